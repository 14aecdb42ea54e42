//! What travels between desks, and how: registers and facets.

use crate::error::Result;
use crate::store::Table;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;

/// What of a row can be shared apart from the rest. The numbers are kept in files: given once and never again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Facet {
    Core = 1,
    Contact = 2,
    Pay = 3,
    Notes = 4,
    Evaluation = 5,
    Documents = 6,
    Commercial = 7,
}

/// What becomes of a register that was changed on two desks at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Both values are kept until somebody chooses.
    Loud,
    /// The later value is taken: nobody would want to be asked.
    Quiet,
}

/// Columns that change together and are chosen together.
#[derive(Debug)]
pub struct Register {
    /// Its number in clocks of its table, from 1 to 62. Given once and never again.
    pub no: u8,
    pub facet: Facet,
    pub policy: Policy,
    pub columns: &'static [&'static str],
}

impl Register {
    pub const fn new(no: u8, facet: Facet, policy: Policy, columns: &'static [&'static str]) -> Self {
        Self {
            no,
            facet,
            policy,
            columns,
        }
    }
}

/// The register that every row has: whether it is there. It belongs to the facet of the table's first register.
pub(crate) const REMOVED: u8 = 0;

impl Table {
    /// The facet that a row cannot be without.
    pub fn main_facet(&self) -> Facet {
        self.registers.first().map_or(Facet::Core, |first| first.facet)
    }

    /// Every other facet, with its columns.
    pub(super) fn other_facets(&self) -> BTreeMap<Facet, Vec<&'static str>> {
        let mut facets: BTreeMap<Facet, Vec<&'static str>> = BTreeMap::new();
        for register in self.registers.iter().filter(|r| r.facet != self.main_facet()) {
            facets.entry(register.facet).or_default().extend(register.columns);
        }
        facets
    }
}

/// Makes `temp.registry` and `temp.facets`, which [`super::tick`] joins changes with. The bit of a register is 1 shifted
/// by its number; `main`: the facet is the table's own; `others`: the table has more than one.
pub(super) async fn install(writer: &mut SqliteConnection, tables: &[Table]) -> Result<()> {
    sqlx::raw_sql(
        "CREATE TEMP TABLE registry (
           table_no INTEGER NOT NULL,
           col      TEXT NOT NULL,
           facet    INTEGER NOT NULL,
           bit      INTEGER NOT NULL,
           PRIMARY KEY (table_no, col)
         ) WITHOUT ROWID;
         CREATE TEMP TABLE facets (
           table_no INTEGER NOT NULL,
           facet    INTEGER NOT NULL,
           main     INTEGER NOT NULL,
           others   INTEGER NOT NULL,
           bits     INTEGER NOT NULL,
           PRIMARY KEY (table_no, facet)
         ) WITHOUT ROWID",
    )
    .execute(&mut *writer)
    .await?;
    for table in tables.iter().filter(|table| !table.registers.is_empty()) {
        // That a row is there, or not, is in no column of it: an edit of that names none.
        sqlx::query("INSERT INTO temp.registry (table_no, col, facet, bit) VALUES (?, '', ?, 1 << ?)")
            .bind(table.no)
            .bind(table.main_facet() as u8)
            .bind(REMOVED)
            .execute(&mut *writer)
            .await?;
        for register in table.registers {
            for column in register.columns {
                sqlx::query("INSERT INTO temp.registry (table_no, col, facet, bit) VALUES (?, ?, ?, 1 << ?)")
                    .bind(table.no)
                    .bind(*column)
                    .bind(register.facet as u8)
                    .bind(register.no)
                    .execute(&mut *writer)
                    .await?;
            }
        }
        sqlx::query(
            "INSERT INTO temp.facets (table_no, facet, main, others, bits)
             SELECT table_no, facet, facet = ?2, ?3, sum(DISTINCT bit)
             FROM temp.registry
             WHERE table_no = ?1
             GROUP BY facet",
        )
        .bind(table.no)
        .bind(table.main_facet() as u8)
        .bind(!table.other_facets().is_empty())
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}
