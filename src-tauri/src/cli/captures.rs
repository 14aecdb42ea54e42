//! A line kept from the command line.

use super::{Answered, say};
use crate::failure::Answer;
use roster_core::captures::{NewCapture, capture as keep};
use roster_core::conferences::EditionKey;
use roster_core::store::Store;
use serde_json::json;

/// Keeps a line: with who is sure to be meant, else with somebody new; where that is in doubt it waits in the window.
pub async fn capture(store: &Store, line: String, edition: Option<String>) -> Answer<Answered> {
    let new = NewCapture {
        line,
        edition: edition.map(EditionKey::try_from).transpose()?,
        ..NewCapture::default()
    };
    let kept = keep(store, &new).await?;
    for doubt in &kept.doubts {
        say(doubt);
    }
    let said = match (kept.open, kept.made) {
        (true, _) => "Kept; it waits to be sorted".to_owned(),
        (false, true) => format!("Kept, and added {}", kept.name),
        (false, false) => format!("Kept with {}", kept.name),
    };
    Ok(Answered {
        json: json!(kept),
        lines: vec![said],
    })
}
