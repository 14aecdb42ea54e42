//! Reference bands: what is said in the field that somebody of a level is paid.

use crate::currency::Currency;
use crate::error::{Error, Result};
use crate::pay;
use crate::rules;
use crate::store::{Store, json};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use ts_rs::TS;

const RULE: &str = "reference_bands";

/// More nobody tells apart in a picture.
const MOST: usize = 8;

/// What somebody of a level is said to be paid a year, in minor units of `currency`; none: open above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct ReferenceBand {
    pub name: String,
    #[ts(type = "number")]
    pub from: i64,
    #[ts(type = "number | null")]
    pub to: Option<i64>,
    pub currency: String,
    /// Who says so, and when.
    pub source: String,
}

impl ReferenceBand {
    /// As it can be typed again.
    fn typed(&self) -> TypedBand {
        let shown = |minor: i64| match Currency::of(&self.currency) {
            Some(currency) => pay::shown(minor, currency),
            None => format!("{minor} {}", self.currency),
        };
        TypedBand {
            name: self.name.clone(),
            from: shown(self.from),
            to: self.to.map(shown).unwrap_or_default(),
            source: self.source.clone(),
        }
    }
}

/// A band as it is typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedBand {
    pub name: String,
    pub from: String,
    pub to: String,
    pub source: String,
}

/// The start: an author's figures of the field (`field-article.txt`), which gives no day to them.
fn usual() -> Vec<ReferenceBand> {
    let band = |name: &str, from: i64, to: Option<i64>| ReferenceBand {
        name: name.to_owned(),
        from: from * 100_000,
        to: to.map(|to| to * 100_000),
        currency: "USD".to_owned(),
        source: "One author’s figures, undated".to_owned(),
    };
    vec![band("Senior", 400, Some(700)), band("Mid-level, from", 250, None)]
}

/// The bands as they can be typed again.
pub async fn typed_bands(store: &Store) -> Result<Vec<TypedBand>> {
    Ok(reference_bands(store)
        .await?
        .iter()
        .map(ReferenceBand::typed)
        .collect())
}

/// What the desk holds pay against.
pub async fn reference_bands(store: &Store) -> Result<Vec<ReferenceBand>> {
    kept(&mut *store.read().await?).await
}

pub(super) async fn kept(conn: &mut SqliteConnection) -> Result<Vec<ReferenceBand>> {
    match rules::value(conn, RULE).await? {
        None => Ok(usual()),
        Some(set) => serde_json::from_str(&set)
            .map_err(|_| Error::Conflict("The reference bands were saved by a newer Roster.".into())),
    }
}

/// Sets them all, as typed; none brings the program's own back. [`Error::Invalid`] at `name`, `from` or `to`, with the band it
/// is of.
pub async fn set_reference_bands(store: &Store, typed: Option<Vec<TypedBand>>) -> Result<()> {
    let bands = match typed {
        None => usual(),
        Some(typed) => typed.iter().map(read).collect::<Result<_>>()?,
    };
    if bands.len() > MOST {
        return Err(Error::invalid("name", "Keep 8 bands at most."));
    }
    let value = json(&bands)?;
    store
        .write(
            "set_reference_bands",
            "Set the reference bands of pay",
            async |tx| rules::set(tx, RULE, &value).await,
        )
        .await
}

fn read(typed: &TypedBand) -> Result<ReferenceBand> {
    let name = typed.name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        return Err(Error::invalid("name", "Name each band, in at most 80 letters."));
    }
    let at = |field, text: &str, currency: Option<Currency>| {
        pay::read(field, text, currency).map_err(|e| match e {
            Error::Invalid { field, reason } => Error::Invalid {
                field,
                reason: format!("{name}: {reason}"),
            },
            other => other,
        })
    };
    let from = at("from", &typed.from, None)?;
    let to = match typed.to.trim() {
        "" => None,
        text => Some(at("to", text, Some(from.currency))?),
    };
    if to.is_some_and(|to| to.currency != from.currency || to.minor < from.minor) {
        return Err(Error::invalid(
            "to",
            format!("{name}: write an end in the same currency that is not below the beginning."),
        ));
    }
    Ok(ReferenceBand {
        name: name.to_owned(),
        from: from.minor,
        to: to.map(|to| to.minor),
        currency: from.currency.code().to_owned(),
        source: typed.source.trim().chars().take(200).collect(),
    })
}
