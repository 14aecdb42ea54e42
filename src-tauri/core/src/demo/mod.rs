//! Invented people and a desk's daily work with them: to look around in, to show and to measure, without anybody's
//! data in it.
//!
//! Invariants: everybody says in her source that she is invented; addresses lead nowhere (`example.org` and `.example`,
//! RFC 2606; numbers kept for drama by those who hand numbers out); the same seed and time make the same people; they
//! come only into a desk without people.

mod claims;
mod craft;
mod daily;
mod dice;
mod fill;
mod names;
mod notes;
mod person;
mod places;
mod sql;
mod work;

pub use claims::Claims;
pub use fill::fill;
pub use person::{Invented, SOURCE, invent};
