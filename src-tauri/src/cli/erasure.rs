//! Forgetting somebody for good, on the command line.

use super::Answered;
use super::history::meant;
use super::words::Erase;
use crate::failure::Answer;
use chrono::{DateTime, Local};
use roster_core::Error;
use roster_core::erasure::{self, Erasing, Erasure, Held};
use roster_core::people::PersonId;
use roster_core::store::Store;
use serde_json::json;

/// Says what there is of somebody; writes it to a file; or erases her, where her name is typed.
pub async fn erase(store: &Store, words: Erase) -> Answer<Answered> {
    let person: PersonId = meant(store, &words.person).await?;
    let held = erasure::what_is_held(store, person).await?;
    if let Some(file) = &words.export {
        erasure::export_access(store, person, file).await?;
    }
    let Some(name) = words.name else {
        let mut lines = told(&held);
        lines.push(match &words.export {
            Some(file) => format!("Written: {}", file.display()),
            None => "Nothing was erased. To erase: --name with her name as it stands here, and --reason."
                .to_owned(),
        });
        return Ok(Answered {
            lines,
            json: json!({ "held": held, "erased": false }),
        });
    };
    let reason = words.reason.unwrap_or_default();
    erasure::erase(store, person, &Erasing { name, reason }).await?;
    let all = erasure::erasures(store).await?;
    let proof = all
        .into_iter()
        .find(|one| one.id == person.0.hex())
        .ok_or(Error::NotFound("erasure"))?;
    Ok(Answered {
        lines: vec![
            "Erased for good.".to_owned(),
            format!("The proof has the number {}: roster erasures", proof.id),
        ],
        json: json!({ "held": held, "erased": true, "proof": proof }),
    })
}

/// Everybody who was erased, and which desks have done it.
pub async fn list(store: &Store) -> Answer<Answered> {
    let all = erasure::erasures(store).await?;
    let mut lines: Vec<String> = all.iter().map(line).collect();
    if lines.is_empty() {
        lines.push("Nobody was erased.".to_owned());
    }
    Ok(Answered {
        lines,
        json: json!({ "erasures": all }),
    })
}

fn told(held: &Held) -> Vec<String> {
    let mut lines: Vec<String> = held.things.iter().map(|thing| thing.said.clone()).collect();
    lines.push(format!("{} entries in the history", held.history));
    lines.extend(
        held.desks
            .iter()
            .map(|desk| format!("sent to {} ({}) in {} files", desk.name, desk.person, desk.files)),
    );
    lines.extend(
        held.mentions
            .iter()
            .map(|of| format!("named in {} {}: {}", of.on, of.whose, of.text)),
    );
    lines
}

fn line(one: &Erasure) -> String {
    let at = DateTime::from_timestamp_millis(one.at).unwrap_or_default();
    let done: Vec<&str> = one.done.iter().map(|done| done.desk.as_str()).collect();
    let waiting = match one.waiting.as_slice() {
        [] => String::new(),
        some => format!("\tnot confirmed: {}", some.join(", ")),
    };
    format!(
        "{}\t{}\t{}, {}\t{}\tdone: {}{waiting}",
        at.with_timezone(&Local).format("%Y-%m-%d"),
        one.id,
        one.person,
        one.desk,
        one.reason,
        done.join(", ")
    )
}
