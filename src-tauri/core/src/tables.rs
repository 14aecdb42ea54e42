//! The one list of tables whose every change is journalled (and, later, travels between desks).
//! Numbers are given once and never again; a test holds the list against the migrated schema.

use crate::store::Column::{Bytes, Plain};
use crate::store::Table;

pub const COMPANIES: i64 = 1;
pub const PEOPLE: i64 = 2;
pub const CONTACT_POINTS: i64 = 3;
pub const TAGS: i64 = 4;
pub const PERSON_TAGS: i64 = 5;
pub const IMPORT_MAPPINGS: i64 = 6;

/// Every table with user data.
pub const TABLES: &[Table] = &[
    Table {
        no: COMPANIES,
        name: "companies",
        root: "id",
        columns: &[
            Plain("name"),
            Plain("name_key"),
            Plain("domain"),
            Plain("created_at"),
            Plain("updated_at"),
        ],
    },
    Table {
        no: PEOPLE,
        name: "people",
        root: "id",
        columns: &[
            Plain("name"),
            Plain("given"),
            Plain("family"),
            Plain("title"),
            Bytes("company_id"),
            Plain("location"),
            Plain("time_zone"),
            Plain("pool"),
            Plain("owner"),
            Plain("source"),
            Plain("connected_on"),
            Plain("notes"),
            Plain("created_at"),
            Plain("updated_at"),
        ],
    },
    Table {
        no: CONTACT_POINTS,
        name: "contact_points",
        root: "person_id",
        columns: &[
            Bytes("person_id"),
            Plain("kind"),
            Plain("value"),
            Plain("norm"),
            Plain("label"),
            Plain("position"),
        ],
    },
    Table {
        no: TAGS,
        name: "tags",
        root: "id",
        columns: &[Plain("name"), Plain("created_at")],
    },
    Table {
        no: PERSON_TAGS,
        name: "person_tags",
        root: "person_id",
        columns: &[Bytes("person_id"), Bytes("tag_id")],
    },
    Table {
        no: IMPORT_MAPPINGS,
        name: "import_mappings",
        root: "id",
        columns: &[Plain("signature"), Plain("mapping"), Plain("updated_at")],
    },
];
