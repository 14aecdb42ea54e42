//! The rows that were not taken, for mending them in a spreadsheet and importing them again.

use super::rows::Row;
use super::{Draft, RefusedRow};
use crate::error::{Error, Result};
use crate::export::guarded;
use std::collections::HashMap;

/// The refused rows as they stood, below the file's header, with two columns more: "Line" and "Reason". UTF-8 with its
/// mark, comma, and no cell that a spreadsheet would run.
pub fn refused_csv(draft: &Draft, errors: &[RefusedRow]) -> Result<Vec<u8>> {
    let reasons: HashMap<u64, &str> = errors.iter().map(|e| (e.line, e.reason.as_str())).collect();
    let width = draft.header().len();
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |cells: Vec<&str>| {
        let cells: Vec<_> = cells.into_iter().map(guarded).collect();
        out.write_record(cells.iter().map(|cell| cell.as_bytes()))
            .map_err(|e| Error::Internal(e.to_string()))
    };
    let header = draft.header().iter().map(String::as_str);
    write(header.chain(["Line", "Reason"]).collect())?;
    let mut rows = draft.rows();
    while let Some((line, row)) = rows.next() {
        let Some(reason) = reasons.get(&line) else {
            continue;
        };
        let mut cells: Vec<&str> = match &row {
            Row::Cells(cells) => cells.iter().collect(),
            Row::Unclosed(text) => vec![text],
        };
        // Cells beyond the header stay, behind the two columns: nothing of the row is lost.
        let beyond = cells.split_off(width.min(cells.len()));
        cells.resize(width, "");
        let line = line.to_string();
        cells.extend([line.as_str(), reason]);
        cells.extend(beyond);
        write(cells)?;
    }
    out.into_inner().map_err(|e| Error::Internal(e.to_string()))
}
