//! What leaves the desk as a file for other programs: its people as CSV, messages for the mail program, and profiles of
//! people as sheets.
//!
//! Invariants: what is written as CSV here, the import reads back as the same people with nothing new (see
//! `tests/core/`); a blind profile holds none of the facts that are hidden in it.

mod guard;
pub mod message;
mod people_csv;
pub mod profile;
mod sql;
mod to_file;

pub use guard::{guarded, unguarded};
pub use people_csv::people_csv;
pub use to_file::people_to_file;
