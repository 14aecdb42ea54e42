//! Who changed what from what to what, when; and every old value put back.

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::history::{
    self, ActivityFilter, ChangeHow, HistoryChange, HistoryEntry, HistoryField, LineHow, OperationKind,
    Standing, ThingKind,
};
use roster_core::import::{self, Draft};
use roster_core::people::{
    self, ContactKind, PersonField, PersonId, edit_contact, remove_contact, untag_people,
};
use roster_core::store::Watch;
use roster_core::{Error, demo};
use std::sync::atomic::AtomicBool;

impl Desk {
    async fn history_of(&self, who: PersonId) -> Vec<HistoryEntry> {
        history::person_history(&self.store, who, None, 100)
            .await
            .unwrap()
            .entries
    }

    async fn activity(&self, filter: ActivityFilter) -> Vec<String> {
        let page = history::activity(&self.store, &filter, None, 100).await.unwrap();
        page.entries.into_iter().map(|entry| entry.label).collect()
    }

    async fn imports(&self, csv: &str) {
        let path = self.folder.path().join("in.csv");
        std::fs::write(&path, csv).unwrap();
        let draft = Draft::open(&path).unwrap();
        let mapping = import::describe(&self.store, &draft).await.unwrap().mapping();
        import::import(&self.store, &draft, &mapping, false, &Watch::nobody())
            .await
            .unwrap();
    }

    /// The change of `field` that came last of all that changed it.
    async fn change(&self, who: PersonId, field: &str) -> HistoryChange {
        let all = self
            .history_of(who)
            .await
            .into_iter()
            .flat_map(|entry| entry.changes);
        let mut of_field = all.filter(|change| change.field == field && change.how != ChangeHow::Added);
        of_field.next().unwrap_or_else(|| panic!("{field} never changed"))
    }

    async fn puts_back(&self, who: PersonId, field: &str) -> String {
        let change = self.change(who, field).await;
        assert!(change.can_put_back, "{change:?}");
        history::put_back(&self.store, change.no).await.unwrap().label
    }
}

fn read(change: &HistoryChange) -> String {
    match change.how {
        ChangeHow::Added => format!("+ {} {}", change.field, change.new),
        ChangeHow::Changed => format!("{}: {} → {}", change.field, change.old, change.new),
        ChangeHow::Removed => format!("- {} {}", change.field, change.old),
    }
}

fn lines(entries: &[HistoryEntry]) -> Vec<Vec<String>> {
    entries
        .iter()
        .map(|entry| entry.changes.iter().map(read).collect())
        .collect()
}

#[tokio::test]
async fn a_persons_history_says_what_was_what_when() {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Kowalska", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    desk.sets(ana, PersonField::Title, "Staff engineer").await;
    desk.sets(ana, PersonField::Name, "Ana Nowak").await;
    desk.sets(ana, PersonField::Company, "Osterhale").await;
    desk.sets(ana, PersonField::Pool, "hpc").await;
    let mail = desk.sees(ana).await.contacts[0].id;
    edit_contact(&desk.store, mail, "ana@work.example", "")
        .await
        .unwrap();
    remove_contact(&desk.store, mail).await.unwrap();
    desk.tags(&[ana], "hot").await;
    untag_people(&desk.store, &[ana], "hot").await.unwrap();
    let entries = desk.history_of(ana).await;
    assert_eq!(
        lines(&entries),
        [
            vec!["- tag hot"],
            vec!["+ tag hot"],
            vec!["- e-mail ana@work.example"],
            vec!["e-mail: ana@example.org → ana@work.example"],
            vec!["pool:  → HPC and national labs"],
            vec!["company: Tarnwick → Osterhale"],
            vec!["name: Ana Kowalska → Ana Nowak"],
            vec!["title: Engineer → Staff engineer"],
            vec![
                "+  Ana Kowalska",
                "+ title Engineer",
                "+ company Tarnwick",
                "+ source Entered by hand",
                "+ e-mail ana@example.org",
            ],
        ]
    );
    let title = &entries[7];
    assert_eq!(
        (title.person.as_str(), title.label.as_str()),
        ("Ruth", "Changed the title of Ana Kowalska")
    );
    assert!(title.at >= MORNING && title.at < MORNING + 60_000);
}

#[tokio::test]
async fn it_is_read_a_page_at_a_time() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    for title in ["One", "Two", "Three", "Four"] {
        desk.sets(ana, PersonField::Title, title).await;
    }
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = history::person_history(&desk.store, ana, before, 2)
            .await
            .unwrap();
        before = page.entries.last().map(|entry| entry.seq);
        seen.extend(lines(&page.entries).into_iter().flatten());
        if !page.older {
            break;
        }
    }
    assert_eq!(
        seen[..4],
        [
            "title: Three → Four",
            "title: Two → Three",
            "title: One → Two",
            "title:  → One"
        ]
    );
    assert_eq!(seen.len(), 6);
}

#[tokio::test]
async fn an_undone_step_stays_in_the_history_and_says_so() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    desk.undoes().await;
    let entries = desk.history_of(ana).await;
    let standing: Vec<_> = entries.iter().map(|e| (e.label.as_str(), e.standing)).collect();
    assert_eq!(
        standing,
        [
            ("Undid: Changed the title of Ana", Standing::Turn),
            ("Changed the title of Ana", Standing::Undone),
            ("Added Ana", Standing::Done),
        ]
    );
    assert_eq!(lines(&entries)[0], ["title: Engineer → "]);
}

#[tokio::test]
async fn any_old_value_is_put_back_with_all_that_follows_from_it() {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Kowalska", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    desk.sets(ana, PersonField::Family, "Kowalska-Nowak").await;
    desk.sets(ana, PersonField::Notes, "Runs Slurm").await;
    desk.sets(ana, PersonField::Pool, "hpc").await;
    desk.gives(ana, ContactKind::Phone, "+48 600 100 200").await;
    desk.tags(&[ana], "hot").await;
    let before = desk.sees(ana).await;

    desk.sets(ana, PersonField::Name, "Anna Schmidt").await;
    desk.sets(ana, PersonField::Title, "Director").await;
    desk.sets(ana, PersonField::Company, "Osterhale").await;
    desk.sets(ana, PersonField::Notes, "").await;
    desk.sets(ana, PersonField::Pool, "").await;
    edit_contact(&desk.store, before.contacts[0].id, "anna@work.example", "work")
        .await
        .unwrap();
    remove_contact(&desk.store, before.contacts[1].id).await.unwrap();
    untag_people(&desk.store, &[ana], "hot").await.unwrap();
    let changed = desk.everything().await;

    assert_eq!(
        desk.puts_back(ana, "name").await,
        "Put back the name of Ana Kowalska: Ana Kowalska"
    );
    assert_eq!(
        desk.puts_back(ana, "title").await,
        "Put back the title of Ana Kowalska: Engineer"
    );
    assert_eq!(
        desk.puts_back(ana, "company").await,
        "Put back the company of Ana Kowalska: Tarnwick"
    );
    assert_eq!(
        desk.puts_back(ana, "notes").await,
        "Put back the notes of Ana Kowalska"
    );
    desk.puts_back(ana, "pool").await;
    desk.puts_back(ana, "phone").await;
    desk.puts_back(ana, "tag").await;
    assert_eq!(
        desk.puts_back(ana, "e-mail").await,
        "Put back the e-mail of Ana Kowalska: ana@example.org"
    );
    let now = desk.sees(ana).await;
    assert_eq!(
        (
            &now.name,
            &now.given,
            &now.family,
            &now.title,
            &now.notes,
            &now.pool,
            &now.tags
        ),
        (
            &before.name,
            &before.given,
            &before.family,
            &before.title,
            &before.notes,
            &before.pool,
            &before.tags
        )
    );
    assert_eq!(now.company, before.company);
    let addresses = |person: &people::Person| -> Vec<(String, String)> {
        person
            .contacts
            .iter()
            .map(|c| (c.value.clone(), c.norm.clone()))
            .collect()
    };
    assert_eq!(addresses(&now), addresses(&before));
    assert_eq!(desk.finds("kowalska slurm").await, ["Ana Kowalska"]);
    desk.is_sound().await;

    for _ in 0..8 {
        desk.undoes().await;
    }
    assert_eq!(
        desk.everything().await,
        changed,
        "each is an operation and can be undone"
    );
}

#[tokio::test]
async fn a_company_that_is_gone_is_made_again_by_its_name() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Company, "Tarnwick").await;
    desk.undoes().await;
    assert_eq!(
        desk.puts_back(ana, "company").await,
        "Put back the company of Ana: Tarnwick"
    );
    assert_eq!(desk.sees(ana).await.company.unwrap().name, "Tarnwick");
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_there_already_or_gone_is_not_put_back() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    desk.sets(ana, PersonField::Title, "Director").await;
    let change = desk.change(ana, "title").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let before = desk.everything().await;
    let same = history::put_back(&desk.store, change.no).await.unwrap_err();
    assert!(same.to_string().contains("nothing to put back"), "{same}");
    assert_eq!(desk.everything().await, before);
    desk.deletes(&[ana]).await;
    assert!(matches!(
        history::put_back(&desk.store, change.no).await,
        Err(Error::NotFound("person"))
    ));
    let entries = desk.history_of(ana).await;
    assert_eq!(
        lines(&entries)[0],
        ["-  Ana"],
        "who is gone is called what she was called"
    );
    assert!(
        entries
            .iter()
            .flat_map(|e| &e.changes)
            .all(|c| !c.can_put_back && !c.thing.here)
    );
    assert!(matches!(
        history::put_back(&desk.store, 9_999).await,
        Err(Error::NotFound("change"))
    ));
}

#[tokio::test]
async fn long_notes_are_shown_by_the_lines_that_changed() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Notes, "one\ntwo\nthree\nfour\nfive\nsix")
        .await;
    desk.sets(ana, PersonField::Notes, "one\ntwo\nthree\nfour\nfive\n6")
        .await;
    let change = desk.change(ana, "notes").await;
    assert_eq!((change.old.as_str(), change.new.as_str()), ("one…", "one…"));
    let signs: Vec<_> = change
        .lines
        .iter()
        .map(|line| (line.how, line.text.as_str()))
        .collect();
    assert_eq!(
        signs,
        [
            (LineHow::Gap, ""),
            (LineHow::Same, "four"),
            (LineHow::Same, "five"),
            (LineHow::Old, "six"),
            (LineHow::New, "6"),
        ]
    );
}

#[tokio::test]
async fn the_activity_of_the_desk_is_filtered() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana", "", "Tarnwick", "").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    desk.sets(ana, PersonField::Company, "tarnwick inc").await;
    desk.gives(ana, ContactKind::Email, "ana@example.org").await;
    desk.tags(&[ana], "hot").await;
    desk.deletes(&[ana]).await;
    desk.undoes().await;
    let by = async |filter: ActivityFilter| desk.activity(filter).await;
    let all = by(ActivityFilter::default()).await;
    assert_eq!((all.len(), all[0].as_str()), (7, "Undid: Deleted Ana"));
    let field = |field| ActivityFilter {
        field: Some(field),
        ..ActivityFilter::default()
    };
    assert_eq!(by(field(HistoryField::Title)).await, ["Changed the title of Ana"]);
    assert_eq!(
        by(field(HistoryField::Tag)).await.len(),
        3,
        "given, gone with her, and back with her"
    );
    let kind = |kind| ActivityFilter {
        kind: Some(kind),
        ..ActivityFilter::default()
    };
    assert_eq!(by(kind(OperationKind::Deleted)).await, ["Deleted Ana"]);
    assert_eq!(by(kind(OperationKind::TakenBack)).await, ["Undid: Deleted Ana"]);
    let companies = ActivityFilter {
        thing: Some(ThingKind::Company),
        ..ActivityFilter::default()
    };
    assert_eq!(by(companies).await, ["Changed the company of Ana", "Added Ana"]);
    let text = ActivityFilter {
        text: "TITLE".into(),
        ..ActivityFilter::default()
    };
    assert_eq!(by(text).await, ["Changed the title of Ana"]);
    let tomorrow = ActivityFilter {
        from: Some(MORNING + 86_400_000),
        ..ActivityFilter::default()
    };
    assert!(by(tomorrow).await.is_empty());
    let nobody = ActivityFilter {
        person: "Somebody else".into(),
        ..ActivityFilter::default()
    };
    assert!(by(nobody).await.is_empty());
}

#[tokio::test]
async fn a_large_operation_is_said_in_numbers_and_by_its_first_things() {
    let desk = a_desk().await;
    demo::fill(&desk.store, 1_000, 1, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let page = history::activity(&desk.store, &ActivityFilter::default(), None, 10)
        .await
        .unwrap();
    let entry = &page.entries[0];
    assert!(entry.changes.is_empty());
    assert!(
        entry.numbers.starts_with("1,000 people, ") && entry.numbers.contains(" added"),
        "{}",
        entry.numbers
    );
    let first = history::operation_changes(&desk.store, entry.seq, 3)
        .await
        .unwrap();
    let mut things: Vec<_> = first.iter().map(|change| change.thing.name.as_str()).collect();
    things.dedup();
    assert_eq!(things.len(), 3, "one thing after the other");
    assert!(
        first
            .iter()
            .all(|change| change.thing.kind == ThingKind::Person && change.thing.here)
    );
    // What a large operation touched is known without going through it.
    let title = ActivityFilter {
        field: Some(HistoryField::Title),
        ..ActivityFilter::default()
    };
    assert!(
        desk.activity(title.clone()).await.is_empty(),
        "she was made with it; it was not changed"
    );
    let tags = ActivityFilter {
        field: Some(HistoryField::Tag),
        ..ActivityFilter::default()
    };
    assert_eq!(desk.activity(tags).await, ["Invented 1,000 people"]);
    let somebody = PersonId(first[0].thing.id);
    desk.sets(somebody, PersonField::Title, "Director").await;
    assert_eq!(
        desk.activity(title).await.len(),
        1,
        "an operation after the counting is found too"
    );
}

#[tokio::test]
async fn an_import_is_in_a_persons_history_with_her_part_alone() {
    let desk = a_desk().await;
    desk.imports("Name,E-mail\nAna Kowalska,ana@example.org\nBen Okafor,ben@example.org\n")
        .await;
    let ana = desk.searches("ana").await.rows[0].id;
    assert_eq!(
        lines(&desk.history_of(ana).await),
        [vec![
            "+  Ana Kowalska",
            "+ source in.csv",
            "+ e-mail ana@example.org"
        ]]
    );
    // Worked on since, she stays; who was not, goes.
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let import = desk.history_of(ana).await[1].seq;
    assert!(matches!(
        desk.store.undo_one(import).await,
        Err(Error::Conflict(_))
    ));
    desk.store.undo_rest(import).await.unwrap();
    assert_eq!(desk.finds("").await, ["Ana Kowalska"]);
    assert_eq!(desk.sees(ana).await.contacts.len(), 1);
    desk.is_sound().await;
}
