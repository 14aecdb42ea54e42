//! People who share an address, a name or a company's page, and are not one.

use super::*;

/// The file makes `people`, refuses rows for `refused`, and makes nobody when it comes again.
async fn makes(text: &str, people: usize, refused: &[&str]) -> Here {
    let here = Here::new().await;
    let report = here.takes("a.csv", text).await;
    let reasons: Vec<&str> = report.errors.iter().map(|e| e.reason.as_str()).collect();
    assert_eq!(
        (report.created as usize, &reasons[..]),
        (people, refused),
        "{text}"
    );
    let again = here.takes("a.csv", text).await;
    assert_eq!((again.created, again.updated), (0, 0), "{text}");
    assert_eq!(again.errors.len(), refused.len(), "{text}");
    here
}

#[tokio::test]
async fn a_page_on_a_network_is_no_companys_own() {
    let here = makes(
        "Name,Company,companyUrl\n\
         Ana K,NVIDIA,https://www.linkedin.com/company/nvidia\n\
         Ben L,CoreWeave,https://www.linkedin.com/company/coreweave\n\
         Cy M,Google,google.example\nDi N,DeepMind,google.example\n",
        4,
        &[],
    )
    .await;
    for (who, company) in [
        ("ana", "NVIDIA"),
        ("ben", "CoreWeave"),
        ("cy", "Google"),
        ("di", "DeepMind"),
    ] {
        assert_eq!(here.person(who).await.company.unwrap().name, company);
    }
}

#[tokio::test]
async fn a_domain_helps_where_nobody_wrote_a_name() {
    let here = Here::new().await;
    let text =
        "Name,Company,Company domain\nAna K,,qubit.example\nBen L,Qubit,qubit.example\nCy M,,qubit.example\n";
    assert_eq!(here.takes("a.csv", text).await.companies_created, 1);
}

#[tokio::test]
async fn one_domain_is_one_company_unless_the_names_contradict() {
    for (one, other, domain, companies) in [
        ("Acme", "Acme Labs", "acme.example", 1),
        ("Hugging Face", "HuggingFace", "hf.example", 1),
        ("acme.example", "Acme Robotics", "acme.example", 1),
        ("IBM", "International Business Machines", "ibm.example", 1),
        ("Google", "DeepMind", "google.example", 2),
        ("Google", "Google DeepMind", "google.example", 2),
        // By a domain of free mail no two companies are one.
        ("Acme", "Acme Labs", "yahoo.co.uk", 2),
        ("Acme", "Acme", "gmail.com", 1),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let text = format!("Name,Company,Company domain\nAna K,{one},{domain}\nBen L,{other},{domain}\n");
            let here = Here::new().await;
            let made = here.takes("a.csv", &text).await.companies_created;
            assert_eq!(made, companies, "{one} / {other}");
            // Once more, from two files: what the desk has is found as what one file has.
            let here = Here::new().await;
            let first = format!("Name,Company,Company domain\nAna K,{one},{domain}\n");
            let second = format!("Name,Company,Company domain\nBen L,{other},{domain}\n");
            let made = here.takes("a.csv", &first).await.companies_created
                + here.takes("b.csv", &second).await.companies_created;
            assert_eq!(made, companies, "{one} / {other}");
        }
    }
}

#[tokio::test]
async fn a_mailbox_of_many_is_nobodys() {
    let here = makes(
        "Name,Email,Title\nAna Kowalska,info@firm.example,Engineer\nBen Li,info@firm.example,CTO\n\
         Cy M,jobs+1@firm.example,\nDi N,jobs+2@firm.example,\n",
        4,
        &[],
    )
    .await;
    assert_eq!(here.person("ben").await.contacts[0].value, "info@firm.example");
}

#[tokio::test]
async fn relayed_addresses_are_told_apart_by_their_plus() {
    makes(
        "Name,Email\nAna Kowalska,jobs+a1@reply.lever.co\nBen Li,jobs+b2@reply.lever.co\n",
        2,
        &[],
    )
    .await;
}

#[tokio::test]
async fn an_address_of_somebody_else_is_told_and_not_taken() {
    let here = makes(
        "Name,Email,LinkedIn URL\n\
         Ana Kowalska,home@kowalski.example,linkedin.com/in/ana\n\
         Piotr Kowalski,home@kowalski.example,linkedin.com/in/piotr\n\
         Piotr Nowak,home@kowalski.example,\n",
        1,
        &["This e-mail is Ana Kowalska’s.", "This e-mail is Ana Kowalska’s."],
    )
    .await;
    assert_eq!(here.person("ana").await.contacts.len(), 2);
    makes(
        "Name,GitHub,Company\nMin Li,https://github.com/NVIDIA,NVIDIA\nPriya Rao,https://github.com/NVIDIA,NVIDIA\n",
        1,
        &["This profile is Min Li’s."],
    )
    .await;
}

#[tokio::test]
async fn who_married_or_shortened_her_name_is_known() {
    makes(
        "Name,Email\nAna Kowalska,ana@example.org\nRobert Smith,bob@example.org\n王伟,wei@example.org\n",
        3,
        &[],
    )
    .await
    .takes_nobody_new(
        "Name,Email\nAna Nowak,ana@example.org\nBob Smith,bob@example.org\nWei Wang,wei@example.org\n",
    )
    .await;
}

impl Here {
    async fn takes_nobody_new(&self, text: &str) {
        let report = self.takes("b.csv", text).await;
        assert_eq!((report.created, report.errors.len()), (0, 0), "{report:?}");
    }
}

#[tokio::test]
async fn a_family_name_behind_a_switchboard_is_not_one_person() {
    makes(
        "Name,Email,Phone,Company\nMin Li,min@x.example,+41 44 668 18 00,X\nWei Li,wei@x.example,+41 44 668 18 00,X\n\
         王伟,,+41 44 668 18 00,X\n王芳,,+41 44 668 18 00,X\n",
        4,
        &[],
    )
    .await;
}

#[tokio::test]
async fn a_name_without_a_company_is_not_enough_for_anything_new() {
    makes(
        "Name,Email,City\nMaria Garcia,,Madrid\nMaria Garcia,maria@x.example,Lima\n",
        2,
        &[],
    )
    .await;
    let here = makes("Name,Title\nMaria Garcia,Nurse\n", 1, &[]).await;
    here.takes_nobody_new("Name,Title,Tags\nMaria Garcia,Nurse,gpu\n")
        .await;
    assert_eq!(
        here.takes("c.csv", "Name,Title\nMaria Garcia,Engineer\n")
            .await
            .created,
        1
    );
}

#[tokio::test]
async fn names_that_mean_nothing_elsewhere_are_names() {
    let here = makes(
        "First Name,Last Name,Email\nJi-hye,Na,j@x.example\nChristopher,Null,c@x.example\nIng,Chen,i@x.example\n\
         First Name,Last Name,Email\nAna,-,a@x.example\n",
        4,
        &[],
    )
    .await;
    for (who, name) in [
        ("ji-hye", "Ji-hye Na"),
        ("christopher", "Christopher Null"),
        ("chen", "Ing Chen"),
        ("ana", "Ana"),
    ] {
        assert_eq!(here.person(who).await.name, name);
    }
}

#[tokio::test]
async fn what_one_row_adds_to_another_is_kept() {
    let here = Here::new().await;
    here.takes(
        "a.csv",
        "Name,Email,Notes,Website\nAna K,a@x.example,Not interested in moving,https://x.example/p?id=1\n\
         Ana K,a@x.example,interested,https://x.example/p?id=2\n",
    )
    .await;
    let ana = here.person("ana").await;
    assert_eq!(ana.notes, "Not interested in moving\n\ninterested");
    assert_eq!(ana.contacts.len(), 3);
}

#[tokio::test]
async fn a_quote_never_closed_takes_nobody_with_it() {
    let here = Here::new().await;
    let report = here
        .takes(
            "a.csv",
            "Name,Email,Notes\nAna K,a@x.example,\"said \"\"hi\"\"\"\nBo L,b@x.example,\"open note\nCy M,c@x.example,x\n",
        )
        .await;
    assert_eq!(counts(&report), [2, 0, 0, 0, 1]);
    assert_eq!(
        (report.errors[0].line, report.errors[0].reason.as_str()),
        (3, "A quote in this row is never closed.")
    );
}

#[tokio::test]
async fn colleagues_of_one_name_in_one_file_are_two() {
    makes(
        "First Name,Last Name,Email Address,Company,Position,Connected On\n\
         Wei,Wang,,Google,Engineer,03/15/2019\nWei,Wang,,Google,Director,03/16/2020\n\
         Ana,King,,Google,Lead,03/15/2019\nAna,King,,Google,Lead,03/15/2019\n",
        3,
        &[],
    )
    .await;
}

/// Rows of few names, companies, titles, days and addresses, in every mixture.
#[tokio::test]
async fn any_file_that_comes_again_makes_nobody() {
    for seed in 1..=6_u64 {
        let mut dice = seed;
        let mut one_of = |of: &[&'static str]| {
            dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            of[usize::try_from((dice >> 33) % of.len() as u64).unwrap()]
        };
        let mut text = "Name,Company,Position,Email,LinkedIn,Connected On\n".to_owned();
        for _ in 0..60 {
            let row = [
                one_of(&["Ana Li", "Min Li", "A. Li", "Ben King"]),
                one_of(&["", "X", "Y"]),
                one_of(&["", "SRE", "Lead"]),
                one_of(&["", "", "", "info@x.example", "a@x.example", "b@x.example"]),
                one_of(&["", "", "", "linkedin.com/in/a", "linkedin.com/in/b"]),
                one_of(&["", "2024-01-01", "2024-02-01"]),
            ];
            text.push_str(&(row.join(",") + "\n"));
        }
        let here = Here::new().await;
        let first = here.takes("a.csv", &text).await;
        let again = here.takes("a.csv", &text).await;
        assert_eq!(again.created, 0, "{seed}: {first:?} {again:?}\n{text}");
    }
}
