//! What is kept of everybody for finding: the list with its sort keys, and the full text; see [`super`].

mod check;
mod refresh;
mod sql;

pub(super) use refresh::KEY;
pub use refresh::Refresh;
