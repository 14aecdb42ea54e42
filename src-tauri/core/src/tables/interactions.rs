//! What was said to whom, what is due, and how the desk works.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const INTERACTIONS: Table = Table {
    no: super::INTERACTIONS,
    name: "interactions",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("company_id"),
        Bytes("role_id"),
        Plain("kind"),
        Plain("direction"),
        Plain("at"),
        Plain("text"),
        Plain("outcome"),
        Plain("next_step"),
        Plain("person"),
        Plain("created_at"),
        Plain("updated_at"),
        Bytes("edition_id"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["about", "person_id", "company_id", "role_id"]),
        Register::new(2, Core, Loud, &["kind", "direction"]),
        Register::new(3, Core, Loud, &["at"]),
        Register::new(4, Notes, Loud, &["text"]),
        Register::new(5, Notes, Loud, &["outcome"]),
        Register::new(6, Notes, Loud, &["next_step"]),
        Register::new(7, Core, Quiet, &["person"]),
        Register::new(8, Core, Quiet, &["created_at"]),
        Register::new(9, Core, Loud, &["edition_id"]),
    ],
};

pub(super) const TASKS: Table = Table {
    no: super::TASKS,
    name: "tasks",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("company_id"),
        Bytes("role_id"),
        Plain("title"),
        Plain("due_on"),
        Plain("repeats"),
        Plain("snoozed_until"),
        Plain("done_at"),
        Plain("owner"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["about", "person_id", "company_id", "role_id"]),
        Register::new(2, Core, Loud, &["title"]),
        Register::new(3, Core, Loud, &["due_on"]),
        Register::new(4, Core, Loud, &["repeats"]),
        Register::new(5, Core, Loud, &["snoozed_until"]),
        Register::new(6, Core, Loud, &["done_at"]),
        Register::new(7, Core, Loud, &["owner"]),
        Register::new(8, Notes, Loud, &["note"]),
        Register::new(9, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const CADENCES: Table = Table {
    no: super::CADENCES,
    name: "cadences",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("tag_id"),
        Plain("ideal_days"),
        Plain("max_days"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["about", "person_id", "tag_id"]),
        Register::new(2, Core, Loud, &["ideal_days", "max_days"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const TEXT_TEMPLATES: Table = Table {
    no: super::TEXT_TEMPLATES,
    name: "text_templates",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("subject"),
        Plain("body"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["subject"]),
        Register::new(3, Core, Loud, &["body"]),
        Register::new(4, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const RULES: Table = Table {
    no: super::RULES,
    name: "rules",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("value"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["value"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};
