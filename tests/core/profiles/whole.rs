//! The profile as a whole: workload, wishes, stories, a pasted text, badges, and who is deleted with all of it.

use super::{backed, counted, refused, sees, writes};
use crate::a_desk::a_desk;
use roster_core::Error;
use roster_core::facts::facts;
use roster_core::history::{person_history, put_back};
use roster_core::profiles::{
    BadgeKind, ClaimDraft, Did, Domain, EvidenceKind, ImpactDraft, ImpactField, Lever, ScaleDraft,
    ScaleField, Side, StoryDraft, StoryField, Work, WorkProfile, accept_claim, add_claim, add_claim_line,
    add_evidence, add_impact, complete_claim_line, edit_impact, edit_scale, edit_story, read_claim_line,
    remove_claim, set_exposure, set_side, set_wish_note, set_wish_rank, set_workload, suggest_claims,
};

#[tokio::test]
async fn workload_side_and_wishes() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let store = &desk.store;
    let none = set_workload(store, ana, Work::Training, None).await.unwrap();
    assert!(none.workload.iter().all(|one| one.weight.is_none()));
    assert!(
        desk.everything().await["profiles"].is_empty(),
        "nothing said makes no profile"
    );
    set_workload(store, ana, Work::Training, Some(3)).await.unwrap();
    let work = set_workload(store, ana, Work::Inference, Some(2)).await.unwrap();
    assert_eq!(work.badges[0].kind, BadgeKind::Versatile);
    assert_eq!(
        work.badges[0].why,
        "Works on training (3 of 4) and on inference (2 of 4)"
    );
    assert_eq!(
        refused(&desk, set_workload(store, ana, Work::Cost, Some(5)))
            .await
            .0,
        "cost"
    );
    set_exposure(store, ana, Some(2)).await.unwrap();
    let work = set_side(store, ana, Some(Side::Platform)).await.unwrap();
    assert_eq!((work.ml_exposure, work.side), (Some(2), Some(Side::Platform)));
    assert!(
        counted(&desk, ana)
            .await
            .ends_with("work [Some(3), Some(2), None, None, None, None]")
    );

    // Evidence on an aspect goes with it, and comes back with it; nothing said cannot be backed.
    let id = work.id;
    assert_eq!(
        refused(
            &desk,
            add_evidence(store, id, "cost", &backed(EvidenceKind::Said))
        )
        .await
        .0,
        "aspect"
    );
    let work = add_evidence(store, id, "training", &backed(EvidenceKind::Reference))
        .await
        .unwrap();
    assert!(work.workload[0].backing.verified);
    let work = set_workload(store, ana, Work::Training, None).await.unwrap();
    assert!(work.workload[0].backing.evidence.is_empty());
    assert_eq!(desk.undoes().await, "Set training to unknown for Ana Ruiz");
    assert!(sees(&desk, ana).await.workload[0].backing.verified);

    let ranks = |work: &WorkProfile| {
        work.wishes
            .iter()
            .map(|wish| wish.rank.unwrap_or(0))
            .collect::<Vec<_>>()
    };
    set_wish_rank(store, ana, Lever::Challenge, Some(1))
        .await
        .unwrap();
    let work = set_wish_rank(store, ana, Lever::Hardware, Some(2)).await.unwrap();
    assert_eq!(ranks(&work), [1, 2, 0, 0, 0]);
    let work = set_wish_rank(store, ana, Lever::Hardware, Some(1)).await.unwrap();
    assert_eq!(ranks(&work), [2, 1, 0, 0, 0], "no two have the same");
    let work = set_wish_note(store, ana, Lever::Pay, "400k, or not at all")
        .await
        .unwrap();
    assert_eq!(work.wishes[4].note, "400k, or not at all");
    assert_eq!(
        refused(&desk, set_wish_rank(store, ana, Lever::Pay, Some(6)))
            .await
            .0,
        "rank"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn stories_and_impacts() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let story = StoryDraft {
        domain: Domain::Faults,
        company: "CoreWeave".into(),
        happened_on: "May 2025".into(),
        story: "A rail of 64 links flapped under load.\nWe drained it by hand.".into(),
    };
    let work = add_claim(&desk.store, ana, &ClaimDraft::Story(story.clone()), None)
        .await
        .unwrap();
    assert_eq!(work.stories[0].story.happened_on, "2025-05");
    let id = work.stories[0].id;
    let work = edit_story(&desk.store, id, StoryField::Domain, "memory")
        .await
        .unwrap();
    assert_eq!(work.stories[0].story.domain, Domain::Memory);
    assert_eq!(
        refused(&desk, edit_story(&desk.store, id, StoryField::Story, " "))
            .await
            .0,
        "story"
    );
    let later = StoryDraft {
        happened_on: "spring".into(),
        ..story
    };
    let (at, _) = refused(
        &desk,
        add_claim(&desk.store, ana, &ClaimDraft::Story(later), None),
    )
    .await;
    assert_eq!(at, "happened_on");

    let impact = ImpactDraft {
        metric: "MFU".into(),
        before: "31%".into(),
        after: "47%".into(),
        ..ImpactDraft::default()
    };
    let work = add_impact(&desk.store, ana, &impact, "$1.2M/month")
        .await
        .unwrap();
    let kept = &work.impacts[0].impact;
    assert_eq!(
        (kept.money_per_month, kept.currency.as_str()),
        (Some(120_000_000), "USD")
    );
    assert_eq!(
        refused(&desk, add_impact(&desk.store, ana, &impact, "lots"))
            .await
            .0,
        "money_per_month"
    );
    let id = work.impacts[0].id;
    edit_impact(&desk.store, id, ImpactField::VerifiedBy, "Ben Okafor")
        .await
        .unwrap();
    assert!(
        counted(&desk, ana)
            .await
            .contains("stories [0, 1, 0] impacts 1 vouched 1")
    );
    let work = edit_impact(&desk.store, id, ImpactField::Money, "")
        .await
        .unwrap();
    assert_eq!(work.impacts[0].impact.currency, "");
    assert_eq!(
        desk.undoes().await,
        "Changed the money per month of the impact on MFU of Ana Ruiz"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn who_is_deleted_takes_her_work_along_and_brings_it_back() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let line = "h100 2048 built infiniband 2024 @CoreWeave";
    add_claim_line(&desk.store, ana, line, Some(EvidenceKind::Said))
        .await
        .unwrap();
    writes(&desk, ana, "nccl tuned 2025").await;
    set_workload(&desk.store, ana, Work::Training, Some(4))
        .await
        .unwrap();
    let (whole, work, counts) = (
        desk.everything().await,
        sees(&desk, ana).await,
        counted(&desk, ana).await,
    );
    desk.deletes(&[ana]).await;
    let left = desk.everything().await;
    for table in ["profiles", "scale_records", "person_skills", "evidence"] {
        assert!(left[table].is_empty(), "{table}");
    }
    assert!(
        facts(&desk.store)
            .await
            .unwrap()
            .people()
            .iter()
            .all(|fact| fact.id != ana)
    );
    let gone = add_claim_line(&desk.store, ana, line, None).await;
    assert!(matches!(gone, Err(Error::NotFound(_))));
    desk.undoes().await;
    assert_eq!(desk.everything().await, whole);
    assert_eq!(sees(&desk, ana).await, work);
    assert_eq!(counted(&desk, ana).await, counts);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_pasted_text_suggests_what_is_not_known_and_nothing_is_taken_by_itself() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    writes(&desk, ana, "nccl tuned 2026").await;
    let text = "Staff Engineer, Tarnwick Compute (2022 – Present)\n\
                Built a cluster of 10,000+ H100 GPUs on InfiniBand. Tuned NCCL. Wrote CUDA kernels.";
    let before = desk.everything().await;
    let found = suggest_claims(&desk.store, ana, text).await.unwrap();
    assert_eq!(desk.everything().await, before);
    let said: Vec<&str> = found.iter().map(|one| one.said.as_str()).collect();
    assert_eq!(
        said,
        ["10,000 H100 at Tarnwick Compute", "InfiniBand", "CUDA"],
        "NCCL is known"
    );
    let work = accept_claim(&desk.store, ana, &found[0]).await.unwrap();
    let scale = &work.scale[0];
    assert_eq!(
        (scale.record.fleet, scale.record.did),
        (Some(10_000), Some(Did::Built))
    );
    let evidence = &scale.backing.evidence[0];
    assert_eq!(
        (evidence.kind, evidence.words.as_str()),
        (EvidenceKind::Resume, "10,000+ H100 GPUs")
    );
    accept_claim(&desk.store, ana, &found[2]).await.unwrap();
    let left = suggest_claims(&desk.store, ana, text).await.unwrap();
    assert_eq!(
        left.iter().map(|one| one.said.as_str()).collect::<Vec<_>>(),
        ["InfiniBand"]
    );
    assert_eq!(desk.undoes().await, "Added CUDA to Ana Ruiz");
    desk.is_sound().await;
}

#[tokio::test]
async fn the_desks_companies_are_offered_behind_an_at() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "Lambda Labs", "").await;
    let offers = complete_claim_line(&desk.store, "h100 2k @lam", 12)
        .await
        .unwrap();
    assert_eq!(offers[0].insert, "@\"Lambda Labs\"");
    assert_eq!((offers[0].start, offers[0].end), (8, 12));
    let reading = read_claim_line(&desk.store, "h100 2k @\"Lambda Labs\"")
        .await
        .unwrap();
    let Some(ClaimDraft::Scale(ScaleDraft { company, .. })) = reading.claim else {
        panic!("no record")
    };
    assert_eq!(company, "Lambda Labs");
    writes(&desk, ana, "h100 2k @\"lambda labs\"").await;
    assert_eq!(desk.everything().await["companies"].len(), 1, "the same company");
}

#[tokio::test]
async fn badges_say_why() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    assert!(sees(&desk, ana).await.badges.is_empty());
    writes(&desk, ana, "h100 2048 built 2024 @CoreWeave").await;
    writes(&desk, ana, "mi300x built 2025").await;
    let work = writes(&desk, ana, "b200 used 2026").await;
    let badges: Vec<(&str, &str)> = work
        .badges
        .iter()
        .map(|b| (b.text.as_str(), b.why.as_str()))
        .collect();
    assert_eq!(
        badges,
        [
            (
                "Versatile",
                "Knows the hardware of 2 vendors: AMD (MI300X), NVIDIA (B200, H100)"
            ),
            (
                "Built 2,048 H100",
                "The largest scale known: 2,048 H100 in the largest job at CoreWeave, 2024"
            ),
            ("B200", "The newest hardware known of: NVIDIA B200, out in 2024"),
            (
                "2 of 6 kinds of silicon",
                "Knows 2 of 6 groups of silicon: NVIDIA, AMD"
            ),
        ]
    );
}

#[tokio::test]
async fn history_says_claims_in_words_and_puts_old_values_back() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let work = writes(&desk, ana, "h100 2048 built infiniband 2024 @CoreWeave").await;
    let id = work.scale[0].id;
    edit_scale(&desk.store, id, ScaleField::Company, "Lambda")
        .await
        .unwrap();
    edit_scale(&desk.store, id, ScaleField::Did, "led").await.unwrap();
    set_workload(&desk.store, ana, Work::Training, Some(3))
        .await
        .unwrap();
    set_workload(&desk.store, ana, Work::Training, Some(1))
        .await
        .unwrap();
    let page = person_history(&desk.store, ana, None, 20).await.unwrap();
    let said: Vec<String> = page
        .entries
        .iter()
        .flat_map(|entry| &entry.changes)
        .filter(|change| !change.field.is_empty())
        .map(|change| format!("{}: {} → {}", change.field, change.old, change.new))
        .collect();
    assert_eq!(
        said,
        [
            "training: 3 → 1",
            "training:  → 3",
            "part of a scale record: built → led the building of",
            "company of a scale record: CoreWeave → Lambda",
            "scale record:  → accelerators 2048, H100, InfiniBand, built, CoreWeave, beginning 2024, end 2024",
            "source:  → Entered by hand",
        ]
    );
    for (field, label) in [
        ("training", "Put back the training of Ana Ruiz"),
        (
            "part of a scale record",
            "Put back the part of a scale record of Ana Ruiz",
        ),
        (
            "company of a scale record",
            "Put back the company of a scale record of Ana Ruiz",
        ),
    ] {
        let change = page
            .entries
            .iter()
            .flat_map(|entry| &entry.changes)
            .find(|change| change.field == field);
        let change = change.unwrap();
        assert!(change.can_put_back, "{field}");
        assert_eq!(put_back(&desk.store, change.no).await.unwrap().label, label);
    }
    let work = sees(&desk, ana).await;
    assert_eq!(work.workload[0].weight, Some(3));
    let record = &work.scale[0].record;
    assert_eq!(
        (record.did, record.company.as_str()),
        (Some(Did::Built), "CoreWeave")
    );
    remove_claim(&desk.store, id).await.unwrap();
    let page = person_history(&desk.store, ana, None, 1).await.unwrap();
    let gone = &page.entries[0].changes[0];
    assert!(
        gone.field == "scale record" && gone.old.starts_with("accelerators 2048, H100") && !gone.can_put_back
    );
    desk.is_sound().await;
}
