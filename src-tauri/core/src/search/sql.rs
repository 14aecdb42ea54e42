//! The statements that find people.

use super::kept::KEY;
use super::rows::RowSource;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::json;
use sqlx::{AssertSqlSafe, SqliteConnection};

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

/// The row numbers of all who match, in no order. As one text: a row for each of a hundred thousand takes ten times as
/// long.
pub(super) async fn matching(conn: &mut SqliteConnection, expression: &str) -> Result<Vec<i64>> {
    let rids: Option<String> =
        sqlx::query_scalar("SELECT group_concat(rowid) FROM people_words WHERE people_words MATCH ?")
            .bind(expression)
            .fetch_one(conn)
            .await?;
    let rids = rids.unwrap_or_default();
    Ok(rids.split(',').filter_map(|rid| rid.parse().ok()).collect())
}

/// A page of everybody, or of those who match, in the order of a column; empty cells come last either way.
pub(super) async fn page_by(
    conn: &mut SqliteConnection,
    matching: Option<&str>,
    column: &str,
    numbers: bool,
    descending: bool,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
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
    if numbers {
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
/// `among`: only these; `+` keeps the words from being asked for each of them.
/// Weights: a name outweighs an address, that a job or a tag, that a place, that a note.
pub(super) async fn matches(
    conn: &mut SqliteConnection,
    expression: &str,
    with_fit: bool,
    among: Option<&[i64]>,
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
         WHERE people_words MATCH ?1 AND (?3 IS NULL OR +w.rowid IN (SELECT value FROM json_each(?3)))"
    )))
    .bind(expression)
    .bind(i64::try_from(KEY).unwrap_or(i64::MAX))
    .bind(among.map(|rids| json(&rids)).transpose()?)
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
        "SELECT p.rid, p.id, p.name, p.title, coalesce(c.name, '') AS company, p.location, p.time_zone, p.pool, p.owner, p.source, p.team,
                p.created_at, p.updated_at, f.facts,
                (SELECT max(i.at) FROM interactions i WHERE i.person_id = p.id AND i.kind <> 'note') AS touched_at,
                coalesce((SELECT json_group_array(json_array(s.kind, s.name, r.title)) FROM candidacies k JOIN stages s ON s.id = k.stage_id JOIN roles r ON r.id = k.role_id WHERE k.person_id = p.id), '[]') AS stages,
                coalesce((SELECT json_group_array(t.name ORDER BY t.name) FROM person_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.person_id = p.id), '[]') AS tags,
                coalesce((SELECT json_group_array(json_array(kind, value) ORDER BY position) FROM contact_points k WHERE k.person_id = p.id), '[]') AS contacts
         FROM people p LEFT JOIN companies c ON c.id = p.company_id LEFT JOIN people_facts f ON f.rid = p.rid
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
