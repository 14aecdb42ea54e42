//! What files there are, and what is in one.

use super::{FileId, FileOwner, sql};
use crate::error::{Error, Result};
use crate::store::Store;
use crate::whole_file::WholeFile;
use serde::Serialize;
use std::io::Write as _;
use std::path::Path;
use ts_rs::TS;

/// A file, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct KeptFile {
    #[ts(type = "string")]
    pub id: FileId,
    pub name: String,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: i64,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub created_at: i64,
}

/// The files kept with this, the newest first.
pub async fn files(store: &Store, owner: FileOwner) -> Result<Vec<KeptFile>> {
    sql::files(&mut *store.read().await?, owner.about()?).await
}

/// A file, without what is in it. [`Error::NotFound`].
pub async fn file(store: &Store, id: FileId) -> Result<KeptFile> {
    sql::file(&mut *store.read().await?, id)
        .await?
        .ok_or(Error::NotFound("file"))
}

/// Writes what is in a file to `path`. [`Error::Damaged`] where that is not what was taken.
pub async fn save_file(store: &Store, id: FileId, path: &Path) -> Result<()> {
    let (contents, digest) = sql::contents(&mut *store.read().await?, id)
        .await?
        .ok_or(Error::NotFound("file"))?;
    if blake3::hash(&contents).to_hex().as_str() != digest {
        return Err(Error::Damaged(
            "This file does not read back as it was kept. Bring it back from a backup.".into(),
        ));
    }
    let mut whole = WholeFile::begin(path)?;
    whole
        .file()
        .write_all(&contents)
        .map_err(|e| Error::io(path, &e))?;
    whole.finish()
}
