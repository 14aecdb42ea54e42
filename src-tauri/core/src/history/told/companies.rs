//! What a company is to the desk, and who is off limits.

use super::*;
use crate::tables::{
    COMPANY_ALIASES, COMPANY_CONTACTS, COMPANY_HARDWARE, COMPANY_PROFILES, OFF_LIMITS, OVERRIDES,
};
use crate::taxonomy::Kind;

pub(super) const TOLD: &[Told] = &[
    Told {
        table: COMPANY_ALIASES,
        kind: ThingKind::Company,
        one: "other name",
        many: "other names",
        apart: false,
        columns: &[
            fixed("kind", "kind", Says::AsItIs),
            fixed("value", "name", Says::AsItIs),
        ],
    },
    Told {
        table: COMPANY_PROFILES,
        kind: ThingKind::Company,
        one: "infrastructure",
        many: "infrastructures",
        apart: true,
        columns: &[
            fixed("infra_stage", "stage of the infrastructure", Says::AsItIs),
            fixed("fleet", "accelerators", Says::AsItIs),
            fixed("spend_per_month", "GPU spend per month", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            fixed("workloads", "workloads", Says::AsItIs),
            fixed("reports_to", "reporting line", Says::AsItIs),
            fixed("decision_rights", "decision rights", Says::AsItIs),
            fixed("decision_note", "note on decision rights", Says::AsItIs),
            fixed("researchers", "researchers to engineers", Says::AsItIs),
            fixed("ladder", "career ladder", Says::Lines),
            fixed("sponsor", "sponsor", Says::AsItIs),
            fixed("challenge", "technical challenge", Says::AsItIs),
            fixed("blind", "rules for blind profiles", Says::Changed),
        ],
    },
    Told {
        table: COMPANY_HARDWARE,
        kind: ThingKind::Company,
        one: "machine park",
        many: "machine parks",
        apart: false,
        columns: &[
            fixed("hardware", "name", Says::Of(Kind::Hardware)),
            fixed("accelerators", "accelerators", Says::AsItIs),
            fixed("planned_on", "planned date", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: COMPANY_CONTACTS,
        kind: ThingKind::Person,
        one: "hat at a company",
        many: "hats at companies",
        apart: false,
        columns: &[
            fixed("company_id", "company", Says::Named),
            fixed("hat", "hat", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: OFF_LIMITS,
        kind: ThingKind::OffLimits,
        one: "off-limits entry",
        many: "off-limits entries",
        apart: false,
        columns: &[
            fixed("company_id", "company", Says::Named),
            fixed("person_id", "person", Says::Named),
            fixed("stance", "stance", Says::AsItIs),
            fixed("reason", "reason", Says::AsItIs),
            fixed("from_on", "first day", Says::AsItIs),
            fixed("until_on", "last day", Says::AsItIs),
            fixed("set_by", "who set it", Says::AsItIs),
        ],
    },
    Told {
        table: OVERRIDES,
        kind: ThingKind::Person,
        one: "override",
        many: "overrides",
        apart: false,
        columns: &[
            fixed("rule", "rule", Says::AsItIs),
            fixed("doing", "what was done", Says::AsItIs),
            fixed("role_id", "role", Says::Named),
            fixed("stopped_by", "what stopped it", Says::AsItIs),
            fixed("reason", "reason", Says::AsItIs),
            fixed("person", "who did it", Says::AsItIs),
        ],
    },
];
