//! A desk for a story: a real encrypted file in a folder that goes away, a clock that the story sets, and a key store
//! in memory.

use chrono::NaiveDate;
use roster_core::clock::Clock;
use roster_core::people::{self, ContactKind, NewPerson, Person, PersonField, PersonId};
use roster_core::search::{self, PeopleColumn, PeoplePage, PeopleQuery, PeopleSort};
use roster_core::store::{Key, KeyStore, Place, Store, Unlock, Who};
use roster_core::tables::TABLES;
use roster_core::{Result, day, desk};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// 24 November 2026, 09:00 UTC: when every story starts.
pub const MORNING: i64 = 1_795_510_800_000;

/// A clock that goes on by one millisecond whenever it is read, and by more when the story says so.
#[derive(Debug)]
pub struct StoryClock {
    ms: AtomicI64,
    /// How many hours the desk is east of Greenwich.
    east: AtomicI64,
}

impl StoryClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            ms: AtomicI64::new(MORNING),
            east: AtomicI64::new(0),
        })
    }

    /// So many hours go by.
    pub fn passes(&self, hours: i64) {
        self.ms.fetch_add(hours * 3_600_000, Ordering::Relaxed);
    }

    /// The desk stands so many hours east of Greenwich.
    pub fn stands_east(&self, hours: i64) {
        self.east.store(hours, Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now_ms(&self) -> i64 {
        self.ms.fetch_add(1, Ordering::Relaxed)
    }

    fn day_of(&self, ms: i64) -> NaiveDate {
        day::of_instant(ms + self.east.load(Ordering::Relaxed) * 3_600_000)
    }
}

/// A key store in memory.
#[derive(Default)]
pub struct Pocket(Mutex<HashMap<String, Key>>);

impl Pocket {
    pub fn is_emptied(&self) {
        self.0.lock().unwrap().clear();
    }
}

impl KeyStore for Pocket {
    fn answers(&self) -> bool {
        true
    }
    fn get(&self, desk: &str) -> Result<Option<Key>> {
        Ok(self.0.lock().unwrap().get(desk).cloned())
    }
    fn put(&self, desk: &str, key: &Key) -> Result<()> {
        self.0.lock().unwrap().insert(desk.to_owned(), key.clone());
        Ok(())
    }
}

pub fn ruth() -> Who {
    Who {
        desk: "Ruth's desk".into(),
        person: "Ruth".into(),
        demo: false,
    }
}

pub struct Desk {
    pub store: Store,
    pub key: Key,
    pub pocket: Pocket,
    pub clock: Arc<StoryClock>,
    pub folder: TempDir,
}

/// Ruth's new desk, its key in her pocket.
pub async fn a_desk() -> Desk {
    let (folder, pocket, clock) = (tempfile::tempdir().unwrap(), Pocket::default(), StoryClock::new());
    let (store, key) = desk::create(place_in(&folder), ruth(), None, &pocket, clock.clone())
        .await
        .unwrap();
    Desk {
        store,
        key,
        pocket,
        clock,
        folder,
    }
}

pub fn place_in(folder: &TempDir) -> Place {
    Place::new(folder.path().join("Ruth.desk"))
}

/// A desk that was closed.
pub struct Closed {
    pub key: Key,
    pub pocket: Pocket,
    pub clock: Arc<StoryClock>,
    pub folder: TempDir,
}

impl Closed {
    pub fn place(&self) -> Place {
        place_in(&self.folder)
    }

    pub fn file(&self) -> PathBuf {
        self.place().file().to_owned()
    }

    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.file()).unwrap()
    }

    pub async fn opens_with(&self, with: Unlock<'_>) -> Result<Store> {
        Ok(desk::open(self.place(), with, self.clock.clone()).await?.0)
    }

    pub async fn opens(self) -> Desk {
        let store = self.opens_with(Unlock::KeyStore(&self.pocket)).await.unwrap();
        let Self {
            key,
            pocket,
            clock,
            folder,
        } = self;
        Desk {
            store,
            key,
            pocket,
            clock,
            folder,
        }
    }

    /// A connection past the store, as a newer program or a vandal would have it.
    pub async fn behind_its_back(&self) -> SqliteConnection {
        past_the_store(&self.file(), &self.key).await
    }
}

pub async fn past_the_store(file: &Path, key: &Key) -> SqliteConnection {
    let pragma = format!("\"x'{}'\"", hex_key(key));
    let options = SqliteConnectOptions::new().filename(file).pragma("key", pragma);
    SqliteConnection::connect_with(&options).await.unwrap()
}

/// The key's 64 hex digits, from its recovery code: 5 bits a sign, the check's 3 bytes left out.
fn hex_key(key: &Key) -> String {
    let signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits: String = key
        .recovery_code()
        .chars()
        .filter_map(|sign| signs.find(sign))
        .map(|value| format!("{value:05b}"))
        .collect();
    bits.as_bytes()[..256]
        .chunks(4)
        .map(|four| {
            let four = std::str::from_utf8(four).unwrap();
            format!("{:x}", u8::from_str_radix(four, 2).unwrap())
        })
        .collect()
}

impl Desk {
    pub async fn closes(self) -> Closed {
        self.store.close().await.unwrap();
        let Self {
            key,
            pocket,
            clock,
            folder,
            ..
        } = self;
        Closed {
            key,
            pocket,
            clock,
            folder,
        }
    }

    pub async fn reopens(self) -> Self {
        self.closes().await.opens().await
    }

    /// A person with nothing but a name.
    pub async fn adds(&self, name: &str) -> PersonId {
        self.adds_at(name, "", "", "").await
    }

    pub async fn adds_at(&self, name: &str, title: &str, company: &str, email: &str) -> PersonId {
        let new = NewPerson {
            name: name.into(),
            title: title.into(),
            company: company.into(),
            email: email.into(),
        };
        people::create_person(&self.store, &new).await.unwrap().id
    }

    pub async fn sets(&self, who: PersonId, field: PersonField, value: &str) -> Person {
        people::edit_person(&self.store, who, field, value).await.unwrap()
    }

    pub async fn gives(&self, who: PersonId, kind: ContactKind, value: &str) -> Person {
        people::add_contact(&self.store, who, kind, value, "")
            .await
            .unwrap()
    }

    pub async fn tags(&self, who: &[PersonId], tag: &str) -> u32 {
        people::tag_people(&self.store, who, tag).await.unwrap()
    }

    pub async fn deletes(&self, who: &[PersonId]) -> u32 {
        people::delete_people(&self.store, who).await.unwrap()
    }

    pub async fn sees(&self, who: PersonId) -> Person {
        people::person(&self.store, who).await.unwrap()
    }

    pub async fn undoes(&self) -> String {
        self.store.undo().await.unwrap().label
    }

    pub async fn redoes(&self) -> String {
        self.store.redo().await.unwrap().label
    }

    /// Names of who matches, in the order shown.
    pub async fn finds(&self, typed: &str) -> Vec<String> {
        names(&self.searches(typed).await)
    }

    pub async fn searches(&self, typed: &str) -> PeoplePage {
        let query = PeopleQuery {
            text: typed.into(),
            limit: 100,
            ..PeopleQuery::default()
        };
        search::list_people(&self.store, &query).await.unwrap()
    }

    pub async fn lists(&self, by: PeopleColumn, descending: bool) -> Vec<String> {
        let query = PeopleQuery {
            sort: Some(PeopleSort { by, descending }),
            limit: 100,
            ..PeopleQuery::default()
        };
        names(&search::list_people(&self.store, &query).await.unwrap())
    }

    /// Every row of every table with user data, as SQL writes it: what "nothing changed" means.
    pub async fn everything(&self) -> BTreeMap<&'static str, Vec<String>> {
        let mut conn = self.store.read().await.unwrap();
        let mut all = BTreeMap::new();
        for table in TABLES {
            let columns: Vec<String> = table
                .columns
                .iter()
                .map(|column| format!("quote({})", column.name()))
                .collect();
            let sql = format!(
                "SELECT quote(id) || ' ' || {} FROM {} ORDER BY id",
                columns.join(" || ' ' || "),
                table.name
            );
            let rows = sqlx::query_scalar(AssertSqlSafe(sql))
                .fetch_all(&mut *conn)
                .await
                .unwrap();
            all.insert(table.name, rows);
        }
        all
    }

    /// The file is whole and the list is true to it.
    pub async fn is_sound(&self) {
        let check = self.store.check().await.unwrap();
        assert!(check.ok, "{:?}", check.problems);
    }
}

pub fn names(page: &PeoplePage) -> Vec<String> {
    page.rows.iter().map(|row| row.name.clone()).collect()
}
