//! Many rows in one statement: each value bound, or all of them as one JSON array for `json_each`.

use crate::error::{Error, Result};
use serde::Serialize;

/// SQLite's own limit of values in a statement.
const VALUES: usize = 32_766;

/// How many rows of so many columns a statement takes.
pub(crate) const fn rows_at_once(columns: usize) -> usize {
    VALUES / columns
}

/// `(?, ?), (?, ?)`: the places of `rows` rows behind a statement's `VALUES`.
pub(crate) fn places(rows: usize, columns: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(", "));
    vec![row.as_str(); rows].join(", ")
}

/// Rows, or keys, as `json_each` takes them.
pub(crate) fn json(rows: &impl Serialize) -> Result<String> {
    serde_json::to_string(rows).map_err(|e| Error::Internal(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn each_value_has_its_place() {
        assert_eq!(places(2, 3), "(?, ?, ?), (?, ?, ?)");
        assert_eq!(places(1, 1), "(?)");
    }
}
