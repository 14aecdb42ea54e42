//! The statements that list the people of programmes.

use crate::conferences::EditionId;
use crate::error::Result;
use crate::people::PersonId;
use crate::programmes::{ProgrammeItemId, ProgrammePersonId};
use sqlx::SqliteConnection;

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
