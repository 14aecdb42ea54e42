//! A file that is there whole or not at all.

use crate::error::{Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A file under another name beside the one it is to become. Dropped before it is finished, it goes away, and what
/// was there stays.
pub struct WholeFile {
    path: PathBuf,
    fresh: PathBuf,
    file: File,
}

impl WholeFile {
    /// Begins a file that is to become `path`. Only its owner may read it: what we write outside a desk is not encrypted.
    pub fn begin(path: &Path) -> Result<Self> {
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        let mut name = path.file_name().map(ToOwned::to_owned).unwrap_or_default();
        name.push(format!(".{:016x}", u64::from_le_bytes(random)));
        let fresh = path.with_file_name(name);
        let file = private()
            .create_new(true)
            .open(&fresh)
            .map_err(|e| Error::io(path, &e))?;
        Ok(Self {
            path: path.to_owned(),
            fresh,
            file,
        })
    }

    /// Where to write.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Copies another file into it. May take its time, as a stick does.
    pub(crate) async fn fill_from(&mut self, other: &Path) -> Result<()> {
        let (path, other) = (self.path.clone(), other.to_owned());
        let mut into = self.file.try_clone().map_err(|e| Error::io(&path, &e))?;
        aside(move || {
            let mut from = File::open(&other).map_err(|e| Error::io(&other, &e))?;
            std::io::copy(&mut from, &mut into).map_err(|e| Error::io(&path, &e))?;
            Ok(())
        })
        .await
    }

    /// [`Self::finish`] for a file so large that it takes its time.
    pub(crate) async fn finish_large(self) -> Result<()> {
        aside(move || self.finish()).await
    }

    /// What it is called until it is finished, for whoever writes by name.
    pub fn meanwhile(&self) -> &Path {
        &self.fresh
    }

    /// Puts the complete file in its place.
    pub fn finish(self) -> Result<()> {
        self.file.sync_all().map_err(|e| Error::io(&self.path, &e))?;
        put_in_place(&self.fresh, &self.path)
    }
}

/// Renames a file that is on the disk, over what was there, and so that it outlasts a power cut.
pub(crate) fn put_in_place(fresh: &Path, path: &Path) -> Result<()> {
    fs::rename(fresh, path).map_err(|e| Error::io(path, &e))?;
    folder_on_disk(path);
    Ok(())
}

/// On Unix a file's name outlasts a power cut only when its folder is on the disk too. Some shared folders cannot do
/// that, and nothing better can be done there.
pub(crate) fn folder_on_disk(path: &Path) {
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        let _ = folder.sync_all();
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // After the rename nothing is there any more under this name.
        let _ = fs::remove_file(&self.fresh);
    }
}

/// Runs what blocks on a thread where it may.
async fn aside(work: impl FnOnce() -> Result<()> + Send + 'static) -> Result<()> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Internal(e.to_string()))?
}

/// The name of the file that one of this name was to become; none where it is no [`WholeFile`] that was cut short.
pub(crate) fn begun_for(name: &str) -> Option<&str> {
    let (becomes, random) = name.rsplit_once('.')?;
    (random.len() == 16 && random.bytes().all(|b| b.is_ascii_hexdigit())).then_some(becomes)
}

/// Writes a file whole.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut whole = WholeFile::begin(path)?;
    whole.file().write_all(bytes).map_err(|e| Error::io(path, &e))?;
    whole.finish()
}

/// Opens files for writing that nobody but their owner may read.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{WholeFile, write_whole};
    use std::fs;
    use std::io::Write as _;

    #[test]
    fn what_is_not_finished_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        write_whole(&path, b"old").unwrap();
        let mut half = WholeFile::begin(&path).unwrap();
        half.file().write_all(b"ne").unwrap();
        drop(half);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left lying about"
        );
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("code.txt");
        write_whole(&path, b"secret").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
