//! The query language, asked at a real desk.

mod dealings;
mod finds;
mod model;
mod offers;
mod shows;
mod told;

use crate::a_desk::{Desk, a_desk};
use roster_core::people::{ContactKind, PersonField, PersonId};
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;

/// Writes a claim as it stands in the file.
pub async fn claims(desk: &Desk, who: PersonId, table: &str, columns: &str, values: &str) {
    let sql = format!(
        "INSERT INTO {table} (id, person_id, created_at, updated_at, {columns}) VALUES (randomblob(16), ?, 1, 1, {values})"
    );
    desk.store
        .write("test", "Wrote a claim", async |tx| {
            sqlx::query(AssertSqlSafe(sql))
                .bind(who)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn evidence(desk: &Desk, who: PersonId, table: &str, kind: &str) {
    let sql = format!(
        "INSERT INTO evidence (id, person_id, created_at, updated_at, claim_id, kind)
         SELECT randomblob(16), person_id, 1, 1, id, '{kind}' FROM {table} WHERE person_id = ? LIMIT 1"
    );
    desk.store
        .write("test", "Wrote evidence", async |tx| {
            sqlx::query(AssertSqlSafe(sql))
                .bind(who)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

/// Five people of the field.
/// - Ana: built 2,048 H100 over InfiniBand at Lumen in 2024; CUDA tuned, NCCL built; vLLM committer; training and inference.
/// - Ben: used 64 MI300X and 8 H100; CUDA used; trains; Google.
/// - Cai: 10,000 TPU v5p operated; HPC; Zürich; expects 400k EUR.
/// - Dee: nothing known but a title and a place.
/// - Eva: 512 A100 on call, Meta Platforms; RoCE known; expects 550k USD.
struct World {
    desk: Desk,
    ana: PersonId,
    cai: PersonId,
    eva: PersonId,
}

async fn a_world() -> World {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Ruiz", "Staff Engineer", "Lumen", "ana@example.org")
        .await;
    let ben = desk
        .adds_at("Ben Okafor", "Research Engineer", "Google DeepMind", "")
        .await;
    let cai = desk
        .adds_at(
            "Cai Lin",
            "Site Reliability Engineer",
            "Grauwacke",
            "cai@example.org",
        )
        .await;
    let dee = desk.adds_at("Dee Vance", "Staff Recruiter", "", "").await;
    let eva = desk
        .adds_at("Eva Brandt", "Engineer", "Meta Platforms, Inc.", "")
        .await;

    claims(
        &desk,
        ana,
        "profiles",
        "training, inference, ml_exposure, side",
        "4, 2, 3, 'platform'",
    )
    .await;
    claims(
        &desk,
        ana,
        "scale_records",
        "accelerators, nodes, hardware, fabric, did, from_on, to_on, requests_per_day",
        "2048, 256, 'h100', 'infiniband', 'built', '2023-02', '2024', 172800000",
    )
    .await;
    claims(
        &desk,
        ana,
        "scale_records",
        "accelerators, hardware, did, from_on",
        "16, 'a100', 'used', '2020'",
    )
    .await;
    claims(
        &desk,
        ana,
        "person_skills",
        "skill, depth, last_used",
        "'cuda', 3, 2026",
    )
    .await;
    claims(&desk, ana, "person_skills", "skill, depth", "'nccl', 2").await;
    claims(
        &desk,
        ana,
        "contributions",
        "project, level, last_on",
        "'vllm-project/vllm', 'committer', '2026-05-01'",
    )
    .await;
    claims(
        &desk,
        ana,
        "contributions",
        "project, level, last_on",
        "'ray-project/ray', 'pr', '2022-05-01'",
    )
    .await;
    claims(
        &desk,
        ana,
        "stories",
        "domain, story",
        "'communication', 'An all-reduce hung.'",
    )
    .await;
    claims(
        &desk,
        ana,
        "impacts",
        "metric, verified_by",
        "'MFU', 'Her manager'",
    )
    .await;
    evidence(&desk, ana, "person_skills", "pr").await;

    claims(
        &desk,
        ben,
        "profiles",
        "training, inference, ml_exposure, side",
        "3, 0, 0, 'user'",
    )
    .await;
    claims(
        &desk,
        ben,
        "scale_records",
        "accelerators, hardware, did, from_on, terabytes, p99_ms",
        "64, 'mi300x', 'used', '2025', 3000, 40",
    )
    .await;
    claims(
        &desk,
        ben,
        "scale_records",
        "fleet, hardware, did, p99_ms",
        "8, 'h100', 'used', 90",
    )
    .await;
    claims(&desk, ben, "person_skills", "skill", "'cuda'").await;
    evidence(&desk, ben, "person_skills", "said").await;

    claims(
        &desk,
        cai,
        "scale_records",
        "accelerators, hardware, did, company_id",
        "10000, 'tpu-v5p', 'operated', (SELECT id FROM companies WHERE name = 'Google DeepMind')",
    )
    .await;
    claims(&desk, cai, "person_hardware", "hardware, depth", "'tpu-v5p', 4").await;
    claims(
        &desk,
        cai,
        "pay_points",
        "kind, base, bonus, currency, as_of",
        "'expected', 35000000, 5000000, 'EUR', '2026-01-01'",
    )
    .await;
    claims(
        &desk,
        cai,
        "pay_points",
        "kind, base, currency, as_of",
        "'current', 30000000, 'EUR', '2026-01-01'",
    )
    .await;
    desk.sets(cai, PersonField::Location, "Zürich, Switzerland").await;
    desk.sets(cai, PersonField::TimeZone, "Europe/Zurich").await;
    desk.sets(cai, PersonField::Pool, "hpc").await;
    desk.tags(&[cai], "hot").await;

    desk.sets(dee, PersonField::Location, "San Francisco, CA").await;
    desk.sets(dee, PersonField::TimeZone, "America/Los_Angeles").await;
    desk.sets(dee, PersonField::Owner, "Someone Else").await;
    desk.tags(&[dee], "hot lead").await;

    claims(
        &desk,
        eva,
        "scale_records",
        "accelerators, hardware, did",
        "512, 'a100', 'on_call'",
    )
    .await;
    claims(&desk, eva, "person_skills", "skill, depth", "'roce', 1").await;
    claims(
        &desk,
        eva,
        "pay_points",
        "kind, base, currency, as_of",
        "'expected', 55000000, 'USD', '2026-01-01'",
    )
    .await;
    desk.sets(eva, PersonField::TimeZone, "Europe/London").await;
    desk.sets(eva, PersonField::Notes, "Likes sailing").await;
    desk.gives(eva, ContactKind::Phone, "+44 20 7946 0123").await;
    World { desk, ana, cai, eva }
}

/// First names of those found, by name.
async fn found(desk: &Desk, typed: &str) -> String {
    let names: BTreeSet<String> = desk.finds(typed).await.into_iter().collect();
    let first = |name: &String| name.split(' ').next().unwrap().to_owned();
    names.iter().map(first).collect::<Vec<_>>().join(" ")
}
