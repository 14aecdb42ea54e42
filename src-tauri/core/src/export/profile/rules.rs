//! What is on a profile, and how a blind one is to be.

use super::places::PlaceTold;
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::pipeline::CandidacyId;
use crate::store::{Store, json};
use crate::submittals::Form;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of [`BlindRules`] this program writes, and the newest it reads.
pub const RULES_VERSION: u32 = 1;

crate::vocabulary::words! {
    /// What a profile is made of, in the order it is offered.
    ProfilePart {
        Summary = "summary", "summary";
        Match = "match", "match with the role";
        /// What is open: our own doubts, for a client only where we say so.
        Questions = "questions", "what to ask about";
        Scale = "scale", "scale";
        Impacts = "impacts", "impact";
        Hardware = "hardware", "hardware";
        Skills = "skills", "skills";
        Stories = "stories", "failures handled";
        OpenSource = "open_source", "open source";
    }
}

/// How one client's blind profiles are to be. A name, an address and a link are in none of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct BlindRules {
    pub version: u32,
    /// Employers and schools are told by what they are.
    pub employers: bool,
    /// Years are told as how long, and how long ago.
    pub dates: bool,
    /// Open-source projects are told by what they are for.
    pub projects: bool,
    pub place: PlaceTold,
    /// In this order.
    pub parts: Vec<ProfilePart>,
}

impl Default for BlindRules {
    fn default() -> Self {
        Self {
            version: RULES_VERSION,
            employers: true,
            dates: true,
            projects: true,
            place: PlaceTold::Country,
            parts: ProfilePart::ALL
                .iter()
                .copied()
                .filter(|part| *part != ProfilePart::Questions)
                .collect(),
        }
    }
}

impl BlindRules {
    /// As kept; nothing kept is the desk's own way. [`Error::Conflict`] where a newer program wrote them.
    pub fn read(kept: &str) -> Result<Self> {
        if kept.is_empty() {
            return Ok(Self::default());
        }
        let rules: Self = serde_json::from_str(kept).map_err(|e| {
            Error::Conflict(format!(
                "How this client’s blind profiles are to be cannot be read ({e}). It stays as it is in the file."
            ))
        })?;
        if rules.version > RULES_VERSION {
            return Err(Error::Conflict(
                "How this client’s blind profiles are to be was kept by a newer Roster. Install that one to use it.".into(),
            ));
        }
        Ok(rules)
    }
}

/// How a client's blind profiles are to be.
pub async fn client_rules(store: &Store, company: CompanyId) -> Result<BlindRules> {
    BlindRules::read(&companies::blind_rules(&mut *store.read().await?, company).await?)
}

/// Keeps it.
pub async fn keep_client_rules(store: &Store, company: CompanyId, rules: &BlindRules) -> Result<()> {
    let kept = BlindRules {
        version: RULES_VERSION,
        ..rules.clone()
    };
    let kept = if kept == BlindRules::default() {
        String::new()
    } else {
        json(&kept)?
    };
    companies::set_blind_rules(store, company, &kept).await
}

/// What a profile is to be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProfileAsk {
    #[ts(type = "string")]
    pub candidacy: CandidacyId,
    pub form: Form,
    /// In this order.
    pub parts: Vec<ProfilePart>,
    pub rules: BlindRules,
    /// Under the name; empty: the person's title.
    pub headline: String,
    /// Words of the recruiter's own, as they are.
    pub summary: String,
    /// "From March"; may be empty.
    pub available: String,
    /// Whether the expected pay is told.
    pub pay: bool,
}
