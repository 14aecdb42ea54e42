//! `bench`: how quick Roster is. The figures in the README come from here.

use crate::Outcome;
use crate::house::House;
use crate::setup;
use crate::step::step;

pub fn bench(house: &House) -> Outcome {
    setup::for_building(house)?;
    core(house)
}

/// Import, search and lists over 100,000 invented people, without a window.
fn core(house: &House) -> Outcome {
    step(
        "the core's measurements",
        &mut house.cargo(&["bench", "--package", "roster-core", "--bench", "desk"]),
    )
}
