//! The statements that keep the list and the full text.

use super::check::Entry;
use super::refresh::{Listed, Stale};
use crate::error::Result;
use crate::store::{json, places, rows_at_once};
use crate::tables::{COMPANIES, CONTACT_POINTS, PEOPLE, PERSON_TAGS, TAGS};
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::BTreeSet;

/// Gathers in `temp.stale` the row numbers of everybody whose list entry the operation made untrue.
pub(super) async fn gather_stale(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql("CREATE TEMP TABLE IF NOT EXISTS stale (rid INTEGER PRIMARY KEY)")
        .execute(&mut *conn)
        .await?;
    for (sql, table) in [
        ("INSERT OR IGNORE INTO temp.stale SELECT rid FROM temp.touched WHERE table_no = ?", PEOPLE),
        (STALE_BY_ROOT, CONTACT_POINTS),
        (STALE_BY_ROOT, PERSON_TAGS),
        (
            "INSERT OR IGNORE INTO temp.stale
             SELECT p.rid FROM temp.touched t JOIN people p ON p.company_id = t.id
             WHERE t.table_no = ? AND t.col = 'name'",
            COMPANIES,
        ),
        (
            "INSERT OR IGNORE INTO temp.stale
             SELECT p.rid FROM temp.touched t JOIN person_tags pt ON pt.tag_id = t.id JOIN people p ON p.id = pt.person_id
             WHERE t.table_no = ? AND t.col = 'name'",
            TAGS,
        ),
    ] {
        sqlx::query(sql).bind(table).execute(&mut *conn).await?;
    }
    Ok(())
}

const STALE_BY_ROOT: &str = "INSERT OR IGNORE INTO temp.stale
    SELECT p.rid FROM (SELECT DISTINCT root FROM temp.touched WHERE table_no = ?) t JOIN people p ON p.id = t.root";

pub(super) async fn forget_stale(conn: &mut SqliteConnection) -> Result<()> {
    for sql in [
        "DELETE FROM people_words WHERE rowid IN (SELECT s.rid FROM temp.stale s JOIN people_list l ON l.rid = s.rid)",
        "DELETE FROM people_list WHERE rid IN (SELECT rid FROM temp.stale)",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Empties all that is derived and gathers everybody in `temp.stale`.
pub(super) async fn forget_everything(conn: &mut SqliteConnection) -> Result<()> {
    for sql in [
        "DELETE FROM people_list",
        "INSERT INTO people_words (people_words) VALUES ('delete-all')",
        "DELETE FROM name_trigrams",
        "DELETE FROM name_words",
        "CREATE TEMP TABLE IF NOT EXISTS stale (rid INTEGER PRIMARY KEY)",
        "DELETE FROM temp.stale",
        "INSERT INTO temp.stale SELECT rid FROM people",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) async fn drop_stale(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("DELETE FROM temp.stale").execute(conn).await?;
    Ok(())
}

pub(super) async fn stale_people(conn: &mut SqliteConnection, after: i64, limit: i64) -> Result<Vec<Stale>> {
    people_in(conn, "temp.stale", after, limit).await
}

/// Everybody, as the list should have them.
pub(super) async fn all_people(conn: &mut SqliteConnection, after: i64, limit: i64) -> Result<Vec<Stale>> {
    people_in(conn, "people", after, limit).await
}

/// A plain number stands beside the number as typed, so that it is found however it is pasted.
async fn people_in(conn: &mut SqliteConnection, table: &str, after: i64, limit: i64) -> Result<Vec<Stale>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT p.rid, p.name, p.title, coalesce(c.name, '') AS company, p.team, p.location, p.time_zone, p.pool, p.owner, p.source,
                p.notes, p.created_at, p.updated_at,
                coalesce((SELECT group_concat(kind || ' ' || value || iif(kind = 'phone' AND norm NOT IN ('', value), char(30) || 'number ' || norm, ''), char(30) ORDER BY kind, position) FROM contact_points k WHERE k.person_id = p.id), '') AS contacts,
                coalesce((SELECT group_concat(t.name, char(10) ORDER BY t.name) FROM person_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.person_id = p.id), '') AS tags
         FROM {table} s JOIN people p ON p.rid = s.rid LEFT JOIN companies c ON c.id = p.company_id
         WHERE s.rid > ?
         ORDER BY s.rid
         LIMIT ?"
    )))
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn list(conn: &mut SqliteConnection, listed: &[Listed]) -> Result<()> {
    for listed in listed.chunks(rows_at_once(14)) {
        let places = places(listed.len(), 14);
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT INTO people_list (rid, name, title, company, location, pool, tags, email, phone, time_zone, owner, source, created, updated)
             VALUES {places}"
        )))
        .persistent(listed.len() == 1);
        for row in listed {
            insert = insert.bind(row.rid);
            for key in &row.keys {
                insert = insert.bind(key);
            }
            insert = insert.bind(row.created).bind(row.updated);
        }
        insert.execute(&mut *conn).await?;
    }
    for listed in listed.chunks(rows_at_once(7)) {
        let places = places(listed.len(), 7);
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT INTO people_words (rowid, name, work, contact, place, tags, notes)
             VALUES {places}"
        )))
        .persistent(listed.len() == 1);
        for row in listed {
            insert = insert.bind(row.rid);
            for words in &row.words {
                insert = insert.bind(words);
            }
        }
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) async fn learn_names(conn: &mut SqliteConnection, names: &BTreeSet<String>) -> Result<()> {
    let fresh: Vec<(i64, String)> = sqlx::query_as(
        "INSERT INTO name_words (word)
         SELECT value FROM json_each(?)
         WHERE value NOT IN (SELECT word FROM name_words)
         RETURNING rid, word",
    )
    .bind(json(names)?)
    .fetch_all(&mut *conn)
    .await?;
    let trigrams: Vec<(i64, String)> = fresh
        .iter()
        .flat_map(|(rid, word)| {
            super::super::spelling::trigrams(word)
                .into_iter()
                .map(|trigram| (*rid, trigram))
        })
        .collect();
    sqlx::query("INSERT OR IGNORE INTO name_trigrams (word, trigram) SELECT value ->> 0, value ->> 1 FROM json_each(?)")
        .bind(json(&trigrams)?)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn all_names(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT name FROM people")
        .fetch_all(conn)
        .await?)
}

pub(super) async fn known_name_words(conn: &mut SqliteConnection) -> Result<Vec<(i64, String)>> {
    Ok(sqlx::query_as("SELECT rid, word FROM name_words")
        .fetch_all(conn)
        .await?)
}

pub(super) async fn forget_name_words(conn: &mut SqliteConnection, words: &[i64]) -> Result<()> {
    for sql in [
        "DELETE FROM name_trigrams WHERE word IN (SELECT value FROM json_each(?))",
        "DELETE FROM name_words WHERE rid IN (SELECT value FROM json_each(?))",
    ] {
        sqlx::query(sql).bind(json(&words)?).execute(&mut *conn).await?;
    }
    Ok(())
}

/// All pieces of the full text in one, without what was deleted.
pub(super) async fn rewrite_words(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("INSERT INTO people_words (people_words) VALUES ('optimize')")
        .execute(conn)
        .await?;
    Ok(())
}

/// How the list's indexes are made, for [`make_indexes`] to make them again.
pub(super) async fn drop_indexes(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let (names, made_by): (Vec<String>, Vec<String>) = sqlx::query_as::<_, (String, String)>(
        "SELECT name, sql FROM sqlite_schema
         WHERE type = 'index' AND tbl_name = 'people_list' AND sql IS NOT NULL",
    )
    .fetch_all(&mut *conn)
    .await?
    .into_iter()
    .unzip();
    for name in names {
        sqlx::raw_sql(AssertSqlSafe(format!("DROP INDEX {name}")))
            .execute(&mut *conn)
            .await?;
    }
    Ok(made_by)
}

pub(super) async fn make_indexes(conn: &mut SqliteConnection, made_by: Vec<String>) -> Result<()> {
    for sql in made_by {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    Ok(())
}

/// How many people [`gather_stale`] gathered.
pub(super) async fn count_stale(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM temp.stale")
        .fetch_one(conn)
        .await?)
}

/// People without an entry in the list, and entries without a person.
pub(super) async fn count_unlisted(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM people WHERE rid NOT IN (SELECT rid FROM people_list))
              + (SELECT count(*) FROM people_list WHERE rid NOT IN (SELECT rid FROM people))",
    )
    .fetch_one(conn)
    .await?)
}

/// A row of the list as it stands: row number, the keys of its columns, when made and when changed.
pub(super) async fn entries(conn: &mut SqliteConnection, after: i64, last: i64) -> Result<Vec<Entry>> {
    Ok(sqlx::query_as(
        "SELECT rid, name, title, company, location, pool, tags, email, phone, time_zone, owner, source, created, updated
         FROM people_list
         WHERE rid > ? AND rid <= ?",
    )
    .bind(after)
    .bind(last)
    .fetch_all(conn)
    .await?)
}

/// How many words the full text has of each row, column by column, as FTS5 packs them.
pub(super) async fn word_counts(
    conn: &mut SqliteConnection,
    after: i64,
    last: i64,
) -> Result<Vec<(i64, Vec<u8>)>> {
    Ok(
        sqlx::query_as("SELECT id, sz FROM people_words_docsize WHERE id > ? AND id <= ?")
            .bind(after)
            .bind(last)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn count_listed(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM people_list")
        .fetch_one(conn)
        .await?)
}
