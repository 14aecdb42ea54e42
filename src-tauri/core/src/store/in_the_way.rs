//! What stands in the way of taking an operation back.
//!
//! Operations are looked at by *cell*: one column of one row, or a whole row where it was made or removed. Two that
//! touched no cell in common can be taken back in any order. Besides a shared cell these stand in the way: whatever
//! happened to the rows that hang on a thing which the operation made (her new phone, to the making of a person), and
//! whatever names such a thing by its key (who came to work at a company, to its making). Stamps (see
//! [`Column::is_stamp`]) never do: see [`super::revert`] for what becomes of them.
//!
//! Done, undone and done again are turns of one operation. Only an odd number of turns since then leaves another
//! state than there was: an operation that was done and undone meanwhile stands in nobody's way, and one that was there
//! before and is undone by now does.

use super::Store;
use super::capture::{Column, Table};
use crate::error::{Error, Result};
use serde::Serialize;
use sqlx::{AssertSqlSafe, SqliteConnection};
use ts_rs::TS;

/// An operation that stands in the way of taking another back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct InTheWay {
    #[ts(type = "number")]
    pub seq: i64,
    pub label: String,
    /// When it was done, or done again, or undone last; UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// It stands in the way by having been undone.
    pub undone: bool,
}

/// What is to be taken back.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// Whose changes are to be reverted.
    pub seq: i64,
    /// The operation that is then undone, or done again.
    pub base: i64,
    /// Its latest turn: what happened before is under it and not on it.
    pub since: i64,
    /// Of `base`.
    pub label: String,
}

impl Target {
    /// An operation in effect.
    pub async fn done(conn: &mut SqliteConnection, seq: i64) -> Result<Option<Self>> {
        let found: Option<(String, i64)> = sqlx::query_as(
            "SELECT o.label, coalesce((SELECT max(again.seq) FROM operations again JOIN operations u ON u.seq = again.undoes
                                       WHERE u.undoes = o.seq), o.seq)
             FROM operations o
             WHERE o.seq = ? AND o.undoes IS NULL AND o.undone_by IS NULL AND NOT o.for_good",
        )
        .bind(seq)
        .fetch_optional(conn)
        .await?;
        Ok(found.map(|(label, since)| Self {
            seq,
            base: seq,
            since,
            label,
        }))
    }

    /// An undone operation, by its own number: what is reverted is its undo.
    pub async fn undone(conn: &mut SqliteConnection, base: i64) -> Result<Option<Self>> {
        let found: Option<(String, i64)> = sqlx::query_as(
            "SELECT label, undone_by FROM operations WHERE seq = ? AND undoes IS NULL AND undone_by IS NOT NULL",
        )
        .bind(base)
        .fetch_optional(conn)
        .await?;
        Ok(found.map(|(label, undo)| Self {
            seq: undo,
            base,
            since: undo,
            label,
        }))
    }

    /// What is to be done again.
    pub fn is_undone(&self) -> bool {
        self.base != self.seq
    }
}

/// Operations that had an odd number of turns since `?1`, with the last of them; `?2` is not asked about itself.
pub(super) const LATER: &str = "later (op, last) AS MATERIALIZED (
    SELECT coalesce(u.undoes, s.undoes, s.seq), max(s.seq)
    FROM operations s LEFT JOIN operations u ON u.seq = s.undoes
    WHERE s.seq > ?1
    GROUP BY 1
    HAVING count(*) % 2 = 1 AND coalesce(u.undoes, s.undoes, s.seq) <> ?2)";

/// Whether a change `theirs` is on what a change `mine` of the same root left.
const CLASHES: &str = "mine.col IS NOT 'updated_at' AND theirs.col IS NOT 'updated_at'
    AND ((mine.table_no = theirs.table_no AND mine.id = theirs.id
          AND (mine.kind <> 'U' OR theirs.kind <> 'U' OR mine.col = theirs.col))
         OR (mine.id = mine.root AND mine.kind <> 'U')
         OR (theirs.id = theirs.root AND theirs.kind <> 'U'))";

/// With fewer changes than this, an operation's own are gone through, not those of all that came later.
const FEW: i64 = 5_000;

/// A column that names a row of another table.
#[derive(Debug)]
pub(super) struct Reference<'a> {
    pub child: &'a Table,
    pub column: String,
    pub parent: &'a Table,
}

/// Every column that names another row, but those that a row hangs on.
pub(super) async fn references<'a>(
    conn: &mut SqliteConnection,
    tables: &'a [Table],
) -> Result<Vec<Reference<'a>>> {
    let mut found = Vec::new();
    for child in tables {
        let keys: Vec<(String, String)> =
            sqlx::query_as("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)")
                .bind(child.name)
                .fetch_all(&mut *conn)
                .await?;
        for (column, named) in keys {
            let parent = tables.iter().find(|t| t.name == named);
            if let Some(parent) = parent.filter(|_| column != child.root) {
                found.push(Reference {
                    child,
                    column,
                    parent,
                });
            }
        }
    }
    Ok(found)
}

impl Reference<'_> {
    /// The keys that operations ever wrote, or found, in this column, each behind `of`, columns of the query `ops (op, …)`.
    /// A row that was made says nothing in the journal of what was in it: the row does, or what happened to it next.
    fn named(&self, ops: &str, of: &str) -> String {
        let Self { child, column, .. } = self;
        let (no, name) = (child.no, child.name);
        let by = |kind: &str| {
            format!(
                "FROM {ops} JOIN changes c ON c.op = {ops}.op AND c.table_no = {no} AND c.kind = '{kind}'"
            )
        };
        let (changed, removed, made) = (by("U"), by("D"), by("I"));
        let next = format!(
            "LEFT JOIN changes h ON h.rid = (SELECT min(n.rid) FROM changes n
                                             WHERE n.root = c.root AND n.id = c.id AND n.table_no = {no} AND n.rid > c.rid
                                               AND (n.kind = 'D' OR n.col = '{column}'))"
        );
        format!(
            "SELECT {of} c.old AS id {changed} AND c.col = '{column}'
             UNION ALL SELECT {of} c.new {changed} AND c.col = '{column}'
             UNION ALL SELECT {of} unhex(c.old ->> '$.{column}') {removed}
             UNION ALL SELECT {of} CASE h.kind WHEN 'D' THEN unhex(h.old ->> '$.{column}') WHEN 'U' THEN h.old
                                   ELSE (SELECT t.{column} FROM {name} t WHERE t.id = c.id) END {made} {next}"
        )
    }

    /// The keys that later operations name.
    pub fn named_later(&self) -> String {
        self.named("later", "")
    }
}

/// What stands in the way of taking `target` back, the earliest first.
pub(super) async fn in_the_way(
    conn: &mut SqliteConnection,
    target: &Target,
    tables: &[Table],
) -> Result<Vec<InTheWay>> {
    let anything: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM operations WHERE seq > ?)")
        .bind(target.since)
        .fetch_one(&mut *conn)
        .await?;
    if !anything {
        return Ok(Vec::new());
    }
    let mine: i64 = sqlx::query_scalar("SELECT count(*) FROM (SELECT 1 FROM changes WHERE op = ? LIMIT ?)")
        .bind(target.seq)
        .bind(FEW)
        .fetch_one(&mut *conn)
        .await?;
    // The plus keeps SQLite from finding the other side by operation, and from reading it anew for each change.
    let mut found = vec![if mine < FEW {
        format!(
            "SELECT later.op, later.last
             FROM changes mine CROSS JOIN changes theirs ON theirs.root = mine.root JOIN later ON later.op = +theirs.op
             WHERE mine.op = ?3 AND {CLASHES}"
        )
    } else {
        format!(
            "SELECT later.op, later.last
             FROM later
             WHERE EXISTS (SELECT 1 FROM changes theirs JOIN changes mine ON mine.root = theirs.root
                           WHERE theirs.op = later.op AND +mine.op = ?3 AND {CLASHES})"
        )
    }];
    for reference in references(conn, tables).await? {
        let (no, named) = (
            reference.parent.no,
            reference.named("later", "later.op, later.last,"),
        );
        found.push(format!(
            "SELECT op, last FROM ({named})
             WHERE id IN (SELECT id FROM changes WHERE op = ?3 AND table_no = {no} AND kind = 'I')"
        ));
        if target.is_undone() {
            // What it names may have been undone since.
            let named = reference.named("mine", "");
            found.push(format!(
                "SELECT later.op, later.last
                 FROM later JOIN changes c ON c.op = later.op AND c.table_no = {no} AND c.kind = 'I'
                 WHERE c.id IN ({named})"
            ));
        }
    }
    let found = found.join("\nUNION\n");
    let sql = format!(
        "WITH {LATER}, mine (op) AS (VALUES (?3))
         SELECT o.seq, o.label, turn.at, o.undone_by IS NOT NULL AS undone
         FROM ({found}) AS found JOIN operations o ON o.seq = found.op JOIN operations turn ON turn.seq = found.last
         ORDER BY found.last"
    );
    Ok(sqlx::query_as(AssertSqlSafe(sql))
        .bind(target.since)
        .bind(target.base)
        .bind(target.seq)
        .fetch_all(conn)
        .await?)
}

/// [`Error::Conflict`], with the first of what stands in the way named.
pub(super) async fn refuse_if_in_the_way(
    conn: &mut SqliteConnection,
    target: &Target,
    tables: &[Table],
) -> Result<()> {
    let found = in_the_way(conn, target, tables).await?;
    let Some(first) = found.first() else {
        return Ok(());
    };
    let (what, more) = (&first.label, found.len() - 1);
    let (done, first) = if first.undone {
        ("undone", "Do that again first.")
    } else {
        ("done", "Undo that first.")
    };
    Err(Error::Conflict(match more {
        0 => format!("“{what}” was {done} later to the same record. {first}"),
        1 => {
            format!("“{what}” and one other change were made later to the same records. Nothing was changed.")
        }
        _ => format!(
            "“{what}” and {more} other changes were made later to the same records. Nothing was changed."
        ),
    }))
}

impl Store {
    /// What stands in the way of undoing the operation `seq` or, where it is undone, of doing it again; the earliest
    /// first. [`Error::NotFound`] where there is no such operation, or it is an undo itself.
    pub async fn what_stands_in_the_way(&self, seq: i64) -> Result<Vec<InTheWay>> {
        let mut conn = self.read().await?;
        let target = match Target::done(&mut conn, seq).await? {
            Some(target) => target,
            None => Target::undone(&mut conn, seq)
                .await?
                .ok_or(Error::NotFound("step"))?,
        };
        in_the_way(&mut conn, &target, self.schema.tables).await
    }
}

impl Column {
    /// Says when a row was changed last, and nothing that anybody typed.
    pub(super) fn is_stamp(&self) -> bool {
        self.name() == "updated_at"
    }
}
