//! Moves the clocks of what an operation changed, before it commits.
//!
//! Set by set, not row by row: most rows have one of few clocks, and rows with the same clock and the same change get
//! the same new clock. So each of those is worked out once, and an import of 100,000 people, or its undoing, is a
//! handful of statements.

use super::row_clock::{ActorNo, Cut, RowClock};
use crate::error::{Error, Result};
use crate::store::hex::unhex;
use crate::store::{Table, places, rows_at_once};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Where clocks are worked out; empty between operations.
///
/// In `moving`, the rows and facets whose clock moves: the bits of the registers that were edited, whether the row is
/// gone, its clock so far, and, where it is gone, what was seen of its other facets. In `moved`, the new clock of all
/// that are alike in that.
const WORKING_TABLES: &str = "
    CREATE TEMP TABLE moving (
      id       BLOB NOT NULL,
      table_no INTEGER NOT NULL,
      facet    INTEGER NOT NULL,
      bits     INTEGER NOT NULL,
      gone     INTEGER NOT NULL,
      clock    BLOB NOT NULL,
      seen     TEXT NOT NULL
    );
    CREATE TEMP TABLE moved (
      facet INTEGER NOT NULL,
      bits  INTEGER NOT NULL,
      gone  INTEGER NOT NULL,
      clock BLOB NOT NULL,
      seen  TEXT NOT NULL,
      now   BLOB NOT NULL,
      PRIMARY KEY (clock, bits, facet, gone, seen)
    ) WITHOUT ROWID";

/// Makes the tables that [`tick`] needs, on the connection that writes.
pub(in crate::store) async fn install(writer: &mut SqliteConnection, tables: &[Table]) -> Result<()> {
    super::registry::install(&mut *writer, tables).await?;
    sqlx::raw_sql(WORKING_TABLES).execute(&mut *writer).await?;
    super::unmerge::install(writer).await?;
    Ok(())
}

/// What the operation did, by kind.
#[derive(sqlx::FromRow)]
struct Touched {
    made: i64,
    edited: i64,
    removed: i64,
}

/// Moves the clock of each row and facet in `temp.touched`, by an edit of `actor` at `now`.
pub(in crate::store) async fn tick(
    conn: &mut SqliteConnection,
    tables: &[Table],
    actor: ActorNo,
    now: i64,
) -> Result<()> {
    let touched: Touched = sqlx::query_as(
        "SELECT coalesce(sum(kind = 'I'), 0) AS made,
                coalesce(sum(kind = 'U'), 0) AS edited,
                coalesce(sum(kind = 'D'), 0) AS removed
         FROM temp.touched",
    )
    .fetch_one(&mut *conn)
    .await?;
    let before: i64 =
        sqlx::query_scalar("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'clocks'), 0)")
            .fetch_one(&mut *conn)
            .await?;
    let new = if touched.made > 0 {
        bear(conn, tables, actor, now).await?
    } else {
        0
    };
    if new == touched.made && touched.edited + touched.removed == 0 {
        return Ok(());
    }
    if touched.removed > 0 && touched.made > 0 {
        forget_unborn(conn, before).await?;
    }
    if touched.removed > 0 || new < touched.made {
        gather_removed_and_remade(conn, &touched, before).await?;
    }
    if touched.edited > 0 {
        gather_edited(conn, before).await?;
    }
    move_on(conn, actor, now).await
}

/// Gives each row that was made its first clocks: one for its main facet, and one for each other facet with something in
/// it. Answers how many rows were never known before: one that was, and was removed, has a clock to go on from.
async fn bear(conn: &mut SqliteConnection, tables: &[Table], actor: ActorNo, now: i64) -> Result<i64> {
    let clock = RowClock::born(actor, now).pack();
    let new = sqlx::query(
        "INSERT INTO clocks (id, table_no, facet, clock)
         SELECT t.id, t.table_no, f.facet, ?
         FROM temp.touched t JOIN temp.facets f ON f.table_no = t.table_no AND f.main
         WHERE t.kind = 'I'
         ORDER BY t.seq
         ON CONFLICT (id, facet) DO NOTHING",
    )
    .bind(&clock)
    .execute(&mut *conn)
    .await?
    .rows_affected();
    for table in tables {
        for (facet, columns) in table.other_facets() {
            let filled: Vec<String> = columns
                .iter()
                .map(|column| format!("coalesce(r.{column}, '') NOT IN ('', 0)"))
                .collect();
            sqlx::query(AssertSqlSafe(format!(
                "INSERT INTO clocks (id, table_no, facet, clock)
                 SELECT t.id, t.table_no, ?1, ?2
                 FROM temp.touched t JOIN {} r ON r.rid = t.rid AND r.id = t.id
                 WHERE t.kind = 'I' AND t.table_no = ?3 AND ({})
                 ORDER BY t.seq
                 ON CONFLICT (id, facet) DO NOTHING",
                table.name,
                filled.join(" OR ")
            )))
            .bind(facet as u8)
            .bind(&clock)
            .bind(table.no)
            .execute(&mut *conn)
            .await?;
        }
    }
    Ok(i64::try_from(new).unwrap_or(i64::MAX))
}

/// What was made and removed again within the operation was never there.
async fn forget_unborn(conn: &mut SqliteConnection, before: i64) -> Result<()> {
    sqlx::query(
        "DELETE FROM clocks
         WHERE local_change > ? AND id IN (
           SELECT id FROM temp.touched
           WHERE kind IN ('I', 'D')
           GROUP BY id
           HAVING max(seq) FILTER (WHERE kind = 'D') > coalesce(max(seq) FILTER (WHERE kind = 'I'), 0))",
    )
    .bind(before)
    .execute(conn)
    .await?;
    Ok(())
}

/// Rows known from before that are gone now, or were removed and made again: in this operation, or when it takes a
/// removal back. What is made again is edited in every register.
async fn gather_removed_and_remade(
    conn: &mut SqliteConnection,
    touched: &Touched,
    before: i64,
) -> Result<()> {
    // Where nothing was removed, or nothing made, each row is there once and need not be sought together.
    let last_of_each = if touched.made == 0 || touched.removed == 0 {
        "SELECT id, table_no, kind = 'D' AS gone FROM temp.touched WHERE kind IN ('I', 'D')"
    } else {
        "SELECT id, table_no, kind = 'D' AS gone
         FROM temp.touched
         WHERE seq IN (SELECT max(seq) FROM temp.touched WHERE kind IN ('I', 'D') GROUP BY id)"
    };
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO temp.moving (id, table_no, facet, bits, gone, clock, seen)
         SELECT t.id, t.table_no, c.facet, iif(t.gone, f.main, f.main | f.bits), t.gone, c.clock,
                iif(t.gone AND f.others,
                    coalesce((SELECT group_concat(o.facet || ':' || hex(o.clock), ' ' ORDER BY o.facet)
                              FROM clocks o
                              WHERE o.id = t.id AND o.facet <> c.facet), ''),
                    '')
         FROM ({last_of_each}) AS t
         JOIN clocks c ON c.id = t.id AND c.local_change <= ?
         JOIN temp.facets f ON f.table_no = t.table_no AND f.facet = c.facet
         WHERE f.main OR NOT t.gone"
    )))
    .bind(before)
    .execute(conn)
    .await?;
    Ok(())
}

/// Rows that are there before and after, by the registers that were edited.
async fn gather_edited(conn: &mut SqliteConnection, before: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO temp.moving (id, table_no, facet, bits, gone, clock, seen)
         SELECT e.id, e.table_no, e.facet, e.bits, 0, coalesce(c.clock, x''), ''
         FROM (SELECT t.id, t.table_no, r.facet, sum(DISTINCT r.bit) AS bits
               FROM temp.touched t JOIN temp.registry r ON r.table_no = t.table_no AND r.col = t.col
               WHERE t.kind = 'U'
               GROUP BY t.id, r.facet) AS e
         LEFT JOIN clocks c ON c.id = e.id AND c.facet = e.facet
         WHERE coalesce(c.local_change, 0) <= ?
           AND EXISTS (SELECT 1 FROM clocks m WHERE m.id = e.id)
           AND e.id NOT IN (SELECT id FROM temp.moving)",
    )
    .bind(before)
    .execute(conn)
    .await?;
    Ok(())
}

/// Rows with the same clock and the same change.
#[derive(sqlx::FromRow)]
struct Alike {
    facet: u8,
    bits: i64,
    gone: bool,
    clock: Vec<u8>,
    seen: String,
}

impl Alike {
    /// Their new clock.
    fn moved(&self, actor: ActorNo, now: i64) -> Result<Vec<u8>> {
        let mut clock = if self.clock.is_empty() {
            RowClock::default()
        } else {
            RowClock::unpack(&self.clock)?
        };
        if self.gone {
            clock.remove(cut(&self.seen)?, self.facet, actor, now);
        } else {
            clock.edit(self.bits.cast_unsigned(), actor, now);
        }
        Ok(clock.pack())
    }
}

/// What was seen of a row's other facets: `facet:clock` in hex, parted by blanks.
fn cut(seen: &str) -> Result<Cut> {
    seen.split_whitespace()
        .map(|one| {
            let (facet, clock) = one.split_once(':')?;
            Some((facet.parse().ok()?, unhex(clock)?))
        })
        .map(|one| {
            let (facet, clock) = one.ok_or_else(|| Error::Internal("clocks were gathered wrongly".into()))?;
            Ok((facet, RowClock::unpack(&clock)?.context))
        })
        .collect()
}

/// Works out the new clock of all rows that are alike, and gives it to them.
async fn move_on(conn: &mut SqliteConnection, actor: ActorNo, now: i64) -> Result<()> {
    let alike: Vec<Alike> = sqlx::query_as("SELECT DISTINCT facet, bits, gone, clock, seen FROM temp.moving")
        .fetch_all(&mut *conn)
        .await?;
    for some in alike.chunks(rows_at_once(6)) {
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT INTO temp.moved (facet, bits, gone, clock, seen, now) VALUES {}",
            places(some.len(), 6)
        )));
        for rows in some {
            insert = insert
                .bind(rows.facet)
                .bind(rows.bits)
                .bind(rows.gone)
                .bind(&rows.clock)
                .bind(&rows.seen)
                .bind(rows.moved(actor, now)?);
        }
        insert.execute(&mut *conn).await?;
    }
    // Replaced, not updated: each gets the next local number, and none is ever given twice.
    sqlx::query(
        "INSERT OR REPLACE INTO clocks (id, table_no, facet, clock)
         SELECT m.id, m.table_no, m.facet, d.now
         FROM temp.moving m
         JOIN temp.moved d ON d.clock = m.clock AND d.bits = m.bits AND d.facet = m.facet AND d.gone = m.gone
                          AND d.seen = m.seen",
    )
    .execute(&mut *conn)
    .await?;
    sqlx::raw_sql("DELETE FROM temp.moving; DELETE FROM temp.moved")
        .execute(conn)
        .await?;
    Ok(())
}
