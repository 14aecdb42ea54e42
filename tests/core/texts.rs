//! Texts that are written again and again: for each as she is, and to nobody half filled.

use crate::a_desk::{Desk, a_desk};
use roster_core::conferences::EditionKey;
use roster_core::contact_lists::{Met, meet};
use roster_core::export::mail_merge;
use roster_core::export::message::{self, Address, Message};
use roster_core::mailto;
use roster_core::people::PersonId;
use roster_core::roles::{NewRole, create_role};
use roster_core::texts::{Token, mail_for, remove_text, save_text, text_templates, texts_for};

const SUBJECT: &str = "{role} at {client|a client}";
const BODY: &str = "Hi {first name|there},\n\nhow is {company}?\n\n{my first name}";

async fn two(desk: &Desk) -> [PersonId; 2] {
    [
        desk.adds_at("Zoë Żółć", "Engineer", "Lumen", "zoe@example.org")
            .await,
        desk.adds("Ben Okafor").await,
    ]
}

#[tokio::test]
async fn texts_are_kept_under_names_and_read_without_mistakes() {
    let desk = a_desk().await;
    let id = save_text(&desk.store, None, " First  mail ", SUBJECT, BODY)
        .await
        .unwrap();
    let [text] = text_templates(&desk.store).await.unwrap().try_into().unwrap();
    assert_eq!(
        (text.id, text.name.as_str(), text.body.as_str()),
        (id, "First mail", BODY)
    );
    save_text(&desk.store, Some(id), "First mail", "", "Hello")
        .await
        .unwrap();
    assert_eq!(desk.undoes().await, "Saved the text “First mail”");
    assert_eq!(text_templates(&desk.store).await.unwrap(), [text]);
    for (field, name, subject, body) in [
        ("name", "", "", ""),
        ("name", "FIRST MAIL", "", ""),
        ("subject", "Other", "{frist name}", ""),
        ("body", "Other", "", "Hi {first name"),
    ] {
        let refused = save_text(&desk.store, None, name, subject, body).await;
        assert_eq!(refused.unwrap_err().field(), Some(field));
    }
    remove_text(&desk.store, id).await.unwrap();
    assert!(text_templates(&desk.store).await.unwrap().is_empty());
    assert_eq!(desk.undoes().await, "Removed the text “First mail”");
    assert_eq!(text_templates(&desk.store).await.unwrap().len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_missing_is_said_and_blocks() {
    let desk = a_desk().await;
    let [zoe, ben] = two(&desk).await;
    let texts = texts_for(&desk.store, &[zoe, ben], None, "Hi", BODY)
        .await
        .unwrap();
    assert_eq!(texts[0].body, "Hi Zoë,\n\nhow is Lumen?\n\nRuth");
    assert_eq!(
        (texts[0].email.as_str(), texts[0].missing.len()),
        ("zoe@example.org", 0)
    );
    assert_eq!(texts[1].missing, [Token::Company]);
    let refused = mail_for(&desk.store, ben, None, "Hi", BODY).await.unwrap_err();
    assert_eq!(refused.field(), Some("body"));
    assert!(
        refused.to_string().contains("{company} of Ben Okafor"),
        "{refused}"
    );
    let no_address = mail_for(&desk.store, ben, None, "Hi", "Hi {first name}")
        .await
        .unwrap_err();
    assert_eq!(no_address.field(), Some("email"));

    let new = NewRole {
        title: "GPU lead".into(),
        company: "Osterhale".into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    let mail = mail_for(&desk.store, zoe, Some(role), SUBJECT, BODY)
        .await
        .unwrap();
    assert_eq!(mail.subject, "GPU lead at Osterhale");
    assert!(
        mailto::link(&[&mail.email], &mail.subject, &mail.body).starts_with(
            "mailto:zoe@example.org?subject=GPU%20lead%20at%20Osterhale&body=Hi%20Zo%C3%AB%2C%0D%0A"
        )
    );
    let draft = message::eml(&Message {
        to: &[Address::of(&mail.name, &mail.email)],
        subject: &mail.subject,
        body: &mail.body,
        ..Message::default()
    });
    let draft = String::from_utf8(draft.unwrap()).unwrap();
    assert!(draft.is_ascii() && draft.contains("zoe@example.org"), "{draft}");
}

#[tokio::test]
async fn a_text_says_where_she_was_met_last() {
    let desk = a_desk().await;
    let [zoe, ben] = two(&desk).await;
    for (series, year, at) in [
        ("mlsys", 2026, 1_790_000_000_000),
        ("osdi", 2025, 1_780_000_000_000),
    ] {
        let met = Met {
            at,
            met_where: "poster 214".into(),
            note: "wants inference".into(),
            ..Met::default()
        };
        let edition = EditionKey::new(series, year);
        desk.store
            .write("test", "Met", async |tx| {
                meet(tx, &edition, zoe, &met).await.map(|_| ())
            })
            .await
            .unwrap();
    }
    let body = "{conference} in {conference place}, {met at}: {what was said}";
    let texts = texts_for(&desk.store, &[zoe, ben], None, "", body).await.unwrap();
    assert_eq!(
        texts[0].body,
        "MLSys 2026 in Bellevue, Washington, USA, poster 214: wants inference"
    );
    assert_eq!(texts[1].missing.len(), 4);
}

#[tokio::test]
async fn the_client_of_a_confidential_role_is_not_named() {
    let desk = a_desk().await;
    let [zoe, _] = two(&desk).await;
    let new = NewRole {
        title: "GPU lead".into(),
        company: "Osterhale".into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    desk.store
        .write("test", "Test", async |tx| {
            sqlx::query("UPDATE roles SET confidential = 1")
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    let text = texts_for(&desk.store, &[zoe], Some(role), "", "{client}")
        .await
        .unwrap();
    assert_eq!(
        (text[0].body.as_str(), text[0].missing.as_slice()),
        ("{client}", &[Token::Client][..])
    );
    let hidden = texts_for(&desk.store, &[zoe], Some(role), "", "{client|a cloud}")
        .await
        .unwrap();
    assert_eq!(hidden[0].body, "a cloud");
}

#[tokio::test]
async fn a_table_for_many_is_whole_or_not_there() {
    let desk = a_desk().await;
    let [zoe, ben] = two(&desk).await;
    let sly = desk
        .adds_at("=HYPERLINK(1) Sly", "", "+Osterhale", "sly@example.org")
        .await;
    let refused = mail_merge(&desk.store, &[zoe, ben], None, "Hi", BODY)
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("Ben Okafor"), "{refused}");
    let refused = mail_merge(&desk.store, &[zoe, ben], None, "Hi", "Hi")
        .await
        .unwrap_err();
    assert_eq!(refused.field(), Some("email"));
    let (table, lines) = mail_merge(&desk.store, &[zoe, sly], None, "Hi", "Hi {name}")
        .await
        .unwrap();
    assert_eq!(lines, 2);
    assert_eq!(
        String::from_utf8(table).unwrap(),
        "\u{feff}Name,First name,Company,E-mail,Subject,Text\n\
         Zoë Żółć,Zoë,Lumen,zoe@example.org,Hi,Hi Zoë Żółć\n\
         '=HYPERLINK(1) Sly,'=HYPERLINK(1),'+Osterhale,sly@example.org,Hi,Hi =HYPERLINK(1) Sly\n"
    );
}
