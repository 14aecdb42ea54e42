//! `cargo xtask TASK`: everything that is done with a checkout of Roster besides editing it.
//!
//! One file a task. What tasks share: where things lie ([`house`]), running a command and saying so ([`step`]),
//! the page's packages and build ([`ui`]), and how many tests passed ([`counts`], [`report`]).

mod bench;
mod bindings;
mod bundle;
mod counts;
mod demo;
mod deny;
mod fmt_check;
mod house;
mod icons;
mod report;
mod run;
mod setup;
mod step;
mod test;
mod ui;

use house::House;
use std::process::ExitCode;

/// What a task answers: nothing, or a sentence for the person at the terminal.
type Outcome = Result<(), String>;

const HELP: &str = "\
cargo xtask TASK

  setup                  install what is missing: Debian packages, the UI's packages
  run [-- ARGS]          build Roster for use and start it
  test [--only PART]     every check and test; PART: core, ui, app or e2e
  bench                  measure the core and the window's start
  demo --people N --seed S [--passphrase-file F] FILE
                         make a desk of invented people
  bindings               write ui/src/bindings.ts anew from the program's commands
  bundle                 build the .deb
  icons                  draw all icon sizes anew from icons/roster.svg
  fmt-check              is everything formatted?
  deny                   licences, advisories and no network crates (needs cargo-deny)

Builds go to CARGO_TARGET_DIR, or to target/ in the checkout.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.split_first() {
        None => Err(format!("Which task?\n\n{HELP}")),
        Some((task, rest)) => House::find().and_then(|house| begin(&house, task, rest)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            if !reason.is_empty() {
                eprintln!("{reason}");
            }
            ExitCode::FAILURE
        }
    }
}

fn begin(house: &House, task: &str, rest: &[String]) -> Outcome {
    match task {
        "setup" => alone(rest).and_then(|()| setup::for_building(house)),
        "run" => run::run(house, rest),
        "test" => test::test(house, rest),
        "bench" => alone(rest).and_then(|()| bench::bench(house)),
        "demo" => demo::demo(house, rest),
        "bindings" => alone(rest).and_then(|()| bindings::bindings(house)),
        "bundle" => alone(rest).and_then(|()| bundle::bundle(house)),
        "icons" => alone(rest).and_then(|()| icons::icons(house)),
        "fmt-check" => alone(rest).and_then(|()| fmt_check::fmt_check(house)),
        "deny" => alone(rest).and_then(|()| deny::deny(house)),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no task \"{other}\".\n\n{HELP}")),
    }
}

/// For tasks that take no arguments: a mistyped one must not be passed over.
fn alone(rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("This task takes no arguments, but got \"{word}\".")),
    }
}
