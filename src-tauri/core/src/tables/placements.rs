//! Who was placed, and the money that comes of it.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::{Commercial, Core, Notes, Pay};
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const PLACEMENTS: Table = Table {
    no: super::PLACEMENTS,
    name: "placements",
    root: "person_id",
    columns: &[
        Bytes("candidacy_id"),
        Bytes("person_id"),
        Bytes("role_id"),
        Bytes("company_id"),
        Plain("signed_on"),
        Plain("start_on"),
        Plain("base"),
        Plain("bonus"),
        Plain("equity"),
        Plain("sign_on"),
        Plain("currency"),
        Plain("fee"),
        Plain("cliff_on"),
        Plain("left_on"),
        Plain("left_by"),
        Plain("left_reason"),
        Plain("remedy"),
        Bytes("replaced_by"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(
            1,
            Core,
            Loud,
            &["candidacy_id", "person_id", "role_id", "company_id"],
        ),
        Register::new(2, Core, Loud, &["signed_on"]),
        Register::new(3, Core, Loud, &["start_on"]),
        Register::new(4, Pay, Loud, &["base", "bonus", "equity", "sign_on", "currency"]),
        Register::new(5, Commercial, Loud, &["fee"]),
        Register::new(6, Pay, Loud, &["cliff_on"]),
        Register::new(7, Core, Loud, &["left_on", "left_by", "left_reason"]),
        Register::new(8, Commercial, Loud, &["remedy", "replaced_by"]),
        Register::new(9, Notes, Loud, &["note"]),
        Register::new(10, Core, Quiet, &["created_at"]),
    ],
};

pub(super) const INVOICES: Table = Table {
    no: super::INVOICES,
    name: "invoices",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("role_id"),
        Bytes("placement_id"),
        Plain("number"),
        Plain("label"),
        Plain("amount"),
        Plain("currency"),
        Plain("issued_on"),
        Plain("due_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(
            1,
            Commercial,
            Loud,
            &["about", "person_id", "role_id", "placement_id"],
        ),
        Register::new(2, Commercial, Loud, &["number"]),
        Register::new(3, Commercial, Loud, &["label"]),
        Register::new(4, Commercial, Loud, &["amount", "currency"]),
        Register::new(5, Commercial, Loud, &["issued_on", "due_on"]),
        Register::new(6, Commercial, Loud, &["note"]),
        Register::new(7, Commercial, Quiet, &["created_at"]),
    ],
};

pub(super) const PAYMENTS: Table = Table {
    no: super::PAYMENTS,
    name: "payments",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("invoice_id"),
        Plain("amount"),
        Plain("currency"),
        Plain("paid_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Commercial, Loud, &["about", "invoice_id"]),
        Register::new(2, Commercial, Loud, &["amount", "currency"]),
        Register::new(3, Commercial, Loud, &["paid_on"]),
        Register::new(4, Commercial, Loud, &["note"]),
        Register::new(5, Commercial, Quiet, &["created_at"]),
    ],
};

pub(super) const REFERRAL_FEES: Table = Table {
    no: super::REFERRAL_FEES,
    name: "referral_fees",
    root: "person_id",
    columns: &[
        Bytes("person_id"),
        Bytes("placement_id"),
        Bytes("receiver_id"),
        Plain("receiver"),
        Plain("amount"),
        Plain("currency"),
        Plain("due_on"),
        Plain("paid_on"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(1, Commercial, Loud, &["person_id", "placement_id"]),
        Register::new(2, Commercial, Loud, &["receiver_id", "receiver"]),
        Register::new(3, Commercial, Loud, &["amount", "currency"]),
        Register::new(4, Commercial, Loud, &["due_on"]),
        Register::new(5, Commercial, Loud, &["paid_on"]),
        Register::new(6, Commercial, Loud, &["note"]),
        Register::new(7, Commercial, Quiet, &["created_at"]),
    ],
};

pub(super) const FORECASTS: Table = Table {
    no: super::FORECASTS,
    name: "forecasts",
    root: "id",
    columns: &[
        Plain("taken_on"),
        Plain("month"),
        Plain("currency"),
        Plain("expected"),
        Plain("whole"),
        Plain("created_at"),
    ],
    registers: &[
        Register::new(
            1,
            Commercial,
            Quiet,
            &["taken_on", "month", "currency", "expected", "whole"],
        ),
        Register::new(2, Commercial, Quiet, &["created_at"]),
    ],
};
