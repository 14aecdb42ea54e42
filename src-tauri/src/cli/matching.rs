//! Who fits, on the command line.

use super::words::Match;
use super::{Answered, history, say};
use crate::failure::Answer;
use roster_core::matching::{MatchPage, MatchReason, MatchRow, Page, match_people, wanted_like};
use roster_core::store::Store;
use roster_core::wanted::{Wanted, Weights, wanted_named};
use serde_json::json;

/// Ranks people by a saved profile, or by how like somebody they are.
pub async fn show(store: &Store, words: Match) -> Answer<Answered> {
    let (wanted, weights) = match (words.wanted, words.like) {
        (Some(name), _) => {
            let kept = wanted_named(store, &name).await?;
            (kept.wanted, kept.weights)
        }
        (None, person) => {
            let person = history::meant(store, &person.unwrap_or_default()).await?;
            let like = wanted_like(store, person).await?;
            like.took.iter().for_each(|took| say(took));
            (like.wanted, Weights::default())
        }
    };
    let page = Page {
        offset: 0,
        limit: words.limit,
    };
    let found = match_people(store, &wanted, &weights, &words.within, page).await?;
    Ok(told(&wanted, &weights, &found))
}

/// What came of a ranking.
pub fn told(wanted: &Wanted, weights: &Weights, found: &MatchPage) -> Answered {
    for warning in &found.warnings {
        say(warning);
    }
    for out in &found.out {
        say(&format!("Out: {} {}", out.people, out.reason));
    }
    Answered {
        lines: found.rows.iter().flat_map(lines).collect(),
        json: json!({ "wanted": wanted, "weights": weights, "match": found }),
    }
}

fn lines(row: &MatchRow) -> Vec<String> {
    let head = format!(
        "{:.1}\t{:.0}% known\t{}\t{}\t{}",
        row.score, row.known, row.name, row.title, row.company
    );
    let reason = |reason: &MatchReason| {
        format!(
            "\t+{:.1} of {:.1}\t{}\t{}",
            reason.points,
            reason.of,
            reason.kind.shown(),
            reason.says
        )
    };
    std::iter::once(head)
        .chain(row.reasons.iter().map(reason))
        .collect()
}
