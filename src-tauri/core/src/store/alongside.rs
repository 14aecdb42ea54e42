//! What slices keep in memory alongside an open desk. It goes when the store goes.

use super::Store;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One of each type.
#[derive(Default)]
pub(super) struct Alongside(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Store {
    /// The one `T` alongside this desk, made empty when first asked for.
    pub(crate) fn alongside<T: Any + Send + Sync + Default>(&self) -> Arc<T> {
        let mut kept = self.alongside.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = Arc::clone(
            kept.entry(TypeId::of::<T>())
                .or_insert_with(|| Arc::new(T::default())),
        );
        // Under the key of a type there is never another.
        one.downcast::<T>().unwrap_or_default()
    }

    /// Lets go of everything alongside: whoever asks next reads anew.
    pub(super) fn forget_alongside(&self) {
        let mut kept = self.alongside.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clear();
    }
}
