//! What a text says of a person that is not known yet, and taking one of it.

use super::{LONGEST, Suggestion, suggest};
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::profiles::claim::{self, ClaimDraft, add_claim};
use crate::profiles::evidence::Backed;
use crate::profiles::read::{self, WorkProfile};
use crate::profiles::{EvidenceKind, KnownClaim, KnownDraft};
use crate::store::Store;
use crate::taxonomy;

/// What this text suggests of this person, without what is known of her already.
pub async fn suggest_claims(store: &Store, person: PersonId, text: &str) -> Result<Vec<Suggestion>> {
    if text.len() > LONGEST {
        return Err(Error::invalid(
            "text",
            "That is longer than any résumé (60 pages). Paste the part that matters.",
        ));
    }
    let field = taxonomy::of(store).await?;
    let reader = claim::reader(&field, store);
    let known = read::work_profile(store, person).await?;
    let mut found = suggest(text, reader);
    found.retain(|one| !says(&known, &one.claim));
    Ok(found)
}

/// Adds one of them, backed by a résumé and its words.
pub async fn accept_claim(store: &Store, person: PersonId, suggestion: &Suggestion) -> Result<WorkProfile> {
    let backed = Backed {
        kind: EvidenceKind::Resume,
        link: String::new(),
        seen_on: String::new(),
        words: suggestion.words.clone(),
    };
    add_claim(store, person, &suggestion.claim, Some(&backed)).await
}

/// Whether a profile says all of this already.
fn says(profile: &WorkProfile, claim: &ClaimDraft) -> bool {
    let knows = |known: &[KnownClaim], new: &KnownDraft| {
        known.iter().any(|there| {
            let there = &there.known;
            there.key == new.key && there.depth >= new.depth && there.last_used >= new.last_used
        })
    };
    match claim {
        ClaimDraft::Skill(new) => knows(&profile.skills, new),
        ClaimDraft::Hardware(new) => knows(&profile.hardware, new),
        ClaimDraft::Scale(new) => profile.scale.iter().any(|there| {
            let there = &there.record;
            let sizes = (
                there.accelerators,
                there.fleet,
                there.nodes,
                there.hardware.as_str(),
            );
            let served = (there.requests_per_day, there.terabytes, there.p99_ms);
            let at = there.company == new.company || there.company.is_empty() || new.company.is_empty();
            sizes == (new.accelerators, new.fleet, new.nodes, new.hardware.as_str())
                && served == (new.requests_per_day, new.terabytes, new.p99_ms)
                && at
        }),
        ClaimDraft::Impact(new) => profile.impacts.iter().any(|there| {
            let there = &there.impact;
            (&there.metric, &there.before, &there.after, there.money_per_month)
                == (&new.metric, &new.before, &new.after, new.money_per_month)
        }),
        ClaimDraft::Story(_) => false,
    }
}
