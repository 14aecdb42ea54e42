//! Any table as a CSV file.

use super::guarded;
use crate::error::{Error, Result};
use crate::whole_file::WholeFile;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// Writes lines of cells to `path`: UTF-8 with its mark, by which Excel knows it; commas; no cell that a spreadsheet
/// would run. What was there before stays until the new one is complete.
pub fn table_to_file(lines: &[Vec<String>], path: &Path) -> Result<()> {
    let failed = |e: csv::Error| match e.into_kind() {
        csv::ErrorKind::Io(e) => Error::io(path, &e),
        other => Error::Internal(format!("{other:?}")),
    };
    let mut whole = WholeFile::begin(path)?;
    let mut file = BufWriter::new(whole.file());
    file.write_all("\u{feff}".as_bytes())
        .map_err(|e| Error::io(path, &e))?;
    let mut out = csv::Writer::from_writer(file);
    for line in lines {
        out.write_record(line.iter().map(|cell| guarded(cell).into_owned()))
            .map_err(failed)?;
    }
    out.flush().map_err(|e| Error::io(path, &e))?;
    drop(out);
    whole.finish()?;
    Ok(())
}
