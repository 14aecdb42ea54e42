//! Of whom what was handed out, and to whom.

use super::*;
use roster_core::history::{ActivityFilter, Standing, activity};
use roster_core::people::{PersonField, PersonId};
use roster_core::sync::{Disclosure, disclosed_of};

async fn disclosed(desk: &Desk, who: PersonId) -> Vec<Disclosure> {
    disclosed_of(&desk.store, who).await.unwrap()
}

#[tokio::test]
async fn what_was_handed_out_of_somebody_is_kept_with_to_whom_and_when() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "ada@example.org").await;
    let bob = ana.adds("Bob").await;
    assert_eq!(disclosed(&ana, ada).await, []);
    let wish = ExportWish {
        left_out: vec!["contact".into()],
        ..to(&ben)
    };
    let (file, _) = writes(&ana, &wish, "a.roster").await;
    let one = disclosed(&ana, ada).await;
    assert_eq!(one.len(), 1);
    assert_eq!(
        (one[0].to.as_slice(), one[0].arrived),
        (&["Ben's desk (Ben)".to_owned()][..], false)
    );
    assert_eq!(one[0].what, ["core"]);
    takes(&ben, &file).await;
    sends(&ben, &ana).await;
    assert!(disclosed(&ana, ada).await[0].arrived);
    // The next file has her address, and nothing of Bob.
    ana.sets(ada, PersonField::Notes, "Called.").await;
    writes(&ana, &wish, "b.roster").await;
    let two = disclosed(&ana, ada).await;
    assert_eq!(
        (two.len(), two[0].what.as_slice()),
        (2, &["notes".to_owned()][..])
    );
    assert_eq!(disclosed(&ana, bob).await.len(), 1);
    writes(&ana, &to(&ben), "c.roster").await;
    assert_eq!(disclosed(&ana, ada).await[0].what, ["core", "contact", "notes"]);
    // It is known of her when she is gone, too.
    ana.deletes(&[ada]).await;
    assert_eq!(disclosed(&ana, ada).await.len(), 3);
}

#[tokio::test]
async fn that_a_file_was_written_is_in_the_history_and_stands_in_nobodys_way() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds("Ada").await;
    ana.sets(ada, PersonField::Title, "Engineer").await;
    writes(&ana, &to(&ben), "a.roster").await;
    let page = activity(&ana.store, &ActivityFilter::default(), None, 10)
        .await
        .unwrap();
    let entry = &page.entries[0];
    assert_eq!(
        (entry.label.as_str(), entry.standing, entry.changes.len()),
        ("Wrote a file for Ben's desk, with one person", Standing::Turn, 0)
    );
    let refused = ana.store.undo_one(entry.seq).await.unwrap_err();
    assert!(
        refused.to_string().contains("out of this desk's hands"),
        "{refused}"
    );
    // What was done before is undone next, and done again whatever was handed out.
    ana.undoes().await;
    assert_eq!(ana.sees(ada).await.title, "");
    writes(&ana, &to(&ben), "b.roster").await;
    ana.redoes().await;
    assert_eq!(ana.sees(ada).await.title, "Engineer");
}
