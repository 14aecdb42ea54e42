//! The statements that gather what goes with a person, and make it go.

use super::gather::What;
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Table, json};
use crate::tables::{CAPTURES, PROGRAMME_PEOPLE, REFERRAL_FEES, TABLES};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// What a fee's receiver is called who was erased.
pub(super) const NOBODY: &str = "Somebody who was erased";

/// Of an author who stays: every column that leads to a person, with what stands in it afterwards.
pub(super) const BARE: [&str; 9] = [
    "person_id",
    "linked_by",
    "openreview_id",
    "dblp_pid",
    "orcid",
    "homepage",
    "scholar",
    "linkedin",
    "email",
];

/// A row and its table are one: files and their contents share keys.
const WORKING_TABLES: &str = "
    CREATE TEMP TABLE IF NOT EXISTS erasing (
      table_no INTEGER, id BLOB, root BLOB, what TEXT, PRIMARY KEY (table_no, id)
    ) WITHOUT ROWID;
    DELETE FROM temp.erasing";

pub(super) async fn begin(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql(WORKING_TABLES).execute(conn).await?;
    Ok(())
}

/// Runs a statement that binds one key.
async fn with(conn: &mut SqliteConnection, sql: &'static str, id: Id) -> Result<()> {
    sqlx::query(sql).bind(id).execute(conn).await?;
    Ok(())
}

/// What hangs on her: there now, or removed before.
pub(super) async fn gather_hers(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    for table in TABLES
        .iter()
        .filter(|table| table.name == "people" || ["person_id", "about"].contains(&table.root))
    {
        sqlx::query(AssertSqlSafe(format!(
            "INSERT OR IGNORE INTO temp.erasing SELECT {}, id, {root}, 'hers' FROM {} WHERE {root} = ?",
            table.no,
            table.name,
            root = table.root
        )))
        .bind(person)
        .execute(&mut *conn)
        .await?;
    }
    with(
        conn,
        "INSERT OR IGNORE INTO temp.erasing SELECT DISTINCT table_no, id, root, 'hers' FROM changes WHERE root = ?",
        person,
    )
    .await
}

/// Rows of `table` whose `column` names her: there now, or removed before.
pub(super) async fn gather_naming(
    conn: &mut SqliteConnection,
    table: &Table,
    column: &str,
    person: Id,
    what: What,
) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "INSERT OR IGNORE INTO temp.erasing SELECT {}, id, {}, ? FROM {} WHERE {column} = ?",
        table.no, table.root, table.name
    )))
    .bind(what.kept())
    .bind(person)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "INSERT OR IGNORE INTO temp.erasing
         SELECT table_no, id, root, ? FROM changes
         WHERE kind = 'D' AND table_no = ? AND old ->> ('$.' || ?) = ?",
    )
    .bind(what.kept())
    .bind(table.no)
    .bind(column)
    .bind(person.hex().to_uppercase())
    .execute(conn)
    .await?;
    Ok(())
}

/// Rows that wait, or were removed by another desk, whose values name her.
pub(super) async fn gather_aside(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    sqlx::query(
        "INSERT OR IGNORE INTO temp.erasing
         SELECT DISTINCT k.table_no, s.id, s.id, iif(k.table_no = ?3, 'bare', 'hers')
         FROM set_aside s JOIN clocks k ON k.id = s.id AND k.facet = s.facet
         WHERE k.table_no <> ?2 AND instr(s.value, ?1) > 0",
    )
    .bind(person.hex().to_uppercase())
    .bind(REFERRAL_FEES)
    .bind(PROGRAMME_PEOPLE)
    .execute(conn)
    .await?;
    Ok(())
}

/// Rows that are known to go with her, or to have gone: by what other desks said, or by what arrived.
pub(super) async fn gather_known(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    with(
        conn,
        "INSERT OR IGNORE INTO temp.erasing
         SELECT k.table_no, k.id,
                coalesce((SELECT a.person_id FROM acquaintances a WHERE a.id = k.id),
                         (SELECT d.root FROM changes d WHERE d.id = k.id AND d.kind = 'D'),
                         k.id),
                r.what
         FROM erased_rows r JOIN clocks k ON k.id = r.id
         WHERE r.erasure = ?",
        person,
    )
    .await
}

/// How many rows of each table are there, of those gathered.
pub(super) async fn gathered(conn: &mut SqliteConnection) -> Result<Vec<(i64, i64)>> {
    let mut all = Vec::new();
    for table in TABLES {
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(format!(
            "SELECT count(*) FROM temp.erasing e JOIN {} r ON r.id = e.id WHERE e.table_no = ?",
            table.name
        )))
        .bind(table.no)
        .fetch_one(&mut *conn)
        .await?;
        if count > 0 {
            all.push((table.no, count));
        }
    }
    Ok(all)
}

/// The rows gathered, by table.
pub(super) async fn gathered_rows(conn: &mut SqliteConnection) -> Result<Vec<(i64, Id)>> {
    Ok(
        sqlx::query_as("SELECT table_no, id FROM temp.erasing ORDER BY table_no, id")
            .fetch_all(conn)
            .await?,
    )
}

/// Desks that files are exchanged with: key, in hex, and name.
pub(super) async fn trusted_desks(conn: &mut SqliteConnection) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT lower(hex(d.id)), d.name FROM known_desks k JOIN desks d ON d.id = k.desk
         WHERE k.revoked_at IS NULL ORDER BY d.name, d.id",
    )
    .fetch_all(conn)
    .await?)
}

/// Whether there is anything of her here: a row, a clock, an entry.
pub(super) async fn anything(conn: &mut SqliteConnection) -> Result<bool> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM temp.erasing)")
        .fetch_one(conn)
        .await?)
}

/// Her name, or what it was when she was removed.
pub(super) async fn name(conn: &mut SqliteConnection, person: Id) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT coalesce((SELECT name FROM people WHERE id = ?1),
                         (SELECT old ->> '$.name' FROM changes WHERE id = ?1 AND root = ?1 AND kind = 'D' ORDER BY rid DESC LIMIT 1))",
    )
    .bind(person)
    .fetch_one(conn)
    .await?)
}

/// Every name she ever had here.
pub(super) async fn names(conn: &mut SqliteConnection, person: Id) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT name FROM people WHERE id = ?1
         UNION SELECT old FROM changes WHERE root = ?1 AND id = ?1 AND col = 'name'
         UNION SELECT new FROM changes WHERE root = ?1 AND id = ?1 AND col = 'name'
         UNION SELECT old ->> '$.name' FROM changes WHERE root = ?1 AND id = ?1 AND kind = 'D'",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// Her addresses in the form they are compared by, but those that somebody else has too: a switchboard is nobody's.
pub(super) async fn addresses(conn: &mut SqliteConnection, person: Id) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT norm
         FROM (SELECT norm FROM contact_points WHERE person_id = ?1
               UNION SELECT email FROM programme_people WHERE person_id = ?1
               UNION SELECT linkedin FROM programme_people WHERE person_id = ?1
               UNION SELECT homepage FROM programme_people WHERE person_id = ?1
               UNION SELECT old ->> '$.norm' FROM changes
                     WHERE root = ?1 AND kind = 'D' AND table_no = 3 AND NOT EXISTS (SELECT 1 FROM people WHERE id = ?1)) AS hers
         WHERE norm <> ''
           AND NOT EXISTS (SELECT 1 FROM contact_points o WHERE o.norm = hers.norm AND o.person_id <> ?1)",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// A column that may be empty and names a row of another table.
pub(super) async fn namings(conn: &mut SqliteConnection, table: &Table) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT k.\"from\"
         FROM pragma_foreign_key_list(?1) k JOIN pragma_table_info(?1) i ON i.name = k.\"from\"
         WHERE NOT i.\"notnull\" AND k.\"table\" IN ('people', 'placements', 'candidacies', 'invoices')",
    )
    .bind(table.name)
    .fetch_all(conn)
    .await?)
}

/// Whatever names what goes, and stays, names nothing any more; nor does it in the journal.
pub(super) async fn unname(conn: &mut SqliteConnection, table: &Table, column: &str) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE {} SET {column} = NULL
         WHERE {column} IN (SELECT id FROM temp.erasing WHERE what <> 'bare')
           AND id NOT IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        table.name
    )))
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE changes SET old = json_set(old, '$.' || ?1, NULL)
         WHERE kind = 'D' AND table_no = ?2 AND unhex(old ->> ('$.' || ?1)) IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
    )
    .bind(column)
    .bind(table.no)
    .execute(conn)
    .await?;
    Ok(())
}

/// What is edited and not removed: who is paid for having brought somebody; authors; what values in conflict name.
pub(super) async fn redact(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    sqlx::query("UPDATE referral_fees SET receiver = ?1, receiver_id = NULL WHERE receiver_id = ?2 AND person_id <> ?2")
        .bind(NOBODY)
        .bind(person)
        .execute(&mut *conn)
        .await?;
    let blank: Vec<String> = BARE
        .iter()
        .map(|column| match *column {
            "person_id" => "person_id = NULL".to_owned(),
            column => format!("{column} = ''"),
        })
        .collect();
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE programme_people SET {} WHERE id IN (SELECT id FROM temp.erasing WHERE what = 'bare')",
        blank.join(", ")
    )))
    .execute(&mut *conn)
    .await?;
    for table in ["conflict_values", "set_aside"] {
        sqlx::query(AssertSqlSafe(format!(
            "UPDATE {table} SET value = replace(value, '\"' || ?1 || '\"', 'null') WHERE instr(value, ?1) > 0"
        )))
        .bind(person.hex().to_uppercase())
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// The rows themselves.
pub(super) async fn delete(conn: &mut SqliteConnection) -> Result<()> {
    for table in TABLES {
        sqlx::query(AssertSqlSafe(format!(
            "DELETE FROM {} WHERE id IN (SELECT id FROM temp.erasing WHERE table_no = ? AND what <> 'bare')",
            table.name
        )))
        .bind(table.no)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// What the clocks and the merge keep.
pub(super) async fn forget_clocks(conn: &mut SqliteConnection) -> Result<()> {
    for sql in [
        "DELETE FROM conflict_values WHERE row_id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "DELETE FROM set_aside WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "DELETE FROM waiting WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "DELETE FROM merged_waiting WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "DELETE FROM merged_clocks WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "DELETE FROM clocks WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        // Of an author who stays: the facet with her addresses, and whom she was linked to.
        "DELETE FROM conflict_values
         WHERE row_id IN (SELECT id FROM temp.erasing WHERE what = 'bare') AND (facet = 2 OR register = 4)",
        "DELETE FROM set_aside
         WHERE id IN (SELECT id FROM temp.erasing WHERE what = 'bare') AND (facet = 2 OR register = 4)",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    Ok(())
}

/// What the journal keeps, and the steps' names.
pub(super) async fn forget_journal(conn: &mut SqliteConnection, person: Id, names: &[String]) -> Result<()> {
    relabel(conn, person, names).await?;
    with(conn, "DELETE FROM changes WHERE root = ?", person).await?;
    for sql in [
        "DELETE FROM changes
         WHERE root IN (SELECT root FROM temp.erasing WHERE what <> 'bare')
           AND id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')",
        "UPDATE changes
         SET old = iif(old IN (SELECT id FROM temp.erasing WHERE what <> 'bare'), NULL, old),
             new = iif(new IN (SELECT id FROM temp.erasing WHERE what <> 'bare'), NULL, new)
         WHERE kind = 'U' AND (typeof(old) = 'blob' OR typeof(new) = 'blob')
           AND (old IN (SELECT id FROM temp.erasing WHERE what <> 'bare')
                OR new IN (SELECT id FROM temp.erasing WHERE what <> 'bare'))",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    let columns = json(&BARE)?;
    sqlx::query(
        "DELETE FROM changes
         WHERE root IN (SELECT id FROM temp.erasing WHERE what = 'bare') AND kind = 'U'
           AND col IN (SELECT value FROM json_each(?))",
    )
    .bind(&columns)
    .execute(&mut *conn)
    .await?;
    for column in BARE {
        sqlx::query(
            "UPDATE changes SET old = json_set(old, '$.' || ?1, iif(?1 = 'person_id', NULL, ''))
             WHERE kind = 'D' AND id IN (SELECT id FROM temp.erasing WHERE what = 'bare')",
        )
        .bind(column)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// A step that was hers alone says nothing of what it did any more; one of many people does not name her.
async fn relabel(conn: &mut SqliteConnection, person: Id, names: &[String]) -> Result<()> {
    sqlx::query(
        "UPDATE operations SET label = 'Done to somebody who was erased'
         WHERE seq IN (SELECT DISTINCT op FROM changes WHERE root = ?1)
           AND NOT EXISTS (SELECT 1 FROM changes o WHERE o.op = operations.seq AND o.root <> ?1)",
    )
    .bind(person)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE operations SET label = 'Done to somebody who was erased'
         WHERE label <> 'Done to somebody who was erased'
           AND seq IN (SELECT c.op FROM changes c JOIN temp.erasing e ON e.root = c.root AND e.id = c.id
                       WHERE c.table_no = ? AND e.what = 'gone')",
    )
    .bind(CAPTURES)
    .execute(&mut *conn)
    .await?;
    for name in names.iter().filter(|name| !name.trim().is_empty()) {
        sqlx::query(
            "UPDATE operations SET label = replace(label, ?2, 'somebody who was erased')
             WHERE seq IN (SELECT DISTINCT op FROM changes WHERE root = ?1) AND instr(label, ?2) > 0",
        )
        .bind(person)
        .bind(name)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// What was caught of her in the operation under way so far: she was just brought in.
pub(super) async fn forget_touched(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("DELETE FROM temp.touched WHERE id IN (SELECT id FROM temp.erasing WHERE what <> 'bare')")
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "DELETE FROM temp.touched
         WHERE id IN (SELECT id FROM temp.erasing WHERE what = 'bare') AND col IN (SELECT value FROM json_each(?))",
    )
    .bind(json(&BARE)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// Remembers which rows never come back.
pub(super) async fn remember_rows(conn: &mut SqliteConnection, person: Id) -> Result<()> {
    with(
        conn,
        "INSERT OR IGNORE INTO erased_rows (id, erasure, what)
         SELECT id, ?, what FROM temp.erasing WHERE table_no <> 67 AND length(id) = 16",
        person,
    )
    .await
}

pub(super) async fn remember_row(conn: &mut SqliteConnection, row: Id, person: Id) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO erased_rows (id, erasure, what) VALUES (?, ?, 'hers')")
        .bind(row)
        .bind(person)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn erased_people(conn: &mut SqliteConnection) -> Result<Vec<Id>> {
    Ok(sqlx::query_scalar("SELECT id FROM erasures")
        .fetch_all(conn)
        .await?)
}

/// Each with whose it is, and what becomes of it.
pub(super) async fn erased_rows(conn: &mut SqliteConnection) -> Result<Vec<(Id, Id, String)>> {
    Ok(sqlx::query_as("SELECT id, erasure, what FROM erased_rows")
        .fetch_all(conn)
        .await?)
}
