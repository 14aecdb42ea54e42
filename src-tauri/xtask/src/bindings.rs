//! `bindings`: the page's typed view of the program's commands, written anew.

use crate::house::House;
use crate::step::step;
use crate::{Outcome, setup, ui};

/// The test that holds ui/src/bindings.ts to the commands writes it instead when asked to.
pub fn bindings(house: &House) -> Outcome {
    setup::for_building(house)?;
    ui::build(house)?;
    step(
        "the bindings",
        house
            .cargo(&["test", "--package", "roster", "--test", "app", "bindings"])
            .env("ROSTER_WRITE_BINDINGS", "1"),
    )
}
