//! Tags: words of the user's own on people. Two spellings that fold alike are one tag, spelled as it was first.

use super::{PersonId, TagId, read, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Store, Tx, json};
use crate::words::fold;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A tag and how many carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TagCount {
    pub name: String,
    #[ts(type = "number")]
    pub people: i64,
}

const LONGEST: usize = 60;

/// A tag as somebody typed it. [`Error::Invalid`] at `tag` where it is none, or is several: tables of many programs,
/// our own among them, part the tags of a cell by semicolons.
pub fn checked_tag(typed: &str) -> Result<String> {
    if typed.contains(';') {
        return Err(Error::invalid(
            "tag",
            "A tag has no semicolon: it would come back from a table as two. Add them one after the other.",
        ));
    }
    tidy(typed)
}

/// A tag as it is kept.
fn tidy(typed: &str) -> Result<String> {
    let tag = typed
        .trim()
        .trim_start_matches('#')
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if tag.is_empty() {
        return Err(Error::invalid("tag", "A tag needs a letter or a digit."));
    }
    if tag.chars().count() > LONGEST {
        return Err(Error::invalid("tag", "That is too long for a tag (60 letters)."));
    }
    Ok(tag)
}

/// The same tag made on two desks is one row when they meet: its key is made of its folded name.
fn tag_id(tag: &str) -> TagId {
    let folded = fold(tag);
    // A tag of signs only ("🚀", "C++" beside "C#") must not fold into another.
    let key = if folded.len() == tag.len() {
        folded
    } else {
        tag.to_lowercase()
    };
    TagId(Id::derived("roster 2026 tag", &[key.as_bytes()]))
}

/// Whether two spellings are one tag.
pub fn same_tag(one: &str, other: &str) -> bool {
    one == other || tag_id(one) == tag_id(other)
}

fn link_id(person: PersonId, tag: TagId) -> Id {
    Id::derived("roster 2026 tag of a person", &[person.0.bytes(), tag.0.bytes()])
}

/// Tags people; answers how many pairs were new. Every person must be in the desk.
pub async fn tag_all(tx: &mut Tx<'_>, tagged: &[(PersonId, &str)]) -> Result<u64> {
    if tagged.is_empty() {
        return Ok(0);
    }
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    let mut links = Vec::with_capacity(tagged.len());
    for (person, typed) in tagged {
        let tag = tidy(typed)?;
        let id = tag_id(&tag);
        links.push((link_id(*person, id).hex(), person.0.hex(), id.0.hex()));
        tags.entry(id.0.hex()).or_insert(tag);
    }
    let tags: Vec<_> = tags.into_iter().collect();
    sql::insert_tags(tx.conn, &json(&tags)?, tx.now).await?;
    sql::insert_person_tags(tx.conn, &json(&links)?).await
}

/// Puts `tag` on these people; answers how many did not have it. People who are gone are passed over.
pub async fn tag_people(store: &Store, people: &[PersonId], tag: &str) -> Result<u32> {
    let tag = checked_tag(tag)?;
    store
        .write("tag_people", "Tagged people", async |tx| {
            let who = read::called(tx.conn, people).await?;
            let there = sql::existing(tx.conn, &keys(people)?).await?;
            let pairs: Vec<_> = there.into_iter().map(|person| (person, tag.as_str())).collect();
            tx.relabel(format!("Tagged {who} “{tag}”"));
            Ok(u32::try_from(tag_all(tx, &pairs).await?).unwrap_or(u32::MAX))
        })
        .await
}

/// Takes `tag` off these people; answers how many had it.
pub async fn untag_people(store: &Store, people: &[PersonId], tag: &str) -> Result<u32> {
    let tag = tidy(tag)?;
    let id = tag_id(&tag);
    let links: Vec<String> = people.iter().map(|person| link_id(*person, id).hex()).collect();
    store
        .write("untag_people", "Removed a tag", async |tx| {
            let who = read::called(tx.conn, people).await?;
            tx.relabel(format!("Removed “{tag}” from {who}"));
            let gone = sql::delete_person_tags(tx.conn, &json(&links)?).await?;
            Ok(u32::try_from(gone).unwrap_or(u32::MAX))
        })
        .await
}

/// All tags that anybody carries, the most used first.
pub async fn list_tags(store: &Store) -> Result<Vec<TagCount>> {
    sql::tag_counts(&mut *store.read().await?).await
}

fn keys(people: &[PersonId]) -> Result<String> {
    json(&people.iter().map(|p| p.0.hex()).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{checked_tag, tag_id};

    #[test]
    fn spellings_of_one_tag_are_one() {
        assert_eq!(tag_id("Hot"), tag_id("hot"));
        assert_ne!(tag_id("C++"), tag_id("C#"));
        assert_ne!(tag_id("c++"), tag_id("c"));
        assert_eq!(checked_tag(" #to  meet ").ok().as_deref(), Some("to meet"));
        assert!(checked_tag(" # ").is_err());
        assert!(checked_tag("gpu; warm").is_err());
        assert!(checked_tag(&"x".repeat(61)).is_err());
    }
}
