//! Reading a file ahead of whoever takes it in.

use super::arrive::Arrived;
use super::format::{FACETS, RowLine};
use super::merge::merge;
use super::opens::Opens;
use super::refusals::{altered, newer};
use super::rows::RowId;
use super::seal::read_again;
use crate::error::{Error, Result};
use crate::store::{ActorNo, Policy};
use crate::tables::TABLES;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc;

/// Rows that are brought in together.
const BATCH: usize = 2_000;

/// The second reading, on a thread of its own: the database works meanwhile.
pub(super) struct Reading {
    pub path: PathBuf,
    pub opens: Opens,
    /// The file's own number: another that took its name meanwhile is not read on.
    pub expected: String,
    /// What the first reading found: where this one finds something else, nothing is taken in.
    pub hash: [u8; 32],
    pub facets: BTreeMap<String, u8>,
    pub tables: BTreeMap<String, i64>,
    pub actors: Vec<ActorNo>,
    pub stop: Arc<AtomicBool>,
}

impl Reading {
    pub fn run(&self, batches: &mpsc::Sender<(Arrived, u64)>) -> Result<()> {
        let (mut batch, mut in_it) = (Arrived::new(), 0);
        let mut at = 0;
        let expected = &self.expected;
        read_again(
            self.hash,
            &self.path,
            &self.opens,
            &mut |header| match header.file == *expected {
                true => Ok(true),
                false => Err(altered()),
            },
            &mut |line, position| {
                if self.stop.load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                self.row(line, &mut batch)?;
                (in_it, at) = (in_it + 1, position);
                if in_it == BATCH {
                    in_it = 0;
                    send(batches, std::mem::take(&mut batch), at)?;
                }
                Ok(())
            },
        )?;
        send(batches, batch, at)
    }

    fn row(&self, line: &str, batch: &mut Arrived) -> Result<()> {
        let row: RowLine = serde_json::from_str(line).map_err(|_| match is_of_another_kind(line) {
            true => newer(),
            false => altered(),
        })?;
        let table_no = TABLES
            .iter()
            .find(|table| table.name == row.t && !table.registers.is_empty())
            .map(|table| table.no)
            .or_else(|| self.tables.get(&row.t).copied())
            .or_else(|| row.t.strip_prefix('#')?.parse().ok())
            .ok_or_else(altered)?;
        let facet_no = FACETS
            .iter()
            .find(|(_, name)| *name == row.f)
            .map(|(facet, _)| *facet as u8)
            .or_else(|| self.facets.get(&row.f).copied())
            .or_else(|| row.f.strip_prefix('#')?.parse().ok())
            .filter(|no| *no < 63)
            .ok_or_else(altered)?;
        let (id, state): (RowId, _) = row.state(&self.actors).ok_or_else(altered)?;
        let rows = batch.entry((table_no, facet_no)).or_default();
        let together = match rows.remove(&id) {
            // Written twice, while it was changed: they merge like any.
            Some(before) => merge(
                &before,
                &state,
                |_| Policy::Loud,
                |dot| (dot.at, dot.actor, dot.counter),
            ),
            None => state,
        };
        rows.insert(id, together);
        Ok(())
    }
}

/// Whether a line is no row and says so: what it is, only a later version knows, and to pass it over might lose it.
fn is_of_another_kind(line: &str) -> bool {
    let said: Option<serde_json::Value> = serde_json::from_str(line).ok();
    said.is_some_and(|said| said.get("k").is_some() && said.get("t").is_none())
}

/// Whoever does not wait for them any more says why.
fn send(batches: &mpsc::Sender<(Arrived, u64)>, batch: Arrived, at: u64) -> Result<()> {
    batches.blocking_send((batch, at)).map_err(|_| Error::Cancelled)
}
