//! What can be said on the command line.

use super::sync_words::Sync;
use super::{failed, out, say};
use crate::failure::Failure;
use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};
use roster_core::FailureCode;
use roster_core::import::{ImportMode, WhenBoth};
use roster_core::placements::PlacementsShown;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// The desk of an independent recruiter. Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "roster", version, disable_help_subcommand = true)]
pub struct Words {
    /// The desk's file; else the desk that was open last
    #[arg(long, global = true, value_name = "FILE")]
    pub desk: Option<PathBuf>,
    /// A file whose first line is the passphrase; else the key store is asked
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Print one JSON document and nothing else
    #[arg(long, global = true)]
    pub json: bool,
    /// A file of another desk, to be looked at in the window
    #[arg(value_name = "FILE.roster", value_parser = exchange_file)]
    pub file: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What a double click on such a file says; any other word is a command that there is not.
fn exchange_file(word: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(word);
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("roster") => Ok(path),
        _ => Err("there is no such command, and it is no .roster file".to_owned()),
    }
}

/// Which placements.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Placed {
    All,
    Current,
    InGuarantee,
    MoneyOpen,
    Left,
}

impl From<Placed> for PlacementsShown {
    fn from(words: Placed) -> Self {
        match words {
            Placed::All => Self::All,
            Placed::Current => Self::Current,
            Placed::InGuarantee => Self::InGuarantee,
            Placed::MoneyOpen => Self::MoneyOpen,
            Placed::Left => Self::Left,
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make an empty desk
    New {
        /// What to call it; else as its file
        #[arg(long)]
        name: Option<String>,
        /// Who sits at it
        #[arg(long, default_value = "Me")]
        person: String,
    },
    /// Keep a line about somebody, as in "Ada Lovelace, CoreWeave, met at poster 214, follow fri"
    Capture {
        line: String,
        /// Where it is written, as in mlsys-2026; else the conference that runs and that you go to
        #[arg(long, value_name = "EDITION")]
        edition: Option<String>,
    },
    /// Take in people from a table (CSV, TSV)
    Import(Import),
    /// Find people by words and fields, as in skill:cuda>=2 hw:h100 -at:google
    Search {
        #[arg(allow_hyphen_values = true)]
        query: String,
        #[arg(long, default_value_t = 20)]
        limit: u32,
        /// Only the words typed, not what else means the same
        #[arg(long)]
        exact: bool,
    },
    /// What waits, the most urgent first, each with its reason
    Today {
        /// Only of this owner and of nobody; else everybody's
        #[arg(long, default_value = "", hide_default_value = true)]
        owner: String,
    },
    /// Rank people by what is wanted, each point with its reason
    Match(Match),
    /// Ways in to somebody, through people who know each other
    Ways {
        /// Her key, or words that find only her
        person: String,
    },
    /// Roles of clients: list them, show one, rank people for it
    Role {
        #[command(subcommand)]
        what: Role,
    },
    /// Other desks, and the files that are exchanged with them
    Sync {
        #[command(subcommand)]
        what: Sync,
    },
    /// Conferences, what comes first first
    Conference {
        #[command(subcommand)]
        what: Conference,
    },
    /// Who is in a role's pipeline, stage by stage
    Pipeline {
        /// The role: its key, or words of its title and client that mean only it
        role: String,
    },
    /// Who was placed, with guarantee and money; the newest start first
    Placements {
        #[arg(long, value_enum, default_value_t = Placed::All)]
        shown: Placed,
        /// Words of the name, the role or the client
        #[arg(default_value = "")]
        words: String,
    },
    /// What is to be expected, month by month
    Forecast,
    /// Programmes of conferences
    Programme {
        #[command(subcommand)]
        what: Programme,
    },
    /// Saved searches and lists, and how many people each has
    Lists,
    /// Write people to a file
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Fill an empty desk with invented people
    Demo {
        #[arg(long)]
        people: u32,
        /// The same seed makes the same people
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Forget somebody for good, here and on the other desks; without --name, say what there is of her
    Erase(Erase),
    /// Who was erased, without names, and which desks have done it
    Erasures,
    /// What was done at the desk, or to a person; the newest first
    History {
        /// A person: her key, or words that find only her
        person: Option<String>,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Take back what was done last, or one step by its number (see history)
    Undo {
        step: Option<i64>,
        /// Leave what was changed since
        #[arg(long, requires = "step")]
        rest: bool,
    },
    /// Do again what was undone last, or one undone step by its number
    Redo { step: Option<i64> },
    /// Copy the desk, encrypted as it is, and read the copy through
    Backup {
        /// A folder that is there; else the desk's own for backups
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
    /// Go back to a backup; what the desk is now is kept as one
    Restore(Restore),
    /// Is the desk's file as it was written?
    Check(Check),
    /// Save what can still be read of a damaged desk into a new one
    Salvage { out: PathBuf },
}

#[derive(Debug, clap::Args)]
pub struct Restore {
    /// Its name in the list, or any copy of this desk
    #[arg(required_unless_present = "list")]
    pub backup: Option<PathBuf>,
    /// Show the backups, newest first
    #[arg(long)]
    pub list: bool,
    /// Say what would change and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub struct Erase {
    /// Her key, or words that find only her
    pub person: String,
    /// Write all that is known of her to a file, as JSON
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
    /// Her name as it stands here: it cannot be undone
    #[arg(long, requires = "reason")]
    pub name: Option<String>,
    /// Why, without naming her: it is kept
    #[arg(long)]
    pub reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Conference {
    /// What is on, comes, or is planned
    List {
        /// The past, too
        #[arg(long)]
        all: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Role {
    /// Every role, open ones first
    List,
    /// One role, and how many are in each stage
    Show {
        /// Its key, or words of its title and client that mean only it
        role: String,
    },
    /// Rank people by what the role needs, each point with its reason
    Match {
        /// Its key, or words of its title and client that mean only it
        role: String,
        /// Only among those whom this search finds
        #[arg(
            long,
            default_value = "",
            value_name = "QUERY",
            hide_default_value = true,
            allow_hyphen_values = true
        )]
        within: String,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

#[derive(Debug, clap::Subcommand)]
pub enum Programme {
    /// Read the programme of a conference from a file, and say who of it is known
    Import {
        file: PathBuf,
        /// As in mlsys-2026
        #[arg(long)]
        edition: String,
        /// Only say what it would do
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, clap::Args)]
pub struct Match {
    /// A saved profile: its name, or its key
    #[arg(long, required_unless_present = "like", conflicts_with = "like")]
    pub wanted: Option<String>,
    /// People like this one: her key, or words that find only her
    #[arg(long, value_name = "PERSON")]
    pub like: Option<String>,
    /// Only among those whom this search finds
    #[arg(long, default_value = "", value_name = "QUERY", hide_default_value = true)]
    pub within: String,
    #[arg(long, default_value_t = 20)]
    pub limit: u32,
}

#[derive(Debug, clap::Args)]
pub struct Check {
    /// Also whether tables, journal, list and search agree
    #[arg(long)]
    pub full: bool,
    /// Make the list and the search anew first
    #[arg(long)]
    pub rebuild: bool,
}

#[derive(Debug, clap::Args)]
pub struct Import {
    pub file: PathBuf,
    /// A JSON file: {"targets": ["given", "family", "skip", …]}, one a column
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    #[arg(long)]
    pub mode: Option<Mode>,
    /// When both the desk and the file have something
    #[arg(long)]
    pub when_both: Option<Both>,
    /// A tag for everybody in the file
    #[arg(long)]
    pub tag: Option<String>,
    /// Where everybody in the file was met, as in mlsys-2026: they come onto its contact list
    #[arg(long, value_name = "EDITION")]
    pub met_at: Option<String>,
    /// Say what would happen and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub enum Export {
    /// Everybody, as CSV
    People { out: PathBuf },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Mode {
    #[value(alias = "create_only")]
    CreateOnly,
    #[value(alias = "create_and_update")]
    CreateAndUpdate,
    #[value(alias = "update_only")]
    UpdateOnly,
}

impl From<Mode> for ImportMode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::CreateOnly => Self::CreateOnly,
            Mode::CreateAndUpdate => Self::CreateAndUpdate,
            Mode::UpdateOnly => Self::UpdateOnly,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Both {
    Overwrite,
    #[value(alias = "fill_empty")]
    FillEmpty,
}

impl From<Both> for WhenBoth {
    fn from(both: Both) -> Self {
        match both {
            Both::Overwrite => Self::Overwrite,
            Both::FillEmpty => Self::FillEmpty,
        }
    }
}

/// What the user wants of the program.
pub enum Wish {
    Window {
        desk: Option<PathBuf>,
        /// A file of another desk, to be looked at once the desk is open.
        file: Option<PathBuf>,
    },
    Command(Box<Words>),
    /// It is done: help was shown, or the words made no sense.
    Nothing(ExitCode),
}

/// From wherever it is read later.
fn whole(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Reads the words the program was started with.
pub fn read(args: impl Iterator<Item = OsString>) -> Wish {
    let args: Vec<OsString> = args.collect();
    let json = args.iter().any(|arg| arg == "--json");
    match Words::try_parse_from(args) {
        // Remembered for the next start, which stands elsewhere.
        Ok(Words {
            command: None,
            desk,
            file,
            ..
        }) => Wish::Window {
            desk: desk.map(whole),
            file: file.map(whole),
        },
        Ok(words) => Wish::Command(Box::new(words)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            out(error.to_string().trim_end());
            Wish::Nothing(ExitCode::SUCCESS)
        }
        Err(error) if json => {
            let message = error.to_string().trim().to_owned();
            let failure = Failure {
                code: FailureCode::Invalid,
                message,
                field: None,
            };
            Wish::Nothing(failed(&failure, json))
        }
        Err(error) => {
            say(error.to_string().trim_end());
            Wish::Nothing(ExitCode::FAILURE)
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::Words;
    use clap::{CommandFactory as _, Parser as _};
    use std::path::Path;

    #[test]
    fn the_words_fit_together() {
        Words::command().debug_assert();
    }

    #[test]
    fn a_file_of_another_desk_is_no_command_and_a_slip_is_no_file() {
        let said = |words: &[&str]| Words::try_parse_from([&["roster"], words].concat());
        let words = said(&["bens news.ROSTER"]).unwrap();
        assert_eq!(words.file.as_deref(), Some(Path::new("bens news.ROSTER")));
        assert!(words.command.is_none());
        assert!(
            said(&["serach"])
                .unwrap_err()
                .to_string()
                .contains("no such command")
        );
        assert!(said(&["sync", "desks"]).unwrap().command.is_some());
    }
}
