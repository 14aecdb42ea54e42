//! The query line: its completion, what it finds counted, and how it is written.

use super::Here;
use crate::failure::Answer;
use roster_core::search::{self, QueryCompletion, QueryFacet, QueryFieldHelp};

/// What may stand at the caret, which is a place in UTF-16 units.
#[tauri::command]
pub async fn complete_query(seat: Here<'_>, text: String, caret: u32) -> Answer<QueryCompletion> {
    Ok(search::complete_query(&*seat.store().await?, &text, caret).await?)
}

/// What those whom the query finds have in common, field by field.
#[tauri::command]
pub async fn people_facets(seat: Here<'_>, text: String) -> Answer<Vec<QueryFacet>> {
    Ok(search::people_facets(&*seat.store().await?, &text).await?)
}

/// Every field of the language.
#[tauri::command]
pub async fn query_fields() -> Answer<Vec<QueryFieldHelp>> {
    Ok(search::query_fields())
}
