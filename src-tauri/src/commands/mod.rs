//! What the page can call: one file a slice. A command is the seat, its arguments and one call.
//!
//! `ui/src/bindings.ts` and `ui/src/calls` are written from these files by `cargo xtask bindings`; a test holds them fresh.

pub mod acquaintances;
pub mod backups;
pub mod cadences;
pub mod captures;
pub mod companies;
pub mod conferences;
pub mod desk;
pub mod employments;
pub mod erasure;
pub mod figures;
pub mod files;
pub mod history;
pub mod import;
pub mod interactions;
pub mod lists;
pub mod lock;
pub mod market;
pub mod matching;
pub mod off_limits;
pub mod offers;
pub mod open_source;
pub mod pay;
pub mod people;
pub mod pipeline;
pub mod placements;
pub mod programmes;
pub mod query;
pub mod retention;
pub mod roles;
pub mod submittals;
pub mod sync;
pub mod tasks;
pub mod taxonomy;
pub mod texts;
pub mod today;
pub mod undo;
pub mod ways;
pub mod work;

use crate::seat::Seat;
use std::sync::Arc;

/// What the window holds, as tauri hands it to commands.
pub type Here<'a> = tauri::State<'a, Arc<Seat>>;
