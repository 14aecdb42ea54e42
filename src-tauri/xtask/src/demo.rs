//! `demo`: a desk of invented people, for looking around and for measuring.

use crate::house::House;
use crate::step::step;
use crate::{Outcome, run};
use std::path::{Path, PathBuf};

const USE: &str = "demo --people N --seed S [--passphrase-file F] FILE";

pub fn demo(house: &House, words: &[String]) -> Outcome {
    let asked = Demo::read(words)?;
    if asked.desk.exists() {
        return Err(format!(
            "{} is there already; a demo desk is made in a new file.",
            asked.desk.display()
        ));
    }
    run::build(house)?;
    step(
        "a new desk",
        house
            .command(house.roster("release"))
            .args(&asked.before)
            .arg("new"),
    )?;
    step(
        "its people",
        house
            .command(house.roster("release"))
            .args(&asked.before)
            .arg("demo")
            .args(&asked.after),
    )
}

/// The words for Roster's own command line: what stands before its command and after it.
#[derive(Debug, PartialEq)]
struct Demo {
    desk: PathBuf,
    before: Vec<String>,
    after: Vec<String>,
}

impl Demo {
    fn read(words: &[String]) -> Result<Self, String> {
        let (mut before, mut after, mut desk) = (Vec::new(), Vec::new(), None);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let into = match word.as_str() {
                "--people" | "--seed" => &mut after,
                "--passphrase-file" => &mut before,
                option if option.starts_with('-') => return Err(format!("What is {option}?  {USE}")),
                file if desk.is_none() => {
                    desk = Some(absolute(file)?);
                    continue;
                }
                more => return Err(format!("One file is enough, but there is also {more}.  {USE}")),
            };
            let value = words
                .next()
                .ok_or_else(|| format!("{word} needs a value.  {USE}"))?;
            let value = if word == "--passphrase-file" {
                absolute(value)?.display().to_string()
            } else {
                value.clone()
            };
            into.extend([word.clone(), value]);
        }
        let desk = desk.ok_or_else(|| format!("Which file?  {USE}"))?;
        before.extend(["--desk".to_owned(), desk.display().to_string()]);
        Ok(Self { desk, before, after })
    }
}

/// Paths are meant from where the user stands; Roster is started in the checkout's root.
fn absolute(path: &str) -> Result<PathBuf, String> {
    std::path::absolute(Path::new(path)).map_err(|error| format!("{path}: {error}"))
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

    fn read(words: &str) -> Result<Demo, String> {
        Demo::read(&words.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn words_go_before_or_after_rosters_command() {
        let demo = read("--people 500 /d/a.roster --seed 7 --passphrase-file /d/p").unwrap();
        assert_eq!(
            demo.before,
            ["--passphrase-file", "/d/p", "--desk", "/d/a.roster"]
        );
        assert_eq!(demo.after, ["--people", "500", "--seed", "7"]);
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        assert!(
            read("--people 5 --seed 1")
                .unwrap_err()
                .starts_with("Which file?")
        );
        assert!(read("--people 5 /d/a /d/b").unwrap_err().contains("/d/b"));
        assert!(read("/d/a --seed").unwrap_err().starts_with("--seed needs"));
        assert!(read("/d/a --sead 3").unwrap_err().contains("--sead"));
    }
}
