//! The statements of profiles.

use crate::companies::CompanyId;
use crate::error::Result;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// What a profile is for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Purpose {
    pub person: PersonId,
    pub role: RoleId,
    pub title: String,
    pub client: CompanyId,
    pub client_name: String,
    pub confidential: bool,
    pub shown_as: String,
    pub spend_per_month: Option<i64>,
    pub spend_currency: String,
}

pub(super) async fn purpose(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<Purpose>> {
    Ok(sqlx::query_as(
        "SELECT c.person_id AS person, r.id AS role, r.title, k.id AS client, k.name AS client_name, r.confidential,
                r.shown_as, p.spend_per_month, coalesce(p.currency, '') AS spend_currency
         FROM candidacies c
         JOIN roles r ON r.id = c.role_id
         JOIN companies k ON k.id = r.company_id
         LEFT JOIN company_profiles p ON p.company_id = k.id
         WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// A company with what it is told by.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CompanyRow {
    pub id: CompanyId,
    pub name: String,
    pub domain: String,
    pub pool: String,
    pub fleet: Option<u32>,
    /// The companies it is part of, and those that are part of it: told as it is.
    pub hers: bool,
}

/// Every company; `hers`: those where she works or worked, with all they are part of and all their parts.
pub(super) async fn companies(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<CompanyRow>> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE
           own (id) AS (
             SELECT company_id FROM people WHERE id = ?1 AND company_id IS NOT NULL
             UNION SELECT company_id FROM scale_records WHERE person_id = ?1 AND company_id IS NOT NULL
             UNION SELECT company_id FROM stories WHERE person_id = ?1 AND company_id IS NOT NULL
             UNION SELECT company_id FROM impacts WHERE person_id = ?1 AND company_id IS NOT NULL
           ),
           up (id) AS (
             SELECT id FROM own
             UNION SELECT c.part_of FROM up JOIN companies c ON c.id = up.id WHERE c.part_of IS NOT NULL
           ),
           down (id) AS (
             SELECT id FROM own
             UNION SELECT c.id FROM down JOIN companies c ON c.part_of = down.id
           )
         SELECT c.id, c.name, c.domain, c.pool, p.fleet,
                (c.id IN (SELECT id FROM up) OR c.id IN (SELECT id FROM down)) AS hers
         FROM companies c LEFT JOIN company_profiles p ON p.company_id = c.id
         ORDER BY c.rid",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn aliases(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, String)>> {
    Ok(
        sqlx::query_as("SELECT company_id, value FROM company_aliases ORDER BY rid")
            .fetch_all(conn)
            .await?,
    )
}

/// The role's hiring managers, then the client's contacts: names and first e-mail addresses.
pub(super) async fn receivers(
    conn: &mut SqliteConnection,
    client: CompanyId,
    role: RoleId,
) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "WITH asked (person, rank) AS (
           SELECT person_id, 0 FROM role_managers WHERE role_id = ?2
           UNION ALL SELECT person_id, 1 FROM company_contacts WHERE company_id = ?1
         )
         SELECT p.name,
                coalesce((SELECT c.value FROM contact_points c
                          WHERE c.person_id = p.id AND c.kind = 'email' ORDER BY c.position, c.rid LIMIT 1), '')
         FROM (SELECT person, min(rank) AS rank FROM asked GROUP BY person) a
         JOIN people p ON p.id = a.person
         ORDER BY a.rank, p.name",
    )
    .bind(client)
    .bind(role)
    .fetch_all(conn)
    .await?)
}
