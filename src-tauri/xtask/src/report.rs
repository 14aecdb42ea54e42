//! What a run of all tests came to: gates and suites, their times, the sums.

use crate::Outcome;
use crate::counts::{self, Counts};
use crate::house::House;
use crate::step::{heard, lasting, says};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// What ran, how long it took and what came of it.
struct Line {
    what: &'static str,
    time: Duration,
    counts: Counts,
    trouble: Option<String>,
}

/// A whole run of tests.
#[derive(Default)]
pub struct Report(Vec<Line>);

impl Report {
    /// A check that is no test: it counts only when it fails, and then as one. Answers whether it held.
    pub fn gate(&mut self, what: &'static str, check: impl FnOnce(&str) -> Outcome) -> bool {
        let begin = Instant::now();
        let trouble = check(what).err();
        if let Some(reason) = &trouble {
            println!("   {reason}");
        }
        let counts = Counts {
            passed: 0,
            failed: u64::from(trouble.is_some()),
        };
        let held = trouble.is_none();
        self.0.push(Line {
            what,
            time: begin.elapsed(),
            counts,
            trouble,
        });
        held
    }

    /// Tests that cargo runs. Property tests try the same cases every time, so that what fails here is of the change at
    /// hand; `cargo test` by itself looks further.
    pub fn cargo(&mut self, house: &House, what: &'static str, args: &[&str]) {
        self.suite(
            what,
            house
                .cargo(&[args, &["--no-fail-fast"]].concat())
                .env("PROPTEST_RNG_SEED", "1"),
            None,
            counts::of_cargo,
        );
    }

    /// Tests whose numbers `count` reads from the report a runner writes to `file`, or from what it prints.
    pub fn suite(
        &mut self,
        what: &'static str,
        command: &mut Command,
        file: Option<&Path>,
        count: fn(&str) -> Counts,
    ) {
        if let Some(file) = file {
            // What an earlier run wrote must not be taken for this one's.
            drop(fs::remove_file(file));
            drop(file.parent().map(fs::create_dir_all));
        }
        let line = match heard(what, command) {
            Err(reason) => Line {
                what,
                time: Duration::ZERO,
                counts: Counts { passed: 0, failed: 1 },
                trouble: Some(reason),
            },
            Ok((said, status, time)) => {
                let said = file.map_or(said, |file| fs::read_to_string(file).unwrap_or_default());
                let (counts, trouble) = judged(count(&said), status.success());
                Line {
                    what,
                    time,
                    counts,
                    trouble: trouble.map(str::to_owned),
                }
            }
        };
        self.0.push(line);
    }

    fn total(&self) -> Counts {
        self.0
            .iter()
            .map(|line| line.counts)
            .fold(Counts::default(), |sum, one| sum + one)
    }

    /// Prints what ran and, as the last line, the sums.
    pub fn close(&self) -> Outcome {
        println!();
        says("what ran");
        for line in &self.0 {
            let counted = match (&line.trouble, line.counts) {
                (Some(reason), _) => format!("FAILED: {}", reason.lines().next().unwrap_or_default()),
                (None, Counts { passed: 0, failed: 0 }) => "in order".to_owned(),
                (None, counts) => counts.to_string(),
            };
            println!("   {:<28} {:>12}   {counted}", line.what, lasting(line.time));
        }
        let total = self.total();
        println!("\n{total}");
        // Said already, and the sums are to be the last line.
        if total.failed == 0 {
            Ok(())
        } else {
            Err(String::new())
        }
    }
}

/// A suite that ended badly without naming a failed test (it did not compile, say) has one failure, and so has one
/// that ran nothing: tests that vanish must not look like tests that pass.
fn judged(counts: Counts, ended_well: bool) -> (Counts, Option<&'static str>) {
    let one = Counts {
        failed: counts.failed.max(1),
        ..counts
    };
    match (counts, ended_well) {
        (Counts { failed: 1.., .. }, _) => (counts, Some("tests failed")),
        (_, false) => (one, Some("it ended badly without naming a failed test")),
        (Counts { passed: 0, .. }, true) => (one, Some("it ran no test")),
        (_, true) => (counts, None),
    }
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

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn no_way_of_failing_looks_like_passing() {
        assert_eq!(judged(counts(5, 0), true), (counts(5, 0), None));
        assert_eq!(judged(counts(5, 2), false).0, counts(5, 2));
        assert_eq!(judged(counts(5, 2), true).0, counts(5, 2));
        assert_eq!(judged(counts(5, 0), false).0, counts(5, 1));
        assert_eq!(judged(counts(0, 0), true).0, counts(0, 1));
        assert!(judged(counts(0, 0), true).1.is_some());
    }

    #[test]
    fn gates_count_only_when_they_fail() {
        let mut report = Report::default();
        assert!(report.gate("good", |_| Ok(())));
        assert_eq!(report.total(), counts(0, 0));
        assert!(!report.gate("bad", |_| Err("why".into())));
        assert_eq!(report.total(), counts(0, 1));
        assert!(report.close().is_err());
    }

    #[test]
    fn suites_are_summed_and_an_old_report_is_not_taken_for_a_new_one() {
        let file = std::env::temp_dir().join(format!("roster-xtask-report-{}", std::process::id()));
        fs::write(&file, "# pass 9\n").unwrap();
        let mut report = Report::default();
        report.suite(
            "dead",
            Command::new("sh").args(["-c", "exit 1"]),
            Some(&file),
            counts::of_journeys,
        );
        assert_eq!(report.total(), counts(0, 1));
        let said = "test result: ok. 4 passed; 0 failed; 0 ignored";
        report.suite("alive", Command::new("echo").arg(said), None, counts::of_cargo);
        assert_eq!(report.total(), counts(4, 1));
    }
}
