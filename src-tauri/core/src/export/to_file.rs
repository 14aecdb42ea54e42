//! The export as a file.

use super::people_csv;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::whole_file::WholeFile;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// Writes everybody to `path` as CSV; answers how many. What was there before stays until the new one is complete.
pub async fn people_to_file(store: &Store, path: &Path) -> Result<u32> {
    let mut whole = WholeFile::begin(path)?;
    let mut out = BufWriter::new(whole.file());
    let people = people_csv(store, &mut out).await?;
    out.flush().map_err(|e| Error::io(path, &e))?;
    drop(out);
    whole.finish()?;
    Ok(people)
}
