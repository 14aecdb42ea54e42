//! What leaves the desk as a file for other programs: its people as CSV, tables and pictures of figures, messages for the
//! mail program, texts for many people, profiles of people and meet plans as sheets, conferences for a calendar.
//!
//! Invariants: people that are written as CSV here, the import reads back as the same people with nothing new (see
//! `tests/core/`); no cell is written that a spreadsheet would run; a blind profile holds none of the facts that are
//! hidden in it.

mod access_sheet;
mod calendar;
mod due_calendar;
mod guard;
mod mail_merge;
mod meet_sheet;
pub mod message;
mod people_csv;
mod picture;
pub mod profile;
mod sql;
mod table;
mod to_file;

pub use access_sheet::access_sheet;
pub use calendar::{editions_calendar, plan_calendar};
pub use due_calendar::{CalendarDay, due_calendar};
pub use guard::{guarded, unguarded};
pub use mail_merge::mail_merge;
pub use meet_sheet::meet_sheet;
pub use people_csv::people_csv;
pub use picture::{LARGEST_PICTURE, picture_to_file};
pub use table::table_to_file;
pub use to_file::people_to_file;
