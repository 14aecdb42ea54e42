//! The programme of a conference, read from the file its site, its organisers or a bibliography give away.
//!
//! [`read`] takes the bytes of one file, finds out what it is by what is in it (its name is only used to speak of it)
//! and answers with one shape for all of them: papers and talks, where and when they are given, and their authors in
//! order. Beside it stands what was left out or looked odd, with the numbers of the records.
//!
//! What always holds:
//! - It is all or nothing: a file that breaks off is refused with the line or the record, never half read.
//! - An affiliation stands with an author only where the file itself says that it is theirs. Lists that merely happen
//!   to be as long as the list of authors stay with the paper.
//! - What a file says about gender or any other protected trait is skipped by the parser and never held.
//! - No bytes make it panic or recurse without end; size and number of records are limited.
//!
//! The way into the desk: [`ProgrammeFile::open`] reads a file; [`look`] says what is in it and who of it is known;
//! [`load`] keeps it as one operation, at an edition. Who speaks or writes there is a *programme person*, the same one
//! across editions; she becomes somebody of the desk by an id or where [`crate::namesakes`] is sure, else when somebody
//! says so ([`link_programme_person`], [`add_programme_people`]). What is known never gives way to nothing, and a file
//! that is loaded again makes nobody twice.

mod answer;
mod bibtex;
mod clock_there;
mod dblp;
mod dblp_json;
mod dblp_xml;
mod desk;
mod file;
mod gather;
mod identity;
mod items;
mod kept;
mod known_by;
mod latex;
mod listed;
mod load;
mod loose;
mod names;
mod openreview;
mod page;
mod paperlists;
mod papers;
mod plan;
mod pools;
mod recognise;
mod sched;
mod speakers;
mod sql;
mod tidy;
mod times;
mod usenix;
mod virtual_site;
mod who;
mod whose;

pub use answer::{
    add_programme_people, bring_in, link_programme_person, meet_programme_people,
    tell_programme_person_apart, unlink_programme_people,
};
pub use file::ProgrammeFile;
pub use items::{ProgrammeItem, ProgrammePage, ProgrammeQuery, programme_items};
pub use listed::{
    CalledAuthor, MayBe, ProgrammeAt, ProgrammePeoplePage, ProgrammePeopleQuery, ProgrammePerson,
    ProgrammeStanding, ReviewQuestion, called, programme_people, questions_waiting, review,
};
pub use load::{ProgrammePreview, ProgrammeReport, load, look};
pub use papers::{AuthorFound, PersonPaper, ProgrammeAuthor, papers_of, programme_author};
pub use whose::edition_named;

use crate::error::{Error, Result};
use crate::vocabulary::words;
use serde::Serialize;

crate::ids::id!(
    /// The key of a paper or talk.
    ProgrammeItemId, "paper or talk"
);
crate::ids::id!(
    /// The key of somebody in a programme.
    ProgrammePersonId, "author"
);

/// The largest file that is read. The whole programme of the largest conference, abstracts and all, is a quarter.
pub const LARGEST: usize = 256 << 20;

words! {
    /// What a file turned out to be.
    ProgrammeFormat {
        VirtualSite = "virtual_site", "programme data of a conference site";
        Paperlists = "paperlists", "paper list of the Paper Copilot collection";
        OpenReview = "openreview", "notes of OpenReview";
        DblpJson = "dblp_json", "search result of DBLP (JSON)";
        DblpXml = "dblp_xml", "records of DBLP (XML)";
        Bibtex = "bibtex", "BibTeX";
        Usenix = "usenix", "technical sessions page of USENIX";
        Calendar = "calendar", "calendar of a conference";
        Table = "table", "table with one row per author or paper";
    }
}

words! {
    /// How something is given, from what says least about it to what says most.
    #[derive(Default)]
    ProgrammeKind {
        Other = "other", "other";
        #[default]
        Paper = "paper", "paper";
        Poster = "poster", "poster";
        Workshop = "workshop", "workshop";
        Panel = "panel", "panel";
        Talk = "talk", "talk";
        Tutorial = "tutorial", "tutorial";
        Keynote = "keynote", "keynote";
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Programme {
    pub format: ProgrammeFormat,
    /// Whether it says that it lists papers: a table of names and titles may list people.
    pub of_papers: bool,
    /// In the order of the file.
    pub items: Vec<Item>,
    pub notices: Vec<Notice>,
}

#[cfg(test)]
impl Programme {
    /// What was odd, and where.
    fn odd(&self) -> Vec<(Oddity, Vec<usize>)> {
        let said = self.notices.iter();
        said.map(|notice| (notice.oddity, notice.records.clone()))
            .collect()
    }
}

/// A paper, a talk, a tutorial: what people stand up for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The same whenever the same file, or a later state of it, is read. Unique within the programme.
    pub key: String,
    /// Empty where a table names only who wrote it.
    pub title: String,
    pub kind: ProgrammeKind,
    pub topic: Option<String>,
    pub keywords: Vec<String>,
    /// The abstract.
    pub summary: Option<String>,
    /// As the file words it: `Accept (oral)`, `Poster`.
    pub decision: Option<String>,
    pub award: Option<String>,
    pub link: Option<String>,
    /// The conference as the file names it.
    pub venue: Option<String>,
    pub year: Option<i32>,
    /// In the order of the file.
    pub authors: Vec<Author>,
    /// Of some of its authors; the file does not say of whom.
    pub affiliations: Vec<String>,
    /// Every time it is given, in the order of the file.
    pub slots: Vec<Slot>,
}

/// One time something is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Slot {
    pub kind: ProgrammeKind,
    pub session: Option<String>,
    pub room: Option<String>,
    /// Number or place of the poster board.
    pub poster: Option<String>,
    /// UTC, ms.
    pub starts: Option<i64>,
    /// UTC, ms; after `starts`.
    pub ends: Option<i64>,
    /// The time as the page has it, where it names no time zone.
    pub written: Option<String>,
}

/// Who wrote it or speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// As the file has it.
    pub written: String,
    /// In reading order, without LaTeX and numbers: `Ada Lovelace`.
    pub name: String,
    /// Theirs for certain; several are joined by `; `.
    pub affiliation: Option<String>,
    /// Where the file says that they were, and are no more.
    pub former_affiliation: Option<String>,
    /// `~Ada_Lovelace1`.
    pub openreview_id: Option<String>,
    /// `l/AdaLovelace` or `12/345`; where the file has only DBLP's own numbered spelling, that: `Wei Wang 0001`.
    pub dblp_pid: Option<String>,
    pub orcid: Option<String>,
    pub homepage: Option<String>,
    /// Address of the Google Scholar profile.
    pub scholar: Option<String>,
    /// Address of the LinkedIn profile.
    pub linkedin: Option<String>,
    pub email: Option<String>,
    /// `PhD student`, `Staff Engineer`.
    pub position: Option<String>,
}

words! {
    /// What was left out or looked odd.
    Oddity {
        NoTitle = "no_title", "Without a title, left out";
        NotGiven = "not_given", "Rejected or withdrawn, left out";
        NotAPaper = "not_a_paper", "A whole volume, a person or a break instead of a paper or talk, left out";
        NamelessAuthor = "nameless_author", "An author without a name, left out";
        NoAuthors = "no_authors", "Without authors";
        MoreAuthors = "more_authors", "Ends its authors with “and others”: some are missing in the file";
        Repeated = "repeated", "The same paper or talk again, taken together";
        SharedKey = "shared_key", "Another paper under a number that was there before, kept apart";
        LooseAffiliations = "loose_affiliations", "The file does not say which affiliation belongs to which author: they stay with the paper";
        LooseColumns = "loose_columns", "More or fewer ids, links or positions than authors, left out";
        UnknownId = "unknown_id", "An id or link of an author that does not look like one, left out";
        TimeWithoutZone = "time_without_zone", "A time without a time zone, kept as it is written";
        TimeUnread = "time_unread", "A time that cannot be read, left out";
        SpeakersUnread = "speakers_unread", "What stands behind the title does not read as speakers, kept as part of it";
        Cut = "cut", "A text far longer than any should be, cut";
        Protected = "protected", "Gender or another protected trait is in the file and was not read";
        Partial = "partial", "The file says that there are more records than it holds";
        OldEncoding = "old_encoding", "Not in UTF-8, read as Western European text";
    }
}

/// One thing that was left out or looked odd, of all records together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    pub oddity: Oddity,
    /// How many times.
    pub count: usize,
    /// The first of the records, counted from 1 (rows of a table: lines of the file); none where it is about the
    /// file as a whole.
    pub records: Vec<usize>,
}

impl Notice {
    /// For people: `Without a title, left out: records 3, 17 and 4 more.`
    pub fn sentence(&self) -> String {
        let shown = self.oddity.shown();
        let Some((last, before)) = self.records.split_last() else {
            return format!("{shown}.");
        };
        let more = self.count.saturating_sub(self.records.len());
        let list = |records: &[usize]| {
            records
                .iter()
                .map(usize::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        };
        match (before.is_empty(), more) {
            (true, 0) => format!("{shown}: record {last}."),
            (false, 0) => format!("{shown}: records {} and {last}.", list(before)),
            (_, more) => format!("{shown}: records {} and {more} more.", list(&self.records)),
        }
    }
}

/// Reads `bytes`, the file `name`, as the programme of a conference.
pub fn read(name: &str, bytes: &[u8]) -> Result<Programme> {
    if bytes.len() > LARGEST {
        return Err(refused(format!(
            "“{name}” has {} MB; programmes of up to {} MB are read.",
            bytes.len() >> 20,
            LARGEST >> 20
        )));
    }
    let text = recognise::text(name, bytes)?;
    let format = recognise::format(name, &text.text)?;
    let mut gather = gather::Gather::default();
    if text.old_encoding {
        gather.file_odd(Oddity::OldEncoding);
    }
    let source = text.text.as_ref();
    match format {
        ProgrammeFormat::VirtualSite => virtual_site::read(source, &mut gather),
        ProgrammeFormat::Paperlists => paperlists::read(source, &mut gather),
        ProgrammeFormat::OpenReview => openreview::read(source, &mut gather),
        ProgrammeFormat::DblpJson => dblp_json::read(source, &mut gather),
        ProgrammeFormat::DblpXml => dblp_xml::read(source, &mut gather),
        ProgrammeFormat::Bibtex => bibtex::read(source, &mut gather),
        ProgrammeFormat::Usenix => usenix::read(source, &mut gather),
        ProgrammeFormat::Calendar => sched::read(source, &mut gather),
        ProgrammeFormat::Table => tidy::read(source, &mut gather),
    }
    .map_err(|error| match error {
        Error::Invalid { field, reason } => Error::Invalid {
            field,
            reason: format!("“{name}” ({}): {reason}", format.shown()),
        },
        other => other,
    })?;
    let of_papers = format != ProgrammeFormat::Table || tidy::names_papers(source);
    let programme = gather.done(format, of_papers);
    if programme.items.is_empty() {
        return Err(refused(format!(
            "“{name}” was read as {}, but no paper or talk is in it.{}",
            format.shown(),
            programme
                .notices
                .first()
                .map(|n| format!(" {}", n.sentence()))
                .unwrap_or_default()
        )));
    }
    Ok(programme)
}

/// A file that cannot be taken.
fn refused(reason: impl Into<String>) -> Error {
    Error::invalid("file", reason)
}
