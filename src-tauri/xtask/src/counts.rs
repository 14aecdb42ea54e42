//! How many tests passed and failed, read from what each runner says.

/// Passed and failed tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl std::ops::Add for Counts {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// The line a run ends with.
impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Cargo test: the sum of its lines `test result: ok. 3 passed; 0 failed; …`, one a test program.
pub fn of_cargo(said: &str) -> Counts {
    said.lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result: "))
        .map(|result| Counts {
            passed: before(result, " passed"),
            failed: before(result, " failed"),
        })
        .fold(Counts::default(), |sum, one| sum + one)
}

/// Vitest: the totals at the head of its JSON report.
pub fn of_vitest(report: &str) -> Counts {
    Counts {
        passed: after(report, "\"numPassedTests\":"),
        failed: after(report, "\"numFailedTests\":"),
    }
}

/// Node's test runner: the last lines of its TAP report. A test that was cut off counts as failed.
pub fn of_journeys(tap: &str) -> Counts {
    let total = |what: &str| {
        let said = |line: &str| {
            line.strip_prefix("# ")?
                .strip_prefix(what)?
                .strip_prefix(' ')
                .map(number)
        };
        tap.lines().rev().find_map(said).unwrap_or(0)
    };
    Counts {
        passed: total("pass"),
        failed: total("fail") + total("cancelled"),
    }
}

/// The number that stands right before `word`.
fn before(text: &str, word: &str) -> u64 {
    let head = text
        .split(word)
        .next()
        .filter(|head| head.len() < text.len())
        .unwrap_or_default();
    head.rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .map_or(0, number)
}

/// The number that follows the first `word`.
fn after(text: &str, word: &str) -> u64 {
    text.split_once(word).map_or(0, |(_, rest)| number(rest))
}

fn number(text: &str) -> u64 {
    let digits: String = text
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_programs_are_summed() {
        let said = "running 3 tests\ntest a ... ok\n\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s\n\
            running 12 tests\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 4.10s\n\
            a test that prints 7 passed of its own\n";
        assert_eq!(
            of_cargo(said),
            Counts {
                passed: 13,
                failed: 2
            }
        );
        assert_eq!(of_cargo("error: could not compile `roster`"), Counts::default());
    }

    #[test]
    fn vitests_totals_are_read() {
        let report = r#"{"numTotalTestSuites":9,"numPassedTestSuites":9,"numFailedTestSuites":0,"numTotalTests":41,"numPassedTests":39,"numFailedTests":2,"numPendingTests":0,"testResults":[{"numPassedTests":1}]}"#;
        assert_eq!(
            of_vitest(report),
            Counts {
                passed: 39,
                failed: 2
            }
        );
        assert_eq!(of_vitest(""), Counts::default());
    }

    #[test]
    fn a_journey_that_was_cut_off_has_failed() {
        let tap = "TAP version 13\n# Subtest: pass 99\nok 1 - pass 99\n1..12\n# tests 12\n# suites 0\n# pass 9\n# fail 2\n# cancelled 1\n# skipped 0\n";
        assert_eq!(of_journeys(tap), Counts { passed: 9, failed: 3 });
    }

    #[test]
    fn the_closing_line_reads_as_expected() {
        assert_eq!(
            Counts {
                passed: 812,
                failed: 0
            }
            .to_string(),
            "812 passed, 0 failed"
        );
    }
}
