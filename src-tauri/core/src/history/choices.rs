//! What several people changed at once ([`crate::sync`]), in the words of the field, for somebody to choose.

use super::diff::Line;
use super::rows::key;
use super::say::{self, HistoryChange, Thing};
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Change, Did, Operation, Store};
use crate::sync::{self, Conflict, LiveValue};
use crate::tables::TABLES;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// What waits for somebody to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Choices {
    /// The first of them.
    pub list: Vec<Choice>,
    /// How many there are.
    pub total: u32,
}

/// One of them: a field that several people changed at once, or something that one removed while another worked on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Choice {
    /// To keep what is shown by.
    pub id: String,
    /// Whom or what it is about.
    pub thing: Thing,
    /// What of that, where it is a part: "e-mail ada@example.org"; else empty.
    pub part: String,
    /// "title". Empty where `removed`.
    pub field: String,
    /// Somebody removed it; `shown` is by whoever worked on it, the other by whoever removed it.
    pub removed: bool,
    pub shown: ChoiceValue,
    pub others: Vec<ChoiceValue>,
    /// What stood there before, as far as this desk knows what all of them had seen; empty text: nothing.
    pub before: Option<String>,
}

/// One of the values to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ChoiceValue {
    /// To take it by; empty for the one that is shown.
    pub id: String,
    /// The value as it is read; empty: nothing.
    pub says: String,
    /// The lines that differ from what is shown, where the values have several.
    pub lines: Vec<Line>,
    /// Who wrote it, at which desk; empty where that is not known.
    pub person: String,
    pub desk: String,
    /// By the clock of that desk, UTC milliseconds: roughly.
    #[ts(type = "number")]
    pub at: i64,
}

type Columns = BTreeMap<String, String>;

/// The first `most` of what waits, and how much there is.
pub async fn choices(store: &Store, most: u32) -> Result<Choices> {
    let mut waiting = sync::conflicts(store).await?;
    let total = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    waiting.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let befores = befores(store, &waiting).await?;
    let mut asked = Asked::default();
    let asks: Vec<Ask> = waiting
        .iter()
        .zip(&befores)
        .filter_map(|(conflict, before)| asked.ask(conflict, before.as_ref()))
        .collect();
    let said = say::each_said(store, &asked.changes).await?;
    let list = asks.into_iter().filter_map(|ask| ask.choice(&said)).collect();
    Ok(Choices { list, total })
}

/// What the history is asked to say: changes that nobody made, from the value that is shown to each other one.
#[derive(Default)]
struct Asked {
    changes: Vec<Change>,
    steps: i64,
}

/// Places among the changes that were asked.
struct Ask<'a> {
    conflict: &'a Conflict,
    row: usize,
    others: Vec<Vec<usize>>,
    before: Option<Vec<usize>>,
}

impl Asked {
    fn ask<'a>(&mut self, conflict: &'a Conflict, before: Option<&Columns>) -> Option<Ask<'a>> {
        let table = TABLES.iter().find(|table| table.name == conflict.table)?;
        let (row, root) = (key(&conflict.row)?, key(&conflict.about)?);
        let change = |no: i64, op: i64, did: Did, col: Option<&str>| Change {
            // After every change that was made: the row is read as it is now.
            no: i64::MAX - 1 - no,
            op: -1 - op,
            table_no: table.no,
            id: row,
            root,
            did,
            col: col.map(str::to_owned),
            old: None,
            new: None,
        };
        let mut add = |op: i64, did: Did, col: Option<&str>, old: Option<&String>, new: Option<&String>| {
            let at = self.changes.len();
            self.changes.push(Change {
                old: old.cloned(),
                new: new.cloned(),
                ..change(i64::try_from(at).unwrap_or(0), op, did, col)
            });
            at
        };
        let at_row = add(self.steps, Did::Made, None, None, None);
        self.steps += 1;
        let shown = &conflict.shown.columns;
        let differ: BTreeSet<&String> = conflict
            .others
            .iter()
            .flat_map(|other| {
                other
                    .columns
                    .iter()
                    .filter(|(name, value)| shown.get(*name) != Some(value))
            })
            .map(|(name, _)| name)
            .collect();
        let mut to = |columns: &Columns, op: i64| -> Vec<usize> {
            differ
                .iter()
                .map(|name| {
                    add(
                        op,
                        Did::Changed,
                        Some(name.as_str()),
                        shown.get(*name),
                        columns.get(*name),
                    )
                })
                .collect()
        };
        let mut others = Vec::new();
        for other in &conflict.others {
            others.push(to(&other.columns, self.steps));
            self.steps += 1;
        }
        let before = before.map(|columns| to(columns, self.steps));
        self.steps += 1;
        Some(Ask {
            conflict,
            row: at_row,
            others,
            before,
        })
    }
}

impl Ask<'_> {
    fn choice(self, said: &[(Thing, Vec<HistoryChange>)]) -> Option<Choice> {
        let conflict = self.conflict;
        let told = |places: &[usize]| -> Vec<&HistoryChange> {
            let each = places.iter().filter_map(|at| said.get(*at));
            each.flat_map(|(_, changes)| changes).collect()
        };
        let (thing, row) = said.get(self.row)?;
        let whole = row.first().map(|row| match row.field.as_str() {
            "" => row.new.clone(),
            field => format!("{field} {}", row.new).trim_end().to_owned(),
        });
        let whole = whole.unwrap_or_default();
        let others: Vec<Vec<&HistoryChange>> = self.others.iter().map(|places| told(places)).collect();
        let first = others.first()?;
        let value = |value: &LiveValue, says: String, lines: Vec<Line>| ChoiceValue {
            id: value.id.clone(),
            says,
            lines,
            person: value.person.clone(),
            desk: value.desk.clone(),
            at: value.at,
        };
        let field = match (conflict.removed, fields(first)) {
            (true, _) => String::new(),
            (false, field) if field.is_empty() => "what the program keeps of it".to_owned(),
            (false, field) => field,
        };
        let shown = match conflict.removed {
            true => whole.clone(),
            false => together(first.iter().map(|change| change.old.as_str())),
        };
        Some(Choice {
            id: conflict.others.first()?.id.clone(),
            // What hangs on somebody is never taken for her: whoever removes it would remove her.
            part: match (conflict.row == conflict.about, whole.is_empty()) {
                (true, _) => String::new(),
                (false, true) => "a part".to_owned(),
                (false, false) => whole,
            },
            thing: thing.clone(),
            field,
            removed: conflict.removed,
            shown: value(&conflict.shown, shown, Vec::new()),
            others: conflict
                .others
                .iter()
                .zip(&others)
                .map(|(other, changes)| {
                    let lines = changes.iter().flat_map(|change| change.lines.clone()).collect();
                    let says = together(changes.iter().map(|change| change.new.as_str()));
                    value(other, says, lines)
                })
                .collect(),
            before: self
                .before
                .map(|places| together(told(&places).iter().map(|change| change.new.as_str()))),
        })
    }
}

/// "city and country"
fn fields(changes: &[&HistoryChange]) -> String {
    let mut fields: Vec<&str> = Vec::new();
    for change in changes {
        if !fields.contains(&change.field.as_str()) {
            fields.push(&change.field);
        }
    }
    fields.join(" and ")
}

/// Values of columns that are one: "Berlin, Germany". An amount has said its currency already.
fn together<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for value in values.filter(|value| !value.is_empty()) {
        if !said.iter().any(|before| before.ends_with(value)) {
            said.push(value);
        }
    }
    said.join(", ")
}

/// Of each: what stood there when all desks last had the same, as far as the journal tells; none where it does not.
async fn befores(store: &Store, waiting: &[Conflict]) -> Result<Vec<Option<Columns>>> {
    let keys = |conflict: &Conflict| Some((key(&conflict.about)?, key(&conflict.row)?));
    let rows: Vec<(Id, Id)> = waiting.iter().filter_map(keys).collect();
    let mut steps: HashMap<Id, Vec<Change>> = HashMap::new();
    for change in store.fate_of(&rows).await? {
        steps.entry(change.id).or_default().push(change);
    }
    let mut befores = Vec::with_capacity(waiting.len());
    for conflict in waiting {
        let changes = key(&conflict.row).and_then(|row| steps.get(&row));
        befores.push(match changes {
            Some(changes) if !conflict.removed => before(store, conflict, changes).await?,
            _ => None,
        });
    }
    Ok(befores)
}

/// Goes back through what this desk did to the row: past every value that is still live, and then, where the first of them
/// was written here, past what was tried here before it and never left this desk.
async fn before(store: &Store, conflict: &Conflict, changes: &[Change]) -> Result<Option<Columns>> {
    let mut value = conflict.shown.columns.clone();
    let live: Vec<Columns> = conflict
        .others
        .iter()
        .map(|other| &other.columns)
        .chain([&conflict.shown.columns])
        .cloned()
        .collect();
    // The newest first; the columns that an operation changed go back together.
    let mut steps: Vec<(i64, Columns)> = Vec::new();
    for change in changes.iter().rev() {
        let Some(column) = change.col.as_ref().filter(|column| value.contains_key(*column)) else {
            continue;
        };
        let old = (column.clone(), change.old.clone().unwrap_or_default());
        match steps.last_mut() {
            Some((op, columns)) if *op == change.op => {
                columns.insert(old.0, old.1);
            }
            _ => steps.push((change.op, BTreeMap::from([old]))),
        }
    }
    let mut steps = steps.into_iter().peekable();
    let mut wrote: Option<i64> = None;
    while live.contains(&value) {
        let Some((op, columns)) = steps.next() else {
            return Ok(None);
        };
        value.extend(columns);
        wrote = Some(op);
    }
    let Some(op) = wrote else { return Ok(None) };
    let Operation { name, at, .. } = store.operation(op).await?;
    if name != "import_exchange" {
        let seen = sync::exchanged_before(store, at).await?.unwrap_or(i64::MIN);
        while let Some((op, columns)) = steps.peek() {
            if store.operation(*op).await?.at <= seen {
                break;
            }
            value.extend(columns.clone());
            steps.next();
        }
    }
    Ok(Some(value))
}
