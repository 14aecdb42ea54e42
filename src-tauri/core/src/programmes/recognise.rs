//! What a file is, by what is in it.

use super::{ProgrammeFormat, dblp_xml, refused, tidy};
use crate::error::Result;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// What can be read, for whoever comes with something else.
const EXPECTED: &str = "Roster reads programme data of NeurIPS, ICML, ICLR and MLSys (orals-posters.json), Paper Copilot lists, OpenReview notes, DBLP (JSON, XML, BibTeX), BibTeX of USENIX, PMLR and ACM, saved technical sessions pages of USENIX, calendars of Sched (.ics), and tables with the columns Conference, Year, Title, Author, Affiliation.";

/// Files that hold no text, by how they start.
const BINARY: [(&[u8], &str); 9] = [
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a workbook, a document or a ZIP archive"),
    (b"\x1f\x8b", "a compressed file (gzip): unpack it first"),
    (b"BZh", "a compressed file (bzip2): unpack it first"),
    (b"\xfd7zXZ", "a compressed file (xz): unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
];

/// So far into a file its kind must show.
const LOOKED_AT: usize = 64 << 10;

/// A file as text.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub text: Cow<'a, str>,
    /// It was neither marked nor UTF-8.
    pub old_encoding: bool,
}

/// `bytes` as text: by their mark, by what an XML declaration says, as UTF-8, else as Western European.
pub(super) fn text<'a>(name: &str, bytes: &'a [u8]) -> Result<Source<'a>> {
    if let Some((_, kind)) = BINARY.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(unknown(
            name,
            &format!("{kind}, not the programme of a conference"),
        ));
    }
    let declared = declared_encoding(bytes);
    let encoding = Encoding::for_bom(bytes).map_or(declared, |(encoding, _)| Some(encoding));
    let (text, old_encoding) = match (encoding, std::str::from_utf8(bytes)) {
        (Some(encoding), _) if encoding != UTF_8 => (encoding.decode_with_bom_removal(bytes).0, false),
        (_, Ok(text)) => (Cow::Borrowed(text.trim_start_matches('\u{feff}')), false),
        (_, Err(_)) => (WINDOWS_1252.decode_with_bom_removal(bytes).0, true),
    };
    let start: String = text.chars().take(4_096).collect();
    if start.trim().is_empty() {
        return Err(unknown(name, "empty"));
    }
    if start.contains('\0') {
        return Err(unknown(name, "no text"));
    }
    Ok(Source { text, old_encoding })
}

/// What `<?xml … encoding="…"?>` says.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(200))?;
    let start = String::from_utf8_lossy(start);
    let declaration = start.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split("encoding").nth(1)?;
    let label = value.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes())
}

/// Which of the formats `text` is in.
pub(super) fn format(name: &str, text: &str) -> Result<ProgrammeFormat> {
    let start = text.trim_start();
    let head = head(start);
    let upper = head
        .get(..head.len().min(15))
        .unwrap_or_default()
        .to_ascii_uppercase();
    if start.starts_with(['{', '[']) {
        json(name, start)
    } else if upper.starts_with("BEGIN:VCALENDAR") {
        Ok(ProgrammeFormat::Calendar)
    } else if start.starts_with('<') {
        markup(name, start)
    } else if head.lines().any(opens_entry) {
        Ok(ProgrammeFormat::Bibtex)
    } else if tidy::fits(head) {
        Ok(ProgrammeFormat::Table)
    } else {
        let first: String = head
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(100)
            .collect();
        let like = match head.lines().next() {
            Some(line) if line.contains([',', ';', '\t']) => {
                format!("a table, but without columns for titles or authors. It starts with “{first}”")
            }
            _ if upper.starts_with("BEGIN:VCARD") => {
                "address cards, not the programme of a conference".to_owned()
            }
            _ => format!("a text that starts with “{first}”"),
        };
        Err(unknown(name, &like))
    }
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// `@inproceedings{`, `@article (`.
fn opens_entry(line: &str) -> bool {
    line.trim_start().strip_prefix('@').is_some_and(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        after.len() < rest.len() && after.trim_start().starts_with(['{', '('])
    })
}

fn markup(name: &str, text: &str) -> Result<ProgrammeFormat> {
    let head = head(text).to_ascii_lowercase();
    if head.contains("<html") || head.contains("<!doctype html") || head.contains("<article") {
        // The articles of a saved page come after its menus and scripts.
        return if text.contains("node-paper") || text.contains("node-session") {
            Ok(ProgrammeFormat::Usenix)
        } else {
            Err(unknown(
                name,
                "a saved web page, but not the technical sessions of a USENIX conference",
            ))
        };
    }
    if dblp_xml::fits(&head) {
        return Ok(ProgrammeFormat::DblpXml);
    }
    let root: String = head
        .split('<')
        .skip(1)
        .find(|tag| !tag.starts_with(['?', '!']))
        .unwrap_or_default()
        .chars()
        .take_while(|c| !c.is_whitespace() && *c != '>')
        .take(40)
        .collect();
    Err(unknown(
        name,
        &format!("XML with “{root}” at its top, not that of DBLP"),
    ))
}

fn json(name: &str, text: &str) -> Result<ProgrammeFormat> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let outline = Outline::Whole
        .deserialize(&mut reader)
        .and_then(|outline| reader.end().map(|()| outline))
        .map_err(|error| {
            refused(format!(
                "“{name}” starts as JSON but breaks off or goes wrong at line {}, column {}. The download may be incomplete: fetch it again.",
                error.line(),
                error.column()
            ))
        })?;
    let keys = outline.keys;
    let has = |key: &str| keys.iter().any(|k| k == key);
    if outline.list {
        if has("content") {
            return Ok(ProgrammeFormat::OpenReview);
        } else if has("title") && has("author") {
            return Ok(ProgrammeFormat::Paperlists);
        } else if has("name") && has("authors") {
            return Ok(ProgrammeFormat::VirtualSite);
        }
        let like = match keys.is_empty() {
            true => "a JSON list of something else than papers".to_owned(),
            false => format!("a JSON list of records with {}", named(&keys)),
        };
        return Err(unknown(name, &like));
    }
    if has("results") {
        Ok(ProgrammeFormat::VirtualSite)
    } else if has("notes") {
        Ok(ProgrammeFormat::OpenReview)
    } else if has("result") {
        Ok(ProgrammeFormat::DblpJson)
    } else if !keys.is_empty() && keys.iter().all(|k| k.bytes().all(|b| b.is_ascii_digit())) {
        Err(unknown(
            name,
            "the file of abstracts of a conference site; the papers are in the one named orals-posters",
        ))
    } else {
        Err(unknown(name, &format!("JSON with {}", named(&keys))))
    }
}

fn named(keys: &[String]) -> String {
    if keys.is_empty() {
        return "nothing in it".to_owned();
    }
    let shown: Vec<String> = keys
        .iter()
        .take(6)
        .map(|key| format!("“{}”", key.chars().take(40).collect::<String>()))
        .collect();
    shown.join(", ")
}

fn unknown(name: &str, like: &str) -> crate::Error {
    refused(format!("“{name}” is {like}. {EXPECTED}"))
}

/// The keys of a JSON object, or of the first object in a list. Everything is checked to be JSON, nothing else is kept.
#[derive(Default)]
struct Keys {
    list: bool,
    keys: Vec<String>,
}

/// Where in the file the next value stands.
#[derive(Clone, Copy)]
enum Outline {
    Whole,
    First,
}

impl<'de> DeserializeSeed<'de> for Outline {
    type Value = Keys;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Keys, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Outline {
    type Value = Keys;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Keys, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            map.next_value::<IgnoredAny>()?;
            if keys.len() < 100 {
                keys.push(key);
            }
        }
        Ok(Keys { list: false, keys })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Keys, A::Error> {
        let mut first = Keys::default();
        if let Self::Whole = self {
            first = seq.next_element_seed(Self::First)?.unwrap_or_default();
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Keys {
            list: true,
            keys: first.keys,
        })
    }

    fn visit_str<E>(self, _: &str) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }

    fn visit_bool<E>(self, _: bool) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }

    fn visit_i64<E>(self, _: i64) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }

    fn visit_u64<E>(self, _: u64) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }

    fn visit_f64<E>(self, _: f64) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }

    fn visit_unit<E>(self) -> std::result::Result<Keys, E> {
        Ok(Keys::default())
    }
}
