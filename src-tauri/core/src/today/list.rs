//! The list, put together.

use super::rank::sunday;
use super::sources::{self, Ask, MOST, Waits};
use super::{Rank, TodayEntry, TodayKind, TodaySection, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::words::fold;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use sqlx::Connection as _;
use std::collections::HashMap;
use ts_rs::TS;

/// Which day, where, and whose.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayQuery {
    /// The ISO date it is.
    pub today: String,
    /// The IANA zone by whose clock instants are days; '' where the desk's own clock says it.
    pub zone: String,
    /// With what is nobody's; '' for everybody's.
    pub owner: String,
    /// With what takes longer to find out: who is who in programmes, and how old the backups are.
    pub whole: bool,
}

/// How many of a kind are on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayCount {
    pub kind: TodayKind,
    pub count: u32,
}

/// What is due first of all that does not wait yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NextDue {
    /// ISO date.
    pub on: String,
    pub title: String,
}

/// Everything that waits, the most urgent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayList {
    pub entries: Vec<TodayEntry>,
    /// Only of kinds that there are, in the order of what is lost first.
    pub counts: Vec<TodayCount>,
    pub next: Option<NextDue>,
    /// Whoever owns something, and who sits at the desk.
    pub owners: Vec<String>,
    pub me: String,
    /// Of some kind there are more than the list takes.
    pub cut: bool,
}

/// What waits on a day. `backup_failed`: why the day's backup could not be made. [`Error::Invalid`] at `today` and `zone`.
pub async fn today(store: &Store, query: &TodayQuery, backup_failed: Option<&str>) -> Result<TodayList> {
    let today = day::of_kept(&query.today).ok_or_else(|| Error::invalid("today", "Which day is it?"))?;
    let zone = match query.zone.as_str() {
        "" => None,
        zone => Some(
            zone.parse::<Tz>()
                .map_err(|_| Error::invalid("zone", format!("“{zone}” is no time zone.")))?,
        ),
    };
    let day_of = |ms: i64| zone.map_or_else(|| store.clock().day_of(ms), |zone| day::today(ms, zone));
    let ask = Ask {
        today,
        until: sunday(today, 1),
        now: store.clock().now_ms(),
        owner: &query.owner,
        day_of: &day_of,
    };
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let mut at = conn.begin().await?;
    let put_off: HashMap<String, NaiveDate> = sql::all_put_off(&mut at, &query.today)
        .await?
        .into_iter()
        .filter_map(|(entry, until)| Some((entry, day::of_kept(&until)?)))
        .collect();
    let mut all = vec![
        sources::tasks(&mut at, &ask).await?,
        sources::in_touch(&mut at, &ask).await?,
        sources::met(&mut at, &ask).await?,
        sources::replies(&mut at, &ask).await?,
        sources::stages(&mut at, &ask).await?,
        sources::offers(&mut at, &ask).await?,
        sources::conferences(&mut at, &ask).await?,
        sources::captures(&mut at, &ask).await?,
        sources::check_ins(&mut at, &ask).await?,
        sources::guarantees(&mut at, &ask).await?,
        sources::invoices(&mut at, &ask).await?,
    ];
    let after = sql::next_task(&mut at, &day::kept(ask.until), ask.owner).await?;
    let owners = sql::owners(&mut at).await?;
    drop(at);
    drop(conn);
    if query.whole || backup_failed.is_some() {
        all.push(sources::backups(store, &ask, backup_failed).await?);
    }
    if query.whole {
        all.push(sources::questions(store).await?);
    }
    let cut = all.iter().any(|source| source.len() > MOST);
    let waiting = all.into_iter().flat_map(|source| source.into_iter().take(MOST));
    let (entries, later) = placed(waiting, &put_off, today);
    let ahead = entries.iter().find(|entry| entry.section != TodaySection::Now);
    let next = match ahead {
        Some(entry) => Some(NextDue {
            on: entry.waits_from().to_owned(),
            title: entry.title.clone(),
        }),
        None => later
            .into_iter()
            .chain(after)
            .min()
            .map(|(on, title)| NextDue { on, title }),
    };
    Ok(TodayList {
        counts: TodayKind::ALL
            .iter()
            .map(|kind| TodayCount {
                kind: *kind,
                count: count(entries.iter().filter(|entry| entry.kind == *kind).count()),
            })
            .filter(|one| one.count > 0)
            .collect(),
        entries,
        next,
        owners,
        me: store.who().person.clone(),
        cut,
    })
}

/// In their order; and what is put off past the end of the list, by day and title.
fn placed(
    waiting: impl Iterator<Item = Waits>,
    put_off: &HashMap<String, NaiveDate>,
    today: NaiveDate,
) -> (Vec<TodayEntry>, Vec<(String, String)>) {
    let (mut ranked, mut later) = (Vec::new(), Vec::new());
    for one in waiting {
        // A snooze that is over has done its work.
        let until = one
            .snoozed
            .max(put_off.get(&one.key).copied())
            .filter(|until| *until > today && one.due.is_none_or(|due| *until > due));
        let from = until.or(one.due).or(one.snoozed);
        let Some(rank) = Rank::of(one.kind, from, today) else {
            later.extend(from.map(|from| (day::kept(from), one.title)));
            continue;
        };
        let kept = |day: Option<NaiveDate>| day.map(day::kept).unwrap_or_default();
        ranked.push((
            rank,
            TodayEntry {
                kind: one.kind,
                key: one.key,
                about: one.about,
                title: one.title,
                reason: match until {
                    Some(until) if one.reason.is_empty() => format!("Put off until {}", day::shown(until)),
                    Some(until) => format!("{}, put off until {}", one.reason, day::shown(until)),
                    None => one.reason,
                },
                due_on: kept(one.due),
                put_off_until: kept(until),
                section: rank.section,
                owner: one.owner,
                task: one.task,
            },
        ));
    }
    ranked.sort_by_cached_key(|(rank, entry)| (rank.order(), fold(&entry.title), entry.key.clone()));
    (ranked.into_iter().map(|(_, entry)| entry).collect(), later)
}

impl TodayEntry {
    /// The ISO date from which it waits: until when it is put off, else its due day.
    pub fn waits_from(&self) -> &str {
        match self.put_off_until.as_str() {
            "" => &self.due_on,
            until => until,
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
