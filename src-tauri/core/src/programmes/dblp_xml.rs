//! Records of DBLP as XML: the dump's own elements (`inproceedings`, `article`, `www` for persons), which its pages of
//! single records and persons use too, and the `info` of search results.
//!
//! A person's own record (`www`) says which page is theirs and where they work; DBLP's spellings, numbers and all, are
//! unique, so it is joined to their papers by the spelling.

use super::gather::Gather;
use super::{Author, Item, Oddity, dblp, identity, refused};
use crate::error::Result;
use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

const PAPERS: [&str; 4] = ["inproceedings", "article", "incollection", "info"];
const OTHERS: [&str; 6] = ["proceedings", "book", "phdthesis", "mastersthesis", "data", "www"];
/// Elements within elements; DBLP has five.
const DEEPEST: usize = 64;

/// Whether the beginning of an XML file, in lower case, is DBLP's.
pub(super) fn fits(head: &str) -> bool {
    let element = |name: &str| head.contains(&format!("<{name} ")) || head.contains(&format!("<{name}>"));
    element("dblp")
        || element("dblpperson")
        || element("inproceedings")
        || (element("result") && element("hits"))
}

/// What one element of a record holds.
#[derive(Default)]
struct Field {
    name: String,
    pid: String,
    orcid: String,
    sort: String,
    text: String,
}

/// A record that is being read.
#[derive(Default)]
struct Record {
    element: String,
    key: String,
    fields: Vec<Field>,
}

impl Record {
    fn first(&self, names: &[&str]) -> &str {
        names
            .iter()
            .find_map(|name| self.fields.iter().find(|field| field.name == *name))
            .map_or("", |field| field.text.trim())
    }
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let mut reader = Reader::from_str(source);
    let mut open: Vec<String> = Vec::new();
    let mut current: Option<(usize, Record)> = None;
    let mut number = 0;
    let mut items: Vec<(usize, Item)> = Vec::new();
    let mut people: HashMap<String, Author> = HashMap::new();
    loop {
        let at = reader.buffer_position();
        let wrong = |what: &str| refused(format!("record {number} (line {}): {what}", line_at(source, at)));
        match reader
            .read_event()
            .map_err(|error| wrong(&format!("this is no XML ({error}).")))?
        {
            Event::Eof if open.is_empty() => break,
            Event::Eof => return Err(wrong("the file breaks off; fetch it again.")),
            Event::Start(element) => {
                let name = name(&element);
                if open.len() >= DEEPEST {
                    return Err(wrong(
                        "elements within elements without end; DBLP has no such file.",
                    ));
                }
                match &mut current {
                    None if is_record(&name) => {
                        number += 1;
                        current = Some((open.len(), record(&element, &name)));
                    }
                    Some((depth, record)) => enter(record, &element, &name, open.len() - *depth),
                    None => {}
                }
                open.push(name);
            }
            Event::End(_) => {
                open.pop();
                if current.as_ref().is_some_and(|(depth, _)| *depth == open.len())
                    && let Some((_, record)) = current.take()
                {
                    match item(&record) {
                        Some(item) => items.push((number, item)),
                        None if record.element == "www" => person(&record, &mut people),
                        None => gather.odd(Oddity::NotAPaper, number),
                    }
                }
            }
            Event::Text(text) => say(&mut current, &text.decode().unwrap_or_default()),
            Event::CData(text) => say(&mut current, &text.decode().unwrap_or_default()),
            Event::GeneralRef(entity) => {
                let character = entity.resolve_char_ref().ok().flatten();
                let named = entity.decode().ok();
                match (character, named.as_deref().and_then(resolve_html5_entity)) {
                    (Some(character), _) => say(&mut current, character.encode_utf8(&mut [0; 4])),
                    (None, Some(text)) => say(&mut current, text),
                    (None, None) => {}
                }
            }
            _ => {}
        }
    }
    for (record, mut item) in items {
        for author in &mut item.authors {
            if let Some(known) = people.get(&author.written) {
                author.homepage.clone_from(&known.homepage);
                author.affiliation.clone_from(&known.affiliation);
                author.orcid = author.orcid.take().or_else(|| known.orcid.clone());
                author.dblp_pid = known.dblp_pid.clone().or(author.dblp_pid.take());
            }
        }
        gather.add(record, item)?;
    }
    Ok(())
}

fn is_record(name: &str) -> bool {
    PAPERS.contains(&name) || OTHERS.contains(&name)
}

fn name(element: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(element.local_name().as_ref()).to_ascii_lowercase()
}

fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name.as_bytes());
    found.map_or_else(String::new, |attribute| {
        dblp::text(&String::from_utf8_lossy(&attribute.value))
    })
}

fn record(element: &BytesStart<'_>, name: &str) -> Record {
    Record {
        element: name.to_owned(),
        key: attribute(element, "key"),
        fields: Vec::new(),
    }
}

/// A new field; what is deeper within one (`<i>` in a title, `author` in `authors`) goes on with it or takes its place.
fn enter(record: &mut Record, element: &BytesStart<'_>, name: &str, depth: usize) {
    if depth == 1 || name == "author" {
        record.fields.push(Field {
            name: name.to_owned(),
            pid: attribute(element, "pid"),
            orcid: attribute(element, "orcid"),
            sort: attribute(element, "type"),
            text: String::new(),
        });
    }
}

fn say(current: &mut Option<(usize, Record)>, text: &str) {
    if let Some((_, record)) = current
        && let Some(field) = record.fields.last_mut()
    {
        field.text.push_str(text);
    }
}

fn item(record: &Record) -> Option<Item> {
    if !PAPERS.contains(&record.element.as_str()) || record.first(&["type"]).contains("Editorship") {
        return None;
    }
    let key = if record.key.is_empty() {
        record.first(&["key"])
    } else {
        &record.key
    };
    let authors = record.fields.iter().filter(|field| field.name == "author");
    Some(Item {
        key: key.to_owned(),
        title: dblp::title(record.first(&["title"])),
        venue: Some(record.first(&["booktitle", "venue", "journal"]).to_owned()),
        year: record.first(&["year"]).parse().ok(),
        link: record
            .fields
            .iter()
            .filter(|field| field.name == "ee")
            .find_map(|field| identity::web(&field.text)),
        authors: authors
            .map(|field| dblp::author(field.text.trim(), &field.pid, &field.orcid))
            .collect(),
        ..Item::default()
    })
}

fn person(record: &Record, people: &mut HashMap<String, Author>) {
    let urls = || {
        record
            .fields
            .iter()
            .filter(|field| field.name == "url")
            .map(|field| field.text.trim())
    };
    let works_at = record
        .fields
        .iter()
        .find(|field| field.name == "note" && field.sort == "affiliation")
        .map(|field| field.text.trim().to_owned());
    for spelling in record.fields.iter().filter(|field| field.name == "author") {
        let author = Author {
            dblp_pid: identity::dblp_pid(&spelling.pid).or_else(|| identity::dblp_pid(&record.key)),
            orcid: urls()
                .find(|url| url.contains("orcid.org"))
                .and_then(identity::orcid),
            homepage: urls()
                .filter(|url| {
                    !["orcid.org", "scholar.google", "linkedin.", "wikidata.", "dblp."]
                        .iter()
                        .any(|site| url.contains(site))
                })
                .find_map(identity::web),
            affiliation: works_at.clone(),
            ..Author::default()
        };
        people.insert(spelling.text.trim().to_owned(), author);
    }
}

fn line_at(source: &str, at: u64) -> usize {
    let end = usize::try_from(at).unwrap_or(usize::MAX).min(source.len());
    1 + source
        .as_bytes()
        .get(..end)
        .map_or(0, |before| before.iter().filter(|b| **b == b'\n').count())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, ProgrammeFormat, read};

    #[test]
    fn records_of_the_dump_are_read_in_their_old_encoding() {
        let xml = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>
<inproceedings mdate=\"2026-07-20\" key=\"conf/osdi/WangM26\"><author>Wei Wang 0001</author><author orcid=\"0000-0002-1825-0097\">J&ouml;rg M\xfcller</author>
<title>Fast <i>Kernels</i> &amp; Slow Disks.</title><booktitle>OSDI</booktitle><year>2026</year><ee type=\"oa\">https://www.usenix.example/wang</ee><crossref>conf/osdi/2026</crossref></inproceedings>
<proceedings key=\"conf/osdi/2026\"><editor>Ed Itor</editor><title>20th Symposium</title></proceedings>
<www key=\"homepages/12/345\"><author>Wei Wang 0001</author><title>Home Page</title><url>https://orcid.org/0000-0002-1694-233X</url><url>https://wang.example/</url><note type=\"affiliation\">Engine Lab, Sm&aring;land</note></www>
</dblp>";
        let programme = read("x", xml).unwrap();
        assert_eq!(programme.format, ProgrammeFormat::DblpXml);
        let [paper] = programme.items.as_slice() else {
            panic!()
        };
        assert_eq!(paper.title, "Fast Kernels & Slow Disks");
        assert_eq!((paper.venue.as_deref(), paper.year), (Some("OSDI"), Some(2026)));
        let [wang, muller] = paper.authors.as_slice() else {
            panic!()
        };
        assert_eq!(
            (wang.name.as_str(), wang.dblp_pid.as_deref()),
            ("Wei Wang", Some("12/345"))
        );
        assert_eq!(wang.affiliation.as_deref(), Some("Engine Lab, Småland"));
        assert_eq!(wang.homepage.as_deref(), Some("https://wang.example/"));
        assert_eq!(wang.orcid.as_deref(), Some("0000-0002-1694-233X"));
        assert_eq!(muller.name, "Jörg Müller");
        assert_eq!(muller.orcid.as_deref(), Some("0000-0002-1825-0097"));
        assert_eq!(programme.notices[0].oddity, Oddity::NotAPaper);
    }

    #[test]
    fn search_results_are_read() {
        let xml = r#"<?xml version="1.0" encoding="UTF-8"?><result><query id="1">q</query><hits total="1"><hit score="1" id="5">
            <info><authors><author pid="l/AdaLovelace">Ada Lovelace</author><author pid="b/BenByron">Ben Byron</author></authors><title>One &#38; All.</title>
            <venue>OSDI</venue><year>2026</year><type>Conference and Workshop Papers</type><key>conf/osdi/L26</key><ee>https://x.example/1</ee></info><url>URL#5</url></hit></hits></result>"#;
        let programme = read("x", xml.as_bytes()).unwrap();
        let paper = &programme.items[0];
        assert_eq!(
            (paper.key.as_str(), paper.title.as_str()),
            ("conf/osdi/L26", "One & All")
        );
        assert_eq!(paper.authors.len(), 2);
        assert_eq!(paper.authors[1].dblp_pid.as_deref(), Some("b/BenByron"));
    }

    #[test]
    fn half_a_file_is_refused_with_its_line() {
        let error = read(
            "x",
            b"<dblp>\n<inproceedings key=\"a\"><author>Ada</author>\n<title>T",
        )
        .unwrap_err();
        let said = error.to_string();
        assert!(
            said.contains("line 3") && said.contains("record 1") && said.contains("breaks off"),
            "{said}"
        );
        let deep = format!("<dblp>{}", "<a>".repeat(100_000));
        assert!(
            read("x", deep.as_bytes())
                .unwrap_err()
                .to_string()
                .contains("without end")
        );
    }
}
