//! Making, opening and unlocking a desk's file.

use super::back_up::Source;
use super::capture::Table;
use super::header::{Header, KeptIn};
use super::in_place::FileNumber;
use super::keystore::KeyStore;
use super::lock::Lock;
use super::own::Own;
use super::passphrase::Sealed;
use super::readers::Readers;
use super::write::Derived;
use super::{Key, NoKeyStore, Store, capture, clocks, migrate, rekey};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::whole_file::private;
use sqlx::SqliteConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use tokio::sync::{Mutex, broadcast};

/// Where a desk's file is, with the small files beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(PathBuf);

impl Place {
    pub fn new(file: impl Into<PathBuf>) -> Self {
        Self(file.into())
    }

    /// The encrypted database.
    pub fn file(&self) -> &Path {
        &self.0
    }

    /// Says where the key is; see [`Header`].
    pub fn header(&self) -> PathBuf {
        self.beside(".head")
    }

    /// Who was erased at this desk, by keys and hashes: what a backup brought back must forget again.
    pub fn erasures(&self) -> PathBuf {
        self.beside(".erased")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.beside(".lock")
    }

    pub(super) fn write_ahead_log(&self) -> PathBuf {
        self.beside("-wal")
    }

    /// Whether something was written that is not folded into the file.
    pub(super) fn has_log(&self) -> bool {
        self.write_ahead_log().metadata().is_ok_and(|m| m.len() > 0)
    }

    pub(super) fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.0.clone().into_os_string();
        name.push(suffix);
        name.into()
    }
}

/// What the slices tell the store: the tables whose every change is kept, and what is derived from them.
#[derive(Clone)]
pub struct Schema {
    pub tables: &'static [Table],
    pub derived: Vec<Arc<dyn Derived>>,
}

/// What a desk is called and who sits at it. Kept in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    pub desk: String,
    /// Signs what is done at this desk, and owns the people made there.
    pub person: String,
    /// Everybody in it is invented.
    pub demo: bool,
}

/// How the user opens a desk.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// With the key that this computer's key store holds.
    KeyStore(&'a dyn KeyStore),
    Passphrase(&'a str),
    RecoveryCode(&'a str),
    /// With the key itself, as an opening before gave it.
    Key(&'a Key),
}

impl Store {
    /// Makes a desk where there is none and opens it. The key goes into `keys`, or under `passphrase` where one is
    /// given. Answers the key too: its recovery code is shown once.
    pub async fn create(
        place: Place,
        who: Who,
        passphrase: Option<&str>,
        keys: &dyn KeyStore,
        schema: Schema,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Key)> {
        let key = Key::random()?;
        refuse_taken(&place)?;
        if let Some(folder) = place.file().parent() {
            std::fs::create_dir_all(folder).map_err(|e| Error::io(folder, &e))?;
        }
        rekey::settle(&place)?;
        let desk = Id::new(clock.as_ref()).hex();
        let kept_in = keep(&desk, &key, passphrase, keys)?;
        // A header without a desk is what a crash or a tidy user left: the new one takes its place.
        Header::new(desk, &key, kept_in, who.demo).write(&place)?;
        Ok((Self::create_with(place, who, &key, schema, clock).await?, key))
    }

    /// Makes a desk with a key whose header is written already.
    pub(super) async fn create_with(
        place: Place,
        who: Who,
        key: &Key,
        schema: Schema,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        refuse_taken(&place)?;
        let lock = Lock::take(&place)?;
        private()
            .create_new(true)
            .open(place.file())
            .map_err(|e| Error::io(place.file(), &e))?;
        let made = Self::start(place.clone(), Some(who), key, lock, schema, clock).await;
        if made.is_err() {
            let _ = std::fs::remove_file(place.header());
            let _ = std::fs::remove_file(place.file());
        }
        made
    }

    /// Opens a desk. Four things can stand in the way, each with its own error and nothing changed:
    /// [`Error::WrongKey`] (or [`Error::NoKeyStore`]), [`Error::Damaged`], [`Error::FileTooNew`], [`Error::DeskInUse`].
    pub async fn open(
        place: Place,
        with: Unlock<'_>,
        schema: Schema,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Key)> {
        if !place.file().exists() {
            return Err(Error::Io {
                path: place.file().to_owned(),
                reason: "there is no desk here any more".into(),
            });
        }
        let lock = Lock::take(&place)?;
        rekey::settle(&place)?;
        let (mut key, sure) = find_key(&place, with)?;
        refuse_stump(&place)?;
        refuse_read_only(&place)?;
        let new = key.settle_identity()?;
        match Self::start(place, None, &key, lock, schema, clock).await {
            Ok(store) => {
                if new {
                    // Where it cannot be kept, the next opening makes another: nobody was told of this one yet.
                    let _ = store.keep_identity(&key, with);
                }
                // Whoever works in a backup has a desk of it, which must not be thinned away by the one it was made of.
                if let Ok(Some(header)) = Header::read(store.place())
                    && header.is_of_backup()
                {
                    header.of_desk().write(store.place())?;
                }
                Ok((store, key))
            }
            // Nothing said beforehand that this is the desk's key, so a file that does not read may be whole.
            Err(Error::Damaged(_)) if sure == Sure::No => Err(Error::WrongKey(
                "That code does not open this desk: it is another desk's, or the desk's file is damaged."
                    .into(),
            )),
            Err(error) => Err(error),
        }
    }

    /// The key of the desk at `place`, whether or not the desk can be read.
    pub fn find_key(place: &Place, with: Unlock<'_>) -> Result<Key> {
        Ok(find_key(place, with)?.0)
    }

    /// Keeps the key of an open desk anew: in `keys`, or under `passphrase`.
    pub fn keep_key(&self, key: &Key, passphrase: Option<&str>, keys: &dyn KeyStore) -> Result<()> {
        let (desk, backups) = match Header::read(&self.place) {
            Ok(Some(header)) if header.fits(key) => (header.desk, header.backups),
            // Another desk's header must not lend its name: its own key is kept under it.
            Ok(_) | Err(Error::Damaged(_)) => (Id::new(self.clock.as_ref()).hex(), None),
            Err(error) => return Err(error),
        };
        let kept_in = keep(&desk, key, passphrase, keys)?;
        let mut header = Header::new(desk, key, kept_in, self.who.demo);
        header.backups = backups;
        header.write(&self.place)
    }

    /// Keeps the identity of a desk that had none yet, with its key, where that is kept.
    fn keep_identity(&self, key: &Key, with: Unlock<'_>) -> Result<()> {
        match with {
            Unlock::KeyStore(keys) => self.keep_key(key, None, keys),
            Unlock::Passphrase(passphrase) => self.keep_key(key, Some(passphrase), &NoKeyStore),
            // Whoever opened with the code decides where the key is kept from now on; whoever has the key has it kept.
            Unlock::RecoveryCode(_) | Unlock::Key(_) => Ok(()),
        }
    }

    /// `fresh`: who a new desk is for; an old one knows.
    async fn start(
        place: Place,
        fresh: Option<Who>,
        key: &Key,
        lock: Lock,
        schema: Schema,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let stopped_uncleanly = place.has_log();
        if fresh.is_none() {
            look(&place, key).await?;
        }
        let options = options(&place, key);
        let writing = options
            .clone()
            .create_if_missing(true)
            .pragma("cache_size", WRITER_CACHE);
        let mut writer = Own::connect(&writing).await.map_err(opening)?;
        ensure_encrypting(&mut writer).await?;
        if stopped_uncleanly {
            super::check::quick(&mut writer).await?;
        }
        let from = Source {
            place: &place,
            key,
            tables: schema.tables,
            closing: Arc::default(),
        };
        migrate::run(&mut writer, &from, clock.now_ms()).await?;
        let who = settle_who(&mut writer, fresh).await?;
        capture::install(&mut writer, schema.tables).await?;
        clocks::install(&mut writer, schema.tables).await?;
        let readers = Readers::open(&reading(options)).await.map_err(opening)?;
        Ok(Self {
            number: FileNumber::of(&place)?,
            place,
            identity: key.identity()?.clone(),
            key: key.clone(),
            who,
            actor: clocks::Actor::draw()?,
            schema,
            clock,
            writer: Mutex::new(Some(writer)),
            readers,
            changed: broadcast::channel(256).0,
            version: AtomicU64::new(0),
            copying: Mutex::default(),
            closing: Arc::default(),
            stop_undo: Arc::default(),
            stop_check: Arc::default(),
            counted: std::sync::Mutex::default(),
            alongside: super::alongside::Alongside::default(),
            lock: std::sync::Mutex::new(Some(lock)),
        })
    }
}

/// 128 MiB: what a large import changes need not go to the log twice, sealed each time. Let go of afterwards.
const WRITER_CACHE: &str = "-131072";

/// SQLCipher's page: no desk is shorter.
pub(super) const PAGE: u64 = 4_096;

pub(super) fn keep(desk: &str, key: &Key, passphrase: Option<&str>, keys: &dyn KeyStore) -> Result<KeptIn> {
    if let Some(passphrase) = passphrase {
        return Ok(KeptIn::Passphrase(Sealed::seal(key, passphrase)?));
    }
    keys.put(desk, key)?;
    Ok(KeptIn::KeyStore)
}

pub(super) fn options(place: &Place, key: &Key) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(place.file())
        .pragma("key", key.pragma().to_string())
        // Sorters and the capture table hold personal data, and SQLCipher does not encrypt temporary files.
        .pragma("temp_store", "2")
        // 48 MiB: the list's indexes and the hot pages of 100,000 people stay deciphered.
        .pragma("cache_size", "-49152")
        .journal_mode(SqliteJournalMode::Wal)
        // FULL: what was acknowledged is on the disk, through a power cut too.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
}

/// The same for a connection that reads.
pub(super) fn reading(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .pragma("query_only", "1")
        .pragma("wal_autocheckpoint", "0")
}

/// The key fits the header's mark by now, so a file that does not read is a damaged one, or the header is another's.
fn opening(error: sqlx::Error) -> Error {
    match Error::from(error) {
        Error::Damaged(_) => Error::Damaged(
            "The desk's file does not read back as it was written: it is damaged, or the small file beside it is another desk's. Nothing was changed. Try the recovery code; if it does not open the desk either, bring back the newest copy from a backup.".into(),
        ),
        other => other,
    }
}

/// Looks at the desk without being able to write: closing a connection that can folds what an unclean stop left in the
/// log into the file, and a file that is damaged, or from a newer Roster, is to stay as it is.
pub(super) async fn look(place: &Place, key: &Key) -> Result<()> {
    let mut reader = reader(place, key).await?;
    migrate::refuse_newer(&mut reader).await?;
    reader.close().await?;
    Ok(())
}

/// A connection to a desk, open or not, that cannot write to it whatever it is asked.
pub(super) async fn reader(place: &Place, key: &Key) -> Result<Own> {
    let options = SqliteConnectOptions::new()
        .filename(place.file())
        .read_only(true)
        .pragma("key", key.pragma().to_string())
        .pragma("temp_store", "2")
        .busy_timeout(Duration::from_secs(5));
    let mut reader = Own::connect(&options).await?;
    ensure_encrypting(&mut reader).await?;
    Ok(reader)
}

pub(super) async fn ensure_encrypting(writer: &mut SqliteConnection) -> Result<()> {
    let version: Option<String> = sqlx::query_scalar("PRAGMA cipher_version")
        .fetch_optional(&mut *writer)
        .await?;
    if version.is_none_or(|v| v.is_empty()) {
        return Err(Error::Internal("built without encryption".into()));
    }
    // The first read deciphers the first page.
    sqlx::query("SELECT count(*) FROM sqlite_schema")
        .fetch_one(writer)
        .await
        .map_err(opening)?;
    Ok(())
}

async fn settle_who(writer: &mut SqliteConnection, fresh: Option<Who>) -> Result<Who> {
    if let Some(who) = fresh {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('desk', ?), ('person', ?), ('demo', ?)")
            .bind(&who.desk)
            .bind(&who.person)
            .bind(if who.demo { "1" } else { "" })
            .execute(writer)
            .await?;
        return Ok(who);
    }
    let (desk, person, demo): (String, String, bool) = sqlx::query_as(
        "SELECT coalesce((SELECT value FROM meta WHERE key = 'desk'), ''),
                coalesce((SELECT value FROM meta WHERE key = 'person'), ''),
                EXISTS (SELECT 1 FROM meta WHERE key = 'demo' AND value = '1')",
    )
    .fetch_one(writer)
    .await?;
    Ok(Who { desk, person, demo })
}

fn refuse_taken(place: &Place) -> Result<()> {
    if place.file().exists() {
        return Err(Error::invalid(
            "place",
            format!(
                "There is a desk at {} already. Choose another name or folder.",
                place.file().display()
            ),
        ));
    }
    Ok(())
}

/// SQLite would open such a file to read, and the first change would fail. Nothing of this process has the file open
/// yet: on Unix, closing one handle lets go of the locks of all.
fn refuse_read_only(place: &Place) -> Result<()> {
    match File::options().write(true).open(place.file()) {
        Ok(_) => Ok(()),
        Err(error) => Err(unwritable(place.file(), &error)),
    }
}

/// A desk that may be read only is of no use, and the OS's own words do not say what to do.
pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    match error.kind() {
        PermissionDenied | ReadOnlyFilesystem => Error::Io {
            path: path.to_owned(),
            reason: format!(
                "this may not be written to ({error}). Allow it, or copy the desk and its .head file to a folder of your own and open it there"
            ),
        },
        _ => Error::io(path, error),
    }
}

/// To SQLite an empty file is a new database, and a last page that is there in part is missed only when it is read:
/// without this, a desk that was cut would open.
fn refuse_stump(place: &Place) -> Result<()> {
    let length = place
        .file()
        .metadata()
        .map_err(|e| Error::io(place.file(), &e))?
        .len();
    if length < PAGE {
        return Err(Error::Damaged(
            "The desk's file is cut short: nothing of it is left to read. Bring back the newest copy of it from a backup.".into(),
        ));
    }
    // Half a page at the end may be a checkpoint that was cut off: the log then has it whole.
    if length % PAGE > 0 && !place.has_log() {
        return Err(Error::Damaged(
            "The desk's file is cut short: its end is missing. Bring back the newest copy of it from a backup.".into(),
        ));
    }
    Ok(())
}

/// Whether the header vouched for the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    Yes,
    No,
}

fn find_key(place: &Place, with: Unlock<'_>) -> Result<(Key, Sure)> {
    let header = match (Header::read(place), with) {
        // The recovery code needs no header: a lost or spoilt one is no reason to refuse.
        (Ok(None) | Err(Error::Damaged(_)), Unlock::RecoveryCode(code)) => {
            return Ok((Key::from_recovery_code(code)?, Sure::No));
        }
        (Ok(None) | Err(Error::Damaged(_)), Unlock::Key(key)) => return Ok((key.clone(), Sure::No)),
        (Ok(None), _) => {
            return Err(Error::WrongKey("The small file beside the desk that says where its key is kept is missing. Use the recovery code.".into()));
        }
        (Ok(Some(header)), _) => header,
        (Err(error), _) => return Err(error),
    };
    let key = match (with, &header.kept_in) {
        (Unlock::RecoveryCode(code), _) => Key::from_recovery_code(code)?,
        (Unlock::Key(key), _) => key.clone(),
        (Unlock::Passphrase(passphrase), KeptIn::Passphrase(sealed)) => sealed.open(passphrase)?,
        (Unlock::KeyStore(keys), KeptIn::KeyStore) => keys.get(&header.desk)?.ok_or_else(|| {
            Error::NoKeyStore("The key of this desk is not in this computer's key store: it was made on another computer, or for another user. Use the recovery code.".into())
        })?,
        (Unlock::Passphrase(_), KeptIn::KeyStore) => {
            return Err(Error::WrongKey("This desk has no passphrase: its key is in the key store of the computer it was made on. Use the recovery code.".into()));
        }
        (Unlock::KeyStore(_), KeptIn::Passphrase(_)) => {
            return Err(Error::WrongKey("This desk opens with its passphrase.".into()));
        }
    };
    match (header.fits(&key), with) {
        (true, _) => Ok((key, Sure::Yes)),
        // The header may be another desk's; the file itself will say whether the code is the right one.
        (false, Unlock::RecoveryCode(_) | Unlock::Key(_)) => Ok((key, Sure::No)),
        (false, _) => Err(Error::WrongKey(
            "The key kept for this desk does not fit it: the file beside it belongs to another desk. Use the recovery code.".into(),
        )),
    }
}
