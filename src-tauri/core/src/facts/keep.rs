//! The facts beside an open desk, brought up to date when they are asked for.

use super::{Facts, sql};
use crate::error::{Error, Result};
use crate::store::Store;
use crate::taxonomy;
use sqlx::Connection as _;
use std::sync::Arc;
use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock};

#[derive(Default)]
struct Held(Arc<RwLock<Option<Facts>>>);

/// The facts while they are looked at. Let go of it before anything is waited for: nobody gets newer ones meanwhile.
pub type Guard = OwnedRwLockReadGuard<Option<Facts>, Facts>;

/// Everybody's facts, true to every operation that has ended. The first asking reads everybody, which takes a second
/// or two for 100,000.
pub async fn facts(store: &Store) -> Result<Guard> {
    let kept = store.alongside::<Held>();
    let seq = sql::seq(&mut *store.read().await?).await?;
    let held = Arc::clone(&kept.0).read_owned().await;
    if held.as_ref().is_some_and(|facts| facts.seq >= seq) {
        return guard(held);
    }
    drop(held);
    let mut held = Arc::clone(&kept.0).write_owned().await;
    if held.as_ref().is_none_or(|facts| facts.seq < seq) {
        // Taken now and not before: whoever waits for the facts keeps no connection from others meanwhile.
        let mut conn = store.read().await?;
        // One state of the file for all that is read.
        let mut at = conn.begin().await?;
        let field = taxonomy::at(store, &mut at).await?;
        match held.as_mut() {
            Some(facts) => facts.catch_up(store, &mut at, &field).await?,
            None => *held = Some(Facts::read(store, &mut at, &field).await?),
        }
    }
    guard(OwnedRwLockWriteGuard::downgrade(held))
}

fn guard(held: OwnedRwLockReadGuard<Option<Facts>>) -> Result<Guard> {
    OwnedRwLockReadGuard::try_map(held, Option::as_ref)
        .map_err(|_| Error::Internal("the facts are not there".into()))
}
