//! What was said to whom, what is due, how the desk works, and files.

use super::*;
use crate::tables::{CADENCES, FILES, INTERACTIONS, RULES, TASKS, TEXT_TEMPLATES};

pub(super) const TOLD: &[Told] = &[
    Told {
        table: INTERACTIONS,
        kind: ThingKind::Interaction,
        one: "interaction",
        many: "interactions",
        apart: false,
        columns: &[
            fixed("kind", "kind", Says::AsItIs),
            fixed("direction", "direction", Says::AsItIs),
            fixed("at", "time", Says::Instant),
            fixed("person_id", "person", Says::Named),
            fixed("company_id", "company", Says::Named),
            fixed("role_id", "role", Says::Named),
            fixed("edition_id", "conference", Says::Named),
            fixed("text", "text", Says::AsItIs),
            fixed("outcome", "outcome", Says::AsItIs),
            fixed("next_step", "next step", Says::AsItIs),
        ],
    },
    Told {
        table: TASKS,
        kind: ThingKind::Task,
        one: "task",
        many: "tasks",
        apart: false,
        columns: &[
            fixed("title", "title", Says::AsItIs),
            fixed("due_on", "due date", Says::AsItIs),
            fixed("repeats", "repetition", Says::AsItIs),
            fixed("snoozed_until", "snooze", Says::AsItIs),
            fixed("done_at", "time done", Says::Instant),
            fixed("person_id", "person", Says::Named),
            fixed("company_id", "company", Says::Named),
            fixed("role_id", "role", Says::Named),
            fixed("owner", "owner", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: CADENCES,
        kind: ThingKind::Cadence,
        one: "cadence",
        many: "cadences",
        apart: false,
        columns: &[
            fixed("person_id", "person", Says::Named),
            fixed("tag_id", "tag", Says::Named),
            fixed("ideal_days", "ideal days", Says::AsItIs),
            fixed("max_days", "most days", Says::AsItIs),
        ],
    },
    Told {
        table: TEXT_TEMPLATES,
        kind: ThingKind::Text,
        one: "text",
        many: "texts",
        apart: false,
        columns: &[
            NAME,
            fixed("subject", "subject", Says::AsItIs),
            fixed("body", "text", Says::AsItIs),
        ],
    },
    Told {
        table: RULES,
        kind: ThingKind::Rule,
        one: "rule",
        many: "rules",
        apart: false,
        columns: &[
            fixed("name", "name", Says::AsItIs),
            fixed("value", "value", Says::AsItIs),
        ],
    },
    Told {
        table: FILES,
        kind: ThingKind::File,
        one: "file",
        many: "files",
        apart: false,
        columns: &[
            NAME,
            fixed("bytes", "bytes", Says::AsItIs),
            fixed("person_id", "person", Says::Named),
            fixed("company_id", "company", Says::Named),
            fixed("role_id", "role", Says::Named),
            fixed("note", "note", Says::AsItIs),
        ],
    },
];
