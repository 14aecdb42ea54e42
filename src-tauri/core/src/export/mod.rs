//! The desk's people as a file for other programs, and texts for many of them.
//!
//! Invariant: what is written here, the import reads back as the same people with nothing new; see `tests/core/`.

mod guard;
mod mail_merge;
mod people_csv;
mod sql;
mod to_file;

pub use guard::{guarded, unguarded};
pub use mail_merge::mail_merge;
pub use people_csv::people_csv;
pub use to_file::people_to_file;
