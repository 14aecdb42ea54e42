//! What the desktop is told of the day: whether, and how much of it.

use super::{TodayEntry, TodayKind, TodaySection};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::vocabulary::words! {
    /// How much a notification says. Off unless somebody wants it: a screen may be shared, and a lock screen shows it to all.
    #[derive(Default)]
    NoticeMode {
        #[default]
        Off = "off", "off";
        Count = "count", "only how many";
        Titles = "titles", "with titles";
    }
}

/// What was told last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticed {
    /// ISO date.
    pub day: String,
    /// How many waited then.
    pub count: usize,
}

/// What a notification says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayNotice {
    /// "3 follow-ups and 2 tasks wait".
    pub title: String,
    /// The most urgent by title; '' where only how many is wanted.
    pub body: String,
}

/// As many titles as a desktop shows.
const TITLES: usize = 3;

/// What is to be told on the day `today`, and what to remember of it; none where nothing is. Once a day: at its first
/// opening, or, where the desk stood open over midnight (`turned`), if more waits than was told last.
pub fn notice(
    mode: NoticeMode,
    last: &Noticed,
    today: &str,
    turned: bool,
    entries: &[TodayEntry],
) -> Option<(TodayNotice, Noticed)> {
    let waiting: Vec<&TodayEntry> = entries
        .iter()
        .filter(|entry| entry.section == TodaySection::Now)
        .collect();
    let grown = !turned || waiting.len() > last.count;
    if mode == NoticeMode::Off || waiting.is_empty() || last.day == today || !grown {
        return None;
    }
    let body = match mode {
        NoticeMode::Titles => {
            let titles: Vec<&str> = waiting
                .iter()
                .take(TITLES)
                .map(|entry| entry.title.as_str())
                .collect();
            titles.join("\n")
        }
        NoticeMode::Off | NoticeMode::Count => String::new(),
    };
    let title = says(&waiting);
    let told = Noticed {
        day: today.to_owned(),
        count: waiting.len(),
    };
    Some((TodayNotice { title, body }, told))
}

/// "3 follow-ups, 2 tasks and 1 offer wait": by how many there are.
fn says(waiting: &[&TodayEntry]) -> String {
    let mut counts: Vec<(usize, TodayKind)> = TodayKind::ALL
        .iter()
        .map(|kind| (waiting.iter().filter(|entry| entry.kind == *kind).count(), *kind))
        .filter(|(count, _)| *count > 0)
        .collect();
    counts.sort_by_key(|(count, kind)| (std::cmp::Reverse(*count), *kind));
    let parts: Vec<String> = counts
        .iter()
        .map(|(count, kind)| match count {
            1 => format!("1 {}", kind.shown()),
            n => format!("{n} {}", kind.many()),
        })
        .collect();
    let waits = if waiting.len() == 1 { "waits" } else { "wait" };
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last} {waits}", before.join(", ")),
        _ => format!("{} {waits}", parts.concat()),
    }
}

impl TodayKind {
    /// More than one of them.
    pub fn many(self) -> String {
        match self {
            Self::Reply => "replies".to_owned(),
            Self::Question => "questions of who is who".to_owned(),
            kind => format!("{}s", kind.shown()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::today::TodayAbout;

    fn waits(kind: TodayKind, title: &str, section: TodaySection) -> TodayEntry {
        TodayEntry {
            kind,
            key: String::new(),
            about: TodayAbout::default(),
            title: title.into(),
            reason: String::new(),
            due_on: String::new(),
            put_off_until: String::new(),
            section,
            owner: String::new(),
            task: None,
        }
    }

    #[test]
    fn once_a_day_and_no_more_than_is_wanted() {
        let now = TodaySection::Now;
        let all = [
            waits(TodayKind::Task, "Call Ana", now),
            waits(TodayKind::FollowUp, "Keep in touch with Bo", now),
            waits(TodayKind::FollowUp, "Keep in touch with Cy", now),
            waits(TodayKind::Task, "Later", TodaySection::ThisWeek),
        ];
        let told = |day: &str, count| Noticed {
            day: day.into(),
            count,
        };
        let (none, yesterday) = (Noticed::default(), told("2026-11-23", 3));
        let said = |mode, last: &Noticed, turned| {
            notice(mode, last, "2026-11-24", turned, &all).map(|(said, _)| (said.title, said.body))
        };
        let counted = ("2 follow-ups and 1 task wait".to_owned(), String::new());
        assert_eq!(said(NoticeMode::Off, &none, false), None);
        assert_eq!(said(NoticeMode::Count, &none, false), Some(counted.clone()));
        assert_eq!(said(NoticeMode::Count, &yesterday, false), Some(counted.clone()));
        assert_eq!(
            said(NoticeMode::Count, &told("2026-11-24", 0), false),
            None,
            "told today"
        );
        assert_eq!(
            said(NoticeMode::Count, &yesterday, true),
            None,
            "no more than yesterday"
        );
        assert_eq!(
            said(NoticeMode::Count, &told("2026-11-23", 2), true),
            Some(counted.clone())
        );
        let titles = "Call Ana\nKeep in touch with Bo\nKeep in touch with Cy";
        assert_eq!(
            said(NoticeMode::Titles, &none, false),
            Some((counted.0, titles.into()))
        );
        assert_eq!(
            notice(NoticeMode::Count, &none, "2026-11-24", false, &all[3..]),
            None,
            "nothing waits now"
        );
        let (one, remembered) = notice(NoticeMode::Count, &none, "2026-11-24", false, &all[..1]).unwrap();
        assert_eq!(
            (one.title.as_str(), remembered),
            ("1 task waits", told("2026-11-24", 1))
        );
    }
}
