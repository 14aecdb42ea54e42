//! Search results of DBLP as JSON: `result.hits.hit[].info`. A single hit or author is an object, not a list of one.

use super::gather::Gather;
use super::loose::{Many, Or, Records, Text, json};
use super::{Item, Oddity, dblp, identity, refused};
use crate::error::Result;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(expecting = "an object with “result”")]
struct File {
    result: Answer,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with “hits”")]
struct Answer {
    hits: Hits,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with “hit”")]
struct Hits {
    #[serde(rename = "@total", default)]
    total: Text,
    #[serde(default)]
    hit: Records<Hit>,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "a hit with info")]
struct Hit {
    info: Info,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "the info of a hit")]
struct Info {
    authors: Authors,
    title: Text,
    venue: Many<Text>,
    year: Text,
    #[serde(rename = "type")]
    sort: Text,
    key: Text,
    ee: Many<Text>,
    url: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, expecting = "authors")]
struct Authors {
    author: Many<Or<Person>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Person {
    #[serde(rename = "@pid")]
    pid: Text,
    #[serde(rename = "@orcid")]
    orcid: Text,
    text: Text,
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let hits = json::<File>(source)?.result.hits;
    let total = hits.total.0.parse::<usize>().unwrap_or(0);
    if hits.hit.0.is_empty() {
        return Err(refused(
            "the search found nothing. Ask DBLP again, for example for toc:db/conf/osdi/osdi2024.bht:",
        ));
    }
    if total > hits.hit.0.len() {
        gather.file_odd(Oddity::Partial);
    }
    for (at, hit) in hits.hit.0.into_iter().enumerate() {
        take(at + 1, hit.info, gather)?;
    }
    Ok(())
}

fn take(record: usize, info: Info, gather: &mut Gather) -> Result<()> {
    if info.sort.0.contains("Editorship") {
        gather.odd(Oddity::NotAPaper, record);
        return Ok(());
    }
    let authors = info.authors.author.0.into_iter().map(|author| match author {
        Or::Object(person) => dblp::author(&dblp::text(&person.text.0), &person.pid.0, &person.orcid.0),
        Or::Plain(name) => dblp::author(&dblp::text(&name), "", ""),
    });
    let item = Item {
        key: info.key.0,
        title: dblp::title(&dblp::text(&info.title.0)),
        venue: info.venue.0.first().map(|venue| dblp::text(&venue.0)),
        year: info.year.0.trim().parse().ok(),
        link: info
            .ee
            .0
            .iter()
            .chain([&info.url])
            .find_map(|url| identity::web(&dblp::text(&url.0))),
        authors: authors.collect(),
        ..Item::default()
    };
    gather.add(record, item)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, ProgrammeFormat, read};

    #[test]
    fn hits_and_authors_come_alone_or_in_lists() {
        let hits = |hit: &str| {
            format!(
                r#"{{"result": {{"status": {{"@code": "200"}}, "hits": {{"@total": "4", "@sent": "3", "hit": {hit}}}}}}}"#
            )
        };
        let many = hits(
            r#"[{"@score": "1", "info": {"authors": {"author": [{"@pid": "12/345", "text": "Wei Wang 0001"}, {"@pid": "l/AdaLovelace", "text": "Ada Lovelace"}]},
                 "title": "Caches &amp; Queues.", "venue": "OSDI", "year": "2026", "type": "Conference and Workshop Papers",
                 "key": "conf/osdi/WangL26", "ee": ["https://www.usenix.example/wang", "https://doi.example/1"], "url": "https://dblp.org/rec/conf/osdi/WangL26"}},
                {"info": {"authors": {"author": {"text": "Jos&eacute; Alone 0002"}}, "title": "On its Own...", "key": "conf/osdi/Alone26"}},
                {"info": {"authors": {"author": "Ed Itor"}, "title": "20th Symposium.", "type": "Editorship", "key": "conf/osdi/2026"}}]"#,
        );
        let programme = read("x", many.as_bytes()).unwrap();
        assert_eq!(programme.format, ProgrammeFormat::DblpJson);
        let [first, second] = programme.items.as_slice() else {
            panic!()
        };
        assert_eq!(
            (first.title.as_str(), first.year),
            ("Caches & Queues", Some(2026))
        );
        assert_eq!(first.key, "conf/osdi/WangL26");
        assert_eq!(first.link.as_deref(), Some("https://www.usenix.example/wang"));
        assert_eq!(first.authors[0].written, "Wei Wang 0001");
        assert_eq!(first.authors[0].name, "Wei Wang");
        assert_eq!(first.authors[0].dblp_pid.as_deref(), Some("12/345"));
        assert_eq!(second.title, "On its Own...");
        assert_eq!(second.authors[0].name, "José Alone");
        assert_eq!(second.authors[0].dblp_pid.as_deref(), Some("José Alone 0002"));
        let odd: Vec<_> = programme.notices.iter().map(|n| n.oddity).collect();
        assert_eq!(odd, [Oddity::NotAPaper, Oddity::Partial]);

        let one = hits(
            r#"{"info": {"authors": {"author": {"@pid": "1/1", "text": "Ada Lovelace"}}, "title": "One.", "key": "k"}}"#,
        );
        assert_eq!(read("x", one.as_bytes()).unwrap().items.len(), 1);
        let none = r#"{"result": {"hits": {"@total": "0"}}}"#;
        assert!(
            read("x", none.as_bytes())
                .unwrap_err()
                .to_string()
                .contains("found nothing")
        );
    }
}
