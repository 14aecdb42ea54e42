//! From a file to a programme in the desk: what it would do, and doing it as one operation.

use super::plan::{Plan, plan};
use super::{ProgrammeFile, sql};
use crate::conferences::{self, EditionKey, keep_edition};
use crate::error::Result;
use crate::numbers::thousands;
use crate::store::{Store, Tx, Watch, json};
use serde::Serialize;
use std::sync::Arc;
use ts_rs::TS;

/// What a file holds, and what loading it would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammePreview {
    pub id: String,
    pub file_name: String,
    pub edition: String,
    /// `table with one row per author or paper`
    pub format: String,
    pub items: u32,
    pub new_items: u32,
    pub changed_items: u32,
    pub slots: u32,
    pub authors: u32,
    pub new_people: u32,
    /// In the desk for sure; how many will be asked about; and how many are in the desk by no sign.
    pub known: u32,
    pub likely: u32,
    pub unknown: u32,
    /// For people, one sentence each.
    pub notices: Vec<String>,
}

/// What loading did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammeReport {
    pub edition: String,
    pub items: u32,
    pub new_items: u32,
    pub changed_items: u32,
    pub authors: u32,
    pub new_people: u32,
    pub known: u32,
    pub likely: u32,
}

/// Looks at a file as the programme of an edition. Changes nothing. [`crate::Error::Cancelled`] when stopped.
pub async fn look(
    store: &Store,
    file: &ProgrammeFile,
    edition: &EditionKey,
    watch: &Watch<'_>,
) -> Result<ProgrammePreview> {
    let edition = conferences::edition(store, edition).await?;
    let told = plan(&mut *store.read().await?, &edition, file, watch).await?.told;
    let mut notices: Vec<String> = Vec::new();
    if !told.says.is_empty() {
        let years: Vec<String> = told.says.iter().map(i32::to_string).collect();
        notices.push(format!(
            "The file says {}, not {}.",
            years.join(", "),
            edition.key.year
        ));
    }
    if told.other_years > 0 {
        notices.push(format!(
            "Of other years, left out: {}.",
            thousands(told.other_years.into())
        ));
    }
    notices.extend(file.programme.notices.iter().map(super::Notice::sentence));
    Ok(ProgrammePreview {
        id: file.id().to_owned(),
        file_name: file.name.clone(),
        edition: edition.name,
        format: file.programme.format.shown().to_owned(),
        items: told.items,
        new_items: told.new_items,
        changed_items: told.changed_items,
        slots: told.slots,
        authors: told.authors,
        new_people: told.new_people,
        known: told.known,
        likely: told.likely,
        unknown: told.authors.saturating_sub(told.known + told.likely),
        notices,
    })
}

/// Keeps a file as the programme of an edition; all of it one operation. [`crate::Error::Cancelled`], with nothing kept,
/// when stopped.
pub async fn load(
    store: &Store,
    file: &ProgrammeFile,
    edition: &EditionKey,
    watch: &Watch<'_>,
) -> Result<ProgrammeReport> {
    store
        .write("load_programme", "Loaded a programme", async |tx| {
            tx.stop_when(Arc::clone(&watch.stop)).await?;
            let edition = keep_edition(tx, edition).await?;
            let plan = plan(tx.conn, &edition, file, watch).await?;
            keep(tx, &plan).await?;
            let told = plan.told;
            tx.relabel(format!(
                "Loaded {} of {}",
                match told.items {
                    1 => "1 paper or talk".to_owned(),
                    many => format!("{} papers and talks", thousands(many.into())),
                },
                edition.name
            ));
            Ok(ProgrammeReport {
                edition: edition.name,
                items: told.items,
                new_items: told.new_items,
                changed_items: told.changed_items,
                authors: told.authors,
                new_people: told.new_people,
                known: told.known,
                likely: told.likely,
            })
        })
        .await
}

/// Rows that go to the file together.
const BATCH: usize = 1_000;

async fn keep(tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
    for rows in plan.items.chunks(BATCH) {
        sql::put_items(tx.conn, &json(&rows)?, tx.now).await?;
    }
    for rows in plan.people.chunks(BATCH) {
        sql::put_people(tx.conn, &json(&rows)?, tx.now).await?;
    }
    for rows in plan.slots.chunks(BATCH) {
        sql::put_slots(tx.conn, &json(&rows)?).await?;
    }
    for rows in plan.authors.chunks(BATCH) {
        sql::put_authors(tx.conn, &json(&rows)?).await?;
    }
    if !plan.gone.is_empty() {
        sql::drop_rest(tx.conn, &json(&plan.gone)?).await?;
    }
    Ok(())
}
