//! The people of a programme: who they are, who of them is known, and who is worth a question.

mod called;
mod catch_up;
mod everybody;
mod read;
mod sql;

pub use called::{CalledAuthor, called};

use super::ProgrammePersonId;
use super::plan::count;
use crate::conferences::EditionKey;
use crate::error::Result;
use crate::numbers::thousands;
use crate::people::{PersonId, pool};
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use crate::words::fold;
use everybody::{One, everybody};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::vocabulary::words! {
    /// How somebody in a programme stands to the desk.
    ProgrammeStanding {
        New = "new", "not in your desk";
        Likely = "likely", "may be somebody you know";
        Known = "known", "in your desk";
    }
}

/// Who is listed. What is empty or none asks nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammePeopleQuery {
    /// None: of every programme that is loaded.
    pub edition: Option<EditionKey>,
    /// Part of a name, an affiliation or a title.
    pub text: String,
    pub affiliation: String,
    pub topic: String,
    pub keyword: String,
    /// The pool's key.
    pub pool: String,
    pub standing: Option<ProgrammeStanding>,
    /// Two or more papers at systems conferences, of all that are loaded.
    pub two_papers: bool,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammePeoplePage {
    pub total: u32,
    /// In the whole programme, or in all of them.
    pub people: u32,
    pub likely: u32,
    /// `137 authors from HPC labs and cloud teams you don't know, 12 with two or more systems papers`
    pub says: String,
    /// Those you don't know first, and of these who has most papers.
    pub rows: Vec<ProgrammePerson>,
    /// Pools that there are, by key and name, with how many.
    pub pools: Vec<(String, String, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammePerson {
    #[ts(type = "string")]
    pub id: ProgrammePersonId,
    pub name: String,
    pub affiliation: String,
    pub position: String,
    /// What the pool is called; '' where it is not known.
    pub pool: String,
    /// Titles of what she gives here.
    pub items: Vec<String>,
    /// Where all of that is given, the newest first.
    pub at: Vec<ProgrammeAt>,
    /// Of all that are loaded, at systems conferences.
    pub systems_papers: u32,
    pub standing: ProgrammeStanding,
    /// Who she is, or may be.
    pub person: Option<MayBe>,
    /// She is on the contact list of this edition; of any where all are asked for.
    pub to_meet: bool,
    /// She is in an open role.
    pub candidate: bool,
}

/// An edition somebody stands in the programme of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammeAt {
    pub key: EditionKey,
    pub name: String,
}

/// Somebody of the desk whom an author is or may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MayBe {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// In hundredths.
    pub confidence: u8,
    pub reasons: Vec<String>,
}

/// An author and who she may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ReviewQuestion {
    pub author: ProgrammePerson,
    /// The most likely first.
    pub people: Vec<MayBe>,
}

/// Questions at a time: whoever has answered these asks for more.
const ASKED: usize = 100;

/// The people of a programme that fit.
pub async fn programme_people(store: &Store, query: &ProgrammePeopleQuery) -> Result<ProgrammePeoplePage> {
    let all = everybody(store, query.edition.as_ref()).await?;
    let field = taxonomy::of(store).await?;
    let fits = Fits::of(query);
    let fitting: Vec<&One> = all
        .iter()
        .map(|one| &**one)
        .filter(|one| fits.takes(one))
        .collect();
    let mut pools: BTreeMap<&str, u32> = BTreeMap::new();
    all.iter()
        .filter(|one| !one.pool.is_empty())
        .for_each(|one| *pools.entry(&one.pool).or_default() += 1);
    let mut pools: Vec<(String, String, u32)> = pools
        .into_iter()
        .map(|(key, people)| (key.to_owned(), pool::named(&field, key).to_owned(), people))
        .collect();
    pools.sort_by_key(|(_, _, people)| std::cmp::Reverse(*people));
    Ok(ProgrammePeoplePage {
        total: count(fitting.len()),
        people: count(all.len()),
        likely: count(
            all.iter()
                .filter(|one| one.shown.standing == ProgrammeStanding::Likely)
                .count(),
        ),
        says: says(&fitting, query.standing, &field),
        rows: fitting
            .into_iter()
            .skip(query.offset as usize)
            .take(query.limit as usize)
            .map(|one| one.shown.clone())
            .collect(),
        pools,
    })
}

/// Authors who may be somebody in the desk, and about whom nothing was said; the most likely first.
pub async fn review(store: &Store, edition: &EditionKey) -> Result<Vec<ReviewQuestion>> {
    let all = everybody(store, Some(edition)).await?;
    let mut asked: Vec<ReviewQuestion> = all
        .iter()
        .filter(|one| one.shown.standing == ProgrammeStanding::Likely)
        .map(|one| ReviewQuestion {
            author: one.shown.clone(),
            people: one.may_be.clone(),
        })
        .collect();
    asked.sort_by_key(|one| std::cmp::Reverse(one.people.first().map(|person| person.confidence)));
    asked.truncate(ASKED);
    Ok(asked)
}

/// In which programmes questions of who is who wait, and how many. Somebody who stands in several is asked about once: in the
/// newest.
pub async fn questions_waiting(store: &Store) -> Result<Vec<(ProgrammeAt, u32)>> {
    let all = everybody(store, None).await?;
    let mut waiting: Vec<(ProgrammeAt, u32)> = Vec::new();
    let likely = all
        .iter()
        .filter(|one| one.shown.standing == ProgrammeStanding::Likely);
    for at in likely.filter_map(|one| one.shown.at.first()) {
        match waiting.iter_mut().find(|(known, _)| known.key == at.key) {
            Some((_, count)) => *count += 1,
            None => waiting.push((at.clone(), 1)),
        }
    }
    Ok(waiting)
}

struct Fits<'a> {
    query: &'a ProgrammePeopleQuery,
    text: String,
    affiliation: String,
    topic: String,
    keyword: String,
}

impl<'a> Fits<'a> {
    fn of(query: &'a ProgrammePeopleQuery) -> Self {
        Self {
            text: fold(&query.text),
            affiliation: fold(&query.affiliation),
            topic: fold(&query.topic),
            keyword: fold(&query.keyword),
            query,
        }
    }

    fn takes(&self, one: &One) -> bool {
        let query = self.query;
        one.text.contains(&self.text)
            && (self.affiliation.is_empty() || one.affiliation.contains(&self.affiliation))
            && one.topics.contains(&self.topic)
            && one.keywords.contains(&self.keyword)
            && (query.pool.is_empty() || one.pool == query.pool)
            && query
                .standing
                .is_none_or(|standing| standing == one.shown.standing)
            && (!query.two_papers || one.shown.systems_papers > 1)
    }
}

/// What is to be said of those listed, in a sentence or two.
fn says(all: &[&One], standing: Option<ProgrammeStanding>, field: &Taxonomy) -> String {
    if all.is_empty() {
        return String::new();
    }
    let unknown: Vec<&&One> = all
        .iter()
        .filter(|one| one.shown.standing == ProgrammeStanding::New)
        .collect();
    let candidates = all.iter().filter(|one| one.shown.candidate).count();
    let number = |number: usize| thousands(number as u64);
    let mut said = match unknown.len() {
        // Of those one knows alone that is nothing to say.
        0 if standing.is_some() => String::new(),
        0 => "You know everybody here".to_owned(),
        many => {
            let mut pools: BTreeMap<&str, usize> = BTreeMap::new();
            let named = unknown
                .iter()
                .filter(|one| !matches!(one.pool.as_str(), "" | "other"));
            named.for_each(|one| *pools.entry(one.pool.as_str()).or_default() += 1);
            let mut pools: Vec<(&str, usize)> = pools.into_iter().collect();
            pools.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
            let two: Vec<(&str, usize)> = pools.into_iter().take(2).collect();
            let names: Vec<&str> = two.iter().map(|(key, _)| pool::named(field, key)).collect();
            let authors = |many: usize| if many == 1 { "author" } else { "authors" };
            match two.iter().map(|(_, people)| people).sum::<usize>() {
                0 => format!("{} {} you don't know", number(many), authors(many)),
                some => format!(
                    "{} {} you don't know, {} from {}",
                    number(many),
                    authors(many),
                    number(some),
                    names.join(" and ")
                ),
            }
        }
    };
    let several = unknown.iter().filter(|one| one.shown.systems_papers > 1).count();
    if several > 0 {
        said.push_str(&format!("; {} with two or more systems papers", number(several)));
    }
    if !said.is_empty() {
        said.push('.');
    }
    match candidates {
        0 => {}
        1 => said.push_str(" One of your candidates is here."),
        many => said.push_str(&format!(" {} of your candidates are here.", number(many))),
    }
    said.trim_start().to_owned()
}
