//! History: who changed what from what to what, when; of one person, and of the whole desk.
//!
//! The journal ([`crate::store`]) says it in tables, columns and keys; here it is said in the words of the field, keys
//! become names, and what nobody typed (what an address is compared by, when a row was changed last) is left out. An old
//! value is put back by the same verbs that set it, as an operation of its own.
//!
//! Not here: undoing a whole operation (store/undo.rs).

mod choices;
mod columns;
mod diff;
mod put_back;
mod read;
mod rows;
mod say;
mod sql;
mod told;
mod words;

pub use choices::{Choice, ChoiceValue, Choices, choices};
pub use columns::words_of;
pub use diff::{Line, LineHow};
pub use put_back::put_back;
pub use read::{
    ActivityFilter, HistoryEntry, HistoryPage, Standing, activity, operation_changes, person_history,
    role_history,
};
pub use say::{ChangeHow, HistoryChange, Thing};
pub use words::{HistoryField, OperationKind, ThingKind};
