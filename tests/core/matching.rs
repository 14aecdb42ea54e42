//! Matching on a real desk: who fits, who is out, who is like somebody, and profiles that are kept.

use crate::a_desk::{Desk, a_desk};
use roster_core::matching::{MatchPage, Page, ReasonKind, match_people, wanted_like};
use roster_core::people::{PersonField, PersonId};
use roster_core::wanted::{
    How, Span, Wanted, WantedId, Weights, Wish, delete_wanted, save_wanted, wanted_named, wanted_profiles,
};
use roster_core::{Error, Result};

impl Desk {
    /// One row of a claim, as its verb would write it.
    async fn claims(&self, who: PersonId, table: &str, columns: &str, values: &str) {
        let sql = format!(
            "INSERT INTO {table} (id, person_id, {columns}, created_at, updated_at)
             VALUES (randomblob(16), ?, {values}, 0, 0)"
        );
        let written = self.store.write("claim", "Wrote down a claim", async |tx| {
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(who)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        });
        written.await.unwrap();
    }

    async fn ran(&self, who: PersonId, accelerators: u32, did: &str, year: u32) {
        let values = format!("{accelerators}, 'h100', 'infiniband', '{did}', '{year}', '{year}'");
        let columns = "accelerators, hardware, fabric, did, from_on, to_on";
        self.claims(who, "scale_records", columns, &values).await;
    }

    async fn knows(&self, who: PersonId, skill: &str, depth: u8, year: u32) {
        let values = format!("'{skill}', {depth}, {year}");
        self.claims(who, "person_skills", "skill, depth, last_used", &values)
            .await;
    }

    async fn matches(&self, wanted: &Wanted, within: &str) -> Result<MatchPage> {
        let page = Page { offset: 0, limit: 50 };
        match_people(&self.store, wanted, &Weights::default(), within, page).await
    }
}

fn names(page: &MatchPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

fn training() -> Wanted {
    Wanted {
        title: "Training at 4,000".into(),
        accelerators: Span {
            from: Some(2_000),
            to: Some(4_000),
        },
        skills: vec![Wish::of("nccl", How::Must), Wish::of("cuda", How::Nice)],
        ..Wanted::default()
    }
}

async fn a_desk_of_four() -> (Desk, [PersonId; 4]) {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Large").await;
    desk.ran(ana, 3_000, "operated", 2026).await;
    desk.knows(ana, "nccl", 3, 2026).await;
    let ben = desk.adds("Ben Small").await;
    desk.ran(ben, 500, "operated", 2026).await;
    desk.knows(ben, "nccl", 3, 2026).await;
    let cai = desk.adds("Cai Thin").await;
    let dee = desk.adds("Dee Without").await;
    for skill in ["kubernetes", "slurm", "observability"] {
        desk.knows(dee, skill, 2, 2026).await;
    }
    (desk, [ana, ben, cai, dee])
}

#[tokio::test]
async fn who_fits_comes_first_the_unknown_is_asked_and_who_lacks_is_counted() {
    let (desk, _) = a_desk_of_four().await;
    let page = desk.matches(&training(), "").await.unwrap();
    assert_eq!(names(&page), ["Ana Large", "Ben Small", "Cai Thin"]);
    assert_eq!((page.total, page.out.len()), (3, 1));
    assert_eq!(
        (page.out[0].people, page.out[0].reason.as_str()),
        (1, "has no NCCL")
    );
    let thin = &page.rows[2];
    assert_eq!(thin.known, 0.0);
    assert!(
        thin.reasons
            .iter()
            .all(|reason| reason.kind == ReasonKind::Ask && reason.ask)
    );
    let ben = &page.rows[1].reasons;
    let scale = ben
        .iter()
        .find(|reason| reason.says.contains("500 H100"))
        .unwrap();
    assert!(
        scale.says.contains("role needs 2,000–4,000: one band short"),
        "{}",
        scale.says
    );
}

#[tokio::test]
async fn ranking_follows_what_changes_and_what_is_undone() {
    let (desk, [_, ben, ..]) = a_desk_of_four().await;
    desk.ran(ben, 4_000, "led", 2026).await;
    let page = desk.matches(&training(), "").await.unwrap();
    assert_eq!(names(&page), ["Ben Small", "Ana Large", "Cai Thin"]);
    desk.undoes().await;
    let page = desk.matches(&training(), "").await.unwrap();
    assert_eq!(names(&page), ["Ana Large", "Ben Small", "Cai Thin"]);
}

#[tokio::test]
async fn a_search_narrows_who_is_ranked() {
    let (desk, [ana, ..]) = a_desk_of_four().await;
    desk.tags(&[ana], "hot").await;
    let page = desk.matches(&training(), "hot").await.unwrap();
    assert_eq!(names(&page), ["Ana Large"]);
    assert_eq!(page.out, []);
}

#[tokio::test]
async fn a_name_changes_no_score() {
    let (desk, [ana, ..]) = a_desk_of_four().await;
    let score = |page: &MatchPage| page.rows[0].score;
    let before = desk.matches(&training(), "").await.unwrap();
    desk.sets(ana, PersonField::Name, "Ms. Ángela O’Large, 63").await;
    let after = desk.matches(&training(), "").await.unwrap();
    assert_eq!(score(&before), score(&after));
    assert_ne!(before.rows[0].name, after.rows[0].name);
}

#[tokio::test]
async fn people_like_one_are_like_her_and_it_is_said_what_was_taken() {
    let (desk, [ana, _, cai, _]) = a_desk_of_four().await;
    let like = wanted_like(&desk.store, ana).await.unwrap();
    assert_eq!(
        like.took,
        [
            "Scale: the band of 3,000 accelerators",
            "Skills: NCCL",
            "Hardware: H100",
            "Fabrics: InfiniBand"
        ]
    );
    assert_eq!(
        like.wanted.accelerators,
        Span {
            from: Some(1_025),
            to: Some(4_096)
        }
    );
    let page = desk.matches(&like.wanted, "").await.unwrap();
    assert_eq!(names(&page)[..2], ["Ana Large", "Ben Small"]);
    assert_eq!(page.out, [], "nobody is out for what only she has");
    let nothing = wanted_like(&desk.store, cai).await.unwrap();
    assert!(nothing.wanted.is_empty() && nothing.took.is_empty());
    desk.deletes(&[ana]).await;
    assert!(matches!(
        wanted_like(&desk.store, ana).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn a_profile_is_kept_changed_and_taken_away_and_all_of_it_is_undone() {
    let desk = a_desk().await;
    let (wanted, weights) = (
        training(),
        Weights {
            pay: 50,
            ..Weights::default()
        },
    );
    let id = save_wanted(&desk.store, None, " Training  people ", &wanted, &weights)
        .await
        .unwrap();
    let kept = wanted_named(&desk.store, "training PEOPLE").await.unwrap();
    assert_eq!((&kept.wanted, &kept.weights), (&wanted, &weights));
    let changed = Wanted {
        versatile: true,
        ..wanted.clone()
    };
    save_wanted(&desk.store, Some(id), "Training people", &changed, &weights)
        .await
        .unwrap();
    assert_eq!(
        desk.undoes().await,
        "Changed the wanted profile “Training people”"
    );
    assert_eq!(
        wanted_named(&desk.store, "Training people").await.unwrap().wanted,
        wanted
    );
    delete_wanted(&desk.store, id).await.unwrap();
    assert_eq!(wanted_profiles(&desk.store).await.unwrap(), []);
    assert_eq!(
        desk.undoes().await,
        "Deleted the wanted profile “Training people”"
    );
    assert_eq!(wanted_profiles(&desk.store).await.unwrap()[0].id, id);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_cannot_be_kept_or_ranked_is_refused_at_its_field() {
    let desk = a_desk().await;
    let weights = Weights::default();
    let backwards = Wanted {
        accelerators: Span {
            from: Some(64),
            to: Some(8),
        },
        ..Wanted::default()
    };
    let refused = desk.matches(&backwards, "").await.unwrap_err();
    assert_eq!(refused.field(), Some("accelerators"));
    let refused = save_wanted(&desk.store, None, "Backwards", &backwards, &weights).await;
    assert_eq!(refused.unwrap_err().field(), Some("accelerators"));
    let nameless = save_wanted(&desk.store, None, "", &training(), &weights).await;
    assert_eq!(nameless.unwrap_err().field(), Some("name"));
    let stranger: WantedId = "0190a000-0000-7000-8000-000000000000".parse().unwrap();
    let gone = save_wanted(&desk.store, Some(stranger), "Gone", &training(), &weights).await;
    assert!(matches!(gone, Err(Error::NotFound(_))));
    let unnamed = wanted_named(&desk.store, "Nobody").await.unwrap_err();
    assert_eq!(unnamed.field(), Some("wanted"));
    assert_eq!(wanted_profiles(&desk.store).await.unwrap(), []);
}

#[tokio::test]
async fn a_kept_profile_that_cannot_be_read_says_why_and_hides_no_other() {
    let desk = a_desk().await;
    let weights = Weights::default();
    let good = save_wanted(&desk.store, None, "B good", &training(), &weights)
        .await
        .unwrap();
    let newer = desk.store.write("newer", "Came from a newer Roster", async |tx| {
        sqlx::query(
            "INSERT INTO wanted_profiles (id, name, wanted, weights, created_at, updated_at)
             SELECT randomblob(16), 'A newer', '{\"version\": 9, \"mood\": 3}', weights, 0, 0 FROM wanted_profiles",
        )
        .execute(&mut *tx.conn)
        .await?;
        Ok(())
    });
    newer.await.unwrap();
    let all = wanted_profiles(&desk.store).await.unwrap();
    assert!(all[0].profile.is_none() && all[0].problem.contains("newer Roster"));
    assert_eq!((all[1].id, all[1].profile.is_some()), (good, true));
    let unusable = wanted_named(&desk.store, "A newer").await.unwrap_err();
    assert!(unusable.to_string().contains("newer Roster"));
}
