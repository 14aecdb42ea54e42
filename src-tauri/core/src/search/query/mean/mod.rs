//! What a field and its value ask of a person.
//!
//! A value that cannot be understood is a [`Wrong`], and its part is left out of the search. A value that is
//! understood and that nobody in the desk has (a tag, a company) stays in force and finds nobody; why is said beside it.
//!
//! What is not known is no match, whichever way it is compared: `scale:<100` finds whose scale is known to be less.

mod between;
mod claims;
mod days;
mod dealings;
mod has;
mod named;
mod pay;
mod sizes;
mod texts;
mod zones;

pub(super) use dealings::{Cards, Of};
pub(super) use has::{HAS, columns};
pub(super) use named::{NETWORKING, short};
use sizes::{Records, Since};
pub(super) use texts::{Words, line_of};

use super::fields::{FIELDS, Field, Is, named, not_yet};
use crate::clock::Clock;
use crate::facts::{Fact, Facts, Text};
use crate::lists::Hotlist;
use crate::profiles;
use crate::search::page::PeopleSort;
use crate::taxonomy::Taxonomy;
use chrono::{Datelike as _, NaiveDate};

/// What a query is understood by.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub facts: &'a Facts,
    pub field: &'a Taxonomy,
    pub lists: &'a [Hotlist],
    /// UTC milliseconds.
    pub now: i64,
    /// Says which day it is where the desk stands.
    pub clock: &'a dyn Clock,
    /// Who sits at the desk.
    pub me: &'a str,
}

impl<'a> Ground<'a> {
    /// Every text that anybody has here, once.
    fn distinct(&self, of: fn(&Fact) -> Text) -> Vec<Text> {
        let mut texts: Vec<Text> = self.facts.people().iter().map(of).collect();
        texts.sort_unstable();
        texts.dedup();
        texts.retain(|text| !text.is_none());
        texts
    }

    pub fn today(&self) -> NaiveDate {
        self.clock.day_of(self.now)
    }

    pub fn this_year(&self) -> u16 {
        u16::try_from(self.today().year()).unwrap_or_default()
    }
}

pub(super) type Test<'a> = Box<dyn Fn(&Fact) -> bool + 'a>;

/// A part that is understood.
pub(super) struct Meant<'a> {
    /// As it is written best: two parts with the same key ask the same.
    pub key: String,
    /// "at least 1,000 accelerators"
    pub says: String,
    pub test: Test<'a>,
    pub sort: Option<PeopleSort>,
    /// Nobody has it.
    pub doubt: Option<Wrong>,
}

/// Why a part is not understood, and what could stand there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub message: String,
    pub instead: Vec<String>,
}

pub(super) type Reading<'a> = Result<Meant<'a>, Wrong>;

impl<'a> Meant<'a> {
    fn new(key: String, says: impl Into<String>, test: impl Fn(&Fact) -> bool + 'a) -> Self {
        Self {
            key,
            says: says.into(),
            test: Box::new(test),
            sort: None,
            doubt: None,
        }
    }

    fn unless_nobody(mut self, anybody: bool, doubt: impl FnOnce() -> Wrong) -> Self {
        if !anybody {
            self.doubt = Some(doubt());
        }
        self
    }
}

impl Wrong {
    pub fn says(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            instead: Vec::new(),
        }
    }

    pub fn instead(message: impl Into<String>, instead: impl IntoIterator<Item = String>) -> Self {
        Self {
            message: message.into(),
            instead: instead.into_iter().collect(),
        }
    }
}

/// What parts beside a part say of it: `scale.role:` and `scale.year:` of its records, `oss.since:` of its projects, `stage:`,
/// `role:` and `client:` of the pipeline it is about.
#[derive(Clone, Default)]
pub(super) struct Beside<'a> {
    pub records: Records,
    pub since: Since,
    pub cards: Cards<'a>,
}

/// What `name` with `value` asks.
pub(super) fn meant<'a>(ground: &Ground<'a>, name: &str, value: &str, beside: &Beside<'a>) -> Reading<'a> {
    let Some(field) = named(name) else {
        return Err(unknown(name, value));
    };
    let bare = matches!(field.is, Is::Versatile | Is::Verified | Is::OffLimits);
    if value.trim().is_empty() && !bare {
        let example = field.examples.first().copied().unwrap_or_default();
        return Err(Wrong::says(format!(
            "Nothing stands behind {}. Write it as in {example}.",
            field.name
        )));
    }
    if bare && !matches!(value.trim().to_lowercase().as_str(), "" | "yes") {
        return Err(Wrong::instead(
            format!("{} stands alone; with a minus it is the others.", field.name),
            [field.name.to_owned(), format!("-{}", field.name)],
        ));
    }
    match field.is {
        Is::Skill => named::skill(ground, field, value),
        Is::Hardware => named::hardware(ground, field, value),
        Is::Fabric => named::fabric(ground, field, value),
        Is::Project => named::project(ground, field, value, beside.since),
        Is::Pool => named::pool(ground, field, value),
        Is::Size(size) => sizes::size(field, size, value, beside.records),
        Is::Did | Is::Years => sizes::record(ground, field, value, beside.records),
        Is::Since => sizes::since(ground, field, value, beside.since),
        Is::Kind(work) => claims::kind(work, value),
        Is::AnyKind => claims::any_kind(value),
        Is::Exposure => claims::exposure(field, value),
        Is::Side => claims::side(field, value),
        Is::Evidence => claims::evidence(field, value),
        Is::Verified => Ok(claims::verified(field)),
        Is::Stories => claims::stories(field, value),
        Is::Impact => claims::impact(field, value),
        Is::Versatile => Ok(is_versatile(ground, field)),
        Is::Line(line) => texts::line(ground, field, line, value),
        Is::Past => texts::past(ground, field, value),
        Is::Tag => texts::tag(ground, field, value),
        Is::List => texts::list(ground, field, value),
        Is::Clock => zones::zone(ground, field, value),
        Is::Pay(of) => pay::pay(ground, field, of, value),
        Is::Day(day) => days::day(ground, field, day, value),
        Is::Stage | Is::Role | Is::Client => dealings::in_a_pipeline(ground, field, value, &beside.cards),
        Is::Due => dealings::due(ground, field, value),
        Is::OffLimits => Ok(dealings::off_limits(ground)),
        Is::Not => dealings::not(ground, value),
        Is::Has => has::known(field, value, true),
        Is::Missing => has::known(field, value, false),
        Is::Sort => has::sort(field, value),
    }
}

fn is_versatile<'a>(ground: &Ground<'a>, field: &Field) -> Meant<'a> {
    let Ground {
        facts,
        field: taxonomy,
        ..
    } = *ground;
    Meant::new(field.name.to_owned(), "versatile", move |fact| {
        let Some(claims) = &fact.claims else {
            return false;
        };
        let known = claims.hardware.iter().map(|known| known.key);
        let ran = claims.scale.iter().map(|scale| scale.hardware);
        let keys = known.chain(ran).map(|key| facts.texts().get(key));
        profiles::is_versatile(claims.workload, keys, taxonomy)
    })
}

fn unknown(name: &str, value: &str) -> Wrong {
    if let Some(what) = not_yet(name) {
        return Wrong::says(format!(
            "Roster has no {what} yet, so this part is left out of the search."
        ));
    }
    let names = FIELDS
        .iter()
        .flat_map(|field| std::iter::once(field.name).chain(field.also.iter().copied()));
    let (value_is, _) = texts::unquoted(value);
    let instead = nearest(name, names)
        .into_iter()
        .map(|near| format!("{near}:{value}"))
        .chain([format!("\"{name} {value_is}\"")]);
    Wrong::instead(format!("There is no field “{name}”."), instead)
}

/// How many are offered instead.
const OFFERED: usize = 3;

/// Of `known` those that are most like what was typed: that begin so, or that a slip or two of the hand make of it.
fn nearest<'b>(typed: &str, known: impl IntoIterator<Item = &'b str>) -> Vec<&'b str> {
    let typed = crate::words::fold(typed);
    let slips = (typed.chars().count() / 3).max(1);
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|name| {
            let folded = crate::words::fold(name);
            let begun = typed.chars().count() > 1
                && folded
                    .split([' ', '-', '/', '_'])
                    .any(|word| word.starts_with(&typed));
            let distance = if begun {
                0
            } else {
                strsim::osa_distance(&typed, &folded)
            };
            (distance <= slips).then_some((distance, name))
        })
        .collect();
    near.sort_by_key(|(distance, name)| (*distance, name.len()));
    near.dedup();
    near.into_iter().take(OFFERED).map(|(_, name)| name).collect()
}

/// A part as it is written: in quotes where its value has blanks, or where all of it is meant.
pub(super) fn written(field: &str, value: &str, whole: bool) -> String {
    let plain: String = value.chars().filter(|c| !super::lex::is_quote(*c)).collect();
    if whole || plain.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')')) {
        format!("{field}:\"{plain}\"")
    } else {
        format!("{field}:{plain}")
    }
}
