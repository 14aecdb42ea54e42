//! Where in a text the table is: what parts its cells, which row is its header.

use super::header_name::meaning;
use super::rows::{Row, Rows};
use std::collections::HashSet;

/// How a table lies in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub delimiter: u8,
    pub header: Vec<String>,
    pub header_line: u64,
    /// Where the first row below the header starts: byte and line.
    pub below: (usize, u64),
}

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Rows that are looked at.
const LOOKED_AT: usize = 100;

/// A row of the beginning, with where the next one starts.
struct Seen {
    line: u64,
    cells: Vec<String>,
    after: (usize, u64),
}

/// Finds the table; none where there is none. `delimiter` none: the one by which the rows come out most alike.
pub(super) fn find(text: &str, delimiter: Option<u8>) -> Option<Table> {
    let candidates = delimiter.as_ref().map_or(&DELIMITERS[..], std::slice::from_ref);
    candidates
        .iter()
        .filter_map(|delimiter| {
            let seen = beginning(text, *delimiter);
            let at = header(&seen)?;
            let header = seen.get(at)?;
            let rank = (
                recognised(&header.cells),
                alike(&seen, header.cells.len()),
                header.cells.len(),
            );
            Some((
                rank,
                Table {
                    delimiter: *delimiter,
                    header: names(&header.cells),
                    header_line: header.line,
                    below: header.after,
                },
            ))
        })
        // The first of equals: a comma before the rarer ones.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, table)| table)
}

fn beginning(text: &str, delimiter: u8) -> Vec<Seen> {
    let mut rows = Rows::new(text, delimiter, 0, 1);
    let mut seen = Vec::new();
    while seen.len() < LOOKED_AT
        && let Some((line, row)) = rows.next()
    {
        let cells = match row {
            Row::Cells(cells) => cells.iter().map(|cell| cell.trim().to_owned()).collect(),
            Row::Unclosed(text) => vec![text],
        };
        seen.push(Seen {
            line,
            cells,
            after: rows.at(),
        });
    }
    seen
}

/// The row that names the columns: the one with most known names; without any, the first that could be names. A row
/// above it is lost, so it must be none of the people: where that is not sure, the first that could be names is taken.
fn header(seen: &[Seen]) -> Option<usize> {
    let best = seen
        .iter()
        .enumerate()
        .map(|(at, row)| (recognised(&row.cells), at))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let row = seen.get(best.1)?;
    let above = seen.get(..best.1).unwrap_or_default();
    let unknown = seen.iter().enumerate().position(|(at, row)| {
        let below = seen.get(at + 1..).unwrap_or_default();
        could_be_names(&row.cells) && (below.is_empty() || alike(below, row.cells.len()) * 2 > below.len())
    });
    let whole = filled(&row.cells);
    let by_names = match unknown.filter(|first| *first < best.1) {
        // "Recruiter" is a title too, and "Contact" may be a company.
        Some(first) => {
            let as_full =
                |above: &Seen| above.cells.len() == row.cells.len() && filled(&above.cells) >= whole;
            let sure = !seen.get(first).is_some_and(as_full) || (best.0 >= 3 && best.0 == whole);
            best.0 >= 2 && best.0 * 2 >= whole && sure
        }
        // One known name in a line of its own ("Notes:") is no header if there is a better one; alone it may be one.
        None => best.0 >= 2 || (best.0 == 1 && whole > 1),
    };
    if by_names {
        let people = |above: &Seen| above.cells.len() == row.cells.len() && is_data(&above.cells);
        return (!above.iter().any(people)).then_some(best.1);
    }
    let single = (best.0 == 1 && seen.iter().all(|row| row.cells.len() == 1)).then_some(best.1);
    unknown.or(single)
}

/// A row with an address in it describes somebody.
fn is_data(cells: &[String]) -> bool {
    cells.len() > 1 && cells.iter().any(|cell| cell.contains('@'))
}

/// How many of the cells are known names of columns.
fn recognised(cells: &[String]) -> usize {
    if is_data(cells) {
        return 0;
    }
    let known: HashSet<&String> = cells
        .iter()
        .filter(|cell| cell.len() < 60 && meaning(cell).is_some())
        .collect();
    known.len()
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn alike(seen: &[Seen], width: usize) -> usize {
    seen.iter().filter(|row| row.cells.len() == width).count()
}

/// Two texts or more, none twice, none an address or a number.
fn could_be_names(cells: &[String]) -> bool {
    let texts: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let distinct: HashSet<&&String> = texts.iter().collect();
    texts.len() >= 2
        && distinct.len() == texts.len()
        && texts
            .iter()
            .all(|cell| !cell.contains(['@', '/']) && cell.chars().any(char::is_alphabetic))
}

/// The header's names; columns without one at the end are not counted as columns.
fn names(cells: &[String]) -> Vec<String> {
    let width = cells
        .iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last + 1);
    cells.iter().take(width).cloned().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::find;
    use proptest::prelude::*;

    #[test]
    fn the_table_is_found_wherever_it_starts() {
        for (text, delimiter, line, columns) in [
            ("First Name,Last Name\nAna,Kowalska", b',', 1, 2),
            ("Vorname;Nachname;Gehalt\nAna;Kowalska;1,5\nBo;Li;2,5", b';', 1, 3),
            ("name\ttitle\nAna\tEngineer, Staff", b'\t', 1, 2),
            ("name|email\nAna|a@example.org", b'|', 1, 2),
            (
                "Notes:\n\"When exporting, you may notice\nthat, some\"\n\nFirst Name,Last Name,URL\nA,B,C",
                b',',
                5,
                3,
            ),
            (
                "Exported on 2024-01-01 by me\nFirst Name,Last Name\nA,B",
                b',',
                2,
                2,
            ),
            ("foo,bar,baz\n1,2,3\n4,5,6", b',', 1, 3),
            ("email\na@example.org\nb@example.org", b',', 1, 1),
            ("First Name,Last Name,,\nA,B,,", b',', 1, 2),
            // Rows that hold known names are people all the same.
            (
                "Nome;Ditta;Mansione\nAna;Qubit;Recruiter\nBo;Contact;Owner\nCy;Qubit;SRE",
                b';',
                1,
                3,
            ),
            (
                "姓名,公司,职位\n王伟,字节跳动,Engineer\n李娜,腾讯,Owner\n张三,百度,SRE",
                b',',
                1,
                3,
            ),
            (
                "氏名,会社,役職,メール\n田中 太郎,Q,Owner,t@example.org",
                b',',
                1,
                4,
            ),
            ("이름;회사;직함;이메일\n김철수;Q;Owner;k@example.org", b';', 1, 4),
            ("Kandidat;Stelle\nAna;Recruiter\nBo;Dev, Senior", b';', 1, 2),
            // A row of groups above the names.
            ("Person,,Work,\nFirst,Last,Company,Title\nA,B,C,D", b',', 2, 4),
        ] {
            let table = find(text, None).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (table.delimiter, table.header_line, table.header.len()),
                (delimiter, line, columns),
                "{text}"
            );
        }
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "",
            "\n\n",
            "Ana,a@example.org,SRE\nBo,b@example.org,Owner\nCy,,Owner",
            "Dear all\nthis is a letter\n",
            "1,2,3\n4,5,6",
        ] {
            assert_eq!(find(text, None), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at_without_panic(text: String) {
            if let Some(table) = find(&text, None) {
                prop_assert!(table.below.0 <= text.len());
                prop_assert!(!table.header.is_empty());
            }
        }
    }
}
