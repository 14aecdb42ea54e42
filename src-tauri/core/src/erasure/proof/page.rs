//! The proof as a page.

use super::{Erasure, proof};
use crate::clock::Clock;
use crate::day;
use crate::error::Result;
use crate::sheet::{Sheet, SheetFact, SheetPart, VERSION};
use crate::store::Store;

/// The proof of an erasure, to be printed or shown. [`crate::Error::NotFound`].
pub async fn proof_sheet(store: &Store, id: &str) -> Result<Sheet> {
    let erasure = proof(store, id).await?;
    Ok(page(&erasure, store.clock(), &store.who().desk))
}

fn fact(name: &str, text: impl Into<String>) -> SheetFact {
    SheetFact {
        name: name.to_owned(),
        text: text.into(),
    }
}

fn page(erasure: &Erasure, clock: &dyn Clock, desk: &str) -> Sheet {
    let on = |at: i64| day::shown(clock.day_of(at));
    let rows = erasure.done.iter().map(|done| {
        let what = match done.what.as_slice() {
            [] => "Held nothing".to_owned(),
            some => some.join(", "),
        };
        vec![done.desk.clone(), on(done.at), what]
    });
    let mut parts = vec![
        SheetPart::Facts {
            facts: vec![
                fact("Number", &*erasure.id),
                fact("Decided on", on(erasure.at)),
                fact("By", format!("{}, {}", erasure.person, erasure.desk)),
                fact("Reason", &*erasure.reason),
            ],
        },
        SheetPart::Heading {
            text: "Desks that have erased".to_owned(),
        },
        SheetPart::Table {
            head: vec!["Desk".to_owned(), "On".to_owned(), "What".to_owned()],
            rows: rows.collect(),
            numbers: Vec::new(),
        },
    ];
    if !erasure.waiting.is_empty() {
        parts.push(SheetPart::Heading {
            text: "Desks that have not confirmed yet".to_owned(),
        });
        parts.push(SheetPart::Points {
            points: erasure.waiting.clone(),
        });
    }
    parts.push(SheetPart::Heading {
        text: "What is kept".to_owned(),
    });
    parts.push(SheetPart::Text {
        text: format!(
            "This page does not name the person, and nothing that is kept does. Kept are the number above, the dates, the reason, and hashes of {} by which she is known again if somebody enters her. Backups made before that day forget her when they are brought back.",
            match erasure.known_by {
                1 => "1 address".to_owned(),
                n => format!("{n} addresses"),
            }
        ),
    });
    Sheet {
        version: VERSION,
        title: "Proof of erasure".to_owned(),
        subtitle: format!("As of {}", on(clock.now_ms())),
        badges: Vec::new(),
        parts,
        foot: desk.to_owned(),
    }
}
