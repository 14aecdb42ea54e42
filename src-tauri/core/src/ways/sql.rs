//! The statements of the ways: what the graph is made of, and names for what is shown.

use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::tables::{
    ACQUAINTANCES, CANDIDACIES, COMPANY_CONTACTS, CONTRIBUTIONS, EDITION_CONTACTS, EDITIONS, EMPLOYMENTS,
    FIELD_ENTRIES, INTERACTIONS, PEOPLE, PROGRAMME_AUTHORS, PROGRAMME_ITEMS, PROGRAMME_PEOPLE, ROLE_MANAGERS,
    SCALE_RECORDS, STAGES,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow, SqliteConnection};

/// The last operation there is.
pub(super) async fn seq(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

// ---------------------------------------------------------------- people

/// Of everybody, or of `these` (JSON of hex keys), by the column that names whose it is.
async fn of<T>(conn: &mut SqliteConnection, select: &str, whose: &str, these: Option<&str>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
{
    let Some(these) = these else {
        return Ok(sqlx::query_as(AssertSqlSafe(select.to_owned()))
            .fetch_all(conn)
            .await?);
    };
    let narrowed = format!("{select} AND {whose} IN (SELECT unhex(value) FROM json_each(?))");
    Ok(sqlx::query_as(AssertSqlSafe(narrowed))
        .bind(these)
        .fetch_all(conn)
        .await?)
}

/// Company, team, whether connected.
pub(super) type PersonRow = (Id, Option<Id>, String, bool);

pub(super) async fn people(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<PersonRow>> {
    let select = "SELECT id, company_id, team, connected_on <> '' AS connected FROM people WHERE true";
    of(conn, select, "id", these).await
}

/// Whose, at which company, team, from, to, whether still.
pub(super) type JobRow = (Id, Id, String, String, String, bool);

pub(super) async fn jobs(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<JobRow>> {
    let select = "SELECT person_id, company_id, team, from_on, to_on, now FROM employments WHERE true";
    of(conn, select, "person_id", these).await
}

/// Whose, at which company, from and to.
pub(super) type RunRow = (Id, Id, String, String);

pub(super) async fn runs(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<RunRow>> {
    let select =
        "SELECT person_id, company_id, from_on, to_on FROM scale_records WHERE company_id IS NOT NULL";
    of(conn, select, "person_id", these).await
}

/// Whose, to what, level, last day.
pub(super) type GaveRow = (Id, String, String, String);

pub(super) async fn gave(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<GaveRow>> {
    let select = "SELECT person_id, project, level, last_on FROM contributions WHERE true";
    of(conn, select, "person_id", these).await
}

pub(super) async fn said(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<(Id, Id, String)>> {
    let select = "SELECT person_id, other_id, kind FROM acquaintances WHERE true";
    of(conn, select, "person_id", these).await
}

/// With whom, kind, direction, UTC milliseconds. Who was met at a conference was met.
pub(super) type TouchRow = (Id, String, String, i64);

pub(super) async fn touches(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<TouchRow>> {
    let select = "SELECT person_id, kind, direction, at FROM interactions WHERE person_id IS NOT NULL AND kind <> 'note'";
    let mut all: Vec<TouchRow> = of(conn, select, "person_id", these).await?;
    // A capture logs the meeting as well.
    let met = "SELECT person_id, 'meeting', '', met_at FROM edition_contacts WHERE met_at IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM interactions i WHERE i.kind = 'meeting'
                 AND i.person_id = edition_contacts.person_id AND i.edition_id = edition_contacts.edition_id)";
    all.extend(of::<TouchRow>(conn, met, "person_id", these).await?);
    Ok(all)
}

/// Who answered us in a pipeline: whether she still is in one. Whoever was only put there, or written to, knows nothing of us.
pub(super) async fn candidates(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<(Id, bool)>> {
    let select = "SELECT k.person_id, s.kind NOT IN ('rejected', 'withdrawn') AS live
                  FROM candidacies k JOIN stages s ON s.id = k.stage_id
                  WHERE EXISTS (SELECT 1 FROM stage_moves m WHERE m.candidacy_id = k.id
                                AND m.to_kind NOT IN ('sourced', 'contacted', 'rejected', 'withdrawn'))";
    of(conn, select, "k.person_id", these).await
}

/// Who speaks for which company.
pub(super) async fn contacts(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<(Id, Id)>> {
    let select = "SELECT person_id, company_id FROM company_contacts WHERE true";
    let mut all: Vec<(Id, Id)> = of(conn, select, "person_id", these).await?;
    let managers =
        "SELECT m.person_id, r.company_id FROM role_managers m JOIN roles r ON r.id = m.role_id WHERE true";
    all.extend(of::<(Id, Id)>(conn, managers, "m.person_id", these).await?);
    Ok(all)
}

// ---------------------------------------------------------------- programmes

/// Of all, or of `these`: who she is in the desk.
pub(super) async fn faces(conn: &mut SqliteConnection, these: Option<&str>) -> Result<Vec<(Id, Option<Id>)>> {
    of(
        conn,
        "SELECT id, person_id FROM programme_people WHERE true",
        "id",
        these,
    )
    .await
}

/// Each paper with its year and one of its authors; the authors of a paper follow one another.
pub(super) async fn authorships(conn: &mut SqliteConnection) -> Result<Vec<(Id, i64, Id)>> {
    Ok(sqlx::query_as(
        "SELECT a.item_id, e.year, a.programme_person_id
         FROM programme_authors a JOIN editions e ON e.id = a.edition_id
         ORDER BY a.item_id, a.position",
    )
    .fetch_all(conn)
    .await?)
}

// ---------------------------------------------------------------- what changed

/// What operations after `seq` changed, as far as the graph has to do with it.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// Whom something hangs on, gone or not.
    pub people: Vec<Id>,
    pub faces: Vec<Id>,
    /// Papers, their authors or their years.
    pub papers: bool,
    /// More, or something that many hang on.
    pub much: bool,
}

pub(super) async fn changed(conn: &mut SqliteConnection, seq: i64, most: usize) -> Result<Changed> {
    let of_people = [
        EMPLOYMENTS,
        SCALE_RECORDS,
        CONTRIBUTIONS,
        ACQUAINTANCES,
        INTERACTIONS,
        EDITION_CONTACTS,
        CANDIDACIES,
        COMPANY_CONTACTS,
        ROLE_MANAGERS,
    ];
    let listed: Vec<String> = of_people.iter().map(i64::to_string).collect();
    let listed = listed.join(", ");
    let rows: Vec<(i64, Id)> = sqlx::query_as(AssertSqlSafe(format!(
        "SELECT DISTINCT table_no, root FROM changes
         WHERE op > ?1 AND (table_no IN ({listed}, {PROGRAMME_PEOPLE}, {PROGRAMME_ITEMS}, {PROGRAMME_AUTHORS})
           OR (table_no = {PEOPLE} AND (kind <> 'U' OR col IN ('company_id', 'team', 'connected_on')))
           OR table_no = {FIELD_ENTRIES}
           OR (table_no = {STAGES} AND kind = 'U' AND col = 'kind')
           OR (table_no = {EDITIONS} AND kind = 'U' AND col = 'year'))
         LIMIT ?2"
    )))
    .bind(seq)
    .bind(i64::try_from(most).unwrap_or(i64::MAX))
    .fetch_all(conn)
    .await?;
    let mut changed = Changed {
        much: rows.len() >= most,
        ..Changed::default()
    };
    for (table, root) in rows {
        match table {
            PROGRAMME_PEOPLE => changed.faces.push(root),
            PROGRAMME_ITEMS | PROGRAMME_AUTHORS | EDITIONS => changed.papers = true,
            FIELD_ENTRIES | STAGES => changed.much = true,
            _ => changed.people.push(root),
        }
    }
    changed.people.sort_unstable();
    changed.people.dedup();
    Ok(changed)
}

// ---------------------------------------------------------------- showing

/// A person of the desk or of a programme: key, name, title, company.
pub(super) type NameRow = (Id, String, String, String);

pub(super) async fn people_named(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<NameRow>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.title, coalesce(c.name, '') FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL
         SELECT id, name, position, affiliation FROM programme_people
         WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn companies_named(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(Id, String)>> {
    Ok(
        sqlx::query_as("SELECT id, name FROM companies WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(ids)
            .fetch_all(conn)
            .await?,
    )
}

/// Whoever is in a role's pipeline and has not left it.
pub(super) async fn in_pipeline(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar(
        "SELECT k.person_id FROM candidacies k JOIN stages s ON s.id = k.stage_id
         WHERE k.role_id = ? AND s.kind NOT IN ('rejected', 'withdrawn')
         ORDER BY s.position, k.place, k.id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn on_hotlist(conn: &mut SqliteConnection, hotlist: Id) -> Result<Vec<PersonId>> {
    Ok(
        sqlx::query_scalar("SELECT person_id FROM hotlist_people WHERE hotlist_id = ? ORDER BY rid")
            .bind(hotlist)
            .fetch_all(conn)
            .await?,
    )
}
