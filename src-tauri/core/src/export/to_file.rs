//! A file that is there whole or not at all.

use super::people_csv;
use crate::error::{Error, Result};
use crate::store::Store;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

/// Writes everybody to `path` as CSV; answers how many. What was there before stays until the new one is complete.
pub async fn people_to_file(store: &Store, path: &Path) -> Result<u32> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = write(store, &part).await.and_then(|people| {
        fs::rename(&part, path).map_err(|e| Error::io(path, &e))?;
        Ok(people)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

async fn write(store: &Store, part: &Path) -> Result<u32> {
    let file = File::create(part).map_err(|e| Error::io(part, &e))?;
    let mut out = BufWriter::new(file);
    let people = people_csv(store, &mut out).await?;
    let file = out.into_inner().map_err(|e| Error::io(part, e.error()))?;
    file.sync_all().map_err(|e| Error::io(part, &e))?;
    Ok(people)
}
