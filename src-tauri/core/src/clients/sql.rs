//! The statements of what companies are to us.

use super::facts::Facts;
use super::list::{CompanyColumn, CompanySort};
use super::read::CompanyPart;
use super::{CompanyContactId, CompanyHardwareId, hardware, known};
use crate::companies::{self, CompanyId};
use crate::error::Result;
use crate::people::PersonId;
use crate::roles::RoleId;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// What the list is asked for.
pub(super) struct Asked<'a> {
    /// Folded.
    pub words: String,
    pub domain: String,
    pub relation: Option<&'static str>,
    pub pool: Option<&'a str>,
    /// Only these, as JSON of hex keys.
    pub among: Option<String>,
    pub sort: Option<CompanySort>,
    pub offset: u32,
    pub limit: u32,
}

/// Whether a company is asked for: ?1 to ?5.
const ASKED: &str = "
    (?1 = '' OR instr(' ' || c.name_key, ' ' || ?1) > 0 OR (?2 <> '' AND substr(c.domain, 1, length(?2)) = ?2)
     OR c.id IN (SELECT company_id FROM company_aliases
                 WHERE instr(' ' || norm, ' ' || ?1) > 0 OR (kind = 'domain' AND substr(norm, 1, length(?2)) = ?2)))
    AND (?3 IS NULL OR c.relation = ?3)
    AND (?4 IS NULL OR c.pool = ?4)
    AND (?5 IS NULL OR c.id IN (SELECT unhex(value) FROM json_each(?5)))";

/// How many are asked for, and how many there are.
pub(super) async fn count_companies(conn: &mut SqliteConnection, asked: &Asked<'_>) -> Result<(u32, u32)> {
    let count =
        format!("SELECT (SELECT count(*) FROM companies c WHERE {ASKED}), (SELECT count(*) FROM companies)");
    Ok(sqlx::query_as(AssertSqlSafe(count))
        .bind(&asked.words)
        .bind(&asked.domain)
        .bind(asked.relation)
        .bind(asked.pool)
        .bind(&asked.among)
        .fetch_one(conn)
        .await?)
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub id: CompanyId,
    pub name: String,
    pub domain: String,
    pub relation: String,
    pub pool: String,
    pub owner: String,
    pub part_of: Option<CompanyId>,
    pub part_of_name: String,
    pub people: u32,
    pub open_roles: u32,
    pub updated_at: i64,
}

/// What a client is comes before what a prospect is, and so on; no relation last.
const BY_RELATION: &str = "CASE c.relation WHEN 'client' THEN 0 WHEN 'prospect' THEN 1 WHEN 'partner' THEN 2 WHEN 'source' THEN 3 ELSE 4 END";

fn order(sort: Option<CompanySort>) -> String {
    let Some(CompanySort { by, descending }) = sort else {
        return format!("{BY_RELATION}, people DESC, c.name_key, c.rid");
    };
    let way = if descending { "DESC" } else { "ASC" };
    match by {
        CompanyColumn::Name => format!("c.name_key {way}, c.rid"),
        CompanyColumn::Relation => format!("{BY_RELATION} {way}, c.name_key, c.rid"),
        CompanyColumn::People => format!("people {way}, c.name_key, c.rid"),
        CompanyColumn::Roles => format!("open_roles {way}, c.name_key, c.rid"),
        CompanyColumn::Updated => format!("c.updated_at {way}, c.rid"),
        // Where nobody said, last either way.
        CompanyColumn::Pool => format!("c.pool = '', c.pool {way}, c.name_key, c.rid"),
        CompanyColumn::Owner => format!("c.owner = '', c.owner COLLATE NOCASE {way}, c.name_key, c.rid"),
    }
}

pub(super) async fn list(conn: &mut SqliteConnection, asked: &Asked<'_>) -> Result<Vec<Row>> {
    let order = order(asked.sort);
    let list = format!(
        "WITH RECURSIVE
           there (company, people) AS MATERIALIZED (
             SELECT company_id, count(*) FROM people WHERE company_id IS NOT NULL GROUP BY company_id
           ),
           beneath (whole, part) AS (
             SELECT part_of, id FROM companies WHERE part_of IS NOT NULL
             UNION
             SELECT c.part_of, b.part FROM beneath b JOIN companies c ON c.id = b.whole WHERE c.part_of IS NOT NULL
           ),
           parts (company, people) AS MATERIALIZED (
             SELECT b.whole, sum(t.people) FROM beneath b JOIN there t ON t.company = b.part
             WHERE b.whole <> b.part GROUP BY b.whole
           ),
           open (company, roles) AS MATERIALIZED (
             SELECT company_id, count(*) FROM roles WHERE status = 'open' GROUP BY company_id
           ),
           page AS (
             SELECT c.rid, coalesce(t.people, 0) + coalesce(p.people, 0) AS people, coalesce(o.roles, 0) AS open_roles
             FROM companies c
             LEFT JOIN there t ON t.company = c.id
             LEFT JOIN parts p ON p.company = c.id
             LEFT JOIN open o ON o.company = c.id
             WHERE {ASKED}
             ORDER BY {order}
             LIMIT ?6 OFFSET ?7
           )
         SELECT c.id, c.name, c.domain, c.relation, c.pool, c.owner, c.part_of, coalesce(w.name, '') AS part_of_name,
                people, open_roles, c.updated_at
         FROM page JOIN companies c ON c.rid = page.rid LEFT JOIN companies w ON w.id = c.part_of
         ORDER BY {order}"
    );
    Ok(sqlx::query_as(AssertSqlSafe(list))
        .bind(&asked.words)
        .bind(&asked.domain)
        .bind(asked.relation)
        .bind(asked.pool)
        .bind(&asked.among)
        .bind(asked.limit)
        .bind(asked.offset)
        .fetch_all(conn)
        .await?)
}

#[derive(sqlx::FromRow)]
pub(super) struct OwnRow {
    pub name: String,
    pub domain: String,
    pub relation: String,
    pub pool: String,
    pub owner: String,
    pub notes: String,
    pub part_of: Option<CompanyId>,
    pub part_of_name: String,
    pub created_at: i64,
    pub updated_at: i64,
}

pub(super) async fn own(conn: &mut SqliteConnection, id: CompanyId) -> Result<Option<OwnRow>> {
    Ok(sqlx::query_as(
        "SELECT c.name, c.domain, c.relation, c.pool, c.owner, c.notes, c.part_of, coalesce(w.name, '') AS part_of_name,
                c.created_at, c.updated_at
         FROM companies c LEFT JOIN companies w ON w.id = c.part_of
         WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn parts(conn: &mut SqliteConnection, id: CompanyId) -> Result<Vec<CompanyPart>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.name, (SELECT count(*) FROM people p WHERE p.company_id = c.id) AS people
         FROM companies c WHERE c.part_of = ? ORDER BY people DESC, c.name_key",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// The company's own teams first, the largest of each company first, those of no known team last; of each the `named`
/// people changed last.
pub(super) async fn people_by_team(
    conn: &mut SqliteConnection,
    company: CompanyId,
    named: i64,
) -> Result<Vec<known::Row>> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE
           beneath (company, step) AS (
             SELECT ?1, 0
             UNION
             SELECT c.id, b.step + 1 FROM beneath b JOIN companies c ON c.part_of = b.company WHERE b.step < 8
           ),
           nearest (company, step) AS (SELECT company, min(step) FROM beneath GROUP BY company),
           ranked AS (
             SELECT n.step, p.company_id, p.team, p.id, p.name, p.title,
                    count(*) OVER (PARTITION BY p.company_id, p.team) AS people,
                    row_number() OVER (PARTITION BY p.company_id, p.team ORDER BY p.updated_at DESC, p.id) AS place
             FROM nearest n JOIN people p ON p.company_id = n.company
           )
         SELECT r.company_id, c.name AS company, r.team, r.people, r.id, r.name, r.title
         FROM ranked r JOIN companies c ON c.id = r.company_id
         WHERE r.place <= ?2
         ORDER BY r.step, c.name_key, r.company_id, r.team = '', r.people DESC, r.team, r.place",
    )
    .bind(company)
    .bind(named)
    .fetch_all(conn)
    .await?)
}

type RoleRow = (RoleId, String, String, u32, u32, String);

/// Open ones first, then by when they were opened.
pub(super) async fn roles(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<RoleRow>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.title, r.status, r.openings,
                (SELECT count(*) FROM candidacies c JOIN stages s ON s.id = c.stage_id
                 WHERE c.role_id = r.id AND s.kind NOT IN ('rejected', 'withdrawn')) AS people,
                r.opened_on
         FROM roles r WHERE r.company_id = ?
         ORDER BY CASE r.status WHEN 'open' THEN 0 WHEN 'on_hold' THEN 1 WHEN 'draft' THEN 2 ELSE 3 END,
                  r.opened_on DESC, r.created_at DESC",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn facts(conn: &mut SqliteConnection, company: CompanyId) -> Result<Option<Facts>> {
    Ok(sqlx::query_as(
        "SELECT infra_stage, fleet, spend_per_month, currency, workloads, reports_to, decision_rights, decision_note,
                researchers, ladder, sponsor, challenge
         FROM company_profiles WHERE company_id = ?",
    )
    .bind(company)
    .fetch_optional(conn)
    .await?)
}

/// Makes the row where there is none. Which key it has is made of the company's: two desks make one row.
pub(super) async fn keep_facts(
    conn: &mut SqliteConnection,
    company: CompanyId,
    facts: &Facts,
    now: i64,
) -> Result<()> {
    let id = companies::company_profile_id(company);
    sqlx::query(
        "INSERT INTO company_profiles (id, company_id, infra_stage, fleet, spend_per_month, currency, workloads,
                                       reports_to, decision_rights, decision_note, researchers, ladder, sponsor,
                                       challenge, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
         ON CONFLICT (id) DO UPDATE
         SET infra_stage = ?3, fleet = ?4, spend_per_month = ?5, currency = ?6, workloads = ?7, reports_to = ?8,
             decision_rights = ?9, decision_note = ?10, researchers = ?11, ladder = ?12, sponsor = ?13,
             challenge = ?14, updated_at = ?15",
    )
    .bind(id)
    .bind(company)
    .bind(&facts.infra_stage)
    .bind(facts.fleet)
    .bind(facts.spend_per_month)
    .bind(&facts.currency)
    .bind(&facts.workloads)
    .bind(&facts.reports_to)
    .bind(facts.decision_rights)
    .bind(&facts.decision_note)
    .bind(&facts.researchers)
    .bind(&facts.ladder)
    .bind(&facts.sponsor)
    .bind(&facts.challenge)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn hardware(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<hardware::Row>> {
    Ok(sqlx::query_as(
        "SELECT id, company_id, hardware, accelerators, planned_on, note FROM company_hardware WHERE company_id = ?
         ORDER BY rid",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn hardware_row(
    conn: &mut SqliteConnection,
    id: CompanyHardwareId,
) -> Result<Option<hardware::Row>> {
    Ok(sqlx::query_as(
        "SELECT id, company_id, hardware, accelerators, planned_on, note FROM company_hardware WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert_hardware(
    conn: &mut SqliteConnection,
    row: &hardware::Row,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO company_hardware (id, company_id, hardware, accelerators, planned_on, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
    )
    .bind(row.id)
    .bind(row.company_id)
    .bind(&row.hardware)
    .bind(row.accelerators)
    .bind(&row.planned_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update_hardware(
    conn: &mut SqliteConnection,
    row: &hardware::Row,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE company_hardware SET hardware = ?2, accelerators = ?3, planned_on = ?4, note = ?5, updated_at = ?6
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.hardware)
    .bind(row.accelerators)
    .bind(&row.planned_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_hardware(conn: &mut SqliteConnection, id: CompanyHardwareId) -> Result<()> {
    sqlx::query("DELETE FROM company_hardware WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

type ContactRow = (CompanyContactId, PersonId, String, String, String, String);

pub(super) async fn contacts(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<ContactRow>> {
    Ok(sqlx::query_as(
        "SELECT k.id, p.id, p.name, p.title, k.hat, k.note
         FROM company_contacts k JOIN people p ON p.id = k.person_id
         WHERE k.company_id = ? ORDER BY k.rid",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn contact(
    conn: &mut SqliteConnection,
    id: CompanyContactId,
) -> Result<Option<(PersonId, CompanyId)>> {
    Ok(
        sqlx::query_as("SELECT person_id, company_id FROM company_contacts WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) async fn insert_contact(
    conn: &mut SqliteConnection,
    id: CompanyContactId,
    company: CompanyId,
    person: PersonId,
    hat: &str,
    now: i64,
) -> Result<bool> {
    let made = sqlx::query(
        "INSERT INTO company_contacts (id, company_id, person_id, hat, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(company)
    .bind(person)
    .bind(hat)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(made.rows_affected() > 0)
}

pub(super) async fn set_hat(
    conn: &mut SqliteConnection,
    id: CompanyContactId,
    hat: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE company_contacts SET hat = ?2, updated_at = ?3 WHERE id = ?1")
        .bind(id)
        .bind(hat)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn set_contact_note(
    conn: &mut SqliteConnection,
    id: CompanyContactId,
    note: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE company_contacts SET note = ?2, updated_at = ?3 WHERE id = ?1")
        .bind(id)
        .bind(note)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete_contact(conn: &mut SqliteConnection, id: CompanyContactId) -> Result<()> {
    sqlx::query("DELETE FROM company_contacts WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
