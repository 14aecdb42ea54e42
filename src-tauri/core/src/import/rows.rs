//! The rows of a table of text, each with the line of the file it starts on.

use csv::{Reader, ReaderBuilder, StringRecord};

/// A cell that runs over more lines than this began with a quote that nobody closed; so did one that the text ends in.
const LONGEST_CELL: usize = 1_000;

/// A row, or the line whose quote is never closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    Cells(StringRecord),
    Unclosed(String),
}

/// Reads rows one after the other. Lines are those an editor shows, whatever ends them, those inside quotes too.
pub(super) struct Rows<'a> {
    text: &'a str,
    delimiter: u8,
    reader: Reader<&'a [u8]>,
    /// Where in `text` the reader began.
    base: usize,
    /// How far lines are counted, and which line that is.
    counted: (usize, u64),
}

impl<'a> Rows<'a> {
    /// The rows of `text` from byte `start` on, which lies on `line`.
    pub fn new(text: &'a str, delimiter: u8, start: usize, line: u64) -> Self {
        Self {
            text,
            delimiter,
            reader: reader(text, delimiter, start),
            base: start,
            counted: (start, line),
        }
    }

    /// Where the next row starts: its byte and its line.
    pub fn at(&mut self) -> (usize, u64) {
        let byte = self.base + usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let start = self.skip_line_ends(byte);
        (start, self.line_of(start))
    }

    /// The next row and its line.
    pub fn next(&mut self) -> Option<(u64, Row)> {
        let (start, line) = self.at();
        let mut record = StringRecord::new();
        // The text is in memory and is text: reading fails in no other way than by ending.
        if !self.reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let end = self.base + usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let row = self.text.get(start..end.min(self.text.len())).unwrap_or_default();
        let too_long = row.len() > LONGEST_CELL && line_ends(row.as_bytes(), None) > LONGEST_CELL as u64;
        if too_long || (end >= self.text.len() && is_open(row, self.delimiter)) {
            let first = row.split(['\n', '\r']).next().unwrap_or_default();
            let after = start + first.len();
            self.reader = reader(self.text, self.delimiter, after);
            self.base = after;
            return Some((line, Row::Unclosed(first.to_owned())));
        }
        Some((line, Row::Cells(record)))
    }

    fn skip_line_ends(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        from + rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count()
    }

    /// `byte` never lies before the one asked for last.
    fn line_of(&mut self, byte: usize) -> u64 {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..byte).unwrap_or_default();
        let after = self.text.as_bytes().get(byte).copied();
        self.counted = (byte.max(from), line + line_ends(passed, after));
        self.counted.1
    }
}

/// How many lines end in `bytes`, which `after` follows.
fn line_ends(bytes: &[u8], after: Option<u8>) -> u64 {
    let next = bytes.iter().skip(1).copied().map(Some).chain([after]);
    bytes
        .iter()
        .zip(next)
        .filter(|(b, next)| **b == b'\n' || (**b == b'\r' && *next != Some(b'\n')))
        .count() as u64
}

/// Whether a row ends inside quotes, as the reader reads it: they open only where a cell begins.
fn is_open(row: &str, delimiter: u8) -> bool {
    let (mut begins, mut open) = (true, false);
    let mut bytes = row.bytes().peekable();
    while let Some(b) = bytes.next() {
        if open {
            // A quote twice is a quote.
            open = b != b'"' || bytes.next_if_eq(&b'"').is_some();
            begins = false;
        } else {
            open = begins && b == b'"';
            begins = b == delimiter || matches!(b, b'\n' | b'\r');
        }
    }
    open
}

fn reader(text: &str, delimiter: u8, start: usize) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes().get(start..).unwrap_or_default())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Row, Rows};
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut rows = Rows::new(text, b',', 0, 1);
        std::iter::from_fn(|| rows.next())
            .map(|(line, row)| match row {
                Row::Cells(cells) => (line, cells.iter().map(str::to_owned).collect()),
                Row::Unclosed(text) => (line, vec![format!("unclosed {text}")]),
            })
            .collect()
    }

    #[test]
    fn rows_know_their_lines() {
        for text in [
            "a,b\n\n\"1\n2\",3\n4,5",
            "a,b\r\n\r\n\"1\r\n2\",3\r\n4,5\r\n",
            "a,b\r\r\"1\r2\",3\r4,5",
        ] {
            let lines: Vec<u64> = read(text).into_iter().map(|(line, _)| line).collect();
            assert_eq!(lines, [1, 3, 5], "{text:?}");
        }
    }

    #[test]
    fn a_quote_never_closed_costs_one_row() {
        let mut text = "a,b\n\"open,1\n".to_owned();
        text.push_str(&"x,y\n".repeat(2_000));
        let rows = read(&text);
        assert_eq!(rows.len(), 2_002);
        assert_eq!(rows.get(1).unwrap(), &(2, vec!["unclosed \"open,1".to_owned()]));
        assert_eq!(rows.last().unwrap(), &(2_002, vec!["x".into(), "y".into()]));
    }

    #[test]
    fn a_quote_never_closed_near_the_end_costs_one_row() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,\"said \"\"hi\"\"\"", "b,\"open", "c,x", "d,y"].join(end);
            let rows = read(&text);
            let lines: Vec<u64> = rows.iter().map(|(line, _)| *line).collect();
            assert_eq!(lines, [1, 2, 3, 4], "{rows:?}");
            assert_eq!(rows.get(1).unwrap().1, ["unclosed b,\"open"]);
        }
        assert_eq!(read("a,\"b\nc\"\n").len(), 1);
        assert_eq!(read("a,5\" disk\nb,x").len(), 2);
        let mut text = "a,b\r\"open,1\r".to_owned();
        text.push_str(&"x,y\r".repeat(2_000));
        assert_eq!(read(&(text + "z,\"q\"")).len(), 2_003);
    }

    /// Each sample beside what every reader of CSV should make of it.
    #[test]
    fn the_spectrum_of_csv_is_read_as_it_should_be() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/csv-spectrum");
        let mut seen = 0;
        for entry in std::fs::read_dir(folder.join("csvs")).unwrap() {
            let path = entry.unwrap().path();
            let text = super::super::decode::decode(std::fs::read(&path).unwrap(), None)
                .unwrap()
                .text;
            let json = folder
                .join("json")
                .join(path.with_extension("json").file_name().unwrap());
            let expected: serde_json::Value =
                serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap();
            // A sample of one row has it without a list around it.
            let expected = match expected {
                serde_json::Value::Array(rows) => rows,
                one => vec![one],
            };
            let mut rows = read(&text).into_iter().map(|(_, cells)| cells);
            let header = rows.next().unwrap();
            let found: Vec<serde_json::Value> = rows
                .map(|cells| {
                    header
                        .iter()
                        .cloned()
                        .zip(cells.into_iter().map(Into::into))
                        .collect::<serde_json::Map<_, _>>()
                        .into()
                })
                .collect();
            // A line end inside quotes stays what the file had; the sample's JSON has plain ones.
            // The sample of coordinates has another phone number in its JSON than in its CSV: it is about the signs.
            let plain = |rows: &Vec<_>| {
                let json = serde_json::to_string(rows).unwrap();
                json.replace("\\r\\n", "\\n").replace("1234567890", "2095257564")
            };
            assert_eq!(plain(&found), plain(&expected), "{}", path.display());
            seen += 1;
        }
        assert_eq!(seen, 12);
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[a,\"\\n\\r ;é]{0,200}") {
            let mut rows = Rows::new(&text, b',', 0, 1);
            let mut before = 0;
            while let Some((line, _)) = rows.next() {
                prop_assert!(line > before);
                before = line;
            }
        }
    }
}
