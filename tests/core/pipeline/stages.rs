//! The columns of a board, and templates of them.

use super::*;
use crate::a_desk::a_desk;
use roster_core::Error;
use roster_core::pipeline::add_people;
use roster_core::roles::{
    StageDraft, StageKind, add_stage, delete_pipeline_template, edit_stage, order_stages, pipeline_templates,
    remove_stage, save_pipeline_template, start_with_template, template_of_role,
};

fn draft(name: &str, kind: StageKind, days: Option<(u32, u32)>) -> StageDraft {
    StageDraft {
        name: name.into(),
        kind,
        ideal_days: days.map(|(ideal, _)| ideal),
        max_days: days.map(|(_, most)| most),
    }
}

#[tokio::test]
async fn stages_are_edited_and_kept_as_a_template() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let names = async |role| {
        let board = board(&desk, role).await;
        let names: Vec<String> = board.columns.iter().map(|one| one.stage.name.clone()).collect();
        names.join(" ")
    };
    let before = names(role).await;
    let screened = stage(&desk, role, "Screened").await;
    let exercise = draft("Exercise", StageKind::Screened, Some((2, 4)));
    let id = add_stage(&desk.store, role, &exercise, Some(screened))
        .await
        .unwrap();
    assert!(names(role).await.contains("Replied Exercise Screened"));
    assert_eq!(desk.undoes().await, "Added the stage Exercise");
    assert_eq!(names(role).await, before);
    desk.redoes().await;
    edit_stage(&desk.store, id, &draft("Take-home", StageKind::Screened, None))
        .await
        .unwrap();
    assert_eq!(
        desk.store.undo_state().await.unwrap().undo.unwrap().label,
        "Renamed the stage Exercise to Take-home"
    );
    for (wrong, field) in [
        (draft(" ", StageKind::Offer, None), "name"),
        (draft("X", StageKind::Offer, Some((5, 4))), "max_days"),
        (draft("X", StageKind::Offer, Some((4_000, 5_000))), "ideal_days"),
    ] {
        assert_eq!(
            edit_stage(&desk.store, id, &wrong).await.unwrap_err().field(),
            Some(field)
        );
    }
    order_stages(&desk.store, role, &[id, id, screened])
        .await
        .unwrap();
    assert!(
        names(role)
            .await
            .starts_with("Take-home Screened Sourced Contacted")
    );

    // Somebody in it keeps it.
    let ana = desk.adds("Ana").await;
    add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    let refused = remove_stage(&desk.store, id).await.unwrap_err();
    assert!(
        refused.to_string().contains("Take-home is not empty"),
        "{refused}"
    );

    for (kind, says) in [
        (StageKind::Rejected, Some("Rejected instead of Screened")),
        (StageKind::Accepted, Some("Accepted instead of Screened")),
        (StageKind::Interviewing, None),
        (StageKind::Screened, None),
    ] {
        let changed = edit_stage(&desk.store, id, &draft("Take-home", kind, None)).await;
        match says {
            Some(says) => assert!(changed.unwrap_err().to_string().contains(says)),
            None => changed.unwrap(),
        }
    }

    let template = template_of_role(&desk.store, role, "Ours").await.unwrap();
    start_with_template(&desk.store, Some(template)).await.unwrap();
    let next = a_role(&desk, "Kernel engineer").await;
    assert_eq!(names(next).await, names(role).await);
    let short = [
        draft("In", StageKind::Sourced, None),
        draft("In too", StageKind::Sourced, None),
    ];
    save_pipeline_template(&desk.store, Some(template), "Short", &short)
        .await
        .unwrap();
    assert_eq!(
        names(next).await,
        names(role).await,
        "a role's stages are its own"
    );
    let third = a_role(&desk, "Data lead").await;
    assert_eq!(names(third).await, "In In too");
    let none = save_pipeline_template(&desk.store, None, "None", &[]).await;
    assert_eq!(none.unwrap_err().field(), Some("stages"));
    let same = save_pipeline_template(&desk.store, None, "SHORT", &short).await;
    assert_eq!(same.unwrap_err().field(), Some("name"));
    let all = pipeline_templates(&desk.store).await.unwrap();
    assert_eq!((all.len(), all[0].starts), (1, true));

    let columns = board(&desk, third).await.columns;
    remove_stage(&desk.store, columns[0].stage.id).await.unwrap();
    let last = remove_stage(&desk.store, columns[1].stage.id).await;
    assert!(matches!(last, Err(Error::Conflict(_))), "a board needs a stage");

    delete_pipeline_template(&desk.store, template).await.unwrap();
    let fourth = a_role(&desk, "SRE").await;
    assert_eq!(names(fourth).await, before);
    desk.is_sound().await;
}
