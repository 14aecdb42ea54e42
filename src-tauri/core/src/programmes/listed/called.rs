//! Authors of an edition by their name, for whoever types one.

use super::sql;
use crate::conferences::EditionId;
use crate::error::Result;
use crate::namesakes::name_key;
use crate::programmes::ProgrammePersonId;
use crate::store::json;
use sqlx::SqliteConnection;

/// So many whose names have all the words are looked at.
const LOOKED_AT: u32 = 200;

/// An author who is nobody in the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalledAuthor {
    pub id: ProgrammePersonId,
    pub name: String,
    /// Several are joined by `; `.
    pub affiliation: String,
}

/// Those of an edition whose names have words that begin as those of `name` do, in whatever order. Nobody where that says
/// too little.
pub async fn called(
    conn: &mut SqliteConnection,
    edition: EditionId,
    name: &str,
) -> Result<Vec<CalledAuthor>> {
    let key = name_key(name);
    let mut words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    if words.first().is_none_or(|word| word.chars().nth(1).is_none()) {
        return Ok(Vec::new());
    }
    let found = sql::called(conn, edition, &json(&words)?, LOOKED_AT).await?;
    let fits = found.into_iter().filter(|row| {
        let mut theirs: Vec<&str> = row.name_key.split(' ').collect();
        // Each word of theirs stands for one of those typed.
        words.iter().all(|word| {
            let at = theirs.iter().position(|their| their.starts_with(word));
            at.map(|at| theirs.remove(at)).is_some()
        })
    });
    Ok(fits
        .map(|row| CalledAuthor {
            id: row.id,
            name: row.name,
            affiliation: row.affiliation,
        })
        .collect())
}
