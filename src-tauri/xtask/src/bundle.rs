//! `bundle`: the package users install.

use crate::house::House;
use crate::step::{says, step};
use crate::{Outcome, setup, ui};

/// Tauri's tool builds and packs in one go. Its own `bundle` command would take a program built before, but looks for
/// it under `release` or `debug` only, and what is handed out is built with the `dist` profile.
pub fn bundle(house: &House) -> Outcome {
    setup::for_building(house)?;
    ui::build(house)?;
    step(
        "the package",
        house
            .ui_program("tauri")
            .args(["build", "--ci", "--bundles", "deb", "--", "--profile", "dist"]),
    )?;
    says(&format!(
        "It lies in {}",
        house.target.join("dist/bundle/deb").display()
    ));
    Ok(())
}
