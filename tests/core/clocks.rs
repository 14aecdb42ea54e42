//! Every row's clock is moved with the row, in the same transaction. The oracle is a naive model of
//! `store/clocks`, and a reader of the packed form written from its description alone.

use crate::a_desk::{Desk, a_desk};
use crate::undo_middle::{Turn, takes, turn};
use proptest::prelude::*;
use roster_core::people::PersonField;
use roster_core::store::{Facet, Table};
use roster_core::tables::TABLES;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

type Context = BTreeMap<u64, u64>;
type Dot = (u64, u64);

/// A clock, as read or as it must be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Clock {
    context: Context,
    /// Registers, and 0 for whether the row is there, with what is live in them.
    live: BTreeMap<u8, Vec<Dot>>,
    /// By facet, what was seen of the row when it was removed.
    cut: Option<BTreeMap<u8, Context>>,
}

struct Packed<'a>(std::slice::Iter<'a, u8>);

impl Packed<'_> {
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = u64::from(*self.0.next().unwrap());
            number |= (byte & 127) << shift;
            if byte < 128 {
                return number;
            }
            shift += 7;
        }
    }

    fn times<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let n = self.number();
        (0..n).map(|_| one(self)).collect()
    }

    fn dot(&mut self) -> Dot {
        let dot = (self.number(), self.number());
        self.number();
        dot
    }

    fn context(&mut self) -> Context {
        self.times(|p| (p.number(), p.number())).into_iter().collect()
    }
}

fn unpacked(bytes: &[u8], registers: &BTreeSet<u8>) -> Clock {
    let mut packed = Packed(bytes.iter());
    let context = packed.context();
    let born = packed.times(Packed::dot);
    let edited = packed.times(|p| (p.number() as u8, p.times(Packed::dot)));
    let mut live: BTreeMap<u8, Vec<Dot>> = registers.iter().map(|no| (*no, born.clone())).collect();
    live.extend(edited);
    live.retain(|_, dots| !dots.is_empty());
    let mut cut = None;
    if packed.0.len() > 0 {
        packed.times(|p| {
            p.number();
            p.number();
            cut = Some(p.times(|p| (p.number() as u8, p.context())).into_iter().collect());
        });
    }
    assert_eq!(packed.0.len(), 0);
    Clock { context, live, cut }
}

/// Registers of a table's facet, with 0 where it is the row's own.
fn registers(table: &Table, facet: Facet) -> BTreeSet<u8> {
    let own = (facet == table.main_facet()).then_some(0);
    let others = table.registers.iter().filter(|r| r.facet == facet).map(|r| r.no);
    others.chain(own).collect()
}

fn facets(table: &Table) -> BTreeSet<Facet> {
    table.registers.iter().map(|r| r.facet).collect()
}

/// A table's rows: each column's value, by key.
type Rows = BTreeMap<String, Vec<String>>;

async fn rows(desk: &Desk) -> BTreeMap<i64, Rows> {
    let mut conn = desk.store.read().await.unwrap();
    let mut all = BTreeMap::new();
    for table in TABLES {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("quote({})", column.name()))
            .collect();
        let sql = format!(
            "SELECT hex(id), json_array({}) FROM {}",
            columns.join(", "),
            table.name
        );
        let rows: Vec<(String, String)> = sqlx::query_as(AssertSqlSafe(sql))
            .fetch_all(&mut *conn)
            .await
            .unwrap();
        let read = |(id, values): (String, String)| (id, serde_json::from_str(&values).unwrap());
        all.insert(table.no, rows.into_iter().map(read).collect());
    }
    all
}

async fn clocks(desk: &Desk) -> BTreeMap<(String, u8), Clock> {
    let mut conn = desk.store.read().await.unwrap();
    let rows: Vec<(String, i64, u8, Vec<u8>)> =
        sqlx::query_as("SELECT hex(id), table_no, facet, clock FROM clocks")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    rows.into_iter()
        .map(|(id, table, facet, bytes)| {
            let table = TABLES.iter().find(|t| t.no == table).unwrap();
            let of = facets(table).into_iter().find(|f| *f as u8 == facet).unwrap();
            ((id, facet), unpacked(&bytes, &registers(table, of)))
        })
        .collect()
}

async fn local_changes(desk: &Desk) -> BTreeMap<(String, u8), i64> {
    let mut conn = desk.store.read().await.unwrap();
    let rows: Vec<(String, u8, i64)> = sqlx::query_as("SELECT hex(id), facet, local_change FROM clocks")
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    rows.into_iter()
        .map(|(id, facet, at)| ((id, facet), at))
        .collect()
}

async fn actor(desk: &Desk) -> u64 {
    let mut conn = desk.store.read().await.unwrap();
    let no: i64 = sqlx::query_scalar("SELECT coalesce(max(no), 0) FROM actors")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    no.unsigned_abs()
}

/// What the clocks must be after `before` became `after` by the hand of `actor`.
fn model(
    clocks: &mut BTreeMap<(String, u8), Clock>,
    before: &BTreeMap<i64, Rows>,
    after: &BTreeMap<i64, Rows>,
    actor: u64,
) {
    for table in TABLES {
        let (before, after) = (&before[&table.no], &after[&table.no]);
        let main = table.main_facet() as u8;
        let value = |row: &[String], column: &str| {
            let at = table
                .columns
                .iter()
                .position(|there| there.name() == column)
                .unwrap();
            row[at].clone()
        };
        for id in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
            let known = clocks.contains_key(&(id.clone(), main));
            if let (Some(_), None) = (before.get(id), after.get(id)) {
                let seen = facets(table)
                    .into_iter()
                    .filter_map(|f| Some((f as u8, clocks.get(&(id.clone(), f as u8))?.context.clone())))
                    .collect();
                let clock = clocks.get_mut(&(id.clone(), main)).unwrap();
                edit(clock, &BTreeSet::from([0]), actor);
                clock.cut = Some(seen);
                continue;
            }
            let now = &after[id];
            for facet in facets(table) {
                let key = (id.clone(), facet as u8);
                let all = registers(table, facet);
                let columns = |no: u8| {
                    table
                        .registers
                        .iter()
                        .find(|r| r.no == no)
                        .map_or(&[][..], |r| r.columns)
                };
                let filled = all
                    .iter()
                    .flat_map(|no| columns(*no))
                    .any(|column| !["''", "0", "NULL"].contains(&value(now, column).as_str()));
                let changed: BTreeSet<u8> = match before.get(id) {
                    Some(was) => all
                        .into_iter()
                        .filter(|no| columns(*no).iter().any(|c| value(was, c) != value(now, c)))
                        .collect(),
                    // Made, or made again: nothing is said of a facet that nobody ever wrote in.
                    None if facet as u8 == main || filled || (known && clocks.contains_key(&key)) => all,
                    None => BTreeSet::new(),
                };
                if !changed.is_empty() {
                    let clock = clocks.entry(key).or_default();
                    edit(clock, &changed, actor);
                    if changed.contains(&0) {
                        clock.cut = None;
                    }
                }
            }
        }
    }
}

fn edit(clock: &mut Clock, registers: &BTreeSet<u8>, actor: u64) {
    let counter = clock.context.get(&actor).copied().unwrap_or(0) + 1;
    clock.context.insert(actor, counter);
    for no in registers {
        clock.live.insert(*no, vec![(actor, counter)]);
    }
}

async fn the_clocks_keep_step(turns: Vec<Option<Turn>>) {
    let mut desk = a_desk().await;
    let mut expected = BTreeMap::new();
    let mut state = rows(&desk).await;
    let mut changes = local_changes(&desk).await;
    for turn in &turns {
        let Some(turn) = turn else {
            desk = desk.reopens().await;
            continue;
        };
        takes(&desk, turn).await;
        let (now, actor) = (rows(&desk).await, actor(&desk).await);
        let there = clocks(&desk).await;
        if matches!(turn, Turn::UndoWithLater(_)) {
            // Several operations at one stroke: what was between them cannot be seen from here.
            expected = there;
        } else {
            model(&mut expected, &state, &now, actor);
            assert_eq!(there, expected, "after {turn:?} of {turns:#?}");
        }
        // Whatever moved has a number above all that were there, and what did not has kept its own.
        let highest = changes.values().max().copied().unwrap_or(0);
        let numbers = local_changes(&desk).await;
        for (key, number) in &numbers {
            assert!(
                changes.get(key) == Some(number) || *number > highest,
                "{key:?} after {turn:?}"
            );
        }
        (state, changes) = (now, numbers);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_the_clocks_keep_step(
        turns in prop::collection::vec(prop_oneof![8 => turn().prop_map(Some), 1 => Just(None)], 1..22)
    ) {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(the_clocks_keep_step(turns));
    }
}

#[tokio::test]
async fn each_opening_that_writes_is_an_actor_of_its_desk() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let id = *desk.store.identity().desk_id().first_chunk::<16>().unwrap();
    // An opening that only reads leaves no trace.
    let desk = desk.reopens().await.reopens().await;
    assert_eq!(desk.store.identity().desk_id(), id);
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let mut conn = desk.store.read().await.unwrap();
    let actors: Vec<(i64, Vec<u8>)> = sqlx::query_as("SELECT no, desk FROM actors ORDER BY no")
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    assert_eq!(actors, [(1, id.to_vec()), (2, id.to_vec())]);
    let desks: Vec<(Vec<u8>, String, String)> = sqlx::query_as("SELECT id, name, person FROM desks")
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    assert_eq!(
        desks,
        [(id.to_vec(), "Ruth's desk".to_owned(), "Ruth".to_owned())]
    );
}

#[tokio::test]
async fn a_copied_file_never_makes_the_same_dot_twice() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let closed = desk.closes().await;
    let copy = closed.bytes();
    let desk = closed.opens().await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let here = title_dot(&desk).await;
    // The file of before the edit comes back, as from a backup, and is edited too.
    let closed = desk.closes().await;
    std::fs::write(closed.file(), copy).unwrap();
    let desk = closed.opens().await;
    desk.sets(ana, PersonField::Title, "Director").await;
    assert_ne!(title_dot(&desk).await, here);
}

/// The random number of the actor that last edited somebody's title, and its count.
async fn title_dot(desk: &Desk) -> (i64, u64) {
    let clocks = clocks(desk).await;
    let (actor, counter) = clocks
        .values()
        .filter_map(|clock| clock.live.get(&2)?.first().copied())
        .max()
        .unwrap();
    let mut conn = desk.store.read().await.unwrap();
    let random = sqlx::query_scalar("SELECT random FROM actors WHERE no = ?")
        .bind(actor.cast_signed())
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    (random, counter)
}

#[tokio::test]
async fn people_made_and_taken_back_leave_a_clock_that_says_so() {
    let desk = a_desk().await;
    desk.adds_at("Ana", "", "Tarnwick", "ana@example.org").await;
    desk.undoes().await;
    let all = clocks(&desk).await;
    assert_eq!(all.len(), 3);
    assert!(all.values().all(|clock| clock.cut.is_some()));
    desk.redoes().await;
    assert!(clocks(&desk).await.values().all(|clock| clock.cut.is_none()));
}
