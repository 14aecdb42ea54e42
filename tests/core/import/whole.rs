//! An import as a whole: stopped, rehearsed, undone; and the way out and in again.

use super::*;

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
    let cancelled = Arc::new(AtomicBool::new(false));
    let progress = |done, total| {
        assert_eq!(total, 3_000);
        if done >= 2_000 {
            cancelled.store(true, Ordering::Relaxed);
        }
    };
    let watch = Watch {
        progress: &progress,
        stop: Arc::clone(&cancelled),
    };
    let stopped = import(&here.store, &draft, &mapping, false, &watch).await;
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(here.count().await, 0);
    assert!(here.store.undo_state().await.unwrap().undo.is_none());
    assert!(!here.describe(&draft).await.remembered);
    assert_eq!(here.run(&draft, &mapping).await.created, 3_000);
}

#[tokio::test]
async fn a_stop_is_heard_when_all_rows_are_read_and_only_the_keeping_is_left() {
    let here = Here::new().await;
    let draft = here.file("many.csv", many(3_000));
    let mapping = here.guess(&draft).await;
    let cancelled = Arc::new(AtomicBool::new(false));
    let progress = |done, total| cancelled.store(done == total, Ordering::Relaxed);
    let watch = Watch {
        progress: &progress,
        stop: Arc::clone(&cancelled),
    };
    let stopped = import(&here.store, &draft, &mapping, false, &watch).await;
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(here.count().await, 0);
    // The stop is over with the operation it stopped.
    here.store.save_setting("look.theme", "dark").await.unwrap();
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
        is_send(&people_csv(store, Vec::new()));
    }
    let _ = whole;
}

async fn exported(here: &Here) -> String {
    let mut out = Vec::new();
    people_csv(&here.store, &mut out).await.unwrap();
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

#[tokio::test]
async fn values_with_semicolons_come_back_as_one() {
    let here = Here::new().await;
    here.takes("a.csv", "Name,Email\nAna K,a@example.org\n").await;
    let ana = here.person("ana").await;
    let refused = tag_people(&here.store, &[ana.id], "gpu; warm").await.unwrap_err();
    assert_eq!(refused.field(), Some("tag"));
    add_contact(
        &here.store,
        ana.id,
        ContactKind::Link,
        "https://x.example/a;b",
        "",
    )
    .await
    .unwrap();
    let text = exported(&here).await;
    assert_eq!(counts(&here.takes("export.csv", &text).await), [0, 0, 1, 0, 0]);
    let there = Here::new().await;
    there.takes("export.csv", &text).await;
    let values: Vec<String> = there
        .person("ana")
        .await
        .contacts
        .into_iter()
        .map(|c| c.value)
        .collect();
    assert_eq!(values, ["a@example.org", "https://x.example/a;b"]);
}

/// A file in the middle of which somebody is deleted.
struct Meanwhile<'a>(Vec<u8>, Option<(&'a Store, roster_core::people::PersonId)>);

impl std::io::Write for Meanwhile<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.0.is_empty()
            && let Some((store, who)) = self.1.take()
        {
            std::thread::scope(|threads| {
                threads.spawn(|| {
                    let runtime = tokio::runtime::Builder::new_current_thread()
                        .enable_all()
                        .build()
                        .unwrap();
                    runtime.block_on(delete_people(store, &[who])).unwrap();
                });
            });
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn an_export_is_the_desk_as_it_was_when_it_began() {
    let here = Here::new().await;
    here.takes("many.csv", &many(1_500)).await;
    let first = here.person("p0@example.org").await.id;
    let mut out = Meanwhile(Vec::new(), Some((&here.store, first)));
    assert_eq!(people_csv(&here.store, &mut out).await.unwrap(), 1_500);
    assert!(out.1.is_none());
    let text = String::from_utf8(out.0).unwrap();
    assert!((0..1_500).all(|n| text.contains(&format!("p{n}@example.org"))));
    assert_eq!(here.count().await, 1_499);
}

#[tokio::test]
async fn of_a_mapping_only_the_columns_are_remembered() {
    let here = Here::new().await;
    let draft = here.file("a.csv", "Name,Email,Title\nAna K,a@example.org,Old\n");
    let targets = vec![Target::FullName, Target::Email, Target::Notes];
    let mapping = Mapping {
        targets: targets.clone(),
        mode: ImportMode::CreateOnly,
        when_both: WhenBoth::Overwrite,
        tag: "mlsys".into(),
        edition: None,
    };
    here.run(&draft, &mapping).await;
    let next = here.file("b.csv", "Name,Email,Title\nBo L,b@example.org,New\n");
    let usual = Mapping {
        targets,
        mode: ImportMode::default(),
        when_both: WhenBoth::default(),
        tag: String::new(),
        edition: None,
    };
    assert!(here.describe(&next).await.remembered);
    assert_eq!(here.guess(&next).await, usual);
}

/// Not a test of right or wrong: says how long a large file takes. `cargo test -p roster-core -- --ignored hundred`.
#[tokio::test]
#[ignore = "measures, takes a minute without optimisation"]
async fn a_hundred_thousand_rows() {
    use std::fmt::Write as _;
    let here = Here::new().await;
    let mut text =
        "First Name,Last Name,URL,Email Address,Phone,Company,Position,City,Country,Tags,Notes\n".to_owned();
    for n in 0..100_000_u32 {
        let _ = writeln!(
            text,
            "Given{},Family{},https://www.linkedin.com/in/person-{n},person{n}@example.org,+1 650 25{} {:04},Company {},Engineer {},Zurich,Switzerland,tag{};gpu,\"Met at booth {n}, wants to move.\"",
            n % 900,
            n % 7_000,
            n / 10_000,
            n % 10_000,
            n % 3_000,
            n % 40,
            n % 20
        );
    }
    let draft = here.file("hundred.csv", text);
    let mapping = here.guess(&draft).await;
    for run in ["new", "again"] {
        let report = here.run(&draft, &mapping).await;
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let peak = status
            .lines()
            .find(|line| line.starts_with("VmHWM"))
            .unwrap_or("")
            .to_owned();
        let told = format!(
            "{run}: {:?} in {:.0} ms, {peak}\n",
            counts(&report),
            report.took_ms
        );
        std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes()).unwrap();
    }
    assert_eq!(here.count().await, 100_000);
}
