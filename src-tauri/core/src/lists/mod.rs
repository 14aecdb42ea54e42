//! Saved searches, which are asked anew whenever they are looked at, and hotlists, which hold whom they were given.
//!
//! Invariants: a name is never empty, and two searches or two hotlists never have the same, folded; somebody is on a
//! hotlist once; a hotlist that goes takes nobody with it, and somebody who goes leaves every hotlist.
//!
//! Not here: what a search finds, and what `list:` finds (search/).

mod hotlists;
mod name;
mod searches;
mod sql;

pub use hotlists::{
    Hotlist, add_to_hotlist, create_hotlist, delete_hotlist, hotlists, remove_from_hotlist, rename_hotlist,
};
pub use searches::{KeptSearch, delete_search, rename_search, save_search, searches, set_search};

crate::ids::id!(
    /// The key of a saved search.
    SavedSearchId, "saved search"
);
crate::ids::id!(
    /// The key of a hotlist.
    HotlistId, "hotlist"
);
