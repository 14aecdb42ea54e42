//! The one list of tables whose every change is journalled (and, later, travels between desks).
//! Numbers are given once and never again; a test holds the list against the migrated schema, and another the registers
//! against what is written down in `tests/data/registers.txt`.
//!
//! `updated_at` is in no register: it is told by the clocks.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Contact, Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

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
        registers: &[
            Register::new(1, Core, Loud, &["name", "name_key"]),
            Register::new(2, Core, Loud, &["domain"]),
            Register::new(3, Core, Quiet, &["created_at"]),
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
        registers: &[
            Register::new(1, Core, Loud, &["name", "given", "family"]),
            Register::new(2, Core, Loud, &["title"]),
            Register::new(3, Core, Loud, &["company_id"]),
            Register::new(4, Core, Loud, &["location"]),
            Register::new(5, Core, Loud, &["time_zone"]),
            Register::new(6, Core, Loud, &["pool"]),
            Register::new(7, Core, Loud, &["owner"]),
            Register::new(8, Core, Loud, &["source"]),
            Register::new(9, Core, Loud, &["connected_on"]),
            Register::new(10, Notes, Loud, &["notes"]),
            Register::new(11, Core, Quiet, &["created_at"]),
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
        registers: &[
            Register::new(1, Contact, Loud, &["person_id", "kind"]),
            Register::new(2, Contact, Loud, &["value", "norm"]),
            Register::new(3, Contact, Loud, &["label"]),
            Register::new(4, Contact, Quiet, &["position"]),
        ],
    },
    Table {
        no: TAGS,
        name: "tags",
        root: "id",
        columns: &[Plain("name"), Plain("created_at")],
        registers: &[
            Register::new(1, Core, Loud, &["name"]),
            Register::new(2, Core, Quiet, &["created_at"]),
        ],
    },
    Table {
        no: PERSON_TAGS,
        name: "person_tags",
        root: "person_id",
        columns: &[Bytes("person_id"), Bytes("tag_id")],
        registers: &[Register::new(1, Core, Loud, &["person_id", "tag_id"])],
    },
    Table {
        no: IMPORT_MAPPINGS,
        name: "import_mappings",
        root: "id",
        columns: &[Plain("signature"), Plain("mapping"), Plain("updated_at")],
        registers: &[
            Register::new(1, Core, Loud, &["signature"]),
            Register::new(2, Core, Quiet, &["mapping"]),
        ],
    },
];
