//! Which desk was open last, kept outside any desk: a small JSON file in the user's configuration folder.

use roster_core::{Error, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The desk to open at the next start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDesk {
    pub place: PathBuf,
}

impl LastDesk {
    /// What the file in `folder` says; none where there is none, or one that cannot be read: the user is then asked
    /// as at the first start, and loses nothing.
    pub fn read(folder: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(file(folder)).ok()?;
        serde_json::from_str(&text).ok()
    }

    pub fn write(&self, folder: &Path) -> Result<()> {
        std::fs::create_dir_all(folder).map_err(|e| Error::io(folder, &e))?;
        let text = serde_json::to_string_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        let path = file(folder);
        std::fs::write(&path, text).map_err(|e| Error::io(&path, &e))
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("last-desk.json")
}

/// Where the user's configuration of Roster lies.
pub fn folder() -> PathBuf {
    dirs::config_dir()
        .unwrap_or_else(std::env::temp_dir)
        .join("Roster")
}

/// Where a desk is made unless the user chooses: the OS's place for programs' data, not the documents folder, which
/// is often copied file by file to a cloud while it is written, and a database does not survive that.
pub fn default_folder() -> PathBuf {
    dirs::data_dir()
        .unwrap_or_else(|| PathBuf::from("."))
        .join("Roster")
}

/// The file of a desk called `name` in `folder`: letters, digits and blanks are kept.
pub fn file_named(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{}.desk", plain(name)))
}

/// A name as a part of a file's name that every system takes.
pub fn plain(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() || c == ' ' { c } else { '-' })
        .collect();
    let plain = plain.trim_matches([' ', '-']);
    let plain: String = plain.chars().take(60).collect();
    if plain.is_empty() {
        "Desk".to_owned()
    } else {
        plain
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{LastDesk, file_named};
    use std::path::Path;

    #[test]
    fn names_become_files_that_every_system_takes() {
        let named = |name: &str| {
            file_named(Path::new("d"), name)
                .file_name()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        };
        assert_eq!(named("Ana’s desk"), "Ana-s desk.desk");
        assert_eq!(named("../../etc/passwd"), "etc-passwd.desk");
        assert_eq!(named("王伟"), "王伟.desk");
        assert_eq!(named("  // "), "Desk.desk");
    }

    #[test]
    fn the_last_desk_is_remembered_and_a_spoilt_file_is_no_desk() {
        let folder = tempfile::tempdir().unwrap();
        let desk = LastDesk {
            place: "a.desk".into(),
        };
        assert_eq!(LastDesk::read(folder.path()), None);
        desk.write(folder.path()).unwrap();
        assert_eq!(LastDesk::read(folder.path()), Some(desk));
        std::fs::write(folder.path().join("last-desk.json"), "{").unwrap();
        assert_eq!(LastDesk::read(folder.path()), None);
    }
}
