//! Import: how rows of a file become people.
//!
//! The way of a file: [`Draft::open`] reads it and finds the table; [`describe`] says what it is and where its columns
//! are thought to go; [`preview`] shows the first rows under a mapping; [`import`] brings them in; [`refused_csv`] gives
//! back those that were not taken.
//!
//! Invariants:
//! - Importing a file again makes nobody new, where those it knows by no more than a name are still as it made them.
//!   Who somebody is, is decided in one place (`who`), purely.
//! - An import is one operation: it is there with its undo, or nothing of it is.
//! - A dry run is the import itself, taken back.
//! - Nothing a file says is lost silently: a row is taken or it is refused with its line and the reason; what the desk has
//!   no field for is kept in the notes. Columns mapped to nothing, and protected ones, are left out on purpose.
//!
//! Not here: files other than tables of text, and finding duplicates that are in the desk already.

mod addresses;
mod cell;
mod decode;
mod draft;
mod entry;
mod gathered;
mod header_name;
mod header_words;
mod layouts;
mod mapping;
mod merge;
mod preview;
mod refused;
mod rows;
mod run;
mod same;
mod shapes;
mod sql;
mod table;
mod who;

pub use draft::Draft;
pub use mapping::describe;
pub use preview::preview;
pub use refused::refused_csv;
pub use run::import;
pub use shapes::{
    ImportColumn, ImportDraft, ImportMode, ImportReport, Mapping, PreviewRow, ReadAs, RefusedRow, Target,
    WhenBoth,
};
