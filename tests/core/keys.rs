//! What lies beside a desk's file can be lost, spoilt or another desk's: the recovery code opens it all the same.

use crate::a_desk::a_desk;
use roster_core::Error;
use roster_core::store::{Header, NoKeyStore, Unlock};

#[tokio::test]
async fn another_desks_header_bars_nobody_with_the_right_code() {
    let other = a_desk().await.closes().await;
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let closed = desk.closes().await;
    std::fs::copy(other.place().header(), closed.place().header()).unwrap();

    let refused = closed
        .opens_with(Unlock::KeyStore(&other.pocket))
        .await
        .err()
        .unwrap();
    assert!(
        refused.to_string().contains("the small file beside it"),
        "{refused}"
    );
    let wrong = other.key.recovery_code();
    let refused = closed
        .opens_with(Unlock::RecoveryCode(&wrong))
        .await
        .err()
        .unwrap();
    // Its code fits the file beside the desk, so nothing tells which of the two is wrong.
    assert!(
        refused.to_string().contains("the small file beside it"),
        "{refused}"
    );

    let code = closed.key.recovery_code();
    let store = closed.opens_with(Unlock::RecoveryCode(&code)).await.unwrap();
    store.keep_key(&closed.key, None, &closed.pocket).unwrap();
    store.close().await.unwrap();
    assert_eq!(closed.opens().await.finds("ana").await, ["Ana Kowalska"]);
    // The other desk's key is still kept under the other desk's name.
    other.opens().await;
}

#[tokio::test]
async fn a_header_of_noise_asks_for_the_code() {
    let closed = a_desk().await.closes().await;
    std::fs::write(closed.place().header(), [0xff, 0xfe, 0x00, 0x9f]).unwrap();
    let refused = closed
        .opens_with(Unlock::KeyStore(&closed.pocket))
        .await
        .err()
        .unwrap();
    assert!(matches!(refused, Error::Damaged(_)), "{refused}");
    let code = closed.key.recovery_code();
    closed
        .opens_with(Unlock::RecoveryCode(&code))
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_newer_header_is_left_alone_whatever_is_in_it() {
    let closed = a_desk().await.closes().await;
    std::fs::write(
        closed.place().header(),
        r#"{"format": 2, "kept_in": {"moonlight": 1}}"#,
    )
    .unwrap();
    let refused = closed
        .opens_with(Unlock::KeyStore(&closed.pocket))
        .await
        .err()
        .unwrap();
    assert!(matches!(refused, Error::FileTooNew { file: 2, .. }), "{refused}");
}

#[tokio::test]
async fn a_passphrase_can_be_set_and_taken_off_again() {
    let desk = a_desk().await;
    let place = desk.store.place().clone();
    desk.store
        .keep_key(&desk.key, Some("four good words"), &desk.pocket)
        .unwrap();
    assert!(Header::read(&place).unwrap().unwrap().is_sealed());
    let closed = desk.closes().await;
    closed
        .opens_with(Unlock::Passphrase("four good words"))
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    assert!(closed.opens_with(Unlock::KeyStore(&closed.pocket)).await.is_err());

    let store = closed
        .opens_with(Unlock::Passphrase("four good words"))
        .await
        .unwrap();
    let short = store
        .keep_key(&closed.key, Some("short"), &closed.pocket)
        .unwrap_err();
    assert_eq!(short.field(), Some("passphrase"));
    assert!(store.keep_key(&closed.key, None, &NoKeyStore).is_err());
    assert!(
        Header::read(&place).unwrap().unwrap().is_sealed(),
        "a key that could not be kept stays where it was"
    );
    store.keep_key(&closed.key, None, &closed.pocket).unwrap();
    store.close().await.unwrap();
    closed.opens().await;
}

#[tokio::test]
async fn a_closed_desk_can_be_opened_again_while_somebody_still_holds_it() {
    let desk = a_desk().await;
    let held = std::sync::Arc::new(desk.store);
    held.close().await.unwrap();
    let with = Unlock::KeyStore(&desk.pocket);
    let clock = crate::a_desk::StoryClock::new();
    let (again, _) = roster_core::desk::open(held.place().clone(), with, clock)
        .await
        .unwrap();
    assert!(matches!(held.setting("x").await, Err(Error::Closed)));
    assert!(matches!(held.save_setting("x", "y").await, Err(Error::Closed)));
    again.close().await.unwrap();
}

#[tokio::test]
async fn a_header_without_a_desk_is_no_desk() {
    let closed = a_desk().await.closes().await;
    std::fs::remove_file(closed.file()).unwrap();
    let (store, _) = roster_core::desk::create(
        closed.place(),
        crate::a_desk::ruth(),
        None,
        &closed.pocket,
        crate::a_desk::StoryClock::new(),
    )
    .await
    .unwrap();
    store.close().await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_desk_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let place = desk.store.place();
    let wal = place
        .file()
        .with_file_name(format!("{}-wal", place.file().file_name().unwrap().display()));
    for path in [place.file().to_owned(), place.header(), wal] {
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o077,
            0,
            "{}",
            path.display()
        );
    }
}
