//! What is due on a day as iCalendar (RFC 5545), for the user's own calendar.
//!
//! Whole days that leave the time free: calendars that people have show events, and most of them drop to-dos when they read
//! a file. A thing's UID is made from its key, so that a later file changes what a calendar has instead of adding to it.

use chrono::{DateTime, Days, NaiveDate};
use icalendar::{Calendar, Component as _, Event, EventLike as _};

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// The same from file to file: `task-` and its key.
    pub key: String,
    pub on: NaiveDate,
    pub title: String,
    /// '' for none.
    pub note: String,
}

/// These days under a name. `now`: UTC ms.
pub fn due_calendar(name: &str, days: &[CalendarDay], now: i64) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name);
    for day in days {
        let mut event = Event::with_uid(&format!("{}@roster.invalid", day.key));
        event
            .timestamp(DateTime::from_timestamp_millis(now).unwrap_or_default())
            .summary(&day.title)
            .starts(day.on)
            .ends(day.on.checked_add_days(Days::new(1)).unwrap_or(day.on))
            .add_property("TRANSP", "TRANSPARENT");
        if !day.note.is_empty() {
            event.description(&day.note);
        }
        calendar.push(event);
    }
    calendar.to_string()
}
