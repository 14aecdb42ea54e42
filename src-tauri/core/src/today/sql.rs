//! The statements of the list of a day: of each source only what is due, by an index.

use super::{PutOffId, TodayAbout};
use crate::companies::CompanyId;
use crate::contact_lists::EditionContactId;
use crate::error::Result;
use crate::interactions::InteractionId;
use crate::offers::OfferId;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::{RoleId, StageId};
use crate::tasks::TaskId;
use sqlx::SqliteConnection;

/// What a row is about.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct About {
    pub person_id: Option<PersonId>,
    pub person_name: String,
    pub company_id: Option<CompanyId>,
    pub company_name: String,
    pub role_id: Option<RoleId>,
    pub role_title: String,
}

impl From<About> for TodayAbout {
    fn from(row: About) -> Self {
        Self {
            person: row.person_id,
            person_name: row.person_name,
            company: row.company_id,
            company_name: row.company_name,
            role: row.role_id,
            role_title: row.role_title,
            ..Self::default()
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Task {
    pub id: TaskId,
    pub title: String,
    pub due_on: String,
    pub snoozed_until: String,
    pub owner: String,
    #[sqlx(flatten)]
    pub about: About,
}

/// Tasks to be done by this day, of this owner and of nobody; '' for everybody's. The earliest first.
pub(super) async fn tasks(
    conn: &mut SqliteConnection,
    until: &str,
    owner: &str,
    most: u32,
) -> Result<Vec<Task>> {
    Ok(sqlx::query_as(
        "SELECT t.id, t.title, t.due_on, t.snoozed_until, t.owner, t.person_id, coalesce(p.name, '') AS person_name,
                t.company_id, coalesce(c.name, '') AS company_name, t.role_id, coalesce(r.title, '') AS role_title
         FROM tasks t
         LEFT JOIN people p ON p.id = t.person_id
         LEFT JOIN companies c ON c.id = t.company_id
         LEFT JOIN roles r ON r.id = t.role_id
         WHERE t.done_at IS NULL AND max(t.due_on, t.snoozed_until) > '' AND max(t.due_on, t.snoozed_until) <= ?1
           AND (?2 = '' OR t.owner IN ('', ?2))
         ORDER BY max(t.due_on, t.snoozed_until)
         LIMIT ?3",
    )
    .bind(until)
    .bind(owner)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// The first task after this day: its day and title.
pub(super) async fn next_task(
    conn: &mut SqliteConnection,
    after: &str,
    owner: &str,
) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT max(due_on, snoozed_until), title
         FROM tasks
         WHERE done_at IS NULL AND max(due_on, snoozed_until) > ?1 AND (?2 = '' OR owner IN ('', ?2))
         ORDER BY max(due_on, snoozed_until)
         LIMIT 1",
    )
    .bind(after)
    .bind(owner)
    .fetch_optional(conn)
    .await?)
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Stage {
    pub candidacy: CandidacyId,
    pub stage: StageId,
    pub stage_name: String,
    pub entered_at: i64,
    pub max_days: u32,
    pub owner: String,
    pub role: RoleId,
    #[sqlx(flatten)]
    pub about: About,
}

/// Candidacies of roles whose clock runs, in a stage they entered longer ago than it allows. The role's clock may have stood
/// still since: that is for who asks to find out. `now`: UTC ms.
pub(super) async fn past_their_stage(conn: &mut SqliteConnection, now: i64) -> Result<Vec<Stage>> {
    Ok(sqlx::query_as(
        "SELECT k.id AS candidacy, s.id AS stage, s.name AS stage_name, k.entered_at, s.max_days, k.owner, k.role_id AS role,
                k.person_id, p.name AS person_name, r.company_id, c.name AS company_name, k.role_id, r.title AS role_title
         FROM roles r
         JOIN stages s ON s.role_id = r.id AND s.max_days IS NOT NULL AND s.kind NOT IN ('accepted', 'rejected', 'withdrawn')
         JOIN candidacies k ON k.role_id = r.id AND k.stage_id = s.id AND k.entered_at < ?1 - s.max_days * 86400000
         JOIN people p ON p.id = k.person_id
         JOIN companies c ON c.id = r.company_id
         WHERE r.status IN ('draft', 'open')",
    )
    .bind(now)
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Offer {
    pub id: OfferId,
    pub expires_on: String,
    pub made_by: String,
    pub candidacy: CandidacyId,
    pub owner: String,
    #[sqlx(flatten)]
    pub about: About,
}

/// Offers without an answer that hold until this day at most, of candidacies that go on.
pub(super) async fn offers(conn: &mut SqliteConnection, until: &str, most: u32) -> Result<Vec<Offer>> {
    Ok(sqlx::query_as(
        "SELECT o.id, o.expires_on, o.made_by, o.candidacy_id AS candidacy, k.owner, o.person_id, p.name AS person_name,
                r.company_id, c.name AS company_name, o.role_id, r.title AS role_title
         FROM offers o
         JOIN candidacies k ON k.id = o.candidacy_id
         JOIN stages s ON s.id = k.stage_id AND s.kind NOT IN ('accepted', 'rejected', 'withdrawn')
         JOIN roles r ON r.id = o.role_id AND r.status IN ('draft', 'open', 'on_hold')
         JOIN companies c ON c.id = r.company_id
         JOIN people p ON p.id = o.person_id
         WHERE o.answer = '' AND o.expires_on > '' AND o.expires_on <= ?1
         ORDER BY o.expires_on
         LIMIT ?2",
    )
    .bind(until)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Reply {
    pub id: InteractionId,
    pub kind: String,
    pub at: i64,
    pub person: PersonId,
    pub name: String,
    pub owner: String,
}

/// The last words of people to us, from `since` to `now` (UTC ms), with no touch after them; the oldest first.
pub(super) async fn replies(
    conn: &mut SqliteConnection,
    since: i64,
    now: i64,
    owner: &str,
    most: u32,
) -> Result<Vec<Reply>> {
    Ok(sqlx::query_as(
        "SELECT i.id, i.kind, i.at, p.id AS person, p.name, p.owner
         FROM interactions i
         JOIN people p ON p.id = i.person_id
         WHERE i.direction = 'in' AND i.kind IN ('mail', 'message') AND i.at BETWEEN ?1 AND ?2
           AND (?3 = '' OR p.owner IN ('', ?3))
           AND NOT EXISTS (
             SELECT 1 FROM interactions later
             WHERE later.person_id = i.person_id AND later.at >= i.at AND later.kind <> 'note'
               AND (later.at > i.at OR later.id > i.id))
         ORDER BY i.at
         LIMIT ?4",
    )
    .bind(since)
    .bind(now)
    .bind(owner)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Met {
    pub id: EditionContactId,
    pub person: PersonId,
    pub name: String,
    pub owner: String,
    pub follow_up_on: String,
    pub series: String,
    pub year: i32,
    pub edition: String,
}

/// Whoever was met at a conference, is to be written to by this day, and was not since.
pub(super) async fn met(
    conn: &mut SqliteConnection,
    until: &str,
    owner: &str,
    most: u32,
) -> Result<Vec<Met>> {
    Ok(sqlx::query_as(
        "SELECT t.id, t.person_id AS person, p.name, p.owner, t.follow_up_on, e.series, e.year, e.name AS edition
         FROM edition_contacts t
         JOIN editions e ON e.id = t.edition_id
         JOIN people p ON p.id = t.person_id
         WHERE t.standing = 'met' AND t.follow_up_on > '' AND t.follow_up_on <= ?1
           AND (?2 = '' OR p.owner IN ('', ?2))
           AND NOT EXISTS (
             SELECT 1 FROM interactions i
             WHERE i.person_id = t.person_id AND i.at > t.met_at AND i.direction = 'out' AND i.kind <> 'note')
         ORDER BY t.follow_up_on
         LIMIT ?3",
    )
    .bind(until)
    .bind(owner)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// How many captured lines nobody has sorted, and since when (UTC ms).
pub(super) async fn captures(conn: &mut SqliteConnection) -> Result<(u32, Option<i64>)> {
    Ok(
        sqlx::query_as("SELECT count(*), min(at) FROM captures WHERE standing = 'open'")
            .fetch_one(conn)
            .await?,
    )
}

/// When something was done at the desk first, UTC ms.
pub(super) async fn first_operation(conn: &mut SqliteConnection) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("SELECT at FROM operations ORDER BY seq LIMIT 1")
            .fetch_optional(conn)
            .await?,
    )
}

/// Whoever owns what may be on the list.
pub(super) async fn owners(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT owner FROM (
           SELECT owner FROM tasks WHERE done_at IS NULL
           UNION SELECT k.owner FROM candidacies k JOIN roles r ON r.id = k.role_id WHERE r.status IN ('draft', 'open', 'on_hold'))
         WHERE owner <> ''
         ORDER BY owner COLLATE NOCASE",
    )
    .fetch_all(conn)
    .await?)
}

/// What is put off past this day, and until when.
pub(super) async fn all_put_off(conn: &mut SqliteConnection, today: &str) -> Result<Vec<(String, String)>> {
    Ok(
        sqlx::query_as("SELECT entry, until_on FROM put_off WHERE until_on > ?")
            .bind(today)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn put_off(
    conn: &mut SqliteConnection,
    id: PutOffId,
    entry: &str,
    until: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO put_off (id, entry, until_on, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (id) DO UPDATE SET until_on = excluded.until_on, updated_at = excluded.updated_at
         WHERE until_on <> excluded.until_on",
    )
    .bind(id)
    .bind(entry)
    .bind(until)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
