//! `fmt-check`: is everything formatted? The same two checks are part of `test`.

use crate::Outcome;
use crate::house::House;
use crate::step::step;
use crate::ui;
use std::process::Command;

pub fn fmt_check(house: &House) -> Outcome {
    ui::packages(house)?;
    let outcomes = [
        step("format of the Rust sources", &mut rust(house)),
        step("format of the page", &mut page(house)),
    ];
    outcomes.into_iter().collect()
}

pub fn rust(house: &House) -> Command {
    house.cargo(&["fmt", "--all", "--check"])
}

pub fn page(house: &House) -> Command {
    house.npm(&["run", "--silent", "format-check"])
}

/// The journeys live outside the UI's folder and are held to its format; its plugins are found from within it.
pub fn journeys(house: &House) -> Command {
    let mut command = house.ui_program("prettier");
    command
        .current_dir(house.ui())
        .args(["--check", "--config", ".prettierrc.json", "../tests/e2e"]);
    command
}
