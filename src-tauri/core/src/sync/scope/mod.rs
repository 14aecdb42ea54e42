//! Which rows a file is about where it is not about all, and which are about people who are kept here.
//!
//! A part of the desk is what hangs on a few things: a role, its company and its people; or a list and its people. A row
//! that also names a person, a role or a list outside is not in it: what belongs to another role, or says that two people
//! know each other, is not handed out with one of them. What else a row names (a company, a tag, a conference) comes along by
//! its main facet, which is its name, or the row would wait there for ever.
//!
//! Nothing is ever removed by leaving a part: only a removal of the row itself travels.

mod kept;
mod sql;

pub use kept::{is_kept_here, keep_here, share_again};

use super::card::{hex, unhex};
use super::hanging::{Naming, namings};
use super::rows::{RowId, row_id};
use super::wish::Scope;
use crate::error::{Error, Result};
use crate::store::Table;
use crate::tables::{HOTLISTS, PEOPLE, ROLES, TABLES};
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Things, or rows, by their keys.
pub(super) type Keys = HashSet<RowId>;

/// No chain of rows that name one another is longer.
const TURNS: usize = 64;

/// A row of a part.
pub(super) struct Within {
    pub table: &'static Table,
    pub id: RowId,
    /// What it hangs on, and what else of a part it names.
    pub of: Vec<RowId>,
}

/// A part of the desk.
#[derive(Default)]
pub(super) struct Part {
    /// What it is made of: the role, the company, people.
    pub things: Keys,
    pub rows: Vec<Within>,
    /// What the rows name besides, by table.
    pub by_name: BTreeMap<i64, BTreeSet<RowId>>,
    /// People who would be in it and are kept here.
    pub held_back: Keys,
}

/// Whether rows of it are handed out only with the part that they are of.
fn is_apart(table: &Table) -> bool {
    [PEOPLE, ROLES, HOTLISTS].contains(&table.no)
}

fn keys(of: &[Vec<u8>]) -> Result<Keys> {
    of.iter().map(|id| row_id(id)).collect()
}

fn hexes<'a>(of: impl IntoIterator<Item = &'a RowId>) -> Vec<String> {
    of.into_iter().map(|id| hex(id)).collect()
}

/// Everybody who is kept here.
pub(super) async fn kept_here(conn: &mut SqliteConnection) -> Result<Keys> {
    keys(&sql::kept_here(conn).await?)
}

/// A row that hangs on something, as it is read.
struct Hanging {
    table: &'static Table,
    id: RowId,
    root: RowId,
    there: bool,
    /// What its columns name, in the order of the table's namings.
    names: Vec<Option<RowId>>,
}

async fn hanging_on(conn: &mut SqliteConnection, namings: &[Naming], things: &Keys) -> Result<Vec<Hanging>> {
    let mut all = Vec::new();
    let things = hexes(things);
    for table in TABLES.iter().filter(|table| !table.registers.is_empty()) {
        let columns: Vec<&str> = columns(namings, table)
            .map(|naming| naming.column.as_str())
            .collect();
        for row in sql::hanging_on(conn, table, &columns, &things).await? {
            all.push(Hanging {
                table,
                id: row_id(&row.id)?,
                root: row_id(&row.root)?,
                there: row.there,
                names: row
                    .names
                    .split(',')
                    .map(|name| unhex(name)?.try_into().ok())
                    .collect(),
            });
        }
    }
    Ok(all)
}

fn columns<'a>(namings: &'a [Naming], table: &'a Table) -> impl Iterator<Item = &'a Naming> {
    namings.iter().filter(|naming| naming.child.no == table.no)
}

impl Part {
    /// The part of the desk that `scope` means. `former`: things that were in it when it was sent before: of what hung on
    /// them it is told what was removed since. [`Error::NotFound`] where there is no such role or list.
    pub async fn of(conn: &mut SqliteConnection, scope: Scope, former: &Keys) -> Result<Self> {
        let (things, people) = match scope {
            Scope::Role(role) => {
                let company = sql::company_of(conn, role).await?;
                let company = company.ok_or(Error::NotFound("role"))?;
                (
                    vec![role.0.bytes().to_vec(), company],
                    sql::people_of_role(conn, role).await?,
                )
            }
            Scope::List(list) => {
                if !sql::has_list(conn, list).await? {
                    return Err(Error::NotFound("list"));
                }
                (
                    vec![list.0.bytes().to_vec()],
                    sql::people_of_list(conn, list).await?,
                )
            }
        };
        let (people, kept) = (keys(&people)?, kept_here(conn).await?);
        let mut part = Self {
            things: keys(&things)?,
            held_back: people.intersection(&kept).copied().collect(),
            ..Self::default()
        };
        part.things.extend(people.difference(&kept));
        let former: Keys = former.difference(&kept).chain(&part.things).copied().collect();
        let namings = namings(conn).await?;
        let mut rows = hanging_on(conn, &namings, &former).await?;
        rows.retain(|row| part.has(row, &namings, &former));
        keep_whole(&mut rows, &namings);
        part.name(conn, &rows, &namings).await?;
        part.rows = rows.iter().map(|row| within(row, &namings)).collect();
        Ok(part)
    }

    /// Whether a row that hangs on one of its things, or on a former one, is in it.
    fn has(&self, row: &Hanging, namings: &[Naming], former: &Keys) -> bool {
        let things = if row.there { &self.things } else { former };
        let mut named = columns(namings, row.table).zip(&row.names);
        things.contains(&row.root)
            && named.all(|(naming, name)| {
                !is_apart(naming.parent) || name.is_none_or(|name| things.contains(&name))
            })
    }

    /// Notes what the rows name besides, and what that names in turn.
    async fn name(
        &mut self,
        conn: &mut SqliteConnection,
        rows: &[Hanging],
        namings: &[Naming],
    ) -> Result<()> {
        let mut next: BTreeMap<i64, BTreeSet<RowId>> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.there) {
            for (naming, name) in columns(namings, row.table).zip(&row.names) {
                if let Some(name) = name.filter(|name| !self.things.contains(name))
                    && naming.parent.root == "id"
                {
                    next.entry(naming.parent.no).or_default().insert(name);
                }
            }
        }
        for _ in 0..TURNS {
            let mut more: BTreeMap<i64, BTreeSet<RowId>> = BTreeMap::new();
            for (no, ids) in &next {
                self.by_name.entry(*no).or_default().extend(ids);
            }
            for naming in namings.iter().filter(|naming| {
                next.contains_key(&naming.child.no) && naming.parent.root == "id" && !is_apart(naming.parent)
            }) {
                let ids = hexes(next.get(&naming.child.no).into_iter().flatten());
                for named in keys(&sql::named(conn, naming.child, &naming.column, &ids).await?)? {
                    let known = self.by_name.get(&naming.parent.no);
                    if !self.things.contains(&named) && !known.is_some_and(|known| known.contains(&named)) {
                        more.entry(naming.parent.no).or_default().insert(named);
                    }
                }
            }
            if more.is_empty() {
                break;
            }
            next = more;
        }
        Ok(())
    }
}

fn within(row: &Hanging, namings: &[Naming]) -> Within {
    let named = columns(namings, row.table).zip(&row.names);
    let apart = named.filter(|(naming, _)| is_apart(naming.parent));
    Within {
        table: row.table,
        id: row.id,
        of: apart.filter_map(|(_, name)| *name).chain([row.root]).collect(),
    }
}

/// Lets go of rows that hang on rows which are not among them: a payment of an invoice, where the invoice is another
/// role's.
fn keep_whole(rows: &mut Vec<Hanging>, namings: &[Naming]) {
    for _ in 0..TURNS {
        let there: HashMap<RowId, i64> = rows.iter().map(|row| (row.id, row.table.no)).collect();
        let before = rows.len();
        rows.retain(|row| {
            columns(namings, row.table).zip(&row.names).all(|(naming, name)| {
                naming.parent.root == "id"
                    || !naming.required
                    || name.is_none_or(|name| there.get(&name) == Some(&naming.parent.no))
            })
        });
        if rows.len() == before {
            return;
        }
    }
}

/// Every row that says something of these people: what hangs on them, what names them, and what hangs on that.
pub(super) async fn about(
    conn: &mut SqliteConnection,
    people: &Keys,
) -> Result<BTreeMap<i64, BTreeSet<RowId>>> {
    let mut all: BTreeMap<i64, BTreeSet<RowId>> = BTreeMap::new();
    if people.is_empty() {
        return Ok(all);
    }
    let namings = namings(conn).await?;
    for row in hanging_on(conn, &namings, people).await? {
        all.entry(row.table.no).or_default().insert(row.id);
    }
    for person in people {
        // What waits, or was removed elsewhere, stands in no table.
        for (no, id) in sql::set_aside_of(conn, &hex(person)).await? {
            all.entry(no).or_default().insert(row_id(&id)?);
        }
    }
    let mut next = all.clone();
    next.entry(PEOPLE).or_default().extend(people);
    for _ in 0..TURNS {
        let mut more: BTreeMap<i64, BTreeSet<RowId>> = BTreeMap::new();
        for naming in namings
            .iter()
            .filter(|naming| naming.required || naming.parent.no == PEOPLE)
        {
            let Some(ids) = next.get(&naming.parent.no) else {
                continue;
            };
            let found = sql::naming(conn, naming.child, &naming.column, &hexes(ids)).await?;
            for id in keys(&found)? {
                if all.entry(naming.child.no).or_default().insert(id) {
                    more.entry(naming.child.no).or_default().insert(id);
                }
            }
        }
        if more.is_empty() {
            break;
        }
        next = more;
    }
    Ok(all)
}
