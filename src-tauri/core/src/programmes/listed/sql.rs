//! The statements that list the people of programmes.

use crate::conferences::EditionId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::programmes::{ProgrammeItemId, ProgrammePersonId};
use crate::tables::{
    CANDIDACIES, COMPANIES, CONTACT_POINTS, EDITION_CONTACTS, EDITIONS, EMPLOYMENTS, FIELD_ENTRIES,
    NOT_THE_SAME, PEOPLE, PROGRAMME_AUTHORS, PROGRAMME_ITEMS, PROGRAMME_PEOPLE, ROLES, SERIES, STAGES,
};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// An item as lists of people tell it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct TitleRow {
    pub id: ProgrammeItemId,
    pub edition_id: EditionId,
    pub title: String,
    pub topic: String,
    pub keywords: String,
}

/// Of an edition; none: of all.
pub(super) async fn titles(conn: &mut SqliteConnection, edition: Option<EditionId>) -> Result<Vec<TitleRow>> {
    let found = match edition {
        Some(edition) => {
            sqlx::query_as(
                "SELECT id, edition_id, title, topic, keywords FROM programme_items WHERE edition_id = ?",
            )
            .bind(edition)
            .fetch_all(conn)
            .await
        }
        None => {
            sqlx::query_as("SELECT id, edition_id, title, topic, keywords FROM programme_items")
                .fetch_all(conn)
                .await
        }
    };
    Ok(found?)
}

/// Who gives what at an edition; none: at all.
pub(super) async fn who_gives(
    conn: &mut SqliteConnection,
    edition: Option<EditionId>,
) -> Result<Vec<(ProgrammePersonId, ProgrammeItemId)>> {
    let found = match edition {
        Some(edition) => {
            sqlx::query_as(
                "SELECT programme_person_id, item_id FROM programme_authors WHERE edition_id = ? ORDER BY item_id, position",
            )
            .bind(edition)
            .fetch_all(conn)
            .await
        }
        None => {
            sqlx::query_as("SELECT programme_person_id, item_id FROM programme_authors ORDER BY item_id, position")
                .fetch_all(conn)
                .await
        }
    };
    Ok(found?)
}

/// How many items each one of an edition (none: everybody) gives at which edition of all.
pub(super) async fn counts(
    conn: &mut SqliteConnection,
    edition: Option<EditionId>,
) -> Result<Vec<(ProgrammePersonId, EditionId, i64)>> {
    let found = match edition {
        Some(edition) => {
            sqlx::query_as(
                "SELECT a.programme_person_id, a.edition_id, count(DISTINCT a.item_id)
                 FROM programme_authors a
                 WHERE a.programme_person_id IN (SELECT programme_person_id FROM programme_authors WHERE edition_id = ?)
                 GROUP BY a.programme_person_id, a.edition_id",
            )
            .bind(edition)
            .fetch_all(conn)
            .await
        }
        None => {
            sqlx::query_as(
                "SELECT a.programme_person_id, a.edition_id, count(DISTINCT a.item_id)
                 FROM programme_authors a
                 GROUP BY a.programme_person_id, a.edition_id",
            )
            .fetch_all(conn)
            .await
        }
    };
    Ok(found?)
}

/// An author who is nobody in the desk.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CalledRow {
    pub id: ProgrammePersonId,
    pub name: String,
    pub name_key: String,
    pub affiliation: String,
}

/// Those of an edition in whose names a word begins with each of `words` (folded, JSON), as far as they are nobody in the
/// desk.
pub(super) async fn called(
    conn: &mut SqliteConnection,
    edition: EditionId,
    words: &str,
    most: u32,
) -> Result<Vec<CalledRow>> {
    Ok(sqlx::query_as(
        "SELECT w.id, w.name, w.name_key, w.affiliation
         FROM programme_people w
         WHERE w.rid IN (SELECT rid FROM programme_people INDEXED BY programme_people_by_name
                         WHERE NOT EXISTS (SELECT 1 FROM json_each(?2) t
                                           WHERE instr(' ' || name_key, ' ' || t.value) = 0))
           AND EXISTS (SELECT 1 FROM programme_authors a WHERE a.programme_person_id = w.id AND a.edition_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = w.person_id)
         ORDER BY w.name_key
         LIMIT ?3",
    )
    .bind(edition)
    .bind(words)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Who of these people is on an edition's list (none: on any), and who is in a role that is open, in a stage that is no end.
pub(super) async fn dealings(
    conn: &mut SqliteConnection,
    edition: Option<EditionId>,
    ids: &str,
) -> Result<Vec<(PersonId, bool, bool)>> {
    Ok(sqlx::query_as(
        "SELECT p.id,
                EXISTS (SELECT 1 FROM edition_contacts e
                        WHERE e.person_id = p.id AND (?1 IS NULL OR e.edition_id = ?1)),
                EXISTS (SELECT 1 FROM candidacies c JOIN stages s ON s.id = c.stage_id JOIN roles r ON r.id = c.role_id
                        WHERE c.person_id = p.id AND r.status IN ('open', 'on_hold')
                          AND s.kind NOT IN ('accepted', 'rejected', 'withdrawn'))
         FROM people p
         WHERE p.id IN (SELECT unhex(value, '-') FROM json_each(?2))",
    )
    .bind(edition)
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// The last operation.
pub(super) async fn seq(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

/// Whether operations after `seq` changed what everybody's entry is made of: programmes, editions, names of companies, the
/// taxonomy, pools; or who an author is but for being linked.
pub(super) async fn asks_for_all(conn: &mut SqliteConnection, seq: i64) -> Result<bool> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT EXISTS (
           SELECT 1 FROM changes
           WHERE op > ?
             AND CASE table_no
                   WHEN {PROGRAMME_ITEMS} THEN true
                   WHEN {PROGRAMME_AUTHORS} THEN true
                   WHEN {SERIES} THEN true
                   WHEN {EDITIONS} THEN true
                   WHEN {FIELD_ENTRIES} THEN true
                   WHEN {COMPANIES} THEN kind = 'U' AND col = 'name'
                   WHEN {PEOPLE} THEN kind = 'U' AND col = 'pool'
                   WHEN {PROGRAMME_PEOPLE} THEN kind <> 'U' OR col NOT IN ('person_id', 'linked_by', 'updated_at')
                   ELSE false
                 END)"
    )))
    .bind(seq)
    .fetch_one(conn)
    .await?)
}

/// People and authors who operations after `seq` changed as far as it matters to who an author is and how she is dealt
/// with, up to `limit`.
pub(super) async fn touched(conn: &mut SqliteConnection, seq: i64, limit: u32) -> Result<Vec<Id>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "WITH changed AS (SELECT DISTINCT table_no, id, root, iif(table_no = {NOT_THE_SAME}, old, NULL) AS old
                          FROM changes WHERE op > ?1)
         SELECT root FROM changed WHERE table_no IN ({PEOPLE}, {CONTACT_POINTS}, {EMPLOYMENTS}, {EDITION_CONTACTS}, {CANDIDACIES}, {PROGRAMME_PEOPLE})
         UNION SELECT k.person_id FROM changed c CROSS JOIN candidacies k ON k.role_id = c.root WHERE c.table_no IN ({ROLES}, {STAGES})
         UNION SELECT n.one_id FROM changed c CROSS JOIN not_the_same n ON n.id = c.id WHERE c.table_no = {NOT_THE_SAME}
         UNION SELECT n.other_id FROM changed c CROSS JOIN not_the_same n ON n.id = c.id WHERE c.table_no = {NOT_THE_SAME}
         UNION SELECT unhex(old ->> '$.one_id') FROM changed WHERE table_no = {NOT_THE_SAME} AND old IS NOT NULL
         UNION SELECT unhex(old ->> '$.other_id') FROM changed WHERE table_no = {NOT_THE_SAME} AND old IS NOT NULL
         LIMIT ?2"
    )))
    .bind(seq)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}
