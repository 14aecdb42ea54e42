//! States that arrive from another desk, brought into the rows of this one: all within one operation, whose rows' clocks
//! are set here.

use super::card::hex;
use super::hanging;
use super::merge::{covers, hidden, merge, shown};
use super::rows::sql::{self, Beside, Which};
use super::rows::{RowId, beside, facets, known, registers, row_id};
use super::state::{Live, State};
use crate::erasure::Barred;
use crate::error::{Error, Result};
use crate::store::{ActorNo, Dot, Facet, Policy, REMOVED, Register, RowClock, Table, Tx};
use crate::tables::TABLES;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What is counted of one table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub new: u32,
    pub changed: u32,
    pub removed: u32,
    pub conflicts: u32,
}

/// States by table, facet and row.
pub(super) type Arrived = BTreeMap<(i64, u8), BTreeMap<RowId, State<String>>>;

/// A merge under way.
pub(super) struct Arriving {
    /// Who made edits: the desk and the opening, for the order in which live values are shown.
    pub ranks: HashMap<ActorNo, (Vec<u8>, i64)>,
    pub counts: BTreeMap<&'static str, Counts>,
    /// Facets and tables that this version does not know: kept and handed on.
    pub unknown: u32,
    /// The operation under way.
    pub op: i64,
    /// Who was erased: nothing of her is taken in.
    pub barred: Barred,
    defaults: HashMap<i64, Vec<(String, String)>>,
    /// Facets beside the main one that a table's rows cannot be without.
    required: HashMap<i64, Vec<Facet>>,
}

/// When, which desk, which opening, which of its edits.
type Rank = (i64, Vec<u8>, i64, u64);

pub(super) fn table(no: i64) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.no == no && !t.registers.is_empty())
}

impl Arriving {
    pub fn new(ranks: HashMap<ActorNo, (Vec<u8>, i64)>, op: i64, barred: Barred) -> Self {
        Self {
            ranks,
            op,
            barred,
            counts: BTreeMap::new(),
            unknown: 0,
            defaults: HashMap::new(),
            required: HashMap::new(),
        }
    }

    fn rank(&self, dot: &Dot) -> Rank {
        let (desk, opening) = self.ranks.get(&dot.actor).cloned().unwrap_or_default();
        (dot.at, desk, opening, dot.counter)
    }

    pub fn shown<'a>(&self, live: &'a Live<String>) -> (Option<Dot>, &'a str) {
        let latest = if live.len() > 1 {
            shown(live, |dot| self.rank(dot))
        } else {
            live.keys().next().copied()
        };
        let value = latest.and_then(|dot| live.get(&dot));
        (latest, value.map_or("", String::as_str))
    }

    pub fn count(&mut self, of: &'static str) -> &mut Counts {
        self.counts.entry(of).or_default()
    }

    /// Brings some of them in.
    pub async fn take(&mut self, tx: &mut Tx<'_>, arrived: Arrived) -> Result<()> {
        let mut unsettled: BTreeSet<(i64, RowId)> = BTreeSet::new();
        for ((table_no, facet_no), rows) in arrived {
            let rows = self.without_erased(table_no, facet_no, rows);
            let known_here = table(table_no).and_then(|table| {
                let facet = facets(table).into_iter().find(|f| *f as u8 == facet_no);
                facet.map(|facet| (table, facet))
            });
            match known_here {
                Some((table, facet)) => {
                    let slow = self.take_facet(tx, table, facet, rows).await?;
                    unsettled.extend(slow.into_iter().map(|id| (table_no, id)));
                }
                None => self.keep_unknown(tx, table_no, facet_no, rows).await?,
            }
        }
        for (table_no, id) in unsettled {
            if let Some(table) = table(table_no) {
                self.settle(tx, table, &id, false).await?;
            }
        }
        Ok(())
    }

    /// What this version knows nothing of is merged by its clock alone: every live value stays.
    async fn keep_unknown(
        &mut self,
        tx: &mut Tx<'_>,
        table_no: i64,
        facet_no: u8,
        rows: BTreeMap<RowId, State<String>>,
    ) -> Result<()> {
        let ids: Vec<String> = rows.keys().map(|id| hex(id)).collect();
        let mine = clocks(tx.conn, facet_no, &ids).await?;
        let values = beside(tx.conn, &ids).await?;
        let mut moved = Vec::new();
        for (id, theirs) in rows {
            let merged = match mine.get(&id) {
                Some(clock) if covers(&clock.context, &theirs.context) => continue,
                Some(clock) => {
                    let mine = State::of(clock, [], |register, dot| {
                        let edit = (id, facet_no, register, dot.actor, dot.counter);
                        values.get(&edit).cloned().unwrap_or_default()
                    });
                    merge(&mine, &theirs, |_| Policy::Loud, |dot| self.rank(dot))
                }
                None => theirs,
            };
            self.unknown = self.unknown.saturating_add(1);
            // Births are told register by register: which there are is not known here.
            let told = State { born: None, ..merged };
            set_aside(tx.conn, &id, facet_no, &told, |_| true).await?;
            moved.push((id, told.clock().pack()));
        }
        self.put_clocks(tx.conn, table_no, facet_no, &moved).await
    }

    /// Merges rows of one facet, and shows what can be shown at once. Answers the rows that must be looked at as a whole.
    async fn take_facet(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        facet: Facet,
        rows: BTreeMap<RowId, State<String>>,
    ) -> Result<Vec<RowId>> {
        let facet_no = facet as u8;
        let main = facet == table.main_facet();
        let of_facet = registers(table, facet);
        let policy = |no: u8| {
            let register = table.registers.iter().find(|register| register.no == no);
            register.map_or(Policy::Loud, |register| register.policy)
        };
        let ids: Vec<String> = rows.keys().map(|id| hex(id)).collect();
        let clocks = clocks(tx.conn, facet_no, &ids).await?;
        let (mut fresh, mut met) = (Vec::new(), BTreeMap::new());
        for (id, theirs) in rows {
            match clocks.get(&id) {
                None => fresh.push((id, theirs)),
                Some(clock) if covers(&clock.context, &theirs.context) => {}
                Some(_) => {
                    met.insert(id, theirs);
                }
            }
        }
        // Of each: the state, whether its row is there, and whether something of it was known.
        let mut merged: Vec<(RowId, State<String>, bool, bool)> = Vec::new();
        let fresh_ids: Vec<String> = fresh.iter().map(|(id, _)| hex(id)).collect();
        let there: HashSet<Vec<u8>> = match main || fresh.is_empty() {
            true => HashSet::new(),
            false => sql::present(tx.conn, table, &fresh_ids)
                .await?
                .into_iter()
                .collect(),
        };
        let more: HashSet<Vec<u8>> = match main && !fresh.is_empty() && facets(table).len() > 1 {
            true => sql::with_other_facets(tx.conn, facet_no, &fresh_ids)
                .await?
                .into_iter()
                .collect(),
            false => HashSet::new(),
        };
        for (id, theirs) in fresh {
            merged.push((id, theirs, there.contains(id.as_slice()), false));
        }
        let met_ids: Vec<String> = met.keys().map(|id| hex(id)).collect();
        for mine in known(tx.conn, table, facet, Which::Ids(&met_ids)).await? {
            if let Some(theirs) = met.get(&mine.id) {
                let state = merge(&mine.state, theirs, policy, |dot| self.rank(dot));
                merged.push((mine.id, state, mine.there, true));
            }
        }
        let packed: Vec<(RowId, Vec<u8>)> = merged
            .iter()
            .map(|(id, state, ..)| (*id, state.clock().pack()))
            .collect();
        self.put_clocks(tx.conn, table.no, facet_no, &packed).await?;
        let alone = self.required(tx.conn, table).await?.is_empty();
        let (mut made, mut changed, mut slow) = (Vec::new(), Vec::new(), Vec::new());
        for (id, state, there, was_known) in &merged {
            let plain = state.cuts.is_empty();
            set_aside(tx.conn, id, facet_no, state, |no| {
                no != REMOVED && !of_facet.iter().any(|register| register.no == no)
            })
            .await?;
            if plain && *there {
                changed.push((*id, state));
                if *was_known {
                    self.count(table.name).changed += 1;
                }
            } else if plain && main && alone && !was_known && !more.contains(id.as_slice()) {
                made.push((*id, state));
                self.count(table.name).new += 1;
            } else {
                set_aside(tx.conn, id, facet_no, state, |no| no != REMOVED).await?;
                slow.push(*id);
            }
        }
        self.write(tx, table, &of_facet, &made, true).await?;
        self.write(tx, table, &of_facet, &changed, false).await?;
        for (id, state) in made.into_iter().chain(changed) {
            self.keep_conflicts(tx, table, facet, &id, state).await?;
        }
        Ok(slow)
    }

    async fn put_clocks(
        &self,
        conn: &mut SqliteConnection,
        table_no: i64,
        facet: u8,
        clocks: &[(RowId, Vec<u8>)],
    ) -> Result<()> {
        let ids: Vec<String> = clocks.iter().map(|(id, _)| hex(id)).collect();
        super::sql::keep_clocks(conn, self.op, table_no, facet, &ids).await?;
        sql::put_clocks(conn, table_no, facet, clocks).await
    }

    async fn defaults(
        &mut self,
        conn: &mut SqliteConnection,
        table: &Table,
    ) -> Result<Vec<(String, String)>> {
        if let Some(known) = self.defaults.get(&table.no) {
            return Ok(known.clone());
        }
        let found = sql::defaults(conn, table).await?;
        self.defaults.insert(table.no, found.clone());
        Ok(found)
    }

    async fn required(&mut self, conn: &mut SqliteConnection, table: &'static Table) -> Result<Vec<Facet>> {
        if let Some(known) = self.required.get(&table.no) {
            return Ok(known.clone());
        }
        let columns = sql::required(conn, table).await?;
        let needs = |facet: &Facet| {
            let of_facet = table.registers.iter().filter(|register| register.facet == *facet);
            let mut named = of_facet.flat_map(|register| register.columns);
            named.any(|name| columns.iter().any(|column| column == name))
        };
        let mut found = facets(table);
        found.retain(|facet| *facet != table.main_facet() && needs(facet));
        self.required.insert(table.no, found.clone());
        Ok(found)
    }

    /// The rows as JSON, for [`sql::insert`] and [`sql::update`].
    fn rows_json(&self, registers: &[&Register], rows: &[(RowId, &State<String>)]) -> String {
        let mut json = String::from("[");
        for (at, (id, state)) in rows.iter().enumerate() {
            let latest = state.live.values().flat_map(Live::keys).map(|dot| dot.at).max();
            if at > 0 {
                json.push(',');
            }
            json.push_str(&format!("[\"{}\",{}", hex(id), latest.unwrap_or(0)));
            for register in registers {
                let live = state.live_in(register.no);
                let (_, value) = self.shown(&live);
                json.push(',');
                json.push_str(if value.is_empty() { "[]" } else { value });
            }
            json.push(']');
        }
        json.push(']');
        json
    }

    /// Writes what is shown of these facets: into rows that are `made` with it, or into those that are there.
    async fn write(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        registers: &[&Register],
        rows: &[(RowId, &State<String>)],
        made: bool,
    ) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let defaults = self.defaults(tx.conn, table).await?;
        let json = self.rows_json(registers, rows);
        match made {
            true => sql::insert(tx.conn, table, registers, &defaults, &json).await?,
            false => sql::update(tx.conn, table, registers, &defaults, &json).await?,
        }
        hanging::note(tx.conn, table.no, rows.iter().map(|(id, _)| hex(id))).await
    }

    /// Looks at a row as a whole: whether it is to be there, and with what. `stays`: something hangs on it.
    pub async fn settle(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        id: &RowId,
        stays: bool,
    ) -> Result<()> {
        let mut states = BTreeMap::new();
        let mut there = false;
        for facet in facets(table) {
            for known in known(tx.conn, table, facet, Which::Ids(&[hex(id)])).await? {
                there = known.there;
                states.insert(facet as u8, known.state);
            }
        }
        if !states.contains_key(&(table.main_facet() as u8)) {
            // Its main facet has not arrived yet.
            return Ok(());
        }
        if hidden(&states) && !stays {
            if there {
                super::sql::keep_row(tx.conn, self.op, id).await?;
                for (facet, state) in &states {
                    set_aside(tx.conn, id, *facet, state, |no| no != REMOVED).await?;
                }
                sql::delete(tx.conn, table, id).await?;
                hanging::note_gone(tx.conn, table.no, &hex(id)).await?;
                self.count(table.name).removed += 1;
            }
            return Ok(());
        }
        if !there {
            let required = self.required(tx.conn, table).await?;
            if required.iter().any(|facet| !states.contains_key(&(*facet as u8))) {
                // It is no row yet without what has not arrived, or was left out.
                return Ok(());
            }
        }
        // Its clocks may be those of an earlier file, for which it waited: taking this one back must not move them.
        super::sql::keep_row(tx.conn, self.op, id).await?;
        if !there {
            let whole = State {
                live: states.values().flat_map(|state| state.live.clone()).collect(),
                ..State::default()
            };
            let known = table
                .registers
                .iter()
                .filter(|r| states.contains_key(&(r.facet as u8)));
            self.write(tx, table, &known.collect::<Vec<_>>(), &[(*id, &whole)], true)
                .await?;
            self.count(table.name).new += 1;
        }
        for facet in facets(table) {
            let Some(state) = states.get(&(facet as u8)) else {
                continue;
            };
            if there {
                self.write(tx, table, &registers(table, facet), &[(*id, state)], false)
                    .await?;
            }
            self.keep_conflicts(tx, table, facet, id, state).await?;
        }
        Ok(())
    }

    /// Takes a row out of its table until what it names is there.
    pub async fn put_to_wait(&mut self, tx: &mut Tx<'_>, table: &'static Table, id: &RowId) -> Result<()> {
        super::sql::keep_row(tx.conn, self.op, id).await?;
        for facet in facets(table) {
            for known in known(tx.conn, table, facet, Which::Ids(&[hex(id)])).await? {
                set_aside(tx.conn, id, facet as u8, &known.state, |no| no != REMOVED).await?;
            }
        }
        sql::delete(tx.conn, table, id).await?;
        let counts = self.count(table.name);
        counts.new = counts.new.saturating_sub(1);
        Ok(())
    }

    /// Keeps what one register of a row names aside, until that is there; the row does without.
    pub async fn put_value_to_wait(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        id: &RowId,
        column: &str,
    ) -> Result<()> {
        let register = table.registers.iter().find(|r| r.columns.contains(&column));
        let register = register.ok_or_else(|| Error::Internal(format!("{column} is in no register")))?;
        super::sql::keep_row(tx.conn, self.op, id).await?;
        for known in known(tx.conn, table, register.facet, Which::Ids(&[hex(id)])).await? {
            set_aside(tx.conn, id, register.facet as u8, &known.state, |no| {
                no == register.no
            })
            .await?;
        }
        Ok(())
    }
}

async fn clocks(conn: &mut SqliteConnection, facet: u8, ids: &[String]) -> Result<HashMap<RowId, RowClock>> {
    let rows = sql::clocks(conn, facet, ids).await?;
    rows.iter()
        .map(|(id, clock)| Ok((row_id(id)?, RowClock::unpack(clock)?)))
        .collect()
}

/// Keeps the live values of some registers beside the row.
async fn set_aside(
    conn: &mut SqliteConnection,
    id: &RowId,
    facet: u8,
    state: &State<String>,
    which: impl Fn(u8) -> bool,
) -> Result<()> {
    let mut values = Vec::new();
    for (register, live) in state.live.iter().filter(|(register, _)| which(**register)) {
        for (dot, value) in live.iter().filter(|(_, value)| !value.is_empty()) {
            values.push(Beside {
                id: id.to_vec(),
                facet,
                register: *register,
                actor: dot.actor.cast_signed(),
                counter: dot.counter.cast_signed(),
                value: value.clone(),
            });
        }
    }
    sql::put_aside(conn, &values).await
}
