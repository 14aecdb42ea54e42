//! How likely somebody is to leave: a sum of reasons, each with its points and a sentence, 100 at most.
//!
//! **The points are judgement.** They say what a careful recruiter would worry about and how much; nobody has fitted them
//! to anybody's leaving, and a score of 60 is no chance of 60 in 100. Whoever disagrees changes them ([`RiskRules`]), and
//! holds them against the own leavers (`back_test`).
//!
//! What holds whatever the rules are: every reason has points above zero, the score is their sum up to 100, and a worse
//! answer never lowers it.

mod rules;
mod score;

pub(in crate::retention) use rules::read as read_rules;
pub use rules::{
    ACTION_LIMIT, ActionsShown, RiskRules, RuleKey, RuleShown, reset_risk_rules, risk_actions, risk_rules,
    set_risk_action, set_risk_rule,
};
pub(in crate::retention) use score::{Facts, Generations, Levers, MarketPlace, Said, Scales, score, turned};
pub use score::{Reason, Score};

crate::vocabulary::words! {
    /// Why somebody may leave.
    RiskKind {
        Challenge = "challenge", "technical challenge";
        Hardware = "hardware", "hardware access";
        Autonomy = "autonomy", "autonomy and impact";
        Career = "career", "career path";
        Pay = "pay", "pay";
        Trend = "trend", "getting worse";
        Silence = "silence", "silence";
        Generation = "generation", "hardware behind the field";
        Scale = "scale", "smaller scale";
        Stall = "stall", "no step for long";
        Market = "market", "paid below the market";
        Cliff = "cliff", "equity cliff";
        Anniversary = "anniversary", "anniversary";
        Company = "company", "others at the client";
        Approaches = "approaches", "approached by recruiters";
        Flags = "flags", "what happened there";
    }
}
