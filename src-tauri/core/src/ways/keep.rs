//! The graph beside an open desk, brought up to date when it is asked for.

use super::graph::{Graph, Today};
use super::sql;
use crate::error::{Error, Result};
use crate::store::Store;
use sqlx::Connection as _;
use std::sync::Arc;
use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock};

#[derive(Default)]
struct Held(Arc<RwLock<Option<Graph>>>);

/// The graph while it is looked at. Let go of it before anything is waited for.
pub(super) type Guard = OwnedRwLockReadGuard<Option<Graph>, Graph>;

/// The day it is where the desk stands.
pub(super) fn today(store: &Store) -> Today {
    let clock = store.clock();
    Today::of(clock.day_of(clock.now_ms()))
}

/// True to every operation that has ended, and to the day. The first asking reads everybody.
pub(super) async fn graph(store: &Store, today: Today) -> Result<Guard> {
    let kept = store.alongside::<Held>();
    let seq = sql::seq(&mut *store.read().await?).await?;
    let is_true = |graph: &Graph| graph.seq >= seq && graph.on == Some(today.on);
    let held = Arc::clone(&kept.0).read_owned().await;
    if held.as_ref().is_some_and(is_true) {
        return guard(held);
    }
    drop(held);
    let mut held = Arc::clone(&kept.0).write_owned().await;
    if !held.as_ref().is_some_and(is_true) {
        // Taken now and not before: whoever waits for the graph keeps no connection from others meanwhile.
        let mut conn = store.read().await?;
        // One state of the file for all that is read.
        let mut at = conn.begin().await?;
        match held.as_mut() {
            Some(graph) => graph.catch_up(store, &mut at, today).await?,
            None => *held = Some(Graph::read(store, &mut at, today).await?),
        }
    }
    guard(OwnedRwLockWriteGuard::downgrade(held))
}

fn guard(held: OwnedRwLockReadGuard<Option<Graph>>) -> Result<Guard> {
    OwnedRwLockReadGuard::try_map(held, Option::as_ref)
        .map_err(|_| Error::Internal("the graph is not there".into()))
}

/// What keeping the graph takes: people, and bytes of memory near enough. For measuring.
pub async fn kept(store: &Store) -> Result<(usize, usize)> {
    let graph = graph(store, today(store)).await?;
    Ok((graph.nodes.len(), graph.bytes()))
}
