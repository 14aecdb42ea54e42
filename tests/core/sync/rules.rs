//! Choosing for many at once.

use super::*;
use roster_core::people::{PersonField, PersonId};
use roster_core::sync::{InboxRule, Whose, conflicts, keep_both, keep_edited, keep_shown, settle_by_rule};

/// Ada is Ana's, Bob is Ben's; of both, both desks changed the title. Ben did it later.
async fn two_conflicts() -> (Desk, Desk, [PersonId; 2]) {
    let (ana, ben) = two_desks().await;
    let (ada, bob) = (ana.adds("Ada").await, ana.adds("Bob").await);
    ana.sets(ada, PersonField::Owner, "Ana").await;
    ana.sets(bob, PersonField::Owner, "Ben").await;
    talk(&ana, &ben).await;
    for who in [ada, bob] {
        ana.sets(who, PersonField::Title, "Ana's").await;
    }
    ben.clock.passes(1);
    for who in [ada, bob] {
        ben.sets(who, PersonField::Title, "Ben's").await;
    }
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ana.store).await.unwrap().len(), 2);
    (ana, ben, [ada, bob])
}

async fn titles(desk: &Desk, who: [PersonId; 2]) -> [String; 2] {
    [desk.sees(who[0]).await.title, desk.sees(who[1]).await.title]
}

#[tokio::test]
async fn each_desks_own_people_are_as_that_desk_has_them() {
    let (ana, ben, who) = two_conflicts().await;
    let rule = |whose: &Desk, owner: &str| InboxRule {
        whose: Whose::Desk(id(whose)),
        owned_by: owner.into(),
        ..InboxRule::default()
    };
    assert_eq!(settle_by_rule(&ben.store, &rule(&ana, "ana")).await.unwrap(), 1);
    assert_eq!(settle_by_rule(&ben.store, &rule(&ben, "Ben")).await.unwrap(), 1);
    assert_eq!(titles(&ben, who).await, ["Ana's", "Ben's"]);
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
    agree(&ana, &ben).await;
    // One undo takes one rule back.
    ben.undoes().await;
    ben.undoes().await;
    assert_eq!(conflicts(&ben.store).await.unwrap().len(), 2);
    assert_eq!(titles(&ben, who).await, ["Ben's", "Ben's"]);
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn the_newest_of_these_people_is_kept_at_one_stroke() {
    let (ana, ben, who) = two_conflicts().await;
    let of_ada = InboxRule {
        about: vec![who[0].0.hex()],
        ..InboxRule::default()
    };
    assert_eq!(settle_by_rule(&ana.store, &of_ada).await.unwrap(), 1);
    assert_eq!(
        settle_by_rule(&ana.store, &InboxRule::default()).await.unwrap(),
        1
    );
    assert_eq!(
        settle_by_rule(&ana.store, &InboxRule::default()).await.unwrap(),
        0
    );
    assert_eq!(titles(&ana, who).await, ["Ben's", "Ben's"]);
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ben.store).await.unwrap(), []);
    agree(&ana, &ben).await;
    // A desk that wrote none of the values settles nothing.
    let eve = desk_of("Eve").await;
    let none = InboxRule {
        whose: Whose::Desk(id(&eve)),
        ..InboxRule::default()
    };
    assert_eq!(settle_by_rule(&ana.store, &none).await.unwrap(), 0);
}

#[tokio::test]
async fn of_notes_both_are_kept_or_a_third_is_written() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds("Ada").await;
    talk(&ana, &ben).await;
    let clash = async || {
        ana.sets(ada, PersonField::Notes, "Wants remote.").await;
        ben.clock.passes(1);
        ben.sets(ada, PersonField::Notes, "Moves in May.").await;
        talk(&ana, &ben).await;
        conflicts(&ana.store).await.unwrap().remove(0).others.remove(0).id
    };
    let value = clash().await;
    keep_both(&ana.store, &value).await.unwrap();
    assert_eq!(ana.sees(ada).await.notes, "Moves in May.\n\nWants remote.");
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ben.store).await.unwrap(), []);
    agree(&ana, &ben).await;
    let value = clash().await;
    keep_edited(&ana.store, &value, " Remote, from May on. ")
        .await
        .unwrap();
    assert_eq!(ana.sees(ada).await.notes, "Remote, from May on.");
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    assert!(keep_shown(&ana.store, &value).await.is_err(), "it is settled");
    // A title has no two values.
    ana.sets(ada, PersonField::Title, "One").await;
    ben.sets(ada, PersonField::Title, "Two").await;
    talk(&ana, &ben).await;
    let value = conflicts(&ana.store).await.unwrap().remove(0).others.remove(0).id;
    assert!(keep_both(&ana.store, &value).await.is_err());
    assert!(keep_edited(&ana.store, &value, "Three").await.is_err());
}
