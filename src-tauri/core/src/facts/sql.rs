//! The statements of the facts.

use super::barred;
use super::load::Source;
use super::{FieldCount, Rate};
use crate::error::Result;
use crate::people::PersonId;
use crate::tables::{
    COMPANIES, CONTRIBUTIONS, EVIDENCE, EXCHANGE_RATES, FIELD_ENTRIES, IMPACTS, INTERACTIONS, OFF_LIMITS,
    PAY_POINTS, PEOPLE, PERSON_HARDWARE, PERSON_SKILLS, PROFILES, ROLES, SCALE_RECORDS, STAGES, STORIES,
    TAGS, TASKS,
};
use crate::taxonomy::Kind;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Tables whose rows are in `people_facts`.
const CLAIMS: [i64; 9] = [
    PROFILES,
    SCALE_RECORDS,
    PERSON_SKILLS,
    PERSON_HARDWARE,
    STORIES,
    IMPACTS,
    CONTRIBUTIONS,
    EVIDENCE,
    PAY_POINTS,
];

fn listed(tables: &[i64]) -> String {
    let numbers: Vec<String> = tables.iter().map(i64::to_string).collect();
    numbers.join(", ")
}

// ---------------------------------------------------------------- keeping

/// What is known of the person `p`, and of whom something is.
const MADE: &str = "
    SELECT p.rid, json_object(
      'profile', (SELECT json_array(
          json_array(training, inference, data, cost, platform, networking), ml_exposure, side,
          json_array(challenge_rank, hardware_rank, autonomy_rank, career_rank, pay_rank))
        FROM profiles c WHERE c.person_id = p.id),
      'scale', (SELECT json_group_array(json_array(
          json_array(accelerators, fleet, nodes), json_array(hardware, fabric, did, coalesce(lower(hex(company_id)), '')),
          json_array(from_on, to_on), json_array(requests_per_day, terabytes, p99_ms),
          coalesce((SELECT group_concat(e.kind) FROM evidence e WHERE e.person_id = p.id AND e.claim_id = c.id), '')) ORDER BY c.id)
        FROM scale_records c WHERE c.person_id = p.id),
      'skills', (SELECT json_group_array(json_array(skill, depth, last_used,
          coalesce((SELECT group_concat(e.kind) FROM evidence e WHERE e.person_id = p.id AND e.claim_id = c.id), '')) ORDER BY c.id)
        FROM person_skills c WHERE c.person_id = p.id),
      'hardware', (SELECT json_group_array(json_array(hardware, depth, last_used,
          coalesce((SELECT group_concat(e.kind) FROM evidence e WHERE e.person_id = p.id AND e.claim_id = c.id), '')) ORDER BY c.id)
        FROM person_hardware c WHERE c.person_id = p.id),
      'projects', (SELECT json_group_array(json_array(project, level, commits, last_on) ORDER BY c.id)
        FROM contributions c WHERE c.person_id = p.id),
      'pay', (SELECT json_group_array(json_array(kind, json_array(base, bonus, equity), currency, as_of) ORDER BY c.as_of, c.id)
        FROM pay_points c WHERE c.person_id = p.id),
      'stories', (SELECT json_array(count(*) FILTER (WHERE domain = 'communication'), count(*) FILTER (WHERE domain = 'memory'), count(*) FILTER (WHERE domain = 'faults'))
        FROM stories c WHERE c.person_id = p.id),
      'impacts', (SELECT json_array(count(*), count(*) FILTER (WHERE verified_by <> '')) FROM impacts c WHERE c.person_id = p.id)
    ) AS facts
    FROM people p
    WHERE (EXISTS (SELECT 1 FROM profiles c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM scale_records c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM person_skills c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM person_hardware c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM contributions c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM pay_points c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM stories c WHERE c.person_id = p.id)
      OR EXISTS (SELECT 1 FROM impacts c WHERE c.person_id = p.id))";

/// Makes anew what the operation under way made untrue.
pub(super) async fn refresh(conn: &mut SqliteConnection) -> Result<()> {
    let touched: bool = sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT EXISTS (SELECT 1 FROM temp.touched WHERE table_no IN ({}, {PEOPLE}))",
        listed(&CLAIMS)
    )))
    .fetch_one(&mut *conn)
    .await?;
    if !touched {
        return Ok(());
    }
    for sql in [
        "CREATE TEMP TABLE IF NOT EXISTS stale_facts (rid INTEGER PRIMARY KEY)".to_owned(),
        format!(
            "INSERT OR IGNORE INTO temp.stale_facts
             SELECT p.rid FROM (SELECT DISTINCT root FROM temp.touched WHERE table_no IN ({})) t JOIN people p ON p.id = t.root",
            listed(&CLAIMS)
        ),
        // Who is gone takes her facts along.
        format!("DELETE FROM people_facts WHERE rid IN (SELECT rid FROM temp.touched WHERE table_no = {PEOPLE} AND kind = 'D')"),
        "DELETE FROM people_facts WHERE rid IN (SELECT rid FROM temp.stale_facts)".to_owned(),
        format!("INSERT INTO people_facts (rid, facts) {MADE} AND p.rid IN (SELECT rid FROM temp.stale_facts)"),
        "DELETE FROM temp.stale_facts".to_owned(),
    ] {
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) async fn rebuild(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("DELETE FROM people_facts")
        .execute(&mut *conn)
        .await?;
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO people_facts (rid, facts) {MADE}"
    )))
    .execute(conn)
    .await?;
    Ok(())
}

/// How many people's facts are not what they would be if made now.
pub(super) async fn count_untrue(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "WITH made AS ({MADE})
         SELECT (SELECT count(*) FROM made m LEFT JOIN people_facts f ON f.rid = m.rid WHERE f.facts IS NOT m.facts)
              + (SELECT count(*) FROM people_facts f WHERE NOT EXISTS (SELECT 1 FROM made m WHERE m.rid = f.rid))"
    )))
    .fetch_one(conn)
    .await?)
}

// ---------------------------------------------------------------- reading

/// The last operation there is.
pub(super) async fn seq(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

/// The list's keys are folded already, and cut at 24 letters: what may be longer is taken from where it stands.
const SOURCE: &str = "
    SELECT p.rid, p.id, l.name, l.email, l.phone,
           iif(length(l.name) < 24, NULL, p.name) AS whole_name,
           iif(length(l.email) < 24, NULL, (SELECT value FROM contact_points k WHERE k.person_id = p.id AND k.kind = 'email' ORDER BY position LIMIT 1)) AS whole_email,
           iif(length(l.phone) < 24, NULL, (SELECT value FROM contact_points k WHERE k.person_id = p.id AND k.kind = 'phone' ORDER BY position LIMIT 1)) AS whole_phone,
           p.title, p.company_id, p.team, p.location, p.time_zone, p.pool, p.owner,
           p.source, p.notes <> '' AS has_notes, p.created_at, p.updated_at, f.facts,
           (SELECT group_concat(t.name, char(10) ORDER BY t.name) FROM person_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.person_id = p.id) AS tags,
           (SELECT group_concat(lower(hex(h.hotlist_id)), char(10)) FROM hotlist_people h WHERE h.person_id = p.id) AS hotlists,
           CASE WHEN EXISTS (SELECT 1 FROM candidacies k WHERE k.person_id = p.id)
                  OR EXISTS (SELECT 1 FROM interactions i WHERE i.person_id = p.id)
                  OR EXISTS (SELECT 1 FROM tasks t WHERE t.person_id = p.id AND t.done_at IS NULL)
                THEN json_object(
                  'cards', (SELECT json_group_array(json_array(s.kind, s.name, r.title, c.name) ORDER BY k.id)
                            FROM candidacies k JOIN stages s ON s.id = k.stage_id JOIN roles r ON r.id = k.role_id
                            JOIN companies c ON c.id = r.company_id WHERE k.person_id = p.id),
                  'touched_at', (SELECT max(i.at) FROM interactions i WHERE i.person_id = p.id AND i.kind <> 'note'),
                  'due', (SELECT json_group_array(max(t.due_on, t.snoozed_until)) FROM tasks t
                          WHERE t.person_id = p.id AND t.done_at IS NULL AND max(t.due_on, t.snoozed_until) <> ''))
           END AS dealings
    FROM people p JOIN people_list l ON l.rid = p.rid LEFT JOIN people_facts f ON f.rid = p.rid";

pub(super) async fn everybody(conn: &mut SqliteConnection, after: i64, limit: i64) -> Result<Vec<Source>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "{SOURCE} WHERE p.rid > ? ORDER BY p.rid LIMIT ?"
    )))
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

/// `rids`: an array of row numbers.
pub(super) async fn these(conn: &mut SqliteConnection, rids: &str) -> Result<Vec<Source>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "{SOURCE} WHERE p.rid IN (SELECT value FROM json_each(?))"
    )))
    .bind(rids)
    .fetch_all(conn)
    .await?)
}

/// Keys in hex and names.
pub(super) async fn companies(conn: &mut SqliteConnection) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as("SELECT lower(hex(id)), name FROM companies")
        .fetch_all(conn)
        .await?)
}

/// How many people have a claim on each key of this kind, as the claims have it.
pub(super) async fn counted(conn: &mut SqliteConnection, kind: Kind) -> Result<Vec<FieldCount>> {
    let claims = match kind {
        Kind::Skill => {
            "SELECT skill AS key, person_id FROM person_skills
             UNION SELECT fabric, person_id FROM scale_records WHERE fabric <> ''"
        }
        Kind::Hardware => {
            "SELECT hardware AS key, person_id FROM person_hardware
             UNION SELECT hardware, person_id FROM scale_records WHERE hardware <> ''"
        }
        Kind::Project => "SELECT project AS key, person_id FROM contributions",
        Kind::Pool => "SELECT pool AS key, id AS person_id FROM people WHERE pool <> ''",
    };
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT key, count(DISTINCT person_id) AS people FROM ({claims}) GROUP BY key ORDER BY key"
    )))
    .fetch_all(conn)
    .await?)
}

/// Entries of who is off limits.
pub(super) async fn off_limits(conn: &mut SqliteConnection) -> Result<Vec<barred::Source>> {
    Ok(sqlx::query_as(
        "SELECT person_id AS person, lower(hex(company_id)) AS company, stance, from_on, until_on FROM off_limits",
    )
    .fetch_all(conn)
    .await?)
}

/// Companies that are part of another, and of which, in hex.
pub(super) async fn parts(conn: &mut SqliteConnection) -> Result<Vec<(String, String)>> {
    Ok(
        sqlx::query_as("SELECT lower(hex(id)), lower(hex(part_of)) FROM companies WHERE part_of IS NOT NULL")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn rates(conn: &mut SqliteConnection) -> Result<Vec<Rate>> {
    Ok(sqlx::query_as(
        "SELECT currency, in_currency, billionths, as_of FROM exchange_rates ORDER BY as_of DESC, id",
    )
    .fetch_all(conn)
    .await?)
}

/// What operations changed that is nobody's own.
pub(super) struct Beside {
    pub taxonomy: bool,
    pub rates: bool,
    /// Or what companies are part of.
    pub off_limits: bool,
}

/// What operations after `seq` changed.
pub(super) async fn changed_beside(conn: &mut SqliteConnection, seq: i64) -> Result<Beside> {
    let companies = format!("table_no <> {COMPANIES} OR kind <> 'U' OR col = 'part_of'");
    let tables: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT DISTINCT table_no FROM changes WHERE op > ? AND ({companies})"
    )))
    .bind(seq)
    .fetch_all(conn)
    .await?;
    Ok(Beside {
        taxonomy: tables.contains(&FIELD_ENTRIES),
        rates: tables.contains(&EXCHANGE_RATES),
        off_limits: tables.contains(&OFF_LIMITS) || tables.contains(&COMPANIES),
    })
}

/// Whether a changed column is one that facts tell of: of what many people share, its name and little else. A note on a
/// company with a thousand people is nothing about them.
fn told() -> String {
    let of = |table: i64, columns: &str| format!("WHEN {table} THEN col IN ({columns})");
    [
        "CASE table_no".to_owned(),
        of(COMPANIES, "'name'"),
        of(ROLES, "'title'"),
        of(STAGES, "'name', 'kind'"),
        of(TAGS, "'name'"),
        "ELSE true END".to_owned(),
    ]
    .join(" ")
}

/// Everybody whom operations after `seq` may have changed, gone or not, up to `limit`. Row numbers are none for those
/// who are gone. Joined across, in this order: left to choose, SQLite walks through all people for the few changes.
pub(super) async fn changed_people(
    conn: &mut SqliteConnection,
    seq: i64,
    limit: i64,
) -> Result<Vec<(PersonId, Option<i64>)>> {
    // What hangs on a person or on something else has the person's key where it is a person's.
    let people: Vec<i64> = crate::tables::TABLES
        .iter()
        .filter(|table| table.no == PEOPLE || table.root == "person_id")
        .map(|table| table.no)
        .chain([INTERACTIONS, TASKS])
        .collect();
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "WITH changed AS (SELECT DISTINCT table_no, root FROM changes WHERE op > ? AND (kind <> 'U' OR {})),
              about AS (
                SELECT root AS id FROM changed WHERE table_no IN ({})
                UNION SELECT p.id FROM changed c CROSS JOIN people p ON p.company_id = c.root WHERE c.table_no = {COMPANIES}
                UNION SELECT s.person_id FROM changed c CROSS JOIN scale_records s ON s.company_id = c.root WHERE c.table_no = {COMPANIES}
                UNION SELECT k.person_id FROM changed c CROSS JOIN candidacies k ON k.role_id = c.root WHERE c.table_no IN ({ROLES}, {STAGES})
                UNION SELECT k.person_id FROM changed c CROSS JOIN roles r ON r.company_id = c.root CROSS JOIN candidacies k ON k.role_id = r.id WHERE c.table_no = {COMPANIES}
                UNION SELECT pt.person_id FROM changed c CROSS JOIN person_tags pt ON pt.tag_id = c.root WHERE c.table_no = {TAGS})
         SELECT a.id, p.rid FROM about a LEFT JOIN people p ON p.id = a.id LIMIT ?",
        told(),
        listed(&people)
    )))
    .bind(seq)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}
