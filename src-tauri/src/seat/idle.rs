//! Whether anybody is at the desk.

use super::lock;
use roster_core::clock::{Clock as _, SystemClock};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// This instant, by two clocks: one that nobody can set, but that stands still on some systems while the machine sleeps,
/// and the one on the wall.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    steady: Instant,
    wall_ms: i64,
}

impl Now {
    pub fn read() -> Self {
        Self {
            steady: Instant::now(),
            wall_ms: SystemClock.now_ms(),
        }
    }

    /// Later by so much on each clock.
    pub fn and(self, steady: Duration, wall: Duration) -> Self {
        let wall = i64::try_from(wall.as_millis()).unwrap_or(i64::MAX);
        Self {
            steady: self.steady + steady,
            wall_ms: self.wall_ms.saturating_add(wall),
        }
    }

    /// How long after `earlier`, by the clock that went further: after a sleep that is the one on the wall. A wall clock
    /// that was set forward locks a desk too early, one that was set back changes nothing.
    fn since(self, earlier: Self) -> Duration {
        let wall = self.wall_ms.saturating_sub(earlier.wall_ms);
        let wall = Duration::from_millis(u64::try_from(wall).unwrap_or(0));
        self.steady.saturating_duration_since(earlier.steady).max(wall)
    }
}

/// Counts the time in which nobody was there and nothing was under way.
#[derive(Default)]
pub struct Idle(Mutex<Watched>);

#[derive(Default)]
struct Watched {
    /// None: no desk is open, or it is never locked for idleness.
    after: Option<Duration>,
    last: Option<Now>,
    /// Imports, exports, new keys under way.
    works: u32,
}

impl Idle {
    /// A desk was opened that is to be locked after so many minutes; never after 0.
    pub(super) fn begin(&self, minutes: u32, now: Now) {
        let mut watched = lock(&self.0);
        watched.after = (minutes > 0).then(|| Duration::from_secs(60 * u64::from(minutes)));
        watched.last = Some(now);
    }

    pub(super) fn end(&self) {
        lock(&self.0).after = None;
    }

    /// Somebody moved.
    pub fn seen(&self, now: Now) {
        lock(&self.0).last = Some(now);
    }

    /// Work is under way until what this answers is dropped: the desk is not idle meanwhile.
    pub fn at_work(&self) -> AtWork<'_> {
        lock(&self.0).works += 1;
        AtWork(self)
    }

    /// Whether the desk is to be locked now.
    pub(super) fn is_up(&self, now: Now) -> bool {
        let watched = lock(&self.0);
        let idle = watched.last.map(|last| now.since(last));
        watched.works == 0 && idle.zip(watched.after).is_some_and(|(idle, after)| idle >= after)
    }
}

/// Work under way.
pub struct AtWork<'a>(&'a Idle);

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        let mut watched = lock(&self.0.0);
        watched.works = watched.works.saturating_sub(1);
        // Whoever waited for it is to see that it is done.
        watched.last = Some(Now::read());
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Idle, Now};

    const MINUTE: Duration = Duration::from_secs(60);
    const NONE: Duration = Duration::ZERO;

    #[test]
    fn it_is_up_after_the_minutes_and_not_before() {
        let (idle, start) = (Idle::default(), Now::read());
        assert!(
            !idle.is_up(start.and(MINUTE * 600, MINUTE * 600)),
            "no desk is open"
        );
        idle.begin(5, start);
        assert!(!idle.is_up(start.and(MINUTE * 5 - Duration::from_millis(1), MINUTE * 4)));
        assert!(idle.is_up(start.and(MINUTE * 5, MINUTE * 4)));
        idle.seen(start.and(MINUTE * 4, MINUTE * 4));
        assert!(!idle.is_up(start.and(MINUTE * 8, MINUTE * 8)));
        assert!(idle.is_up(start.and(MINUTE * 9, MINUTE * 9)));
        idle.end();
        assert!(!idle.is_up(start.and(MINUTE * 90, MINUTE * 90)));
    }

    #[test]
    fn an_hour_asleep_counts_by_the_clock_on_the_wall() {
        let (idle, start) = (Idle::default(), Now::read());
        idle.begin(15, start);
        assert!(idle.is_up(start.and(Duration::from_secs(5), MINUTE * 60)));
    }

    #[test]
    fn never_is_never() {
        let (idle, start) = (Idle::default(), Now::read());
        idle.begin(0, start);
        assert!(!idle.is_up(start.and(MINUTE * 10_000, MINUTE * 10_000)));
    }

    #[test]
    fn work_under_way_is_not_idle_and_its_end_begins_the_count_anew() {
        let (idle, start) = (Idle::default(), Now::read());
        idle.begin(1, start);
        let (one, other) = (idle.at_work(), idle.at_work());
        drop(one);
        assert!(!idle.is_up(start.and(MINUTE * 60, MINUTE * 60)));
        drop(other);
        assert!(!idle.is_up(Now::read()));
        assert!(idle.is_up(Now::read().and(MINUTE, NONE)));
    }
}
