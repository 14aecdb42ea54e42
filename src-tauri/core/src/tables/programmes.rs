//! What is given at conferences, and by whom.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Contact, Core};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const PROGRAMME_ITEMS: Table = Table {
    no: super::PROGRAMME_ITEMS,
    name: "programme_items",
    root: "edition_id",
    columns: &[
        Bytes("edition_id"),
        Plain("key"),
        Plain("title"),
        Plain("kind"),
        Plain("topic"),
        Plain("keywords"),
        Plain("summary"),
        Plain("decision"),
        Plain("award"),
        Plain("link"),
        Plain("affiliations"),
        Plain("source"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["edition_id", "key"]),
        Register::new(
            2,
            Core,
            Quiet,
            &[
                "title",
                "kind",
                "topic",
                "keywords",
                "summary",
                "decision",
                "award",
                "link",
                "affiliations",
                "source",
            ],
        ),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const PROGRAMME_SLOTS: Table = Table {
    no: super::PROGRAMME_SLOTS,
    name: "programme_slots",
    root: "edition_id",
    columns: &[
        Bytes("edition_id"),
        Bytes("item_id"),
        Plain("position"),
        Plain("kind"),
        Plain("session"),
        Plain("room"),
        Plain("poster"),
        Plain("starts"),
        Plain("ends"),
        Plain("written"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["edition_id", "item_id", "position"]),
        Register::new(
            2,
            Core,
            Quiet,
            &["kind", "session", "room", "poster", "starts", "ends", "written"],
        ),
    ],
};

pub(super) const PROGRAMME_PEOPLE: Table = Table {
    no: super::PROGRAMME_PEOPLE,
    name: "programme_people",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("name_key"),
        Plain("affiliation"),
        Plain("position"),
        Plain("openreview_id"),
        Plain("dblp_pid"),
        Plain("orcid"),
        Plain("homepage"),
        Plain("scholar"),
        Plain("linkedin"),
        Plain("email"),
        Bytes("person_id"),
        Plain("linked_by"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["name", "name_key"]),
        Register::new(2, Core, Quiet, &["affiliation", "position"]),
        Register::new(
            3,
            Contact,
            Quiet,
            &[
                "openreview_id",
                "dblp_pid",
                "orcid",
                "homepage",
                "scholar",
                "linkedin",
                "email",
            ],
        ),
        Register::new(4, Core, Loud, &["person_id", "linked_by"]),
        Register::new(5, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const PROGRAMME_AUTHORS: Table = Table {
    no: super::PROGRAMME_AUTHORS,
    name: "programme_authors",
    root: "edition_id",
    columns: &[
        Bytes("edition_id"),
        Bytes("item_id"),
        Bytes("programme_person_id"),
        Plain("position"),
        Plain("written"),
        Plain("affiliation"),
    ],
    registers: &[Register::new(
        1,
        Core,
        Quiet,
        &[
            "edition_id",
            "item_id",
            "programme_person_id",
            "position",
            "written",
            "affiliation",
        ],
    )],
};

pub(super) const NOT_THE_SAME: Table = Table {
    no: super::NOT_THE_SAME,
    name: "not_the_same",
    root: "id",
    columns: &[Bytes("one_id"), Bytes("other_id"), Plain("created_at")],
    registers: &[
        Register::new(1, Core, Quiet, &["one_id", "other_id"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};
