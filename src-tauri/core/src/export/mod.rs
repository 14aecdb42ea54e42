//! The desk's people as a file for other programs; tables and pictures of figures as files.
//!
//! Invariants: people that are written here, the import reads back as the same people with nothing new, see
//! `tests/core/`; no cell is written that a spreadsheet would run.

mod guard;
mod people_csv;
mod picture;
mod sql;
mod table;
mod to_file;

pub use guard::{guarded, unguarded};
pub use people_csv::people_csv;
pub use picture::{LARGEST_PICTURE, picture_to_file};
pub use table::table_to_file;
pub use to_file::people_to_file;
