//! Conferences: which there are, whom to meet there, and lines caught on the way.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Commercial, Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const SERIES: Table = Table {
    no: super::SERIES,
    name: "series",
    root: "id",
    columns: &[
        Plain("slug"),
        Plain("title"),
        Plain("description"),
        Plain("link"),
        Plain("field"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["slug"]),
        Register::new(2, Core, Loud, &["title"]),
        Register::new(3, Core, Loud, &["description"]),
        Register::new(4, Core, Loud, &["link"]),
        Register::new(5, Core, Loud, &["field"]),
        Register::new(6, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const EDITIONS: Table = Table {
    no: super::EDITIONS,
    name: "editions",
    root: "id",
    columns: &[
        Plain("series"),
        Plain("year"),
        Plain("name"),
        Plain("place"),
        Plain("link"),
        Plain("time_zone"),
        Plain("first_on"),
        Plain("last_on"),
        Plain("plan"),
        Plain("notes"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["series", "year"]),
        Register::new(2, Core, Loud, &["name"]),
        Register::new(3, Core, Loud, &["place"]),
        Register::new(4, Core, Loud, &["link"]),
        Register::new(5, Core, Loud, &["time_zone"]),
        Register::new(6, Core, Loud, &["first_on", "last_on"]),
        Register::new(7, Core, Loud, &["plan"]),
        Register::new(8, Notes, Loud, &["notes"]),
        Register::new(9, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const EDITION_COSTS: Table = Table {
    no: super::EDITION_COSTS,
    name: "edition_costs",
    root: "edition_id",
    columns: &[
        Bytes("edition_id"),
        Plain("what"),
        Plain("amount"),
        Plain("currency"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Commercial, Loud, &["edition_id"]),
        Register::new(2, Commercial, Loud, &["what"]),
        Register::new(3, Commercial, Loud, &["amount", "currency"]),
        Register::new(4, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const EDITION_CONTACTS: Table = Table {
    no: super::EDITION_CONTACTS,
    name: "edition_contacts",
    root: "person_id",
    columns: &[
        Bytes("edition_id"),
        Bytes("person_id"),
        Plain("standing"),
        Plain("priority"),
        Plain("why"),
        Plain("capacity"),
        Plain("met_at"),
        Plain("met_where"),
        Plain("follow_up_on"),
        Plain("followed_up_at"),
        Plain("note"),
        Plain("source"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["edition_id", "person_id"]),
        Register::new(2, Core, Loud, &["standing"]),
        Register::new(3, Core, Loud, &["priority"]),
        Register::new(4, Notes, Loud, &["why"]),
        Register::new(5, Core, Loud, &["capacity"]),
        Register::new(6, Core, Loud, &["met_at", "met_where"]),
        Register::new(7, Core, Loud, &["follow_up_on"]),
        Register::new(8, Core, Loud, &["followed_up_at"]),
        Register::new(9, Notes, Loud, &["note"]),
        Register::new(10, Core, Quiet, &["source"]),
        Register::new(11, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const CAPTURES: Table = Table {
    no: super::CAPTURES,
    name: "captures",
    root: "id",
    columns: &[
        Plain("line"),
        Plain("at"),
        Bytes("edition_id"),
        Bytes("person_id"),
        Plain("standing"),
        Plain("person"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Notes, Loud, &["line", "at"]),
        Register::new(2, Core, Loud, &["edition_id"]),
        Register::new(3, Core, Loud, &["person_id"]),
        Register::new(4, Core, Loud, &["standing"]),
        Register::new(5, Core, Quiet, &["person"]),
        Register::new(6, Core, Quiet, &["created_at"]),
    ],
};
