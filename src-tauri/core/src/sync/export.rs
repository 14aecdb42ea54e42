//! Writing an exchange file.

use super::card::{Card, hex};
use super::desks::cards;
use super::format::{DeskLine, FACETS, Header, MAJOR, MINOR, RowLine, To};
use super::rows::sql::Which;
use super::rows::{beside, facets, known, row_id, sql as row_sql};
use super::seal::Writer;
use super::state::State;
use super::{arrive, sql};
use crate::erasure;
use crate::error::{Error, Result};
use crate::store::{ActorNo, DeskId, Facet, REMOVED, RowClock, Store, Watch};
use crate::tables::{PEOPLE, TABLES};
use serde::{Deserialize, Serialize};
use sqlx::{Connection as _, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// Local changes read together.
const STRETCH: i64 = 5_000;

/// What goes into a file, and for whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export_to = "bindings.ts")]
pub struct ExportWish {
    /// Desks, by their ids.
    pub to: Vec<String>,
    /// Everything, not only what these desks have not said they have.
    pub everything: bool,
    /// Facets that stay here: `contact`, `pay`, `notes`, `evaluation`, `documents`, `commercial`.
    pub left_out: Vec<String>,
}

/// What a file holds, or would hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Leaving {
    /// The desks it is for, by name.
    pub to: Vec<String>,
    /// Whether it holds only what changed since they last said what they have.
    pub since_heard: bool,
    /// Rows by table, each facet counted apart.
    pub rows: BTreeMap<String, u32>,
    /// All of them.
    #[ts(type = "number")]
    pub rows_in_all: u64,
    /// People of whom something is in it.
    pub people: u32,
    /// Facets that are not.
    pub left_out: Vec<String>,
    /// How large the file is, in bytes; 0 where none was written.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Says what a file would hold, and writes none.
pub async fn would_leave(store: &Store, wish: &ExportWish, watch: &Watch<'_>) -> Result<Leaving> {
    let mut reader = store.read().await?;
    let mut conn = reader.begin().await?;
    let plan = Plan::of(&mut conn, store, wish).await?;
    let mut none = |_: &str, _: &str, _: &[u8; 16], _: &State<String>| Ok(());
    plan.each(&mut conn, watch, &mut none).await
}

/// Writes a file to `path`, which is there whole or not at all, and keeps what went to whom. The desks take it in with
/// [`super::import_file`], or not: then the next one has the same in it again.
///
/// [`Error::Invalid`] where a desk is not known, was revoked, or a facet cannot be left out; [`Error::Io`],
/// [`Error::DiskFull`]; [`Error::Cancelled`] when stopped.
pub async fn export_file(
    store: &Store,
    wish: &ExportWish,
    path: &Path,
    watch: &Watch<'_>,
) -> Result<Leaving> {
    let mut reader = store.read().await?;
    // All of it is read as it stood at one moment: what is edited meanwhile would else be in neither this file nor, as far
    // as this desk knows, missing from it.
    let mut conn = reader.begin().await?;
    let plan = Plan::of(&mut conn, store, wish).await?;
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
    let now = store.clock().now_ms();
    let (header, places) = plan.header(&mut conn, store, &id, now).await?;
    let recipients: Vec<[u8; 32]> = plan.to.iter().map(|(card, _)| card.recipient).collect();
    let mut writer = Writer::begin(path, &recipients, store.identity(), &header)?;
    let place = |actor: ActorNo| {
        places.get(&actor).copied().ok_or_else(|| {
            Error::Damaged("A row's clock names an opening that this desk does not know.".into())
        })
    };
    let mut write = |table: &str, facet: &str, id: &[u8; 16], state: &State<String>| {
        writer.row(&RowLine::of(table, facet, id, state, &place)?)
    };
    let mut leaving = plan.each(&mut conn, watch, &mut write).await?;
    conn.rollback().await?;
    drop(reader);
    writer.finish(store.identity())?;
    leaving.bytes = std::fs::metadata(path).map_err(|e| Error::io(path, &e))?.len();
    let to: Vec<(DeskId, i64)> = plan
        .to
        .iter()
        .map(|(card, to)| (card.desk(), to.number))
        .collect();
    let file = sql::SentFile {
        id: &id,
        at: now,
        upto: plan.upto,
        left_out: plan.left_out_bits(),
        rows: leaving.rows_in_all.cast_signed(),
        people: i64::from(leaving.people),
        to: &to,
    };
    store
        .write("export_exchange", "Wrote an exchange file", async |tx| {
            sql::note_sent(tx.conn, &file).await
        })
        .await?;
    Ok(leaving)
}

/// Given the table, the facet, the row's key and what is known of it.
type EachRow<'a> = dyn FnMut(&str, &str, &[u8; 16], &State<String>) -> Result<()> + Send + 'a;

/// What goes into a file, decided.
struct Plan {
    to: Vec<(Card, To)>,
    left_out: Vec<Facet>,
    /// Changes after the first and up to the second.
    after: i64,
    upto: i64,
}

/// A facet's bit among those left out.
pub(super) fn bit(facet: u8) -> i64 {
    1_i64.checked_shl(u32::from(facet)).unwrap_or(0)
}

fn facet_name(facet: u8) -> String {
    let known = FACETS.iter().find(|(of, _)| *of as u8 == facet);
    known.map_or_else(|| format!("#{facet}"), |(_, name)| (*name).to_owned())
}

impl Plan {
    async fn of(conn: &mut SqliteConnection, store: &Store, wish: &ExportWish) -> Result<Self> {
        if wish.to.is_empty() {
            return Err(Error::invalid(
                "to",
                "Say which desk the file is for. No file was written.",
            ));
        }
        let left_out = wish
            .left_out
            .iter()
            .map(|name| {
                let named = FACETS.iter().find(|(_, known)| known == name);
                named
                    .map(|(facet, _)| *facet)
                    .filter(|facet| *facet != Facet::Core)
                    .ok_or_else(|| {
                        Error::invalid(
                            "left_out",
                            format!("“{name}” cannot be left out. These can: contact, pay, notes, evaluation, documents, commercial. No file was written."),
                        )
                    })
            })
            .collect::<Result<Vec<Facet>>>()?;
        let mut plan = Self {
            to: Vec::new(),
            left_out,
            after: i64::MAX,
            upto: sql::last_change(conn).await?,
        };
        for card in cards(conn, &wish.to).await? {
            let desk = card.desk();
            if desk == store.identity().desk_id() || plan.to.iter().any(|(other, _)| other.desk() == desk) {
                continue;
            }
            let heard = match wish.everything {
                true => None,
                false => sql::heard(conn, &desk, plan.left_out_bits()).await?,
            };
            let (since, after) = heard.unzip();
            // What the one who has least does not have is in it for all.
            plan.after = plan.after.min(since.unwrap_or(0)).min(plan.upto);
            let to = To {
                desk: hex(&desk),
                number: sql::next_number(conn, &desk).await?,
                after: after.map(|file| hex(&file)),
            };
            plan.to.push((card, to));
        }
        if plan.after == 0 {
            // All of it: nothing need have come before.
            for (_, to) in &mut plan.to {
                to.after = None;
            }
        }
        Ok(plan)
    }

    fn left_out_bits(&self) -> i64 {
        self.left_out
            .iter()
            .fold(0, |bits, facet| bits | bit(*facet as u8))
    }

    /// The first line, and the place of each actor in it.
    async fn header(
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
        let from = DeskLine::of(&Card::of(store));
        let mut desks = sql::desks(conn).await?;
        desks.insert(own, from.clone());
        let mut received = Vec::new();
        for (card, _) in &self.to {
            let files = sql::complete_from(conn, &card.desk()).await?;
            received.extend(files.iter().map(|file| hex(file)));
        }
        let header = Header {
            roster: MAJOR,
            minor: MINOR,
            file: hex(id),
            at: now,
            from,
            to: self.to.iter().map(|(_, to)| to.clone()).collect(),
            left_out: self
                .left_out
                .iter()
                .map(|facet| facet_name(*facet as u8))
                .collect(),
            tables: TABLES
                .iter()
                .filter(|table| !table.registers.is_empty())
                .map(|table| (table.name.to_owned(), table.no))
                .collect(),
            facets: FACETS
                .iter()
                .map(|(facet, name)| ((*name).to_owned(), *facet as u8))
                .collect(),
            actors,
            desks: desks.into_values().collect(),
            received,
            erased: erasure::told(conn).await?,
        };
        Ok((header, places))
    }

    /// Hands each row's facet that goes into the file to `row`, and counts.
    async fn each(
        &self,
        conn: &mut SqliteConnection,
        watch: &Watch<'_>,
        row: &mut EachRow<'_>,
    ) -> Result<Leaving> {
        let mut leaving = Leaving {
            to: self.to.iter().map(|(card, _)| card.name.clone()).collect(),
            since_heard: self.after > 0,
            left_out: self
                .left_out
                .iter()
                .map(|facet| facet_name(*facet as u8))
                .collect(),
            ..Leaving::default()
        };
        let mut people = std::collections::HashSet::new();
        let mut from = self.after;
        let all = self.upto.saturating_sub(self.after).max(0).unsigned_abs();
        while from < self.upto {
            if watch.stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            (watch.progress)(from.saturating_sub(self.after).unsigned_abs(), all);
            let to = from.saturating_add(STRETCH).min(self.upto);
            for (table_no, facet_no) in row_sql::changed_in(conn, from, to).await? {
                if self.left_out_bits() & bit(facet_no) != 0 {
                    continue;
                }
                let table = arrive::table(table_no);
                let facet = table.and_then(|table| facets(table).into_iter().find(|f| *f as u8 == facet_no));
                let (name, states) = match (table, facet) {
                    (Some(table), Some(facet)) => (
                        table.name.to_owned(),
                        known(conn, table, facet, Which::Changed(from, to))
                            .await?
                            .into_iter()
                            .map(|known| (known.id, known.state))
                            .collect(),
                    ),
                    _ => (
                        table.map_or_else(|| format!("#{table_no}"), |table| table.name.to_owned()),
                        unknown(conn, table_no, facet_no, from, to).await?,
                    ),
                };
                let facet_name = facet_name(facet_no);
                for (id, state) in &states {
                    row(&name, &facet_name, id, state)?;
                    if table_no == PEOPLE {
                        people.insert(*id);
                    }
                }
                let count = u32::try_from(states.len()).unwrap_or(u32::MAX);
                leaving.rows_in_all += u64::from(count);
                *leaving.rows.entry(name).or_default() += count;
            }
            from = to;
        }
        (watch.progress)(all, all);
        leaving.people = u32::try_from(people.len()).unwrap_or(u32::MAX);
        Ok(leaving)
    }
}

/// What another desk, with a newer version, handed over and this one passes on as it came.
async fn unknown(
    conn: &mut SqliteConnection,
    table_no: i64,
    facet_no: u8,
    after: i64,
    upto: i64,
) -> Result<Vec<([u8; 16], State<String>)>> {
    let rows = row_sql::load_unknown(conn, table_no, facet_no, after, upto).await?;
    let ids: Vec<String> = rows.iter().map(|(id, _)| hex(id)).collect();
    let values = beside(conn, &ids).await?;
    rows.iter()
        .map(|(id, clock)| {
            let id = row_id(id)?;
            let clock = RowClock::unpack(clock)?;
            let state = State::of(&clock, [REMOVED], |register, dot| {
                let edit = (id, facet_no, register, dot.actor, dot.counter);
                values.get(&edit).cloned().unwrap_or_default()
            });
            Ok((id, state))
        })
        .collect()
}
