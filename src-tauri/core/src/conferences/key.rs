//! Which edition: its series and its year, and the row they make.

use super::edition::Edition;
use super::{read, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Tx;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use ts_rs::TS;

crate::ids::id!(
    /// The key of an edition, made from its series and year: two desks that go there keep the same one.
    EditionId, "conference"
);
crate::ids::id!(
    /// The key of a series, made from its slug.
    SeriesId, "conference"
);

/// `mlsys-2026`: an edition as addresses and commands name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(export_to = "bindings.ts", as = "String")]
pub struct EditionKey {
    pub series: String,
    pub year: i32,
}

impl EditionKey {
    pub fn new(series: &str, year: i32) -> Self {
        Self {
            series: series.to_owned(),
            year,
        }
    }

    pub fn id(&self) -> EditionId {
        let parts = [self.series.as_bytes(), &self.year.to_be_bytes()];
        EditionId(Id::derived("roster 2026 edition", &parts))
    }
}

impl SeriesId {
    pub(super) fn of(slug: &str) -> Self {
        Self(Id::derived("roster 2026 series", &[slug.as_bytes()]))
    }
}

impl fmt::Display for EditionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.series, self.year)
    }
}

impl Serialize for EditionKey {
    fn serialize<S: Serializer>(&self, out: S) -> std::result::Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EditionKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        Self::try_from(String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl TryFrom<String> for EditionKey {
    type Error = Error;

    /// [`Error::Invalid`] at `edition`.
    fn try_from(text: String) -> Result<Self> {
        let read = || {
            let (series, year) = text.trim().rsplit_once('-')?;
            let year = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
            (!series.is_empty()).then(|| Self::new(&series.to_lowercase(), year))
        };
        read().ok_or_else(|| {
            Error::invalid(
                "edition",
                format!("“{text}” names no edition; write it like this: mlsys-2026"),
            )
        })
    }
}

/// The edition as a row of the file, made where there is none yet. [`Error::NotFound`] where neither the program nor the
/// desk knows of it.
pub async fn keep_edition(tx: &mut Tx<'_>, key: &EditionKey) -> Result<Edition> {
    let edition = read::one(tx.conn, key).await?;
    if !edition.kept {
        sql::insert_edition(tx.conn, edition.id, key, &edition.name, tx.now).await?;
    }
    Ok(edition)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::EditionKey;

    #[test]
    fn a_key_is_written_and_read() {
        for (text, series, year) in [
            ("mlsys-2026", "mlsys", 2026),
            ("kubecon-na-2025", "kubecon-na", 2025),
            (" MLSys-2026 ", "mlsys", 2026),
        ] {
            let key = EditionKey::try_from(text.to_owned()).unwrap();
            assert_eq!((key.series.as_str(), key.year), (series, year));
            assert_eq!(EditionKey::try_from(key.to_string()).unwrap().id(), key.id());
        }
        for bad in ["", "mlsys", "2026", "-2026", "mlsys-26", "mlsys-20266"] {
            assert!(EditionKey::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
