//! Several desks, edited apart, brought together by files that are handed over.
//!
//! - Desks that have received the same news hold the same data, whatever the order in which it came and however often.
//! - Nothing is replaced unless whoever replaced it had seen it. What two people changed at once is kept, both of it,
//!   until somebody chooses; see [`merge`].
//! - A file is taken in whole or not at all, as one operation. Only desks whose card was added are listened to.
//! - What this version does not understand is kept, merged and handed on.
//!
//! The file is told in `FORMAT.md`. From there to the rows: [`seal`] (age, zstd, signature), [`format`] (lines),
//! [`arrive`] (states into rows), [`hanging`] (what names what), [`inbox`] (what waits for somebody to choose).

mod arrive;
mod barred;
mod card;
mod desks;
mod export;
mod format;
mod hanging;
mod import;
mod inbox;
mod losing;
mod merge;
mod rows;
mod seal;
mod sql;
mod state;
mod words;

pub use card::Card;
pub use desks::{KnownDesk, add_desk, desks, revoke_desk};
pub use export::{ExportWish, Leaving, export_file, would_leave};
pub use import::{Arrival, ArrivalOf, Incoming, import_file, open_file, preview};
pub use inbox::{Conflict, LiveValue, Settled, conflicts, keep_other, keep_shown};
