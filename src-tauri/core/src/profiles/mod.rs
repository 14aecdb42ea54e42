//! Work profiles: what somebody did, at what scale, on which silicon, and what backs it.
//!
//! Invariants: a claim hangs on one person; a number nobody knows is none, never zero; skills, hardware, fabrics are keys
//! of the taxonomy and stay as they were written; a skill or a piece of hardware is there once a person, and adding it
//! again never makes it less; evidence goes with its claim.
//!
//! Not here: open-source contributions (open_source/), pay (pay/), what is found and matched by (facts/, matching/).

pub mod badges;
mod claim;
mod draft;
mod edit;
mod evidence;
mod line;
pub mod quantity;
mod read;
mod set;
mod sql;
mod suggest;
mod versatile;
pub mod when;
mod words;

pub use badges::{Badge, BadgeKind, Silicon};
pub use claim::{
    ClaimDraft, add_claim, add_impact, add_said, forget_evidence, hardware_id, reader, remove_claim, skill_id,
};
pub use draft::{
    ImpactDraft, ImpactField, KnownDraft, KnownField, Reader, ScaleDraft, ScaleField, StoryDraft, StoryField,
};
pub use edit::{edit_impact, edit_known, edit_scale, edit_story, set_again};
pub use evidence::{Backed, add_evidence, openable_evidence, remove_evidence};
pub use line::{
    LineOffer, LineProblem, LineReading, LineWord, Meaning, add_claim_line, complete_claim_line, meanings,
    read_claim_line, read_line,
};
pub use read::{
    Backing, Evidence, ImpactClaim, KnownClaim, ScaleClaim, StoryClaim, Wish, WorkProfile, Workload,
    work_profile,
};
pub use set::{
    profile_id, set_exposure, set_side, set_wish_note, set_wish_rank, set_workload, wish_if_unsaid,
};
pub use suggest::{Suggestion, accept_claim, suggest, suggest_claims};
pub use versatile::is_versatile;
pub use words::{Depth, Did, Domain, EvidenceKind, Level, Lever, Side, Work};

crate::ids::id!(
    /// The key of a claim: a scale record, a skill, a story, or a profile itself.
    ClaimId, "claim"
);
crate::ids::id!(
    /// The key of a piece of evidence.
    EvidenceId, "evidence"
);
