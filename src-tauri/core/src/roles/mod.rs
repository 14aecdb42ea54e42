//! Roles: job orders of clients, the work profile each needs, what it pays and earns, and the columns of its board.
//!
//! Invariants: a role belongs to one company; pay and place are the role's own and stand in its work profile nowhere
//! else; a role's stages are its own once it is made, whatever becomes of the template; every status is kept with its
//! time, so that the clock can stand still on hold.
//!
//! Not here: who is in the pipeline (pipeline/), who would fit (matching/).

mod band;
mod create;
mod days;
mod fee;
mod fee_working;
mod read;
mod sql;
mod stages;

pub use band::{band_shown, read_band};
pub use create::{NewRole, create_role, title_of};
pub use days::days_open;
pub use fee::{
    FEE_VERSION, FeeBasis, FeePart, FeeSplit, FeeTerms, GuaranteeStep, Remedy, SplitPart, WHOLE_BP, percent,
};
pub use fee_working::{FeeLine, FeeWorking, FirstYear, Refund, RefundLine, fee, refund, split};
pub use read::{LeverOffer, Role, RoleManager, StatusEntry, fee_terms, read, role, wanted_of};
pub use stages::{Stage, StageDraft, StageKind, default_stages, stages_of};

crate::ids::id!(
    /// The key of a role.
    RoleId, "role"
);
crate::ids::id!(
    /// The key of a stage of a role's pipeline.
    StageId, "stage"
);

crate::vocabulary::words! {
    /// Where a role stands.
    RoleStatus {
        Draft = "draft", "draft";
        Open = "open", "open";
        OnHold = "on_hold", "on hold";
        Filled = "filled", "filled";
        Lost = "lost", "lost";
    }
}

crate::vocabulary::words! {
    /// Where the work is done.
    Presence {
        Onsite = "onsite", "on site";
        Hybrid = "hybrid", "hybrid";
        Remote = "remote", "remote";
    }
}
