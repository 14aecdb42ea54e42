//! Candidacies that stand still, and offers that lapse.

use super::{Ask, READ, Waits};
use crate::day;
use crate::error::Result;
use crate::offers::MadeBy;
use crate::pipeline::holds;
use crate::today::{TodayAbout, TodayKind, says, sql};
use chrono::Days;
use sqlx::SqliteConnection;

/// Those longer in their stage than its most days, by the clock of their role. One that is put off waits again in its next
/// stage.
pub async fn stages(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let mut rows = sql::past_their_stage(conn, ask.now).await?;
    rows.retain(|row| ask.wants(&row.owner));
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let holds = holds(conn, None, ask.now).await?;
    let mut late: Vec<Waits> = rows
        .into_iter()
        .filter_map(|row| {
            let holds = holds.get(&row.role).cloned().unwrap_or_default();
            let in_it = holds.days(row.entered_at, ask.now);
            let over = in_it.checked_sub(row.max_days).filter(|over| *over > 0)?;
            let since = ask.today.checked_sub_days(Days::new(u64::from(over) - 1));
            let key = format!("{}:{}", row.candidacy.0.hex(), row.stage.0.hex());
            let reason = says::stage(&row.stage_name, in_it, row.max_days);
            let title = format!("Move {} on", row.about.person_name);
            let about = TodayAbout {
                candidacy: Some(row.candidacy),
                ..row.about.into()
            };
            let waits = Waits::new(TodayKind::Stage, &key, title, reason);
            Some(waits.on(since).about(about).of(row.owner))
        })
        .collect();
    late.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    late.truncate(READ as usize);
    Ok(late)
}

/// Offers and counters without an answer whose last day is near.
pub async fn offers(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let mut rows = sql::offers(conn, &day::kept(ask.until), READ).await?;
    rows.retain(|row| ask.wants(&row.owner));
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let last = day::of_kept(&row.expires_on)?;
            let name = &row.about.person_name;
            let title = match MadeBy::of(&row.made_by) {
                Some(MadeBy::Person) => format!("Counter of {name}"),
                _ => format!("Offer to {name}"),
            };
            let about = TodayAbout {
                candidacy: Some(row.candidacy),
                ..row.about.into()
            };
            let reason = says::lapses(last, ask.today);
            let waits = Waits::new(TodayKind::Offer, &row.id.0.hex(), title, reason);
            Some(waits.on(Some(last)).about(about).of(row.owner))
        })
        .collect())
}
