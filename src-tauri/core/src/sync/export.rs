//! Writing an exchange file.

use super::format::RowLine;
use super::opens::Passphrase;
use super::plan::{Chosen, CountedOn, Plan, facet_name};
use super::rows::sql::Which;
use super::rows::{Known, RowId, beside, facets, known, row_id, sql as row_sql};
use super::seal::{SealedFor, Writer};
use super::sent::sql::SentFile;
use super::sent::{Told, bit};
use super::state::State;
use super::wish::{ExportWish, Leaving};
use super::{arrive, card::hex, sent};
use crate::error::{Error, Result};
use crate::store::{ActorNo, DeskId, Facet, REMOVED, RowClock, Store, Table, Watch};
use crate::tables::PEOPLE;
use sqlx::{Connection as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::atomic::Ordering;

/// Local changes read together.
const STRETCH: i64 = 5_000;

/// Rows read together by their keys.
const SOME: usize = 2_000;

/// Says what a file would hold, and writes none.
pub async fn would_leave(store: &Store, wish: &ExportWish, watch: &Watch<'_>) -> Result<Leaving> {
    let mut reader = store.read().await?;
    let mut conn = reader.begin().await?;
    let plan = Plan::of(&mut conn, store, is_for_somebody(wish)?, &CountedOn::new()).await?;
    let mut none = |_: &str, _: &str, _: &RowId, _: &State<String>| Ok(());
    Ok(Writing::each(&plan, &mut conn, watch, &mut none).await?.0)
}

/// Writes a file to `path`, which is there whole or not at all, and keeps what went to whom. The desks take it in with
/// [`super::import_file`], or not: then the next one has the same in it again. It is in the history, and cannot be undone.
///
/// [`Error::Invalid`] where a desk is not known, was revoked, or a facet cannot be left out; [`Error::NotFound`] where what it
/// is about is not there; [`Error::Io`], [`Error::DiskFull`]; [`Error::Cancelled`] when stopped.
pub async fn export_file(
    store: &Store,
    wish: &ExportWish,
    path: &Path,
    watch: &Watch<'_>,
) -> Result<Leaving> {
    let wish = is_for_somebody(wish)?;
    Ok(write(store, wish, None, &CountedOn::new(), path, watch).await?.0)
}

/// Writes a file for whoever has the passphrase, of all that the wish means: for somebody whose desk is not known here.
/// `for_whom` is kept with what was disclosed. It is signed like any: a desk that does not know this one asks for its card.
///
/// [`Error::Invalid`] where the passphrase is too short or nobody is named; else as [`export_file`].
pub async fn export_with_passphrase(
    store: &Store,
    wish: &ExportWish,
    passphrase: &Passphrase,
    for_whom: &str,
    path: &Path,
    watch: &Watch<'_>,
) -> Result<Leaving> {
    passphrase.is_long_enough()?;
    if for_whom.trim().is_empty() {
        return Err(Error::invalid(
            "for_whom",
            "Say whom the file is for: it is kept with what was disclosed. No file was written.",
        ));
    }
    let wish = ExportWish {
        to: Vec::new(),
        ..wish.clone()
    };
    let sealed = Some((passphrase, for_whom.trim()));
    Ok(write(store, &wish, sealed, &CountedOn::new(), path, watch)
        .await?
        .0)
}

fn is_for_somebody(wish: &ExportWish) -> Result<&ExportWish> {
    match wish.to.is_empty() {
        false => Ok(wish),
        true => Err(Error::invalid(
            "to",
            "Say which desk the file is for. No file was written.",
        )),
    }
}

/// Writes a file; answers its number among all that were written here as well.
pub(super) async fn write(
    store: &Store,
    wish: &ExportWish,
    passphrase: Option<(&Passphrase, &str)>,
    on: &CountedOn,
    path: &Path,
    watch: &Watch<'_>,
) -> Result<(Leaving, i64)> {
    let mut reader = store.read().await?;
    // All of it is read as it stood at one moment: what is edited meanwhile would else be in neither this file nor, as far
    // as this desk knows, missing from it.
    let mut conn = reader.begin().await?;
    let plan = Plan::of(&mut conn, store, wish, on).await?;
    let id = random_id()?;
    let now = store.clock().now_ms();
    let (header, places) = plan.header(&mut conn, store, &id, now).await?;
    let desks: Vec<[u8; 32]> = plan.to.iter().map(|receiver| receiver.card.recipient).collect();
    let sealed_for = match passphrase {
        Some((phrase, _)) => SealedFor::Passphrase(phrase),
        None => SealedFor::Desks(&desks),
    };
    let mut writer = Writer::begin(path, &sealed_for, store.identity(), &header)?;
    let place = |actor: ActorNo| {
        places.get(&actor).copied().ok_or_else(|| {
            Error::Damaged("A row's clock names an opening that this desk does not know.".into())
        })
    };
    let mut row = |table: &str, facet: &str, id: &RowId, state: &State<String>| {
        writer.row(&RowLine::of(table, facet, id, state, &place)?)
    };
    let (mut leaving, people) = Writing::each(&plan, &mut conn, watch, &mut row).await?;
    conn.rollback().await?;
    drop(reader);
    writer.finish(store.identity())?;
    leaving.bytes = std::fs::metadata(path).map_err(|e| Error::io(path, &e))?.len();
    let for_whom = passphrase.map_or("", |(_, whom)| whom);
    let seq = note(store, &plan, &id, now, for_whom, &leaving, &people).await?;
    Ok((leaving, seq))
}

pub(super) fn random_id() -> Result<DeskId> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
    Ok(id)
}

async fn note(
    store: &Store,
    plan: &Plan,
    id: &DeskId,
    now: i64,
    for_whom: &str,
    leaving: &Leaving,
    people: &HashMap<RowId, i64>,
) -> Result<i64> {
    let to: Vec<(DeskId, i64)> = plan
        .to
        .iter()
        .map(|receiver| (receiver.card.desk(), receiver.to.number))
        .collect();
    let file = SentFile {
        id,
        at: now,
        upto: plan.upto,
        left_out: plan.left_out_bits(),
        scope: plan.scope.map(super::wish::Scope::key),
        for_whom,
        rows: leaving.rows_in_all.cast_signed(),
        to: &to,
        parts: &plan.parts(),
        people,
    };
    let whom = match for_whom {
        "" => leaving.to.join(", "),
        somebody => somebody.to_owned(),
    };
    let label = match leaving.people {
        0 => format!("Wrote a file for {whom}"),
        1 => format!("Wrote a file for {whom}, with one person"),
        n => format!("Wrote a file for {whom}, with {n} people"),
    };
    store
        .write("export_exchange", label, async |tx| {
            tx.stays();
            sent::sql::note_sent(tx.conn, &file).await
        })
        .await
}

/// Given the table, the facet, the row's key and what is known of it.
type EachRow<'a> = dyn FnMut(&str, &str, &RowId, &State<String>) -> Result<()> + Send + 'a;

/// A file being written, or only counted.
struct Writing<'a, 'b> {
    plan: &'a Plan,
    row: &'a mut EachRow<'b>,
    leaving: Leaving,
    told: Told,
}

impl<'a, 'b> Writing<'a, 'b> {
    /// Hands each row's facet that goes into the file to `row`, and counts. Answers of whom something is in it, too.
    async fn each(
        plan: &'a Plan,
        conn: &mut SqliteConnection,
        watch: &Watch<'_>,
        row: &'a mut EachRow<'b>,
    ) -> Result<(Leaving, HashMap<RowId, i64>)> {
        let mut writing = Writing {
            plan,
            row,
            leaving: Leaving {
                to: plan.to.iter().map(|to| to.card.name.clone()).collect(),
                since_heard: plan.after > 0,
                left_out: plan.left_out_names(),
                scope: plan.scope,
                held_back: u32::try_from(plan.held_back.len()).unwrap_or(u32::MAX),
                ..Leaving::default()
            },
            told: Told::default(),
        };
        match &plan.rows {
            Chosen::Changed { not, also } => {
                writing.changed(conn, watch, not).await?;
                for (no, ids) in also {
                    writing.these(conn, *no, ids, watch).await?;
                }
            }
            Chosen::Part(part) => writing.part(conn, part, watch).await?,
        }
        let people = writing.told.people(conn).await?;
        writing.leaving.people = u32::try_from(people.len()).unwrap_or(u32::MAX);
        Ok((writing.leaving, people))
    }

    /// What changed since.
    async fn changed(
        &mut self,
        conn: &mut SqliteConnection,
        watch: &Watch<'_>,
        not: &BTreeMap<i64, BTreeSet<RowId>>,
    ) -> Result<()> {
        let (after, upto) = (self.plan.after, self.plan.upto);
        let mut from = after;
        let all = upto.saturating_sub(after).max(0).unsigned_abs();
        while from < upto {
            stopped(watch)?;
            (watch.progress)(from.saturating_sub(after).unsigned_abs(), all);
            let to = from.saturating_add(STRETCH).min(upto);
            for (table_no, facet_no) in row_sql::changed_in(conn, from, to).await? {
                if self.plan.left_out_bits() & bit(facet_no) != 0 {
                    continue;
                }
                let not = not.get(&table_no);
                let goes = |id: &RowId| !not.is_some_and(|not| not.contains(id));
                let table = arrive::table(table_no);
                let facet = table.and_then(|table| facets(table).into_iter().find(|f| *f as u8 == facet_no));
                match (table, facet) {
                    (Some(table), Some(facet)) => {
                        let rows = known(conn, table, facet, Which::Changed(from, to)).await?;
                        for row in rows.iter().filter(|row| goes(&row.id)) {
                            self.known(table, facet, row)?;
                        }
                    }
                    _ => {
                        let name =
                            table.map_or_else(|| format!("#{table_no}"), |table| table.name.to_owned());
                        let rows = unknown(conn, table_no, facet_no, from, to).await?;
                        for (id, state) in rows.iter().filter(|(id, _)| goes(id)) {
                            self.write(&name, facet_no, id, state)?;
                        }
                    }
                }
            }
            from = to;
        }
        (watch.progress)(all, all);
        Ok(())
    }

    /// Rows of one table that did not change since, and go all the same.
    async fn these(
        &mut self,
        conn: &mut SqliteConnection,
        no: i64,
        ids: &BTreeSet<RowId>,
        watch: &Watch<'_>,
    ) -> Result<()> {
        let Some(table) = arrive::table(no) else {
            return Ok(());
        };
        let ids: Vec<RowId> = ids.iter().copied().collect();
        let after = self.plan.after;
        self.keyed(conn, table, &facets(table), &ids, watch, &|row| {
            row.local_change <= after
        })
        .await
    }

    /// A part of the desk, as far as it is new.
    async fn part(
        &mut self,
        conn: &mut SqliteConnection,
        part: &super::scope::Part,
        watch: &Watch<'_>,
    ) -> Result<()> {
        let mut by_table: BTreeMap<i64, HashMap<RowId, &[RowId]>> = BTreeMap::new();
        for row in &part.rows {
            by_table.entry(row.table.no).or_default().insert(row.id, &row.of);
        }
        let plan = self.plan;
        for (no, rows) in &by_table {
            let Some(table) = arrive::table(*no) else {
                continue;
            };
            let ids: Vec<RowId> = rows.keys().copied().collect();
            let is_new = |row: &Known| {
                let of = rows.get(&row.id).copied().unwrap_or_default();
                plan.is_new(row.local_change, of)
            };
            self.keyed(conn, table, &facets(table), &ids, watch, &is_new)
                .await?;
        }
        for (no, ids) in &part.by_name {
            let Some(table) = arrive::table(*no) else {
                continue;
            };
            let ids: Vec<RowId> = ids.iter().copied().collect();
            self.keyed(conn, table, &[table.main_facet()], &ids, watch, &|_| true)
                .await?;
        }
        Ok(())
    }

    /// Rows by their keys, in those of these facets that go, where they do.
    async fn keyed(
        &mut self,
        conn: &mut SqliteConnection,
        table: &'static Table,
        of: &[Facet],
        ids: &[RowId],
        watch: &Watch<'_>,
        goes: &(dyn Fn(&Known) -> bool + Sync),
    ) -> Result<()> {
        for some in ids.chunks(SOME) {
            stopped(watch)?;
            let some: Vec<String> = some.iter().map(|id| hex(id)).collect();
            for facet in of.iter().filter(|facet| !self.plan.left_out.contains(facet)) {
                for row in known(conn, table, *facet, Which::Ids(&some)).await? {
                    if goes(&row) {
                        self.known(table, *facet, &row)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn known(&mut self, table: &'static Table, facet: Facet, row: &Known) -> Result<()> {
        // What hangs on a person, or may; her own row hangs on herself, whether it is there or not.
        let own = table.no == PEOPLE;
        match (own, row.root) {
            (true, _) => self.told.note(row.id, facet as u8, true),
            (false, Some(root)) if table.root == "person_id" => self.told.note(root, facet as u8, true),
            (false, Some(root)) if table.root == "about" => self.told.note(root, facet as u8, false),
            _ => {}
        }
        self.write(table.name, facet as u8, &row.id, &row.state)
    }

    fn write(&mut self, table: &str, facet: u8, id: &RowId, state: &State<String>) -> Result<()> {
        (self.row)(table, &facet_name(facet), id, state)?;
        self.leaving.rows_in_all += 1;
        match self.leaving.rows.get_mut(table) {
            Some(count) => *count = count.saturating_add(1),
            None => {
                self.leaving.rows.insert(table.to_owned(), 1);
            }
        }
        Ok(())
    }
}

fn stopped(watch: &Watch<'_>) -> Result<()> {
    match watch.stop.load(Ordering::Relaxed) {
        true => Err(Error::Cancelled),
        false => Ok(()),
    }
}

/// What another desk, with a newer version, handed over and this one passes on as it came.
async fn unknown(
    conn: &mut SqliteConnection,
    table_no: i64,
    facet_no: u8,
    after: i64,
    upto: i64,
) -> Result<Vec<(RowId, State<String>)>> {
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
