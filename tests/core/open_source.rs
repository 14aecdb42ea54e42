//! Open source from files: who is known, who is asked about, who is added; and what is left of it after an undo.

use crate::a_desk::{Desk, a_desk};
use roster_core::facts::facts;
use roster_core::open_source::{
    ContributionField, ContributorQuery, ContributorQuestion, ContributorRow, FilePreview, LoadReport,
    NewContribution, ProjectFile, Standing, WatchedProject, add_contribution, add_contributor, contributions,
    contributors, edit_contribution, link_contributor, load, look, pass_contributor, questions,
    remove_contribution, unlink_contributor, watch_list,
};
use roster_core::people::ContactKind;
use roster_core::profiles::Level;
use roster_core::store::Watch;
use roster_core::{Error, Result};
use std::path::Path;

const VLLM: &str = "vllm-project/vllm";

fn file(name: &str) -> ProjectFile {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/open-source");
    ProjectFile::open(&folder.join(name)).unwrap()
}

impl Desk {
    async fn looks(&self, name: &str, project: Option<&str>) -> FilePreview {
        look(&self.store, &file(name), project, &Watch::nobody())
            .await
            .unwrap()
    }

    async fn loads(&self, name: &str, project: &str) -> LoadReport {
        load(&self.store, &file(name), project, &Watch::nobody())
            .await
            .unwrap()
    }

    async fn contributors(&self, project: &str, standing: Standing) -> Vec<ContributorRow> {
        let query = ContributorQuery {
            project: project.into(),
            standing,
            text: String::new(),
            limit: 1_000,
        };
        contributors(&self.store, &query).await.unwrap().rows
    }

    async fn contributor(&self, project: &str, name: &str) -> ContributorRow {
        let all = self.contributors(project, Standing::All).await;
        all.into_iter()
            .find(|one| one.name == name || one.handle == name)
            .unwrap()
    }

    async fn is_asked(&self) -> Vec<ContributorQuestion> {
        questions(&self.store, VLLM).await.unwrap()
    }

    async fn watches(&self) -> Vec<WatchedProject> {
        watch_list(&self.store).await.unwrap()
    }
}

fn names(rows: &[ContributorRow]) -> Vec<&str> {
    rows.iter().map(|one| one.name.as_str()).collect()
}

#[tokio::test]
async fn whoever_is_sure_is_linked_and_the_others_are_asked_about_or_left_alone() {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Ruiz", "", "", "Ana.Ruiz+work@example.org")
        .await;
    let jurgen = desk.adds("J. Gross").await;
    desk.gives(jurgen, ContactKind::Link, "https://github.com/JGross")
        .await;
    let wei = desk.adds("Wei Zhang").await;
    desk.adds("Sam").await;
    let before = desk.everything().await;

    let preview = desk.looks("vllm-shortlog.txt", None).await;
    let project = preview.project.as_ref().unwrap();
    assert_eq!((project.key.as_str(), project.name.as_str()), (VLLM, "vLLM"));
    assert_eq!(
        (
            preview.contributors,
            preview.sure,
            preview.to_confirm,
            preview.new
        ),
        (6, 2, 1, 6)
    );
    assert_eq!(
        (preview.bots, preview.refused_count, preview.refused.len()),
        (2, 1, 1)
    );
    let links: Vec<_> = preview
        .links
        .iter()
        .map(|link| (link.name.as_str(), link.person.name.as_str(), link.by.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("Ana Ruiz", "Ana Ruiz", "same e-mail"),
            ("Jürgen Groß", "J. Gross", "same GitHub handle")
        ]
    );
    assert_eq!(desk.everything().await, before, "looking changes nothing");

    let report = desk.loads("vllm-shortlog.txt", "vllm").await;
    assert_eq!((report.contributors, report.added, report.known), (6, 6, 2));
    let hers = contributions(&desk.store, ana).await.unwrap();
    assert_eq!(
        (hers[0].name.as_str(), hers[0].level, hers[0].commits),
        ("vLLM", Some(Level::Pr), Some(424))
    );
    assert_eq!(hers[0].link, "https://github.com/vllm-project/vllm");
    let his = contributions(&desk.store, jurgen).await.unwrap();
    assert_eq!(
        his[0].link,
        "https://github.com/vllm-project/vllm/commits?author=jgross"
    );
    let guard = facts(&desk.store).await.unwrap();
    let known = guard
        .people()
        .iter()
        .filter(|one| one.claims.as_ref().is_some_and(|c| c.projects.len() == 1));
    assert_eq!(known.count(), 2);
    drop(guard);

    // Wei Zhang is asked about; Sam has one name, which is many people's.
    let asked = desk.is_asked().await;
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].contributor.rank, asked[0].people[0].id), (2, wei));
    assert_eq!(
        desk.finds("Priya").await,
        Vec::<String>::new(),
        "nobody becomes a person by herself"
    );

    // All of it is one operation.
    assert_eq!(desk.undoes().await, "Loaded 6 contributors of vLLM");
    assert_eq!(desk.everything().await, before);
    desk.redoes().await;
    assert_eq!(contributions(&desk.store, ana).await.unwrap().len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn loading_again_makes_nobody_twice_and_a_no_stays_one() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "", "ana.ruiz@example.org").await;
    let wei = desk.adds("Wei Zhang").await;
    desk.loads("vllm-shortlog.txt", VLLM).await;
    let asked = desk.is_asked().await;
    pass_contributor(&desk.store, asked[0].contributor.id)
        .await
        .unwrap();
    let hers = contributions(&desk.store, ana).await.unwrap()[0].id;
    edit_contribution(
        &desk.store,
        hers,
        ContributionField::Level,
        "maintainer",
        "2026-11-24",
    )
    .await
    .unwrap();
    let before = desk.everything().await;

    let again = desk.loads("vllm-shortlog.txt", VLLM).await;
    assert_eq!(
        (again.added, again.updated, again.unchanged, again.known),
        (0, 0, 6, 1)
    );
    assert_eq!(desk.everything().await, before);
    assert!(desk.is_asked().await.is_empty());
    assert!(contributions(&desk.store, wei).await.unwrap().is_empty());
    assert_eq!(
        names(&desk.contributors(VLLM, Standing::Passed).await),
        ["Wei Zhang"]
    );

    // GitHub knows some by handle, and counts the same commits: nobody's are counted twice.
    desk.gives(ana, ContactKind::Link, "github.com/ana-ruiz").await;
    let json = desk.loads("contributors-vllm-project-vllm.json", VLLM).await;
    assert_eq!(
        (json.contributors, json.added, json.updated, json.unchanged),
        (4, 2, 0, 2)
    );
    let hers = contributions(&desk.store, ana).await.unwrap();
    assert_eq!(
        (hers.len(), hers[0].commits, hers[0].level),
        (1, Some(424), Some(Level::Maintainer))
    );
    assert_eq!(desk.contributors(VLLM, Standing::All).await.len(), 8);
    // A shortlog knows no days and takes none away.
    desk.loads("log-plain.txt", VLLM).await;
    assert_eq!(desk.contributor(VLLM, "Ana Ruiz").await.last_on, "2026-09-14");
    desk.loads("vllm-shortlog.txt", VLLM).await;
    let row = desk.contributor(VLLM, "Ana Ruiz").await;
    assert_eq!(
        (row.last_on.as_str(), row.commits, row.areas[0].path.as_str()),
        ("2026-09-14", 424, "vllm")
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn a_yes_a_no_and_taking_either_back() {
    let desk = a_desk().await;
    let wei = desk.adds("Wei Zhang").await;
    desk.loads("vllm-shortlog.txt", VLLM).await;
    let id = desk.is_asked().await[0].contributor.id;
    let before = desk.sees(wei).await;
    link_contributor(&desk.store, id, wei).await.unwrap();
    assert!(desk.sees(wei).await.updated_at > before.updated_at);
    assert_eq!(
        contributions(&desk.store, wei).await.unwrap()[0].commits,
        Some(307)
    );
    assert_eq!(
        names(&desk.contributors(VLLM, Standing::Known).await),
        ["Wei Zhang"]
    );

    // To somebody else: what was the one's is the other's.
    let other = desk.adds("Wei Zhang").await;
    link_contributor(&desk.store, id, other).await.unwrap();
    assert!(contributions(&desk.store, wei).await.unwrap().is_empty());
    assert_eq!(contributions(&desk.store, other).await.unwrap().len(), 1);
    assert_eq!(desk.undoes().await, "Linked Wei Zhang to vLLM");
    assert_eq!(contributions(&desk.store, wei).await.unwrap().len(), 1);

    unlink_contributor(&desk.store, id).await.unwrap();
    assert!(contributions(&desk.store, wei).await.unwrap().is_empty());
    let everything = desk.everything().await;
    assert!(everything["evidence"].is_empty(), "what backed it went with it");
    assert!(desk.is_asked().await.is_empty());
    assert!(matches!(
        unlink_contributor(&desk.store, id).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(desk.undoes().await, "Unlinked Wei Zhang of vLLM");
    assert_eq!(contributions(&desk.store, wei).await.unwrap().len(), 1);

    // Whoever is deleted leaves a contributor behind, about whom one can be asked again.
    desk.deletes(&[wei]).await;
    assert_eq!(desk.is_asked().await[0].people[0].id, other);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_contributor_becomes_a_person_when_somebody_says_so() {
    let desk = a_desk().await;
    desk.loads("contributors-vllm-project-vllm.json", VLLM).await;
    let id = desk.contributor(VLLM, "k-mori").await.id;
    let kenji = add_contributor(&desk.store, id).await.unwrap();
    let person = desk.sees(kenji).await;
    assert_eq!(
        (person.name.as_str(), person.source.as_str()),
        ("k-mori", "Contributors of vLLM")
    );
    assert_eq!(
        (
            person.contacts[0].norm.as_str(),
            person.contacts[0].label.as_str()
        ),
        ("github.com/k-mori", "GitHub")
    );
    assert_eq!(
        contributions(&desk.store, kenji).await.unwrap()[0].commits,
        Some(41)
    );
    assert!(matches!(
        add_contributor(&desk.store, id).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(desk.undoes().await, "Added k-mori from the contributors of vLLM");
    assert!(matches!(
        roster_core::people::person(&desk.store, kenji).await,
        Err(Error::NotFound(_))
    ));
    assert!(desk.contributor(VLLM, "k-mori").await.person.is_none());
    desk.is_sound().await;
}

#[tokio::test]
async fn only_the_folders_of_a_project_count() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "", "ana.ruiz@example.org").await;
    let preview = desk.looks("log-torch.txt", Some("pytorch/pytorch")).await;
    assert_eq!(
        (preview.contributors, preview.elsewhere, preview.has_paths),
        (2, 1, true)
    );
    assert_eq!((preview.newest.as_str(), preview.bots), ("2026-10-02", 1));
    desk.loads("log-torch.txt", "pytorch/pytorch").await;
    let hers = contributions(&desk.store, ana).await.unwrap().remove(0);
    assert_eq!(
        (hers.name.as_str(), hers.project.as_str()),
        ("PyTorch Distributed", "pytorch/pytorch")
    );
    assert_eq!(
        (hers.first_on.as_str(), hers.last_on.as_str()),
        ("2024-02-02", "2026-09-14")
    );
    let areas: Vec<_> = hers.areas.iter().map(|area| area.path.as_str()).collect();
    assert_eq!(areas, ["torch/csrc/distributed", "torch/distributed", "torch"]);
}

#[tokio::test]
async fn the_watch_list_says_who_is_missing_and_who_is_lively() {
    let desk = a_desk().await;
    assert!(desk.watches().await.is_empty());
    desk.adds_at("Ana Ruiz", "", "", "ana.ruiz@example.org").await;
    desk.loads("vllm-shortlog.txt", VLLM).await;
    desk.loads("log-torch.txt", "pytorch/pytorch").await;
    let list = desk.watches().await;
    let vllm = &list[0];
    assert_eq!(
        (vllm.name.as_str(), vllm.contributors, vllm.known),
        ("vLLM", 6, 1)
    );
    assert_eq!(vllm.coverage, "5 of 6 top contributors are not in your desk");
    assert_eq!((vllm.dated, vllm.active, vllm.newest.as_str()), (0, 0, ""));
    assert_eq!(vllm.file.as_ref().unwrap().name, "vllm-shortlog.txt");
    let torch = &list[1];
    assert_eq!(torch.coverage, "1 of 2 top contributors is not in your desk");
    assert_eq!(
        (torch.dated, torch.active, torch.newest.as_str()),
        (2, 2, "2026-10-02")
    );
    // A year on, nobody has committed for 12 months.
    desk.clock.passes(24 * 366);
    assert_eq!(desk.watches().await[1].active, 0);
}

#[tokio::test]
async fn a_contribution_is_entered_changed_and_removed_by_hand() {
    let desk = a_desk().await;
    let ben = desk.adds("Ben Okafor").await;
    let typed = NewContribution {
        project: "ray".into(),
        level: Some(Level::Committer),
        handle: "@ben-o".into(),
        last_on: "12 mar 2026".into(),
        link: String::new(),
        today: "2026-11-24".into(),
    };
    let made = add_contribution(&desk.store, ben, &typed).await.unwrap();
    assert_eq!(
        (made[0].project.as_str(), made[0].handle.as_str()),
        ("ray-project/ray", "ben-o")
    );
    assert_eq!((made[0].last_on.as_str(), made[0].commits), ("2026-03-12", None));
    for (typed, at) in [
        (typed.clone(), "project"),
        (
            NewContribution {
                project: "what".into(),
                ..typed.clone()
            },
            "project",
        ),
        (
            NewContribution {
                project: "vllm".into(),
                last_on: "2027-03-01".into(),
                ..typed.clone()
            },
            "last_on",
        ),
        (
            NewContribution {
                project: "vllm".into(),
                link: "ftp://x".into(),
                ..typed.clone()
            },
            "link",
        ),
    ] {
        let before = desk.everything().await;
        let error = add_contribution(&desk.store, ben, &typed).await.unwrap_err();
        assert_eq!(
            (error.field(), desk.everything().await == before),
            (Some(at), true),
            "{error}"
        );
    }
    let id = made[0].id;
    let edit =
        async |field, value: &str| edit_contribution(&desk.store, id, field, value, "2026-11-24").await;
    edit(ContributionField::Link, "github.com/ray-project/ray/pull/1")
        .await
        .unwrap();
    edit(ContributionField::LastOn, "yesterday").await.unwrap();
    assert_eq!(
        edit(ContributionField::Level, "king").await.unwrap_err().field(),
        Some("level")
    );
    let after: Result<_> = edit(ContributionField::Handle, "").await;
    assert_eq!(
        (after.unwrap()[0].last_on.as_str(), desk.watches().await[0].people),
        ("2026-11-23", 1)
    );
    assert!(remove_contribution(&desk.store, id).await.unwrap().is_empty());
    assert_eq!(desk.undoes().await, "Removed Ray from the projects of Ben Okafor");
    assert_eq!(contributions(&desk.store, ben).await.unwrap().len(), 1);

    // What a file said is not brought back by it once it was removed.
    desk.gives(ben, ContactKind::Email, "ben@okafor.example").await;
    desk.loads("vllm-shortlog.txt", VLLM).await;
    let vllm = contributions(&desk.store, ben).await.unwrap();
    let vllm = vllm.iter().find(|one| one.project == VLLM).unwrap().id;
    remove_contribution(&desk.store, vllm).await.unwrap();
    desk.loads("vllm-shortlog.txt", VLLM).await;
    assert_eq!(contributions(&desk.store, ben).await.unwrap().len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_a_file_backed_by_hand_goes_when_the_contributor_was_somebody_else() {
    let desk = a_desk().await;
    let wei = desk.adds("Wei Zhang").await;
    let by_hand = NewContribution {
        project: "vllm".into(),
        level: Some(Level::Committer),
        today: "2026-11-24".into(),
        ..NewContribution::default()
    };
    add_contribution(&desk.store, wei, &by_hand).await.unwrap();
    desk.loads("vllm-shortlog.txt", VLLM).await;
    let id = desk.is_asked().await[0].contributor.id;
    link_contributor(&desk.store, id, wei).await.unwrap();
    assert_eq!(desk.everything().await["evidence"].len(), 1);
    unlink_contributor(&desk.store, id).await.unwrap();
    let left = contributions(&desk.store, wei).await.unwrap();
    assert_eq!((left.len(), left[0].commits), (1, None));
    assert!(
        desk.everything().await["evidence"].is_empty(),
        "the commits of another back nothing of hers"
    );
    desk.is_sound().await;
}
