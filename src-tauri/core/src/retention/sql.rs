//! The statements of plans, check-ins and the rules of risk; the tables of other slices are read.

use super::{CheckInId, PlacedId, PlanId, RetentionTemplateId};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use sqlx::SqliteConnection;

pub(super) async fn templates(
    conn: &mut SqliteConnection,
) -> Result<Vec<(RetentionTemplateId, String, String)>> {
    Ok(
        sqlx::query_as("SELECT id, name, steps FROM retention_templates ORDER BY name COLLATE NOCASE, id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn put_template(
    conn: &mut SqliteConnection,
    id: RetentionTemplateId,
    name: &str,
    steps: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO retention_templates (id, name, steps, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, steps = excluded.steps, updated_at = excluded.updated_at
         WHERE (name, steps) IS NOT (excluded.name, excluded.steps)",
    )
    .bind(id)
    .bind(name)
    .bind(steps)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_template(conn: &mut SqliteConnection, id: RetentionTemplateId) -> Result<()> {
    sqlx::query("DELETE FROM retention_templates WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// A plan with what its days are counted from.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct PlanRow {
    pub id: PlanId,
    pub person_id: PersonId,
    pub person_name: String,
    pub placement_id: Option<PlacedId>,
    pub company_id: Option<CompanyId>,
    pub company_name: String,
    /// Where there is no placement: the plan's own first day.
    pub start_on: String,
    pub fee: String,
    pub cliff_on: String,
    pub left_on: String,
    pub steps: String,
    pub ended_on: String,
    pub ended_why: String,
    pub created_at: i64,
}

/// Every plan, or those of one person.
pub(super) async fn plans(conn: &mut SqliteConnection, person: Option<PersonId>) -> Result<Vec<PlanRow>> {
    Ok(sqlx::query_as(
        "SELECT l.id, l.person_id, p.name AS person_name, l.placement_id, c.id AS company_id,
                coalesce(c.name, '') AS company_name, coalesce(m.start_on, l.from_on) AS start_on,
                coalesce(m.fee, '') AS fee, coalesce(m.cliff_on, '') AS cliff_on, coalesce(m.left_on, '') AS left_on,
                l.steps, l.ended_on, l.ended_why, l.created_at
         FROM retention_plans l
         JOIN people p ON p.id = l.person_id
         LEFT JOIN placements m ON m.id = l.placement_id
         LEFT JOIN companies c ON c.id = coalesce(m.company_id, p.company_id)
         WHERE ?1 IS NULL OR l.person_id = ?1
         ORDER BY l.created_at DESC, l.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// Whose it is, its steps, and when it ended.
pub(super) async fn plan(
    conn: &mut SqliteConnection,
    id: PlanId,
) -> Result<Option<(PersonId, String, String)>> {
    Ok(
        sqlx::query_as("SELECT person_id, steps, ended_on FROM retention_plans WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) struct NewPlan<'a> {
    pub id: PlanId,
    pub person: PersonId,
    pub placement: Option<PlacedId>,
    pub from_on: &'a str,
    pub steps: &'a str,
    pub owner: &'a str,
}

/// Answers whether it was not there before.
pub(super) async fn insert_plan(conn: &mut SqliteConnection, plan: &NewPlan<'_>, now: i64) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO retention_plans (id, person_id, placement_id, from_on, steps, owner, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) ON CONFLICT (id) DO NOTHING",
    )
    .bind(plan.id)
    .bind(plan.person)
    .bind(plan.placement)
    .bind(plan.from_on)
    .bind(plan.steps)
    .bind(plan.owner)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// What of a plan is in the way of removing its placement.
pub(super) async fn forget_placement(conn: &mut SqliteConnection, placement: PlacedId) -> Result<()> {
    for forget in [
        "DELETE FROM retention_marks
         WHERE plan_id IN (SELECT id FROM retention_plans WHERE placement_id = ?)",
        "DELETE FROM retention_plans WHERE placement_id = ?",
        "UPDATE check_ins SET placement_id = NULL WHERE placement_id = ?",
    ] {
        sqlx::query(forget).bind(placement).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) async fn set_steps(conn: &mut SqliteConnection, id: PlanId, steps: &str, now: i64) -> Result<()> {
    sqlx::query("UPDATE retention_plans SET steps = ?2, updated_at = ?3 WHERE id = ?1 AND steps <> ?2")
        .bind(id)
        .bind(steps)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn set_ended(
    conn: &mut SqliteConnection,
    id: PlanId,
    on: &str,
    why: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE retention_plans SET ended_on = ?2, ended_why = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(on)
        .bind(why)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Who was placed.
pub(super) async fn placed(conn: &mut SqliteConnection, id: PlacedId) -> Result<Option<PersonId>> {
    Ok(
        sqlx::query_scalar("SELECT person_id FROM placements WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// Her last placement that has not ended.
pub(super) async fn placed_now(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<PlacedId>> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM placements WHERE person_id = ? AND left_on = '' ORDER BY start_on DESC, id DESC LIMIT 1",
    )
    .bind(person)
    .fetch_optional(conn)
    .await?)
}

/// A mark: whose plan, step, turn, mark, day.
pub(super) type MarkRow = (PlanId, String, u32, String, String);

pub(super) async fn marks(conn: &mut SqliteConnection, person: Option<PersonId>) -> Result<Vec<MarkRow>> {
    Ok(sqlx::query_as(
        "SELECT plan_id, step, turn, mark, on_day FROM retention_marks WHERE ?1 IS NULL OR person_id = ?1",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) struct NewMark<'a> {
    pub id: Id,
    pub person: PersonId,
    pub plan: PlanId,
    pub step: &'a str,
    pub turn: u32,
    pub mark: &'a str,
    pub on: &'a str,
    pub why: &'a str,
}

pub(super) async fn put_mark(conn: &mut SqliteConnection, mark: &NewMark<'_>, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO retention_marks (id, person_id, plan_id, step, turn, mark, on_day, why, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)
         ON CONFLICT (id) DO UPDATE
         SET mark = excluded.mark, on_day = excluded.on_day, why = excluded.why, updated_at = excluded.updated_at
         WHERE (mark, on_day, why) IS NOT (excluded.mark, excluded.on_day, excluded.why)",
    )
    .bind(mark.id)
    .bind(mark.person)
    .bind(mark.plan)
    .bind(mark.step)
    .bind(mark.turn)
    .bind(mark.mark)
    .bind(mark.on)
    .bind(mark.why)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Marks of other steps than these (a JSON array of keys) go: a new step may be called as an old one was.
pub(super) async fn keep_marks_of(conn: &mut SqliteConnection, plan: PlanId, keys: &str) -> Result<()> {
    sqlx::query(
        "DELETE FROM retention_marks WHERE plan_id = ? AND step NOT IN (SELECT value FROM json_each(?))",
    )
    .bind(plan)
    .bind(keys)
    .execute(conn)
    .await?;
    Ok(())
}

/// Answers whether there was one.
pub(super) async fn delete_mark(conn: &mut SqliteConnection, id: Id) -> Result<bool> {
    let done = sqlx::query("DELETE FROM retention_marks WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// The marks a check-in made: they were written in the step that wrote it, at the same instant.
pub(super) async fn delete_marks_of(conn: &mut SqliteConnection, id: CheckInId) -> Result<()> {
    sqlx::query(
        "DELETE FROM retention_marks
         WHERE mark = 'done' AND updated_at IN (SELECT created_at FROM check_ins WHERE id = ?1
                                                UNION SELECT updated_at FROM check_ins WHERE id = ?1)",
    )
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// The last touch with each person who has a plan or a placement, as a day.
pub(super) async fn person_touches(conn: &mut SqliteConnection) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "WITH kept (person_id) AS (
           SELECT person_id FROM retention_plans UNION SELECT person_id FROM placements
         ),
         touched (person_id, day) AS (
           SELECT k.person_id, (SELECT date(max(i.at) / 1000, 'unixepoch') FROM interactions i
                                WHERE i.person_id = k.person_id AND i.kind <> 'note')
           FROM kept k
           UNION ALL
           SELECT person_id, max(on_day) FROM check_ins
           WHERE side = 'person' AND person_id IS NOT NULL GROUP BY person_id
         )
         SELECT person_id, max(day) FROM touched WHERE day IS NOT NULL GROUP BY person_id",
    )
    .fetch_all(conn)
    .await?)
}

/// The last touch with each client: anything said about the company to anybody but the placed, anything to its contacts,
/// and check-ins.
pub(super) async fn client_touches(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, String)>> {
    Ok(sqlx::query_as(
        "WITH clients (company_id) AS (SELECT DISTINCT company_id FROM placements),
         placed (person_id) AS (SELECT DISTINCT person_id FROM placements),
         touched (company_id, day) AS (
           SELECT i.company_id, date(max(i.at) / 1000, 'unixepoch') FROM clients c
           JOIN interactions i ON i.company_id = c.company_id
           WHERE i.kind <> 'note' AND (i.person_id IS NULL OR i.person_id NOT IN (SELECT person_id FROM placed))
           GROUP BY i.company_id
           UNION ALL
           SELECT h.company_id, date(max(i.at) / 1000, 'unixepoch') FROM clients c
           JOIN company_contacts h ON h.company_id = c.company_id
           JOIN interactions i ON i.person_id = h.person_id
           WHERE i.kind <> 'note' GROUP BY h.company_id
           UNION ALL
           SELECT company_id, max(on_day) FROM check_ins
           WHERE side = 'client' AND company_id IS NOT NULL GROUP BY company_id
         )
         SELECT company_id, max(day) FROM touched WHERE day IS NOT NULL GROUP BY company_id",
    )
    .fetch_all(conn)
    .await?)
}

/// A check-in as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct CheckInRow {
    pub id: CheckInId,
    pub about: Id,
    pub person_id: Option<PersonId>,
    pub company_id: Option<CompanyId>,
    pub placement_id: Option<PlacedId>,
    pub side: String,
    pub on_day: String,
    pub channel: String,
    pub challenge_have: Option<u8>,
    pub challenge_want: Option<u8>,
    pub challenge_note: String,
    pub hardware_have: Option<u8>,
    pub hardware_want: Option<u8>,
    pub hardware_note: String,
    pub autonomy_have: Option<u8>,
    pub autonomy_want: Option<u8>,
    pub autonomy_note: String,
    pub career_have: Option<u8>,
    pub career_want: Option<u8>,
    pub career_note: String,
    pub pay_have: Option<u8>,
    pub pay_want: Option<u8>,
    pub pay_note: String,
    pub approaches: Option<u32>,
    pub approaches_note: String,
    pub flags: String,
    pub satisfaction: Option<u8>,
    pub plans: String,
    pub roadmap: String,
    pub needs: String,
    pub next_step: String,
    pub person: String,
}

/// Every column of [`CheckInRow`].
const CHECK_IN: &str = "SELECT id, about, person_id, company_id, placement_id, side, on_day, channel, challenge_have,
       challenge_want, challenge_note, hardware_have, hardware_want, hardware_note, autonomy_have, autonomy_want,
       autonomy_note, career_have, career_want, career_note, pay_have, pay_want, pay_note, approaches,
       approaches_note, flags, satisfaction, plans, roadmap, needs, next_step, person FROM check_ins";

pub(super) async fn check_in(conn: &mut SqliteConnection, id: CheckInId) -> Result<Option<CheckInRow>> {
    Ok(
        sqlx::query_as(sqlx::AssertSqlSafe(format!("{CHECK_IN} WHERE id = ?")))
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// With her, the last first.
pub(super) async fn check_ins_of(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<CheckInRow>> {
    Ok(sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "{CHECK_IN} WHERE person_id = ? AND side = 'person' ORDER BY on_day DESC, created_at DESC, id DESC"
    )))
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// With the client, the last first.
pub(super) async fn check_ins_at(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<CheckInRow>> {
    Ok(sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "{CHECK_IN} WHERE company_id = ? AND side = 'client' ORDER BY on_day DESC, created_at DESC, id DESC"
    )))
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_check_in(conn: &mut SqliteConnection, row: &CheckInRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO check_ins (id, about, person_id, company_id, placement_id, side, on_day, channel, challenge_have,
                challenge_want, challenge_note, hardware_have, hardware_want, hardware_note, autonomy_have,
                autonomy_want, autonomy_note, career_have, career_want, career_note, pay_have, pay_want, pay_note,
                approaches, approaches_note, flags, satisfaction, plans, roadmap, needs, next_step, person, created_at,
                updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
                 ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?33)
         ON CONFLICT (id) DO UPDATE SET on_day = excluded.on_day, channel = excluded.channel,
                challenge_have = excluded.challenge_have, challenge_want = excluded.challenge_want,
                challenge_note = excluded.challenge_note, hardware_have = excluded.hardware_have,
                hardware_want = excluded.hardware_want, hardware_note = excluded.hardware_note,
                autonomy_have = excluded.autonomy_have, autonomy_want = excluded.autonomy_want,
                autonomy_note = excluded.autonomy_note, career_have = excluded.career_have,
                career_want = excluded.career_want, career_note = excluded.career_note, pay_have = excluded.pay_have,
                pay_want = excluded.pay_want, pay_note = excluded.pay_note, approaches = excluded.approaches,
                approaches_note = excluded.approaches_note, flags = excluded.flags,
                satisfaction = excluded.satisfaction, plans = excluded.plans, roadmap = excluded.roadmap,
                needs = excluded.needs, next_step = excluded.next_step, updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.person_id)
    .bind(row.company_id)
    .bind(row.placement_id)
    .bind(&row.side)
    .bind(&row.on_day)
    .bind(&row.channel)
    .bind(row.challenge_have)
    .bind(row.challenge_want)
    .bind(&row.challenge_note)
    .bind(row.hardware_have)
    .bind(row.hardware_want)
    .bind(&row.hardware_note)
    .bind(row.autonomy_have)
    .bind(row.autonomy_want)
    .bind(&row.autonomy_note)
    .bind(row.career_have)
    .bind(row.career_want)
    .bind(&row.career_note)
    .bind(row.pay_have)
    .bind(row.pay_want)
    .bind(&row.pay_note)
    .bind(row.approaches)
    .bind(&row.approaches_note)
    .bind(&row.flags)
    .bind(row.satisfaction)
    .bind(&row.plans)
    .bind(&row.roadmap)
    .bind(&row.needs)
    .bind(&row.next_step)
    .bind(&row.person)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_check_in(conn: &mut SqliteConnection, id: CheckInId) -> Result<()> {
    sqlx::query("DELETE FROM check_ins WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What a company is called.
pub(super) async fn company_name(conn: &mut SqliteConnection, id: CompanyId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT name FROM companies WHERE id = ?")
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

/// What a person is called.
pub(super) async fn person_name(conn: &mut SqliteConnection, id: PersonId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT name FROM people WHERE id = ?")
        .bind(id)
        .fetch_optional(conn)
        .await?)
}
