//! Files come in, whoever wrote them; nobody comes in twice; one undo takes all of it back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use roster_core::clock::SystemClock;
use roster_core::export::people_csv;
use roster_core::import::{
    Draft, ImportDraft, ImportMode, ImportReport, Mapping, ReadAs, Target, Watch, WhenBoth, describe, import,
    preview, refused_csv,
};
use roster_core::people::{
    ContactKind, NewPerson, Person, PersonField, add_contact, count_people, create_person, edit_person,
    person, tag_people,
};
use roster_core::search::{PeopleQuery, list_people};
use roster_core::store::{NoKeyStore, Place, Store, Who};
use roster_core::{Error, desk};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

/// A new desk, and a folder for files.
struct Here {
    store: Store,
    folder: TempDir,
}

impl Here {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let who = Who {
            desk: "Desk".into(),
            person: "Mara".into(),
            demo: false,
        };
        let place = Place::new(folder.path().join("desk.roster"));
        let (store, _) = desk::create(
            place,
            who,
            Some("a passphrase"),
            &NoKeyStore,
            Arc::new(SystemClock),
        )
        .await
        .unwrap();
        Self { store, folder }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Draft {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Draft::open(&path).unwrap()
    }

    async fn describe(&self, draft: &Draft) -> ImportDraft {
        describe(&self.store, draft).await.unwrap()
    }

    async fn guess(&self, draft: &Draft) -> Mapping {
        self.describe(draft).await.mapping()
    }

    async fn run(&self, draft: &Draft, mapping: &Mapping) -> ImportReport {
        run(&self.store, draft, mapping, false).await.unwrap()
    }

    /// Imports a file as it is guessed.
    async fn takes(&self, name: &str, text: &str) -> ImportReport {
        let draft = self.file(name, text);
        self.run(&draft, &self.guess(&draft).await).await
    }

    async fn count(&self) -> u32 {
        count_people(&self.store).await.unwrap()
    }

    /// The one person found by these words.
    async fn person(&self, words: &str) -> Person {
        let query = PeopleQuery {
            text: words.into(),
            limit: 10,
            ..PeopleQuery::default()
        };
        let page = list_people(&self.store, &query).await.unwrap();
        assert_eq!(page.rows.len(), 1, "{words}: {:?}", page.rows);
        person(&self.store, page.rows[0].id).await.unwrap()
    }
}

async fn run(
    store: &Store,
    draft: &Draft,
    mapping: &Mapping,
    dry: bool,
) -> roster_core::Result<ImportReport> {
    let (progress, cancelled) = (|_| {}, AtomicBool::new(false));
    let watch = Watch {
        progress: &progress,
        cancelled: &cancelled,
    };
    import(store, draft, mapping, dry, &watch).await
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/import")
        .join(name)
}

/// Created, updated, unchanged, skipped, refused.
fn counts(report: &ImportReport) -> [usize; 5] {
    [
        report.created as usize,
        report.updated as usize,
        report.unchanged as usize,
        report.skipped as usize,
        report.errors.len(),
    ]
}

const LINKEDIN: &str = "\u{feff}Notes:\n\"When exporting your connection data, you may notice, that some\nemail addresses are missing.\"\n\n\
First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
Ana,Kowalska,https://www.linkedin.com/in/ana-kowalska,ana@example.org,Qubit GmbH,\"Engineer, GPU\",15 Mar 2024\n\
,,,,,,\n\
Łukasz,Żółć,https://www.linkedin.com/in/l%C5%BC,,QUBIT,Kernel Engineer,3 Jan 2020\n\
,,https://www.linkedin.com/in/hidden,,,,5 May 2021\n";

#[tokio::test]
async fn linkedin_connections_come_in_once() {
    let here = Here::new().await;
    let draft = here.file("Connections.csv", LINKEDIN);
    let described = here.describe(&draft).await;
    assert_eq!(described.layout.as_deref(), Some("LinkedIn connections"));
    assert_eq!(
        (described.header_line, described.rows, described.remembered),
        (5, 4, false)
    );
    let report = here.run(&draft, &described.mapping()).await;
    assert_eq!(counts(&report), [2, 0, 0, 2, 0]);
    assert_eq!(report.companies_created, 1);
    let ana = here.person("kowalska").await;
    assert_eq!(
        (ana.title.as_str(), ana.connected_on.as_str()),
        ("Engineer, GPU", "2024-03-15")
    );
    assert_eq!(
        (ana.owner.as_str(), ana.source.as_str()),
        ("Mara", "LinkedIn connections")
    );
    assert_eq!(ana.company, here.person("lukasz").await.company);

    let again = here.file("Connections (1).csv", LINKEDIN);
    let described = here.describe(&again).await;
    assert!(described.remembered);
    let seq = here.store.undo_state().await.unwrap();
    assert_eq!(
        counts(&here.run(&again, &described.mapping()).await),
        [0, 0, 2, 2, 0]
    );
    assert_eq!(
        here.store.undo_state().await.unwrap(),
        seq,
        "nothing new leaves no trace"
    );
    assert_eq!(seq.undo.unwrap().label, "Imported 2 people from Connections.csv");
}

#[tokio::test]
async fn every_known_program_s_file_is_read_as_that_program_s() {
    for (file, layout, ines) in [
        ("bullhorn.csv", "Bullhorn candidates", "Ines M. Okafor"),
        ("greenhouse.csv", "Greenhouse prospects", "Ines Okafor"),
        ("lever.csv", "Lever", "Ines Okafor"),
        ("opencats.csv", "OpenCATS", "Ines Okafor"),
        ("gem.csv", "Gem", "Ines Okafor"),
        ("atomic.csv", "Atomic CRM", "Ines Okafor"),
        ("linkedin-old.csv", "LinkedIn connections", "Ines Okafor"),
    ] {
        let here = Here::new().await;
        let draft = Draft::open(&sample(file)).unwrap();
        let described = here.describe(&draft).await;
        assert_eq!(described.layout.as_deref(), Some(layout), "{file}");
        assert_eq!(preview(&draft, &described.mapping()).unwrap().len(), 2);
        let report = here.run(&draft, &described.mapping()).await;
        assert_eq!(counts(&report), [2, 0, 0, 0, 0], "{file}: {report:?}");
        let person = here.person("ines okafor").await;
        assert_eq!(person.name, ines, "{file}");
        assert_eq!(
            (person.given.split(' ').next(), person.family.as_str()),
            (Some("Ines"), "Okafor"),
            "{file}"
        );
        assert!(
            person
                .contacts
                .iter()
                .any(|c| c.norm == "ines.okafor@example.org"),
            "{file}"
        );
        // What the law protects came in nowhere.
        for text in [&person.notes, &person.title, &person.location] {
            assert!(
                !text.contains("female") && !text.contains("1/1/86"),
                "{file}: {text}"
            );
        }
        let again = here.run(&draft, &here.guess(&draft).await).await;
        assert_eq!(counts(&again), [0, 0, 2, 0, 0], "{file}: {again:?}");
    }
}

#[tokio::test]
async fn a_bullhorn_candidate_comes_in_whole() {
    let here = Here::new().await;
    let draft = Draft::open(&sample("bullhorn.csv")).unwrap();
    let described = here.describe(&draft).await;
    for protected in ["ethnicity", "gender", "dateOfBirth", "veteran"] {
        let column = described.columns.iter().find(|c| c.header == protected).unwrap();
        assert!(column.protected && column.target == Target::Skip, "{protected}");
    }
    here.run(&draft, &described.mapping()).await;
    let ines = here.person("okafor").await;
    assert_eq!(ines.title, "Staff Performance Engineer");
    assert_eq!(ines.company.unwrap().name, "Tensorfold Inc.");
    assert_eq!(ines.location, "Palo Alto, CA, United States");
    assert_eq!(
        (ines.owner.as_str(), ines.source.as_str()),
        ("Mara Lind", "Referral")
    );
    assert_eq!(ines.tags, ["CUDA", "NCCL", "Slurm"]);
    assert!(
        ines.notes.contains("Wrote NCCL plugins; open to move"),
        "{}",
        ines.notes
    );
    assert!(
        ines.notes
            .contains("Address: 12 Mill Road, 94301 Palo Alto, CA, United States"),
        "{}",
        ines.notes
    );
    let norms: Vec<(&str, &str)> = ines
        .contacts
        .iter()
        .map(|c| (c.norm.as_str(), c.label.as_str()))
        .collect();
    for wanted in [
        ("ines.okafor@example.org", ""),
        ("ines@home.example", ""),
        ("+16502530000", "mobile"),
        ("+16502530001", "work"),
    ] {
        assert!(norms.contains(&wanted), "{norms:?}");
    }
}

#[tokio::test]
async fn encodings_and_delimiters_are_seen_through() {
    let here = Here::new().await;
    let draft = Draft::open(&sample("adressen-windows-1252.csv")).unwrap();
    let described = here.describe(&draft).await;
    assert_eq!(
        (described.encoding.as_str(), described.delimiter),
        ("windows-1252", ';')
    );
    assert_eq!(here.run(&draft, &described.mapping()).await.created, 2);
    let jürgen = here.person("juergen@example.org").await;
    assert_eq!(
        (jürgen.name.as_str(), jürgen.location.as_str()),
        ("Jürgen Müller", "Zürich, Schweiz")
    );
    assert!(
        jürgen
            .contacts
            .iter()
            .any(|c| c.norm == "+41446681800" && c.label == "work")
    );

    let utf16: Vec<u8> = "\u{feff}Name\tCompany\nŁucja Żak\tKwant, Sp. z o.o.\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let draft = here.file("excel.txt", utf16);
    let described = here.describe(&draft).await;
    assert_eq!(
        (described.encoding.as_str(), described.delimiter),
        ("UTF-16LE", '\t')
    );
    here.run(&draft, &described.mapping()).await;
    assert_eq!(
        here.person("łucja").await.company.unwrap().name,
        "Kwant, Sp. z o.o."
    );

    // Read wrongly on purpose, and back.
    let mut draft = here.file("x.csv", "Name;Notes\nÇelik;a|b,c\n");
    let tabs = ReadAs {
        encoding: None,
        delimiter: Some("\t".into()),
    };
    assert!(draft.reread(&tabs).is_err());
    let latin = ReadAs {
        encoding: Some("latin1".into()),
        delimiter: None,
    };
    draft.reread(&latin).unwrap();
    assert_eq!(
        preview(&draft, &here.guess(&draft).await).unwrap()[0].name,
        "Ã‡elik"
    );
    draft.reread(&ReadAs::default()).unwrap();
    assert_eq!(
        preview(&draft, &here.guess(&draft).await).unwrap()[0].name,
        "Çelik"
    );
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_what_it_is() {
    let here = Here::new().await;
    for (name, bytes) in [
        ("book.xlsx", &b"PK\x03\x04xl/workbook.xml"[..]),
        ("cv.pdf", b"%PDF-1.7"),
        ("letter.txt", b"Dear all,\n\nkind regards\n"),
        ("empty.csv", b""),
    ] {
        let path = here.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(Draft::open(&path).unwrap_err().field(), Some("file"), "{name}");
    }
    assert!(matches!(
        Draft::open(Path::new("nowhere.csv")),
        Err(Error::Io { .. })
    ));
}

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
