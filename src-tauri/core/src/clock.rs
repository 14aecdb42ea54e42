//! Time is an argument: rules never ask the machine what time it is.

use crate::day;
use chrono::{DateTime, Local, NaiveDate};

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// UTC milliseconds since 1970.
    fn now_ms(&self) -> i64;

    /// The day an instant in UTC milliseconds falls on where the desk stands. UTC's, unless the clock knows better.
    fn day_of(&self, ms: i64) -> NaiveDate {
        day::of_instant(ms)
    }
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }

    /// As the machine's zone has it: who is off limits until today is so until midnight here, not in Greenwich.
    fn day_of(&self, ms: i64) -> NaiveDate {
        let at = DateTime::from_timestamp_millis(ms).unwrap_or_default();
        at.with_timezone(&Local).date_naive()
    }
}
