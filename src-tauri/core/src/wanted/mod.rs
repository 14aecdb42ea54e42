//! Wanted: the work profile that is looked for, how much each side of it weighs, and keeping both under a name.
//!
//! Invariants: what is kept is one JSON text of a version; a word in it that this program does not know is refused and
//! said, never passed over; nothing wanted is a name, an age, a gender, a picture or an origin: there is no place for it.
//!
//! Not here: who matches (matching/), roles of clients.

mod check;
mod keep;
mod profile;
mod sql;
mod typed;
mod weights;

pub use keep::{KeptProfile, SavedWanted, delete_wanted, save_wanted, wanted_named, wanted_profiles};
pub use profile::{Band, How, MOST_WISHES, Span, VERSION, Wanted, Wish};
pub use typed::{read_accelerators, read_pay};
pub use weights::{MatchSide, Weights};

crate::ids::id!(
    /// The key of a saved wanted profile.
    WantedId, "wanted profile"
);
