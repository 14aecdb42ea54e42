//! Everything in Roster that is true without a window.
//!
//! The map:
//! - [`store`] is the desk's encrypted file: opening, the one write path, the journal, undo. It knows no slice.
//! - [`people`], [`companies`], [`lists`], [`pay`], [`open_source`] are slices: one folder a noun, one file a verb,
//!   `sql.rs` private to it.
//! - [`clients`] is what companies are to us, [`roles`] their job orders, [`pipeline`] who is in them, [`board`] how that
//!   is shown, [`off_limits`] who is not to be approached; [`submittals`] which profiles were sent, [`offers`] what was offered; [`interactions`] what was said, [`tasks`]
//!   what is due, [`cadences`] how often to be in touch, [`texts`] what is written again and again, [`files`] what is kept
//!   with them; [`rules`] are what the whole desk keeps to.
//! - [`figures`] are what comes of it: funnels, times, sources, activity; [`market`] is what the desk has seen of pay,
//!   demand and supply.
//! - [`retention`] is how the placed are kept, and who may leave.
//! - [`conferences`] are the ones the field goes to; [`programmes`] reads what is given there, and by whom, from files.
//! - [`namesakes`] says whether two that are called alike are one.
//! - [`conferences`] are the ones the field goes to; [`programmes`] reads what is given there, and by whom, from files;
//!   [`contact_lists`] are whom we meet there.
//! - [`employments`] is where people worked and [`acquaintances`] whom they know; [`ways`] are those in to somebody.
//! - [`taxonomy`] is what the words of the field mean, for the search and whoever else compares.
//! - [`wanted`] is the work profile that is looked for; [`matching`] weighs everybody's [`facts`] against it.
//! - [`today`] is all that waits, in one list.
//! - [`sync`] brings desks together that were edited apart, by files that are handed over.
//! - [`erasure`] makes the desk forget somebody for good; [`forgotten`] knows who asked for that.
//! - [`search`], [`import`], [`export`], [`sync`], [`history`], [`demo`], [`backup`] look across slices; [`desk`] puts it all
//!   together into a file that is open, or is brought back.
//! - [`words`] is how any text is folded and cut for finding and comparing; [`day`] how days are read, `zones` how clocks
//!   are, [`currency`] which currencies there are; [`tables`] is the one list of tables whose
//!   changes are kept; `vocabulary` makes enums of words; [`sheet`] is a page to be printed; [`whole_file`] writes what
//!   leaves the desk.
//!
//! What always holds:
//! - User data changes only through [`store::Store::write`], which keeps what was before.
//! - Only `import`, `export`, `erasure`, `sync`, `search`, `ways`, `board`, `today`, `history`, `demo`, `backup` and `desk` look across slices; no
//!   slice reads another's `sql.rs`; there is no circle. `tests/core/house.rs` reads the tree and holds this.
//! - Time and randomness are arguments.

pub mod acquaintances;
pub mod backup;
pub mod board;
pub mod cadences;
pub mod captures;
pub mod clients;
pub mod clock;
pub mod companies;
pub mod conferences;
pub mod contact_lists;
pub mod currency;
pub mod day;
pub mod demo;
pub mod desk;
pub mod employments;
pub mod erasure;
mod error;
pub mod export;
pub mod facts;
pub mod figures;
pub mod files;
pub mod forgotten;
pub mod history;
pub mod ids;
pub mod import;
pub mod interactions;
pub mod lists;
pub mod mailto;
pub mod market;
pub mod matching;
pub mod namesakes;
mod numbers;
pub mod off_limits;
pub mod offers;
pub mod open_source;
pub mod pay;
pub mod people;
pub mod pipeline;
pub mod placements;
pub mod profiles;
pub mod programmes;
pub mod retention;
pub mod roles;
pub mod rules;
pub mod search;
pub mod sheet;
pub mod store;
pub mod submittals;
pub mod sync;
pub mod tables;
pub mod tasks;
pub mod taxonomy;
pub mod texts;
pub mod today;
mod vocabulary;
pub mod wanted;
pub mod ways;
pub mod whole_file;
pub mod words;
mod zones;

pub use error::{Error, FailureCode, Result};
