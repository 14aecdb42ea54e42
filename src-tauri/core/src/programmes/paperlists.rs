//! Lists of the Paper Copilot collection: a flat array whose texts hold lists joined by `;`.
//!
//! The trap of these files: `author`, `authorids`, `aff`, `position` and the columns of links are lists of their own.
//! In some files `aff` has one entry per author, in others every affiliation once; both can be as long as the list of
//! authors. A list with a gap or a repetition cannot be of the second kind, so that is what counts as proof here.

use super::gather::{Gather, line};
use super::loose::{Records, Text, json};
use super::virtual_site::{is_award, kind, not_given};
use super::{Author, Item, Oddity, ProgrammeKind, identity};
use crate::error::Result;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::HashSet;

#[derive(Deserialize, Default)]
#[serde(default, expecting = "a paper with title and author")]
struct Record {
    id: Text,
    title: Text,
    author: Text,
    authorids: Text,
    aff: Text,
    position: Text,
    email: Text,
    homepage: Text,
    dblp: Text,
    google_scholar: Text,
    orcid: Text,
    linkedin: Text,
    #[serde(rename = "abstract")]
    summary: Text,
    keywords: Text,
    status: Text,
    track: Text,
    primary_area: Text,
    award: Text,
    site: Text,
    openreview: Text,
    project: Text,
    pdf: Text,
    // That they are there is told; what they say is skipped by the parser.
    gender: Option<IgnoredAny>,
    pronouns: Option<IgnoredAny>,
}

/// What a column as long as the list of authors may be.
#[derive(Default)]
struct Order {
    /// Records whose list has a gap or a repetition, and is as long as the list of authors.
    proven: usize,
    /// Records whose list is longer or shorter.
    denied: usize,
}

impl Order {
    fn look(&mut self, authors: usize, entries: &[&str]) {
        if authors < 2 || entries.iter().all(|entry| entry.is_empty()) {
            return;
        }
        if entries.len() != authors {
            self.denied += 1;
        } else if shows_order(entries) {
            self.proven += 1;
        }
    }

    /// Whether one entry each stands for the authors.
    fn holds(&self, authors: usize, entries: &[&str]) -> bool {
        entries.len() == authors && (authors == 1 || shows_order(entries) || self.proven > self.denied)
    }
}

/// Every thing once and no gaps: that may be a set. Anything else is a list.
fn shows_order(entries: &[&str]) -> bool {
    let mut seen = HashSet::new();
    entries
        .iter()
        .any(|entry| entry.is_empty() || !seen.insert(entry))
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let records = json::<Records<Record>>(source)?.0;
    let (mut affiliations, mut positions) = (Order::default(), Order::default());
    for record in &records {
        let authors = parts(&record.author.0).len();
        affiliations.look(authors, &parts(&record.aff.0));
        positions.look(authors, &parts(&record.position.0));
    }
    for (at, record) in records.into_iter().enumerate() {
        take(at + 1, record, &affiliations, &positions, gather)?;
    }
    Ok(())
}

fn take(
    number: usize,
    record: Record,
    affiliations: &Order,
    positions: &Order,
    gather: &mut Gather,
) -> Result<()> {
    if record.gender.is_some() || record.pronouns.is_some() {
        gather.odd(Oddity::Protected, number);
    }
    if not_given(&record.status.0) {
        gather.odd(Oddity::NotGiven, number);
        return Ok(());
    }
    let mut item = Item {
        key: record.id.0,
        title: record.title.0,
        kind: kind(&record.status.0).unwrap_or(ProgrammeKind::Paper),
        topic: record
            .primary_area
            .some()
            .or(record.track.some().filter(|track| track != "main")),
        keywords: record.keywords.0.split(';').map(str::to_owned).collect(),
        summary: record.summary.some(),
        award: record
            .award
            .some()
            .or(record.status.clone().some().filter(|status| is_award(status))),
        decision: record.status.some(),
        link: [record.site, record.openreview, record.project, record.pdf]
            .iter()
            .find_map(|url| identity::web(&url.0)),
        authors: parts(&record.author.0)
            .into_iter()
            .map(|written| Author {
                written: written.to_owned(),
                ..Author::default()
            })
            .collect(),
        ..Item::default()
    };

    let count = item.authors.len();
    let entries = parts(&record.aff.0);
    if affiliations.holds(count, &entries) {
        each(&mut item, &entries, |author, text| {
            author.affiliation = Some(several(text))
        });
    } else {
        item.affiliations = entries
            .iter()
            .flat_map(|text| text.split('+'))
            .map(str::to_owned)
            .collect();
        if item.affiliations.iter().any(|text| !line(text).is_empty()) {
            gather.odd(Oddity::LooseAffiliations, number);
        }
    }
    let entries = parts(&record.position.0);
    if positions.holds(count, &entries) {
        each(&mut item, &entries, |author, text| {
            author.position = Some(text.to_owned())
        });
    } else if !record.position.0.trim().is_empty() {
        gather.odd(Oddity::LooseColumns, number);
    }

    type Take = fn(&mut Author, &str) -> bool;
    let columns: [(&Text, Take); 7] = [
        (&record.authorids, |author, text| {
            identity::openreview(text, author)
        }),
        (&record.email, |author, text| {
            author.email = author.email.take().or_else(|| identity::email(text));
            // What stands there is mostly the domain alone.
            true
        }),
        (&record.homepage, |author, text| {
            author.homepage = identity::web(text);
            author.homepage.is_some()
        }),
        (&record.dblp, |author, text| {
            author.dblp_pid = identity::dblp_pid(text);
            author.dblp_pid.is_some() || text.contains("dblp.")
        }),
        (&record.google_scholar, |author, text| {
            author.scholar = identity::scholar(text);
            author.scholar.is_some()
        }),
        (&record.orcid, |author, text| {
            author.orcid = identity::orcid(text);
            author.orcid.is_some()
        }),
        (&record.linkedin, |author, text| {
            author.linkedin = identity::linkedin(text);
            author.linkedin.is_some()
        }),
    ];
    for (column, take) in columns {
        let entries = parts(&column.0);
        if entries.len() != count {
            if entries.iter().any(|entry| !entry.is_empty()) {
                gather.odd(Oddity::LooseColumns, number);
            }
            continue;
        }
        let mut unknown = false;
        each(&mut item, &entries, |author, text| unknown |= !take(author, text));
        if unknown {
            gather.odd(Oddity::UnknownId, number);
        }
    }
    gather.add(number, item)
}

/// The entries of a list, gaps and all; nothing at all is no list.
fn parts(list: &str) -> Vec<&str> {
    let list = list.trim();
    if list.is_empty() {
        return Vec::new();
    }
    list.split(';').map(str::trim).collect()
}

/// Gives every author their entry, where there is one.
fn each(item: &mut Item, entries: &[&str], mut give: impl FnMut(&mut Author, &str)) {
    for (author, entry) in item.authors.iter_mut().zip(entries) {
        if !entry.is_empty() {
            give(author, entry);
        }
    }
}

/// `Engine Lab + Newstead`: several of one author.
fn several(text: &str) -> String {
    text.split('+')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, Programme, read as read_file};

    fn read(records: &str) -> Programme {
        read_file("x.json", format!("[{records}]").as_bytes()).unwrap()
    }

    fn affiliations(programme: &Programme, at: usize) -> (Vec<Option<&str>>, Vec<&str>) {
        let item = &programme.items[at];
        (
            item.authors.iter().map(|a| a.affiliation.as_deref()).collect(),
            item.affiliations.iter().map(String::as_str).collect(),
        )
    }

    #[test]
    fn a_set_of_affiliations_is_never_dealt_out() {
        // As many affiliations as authors, each once: it could be chance.
        let programme = read(r#"{"title": "T", "author": "Ada L; Ben B", "aff": "Engine Lab;Newstead"}"#);
        assert_eq!(
            affiliations(&programme, 0),
            (vec![None, None], vec!["Engine Lab", "Newstead"])
        );
        assert_eq!(programme.notices[0].oddity, Oddity::LooseAffiliations);
    }

    #[test]
    fn a_repetition_or_a_gap_proves_the_order() {
        let programme = read(
            r#"{"title": "T", "author": "Ada L;Ben B;Cy C", "aff": "Engine Lab + Newstead;Newstead;Newstead"},
               {"title": "U", "author": "Ada L;Ben B", "aff": ";Newstead"},
               {"title": "V", "author": "Ada L;Ben B", "aff": "Engine Lab;Newstead"},
               {"title": "W", "author": "Ada L;Ben B", "aff": "Engine Lab;Newstead;Third"},
               {"title": "X", "author": "Ada L", "aff": "Engine Lab"},
               {"title": "Y", "author": "Ada L;Ben B", "aff": ";;"}"#,
        );
        assert_eq!(
            affiliations(&programme, 0).0,
            [Some("Engine Lab; Newstead"), Some("Newstead"), Some("Newstead")]
        );
        assert_eq!(affiliations(&programme, 1).0, [None, Some("Newstead")]);
        // The file's other records show that its lists are in order.
        assert_eq!(
            affiliations(&programme, 2).0,
            [Some("Engine Lab"), Some("Newstead")]
        );
        assert_eq!(
            affiliations(&programme, 3),
            (vec![None, None], vec!["Engine Lab", "Newstead", "Third"])
        );
        assert_eq!(affiliations(&programme, 4).0, [Some("Engine Lab")]);
        assert_eq!(affiliations(&programme, 5), (vec![None, None], vec![]));
        assert_eq!(
            programme
                .notices
                .iter()
                .find(|n| n.oddity == Oddity::LooseAffiliations)
                .unwrap()
                .records,
            [4]
        );
    }

    #[test]
    fn links_are_taken_where_they_align_and_are_such() {
        let programme = read(
            r#"{"id": "p1", "title": "T", "author": "Ada L;Ben B", "authorids": "~Ada_L1;ben@lab.example",
                "gender": "F;M", "homepage": "https://ada.example;", "dblp": "12/345;https://dblp.org/pid/b/BenB",
                "google_scholar": ";AbCdEfGhIjKl", "orcid": "0000-0002-1825-0097;0000", "linkedin": "ada-l;;extra",
                "email": "lab.example;lab.example", "position": "PhD student;PhD student",
                "status": "Oral", "keywords": "a; b;a", "primary_area": "systems", "site": "https://x.example/p1"},
               {"id": "p2", "title": "U", "author": "Ada L", "status": "Desk Reject"}"#,
        );
        assert_eq!(programme.items.len(), 1);
        let [ada, ben] = programme.items[0].authors.as_slice() else {
            panic!()
        };
        assert_eq!(ada.openreview_id.as_deref(), Some("~Ada_L1"));
        assert_eq!(ada.homepage.as_deref(), Some("https://ada.example"));
        assert_eq!(
            (ada.dblp_pid.as_deref(), ben.dblp_pid.as_deref()),
            (Some("12/345"), Some("b/BenB"))
        );
        assert_eq!(
            (ada.email.as_deref(), ben.email.as_deref()),
            (None, Some("ben@lab.example"))
        );
        assert_eq!(ada.orcid.as_deref(), Some("0000-0002-1825-0097"));
        assert_eq!((&ben.orcid, &ada.linkedin), (&None, &None));
        assert!(ben.scholar.is_some());
        assert_eq!(ben.position.as_deref(), Some("PhD student"));
        assert_eq!(programme.items[0].keywords, ["a", "b"]);
        let odd: Vec<_> = programme.notices.iter().map(|n| n.oddity).collect();
        assert_eq!(
            odd,
            [
                Oddity::NotGiven,
                Oddity::LooseColumns,
                Oddity::UnknownId,
                Oddity::Protected
            ]
        );
    }

    #[test]
    fn what_is_protected_is_nowhere_in_what_was_read() {
        let programme = read(
            r#"{"title": "T", "author": "Ada L;Ben B", "gender": "zzfemale;zzmale", "pronouns": "zzthey;zzhe"}"#,
        );
        assert!(!format!("{programme:?}").contains("zz"));
        assert_eq!(programme.notices[0].oddity, Oddity::Protected);
    }
}
