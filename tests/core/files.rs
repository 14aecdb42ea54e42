//! Files kept with a person, taken out again, and gone with her.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::files::{
    AddedFiles, FileOwner, LARGEST, add_files, files, remove_file, rename_file, save_file,
};
use roster_core::people::PersonId;
use std::fs;
use std::path::PathBuf;

fn of(person: PersonId) -> FileOwner {
    FileOwner {
        person: Some(person),
        ..FileOwner::default()
    }
}

async fn keeps(desk: &Desk, person: PersonId, all: &[(&str, &[u8])]) -> AddedFiles {
    let folder = desk.folder.path().join("in");
    fs::create_dir_all(&folder).unwrap();
    let paths = all
        .iter()
        .map(|(name, contents)| {
            let path = folder.join(name);
            fs::write(&path, contents).unwrap();
            path
        })
        .collect();
    add_files(&desk.store, of(person), paths).await.unwrap()
}

async fn names(desk: &Desk, person: PersonId) -> Vec<String> {
    let all = files(&desk.store, of(person)).await.unwrap();
    all.into_iter().map(|file| file.name).collect()
}

async fn taken_out(desk: &Desk, person: PersonId) -> Vec<u8> {
    let file = &files(&desk.store, of(person)).await.unwrap()[0];
    let path = desk.folder.path().join("out");
    save_file(&desk.store, file.id, &path).await.unwrap();
    fs::read(path).unwrap()
}

#[tokio::test]
async fn a_file_comes_back_as_it_was_also_after_it_was_removed() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    assert_eq!(keeps(&desk, ana, &[("Terms.pdf", &bytes)]).await.added, 1);
    assert_eq!(taken_out(&desk, ana).await, bytes);

    let id = files(&desk.store, of(ana)).await.unwrap()[0].id;
    rename_file(&desk.store, id, "Terms, signed.pdf").await.unwrap();
    let refused = rename_file(&desk.store, id, " ").await.unwrap_err();
    assert_eq!(refused.field(), Some("name"));
    remove_file(&desk.store, id).await.unwrap();
    assert_eq!(names(&desk, ana).await, [""; 0]);
    assert!(matches!(
        remove_file(&desk.store, id).await,
        Err(Error::NotFound(_))
    ));
    assert_eq!(desk.undoes().await, "Removed the file Terms, signed.pdf");
    assert_eq!(names(&desk, ana).await, ["Terms, signed.pdf"]);
    assert_eq!(taken_out(&desk, ana).await, bytes);

    desk.deletes(&[ana]).await;
    desk.undoes().await;
    assert_eq!(taken_out(&desk, ana).await, bytes);
    desk.is_sound().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_pipe_is_refused_and_not_waited_for() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let pipe = desk.folder.path().join("pipe.pdf");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let adding = add_files(&desk.store, of(ana), vec![pipe]);
    let done = tokio::time::timeout(std::time::Duration::from_secs(20), adding);
    let done = done.await.unwrap().unwrap();
    assert_eq!(
        (done.added, done.refused[0].why.as_str()),
        (0, "That is no file.")
    );
}

#[tokio::test]
async fn what_cannot_be_kept_is_told_and_the_others_are_kept() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let large = vec![1_u8; usize::try_from(LARGEST).unwrap() + 1];
    let all: [(&str, &[u8]); 3] = [("empty.txt", b""), ("large.bin", &large), ("good.txt", b"good")];
    let done = keeps(&desk, ana, &all).await;
    let refused: Vec<(&str, bool)> = done
        .refused
        .iter()
        .map(|refused| (refused.name.as_str(), refused.why.contains("20 MB")))
        .collect();
    assert_eq!(
        (done.added, refused),
        (1, vec![("empty.txt", false), ("large.bin", true)])
    );
    let gone = vec![PathBuf::from("not there.pdf"), desk.folder.path().to_owned()];
    let done = add_files(&desk.store, of(ana), gone).await.unwrap();
    assert_eq!((done.added, done.refused.len()), (0, 2));
    assert_eq!(names(&desk, ana).await, ["good.txt"]);
    let nobody = add_files(&desk.store, FileOwner::default(), Vec::new()).await;
    assert_eq!(nobody.unwrap_err().field(), Some("about"));
}

#[tokio::test]
async fn a_file_that_is_not_what_was_kept_is_not_given_out() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    keeps(&desk, ana, &[("a.txt", b"as it was")]).await;
    let closed = desk.closes().await;
    let mut conn = closed.behind_its_back().await;
    sqlx::query("UPDATE file_contents SET contents = x'00'")
        .execute(&mut conn)
        .await
        .unwrap();
    drop(conn);
    let desk = closed.opens().await;
    let id = files(&desk.store, of(ana)).await.unwrap()[0].id;
    let path = desk.folder.path().join("out");
    let answer = save_file(&desk.store, id, &path).await;
    assert!(matches!(answer, Err(Error::Damaged(_))), "{answer:?}");
    assert!(!path.exists());
}
