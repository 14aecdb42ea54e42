//! Work on a file that takes long: the file while it is looked at, and the work with its progress and its stop.

use super::{Seat, aside, lock};
use crate::failure::Answer;
use roster_core::Error;
use roster_core::store::Watch;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

/// A file that is looked at, until the next one of its kind.
pub struct LookedAt<T>(Mutex<Option<(String, Arc<T>)>>);

impl<T> LookedAt<T> {
    /// Keeps it, under the name by which the page speaks of it.
    pub fn keep(&self, id: &str, file: Arc<T>) {
        *lock(&self.0) = Some((id.to_owned(), file));
    }

    /// The one that is looked at under this name.
    pub fn under(&self, id: &str) -> Answer<Arc<T>> {
        lock(&self.0)
            .as_ref()
            .filter(|(name, _)| name == id)
            .map(|(_, file)| Arc::clone(file))
            .ok_or_else(|| Error::NotFound("file").into())
    }

    /// Nothing is looked at any more.
    pub fn forget(&self) {
        lock(&self.0).take();
    }
}

impl<T> Default for LookedAt<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl Seat {
    /// Does work that is done in one go, on a thread where that may be: its progress comes as `event`, [`Self::stop`] stops
    /// it, and the desk is not idle meanwhile.
    pub async fn watched<T: Send + 'static>(
        self: &Arc<Self>,
        event: &'static str,
        work: impl AsyncFnOnce(&Watch<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let seat = Arc::clone(self);
        let runtime = tokio::runtime::Handle::current();
        aside(move || {
            let _at_work = seat.idle.at_work();
            seat.stop.store(false, Ordering::Release);
            let watch = Watch {
                progress: &seat.tell_progress(event),
                stop: Arc::clone(&seat.stop),
            };
            runtime.block_on(work(&watch))
        })
        .await?
    }
}
