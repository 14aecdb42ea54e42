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

/// What drives the window lives outside the UI's folder and is held to its format; the plugins are found from within.
pub fn journeys(house: &House) -> Command {
    let mut command = house.ui_program("prettier");
    command.current_dir(house.ui()).args([
        "--check",
        "--config",
        ".prettierrc.json",
        "../tests/e2e",
        "../tests/bench",
    ]);
    command
}
