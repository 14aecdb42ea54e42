//! The core, told as stories: what a recruiter does at her desk, and what must then be so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

mod a_desk;
mod acquaintances;
mod addresses;
mod backups;
mod blind_pages;
mod blind_people;
mod captures;
mod client_report;
mod clocks;
mod companies;
mod conferences;
mod contact_lists;
mod demo;
mod desk;
mod employments;
mod erasure;
mod facts;
#[cfg(unix)]
mod faults;
mod field_entries;
mod figures;
mod files;
mod history;
mod house;
mod import;
#[cfg(unix)]
mod in_place;
mod interactions;
mod keeps_a_desk;
mod keys;
mod kills;
mod lists;
mod market;
mod matching;
mod namesakes_measured;
mod off_limits;
mod offers;
mod old_desks;
mod open_source;
mod order;
mod pay;
mod people;
mod pipeline;
mod placements;
mod pool_map;
mod profiles;
mod programmes;
mod programmes_kept;
mod programmes_measured;
mod query;
mod rekey;
mod repair;
mod restore;
mod retention;
mod retention_risk;
mod roles;
mod search;
mod sql;
mod submittals;
mod sync;
mod tables;
mod tasks;
mod taxonomy;
mod texts;
mod today;
mod undo;
mod undo_middle;
mod ways;
