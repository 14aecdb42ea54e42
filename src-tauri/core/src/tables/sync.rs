//! What several desks changed at once, and of whom nothing leaves this one.

use crate::store::Column::{Bytes, Plain};
use crate::store::Table;

/// Does not travel itself: each desk makes it of the rows that do.
pub(super) const CONFLICT_VALUES: Table = Table {
    no: super::CONFLICT_VALUES,
    name: "conflict_values",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("row_id"),
        Plain("table_no"),
        Plain("facet"),
        Plain("register"),
        Plain("actor"),
        Plain("counter"),
        Plain("at"),
        Plain("value"),
    ],
    registers: &[],
};

/// Never leaves the desk, as those of whom it tells do not. It does not go with whoever is removed, as all does that hangs on a
/// `person_id`.
pub(super) const KEPT_HERE: Table = Table {
    no: super::KEPT_HERE,
    name: "kept_here",
    root: "whom",
    columns: &[Bytes("whom"), Plain("created_at")],
    registers: &[],
};
