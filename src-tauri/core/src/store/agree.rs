//! Do the journal and the clocks agree with the tables? What was made and not removed must be there, what was removed
//! must not, each column must hold what it was last changed to, and each row must have its clock.

use super::capture::{Column, Table};
use crate::error::Result;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// What does not agree, in plain words.
pub(super) async fn problems(conn: &mut SqliteConnection, tables: &[Table]) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for table in tables {
        let (lost, back, other): (i64, i64, i64) = sqlx::query_as(AssertSqlSafe(compare(table)))
            .bind(table.no)
            .fetch_one(&mut *conn)
            .await?;
        let name = table.name;
        let timeless: i64 = sqlx::query_scalar(AssertSqlSafe(format!(
            "SELECT count(*) FROM {name} t
             WHERE ?2 AND NOT EXISTS (SELECT 1 FROM clocks c WHERE c.id = t.id AND c.facet = ?1)"
        )))
        .bind(table.main_facet() as u8)
        // What each desk makes for itself needs none.
        .bind(!table.registers.is_empty())
        .fetch_one(&mut *conn)
        .await?;
        for (rows, what) in [
            (
                lost,
                format!("of {name} should be there by the journal and cannot be found"),
            ),
            (
                back,
                format!("of {name} should be gone by the journal and can still be found"),
            ),
            (
                other,
                format!("of {name} do not hold what the journal says they were changed to"),
            ),
            (
                timeless,
                format!("of {name} have no clock, so that other desks could not tell what is new in them"),
            ),
        ] {
            if rows > 0 {
                problems.push(format!(
                    "{rows} {} {what}.",
                    if rows == 1 { "row" } else { "rows" }
                ));
            }
        }
    }
    Ok(problems)
}

/// Each table is read once, and of the journal its own part: a row's last making or removal, and each cell's last
/// change. A cell changed before its row was last made says nothing any more.
fn compare(table: &Table) -> String {
    let name = table.name;
    let cells: String = table
        .columns
        .iter()
        .map(Column::name)
        .map(|column| format!(" WHEN '{column}' THEN t.{column} IS NOT c.new"))
        .collect();
    format!(
        "WITH made AS MATERIALIZED (SELECT id, kind, max(rid) AS at FROM changes WHERE table_no = ?1 AND kind <> 'U' GROUP BY id),
              cells AS (SELECT id, col, new, max(rid) AS at FROM changes WHERE table_no = ?1 AND kind = 'U' GROUP BY id, col)
         SELECT (SELECT count(*) FROM made m WHERE m.kind = 'I' AND NOT EXISTS (SELECT 1 FROM {name} t WHERE t.id = m.id)),
                (SELECT count(*) FROM made m WHERE m.kind = 'D' AND EXISTS (SELECT 1 FROM {name} t WHERE t.id = m.id)),
                (SELECT count(DISTINCT c.id)
                 FROM cells c JOIN {name} t ON t.id = c.id LEFT JOIN made m ON m.id = c.id
                 WHERE c.at > coalesce(m.at, 0) AND CASE c.col{cells} ELSE 0 END)"
    )
}
