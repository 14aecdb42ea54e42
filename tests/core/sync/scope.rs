//! Files about a part of the desk, and people of whom nothing leaves it.

use super::*;
use roster_core::lists::{HotlistId, add_to_hotlist, create_hotlist, remove_from_hotlist};
use roster_core::people::{PersonField, PersonId};
use roster_core::pipeline::{add_people, candidacies_of, remove_cards};
use roster_core::roles::{NewRole, RoleId, create_role};
use roster_core::sync::{Scope, is_kept_here, keep_here, share_again, would_leave};
use roster_core::tasks::{NewTask, add_task};

async fn role(desk: &Desk, title: &str, company: &str) -> RoleId {
    let new = NewRole {
        title: title.into(),
        company: company.into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

async fn puts(desk: &Desk, role: RoleId, people: &[PersonId]) {
    add_people(&desk.store, role, people, "", "").await.unwrap();
}

async fn task(desk: &Desk, person: PersonId, role: Option<RoleId>, title: &str) {
    let new = NewTask {
        person: Some(person),
        role,
        title: title.into(),
        ..NewTask::default()
    };
    add_task(&desk.store, &new).await.unwrap();
}

fn of(desk: &Desk, scope: Scope) -> ExportWish {
    ExportWish {
        scope: Some(scope),
        ..to(desk)
    }
}

async fn sends_part(from: &Desk, other: &Desk, scope: Scope) -> Arrival {
    let (file, _) = writes(from, &of(other, scope), "part.roster").await;
    let arrival = takes(other, &file).await;
    other.is_sound().await;
    arrival
}

async fn has(desk: &Desk, words: &str) -> bool {
    desk.everything()
        .await
        .values()
        .flatten()
        .any(|row| row.contains(words))
}

/// Ana has two roles; Ada is in both, Bob in the other one.
async fn two_roles() -> (Desk, Desk, [RoleId; 2], [PersonId; 2]) {
    let (ana, ben) = two_desks().await;
    let kernels = role(&ana, "Kernel engineer", "Tarnwick").await;
    let fabrics = role(&ana, "Fabric engineer", "Quillfeather").await;
    let ada = ana
        .adds_at("Ada", "Engineer", "Brightloom", "ada@example.org")
        .await;
    let bob = ana.adds_at("Bob", "Engineer", "Ostermoor", "").await;
    puts(&ana, kernels, &[ada]).await;
    puts(&ana, fabrics, &[ada, bob]).await;
    task(&ana, ada, None, "Call her").await;
    task(&ana, ada, Some(fabrics), "A secret of the other role").await;
    (ana, ben, [kernels, fabrics], [ada, bob])
}

#[tokio::test]
async fn a_roles_pipeline_goes_with_its_company_and_its_people_and_nothing_of_other_roles() {
    let (ana, ben, [kernels, _], [ada, _]) = two_roles().await;
    let would = would_leave(&ana.store, &of(&ben, Scope::Role(kernels)), &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((would.people, would.held_back, would.since_heard), (1, 0, false));
    let arrival = sends_part(&ana, &ben, Scope::Role(kernels)).await;
    assert_eq!(
        (arrival.complete, arrival.scope),
        (true, Some(Scope::Role(kernels)))
    );
    let there = ben.sees(ada).await;
    assert_eq!(
        (there.company.unwrap().name.as_str(), there.contacts.len()),
        ("Brightloom", 1)
    );
    let cards = candidacies_of(&ben.store, ada).await.unwrap();
    assert_eq!(cards.len(), 1);
    assert!(has(&ben, "Kernel engineer").await && has(&ben, "Tarnwick").await && has(&ben, "Call her").await);
    for other in [
        "Bob",
        "Fabric engineer",
        "Quillfeather",
        "Ostermoor",
        "A secret of the other role",
    ] {
        assert!(!has(&ben, other).await, "{other}");
    }
    // What Ben does with it comes back, and a file about all brings the rest.
    ben.sets(ada, PersonField::Title, "Director").await;
    sends(&ben, &ana).await;
    assert_eq!(ana.sees(ada).await.title, "Director");
    sends(&ana, &ben).await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn that_a_part_arrived_counts_for_that_part_only() {
    let (ana, ben, [kernels, fabrics], [ada, _]) = two_roles().await;
    sends_part(&ana, &ben, Scope::Role(kernels)).await;
    sends(&ben, &ana).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    let (_, same) = writes(&ana, &of(&ben, Scope::Role(kernels)), "a.roster").await;
    assert!(same.since_heard);
    assert_eq!(same.rows.get("people"), Some(&1));
    assert_eq!(same.rows.get("candidacies"), None, "Ben has it");
    for wish in [to(&ben), of(&ben, Scope::Role(fabrics))] {
        let would = would_leave(&ana.store, &wish, &Watch::nobody()).await.unwrap();
        assert!(!would.since_heard);
    }
    // What all is known of is wider: only what is new goes of a part of it.
    talk(&ana, &ben).await;
    let eve = ana.adds("Eve").await;
    puts(&ana, fabrics, &[eve]).await;
    let arrival = sends_part(&ana, &ben, Scope::Role(fabrics)).await;
    assert!(arrival.complete);
    assert_eq!(ben.sees(eve).await.name, "Eve");
    let would = would_leave(&ana.store, &of(&ben, Scope::Role(fabrics)), &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((would.since_heard, would.people), (true, 1));
}

#[tokio::test]
async fn whoever_comes_into_a_part_comes_whole_and_leaving_it_is_no_removal() {
    let (ana, ben, [kernels, _], [ada, bob]) = two_roles().await;
    sends_part(&ana, &ben, Scope::Role(kernels)).await;
    sends(&ben, &ana).await;
    // Nothing of Bob himself changed since.
    puts(&ana, kernels, &[bob]).await;
    let card = candidacies_of(&ana.store, ada).await.unwrap();
    let card = card.iter().find(|card| card.role == kernels).unwrap().id;
    remove_cards(&ana.store, &[card]).await.unwrap();
    sends_part(&ana, &ben, Scope::Role(kernels)).await;
    assert_eq!(ben.sees(bob).await.company.unwrap().name, "Ostermoor");
    assert_eq!(ben.sees(ada).await.name, "Ada", "she only left the pipeline");
    assert_eq!(candidacies_of(&ben.store, ada).await.unwrap().len(), 0);
    assert_eq!(candidacies_of(&ben.store, bob).await.unwrap().len(), 1);
    // Out of sight, what happens to her there is not told.
    sends(&ben, &ana).await;
    ana.sets(ada, PersonField::Title, "Elsewhere").await;
    sends_part(&ana, &ben, Scope::Role(kernels)).await;
    assert_eq!(ben.sees(ada).await.title, "Engineer");
}

#[tokio::test]
async fn a_list_goes_with_whoever_is_on_it() {
    let (ana, ben, _, [ada, bob]) = two_roles().await;
    let list: HotlistId = create_hotlist(&ana.store, "HPC", &[ada]).await.unwrap().id;
    ana.tags(&[ada], "infra").await;
    sends_part(&ana, &ben, Scope::List(list)).await;
    assert_eq!(ben.sees(ada).await.tags.len(), 1);
    assert_eq!(candidacies_of(&ben.store, ada).await.unwrap().len(), 0);
    assert!(!has(&ben, "Bob").await && !has(&ben, "Kernel engineer").await);
    sends(&ben, &ana).await;
    add_to_hotlist(&ana.store, list, &[bob]).await.unwrap();
    remove_from_hotlist(&ana.store, list, &[ada]).await.unwrap();
    sends_part(&ana, &ben, Scope::List(list)).await;
    assert_eq!(ben.everything().await["hotlist_people"].len(), 1);
    assert_eq!(ben.sees(bob).await.name, "Bob");
    // A part that is not there is said to be so.
    ana.undoes().await;
    let gone = Scope::Role(serde_json::from_str("\"00000000-0000-7000-8000-000000000000\"").unwrap());
    let refused = would_leave(&ana.store, &of(&ben, gone), &Watch::nobody())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("role"), "{refused}");
}

#[tokio::test]
async fn of_whom_is_kept_here_nothing_leaves_until_she_is_not() {
    let (ana, ben, [kernels, _], [ada, bob]) = two_roles().await;
    assert_eq!(keep_here(&ana.store, &[ada]).await.unwrap(), 1);
    assert_eq!(keep_here(&ana.store, &[ada]).await.unwrap(), 0);
    assert!(is_kept_here(&ana.store, ada).await.unwrap());
    let would = would_leave(&ana.store, &to(&ben), &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((would.people, would.held_back), (1, 1));
    sends(&ana, &ben).await;
    ben.is_sound().await;
    assert!(ben.everything().await["kept_here"].is_empty());
    for hers in ["Ada", "ada@example.org", "Call her", "A secret of the other role"] {
        assert!(!has(&ben, hers).await, "{hers}");
    }
    assert_eq!(ben.sees(bob).await.name, "Bob");
    let part = would_leave(&ana.store, &of(&ben, Scope::Role(kernels)), &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((part.people, part.held_back), (0, 1));
    // Ben has all up to here. Then she may leave again: of what is old all goes.
    sends(&ben, &ana).await;
    assert_eq!(share_again(&ana.store, &[ada]).await.unwrap(), 1);
    sends(&ana, &ben).await;
    assert_eq!(ben.sees(ada).await.contacts.len(), 1);
    talk(&ana, &ben).await;
    let (mut here, mut there) = (holds(&ana).await, holds(&ben).await);
    here.remove("kept_here");
    there.remove("kept_here");
    assert_eq!(here, there);
}

#[tokio::test]
async fn the_removal_of_whom_is_kept_here_does_not_leave_either() {
    let (ana, ben, ..) = two_roles().await;
    let eve = ana.adds("Eve").await;
    sends(&ana, &ben).await;
    sends(&ben, &ana).await;
    keep_here(&ana.store, &[eve]).await.unwrap();
    ana.sets(eve, PersonField::Title, "Not to be told").await;
    ana.deletes(&[eve]).await;
    let arrival = sends(&ana, &ben).await;
    assert_eq!(arrival.tables, []);
    assert_eq!(ben.sees(eve).await.title, "");
}
