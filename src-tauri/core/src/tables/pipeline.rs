//! Who is in which role's pipeline, what was sent and what was offered.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Core, Documents, Notes, Pay};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const PIPELINE_TEMPLATES: Table = Table {
    no: super::PIPELINE_TEMPLATES,
    name: "pipeline_templates",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("stages"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["stages"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const STAGES: Table = Table {
    no: super::STAGES,
    name: "stages",
    root: "role_id",
    columns: &[
        Bytes("role_id"),
        Plain("name"),
        Plain("kind"),
        Plain("position"),
        Plain("ideal_days"),
        Plain("max_days"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["role_id", "kind"]),
        Register::new(2, Core, Loud, &["name"]),
        Register::new(3, Core, Quiet, &["position"]),
        Register::new(4, Core, Loud, &["ideal_days", "max_days"]),
        Register::new(5, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const CANDIDACIES: Table = Table {
    no: super::CANDIDACIES,
    name: "candidacies",
    root: "person_id",
    columns: &[
        Bytes("role_id"),
        Bytes("person_id"),
        Bytes("stage_id"),
        Plain("entered_at"),
        Plain("place"),
        Plain("owner"),
        Plain("source"),
        Plain("reason"),
        Plain("closed_by"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["role_id", "person_id"]),
        Register::new(2, Core, Loud, &["stage_id", "entered_at", "reason", "closed_by"]),
        Register::new(3, Core, Quiet, &["place"]),
        Register::new(4, Core, Loud, &["owner"]),
        Register::new(5, Core, Loud, &["source"]),
        Register::new(6, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const STAGE_MOVES: Table = Table {
    no: super::STAGE_MOVES,
    name: "stage_moves",
    root: "person_id",
    columns: &[
        Bytes("candidacy_id"),
        Bytes("person_id"),
        Bytes("role_id"),
        Plain("from_kind"),
        Plain("from_name"),
        Plain("to_kind"),
        Plain("to_name"),
        Plain("reason"),
        Plain("closed_by"),
        Plain("person"),
        Plain("at"),
    ],
    registers: &[Register::new(
        1,
        Core,
        Quiet,
        &[
            "candidacy_id",
            "person_id",
            "role_id",
            "from_kind",
            "from_name",
            "to_kind",
            "to_name",
            "reason",
            "closed_by",
            "person",
            "at",
        ],
    )],
};

pub(super) const SUBMITTALS: Table = Table {
    no: super::SUBMITTALS,
    name: "submittals",
    root: "person_id",
    columns: &[
        Bytes("candidacy_id"),
        Bytes("person_id"),
        Bytes("role_id"),
        Plain("number"),
        Plain("sent_on"),
        Plain("sent_to"),
        Plain("route"),
        Plain("consent"),
        Plain("consent_on"),
        Plain("form"),
        Plain("owned_days"),
        Plain("evidence"),
        Plain("note"),
        Plain("sheet"),
        Plain("digest"),
        Plain("person"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["candidacy_id", "person_id", "role_id", "number"]),
        Register::new(2, Core, Loud, &["sent_on", "sent_to", "route"]),
        Register::new(3, Core, Loud, &["consent", "consent_on"]),
        Register::new(4, Documents, Loud, &["form", "sheet", "digest"]),
        Register::new(5, Core, Loud, &["owned_days"]),
        Register::new(6, Core, Loud, &["evidence"]),
        Register::new(7, Notes, Loud, &["note"]),
        Register::new(8, Core, Quiet, &["person"]),
        Register::new(9, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const OFFERS: Table = Table {
    no: super::OFFERS,
    name: "offers",
    root: "person_id",
    columns: &[
        Bytes("candidacy_id"),
        Bytes("person_id"),
        Bytes("role_id"),
        Plain("made_by"),
        Plain("base"),
        Plain("bonus"),
        Plain("equity"),
        Plain("sign_on"),
        Plain("currency"),
        Plain("made_on"),
        Plain("start_on"),
        Plain("answer"),
        Plain("answered_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
        Plain("expires_on"),
    ],
    registers: &[
        Register::new(1, Pay, Loud, &["candidacy_id", "person_id", "role_id", "made_by"]),
        Register::new(2, Pay, Loud, &["base", "bonus", "equity", "sign_on", "currency"]),
        Register::new(3, Pay, Loud, &["made_on"]),
        Register::new(4, Pay, Loud, &["start_on"]),
        Register::new(5, Pay, Loud, &["answer", "answered_on"]),
        Register::new(6, Pay, Loud, &["note"]),
        Register::new(7, Pay, Quiet, &["created_at"]),
        Register::new(8, Pay, Loud, &["expires_on"]),
    ],
};
