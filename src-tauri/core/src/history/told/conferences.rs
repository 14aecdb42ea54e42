//! Conferences, their programmes and contacts; what was caught on the way; where people worked and whom they know.

use super::*;
use crate::tables::{
    ACQUAINTANCES, CAPTURES, EDITION_CONTACTS, EDITION_COSTS, EDITIONS, EMPLOYMENTS, NOT_THE_SAME,
    PROGRAMME_AUTHORS, PROGRAMME_ITEMS, PROGRAMME_PEOPLE, PROGRAMME_SLOTS, SERIES,
};

pub(super) const TOLD: &[Told] = &[
    Told {
        table: SERIES,
        kind: ThingKind::Conference,
        one: "conference",
        many: "conferences",
        apart: false,
        columns: &[
            fixed("title", "name", Says::AsItIs),
            fixed("description", "description", Says::AsItIs),
            fixed("link", "link", Says::AsItIs),
            fixed("field", "field", Says::AsItIs),
        ],
    },
    Told {
        table: EDITIONS,
        kind: ThingKind::Conference,
        one: "edition of a conference",
        many: "editions of conferences",
        apart: false,
        columns: &[
            NAME,
            fixed("place", "place", Says::AsItIs),
            fixed("link", "link", Says::AsItIs),
            fixed("time_zone", "time zone", Says::AsItIs),
            fixed("first_on", "first day", Says::AsItIs),
            fixed("last_on", "last day", Says::AsItIs),
            fixed("plan", "plan", Says::AsItIs),
            fixed("notes", "notes", Says::AsItIs),
        ],
    },
    Told {
        table: EDITION_COSTS,
        kind: ThingKind::Conference,
        one: "cost of a conference",
        many: "costs of conferences",
        apart: false,
        columns: &[
            fixed("what", "what for", Says::AsItIs),
            fixed("amount", "amount", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
        ],
    },
    Told {
        table: EDITION_CONTACTS,
        kind: ThingKind::Person,
        one: "contact at a conference",
        many: "contacts at conferences",
        apart: false,
        columns: &[
            fixed("edition_id", "conference", Says::Named),
            fixed("standing", "standing", Says::Word(standing)),
            fixed("priority", "priority", Says::AsItIs),
            fixed("why", "why to meet", Says::AsItIs),
            fixed("capacity", "capacity", Says::AsItIs),
            fixed("met_at", "time met", Says::Instant),
            fixed("met_where", "place met", Says::AsItIs),
            fixed("follow_up_on", "day to follow up", Says::AsItIs),
            fixed("followed_up_at", "time followed up", Says::Instant),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: CAPTURES,
        kind: ThingKind::Capture,
        one: "captured line",
        many: "captured lines",
        apart: false,
        columns: &[
            fixed("line", "line", Says::AsItIs),
            fixed("edition_id", "conference", Says::Named),
            fixed("person_id", "person", Says::Named),
            fixed("standing", "standing", Says::AsItIs),
        ],
    },
    Told {
        table: PROGRAMME_ITEMS,
        kind: ThingKind::Programme,
        one: "paper or talk",
        many: "papers and talks",
        apart: false,
        columns: &[
            fixed("edition_id", "conference", Says::Named),
            fixed("title", "title", Says::AsItIs),
            fixed("kind", "kind", Says::AsItIs),
            fixed("topic", "topic", Says::AsItIs),
        ],
    },
    Told {
        table: PROGRAMME_SLOTS,
        kind: ThingKind::Programme,
        one: "time of a talk",
        many: "times of talks",
        apart: false,
        columns: &[
            fixed("session", "session", Says::AsItIs),
            fixed("room", "room", Says::AsItIs),
            fixed("starts", "start", Says::Instant),
        ],
    },
    Told {
        table: PROGRAMME_PEOPLE,
        kind: ThingKind::Programme,
        one: "author or speaker",
        many: "authors and speakers",
        apart: false,
        columns: &[
            NAME,
            fixed("affiliation", "affiliation", Says::AsItIs),
            fixed("person_id", "person", Says::Named),
        ],
    },
    Told {
        table: PROGRAMME_AUTHORS,
        kind: ThingKind::Programme,
        one: "authorship",
        many: "authorships",
        apart: false,
        columns: &[
            fixed("item_id", "paper or talk", Says::Named),
            fixed("programme_person_id", "author", Says::Named),
        ],
    },
    Told {
        table: NOT_THE_SAME,
        kind: ThingKind::Programme,
        one: "namesake told apart",
        many: "namesakes told apart",
        apart: false,
        columns: &[
            fixed("one_id", "one", Says::Named),
            fixed("other_id", "other", Says::Named),
        ],
    },
    Told {
        table: EMPLOYMENTS,
        kind: ThingKind::Person,
        one: "job",
        many: "jobs",
        apart: false,
        columns: &[
            fixed("company_id", "company", Says::Named),
            fixed("title", "title", Says::AsItIs),
            fixed("team", "team", Says::AsItIs),
            fixed("from_on", "start", Says::AsItIs),
            fixed("to_on", "end", Says::AsItIs),
            fixed("now", "still there", Says::Word(yes_or_no)),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: ACQUAINTANCES,
        kind: ThingKind::Person,
        one: "acquaintance",
        many: "acquaintances",
        apart: false,
        columns: &[
            fixed("other_id", "person", Says::Named),
            fixed("kind", "kind", Says::Word(acquaintance)),
            fixed("since_on", "since", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
];

fn standing(kept: &str) -> Option<&'static str> {
    Some(match kept {
        "to_meet" => "to meet",
        "met" => "met",
        "followed_up" => "followed up",
        "no" => "no",
        _ => return None,
    })
}

fn acquaintance(kept: &str) -> Option<&'static str> {
    Some(match kept {
        "introduced" => "introduced",
        "worked_with" => "worked with",
        "studied_with" => "studied with",
        "knows" => "knows",
        _ => return None,
    })
}
