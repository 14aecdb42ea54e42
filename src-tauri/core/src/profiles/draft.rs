//! Claims as they are about to be kept, and the reading of what is typed into their fields.

use super::quantity::{self, Money};
use super::when;
use super::{Depth, Did, Domain};
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people::checked_text;
use crate::taxonomy::{Item, Kind, Taxonomy};
use crate::vocabulary::words;
use crate::words::fold;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What must be known to read a claim.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub field: &'a Taxonomy,
    pub this_year: u16,
}

impl<'a> Reader<'a> {
    /// What is meant where only this kind can be. A name of its own goes before a part of another: Lustre is one, and
    /// belongs to parallel file systems as well.
    pub(super) fn meant(&self, kind: Kind, typed: &str) -> Option<&'a Item> {
        let key = fold(typed).replace(' ', "-");
        let own = self.field.item(kind, &key);
        own.filter(|item| !item.retired && item.merged_into.is_empty())
            .or_else(|| self.field.meant(kind, typed))
    }
}

/// A scale record; the company by its name, hardware and fabric by key, from and to a year or a year and month.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ScaleDraft {
    pub company: String,
    pub accelerators: Option<u32>,
    pub fleet: Option<u32>,
    pub nodes: Option<u32>,
    pub hardware: String,
    pub fabric: String,
    pub did: Option<Did>,
    pub from: String,
    pub to: String,
    #[ts(type = "number | null")]
    pub requests_per_day: Option<u64>,
    pub terabytes: Option<u32>,
    pub p99_ms: Option<u32>,
    pub note: String,
}

/// A skill or a piece of hardware that somebody knows, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct KnownDraft {
    pub key: String,
    pub depth: Option<Depth>,
    pub last_used: Option<u16>,
    pub note: String,
}

/// A failure somebody dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StoryDraft {
    pub domain: Domain,
    pub company: String,
    pub happened_on: String,
    pub story: String,
}

/// What somebody's work changed; money a month in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ImpactDraft {
    pub metric: String,
    pub before: String,
    pub after: String,
    #[ts(type = "number | null")]
    pub money_per_month: Option<i64>,
    pub currency: String,
    pub company: String,
    pub happened_on: String,
    pub verified_by: String,
}

words! {
    /// The fields of a scale record.
    ScaleField {
        Company = "company", "company";
        Accelerators = "accelerators", "accelerators";
        Fleet = "fleet", "fleet";
        Nodes = "nodes", "nodes";
        Hardware = "hardware", "hardware";
        Fabric = "fabric", "fabric";
        Did = "did", "part in it";
        From = "from_on", "beginning";
        To = "to_on", "end";
        RequestsPerDay = "requests_per_day", "requests per day";
        Terabytes = "terabytes", "data";
        P99 = "p99_ms", "p99";
        Note = "note", "note";
    }
}

words! {
    /// The fields of a skill or a piece of hardware that somebody knows.
    KnownField {
        Depth = "depth", "depth";
        LastUsed = "last_used", "last year used";
        Note = "note", "note";
    }
}

words! {
    /// The fields of a failure story.
    StoryField {
        Domain = "domain", "domain";
        Company = "company", "company";
        HappenedOn = "happened_on", "date";
        Story = "story", "text";
    }
}

words! {
    /// The fields of an impact.
    ImpactField {
        Metric = "metric", "metric";
        Before = "before_value", "value before";
        After = "after_value", "value after";
        Money = "money_per_month", "money per month";
        Company = "company", "company";
        HappenedOn = "happened_on", "date";
        VerifiedBy = "verified_by", "name of who vouches for it";
    }
}

/// What is read from a field that may be empty; what is wrong with it is said at the field.
fn read<T>(
    field: &'static str,
    typed: &str,
    reader: impl FnOnce(&str) -> quantity::Read<T>,
) -> Result<Option<T>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    reader(typed)
        .map(Some)
        .map_err(|reason| Error::invalid(field, reason))
}

/// One of the words of the field.
fn word<T>(field: &'static str, typed: &str, of: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    read(field, typed, |typed| {
        of(typed.trim()).ok_or_else(|| "That is none of the words there are to choose from.".into())
    })
}

/// The key of what is meant; empty for nothing. A key that is there already stays, also where it is retired.
fn key(field: &'static str, kind: Kind, typed: &str, there: &str, reader: Reader<'_>) -> Result<String> {
    let typed = typed.trim();
    if typed.is_empty() || typed == there {
        return Ok(typed.to_owned());
    }
    match reader.meant(kind, typed) {
        Some(item) => Ok(item.key.clone()),
        None => Err(Error::invalid(
            field,
            format!("The taxonomy has no “{typed}”. Choose one it offers, or add it there first."),
        )),
    }
}

impl ScaleDraft {
    /// Sets one field as typed, if the whole agrees with it. [`Error::Invalid`] at the field.
    pub fn set(&mut self, field: ScaleField, typed: &str, reader: Reader<'_>) -> Result<()> {
        let at = field.kept();
        let when = |typed: &str| when::when(typed, reader.this_year);
        match field {
            ScaleField::Company => self.company = checked_text(at, typed)?,
            ScaleField::Accelerators => self.accelerators = read(at, typed, quantity::accelerators)?,
            ScaleField::Fleet => self.fleet = read(at, typed, quantity::accelerators)?,
            ScaleField::Nodes => self.nodes = read(at, typed, quantity::nodes)?,
            ScaleField::Hardware => self.hardware = key(at, Kind::Hardware, typed, &self.hardware, reader)?,
            ScaleField::Fabric => self.fabric = key(at, Kind::Skill, typed, &self.fabric, reader)?,
            ScaleField::Did => self.did = word(at, typed, Did::of)?,
            ScaleField::From => self.from = read(at, typed, when)?.unwrap_or_default(),
            ScaleField::To => self.to = read(at, typed, when)?.unwrap_or_default(),
            ScaleField::RequestsPerDay => {
                self.requests_per_day = read(at, typed, quantity::requests_per_day)?;
            }
            ScaleField::Terabytes => self.terabytes = read(at, typed, quantity::terabytes)?,
            ScaleField::P99 => self.p99_ms = read(at, typed, quantity::milliseconds)?,
            ScaleField::Note => self.note = checked_text(at, typed)?,
        }
        self.check(field)
    }

    /// Whether its parts agree. What does not is said at `changed`, the field that was typed into last.
    pub fn check(&self, changed: ScaleField) -> Result<()> {
        let more = |one: Option<u32>, than: Option<u32>| one.zip(than).filter(|(one, than)| one > than);
        let total = self.accelerators.max(self.fleet);
        let reason = if let Some((job, fleet)) = more(self.accelerators, self.fleet) {
            format!(
                "A job of {} does not fit into a fleet of {}.",
                many(job),
                many(fleet)
            )
        } else if let Some((nodes, accelerators)) = more(self.nodes, total) {
            let (nodes, accelerators) = (many(nodes), many(accelerators));
            format!("{nodes} nodes with {accelerators} accelerators: each node has at least one.")
        } else if is_after(&self.from, &self.to) {
            format!("It cannot end ({}) before it begins ({}).", self.to, self.from)
        } else if self.is_empty() {
            "Nothing would be left of this record. Remove it instead.".into()
        } else {
            return Ok(());
        };
        Err(Error::invalid(changed.kept(), reason))
    }

    /// Says nothing of a scale: a company and years alone are a job.
    fn is_empty(&self) -> bool {
        let numbers = [
            self.accelerators,
            self.fleet,
            self.nodes,
            self.terabytes,
            self.p99_ms,
        ];
        numbers.iter().all(Option::is_none)
            && self.requests_per_day.is_none()
            && self.hardware.is_empty()
            && self.fabric.is_empty()
    }

    /// "2,048 H100 at CoreWeave"
    pub fn said(&self, field: &Taxonomy) -> String {
        let size = match (self.accelerators.or(self.fleet), self.nodes) {
            (Some(n), _) => many(n),
            (None, Some(n)) => format!("{} nodes", many(n)),
            _ => String::new(),
        };
        let hardware = field.name(Kind::Hardware, &self.hardware);
        let fabric = if size.is_empty() && hardware.is_empty() {
            field.name(Kind::Skill, &self.fabric)
        } else {
            ""
        };
        let served = match (self.requests_per_day, self.terabytes, self.p99_ms) {
            _ if !size.is_empty() || !hardware.is_empty() => String::new(),
            (Some(n), ..) => format!("{} requests a day", thousands(n)),
            (_, Some(n), _) => format!("{} TB", many(n)),
            (.., Some(n)) => format!("p99 of {} ms", many(n)),
            _ => String::new(),
        };
        let bare = !size.is_empty() && hardware.is_empty() && self.accelerators.or(self.fleet).is_some();
        let at = if self.company.is_empty() {
            String::new()
        } else {
            format!("at {}", self.company)
        };
        let parts = [
            size.as_str(),
            hardware,
            if bare { "accelerators" } else { "" },
            fabric,
            &served,
            &at,
        ];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(" ")
    }
}

impl KnownDraft {
    /// Sets one field as typed. [`Error::Invalid`] at the field.
    pub fn set(&mut self, field: KnownField, typed: &str, reader: Reader<'_>) -> Result<()> {
        let at = field.kept();
        match field {
            KnownField::Depth => {
                let of =
                    |typed: &str| Depth::of(typed).or_else(|| typed.parse().ok().and_then(Depth::numbered));
                self.depth = word(at, typed, of)?;
            }
            KnownField::LastUsed => {
                self.last_used = read(at, typed, |typed| when::year(typed, reader.this_year))?;
            }
            KnownField::Note => self.note = checked_text(at, typed)?,
        }
        Ok(())
    }

    /// "tuned, 2025"; empty where neither is known.
    pub fn how(&self) -> String {
        let depth = self.depth.map(|depth| depth.shown().to_owned());
        let year = self.last_used.map(|year| year.to_string());
        depth.into_iter().chain(year).collect::<Vec<_>>().join(", ")
    }
}

impl StoryDraft {
    /// Sets one field as typed. [`Error::Invalid`] at the field.
    pub fn set(&mut self, field: StoryField, typed: &str, reader: Reader<'_>) -> Result<()> {
        let at = field.kept();
        match field {
            StoryField::Domain => {
                self.domain = word(at, typed, Domain::of)?
                    .ok_or_else(|| Error::invalid(at, "A story is about communication, memory or faults."))?;
            }
            StoryField::Company => self.company = checked_text(at, typed)?,
            StoryField::HappenedOn => self.happened_on = day(at, typed, reader)?,
            StoryField::Story => self.story = told(at, typed)?,
        }
        Ok(())
    }

    /// All fields as typed, checked.
    pub fn checked(mut self, reader: Reader<'_>) -> Result<Self> {
        let typed = self.clone();
        self.set(StoryField::Company, &typed.company, reader)?;
        self.set(StoryField::HappenedOn, &typed.happened_on, reader)?;
        self.set(StoryField::Story, &typed.story, reader)?;
        Ok(self)
    }
}

impl ImpactDraft {
    /// Sets one field as typed. [`Error::Invalid`] at the field.
    pub fn set(&mut self, field: ImpactField, typed: &str, reader: Reader<'_>) -> Result<()> {
        let at = field.kept();
        match field {
            ImpactField::Metric => {
                self.metric = checked_text(at, typed)?;
                if self.metric.is_empty() {
                    return Err(Error::invalid(at, "Say what was changed, as in “p99 latency”."));
                }
            }
            ImpactField::Before => self.before = checked_text(at, typed)?,
            ImpactField::After => self.after = checked_text(at, typed)?,
            ImpactField::Money => {
                let money = read(at, typed, quantity::money_per_month)?;
                (self.money_per_month, self.currency) = match money {
                    Some(Money { minor, currency }) => (Some(minor), currency),
                    None => (None, String::new()),
                };
            }
            ImpactField::Company => self.company = checked_text(at, typed)?,
            ImpactField::HappenedOn => self.happened_on = day(at, typed, reader)?,
            ImpactField::VerifiedBy => self.verified_by = checked_text(at, typed)?,
        }
        Ok(())
    }

    /// All fields as typed, checked; the money stays as it was read.
    pub fn checked(mut self, reader: Reader<'_>) -> Result<Self> {
        let typed = self.clone();
        for (field, typed) in [
            (ImpactField::Metric, &typed.metric),
            (ImpactField::Before, &typed.before),
            (ImpactField::After, &typed.after),
            (ImpactField::Company, &typed.company),
            (ImpactField::HappenedOn, &typed.happened_on),
            (ImpactField::VerifiedBy, &typed.verified_by),
        ] {
            self.set(field, typed, reader)?;
        }
        if self.money_per_month.is_some() == self.currency.is_empty() {
            return Err(Error::invalid(
                ImpactField::Money.kept(),
                "Money needs a sum and a currency.",
            ));
        }
        Ok(self)
    }
}

fn day(field: &'static str, typed: &str, reader: Reader<'_>) -> Result<String> {
    Ok(read(field, typed, |typed| when::when(typed, reader.this_year))?.unwrap_or_default())
}

/// What a story may hold: about two pages. It is one screen, or nobody reads it.
const STORY: usize = 6_000;

fn told(field: &'static str, typed: &str) -> Result<String> {
    let story = typed.trim();
    if story.is_empty() {
        return Err(Error::invalid(
            field,
            "Tell what broke, and what was done about it.",
        ));
    }
    if story.chars().count() > STORY {
        return Err(Error::invalid(
            field,
            "That is too long for a story (6,000 letters). Keep the rest in the notes.",
        ));
    }
    Ok(story.to_owned())
}

/// Whether `from` is later than `to`, as far as both say.
fn is_after(from: &str, to: &str) -> bool {
    let length = from.len().min(to.len());
    from.get(..length) > to.get(..length)
}

fn many(number: u32) -> String {
    thousands(number.into())
}
