//! What the sites of NeurIPS, ICML, ICLR and MLSys give away as `…-orals-posters.json`.
//!
//! A paper has a record for every time it is given; `uid` says that it is the same. Each author comes with their own
//! institution. Links are within the site, whose name stands with the authors.

use super::gather::Gather;
use super::loose::{Many, Or, Records, Text, json};
use super::{Author, Item, Oddity, ProgrammeKind, Slot, identity, openreview, times};
use crate::error::Result;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(expecting = "an object with a list of papers under “results”")]
struct File {
    #[serde(default)]
    count: Text,
    #[serde(default)]
    next: Text,
    #[serde(default)]
    results: Records<Event>,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "a paper with name and authors")]
struct Event {
    id: Text,
    uid: Text,
    name: Text,
    authors: Many<Or<Person>>,
    #[serde(rename = "abstract")]
    summary: Text,
    topic: Text,
    keywords: Many<Text>,
    decision: Text,
    session: Text,
    event_type: Text,
    eventtype: Text,
    room_name: Text,
    poster_position: Text,
    starttime: Text,
    endtime: Text,
    paper_url: Text,
    virtualsite_url: Text,
    url: Text,
    paper_pdf_url: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Person {
    fullname: Text,
    name: Text,
    institution: Text,
    url: Text,
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let events = if source.trim_start().starts_with('[') {
        json::<Records<Event>>(source)?.0
    } else {
        let file: File = json(source)?;
        let said = file.count.0.parse::<usize>().unwrap_or(0);
        if said > file.results.0.len() || identity::web(&file.next.0).is_some() {
            gather.file_odd(Oddity::Partial);
        }
        file.results.0
    };
    for (at, event) in events.into_iter().enumerate() {
        take(at + 1, event, gather)?;
    }
    Ok(())
}

fn take(record: usize, event: Event, gather: &mut Gather) -> Result<()> {
    if not_given(&event.decision.0) {
        gather.odd(Oddity::NotGiven, record);
        return Ok(());
    }
    let kind = [&event.event_type, &event.eventtype, &event.decision]
        .into_iter()
        .find_map(|text| kind(&text.0))
        .unwrap_or_default();
    let site = event.authors.0.iter().find_map(|author| match author {
        Or::Object(person) => site(&person.url.0),
        Or::Plain(_) => None,
    });
    let year = openreview::year(&event.virtualsite_url.0);
    let link = [
        event.paper_url,
        event.virtualsite_url,
        event.url,
        event.paper_pdf_url,
    ]
    .into_iter()
    .find_map(|url| match (&site, url.0.starts_with('/')) {
        (Some(site), true) => identity::web(&format!("{site}{}", url.0)),
        _ => identity::web(&url.0),
    });
    let slot = Slot {
        kind,
        session: event.session.some(),
        room: event.room_name.some(),
        poster: event.poster_position.some(),
        starts: times::iso(&event.starttime.0).noted(gather, record),
        ends: times::iso(&event.endtime.0).noted(gather, record),
        written: (times::iso(&event.starttime.0) == times::When::NoZone).then_some(event.starttime.0),
    };
    let item = Item {
        key: event.uid.some().or(event.id.some()).unwrap_or_default(),
        title: event.name.0,
        kind,
        topic: event.topic.some(),
        keywords: event.keywords.0.into_iter().map(|word| word.0).collect(),
        summary: event.summary.some(),
        award: event
            .decision
            .clone()
            .some()
            .filter(|decision| is_award(decision)),
        decision: event.decision.some(),
        link,
        year,
        authors: event.authors.0.into_iter().flat_map(people).collect(),
        slots: vec![slot],
        ..Item::default()
    };
    gather.add(record, item)
}

fn people(author: Or<Person>) -> Vec<Author> {
    match author {
        Or::Object(person) => vec![Author {
            written: person.fullname.some().or(person.name.some()).unwrap_or_default(),
            affiliation: person.institution.some(),
            ..Author::default()
        }],
        // Older sites have all of them in one text.
        Or::Plain(written) => written
            .split(['·', ';'])
            .map(|written| Author {
                written: written.to_owned(),
                ..Author::default()
            })
            .collect(),
    }
}

/// `https://neurips.cc` of `http://neurips.cc/api/miniconf/users/1?format=json`.
fn site(url: &str) -> Option<String> {
    let url = identity::web(url)?;
    let host = url.split("://").nth(1)?.split('/').next()?;
    Some(format!("https://{host}"))
}

/// What `Poster`, `Accept (oral)` or `Invited Talk` make of a paper or talk.
pub(super) fn kind(written: &str) -> Option<ProgrammeKind> {
    let written = written.to_lowercase();
    let words = [
        ("keynote", ProgrammeKind::Keynote),
        ("invited", ProgrammeKind::Keynote),
        ("tutorial", ProgrammeKind::Tutorial),
        ("poster", ProgrammeKind::Poster),
        ("oral", ProgrammeKind::Talk),
        ("panel", ProgrammeKind::Panel),
        ("workshop", ProgrammeKind::Workshop),
        ("spotlight", ProgrammeKind::Poster),
        ("talk", ProgrammeKind::Talk),
        ("presentation", ProgrammeKind::Talk),
    ];
    words
        .into_iter()
        .find_map(|(word, kind)| written.contains(word).then_some(kind))
}

/// Whether a decision says that nobody will stand there.
pub(super) fn not_given(decision: &str) -> bool {
    let decision = decision.trim().to_lowercase();
    decision.contains("reject") || decision.contains("withdraw") || decision.starts_with("submitted to")
}

/// Whether a decision is one to congratulate on.
pub(super) fn is_award(decision: &str) -> bool {
    let decision = decision.to_lowercase();
    ["award", "best paper", "outstanding", "test of time", "runner"]
        .iter()
        .any(|word| decision.contains(word))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, Programme, ProgrammeFormat};
    use super::*;

    fn read(json: &str) -> Programme {
        super::super::read("x.json", json.as_bytes()).unwrap()
    }

    const TWICE: &str = r##"{"count": 3, "next": null, "results": [
        {"id": 11, "uid": "aa", "name": "Sharded  Optimisers", "authors": [
            {"id": 1, "fullname": "Ada Lovelace", "url": "http://mlsys.example/api/users/1?format=json", "institution": "Engine Lab", "gender": "female"},
            {"id": 2, "fullname": "Byron, George", "institution": null}],
         "topic": "Training->Memory", "keywords": ["zero", "offload"], "decision": "Accept (oral)", "event_type": "Oral",
         "session": "Oral 1", "room_name": "Hall A", "starttime": "2026-05-18T09:00:00-07:00", "endtime": "2026-05-18T09:20:00-07:00",
         "paper_url": null, "virtualsite_url": "/virtual/2026/oral/11"},
        {"id": 12, "uid": "aa", "name": "Sharded Optimisers", "authors": [{"fullname": "Ada Lovelace"}, {"fullname": "Byron, George", "institution": "Newstead"}],
         "event_type": "{location} Poster", "session": "Posters 2", "room_name": "Hall B", "poster_position": "#214",
         "starttime": "2026-05-18T17:00:00", "endtime": null},
        {"id": 13, "uid": "aa", "name": "Something Else", "authors": {"fullname": "Solo Author"}, "event_type": "Invited Talk"}]}"##;

    #[test]
    fn a_paper_given_twice_is_one_with_two_slots() {
        let programme = read(TWICE);
        assert_eq!(programme.format, ProgrammeFormat::VirtualSite);
        assert_eq!(programme.items.len(), 2);
        let paper = &programme.items[0];
        assert_eq!(
            (paper.key.as_str(), paper.title.as_str()),
            ("aa", "Sharded Optimisers")
        );
        assert_eq!((paper.kind, paper.year), (ProgrammeKind::Talk, Some(2026)));
        assert_eq!(
            paper.link.as_deref(),
            Some("https://mlsys.example/virtual/2026/oral/11")
        );
        let names: Vec<_> = paper
            .authors
            .iter()
            .map(|a| (a.name.as_str(), a.affiliation.as_deref()))
            .collect();
        assert_eq!(
            names,
            [
                ("Ada Lovelace", Some("Engine Lab")),
                ("George Byron", Some("Newstead"))
            ]
        );
        assert_eq!(paper.authors[1].written, "Byron, George");
        assert_eq!(paper.slots.len(), 2);
        assert_eq!(paper.slots[0].starts, Some(1_779_120_000_000));
        assert_eq!(paper.slots[0].ends, Some(1_779_121_200_000));
        assert_eq!(paper.slots[1].poster.as_deref(), Some("#214"));
        assert_eq!(paper.slots[1].written.as_deref(), Some("2026-05-18T17:00:00"));
    }

    #[test]
    fn one_uid_on_two_titles_keeps_both() {
        let programme = read(TWICE);
        let other = &programme.items[1];
        assert_eq!(
            (other.key.as_str(), other.kind),
            ("aa (2)", ProgrammeKind::Keynote)
        );
        assert_eq!(other.authors[0].name, "Solo Author");
        assert_eq!(
            programme.odd(),
            [
                (Oddity::Repeated, vec![2]),
                (Oddity::SharedKey, vec![3]),
                (Oddity::TimeWithoutZone, vec![2]),
            ]
        );
    }

    #[test]
    fn what_is_missing_or_not_given_is_said() {
        let programme = read(
            r#"{"count": 300, "results": [
            {"uid": "a", "name": "", "authors": []},
            {"uid": "b", "name": "Gone", "decision": "Withdrawn", "authors": []},
            {"uid": "d", "name": "Older", "authors": "Ada Lovelace · Ben Byron"},
            {"uid": "c", "name": "Here", "authors": [17, null, {"fullname": "Ada Lovelace"}], "decision": "Outstanding Paper"}]}"#,
        );
        assert_eq!(programme.items.len(), 2);
        assert_eq!(programme.items[0].authors.len(), 2);
        assert_eq!(programme.items[1].award.as_deref(), Some("Outstanding Paper"));
        let odd: Vec<_> = programme.notices.iter().map(|n| (n.oddity, n.count)).collect();
        assert_eq!(
            odd,
            [
                (Oddity::NoTitle, 1),
                (Oddity::NotGiven, 1),
                (Oddity::NamelessAuthor, 2),
                (Oddity::Partial, 1)
            ]
        );
    }
}
