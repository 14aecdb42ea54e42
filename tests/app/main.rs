//! The shell: the page's bindings are fresh, every command answers and is permitted, the command line does what it says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod bindings;
mod captures;
mod command_line;
mod command_line_roles;
mod command_line_sync;
mod commands;
mod companies;
mod conferences;
mod erasure;
mod exchange;
mod field;
mod figures;
mod files;
mod lock;
mod market;
mod matching;
mod open_source;
mod pay;
mod permissions;
mod pipeline;
mod placements;
mod programmes;
mod retention;
mod roles;
mod seat;
#[cfg(target_os = "linux")]
mod sleep;
mod sources;
mod submittals;
mod today;
mod touch;
mod ways;
mod work;
