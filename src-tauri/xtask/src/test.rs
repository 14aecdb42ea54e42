//! `test`: every check and every test, to the end, whatever fails on the way.

use crate::counts;
use crate::house::House;
use crate::report::Report;
use crate::step::step;
use crate::{Outcome, deny, fmt_check, run, setup, ui};
use std::fs;
use std::path::Path;

/// A part of the tests, for those who work on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Core,
    Ui,
    App,
    E2e,
}

pub fn test(house: &House, words: &[String]) -> Outcome {
    let only = part(words)?;
    let wants = |part: Part| only.is_none_or(|only| only == part);
    let mut report = Report::default();

    report.gate("setup", |_| setup::for_testing(house));
    if wants(Part::Ui) {
        page(house, &mut report);
    }
    if wants(Part::Core) {
        core(house, &mut report);
    }
    if wants(Part::App) || wants(Part::E2e) {
        // The page is built into the program.
        report.gate("build of the page", |_| ui::build(house));
    }
    if only.is_none() || wants(Part::Core) || wants(Part::App) {
        clippy(house, &mut report, only);
    }
    if wants(Part::App) {
        report.cargo(
            house,
            "tests of the app",
            &["test", "--package", "roster", "--test", "app"],
        );
    }
    if wants(Part::E2e) {
        journeys(house, &mut report);
    }
    report.close()
}

fn part(words: &[String]) -> Result<Option<Part>, String> {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Ok(None),
        ["--only", "core"] => Ok(Some(Part::Core)),
        ["--only", "ui"] => Ok(Some(Part::Ui)),
        ["--only", "app"] => Ok(Some(Part::App)),
        ["--only", "e2e"] => Ok(Some(Part::E2e)),
        _ => Err("test takes nothing, or --only with one of core, ui, app, e2e.".into()),
    }
}

fn page(house: &House, report: &mut Report) {
    report.gate("build of the page", |_| ui::build(house));
    report.gate("format of the page", |what| {
        step(what, &mut fmt_check::page(house))
    });
    report.gate("lint of the page", |what| {
        step(what, &mut house.npm(&["run", "--silent", "lint"]))
    });
    report.gate("types of the page", |what| {
        step(what, &mut house.npm(&["run", "--silent", "check"]))
    });

    let file = house.target.join("ui-tests.json");
    let mut vitest = house.ui_program("vitest");
    vitest
        .current_dir(house.ui())
        .args(["run", "--reporter=default", "--reporter=json"]);
    vitest.arg(format!("--outputFile.json={}", file.display()));
    report.suite("tests of the page", &mut vitest, Some(&file), counts::of_vitest);
}

fn core(house: &House, report: &mut Report) {
    report.gate("format of the Rust sources", |what| {
        step(what, &mut fmt_check::rust(house))
    });
    report.gate("no network in the program", |_| deny::offline(house));
    report.cargo(house, "tests of the tasks", &["test", "--package", "xtask"]);
    report.cargo(house, "tests of the core", &["test", "--package", "roster-core"]);
    report.cargo(
        house,
        "tests of printed pages",
        &["test", "--package", "roster-typeset"],
    );
}

fn clippy(house: &House, report: &mut Report, only: Option<Part>) {
    let packages: &[&str] = match only {
        Some(Part::Core) => &["--package", "roster-core", "--package", "xtask"],
        Some(_) => &["--package", "roster"],
        None => &["--workspace"],
    };
    let args = [
        &["clippy"],
        packages,
        &["--all-targets", "--", "--deny", "warnings"],
    ]
    .concat();
    report.gate("clippy", |what| step(what, &mut house.cargo(&args)));
}

fn journeys(house: &House, report: &mut Report) {
    report.gate("format of the journeys", |what| {
        step(what, &mut fmt_check::journeys(house))
    });
    report.gate("types of the journeys", |what| {
        step(
            what,
            house
                .ui_program("tsc")
                .args(["--project", "tests/e2e/jsconfig.json"]),
        )
    });
    let built = report.gate("build of the app", |what| {
        step(
            what,
            &mut house.cargo(&["build", "--package", "roster", "--features", run::PAGE_INSIDE]),
        )
    });
    if !built {
        // An older program would be tested in its place.
        return;
    }
    let tap = house.target.join("journeys.tap");
    let mut node = house.command("node");
    node.args([
        "--test",
        "--test-concurrency=2",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
    ]);
    node.arg("--test-reporter=tap")
        .arg(format!("--test-reporter-destination={}", tap.display()));
    node.args(files(&house.root.join("tests/e2e")));
    node.env("ROSTER_BINARY", house.roster("debug"))
        .env("ROSTER_SHOTS", house.target.join("e2e-shots"));
    report.suite(
        "journeys in the real window",
        &mut node,
        Some(&tap),
        counts::of_journeys,
    );
}

/// The journeys' files, in order of their names.
fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| is_journey(path))
        .collect();
    files.sort();
    files
}

fn is_journey(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().ends_with(".test.js"))
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
    fn parts_are_named_exactly() {
        let read = |text: &str| part(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("--only e2e"), Ok(Some(Part::E2e)));
        assert!(read("--only everything").is_err());
        assert!(read("e2e").is_err());
    }
}
