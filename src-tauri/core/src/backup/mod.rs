//! What a backup has that the desk has not, and the other way round: what a restore would do, before it is done.
//!
//! Making, keeping and putting back backups is the store's; this looks across the slices' tables to say in the user's
//! words what differs.

mod compare;
mod sql;

pub use compare::{Differences, Differing, Which, compare};
