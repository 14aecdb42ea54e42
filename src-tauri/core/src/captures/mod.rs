//! Captures: a line written down between two handshakes, and what became of it.
//!
//! Invariants: a line is kept as it was typed, whatever could be read of it; one about whom nobody is sure stands open until
//! somebody says it or drops it; keeping a line is one operation, and nothing it finds in the desk is overwritten: what
//! disagrees becomes a note.
//!
//! Whoever stands in the edition's programme and not in the desk is offered, too, and comes in as the programme has her.
//!
//! Not here: what is due (tasks/), whom to meet and who was met (contact_lists/).

mod keep;
pub mod line;
mod list;
mod read;
mod sort;
mod sql;
mod who;
mod wish;

pub use keep::{CaptureWhom, Captured, NewCapture, capture};
pub use line::{CaptureKind, CapturePiece, NamedEdition};
pub use list::{OpenCapture, open_captures};
pub use read::{CaptureReading, read_capture};
pub use sort::{drop_captures, sort_capture};
pub use who::{CaptureAuthor, CaptureCandidate};

crate::ids::id!(
    /// The key of a captured line.
    CaptureId, "captured line"
);
