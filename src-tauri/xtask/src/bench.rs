//! `bench`: how quick Roster is, and how well it bears being killed. The figures in the README come from here.

use crate::house::House;
use crate::run::PAGE_INSIDE;
use crate::step::step;
use crate::{Outcome, setup, ui};

pub fn bench(house: &House) -> Outcome {
    setup::for_testing(house)?;
    core(house)?;
    kills(house)?;
    window(house)
}

/// More than two hundred kills over the kinds of work of `tests/core/kills.rs`.
fn kills(house: &House) -> Outcome {
    let test = ["test", "--package", "roster-core", "--test", "core", "kills"];
    step(
        "the kills",
        house.cargo(&test).env("ROSTER_KILLS", KILLS_OF_EACH_KIND),
    )
}

const KILLS_OF_EACH_KIND: &str = "55";

/// Import, search, lists, matching and programmes over 100,000 invented people, without a window.
fn core(house: &House) -> Outcome {
    step(
        "the core's measurements",
        &mut house.cargo(&[
            "bench",
            "--package",
            "roster-core",
            "--bench",
            "desk",
            "--bench",
            "field",
            "--bench",
            "ways",
            "--bench",
            "today",
            "--bench",
            "programme",
        ]),
    )
}

/// The start of the real window on as many people, against an empty window; and the frames of a full board.
fn window(house: &House) -> Outcome {
    ui::build(house)?;
    let build = [
        "build",
        "--release",
        "--package",
        "roster",
        "--features",
        PAGE_INSIDE,
    ];
    step("Roster's build", &mut house.cargo(&build))?;
    step(
        "the empty window's build",
        house.cargo(&build).args(["--example", "empty-window"]),
    )?;
    step(
        "the window's measurements",
        house
            .command("node")
            .arg("tests/bench/window.js")
            .env("ROSTER_BINARY", house.roster("release"))
            .env("EMPTY_BINARY", house.target.join("release/examples/empty-window")),
    )?;
    step(
        "the board's frames",
        house
            .command("node")
            .arg("tests/bench/board.js")
            .env("ROSTER_BINARY", house.roster("release")),
    )
}
