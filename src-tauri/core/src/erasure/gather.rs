//! What goes with a person.

use super::sql;
use crate::error::Result;
use crate::ids::Id;
use crate::store::Table;
use crate::tables::{
    ACQUAINTANCES, CAPTURES, CONTRIBUTORS, NOT_THE_SAME, PROGRAMME_PEOPLE, REFERRAL_FEES, TABLES,
};
use sqlx::SqliteConnection;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// It hangs on her: every desk sees that by itself.
    Hers,
    /// It hangs on something else and is about her.
    Gone,
    /// It stays, without what leads to her: a published programme goes on to name its authors.
    Bare,
}

impl What {
    /// As the file has it.
    pub fn kept(self) -> &'static str {
        match self {
            Self::Hers => "hers",
            Self::Gone => "gone",
            Self::Bare => "bare",
        }
    }

    pub fn of(kept: &str) -> Option<Self> {
        [Self::Hers, Self::Gone, Self::Bare]
            .into_iter()
            .find(|what| what.kept() == kept)
    }
}

/// Rows about her that hang on something else, by the column that names her: they go.
pub(super) const ABOUT_HER: [(i64, &str); 5] = [
    (CAPTURES, "person_id"),
    (CONTRIBUTORS, "person_id"),
    (ACQUAINTANCES, "other_id"),
    (NOT_THE_SAME, "one_id"),
    (NOT_THE_SAME, "other_id"),
];

/// Rows that only name her: they stay.
pub(super) const NAMES_HER: [(i64, &str); 2] =
    [(PROGRAMME_PEOPLE, "person_id"), (REFERRAL_FEES, "receiver_id")];

pub(super) fn table(no: i64) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.no == no)
}

/// Gathers it all in `temp.erasing`: what is there, what was removed before and stands in the journal, what waits.
pub(super) async fn gather(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    sql::begin(conn).await?;
    sql::gather_hers(conn, person).await?;
    for (no, column) in ABOUT_HER {
        if let Some(table) = table(no) {
            sql::gather_naming(conn, table, column, person, What::Gone).await?;
        }
    }
    if let Some(authors) = table(PROGRAMME_PEOPLE) {
        sql::gather_naming(conn, authors, "person_id", person, What::Bare).await?;
    }
    sql::gather_known(conn, person).await?;
    sql::gather_aside(conn, person).await
}

/// Whether a row of this table that names her in this column goes with her.
pub(super) fn goes(table: &Table, column: &str) -> bool {
    let only_names = NAMES_HER.contains(&(table.no, column));
    !only_names && (column == table.root || ABOUT_HER.contains(&(table.no, column)))
}
