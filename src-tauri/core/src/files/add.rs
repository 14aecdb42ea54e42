//! Files come into the desk.

use super::{FileId, FileOwner, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;
use serde::Serialize;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The largest file that is kept, in bytes: a desk is one file, and each backup holds all of it.
pub const LARGEST: u64 = 20 * 1024 * 1024;

/// A name longer than this no system takes back.
const LONGEST_NAME: usize = 200;

/// What became of files that were to be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct AddedFiles {
    pub added: u32,
    pub refused: Vec<RefusedFile>,
}

/// A file that was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RefusedFile {
    pub name: String,
    pub why: String,
}

/// Keeps these files with `owner`, as one operation. What cannot be read, is empty or larger than [`LARGEST`] is refused and
/// told; the others are kept. The files where they were stay as they are.
pub async fn add_files(store: &Store, owner: FileOwner, paths: Vec<PathBuf>) -> Result<AddedFiles> {
    let about = owner.about()?;
    let read = tokio::task::spawn_blocking(move || {
        paths
            .iter()
            .map(|path| (name_of(path), contents(path)))
            .collect::<Vec<_>>()
    });
    let read = read.await.map_err(|e| Error::Internal(e.to_string()))?;
    store
        .write("add_files", "Kept a file", async |tx| {
            let mut done = AddedFiles::default();
            let mut last = String::new();
            for (name, contents) in &read {
                match contents {
                    Ok(contents) => {
                        let id = FileId(Id::new(tx.clock));
                        let digest = blake3::hash(contents).to_hex();
                        let row = sql::NewRow {
                            id,
                            about,
                            owner,
                            name,
                            digest: &digest,
                            contents,
                            now: tx.now,
                        };
                        sql::insert(tx.conn, &row).await?;
                        last.clone_from(name);
                        done.added += 1;
                    }
                    Err(why) => done.refused.push(RefusedFile {
                        name: name.clone(),
                        why: why.clone(),
                    }),
                }
            }
            tx.relabel(match done.added {
                1 => format!("Kept the file {last}"),
                n => format!("Kept {n} files"),
            });
            Ok(done)
        })
        .await
}

/// What a file is called, without the way to it and without signs that hide what it is.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    checked_name(&name).unwrap_or_else(|_| "File".to_owned())
}

/// [`Error::Invalid`] at `name` where it is no name for a file.
pub(super) fn checked_name(typed: &str) -> Result<String> {
    // Signs that turn the direction of writing make "exe.fdp" of a "pdf.exe".
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let name: String = typed
        .chars()
        .filter(|c| !c.is_control() && !turns(*c))
        .map(|c| if matches!(c, '/' | '\\' | ':') { '-' } else { c })
        .take(LONGEST_NAME)
        .collect();
    let name = name.trim().trim_start_matches('.').trim();
    if name.is_empty() {
        return Err(Error::invalid("name", "What is the file called?"));
    }
    Ok(name.to_owned())
}

fn contents(path: &Path) -> std::result::Result<Vec<u8>, String> {
    let no = |e: std::io::Error| format!("It could not be read: {e}.");
    // Asked before it is opened: a pipe would wait there for whoever writes into it. Asked again of what was opened.
    let is_file = |of: std::fs::Metadata| match of.is_file() {
        true => Ok(()),
        false => Err("That is no file.".to_owned()),
    };
    is_file(std::fs::metadata(path).map_err(no)?)?;
    let file = File::open(path).map_err(no)?;
    is_file(file.metadata().map_err(no)?)?;
    let mut contents = Vec::new();
    // Whatever it says its length is: what grows under the reading ends here.
    file.take(LARGEST + 1).read_to_end(&mut contents).map_err(no)?;
    match contents.len() as u64 {
        0 => Err("It is empty.".to_owned()),
        n if n > LARGEST => Err("It is larger than 20 MB. Keep a smaller copy.".to_owned()),
        _ => Ok(contents),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        for (typed, name) in [
            ("Terms 2026.pdf", "Terms 2026.pdf"),
            ("王伟 résumé.docx", "王伟 résumé.docx"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\a.txt", "C--a.txt"),
            (".hidden", "hidden"),
            ("a\u{202e}fdp.exe", "afdp.exe"),
            (" a\n.txt ", "a.txt"),
        ] {
            assert_eq!(checked_name(typed).unwrap(), name, "{typed}");
        }
        for typed in ["", " . ", "\u{202e}", "..."] {
            assert_eq!(checked_name(typed).unwrap_err().field(), Some("name"), "{typed}");
        }
    }
}
