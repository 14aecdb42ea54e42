//! With whom to be in touch: by cadence, after a conference, and who waits for an answer.

use super::{Ask, READ, Waits};
use crate::cadences;
use crate::conferences::EditionKey;
use crate::day;
use crate::error::Result;
use crate::interactions::InteractionKind;
use crate::people::PersonId;
use crate::today::{TodayAbout, TodayKind, says, sql};
use sqlx::SqliteConnection;

/// Whoever was not answered for longer than this will not be: it is for her cadence then.
const ANSWERED_WITHIN_DAYS: i64 = 60;

const DAY_MS: i64 = 86_400_000;

fn about(person: PersonId, name: &str) -> TodayAbout {
    TodayAbout {
        person: Some(person),
        person_name: name.to_owned(),
        ..TodayAbout::default()
    }
}

/// Those whose cadence's time has come, or comes within the list.
pub async fn in_touch(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let mut due = cadences::in_touch_by(conn, ask.today, ask.until, ask.day_of).await?;
    due.retain(|one| ask.wants(&one.owner));
    due.truncate(READ as usize);
    Ok(due
        .into_iter()
        .map(|one| {
            let last = one.last_touch.map(ask.day_of);
            let reason = says::in_touch(one.cadence, one.status, last, ask.today);
            let title = format!("Be in touch with {}", one.name);
            Waits::new(TodayKind::FollowUp, &one.person.0.hex(), title, reason)
                .on(one.due_on)
                .about(about(one.person, &one.name))
                .of(one.owner)
        })
        .collect())
}

/// Those met at a conference who were not written to since.
pub async fn met(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let rows = sql::met(conn, &day::kept(ask.until), ask.owner, READ).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let due = day::of_kept(&row.follow_up_on)?;
            let reason = format!("Met at {}; due {}", row.edition, says::away(due, ask.today));
            let title = format!("Follow up with {}", row.name);
            let about = TodayAbout {
                edition: Some(EditionKey::new(&row.series, row.year)),
                edition_name: row.edition,
                ..about(row.person, &row.name)
            };
            let waits = Waits::new(TodayKind::Met, &row.id.0.hex(), title, reason);
            Some(waits.on(Some(due)).about(about).of(row.owner))
        })
        .collect())
}

/// Those whose word was the last. The rule: of all that was said with her, notes aside, the last is a mail or message to us,
/// and not older than 60 days. A call or a meeting is an exchange by itself and owes nothing.
pub async fn replies(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let since = ask.now - ANSWERED_WITHIN_DAYS * DAY_MS;
    let rows = sql::replies(conn, since, ask.now, ask.owner, READ).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let on = (ask.day_of)(row.at);
            let kind = match InteractionKind::of(&row.kind) {
                Some(InteractionKind::Mail) => "Mail",
                _ => "Message",
            };
            let reason = says::reply(kind, on, ask.today);
            let title = format!("Answer {}", row.name);
            Waits::new(TodayKind::Reply, &row.id.0.hex(), title, reason)
                .on(Some(on))
                .about(about(row.person, &row.name))
                .of(row.owner)
        })
        .collect())
}
