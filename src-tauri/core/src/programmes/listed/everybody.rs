//! Everybody of a programme, or of all of them, with what is asked about each: read once, kept alongside the desk, and
//! brought up to date by what was done since.

use super::{MayBe, ProgrammePerson, ProgrammeStanding};
use crate::conferences::{EditionId, EditionKey};
use crate::error::Result;
use crate::namesakes::Crowd;
use crate::people::{PersonId, pool};
use crate::programmes::kept::PersonRow;
use crate::programmes::pools::Pools;
use crate::programmes::sql::DeskRow;
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use crate::words::fold;
use sqlx::Connection as _;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Somebody of the programme with all that is asked about.
#[derive(Clone)]
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
    /// What somebody in the desk who may be her is filed under: names and pages.
    pub sought: Vec<String>,
}

/// What the desk has to do with somebody who is linked: she is to be met, she is in an open role.
pub(super) type Dealings = (bool, bool);

impl One {
    /// What is said of her that the desk knows.
    pub fn settle(
        &mut self,
        person: Option<(&DeskRow, Dealings)>,
        may_be: Vec<MayBe>,
        pools: &Pools,
        field: &Taxonomy,
    ) {
        self.pool = match person.filter(|(person, _)| !person.pool.is_empty()) {
            Some((person, _)) => person.pool.clone(),
            None => pools.of(&self.shown.affiliation),
        };
        self.shown.pool = match self.pool.as_str() {
            "" => String::new(),
            pool => pool::named(field, pool).to_owned(),
        };
        self.shown.standing = match (person, may_be.is_empty()) {
            (Some(_), _) => ProgrammeStanding::Known,
            (None, false) => ProgrammeStanding::Likely,
            (None, true) => ProgrammeStanding::New,
        };
        self.shown.person = person
            .map(|(person, _)| MayBe::of(person, 100, Vec::new()))
            .or_else(|| may_be.first().cloned());
        (self.shown.to_meet, self.shown.candidate) = person.map(|(_, dealings)| dealings).unwrap_or_default();
        self.may_be = may_be;
    }
}

impl MayBe {
    pub(super) fn of(row: &DeskRow, confidence: u8, reasons: Vec<String>) -> Self {
        Self {
            id: row.id,
            name: row.name.clone(),
            title: row.title.clone(),
            company: row.company.clone(),
            confidence,
            reasons,
        }
    }
}

/// Everybody of a programme, of all where there is no edition, as of an operation. How common names and places are and
/// which pool a place is of were counted when everybody was read: what a few changes since add to them waits for the next
/// reading.
pub(super) struct Listed {
    pub edition: Option<EditionId>,
    pub seq: i64,
    pub all: Arc<Vec<Arc<One>>>,
    pub crowd: Crowd,
    pub pools: Pools,
}

/// Those of one programme, the last that was asked for, and of all.
#[derive(Default)]
struct Held {
    of_one: Mutex<Option<Listed>>,
    of_all: Mutex<Option<Listed>>,
}

/// Everybody of a programme, of all where none is named, true to every operation that has ended. The first asking reads
/// them all, which takes a second or two for 20,000.
pub(super) async fn everybody(store: &Store, edition: Option<&EditionKey>) -> Result<Arc<Vec<Arc<One>>>> {
    let id = edition.map(EditionKey::id);
    let held = store.alongside::<Held>();
    let slot = if id.is_some() { &held.of_one } else { &held.of_all };
    let mut slot = slot.lock().await;
    // Taken now and not before: whoever waits keeps no connection from others meanwhile.
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let mut at = conn.begin().await?;
    let field = taxonomy::at(store, &mut at).await?;
    let kept = slot.take().filter(|listed| listed.edition == id);
    let listed = match kept {
        Some(listed) => listed.catch_up(&mut at, &field).await?,
        None => None,
    };
    let listed = match listed {
        Some(listed) => listed,
        None => Listed::read(&mut at, id, &field).await?,
    };
    let all = Arc::clone(&listed.all);
    *slot = Some(listed);
    Ok(all)
}

/// Those you don't know first, and of these who has most papers.
pub(super) fn in_order(all: &mut [Arc<One>]) {
    all.sort_by(|a, b| {
        let order = |one: &One| {
            (
                one.shown.standing,
                Reverse((one.shown.systems_papers, one.shown.items.len())),
            )
        };
        order(a).cmp(&order(b)).then_with(|| a.text.cmp(&b.text))
    });
}

/// Of rows those who are somebody, with what the desk has to do with them.
pub(super) struct Linked {
    pub people: HashMap<PersonId, DeskRow>,
    pub dealings: HashMap<PersonId, Dealings>,
}

impl Linked {
    pub fn of(&self, row: &PersonRow) -> Option<(&DeskRow, Dealings)> {
        let person = self.people.get(&row.person_id?)?;
        Some((person, self.dealings.get(&person.id).copied().unwrap_or_default()))
    }
}

pub(super) fn folded(name: &str, affiliation: &str, titles: &[String]) -> String {
    fold(&format!("{name} {affiliation} {}", titles.join(" ")))
}
