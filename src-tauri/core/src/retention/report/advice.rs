//! What we would do: a reason and a step for each lever that is short.
//!
//! Judgement, not measurement. What people said counts before what is known of the place; of what they said, what is worst
//! weighed by how much it matters.

use super::page::about;
use super::place::{Autonomy, Career, Hardware};
use super::{ReportPart, Told};
use crate::people::TitleLevel;
use crate::profiles::Lever;

/// Decided by others more than by the team.
const OTHERS_DECIDE: u8 = 2;
/// Two years are a generation (NVIDIA's from Volta to Blackwell: 2017, 2020, 2022, 2024).
const GENERATION_YEARS: u16 = 2;
/// Paid less than six of ten.
const LOW_PAY: u32 = 40;

/// Each a sentence of why and one of what to do. Of a part that is left `without` nothing is told here either.
pub(super) fn advice(told: &Told, without: &[ReportPart]) -> Vec<String> {
    let mut all: Vec<(u32, String)> = Lever::ALL
        .iter()
        .filter_map(|lever| {
            let in_it = |part| !without.contains(&part);
            let marks = told.levers.each.iter().filter(|_| in_it(ReportPart::Levers));
            let short = marks.filter(|one| one.lever == *lever).find(|one| one.have.is_some());
            let weight = short.and_then(|one| one.short());
            let said = short.filter(|_| weight.is_some()).and_then(|one| {
                let much = one.want.map(|want| format!(", and it matters {}", about(want)));
                Some(format!(
                    "To the people we placed, {} is {} (of 5){}.",
                    lever.shown(),
                    about(one.have?),
                    much.unwrap_or_default()
                ))
            });
            let found = match lever {
                _ if !in_it(part_of(*lever)) => None,
                Lever::Challenge => challenge(&told.hardware),
                Lever::Hardware => hardware(&told.hardware),
                Lever::Autonomy => autonomy(&told.autonomy),
                Lever::Career => career(&told.career),
                Lever::Pay => pay(told),
            };
            if said.is_none() && found.is_none() {
                return None;
            }
            let step = match lever {
                Lever::Challenge => "Give those who have run larger systems a problem of that size: a migration, the next cluster, a part of the road map that is theirs.".to_owned(),
                Lever::Hardware => match told.hardware.planned.first().filter(|_| in_it(ReportPart::Hardware)) {
                    Some(next) => format!("Tell the team what comes and when ({next}), and let them prepare for it: people wait for a date, not for a maybe."),
                    None => "Say what will be bought and when; where buying takes long, rent a few machines of the newest generation to work with.".to_owned(),
                },
                Lever::Autonomy => "Let the team decide on the architecture it answers for, and give it a seat where capacity and money are decided.".to_owned(),
                Lever::Career => ladder(&told.career),
                Lever::Pay => "Look at pay before they are asked elsewhere: a raise costs less than a search and the months without anybody.".to_owned(),
            };
            let parts: Vec<String> = said.into_iter().chain(found).chain([step]).collect();
            Some((weight.unwrap_or(0), parts.join(" ")))
        })
        .collect();
    // The order of the levers where nothing was said.
    all.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    all.into_iter().map(|(_, text)| text).collect()
}

/// Where the facts of a lever stand.
fn part_of(lever: Lever) -> ReportPart {
    match lever {
        Lever::Challenge | Lever::Hardware => ReportPart::Hardware,
        Lever::Autonomy => ReportPart::Autonomy,
        Lever::Career => ReportPart::Career,
        Lever::Pay => ReportPart::Pay,
    }
}

fn challenge(hardware: &Hardware) -> Option<String> {
    let larger = hardware.ran_larger.filter(|of| of.count * 2 > of.n)?;
    let here = hardware.scale?;
    Some(format!(
        "{} of {} have run more than the {here} accelerators that are here.",
        larger.count, larger.n
    ))
}

fn hardware(hardware: &Hardware) -> Option<String> {
    let newest = hardware.newest?;
    let (latest, names) = hardware.field.as_ref()?;
    if let Some(newer) = hardware.know_newer.filter(|of| of.count * 2 > of.n) {
        return Some(format!(
            "{} of {} know a newer generation than the newest here, which came in {newest}.",
            newer.count, newer.n
        ));
    }
    (latest.saturating_sub(newest) >= GENERATION_YEARS).then(|| {
        format!(
            "The newest here came in {newest}; the field has {} ({latest}).",
            names.join(", ")
        )
    })
}

fn autonomy(autonomy: &Autonomy) -> Option<String> {
    let rights = autonomy.rights.filter(|rights| *rights <= OTHERS_DECIDE)?;
    Some(format!(
        "Others decide on the architecture more than the team does ({rights} of 5)."
    ))
}

fn career(career: &Career) -> Option<String> {
    let stalled = career.stalled.filter(|of| of.count * 2 > of.n).map(|of| {
        format!(
            "{} of {} have had the same title for more than {} months.",
            of.count, of.n, career.months
        )
    });
    let ladder = match (career.ladder.is_empty(), career.missing.as_slice()) {
        (true, _) => Some("No career ladder is written down.".to_owned()),
        (false, []) => None,
        (false, missing) => {
            let names: Vec<&str> = missing.iter().map(|level| step_name(*level)).collect();
            Some(format!("The career ladder has no step for {}.", listed(&names)))
        }
    };
    let all: Vec<String> = stalled.into_iter().chain(ladder).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// What to do about the ladder.
fn ladder(career: &Career) -> String {
    let first = match (career.ladder.is_empty(), career.missing.is_empty()) {
        (true, _) => "Write one down, with a branch on which an engineer can rise without leading people.",
        (false, true) => "Say to each of them which step is next, what it takes and when it is looked at.",
        (false, false) => {
            "Add the missing steps, so that an engineer can rise without leading people and lead without leaving."
        }
    };
    match career.sponsor.as_str() {
        "" => format!("{first} Name somebody of the leadership who speaks for the team."),
        _ => first.to_owned(),
    }
}

fn pay(told: &Told) -> Option<String> {
    let pay = told.pay.as_ref().filter(|pay| pay.above < LOW_PAY)?;
    Some(format!(
        "In the middle the people we placed are paid more than about {}% of those whose pay we know.",
        pay.above
    ))
}

fn step_name(level: TitleLevel) -> &'static str {
    match level {
        TitleLevel::Early => "juniors",
        TitleLevel::Mid => "engineers",
        TitleLevel::Senior => "senior engineers",
        TitleLevel::Staff => "staff engineers",
        TitleLevel::Principal => "principal engineers",
        TitleLevel::Leads => "managers and directors",
    }
}

/// "a, b and c".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
