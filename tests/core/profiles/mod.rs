//! A person's work: claims added, changed and removed, what backs them, and all of it taken back.

mod claims;
mod whole;

use crate::a_desk::Desk;
use roster_core::facts::facts;
use roster_core::people::PersonId;
use roster_core::profiles::{Backed, EvidenceKind, WorkProfile, add_claim_line, work_profile};

pub async fn writes(desk: &Desk, who: PersonId, line: &str) -> WorkProfile {
    add_claim_line(&desk.store, who, line, None)
        .await
        .unwrap_or_else(|error| panic!("{line}: {error}"))
}

pub async fn sees(desk: &Desk, who: PersonId) -> WorkProfile {
    work_profile(&desk.store, who).await.unwrap()
}

pub fn backed(kind: EvidenceKind) -> Backed {
    Backed {
        kind,
        link: String::new(),
        seen_on: String::new(),
        words: String::new(),
    }
}

/// What the facts hold of somebody: accelerators and what backs them; skills with depth; stories and impacts.
pub async fn counted(desk: &Desk, who: PersonId) -> String {
    let facts = facts(&desk.store).await.unwrap();
    let fact = facts.people().iter().find(|fact| fact.id == who).unwrap();
    let Some(claims) = &fact.claims else {
        return "nothing".into();
    };
    let text = |text| facts.texts().get(text);
    let scale: Vec<String> = claims
        .scale
        .iter()
        .map(|s| {
            let size = s.size().unwrap_or(0);
            format!("{size} {} @{} {:?}", text(s.hardware), text(s.company), s.backing)
        })
        .collect();
    let known = |all: &[roster_core::facts::Known]| {
        let all: Vec<String> = all
            .iter()
            .map(|k| format!("{}:{}", text(k.key), k.depth.unwrap_or(0)))
            .collect();
        all.join(",")
    };
    format!(
        "scale [{}] skills [{}] hardware [{}] stories {:?} impacts {} vouched {} work {:?}",
        scale.join("; "),
        known(&claims.skills),
        known(&claims.hardware),
        claims.stories,
        claims.impacts,
        claims.vouched,
        claims.workload,
    )
}

/// The field at which something was refused, and the reason; the desk must be as it was.
pub async fn refused<T>(
    desk: &Desk,
    answer: impl Future<Output = roster_core::Result<T>>,
) -> (&'static str, String) {
    let before = desk.everything().await;
    let error = answer.await.err().expect("taken");
    assert_eq!(
        desk.everything().await,
        before,
        "refused, and yet something changed"
    );
    (error.field().unwrap_or("none"), error.to_string())
}
