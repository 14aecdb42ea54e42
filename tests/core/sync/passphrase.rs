//! Files for somebody whose desk is not known yet.

use super::*;
use roster_core::sync::{Opened, Passphrase, disclosed_of, export_with_passphrase, open_with_passphrase};

#[tokio::test]
async fn a_file_with_a_passphrase_is_opened_and_taken_in_once_its_desk_is_known() {
    let (ana, eve) = (desk_of("Ana").await, desk_of("Eve").await);
    let ada = ana.adds("Ada").await;
    let path = ana.folder.path().join("for-eve.roster");
    let phrase = Passphrase::new("  correct horse battery staple\n");
    let wish = ExportWish::default();
    let export = async |phrase: &Passphrase, whom: &str| {
        export_with_passphrase(&ana.store, &wish, phrase, whom, &path, &Watch::nobody()).await
    };
    let short = export(&Passphrase::new("horse"), "Eve").await.unwrap_err();
    assert_eq!(short.field(), Some("passphrase"));
    assert_eq!(export(&phrase, " ").await.unwrap_err().field(), Some("for_whom"));
    assert!(!path.exists());
    let leaving = export(&phrase, "Eve Miller").await.unwrap();
    assert_eq!((leaving.people, leaving.since_heard), (1, false));
    let told = disclosed_of(&ana.store, ada).await.unwrap();
    assert_eq!(told[0].to, ["Eve Miller"]);

    let sealed = open_file(&eve.store, &path).await.unwrap_err();
    assert_eq!(sealed.field(), Some("passphrase"), "{sealed}");
    let wrong = open_with_passphrase(&eve.store, &path, &Passphrase::new("correct horse battery"))
        .await
        .unwrap_err();
    assert!(wrong.to_string().contains("does not open"), "{wrong}");
    let Opened::Stranger(card) = open_with_passphrase(&eve.store, &path, &phrase).await.unwrap() else {
        panic!("Ana is not known yet");
    };
    assert_eq!(card, Card::of(&ana.store));
    assert!(!eve.finds("").await.contains(&"Ada".to_owned()));
    add_desk(&eve.store, &card).await.unwrap();
    let Opened::Known(file) = open_with_passphrase(&eve.store, &path, &phrase).await.unwrap() else {
        panic!("Ana is known by now");
    };
    let arrival = import_file(&eve.store, &file, &Watch::nobody()).await.unwrap();
    assert_eq!((arrival.complete, arrival.number), (true, 0));
    assert_eq!(eve.sees(ada).await.name, "Ada");
    // Once Ana knows Eve, the usual files go on from there; nothing is missing.
    add_desk(&ana.store, &Card::of(&eve.store)).await.unwrap();
    talk(&ana, &eve).await;
    agree(&ana, &eve).await;
}
