//! Job orders of clients.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Commercial, Core, Notes, Pay};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const ROLES: Table = Table {
    no: super::ROLES,
    name: "roles",
    root: "id",
    columns: &[
        Bytes("company_id"),
        Plain("title"),
        Plain("status"),
        Plain("openings"),
        Plain("archetype"),
        Plain("place"),
        Plain("presence"),
        Plain("confidential"),
        Plain("shown_as"),
        Plain("opened_on"),
        Plain("fill_by"),
        Plain("pay_from"),
        Plain("pay_to"),
        Plain("currency"),
        Plain("brief"),
        Plain("wanted"),
        Plain("weights"),
        Plain("fee"),
        Plain("challenge_offer"),
        Plain("challenge_note"),
        Plain("hardware_offer"),
        Plain("hardware_note"),
        Plain("autonomy_offer"),
        Plain("autonomy_note"),
        Plain("career_offer"),
        Plain("career_note"),
        Plain("pay_offer"),
        Plain("pay_note"),
        Plain("owner"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["company_id"]),
        Register::new(2, Core, Loud, &["title"]),
        Register::new(3, Core, Loud, &["status"]),
        Register::new(4, Core, Loud, &["openings"]),
        Register::new(5, Core, Loud, &["archetype"]),
        Register::new(6, Core, Loud, &["place"]),
        Register::new(7, Core, Loud, &["presence"]),
        Register::new(8, Core, Loud, &["confidential", "shown_as"]),
        Register::new(9, Core, Loud, &["opened_on"]),
        Register::new(10, Core, Loud, &["fill_by"]),
        Register::new(11, Pay, Loud, &["pay_from", "pay_to", "currency"]),
        Register::new(12, Notes, Loud, &["brief"]),
        Register::new(13, Core, Loud, &["wanted"]),
        Register::new(14, Core, Loud, &["weights"]),
        Register::new(15, Commercial, Loud, &["fee"]),
        Register::new(16, Core, Loud, &["challenge_offer"]),
        Register::new(17, Core, Loud, &["challenge_note"]),
        Register::new(18, Core, Loud, &["hardware_offer"]),
        Register::new(19, Core, Loud, &["hardware_note"]),
        Register::new(20, Core, Loud, &["autonomy_offer"]),
        Register::new(21, Core, Loud, &["autonomy_note"]),
        Register::new(22, Core, Loud, &["career_offer"]),
        Register::new(23, Core, Loud, &["career_note"]),
        Register::new(24, Core, Loud, &["pay_offer"]),
        Register::new(25, Core, Loud, &["pay_note"]),
        Register::new(26, Core, Loud, &["owner"]),
        Register::new(27, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const ROLE_STATUSES: Table = Table {
    no: super::ROLE_STATUSES,
    name: "role_statuses",
    root: "role_id",
    columns: &[
        Bytes("role_id"),
        Plain("status"),
        Plain("reason"),
        Plain("at"),
        Plain("created_at"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["role_id", "status", "reason", "at"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const ROLE_MANAGERS: Table = Table {
    no: super::ROLE_MANAGERS,
    name: "role_managers",
    root: "person_id",
    columns: &[Bytes("role_id"), Bytes("person_id"), Plain("created_at")],
    registers: &[
        Register::new(1, Core, Loud, &["role_id", "person_id"]),
        Register::new(2, Core, Quiet, &["created_at"]),
    ],
};
