//! Who is in which pipeline, what was sent and what was offered.

use super::*;
use crate::tables::{CANDIDACIES, OFFERS, STAGE_MOVES, SUBMITTALS};

pub(super) const TOLD: &[Told] = &[
    Told {
        table: CANDIDACIES,
        kind: ThingKind::Person,
        one: "candidacy",
        many: "candidacies",
        apart: false,
        columns: &[
            fixed("role_id", "role", Says::Named),
            fixed("stage_id", "stage", Says::Named),
            fixed("owner", "owner", Says::AsItIs),
            fixed("reason", "reason", Says::AsItIs),
            fixed("closed_by", "who ended it", Says::AsItIs),
        ],
    },
    Told {
        table: STAGE_MOVES,
        kind: ThingKind::Person,
        one: "move",
        many: "moves",
        apart: false,
        columns: &[
            fixed("role_id", "role", Says::Named),
            fixed("from_name", "stage left", Says::AsItIs),
            fixed("to_name", "stage entered", Says::AsItIs),
            fixed("reason", "reason", Says::AsItIs),
            fixed("closed_by", "who ended it", Says::AsItIs),
        ],
    },
    Told {
        table: SUBMITTALS,
        kind: ThingKind::Person,
        one: "submittal",
        many: "submittals",
        apart: false,
        columns: &[
            fixed("role_id", "role", Says::Named),
            fixed("number", "number", Says::AsItIs),
            fixed("sent_on", "date", Says::AsItIs),
            fixed("sent_to", "receiver", Says::AsItIs),
            fixed("route", "route", Says::AsItIs),
            fixed("consent", "consent", Says::AsItIs),
            fixed("consent_on", "date of consent", Says::AsItIs),
            fixed("form", "form", Says::AsItIs),
            fixed("owned_days", "days of ownership", Says::AsItIs),
            fixed("evidence", "evidence", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
            fixed("sheet", "profile sent", Says::Changed),
        ],
    },
    Told {
        table: OFFERS,
        kind: ThingKind::Person,
        one: "offer",
        many: "offers",
        apart: false,
        columns: &[
            fixed("role_id", "role", Says::Named),
            fixed("made_by", "made by", Says::AsItIs),
            fixed("base", "base", Says::Money),
            fixed("bonus", "bonus", Says::Money),
            fixed("equity", "equity per year", Says::Money),
            fixed("sign_on", "sign-on", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            fixed("made_on", "date", Says::AsItIs),
            fixed("start_on", "start", Says::AsItIs),
            fixed("answer", "answer", Says::AsItIs),
            fixed("answered_on", "date of the answer", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
            fixed("expires_on", "last day it holds", Says::AsItIs),
        ],
    },
];
