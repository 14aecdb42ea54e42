//! People of a file, each once, with what all her lines say.

use super::RefusedLine;
use super::who::Identity;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// A part of a repository and in how many commits it was touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "ProjectArea")]
pub struct Area {
    pub path: String,
    pub commits: u32,
}

/// More areas than this of one person say nothing.
const AREAS: usize = 12;

/// Refused lines that are kept with their reasons; of more only the number.
pub(super) const REFUSALS: usize = 200;

/// Somebody in a file.
#[derive(Debug, Clone, Default)]
pub(in crate::open_source) struct Person {
    pub name: String,
    pub email: String,
    pub handle: String,
    pub commits: u32,
    /// ISO dates; empty: the file has none.
    pub first_on: String,
    pub last_on: String,
    /// Those that count for the project first, then the most touched.
    pub areas: Vec<Area>,
    /// How she was told from others, and by what: what her key is made of.
    pub key: (&'static str, String),
}

/// What a file holds.
#[derive(Debug, Default)]
pub(in crate::open_source) struct Found {
    /// The most commits first.
    pub people: Vec<Person>,
    /// Programs, and people with no commit in the folders that count.
    pub bots: u32,
    pub elsewhere: u32,
    pub refused: Vec<RefusedLine>,
    /// All of them, also those of which only the number is kept.
    pub refused_count: u32,
    /// Whether the file says what commits touched.
    pub has_paths: bool,
    /// Folders at the top of the repository, by the number of commits.
    pub tops: BTreeMap<String, u32>,
}

#[derive(Default)]
struct Gathered {
    person: Person,
    areas: HashMap<String, u32>,
    /// Commits under each name, to keep the usual one.
    names: BTreeMap<String, u32>,
}

/// Takes entry by entry.
pub(super) struct Gather<'a> {
    folders: &'a [String],
    people: BTreeMap<(&'static str, String), Gathered>,
    bots: BTreeSet<String>,
    elsewhere: BTreeSet<(&'static str, String)>,
    found: Found,
}

impl<'a> Gather<'a> {
    pub fn new(folders: &'a [String]) -> Self {
        Self {
            folders,
            people: BTreeMap::new(),
            bots: BTreeSet::new(),
            elsewhere: BTreeSet::new(),
            found: Found::default(),
        }
    }

    pub fn refuse(&mut self, place: String, reason: &str) {
        self.found.refused_count = self.found.refused_count.saturating_add(1);
        if self.found.refused.len() < REFUSALS {
            let reason = reason.to_owned();
            self.found.refused.push(RefusedLine { place, reason });
        }
    }

    /// So many commits of somebody, between two days where they are known. False where nobody is named.
    pub fn take(&mut self, who: &Identity, commits: u32, first_on: &str, last_on: &str) -> bool {
        let Some(key) = who.key() else { return false };
        if who.is_bot() {
            self.bots.insert(key.1);
            return true;
        }
        let here = self.people.entry(key).or_default();
        let person = &mut here.person;
        person.commits = person.commits.saturating_add(commits);
        if !first_on.is_empty() && (person.first_on.is_empty() || first_on < person.first_on.as_str()) {
            person.first_on = first_on.to_owned();
        }
        if last_on > person.last_on.as_str() {
            person.last_on = last_on.to_owned();
        }
        if person.email.is_empty() {
            person.email.clone_from(&who.email);
        }
        if person.handle.is_empty() {
            person.handle.clone_from(&who.handle);
        }
        if !who.name.is_empty() {
            *here.names.entry(who.name.clone()).or_default() += commits;
        }
        true
    }

    /// One commit that touched these files, where the file says which.
    pub fn take_commit(&mut self, who: &Identity, day: &str, files: &[&str]) -> bool {
        if files.is_empty() {
            return self.take(who, 1, day, day);
        }
        self.found.has_paths = true;
        let touched: BTreeSet<String> = files.iter().map(|file| self.area(file).to_owned()).collect();
        for top in files
            .iter()
            .filter_map(|file| Some(file.split_once('/')?.0))
            .collect::<BTreeSet<_>>()
        {
            *self.found.tops.entry(top.to_owned()).or_default() += 1;
        }
        let counts = self.folders.is_empty() || touched.iter().any(|area| self.folders.contains(area));
        let Some(key) = who.key() else { return false };
        if !counts {
            if !who.is_bot() {
                self.elsewhere.insert(key);
            }
            return true;
        }
        self.take(who, 1, day, day);
        if let Some(here) = self.people.get_mut(&key) {
            for area in touched {
                *here.areas.entry(area).or_default() += 1;
            }
        }
        true
    }

    /// One of the folders that count, else the folder at the top it lies in; `.` at the top itself.
    fn area<'f>(&'f self, file: &'f str) -> &'f str {
        let within = |folder: &&String| {
            let rest = file.strip_prefix(folder.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        match self.folders.iter().find(within) {
            Some(folder) => folder,
            None => file.split_once('/').map_or(".", |(top, _)| top),
        }
    }

    pub fn found(self) -> Found {
        let mut found = self.found;
        found.elsewhere = count(
            self.elsewhere
                .iter()
                .filter(|key| !self.people.contains_key(key))
                .count(),
        );
        found.bots = count(self.bots.len());
        found.people = self
            .people
            .into_iter()
            .map(|(key, gathered)| gathered.person(key, self.folders))
            .collect();
        found
            .people
            .sort_by(|a, b| (b.commits, &a.key).cmp(&(a.commits, &b.key)));
        found
    }
}

impl Gathered {
    fn person(self, key: (&'static str, String), folders: &[String]) -> Person {
        let usual = self.names.into_iter().max_by_key(|(_, commits)| *commits);
        let mut areas: Vec<Area> = self
            .areas
            .into_iter()
            .map(|(path, commits)| Area { path, commits })
            .collect();
        areas.sort_by_cached_key(|area| {
            (
                !folders.contains(&area.path),
                std::cmp::Reverse(area.commits),
                area.path.clone(),
            )
        });
        areas.truncate(AREAS);
        Person {
            name: usual.map(|(name, _)| name).unwrap_or_default(),
            areas,
            key,
            ..self.person
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
