//! Tells tauri which commands the program has, so that each is a permission the page must have been given.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/src/commands");
    let mut names = Vec::new();
    for file in fs::read_dir(Path::new("src-tauri/src/commands"))? {
        names.extend(commands(&fs::read_to_string(file?.path())?));
    }
    names.sort_unstable();
    // Tauri keeps the list for as long as the build lasts, which is until this program ends.
    let names: Vec<&'static str> = names.into_iter().map(|name| &*name.leak()).collect();
    let manifest = tauri_build::AppManifest::new().commands(names.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(|error| io::Error::other(format!("{error:#}")))
}

/// The functions marked `#[tauri::command]` in one source file.
fn commands(source: &str) -> Vec<String> {
    let name = |after: &str| {
        let (_, rest) = after.split_once(" fn ")?;
        rest.split(['(', '<']).next().map(str::to_owned)
    };
    source
        .split("#[tauri::command]")
        .skip(1)
        .filter_map(name)
        .collect()
}
