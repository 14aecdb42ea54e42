//! Files as programs write them.

use super::*;

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
    let draft = here.file("x.csv", "Name;Notes\nÇelik;a|b,c\n");
    let tabs = ReadAs {
        encoding: None,
        delimiter: Some("\t".into()),
    };
    assert!(draft.reread(&tabs).is_err());
    let latin = ReadAs {
        encoding: Some("latin1".into()),
        delimiter: None,
    };
    let draft = draft.reread(&latin).unwrap();
    assert_eq!(
        preview(&draft, &here.guess(&draft).await).unwrap()[0].name,
        "Ã‡elik"
    );
    let draft = draft.reread(&ReadAs::default()).unwrap();
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
