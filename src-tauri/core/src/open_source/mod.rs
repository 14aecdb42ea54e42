//! Open source: who gives to a project, read from files that anybody can make offline, and what somebody in the desk gave.
//!
//! The way of a file: [`ProjectFile::open`] reads it; [`look`] says what is in it and who of it is in the desk;
//! [`load`] keeps its people as contributors of the project the user chose, as one operation. Who is the same by e-mail
//! or handle is linked then; who has no more than somebody's name is asked about, one by one ([`questions`],
//! [`link_contributor`], [`pass_contributor`]); everybody else stays a contributor until the user adds her
//! ([`add_contributor`]). Nobody becomes a person by herself.
//!
//! Invariants: a contributor's key is made from the project and her e-mail, else her handle, else her name, so that a
//! file loaded again makes nobody twice; a "no" stays one. A person has one contribution a project; what the user set on
//! it by hand (level, link) no file changes.
//!
//! The files: `git shortlog -sne`, GitHub's contributors as JSON, and `git log`, best made with [`LOG_COMMAND`].
//!
//! Not here: fetching anything; what a contribution weighs (matching/).

mod answer;
mod contributions;
mod file;
mod known;
mod list;
mod load;
mod projects;
mod read;
mod sql;
mod watch;

pub use answer::{add_contributor, link_contributor, pass_contributor, unlink_contributor};
pub use contributions::{
    Contribution, ContributionField, NewContribution, add_contribution, contribution_id, contributions,
    edit_contribution, openable, remove_contribution,
};
pub use file::ProjectFile;
pub use list::{
    ContributorPage, ContributorQuery, ContributorQuestion, ContributorRow, SomePerson, Standing,
    contributors, questions,
};
pub use load::{FilePreview, LoadReport, SureLink, load, look};
pub use projects::{ProjectName, named, projects};
pub use read::{FileKind, LOG_COMMAND, RefusedLine};
pub use watch::{TOP, WatchedProject, watch_list};

crate::ids::id!(
    /// The key of a contributor.
    ContributorId, "contributor"
);
crate::ids::id!(
    /// The key of what a person gave to a project.
    ContributionId, "contribution"
);
