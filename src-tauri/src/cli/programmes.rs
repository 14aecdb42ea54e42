//! Programmes of conferences, on the command line.

use super::words::Programme;
use super::{Answered, say};
use crate::failure::Answer;
use roster_core::conferences::EditionKey;
use roster_core::programmes::{ProgrammeFile, load, look};
use roster_core::store::{Store, Watch};
use serde_json::json;

pub async fn run(store: &Store, what: Programme) -> Answer<Answered> {
    let Programme::Import {
        file,
        edition,
        dry_run,
    } = what;
    let edition = EditionKey::try_from(edition)?;
    let file = ProgrammeFile::open(&file)?;
    let seen = look(store, &file, &edition, &Watch::nobody()).await?;
    seen.notices.iter().for_each(|notice| say(notice));
    if dry_run {
        let lines = vec![
            format!("{}: {} for {}", seen.file_name, seen.format, seen.edition),
            format!("{} papers and talks, {} of them new", seen.items, seen.new_items),
            format!(
                "{} authors: {} in the desk, {} to be asked about, {} unknown",
                seen.authors, seen.known, seen.likely, seen.unknown
            ),
        ];
        return Ok(Answered {
            json: json!(seen),
            lines,
        });
    }
    let done = load(store, &file, &edition, &Watch::nobody()).await?;
    let lines = vec![format!(
        "{} papers and talks of {}, {} of them new; {} authors, {} of them in the desk, {} to be asked about",
        done.items, done.edition, done.new_items, done.authors, done.known, done.likely
    )];
    Ok(Answered {
        json: json!(done),
        lines,
    })
}
