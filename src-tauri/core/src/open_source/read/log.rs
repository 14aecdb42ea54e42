//! `git log`, as [`super::LOG_COMMAND`] writes it and as it is by itself; with the files of each commit
//! (`--name-only`, `--numstat`) or without.

use super::Reading;
use super::gather::Gather;
use super::who::Identity;
use crate::day;
use crate::error::Result;
use chrono::DateTime;

/// What begins a commit in the recommended form, and what stands between its fields.
pub(super) const RECORD: char = '\u{1e}';
const FIELD: char = '\u{1f}';

#[derive(Default)]
struct Commit<'t> {
    line: u64,
    who: Option<Identity>,
    day: String,
    merge: bool,
    files: Vec<&'t str>,
}

pub(super) fn read(text: &str, gather: &mut Gather<'_>, on: &Reading<'_, '_>) -> Result<()> {
    let mut commit: Option<Commit<'_>> = None;
    let mut plain = false;
    for next in on.lines(text) {
        let (number, line) = next?;
        if let Some(record) = line.strip_prefix(RECORD) {
            end(commit.take(), gather);
            plain = false;
            let mut fields = record.split(FIELD);
            let (name, email, at) = (fields.next(), fields.next(), fields.next());
            match (name, email, at.and_then(day_of)) {
                (Some(name), Some(email), Some(day)) => {
                    commit = Some(Commit {
                        line: number,
                        who: Some(Identity::of(name, email, "")),
                        day,
                        ..Commit::default()
                    });
                }
                _ => gather.refuse(
                    format!("Line {number}"),
                    "Not a name, an e-mail and a date as the command writes them.",
                ),
            }
        } else if is_commit(line) {
            end(commit.take(), gather);
            plain = true;
            commit = Some(Commit {
                line: number,
                ..Commit::default()
            });
        } else if let Some(commit) = &mut commit {
            if plain && header(line, number, commit, gather) {
                continue;
            }
            commit.files.extend(file(line));
        }
    }
    end(commit, gather);
    Ok(())
}

/// Whether this line begins a commit in git's own form: `commit 8c05…`, maybe with names behind it.
pub(super) fn is_commit(line: &str) -> bool {
    line.strip_prefix("commit ").is_some_and(|rest| {
        let hash = rest.split(' ').next().unwrap_or_default();
        hash.len() >= 7 && hash.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// Takes what git writes above a commit's message, and passes over the message, which is indented.
fn header(line: &str, number: u64, commit: &mut Commit<'_>, gather: &mut Gather<'_>) -> bool {
    if let Some(who) = line.strip_prefix("Author:") {
        let who = who.trim();
        let (name, email) = match who.strip_suffix('>').and_then(|who| who.rsplit_once('<')) {
            Some((name, email)) => (name, email),
            None => (who, ""),
        };
        commit.who = Some(Identity::of(name, email, ""));
    } else if let Some(at) = ["Date:", "AuthorDate:"]
        .iter()
        .find_map(|head| line.strip_prefix(head))
    {
        match day_of(at) {
            Some(day) => commit.day = day,
            None => gather.refuse(
                format!("Line {number}"),
                "This date cannot be read; its commit counts without one.",
            ),
        }
    } else if line.starts_with("Merge:") {
        commit.merge = true;
    } else {
        return ["Commit:", "CommitDate:", " ", "\t"]
            .iter()
            .any(|head| line.starts_with(head));
    }
    true
}

/// The file a line names: by itself, or behind the numbers of `--numstat`.
fn file(line: &str) -> Option<&str> {
    let is_number =
        |part: &str| part == "-" || (!part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let mut parts = line.splitn(3, '\t');
    let path = match (parts.next(), parts.next(), parts.next()) {
        (Some(added), Some(removed), Some(path)) if is_number(added) && is_number(removed) => path,
        (Some(path), None, None) => path,
        _ => return None,
    };
    let path = path.trim().trim_matches('"');
    (!path.is_empty()).then_some(path)
}

/// `2026-03-12T10:00:00+01:00`, `Thu Mar 12 10:00:00 2026 +0100`, `2026-03-12 10:00:00 +0100`, in UTC.
fn day_of(written: &str) -> Option<String> {
    let written = written.trim();
    let read = DateTime::parse_from_rfc3339(written)
        .or_else(|_| DateTime::parse_from_str(written, "%a %b %e %H:%M:%S %Y %z"))
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%d %H:%M:%S %z"))
        .or_else(|_| DateTime::parse_from_rfc2822(written))
        .ok()?;
    Some(day::kept(read.to_utc().date_naive()))
}

fn end(commit: Option<Commit<'_>>, gather: &mut Gather<'_>) {
    let Some(commit) = commit.filter(|commit| !commit.merge) else {
        return;
    };
    let taken = commit
        .who
        .is_some_and(|who| gather.take_commit(&who, &commit.day, &commit.files));
    if !taken {
        gather.refuse(format!("Line {}", commit.line), "This commit names no author.");
    }
}
