//! The words after `sync`.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Sync {
    /// This desk's card, to be given to others, and the six words to compare
    Card {
        /// Write it to a file; else it is printed
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Add another desk by its card
    Add {
        /// A file with the card in it
        card: PathBuf,
    },
    /// The desks that were added, and what was heard of them
    Desks,
    /// Trust a desk no more: its files are refused from now on
    Revoke {
        /// Its key, its name, or who sits at it
        #[arg(value_name = "DESK")]
        other: String,
    },
    /// Write a file for other desks
    Export {
        out: PathBuf,
        /// For whom: a desk's key, its name, or who sits at it; for all where none is named
        #[arg(long = "to", value_name = "DESK")]
        to: Vec<String>,
        /// Everything, not only what they have not said they have
        #[arg(long)]
        everything: bool,
        /// What stays here: contact, pay, notes, evaluation, documents, commercial
        #[arg(long, value_name = "FACET", value_delimiter = ',')]
        without: Vec<String>,
        /// Only one role's pipeline: its key, or words of its title and client that mean only it
        #[arg(long, conflicts_with = "list")]
        role: Option<String>,
        /// Only a list, by its name
        #[arg(long)]
        list: Option<String>,
        /// Seal it with the passphrase in the first line of this file, for somebody whose desk is not known here
        #[arg(long, value_name = "FILE", requires = "for_whom", conflicts_with_all = ["to", "dry_run"])]
        sealed_with: Option<PathBuf>,
        /// Who has that passphrase: kept with what was disclosed
        #[arg(long = "for", value_name = "NAME", requires = "sealed_with")]
        for_whom: Option<String>,
        /// Say what would leave, and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Take in a file of another desk
    Import {
        file: PathBuf,
        /// It is sealed with the passphrase in the first line of this file
        #[arg(long, value_name = "FILE")]
        sealed_with: Option<PathBuf>,
        /// Say what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// What several people changed at once, and choosing
    Inbox {
        /// Keep what is shown, against this value
        #[arg(long, value_name = "VALUE", conflicts_with = "take")]
        keep: Option<String>,
        /// Take this value instead of the one shown
        #[arg(long, value_name = "VALUE")]
        take: Option<String>,
        /// Keep both: of notes
        #[arg(long, value_name = "VALUE", conflicts_with_all = ["keep", "take"])]
        both: Option<String>,
        /// For all at once: `newest`, or a desk whose values are taken
        #[arg(long, value_name = "newest|DESK", conflicts_with_all = ["keep", "take", "both"])]
        rule: Option<String>,
        /// The rule is for people whom this colleague owns
        #[arg(long, value_name = "NAME", requires = "rule")]
        owned_by: Option<String>,
    },
    /// What has not arrived; or a small file that asks a desk for it
    Gaps {
        /// The desk to ask: its key, its name, or who sits at it
        #[arg(long, value_name = "DESK", requires = "out")]
        ask: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE", requires = "ask")]
        out: Option<PathBuf>,
    },
    /// What of a person was handed out, to whom, and when
    Disclosed {
        /// Her key, or words that find only her
        person: String,
    },
    /// Look at the shared folder once: take in what is new there, and write what is new here
    Folder {
        /// Name the folder first
        #[arg(long, value_name = "FOLDER")]
        name: Option<PathBuf>,
        /// Exchange no files in a folder any more
        #[arg(long, conflicts_with = "name")]
        leave: bool,
    },
}
