//! How much each side of a profile weighs.

use super::profile::VERSION;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::vocabulary::words! {
    /// A side by which people are compared.
    MatchSide {
        Scale = "scale", "scale";
        Skills = "skills", "skills";
        Work = "work", "kind of work";
        Hardware = "hardware", "hardware";
        Fabric = "fabric", "fabrics";
        OpenSource = "open_source", "open source";
        Backing = "backing", "evidence and recency";
        Place = "place", "place and time";
        Pay = "pay", "pay";
        Versatility = "versatility", "versatility";
        Pool = "pool", "talent pool";
    }
}

/// The points of each side. Sides that are not asked for leave theirs to the others, so that a score is always of 100.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts", rename = "MatchWeights")]
pub struct Weights {
    pub version: u32,
    pub scale: u32,
    pub skills: u32,
    pub work: u32,
    pub hardware: u32,
    pub fabric: u32,
    pub open_source: u32,
    pub backing: u32,
    pub place: u32,
    pub pay: u32,
    pub versatility: u32,
    pub pool: u32,
}

/// No side weighs more: the arithmetic is in thousandths of the sum.
const MOST: u32 = 1_000;

impl Default for Weights {
    /// Together 100. What somebody can do and at what size decides (scale, skills, kind of work: 60); the tools around it
    /// are learned sooner (hardware, fabrics, open source: 20); how sure we are is worth a little by itself, since it
    /// also lessens every other claim (6); place and pay can be talked about (10); the rest tips the balance (4).
    fn default() -> Self {
        Self {
            version: VERSION,
            scale: 20,
            skills: 25,
            work: 15,
            hardware: 10,
            fabric: 5,
            open_source: 5,
            backing: 6,
            place: 5,
            pay: 5,
            versatility: 2,
            pool: 2,
        }
    }
}

impl Weights {
    pub fn of(&self, side: MatchSide) -> u32 {
        match side {
            MatchSide::Scale => self.scale,
            MatchSide::Skills => self.skills,
            MatchSide::Work => self.work,
            MatchSide::Hardware => self.hardware,
            MatchSide::Fabric => self.fabric,
            MatchSide::OpenSource => self.open_source,
            MatchSide::Backing => self.backing,
            MatchSide::Place => self.place,
            MatchSide::Pay => self.pay,
            MatchSide::Versatility => self.versatility,
            MatchSide::Pool => self.pool,
        }
    }

    /// [`Error::Invalid`] where a side weighs too much, or none anything.
    pub fn check(&self) -> Result<()> {
        let all: Vec<u32> = MatchSide::ALL.iter().map(|side| self.of(*side)).collect();
        if self.version != VERSION {
            return Err(Error::invalid(
                "weights",
                "These weights are of another Roster. Reset them.",
            ));
        }
        if all.iter().any(|points| *points > MOST) {
            return Err(Error::invalid(
                "weights",
                "A side weighs at most 1,000. Write a smaller number.",
            ));
        }
        if all.iter().all(|points| *points == 0) {
            return Err(Error::invalid(
                "weights",
                "Nothing weighs anything. Give one side some points.",
            ));
        }
        Ok(())
    }

    pub fn read(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|e| {
            Error::Conflict(format!(
                "These weights cannot be read ({e}). They stay as they are in the file."
            ))
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_are_of_a_hundred() {
        let weights = Weights::default();
        assert_eq!(
            MatchSide::ALL.iter().map(|side| weights.of(*side)).sum::<u32>(),
            100
        );
        assert!(weights.check().is_ok());
        let back = Weights::read(&serde_json::to_string(&weights).unwrap()).unwrap();
        assert_eq!(back, weights);
    }

    #[test]
    fn weights_that_cannot_be_used_are_refused() {
        let none = serde_json::json!({
            "version": 1, "scale": 0, "skills": 0, "work": 0, "hardware": 0, "fabric": 0, "open_source": 0,
            "backing": 0, "place": 0, "pay": 0, "versatility": 0, "pool": 0
        });
        let none: Weights = serde_json::from_value(none).unwrap();
        assert_eq!(none.check().unwrap_err().field(), Some("weights"));
        let much = Weights {
            pay: 1_001,
            ..none.clone()
        };
        assert!(much.check().is_err());
        assert!(Weights { pay: 1, ..none }.check().is_ok());
    }
}
