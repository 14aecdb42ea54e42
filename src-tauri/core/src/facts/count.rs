//! How many people have a claim on each entry of the taxonomy.

use super::sql;
use crate::error::Result;
use crate::store::Store;
use crate::taxonomy::Kind;
use serde::Serialize;
use ts_rs::TS;

/// An entry's key and how many people have a claim on it, as it was written: where entries were merged, each has its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FieldCount {
    pub key: String,
    #[ts(type = "number")]
    pub people: i64,
}

/// Entries of this kind that anybody has a claim on.
pub async fn field_counts(store: &Store, kind: Kind) -> Result<Vec<FieldCount>> {
    sql::counted(&mut *store.read().await?, kind).await
}
