//! The rules held against the user's own leavers: did the score know?

use super::gather::{Scope, before, gather};
use super::risk::{read_rules, score};
use crate::day;
use crate::error::Result;
use crate::store::Store;
use crate::taxonomy;
use serde::Serialize;
use sqlx::Connection as _;
use ts_rs::TS;

/// What the scores were so many days before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BackTestRow {
    pub days: u32,
    /// How many left of their own will, and had said anything by then.
    pub left: u32,
    /// The middle of their scores; None without any.
    pub left_score: Option<u32>,
    /// How many are still there, and had said anything by as many days before today.
    pub stayed: u32,
    pub stayed_score: Option<u32>,
}

/// The test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BackTest {
    /// 30, 60 and 90 days before.
    pub rows: Vec<BackTestRow>,
    /// Fewer on either side than these say nothing.
    pub few: u32,
}

/// Fewer people than this are stories, not a test.
const FEW: u32 = 10;

/// The middle score 30, 60 and 90 days before the last day of those who left themselves (or together with the client),
/// beside that of those who stayed, as many days before today, by the rules of now. Whoever had no check-in by then is left out:
/// about her the rules had nothing to say. What has no day of its own (hardware, scale, pay) is as it is known now.
pub async fn back_test(store: &Store, today: &str) -> Result<BackTest> {
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(store.clock().now_ms()));
    let mut conn = store.read().await?;
    let mut at_once = conn.begin().await?;
    let conn = &mut *at_once;
    let field = taxonomy::at(store, conn).await?;
    let rules = read_rules(conn).await?;
    let all = gather(conn, &field, Scope::Ever, today).await?.all;
    let rows = [30, 60, 90].map(|days| {
        let (mut left, mut stayed) = (Vec::new(), Vec::new());
        for one in all.iter().filter(|one| one.placement.is_some()) {
            let (scores, on) = match one.left {
                Some(last) if matches!(one.left_by.as_str(), "person" | "both") => {
                    (&mut left, before(last, days))
                }
                Some(_) => continue,
                None => (&mut stayed, before(today, days)),
            };
            let there = one.start.is_some_and(|start| start <= on);
            let facts = one.facts(on, 0);
            if there && facts.last.is_some() {
                scores.push(score(&facts, &rules).score);
            }
        }
        BackTestRow {
            days,
            left: count(&left),
            left_score: middle(left),
            stayed: count(&stayed),
            stayed_score: middle(stayed),
        }
    });
    Ok(BackTest {
        rows: rows.into(),
        few: FEW,
    })
}

fn count(scores: &[u32]) -> u32 {
    u32::try_from(scores.len()).unwrap_or(u32::MAX)
}

/// Of an even number the lower one of the two in the middle.
fn middle(mut scores: Vec<u32>) -> Option<u32> {
    scores.sort_unstable();
    scores.get(scores.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::middle;

    #[test]
    fn the_middle_is_one_of_them() {
        assert_eq!(middle(vec![]), None);
        assert_eq!(middle(vec![7]), Some(7));
        assert_eq!(middle(vec![9, 1, 5]), Some(5));
        assert_eq!(middle(vec![9, 1, 5, 7]), Some(5));
    }
}
