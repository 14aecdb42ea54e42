//! What comes in twice, half, or back again.

use super::*;

#[tokio::test]
async fn old_and_new_connections_are_the_same_people() {
    let here = Here::new().await;
    let old = Draft::open(&sample("linkedin-old.csv")).unwrap();
    here.run(&old, &here.guess(&old).await).await;
    assert_eq!(here.person("jonas").await.connected_on, "2018-11-02");
    let report = here
        .takes(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
             Ines,Okafor,https://www.linkedin.com/in/ines,,Elsewhere,Lead,15 Mar 2019\n\
             Jonas,Brandt,https://www.linkedin.com/in/jonas-brandt,,Qubit,HPC Engineer,02 Nov 2018\n",
        )
        .await;
    // Ines has moved and the file has no e-mail of hers: nothing says that she is the one we know.
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
    assert!(
        here.person("jonas")
            .await
            .contacts
            .iter()
            .any(|c| c.norm == "linkedin.com/in/jonas-brandt")
    );
}

#[tokio::test]
async fn each_mode_does_what_it_says() {
    let here = Here::new().await;
    here.takes(
        "a.csv",
        "Name,Email,Title,City\nAna Kowalska,ana@example.org,Engineer,\n",
    )
    .await;
    let text = "Name,Email,Title,City,Tags\nAna Maria Kowalska,ANA@example.org,Lead,Zürich,gpu\nBen Li,ben@example.org,SRE,Bern,\n";
    let draft = here.file("b.csv", text);
    let mapping = |mode, when_both| Mapping {
        targets: vec![
            Target::FullName,
            Target::Email,
            Target::Title,
            Target::City,
            Target::Tags,
        ],
        mode,
        when_both,
        tag: String::new(),
    };
    for (mode, when, expected, ana) in [
        (
            ImportMode::CreateOnly,
            WhenBoth::Overwrite,
            [1, 0, 0, 1, 0],
            ("Ana Kowalska", "Engineer", "", 0),
        ),
        (
            ImportMode::UpdateOnly,
            WhenBoth::FillEmpty,
            [0, 1, 0, 1, 0],
            ("Ana Kowalska", "Engineer", "Zürich", 1),
        ),
        (
            ImportMode::CreateAndUpdate,
            WhenBoth::FillEmpty,
            [1, 1, 0, 0, 0],
            ("Ana Kowalska", "Engineer", "Zürich", 1),
        ),
        (
            ImportMode::CreateAndUpdate,
            WhenBoth::Overwrite,
            [1, 1, 0, 0, 0],
            ("Ana Maria Kowalska", "Lead", "Zürich", 1),
        ),
    ] {
        let before = here.person("ana@example.org").await;
        let report = here.run(&draft, &mapping(mode, when)).await;
        assert_eq!(counts(&report), expected, "{mode:?} {when:?}");
        let now = here.person("ana@example.org").await;
        assert_eq!(
            (
                now.name.as_str(),
                now.title.as_str(),
                now.location.as_str(),
                now.tags.len()
            ),
            ana,
            "{mode:?} {when:?}"
        );
        assert_eq!(now.contacts.len(), 1);
        here.store.undo().await.unwrap();
        assert_eq!(here.person("ana@example.org").await, before);
        assert_eq!(here.count().await, 1);
    }
}

#[tokio::test]
async fn a_tag_goes_on_everybody_named() {
    let here = Here::new().await;
    here.takes("a.csv", "Name,Email\nAna Kowalska,ana@example.org\n")
        .await;
    let draft = here.file(
        "b.csv",
        "Name,Email\nAna Kowalska,ana@example.org\nBen Li,ben@example.org\n",
    );
    let mapping = Mapping {
        tag: "MLSys 2026".into(),
        ..here.guess(&draft).await
    };
    assert_eq!(counts(&here.run(&draft, &mapping).await), [1, 1, 0, 0, 0]);
    assert_eq!(counts(&here.run(&draft, &mapping).await), [0, 0, 2, 0, 0]);
    for who in ["ana", "ben"] {
        assert_eq!(here.person(who).await.tags, ["MLSys 2026"]);
    }
}

#[tokio::test]
async fn two_people_behind_one_switchboard_stay_two() {
    let here = Here::new().await;
    let text = "Name,Company,Phone\nAna Kowalska,Qubit,+41 44 668 18 00\nBen Li,Qubit,+41446681800\n";
    assert_eq!(counts(&here.takes("a.csv", text).await), [2, 0, 0, 0, 0]);
    assert_eq!(counts(&here.takes("a.csv", text).await), [0, 0, 2, 0, 0]);
}

#[tokio::test]
async fn bad_rows_are_told_with_line_and_reason_and_can_be_mended() {
    let here = Here::new().await;
    here.takes(
        "a.csv",
        "Name,Email\nAna Kowalska,ana@example.org\nBen Li,ben@example.org\n",
    )
    .await;
    let text = "Name,Email,Notes\n\
        Cy Twombly,not-an-address,\"two\nlines\"\n\
        ,dora@example.org,=cmd()\n\
        Ana Kowalska,ana@example.org; ben@example.org,\n\
        Eve Adams,eve@example.org,,,x\n\
        Fay Wray,fay@example.org,fine\n";
    let draft = here.file("b.csv", text);
    let mapping = here.guess(&draft).await;
    let report = here.run(&draft, &mapping).await;
    assert_eq!(counts(&report), [1, 0, 0, 0, 4]);
    let told: Vec<(u64, &str)> = report
        .errors
        .iter()
        .map(|e| (e.line, e.reason.as_str()))
        .collect();
    assert_eq!(told[0], (2, "“not-an-address” is no e-mail address."));
    assert_eq!(told[1], (4, "No name."));
    assert!(told[2].0 == 5 && told[2].1.contains("Ana Kowalska") && told[2].1.contains("Ben Li"));
    assert_eq!(told[3], (6, "This row has 5 cells, the header has 3."));

    let saved = String::from_utf8(refused_csv(&draft, &report.errors).unwrap()).unwrap();
    assert!(
        saved.starts_with("\u{feff}Name,Email,Notes,Line,Reason\n"),
        "{saved}"
    );
    assert!(
        saved.contains(",dora@example.org,'=cmd(),4,No name.\n"),
        "{saved}"
    );
    assert!(
        saved.contains("Eve Adams,eve@example.org,,6,\"This row has 5 cells, the header has 3.\",,x\n"),
        "{saved}"
    );
    let mended = saved.replace("not-an-address", "cy@example.org");
    assert_eq!(here.takes("mended.csv", &mended).await.created, 1);
    assert!(here.person("cy@example.org").await.notes.contains("two\nlines"));
}

fn many(rows: usize) -> String {
    let mut text = "Name,Email,Company,Tags\n".to_owned();
    for n in 0..rows {
        text.push_str(&format!(
            "Person N{n},p{n}@example.org,Company {},t{}\n",
            n % 50,
            n % 3
        ));
    }
    text
}

#[tokio::test]
async fn a_stopped_import_keeps_nothing() {
    let here = Here::new().await;
    let draft = here.file("many.csv", many(3_000));
    let mapping = here.guess(&draft).await;
    let cancelled = AtomicBool::new(false);
    let progress = |p: roster_core::import::ImportProgress| {
        assert_eq!(p.total, 3_000);
        if p.done >= 2_000 {
            cancelled.store(true, Ordering::Relaxed);
        }
    };
    let watch = Watch {
        progress: &progress,
        cancelled: &cancelled,
    };
    let stopped = import(&here.store, &draft, &mapping, false, &watch).await;
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(here.count().await, 0);
    assert!(here.store.undo_state().await.unwrap().undo.is_none());
    assert!(!here.describe(&draft).await.remembered);
    assert_eq!(here.run(&draft, &mapping).await.created, 3_000);
}

#[tokio::test]
async fn a_dry_run_says_what_happens_and_changes_nothing() {
    let here = Here::new().await;
    let half = here.file("half.csv", many(1_500));
    here.run(&half, &here.guess(&half).await).await;
    let draft = here.file(
        "all.csv",
        many(3_000) + "Person N7,p7@example.org,,new\n,,,\nX,bad,,\n",
    );
    let mapping = here.guess(&draft).await;
    let before = here.store.undo_state().await.unwrap();
    let mut dry = run(&here.store, &draft, &mapping, true).await.unwrap();
    assert!(dry.dry_run);
    assert_eq!(here.count().await, 1_500);
    assert_eq!(here.store.undo_state().await.unwrap(), before);
    let mut real = here.run(&draft, &mapping).await;
    (dry.took_ms, real.took_ms, dry.dry_run) = (0.0, 0.0, false);
    assert_eq!(dry, real);
    assert_eq!(counts(&real), [1_500, 1, 1_500, 1, 1]);
    assert_eq!(
        here.store.undo_state().await.unwrap().undo.unwrap().label,
        "Imported 1500 people from all.csv (1 updated)"
    );
    here.store.undo().await.unwrap();
    assert_eq!(here.count().await, 1_500);
    here.store.undo().await.unwrap();
    assert_eq!(here.count().await, 0);
    here.store.redo().await.unwrap();
    assert_eq!(here.count().await, 1_500);
}

/// Commands run on several threads: what they await must be free to move between them.
#[test]
fn an_import_can_be_awaited_on_any_thread() {
    fn is_send<T: Send>(_: &T) {}
    fn whole(store: &Store, draft: &Draft, mapping: &Mapping, watch: &Watch<'_>) {
        is_send(&import(store, draft, mapping, true, watch));
        is_send(&describe(store, draft));
        is_send(&people_csv(store, Vec::new(), &|_, _| {}));
    }
    let _ = whole;
}

async fn exported(here: &Here) -> String {
    let mut out = Vec::new();
    people_csv(&here.store, &mut out, &|_, _| {}).await.unwrap();
    String::from_utf8(out).unwrap()
}

#[tokio::test]
async fn what_goes_out_comes_in_as_nothing_new() {
    let here = Here::new().await;
    for file in [
        "bullhorn.csv",
        "lever.csv",
        "linkedin-old.csv",
        "adressen-windows-1252.csv",
    ] {
        let draft = Draft::open(&sample(file)).unwrap();
        here.run(&draft, &here.guess(&draft).await).await;
    }
    // Two of one name at one company, formulas, notes of several lines, tags and titles with every sign.
    for (name, company) in [
        ("Wei Wang", "Qubit"),
        ("Wei Wang", "Qubit"),
        ("=Dr. No", ""),
        ("王伟", "字节跳动"),
        ("Madonna", ""),
    ] {
        let new = NewPerson {
            name: name.into(),
            title: "-x; \"y\", z".into(),
            company: company.into(),
            email: String::new(),
        };
        let made = create_person(&here.store, &new).await.unwrap();
        for (kind, value) in [
            (ContactKind::Link, "https://x.example/a,b"),
            (ContactKind::Phone, "044 668 18 00"),
        ] {
            add_contact(&here.store, made.id, kind, value, "").await.unwrap();
        }
        edit_person(
            &here.store,
            made.id,
            PersonField::Notes,
            "- one\r\n- two\n\n@three ",
        )
        .await
        .unwrap();
        tag_people(&here.store, &[made.id], "C, C++ | C#").await.unwrap();
    }
    let all = here.count().await;
    let text = exported(&here).await;
    assert!(text.starts_with("\u{feff}Name,First name,"));
    assert!(
        text.contains("'=Dr. No") && !text.contains("\n=") && !text.contains(",+"),
        "{text}"
    );

    let draft = here.file("export.csv", &text);
    let described = here.describe(&draft).await;
    assert_eq!(described.layout.as_deref(), Some("Roster export"));
    for when_both in [WhenBoth::FillEmpty, WhenBoth::Overwrite] {
        let mapping = Mapping {
            when_both,
            ..described.mapping()
        };
        let report = here.run(&draft, &mapping).await;
        assert_eq!(counts(&report), [0, 0, all as usize, 0, 0], "{report:?}\n{text}");
    }
    assert_eq!(exported(&here).await, text);

    // Another desk gets the same people.
    let there = Here::new().await;
    there.takes("export.csv", &text).await;
    let ours = here.person("juergen@example.org").await;
    let theirs = there.person("juergen@example.org").await;
    assert_eq!(
        (ours.name, ours.title, ours.location, ours.notes),
        (theirs.name, theirs.title, theirs.location, theirs.notes)
    );
}
