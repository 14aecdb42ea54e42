//! What the machine does to a desk: a full disk, a folder that may not be written to, a second program. Nothing acknowledged is lost, nothing is done by half, the next start works, and it is said what happened.
//!
//! Such a story is told in a process of its own, on a stage that was set for it: the test starts itself again.

use crate::a_desk::{Closed, StoryClock, a_desk, ruth};
use roster_core::import::{self, Draft, ImportReport};
use roster_core::people::{self, NewPerson};
use roster_core::store::{NoKeyStore, Place, Store, Unlock, Watch};
use roster_core::{Error, Result, desk};
use std::fs::{self, File, Permissions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::AtomicBool;

const NAME: &str = "Wilhelmina Brzęczyszczykiewicz";
const PASSPHRASE: &str = "vier Züge nach Köln";

/// Names the folder to the test that was started again.
const STAGE: &str = "ROSTER_TEST_STAGE";
/// How the disk is made full, for the test that was started again.
const FULL: &str = "ROSTER_TEST_FULL";

fn on_stage() -> Option<PathBuf> {
    std::env::var_os(STAGE).map(PathBuf::from)
}

/// This very test, to be started again behind `before`.
fn again(test: &str, folder: &Path, before: &[&str]) -> Command {
    let exe = std::env::current_exe().unwrap();
    let mut words = before.to_vec();
    words.extend([exe.to_str().unwrap(), test, "--exact", "--nocapture"]);
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).env(STAGE, folder);
    command
}

/// The story has been told to its end: a name that no test has would pass as well.
fn told(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn works(program: &str, args: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}

async fn adds(store: &Store, name: &str) -> Result<()> {
    let new = NewPerson {
        name: name.into(),
        title: String::new(),
        company: String::new(),
        email: String::new(),
    };
    people::create_person(store, &new).await.map(|_| ())
}

async fn opens(place: &Place) -> Result<Store> {
    let with = Unlock::Passphrase(PASSPHRASE);
    Ok(desk::open(place.clone(), with, StoryClock::new()).await?.0)
}

fn lies_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A disk of the test's own, with 4 MiB for the desk until what fills it is gone and the log has room to be folded in, where this machine lets a process have one; else files may not grow further than
/// so much, which the OS tells in another way.
const MOUNTED: &str = "mount -t tmpfs -o size=7m none \"$0\" && exec \"$@\"";
const LIMITED: &str = "trap '' XFSZ; ulimit -S -f 9000; exec \"$@\"";

#[tokio::test]
async fn a_full_disk_takes_nothing_that_was_acknowledged() {
    if let Some(folder) = on_stage() {
        return until_the_disk_is_full(&folder).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let own = [
        "unshare",
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        MOUNTED,
        path,
    ];
    let can_mount = works(
        "unshare",
        &[
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            MOUNTED,
            path,
            "true",
        ],
    );
    let (before, full): (&[&str], _) = if can_mount {
        (&own, "mount")
    } else {
        (&["sh", "-c", LIMITED, path], "limit")
    };
    let test = "faults::a_full_disk_takes_nothing_that_was_acknowledged";
    told(
        &again(test, folder.path(), before)
            .env(FULL, full)
            .output()
            .unwrap(),
    );
}

async fn until_the_disk_is_full(folder: &Path) {
    let limited = std::env::var(FULL).unwrap() == "limit";
    let is_full =
        |error: &Error| matches!(error, Error::DiskFull) || limited && matches!(error, Error::Damaged(_));
    let filler = folder.join("filler");
    fs::write(&filler, vec![0_u8; 3 << 20]).unwrap();
    let place = Place::new(folder.join("Ruth.desk"));
    let (store, key) = desk::create(
        place.clone(),
        ruth(),
        Some(PASSPHRASE),
        &NoKeyStore,
        StoryClock::new(),
    )
    .await
    .unwrap();
    // An import that does not fit is not there in part.
    let error = imports(&store, &folder.join("in.csv"), 8_000).await.unwrap_err();
    assert!(is_full(&error), "{error:?}");
    assert_eq!(seen(&store).await, Vec::<String>::new());

    let mut names = Vec::new();
    let error = loop {
        let name = format!("Person {:05}", names.len());
        match adds(&store, &name).await {
            Ok(()) => names.push(name),
            Err(error) => break error,
        }
        assert!(names.len() < 50_000, "the disk is not full");
    };
    assert!(is_full(&error), "{error:?}");
    assert!(names.len() > 20, "it was full after {}", names.len());

    // What was acknowledged is read while the disk is full, after the next start too, and nothing else.
    assert_eq!(seen(&store).await, names);
    let again = adds(&store, NAME).await.unwrap_err();
    assert!(is_full(&again), "{again:?}");
    // A new key takes as much room again: it is not to be had, and the desk is as it was.
    if !limited {
        let rekeyed = store
            .rekey(
                &key,
                Some(PASSPHRASE),
                &NoKeyStore,
                &|_| {},
                &AtomicBool::new(false),
            )
            .await;
        // It may be full already for what is still in the log.
        assert!(
            matches!(rekeyed, Err(Error::DiskFull | Error::Conflict(_))),
            "{rekeyed:?}"
        );
    }
    // The log may not fit into the file now; what cannot be folded in stays in the log.
    let _ = store.close().await;
    drop(store);
    if let Ok(store) = opens(&place).await {
        assert_eq!(seen(&store).await, names);
        let _ = store.close().await;
    }

    // Room again.
    if limited {
        let own = std::process::id().to_string();
        assert!(works("prlimit", &["--pid", &own, "--fsize=unlimited"]));
    }
    fs::remove_file(filler).unwrap();
    let store = opens(&place).await.unwrap();
    assert_eq!(seen(&store).await, names);
    adds(&store, NAME).await.unwrap();
    let check = store.check().await.unwrap();
    assert!(check.ok, "{:?}", check.problems);
    store.close().await.unwrap();
    assert_eq!(lies_in(folder), ["Ruth.desk", "Ruth.desk.head", "Ruth.desk.lock"]);

    if limited {
        return;
    }
    // Where there is no room for a new desk, none is left by half.
    let room = fs::File::create(folder.join("filler")).unwrap();
    let mut room = std::io::BufWriter::new(room);
    while room.write_all(&[0; 4_096]).is_ok() && room.flush().is_ok() {}
    drop(room);
    let other = Place::new(folder.join("Other.desk"));
    let made = desk::create(
        other.clone(),
        ruth(),
        Some(PASSPHRASE),
        &NoKeyStore,
        StoryClock::new(),
    )
    .await;
    let error = made.err().unwrap();
    assert!(matches!(error, Error::DiskFull), "{error:?}");
    assert!(!other.file().exists() && !other.header().exists());
}

async fn imports(store: &Store, table: &Path, people: usize) -> Result<ImportReport> {
    let mut text = "First Name,Last Name,Email\n".to_owned();
    for n in 0..people {
        text.push_str(&format!("Ada,Surname{n},ada{n}@example.org\n"));
    }
    fs::write(table, text).unwrap();
    let draft = Draft::open(table).unwrap();
    fs::remove_file(table).unwrap();
    let mapping = import::describe(store, &draft).await?.mapping();
    import::import(store, &draft, &mapping, false, &Watch::nobody()).await
}

/// Everybody in the desk, by name.
async fn seen(store: &Store) -> Vec<String> {
    let mut conn = store.read().await.unwrap();
    sqlx::query_scalar("SELECT name FROM people ORDER BY name")
        .fetch_all(&mut *conn)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_may_not_be_written_to_is_said_and_left_alone() {
    if let Some(folder) = on_stage() {
        return behind_closed_doors(&folder).await;
    }
    let folder = tempfile::tempdir().unwrap();
    // Root writes where it may not, unless that is taken from it.
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let before: &[&str] = if root {
        &["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    } else {
        &["env"]
    };
    let test = "faults::what_may_not_be_written_to_is_said_and_left_alone";
    told(&again(test, folder.path(), before).output().unwrap());
}

async fn behind_closed_doors(folder: &Path) {
    let place = Place::new(folder.join("Ruth.desk"));
    let allow = |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    let (store, _) = desk::create(
        place.clone(),
        ruth(),
        Some(PASSPHRASE),
        &NoKeyStore,
        StoryClock::new(),
    )
    .await
    .unwrap();
    adds(&store, NAME).await.unwrap();
    store.close().await.unwrap();
    drop(store);
    let before = fs::read(place.file()).unwrap();
    let lock = folder.join("Ruth.desk.lock");

    for (closed, mode, open) in [
        (place.file(), 0o400, 0o600),
        (&lock, 0o400, 0o600),
        (folder, 0o500, 0o700),
    ] {
        if closed == folder {
            fs::remove_file(&lock).unwrap();
        }
        allow(closed, mode);
        assert!(
            File::options().write(true).open(closed).is_err(),
            "the stage is not set: {} may be written to",
            closed.display()
        );
        let error = opens(&place).await.err().unwrap();
        assert!(matches!(error, Error::Io { .. }), "{error:?}");
        let said = error.to_string();
        assert!(
            said.contains("may not be written to") && said.contains("open it there"),
            "{said}"
        );
        allow(closed, open);
        assert!(
            fs::read(place.file()).unwrap() == before,
            "a desk that was refused was changed"
        );
    }

    // Nor is a new one made there.
    allow(folder, 0o500);
    let other = Place::new(folder.join("Other.desk"));
    let made = desk::create(other, ruth(), Some(PASSPHRASE), &NoKeyStore, StoryClock::new()).await;
    assert!(matches!(made, Err(Error::Io { .. })));
    allow(folder, 0o700);

    // The folder is closed while the desk is open: it goes on, and closes whole.
    let store = opens(&place).await.unwrap();
    allow(folder, 0o500);
    adds(&store, "Ben Carter").await.unwrap();
    store.close().await.unwrap();
    allow(folder, 0o700);
    let store = opens(&place).await.unwrap();
    assert_eq!(seen(&store).await, ["Ben Carter", NAME]);
    assert!(store.check().await.unwrap().ok);
    store.close().await.unwrap();
}

#[tokio::test]
async fn of_two_programs_one_has_the_desk() {
    if let Some(folder) = on_stage() {
        return sits_at(&folder).await;
    }
    let closed = a_desk().await.closes().await;
    let Closed { key, folder, .. } = &closed;
    let test = "faults::of_two_programs_one_has_the_desk";
    let mut other = again(test, folder.path(), &["env"])
        .env("ROSTER_TEST_CODE", key.recovery_code().as_str())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(other.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().ends_with("sits at the desk")));

    let left = closed.bytes();
    for _ in 0..2 {
        let refused = closed
            .opens_with(Unlock::KeyStore(&closed.pocket))
            .await
            .err()
            .unwrap();
        assert!(matches!(refused, Error::DeskInUse), "{refused:?}");
    }
    assert!(closed.bytes() == left, "a desk in use was changed from outside");
    // A word, and the other one adds somebody, and goes.
    writeln!(other.stdin.take().unwrap(), "go on").unwrap();
    assert!(lines.any(|line| line.unwrap().contains("1 passed")));
    assert!(other.wait().unwrap().success());

    let desk = closed.opens().await;
    assert_eq!(desk.finds("").await, [NAME]);
    desk.is_sound().await;
}

async fn sits_at(folder: &Path) {
    let code = std::env::var("ROSTER_TEST_CODE").unwrap();
    let place = Place::new(folder.join("Ruth.desk"));
    let (store, _) = desk::open(place, Unlock::RecoveryCode(&code), StoryClock::new())
        .await
        .unwrap();
    std::io::stdout().write_all(b"\nsits at the desk\n").unwrap();
    std::io::stdin().read_line(&mut String::new()).unwrap();
    adds(&store, NAME).await.unwrap();
    store.close().await.unwrap();
}
