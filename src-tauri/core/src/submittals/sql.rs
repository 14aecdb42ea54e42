//! The statements of submittals.

use super::SubmittalId;
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// Everything but the document.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: SubmittalId,
    pub candidacy_id: CandidacyId,
    pub person_id: PersonId,
    pub role_id: RoleId,
    pub number: u32,
    pub sent_on: String,
    pub sent_to: String,
    pub route: String,
    pub consent: String,
    pub consent_on: String,
    pub form: String,
    pub owned_days: Option<u32>,
    pub evidence: String,
    pub note: String,
    pub person: String,
}

/// Whose candidacy it is.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub(super) struct Of {
    pub person: PersonId,
    pub role: RoleId,
}

pub(super) async fn candidacy(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<Of>> {
    Ok(
        sqlx::query_as("SELECT person_id AS person, role_id AS role FROM candidacies WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// The highest number that was ever given stands beside the table, outside the journal: what is removed or undone stays on
/// somebody's page.
pub(super) async fn next_number(conn: &mut SqliteConnection) -> Result<u32> {
    Ok(sqlx::query_scalar(
        "SELECT 1 + max(coalesce((SELECT max(number) FROM submittals), 0),
                        coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_submittal'), 0))",
    )
    .fetch_one(conn)
    .await?)
}

/// This number is given: no later one is as low.
pub(super) async fn given(conn: &mut SqliteConnection, number: u32) -> Result<()> {
    sqlx::query(
        "INSERT INTO meta (key, value) VALUES ('last_submittal', CAST(?1 AS TEXT))
         ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE CAST(meta.value AS INTEGER) < ?1",
    )
    .bind(number)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn count(conn: &mut SqliteConnection, role: RoleId) -> Result<u32> {
    Ok(
        sqlx::query_scalar("SELECT count(*) FROM submittals WHERE role_id = ?")
            .bind(role)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn insert(
    conn: &mut SqliteConnection,
    row: &Row,
    sheet: &str,
    digest: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO submittals (id, candidacy_id, person_id, role_id, number, sent_on, sent_to, route, consent, consent_on,
                                 form, owned_days, evidence, note, sheet, digest, person, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)",
    )
    .bind(row.id)
    .bind(row.candidacy_id)
    .bind(row.person_id)
    .bind(row.role_id)
    .bind(row.number)
    .bind(&row.sent_on)
    .bind(&row.sent_to)
    .bind(&row.route)
    .bind(&row.consent)
    .bind(&row.consent_on)
    .bind(&row.form)
    .bind(row.owned_days)
    .bind(&row.evidence)
    .bind(&row.note)
    .bind(sheet)
    .bind(digest)
    .bind(&row.person)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn one(conn: &mut SqliteConnection, id: SubmittalId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, candidacy_id, person_id, role_id, number, sent_on, sent_to, route, consent, consent_on, form,
                owned_days, evidence, note, person
         FROM submittals WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE submittals
         SET sent_on = ?2, sent_to = ?3, route = ?4, consent = ?5, consent_on = ?6, owned_days = ?7, evidence = ?8,
             note = ?9, updated_at = ?10
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.sent_on)
    .bind(&row.sent_to)
    .bind(&row.route)
    .bind(&row.consent)
    .bind(&row.consent_on)
    .bind(row.owned_days)
    .bind(&row.evidence)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: SubmittalId) -> Result<()> {
    sqlx::query("DELETE FROM submittals WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// With what it is about.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Listed {
    pub id: SubmittalId,
    pub number: u32,
    pub candidacy_id: CandidacyId,
    pub person_id: PersonId,
    pub person_name: String,
    pub role_id: RoleId,
    pub role_title: String,
    pub company_id: CompanyId,
    pub company_name: String,
    pub sent_on: String,
    pub sent_to: String,
    pub route: String,
    pub consent: String,
    pub consent_on: String,
    pub form: String,
    pub owned_days: Option<u32>,
    pub evidence: String,
    pub note: String,
    pub by: String,
    pub printable: bool,
}

/// Of a candidacy, a role or a person: a key is of one of them only.
pub(super) async fn of(conn: &mut SqliteConnection, of: Id) -> Result<Vec<Listed>> {
    Ok(sqlx::query_as(
        "SELECT s.id, s.number, s.candidacy_id, s.person_id, p.name AS person_name, s.role_id, r.title AS role_title,
                k.id AS company_id, k.name AS company_name, s.sent_on, s.sent_to, s.route, s.consent, s.consent_on,
                s.form, s.owned_days, s.evidence, s.note, s.person AS by, s.sheet <> '' AS printable
         FROM submittals s
         JOIN people p ON p.id = s.person_id
         JOIN roles r ON r.id = s.role_id
         JOIN companies k ON k.id = r.company_id
         WHERE s.candidacy_id = ?1 OR s.role_id = ?1 OR s.person_id = ?1
         ORDER BY s.sent_on DESC, s.number DESC",
    )
    .bind(of)
    .fetch_all(conn)
    .await?)
}

/// A submittal as far as ownership goes.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SentRow {
    pub person_id: PersonId,
    pub company_id: CompanyId,
    pub company: String,
    pub number: u32,
    pub sent_on: String,
    pub owned_days: Option<u32>,
    pub person: String,
    pub form: String,
    pub evidence: String,
}

/// Of these people (hex keys), by person and company.
pub(super) async fn sent(conn: &mut SqliteConnection, people: &str) -> Result<Vec<SentRow>> {
    Ok(sqlx::query_as(
        "SELECT s.person_id, k.id AS company_id, k.name AS company, s.number, s.sent_on, s.owned_days, s.person, s.form,
                s.evidence
         FROM submittals s
         JOIN roles r ON r.id = s.role_id
         JOIN companies k ON k.id = r.company_id
         WHERE s.person_id IN (SELECT unhex(value) FROM json_each(?))
         ORDER BY s.person_id, k.id, s.sent_on, s.number",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SheetRow {
    pub candidacy_id: CandidacyId,
    pub form: String,
    pub by: String,
    pub number: u32,
    pub sheet: String,
    pub digest: String,
    pub role: String,
    pub sent_to: String,
}

pub(super) async fn sheet(conn: &mut SqliteConnection, id: SubmittalId) -> Result<Option<SheetRow>> {
    Ok(sqlx::query_as(
        "SELECT s.candidacy_id, s.form, s.person AS by, s.number, s.sheet, s.digest, r.title AS role, s.sent_to
         FROM submittals s JOIN roles r ON r.id = s.role_id WHERE s.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}
