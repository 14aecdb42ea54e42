//! What a company is to us: its other names, what it runs, its contacts, and who is off limits.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Commercial, Core, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const COMPANY_ALIASES: Table = Table {
    no: super::COMPANY_ALIASES,
    name: "company_aliases",
    root: "company_id",
    columns: &[
        Bytes("company_id"),
        Plain("kind"),
        Plain("value"),
        Plain("norm"),
        Plain("created_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["company_id", "kind", "value", "norm"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const COMPANY_PROFILES: Table = Table {
    no: super::COMPANY_PROFILES,
    name: "company_profiles",
    root: "company_id",
    columns: &[
        Bytes("company_id"),
        Plain("infra_stage"),
        Plain("fleet"),
        Plain("spend_per_month"),
        Plain("currency"),
        Plain("workloads"),
        Plain("reports_to"),
        Plain("decision_rights"),
        Plain("decision_note"),
        Plain("researchers"),
        Plain("ladder"),
        Plain("sponsor"),
        Plain("challenge"),
        Plain("blind"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["company_id"]),
        Register::new(2, Core, Loud, &["infra_stage"]),
        Register::new(3, Core, Loud, &["fleet"]),
        Register::new(4, Commercial, Loud, &["spend_per_month", "currency"]),
        Register::new(5, Core, Loud, &["workloads"]),
        Register::new(6, Core, Loud, &["reports_to"]),
        Register::new(7, Core, Loud, &["decision_rights"]),
        Register::new(8, Core, Loud, &["decision_note"]),
        Register::new(9, Core, Loud, &["researchers"]),
        Register::new(10, Core, Loud, &["ladder"]),
        Register::new(11, Core, Loud, &["sponsor"]),
        Register::new(12, Core, Loud, &["challenge"]),
        Register::new(13, Commercial, Loud, &["blind"]),
        Register::new(14, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const COMPANY_HARDWARE: Table = Table {
    no: super::COMPANY_HARDWARE,
    name: "company_hardware",
    root: "company_id",
    columns: &[
        Bytes("company_id"),
        Plain("hardware"),
        Plain("accelerators"),
        Plain("planned_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["company_id"]),
        Register::new(2, Core, Loud, &["hardware", "planned_on"]),
        Register::new(3, Core, Loud, &["accelerators"]),
        Register::new(4, Core, Loud, &["note"]),
        Register::new(5, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const COMPANY_CONTACTS: Table = Table {
    no: super::COMPANY_CONTACTS,
    name: "company_contacts",
    root: "person_id",
    columns: &[
        Bytes("company_id"),
        Bytes("person_id"),
        Plain("hat"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["company_id", "person_id"]),
        Register::new(2, Core, Loud, &["hat"]),
        Register::new(3, Notes, Loud, &["note"]),
        Register::new(4, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const OFF_LIMITS: Table = Table {
    no: super::OFF_LIMITS,
    name: "off_limits",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("company_id"),
        Bytes("person_id"),
        Plain("stance"),
        Plain("reason"),
        Plain("from_on"),
        Plain("until_on"),
        Plain("set_by"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["about", "company_id", "person_id"]),
        Register::new(2, Core, Loud, &["stance", "from_on", "until_on"]),
        Register::new(3, Core, Loud, &["reason"]),
        Register::new(4, Core, Quiet, &["set_by"]),
        Register::new(5, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const OVERRIDES: Table = Table {
    no: super::OVERRIDES,
    name: "overrides",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Plain("rule"),
        Plain("doing"),
        Bytes("role_id"),
        Plain("stopped_by"),
        Plain("reason"),
        Plain("person"),
        Plain("created_at"),
    ],
    registers: &[
        Register::new(
            1,
            Core,
            Quiet,
            &[
                "person_id",
                "rule",
                "doing",
                "role_id",
                "stopped_by",
                "reason",
                "person",
            ],
        ),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};
