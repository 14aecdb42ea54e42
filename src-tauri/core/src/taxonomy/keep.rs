//! The desk's taxonomy beside an open desk, made anew when the desk's rows change.

use super::{Edition, Taxonomy, shared, sql};
use crate::error::Result;
use crate::store::Store;
use sqlx::{Connection as _, SqliteConnection};
use std::sync::{Arc, Mutex, PoisonError};

/// With the last operation it is true to.
#[derive(Default)]
struct Held(Mutex<Option<(i64, Arc<Taxonomy>)>>);

/// The program's own with the desk's rows over it, true to every operation that has ended.
pub async fn of(store: &Store) -> Result<Arc<Taxonomy>> {
    let mut conn = store.read().await?;
    let mut at_once = conn.begin().await?;
    at(store, &mut at_once).await
}

/// The same, as of the transaction `conn` is in, or later.
pub async fn at(store: &Store, conn: &mut SqliteConnection) -> Result<Arc<Taxonomy>> {
    let held = store.alongside::<Held>();
    let known = held.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let seq = sql::seq(conn).await?;
    let field = match known {
        Some((then, field)) if then >= seq => return Ok(field),
        Some((then, field)) if !sql::changed_since(conn, then).await? => field,
        _ => match sql::rows(conn).await? {
            none if none.is_empty() => Arc::clone(shared()),
            rows => Arc::new(Taxonomy::over(&Edition::built_in(), rows)),
        },
    };
    let mut known = held.0.lock().unwrap_or_else(PoisonError::into_inner);
    if known.as_ref().is_none_or(|(then, _)| *then < seq) {
        *known = Some((seq, Arc::clone(&field)));
    }
    Ok(field)
}
