//! How the placed are kept, how they say it stands, and what is put off on the list of a day.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Core, Evaluation, Notes};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const RETENTION_TEMPLATES: Table = Table {
    no: super::RETENTION_TEMPLATES,
    name: "retention_templates",
    root: "id",
    columns: &[
        Plain("name"),
        Plain("steps"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["name"]),
        Register::new(2, Core, Loud, &["steps"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const RETENTION_PLANS: Table = Table {
    no: super::RETENTION_PLANS,
    name: "retention_plans",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Bytes("placement_id"),
        Plain("from_on"),
        Plain("steps"),
        Plain("ended_on"),
        Plain("ended_why"),
        Plain("owner"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["person_id", "placement_id"]),
        Register::new(2, Core, Loud, &["from_on"]),
        Register::new(3, Core, Loud, &["steps"]),
        Register::new(4, Core, Loud, &["ended_on", "ended_why"]),
        Register::new(5, Core, Loud, &["owner"]),
        Register::new(6, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const RETENTION_MARKS: Table = Table {
    no: super::RETENTION_MARKS,
    name: "retention_marks",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Bytes("plan_id"),
        Plain("step"),
        Plain("turn"),
        Plain("mark"),
        Plain("on_day"),
        Plain("why"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Loud, &["person_id", "plan_id", "step", "turn"]),
        Register::new(2, Core, Loud, &["mark", "on_day", "why"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const CHECK_INS: Table = Table {
    no: super::CHECK_INS,
    name: "check_ins",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("company_id"),
        Bytes("placement_id"),
        Plain("side"),
        Plain("on_day"),
        Plain("channel"),
        Plain("challenge_have"),
        Plain("challenge_want"),
        Plain("challenge_note"),
        Plain("hardware_have"),
        Plain("hardware_want"),
        Plain("hardware_note"),
        Plain("autonomy_have"),
        Plain("autonomy_want"),
        Plain("autonomy_note"),
        Plain("career_have"),
        Plain("career_want"),
        Plain("career_note"),
        Plain("pay_have"),
        Plain("pay_want"),
        Plain("pay_note"),
        Plain("approaches"),
        Plain("approaches_note"),
        Plain("flags"),
        Plain("satisfaction"),
        Plain("plans"),
        Plain("roadmap"),
        Plain("needs"),
        Plain("next_step"),
        Plain("person"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(
            1,
            Core,
            Loud,
            &["about", "person_id", "company_id", "placement_id", "side"],
        ),
        Register::new(2, Core, Loud, &["on_day", "channel"]),
        Register::new(
            3,
            Evaluation,
            Loud,
            &["challenge_have", "challenge_want", "challenge_note"],
        ),
        Register::new(
            4,
            Evaluation,
            Loud,
            &["hardware_have", "hardware_want", "hardware_note"],
        ),
        Register::new(
            5,
            Evaluation,
            Loud,
            &["autonomy_have", "autonomy_want", "autonomy_note"],
        ),
        Register::new(
            6,
            Evaluation,
            Loud,
            &["career_have", "career_want", "career_note"],
        ),
        Register::new(7, Evaluation, Loud, &["pay_have", "pay_want", "pay_note"]),
        Register::new(8, Evaluation, Loud, &["approaches", "approaches_note"]),
        Register::new(9, Evaluation, Loud, &["flags"]),
        Register::new(10, Evaluation, Loud, &["satisfaction"]),
        Register::new(11, Notes, Loud, &["plans"]),
        Register::new(12, Notes, Loud, &["roadmap"]),
        Register::new(13, Notes, Loud, &["needs"]),
        Register::new(14, Notes, Loud, &["next_step"]),
        Register::new(15, Core, Quiet, &["person"]),
        Register::new(16, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const PUT_OFF: Table = Table {
    no: super::PUT_OFF,
    name: "put_off",
    root: "id",
    columns: &[
        Plain("entry"),
        Plain("until_on"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Core, Quiet, &["entry"]),
        Register::new(2, Core, Quiet, &["until_on"]),
        Register::new(3, Core, Quiet, &["created_at"]),
    ],
};
