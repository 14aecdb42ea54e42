//! People, companies, tags, and how files were read.

use crate::store::Column::{Bytes, Later, Plain};
use crate::store::Facet::{Contact, Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const COMPANIES: Table = Table {
    no: super::COMPANIES,
    name: "companies",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("name_key"),
        Plain("domain"),
        Plain("created_at"),
        Plain("updated_at"),
        Later("relation"),
        Later("pool"),
        Bytes("part_of"),
        Later("owner"),
        Later("notes"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name", "name_key"]),
        Register::new(2, Core, Loud, &["domain"]),
        Register::new(3, Core, Quiet, &["created_at"]),
        Register::new(4, Core, Loud, &["relation"]),
        Register::new(5, Core, Loud, &["pool"]),
        Register::new(6, Core, Loud, &["part_of"]),
        Register::new(7, Core, Loud, &["owner"]),
        Register::new(8, Notes, Loud, &["notes"]),
    ],
};

pub(super) const PEOPLE: Table = Table {
    no: super::PEOPLE,
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
        Later("team"),
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
        Register::new(12, Core, Loud, &["team"]),
    ],
};

pub(super) const CONTACT_POINTS: Table = Table {
    no: super::CONTACT_POINTS,
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
};

pub(super) const TAGS: Table = Table {
    no: super::TAGS,
    name: "tags",
    root: "id",
    columns: &[Plain("name"), Plain("created_at")],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const PERSON_TAGS: Table = Table {
    no: super::PERSON_TAGS,
    name: "person_tags",
    root: "person_id",
    columns: &[Bytes("person_id"), Bytes("tag_id")],
    registers: &[Register::new(1, Core, Loud, &["person_id", "tag_id"])],
};

pub(super) const IMPORT_MAPPINGS: Table = Table {
    no: super::IMPORT_MAPPINGS,
    name: "import_mappings",
    root: "id",
    columns: &[Plain("signature"), Plain("mapping"), Plain("updated_at")],
    registers: &[
        Register::new(1, Core, Loud, &["signature"]),
        Register::new(2, Core, Quiet, &["mapping"]),
    ],
};

pub(super) const COMEBACKS: Table = Table {
    no: super::COMEBACKS,
    name: "comebacks",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Plain("reason"),
        Plain("person"),
        Plain("created_at"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["person_id", "reason", "person"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};
