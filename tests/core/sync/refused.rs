//! Files that are not taken.

use super::*;
use roster_core::sync::revoke_desk;
use std::fs;

/// Why a file is not taken; nothing changed.
async fn refusal(desk: &Desk, file: &Path) -> String {
    let before = desk.everything().await;
    let refused = open_file(&desk.store, file).await.unwrap_err();
    assert_eq!(desk.everything().await, before);
    refused.to_string()
}

#[tokio::test]
async fn a_file_for_others_or_of_a_stranger_is_refused() {
    let (ana, ben) = two_desks().await;
    let eve = desk_of("Eve").await;
    ana.adds("Ada").await;
    let (file, _) = writes(&ana, &to(&ben), "a.roster").await;
    assert!(refusal(&eve, &file).await.contains("not for this desk"));
    add_desk(&ana.store, &Card::of(&eve.store)).await.unwrap();
    let (file, _) = writes(&ana, &to(&eve), "b.roster").await;
    let said = refusal(&eve, &file).await;
    assert!(
        said.contains("not known here") && said.contains("Ana's desk"),
        "{said}"
    );
    add_desk(&eve.store, &Card::of(&ana.store)).await.unwrap();
    takes(&eve, &file).await;
    revoke_desk(&eve.store, &id(&ana)).await.unwrap();
    assert!(refusal(&eve, &file).await.contains("revoked"));
    // A desk writes nothing for one that it revoked, or does not know.
    let wish = to(&ana);
    let path = eve.folder.path().join("c.roster");
    let refused = export_file(&eve.store, &wish, &path, &Watch::nobody())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("revoked"), "{refused}");
    assert!(!path.exists());
}

#[tokio::test]
async fn a_file_that_is_cut_short_or_altered_anywhere_is_refused() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    let (file, _) = writes(&ana, &to(&ben), "a.roster").await;
    let whole = fs::read(&file).unwrap();
    let other = ben.folder.path().join("b.roster");
    for at in (0..whole.len()).step_by(7) {
        fs::write(&other, &whole[..at]).unwrap();
        assert!(open_file(&ben.store, &other).await.is_err(), "cut at {at}");
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&other, flipped).unwrap();
        assert!(open_file(&ben.store, &other).await.is_err(), "flipped at {at}");
    }
    fs::write(&other, &whole[..whole.len() - 5]).unwrap();
    let said = refusal(&ben, &other).await;
    assert!(said.contains("cut short") || said.contains("altered"), "{said}");
    fs::write(&other, [&whole[..], b"more"].concat()).unwrap();
    assert!(refusal(&ben, &other).await.contains("altered"));
    fs::write(&other, "a letter").unwrap();
    assert!(refusal(&ben, &other).await.contains("no exchange file"));
    takes(&ben, &file).await;
}

#[tokio::test]
async fn a_file_that_was_exchanged_meanwhile_is_not_taken_in() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    let (file, _) = writes(&ana, &to(&ben), "a.roster").await;
    let incoming = open_file(&ben.store, &file).await.unwrap();
    let (other, _) = writes(&ana, &to(&ben), "b.roster").await;
    fs::copy(other, &file).unwrap();
    let before = ben.everything().await;
    let refused = import_file(&ben.store, &incoming, &Watch::nobody())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("altered"), "{refused}");
    assert_eq!(ben.everything().await, before);
}

#[tokio::test]
async fn a_stop_leaves_nothing() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    let (file, _) = writes(&ana, &to(&ben), "a.roster").await;
    let incoming = open_file(&ben.store, &file).await.unwrap();
    let watch = Watch::nobody();
    watch.stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let before = ben.everything().await;
    assert!(import_file(&ben.store, &incoming, &watch).await.is_err());
    assert_eq!(ben.everything().await, before);
    let path = ana.folder.path().join("c.roster");
    assert!(export_file(&ana.store, &to(&ben), &path, &watch).await.is_err());
    assert!(!path.exists());
}

#[tokio::test]
async fn whom_this_desk_trusts_and_what_it_has_is_asked_again_when_a_file_is_taken_in() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    sends(&ana, &ben).await;
    sends(&ben, &ana).await;
    ana.adds("Eve").await;
    let (file, _) = writes(&ana, &to(&ben), "a.roster").await;
    let incoming = open_file(&ben.store, &file).await.unwrap();
    ben.undoes().await;
    revoke_desk(&ben.store, &id(&ana)).await.unwrap();
    let before = ben.everything().await;
    let refused = import_file(&ben.store, &incoming, &Watch::nobody())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("revoked"), "{refused}");
    assert_eq!(ben.everything().await, before);
    add_desk(&ben.store, &Card::of(&ana.store)).await.unwrap();
    let arrival = import_file(&ben.store, &incoming, &Watch::nobody())
        .await
        .unwrap();
    assert!(!arrival.complete, "what it builds on was taken back meanwhile");
}
