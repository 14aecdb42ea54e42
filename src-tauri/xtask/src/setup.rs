//! What must be on the machine before anything can be built or tested, and putting it there.

use crate::house::House;
use crate::step::{asked, says, step};
use crate::{Outcome, ui};
use std::process::Command;

/// Debian's names of what the window, the vendored OpenSSL and the native crates are built with.
const TO_BUILD: [&str; 5] = [
    "build-essential",
    "libwebkit2gtk-4.1-dev",
    "make",
    "perl",
    "pkg-config",
];

/// What the window uses where the desktop has no portal for file dialogs.
const TO_RUN: [&str; 1] = ["zenity"];

/// What the journeys need beside it: a screen nobody looks at, a hand on the window, a key store and its bus; and a
/// reader of the pages that are printed.
const TO_TEST: [&str; 5] = [
    "dbus",
    "gnome-keyring",
    "poppler-utils",
    "webkit2gtk-driver",
    "xvfb",
];

/// The oldest Node the UI's tools run on (ui/package.json, `engines`).
const NODE: (u32, u32) = (20, 19);

/// What is installed where Node is older than that.
const NEWER_NODE: &str = "22.23.3";

/// Installs what building Roster needs and is not there.
pub fn for_building(house: &House) -> Outcome {
    all(house, &[&TO_BUILD])
}

/// The same for building Roster and using it.
pub fn for_running(house: &House) -> Outcome {
    all(house, &[&TO_BUILD, &TO_RUN])
}

/// The same for building and testing Roster.
pub fn for_testing(house: &House) -> Outcome {
    all(house, &[&TO_BUILD, &TO_TEST])
}

fn all(house: &House, wanted: &[&[&'static str]]) -> Outcome {
    system(house, &wanted.concat())?;
    ui::packages(house)
}

fn system(house: &House, wanted: &[&'static str]) -> Outcome {
    // macOS and Windows bring the web view with them; compilers there are installed with Rust.
    if cfg!(target_os = "linux") {
        match missing(house, wanted) {
            Some(missing) if missing.is_empty() => {}
            Some(missing) => install(house, &missing)?,
            None => elsewhere(house, wanted)?,
        }
    }
    node(house)
}

/// Which of `wanted`, and of Node and its npm, are not installed; `None` where dpkg is not there to ask.
fn missing(house: &House, wanted: &[&'static str]) -> Option<Vec<&'static str>> {
    let mut query = house.command("dpkg-query");
    query
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\\n"])
        .args(wanted);
    // It fails when one is unknown and still names those it knows.
    let output = query.output().ok()?;
    let mut missing = absent(wanted, &String::from_utf8_lossy(&output.stdout));
    // However Node came here: where it answers, Debian's is not wanted.
    missing.extend(
        ["node", "npm"]
            .iter()
            .zip(["nodejs", "npm"])
            .filter_map(|(program, package)| {
                asked(house.command(program).arg("--version"))
                    .is_none()
                    .then_some(package)
            }),
    );
    Some(missing)
}

/// The `wanted` that dpkg's answer (a name and its state a line) does not call installed.
fn absent(wanted: &[&'static str], answer: &str) -> Vec<&'static str> {
    let installed: Vec<&str> = answer
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|name| !installed.contains(name))
        .collect()
}

fn install(house: &House, missing: &[&str]) -> Outcome {
    let list = missing.join(" ");
    let by_hand = format!(
        "Roster needs these Debian packages, which are not installed: {list}\n\
         Install them as root: apt-get update && apt-get install {list}"
    );
    if asked(house.command("apt-get").arg("--version")).is_none() {
        return Err(by_hand);
    }
    let root = asked(house.command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root && asked(house.command("sudo").arg("--version")).is_none() {
        return Err(format!(
            "{by_hand}\n(You are not root here, and there is no sudo.)"
        ));
    }
    says(&format!(
        "These Debian packages are missing and are installed now: {list}"
    ));
    let apt_get = |args: &[&str]| -> Command {
        let mut command = house.command(if root { "env" } else { "sudo" });
        if !root {
            command.arg("env");
        }
        // Nobody may be there to answer what a package asks.
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"])
            .args(args);
        command
    };
    step("apt-get update", &mut apt_get(&["update"]))
        .and_then(|()| {
            let mut command = apt_get(&["install", "--no-install-recommends"]);
            step("apt-get install", command.args(missing))
        })
        .map_err(|reason| format!("{reason}\n{by_hand}"))
}

/// Another Linux: there the packages' names are not known, but the library that matters can be asked for.
fn elsewhere(house: &House, wanted: &[&str]) -> Outcome {
    match asked(house.command("pkg-config").args(["--exists", "webkit2gtk-4.1"])) {
        Some(_) => Ok(()),
        None => Err(format!(
            "Roster needs WebKitGTK 4.1 and its headers, which pkg-config does not find here. This is no Debian: \
             install what its packages of these names hold: {}",
            wanted.join(" ")
        )),
    }
}

fn node(house: &House) -> Outcome {
    let (major, minor) = NODE;
    let here = || asked(house.command("node").arg("--version"));
    let fits = |said: &str| version(said).is_some_and(|found| found >= NODE);
    let Some(said) = here() else {
        return Err(format!(
            "Roster's page is built with Node {major}.{minor} or later, which is not here. Install it."
        ));
    };
    if fits(&said) {
        return Ok(());
    }
    // Debian 12's own is 18: a newer one comes as a package of npm's, beside the builds and for them alone.
    if let Some(package) = House::NODE_PACKAGE {
        let wanted = format!("{package}@{NEWER_NODE}");
        says(&format!(
            "Node here is {}; {wanted} is installed beside the builds",
            said.trim()
        ));
        let mut npm = house.npm(&["install", "--no-save", "--no-package-lock", "--prefix"]);
        step("a newer Node", npm.arg(house.node()).arg(&wanted))?;
        if here().is_some_and(|said| fits(&said)) {
            return Ok(());
        }
    }
    Err(format!(
        "Roster's page is built with Node {major}.{minor} or later; here is {}.",
        said.trim()
    ))
}

/// "v20.20.2" as (20, 20).
fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]
mod tests {
    use super::*;

    #[test]
    fn what_dpkg_does_not_call_installed_is_missing() {
        let answer = "make installed\nperl config-files\nxvfb not-installed\n";
        assert_eq!(
            absent(&["make", "perl", "xvfb", "dbus"], answer),
            ["perl", "xvfb", "dbus"]
        );
        assert_eq!(absent(&["make"], "cmake installed\n"), ["make"]);
    }

    #[test]
    fn nodes_version_is_read_and_compared() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("20.20.2"), None);
        assert!(version("v18.20.4").unwrap() < NODE);
        assert!(version("v22.1.0").unwrap() > NODE);
    }
}
