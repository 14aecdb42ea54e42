//! The history of a person, and the activity of the desk.

use super::say::{self, HistoryChange};
use super::words::{self, HistoryField, OperationKind, ThingKind};
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::{Change, Operation, Store, Wanted};
use crate::tables::TABLES;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// An operation as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HistoryEntry {
    #[ts(type = "number")]
    pub seq: i64,
    /// "Changed the title of Ana Kowalska"
    pub label: String,
    /// Who did it.
    pub person: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    pub standing: Standing,
    /// "812 people, 2,436 addresses added"
    pub numbers: String,
    /// What it changed; of a person's history: of her. Empty where that is too much to be read here.
    pub changes: Vec<HistoryChange>,
}

/// What can be done about an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Standing {
    /// In effect: it can be undone.
    Done,
    /// It can be done again.
    Undone,
    /// Nothing: an undo or a redo itself, where what it took back says what can be done; or a file that was handed out.
    Turn,
    /// It cannot be taken back.
    ForGood,
}

/// The newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HistoryPage {
    pub entries: Vec<HistoryEntry>,
    /// There are older ones.
    pub older: bool,
}

/// What is asked of the desk's activity; what is null or empty does not matter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export_to = "bindings.ts")]
pub struct ActivityFilter {
    pub thing: Option<ThingKind>,
    pub field: Option<HistoryField>,
    pub kind: Option<OperationKind>,
    /// Who sat at the desk.
    pub person: String,
    /// A part of what the operation is called.
    pub text: String,
    /// UTC milliseconds; `to` is not included.
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    #[ts(type = "number | null")]
    pub to: Option<i64>,
}

/// An operation with more changes than this is said in numbers; [`operation_changes`] has more of it.
const READ_AT_A_GLANCE: i64 = 24;

/// More is not asked for at once.
const LARGEST_PAGE: u32 = 200;

/// What was done to a person, hers alone of operations on many. `before`: older than this operation.
pub async fn person_history(
    store: &Store,
    person: PersonId,
    before: Option<i64>,
    limit: u32,
) -> Result<HistoryPage> {
    history_of(store, person.0, before, limit).await
}

/// What was done to a role, its stages and its statuses. `before`: older than this operation.
pub async fn role_history(
    store: &Store,
    role: RoleId,
    before: Option<i64>,
    limit: u32,
) -> Result<HistoryPage> {
    history_of(store, role.0, before, limit).await
}

async fn history_of(store: &Store, root: Id, before: Option<i64>, limit: u32) -> Result<HistoryPage> {
    let limit = limit.clamp(1, LARGEST_PAGE);
    let (operations, older) = cut(store.operations_on(root, before, limit + 1).await?, limit);
    let changes = store.changes_on(&numbers_of(&operations), &[root]).await?;
    let mut said = by_operation(&changes, say::said(store, &changes).await?);
    let entries = operations.into_iter().map(|operation| {
        let changes = said.remove(&operation.seq).unwrap_or_default();
        entry(operation, String::new(), changes)
    });
    Ok(HistoryPage {
        entries: entries.collect(),
        older,
    })
}

/// What was done at the desk.
pub async fn activity(
    store: &Store,
    filter: &ActivityFilter,
    before: Option<i64>,
    limit: u32,
) -> Result<HistoryPage> {
    let limit = limit.clamp(1, LARGEST_PAGE);
    let touching = match (filter.field, filter.thing) {
        (Some(field), _) => vec![field.kept_in()],
        (None, Some(thing)) => thing
            .tables()
            .into_iter()
            .map(|table| (table, Vec::new()))
            .collect(),
        (None, None) => Vec::new(),
    };
    let wanted = Wanted {
        before,
        names: filter.kind.map(|kind| kind.names().to_vec()).unwrap_or_default(),
        person: filter.person.clone(),
        text: filter.text.clone(),
        from: filter.from,
        to: filter.to,
        touching,
    };
    let (operations, older) = cut(store.operations(&wanted, limit + 1).await?, limit);
    let seqs = numbers_of(&operations);
    let touched = store.touched_by(&seqs).await?;
    let changes = store.changes_of(&seqs, READ_AT_A_GLANCE).await?;
    let mut said = by_operation(&changes, say::said(store, &changes).await?);
    let entries = operations.into_iter().map(|operation| {
        let numbers = touched
            .get(&operation.seq)
            .map(|t| words::numbers(t))
            .unwrap_or_default();
        let changes = said.remove(&operation.seq).unwrap_or_default();
        entry(operation, numbers, changes)
    });
    Ok(HistoryPage {
        entries: entries.collect(),
        older,
    })
}

/// What an operation changed of the first `things` it touched, one after the other; people before what else there is.
/// [`crate::Error::NotFound`] where there is no such operation.
pub async fn operation_changes(store: &Store, seq: i64, things: u32) -> Result<Vec<HistoryChange>> {
    store.operation(seq).await?;
    let mut roots = Vec::new();
    let others = TABLES.iter().map(|table| table.no);
    let people = ThingKind::Person.tables();
    for tables in [people.clone(), others.filter(|no| !people.contains(no)).collect()] {
        if roots.is_empty() {
            roots = store
                .first_roots(seq, &tables, things.clamp(1, LARGEST_PAGE))
                .await?;
        }
    }
    let mut changes = store.changes_on(&[seq], &roots).await?;
    changes.sort_by_key(|change| (roots.iter().position(|root| *root == change.root), change.no));
    say::said(store, &changes).await
}

fn cut(mut operations: Vec<Operation>, limit: u32) -> (Vec<Operation>, bool) {
    let older = operations.len() > limit as usize;
    operations.truncate(limit as usize);
    (operations, older)
}

fn numbers_of(operations: &[Operation]) -> Vec<i64> {
    operations.iter().map(|operation| operation.seq).collect()
}

/// Each operation's own, one thing after the other, in the order they were come to.
fn by_operation(changes: &[Change], said: Vec<HistoryChange>) -> HashMap<i64, Vec<HistoryChange>> {
    let of: HashMap<i64, i64> = changes.iter().map(|change| (change.no, change.op)).collect();
    let mut all: HashMap<i64, Vec<HistoryChange>> = HashMap::new();
    let mut first: HashMap<(i64, Id), usize> = HashMap::new();
    for (at, change) in said.into_iter().enumerate() {
        if let Some(op) = of.get(&change.no) {
            first.entry((*op, change.thing.id)).or_insert(at);
            all.entry(*op).or_default().push(change);
        }
    }
    for (op, changes) in &mut all {
        changes.sort_by_key(|change| first.get(&(*op, change.thing.id)).copied());
    }
    all
}

fn entry(operation: Operation, numbers: String, changes: Vec<HistoryChange>) -> HistoryEntry {
    let standing = match operation {
        Operation { turns: true, .. } => Standing::Turn,
        Operation { undone: true, .. } => Standing::Undone,
        Operation { for_good: true, .. } => Standing::ForGood,
        _ => Standing::Done,
    };
    HistoryEntry {
        seq: operation.seq,
        label: operation.label,
        person: operation.person,
        at: operation.at,
        standing,
        numbers,
        changes,
    }
}
