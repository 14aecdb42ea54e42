//! The statements of candidacies.

use super::CandidacyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::{RoleId, StageId};
use sqlx::SqliteConnection;

/// How far apart cards lie that are put one after the other: so many can be put between two before a column is spread.
pub(super) const APART: i64 = 1 << 20;

/// Names of those of these people (hex keys) that are there, in the order asked.
pub(super) async fn names(conn: &mut SqliteConnection, people: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name FROM json_each(?) j JOIN people p ON p.id = unhex(j.value)
         GROUP BY p.id ORDER BY min(j.key)",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn people_in(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<PersonId>> {
    Ok(
        sqlx::query_scalar("SELECT person_id FROM candidacies WHERE role_id = ?")
            .bind(role)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn last_place(conn: &mut SqliteConnection, stage: StageId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM candidacies WHERE stage_id = ?")
            .bind(stage)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn first_place(conn: &mut SqliteConnection, stage: StageId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(min(place), 0) FROM candidacies WHERE stage_id = ?")
            .bind(stage)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn place_of(
    conn: &mut SqliteConnection,
    card: CandidacyId,
    stage: StageId,
) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("SELECT place FROM candidacies WHERE id = ? AND stage_id = ?")
            .bind(card)
            .bind(stage)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) async fn next_place(
    conn: &mut SqliteConnection,
    stage: StageId,
    place: i64,
) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("SELECT min(place) FROM candidacies WHERE stage_id = ? AND place > ?")
            .bind(stage)
            .bind(place)
            .fetch_one(conn)
            .await?,
    )
}

/// Puts the cards of a column apart again, in their order.
pub(super) async fn spread(conn: &mut SqliteConnection, stage: StageId) -> Result<()> {
    sqlx::query(
        "UPDATE candidacies SET place = apart.place
         FROM (SELECT id, row_number() OVER (ORDER BY place, id) * ?2 AS place FROM candidacies WHERE stage_id = ?1) apart
         WHERE candidacies.id = apart.id",
    )
    .bind(stage)
    .bind(APART)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) struct NewRow<'a> {
    pub id: CandidacyId,
    pub role: RoleId,
    pub person: PersonId,
    pub stage: StageId,
    pub place: i64,
    pub source: &'a str,
    pub owner: &'a str,
    pub now: i64,
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &NewRow<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO candidacies (id, role_id, person_id, stage_id, entered_at, place, owner, source, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?8, ?5, ?6, ?7, ?8, ?8)",
    )
    .bind(row.id)
    .bind(row.role)
    .bind(row.person)
    .bind(row.stage)
    .bind(row.place)
    .bind(row.owner)
    .bind(row.source)
    .bind(row.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) struct Move<'a> {
    pub id: Id,
    pub candidacy: CandidacyId,
    pub person: PersonId,
    pub role: RoleId,
    /// Kind and name.
    pub from: (&'a str, &'a str),
    pub to: (&'a str, &'a str),
    pub reason: &'a str,
    pub closed_by: &'a str,
    pub by: &'a str,
    pub at: i64,
}

pub(super) async fn insert_move(conn: &mut SqliteConnection, entered: &Move<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO stage_moves (id, candidacy_id, person_id, role_id, from_kind, from_name, to_kind, to_name,
                                  reason, closed_by, person, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )
    .bind(entered.id)
    .bind(entered.candidacy)
    .bind(entered.person)
    .bind(entered.role)
    .bind(entered.from.0)
    .bind(entered.from.1)
    .bind(entered.to.0)
    .bind(entered.to.1)
    .bind(entered.reason)
    .bind(entered.closed_by)
    .bind(entered.by)
    .bind(entered.at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn role_of_stage(conn: &mut SqliteConnection, stage: StageId) -> Result<Option<RoleId>> {
    Ok(sqlx::query_scalar("SELECT role_id FROM stages WHERE id = ?")
        .bind(stage)
        .fetch_optional(conn)
        .await?)
}

/// A card as it lies.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Card {
    pub id: CandidacyId,
    pub role: RoleId,
    pub person: PersonId,
    pub name: String,
    pub stage: StageId,
    pub kind: String,
    pub stage_name: String,
}

pub(super) async fn card(conn: &mut SqliteConnection, card: CandidacyId) -> Result<Option<Card>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.role_id AS role, c.person_id AS person, p.name, c.stage_id AS stage, s.kind, s.name AS stage_name
         FROM candidacies c JOIN people p ON p.id = c.person_id JOIN stages s ON s.id = c.stage_id
         WHERE c.id = ?",
    )
    .bind(card)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn set_place(
    conn: &mut SqliteConnection,
    card: CandidacyId,
    place: i64,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE candidacies SET place = ?2, updated_at = ?3 WHERE id = ?1")
        .bind(card)
        .bind(place)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn enter(
    conn: &mut SqliteConnection,
    card: CandidacyId,
    stage: StageId,
    place: i64,
    reason: &str,
    closed_by: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE candidacies
         SET stage_id = ?2, place = ?3, reason = ?4, closed_by = ?5, entered_at = ?6, updated_at = ?6
         WHERE id = ?1",
    )
    .bind(card)
    .bind(stage)
    .bind(place)
    .bind(reason)
    .bind(closed_by)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Kinds and names of the stages a card left, the newest first.
pub(super) async fn came_from(
    conn: &mut SqliteConnection,
    card: CandidacyId,
) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT from_kind, from_name FROM stage_moves WHERE candidacy_id = ? AND from_kind <> '' ORDER BY at DESC, id DESC",
    )
    .bind(card)
    .fetch_all(conn)
    .await?)
}

/// Names of those of these cards (hex keys) that were placed.
pub(super) async fn placed(conn: &mut SqliteConnection, cards: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT p.name FROM placements l JOIN people p ON p.id = l.person_id
         WHERE l.candidacy_id IN (SELECT unhex(value) FROM json_each(?))
         ORDER BY p.name COLLATE NOCASE",
    )
    .bind(cards)
    .fetch_all(conn)
    .await?)
}

/// Names of those of these cards (hex keys) that were submitted or have an offer.
pub(super) async fn proven(conn: &mut SqliteConnection, cards: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT p.name
         FROM candidacies c JOIN people p ON p.id = c.person_id
         WHERE c.id IN (SELECT unhex(value) FROM json_each(?))
           AND (EXISTS (SELECT 1 FROM submittals s WHERE s.candidacy_id = c.id)
                OR EXISTS (SELECT 1 FROM offers o WHERE o.candidacy_id = c.id))
         ORDER BY p.name COLLATE NOCASE",
    )
    .bind(cards)
    .fetch_all(conn)
    .await?)
}

/// The person's name and the role's title of each of these cards (hex keys).
pub(super) async fn names_of_cards(
    conn: &mut SqliteConnection,
    cards: &str,
) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT p.name, r.title
         FROM candidacies c JOIN people p ON p.id = c.person_id JOIN roles r ON r.id = c.role_id
         WHERE c.id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(cards)
    .fetch_all(conn)
    .await?)
}

/// With every move they made.
pub(super) async fn delete_cards(conn: &mut SqliteConnection, cards: &str) -> Result<()> {
    for sql in [
        "DELETE FROM stage_moves WHERE candidacy_id IN (SELECT unhex(value) FROM json_each(?))",
        "DELETE FROM candidacies WHERE id IN (SELECT unhex(value) FROM json_each(?))",
    ] {
        sqlx::query(sql).bind(cards).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) async fn set_owner(conn: &mut SqliteConnection, cards: &str, owner: &str, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE candidacies SET owner = ?2, updated_at = ?3
         WHERE id IN (SELECT unhex(value) FROM json_each(?1)) AND owner <> ?2",
    )
    .bind(cards)
    .bind(owner)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Reasons given at this desk, and by whom it was ended, the most given first.
pub(super) async fn reasons_given(conn: &mut SqliteConnection) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT reason, closed_by FROM stage_moves WHERE reason <> ''
         GROUP BY reason ORDER BY count(*) DESC, max(at) DESC LIMIT 12",
    )
    .fetch_all(conn)
    .await?)
}

/// Somebody as she is told apart from another of her name.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Brief {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

/// These people (hex keys), briefly.
pub(super) async fn briefly(conn: &mut SqliteConnection, people: &str) -> Result<Vec<Brief>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.title, coalesce(w.name, '') AS company
         FROM people p LEFT JOIN companies w ON w.id = p.company_id
         WHERE p.id IN (SELECT unhex(value) FROM json_each(?))
         ORDER BY p.name COLLATE NOCASE, p.id",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// Roles somebody can be put into: key, title, client, people in it.
pub(super) async fn open_roles(conn: &mut SqliteConnection) -> Result<Vec<(RoleId, String, String, u32)>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.title, w.name, (SELECT count(*) FROM candidacies c WHERE c.role_id = r.id)
         FROM roles r JOIN companies w ON w.id = r.company_id
         WHERE r.status IN ('draft', 'open', 'on_hold')
         ORDER BY r.status <> 'open', r.title COLLATE NOCASE, w.name COLLATE NOCASE, r.id",
    )
    .fetch_all(conn)
    .await?)
}

/// A candidacy with what it is about.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Whole {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub role: RoleId,
    pub role_title: String,
    pub client: crate::companies::CompanyId,
    pub client_name: String,
    pub stage: StageId,
    pub owner: String,
    pub source: String,
    pub reason: String,
    pub closed_by: String,
    pub entered_at: i64,
    pub added_at: i64,
}

pub(super) async fn whole(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<Whole>> {
    Ok(sqlx::query_as(
        "SELECT c.person_id AS person, p.name, p.title, coalesce(e.name, '') AS company, c.role_id AS role,
                r.title AS role_title, k.id AS client, k.name AS client_name, c.stage_id AS stage, c.owner, c.source,
                c.reason, c.closed_by, c.entered_at, c.created_at AS added_at
         FROM candidacies c
         JOIN people p ON p.id = c.person_id
         LEFT JOIN companies e ON e.id = p.company_id
         JOIN roles r ON r.id = c.role_id
         JOIN companies k ON k.id = r.company_id
         WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Kind and name of the stages a card came into, each with its instant, the first first.
pub(super) async fn came_into(
    conn: &mut SqliteConnection,
    id: CandidacyId,
) -> Result<Vec<(String, String, i64)>> {
    Ok(
        sqlx::query_as(
            "SELECT to_kind, to_name, at FROM stage_moves WHERE candidacy_id = ? ORDER BY at, rid",
        )
        .bind(id)
        .fetch_all(conn)
        .await?,
    )
}

/// Every status of a role, or of every role, with its instant, the oldest first.
pub(super) async fn statuses(
    conn: &mut SqliteConnection,
    role: Option<RoleId>,
) -> Result<Vec<(RoleId, String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT role_id, status, at FROM role_statuses WHERE ?1 IS NULL OR role_id = ?1 ORDER BY at, id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn of_person(
    conn: &mut SqliteConnection,
    person: PersonId,
) -> Result<Vec<super::CandidacyInList>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.role_id AS role, r.title AS role_title, k.name AS client_name, s.name AS stage_name, c.entered_at
         FROM candidacies c
         JOIN roles r ON r.id = c.role_id
         JOIN companies k ON k.id = r.company_id
         JOIN stages s ON s.id = c.stage_id
         WHERE c.person_id = ? ORDER BY c.entered_at DESC, c.rid",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}
