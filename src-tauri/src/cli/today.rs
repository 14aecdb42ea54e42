//! What waits on the day it is, on the command line.

use super::Answered;
use super::roles::table;
use crate::failure::Answer;
use roster_core::day;
use roster_core::store::Store;
use roster_core::today::{TodayEntry, TodayQuery, today};
use serde_json::json;

/// Everything, by the clock of this machine.
pub async fn show(store: &Store, owner: String) -> Answer<Answered> {
    let clock = store.clock();
    let query = TodayQuery {
        today: day::kept(clock.day_of(clock.now_ms())),
        zone: String::new(),
        owner,
        whole: true,
    };
    let list = today(store, &query, None).await?;
    let head = ["WHEN", "WHAT", "WHY", "OWNER"].map(str::to_owned);
    let row = |entry: &TodayEntry| {
        let when = entry.section.shown().to_owned();
        [
            when,
            entry.title.clone(),
            entry.reason.clone(),
            entry.owner.clone(),
        ]
    };
    let lines = match (list.entries.is_empty(), &list.next) {
        (true, None) => vec!["Nothing is waiting.".to_owned()],
        (true, Some(next)) => vec![format!("Nothing is waiting. Next: {} on {}", next.title, next.on)],
        (false, _) => {
            let rows: Vec<[String; 4]> = std::iter::once(head)
                .chain(list.entries.iter().map(row))
                .collect();
            table(&rows)
        }
    };
    Ok(Answered {
        lines,
        json: json!(list),
    })
}
