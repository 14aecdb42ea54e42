//! What goes into a file, decided before the first line of it is written.

use super::card::{Card, hex};
use super::desks::cards;
use super::format::{DeskLine, FACETS, Header, MAJOR, MINOR, ScopeLine, To};
use super::rows::RowId;
use super::scope::{Keys, Part, about, kept_here};
use super::sent::{Had, bit, had};
use super::wish::{ExportWish, Scope};
use super::{sent, sql};
use crate::erasure;
use crate::error::{Error, Result};
use crate::store::{ActorNo, DeskId, Facet, Store};
use crate::tables::TABLES;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Files of this desk's own, by the desk they were for, that count as though it had said that it has them.
pub(super) type CountedOn = HashMap<DeskId, i64>;

/// Somebody a file is for.
pub(super) struct Receiver {
    pub card: Card,
    pub to: To,
    /// What she has of what was sent before.
    had: Option<Had>,
}

/// What goes into a file.
pub(super) struct Plan {
    pub to: Vec<Receiver>,
    pub left_out: Vec<Facet>,
    pub scope: Option<Scope>,
    /// Changes after the first and up to the second; without a scope.
    pub after: i64,
    pub upto: i64,
    pub rows: Chosen,
    /// People who would be in it and are kept here.
    pub held_back: Keys,
}

/// Which rows go into it.
pub(super) enum Chosen {
    /// What changed, but for `not`; and `also`, whenever it changed.
    Changed {
        not: BTreeMap<i64, BTreeSet<RowId>>,
        also: BTreeMap<i64, BTreeSet<RowId>>,
    },
    Part(Part),
}

pub(super) fn facet_name(facet: u8) -> String {
    let known = FACETS.iter().find(|(of, _)| *of as u8 == facet);
    known.map_or_else(|| format!("#{facet}"), |(_, name)| (*name).to_owned())
}

fn facets_left_out(wish: &ExportWish) -> Result<Vec<Facet>> {
    let facet = |name: &String| {
        let named = FACETS.iter().find(|(_, known)| known == name);
        let facet = named
            .map(|(facet, _)| *facet)
            .filter(|facet| *facet != Facet::Core);
        facet.ok_or_else(|| {
            Error::invalid(
                "left_out",
                format!("“{name}” cannot be left out. These can: contact, pay, notes, evaluation, documents, commercial. No file was written."),
            )
        })
    };
    wish.left_out.iter().map(facet).collect()
}

impl Plan {
    /// `for_whom`: nobody in particular where a passphrase seals it.
    pub async fn of(
        conn: &mut SqliteConnection,
        store: &Store,
        wish: &ExportWish,
        on: &CountedOn,
    ) -> Result<Self> {
        let mut plan = Self {
            to: Vec::new(),
            left_out: facets_left_out(wish)?,
            scope: wish.scope,
            after: i64::MAX,
            upto: sql::last_change(conn).await?,
            rows: Chosen::Part(Part::default()),
            held_back: Keys::new(),
        };
        for card in cards(conn, &wish.to).await? {
            let desk = card.desk();
            if desk == store.identity().desk_id() || plan.to.iter().any(|other| other.card.desk() == desk) {
                continue;
            }
            let had = match wish.everything {
                true => None,
                false => {
                    had(
                        conn,
                        &desk,
                        plan.left_out_bits(),
                        wish.scope,
                        on.get(&desk).copied(),
                    )
                    .await?
                }
            };
            // What the one who has least does not have is in it for all.
            plan.after = plan.after.min(had.as_ref().map_or(0, |had| had.upto));
            let to = To {
                desk: hex(&desk),
                number: sent::sql::next_number(conn, &desk).await?,
                after: had.as_ref().map(|had| hex(&had.file)),
            };
            plan.to.push(Receiver { card, to, had });
        }
        plan.after = if plan.to.is_empty() {
            0
        } else {
            plan.after.min(plan.upto)
        };
        if plan.after == 0 {
            // All of it: nothing need have come before.
            for receiver in &mut plan.to {
                receiver.to.after = None;
                receiver.had = None;
            }
        }
        plan.choose(conn).await?;
        Ok(plan)
    }

    async fn choose(&mut self, conn: &mut SqliteConnection) -> Result<()> {
        let had = || self.to.iter().filter_map(|receiver| receiver.had.as_ref());
        if let Some(scope) = self.scope {
            let former: Keys = had().flat_map(Had::former).copied().collect();
            let mut part = Part::of(conn, scope, &former).await?;
            self.held_back = std::mem::take(&mut part.held_back);
            self.rows = Chosen::Part(part);
            return Ok(());
        }
        let kept = kept_here(conn).await?;
        // Of whoever was held back before and is not any more, all goes.
        let before: Keys = had().flat_map(Had::held_back).copied().collect();
        let shared: Keys = before.difference(&kept).copied().collect();
        let not = about(conn, &kept).await?;
        let mut also = about(conn, &shared).await?;
        for (table, ids) in &mut also {
            ids.retain(|id| !not.get(table).is_some_and(|not| not.contains(id)));
        }
        self.rows = Chosen::Changed { not, also };
        self.held_back = kept;
        Ok(())
    }

    /// Whether one of those that it is for has not got a row, changed last by this local change, that is about these things.
    pub fn is_new(&self, local_change: i64, of: &[RowId]) -> bool {
        let has = |receiver: &Receiver| {
            let had = receiver.had.as_ref();
            had.is_some_and(|had| local_change <= had.upto && had.covers(of))
        };
        self.to.is_empty() || !self.to.iter().all(has)
    }

    /// What is kept of it in `sent_parts`.
    pub fn parts(&self) -> Vec<RowId> {
        match &self.rows {
            Chosen::Part(part) => part.things.iter().copied().collect(),
            Chosen::Changed { .. } => self.held_back.iter().copied().collect(),
        }
    }

    pub fn left_out_bits(&self) -> i64 {
        self.left_out
            .iter()
            .fold(0, |bits, facet| bits | bit(*facet as u8))
    }

    pub fn left_out_names(&self) -> Vec<String> {
        self.left_out
            .iter()
            .map(|facet| facet_name(*facet as u8))
            .collect()
    }

    /// The first line, and the place of each actor in it.
    pub async fn header(
        &self,
        conn: &mut SqliteConnection,
        store: &Store,
        id: &DeskId,
        now: i64,
    ) -> Result<(Header, HashMap<ActorNo, u32>)> {
        let own = store.identity().desk_id();
        let (mut actors, mut places) = (Vec::new(), HashMap::new());
        for (no, random, desk) in sql::actors(conn).await? {
            places.insert(no.unsigned_abs(), u32::try_from(actors.len()).unwrap_or(u32::MAX));
            // What was written before this desk had an identity was written here.
            let desk = desk.unwrap_or_else(|| own.to_vec());
            actors.push((hex(&random.to_be_bytes()), hex(&desk)));
        }
        let mut desks = sql::desks(conn).await?;
        desks.insert(own, DeskLine::of(&Card::of(store)));
        let mut header = bare_header(conn, store, &self.to, id, now).await?;
        header.left_out = self.left_out_names();
        header.scope = self.scope.map(ScopeLine::of);
        header.actors = actors;
        header.desks = desks.into_values().collect();
        Ok((header, places))
    }
}

/// A header that names no rows: whom it is for, and what of theirs is here.
pub(super) async fn bare_header(
    conn: &mut SqliteConnection,
    store: &Store,
    to: &[Receiver],
    id: &DeskId,
    now: i64,
) -> Result<Header> {
    let mut received = Vec::new();
    for receiver in to {
        let files = sql::complete_from(conn, &receiver.card.desk()).await?;
        received.extend(files.iter().map(|file| hex(file)));
    }
    Ok(Header {
        roster: MAJOR,
        minor: MINOR,
        file: hex(id),
        at: now,
        from: DeskLine::of(&Card::of(store)),
        to: to.iter().map(|receiver| receiver.to.clone()).collect(),
        left_out: Vec::new(),
        scope: None,
        asks: false,
        workspace: None,
        tables: TABLES
            .iter()
            .filter(|table| !table.registers.is_empty())
            .map(|table| (table.name.to_owned(), table.no))
            .collect(),
        facets: FACETS
            .iter()
            .map(|(facet, name)| ((*name).to_owned(), *facet as u8))
            .collect(),
        actors: Vec::new(),
        desks: Vec::new(),
        received,
        erased: erasure::told(conn).await?,
    })
}

impl Receiver {
    /// One that is only asked.
    pub fn asked(card: Card) -> Self {
        let to = To {
            desk: hex(&card.desk()),
            number: 0,
            after: None,
        };
        Self { card, to, had: None }
    }
}
