//! A file that was read, so that it can be looked at before it is imported.

use super::decode::decode;
use super::layouts::layout;
use super::rows::{Row, Rows};
use super::table::{self, Table};
use super::{ReadAs, layouts};
use crate::error::{Error, Result};
use crate::ids::Id;
use std::fs;
use std::path::{Path, PathBuf};

/// A table larger than this is not one person's contacts; it would not fit into memory beside the desk.
const LARGEST: u64 = 512 << 20;

/// A read file: its text, and where the table lies in it.
#[derive(Debug)]
pub struct Draft {
    path: PathBuf,
    id: String,
    text: String,
    encoding: &'static str,
    table: Table,
    rows: u64,
}

impl Draft {
    /// Reads a file and finds the table in it. [`Error::Invalid`] at `file` says what the file is instead.
    pub fn open(path: &Path) -> Result<Self> {
        Self::read(path, &ReadAs::default())
    }

    /// Reads the file again, with another encoding or delimiter. Nothing changes where that fails.
    pub fn reread(&mut self, read_as: &ReadAs) -> Result<()> {
        *self = Self::read(&self.path, read_as)?;
        Ok(())
    }

    fn read(path: &Path, read_as: &ReadAs) -> Result<Self> {
        let size = fs::metadata(path).map_err(|e| Error::io(path, &e))?.len();
        if size > LARGEST {
            return Err(Error::invalid(
                "file",
                "This file is larger than 512 MB. Split it, then import the parts one after the other.",
            ));
        }
        let bytes = fs::read(path).map_err(|e| Error::io(path, &e))?;
        Self::of(path, bytes, read_as)
    }

    /// What [`Self::open`] makes of a file's bytes.
    fn of(path: &Path, bytes: Vec<u8>, read_as: &ReadAs) -> Result<Self> {
        let id = Id::derived(
            "roster 2026 import draft",
            &[
                path.as_os_str().as_encoded_bytes(),
                blake3::hash(&bytes).as_bytes(),
            ],
        );
        let decoded = decode(bytes, read_as.encoding.as_deref())?;
        let delimiter = read_as.delimiter.as_deref().map(delimiter).transpose()?;
        let table = table::find(&decoded.text, delimiter).ok_or_else(|| {
            Error::invalid(
                "file",
                "There is no table in this file: no row of it names columns such as “Name” and “Email”. Add one as \
                 its first row, then import it again.",
            )
        })?;
        let mut draft = Self {
            path: path.to_owned(),
            id: id.hex(),
            text: decoded.text,
            encoding: decoded.encoding,
            table,
            rows: 0,
        };
        let mut rows = draft.rows();
        let mut count = 0;
        while rows.next().is_some() {
            count += 1;
        }
        draft.rows = count;
        Ok(draft)
    }

    /// By this the page speaks of the draft: the same file is the same draft.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The file's name without its folder.
    pub fn file_name(&self) -> String {
        self.path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.encoding
    }

    pub(super) fn delimiter(&self) -> u8 {
        self.table.delimiter
    }

    pub(super) fn header_line(&self) -> u64 {
        self.table.header_line
    }

    pub(super) fn header(&self) -> &[String] {
        &self.table.header
    }

    pub(super) fn row_count(&self) -> u64 {
        self.rows
    }

    pub(super) fn layout(&self) -> Option<&'static str> {
        layout(&self.table.header)
    }

    pub(super) fn signature(&self) -> String {
        layouts::signature(&self.table.header)
    }

    /// The rows below the header.
    pub(super) fn rows(&self) -> Rows<'_> {
        let (byte, line) = self.table.below;
        Rows::new(&self.text, self.table.delimiter, byte, line)
    }

    /// The first few different values of each column.
    pub(super) fn samples(&self, each: usize) -> Vec<Vec<String>> {
        /// Far enough down to meet a value in a column that is mostly empty.
        const LOOKED_AT: usize = 200;
        /// Longer samples are cut.
        const LETTERS: usize = 80;
        let mut samples = vec![Vec::new(); self.table.header.len()];
        let mut rows = self.rows();
        for _ in 0..LOOKED_AT {
            let Some((_, row)) = rows.next() else { break };
            let Row::Cells(cells) = row else { continue };
            for (cell, seen) in cells.iter().zip(&mut samples) {
                let sample: String = cell.trim().chars().take(LETTERS).collect();
                if !sample.is_empty() && seen.len() < each && !seen.contains(&sample) {
                    seen.push(sample);
                }
            }
        }
        samples
    }
}

fn delimiter(typed: &str) -> Result<u8> {
    match typed {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "\t" => Ok(b'\t'),
        "|" => Ok(b'|'),
        _ => Err(Error::invalid(
            "delimiter",
            "Cells can be parted by a comma, a semicolon, a tab or a bar.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, ReadAs};
    use proptest::prelude::*;
    use std::path::Path;

    proptest! {
        #[test]
        fn any_bytes_are_a_draft_or_an_error(bytes: Vec<u8>) {
            let _ = Draft::of(Path::new("x.csv"), bytes, &ReadAs::default());
        }

        #[test]
        fn any_rows_below_a_header_are_a_draft(rows in "[a-c,;\"'\\n\\r\\t ]{0,120}") {
            let text = format!("First Name,Last Name\n{rows}");
            let draft = Draft::of(Path::new("x.csv"), text.into_bytes(), &ReadAs::default());
            prop_assert!(draft.is_ok_and(|d| d.samples(3).len() == d.header().len()));
        }
    }
}
