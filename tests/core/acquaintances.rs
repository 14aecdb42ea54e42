//! Who knows whom, told from both of them.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::acquaintances::{
    AcquaintanceField, Acquainted, NewAcquaintance, acquaintances, add_acquaintance, edit_acquaintance,
    remove_acquaintance,
};
use roster_core::people::PersonId;

fn new(how: Acquainted, other: PersonId) -> NewAcquaintance {
    NewAcquaintance {
        how,
        other,
        since: String::new(),
    }
}

async fn told(desk: &Desk, who: PersonId) -> Vec<(Acquainted, String)> {
    let all = acquaintances(&desk.store, who).await.unwrap();
    all.into_iter().map(|one| (one.how, one.name)).collect()
}

#[tokio::test]
async fn what_is_said_of_one_is_said_of_both() {
    let desk = a_desk().await;
    let (ana, ben, cai) = (
        desk.adds("Ana Ruiz").await,
        desk.adds("Ben Okafor").await,
        desk.adds("Cai Lin").await,
    );
    add_acquaintance(&desk.store, ana, &new(Acquainted::IntroducedBy, ben))
        .await
        .unwrap();
    assert_eq!(desk.undoes().await, "Noted: Ben Okafor introduced Ana Ruiz");
    assert_eq!(told(&desk, ben).await, []);
    desk.redoes().await;
    add_acquaintance(&desk.store, ana, &new(Acquainted::WorkedWith, ben))
        .await
        .unwrap();
    add_acquaintance(&desk.store, cai, &new(Acquainted::StudiedWith, ana))
        .await
        .unwrap();
    assert_eq!(
        told(&desk, ana).await,
        [
            (Acquainted::IntroducedBy, "Ben Okafor".into()),
            (Acquainted::WorkedWith, "Ben Okafor".into()),
            (Acquainted::StudiedWith, "Cai Lin".into()),
        ]
    );
    assert_eq!(
        told(&desk, ben).await,
        [
            (Acquainted::Introduced, "Ana Ruiz".into()),
            (Acquainted::WorkedWith, "Ana Ruiz".into()),
        ]
    );

    // From the other side it is the same again.
    for (person, how, other) in [
        (ben, Acquainted::Introduced, ana),
        (ben, Acquainted::WorkedWith, ana),
        (ana, Acquainted::StudiedWith, cai),
    ] {
        let again = add_acquaintance(&desk.store, person, &new(how, other)).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    }
    let herself = add_acquaintance(&desk.store, ana, &new(Acquainted::Knows, ana)).await;
    assert_eq!(herself.unwrap_err().field(), Some("other"));
    let nobody = PersonId(roster_core::ids::Id::derived("nobody", &[]));
    let gone = add_acquaintance(&desk.store, ana, &new(Acquainted::Knows, nobody)).await;
    assert!(matches!(gone, Err(Error::NotFound("person"))));
    desk.is_sound().await;
}

#[tokio::test]
async fn it_is_changed_and_removed_from_either_side() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await);
    let added = add_acquaintance(&desk.store, ana, &new(Acquainted::Knows, ben))
        .await
        .unwrap();
    let id = added[0].id;
    edit_acquaintance(&desk.store, id, ben, AcquaintanceField::Since, "may 2019")
        .await
        .unwrap();
    edit_acquaintance(&desk.store, id, ana, AcquaintanceField::Note, "Climb together")
        .await
        .unwrap();
    let now = acquaintances(&desk.store, ben).await.unwrap().remove(0);
    assert_eq!(
        (now.since.as_str(), now.note.as_str(), now.name.as_str()),
        ("May 2019", "Climb together", "Ana Ruiz")
    );
    assert_eq!(
        desk.undoes().await,
        "Changed the note of: Ana Ruiz knows Ben Okafor"
    );
    assert_eq!(acquaintances(&desk.store, ana).await.unwrap()[0].note, "");
    let soon = edit_acquaintance(&desk.store, id, ben, AcquaintanceField::Since, "soon").await;
    assert_eq!(soon.unwrap_err().field(), Some("since_on"));

    remove_acquaintance(&desk.store, id, ben).await.unwrap();
    assert_eq!(told(&desk, ana).await, []);
    assert_eq!(desk.undoes().await, "Removed: Ben Okafor knows Ana Ruiz");
    assert_eq!(told(&desk, ana).await.len(), 1);

    // It goes with either of them, and comes back.
    for one in [ana, ben] {
        desk.deletes(&[one]).await;
        desk.is_sound().await;
        let other = if one == ana { ben } else { ana };
        assert_eq!(told(&desk, other).await, []);
        desk.undoes().await;
        assert_eq!(told(&desk, other).await.len(), 1);
    }
    let stranger = desk.adds("Cai Lin").await;
    let not_hers = remove_acquaintance(&desk.store, id, stranger).await;
    assert!(matches!(not_hers, Err(Error::NotFound("acquaintance"))));
}
