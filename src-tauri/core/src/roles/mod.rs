//! Roles: job orders of clients, the work profile each needs, what it pays and earns, and the columns of its board.
//!
//! Invariants: a role belongs to one company; pay and place are the role's own and stand in its work profile nowhere
//! else; a role's stages are its own once it is made, whatever becomes of the template; every status is kept with its
//! time, so that the clock can stand still on hold.
//!
//! Not here: who is in the pipeline (pipeline/), who would fit (matching/).

mod archetypes;
mod band;
mod create;
mod days;
mod delete;
mod edit;
mod edit_stages;
mod fee;
mod fee_working;
mod list;
mod managers;
mod read;
mod sql;
mod stages;
mod status;
mod templates;

pub use archetypes::{RoleTemplate, template, templates};
pub use band::{band_shown, read_band};
pub use create::{NewRole, RoleStart, create_role, create_role_from, draft_role, title_of};
pub use days::days_open;
pub use delete::delete_role;
pub use edit::{RoleField, edit_role, set_fee, set_lever, set_wanted};
pub use edit_stages::{add_stage, edit_stage, order_stages, remove_stage};
pub use fee::{
    FEE_VERSION, FeeBasis, FeePart, FeeSplit, FeeTerms, GuaranteeStep, Remedy, SplitPart, WHOLE_BP, percent,
};
pub use fee_working::{
    FeeLine, FeeWorking, FirstYear, Refund, RefundLine, TypedYear, expected, fee, fee_of_typed, refund, split,
};
pub use list::{RoleInList, StagePeople, list_roles};
pub use managers::{add_manager, remove_manager};
pub use read::{LeverOffer, Role, RoleManager, StatusEntry, fee_terms, read, role, wanted_of};
pub use stages::{Stage, StageDraft, StageKind, default_stages, stages_of};
pub use status::set_status;
pub use templates::{
    PipelineTemplate, TemplateId, delete_pipeline_template, pipeline_templates, save_pipeline_template,
    start_with_template, template_of_role,
};

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
