//! People changed many at a time, as an import does.

use super::{PersonId, PersonRecord, sql, tag};
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Tx, json};

/// Makes people what `changes` say they are now; each pair is what the person was before and what she is now.
/// Addresses and tags are only ever added: those of `now` that were not `before`. Who is the same is not touched.
pub async fn update(tx: &mut Tx<'_>, changes: &[(&PersonRecord, &PersonRecord)]) -> Result<()> {
    let changed: Vec<_> = changes.iter().filter(|(before, now)| before != now).collect();
    let mut contacts = Vec::new();
    let mut tagged: Vec<(PersonId, &str)> = Vec::new();
    for (before, now) in &changed {
        let fresh = now.contacts.iter().filter(|c| !before.contacts.contains(c));
        for (after, contact) in fresh.enumerate() {
            contacts.push((Id::new(tx.clock).hex(), now.id.0.hex(), contact, after));
        }
        let fresh = now.tags.iter().filter(|t| !before.tags.contains(t));
        tagged.extend(fresh.map(|tag| (now.id, tag.as_str())));
    }
    let rows: Vec<_> = changed.iter().map(|(_, person)| person.row(tx.now)).collect();
    sql::update_people(tx.conn, &json(&rows)?).await?;
    sql::append_contacts(tx.conn, &json(&contacts)?).await?;
    tag::tag_all(tx, &tagged).await?;
    Ok(())
}
