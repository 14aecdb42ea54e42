//! The statements of the demo: claims of many people at a time.

use super::claims::Claims;
use crate::error::Result;
use crate::store::json;
use serde::Serialize;
use sqlx::SqliteConnection;

pub(super) async fn insert(conn: &mut SqliteConnection, claims: &Claims, now: i64) -> Result<()> {
    rows(
        conn,
        "INSERT INTO profiles (id, person_id, training, inference, data, cost, platform, networking, ml_exposure, side,
                               challenge_rank, hardware_rank, autonomy_rank, career_rank, pay_rank, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), value ->> '$.workload[0]', value ->> '$.workload[1]',
                value ->> '$.workload[2]', value ->> '$.workload[3]', value ->> '$.workload[4]', value ->> '$.workload[5]',
                value ->> 'ml_exposure', value ->> 'side', value ->> '$.wishes[0]', value ->> '$.wishes[1]',
                value ->> '$.wishes[2]', value ->> '$.wishes[3]', value ->> '$.wishes[4]', ?2, ?2
         FROM json_each(?1)",
        &claims.profiles,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO scale_records (id, person_id, company_id, accelerators, fleet, hardware, fabric, did, from_on, to_on,
                                    requests_per_day, terabytes, p99_ms, created_at, updated_at)
         SELECT unhex(value ->> 'id'), p.id, iif(value ->> 'here', p.company_id, NULL), value ->> 'accelerators',
                value ->> 'fleet', value ->> 'hardware', value ->> 'fabric', value ->> 'did', value ->> 'from_on',
                value ->> 'to_on', value ->> 'requests_per_day', value ->> 'terabytes', value ->> 'p99_ms', ?2, ?2
         FROM json_each(?1) JOIN people p ON p.id = unhex(value ->> 'person')",
        &claims.scale,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO person_skills (id, person_id, skill, depth, last_used, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), value ->> 'key', value ->> 'depth', value ->> 'last_used', ?2, ?2
         FROM json_each(?1)",
        &claims.skills,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO person_hardware (id, person_id, hardware, depth, last_used, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), value ->> 'key', value ->> 'depth', value ->> 'last_used', ?2, ?2
         FROM json_each(?1)",
        &claims.hardware,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO contributions (id, person_id, project, level, commits, first_on, last_on, source, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), value ->> 'project', value ->> 'level', value ->> 'commits',
                value ->> 'first_on', value ->> 'last_on', 'Invented (demo)', ?2, ?2
         FROM json_each(?1)",
        &claims.projects,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO evidence (id, person_id, claim_id, kind, seen_on, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), unhex(value ->> 'claim'), value ->> 'kind', value ->> 'seen_on', ?2, ?2
         FROM json_each(?1)",
        &claims.evidence,
        now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO pay_points (id, person_id, kind, base, bonus, equity, currency, as_of, source, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), value ->> 'kind', value ->> 'base', value ->> 'bonus',
                value ->> 'equity', value ->> 'currency', value ->> 'as_of', 'Invented (demo)', ?2, ?2
         FROM json_each(?1)",
        &claims.pay,
        now,
    )
    .await
}

/// Puts rows in: `?1` is all of them as JSON, `?2` the time.
pub(super) async fn rows(
    conn: &mut SqliteConnection,
    insert: &'static str,
    rows: &[impl Serialize],
    now: i64,
) -> Result<()> {
    if !rows.is_empty() {
        sqlx::query(insert)
            .bind(json(&rows)?)
            .bind(now)
            .execute(conn)
            .await?;
    }
    Ok(())
}
