//! Profiles kept under a name.

use super::profile::Wanted;
use super::weights::Weights;
use super::{WantedId, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::{Store, json};
use serde::Serialize;
use ts_rs::TS;

/// A profile with its weights.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "KeptWanted")]
pub struct KeptProfile {
    pub wanted: Wanted,
    pub weights: Weights,
}

/// One of the kept profiles.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SavedWanted {
    #[ts(type = "string")]
    pub id: WantedId,
    pub name: String,
    /// None where `problem` says why it cannot be used.
    pub profile: Option<KeptProfile>,
    pub problem: String,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: WantedId,
    pub name: String,
    wanted: String,
    weights: String,
}

impl Row {
    fn read(self) -> SavedWanted {
        let read = || -> Result<KeptProfile> {
            Ok(KeptProfile {
                wanted: Wanted::read(&self.wanted)?,
                weights: Weights::read(&self.weights)?,
            })
        };
        let (profile, problem) = match read() {
            Ok(profile) => (Some(profile), String::new()),
            Err(why) => (None, why.to_string()),
        };
        SavedWanted {
            id: self.id,
            name: self.name,
            profile,
            problem,
        }
    }
}

/// All of them, by name. One that cannot be read is there with why.
pub async fn wanted_profiles(store: &Store) -> Result<Vec<SavedWanted>> {
    let mut conn = store.read().await?;
    Ok(sql::all(&mut conn).await?.into_iter().map(Row::read).collect())
}

/// The one of this name or key. [`Error::Invalid`] at `wanted` where there is none, or several.
pub async fn wanted_named(store: &Store, name: &str) -> Result<KeptProfile> {
    let all = wanted_profiles(store).await?;
    let asked = name.trim().to_lowercase();
    let key: Option<WantedId> = name.trim().parse().ok();
    let mut meant = all
        .iter()
        .filter(|one| Some(one.id) == key || one.name.to_lowercase() == asked);
    let Some(one) = meant.next() else {
        let there: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        let there = match there.as_slice() {
            [] => "None is saved yet.".to_owned(),
            names => format!("There are: {}.", names.join(", ")),
        };
        return Err(Error::invalid(
            "wanted",
            format!("No profile is called “{name}”. {there}"),
        ));
    };
    if meant.next().is_some() {
        return Err(Error::invalid(
            "wanted",
            format!("Several profiles are called “{name}”. Give the key of one."),
        ));
    }
    one.profile
        .clone()
        .ok_or_else(|| Error::Conflict(one.problem.clone()))
}

/// Keeps a profile: anew, or in place of the one of this key. [`Error::Invalid`] at the field that cannot be taken.
pub async fn save_wanted(
    store: &Store,
    id: Option<WantedId>,
    name: &str,
    wanted: &Wanted,
    weights: &Weights,
) -> Result<WantedId> {
    let name = checked_text("name", name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "A profile needs a name to be found by."));
    }
    wanted.check()?;
    weights.check()?;
    let (wanted, weights) = (json(wanted)?, json(weights)?);
    let key = id.unwrap_or_else(|| WantedId(Id::new(store.clock())));
    let label = if id.is_some() { "Changed" } else { "Saved" };
    store
        .write(
            "save_wanted",
            format!("{label} the wanted profile “{name}”"),
            async |tx| {
                if id.is_none() {
                    return sql::insert(tx.conn, key, &name, &wanted, &weights, tx.now).await;
                }
                match sql::update(tx.conn, key, &name, &wanted, &weights, tx.now).await? {
                    0 => Err(Error::NotFound("wanted profile")),
                    _ => Ok(()),
                }
            },
        )
        .await?;
    Ok(key)
}

/// Takes it away; undo brings it back.
pub async fn delete_wanted(store: &Store, id: WantedId) -> Result<()> {
    store
        .write("delete_wanted", "Deleted a wanted profile", async |tx| {
            let Some(name) = sql::delete(tx.conn, id).await? else {
                return Err(Error::NotFound("wanted profile"));
            };
            tx.relabel(format!("Deleted the wanted profile “{name}”"));
            Ok(())
        })
        .await
}
