//! What is wanted, as it is kept and as the page fills it in.

use crate::error::{Error, Result};
use crate::profiles::{Depth, Did, Side};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of [`Wanted`] this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// Wishes of one kind, at most: nobody reads a reason for each of more.
pub const MOST_WISHES: usize = 24;

crate::vocabulary::words! {
    /// How much a wish is meant.
    How {
        Must = "must", "must have";
        Nice = "nice", "nice to have";
        Exclude = "exclude", "must not have";
    }
}

/// A skill, a piece of hardware, a fabric, a project or a pool that is wished for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts", rename = "Wished")]
pub struct Wish {
    /// In the taxonomy.
    pub key: String,
    pub how: How,
    /// Of skills and hardware: at least so deep.
    pub depth: Option<Depth>,
}

/// From so many to so many; either end may be open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct Span {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// What the role pays in a year, everything together, in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts", rename = "PayBand")]
pub struct Band {
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    #[ts(type = "number | null")]
    pub to: Option<i64>,
    /// Empty only where both ends are open.
    pub currency: String,
}

/// A work profile that is looked for. What is empty, open or 0 is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct Wanted {
    pub version: u32,
    pub title: String,
    /// 0 (none) to 4 (all of it), in the order of [`crate::profiles::Work::ALL`].
    pub workload: [u8; 6],
    /// Both training and inference.
    pub versatile: bool,
    pub side: Option<Side>,
    /// Accelerators at one site, now and in twelve months.
    pub accelerators: Span,
    pub in_a_year: Span,
    /// What is to be done with them, at least.
    pub did: Option<Did>,
    pub skills: Vec<Wish>,
    pub hardware: Vec<Wish>,
    /// Keys of skills.
    pub fabrics: Vec<Wish>,
    pub projects: Vec<Wish>,
    /// Keys of the hardware the company has.
    pub hardware_there: Vec<String>,
    /// Nice ones, and excluded ones.
    pub pools: Vec<Wish>,
    /// Names of companies people are not to come from.
    pub not_at: Vec<String>,
    /// As in people's locations: a city, a country.
    pub places: Vec<String>,
    pub remote: bool,
    /// A zone as people have it or its short name, and by how many hours hers may differ.
    pub time_zone: String,
    pub hours: u8,
    pub pay: Band,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            version: VERSION,
            title: String::new(),
            workload: [0; 6],
            versatile: false,
            side: None,
            accelerators: Span::default(),
            in_a_year: Span::default(),
            did: None,
            skills: Vec::new(),
            hardware: Vec::new(),
            fabrics: Vec::new(),
            projects: Vec::new(),
            hardware_there: Vec::new(),
            pools: Vec::new(),
            not_at: Vec::new(),
            places: Vec::new(),
            remote: false,
            time_zone: String::new(),
            hours: 2,
            pay: Band::default(),
        }
    }
}

impl Wanted {
    /// As the file has it. [`Error::Conflict`] where it was written by a newer program or is no profile.
    pub fn read(json: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let unreadable = |e: serde_json::Error| {
            Error::Conflict(format!(
                "This profile cannot be read ({e}). It stays as it is in the file."
            ))
        };
        let Versioned { version } = serde_json::from_str(json).map_err(unreadable)?;
        if version > VERSION {
            return Err(Error::Conflict(
                "This profile was saved by a newer Roster. Install that one to use it; it stays as it is."
                    .into(),
            ));
        }
        serde_json::from_str(json).map_err(unreadable)
    }

    /// Whether nothing at all is asked for.
    pub fn is_empty(&self) -> bool {
        let Self {
            version,
            title,
            hours,
            remote,
            ..
        } = self;
        let nothing = Self {
            version: *version,
            title: title.clone(),
            hours: *hours,
            remote: *remote,
            ..Self::default()
        };
        *self == nothing
    }
}

impl Wish {
    pub fn of(key: &str, how: How) -> Self {
        Self {
            key: key.to_owned(),
            how,
            depth: None,
        }
    }
}

impl Span {
    pub fn is_open(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

impl Band {
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_nothing_is_passed_over() {
        let wanted = Wanted {
            skills: vec![Wish::of("cuda", How::Must)],
            ..Wanted::default()
        };
        let json = serde_json::to_string(&wanted).unwrap();
        assert_eq!(Wanted::read(&json).unwrap(), wanted);
        let more = json.replacen('{', "{\"mood\": 3, ", 1);
        assert!(Wanted::read(&more).unwrap_err().to_string().contains("mood"));
        let newer = json.replacen("\"version\":1", "\"version\":2, \"mood\": 3", 1);
        assert!(
            Wanted::read(&newer)
                .unwrap_err()
                .to_string()
                .contains("newer Roster")
        );
        assert!(Wanted::read("{}").is_err());
    }

    #[test]
    fn a_title_alone_asks_for_nothing() {
        let mut wanted = Wanted {
            title: "Somebody".into(),
            hours: 5,
            ..Wanted::default()
        };
        assert!(wanted.is_empty());
        wanted.versatile = true;
        assert!(!wanted.is_empty());
    }
}
