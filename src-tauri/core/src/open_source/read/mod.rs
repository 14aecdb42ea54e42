//! From the text of a file to the people in it. What a file is, is told by what stands in it, never by its name.

mod gather;
mod github;
mod log;
mod shortlog;
mod who;

pub use gather::Area;
pub(super) use gather::Found;
use gather::Gather;
pub(super) use who::github_link;

use crate::error::{Error, Result};
use crate::store::Watch;
use serde::Serialize;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// What makes the file that says the most: who, when and in which folders. Where the project counts by some of its
/// folders only, they may be named at the end, behind `--`.
pub const LOG_COMMAND: &str = "git log --no-merges --format='%x1e%an%x1f%ae%x1f%aI' --name-only";

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts", rename = "ProjectFileKind")]
pub enum FileKind {
    Shortlog,
    GithubContributors,
    GitLog,
}

/// A part of a file that could not be read; the rest was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RefusedLine {
    /// "Line 12", "Entry 3".
    pub place: String,
    pub reason: String,
}

/// Looked at to tell what a file is.
const LOOKED_AT: usize = 60;

/// What this text is. [`Error::Invalid`] at `file` where it is none of the three.
pub(super) fn kind_of(text: &str) -> Result<FileKind> {
    let start = text.trim_start();
    if start.starts_with(['[', '{']) {
        return Ok(FileKind::GithubContributors);
    }
    if start.starts_with(log::RECORD) || log::is_commit(start.lines().next().unwrap_or_default()) {
        return Ok(FileKind::GitLog);
    }
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(LOOKED_AT)
    };
    let read = lines().filter(|line| shortlog::line(line).is_some()).count();
    if read > 0 && read * 2 >= lines().count() {
        return Ok(FileKind::Shortlog);
    }
    Err(Error::invalid(
        "file",
        "This is neither a shortlog of git, nor a log, nor GitHub’s list of contributors. Make one with the command \
         below, then load it.",
    ))
}

/// Reads everybody in `text`. Only commits that touched one of `folders` count, where there are any and the file says
/// what commits touched. [`Error::Cancelled`] when stopped.
pub(super) fn read(text: &str, kind: FileKind, folders: &[String], watch: &Watch<'_>) -> Result<Found> {
    let mut gather = Gather::new(folders);
    let on = Reading {
        total: text.len(),
        watch,
    };
    match kind {
        FileKind::Shortlog => shortlog::read(text, &mut gather, &on)?,
        FileKind::GithubContributors => github::read(text, &mut gather)?,
        FileKind::GitLog => log::read(text, &mut gather, &on)?,
    }
    Ok(gather.found())
}

/// Lines between two looks at whether to stop.
const TURN: u64 = 4_096;

struct Reading<'a, 'w> {
    total: usize,
    watch: &'a Watch<'w>,
}

impl Reading<'_, '_> {
    /// The lines of the text with their numbers from 1, as long as nobody stops it.
    fn lines<'t>(&self, text: &'t str) -> impl Iterator<Item = Result<(u64, &'t str)>> {
        let mut done = 0_usize;
        (1_u64..).zip(text.split('\n')).map(move |(number, line)| {
            done += line.len() + 1;
            if number.is_multiple_of(TURN) {
                if self.watch.stop.load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                (self.watch.progress)(done as u64, self.total as u64);
            }
            Ok((number, line.trim_end_matches('\r')))
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    fn of(text: &str, folders: &[&str]) -> Result<Found> {
        let folders: Vec<String> = folders.iter().map(|folder| (*folder).to_owned()).collect();
        read(text, kind_of(text)?, &folders, &Watch::nobody())
    }

    /// "Ana Ruiz 412 2024-02-01..2026-09-14 torch/distributed 2"
    fn told(found: &Found) -> Vec<String> {
        let areas = |one: &gather::Person| -> String {
            one.areas
                .iter()
                .map(|area| format!(" {} {}", area.path, area.commits))
                .collect()
        };
        found
            .people
            .iter()
            .map(|one| {
                let days = format!("{}..{}", one.first_on, one.last_on);
                let who = if one.name.is_empty() {
                    &one.handle
                } else {
                    &one.name
                };
                format!("{who} {} {days}{}", one.commits, areas(one))
            })
            .collect()
    }

    #[test]
    fn a_shortlog_names_people_with_their_commits() {
        let found = of(
            include_str!("../../../../../tests/data/open-source/vllm-shortlog.txt"),
            &[],
        )
        .unwrap();
        assert_eq!(
            told(&found),
            [
                "Ana Ruiz 424 ..",
                "Wei Zhang 307 ..",
                "Jürgen Groß 96 ..",
                "Ben Okafor 54 ..",
                "Priya Nair 31 ..",
                "Sam 3 .."
            ]
        );
        assert_eq!(
            (found.people[2].handle.as_str(), found.people[2].email.as_str()),
            ("jgross", "")
        );
        assert_eq!((found.bots, found.refused_count, found.has_paths), (2, 1, false));
        assert_eq!(found.refused[0].place, "Line 6");
        let nameless = of("  3\tAna Ruiz\n 1\tBen\n", &[]).unwrap();
        assert_eq!(told(&nameless), ["Ana Ruiz 3 ..", "Ben 1 .."]);
    }

    #[test]
    fn github_names_people_by_handle_and_the_others_by_address() {
        let text = include_str!("../../../../../tests/data/open-source/contributors-vllm-project-vllm.json");
        let found = of(text, &[]).unwrap();
        assert_eq!(
            told(&found),
            [
                "ana-ruiz 424 ..",
                "jgross 96 ..",
                "k-mori 41 ..",
                "Priya Nair 31 .."
            ]
        );
        assert_eq!((found.bots, found.refused[0].place.as_str()), (1, "Entry 6"));
        let pages = r#"[{"login":"a","contributions":2}] [{"login":"b","contributions":1}]"#;
        assert_eq!(of(pages, &[]).unwrap().people.len(), 2);
        let stats =
            r#"[{"author":{"login":"a"},"total":5,"weeks":[{"w":1704067200,"c":0},{"w":1704672000,"c":5}]}]"#;
        assert_eq!(told(&of(stats, &[]).unwrap()), ["a 5 2024-01-08..2024-01-08"]);
        for (text, says) in [
            (r#"{"message":"Not Found"}"#, "Not Found"),
            (r#"[{"login":"a","contributions":2}"#, "damaged at line 1"),
            ("[] 5", "no list"),
        ] {
            let error = of(text, &[]).unwrap_err();
            assert!(
                error.field() == Some("file") && error.to_string().contains(says),
                "{error}"
            );
        }
    }

    #[test]
    fn a_log_says_when_and_where() {
        let text = include_str!("../../../../../tests/data/open-source/log-torch.txt");
        let all = of(text, &[]).unwrap();
        assert_eq!(
            told(&all),
            [
                "Ana Ruiz 2 2024-02-02..2026-09-14 torch 2",
                "Lin Wei 1 2026-10-02..2026-10-02 docs 1 torch 1",
                "Kenji Mori 1 2025-06-30..2025-06-30 docs 1",
            ]
        );
        assert_eq!(
            (all.bots, all.elsewhere, all.refused[0].place.as_str()),
            (1, 0, "Line 11")
        );
        // Only what lies in the folders of the project counts.
        let some = of(text, &["torch/distributed", "torch/csrc/distributed"]).unwrap();
        assert_eq!(
            told(&some),
            [
                "Ana Ruiz 2 2024-02-02..2026-09-14 torch/csrc/distributed 1 torch/distributed 1 torch 1",
                "Lin Wei 1 2026-10-02..2026-10-02 torch/distributed 1 docs 1",
            ]
        );
        assert_eq!((some.elsewhere, some.has_paths), (1, true));
    }

    #[test]
    fn a_log_as_git_writes_it_by_itself_is_read_too() {
        let found = of(
            include_str!("../../../../../tests/data/open-source/log-plain.txt"),
            &[],
        )
        .unwrap();
        assert_eq!(
            told(&found),
            ["Ana Ruiz 1 2026-09-14..2026-09-14 vllm 1", "Ben Okafor 1 .. . 1"]
        );
        assert_eq!(found.refused[0].place, "Line 20");
        let iso = "commit 8c05d2a1f00\nAuthor: A B <a@b.example>\nDate:   2026-09-14 23:59:00 -0800\n";
        assert_eq!(told(&of(iso, &[]).unwrap()), ["A B 1 2026-09-15..2026-09-15"]);
    }

    #[test]
    fn what_is_none_of_them_is_refused_and_a_stop_is_heard() {
        for text in [
            "",
            "Name,Email\nAna,ana@example.org\n",
            "commit message: fix\n",
            "%PDF-1.7",
        ] {
            assert_eq!(of(text, &[]).unwrap_err().field(), Some("file"), "{text}");
        }
        let long = "  1\tAna Ruiz <ana@example.org>\n".repeat(10_000);
        let stopped = Watch {
            progress: &|_, _| {},
            stop: Arc::new(AtomicBool::new(true)),
        };
        let answer = read(&long, FileKind::Shortlog, &[], &stopped);
        assert!(matches!(answer, Err(Error::Cancelled)));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(\\[|\\{|\u{1e}|commit [0-9a-f]{7}\n| 3\t)?\\PC{0,60}(\n|\t|\u{1f}|\r\n)?\\PC{0,30}") {
            let _ = of(&text, &["src"]);
        }

        /// Every line is somebody's commits or is refused: nothing is lost in silence.
        #[test]
        fn every_commit_of_a_shortlog_counts(commits in proptest::collection::vec(1_u32..1_000, 1..40)) {
            let text: String = commits.iter().enumerate().map(|(at, n)| format!("{n:>6}\tP {at} <p{}@x.example>\n", at % 7)).collect();
            let found = of(&text, &[]).unwrap();
            let sum: u32 = found.people.iter().map(|one| one.commits).sum();
            prop_assert_eq!(sum, commits.iter().sum::<u32>());
            prop_assert_eq!(found.people.len(), commits.len().min(7));
        }
    }
}
