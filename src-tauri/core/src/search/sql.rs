//! The statements of the search slice.

use super::check::Entry;
use super::list_people::{PeopleColumn, RowSource};
use super::refresh::{KEY, Listed, Stale};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::{json, places, rows_at_once};
use crate::tables::{COMPANIES, CONTACT_POINTS, PEOPLE, PERSON_TAGS, TAGS};
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::BTreeSet;

// ---------------------------------------------------------------- keeping

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
            super::spelling::trigrams(word)
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

// ---------------------------------------------------------------- finding

/// Words of names that share most trigrams with a mistyped one.
pub(super) async fn name_words_like(
    conn: &mut SqliteConnection,
    trigrams: &[String],
    limit: i64,
) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT w.word
         FROM (SELECT word, count(*) AS shared FROM name_trigrams
               WHERE trigram IN (SELECT value FROM json_each(?1))
               GROUP BY word
               HAVING count(*) * 3 >= json_array_length(?1)
               ORDER BY shared DESC
               LIMIT ?2) AS near
         JOIN name_words w ON w.rid = near.word",
    )
    .bind(json(&trigrams)?)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn count_everybody(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM people_list")
        .fetch_one(conn)
        .await?)
}

pub(super) async fn count_matches(conn: &mut SqliteConnection, expression: &str) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT count(*) FROM people_words WHERE people_words MATCH ?")
            .bind(expression)
            .fetch_one(conn)
            .await?,
    )
}

/// A page of everybody, or of those who match, in the order of a column; empty cells come last either way.
pub(super) async fn page_by(
    conn: &mut SqliteConnection,
    matching: Option<&str>,
    by: PeopleColumn,
    descending: bool,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    let column = by.key();
    let among = if matching.is_some() {
        "rid IN (SELECT rowid FROM people_words WHERE people_words MATCH ?1)"
    } else {
        "?1 IS NULL"
    };
    let direction = if descending { "DESC" } else { "ASC" };
    let order = if column == "name" {
        format!("name {direction}, rid {direction}")
    } else {
        format!("{column} {direction}, name {direction}, rid {direction}")
    };
    if by.is_number() {
        let sql = format!("SELECT rid FROM people_list WHERE {among} ORDER BY {order} LIMIT ?2 OFFSET ?3");
        return ids(conn, sql, matching, limit, offset).await;
    }
    let sql = format!(
        "SELECT rid FROM people_list WHERE {among} AND {column} > '' ORDER BY {order} LIMIT ?2 OFFSET ?3"
    );
    let mut page = ids(&mut *conn, sql, matching, limit, offset).await?;
    let here = i64::try_from(page.len()).unwrap_or(limit);
    if here < limit {
        // A page that ends among the filled cells says itself how many there are.
        let filled = if here > 0 || offset == 0 {
            offset + here
        } else {
            let sql = format!("SELECT count(*) FROM people_list WHERE {among} AND {column} > ''");
            sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(matching)
                .fetch_one(&mut *conn)
                .await?
        };
        let sql = format!(
            "SELECT rid FROM people_list WHERE {among} AND {column} = '' ORDER BY {order} LIMIT ?2 OFFSET ?3"
        );
        page.extend(ids(conn, sql, matching, limit - here, (offset - filled).max(0)).await?);
    }
    Ok(page)
}

async fn ids(
    conn: &mut SqliteConnection,
    sql: String,
    matching: Option<&str>,
    limit: i64,
    offset: i64,
) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(matching)
        .bind(limit)
        .bind(offset)
        .fetch_all(conn)
        .await?)
}

/// All who match, with what ranking needs: row number, folded name, the name as written where the folded one is cut,
/// and how well the words fit (smaller is better), if it is asked: for many words that is most of the work.
/// Weights: a name outweighs an address, that a job or a tag, that a place, that a note.
pub(super) async fn matches(
    conn: &mut SqliteConnection,
    expression: &str,
    with_fit: bool,
) -> Result<Vec<(i64, String, Option<String>, f64)>> {
    let fit = if with_fit {
        "bm25(people_words, 10.0, 4.0, 6.0, 2.0, 4.0, 1.0)"
    } else {
        "0.0"
    };
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT w.rowid, l.name,
                CASE WHEN length(l.name) >= ?2 THEN (SELECT p.name FROM people p WHERE p.rid = l.rid) END,
                {fit}
         FROM people_words w JOIN people_list l ON l.rid = w.rowid
         WHERE people_words MATCH ?1"
    )))
    .bind(expression)
    .bind(i64::try_from(KEY).unwrap_or(i64::MAX))
    .fetch_all(conn)
    .await?)
}

/// The row numbers of matches in the order they came to the desk, newest first.
pub(super) async fn newest(
    conn: &mut SqliteConnection,
    expression: &str,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT rowid FROM people_words WHERE people_words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?",
    )
    .bind(expression)
    .bind(limit)
    .bind(offset)
    .fetch_all(conn)
    .await?)
}

/// Those of the matches whose folded names lie from `start` to before `end`. `+rid` below keeps to the index of names.
pub(super) struct Named<'a> {
    pub expression: &'a str,
    pub start: &'a str,
    pub end: &'a str,
    /// Whether every name in that range is known to match, so that it need not be asked.
    pub all: bool,
}

pub(super) async fn count_named(conn: &mut SqliteConnection, names: &Named<'_>) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM people_list
         WHERE name >= ?1 AND name < ?2
           AND (?4 OR +rid IN (SELECT rowid FROM people_words WHERE people_words MATCH ?3))",
    )
    .bind(names.start)
    .bind(names.end)
    .bind(names.expression)
    .bind(names.all)
    .fetch_one(conn)
    .await?)
}

pub(super) async fn named(
    conn: &mut SqliteConnection,
    names: &Named<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT rid FROM people_list
         WHERE name >= ?1 AND name < ?2
           AND (?4 OR +rid IN (SELECT rowid FROM people_words WHERE people_words MATCH ?3))
         ORDER BY name, rid
         LIMIT ?5 OFFSET ?6",
    )
    .bind(names.start)
    .bind(names.end)
    .bind(names.expression)
    .bind(names.all)
    .bind(limit)
    .bind(offset)
    .fetch_all(conn)
    .await?)
}

/// The other matches, in the order they came to the desk, newest first.
pub(super) async fn not_named(
    conn: &mut SqliteConnection,
    names: &Named<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT rowid FROM people_words
         WHERE people_words MATCH ?1
           AND rowid NOT IN (SELECT rid FROM people_list WHERE name >= ?2 AND name < ?3)
         ORDER BY rowid DESC
         LIMIT ?4 OFFSET ?5",
    )
    .bind(names.expression)
    .bind(names.start)
    .bind(names.end)
    .bind(limit)
    .bind(offset)
    .fetch_all(conn)
    .await?)
}

/// The keys of everybody, or of those who match.
pub(super) async fn keys(conn: &mut SqliteConnection, matching: Option<&str>) -> Result<Vec<PersonId>> {
    Ok(match matching {
        None => {
            sqlx::query_scalar("SELECT id FROM people")
                .fetch_all(conn)
                .await?
        }
        Some(expression) => {
            sqlx::query_scalar(
                "SELECT id FROM people
                 WHERE rid IN (SELECT rowid FROM people_words WHERE people_words MATCH ?)",
            )
            .bind(expression)
            .fetch_all(conn)
            .await?
        }
    })
}

/// The rows to show for these row numbers, in any order.
pub(super) async fn rows(conn: &mut SqliteConnection, rids: &[i64]) -> Result<Vec<RowSource>> {
    Ok(sqlx::query_as(
        "SELECT p.rid, p.id, p.name, p.title, coalesce(c.name, '') AS company, p.team, p.location, p.time_zone, p.pool, p.owner, p.source,
                p.created_at, p.updated_at,
                coalesce((SELECT json_group_array(t.name ORDER BY t.name) FROM person_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.person_id = p.id), '[]') AS tags,
                coalesce((SELECT json_group_array(json_array(kind, value) ORDER BY position) FROM contact_points k WHERE k.person_id = p.id), '[]') AS contacts
         FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.rid IN (SELECT value FROM json_each(?))",
    )
    .bind(json(&rids)?)
    .fetch_all(conn)
    .await?)
}

/// Notes of these people: read only for rows whose hit stands in nothing that the row shows.
pub(super) async fn notes(conn: &mut SqliteConnection, rids: &[i64]) -> Result<Vec<(i64, String)>> {
    Ok(
        sqlx::query_as("SELECT rid, notes FROM people WHERE rid IN (SELECT value FROM json_each(?))")
            .bind(json(&rids)?)
            .fetch_all(conn)
            .await?,
    )
}
