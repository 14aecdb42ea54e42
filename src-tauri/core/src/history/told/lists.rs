//! The desk's rates, its own taxonomy, contributors, searches and lists.

use super::*;
use crate::tables::{
    CONFLICT_VALUES, CONTRIBUTORS, EXCHANGE_RATES, FIELD_ENTRIES, HOTLIST_PEOPLE, HOTLISTS, SAVED_SEARCHES,
    WANTED_PROFILES,
};
use crate::taxonomy::Kind;

pub(super) const TOLD: &[Told] = &[
    Told {
        table: CONFLICT_VALUES,
        kind: ThingKind::Other,
        one: "value that another desk has",
        many: "values that other desks have",
        apart: false,
        columns: &[fixed("value", "value", Says::Changed)],
    },
    Told {
        table: HOTLIST_PEOPLE,
        kind: ThingKind::Person,
        one: "place on a hotlist",
        many: "places on hotlists",
        apart: false,
        columns: &[fixed("hotlist_id", "hotlist", Says::Named)],
    },
    Told {
        table: EXCHANGE_RATES,
        kind: ThingKind::Rate,
        one: "exchange rate",
        many: "exchange rates",
        apart: false,
        columns: &[
            fixed("currency", "currency", Says::AsItIs),
            fixed("in_currency", "other currency", Says::AsItIs),
            fixed("billionths", "rate", Says::Rate),
            fixed("as_of", "date", Says::AsItIs),
        ],
    },
    Told {
        table: FIELD_ENTRIES,
        kind: ThingKind::Taxonomy,
        one: "entry of the taxonomy",
        many: "entries of the taxonomy",
        apart: false,
        columns: &[
            NAME,
            fixed("kind", "kind", Says::AsItIs),
            fixed("same", "other spellings", Says::Lines),
            fixed("parts", "parts", Says::Lines),
            fixed("kin", "kin", Says::Lines),
            fixed("area", "area", Says::AsItIs),
            fixed("vendor", "vendor", Says::AsItIs),
            fixed("family", "family", Says::AsItIs),
            fixed("year", "year", Says::AsItIs),
            fixed("skill", "skill shown", Says::Of(Kind::Skill)),
            fixed("paths", "paths", Says::Lines),
            fixed("weak", "weak signal", Says::Word(yes_or_no)),
            fixed("retired", "retirement", Says::Word(yes_or_no)),
            fixed("merged_into", "merge", Says::AsItIs),
        ],
    },
    Told {
        table: CONTRIBUTORS,
        kind: ThingKind::Contributor,
        one: "contributor",
        many: "contributors",
        apart: false,
        columns: &[
            NAME,
            fixed("project", "project", Says::Of(Kind::Project)),
            fixed("email", "e-mail", Says::AsItIs),
            fixed("handle", "handle", Says::AsItIs),
            fixed("commits", "commits", Says::AsItIs),
            fixed("person_id", "person", Says::Named),
            fixed("passed", "passing over", Says::Word(yes_or_no)),
        ],
    },
    Told {
        table: SAVED_SEARCHES,
        kind: ThingKind::Search,
        one: "saved search",
        many: "saved searches",
        apart: false,
        columns: &[NAME, fixed("query", "query", Says::AsItIs)],
    },
    Told {
        table: HOTLISTS,
        kind: ThingKind::Hotlist,
        one: "hotlist",
        many: "hotlists",
        apart: false,
        columns: &[NAME],
    },
    Told {
        table: WANTED_PROFILES,
        kind: ThingKind::Wanted,
        one: "wanted profile",
        many: "wanted profiles",
        apart: false,
        columns: &[
            NAME,
            fixed("wanted", "contents", Says::Changed),
            fixed("weights", "weights", Says::Changed),
        ],
    },
];
