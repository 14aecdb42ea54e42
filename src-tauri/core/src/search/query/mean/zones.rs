//! Where on the clock somebody lives: `cet±2`, `utc+5:30`, `Europe/Zurich`, `zurich±1`. Clocks are compared as they
//! stand at the moment of the question, summer time and all, and around the date line: what is asked is who is awake.

use super::texts::{Memo, unquoted};
use super::{Ground, Meant, Reading, Wrong, nearest};
use crate::search::query::fields::Field;
use crate::zones::{self, clock, distance, hours, signed};

/// Hours.
const HALF_A_DAY: i32 = 12;

const HOW: &str = "Write it as in cet±2, utc+1 or Europe/Zurich.";

pub(super) fn zone<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (value, _) = unquoted(value);
    let (typed, around) = apart(value);
    let within = around.map_or(Ok(0), minutes)?;
    let (name, here) = clock(typed, ground.now).ok_or_else(|| {
        let known = zones::abbreviations().chain(zones::places());
        let around = around.map_or_else(String::new, |hours| format!("±{hours}"));
        Wrong::instead(
            format!("“{typed}” is no time zone that Roster knows. {HOW}"),
            nearest(typed, known)
                .into_iter()
                .map(|name| format!("{}:{}{around}", field.name, name.to_lowercase())),
        )
    })?;
    let Ground { facts, now, .. } = *ground;
    let memo = Memo::of(ground, move |text| {
        clock(facts.texts().get(text), now).is_some_and(|(_, theirs)| distance(theirs, here) <= within)
    });
    let says = match within {
        0 => format!("on the clock of {name} (UTC{})", signed(here)),
        60 => format!("within an hour of {name} (UTC{})", signed(here)),
        _ => format!("within {} hours of {name} (UTC{})", hours(within), signed(here)),
    };
    let around = if within == 0 {
        String::new()
    } else {
        format!("±{}", hours(within))
    };
    Ok(Meant::new(
        format!("{}:{}{around}", field.name, typed.to_lowercase()),
        says,
        move |fact| memo.holds(fact.time_zone),
    ))
}

/// The zone and how far around it.
fn apart(value: &str) -> (&str, Option<&str>) {
    ["±", "+/-", "+-", "~"]
        .iter()
        .find_map(|sign| value.split_once(sign))
        .map_or((value.trim(), None), |(zone, around)| {
            (zone.trim(), Some(around.trim()))
        })
}

/// Minutes of so many hours: further apart no two clocks are.
fn minutes(typed: &str) -> Result<i32, Wrong> {
    zones::minutes(typed, HALF_A_DAY)
        .ok_or_else(|| Wrong::says(format!("“{typed}” is no number of hours up to 12. {HOW}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_told_from_how_far_around_it() {
        assert_eq!(apart("cet±2"), ("cet", Some("2")));
        assert_eq!(apart("utc-8+-3"), ("utc-8", Some("3")));
    }
}
