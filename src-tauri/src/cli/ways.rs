//! Ways in to somebody, on the command line.

use super::{Answered, history};
use crate::failure::Answer;
use roster_core::store::Store;
use roster_core::ways::{WayStep, WayTo, ways_in};
use serde_json::json;

/// The best ways to the one person meant by these words.
pub async fn show(store: &Store, person: &str) -> Answer<Answered> {
    let to = WayTo::Person(history::meant(store, person).await?);
    let found = ways_in(store, to).await?;
    let mut lines = Vec::new();
    for way in &found.ways {
        let through: Vec<&str> = way.steps.iter().map(|step| step.person.name.as_str()).collect();
        lines.push(format!("{}\tyou → {}", way.strength.shown(), through.join(" → ")));
        lines.extend(way.steps.iter().map(step));
    }
    if lines.is_empty() {
        lines.push(format!("Nobody you know is known to know {}.", found.person.name));
    }
    Ok(Answered {
        json: json!(found),
        lines,
    })
}

fn step(step: &WayStep) -> String {
    let off = match step.person.off_limits.as_str() {
        "" => String::new(),
        off => format!(" [{off}]"),
    };
    let (name, strength) = (&step.person.name, step.strength.shown());
    format!("\t{name}{off}\t{strength}\t{}", step.reasons.join("; "))
}
