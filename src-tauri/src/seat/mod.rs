//! Where the program stands: which desk is open at this window, or why none is.

mod backups;
mod idle;
mod locking;
mod opening;
mod shapes;
mod today;
mod watched;

pub use backups::{Backups, Rescue, RestoredDesk};
pub use idle::Now;
pub use locking::{BEFORE_SLEEP, LOCKED};
pub use shapes::{Desk, DeskState, KeptBy, NewDesk, Progress, Wants};
pub use watched::LookedAt;

use crate::failure::{Answer, Failure};
use crate::outside::{Ask, Outside};
use idle::Idle;
use roster_core::import::{Draft, RefusedRow};
use roster_core::open_source::ProjectFile;
use roster_core::programmes::ProgrammeFile;
use roster_core::store::{Key, Place, Store};
use roster_core::sync::Incoming;
use roster_core::{Error, people};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, RwLock};

enum Stand {
    Welcome,
    Locked {
        place: Place,
        name: String,
        wants: Wants,
        /// Where the page stood when it was locked.
        back: Option<String>,
    },
    /// `key`: what opened it, where something did and the desk is damaged; else the key store is asked.
    Refused {
        place: Place,
        failure: Failure,
        key: Option<Key>,
    },
    Open {
        store: Arc<Store>,
        key: Key,
    },
}

/// A file that is being imported, and the rows of it that were refused the last time.
struct Drafted {
    draft: Arc<Draft>,
    refused: Vec<RefusedRow>,
}

/// Tells the page something it did not ask for: an event and what it carries.
pub type Tell = Arc<dyn Fn(&str, serde_json::Value) + Send + Sync>;

/// What the window holds between two calls of the page.
pub struct Seat {
    pub outside: Box<dyn Outside>,
    /// The folder of the program's own settings, and the one where desks are made.
    settings: PathBuf,
    desks: PathBuf,
    pub tell: Tell,
    stand: Arc<RwLock<Stand>>,
    chosen: Mutex<Option<PathBuf>>,
    dropped: Mutex<Option<PathBuf>>,
    draft: Mutex<Option<Drafted>>,
    /// A file about an open-source project that is being looked at.
    pub project_file: LookedAt<ProjectFile>,
    /// The programme of a conference that is being looked at.
    pub programme_file: LookedAt<ProgrammeFile>,
    /// A file of another desk that is being looked at.
    pub exchange_file: LookedAt<Incoming>,
    /// Set to stop what is under way: an import, a new key.
    pub stop: Arc<AtomicBool>,
    copying: backups::Copying,
    /// When somebody was last at the desk, and after how long without anybody it locks.
    pub idle: Idle,
    /// Told when the desk was locked.
    locked: Notify,
}

impl Seat {
    pub fn new(outside: Box<dyn Outside>, settings: PathBuf, desks: PathBuf, tell: Tell) -> Self {
        Self {
            outside,
            settings,
            desks,
            tell,
            stand: Arc::new(RwLock::new(Stand::Welcome)),
            chosen: Mutex::default(),
            dropped: Mutex::default(),
            draft: Mutex::default(),
            project_file: LookedAt::default(),
            programme_file: LookedAt::default(),
            exchange_file: LookedAt::default(),
            stop: Arc::default(),
            copying: backups::Copying::default(),
            idle: Idle::default(),
            locked: Notify::new(),
        }
    }

    /// The open desk's store.
    pub async fn store(&self) -> Answer<Arc<Store>> {
        match &*self.stand.read().await {
            Stand::Open { store, .. } => Ok(Arc::clone(store)),
            _ => Err(Failure::no_desk()),
        }
    }

    pub async fn state(&self) -> Answer<DeskState> {
        Ok(match &*self.stand.read().await {
            Stand::Welcome => DeskState::Welcome {
                default_place: self.desks.display().to_string(),
                key_store: self.outside.keys().answers(),
            },
            Stand::Locked {
                place,
                name,
                wants,
                back,
            } => DeskState::Locked {
                name: name.clone(),
                place: shown(place),
                wants: *wants,
                back: back.clone(),
            },
            Stand::Refused { place, failure, .. } => DeskState::Refused {
                place: shown(place),
                failure: failure.clone(),
            },
            Stand::Open { store, .. } => {
                store.is_in_place()?;
                DeskState::Open {
                    desk: desk_of(store).await?,
                }
            }
        })
    }

    pub async fn recovery_code(&self) -> Answer<String> {
        match &*self.stand.read().await {
            Stand::Open { key, .. } => Ok(key.recovery_code().to_string()),
            _ => Err(Failure::no_desk()),
        }
    }

    /// Tells the page how far a long work is, as `event`.
    pub fn tell_progress(&self, event: &'static str) -> impl Fn(u64, u64) + Send + Sync + use<> {
        let tell = Arc::clone(&self.tell);
        move |done, total| {
            tell(
                event,
                serde_json::to_value(Progress { done, total }).unwrap_or_default(),
            );
        }
    }

    /// Asks for a file that is there. Dialogs are modal and slow: they wait on a thread of their own.
    pub async fn open_file(self: &Arc<Self>, ask: Ask) -> Answer<Option<PathBuf>> {
        let seat = Arc::clone(self);
        Ok(aside(move || seat.outside.open_file(&ask)).await??)
    }

    /// Asks where to write.
    pub async fn save_file(self: &Arc<Self>, ask: Ask) -> Answer<Option<PathBuf>> {
        let seat = Arc::clone(self);
        Ok(aside(move || seat.outside.save_file(&ask)).await??)
    }

    /// A file is held over the window, or no longer.
    pub fn file_over(&self, over: bool) {
        (self.tell)("file-over", serde_json::Value::Bool(over));
    }

    /// The folder of the program's own settings.
    pub fn settings(&self) -> &Path {
        &self.settings
    }

    /// A file that the program was started with: the page asks for it once a desk is open.
    pub fn bring_file(&self, file: PathBuf) {
        *lock(&self.dropped) = Some(file);
    }

    /// A file was dropped on the window. One of another desk is told of by itself, wherever the page stands.
    pub fn drop_file(&self, file: PathBuf) {
        let exchange = file
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("roster"));
        self.bring_file(file);
        let event = if exchange { "exchange-file" } else { "file-dropped" };
        (self.tell)(event, serde_json::Value::Null);
    }

    /// The file dropped last, which stays there.
    pub fn dropped(&self) -> Option<PathBuf> {
        lock(&self.dropped).clone()
    }

    pub fn take_dropped(&self) -> Option<PathBuf> {
        lock(&self.dropped).take()
    }

    /// Takes this one, unless another was dropped meanwhile: whether it was there still.
    pub fn take_if_dropped(&self, path: &Path) -> bool {
        lock(&self.dropped).take_if(|there| there == path).is_some()
    }

    /// Keeps a file that is being imported, until the next one.
    pub fn keep_draft(&self, draft: Draft) {
        *lock(&self.draft) = Some(Drafted {
            draft: Arc::new(draft),
            refused: Vec::new(),
        });
    }

    /// The file that is being imported under this name.
    pub fn draft(&self, id: &str) -> Answer<Arc<Draft>> {
        self.drafted(id, |drafted| Arc::clone(&drafted.draft))
    }

    /// Keeps which rows of it were refused.
    pub fn keep_refused(&self, id: &str, rows: &[RefusedRow]) -> Answer<()> {
        self.drafted(id, |drafted| drafted.refused = rows.to_vec())
    }

    pub fn refused(&self, id: &str) -> Answer<Vec<RefusedRow>> {
        self.drafted(id, |drafted| drafted.refused.clone())
    }

    fn drafted<T>(&self, id: &str, take: impl FnOnce(&mut Drafted) -> T) -> Answer<T> {
        match &mut *lock(&self.draft) {
            Some(drafted) if drafted.draft.id() == id => Ok(take(drafted)),
            _ => Err(Error::NotFound("file").into()),
        }
    }
}

async fn desk_of(store: &Store) -> Answer<Desk> {
    let place = store.place();
    let sealed = opening::sealed(place);
    Ok(Desk {
        name: store.who().desk.clone(),
        person: store.who().person.clone(),
        place: shown(place),
        demo: store.who().demo,
        people: people::count_people(store).await?,
        key: if sealed {
            KeptBy::Passphrase
        } else {
            KeptBy::KeyStore
        },
    })
}

fn shown(place: &Place) -> String {
    place.file().display().to_string()
}

/// Runs what blocks on a thread where it may.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Answer<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Internal(e.to_string()).into())
}

/// A lock whose holder died holds what it held: all values here are whole at any time.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
