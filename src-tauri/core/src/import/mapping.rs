//! Where columns go: as it was done the last time for this header, else as their names say.

use super::header_name::{meaning, meanings};
use super::layouts::is_scan;
use super::{Draft, ImportColumn, ImportDraft, Mapping, Target, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};

/// What is kept of a mapping: where the columns went. Older ones hold more, which is passed over.
#[derive(Serialize, Deserialize)]
struct Remembered {
    targets: Vec<Target>,
}

/// Values shown of each column.
const SAMPLES: usize = 3;

/// What the file is and where its columns are thought to go.
pub async fn describe(store: &Store, draft: &Draft) -> Result<ImportDraft> {
    let saved = sql::mapping(&mut *store.read().await?, &draft.signature()).await?;
    // A mapping written by a later Roster may hold what this one does not know: then the guess stands.
    let remembered: Option<Remembered> = saved
        .and_then(|(_, json)| serde_json::from_str(&json).ok())
        .filter(|mapping: &Remembered| mapping.targets.len() == draft.header().len());
    let scan = is_scan(draft.layout());
    let columns = draft
        .header()
        .iter()
        .zip(meanings(draft.header()))
        .zip(draft.samples(SAMPLES))
        .enumerate()
        .map(|(at, ((header, meaning), samples))| ImportColumn {
            header: header.clone(),
            samples,
            target: remembered
                .as_ref()
                .and_then(|mapping| mapping.targets.get(at).copied())
                .unwrap_or_else(|| match meaning.target {
                    Target::Skip if scan && !meaning.protected && is_question(header) => Target::Answer,
                    target => target,
                }),
            protected: meaning.protected,
        })
        .collect();
    Ok(ImportDraft {
        id: draft.id().to_owned(),
        file_name: draft.file_name(),
        layout: draft.layout().map(str::to_owned),
        remembered: remembered.is_some(),
        encoding: draft.encoding().to_owned(),
        delimiter: char::from(draft.delimiter()),
        header_line: draft.header_line(),
        rows: draft.row_count(),
        columns,
    })
}

/// What no program calls a column was asked by whoever scanned.
fn is_question(header: &str) -> bool {
    !header.trim().is_empty() && meaning(header).is_none()
}

/// Keeps where the columns went for the next file with this header. What was done with people is not kept: the command
/// line, which asks nobody, would overwrite because somebody once did.
pub(super) async fn remember(tx: &mut Tx<'_>, draft: &Draft, mapping: &Mapping) -> Result<()> {
    let signature = draft.signature();
    let kept = Remembered {
        targets: mapping.targets.clone(),
    };
    let json = serde_json::to_string(&kept).map_err(|e| Error::Internal(e.to_string()))?;
    match sql::mapping(tx.conn, &signature).await? {
        // Nothing new is no change: importing a file again leaves no trace.
        Some((_, saved)) if saved == json => Ok(()),
        Some((id, _)) => sql::update_mapping(tx.conn, id, &json, tx.now).await,
        None => {
            // The same header on two desks is one row when they meet.
            let id = Id::derived("roster 2026 import mapping", &[signature.as_bytes()]);
            sql::insert_mapping(tx.conn, id, &signature, &json, tx.now).await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Remembered, Target};

    #[test]
    fn what_was_remembered_with_more_is_still_read() {
        let old =
            r#"{"targets":["full_name","skip"],"mode":"update_only","when_both":"overwrite","tag":"x"}"#;
        let read = serde_json::from_str::<Remembered>(old).ok().map(|r| r.targets);
        assert_eq!(read, Some(vec![Target::FullName, Target::Skip]));
    }
}
