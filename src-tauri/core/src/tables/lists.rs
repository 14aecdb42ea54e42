//! What a desk keeps for itself: rates, its own taxonomy, contributors of projects, searches and lists.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::Core;
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const EXCHANGE_RATES: Table = Table {
    no: super::EXCHANGE_RATES,
    name: "exchange_rates",
    root: "id",
    columns: &[
        Plain("currency"),
        Plain("in_currency"),
        Plain("billionths"),
        Plain("as_of"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["currency", "in_currency", "as_of"]),
        Register::new(2, Core, Loud, &["billionths"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const FIELD_ENTRIES: Table = Table {
    no: super::FIELD_ENTRIES,
    name: "field_entries",
    root: "id",
    columns: &[
        Plain("kind"),
        Plain("key"),
        Plain("name"),
        Plain("same"),
        Plain("parts"),
        Plain("kin"),
        Plain("area"),
        Plain("vendor"),
        Plain("family"),
        Plain("year"),
        Plain("skill"),
        Plain("paths"),
        Plain("weak"),
        Plain("retired"),
        Plain("merged_into"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["kind", "key"]),
        Register::new(2, Core, Loud, &["name"]),
        Register::new(3, Core, Loud, &["same"]),
        Register::new(4, Core, Loud, &["parts"]),
        Register::new(5, Core, Loud, &["kin"]),
        Register::new(6, Core, Loud, &["area"]),
        Register::new(7, Core, Loud, &["vendor"]),
        Register::new(8, Core, Loud, &["family"]),
        Register::new(9, Core, Loud, &["year"]),
        Register::new(10, Core, Loud, &["skill"]),
        Register::new(11, Core, Loud, &["paths"]),
        Register::new(12, Core, Loud, &["weak"]),
        Register::new(13, Core, Loud, &["retired"]),
        Register::new(14, Core, Loud, &["merged_into"]),
        Register::new(15, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const CONTRIBUTORS: Table = Table {
    no: super::CONTRIBUTORS,
    name: "contributors",
    root: "id",
    columns: &[
        Plain("project"),
        Plain("name"),
        Plain("email"),
        Plain("handle"),
        Plain("commits"),
        Plain("paths"),
        Plain("first_on"),
        Plain("last_on"),
        Bytes("person_id"),
        Plain("passed"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["project"]),
        Register::new(2, Core, Quiet, &["name", "email", "handle"]),
        Register::new(3, Core, Quiet, &["commits", "paths", "first_on", "last_on"]),
        Register::new(4, Core, Loud, &["person_id"]),
        Register::new(5, Core, Quiet, &["passed"]),
        Register::new(6, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const SAVED_SEARCHES: Table = Table {
    no: super::SAVED_SEARCHES,
    name: "saved_searches",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("query"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["query"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const HOTLISTS: Table = Table {
    no: super::HOTLISTS,
    name: "hotlists",
    root: "id",
    columns: &[Plain("name"), Plain("created_at"), Plain("updated_at")],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const HOTLIST_PEOPLE: Table = Table {
    no: super::HOTLIST_PEOPLE,
    name: "hotlist_people",
    root: "person_id",
    columns: &[Bytes("hotlist_id"), Bytes("person_id"), Plain("created_at")],
    registers: &[
        Register::new(1, Core, Loud, &["hotlist_id", "person_id"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const WANTED_PROFILES: Table = Table {
    no: super::WANTED_PROFILES,
    name: "wanted_profiles",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("wanted"),
        Plain("weights"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["wanted"]),
        Register::new(3, Core, Loud, &["weights"]),
        Register::new(4, Core, Quiet, &["created_at"]),
    ],
};
