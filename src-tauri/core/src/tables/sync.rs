//! What several desks changed at once.

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
