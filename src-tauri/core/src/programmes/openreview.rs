//! Notes of OpenReview: `{"notes": […]}` as its second interface answers, or the bare list of them.
//!
//! Of the fields only those of a paper are read. Authors are names with a list of ids beside them, or (newer) objects
//! with their own institutions.

use super::gather::Gather;
use super::loose::{Many, Or, Records, Text, Valued, json};
use super::virtual_site::{is_award, kind, not_given};
use super::{Author, Item, Oddity, ProgrammeKind, identity};
use crate::error::Result;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(expecting = "an object with a list of papers under “notes”")]
struct File {
    #[serde(default)]
    count: Text,
    #[serde(default)]
    notes: Records<Note>,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "a note with content")]
struct Note {
    id: Text,
    forum: Text,
    content: Content,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "the content of a note")]
struct Content {
    title: Valued<Text>,
    authors: Valued<Many<Or<Person>>>,
    authorids: Valued<Many<Text>>,
    keywords: Valued<Many<Text>>,
    #[serde(rename = "abstract")]
    summary: Valued<Text>,
    venue: Valued<Text>,
    venueid: Valued<Text>,
    primary_area: Valued<Text>,
    award: Valued<Text>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Person {
    fullname: Text,
    name: Text,
    username: Text,
    institutions: Many<Or<Institution>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Institution {
    name: Text,
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let notes = if source.trim_start().starts_with('[') {
        json::<Records<Note>>(source)?.0
    } else {
        let file: File = json(source)?;
        if file.count.0.parse::<usize>().unwrap_or(0) > file.notes.0.len() {
            gather.file_odd(Oddity::Partial);
        }
        file.notes.0
    };
    for (at, note) in notes.into_iter().enumerate() {
        take(at + 1, note, gather)?;
    }
    Ok(())
}

fn take(record: usize, note: Note, gather: &mut Gather) -> Result<()> {
    let content = note.content;
    let (venue, venue_id) = (content.venue.0.0, content.venueid.0.0);
    if not_given(&venue) || not_given(&venue_id) {
        gather.odd(Oddity::NotGiven, record);
        return Ok(());
    }
    let id = note.forum.some().or(note.id.some()).unwrap_or_default();
    let plain_id = !id.is_empty()
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let mut authors: Vec<Author> = content.authors.0.0.into_iter().map(author).collect();
    let ids = content.authorids.0.0;
    if ids.len() == authors.len() {
        for (author, id) in authors.iter_mut().zip(&ids) {
            if !identity::openreview(&id.0, author) {
                gather.odd(Oddity::UnknownId, record);
            }
        }
    } else if !ids.is_empty() {
        gather.odd(Oddity::LooseColumns, record);
    }
    let item = Item {
        title: content.title.0.0,
        kind: kind(&venue).unwrap_or(ProgrammeKind::Paper),
        topic: content.primary_area.0.some(),
        // Older notes have them in one text.
        keywords: content
            .keywords
            .0
            .0
            .iter()
            .flat_map(|words| words.0.split(';'))
            .map(str::to_owned)
            .collect(),
        summary: content.summary.0.some(),
        award: content
            .award
            .0
            .some()
            .or(Some(venue.clone()).filter(|venue| is_award(venue))),
        year: year(&venue).or_else(|| year(&venue_id)),
        decision: Some(venue.clone()),
        venue: Some(if venue.is_empty() { venue_id } else { venue }),
        link: plain_id.then(|| format!("https://openreview.net/forum?id={id}")),
        key: id,
        authors,
        ..Item::default()
    };
    gather.add(record, item)
}

fn author(author: Or<Person>) -> Author {
    match author {
        Or::Plain(written) => Author {
            written,
            ..Author::default()
        },
        Or::Object(person) => {
            let names = person
                .institutions
                .0
                .into_iter()
                .filter_map(|institution| match institution {
                    Or::Object(institution) => institution.name.some(),
                    Or::Plain(name) => Some(name),
                });
            let mut author = Author {
                written: person.fullname.some().or(person.name.some()).unwrap_or_default(),
                affiliation: Some(names.collect::<Vec<_>>().join("; ")),
                ..Author::default()
            };
            identity::openreview(&person.username.0, &mut author);
            author
        }
    }
}

/// The year in `ICLR 2025 poster` or `ICLR.cc/2025/Conference`.
pub(super) fn year(text: &str) -> Option<i32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|figures| figures.len() == 4)
        .filter_map(|figures| figures.parse().ok())
        .find(|year| (1950..2100).contains(year))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, ProgrammeFormat, ProgrammeKind, read};

    #[test]
    fn notes_of_both_interfaces_are_read() {
        let notes = r#"{"count": 9, "notes": [
            {"id": "n1", "forum": "Ab-1_x", "content": {
                "title": {"value": "Paged Attention Again"}, "authors": {"value": ["Ada Lovelace", "Ben Byron", "Cy Clark"]},
                "authorids": {"value": ["~Ada_Lovelace1", "ben@lab.example", "https://dblp.org/search/pid/api?q=author:Cy"]},
                "keywords": {"value": ["serving", "memory"]}, "venue": {"value": "COLM 2025 oral"}, "venueid": {"value": "colmweb.org/COLM/2025/Conference"}}},
            {"id": "n2", "content": {"title": {"value": "Gone"}, "authors": {"value": ["Ada Lovelace"]}, "venue": {"value": "Submitted to COLM 2025"}}},
            {"id": "n3", "content": {"title": "Old Style", "authors": ["Ada Lovelace", "Ben Byron"], "authorids": ["~Ada_Lovelace1"], "keywords": "a;b"}},
            {"id": "n4", "content": {"title": {"value": "New Style"}, "authors": {"value": [
                {"fullname": "Ada Lovelace", "username": "~Ada_Lovelace1", "institutions": [{"name": "Engine Lab", "domain": "lab.example"}, {"name": "Newstead"}], "gender": "zz"}]}}}]}"#;
        let programme = read("x", notes.as_bytes()).unwrap();
        assert_eq!(programme.format, ProgrammeFormat::OpenReview);
        let [first, old, new] = programme.items.as_slice() else {
            panic!()
        };
        assert_eq!(
            (first.key.as_str(), first.year, first.kind),
            ("Ab-1_x", Some(2025), ProgrammeKind::Talk)
        );
        assert_eq!(
            first.link.as_deref(),
            Some("https://openreview.net/forum?id=Ab-1_x")
        );
        assert_eq!(first.keywords, ["serving", "memory"]);
        assert_eq!(first.authors[0].openreview_id.as_deref(), Some("~Ada_Lovelace1"));
        assert_eq!(first.authors[1].email.as_deref(), Some("ben@lab.example"));
        assert_eq!(first.authors[2].dblp_pid, None);
        assert_eq!(old.keywords, ["a", "b"]);
        assert!(old.authors.iter().all(|author| author.openreview_id.is_none()));
        assert_eq!(
            new.authors[0].affiliation.as_deref(),
            Some("Engine Lab; Newstead")
        );
        assert!(!format!("{programme:?}").contains("zz"));
        let odd: Vec<_> = programme.notices.iter().map(|n| n.oddity).collect();
        assert_eq!(odd, [Oddity::NotGiven, Oddity::LooseColumns, Oddity::Partial]);
    }
}
