//! Several desks, edited apart, brought together by files that are handed over.
//!
//! - Desks that have received the same news hold the same data, whatever the order in which it came and however often.
//! - Nothing is replaced unless whoever replaced it had seen it. What two people changed at once is kept, both of it,
//!   until somebody chooses; see [`merge`].
//! - A file is taken in whole or not at all, as one operation. Only desks whose card was added are listened to.
//! - What this version does not understand is kept, merged and handed on.
//!
//! The file is told in `FORMAT.md`. From there to the rows: [`seal`] (age, zstd, signature), [`format`] (lines),
//! [`arrive`] (states into rows), [`hanging`] (what names what), [`inbox`] (what waits for somebody to choose). The other
//! way: [`wish`] (what is asked for), [`plan`] and [`scope`] (which rows that is, for whom), [`export`], [`sent`] (what was
//! handed out, of whom). [`folder`] does both by itself, in a folder that several desks share.

mod arrive;
mod ask;
mod barred;
mod card;
mod desks;
mod export;
mod folder;
mod format;
mod hanging;
mod import;
mod inbox;
mod losing;
mod merge;
mod opens;
mod plan;
mod reading;
mod refusals;
mod rows;
mod scope;
mod seal;
mod sent;
mod sql;
mod state;
mod wish;
mod words;

pub use ask::{Gap, ask_again, gaps};
pub use card::Card;
pub use desks::{KnownDesk, add_desk, card_of, desks, exchanged_before, revoke_desk};
pub use export::{export_file, export_with_passphrase, would_leave};
pub use folder::{NotTaken, Round, folder_round, leave_folder, name_folder, shared_folder};
pub use import::{
    Arrival, ArrivalOf, Incoming, Opened, import_file, open_file, open_with_passphrase, preview,
};
pub use inbox::{
    Conflict, InboxRule, LiveValue, Settled, Whose, conflicts, keep_both, keep_edited, keep_other,
    keep_shown, settle_by_rule,
};
pub use opens::Passphrase;
pub use scope::{is_kept_here, keep_here, share_again};
pub use sent::{Disclosure, disclosed_of};
pub use wish::{ExportWish, Leaving, Scope};
