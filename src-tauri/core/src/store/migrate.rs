//! Migrations: forward only, all that a file lacks in one transaction; a failing one leaves the file as it was. A file
//! with something in it is backed up before.

use super::back_up::{Source, Watch};
use super::backups::{Backup, Why};
use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

/// In order; the file's `user_version` says how many it has had. Never edited once released.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_desk.sql"),
    include_str!("../../migrations/0002_history.sql"),
    include_str!("../../migrations/0003_profiles.sql"),
    include_str!("../../migrations/0004_pipelines.sql"),
    include_str!("../../migrations/0005_conferences.sql"),
    include_str!("../../migrations/0006_placements.sql"),
    include_str!("../../migrations/0007_exchange.sql"),
    include_str!("../../migrations/0008_erasures.sql"),
];

fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

async fn had(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("PRAGMA user_version").fetch_one(conn).await?)
}

/// A file from a newer program is refused before anything else is asked of it.
pub(super) async fn refuse_newer(writer: &mut SqliteConnection) -> Result<()> {
    let (file, known) = (had(writer).await?, known());
    if file > known {
        return Err(Error::FileTooNew { file, known });
    }
    Ok(())
}

/// Brings the file to this program's format.
pub(super) async fn run(writer: &mut SqliteConnection, file: &Source<'_>, now: i64) -> Result<()> {
    run_with(MIGRATIONS, writer, file, now).await
}

async fn run_with(
    migrations: &'static [&'static str],
    writer: &mut SqliteConnection,
    file: &Source<'_>,
    now: i64,
) -> Result<()> {
    let had = had(writer).await?;
    let lacking: Vec<_> = (1_i64..)
        .zip(migrations)
        .filter(|(number, _)| *number > had)
        .collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let kept = if had > 0 {
        Some(back_up(file, now).await?)
    } else {
        None
    };
    apply(&lacking, writer).await.map_err(|error| match kept {
        Some(kept) => Error::Internal(format!(
            "this desk could not be brought to this Roster's format: {error}; its file is as it was, and a copy of it is {}",
            kept.file.display()
        )),
        None => error,
    })
}

/// Where the folder that the user chose is not there, beside the desk: an update is no reason to wait for a stick.
async fn back_up(file: &Source<'_>, now: i64) -> Result<Backup> {
    let chosen = file.place.backup_folder();
    match file.back_up(&chosen, Why::Update, now, &Watch::nobody()).await {
        Err(Error::Io { path, .. }) if path == chosen && chosen != file.place.default_backup_folder() => {
            let beside = file.place.default_backup_folder();
            file.back_up(&beside, Why::Update, now, &Watch::nobody()).await
        }
        made => made,
    }
}

async fn apply(lacking: &[(i64, &&'static str)], writer: &mut SqliteConnection) -> Result<()> {
    let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
    for (number, sql) in lacking {
        sqlx::raw_sql(**sql).execute(&mut *tx).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("PRAGMA user_version = {number}")))
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::store::{Header, KeptIn, Key, Place, open};

    const FIRST: &str = "CREATE TABLE notes (text TEXT) STRICT; INSERT INTO notes VALUES ('kept');";
    const GOOD: &str = "ALTER TABLE notes ADD COLUMN more TEXT;";
    const BAD: &str = "DROP TABLE notes; CREATE TABLE notes (text TEXT, text TEXT);";

    /// A file that had [`FIRST`], and what two more migrations come to.
    async fn updated(folder: &tempfile::TempDir, with: &'static [&'static str]) -> (Place, Key, Result<()>) {
        let (place, key) = (Place::new(folder.path().join("Old.desk")), Key::random().unwrap());
        Header::new("old".into(), &key, KeptIn::KeyStore, false)
            .write(&place)
            .unwrap();
        let options = open::options(&place, &key).create_if_missing(true);
        let mut writer = SqliteConnection::connect_with(&options).await.unwrap();
        let file = Source {
            place: &place,
            key: &key,
            tables: &[],
            closing: Default::default(),
        };
        run_with(&[FIRST], &mut writer, &file, 0).await.unwrap();
        assert_eq!(place.backups().unwrap(), [], "an empty file needs no backup");
        let answer = run_with(with, &mut writer, &file, 1_795_510_800_000).await;
        writer.close().await.unwrap();
        (place, key, answer)
    }

    async fn format_and_notes(place: &Place, key: &Key) -> (i64, Vec<String>) {
        let mut conn = open::reader(place, key).await.unwrap();
        let notes = sqlx::query_scalar("SELECT text FROM notes")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
        (had(&mut conn).await.unwrap(), notes)
    }

    #[tokio::test]
    async fn an_old_file_is_backed_up_then_updated() {
        let folder = tempfile::tempdir().unwrap();
        let (place, key, answer) = updated(&folder, &[FIRST, GOOD]).await;
        answer.unwrap();
        assert_eq!(format_and_notes(&place, &key).await, (2, vec!["kept".into()]));
        let backups = place.backups().unwrap();
        let [backup] = backups.as_slice() else {
            unreachable!("{backups:?}")
        };
        assert_eq!(backup.why, Some(Why::Update));
        let old = Place::new(&backup.file);
        assert_eq!(format_and_notes(&old, &key).await, (1, vec!["kept".into()]));
    }

    #[tokio::test]
    async fn a_failing_update_leaves_the_file_as_it_was_and_names_its_copy() {
        let folder = tempfile::tempdir().unwrap();
        let (place, key, answer) = updated(&folder, &[FIRST, GOOD, BAD]).await;
        let said = answer.unwrap_err().to_string();
        let backups = place.backups().unwrap();
        assert!(
            backups.iter().any(|b| said.contains(&*b.file.to_string_lossy())),
            "{said}"
        );
        assert_eq!(format_and_notes(&place, &key).await, (1, vec!["kept".into()]));
    }
}
