//! Running a command, saying what runs and how long it took.

use crate::Outcome;
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Says what begins now.
pub fn says(what: &str) {
    let (strong, plain) = if std::io::stdout().is_terminal() {
        ("\x1b[1m", "\x1b[0m")
    } else {
        ("", "")
    };
    println!("{strong}== {what}{plain}");
}

/// A length of time for a person: "0.4 s", "38 s", "3 min 20 s".
pub fn lasting(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Runs `command` to its end with the terminal as its own. Fails when it cannot be started or does not end well.
pub fn step(what: &str, command: &mut Command) -> Outcome {
    says(what);
    let begin = Instant::now();
    let status = command.status().map_err(|error| unstarted(command, &error))?;
    ended(what, status, begin)
}

/// Like [`step`], and answers what the command printed, which is shown as it comes. The status is the caller's to judge.
pub fn heard(what: &str, command: &mut Command) -> Result<(String, ExitStatus, Duration), String> {
    says(what);
    let begin = Instant::now();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| unstarted(command, &error))?;
    let mut text = String::new();
    if let Some(out) = child.stdout.take() {
        let mut reader = BufReader::new(out);
        let mut line = Vec::new();
        // Bytes, not lines of text: a test may print anything.
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let shown = String::from_utf8_lossy(&line);
            print!("{shown}");
            text.push_str(&shown);
            line.clear();
        }
        drop(std::io::stdout().flush());
    }
    let status = child.wait().map_err(|error| format!("{what}: {error}"))?;
    println!("   {what}: {}", lasting(begin.elapsed()));
    Ok((text, status, begin.elapsed()))
}

/// What `command` prints, unseen; `None` where it cannot be started or fails.
pub fn asked(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn ended(what: &str, status: ExitStatus, begin: Instant) -> Outcome {
    let time = lasting(begin.elapsed());
    if status.success() {
        println!("   {what}: {time}");
        Ok(())
    } else {
        Err(format!("{what} failed after {time} ({status})."))
    }
}

fn unstarted(command: &Command, error: &std::io::Error) -> String {
    format!(
        "{} could not be started: {error}",
        command.get_program().to_string_lossy()
    )
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
    fn times_are_said_as_people_say_them() {
        for (millis, said) in [
            (0, "0.0 s"),
            (440, "0.4 s"),
            (9_940, "9.9 s"),
            (10_000, "10 s"),
            (59_999, "59 s"),
            (200_000, "3 min 20 s"),
        ] {
            assert_eq!(lasting(Duration::from_millis(millis)), said);
        }
    }

    #[test]
    fn what_a_command_prints_is_heard_and_its_status_kept() {
        let (text, status, _) = heard(
            "a try",
            Command::new("sh").args(["-c", "printf 'one\\ntwo'; exit 3"]),
        )
        .unwrap();
        assert_eq!(text, "one\ntwo");
        assert_eq!(status.code(), Some(3));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let said = step("a try", &mut Command::new("no-such-program-here")).unwrap_err();
        assert!(
            said.starts_with("no-such-program-here could not be started: "),
            "{said}"
        );
    }
}
