//! The core, told as stories: what a recruiter does at her desk, and what must then be so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

mod a_desk;
mod addresses;
mod demo;
mod desk;
mod history;
mod house;
mod import;
mod keys;
mod old_desks;
mod people;
mod search;
mod sql;
mod tables;
mod undo;
mod undo_middle;
