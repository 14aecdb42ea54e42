//! From changes of columns and keys to what a person reads.

use super::columns;
use super::diff::{self, Line};
use super::rows::{Row, key, made, removed};
use super::sql;
use super::told::{self, Says, Told};
use super::words::ThingKind;
use crate::error::Result;
use crate::ids::Id;
use crate::people::pool;
use crate::store::{Change, Did, Store, json};
use crate::tables::{COMPANIES, CONTACT_POINTS, PEOPLE, PERSON_TAGS, TAGS};
use crate::taxonomy::{self, Taxonomy};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use ts_rs::TS;

/// A change as it is read: "title: Engineer → Staff engineer".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HistoryChange {
    /// Its number in the journal, for putting the old value back.
    #[ts(type = "number")]
    pub no: i64,
    pub thing: Thing,
    /// "title"; empty where the thing itself was added or removed.
    pub field: String,
    pub how: ChangeHow,
    /// What was there before; empty: nothing.
    pub old: String,
    pub new: String,
    /// The lines that differ, where the values have several; `old` and `new` are cut short then.
    pub lines: Vec<Line>,
    /// Whether `old` can be put back by itself.
    pub can_put_back: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ChangeHow {
    Added,
    Changed,
    Removed,
}

/// What was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Thing {
    pub kind: ThingKind,
    #[ts(type = "string")]
    pub id: Id,
    /// What it is called now, or was called last.
    pub name: String,
    /// It is still in the desk.
    pub here: bool,
}

/// Longer values are shown by their lines.
const SHORT: usize = 120;

/// Nobody reads more lines of a change than this here; the notes themselves have them.
const LINES: usize = 200;

/// Says these changes, in their order. What nobody typed is left out.
pub(super) async fn said(store: &Store, changes: &[Change]) -> Result<Vec<HistoryChange>> {
    let teller = Teller::of(store, changes).await?;
    Ok(changes.iter().flat_map(|change| teller.says(change)).collect())
}

/// The same of each change by itself, with what it is about: that is known of what nobody typed, too.
pub(super) async fn each_said(store: &Store, changes: &[Change]) -> Result<Vec<(Thing, Vec<HistoryChange>)>> {
    let teller = Teller::of(store, changes).await?;
    let each = changes
        .iter()
        .map(|change| (teller.thing(change), teller.says(change)));
    Ok(each.collect())
}

/// The row as it was when `change` made it, or when it was removed.
pub(super) async fn row_at(store: &Store, change: &Change) -> Result<Row> {
    let teller = Teller::of(store, std::slice::from_ref(change)).await?;
    Ok(teller.row(change))
}

/// What a person, company or tag is called, or was called last.
pub(super) async fn called(store: &Store, id: Id) -> Result<Option<String>> {
    let mut names = names(store, &[id]).await?.0;
    Ok(names.remove(&id))
}

/// What these are called, or were called last, and which of them are still there.
async fn names(store: &Store, ids: &[Id]) -> Result<(HashMap<Id, String>, HashSet<Id>)> {
    let hexes = json(&ids.iter().map(|id| id.hex()).collect::<Vec<_>>())?;
    let mut names: HashMap<Id, String> = sql::names(&mut *store.read().await?, &hexes)
        .await?
        .into_iter()
        .collect();
    let here: HashSet<Id> = names.keys().copied().collect();
    let gone: Vec<(Id, Id)> = ids
        .iter()
        .filter(|id| !here.contains(id))
        .map(|id| (*id, *id))
        .collect();
    for change in store.fate_of(&gone).await? {
        let mut row = removed(&change);
        if change.did == Did::Removed
            && let Some(name) = row
                .remove("name")
                .or_else(|| Some(row.remove("currency")? + "/" + &row.remove("in_currency")?))
        {
            names.insert(change.id, name);
        }
    }
    Ok((names, here))
}

/// What must be known to say some changes.
struct Teller<'a> {
    changes: &'a [Change],
    /// Rows that were made, or of which an amount was changed, as they were then.
    made: HashMap<i64, Row>,
    /// What things are called.
    names: HashMap<Id, String>,
    here: HashSet<Id>,
    field: Arc<Taxonomy>,
}

impl<'a> Teller<'a> {
    async fn of(store: &Store, changes: &'a [Change]) -> Result<Self> {
        // Of an amount that was changed the row says in which currency it is.
        let rows: Vec<Change> = changes
            .iter()
            .filter(|change| change.did == Did::Made || is_money(change))
            .map(|change| Change {
                did: Did::Made,
                ..change.clone()
            })
            .collect();
        let made = made(store, &rows).await?;
        let mut asked: BTreeSet<Id> = changes.iter().map(|c| c.root).collect();
        for change in changes {
            match (change.table_no, change.col.as_deref()) {
                (_, Some("company_id" | "person_id" | "hotlist_id" | "part_of")) => {
                    asked.extend(
                        [&change.old, &change.new]
                            .into_iter()
                            .flatten()
                            .filter_map(|hex| key(hex)),
                    );
                }
                (_, None) => {
                    let row = made.get(&change.no).cloned().unwrap_or_else(|| removed(change));
                    asked.extend(
                        ["company_id", "tag_id", "hotlist_id", "person_id"]
                            .iter()
                            .filter_map(|col| key(row.get(*col)?)),
                    );
                }
                _ => {}
            }
        }
        let asked: Vec<Id> = asked.into_iter().collect();
        let (names, here) = names(store, &asked).await?;
        Ok(Self {
            changes,
            made,
            names,
            here,
            field: taxonomy::of(store).await?,
        })
    }

    fn row(&self, change: &Change) -> Row {
        match change.did {
            Did::Made => self.made.get(&change.no).cloned().unwrap_or_default(),
            _ => removed(change),
        }
    }

    fn named(&self, hex: &str) -> String {
        key(hex)
            .and_then(|id| self.names.get(&id))
            .cloned()
            .unwrap_or_default()
    }

    fn thing(&self, change: &Change) -> Thing {
        Thing {
            kind: ThingKind::of_table(change.table_no),
            id: change.root,
            name: self.names.get(&change.root).cloned().unwrap_or_default(),
            here: self.here.contains(&change.root),
        }
    }

    fn says(&self, change: &Change) -> Vec<HistoryChange> {
        match (change.did, change.col.as_deref()) {
            (Did::Changed, Some(col)) => self.column(change, col).into_iter().collect(),
            (Did::Made, _) => self.made(change),
            _ => self.removed(change).into_iter().collect(),
        }
    }

    fn column(&self, change: &Change, col: &str) -> Option<HistoryChange> {
        let mut field = columns::column(change.table_no, col)?.into_owned();
        let same_row = |c: &&Change| c.op == change.op && c.id == change.id && c.did == Did::Changed;
        let beside = |other: &str| {
            self.changes
                .iter()
                .filter(same_row)
                .any(|c| c.col.as_deref() == Some(other))
        };
        // A name changed says what became of its parts.
        if change.table_no == PEOPLE && matches!(col, "given" | "family") && beside("name") {
            return None;
        }
        if change.table_no == CONTACT_POINTS && col == "value" {
            field = self.kind_of_address(change).to_owned();
        }
        let (before, after) = self.currencies(change);
        let value = |value: &Option<String>, currency: &str| {
            self.value(
                change.table_no,
                col,
                value.as_deref().unwrap_or_default(),
                currency,
            )
        };
        // The order of addresses is a number that says nothing.
        let (old, new) = match col {
            "position" => (String::new(), String::new()),
            _ => (value(&change.old, &before), value(&change.new, &after)),
        };
        let thing = self.thing(change);
        let can_put_back = thing.here
            && match told::told(change.table_no) {
                Some(told) => told.column(col).is_some_and(|column| column.back),
                None if change.table_no == COMPANIES => col == "name",
                None => col != "position",
            };
        Some(said_as(
            change,
            thing,
            field,
            ChangeHow::Changed,
            old,
            new,
            can_put_back,
        ))
    }

    /// In which currency the amount was that was changed, and in which it is since.
    fn currencies(&self, change: &Change) -> (String, String) {
        // The same step may have changed the currency too, before the amount or after it.
        let renamed = self.changes.iter().find(|c| {
            (c.op, c.table_no, c.id) == (change.op, change.table_no, change.id)
                && c.col.as_deref() == Some("currency")
        });
        if let Some(renamed) = renamed {
            let code = |code: &Option<String>| code.clone().unwrap_or_default();
            return (code(&renamed.old), code(&renamed.new));
        }
        let row = self.made.get(&change.no);
        let there = row
            .and_then(|row| row.get("currency"))
            .cloned()
            .unwrap_or_default();
        (there.clone(), there)
    }

    /// `currency`: the code that stands in the same row.
    fn value(&self, table: i64, col: &str, value: &str, currency: &str) -> String {
        match (table, col) {
            (PEOPLE, "company_id") | (COMPANIES, "part_of") => self.named(value),
            (PEOPLE | COMPANIES, "pool") => pool::named(&self.field, value).to_owned(),
            _ => match told::told(table).and_then(|told| told.column(col)) {
                Some(column) if matches!(column.says, Says::Named) => self.named(value),
                Some(column) => column.read(value, currency, &self.field),
                None => value.to_owned(),
            },
        }
    }

    /// What a row says: its columns that say anything, one after the other. What tells nothing by itself (an amount, a
    /// number, a yes) says what it is of; what was said already is not said twice.
    fn row_said(&self, told: &Told, row: &Row) -> String {
        let currency = row.get("currency").map(String::as_str).unwrap_or_default();
        let amounts = told
            .columns
            .iter()
            .any(|column| matches!(column.says, Says::Money));
        let mut said: Vec<String> = Vec::new();
        let columns = told
            .columns
            .iter()
            .filter(|column| !(matches!(column.says, Says::Order) || amounts && column.name == "currency"))
            .filter_map(|column| {
                let said = self.value(told.table, column.name, row.get(column.name)?, currency);
                Some((column, said))
            })
            .filter(|(_, value)| !value.is_empty());
        for (column, value) in columns {
            let bare = match column.says {
                Says::Money => true,
                Says::AsItIs => value.parse::<i64>().is_ok(),
                Says::Word(_) => matches!(&*value, "yes" | "no"),
                _ => false,
            };
            if bare {
                said.push(format!("{} {value}", column.word));
            } else if !said
                .iter()
                .any(|other| other.to_lowercase() == value.to_lowercase())
            {
                said.push(value);
            }
        }
        said.join(", ")
    }

    /// Of an address whose value was changed. The journal has the one and the other value and not its kind.
    fn kind_of_address(&self, change: &Change) -> &'static str {
        let value = change
            .new
            .as_deref()
            .or(change.old.as_deref())
            .unwrap_or_default();
        if value.contains('@') && !value.contains('/') {
            columns::address("email")
        } else if value.chars().any(char::is_alphabetic) {
            columns::address("link")
        } else {
            columns::address("phone")
        }
    }

    /// A thing that was added, and what was known of it then; or what was added to one.
    fn made(&self, change: &Change) -> Vec<HistoryChange> {
        let row = self.row(change);
        let get = |col: &str| row.get(col).cloned().unwrap_or_default();
        let added = |field: &str, new: String| {
            let (thing, field) = (self.thing(change), field.to_owned());
            said_as(change, thing, field, ChangeHow::Added, String::new(), new, false)
        };
        match change.table_no {
            PEOPLE => {
                let facts = [
                    "title",
                    "company_id",
                    "team",
                    "location",
                    "time_zone",
                    "pool",
                    "source",
                    "connected_on",
                    "notes",
                ];
                let facts = facts.into_iter().filter_map(|col| {
                    let new = self.value(PEOPLE, col, &get(col), "");
                    (!new.is_empty())
                        .then(|| added(columns::own_column(PEOPLE, col).unwrap_or_default(), new))
                });
                std::iter::once(added("", get("name"))).chain(facts).collect()
            }
            COMPANIES | TAGS => vec![added("", get("name"))],
            CONTACT_POINTS => vec![added(columns::address(&get("kind")), get("value"))],
            PERSON_TAGS => vec![added("tag", self.named(&get("tag_id")))],
            table => match told::told(table) {
                Some(told) if told.apart => told
                    .columns
                    .iter()
                    .map(|column| (column, self.value(table, column.name, &get(column.name), "")))
                    .filter(|(_, said)| !said.is_empty())
                    .map(|(column, said)| added(&told.field(column), said))
                    .collect(),
                Some(told) => vec![added(told.one, self.row_said(told, &row))],
                None => Vec::new(),
            },
        }
    }

    fn removed(&self, change: &Change) -> Option<HistoryChange> {
        let row = removed(change);
        let get = |col: &str| row.get(col).cloned().unwrap_or_default();
        let (field, old) = match change.table_no {
            PEOPLE | COMPANIES | TAGS => ("", get("name")),
            CONTACT_POINTS => (columns::address(&get("kind")), get("value")),
            PERSON_TAGS => ("tag", self.named(&get("tag_id"))),
            table => {
                let told = told::told(table)?;
                (told.one, self.row_said(told, &row))
            }
        };
        let thing = self.thing(change);
        let by_itself = matches!(change.table_no, CONTACT_POINTS | PERSON_TAGS);
        let can_put_back = thing.here && by_itself;
        Some(said_as(
            change,
            thing,
            field.to_owned(),
            ChangeHow::Removed,
            old,
            String::new(),
            can_put_back,
        ))
    }
}

/// Whether it changed an amount of money.
fn is_money(change: &Change) -> bool {
    let column = change.col.as_deref();
    let column = column.and_then(|col| told::told(change.table_no)?.column(col));
    change.did == Did::Changed && column.is_some_and(|column| matches!(column.says, Says::Money))
}

fn said_as(
    change: &Change,
    thing: Thing,
    field: String,
    how: ChangeHow,
    old: String,
    new: String,
    can_put_back: bool,
) -> HistoryChange {
    let long = |text: &str| text.len() > SHORT || text.contains('\n');
    let mut lines = if long(&old) || long(&new) {
        diff::lines(&old, &new)
    } else {
        Vec::new()
    };
    lines.truncate(LINES);
    HistoryChange {
        no: change.no,
        thing,
        field,
        how,
        old: short(old),
        new: short(new),
        lines,
        can_put_back,
    }
}

/// The beginning of its first line.
fn short(text: String) -> String {
    let line = text.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(SHORT).collect();
    if cut.len() < text.trim_end().len() {
        format!("{}…", cut.trim_end())
    } else {
        cut
    }
}
