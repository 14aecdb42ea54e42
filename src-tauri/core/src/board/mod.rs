//! The board as it is shown: the columns of a role with their cards, and cards over all roles as a list.
//!
//! Invariants: it is read in one state of the file and holds nothing itself; every card of a role is in one of its
//! columns, in the column's order; days are counted by the role's clock, which stands still on hold and once it is closed; an expected fee is
//! in the currency of the role and never added to one of another.
//!
//! It looks across slices: a card shows a person, her work, her pay, what is due and what is off limits. Not here: what
//! moves and changes cards (pipeline/), how the columns are edited (roles/).

mod cards;
mod list;
mod read;
mod sql;
mod value;

pub use cards::{BoardCard, CardTask};
pub use list::{
    CardColumn, CardListing, CardPage, CardSort, CardsQuery, CardsWaiting, ClientName, list_cards,
};
pub use read::{Board, BoardColumn, board};
pub use value::{CardValue, ValueFrom};
