//! Namesakes: whether two that are called alike are one person.
//!
//! One of them comes from a programme, the other from another programme or from the desk. An id that both have decides at
//! once, for it or against it. Without one, what speaks for and against is added up as logarithms of odds, as Fellegi and
//! Sunter did for censuses:
//!
//! - *the name*: how many others in the field must be expected to have it ([`Crowd`]). It is counted, not looked up: a
//!   name made of words that many of those at hand have is a weak ground. A small desk leans on what is known of names
//!   anyway ([`names`]).
//! - *the place*: an affiliation both have says as much as it is rare; two different ones little, for people change jobs,
//!   unless both stand in the same programme, where people mostly write the same one twice.
//! - *the company kept*: co-authors in common, else co-authors who are where the other one works.
//!
//! Each weight is the share of pairs that are one person and show it over the share of those that are two and do; the
//! shares stand at the constants. [`SURE`] and [`LIKELY`] are what comes out as a probability after every candidate had
//! its part of it.
//!
//! What is not here: no desk and no file. Who is compared with whom, and what follows from it, others decide.

mod background;
mod crowd;
mod find;
mod names;
mod places;
mod somebody;
mod weigh;

pub use crowd::{AUTHORS, Crowd, DESK};
pub use find::{Candidate, Known, LIKELY, SURE};
pub use names::{Form, name_key};
pub use somebody::{IdKind, Profile, Somebody};
pub use weigh::{Weighed, weigh};
