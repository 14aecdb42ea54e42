//! Making the desk forget somebody for good, and telling the other desks to.
//!
//! An erasure is a redaction: it moves no clock and edits nothing. Every desk that hears of it does the same by itself, in
//! whatever order it hears; what arrives of the person later is not taken in. So nothing has to be waited for, and
//! nothing that another desk still holds brings her back.
//!
//! - What hangs on her goes, with all that the journal, the clocks and the merge kept of it: undo has nothing to bring
//!   back. So do rows about her that hang on something else (a captured line, whom she knows). Rows that only name her
//!   (a referral fee, a published programme) stay and name her no more; see [`gather`].
//! - What stays is that it happened ([`crate::forgotten`]): her key, hashes of her addresses, keys of rows, when, why, by
//!   whom. It is only ever added to, and travels in the header of every exchange file.
//! - It is kept beside the desk's file, too ([`beside`]): a backup from before, brought back, is made to forget again when
//!   it is opened.
//! - The file is wiped afterwards ([`crate::store::Store::wipe`]).
//!
//! What others wrote about her in texts of their own is listed ([`what_is_held`]) and left to them. Not here: backups from
//! before, which hold her until they are thinned out.

mod access;
mod apply;
mod barred;
mod beside;
mod erase;
mod gather;
mod held;
mod proof;
mod sql;
mod things;
mod told;

pub use access::{export_access, person_access};
pub(crate) use apply::apply;
pub(crate) use barred::{Barred, Mended};
pub(crate) use beside::{finish, heard_beside, keep_beside};
pub use erase::{Erasing, asked_to_be_forgotten, erase};
pub use held::{DeskThatHas, Held, HeldOf, Mention, what_is_held};
pub use proof::{DoneAt, Erasure, erasures, proof_sheet};
pub(crate) use told::{Erased, Here, hear, told};
