//! `run`: Roster as a user gets it, from nothing.

use crate::house::House;
use crate::step::{says, step};
use crate::{Outcome, setup, ui};

/// What makes tauri take the page from the program itself instead of a development server.
pub const PAGE_INSIDE: &str = "tauri/custom-protocol";

pub fn run(house: &House, words: &[String]) -> Outcome {
    let args = match words.split_first() {
        None => words,
        Some((dashes, args)) if dashes == "--" => args,
        Some((word, _)) => {
            return Err(format!(
                "What Roster is to be given stands after --: run -- {word}"
            ));
        }
    };
    build(house)?;
    says("Roster");
    let status = house.command(house.roster("release")).args(args).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        // Roster has said itself what was wrong.
        Ok(_) => Err(String::new()),
        Err(error) => Err(format!("Roster could not be started: {error}")),
    }
}

/// Brings the release build up to date, with all it needs.
pub fn build(house: &House) -> Outcome {
    setup::for_running(house)?;
    ui::build(house)?;
    step(
        "Roster's build",
        &mut house.cargo(&[
            "build",
            "--release",
            "--package",
            "roster",
            "--features",
            PAGE_INSIDE,
        ]),
    )
}
