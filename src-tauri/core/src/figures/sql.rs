//! The statements of figures.

use super::activity::{Act, ActivityKind};
use super::orders::RoleLine;
use super::period::{FiguresAsked, Period};
use super::returns::{MetPerson, Placed};
use super::rows::{Card, Entered, Role};
use crate::companies::CompanyId;
use crate::conferences::EditionId;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::pipeline::{CandidacyId, Holds};
use crate::roles::{RoleId, RoleStatus, StageKind};
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// Every role by title, with the times it was on hold. The day it opened begins as the days of the period do.
pub(super) async fn roles(conn: &mut SqliteConnection, period: Period) -> Result<Vec<Role>> {
    type Row = (RoleId, String, CompanyId, String, String, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT r.id, r.title, r.company_id, c.name, r.opened_on, r.created_at
         FROM roles r JOIN companies c ON c.id = r.company_id
         ORDER BY r.title, c.name, r.id",
    )
    .fetch_all(&mut *conn)
    .await?;
    let statuses: Vec<(RoleId, String, i64)> =
        sqlx::query_as("SELECT role_id, status, at FROM role_statuses ORDER BY at, rid")
            .fetch_all(conn)
            .await?;
    let mut by_role: HashMap<RoleId, Vec<(RoleStatus, i64)>> = HashMap::new();
    for (role, status, at) in statuses {
        if let Some(status) = RoleStatus::of(&status) {
            by_role.entry(role).or_default().push((status, at));
        }
    }
    Ok(rows
        .into_iter()
        .map(|(id, title, company, client, opened_on, created_at)| {
            let statuses = by_role.remove(&id).unwrap_or_default();
            let first_open = statuses.iter().find(|(status, _)| *status == RoleStatus::Open);
            Role {
                id,
                title,
                company,
                client,
                opened: period
                    .begins_kept(&opened_on)
                    .or(first_open.map(|(_, at)| *at))
                    .unwrap_or(created_at),
                holds: Holds::of(statuses, i64::MAX),
            }
        })
        .collect())
}

/// Candidacies with all their moves; those without one are passed over.
pub(super) async fn cards(conn: &mut SqliteConnection, asked: &FiguresAsked) -> Result<Vec<Card>> {
    type Row = (CandidacyId, RoleId, String, String, String, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT c.id, c.role_id, iif(c.source <> '', c.source, p.source), p.pool, m.to_kind, m.at
         FROM stage_moves m
         JOIN candidacies c ON c.id = m.candidacy_id
         JOIN people p ON p.id = c.person_id
         JOIN roles r ON r.id = c.role_id
         WHERE (?1 IS NULL OR c.role_id = ?1) AND (?2 IS NULL OR r.company_id = ?2)
           AND (?3 = '' OR iif(c.owner <> '', c.owner, r.owner) = ?3)
         ORDER BY c.id, m.at, m.rid",
    )
    .bind(asked.role)
    .bind(asked.company)
    .bind(asked.owner.trim())
    .fetch_all(conn)
    .await?;
    let mut cards: Vec<Card> = Vec::new();
    for (id, role, source, pool, kind, at) in rows {
        let kind = StageKind::of(&kind).ok_or_else(|| Error::Internal(format!("stage kind {kind}")))?;
        let entered = Entered { kind, at };
        match cards.last_mut() {
            Some(last) if last.id == id => last.moves.push(entered),
            _ => cards.push(Card {
                id,
                role,
                source: source.trim().to_owned(),
                pool,
                moves: vec![entered],
            }),
        }
    }
    Ok(cards)
}

/// What was done in the period, but for notes and for coming into a pipeline. Of submittals only the day is known: all come.
pub(super) async fn acts(
    conn: &mut SqliteConnection,
    asked: &FiguresAsked,
    period: Period,
) -> Result<Vec<Act>> {
    let (from, to) = period.instants();
    let mut acts = Vec::new();
    let mut take = |kind: &str, person: String, at: Option<i64>| {
        if let Some((kind, at)) = ActivityKind::of(kind).zip(at) {
            acts.push(Act { kind, person, at });
        }
    };
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "SELECT i.kind, i.person, i.at
         FROM interactions i LEFT JOIN roles r ON r.id = i.role_id
         WHERE i.at >= ?4 AND i.at < ?5 AND i.kind <> 'note'
           AND (?1 IS NULL OR i.role_id = ?1) AND (?2 IS NULL OR i.company_id = ?2 OR r.company_id = ?2)
           AND (?3 = '' OR i.person = ?3)
         UNION ALL
         SELECT 'move', m.person, m.at
         FROM stage_moves m JOIN roles r ON r.id = m.role_id
         WHERE m.at >= ?4 AND m.at < ?5 AND m.from_kind <> ''
           AND (?1 IS NULL OR m.role_id = ?1) AND (?2 IS NULL OR r.company_id = ?2)
           AND (?3 = '' OR m.person = ?3)",
    )
    .bind(asked.role)
    .bind(asked.company)
    .bind(asked.owner.trim())
    .bind(from)
    .bind(to)
    .fetch_all(&mut *conn)
    .await?;
    for (kind, person, at) in rows {
        take(&kind, person, Some(at));
    }
    let sent: Vec<(String, String)> = sqlx::query_as(
        "SELECT s.person, s.sent_on
         FROM submittals s JOIN roles r ON r.id = s.role_id
         WHERE (?1 IS NULL OR s.role_id = ?1) AND (?2 IS NULL OR r.company_id = ?2)
           AND (?3 = '' OR s.person = ?3)",
    )
    .bind(asked.role)
    .bind(asked.company)
    .bind(asked.owner.trim())
    .fetch_all(conn)
    .await?;
    for (person, sent_on) in sent {
        take("submittal", person, period.begins_kept(&sent_on));
    }
    Ok(acts)
}

/// Who owns candidacies or roles, or did something, by name.
pub(super) async fn owners(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT owner FROM (
           SELECT owner FROM candidacies UNION SELECT owner FROM roles
           UNION SELECT person FROM interactions UNION SELECT person FROM stage_moves)
         WHERE owner <> '' ORDER BY owner",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn role_lines(conn: &mut SqliteConnection) -> Result<Vec<RoleLine>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.title, c.name AS client, r.status, r.opened_on, r.owner, r.openings,
                (SELECT count(*) FROM candidacies k JOIN stages s ON s.id = k.stage_id
                 WHERE k.role_id = r.id AND s.kind NOT IN ('accepted', 'rejected', 'withdrawn')) AS live,
                (SELECT count(*) FROM candidacies k JOIN stages s ON s.id = k.stage_id
                 WHERE k.role_id = r.id AND s.kind = 'accepted') AS accepted
         FROM roles r JOIN companies c ON c.id = r.company_id
         ORDER BY r.status <> 'open', r.title, c.name, r.id",
    )
    .fetch_all(conn)
    .await?)
}

/// A card as the file has it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct CardSource {
    pub id: CandidacyId,
    pub person: PersonId,
    pub name: String,
    pub stage: String,
    pub kind: String,
    pub entered_at: i64,
    pub owner: String,
    pub source: String,
    pub reason: String,
}

pub(super) async fn card_lines(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<CardSource>> {
    Ok(sqlx::query_as(
        "SELECT k.id, k.person_id AS person, p.name, s.name AS stage, s.kind, k.entered_at, k.owner, k.source, k.reason
         FROM candidacies k JOIN people p ON p.id = k.person_id JOIN stages s ON s.id = k.stage_id
         WHERE k.role_id = ?
         ORDER BY s.position, k.place, k.id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

/// Everybody who was met at an edition.
pub(super) async fn met_at(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<MetPerson>> {
    Ok(sqlx::query_as(
        "SELECT t.met_at,
                EXISTS (SELECT 1 FROM interactions i
                        WHERE i.person_id = t.person_id AND i.direction = 'in' AND i.kind <> 'note' AND i.at > t.met_at)
                OR EXISTS (SELECT 1 FROM stage_moves m
                           WHERE m.person_id = t.person_id AND m.at > t.met_at
                             AND m.to_kind IN ('replied', 'screened', 'submitted', 'interviewing', 'offer', 'accepted')) AS replied,
                coalesce((SELECT max(s.sent_on) FROM submittals s WHERE s.person_id = t.person_id), '') AS last_submitted
         FROM edition_contacts t
         WHERE t.edition_id = ? AND t.met_at IS NOT NULL",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

/// Every role that somebody who was met at an edition came into afterwards and was accepted in, with the accepted offer.
pub(super) async fn placed_after(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<Placed>> {
    Ok(sqlx::query_as(
        "SELECT k.role_id, k.person_id, o.base, o.bonus, o.equity, o.sign_on, coalesce(o.currency, '') AS currency
         FROM edition_contacts t
         JOIN candidacies k ON k.person_id = t.person_id AND k.created_at >= t.met_at
         JOIN stages s ON s.id = k.stage_id AND s.kind = 'accepted'
         LEFT JOIN offers o ON o.id = (SELECT a.id FROM offers a WHERE a.candidacy_id = k.id AND a.answer = 'accepted'
                                       ORDER BY a.made_on DESC, a.rid DESC LIMIT 1)
         WHERE t.edition_id = ?",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}
