//! Retention: how the placed, and whoever else is worth keeping close, are kept; how they say it stands; and who may leave.
//!
//! Invariants: a plan belongs to one placement, or to one person by herself; the days of its steps are counted from the
//! placement's dates and never kept, so that all of them move with the start; no step falls on a weekend; a check-in is
//! a touch like a call, and nothing is logged beside it; a risk is a sum of reasons, each with its points and a sentence.
//!
//! The points are judgement, not measurement: nobody has fitted them to anything. They are data of the desk
//! ([`RiskRules`]), each with its usual value, and [`back_test`] holds them against the user's own leavers.
//!
//! Not here: the placement and its money (the table is read), what was said (interactions/), what is to be done (tasks/).

mod back_test;
mod board;
mod check_in;
mod check_ins;
mod due;
mod fee;
mod gather;
mod mark;
mod of_person;
mod plan;
mod report;
mod risk;
mod sql;
mod start;
mod step;
mod templates;

pub use back_test::{BackTest, BackTestRow, back_test};
pub use board::{AtRisk, RiskBoard, SuggestedActions, risk_board};
pub use check_in::{CheckIn, CheckInDraft, LeverSaid, SavedCheckIn, remove_check_in, save_check_in};
pub use check_ins::{CheckInForm, check_in_form, check_ins_of_company};
pub use due::{DueStep, due_between, due_check_ins};
pub use mark::{StepTurn, mark_step, unmark_step};
pub use of_person::{CurvePoint, PersonRetention, PlanView, StepShown, StepState, person_retention};
pub use plan::{Dates, Marked, Standing, State, Touches, due, standing};
pub use report::{FEW_PEOPLE, ReportAsked, ReportPart, client_report};
pub use risk::{
    ACTION_LIMIT, ActionsShown, Reason, RiskKind, RiskRules, RuleKey, RuleShown, Score, reset_risk_rules,
    risk_actions, risk_rules, set_risk_action, set_risk_rule,
};
pub use start::{
    edit_steps, end_plan, forget_placement_in, keep_close, resume_plan, start_plan, start_plan_in,
};
pub use step::{Anchor, CheckInSide, RetentionStep, default_steps};
pub use templates::{
    RetentionTemplate, RetentionTemplateId, delete_retention_template, retention_templates,
    save_retention_template,
};

crate::ids::id!(
    /// The key of a plan, made from the placement's or the person's.
    PlanId, "plan of check-ins"
);
crate::ids::id!(
    /// The key of a placement.
    PlacedId, "placement"
);
crate::ids::id!(
    /// The key of a check-in.
    CheckInId, "check-in"
);

crate::vocabulary::words! {
    /// What became of a step.
    StepMark {
        Done = "done", "done";
        Skipped = "skipped", "skipped";
        Moved = "moved", "moved";
    }
}

crate::vocabulary::words! {
    /// How a check-in was held.
    CheckInChannel {
        Call = "call", "call";
        Mail = "mail", "mail";
        Message = "message", "message";
        Meeting = "meeting", "meeting";
    }
}

crate::vocabulary::words! {
    /// What happened at a company that makes people look around.
    RetentionFlag {
        ManagerLeft = "manager_left", "the manager left";
        Reorg = "reorg", "re-organisation";
        HardwareFreeze = "hardware_freeze", "hardware freeze";
        ReturnToOffice = "return_to_office", "return to office";
        Visa = "visa", "visa in question";
    }
}
