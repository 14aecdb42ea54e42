//! Time is an argument: rules never ask the machine what time it is.

use crate::day;
use chrono::{DateTime, Local, NaiveDate, NaiveTime};

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// UTC milliseconds since 1970.
    fn now_ms(&self) -> i64;

    /// The day an instant in UTC milliseconds falls on where the desk stands. UTC's, unless the clock knows better.
    fn day_of(&self, ms: i64) -> NaiveDate {
        day::of_instant(ms)
    }

    /// When a day begins where the desk stands, in UTC milliseconds.
    fn start_of(&self, day: NaiveDate) -> i64 {
        // No clock is further from Greenwich than this.
        let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let (mut before, mut begun) = (midnight - 30 * HOUR, midnight + 30 * HOUR);
        while begun - before > 1 {
            let between = before + (begun - before) / 2;
            if self.day_of(between) < day {
                before = between;
            } else {
                begun = between;
            }
        }
        begun
    }
}

const HOUR: i64 = 3_600_000;

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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    /// A clock on a wall there.
    struct Wall(Tz);

    impl Clock for Wall {
        fn now_ms(&self) -> i64 {
            0
        }
        fn day_of(&self, ms: i64) -> NaiveDate {
            let at = DateTime::from_timestamp_millis(ms).unwrap();
            at.with_timezone(&self.0).date_naive()
        }
    }

    proptest! {
        #[test]
        fn a_day_begins_with_its_first_millisecond(
            ms in 0_i64..4_102_444_800_000, zone in prop::sample::select(vec![
                Tz::UTC, Tz::Europe__Zurich, Tz::America__Los_Angeles, Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago,
            ])
        ) {
            let wall = Wall(zone);
            let day = wall.day_of(ms);
            let start = wall.start_of(day);
            prop_assert!(start <= ms);
            prop_assert_eq!(wall.day_of(start), day);
            prop_assert!(wall.day_of(start - 1) < day);
        }
    }
}
