//! The statements of an invented desk's daily work.

use super::rows::Daily;
use crate::demo::sql::rows;
use crate::error::Result;
use sqlx::SqliteConnection;

/// Puts everything in. `?2` is the time it is invented at.
pub(super) async fn insert(conn: &mut SqliteConnection, daily: &Daily) -> Result<()> {
    orders(conn, daily).await?;
    pipelines(conn, daily).await?;
    rows(
        conn,
        "INSERT INTO interactions (id, about, person_id, role_id, kind, direction, at, text, outcome, person, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'person'), unhex(value ->> 'person'), unhex(value ->> 'role'),
                value ->> 'kind', value ->> 'direction', value ->> 'at', value ->> 'text', value ->> 'outcome', value ->> 'by', ?2, ?2
         FROM json_each(?1)",
        &daily.interactions,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO tasks (id, about, person_id, role_id, title, due_on, done_at, owner, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(coalesce(value ->> 'person', value ->> 'role', value ->> 'id')),
                unhex(value ->> 'person'), unhex(value ->> 'role'), value ->> 'title', value ->> 'due_on',
                value ->> 'done_at', value ->> 'owner', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.tasks,
        daily.now,
    )
    .await
}

async fn orders(conn: &mut SqliteConnection, daily: &Daily) -> Result<()> {
    rows(
        conn,
        "UPDATE companies
         SET relation = j.value ->> 'relation', owner = j.value ->> 'owner', notes = j.value ->> 'notes', updated_at = ?2
         FROM json_each(?1) j
         WHERE companies.id = unhex(j.value ->> 'id')",
        &daily.companies,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO company_hardware (id, company_id, hardware, accelerators, planned_on, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'company'), value ->> 'hardware', value ->> 'accelerators',
                value ->> 'planned_on', ?2, ?2
         FROM json_each(?1)",
        &daily.hardware,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO off_limits (id, about, company_id, person_id, stance, reason, from_on, until_on, set_by, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(coalesce(value ->> 'person', value ->> 'company')), unhex(value ->> 'company'),
                unhex(value ->> 'person'), value ->> 'stance', value ->> 'reason', value ->> 'from_on',
                value ->> 'until_on', value ->> 'set_by', ?2, ?2
         FROM json_each(?1)",
        &daily.off_limits,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO roles (id, company_id, title, status, openings, archetype, place, presence, confidential, shown_as,
                            opened_on, fill_by, pay_from, pay_to, currency, brief, wanted, weights, fee, challenge_offer,
                            hardware_offer, autonomy_offer, career_offer, pay_offer, owner, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'company'), value ->> 'title', value ->> 'status',
                value ->> 'openings', value ->> 'archetype', value ->> 'place', value ->> 'presence',
                value ->> 'confidential', value ->> 'shown_as', value ->> 'opened_on', value ->> 'fill_by',
                value ->> 'pay_from', value ->> 'pay_to', value ->> 'currency', value ->> 'brief', value ->> 'wanted',
                value ->> 'weights', value ->> 'fee', value ->> '$.levers[0]', value ->> '$.levers[1]',
                value ->> '$.levers[2]', value ->> '$.levers[3]', value ->> '$.levers[4]', value ->> 'owner',
                value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.roles,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO role_statuses (id, role_id, status, reason, at, created_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'role'), value ->> 'status', value ->> 'reason', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.statuses,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO stages (id, role_id, name, kind, position, ideal_days, max_days, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'role'), value ->> 'name', value ->> 'kind', value ->> 'position',
                value ->> 'ideal', value ->> 'most', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.stages,
        daily.now,
    )
    .await
}

async fn pipelines(conn: &mut SqliteConnection, daily: &Daily) -> Result<()> {
    rows(
        conn,
        "INSERT INTO candidacies (id, role_id, person_id, stage_id, entered_at, place, owner, source, reason, closed_by,
                                  created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'role'), unhex(value ->> 'person'), unhex(value ->> 'stage'),
                value ->> 'entered_at', value ->> 'place', value ->> 'owner', value ->> 'source', value ->> 'reason',
                value ->> 'closed_by', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.candidacies,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO stage_moves (id, candidacy_id, person_id, role_id, from_kind, from_name, to_kind, to_name, reason,
                                  closed_by, person, at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'candidacy'), unhex(value ->> 'person'), unhex(value ->> 'role'),
                value ->> 'from', upper(substr(value ->> 'from', 1, 1)) || substr(value ->> 'from', 2), value ->> 'to',
                upper(substr(value ->> 'to', 1, 1)) || substr(value ->> 'to', 2), value ->> 'reason',
                value ->> 'closed_by', value ->> 'by', value ->> 'at'
         FROM json_each(?1)
         WHERE ?2 IS NOT NULL",
        &daily.moves,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO submittals (id, candidacy_id, person_id, role_id, number, sent_on, route, consent, consent_on, form,
                                 owned_days, person, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'candidacy'), unhex(value ->> 'person'), unhex(value ->> 'role'),
                value ->> 'number', value ->> 'sent_on', value ->> 'route', 'yes', value ->> 'consent_on',
                value ->> 'form', 365, value ->> 'by', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.submittals,
        daily.now,
    )
    .await?;
    rows(
        conn,
        "INSERT INTO offers (id, candidacy_id, person_id, role_id, made_by, base, bonus, equity, sign_on, currency, made_on,
                             start_on, answer, answered_on, created_at, updated_at)
         SELECT unhex(value ->> 'id'), unhex(value ->> 'candidacy'), unhex(value ->> 'person'), unhex(value ->> 'role'),
                'client', value ->> 'base', value ->> 'bonus', value ->> 'equity', value ->> 'sign_on',
                value ->> 'currency', value ->> 'made_on', value ->> 'start_on', value ->> 'answer',
                value ->> 'answered_on', value ->> 'at', ?2
         FROM json_each(?1)",
        &daily.offers,
        daily.now,
    )
    .await
}
