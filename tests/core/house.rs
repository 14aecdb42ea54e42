//! The house's rules, held against its sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Those who may look across slices.
const ACROSS: [&str; 16] = [
    "import",
    "history",
    "export",
    "erasure",
    "sync",
    "search",
    "board",
    "facts",
    "market",
    "matching",
    "duplicates",
    "desk",
    "demo",
    "backup",
    "ways",
    "today",
];

/// What belongs to no slice.
const GROUND: [&str; 14] = [
    "clock",
    "currency",
    "day",
    "error",
    "ids",
    "mailto",
    "numbers",
    "sheet",
    "vocabulary",
    "words",
    "tables",
    "store",
    "lib",
    "whole_file",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source of the core, by the slice (or file) it is in, without its tests and comments.
fn core() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources = sources(&src);
    assert!(sources.len() > 30);
    sources
        .into_iter()
        .map(|path| {
            let within = path.strip_prefix(&src).unwrap();
            let first = within.iter().next().unwrap().to_str().unwrap();
            let slice = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let code: Vec<&str> = text
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .collect();
            (slice, path, code.join("\n"))
        })
        .collect()
}

fn slices() -> BTreeSet<String> {
    let all: BTreeSet<String> = core().into_iter().map(|(slice, ..)| slice).collect();
    all.into_iter()
        .filter(|s| !GROUND.contains(&s.as_str()))
        .collect()
}

/// The slices that each one names: `crate::people`, `crate::{companies, people}`.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let slices = slices();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (slice, _, code) in core() {
        for after in code.split("crate::").skip(1) {
            let named = match after.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default(),
                None => after
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default(),
            };
            let words = named.split(|c: char| !c.is_alphanumeric() && c != '_');
            let named = words
                .filter(|w| slices.contains(*w) && *w != slice)
                .map(str::to_owned);
            uses.entry(slice.clone()).or_default().extend(named);
        }
    }
    uses
}

#[test]
fn statements_are_used_by_their_own_slice_only() {
    for (slice, path, code) in core() {
        for other in slices().iter().filter(|other| **other != slice) {
            assert!(
                !code.contains(&format!("{other}::sql")),
                "{} uses {other}'s statements",
                path.display()
            );
        }
        if path.ends_with("sql.rs") {
            assert!(
                !code.contains("pub fn") && !code.contains("pub async fn"),
                "{} lets statements out",
                path.display()
            );
        }
        if path.ends_with("mod.rs") {
            assert!(
                !code.contains("pub mod sql") && !code.contains("pub use sql"),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn the_store_names_no_slice() {
    for name in GROUND.iter().filter(|name| **name != "lib") {
        let named = uses().remove(*name).unwrap_or_default();
        assert!(named.is_empty(), "{name} names {named:?}");
    }
    let tables: Vec<String> = roster_core::tables::TABLES
        .iter()
        .flat_map(|t| ["FROM", "INTO", "UPDATE", "JOIN"].map(|verb| format!("{verb} {}", t.name)))
        .collect();
    for (_, path, code) in core().into_iter().filter(|(slice, ..)| slice == "store") {
        for table in &tables {
            assert!(!code.contains(table.as_str()), "{} has {table}", path.display());
        }
    }
}

#[test]
fn slices_ask_one_another_in_no_circle() {
    let mut uses = uses();
    for name in GROUND {
        uses.remove(name);
    }
    for (slice, named) in &uses {
        let across: Vec<_> = named.iter().filter(|n| ACROSS.contains(&n.as_str())).collect();
        assert!(
            across.is_empty() || ACROSS.contains(&slice.as_str()),
            "{slice} names {across:?}, which look at it"
        );
    }
    // Whoever asks nobody any more is taken away, until nobody is left.
    while !uses.is_empty() {
        let free: Vec<String> = uses
            .iter()
            .filter(|(_, named)| named.iter().all(|n| !uses.contains_key(n)))
            .map(|(slice, _)| slice.clone())
            .collect();
        assert!(!free.is_empty(), "a circle among {uses:?}");
        for slice in free {
            uses.remove(&slice);
        }
    }
}

#[test]
fn the_core_knows_no_window() {
    for (_, path, code) in core() {
        assert!(!code.contains("tauri"), "{}", path.display());
    }
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    assert!(!manifest.contains("tauri"));
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut all = sources(&root().join("src-tauri"));
    all.extend(sources(&root().join("tests")));
    for path in all
        .iter()
        .filter(|path| !path.iter().any(|part| part == "target"))
    {
        let lines = fs::read_to_string(path).unwrap().lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
    }
}
