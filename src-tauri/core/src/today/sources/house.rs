//! What the desk itself waits with: conference days, lines to sort, questions, backups.

use super::{Ask, Waits};
use crate::conferences::{self, EditionPlan};
use crate::error::Result;
use crate::programmes;
use crate::store::Store;
use crate::today::{TodayAbout, TodayKind, says, sql};
use chrono::Days;
use sqlx::SqliteConnection;

/// A conference is on the list from so many days before it begins.
const BEFORE_DAYS: u64 = 7;

/// The program makes a backup a day: one older than this says that something is wrong.
const BACKUP_DAYS: i64 = 3;

/// Conferences we go to, from a week before until their last day.
pub async fn conferences(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let from = ask.today.checked_add_days(Days::new(BEFORE_DAYS));
    let all = conferences::editions(conn).await?.into_iter();
    Ok(all
        .filter(|edition| edition.plan == Some(EditionPlan::Going))
        .filter_map(|edition| {
            let (first, last) = edition.days()?;
            if last < ask.today || from.is_some_and(|from| first > from) {
                return None;
            }
            let reason = says::conference(first, last, &edition.place, ask.today);
            let about = TodayAbout {
                edition_name: edition.name.clone(),
                edition: Some(edition.key.clone()),
                ..TodayAbout::default()
            };
            let key = edition.key.to_string();
            let waits = Waits::new(TodayKind::Conference, &key, edition.name, reason);
            Some(waits.on(Some(first)).about(about))
        })
        .collect())
}

/// Captured lines that nobody has sorted: one entry for all.
pub async fn captures(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let (count, Some(since)) = sql::captures(conn).await? else {
        return Ok(Vec::new());
    };
    let since = (ask.day_of)(since);
    let (title, reason) = match count {
        1 => (
            "1 captured line to sort".to_owned(),
            format!("Captured {}", says::away(since, ask.today)),
        ),
        n => (
            format!("{n} captured lines to sort"),
            format!("The first captured {}", says::away(since, ask.today)),
        ),
    };
    Ok(vec![
        Waits::new(TodayKind::Capture, "", title, reason).on(Some(since)),
    ])
}

/// Authors who may be somebody of the desk: one entry for each programme. Reads every programme, unless it was read since
/// the desk changed last.
pub async fn questions(store: &Store) -> Result<Vec<Waits>> {
    let all = programmes::questions_waiting(store).await?.into_iter();
    Ok(all
        .map(|(at, count)| {
            let title = match count {
                1 => "1 author may be somebody you know".to_owned(),
                n => format!("{n} authors may be somebody you know"),
            };
            let reason = format!("In the programme of {}, nobody has said yet", at.name);
            let key = at.key.to_string();
            let about = TodayAbout {
                edition: Some(at.key),
                edition_name: at.name,
                ..TodayAbout::default()
            };
            Waits::new(TodayKind::Question, &key, title, reason).about(about)
        })
        .collect())
}

/// The day's backup could not be made (`failed` says why), or there is none of the last days. Nobody misses the people of a
/// demo desk. Looks into the folder of backups where nothing failed.
pub async fn backups(store: &Store, ask: &Ask<'_>, failed: Option<&str>) -> Result<Vec<Waits>> {
    if store.who().demo {
        return Ok(Vec::new());
    }
    let waits = |reason: String| Waits::new(TodayKind::Backup, "", "Back up the desk", reason);
    if let Some(why) = failed {
        return Ok(vec![
            waits(format!("The day’s backup failed: {why}")).on(Some(ask.today)),
        ]);
    }
    let newest = match store.place().backups() {
        Ok(all) => all.into_iter().map(|backup| backup.at).max(),
        Err(error) => {
            return Ok(vec![
                waits(format!("Backups cannot be read: {error}")).on(Some(ask.today)),
            ]);
        }
    };
    let since = match newest {
        Some(at) => Some(at),
        None => sql::first_operation(&mut *store.read().await?).await?,
    };
    let Some(since) = since.map(ask.day_of) else {
        return Ok(Vec::new());
    };
    let old = (ask.today - since).num_days();
    if old <= BACKUP_DAYS {
        return Ok(Vec::new());
    }
    let reason = match newest {
        Some(_) => format!("Last backed up {} ago", says::days(old)),
        None => "Never backed up".to_owned(),
    };
    Ok(vec![waits(reason).on(Some(since))])
}
