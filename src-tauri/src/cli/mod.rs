//! The command line: the same core, no window. Words go to stderr; with `--json` stdout holds one JSON document.

mod backups;
mod captures;
mod commands;
mod conferences;
mod ending;
mod erasure;
mod exchange;
mod history;
mod matching;
mod placements;
mod programmes;
mod roles;
mod search;
mod sync;
mod sync_words;
mod today;
mod ways;
mod words;

pub use words::{Wish, read};

use crate::failure::Failure;
use serde_json::Value;
use std::io::Write as _;
use std::process::ExitCode;
use words::Words;

/// Does one command and says what came of it. Exit status 0, or 1 with why.
pub fn run(words: Words) -> ExitCode {
    let json = words.json;
    let done = tokio::runtime::Runtime::new()
        .map_err(|e| roster_core::Error::Internal(e.to_string()).into())
        .and_then(|runtime| runtime.block_on(commands::run(words)));
    ending::when_connections_are_gone();
    match done {
        Ok(answer) => {
            if json {
                print(&answer.json);
            } else {
                for line in answer.lines {
                    out(&line);
                }
            }
            ExitCode::SUCCESS
        }
        Err(failure) => failed(&failure, json),
    }
}

/// What a command came to.
struct Answered {
    json: Value,
    /// The same for people, on stdout.
    lines: Vec<String>,
}

fn failed(failure: &Failure, json: bool) -> ExitCode {
    if json {
        print(&serde_json::json!({ "code": failure.code, "message": failure.message }));
    } else {
        say(&failure.message);
    }
    ExitCode::FAILURE
}

fn print(document: &Value) {
    out(&format!("{document:#}"));
}

/// Writes a line to stdout. A reader that went away (`| head`) is no fault.
fn out(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Says something to the person at the terminal.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
