//! Who is off limits, for everybody at once: the same rule as `off_limits/` asks of the file, from a small table.

use super::Text;
use super::texts::Texts;
use crate::day;
use crate::people::PersonId;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How far up what a company is part of is looked at.
const STEPS: usize = 8;

/// Entries, and what is part of what.
#[derive(Debug, Default)]
pub(super) struct Entries {
    of_people: HashMap<PersonId, Vec<Entry>>,
    /// By the company's key.
    of_companies: HashMap<Text, Vec<Entry>>,
    part_of: HashMap<Text, Text>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    is_off: bool,
    from_on: String,
    until_on: String,
}

/// An entry as the file has it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Source {
    person: Option<PersonId>,
    /// In hex.
    company: Option<String>,
    stance: String,
    from_on: String,
    until_on: String,
}

/// Who is off limits on a day.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Barred {
    people: HashMap<PersonId, bool>,
    /// By the company's key.
    companies: HashMap<Text, bool>,
}

impl Entries {
    /// `parts`: companies that are part of another, and of which.
    pub fn of(sources: Vec<Source>, parts: Vec<(String, String)>, texts: &mut Texts) -> Self {
        let mut entries = Self::default();
        for Source {
            person,
            company,
            stance,
            from_on,
            until_on,
        } in sources
        {
            let entry = Entry {
                is_off: stance == "off",
                from_on,
                until_on,
            };
            match (person, company) {
                (Some(person), _) => entries.of_people.entry(person).or_default().push(entry),
                (None, Some(company)) => {
                    let company = texts.keep(&company);
                    entries.of_companies.entry(company).or_default().push(entry);
                }
                (None, None) => {}
            }
        }
        for (part, whole) in parts {
            let (part, whole) = (texts.keep(&part), texts.keep(&whole));
            entries.part_of.insert(part, whole);
        }
        entries
    }

    pub fn on(&self, day: NaiveDate) -> Barred {
        let on = day::kept(day);
        let mut barred = Barred::default();
        for (person, entries) in &self.of_people {
            if let Some(is_off) = strongest(entries, &on) {
                barred.people.insert(*person, is_off);
            }
        }
        for company in self.of_companies.keys().chain(self.part_of.keys()) {
            let up = std::iter::successors(Some(*company), |at| self.part_of.get(at).copied());
            let first = up
                .take(STEPS + 1)
                .find_map(|at| strongest(self.of_companies.get(&at)?, &on));
            if let Some(is_off) = first {
                barred.companies.insert(*company, is_off);
            }
        }
        barred
    }
}

/// Of what holds on a day the one that ends last; of two the one that says more. Whether that is off.
fn strongest(entries: &[Entry], on: &str) -> Option<bool> {
    let holds = |entry: &&Entry| {
        (entry.from_on.is_empty() || entry.from_on.as_str() <= on)
            && (entry.until_on.is_empty() || entry.until_on.as_str() >= on)
    };
    entries
        .iter()
        .filter(holds)
        .max_by_key(|entry| (entry.until_on.is_empty(), &entry.until_on, entry.is_off))
        .map(|entry| entry.is_off)
}

impl Barred {
    /// Her own entry beats her company's, both ways.
    pub fn has(&self, person: PersonId, company_key: Text) -> bool {
        let own = self.people.get(&person);
        own.or_else(|| self.companies.get(&company_key))
            .copied()
            .unwrap_or_default()
    }
}
