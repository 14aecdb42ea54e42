//! `deny`: what Roster is built of: licences, advisories, and nothing that talks to a network.

use crate::Outcome;
use crate::house::House;
use crate::step::{asked, says, step};
use std::fs;
use std::path::PathBuf;

/// The systems Roster is made for. Tauri brings an HTTP client for phones, which is why the lock file names one.
const SYSTEMS: [&str; 3] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

/// Everything, through cargo-deny.
pub fn deny(house: &House) -> Outcome {
    offline(house)?;
    if asked(&mut house.cargo(&["deny", "--version"])).is_none() {
        return Err(
            "cargo-deny is not installed here, so licences and advisories were not checked. \
                    Install it: cargo install --locked cargo-deny"
                .into(),
        );
    }
    step(
        "licences, bans and sources",
        &mut house.cargo(&["deny", "check", "licenses", "bans", "sources"]),
    )?;
    // Brought up to date where the net allows; else what was fetched before is asked, and it is said where there is none.
    if asked(&mut house.cargo(&["deny", "fetch", "db"])).is_some() || fetched_before() {
        let check = ["deny", "check", "--disable-fetch", "advisories"];
        return step("advisories", &mut house.cargo(&check));
    }
    says("advisories were not checked: their database is not at hand and could not be fetched");
    Ok(())
}

/// Whether cargo-deny has a database of advisories from an earlier time.
fn fetched_before() -> bool {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    home.and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok())
        .is_some_and(|mut found| found.any(|entry| entry.is_ok_and(|entry| entry.path().is_dir())))
}

/// No crate that deny.toml bans is in the program, asked of cargo alone: this part is checked in every test run.
pub fn offline(house: &House) -> Outcome {
    says("no network in the program");
    let rules =
        fs::read_to_string(house.root.join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let banned = banned(&rules);
    if banned.is_empty() {
        return Err("deny.toml bans no crate: its list could not be read.".into());
    }
    for system in SYSTEMS {
        let tree = [
            "tree",
            "--package",
            "roster",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ];
        let listed = asked(house.cargo(&tree).args(["--locked", "--target", system]))
            .ok_or("cargo tree failed: is Cargo.lock up to date?")?;
        if let Some(found) = found(&banned, &listed) {
            return Err(format!(
                "{found} is part of the program on {system}, and Roster talks to no network. \
                 Who brings it: cargo tree --invert {found} --edges normal --target {system}"
            ));
        }
    }
    Ok(())
}

/// The names in deny.toml's list `[bans] deny = [ { crate = "…" }, … ]`, one a line.
fn banned(rules: &str) -> Vec<&str> {
    let Some((_, list)) = rules.split_once("\ndeny = [") else {
        return Vec::new();
    };
    let list = list.split_once("\n]").map_or(list, |(list, _)| list);
    list.lines()
        .filter_map(|line| line.split_once("crate = \"")?.1.split('"').next())
        .collect()
}

/// The first banned crate in the tree, whose lines begin with a crate's name.
fn found<'a>(banned: &[&'a str], tree: &str) -> Option<&'a str> {
    banned
        .iter()
        .copied()
        .find(|name| tree.lines().any(|line| line.split(' ').next() == Some(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "[bans]\nmultiple-versions = \"allow\"\ndeny = [\n    { crate = \"reqwest\", reason = \"x\" },\n    \
        # a note\n    { crate = \"native-tls\" },\n]\n[sources]\nallow = [ { crate = \"other\" } ]\n";

    #[test]
    fn the_bans_are_read_from_the_rules() {
        assert_eq!(banned(RULES), ["reqwest", "native-tls"]);
        assert!(banned("[bans]\n").is_empty());
    }

    #[test]
    fn a_banned_crate_is_found_by_its_whole_name() {
        assert_eq!(
            found(&["curl", "native-tls"], "serde v1.0.0\nnative-tls v0.2.14 (*)\n"),
            Some("native-tls")
        );
        assert_eq!(
            found(&["curl"], "curl-sys v0.4.0\nlibcurl v1.0.0 (/a/curl)\n\n"),
            None
        );
    }
}
