//! Why a file is not taken: each says what happened and what to do. Nothing of it was taken in.

use crate::error::Error;

pub(super) fn not_ours() -> Error {
    Error::invalid(
        "file",
        "This is no exchange file of Roster's. Nothing was taken in.",
    )
}

pub(super) fn not_for_this_desk() -> Error {
    Error::invalid(
        FOR_OTHERS,
        "This file is not for this desk: it was sealed for others. Give its sender this desk's card and ask for a new file. Nothing was taken in.",
    )
}

pub(super) fn cut_short() -> Error {
    Error::invalid(
        "file",
        "This file is cut short: its end is missing. Copy it again, or ask its sender to. Nothing was taken in.",
    )
}

pub(super) fn altered() -> Error {
    Error::invalid(
        "file",
        "This file was altered or damaged on its way. Copy it again, or ask its sender to. Nothing was taken in.",
    )
}

pub(super) fn too_large() -> Error {
    Error::invalid(
        "file",
        "This file unpacks to more than an exchange file can hold, so it was not read on. Nothing was taken in. Ask its sender how it was made.",
    )
}

pub(super) fn newer() -> Error {
    Error::invalid(
        "file",
        "This file is of a newer Roster than this one. Install the newer Roster, then take it in again. Nothing was taken in.",
    )
}

pub(super) fn of_another_workspace(name: &str) -> Error {
    let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    Error::invalid(
        "file",
        format!(
            "This file belongs to the workspace “{name}”, and this Roster knows of none: what is in it must not be mixed with what is here. Nothing was taken in. Install the newer Roster, or ask its sender for a file without a workspace."
        ),
    )
}

/// How a file that is for others is refused: told apart by where it is told to look, not by its words.
pub(super) const FOR_OTHERS: &str = "desk";
/// The same of one that is sealed with a passphrase.
pub(super) const BY_PASSPHRASE: &str = "passphrase";

/// Why a key does not open a file.
pub(super) enum NotOpened {
    NotForThisDesk,
    NeedsPassphrase,
    OtherPassphrase,
    HasNoPassphrase,
}

impl NotOpened {
    pub fn refusal(&self) -> Error {
        match self {
            Self::NotForThisDesk => not_for_this_desk(),
            Self::NeedsPassphrase => Error::invalid(
                BY_PASSPHRASE,
                "This file is sealed with a passphrase. Ask its sender for it, by telephone and not with the file. Nothing was taken in.",
            ),
            Self::OtherPassphrase => Error::invalid(
                "passphrase",
                "This passphrase does not open the file. Nothing was taken in. Mind capitals and blanks, or ask its sender again.",
            ),
            Self::HasNoPassphrase => Error::invalid(
                "passphrase",
                "This file is sealed for certain desks, not with a passphrase. Take it in without one. Nothing was taken in.",
            ),
        }
    }
}

pub(super) fn too_much_work() -> Error {
    Error::invalid(
        "file",
        "Opening this file would keep this computer busy for very long, as no file of Roster's does. It was not opened, and nothing was taken in. Ask its sender how it was made.",
    )
}
