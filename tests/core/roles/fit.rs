//! What a role looks for, and what is told of a brief too weak to find anybody by.

use super::*;

#[tokio::test]
async fn what_a_role_looks_for_is_put_together_from_where_it_stands() {
    let desk = a_desk().await;
    let id = desk.has_role("kernels").await;
    let inside = desk.adds_at("Ina Inside", "Engineer", "Lumen Research", "").await;
    let client = desk.reads(id).await.company;
    desk.store
        .write("story", "Lumen Research is of Lumen, which has H100", async |tx| {
            sqlx::query("UPDATE companies SET part_of = ?1 WHERE id <> ?1")
                .bind(client)
                .execute(&mut *tx.conn)
                .await?;
            for (at, (hardware, planned_on)) in [("h100", ""), ("b200", "2027-Q1")].into_iter().enumerate() {
                let key = roster_core::ids::Id::derived("story", &[&[u8::try_from(at).unwrap()]]);
                sqlx::query(
                    "INSERT INTO company_hardware (id, company_id, hardware, planned_on, created_at, updated_at)
                     VALUES (?, ?, ?, ?, 0, 0)",
                )
                .bind(key)
                .bind(client)
                .bind(hardware)
                .bind(planned_on)
                .execute(&mut *tx.conn)
                .await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    for (field, typed) in [
        (RoleField::Place, "Zurich; London"),
        (RoleField::Presence, "remote"),
        (RoleField::Pay, "400–500k USD"),
    ] {
        desk.types(id, field, typed).await.unwrap();
    }
    let (wanted, _) = desk.looks_for(id).await;
    assert_eq!((wanted.title.as_str(), wanted.remote), ("Engineer", true));
    assert_eq!(wanted.places, ["Zurich", "London"]);
    assert_eq!(
        wanted.hardware_there,
        ["h100"],
        "what is only planned is not there"
    );
    assert_eq!(wanted.not_at, ["Lumen AI", "Lumen Research"]);
    assert_eq!(wanted.pay.to, Some(50_000_000));
    wanted.check().unwrap();

    // Given back, what is the role's own is not kept twice.
    set_wanted(&desk.store, id, &wanted, &Weights::default())
        .await
        .unwrap();
    let own = desk.reads(id).await.wanted.unwrap();
    assert!(own.places.is_empty() && own.pay.is_open() && own.hardware_there.is_empty());
    assert_eq!(desk.looks_for(id).await.0, wanted);

    let cai = desk.adds_at("Cai Lin", "Engineer", "Elsewhere", "").await;
    desk.is_told(cai, "CUDA tuned 2026").await;
    desk.is_told(cai, "B200 tuned 2026").await;
    set_wish_rank(&desk.store, cai, Lever::Hardware, Some(1))
        .await
        .unwrap();
    set_lever(&desk.store, id, Lever::Hardware, Some(1), "")
        .await
        .unwrap();
    add_people(&desk.store, id, &[cai], "match", "").await.unwrap();
    let page = Page { offset: 0, limit: 20 };
    let found = match_role(&desk.store, id, "", page).await.unwrap();
    assert_eq!(found.page.rows.len(), 1, "{:?}", found.page.out);
    assert!(
        found.page.rows.iter().all(|row| row.id != inside),
        "she is the client’s own"
    );
    assert_eq!(
        (found.there[0].person, found.there[0].stage.as_str()),
        (cai, "Sourced")
    );
    assert_eq!(
        found.stays[0].says,
        ["Wants most: hardware access. The role offers 1 of 5."]
    );
    let reasons: Vec<&str> = found.page.rows[0]
        .reasons
        .iter()
        .map(|one| one.says.as_str())
        .collect();
    assert!(
        reasons.iter().any(|says| says.contains("step back")),
        "{reasons:?}"
    );
    assert_eq!(
        match_role(&desk.store, id, "company:nowhere", page)
            .await
            .unwrap()
            .page
            .total,
        0
    );
}

#[tokio::test]
async fn a_weak_brief_is_told_with_numbers() {
    let desk = a_desk().await;
    let id = desk.has_role("").await;
    let wanted = Wanted {
        skills: vec![Wish::of("python", How::Must), Wish::of("cs-degree", How::Must)],
        ..Wanted::default()
    };
    set_wanted(&desk.store, id, &wanted, &Weights::default())
        .await
        .unwrap();
    let mut people = Vec::new();
    for (name, wants) in [
        ("A", "500k"),
        ("B", "520k"),
        ("C", "540k"),
        ("D", "560k"),
        ("E", "580k"),
    ] {
        let who = desk.adds(name).await;
        desk.is_told(who, "CUDA tuned 2026").await;
        desk.is_told(who, "512 H100 operated 2026").await;
        let point = TypedPay {
            kind: PayKind::Expected,
            base: format!("{wants} USD"),
            as_of: TODAY.into(),
            today: TODAY.into(),
            bonus: String::new(),
            equity: String::new(),
            sign_on: String::new(),
            currency: String::new(),
            usual_currency: String::new(),
            source: String::new(),
            note: String::new(),
        };
        add_pay(&desk.store, who, &point).await.unwrap();
        people.push(who);
    }
    let says = async |part| -> Vec<String> {
        let check = check_brief(&desk.store, id).await.unwrap();
        let of = check.warnings.into_iter().filter(|one| one.part == part);
        of.map(|one| one.says).collect()
    };
    assert_eq!(
        says(BriefPart::Wanted).await,
        [
            "Only Python and CS degree are required: 5 of 5 people match. Require what tells people apart, such as CUDA or InfiniBand."
        ]
    );
    assert!(says(BriefPart::Scale).await[0].starts_with("No scale is given."));
    assert!(says(BriefPart::Pay).await[0].starts_with("No pay band is given"));
    assert!(says(BriefPart::Levers).await[0].contains("beside pay"));
    assert_eq!(says(BriefPart::Fee).await, ["No fee is agreed."]);

    let better = Wanted {
        skills: vec![Wish::of("cuda", How::Must), Wish::of("nccl", How::Must)],
        accelerators: roster_core::wanted::Span {
            from: Some(512),
            to: None,
        },
        ..Wanted::default()
    };
    set_wanted(&desk.store, id, &better, &Weights::default())
        .await
        .unwrap();
    desk.types(id, RoleField::Pay, "300–400k USD").await.unwrap();
    desk.types(id, RoleField::Confidential, "yes").await.unwrap();
    assert_eq!(
        says(BriefPart::Wanted).await,
        ["Nobody is known to have NCCL, which is a must-have (0 of 5). Is it one on the first day?"]
    );
    assert!(says(BriefPart::Scale).await.is_empty());
    assert_eq!(
        says(BriefPart::Pay).await,
        [
            "The budget is below the market for people of 257–1,024 accelerators. Below the middle, 540,000 USD (n=5): the band would do for 0% of them."
        ]
    );
    assert_eq!(says(BriefPart::Client).await.len(), 1);
    desk.deletes(&people[..2]).await;
    let market = check_brief(&desk.store, id).await.unwrap().market;
    assert_eq!(market.groups[0].says, "Too few points to say anything (n=3).");
}
