//! Whom a row means, and what becomes of her.

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
        edition: None,
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
