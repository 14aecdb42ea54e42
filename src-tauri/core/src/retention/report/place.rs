//! What the place offers: its hardware and size, who decides, where one can rise to, what it pays.

use super::{FEW_PEOPLE, Of, mean};
use crate::clients::Company;
use crate::companies::CompanyId;
use crate::numbers::thousands;
use crate::people::TitleLevel;
use crate::retention::gather::Subject;
use crate::taxonomy::{BANDS, Kind, Taxonomy, band_of};
use crate::words::fold;
use chrono::{Datelike as _, Months, NaiveDate};
use std::collections::HashMap;

/// A benchmark of fewer companies is no benchmark.
const FEW_COMPANIES: usize = 5;

/// Names of the field's newest that are told.
const NEWEST_NAMED: usize = 3;

/// Its hardware, and what the field has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Hardware {
    /// "4,096 × H100", the newest generation first.
    pub has: Vec<String>,
    /// "B200, Q3 2027", the next first.
    pub planned: Vec<String>,
    /// The year its newest generation came in.
    pub newest: Option<u16>,
    /// The year of the newest generation of all, and names of it.
    pub field: Option<(u16, Vec<String>)>,
    /// Of the placed, who knows a newer generation than is there.
    pub know_newer: Option<Of>,
    /// Of other companies, which have a newer one.
    pub others_newer: Option<Of>,
    /// The band of its size, and of the placed, who has run a larger one.
    pub scale: Option<&'static str>,
    pub ran_larger: Option<Of>,
}

pub(super) fn hardware(
    known: &Company,
    here: &[&Subject],
    others: &[(CompanyId, String)],
    field: &Taxonomy,
    today: NaiveDate,
) -> Hardware {
    let this_year = u16::try_from(today.year()).unwrap_or(u16::MAX);
    let newest = known.hardware.iter().filter_map(|one| one.year).max();
    let many = |accelerators: Option<u32>, name: &str| match accelerators {
        Some(many) => format!("{} × {name}", thousands(many.into())),
        None => name.to_owned(),
    };
    let out = || {
        let items = field.items(Kind::Hardware);
        items
            .filter_map(|item| Some((item.year?, &item.name)))
            .filter(|(year, _)| *year <= this_year)
    };
    let latest = out().map(|(year, _)| year).max();
    let mut theirs: HashMap<CompanyId, u16> = HashMap::new();
    for (company, key) in others {
        let item = field.item(Kind::Hardware, field.leads_to(Kind::Hardware, key));
        if let Some(year) = item.and_then(|item| item.year) {
            let held = theirs.entry(*company).or_insert(year);
            *held = year.max(*held);
        }
    }
    let fleet = known.facts.fleet.or_else(|| {
        let counted = known.hardware.iter().filter_map(|one| one.accelerators);
        counted.reduce(u32::saturating_add)
    });
    let band = fleet.and_then(band_of);
    Hardware {
        has: known
            .hardware
            .iter()
            .map(|one| many(one.accelerators, &one.name))
            .collect(),
        planned: known
            .planned
            .iter()
            .map(|one| format!("{}, {}", many(one.accelerators, &one.name), one.planned))
            .collect(),
        know_newer: newest.and_then(|newest| {
            let years = here.iter().filter_map(|one| one.generations.as_ref());
            Of::among(years.map(|of| of.known.0 > newest), FEW_PEOPLE)
        }),
        others_newer: newest
            .and_then(|newest| Of::among(theirs.values().map(|year| *year > newest), FEW_COMPANIES)),
        field: latest.map(|latest| {
            let names = out().filter(|(year, _)| *year == latest);
            (
                latest,
                names.map(|(_, name)| name.clone()).take(NEWEST_NAMED).collect(),
            )
        }),
        newest,
        scale: band.and_then(|band| BANDS.get(band)).map(|band| band.name),
        ran_larger: band.and_then(|band| {
            let own = here.iter().filter_map(|one| one.scales);
            Of::among(own.map(|of| of.own > band), FEW_PEOPLE)
        }),
    }
}

/// Who decides.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Autonomy {
    pub reports_to: String,
    /// From 1, others, to 5, the team itself.
    pub rights: Option<u8>,
    /// At other companies, in tenths, and of how many.
    pub others: Option<(u32, usize)>,
    pub researchers: String,
}

pub(super) fn autonomy(known: &Company, others: &[u8]) -> Autonomy {
    Autonomy {
        reports_to: known.facts.reports_to.clone(),
        rights: known.facts.decision_rights,
        others: mean(others.iter().copied(), FEW_COMPANIES).map(|mean| (mean, others.len())),
        researchers: known.facts.researchers.clone(),
    }
}

/// Where one can rise to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Career {
    /// From the first step on; empty where nobody wrote one down.
    pub ladder: Vec<String>,
    /// Levels the trade has and the ladder has not; empty where its steps name none of them.
    pub missing: Vec<TitleLevel>,
    pub sponsor: String,
    /// Of the placed, who has had the same title for longer than these months.
    pub stalled: Option<Of>,
    pub months: u32,
}

/// Those an engineer of this trade rises by (`field-article.txt`: an undefined path is what people leave for).
const STEPS: [TitleLevel; 4] = [
    TitleLevel::Senior,
    TitleLevel::Staff,
    TitleLevel::Principal,
    TitleLevel::Leads,
];

/// `months`: longer in one title is a stall, by the desk's own rules.
pub(super) fn career(known: &Company, here: &[&Subject], months: u32, today: NaiveDate) -> Career {
    let ladder: Vec<String> = known.facts.ladder.lines().map(str::to_owned).collect();
    let named: Vec<TitleLevel> = ladder
        .iter()
        .flat_map(|step| TitleLevel::all_in(&fold(step)))
        .collect();
    let missing = STEPS
        .iter()
        .copied()
        .filter(|level| !named.is_empty() && !named.contains(level));
    let since = today.checked_sub_months(Months::new(months)).unwrap_or(today);
    Career {
        missing: missing.collect(),
        ladder,
        sponsor: known.facts.sponsor.clone(),
        stalled: Of::among(
            here.iter()
                .filter_map(|one| one.changed)
                .map(|changed| changed < since),
            FEW_PEOPLE,
        ),
        months,
    }
}

/// Where the placed stand among all whose pay the desk knows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pay {
    /// The one in the middle is paid more than so many of 100.
    pub above: u32,
    /// How many placed that is of, and the fewest others they were held against.
    pub n: usize,
    pub others: u32,
}

pub(super) fn pay(here: &[&Subject]) -> Option<Pay> {
    let mut places: Vec<_> = here.iter().filter_map(|one| one.market).collect();
    if places.len() < FEW_PEOPLE {
        return None;
    }
    places.sort_unstable_by_key(|place| place.above);
    // Of an even number the lower of both in the middle: no figure is made up.
    let middle = places.get((places.len() - 1) / 2)?;
    Some(Pay {
        // In tens: the exact figure is one person's.
        above: (middle.above + 5) / 10 * 10,
        n: places.len(),
        others: places.iter().map(|place| place.n).min()?,
    })
}
