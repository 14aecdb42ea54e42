//! BibTeX as DBLP, USENIX, PMLR and ACM write it.
//!
//! `@string` makes words for later values; `@comment` and `@preamble` say nothing here. Names follow BibTeX's grammar:
//! `First Last`, `Last, First`, `Last, Jr, First`, joined by ` and `; a name within braces is one word (an
//! organisation). There are no affiliations.

use super::gather::{Gather, line};
use super::{Author, Item, Oddity, identity, latex, refused};
use crate::error::{Error, Result};
use std::collections::HashMap;

/// Entries that are papers.
const PAPERS: [&str; 9] = [
    "inproceedings",
    "conference",
    "article",
    "incollection",
    "inbook",
    "misc",
    "techreport",
    "unpublished",
    "online",
];

/// Bytes of what a word stands for: words are made of words, and would double with every step.
const LONGEST_WORD: usize = 500;
/// Bytes of a value.
const LONGEST_VALUE: usize = 256 << 10;

/// Reads what stands in the file, byte by byte; every sign of the grammar is ASCII.
struct Scanner<'a> {
    source: &'a str,
    at: usize,
    entry: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, sign: u8) -> bool {
        self.space();
        let there = self.peek() == Some(sign);
        self.at += usize::from(there);
        there
    }

    /// Up to the first of `ends`, without it.
    fn until(&mut self, ends: &[u8]) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|b| !ends.contains(&b)) {
            self.at += 1;
        }
        self.source.get(start..self.at).unwrap_or_default().trim()
    }

    /// What is between the brace before here and the one that closes it.
    fn braced(&mut self) -> Result<&'a str> {
        let (start, mut depth) = (self.at, 1_usize);
        while let Some(b) = self.peek() {
            self.at += 1;
            match b {
                b'\\' => self.at += 1,
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(self.source.get(start..self.at - 1).unwrap_or_default());
            }
        }
        self.at = start;
        Err(self.wrong("a brace is never closed"))
    }

    fn quoted(&mut self) -> Result<&'a str> {
        let (start, mut depth) = (self.at, 0_usize);
        while let Some(b) = self.peek() {
            self.at += 1;
            match b {
                b'\\' => self.at += 1,
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b'"' if depth == 0 => return Ok(self.source.get(start..self.at - 1).unwrap_or_default()),
                _ => {}
            }
        }
        self.at = start;
        Err(self.wrong("a quotation mark is never closed"))
    }

    fn wrong(&self, what: &str) -> Error {
        let before = self.source.as_bytes().get(..self.at).unwrap_or_default();
        let line = 1 + before.iter().filter(|b| **b == b'\n').count();
        refused(format!(
            "record {} (line {line}): {what}. Expected an entry like @inproceedings{{key, title = {{…}}, author = {{…}}}}.",
            self.entry
        ))
    }
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let mut scanner = Scanner {
        source,
        at: 0,
        entry: 0,
    };
    let mut words: HashMap<String, String> = HashMap::new();
    loop {
        scanner.until(b"@");
        if scanner.peek().is_none() {
            return Ok(());
        }
        scanner.at += 1;
        let start = scanner.at;
        let sort = scanner.until(b"{(@ \t\r\n").to_ascii_lowercase();
        let plain = !sort.is_empty() && sort.bytes().all(|b| b.is_ascii_alphabetic());
        let close = match (plain, scanner.take(b'{')) {
            (true, true) => b'}',
            (true, false) if scanner.take(b'(') => b')',
            // An @ in the free text between entries, an address for example.
            _ => {
                scanner.at = start;
                continue;
            }
        };
        match sort.as_str() {
            "comment" | "preamble" if close == b'}' => {
                scanner.braced()?;
            }
            "comment" | "preamble" => {
                scanner.until(b")");
            }
            "string" => {
                let more = fields(&mut scanner, close, &words)?;
                if more.values().any(|word| word.len() > LONGEST_WORD) {
                    return Err(scanner.wrong("a @string far longer than the name of any conference"));
                }
                words.extend(more);
            }
            _ => {
                scanner.entry += 1;
                let key = scanner.until(b",})").to_owned();
                scanner.take(b',');
                let fields = fields(&mut scanner, close, &words)?;
                take(scanner.entry, &sort, key, &fields, gather)?;
            }
        }
    }
}

/// `name = value, name = value}`.
fn fields(
    scanner: &mut Scanner<'_>,
    close: u8,
    words: &HashMap<String, String>,
) -> Result<HashMap<String, String>> {
    let mut fields = HashMap::new();
    loop {
        while scanner.take(b',') {}
        if scanner.take(close) {
            return Ok(fields);
        }
        let name = scanner.until(b"=,{}\"@").to_ascii_lowercase();
        if name.is_empty() || !scanner.take(b'=') {
            return Err(scanner.wrong(match scanner.peek() {
                None => "the file breaks off within it; fetch it again",
                Some(_) => "a field without a name or without “=”",
            }));
        }
        let mut value = String::new();
        loop {
            scanner.space();
            if scanner.take(b'{') {
                value.push_str(scanner.braced()?);
            } else if scanner.take(b'"') {
                value.push_str(scanner.quoted()?);
            } else {
                let word = scanner.until(b",#{}()\" \t\r\n=@");
                if word.is_empty() {
                    return Err(scanner.wrong("a field without a value"));
                }
                value.push_str(words.get(&word.to_ascii_lowercase()).map_or(word, String::as_str));
            }
            if value.len() > LONGEST_VALUE {
                return Err(scanner.wrong("a value far longer than any abstract"));
            }
            if !scanner.take(b'#') {
                break;
            }
        }
        fields.entry(name).or_insert(value);
    }
}

fn take(
    record: usize,
    sort: &str,
    key: String,
    fields: &HashMap<String, String>,
    gather: &mut Gather,
) -> Result<()> {
    if !PAPERS.contains(&sort) {
        gather.odd(Oddity::NotAPaper, record);
        return Ok(());
    }
    let field = |name: &str| fields.get(name).map(|value| latex::plain(value));
    let raw = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let mut authors = Vec::new();
    for name in split(raw("author")) {
        match author(name) {
            Some(author) => authors.push(author),
            None => gather.odd(Oddity::MoreAuthors, record),
        }
    }
    let doi = raw("doi").trim();
    let item = Item {
        key,
        title: field("title").unwrap_or_default(),
        keywords: field("keywords")
            .unwrap_or_default()
            .split([',', ';'])
            .map(str::to_owned)
            .collect(),
        summary: field("abstract"),
        venue: field("series")
            .filter(|_| !doi.is_empty())
            .or_else(|| field("booktitle"))
            .or_else(|| field("journal")),
        year: raw("year").trim().parse().ok(),
        link: identity::web(&raw("url").replace('\\', ""))
            .or_else(|| identity::web(doi))
            .or_else(|| identity::web(&format!("https://doi.org/{doi}")).filter(|_| doi.starts_with("10."))),
        authors,
        ..Item::default()
    };
    gather.add(record, item)
}

/// The names of a list, split at every `and` that stands outside braces.
fn split(list: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    let bytes = list.as_bytes();
    let is_space = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    for (at, b) in bytes.iter().enumerate() {
        match b {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'a' | b'A'
                if depth == 0
                    && at > start
                    && is_space(at - 1)
                    && bytes
                        .get(at..at + 3)
                        .is_some_and(|word| word.eq_ignore_ascii_case(b"and"))
                    && is_space(at + 3) =>
            {
                names.push(list.get(start..at).unwrap_or_default().trim());
                start = at + 3;
            }
            _ => {}
        }
    }
    names.push(list.get(start..).unwrap_or_default().trim());
    names.retain(|name| !name.is_empty());
    names
}

/// One name by BibTeX's grammar; none for `others`.
fn author(name: &str) -> Option<Author> {
    if name.eq_ignore_ascii_case("others") {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, b) in name.bytes().enumerate() {
        match b {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(name.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(name.get(start..).unwrap_or_default());
    let plain: Vec<String> = parts.iter().map(|part| line(&latex::plain(part))).collect();
    let ordered = match plain.as_slice() {
        [family, given] => format!("{given} {family}"),
        [family, generation, given] => format!("{given} {family} {generation}"),
        all => all.join(" "),
    };
    Some(Author {
        written: line(&latex::plain(name)),
        name: line(&ordered),
        ..Author::default()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, Programme, ProgrammeFormat, read as read_file};

    fn read(bib: &str) -> Programme {
        read_file("x", bib.as_bytes()).unwrap()
    }

    #[test]
    fn names_follow_the_grammar() {
        let bib = r#"@inproceedings{k, title = {T}, author = {Lovelace, Ada and J{\"o}rg M{\"u}ller and
            van der Berg, Jan AND King, Jr., Martin and {The OpenModel Team and Friends} and Andrea Sandberg and others}}"#;
        let programme = read(bib);
        let names: Vec<_> = programme.items[0]
            .authors
            .iter()
            .map(|a| a.name.as_str())
            .collect();
        assert_eq!(
            names,
            [
                "Ada Lovelace",
                "Jörg Müller",
                "Jan van der Berg",
                "Martin King Jr.",
                "The OpenModel Team and Friends",
                "Andrea Sandberg"
            ]
        );
        assert_eq!(programme.items[0].authors[0].written, "Lovelace, Ada");
        assert_eq!(programme.notices[0].oddity, Oddity::MoreAuthors);
    }

    #[test]
    fn the_dialects_are_read() {
        let programme = read(
            r#"% saved on a Monday by ada@lab.example
@string{osdi = "OSDI" # { '26}}
@comment{not {this}}
@inproceedings {316001, author = {Ada Lovelace}, title = {{GPU} Sharing at 100\%}, booktitle = osdi, year = {2026},
  isbn = {978-1}, address = {Boston, MA}, url = {https://www.usenix.example/lovelace}, publisher = {USENIX Association}, month = jul,
}
@inproceedings{10.1145/1.2, author = {Byron, George}, title = {Pipelines}, year = {2026}, doi = {10.1145/1.2},
  keywords = {training, inference}, location = {Here}, series = {SOSP '26} }
@InProceedings{pmlr-v1-byron26a, title = 	 {Bandits}, author =       {Byron, George}, booktitle = 	 {Proceedings},
  pages = 	 {10/1--12}, year = 	 2026, month = 	 {25--27 Jul}, pdf = 	 {https://x.example/b.pdf}, url = 	 {https://x.example/b_c}, abstract = {Short.} }
@proceedings(DBLP:conf/osdi/2026, editor = {Ed Itor}, title = {20th})
"#,
        );
        assert_eq!(programme.format, ProgrammeFormat::Bibtex);
        let [usenix, acm, pmlr] = programme.items.as_slice() else {
            panic!("{programme:?}")
        };
        assert_eq!(
            (usenix.key.as_str(), usenix.title.as_str()),
            ("316001", "GPU Sharing at 100%")
        );
        assert_eq!(usenix.venue.as_deref(), Some("OSDI '26"));
        assert_eq!(
            usenix.link.as_deref(),
            Some("https://www.usenix.example/lovelace")
        );
        assert_eq!(acm.link.as_deref(), Some("https://doi.org/10.1145/1.2"));
        assert_eq!(acm.venue.as_deref(), Some("SOSP '26"));
        assert_eq!(acm.keywords, ["training", "inference"]);
        assert_eq!((pmlr.year, pmlr.summary.as_deref()), (Some(2026), Some("Short.")));
        assert_eq!(pmlr.authors[0].name, "George Byron");
        assert_eq!(programme.notices[0].oddity, Oddity::NotAPaper);
    }

    #[test]
    fn what_breaks_off_is_refused_with_its_line() {
        for (bib, said) in [
            (
                "@article{a, title = {T},\n author = {Ada",
                "record 1 (line 2): a brace is never closed",
            ),
            (
                "@article{a, title = {T}}\n@article{b, title = \"T",
                "record 2 (line 2): a quotation mark",
            ),
            ("@article{a, title = {T},\n\n", "breaks off"),
            ("@article{a, title {T}}", "without “=”"),
            ("@article{a, title = }", "without a value"),
        ] {
            let error = read_file("x", bib.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(said), "{bib}: {error}");
        }
    }
}
