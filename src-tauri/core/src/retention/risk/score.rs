//! From what is known of somebody on a day to her score and its reasons.

use super::{RiskKind, RiskRules, RuleKey};
use crate::day;
use crate::profiles::Lever;
use crate::retention::RetentionFlag;
use crate::taxonomy::BANDS;
use crate::vocabulary::capital;
use chrono::{Datelike as _, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

/// A reason, what it adds and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "RiskReason")]
pub struct Reason {
    pub kind: RiskKind,
    pub points: u32,
    /// "Hardware access 2 of 5; it matters 5 of 5."
    pub says: String,
}

/// How likely somebody is to leave, by the rules: no measurement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "RiskScore")]
pub struct Score {
    /// From 0 to 100: the points of the reasons together, up to 100.
    pub score: u32,
    /// The heaviest first.
    pub reasons: Vec<Reason>,
}

/// What she has and how much she cares, in the order of [`Lever::ALL`], from 1 to 5. None: not asked.
pub(in crate::retention) type Levers = [(Option<u8>, Option<u8>); 5];

/// What a check-in said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::retention) struct Said {
    pub on: NaiveDate,
    pub levers: Levers,
    pub approaches: Option<u32>,
    pub flags: Vec<RetentionFlag>,
}

/// The years in which generations of hardware came, and what they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::retention) struct Generations {
    pub known: (u16, String),
    pub here: (u16, String),
}

/// Where among the scale bands the largest is that she has run, and what the company has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::retention) struct Scales {
    pub own: usize,
    pub here: usize,
}

/// Where her pay stands among others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::retention) struct MarketPlace {
    /// Of 100 of the others so many are paid less.
    pub above: u32,
    /// How many others there are.
    pub n: u32,
}

/// What is known of somebody on a day. None: not known, and no reason.
#[derive(Debug, Clone, Default)]
pub(in crate::retention) struct Facts<'a> {
    pub today: NaiveDate,
    pub last: Option<&'a Said>,
    pub before: Option<&'a Said>,
    /// How much she cares where no check-in says so.
    pub wants: [Option<u8>; 5],
    /// Since when nobody was in touch: the last touch, else the start.
    pub silent_since: Option<NaiveDate>,
    /// The days that may go by, where she has a cadence of her own.
    pub cadence: Option<u32>,
    pub generations: Option<&'a Generations>,
    pub scales: Option<Scales>,
    /// Since when she has this title at this employer.
    pub changed: Option<NaiveDate>,
    pub market: Option<MarketPlace>,
    pub start: Option<NaiveDate>,
    pub cliff: Option<NaiveDate>,
    /// People at the same client whose last check-in turned, she among them.
    pub turned: u32,
}

/// How much somebody cares who was never asked: as much as not.
const MIDDLING: u8 = 3;

/// The score on a day.
pub(in crate::retention) fn score(facts: &Facts<'_>, rules: &RiskRules) -> Score {
    let mut all = Vec::new();
    let mut add = |kind, points: u32, says: String| {
        if points > 0 {
            all.push(Reason { kind, points, says });
        }
    };
    if let Some(last) = facts.last {
        for (lever, (have, want), wish) in levers(&last.levers, &facts.wants) {
            let Some(have) = have else { continue };
            let care = want.or(wish).unwrap_or(MIDDLING);
            let gap = u32::from(5_u8.saturating_sub(have)) * u32::from(care);
            let (kind, key) = of_lever(lever);
            // 20: four below the best, of what matters most.
            let cares = match want.or(wish) {
                Some(care) => format!("it matters {care} of 5"),
                None => "nobody asked how much it matters".to_owned(),
            };
            let says = format!("{} {have} of 5; {cares}.", capital(lever.shown()));
            add(kind, part(rules.of(key), gap, 20), says);
        }
        if let Some(before) = facts.before {
            let fell = fallen(before, last, &facts.wants);
            let points = part(rules.of(RuleKey::TrendPoint), fell, 5).min(rules.of(RuleKey::TrendMost));
            let names: Vec<&str> = fell_in(before, last).into_iter().map(Lever::shown).collect();
            add(
                RiskKind::Trend,
                points,
                format!("Worse than on {}: {}.", day::shown(before.on), names.join(", ")),
            );
        }
        if let Some(often) = last.approaches {
            let points = often.saturating_mul(rules.of(RuleKey::Approach));
            add(
                RiskKind::Approaches,
                points.min(rules.of(RuleKey::ApproachMost)),
                format!("{often} approaches a month by recruiters."),
            );
        }
        let flagged = last
            .flags
            .iter()
            .map(|flag| rules.of(RuleKey::of_flag(*flag)))
            .sum();
        let names: Vec<&str> = last.flags.iter().map(|flag| flag.shown()).collect();
        add(
            RiskKind::Flags,
            flagged,
            format!("{}.", capital(&names.join(", "))),
        );
    }
    time(facts, rules, &mut add);
    place(facts, rules, &mut add);
    all.sort_by_key(|reason| std::cmp::Reverse(reason.points));
    let sum: u32 = all.iter().map(|reason| reason.points).sum();
    Score {
        score: sum.min(100),
        reasons: all,
    }
}

/// What the days say.
fn time(facts: &Facts<'_>, rules: &RiskRules, add: &mut impl FnMut(RiskKind, u32, String)) {
    let since = |day: Option<NaiveDate>| u32::try_from((facts.today - day?).num_days()).ok();
    if let Some(days) = since(facts.silent_since) {
        let fine = facts
            .cadence
            .unwrap_or_else(|| rules.of(RuleKey::SilenceDays))
            .max(1);
        let most = rules.of(RuleKey::SilenceMost);
        add(
            RiskKind::Silence,
            part(most, days.saturating_sub(fine), fine).min(most),
            format!("Nobody was in touch for {days} days; {fine} would be fine."),
        );
    }
    if let Some(changed) = facts.changed
        && let Some(months) = months_between(changed, facts.today)
    {
        let beyond = months.saturating_sub(rules.of(RuleKey::StallMonths));
        let points = part(rules.of(RuleKey::StallYear), beyond, 12).min(rules.of(RuleKey::StallMost));
        let says = format!("The same title at the same employer for {months} months.");
        add(RiskKind::Stall, points, says);
    }
    if let Some(cliff) = facts.cliff {
        let ahead = (cliff - facts.today).num_days();
        let watched = i64::from(rules.of(RuleKey::CliffDays));
        if (-watched / 2..=watched).contains(&ahead) {
            let says = match ahead {
                0.. => format!("The equity cliff is on {}, in {ahead} days.", day::shown(cliff)),
                _ => format!("The equity cliff was on {}.", day::shown(cliff)),
            };
            add(RiskKind::Cliff, rules.of(RuleKey::Cliff), says);
        }
    }
    if let Some(on) = facts.start.and_then(|start| anniversary(start, facts.today)) {
        let ahead = (on - facts.today).num_days();
        if ahead <= i64::from(rules.of(RuleKey::AnniversaryDays)) {
            let says = format!("An anniversary of the start is on {}.", day::shown(on));
            add(RiskKind::Anniversary, rules.of(RuleKey::Anniversary), says);
        }
    }
}

/// What the place says: its hardware, its size, its pay, its people.
fn place(facts: &Facts<'_>, rules: &RiskRules, add: &mut impl FnMut(RiskKind, u32, String)) {
    if let Some(Generations { known, here }) = facts.generations {
        let behind = u32::from(known.0.saturating_sub(here.0));
        let points = behind.saturating_mul(rules.of(RuleKey::GenerationYear));
        let says = format!(
            "The company’s newest is {} ({}), the newest known is {} ({}).",
            here.1, here.0, known.1, known.0
        );
        add(
            RiskKind::Generation,
            points.min(rules.of(RuleKey::GenerationMost)),
            says,
        );
    }
    if let Some(Scales { own, here }) = facts.scales {
        let below = u32::try_from(own.saturating_sub(here)).unwrap_or(0);
        let points = below.saturating_mul(rules.of(RuleKey::ScaleBand));
        let name = |at: usize| BANDS.get(at).map_or("", |band| band.name);
        let says = format!(
            "Has run {} accelerators; the company has {}.",
            name(own),
            name(here)
        );
        add(RiskKind::Scale, points.min(rules.of(RuleKey::ScaleMost)), says);
    }
    if let Some(MarketPlace { above, n }) = facts.market {
        let below = 50_u32.saturating_sub(above);
        let says = format!("Paid more than {above}% of {n} whose pay we know.");
        add(
            RiskKind::Market,
            part(rules.of(RuleKey::MarketMost), below, 50),
            says,
        );
    }
    if facts.turned >= 2 {
        let points = (facts.turned - 1).saturating_mul(rules.of(RuleKey::CompanyPerson));
        let says = format!("{} of our people at this client turned.", facts.turned);
        add(
            RiskKind::Company,
            points.min(rules.of(RuleKey::CompanyMost)),
            says,
        );
    }
}

/// How far levers fell from one check-in to the next, each weighed by how much she cares: one that matters most and fell by
/// one weighs 5.
fn fallen(before: &Said, last: &Said, wants: &[Option<u8>; 5]) -> u32 {
    levers(&last.levers, wants)
        .zip(&before.levers)
        .filter_map(|((_, (now, want), wish), (was, _))| {
            let fell = was.as_ref()?.saturating_sub(now?);
            Some(u32::from(fell) * u32::from(want.or(wish).unwrap_or(MIDDLING)))
        })
        .sum()
}

fn fell_in(before: &Said, last: &Said) -> Vec<Lever> {
    let pairs = Lever::ALL.iter().zip(before.levers.iter().zip(&last.levers));
    pairs
        .filter(|(_, ((was, _), (now, _)))| was.zip(*now).is_some_and(|(was, now)| now < was))
        .map(|(lever, _)| *lever)
        .collect()
}

/// Whether somebody turned: levers fell by as much as one that matters most by one, or something happened there.
pub(in crate::retention) fn turned(before: Option<&Said>, last: &Said, wants: &[Option<u8>; 5]) -> bool {
    !last.flags.is_empty() || before.is_some_and(|before| fallen(before, last, wants) >= 5)
}

fn levers<'a>(
    all: &'a Levers,
    wants: &'a [Option<u8>; 5],
) -> impl Iterator<Item = (Lever, (Option<u8>, Option<u8>), Option<u8>)> + 'a {
    Lever::ALL
        .iter()
        .zip(all.iter().zip(wants))
        .map(|(lever, (said, wish))| (*lever, *said, *wish))
}

fn of_lever(lever: Lever) -> (RiskKind, RuleKey) {
    match lever {
        Lever::Challenge => (RiskKind::Challenge, RuleKey::Challenge),
        Lever::Hardware => (RiskKind::Hardware, RuleKey::Hardware),
        Lever::Autonomy => (RiskKind::Autonomy, RuleKey::Autonomy),
        Lever::Career => (RiskKind::Career, RuleKey::Career),
        Lever::Pay => (RiskKind::Pay, RuleKey::Pay),
    }
}

/// So many of `of` parts of the points, to the nearest whole one.
fn part(points: u32, parts: u32, of: u32) -> u32 {
    let whole = u64::from(points) * u64::from(parts);
    let of = u64::from(of.max(1));
    u32::try_from((whole * 2 + of) / (of * 2)).unwrap_or(u32::MAX)
}

/// Whole months from one day to another; none where it is not ahead.
fn months_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    let count = (to.year() - from.year()) * 12 + i32::try_from(to.month()).ok()?
        - i32::try_from(from.month()).ok()?
        - i32::from(to.day() < from.day());
    u32::try_from(count).ok()
}

/// The next day a whole number of years after the start, today included; not the start itself.
fn anniversary(start: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let years = u32::try_from(today.year() - start.year()).ok()?;
    (years.max(1)..=years + 1)
        .filter_map(|years| start.checked_add_months(Months::new(years * 12)))
        .find(|on| *on >= today)
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
