//! The statements of the profiles slice.

use super::claim::ClaimKind;
use super::draft::{ImpactDraft, KnownDraft, ScaleDraft, StoryDraft};
use super::{ClaimId, EvidenceId};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Which rows: those of a person, or the one with a key.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Person(PersonId),
    Claim(ClaimId),
}

impl Of {
    fn column(self) -> &'static str {
        match self {
            Self::Person(_) => "person_id",
            Self::Claim(_) => "id",
        }
    }

    fn key(self) -> Id {
        match self {
            Self::Person(id) => id.0,
            Self::Claim(id) => id.0,
        }
    }
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ProfileRow {
    pub training: Option<u8>,
    pub inference: Option<u8>,
    pub data: Option<u8>,
    pub cost: Option<u8>,
    pub platform: Option<u8>,
    pub networking: Option<u8>,
    pub ml_exposure: Option<u8>,
    pub side: String,
    pub challenge_rank: Option<u8>,
    pub challenge_note: String,
    pub hardware_rank: Option<u8>,
    pub hardware_note: String,
    pub autonomy_rank: Option<u8>,
    pub autonomy_note: String,
    pub career_rank: Option<u8>,
    pub career_note: String,
    pub pay_rank: Option<u8>,
    pub pay_note: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ScaleRow {
    pub id: ClaimId,
    pub person_id: PersonId,
    pub company_id: Option<CompanyId>,
    pub accelerators: Option<u32>,
    pub fleet: Option<u32>,
    pub nodes: Option<u32>,
    pub hardware: String,
    pub fabric: String,
    pub did: String,
    pub from_on: String,
    pub to_on: String,
    pub requests_per_day: Option<i64>,
    pub terabytes: Option<u32>,
    pub p99_ms: Option<u32>,
    pub note: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct KnownRow {
    pub id: ClaimId,
    pub key: String,
    pub depth: Option<i64>,
    pub last_used: Option<u16>,
    pub note: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct StoryRow {
    pub id: ClaimId,
    pub person_id: PersonId,
    pub company_id: Option<CompanyId>,
    pub domain: String,
    pub happened_on: String,
    pub story: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ImpactRow {
    pub id: ClaimId,
    pub person_id: PersonId,
    pub company_id: Option<CompanyId>,
    pub metric: String,
    pub before_value: String,
    pub after_value: String,
    pub money_per_month: Option<i64>,
    pub currency: String,
    pub happened_on: String,
    pub verified_by: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct EvidenceRow {
    pub id: EvidenceId,
    pub person_id: PersonId,
    pub claim_id: ClaimId,
    pub aspect: String,
    pub kind: String,
    pub link: String,
    pub seen_on: String,
    pub words: String,
}

// ---------------------------------------------------------------- reading

pub(super) async fn profile(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<ProfileRow>> {
    Ok(sqlx::query_as(
        "SELECT training, inference, data, cost, platform, networking, ml_exposure, side,
                challenge_rank, challenge_note, hardware_rank, hardware_note, autonomy_rank, autonomy_note,
                career_rank, career_note, pay_rank, pay_note
         FROM profiles WHERE person_id = ?",
    )
    .bind(person)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn scales(conn: &mut SqliteConnection, of: Of) -> Result<Vec<ScaleRow>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT id, person_id, company_id, accelerators, fleet, nodes, hardware, fabric, did, from_on, to_on,
                requests_per_day, terabytes, p99_ms, note
         FROM scale_records WHERE {} = ? ORDER BY rid",
        of.column()
    )))
    .bind(of.key())
    .fetch_all(conn)
    .await?)
}

/// Skills, or hardware.
pub(super) async fn known(conn: &mut SqliteConnection, kind: ClaimKind, of: Of) -> Result<Vec<KnownRow>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT id, {} AS key, depth, last_used, note FROM {} WHERE {} = ? ORDER BY rid",
        kind.key_column(),
        kind.table(),
        of.column()
    )))
    .bind(of.key())
    .fetch_all(conn)
    .await?)
}

pub(super) async fn stories(conn: &mut SqliteConnection, of: Of) -> Result<Vec<StoryRow>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT id, person_id, company_id, domain, happened_on, story FROM stories WHERE {} = ? ORDER BY rid",
        of.column()
    )))
    .bind(of.key())
    .fetch_all(conn)
    .await?)
}

pub(super) async fn impacts(conn: &mut SqliteConnection, of: Of) -> Result<Vec<ImpactRow>> {
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT id, person_id, company_id, metric, before_value, after_value, money_per_month, currency, happened_on, verified_by
         FROM impacts WHERE {} = ? ORDER BY rid",
        of.column()
    )))
    .bind(of.key())
    .fetch_all(conn)
    .await?)
}

pub(super) async fn evidence(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<EvidenceRow>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, claim_id, aspect, kind, link, seen_on, words FROM evidence WHERE person_id = ? ORDER BY rid",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn one_evidence(conn: &mut SqliteConnection, id: EvidenceId) -> Result<Option<EvidenceRow>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, claim_id, aspect, kind, link, seen_on, words FROM evidence WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Whose claim it is, and the table it is in.
pub(super) async fn owner(conn: &mut SqliteConnection, claim: ClaimId) -> Result<Option<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, 'profiles' FROM profiles WHERE id = ?1
         UNION ALL SELECT person_id, 'scale_records' FROM scale_records WHERE id = ?1
         UNION ALL SELECT person_id, 'person_skills' FROM person_skills WHERE id = ?1
         UNION ALL SELECT person_id, 'person_hardware' FROM person_hardware WHERE id = ?1
         UNION ALL SELECT person_id, 'stories' FROM stories WHERE id = ?1
         UNION ALL SELECT person_id, 'impacts' FROM impacts WHERE id = ?1
         UNION ALL SELECT person_id, 'contributions' FROM contributions WHERE id = ?1",
    )
    .bind(claim)
    .fetch_optional(conn)
    .await?)
}

// ---------------------------------------------------------------- writing

pub(super) async fn make_profile(
    conn: &mut SqliteConnection,
    id: ClaimId,
    person: PersonId,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO profiles (id, person_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(person)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `column` is one of the slice's own names, never typed text.
pub(super) async fn set_number(
    conn: &mut SqliteConnection,
    profile: ClaimId,
    column: &str,
    value: Option<u8>,
    now: i64,
) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE profiles SET {column} = ?, updated_at = ? WHERE id = ?"
    )))
    .bind(value)
    .bind(now)
    .bind(profile)
    .execute(conn)
    .await?;
    Ok(())
}

/// As [`set_number`].
pub(super) async fn set_text(
    conn: &mut SqliteConnection,
    profile: ClaimId,
    column: &str,
    value: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE profiles SET {column} = ?, updated_at = ? WHERE id = ?"
    )))
    .bind(value)
    .bind(now)
    .bind(profile)
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes the row, or makes it what it says here.
pub(super) async fn put_scale(
    conn: &mut SqliteConnection,
    (id, person, company): (ClaimId, PersonId, Option<CompanyId>),
    scale: &ScaleDraft,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO scale_records (id, person_id, company_id, accelerators, fleet, nodes, hardware, fabric, did, from_on, to_on,
                                    requests_per_day, terabytes, p99_ms, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)
         ON CONFLICT (id) DO UPDATE SET company_id = ?3, accelerators = ?4, fleet = ?5, nodes = ?6, hardware = ?7, fabric = ?8,
           did = ?9, from_on = ?10, to_on = ?11, requests_per_day = ?12, terabytes = ?13, p99_ms = ?14, note = ?15, updated_at = ?16",
    )
    .bind(id)
    .bind(person)
    .bind(company)
    .bind(scale.accelerators)
    .bind(scale.fleet)
    .bind(scale.nodes)
    .bind(&scale.hardware)
    .bind(&scale.fabric)
    .bind(scale.did.map_or("", super::Did::kept))
    .bind(&scale.from)
    .bind(&scale.to)
    .bind(scale.requests_per_day.and_then(|n| i64::try_from(n).ok()))
    .bind(scale.terabytes)
    .bind(scale.p99_ms)
    .bind(&scale.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn put_known(
    conn: &mut SqliteConnection,
    (kind, id, person): (ClaimKind, ClaimId, PersonId),
    known: &KnownDraft,
    now: i64,
) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO {} (id, person_id, {}, depth, last_used, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
         ON CONFLICT (id) DO UPDATE SET depth = ?4, last_used = ?5, note = ?6, updated_at = ?7",
        kind.table(),
        kind.key_column()
    )))
    .bind(id)
    .bind(person)
    .bind(&known.key)
    .bind(known.depth.map(super::Depth::number))
    .bind(known.last_used)
    .bind(&known.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn put_story(
    conn: &mut SqliteConnection,
    (id, person, company): (ClaimId, PersonId, Option<CompanyId>),
    story: &StoryDraft,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO stories (id, person_id, company_id, domain, happened_on, story, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
         ON CONFLICT (id) DO UPDATE SET company_id = ?3, domain = ?4, happened_on = ?5, story = ?6, updated_at = ?7",
    )
    .bind(id)
    .bind(person)
    .bind(company)
    .bind(story.domain.kept())
    .bind(&story.happened_on)
    .bind(&story.story)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn put_impact(
    conn: &mut SqliteConnection,
    (id, person, company): (ClaimId, PersonId, Option<CompanyId>),
    impact: &ImpactDraft,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO impacts (id, person_id, company_id, metric, before_value, after_value, money_per_month, currency,
                              happened_on, verified_by, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
         ON CONFLICT (id) DO UPDATE SET company_id = ?3, metric = ?4, before_value = ?5, after_value = ?6, money_per_month = ?7,
           currency = ?8, happened_on = ?9, verified_by = ?10, updated_at = ?11",
    )
    .bind(id)
    .bind(person)
    .bind(company)
    .bind(&impact.metric)
    .bind(&impact.before)
    .bind(&impact.after)
    .bind(impact.money_per_month)
    .bind(&impact.currency)
    .bind(&impact.happened_on)
    .bind(&impact.verified_by)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_claim(conn: &mut SqliteConnection, kind: ClaimKind, id: ClaimId) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "DELETE FROM {} WHERE id = ?",
        kind.table()
    )))
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn insert_evidence(conn: &mut SqliteConnection, row: &EvidenceRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO evidence (id, person_id, claim_id, aspect, kind, link, seen_on, words, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
    )
    .bind(row.id)
    .bind(row.person_id)
    .bind(row.claim_id)
    .bind(&row.aspect)
    .bind(&row.kind)
    .bind(&row.link)
    .bind(&row.seen_on)
    .bind(&row.words)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_evidence(conn: &mut SqliteConnection, id: EvidenceId) -> Result<()> {
    sqlx::query("DELETE FROM evidence WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What backs this aspect of a claim; with none, all that backs the claim.
pub(super) async fn delete_evidence_of(
    conn: &mut SqliteConnection,
    person: PersonId,
    claim: ClaimId,
    aspect: Option<&str>,
) -> Result<()> {
    sqlx::query(
        "DELETE FROM evidence WHERE person_id = ?1 AND claim_id = ?2 AND (?3 IS NULL OR aspect = ?3)",
    )
    .bind(person)
    .bind(claim)
    .bind(aspect)
    .execute(conn)
    .await?;
    Ok(())
}
