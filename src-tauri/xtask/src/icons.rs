//! `icons`: every size and format that desktops want, from the one drawing.

use crate::house::House;
use crate::step::step;
use crate::{Outcome, ui};
use std::fs;

/// What tauri.conf.json names. Tauri's tool also draws for phones and shops; those are left where it put them.
const WANTED: [&str; 7] = [
    "32x32.png",
    "64x64.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.icns",
    "icon.ico",
];

pub fn icons(house: &House) -> Outcome {
    ui::packages(house)?;
    let drawn = house.target.join("icons");
    step(
        "the icons",
        house
            .ui_program("tauri")
            .args(["icon", "icons/roster.svg", "--output"])
            .arg(&drawn),
    )?;
    for name in WANTED {
        fs::copy(drawn.join(name), house.root.join("icons").join(name))
            .map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}
