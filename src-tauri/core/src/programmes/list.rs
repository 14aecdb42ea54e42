//! The people of a programme: who they are, who of them is known, and who is worth a question.

use super::desk::{Apart, Desk, Sought};
use super::kept::PersonRow;
use super::plan::count;
use super::pools::Pools;
use super::{ProgrammeItemId, ProgrammePersonId, sql, who};
use crate::conferences::{self, ConferenceField, EditionId, EditionKey};
use crate::error::Result;
use crate::namesakes::{AUTHORS, Crowd, DESK, Profile};
use crate::numbers::thousands;
use crate::people::{PersonId, pool};
use crate::store::{Store, json};
use crate::taxonomy::{self, Taxonomy};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
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
    pub edition: EditionKey,
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
    /// In the whole programme.
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
    /// Of all that are loaded, at systems conferences.
    pub systems_papers: u32,
    pub standing: ProgrammeStanding,
    /// Who she is, or may be.
    pub person: Option<MayBe>,
    /// She is on the contact list of this edition.
    pub to_meet: bool,
    /// She is in an open role.
    pub candidate: bool,
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

/// Somebody of the programme with all that is asked about.
struct One {
    shown: ProgrammePerson,
    pool: String,
    may_be: Vec<MayBe>,
    /// Folded, for the filters.
    text: String,
    topics: String,
    keywords: String,
}

/// The programme as it was read last, true to a version of the desk.
#[derive(Default)]
struct Read(Mutex<Option<Held>>);

type Held = (u64, EditionId, Arc<Vec<One>>);

/// The people of a programme that fit.
pub async fn programme_people(store: &Store, query: &ProgrammePeopleQuery) -> Result<ProgrammePeoplePage> {
    let all = everybody(store, &query.edition).await?;
    let field = taxonomy::of(store).await?;
    let fits = Fits::of(query);
    let fitting: Vec<&One> = all.iter().filter(|one| fits.takes(one)).collect();
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
        says: says(&fitting, &field),
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
    let all = everybody(store, edition).await?;
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
            && (self.affiliation.is_empty() || fold(&one.shown.affiliation).contains(&self.affiliation))
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
fn says(all: &[&One], field: &Taxonomy) -> String {
    let unknown: Vec<&&One> = all
        .iter()
        .filter(|one| one.shown.standing == ProgrammeStanding::New)
        .collect();
    let candidates = all.iter().filter(|one| one.shown.candidate).count();
    let number = |number: usize| thousands(number as u64);
    let mut said = match unknown.len() {
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
    said.push('.');
    match candidates {
        0 => {}
        1 => said.push_str(" One of your candidates is here."),
        many => said.push_str(&format!(" {} of your candidates are here.", number(many))),
    }
    said
}

/// Everybody of a programme, read anew where the desk changed since.
async fn everybody(store: &Store, edition: &EditionKey) -> Result<Arc<Vec<One>>> {
    let (version, id) = (store.version(), edition.id());
    let held = store.alongside::<Read>();
    let kept = || held.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, _, all)) = kept().as_ref().filter(|(of, at, _)| (*of, *at) == (version, id)) {
        return Ok(Arc::clone(all));
    }
    let all = Arc::new(read(store, id).await?);
    *kept() = Some((version, id, Arc::clone(&all)));
    Ok(all)
}

async fn read(store: &Store, edition: EditionId) -> Result<Vec<One>> {
    let field = taxonomy::of(store).await?;
    let systems: HashSet<EditionId> = conferences::conferences(store)
        .await?
        .into_iter()
        .filter(|series| series.field == Some(ConferenceField::Systems))
        .flat_map(|series| series.editions)
        .map(|edition| edition.id)
        .collect();
    let conn = &mut *store.read().await?;
    let rows = sql::of_edition(conn, edition).await?;
    let items: HashMap<ProgrammeItemId, _> = sql::items(conn, edition)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut gives: HashMap<ProgrammePersonId, Vec<ProgrammeItemId>> = HashMap::new();
    for author in sql::authors(conn, edition).await? {
        gives
            .entry(author.programme_person_id)
            .or_default()
            .push(author.item_id);
    }
    let mut papers: HashMap<ProgrammePersonId, i64> = HashMap::new();
    for (person, at, number) in sql::counts(conn, edition).await? {
        if systems.contains(&at) {
            *papers.entry(person).or_default() += number;
        }
    }
    let pools = Pools::read(conn).await?;
    let mut may_be = candidates(conn, &rows).await?;
    let linked: Vec<PersonId> = rows.iter().filter_map(|row| row.person_id).collect();
    let linked = json(&linked)?;
    let people: HashMap<PersonId, sql::DeskRow> = sql::desk_people(conn, &linked)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let dealings: HashMap<PersonId, (bool, bool)> = sql::dealings(conn, edition, &linked)
        .await?
        .into_iter()
        .map(|(id, to_meet, candidate)| (id, (to_meet, candidate)))
        .collect();
    let mut all: Vec<One> = Vec::with_capacity(rows.len());
    for row in rows {
        let hers: Vec<_> = gives.remove(&row.id).unwrap_or_default();
        let hers: Vec<_> = hers.iter().filter_map(|item| items.get(item)).collect();
        let known = row.person_id.and_then(|id| people.get(&id));
        let candidates = may_be.remove(&row.id).unwrap_or_default();
        let (to_meet, candidate) = row
            .person_id
            .and_then(|id| dealings.get(&id))
            .copied()
            .unwrap_or_default();
        let pool = match known.filter(|known| !known.pool.is_empty()) {
            Some(known) => known.pool.clone(),
            None => pools.of(&row.affiliation),
        };
        let standing = match (known, candidates.is_empty()) {
            (Some(_), _) => ProgrammeStanding::Known,
            (None, false) => ProgrammeStanding::Likely,
            (None, true) => ProgrammeStanding::New,
        };
        let titles: Vec<String> = hers.iter().map(|item| item.title.clone()).collect();
        let joined = |of: fn(&super::kept::ItemRow) -> &str| {
            fold(&hers.iter().map(|item| of(item)).collect::<Vec<_>>().join(" "))
        };
        all.push(One {
            text: fold(&format!("{} {} {}", row.name, row.affiliation, titles.join(" "))),
            topics: joined(|item| &item.topic),
            keywords: joined(|item| &item.keywords),
            shown: ProgrammePerson {
                id: row.id,
                pool: if pool.is_empty() {
                    String::new()
                } else {
                    pool::named(&field, &pool).to_owned()
                },
                items: titles,
                systems_papers: papers
                    .get(&row.id)
                    .map_or(0, |n| u32::try_from(*n).unwrap_or(u32::MAX)),
                standing,
                person: known
                    .map(|known| shown(known, 100, Vec::new()))
                    .or_else(|| candidates.first().cloned()),
                to_meet,
                candidate,
                name: row.name,
                affiliation: row.affiliation,
                position: row.position,
            },
            pool,
            may_be: candidates,
        });
    }
    all.sort_by(|a, b| {
        let order = |one: &One| {
            (
                one.shown.standing,
                std::cmp::Reverse((one.shown.systems_papers, one.shown.items.len())),
            )
        };
        order(a).cmp(&order(b)).then_with(|| a.text.cmp(&b.text))
    });
    Ok(all)
}

/// Whom of the desk those may be who are nobody's yet.
async fn candidates(
    conn: &mut sqlx::SqliteConnection,
    rows: &[PersonRow],
) -> Result<HashMap<ProgrammePersonId, Vec<MayBe>>> {
    let open: Vec<&PersonRow> = rows.iter().filter(|row| row.person_id.is_none()).collect();
    let (mut sought, mut crowd) = (Sought::default(), Crowd::of(AUTHORS));
    for row in rows {
        crowd.count_name(&row.name);
        crowd.count_place(&row.affiliation);
    }
    open.iter().for_each(|row| sought.add(row));
    let desk = Desk::read(conn, &sought, &mut crowd).await?;
    let mut crowd = crowd.within(DESK);
    let apart: Apart = sql::told_apart(conn).await?.into_iter().collect();
    // Only of those who have a namesake it is asked with whom they wrote.
    let plain: Vec<&PersonRow> = open
        .into_iter()
        .filter(|row| desk.may_know(&row.name) || !super::known_by::of_row(row).is_empty())
        .collect();
    let mut found = HashMap::new();
    for (id, somebody) in who::somebodies(conn, &plain).await? {
        let profile = Profile::of(&somebody, &mut crowd);
        let likely = desk
            .candidates(id.0, &profile, &crowd, &apart)
            .into_iter()
            .filter(|one| one.is_likely());
        let people: Vec<MayBe> = likely
            .filter_map(|one| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "from 0 to 100"
                )]
                let confidence = (one.confidence * 100.0) as u8;
                Some(shown(desk.people.get(&one.who)?, confidence, one.weighed.reasons))
            })
            .collect();
        if !people.is_empty() {
            found.insert(id, people);
        }
    }
    Ok(found)
}

fn shown(row: &sql::DeskRow, confidence: u8, reasons: Vec<String>) -> MayBe {
    MayBe {
        id: row.id,
        name: row.name.clone(),
        title: row.title.clone(),
        company: row.company.clone(),
        confidence,
        reasons,
    }
}
