//! Tables with a row per author, or per paper: `Conference, Year, Title, Author, Affiliation`, and the wider columns of
//! author and paper lists. A row per author names its own affiliation, so it is theirs.
//!
//! A list of authors alone has no titles; its papers go by their ids, and come together with the list of papers by
//! them.

use super::gather::Gather;
use super::names;
use super::virtual_site::{kind, not_given};
use super::{Author, Item, Oddity, ProgrammeKind, identity, refused};
use crate::error::Result;
use csv::StringRecord;
use std::collections::HashMap;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    Key,
    Venue,
    Year,
    Title,
    Author,
    Order,
    Affiliation,
    Position,
    OpenReview,
    Dblp,
    Orcid,
    Homepage,
    Scholar,
    LinkedIn,
    Email,
    Status,
    Topic,
    Keywords,
    Link,
    Summary,
    Protected,
}

/// Headers in lower case, with spaces for what joins their words.
const COLUMNS: [(&str, Column); 44] = [
    ("paper id", Column::Key),
    ("id", Column::Key),
    ("conference", Column::Venue),
    ("venue", Column::Venue),
    ("year", Column::Year),
    ("title", Column::Title),
    ("paper", Column::Title),
    ("paper title", Column::Title),
    ("author", Column::Author),
    ("name", Column::Author),
    ("author name", Column::Author),
    ("speaker", Column::Author),
    ("author position", Column::Order),
    ("author order", Column::Order),
    ("affiliation", Column::Affiliation),
    ("institution", Column::Affiliation),
    ("company", Column::Affiliation),
    ("position", Column::Position),
    ("role", Column::Position),
    ("job title", Column::Position),
    ("openreview id", Column::OpenReview),
    ("openreview", Column::OpenReview),
    ("dblp", Column::Dblp),
    ("dblp pid", Column::Dblp),
    ("orcid", Column::Orcid),
    ("homepage", Column::Homepage),
    ("google scholar", Column::Scholar),
    ("scholar", Column::Scholar),
    ("linkedin", Column::LinkedIn),
    ("email", Column::Email),
    ("e mail", Column::Email),
    ("status", Column::Status),
    ("decision", Column::Status),
    ("primary area", Column::Topic),
    ("topic", Column::Topic),
    ("track", Column::Topic),
    ("keywords", Column::Keywords),
    ("link", Column::Link),
    ("url", Column::Link),
    ("abstract", Column::Summary),
    ("gender", Column::Protected),
    ("pronouns", Column::Protected),
    ("ethnicity", Column::Protected),
    ("race", Column::Protected),
];

/// In lower case, with spaces for what joins its words.
fn plain(header: &str) -> String {
    let words: Vec<String> = header
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

fn column(header: &str) -> Option<Column> {
    let header = plain(header);
    COLUMNS
        .iter()
        .find(|(name, _)| *name == header)
        .map(|(_, column)| *column)
}

fn delimiter(head: &str) -> u8 {
    let first = head.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let signs = [',', ';', '\t'];
    let most = signs
        .into_iter()
        .max_by_key(|sign| (count(*sign), *sign == ','))
        .unwrap_or(',');
    u8::try_from(most).unwrap_or(b',')
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Whether the first row names the columns of such a table.
pub(super) fn fits(head: &str) -> bool {
    let first = head.lines().next().unwrap_or_default();
    let mut reader = reader(first);
    let Ok(headers) = reader.headers() else {
        return false;
    };
    let has = |wanted: Column| headers.iter().any(|header| column(header) == Some(wanted));
    (has(Column::Title) && (has(Column::Author) || has(Column::Key) || has(Column::Venue)))
        || (has(Column::Key) && has(Column::Author))
}

/// Headers that nobody gives to a list of people.
const OF_PAPERS: [&str; 6] = [
    "paper",
    "paper id",
    "paper title",
    "author",
    "author name",
    "speaker",
];

/// Whether the columns are those of papers and who wrote them; a table of names, titles and companies has none of these.
pub(super) fn names_papers(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    reader(first).headers().is_ok_and(|headers| {
        headers
            .iter()
            .any(|header| OF_PAPERS.contains(&plain(header).as_str()))
    })
}

/// A paper with the line of its first row, and its authors with their places as the table numbers them.
type Paper = (usize, Item, Vec<(u32, Author)>);

/// The papers of a table in the order their first row comes.
#[derive(Default)]
struct Papers {
    all: Vec<Paper>,
    at: HashMap<String, usize>,
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let mut reader = reader(source);
    let headers = reader.headers().map_err(|error| wrong(1, &error))?.clone();
    let mut columns: HashMap<Column, usize> = HashMap::new();
    for (at, header) in headers.iter().enumerate() {
        if let Some(column) = column(header) {
            columns.entry(column).or_insert(at);
        }
    }
    if columns.contains_key(&Column::Protected) {
        gather.file_odd(Oddity::Protected);
    }
    gather.without_authors = !columns.contains_key(&Column::Author);
    let mut papers = Papers::default();
    let mut row = StringRecord::new();
    loop {
        let line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        if !reader
            .read_record(&mut row)
            .map_err(|error| wrong(line, &error))?
        {
            break;
        }
        let line = row
            .position()
            .map_or(line, |position| usize::try_from(position.line()).unwrap_or(line));
        if row.len() > headers.len() {
            return Err(refused(format!(
                "line {line} has {} cells, expected {} ({}). A comma within a text must stand between quotation marks.",
                row.len(),
                headers.len(),
                headers.iter().take(8).collect::<Vec<_>>().join(", ")
            )));
        }
        let last = usize::try_from(reader.position().byte()).is_ok_and(|at| at >= source.len());
        if last
            && (row.len() < headers.len() && !source.ends_with(['\n', '\r']) || never_closed(source, &row))
        {
            return Err(refused(format!(
                "line {line} breaks off, or a quotation mark in it is never closed. Expected {} cells; fetch the file again.",
                headers.len()
            )));
        }
        let cell = |column: Column| {
            columns
                .get(&column)
                .and_then(|at| row.get(*at))
                .unwrap_or_default()
                .trim()
        };
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if not_given(cell(Column::Status)) {
            gather.odd(Oddity::NotGiven, line);
            continue;
        }
        papers.take(line, &cell, columns.contains_key(&Column::Author), gather);
    }
    let titled = columns.contains_key(&Column::Title);
    for (line, mut item, mut authors) in papers.all {
        authors.sort_by_key(|(place, _)| *place);
        item.authors = authors.into_iter().map(|(_, author)| author).collect();
        if titled {
            gather.add(line, item)?;
        } else {
            gather.add_untitled(line, item)?;
        }
    }
    Ok(())
}

/// Whether the last row swallowed the lines behind it for want of a quotation mark.
fn never_closed(source: &str, row: &StringRecord) -> bool {
    let start = row
        .position()
        .and_then(|position| usize::try_from(position.byte()).ok());
    let written = start.and_then(|start| source.get(start..)).unwrap_or_default();
    row.iter().any(|cell| cell.contains('\n')) && written.matches('"').count() % 2 == 1
}

impl Papers {
    fn take<'r>(
        &mut self,
        line: usize,
        cell: &dyn Fn(Column) -> &'r str,
        authors: bool,
        gather: &mut Gather,
    ) {
        let key = match cell(Column::Key) {
            "" => [cell(Column::Venue), cell(Column::Year), cell(Column::Title)]
                .join(" ")
                .trim()
                .to_lowercase(),
            key => key.to_owned(),
        };
        if key.is_empty() {
            gather.odd(Oddity::NoTitle, line);
            return;
        }
        let at = *self.at.entry(key.clone()).or_insert_with(|| {
            self.all.push((line, item(key, cell), Vec::new()));
            self.all.len() - 1
        });
        let Some((_, _, known)) = self.all.get_mut(at).filter(|_| authors) else {
            return;
        };
        if cell(Column::Author).is_empty() {
            // A paper's only row may name nobody.
            return;
        }
        let mut author = Author {
            written: cell(Column::Author).to_owned(),
            affiliation: Some(cell(Column::Affiliation).to_owned()),
            position: Some(cell(Column::Position).to_owned()),
            ..Author::default()
        };
        let mut unknown = !identity::openreview(cell(Column::OpenReview), &mut author);
        let mut id = |column: Column, read: fn(&str) -> Option<String>, into: &mut Option<String>| {
            let written = cell(column);
            if !written.is_empty() {
                let id = read(written);
                unknown |= id.is_none();
                *into = id.or(into.take());
            }
        };
        id(Column::Dblp, identity::dblp_pid, &mut author.dblp_pid);
        id(Column::Orcid, identity::orcid, &mut author.orcid);
        id(Column::Homepage, identity::web, &mut author.homepage);
        id(Column::Scholar, identity::scholar, &mut author.scholar);
        id(Column::LinkedIn, identity::linkedin, &mut author.linkedin);
        id(Column::Email, identity::email, &mut author.email);
        if unknown {
            gather.odd(Oddity::UnknownId, line);
        }
        let written = cell(Column::Order).parse().ok();
        let place = written.unwrap_or(u32::try_from(known.len()).unwrap_or(u32::MAX));
        let again = known.last_mut().filter(|(other, one)| {
            written.is_none_or(|place| place == *other)
                && names::read(&one.written) == names::read(&author.written)
        });
        match again {
            // The same author with another affiliation.
            Some((_, one)) => {
                if let (Some(known), Some(more)) = (&mut one.affiliation, &author.affiliation)
                    && !more.is_empty()
                    && known != more
                {
                    *known = [known.as_str(), more]
                        .join("; ")
                        .trim_start_matches("; ")
                        .to_owned();
                }
            }
            None => known.push((place, author)),
        }
    }
}

fn item<'r>(key: String, cell: &dyn Fn(Column) -> &'r str) -> Item {
    let some = |column: Column| Some(cell(column).to_owned());
    Item {
        key,
        title: cell(Column::Title).to_owned(),
        kind: kind(cell(Column::Status)).unwrap_or(ProgrammeKind::Paper),
        topic: some(Column::Topic),
        keywords: cell(Column::Keywords).split(';').map(str::to_owned).collect(),
        summary: some(Column::Summary),
        decision: some(Column::Status),
        link: identity::web(cell(Column::Link)),
        venue: some(Column::Venue),
        year: cell(Column::Year).parse().ok(),
        ..Item::default()
    }
}

fn wrong(line: usize, error: &csv::Error) -> crate::Error {
    let line = error
        .position()
        .map_or(line, |position| usize::try_from(position.line()).unwrap_or(line));
    refused(format!(
        "line {line} cannot be read as a row of a table ({error})."
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, Programme, ProgrammeFormat, read as read_file};

    fn read(csv: &str) -> Programme {
        read_file("x.csv", csv.as_bytes()).unwrap()
    }

    #[test]
    fn a_row_per_author_makes_papers() {
        let programme = read(
            "Conference,Year,Title,Author,Affiliation\nMLSys,2026,\"Shards, Again\",\"Lovelace, Ada\",Engine Lab\nMLSys,2026,\"Shards, Again\",Ben Byron,\n\nMLSys,2025,\"Shards, Again\",Cy Clark,Newstead\nMLSys,2026,,Nobody,\n",
        );
        assert_eq!(programme.format, ProgrammeFormat::Table);
        let [first, second] = programme.items.as_slice() else {
            panic!("{programme:?}")
        };
        assert_eq!(
            (first.title.as_str(), first.venue.as_deref(), first.year),
            ("Shards, Again", Some("MLSys"), Some(2026))
        );
        let who: Vec<_> = first
            .authors
            .iter()
            .map(|a| (a.name.as_str(), a.affiliation.as_deref()))
            .collect();
        assert_eq!(who, [("Ada Lovelace", Some("Engine Lab")), ("Ben Byron", None)]);
        assert_eq!(second.year, Some(2025));
        assert_eq!(
            (
                programme.notices[0].oddity,
                programme.notices[0].records.as_slice()
            ),
            (Oddity::NoTitle, [6].as_slice())
        );
    }

    #[test]
    fn lists_of_authors_and_of_papers_share_their_ids() {
        let authors = read(
            "paper_id;venue;year;author_position;name;affiliation;affiliation_domain;position;openreview_id;gender\nP-1;COLM;2026;2;Ben Byron;Newstead;n.example;Engineer;;zz\nP-1;COLM;2026;1;Ada Lovelace;;;;~Ada_Lovelace1;zz\n",
        );
        let paper = &authors.items[0];
        assert_eq!((paper.key.as_str(), paper.title.as_str()), ("P-1", ""));
        assert_eq!(paper.authors[0].openreview_id.as_deref(), Some("~Ada_Lovelace1"));
        assert_eq!(paper.authors[1].position.as_deref(), Some("Engineer"));
        assert!(!format!("{authors:?}").contains("zz"));
        assert_eq!(authors.notices[0].oddity, Oddity::Protected);
        let papers = read(
            "paper_id,venue,year,title,status,primary_area,keywords\nP-1,COLM,2026,Shards,Oral,systems,a;b\nP-2,COLM,2026,Gone,Reject,,\n",
        );
        assert_eq!(papers.items[0].key, "P-1");
        assert_eq!(papers.items[0].keywords, ["a", "b"]);
        assert_eq!(papers.items.len(), 1);
    }

    #[test]
    fn a_row_with_too_many_cells_is_named() {
        let error = |csv: &[u8]| read_file("x.csv", csv).unwrap_err().to_string();
        let many = error(b"Title,Author\nOne,Ada\nTwo,Ben,Newstead,\n");
        assert!(many.contains("line 3 has 4 cells, expected 2"), "{many}");
        let half = error(b"Title,Author\nOne,Ada\nTw");
        assert!(half.contains("line 3 breaks off"), "{half}");
        let open = error(b"Title,Author\nOne,\"Ada\nTwo,Ben\nThree,Cy\n");
        assert!(open.contains("line 2 breaks off"), "{open}");
    }
}
