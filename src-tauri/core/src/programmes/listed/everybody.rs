//! Everybody of a programme, or of all of them, with what is asked about each: read once, and kept while the desk stays as
//! it is.

use super::sql::{self, TitleRow};
use super::{MayBe, ProgrammeAt, ProgrammePerson, ProgrammeStanding};
use crate::conferences::{self, ConferenceField, EditionId, EditionKey};
use crate::error::Result;
use crate::namesakes::{AUTHORS, Crowd, DESK, Profile};
use crate::people::{PersonId, pool};
use crate::programmes::desk::{Apart, Desk, Sought};
use crate::programmes::kept::PersonRow;
use crate::programmes::pools::Pools;
use crate::programmes::sql::{self as rows_of, DeskRow};
use crate::programmes::{ProgrammeItemId, ProgrammePersonId, known_by, who};
use crate::store::{Store, json};
use crate::taxonomy;
use crate::words::fold;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Somebody of the programme with all that is asked about.
pub(super) struct One {
    pub shown: ProgrammePerson,
    /// The pool's key.
    pub pool: String,
    pub may_be: Vec<MayBe>,
    /// Folded, for the filters.
    pub text: String,
    pub affiliation: String,
    pub topics: String,
    pub keywords: String,
}

/// What was read last, true to a version of the desk: of one programme, and of all.
#[derive(Default)]
struct Read {
    of_one: Mutex<Option<Held>>,
    of_all: Mutex<Option<Held>>,
}

type Held = (u64, Option<EditionId>, Arc<Vec<One>>);

/// Everybody of a programme, of all where none is named; read anew where the desk changed since.
pub(super) async fn everybody(store: &Store, edition: Option<&EditionKey>) -> Result<Arc<Vec<One>>> {
    let (version, id) = (store.version(), edition.map(EditionKey::id));
    let held = store.alongside::<Read>();
    let slot = if id.is_some() { &held.of_one } else { &held.of_all };
    let kept = || slot.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, _, all)) = kept().as_ref().filter(|(of, at, _)| (*of, *at) == (version, id)) {
        return Ok(Arc::clone(all));
    }
    let all = Arc::new(read(store, id).await?);
    *kept() = Some((version, id, Arc::clone(&all)));
    Ok(all)
}

async fn read(store: &Store, edition: Option<EditionId>) -> Result<Vec<One>> {
    let field = taxonomy::of(store).await?;
    let known = Editions::read(store).await?;
    let conn = &mut *store.read().await?;
    let mut rows = match edition {
        Some(edition) => rows_of::of_edition(conn, edition).await?,
        None => rows_of::everybody(conn).await?,
    };
    let items: HashMap<ProgrammeItemId, TitleRow> = sql::titles(conn, edition)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut gives: HashMap<ProgrammePersonId, Vec<ProgrammeItemId>> = HashMap::new();
    for (person, item) in sql::who_gives(conn, edition).await? {
        gives.entry(person).or_default().push(item);
    }
    // Whom a corrected file no longer names stands in no programme.
    rows.retain(|row| gives.contains_key(&row.id));
    let mut papers: HashMap<ProgrammePersonId, i64> = HashMap::new();
    for (person, at, number) in sql::counts(conn, edition).await? {
        if known.systems.contains(&at) {
            *papers.entry(person).or_default() += number;
        }
    }
    let pools = Pools::read(conn).await?;
    let mut may_be = candidates(conn, &rows).await?;
    let linked: Vec<PersonId> = rows.iter().filter_map(|row| row.person_id).collect();
    let linked = json(&linked)?;
    let people: HashMap<PersonId, DeskRow> = rows_of::desk_people(conn, &linked)
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
        let at = known.of(hers.iter().map(|item| item.edition_id));
        let person = row.person_id.and_then(|id| people.get(&id));
        let candidates = may_be.remove(&row.id).unwrap_or_default();
        let (to_meet, candidate) = row
            .person_id
            .and_then(|id| dealings.get(&id))
            .copied()
            .unwrap_or_default();
        let pool = match person.filter(|person| !person.pool.is_empty()) {
            Some(person) => person.pool.clone(),
            None => pools.of(&row.affiliation),
        };
        let standing = match (person, candidates.is_empty()) {
            (Some(_), _) => ProgrammeStanding::Known,
            (None, false) => ProgrammeStanding::Likely,
            (None, true) => ProgrammeStanding::New,
        };
        let titles: Vec<String> = hers.iter().map(|item| item.title.clone()).collect();
        let joined =
            |of: fn(&TitleRow) -> &str| fold(&hers.iter().map(|item| of(item)).collect::<Vec<_>>().join(" "));
        all.push(One {
            text: fold(&format!("{} {} {}", row.name, row.affiliation, titles.join(" "))),
            affiliation: fold(&row.affiliation),
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
                at,
                person: person
                    .map(|person| shown(person, 100, Vec::new()))
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

/// What is known of editions.
struct Editions {
    systems: HashSet<EditionId>,
    all: HashMap<EditionId, conferences::Edition>,
}

impl Editions {
    async fn read(store: &Store) -> Result<Self> {
        let all = conferences::conferences(store).await?;
        let systems = all
            .iter()
            .filter(|series| series.field == Some(ConferenceField::Systems))
            .flat_map(|series| &series.editions)
            .map(|edition| edition.id)
            .collect();
        let all = all.into_iter().flat_map(|series| series.editions);
        Ok(Self {
            systems,
            all: all.map(|edition| (edition.id, edition)).collect(),
        })
    }

    /// Each of these once, the newest first.
    fn of(&self, ids: impl Iterator<Item = EditionId>) -> Vec<ProgrammeAt> {
        let ids: HashSet<EditionId> = ids.collect();
        let mut found: Vec<_> = ids.iter().filter_map(|id| self.all.get(id)).collect();
        found.sort_by(|a, b| b.key.year.cmp(&a.key.year).then_with(|| a.name.cmp(&b.name)));
        let told = |edition: &conferences::Edition| ProgrammeAt {
            key: edition.key.clone(),
            name: edition.name.clone(),
        };
        found.into_iter().map(told).collect()
    }
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
    let apart: Apart = rows_of::told_apart(conn).await?.into_iter().collect();
    // Only of those who have a namesake it is asked with whom they wrote.
    let plain: Vec<&PersonRow> = open
        .into_iter()
        .filter(|row| desk.may_know(&row.name) || !known_by::of_row(row).is_empty())
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

fn shown(row: &DeskRow, confidence: u8, reasons: Vec<String>) -> MayBe {
    MayBe {
        id: row.id,
        name: row.name.clone(),
        title: row.title.clone(),
        company: row.company.clone(),
        confidence,
        reasons,
    }
}
