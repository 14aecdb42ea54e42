//! Where people worked, and whom they know.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const EMPLOYMENTS: Table = Table {
    no: super::EMPLOYMENTS,
    name: "employments",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Bytes("company_id"),
        Plain("title"),
        Plain("team"),
        Plain("from_on"),
        Plain("to_on"),
        Plain("now"),
        Plain("note"),
        Plain("source"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["person_id"]),
        Register::new(2, Core, Loud, &["company_id"]),
        Register::new(3, Core, Loud, &["title"]),
        Register::new(4, Core, Loud, &["team"]),
        Register::new(5, Core, Loud, &["from_on"]),
        Register::new(6, Core, Loud, &["to_on", "now"]),
        Register::new(7, Notes, Loud, &["note"]),
        Register::new(8, Core, Quiet, &["source"]),
        Register::new(9, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const ACQUAINTANCES: Table = Table {
    no: super::ACQUAINTANCES,
    name: "acquaintances",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Bytes("other_id"),
        Plain("kind"),
        Plain("since_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["person_id", "other_id", "kind"]),
        Register::new(2, Core, Loud, &["since_on"]),
        Register::new(3, Notes, Loud, &["note"]),
        Register::new(4, Core, Quiet, &["created_at"]),
    ],
};
