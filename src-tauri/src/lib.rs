//! The shell around the core: the window, the commands that the page calls, and the command line.
//!
//! Everything that is true without a window is in `roster-core`; a command here is its state, its arguments and one
//! call. The page can do nothing but call these commands: it has no network, no files, no shell.

mod cli;
pub mod commands;
mod failure;
mod handed;
mod last_desk;
mod outside;
mod printing;
mod run;
mod seat;
mod sleep;
mod window;

pub use failure::Failure;
pub use last_desk::LastDesk;
pub use outside::{Ask, Outside};
pub use seat::{Backups, Desk, DeskState, KeptBy, NewDesk, Now, Progress, Rescue, RestoredDesk, Seat, Wants};
pub use sleep::listen as listen_for_sleep;
pub use window::with_commands;

use std::process::ExitCode;

/// What the program does is told by its words: a command is done in the terminal, none opens the window.
pub fn start() -> ExitCode {
    match cli::read(std::env::args_os()) {
        cli::Wish::Window { desk, file } => run::open(desk, file),
        cli::Wish::Command(words) => cli::run(*words),
        cli::Wish::Nothing(exit) => exit,
    }
}
