//! Files that have not arrived, and asking for them.

use super::*;
use roster_core::sync::{ask_again, desks, gaps};

#[tokio::test]
async fn a_file_that_came_before_the_one_it_builds_on_is_whole_when_that_arrives() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    talk(&ana, &ben).await;
    ana.adds("Bob").await;
    let (first, _) = writes(&ana, &to(&ben), "first.roster").await;
    takes(&ben, &first).await;
    sends(&ben, &ana).await;
    ben.undoes().await;
    ana.adds("Eve").await;
    let (second, _) = writes(&ana, &to(&ben), "second.roster").await;
    assert!(!takes(&ben, &second).await.complete);
    let gap = gaps(&ben.store).await.unwrap();
    assert_eq!(gap.len(), 1);
    assert!(gap[0].says.contains("Ana"), "{}", gap[0].says);
    takes(&ben, &first).await;
    assert_eq!(gaps(&ben.store).await.unwrap(), []);
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_desk_that_is_asked_sends_again_from_there() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    talk(&ana, &ben).await;
    let closed = ben.closes().await;
    let before = closed.bytes();
    let ben = closed.opens().await;
    let bob = ana.adds("Bob").await;
    talk(&ana, &ben).await;
    let closed = ben.closes().await;
    std::fs::write(closed.file(), before).unwrap();
    let ben = closed.opens().await;
    ana.adds("Eve").await;
    assert!(!sends(&ana, &ben).await.complete);
    assert_eq!(gaps(&ben.store).await.unwrap()[0].desk, id(&ana));

    let request = ben.folder.path().join("please.roster");
    ask_again(&ben.store, &id(&ana), &request).await.unwrap();
    let arrival = takes(&ana, &request).await;
    assert!(arrival.asks);
    assert_eq!((arrival.tables.len(), arrival.number), (0, 0));
    assert!(desks(&ana.store).await.unwrap()[0].asked_at.is_some());
    assert!(sends(&ana, &ben).await.complete);
    assert_eq!(ben.sees(bob).await.name, "Bob");
    assert_eq!(gaps(&ben.store).await.unwrap(), []);
    assert_eq!(desks(&ana.store).await.unwrap()[0].asked_at, None);
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}
