//! The words that go with a page.

use super::atoms::key;
use super::hidden::{HiddenKind, leaks};
use super::places::PlaceTold;
use super::rules::BlindRules;
use super::{gather, told_all_the_same};
use crate::error::Result;
use crate::store::Store;
use crate::submittals::{Form, KeptSheet};
use std::collections::HashSet;

/// Whether these words may go with a page that was sent. Beside a blind one they tell nothing of her that the page itself
/// does not tell: [`crate::Error::Conflict`] where they do. The client, its role, the receiver and the sender are named
/// as they are.
pub async fn may_stand_beside(store: &Store, sent: &KeptSheet, words: &[&str]) -> Result<()> {
    if sent.form == Form::Named {
        return Ok(());
    }
    let material = gather::gather(store, sent.candidacy).await?;
    let rules = BlindRules {
        place: PlaceTold::Region,
        ..BlindRules::default()
    };
    let hidden = material.hidden(&rules).of_hers_only();
    let told: HashSet<String> = leaks(&sent.sheet, &hidden)
        .iter()
        .map(|leak| key(&leak.text))
        .collect();
    let known = [&sent.role, &material.purpose.title, &material.purpose.client_name];
    let names = [&sent.sent_to, &sent.by];
    for text in words {
        let mut text = (*text).to_owned();
        for known in known.into_iter().map(String::as_str).chain([material.client()]) {
            if !known.is_empty() {
                text = text.replace(known, "…");
            }
        }
        let leak = text.lines().flat_map(|line| hidden.leaks_in(line)).find(|leak| {
            let name = leak.what == HiddenKind::Name
                && names
                    .iter()
                    .any(|name| name.split_whitespace().any(|word| key(word) == key(&leak.text)));
            leak.what != HiddenKind::Company && !name && !told.contains(&key(&leak.text))
        });
        if let Some(leak) = leak {
            return Err(told_all_the_same(
                &leak,
                "The profile is sent without the name: take it out.",
            ));
        }
    }
    Ok(())
}
