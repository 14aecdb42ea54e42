//! One claim at a time: a line, a field, a skill, and what backs them.

use super::{backed, counted, refused, sees, writes};
use crate::a_desk::{Desk, a_desk};
use roster_core::history::person_history;
use roster_core::people::PersonId;
use roster_core::profiles::{
    Backed, ClaimDraft, Depth, Did, EvidenceKind, KnownDraft, KnownField, ScaleField, WorkProfile, add_claim,
    add_claim_line, add_evidence, edit_known, edit_scale, remove_claim, remove_evidence,
};

#[tokio::test]
async fn a_line_becomes_a_record_and_evidence_goes_with_it() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    assert_eq!(counted(&desk, ana).await, "nothing");
    let before = desk.sees(ana).await.updated_at;
    let work = writes(&desk, ana, "h100 2048 built infiniband 2024 @CoreWeave").await;
    let [scale] = work.scale.as_slice() else {
        panic!("{work:?}")
    };
    assert_eq!(scale.record.accelerators, Some(2_048));
    assert_eq!(
        (scale.record.did, scale.record.company.as_str()),
        (Some(Did::Built), "CoreWeave")
    );
    assert_eq!(
        (scale.hardware_name.as_str(), scale.fabric_name.as_str()),
        ("H100", "InfiniBand")
    );
    assert!(desk.sees(ana).await.updated_at > before, "she was changed");
    assert!(
        counted(&desk, ana)
            .await
            .starts_with("scale [2048 h100 @CoreWeave None]")
    );

    let id = scale.id;
    let work = add_evidence(&desk.store, id, "", &backed(EvidenceKind::Resume))
        .await
        .unwrap();
    assert!(!work.scale[0].backing.verified);
    let link = Backed {
        link: "github.com/ana/talk".into(),
        seen_on: "May 2026".into(),
        ..backed(EvidenceKind::Interview)
    };
    let work = add_evidence(&desk.store, id, "", &link).await.unwrap();
    let kinds: Vec<_> = work.scale[0]
        .backing
        .evidence
        .iter()
        .map(|e| (e.kind, e.seen_on.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (EvidenceKind::Interview, "2026-05"),
            (EvidenceKind::Resume, "2026-11-24")
        ]
    );
    assert!(work.scale[0].backing.verified, "an interview verifies");
    assert!(
        counted(&desk, ana)
            .await
            .starts_with("scale [2048 h100 @CoreWeave Some(Interview)]")
    );

    let whole = desk.everything().await;
    let work = remove_claim(&desk.store, id).await.unwrap();
    assert!(work.scale.is_empty());
    assert!(
        desk.everything().await["evidence"].is_empty(),
        "evidence goes with its claim"
    );
    assert_eq!(
        desk.undoes().await,
        "Removed 2,048 H100 at CoreWeave from Ana Ruiz"
    );
    assert_eq!(desk.everything().await["evidence"], whole["evidence"]);
    assert_eq!(sees(&desk, ana).await.scale[0].backing.evidence.len(), 2);

    let first = sees(&desk, ana).await.scale[0].backing.evidence[0].id;
    let work = remove_evidence(&desk.store, first).await.unwrap();
    assert!(!work.scale[0].backing.verified);
    let labels: Vec<String> = person_history(&desk.store, ana, None, 10)
        .await
        .unwrap()
        .entries
        .into_iter()
        .map(|entry| entry.label)
        .collect();
    assert!(
        labels.contains(&"Added 2,048 H100 at CoreWeave to Ana Ruiz".to_owned()),
        "{labels:?}"
    );
    assert!(
        labels.contains(&"Added evidence (interview) to Ana Ruiz".to_owned()),
        "{labels:?}"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_typed_into_a_field_is_read_or_refused_there() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let work = writes(&desk, ana, "h100 2048 256 nodes @CoreWeave").await;
    let id = work.scale[0].id;
    for (field, typed, kept) in [
        (ScaleField::Accelerators, "4k", "4000"),
        (ScaleField::Fleet, "16'000", "16000"),
        (ScaleField::Nodes, "512 nodes", "512"),
        (ScaleField::Hardware, "MI300", "mi300x"),
        (ScaleField::Fabric, "RoCEv2", "roce"),
        (ScaleField::Did, "led", "led"),
        (ScaleField::From, "May 2024", "2024-05"),
        (ScaleField::To, "2025", "2025"),
        (ScaleField::RequestsPerDay, "50M/day", "50000000"),
        (ScaleField::Terabytes, "3 PB", "3000"),
        (ScaleField::P99, "0.2 s", "200"),
        (ScaleField::Company, "Lambda Labs", "Lambda Labs"),
        (ScaleField::Note, "  two  sites ", "two sites"),
    ] {
        let work = edit_scale(&desk.store, id, field, typed).await.unwrap();
        let record = &work.scale[0].record;
        let number = |n: Option<u32>| n.unwrap().to_string();
        let read = match field {
            ScaleField::Company => record.company.clone(),
            ScaleField::Accelerators => number(record.accelerators),
            ScaleField::Fleet => number(record.fleet),
            ScaleField::Nodes => number(record.nodes),
            ScaleField::Hardware => record.hardware.clone(),
            ScaleField::Fabric => record.fabric.clone(),
            ScaleField::Did => record.did.unwrap().kept().to_owned(),
            ScaleField::From => record.from.clone(),
            ScaleField::To => record.to.clone(),
            ScaleField::RequestsPerDay => record.requests_per_day.unwrap().to_string(),
            ScaleField::Terabytes => number(record.terabytes),
            ScaleField::P99 => number(record.p99_ms),
            ScaleField::Note => record.note.clone(),
        };
        assert_eq!(read, kept, "{field:?}");
        let updated = desk.sees(ana).await.updated_at;
        edit_scale(&desk.store, id, field, typed).await.unwrap();
        assert_eq!(
            desk.sees(ana).await.updated_at,
            updated,
            "{field:?} again changes nothing"
        );
    }
    for (field, typed, about) in [
        (ScaleField::Accelerators, "20k", "does not fit into a fleet"),
        (ScaleField::Accelerators, "20M", "10 million"),
        (ScaleField::Accelerators, "-4", "less than nothing"),
        (ScaleField::Nodes, "17k", "at least one"),
        (ScaleField::Nodes, "12 racks", "racks"),
        (ScaleField::From, "1989", "1990 to 2027"),
        (ScaleField::From, "2026", "before it begins"),
        (ScaleField::Terabytes, "3 pints", "pints"),
        (ScaleField::RequestsPerDay, "3/fortnight", "fortnight"),
        (ScaleField::Hardware, "abacus", "no “abacus”"),
        (ScaleField::Did, "watched", "none of the words"),
    ] {
        let (at, reason) = refused(&desk, edit_scale(&desk.store, id, field, typed)).await;
        assert_eq!(at, field.kept(), "{typed}");
        assert!(reason.contains(about), "{typed}: {reason}");
    }
    assert_eq!(
        desk.undoes().await,
        "Changed the note of 4,000 MI300X at Lambda Labs of Ana Ruiz"
    );
    assert_eq!(
        desk.redoes().await,
        "Changed the note of 4,000 MI300X at Lambda Labs of Ana Ruiz"
    );
    let (at, _) = refused(&desk, add_claim_line(&desk.store, ana, "h100 wibble", None)).await;
    assert_eq!(at, "line");
    let (at, reason) = refused(&desk, add_claim_line(&desk.store, ana, "", None)).await;
    assert!(at == "line" && reason.contains("h100 2048"), "{reason}");
    desk.is_sound().await;
}

#[tokio::test]
async fn a_skill_is_there_once_and_never_becomes_less_by_itself() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    writes(&desk, ana, "nccl used 2025").await;
    let work = writes(&desk, ana, "NCCL tuned 2023").await;
    let [nccl] = work.skills.as_slice() else {
        panic!("{work:?}")
    };
    assert_eq!(
        (nccl.known.depth, nccl.known.last_used),
        (Some(Depth::Tuned), Some(2025))
    );
    let (at, reason) = refused(&desk, add_claim_line(&desk.store, ana, "nccl used 2024", None)).await;
    assert_eq!(at, "line");
    assert!(reason.contains("has NCCL already: tuned, 2025"), "{reason}");
    let less = edit_known(&desk.store, nccl.id, KnownField::Depth, "used")
        .await
        .unwrap();
    assert_eq!(
        less.skills[0].known.depth,
        Some(Depth::Used),
        "said so in its row, it does"
    );
    assert_eq!(
        refused(
            &desk,
            edit_known(&desk.store, nccl.id, KnownField::LastUsed, "2031")
        )
        .await
        .0,
        "last_used"
    );
    desk.undoes().await;
    assert_eq!(sees(&desk, ana).await.skills[0].known.depth, Some(Depth::Tuned));

    // Deepest first, then the most recent; hardware apart; a key that the taxonomy does not know shows as itself.
    writes(&desk, ana, "cuda authored 2020").await;
    writes(&desk, ana, "vllm tuned 2026").await;
    writes(&desk, ana, "trainium2 built 2025").await;
    let odd = KnownDraft {
        key: "retired-thing".into(),
        ..KnownDraft::default()
    };
    let work = add_claim(&desk.store, ana, &ClaimDraft::Skill(odd), None)
        .await
        .unwrap();
    let names: Vec<&str> = work.skills.iter().map(|skill| skill.name.as_str()).collect();
    assert_eq!(names, ["CUDA", "vLLM", "NCCL", "retired-thing"]);
    assert_eq!(work.hardware[0].name, "Trainium2");
    assert!(counted(&desk, ana).await.contains("hardware [trainium2:2]"));
    desk.is_sound().await;
}

#[tokio::test]
async fn two_desks_that_say_so_apart_make_the_same_rows() {
    let (one, other) = (a_desk().await, a_desk().await);
    let (mei, ana) = (one.adds("Mei").await, other.adds("Ana").await);
    let key = |work: &WorkProfile| (work.id, work.skills[0].id);
    let first = key(&writes(&one, mei, "nccl used").await);
    desk_forgets(&one, mei).await;
    assert_eq!(
        key(&writes(&one, mei, "nccl tuned 2025").await),
        first,
        "made of person and skill"
    );
    assert_ne!(key(&writes(&other, ana, "nccl used").await), first);
}

async fn desk_forgets(desk: &Desk, who: PersonId) {
    for skill in sees(desk, who).await.skills {
        remove_claim(&desk.store, skill.id).await.unwrap();
    }
}
