//! Making, opening and closing the desk at this window.

use super::locking::{minutes, wants};
use super::{Desk, DeskState, NewDesk, Now, Seat, Stand, Wants, desk_of, lock};
use crate::failure::{Answer, Failure};
use crate::last_desk::{LastDesk, file_named};
use crate::outside::Ask;
use roster_core::clock::SystemClock;
use roster_core::store::{Header, Key, KeyStore, Place, Store, Unlock, Who};
use roster_core::{Error, demo, desk, facts};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::OwnedRwLockWriteGuard;
use tokio::sync::broadcast::error::RecvError;

/// A demo desk's passphrase where there is no key store. Everybody in it is invented: there is nothing to keep.
const DEMO_PASSPHRASE: &str = "invented people";

/// How many people a demo desk from the welcome screen holds.
const DEMO_PEOPLE: u32 = 2_000;

/// Longer than the page takes from an open desk to its first list; see `cargo xtask bench`.
const FIRST_LIST: Duration = Duration::from_millis(700);

impl Seat {
    /// Opens `wanted`, else the last desk, while the window is still being made: whoever asks for the desk meanwhile
    /// waits for it. Call before the page can ask.
    pub fn sit_down(self: &Arc<Self>, wanted: Option<PathBuf>) -> impl Future<Output = ()> + Send + use<> {
        let stand = Arc::clone(&self.stand).try_write_owned();
        let seat = Arc::clone(self);
        async move {
            let last = LastDesk::read(&seat.settings);
            let (Ok(stand), Some(place)) = (stand, wanted.or(last.map(|last| last.place))) else {
                return;
            };
            seat.open_into(stand, Place::new(place)).await;
        }
    }

    /// Asks where the new desk's file is to be; answers it, for the page to show.
    pub async fn choose_place(self: &Arc<Self>, name: &str) -> Answer<Option<String>> {
        let proposed = file_named(&self.desks, name);
        let ask = Ask::save("Where to keep the desk", &proposed).of("Roster desk", &["desk"]);
        let Some(mut file) = self.save_file(ask).await? else {
            return Ok(None);
        };
        if file.extension().is_none() {
            file.set_extension("desk");
        }
        let shown = file.display().to_string();
        *lock(&self.chosen) = Some(file);
        Ok(Some(shown))
    }

    pub async fn create(&self, name: &str, person: &str, passphrase: Option<&str>) -> Answer<NewDesk> {
        let (name, person) = (name.trim(), person.trim());
        if name.is_empty() {
            return Err(Error::invalid("name", "Give the desk a name.").into());
        }
        if person.is_empty() {
            return Err(Error::invalid("person", "Say who sits at this desk: your name.").into());
        }
        let file = lock(&self.chosen)
            .clone()
            .unwrap_or_else(|| file_named(&self.desks, name));
        let who = Who {
            desk: name.to_owned(),
            person: person.to_owned(),
            demo: false,
        };
        let mut stand = self.stand.write().await;
        let (store, key) = self.make(file, who, passphrase).await?;
        let recovery_code = key.recovery_code().to_string();
        let desk = self.take(&mut stand, store, key).await?;
        lock(&self.chosen).take();
        Ok(NewDesk { desk, recovery_code })
    }

    async fn make(&self, file: PathBuf, who: Who, passphrase: Option<&str>) -> Answer<(Store, Key)> {
        let keys = self.outside.keys();
        Ok(desk::create(Place::new(file), who, passphrase, keys, Arc::new(SystemClock)).await?)
    }

    /// Makes a desk of invented people in a new file and opens it.
    pub async fn create_demo(&self) -> Answer<Desk> {
        let named = |at: u32| {
            let name = if at < 2 {
                "Demo".to_owned()
            } else {
                format!("Demo {at}")
            };
            file_named(&self.desks, &name)
        };
        let file = (1..)
            .map(named)
            .find(|file| !file.exists())
            .unwrap_or_else(|| named(1));
        let who = Who {
            desk: "Demo desk".to_owned(),
            person: "You".to_owned(),
            demo: true,
        };
        let passphrase = (!self.outside.keys().answers()).then_some(DEMO_PASSPHRASE);
        let mut stand = self.stand.write().await;
        let (store, key) = self.make(file, who, passphrase).await?;
        demo::fill(&store, DEMO_PEOPLE, 1, &AtomicBool::new(false), |_| {}).await?;
        self.take(&mut stand, store, key).await
    }

    /// Asks for a desk's file and opens it. Where the dialog is closed, everything stays as it is.
    pub async fn open_other(self: &Arc<Self>) -> Answer<DeskState> {
        let ask = Ask::open("Open a desk").of("Roster desk", &["desk"]);
        if let Some(file) = self.open_file(ask).await? {
            self.stop.store(true, Ordering::Release);
            let mut stand = Arc::clone(&self.stand).write_owned().await;
            close(&mut stand).await?;
            self.open_into(stand, Place::new(file)).await;
        }
        self.state().await
    }

    /// Tries again what was refused.
    pub async fn retry(&self) -> Answer<DeskState> {
        let stand = Arc::clone(&self.stand).write_owned().await;
        if let Stand::Refused { place, .. } = &*stand {
            let place = place.clone();
            self.open_into(stand, place).await;
        } else {
            drop(stand);
        }
        self.state().await
    }

    /// Opens the desk that waits: with its passphrase, or, without one, with the key store.
    pub async fn unlock(&self, passphrase: Option<&str>) -> Answer<Desk> {
        let mut stand = self.stand.write().await;
        let place = waiting(&stand)?;
        let with = match (passphrase, wants(&place)) {
            (Some(passphrase), _) => Unlock::Passphrase(passphrase),
            (None, Wants::Nothing) => Unlock::Passphrase(DEMO_PASSPHRASE),
            (None, _) => Unlock::KeyStore(self.outside.keys()),
        };
        let (store, key) = open_locked(&mut stand, place, with).await?;
        self.take(&mut stand, store, key).await
    }

    /// Opens with the recovery code, and keeps the key where it was lost: in the key store, if one takes it. Where none
    /// does, the user can set a passphrase in the settings.
    pub async fn recover(&self, code: &str) -> Answer<Desk> {
        let mut stand = self.stand.write().await;
        let place = waiting(&stand)?;
        let sealed = sealed(&place);
        let typed = Key::from_recovery_code(code)?.recovery_code();
        // The code says nothing of who the desk is to others; where the key store still does, that stays.
        let known = Store::find_key(&place, Unlock::KeyStore(self.outside.keys()))
            .ok()
            .filter(|known| known.recovery_code() == typed);
        let with = known.as_ref().map_or(Unlock::RecoveryCode(code), Unlock::Key);
        let (store, key) = open_locked(&mut stand, place, with).await?;
        if !sealed && self.outside.keys().answers() {
            // The desk is open: that the key could not be kept is no reason to shut it again.
            let _ = store.keep_key(&key, None, self.outside.keys());
        }
        self.take(&mut stand, store, key).await
    }

    /// Keeps the open desk's key anew: under a passphrase, or in the key store.
    pub async fn keep_key(&self, passphrase: Option<&str>) -> Answer<Desk> {
        match &*self.stand.read().await {
            Stand::Open { store, key } => {
                store.keep_key(key, passphrase, self.outside.keys())?;
                desk_of(store).await
            }
            _ => Err(Failure::no_desk()),
        }
    }

    pub async fn close_desk(&self) -> Answer<DeskState> {
        self.leave().await?;
        self.state().await
    }

    /// Closes the desk; an import that is still under way is stopped, and nothing of it kept.
    pub async fn leave(&self) -> Answer<()> {
        self.stop.store(true, Ordering::Release);
        self.idle.end();
        self.forget();
        close(&mut *self.stand.write().await).await
    }

    /// Opens `place` with the key store, or finds out what it wants.
    async fn open_into(&self, mut stand: OwnedRwLockWriteGuard<Stand>, place: Place) {
        let clock = Arc::new(SystemClock);
        let there = place.file().exists();
        let opened = match Header::read(&place) {
            Ok(Some(header)) if header.is_sealed() && header.demo => {
                desk::open(place.clone(), Unlock::Passphrase(DEMO_PASSPHRASE), clock).await
            }
            Ok(Some(header)) if header.is_sealed() && there => {
                *stand = at_start(place, Wants::Passphrase);
                return;
            }
            Ok(None) if there => {
                *stand = at_start(place, Wants::RecoveryCode);
                return;
            }
            _ => desk::open(place.clone(), Unlock::KeyStore(self.outside.keys()), clock).await,
        };
        let taken = match opened {
            Ok((store, key)) => self.take(&mut stand, store, key).await.map(|_| ()),
            Err(error) => Err(error.into()),
        };
        if let Err(failure) = taken {
            let key = None;
            *stand = Stand::Refused { place, failure, key };
        }
    }

    /// Tells the page of every change, for as long as the desk is open.
    fn pass_on_changes(&self, store: &Store) {
        let (mut changes, tell) = (store.changes(), Arc::clone(&self.tell));
        tokio::spawn(async move {
            loop {
                let changed = match changes.recv().await {
                    Ok(changed) => serde_json::to_value(&*changed).unwrap_or_default(),
                    // Some were missed: the page is told that anything may have changed.
                    Err(RecvError::Lagged(_)) => json!({ "op": "", "label": "", "tables": [], "roots": [] }),
                    Err(RecvError::Closed) => return,
                };
                tell("changed", changed);
            }
        });
    }

    pub(super) async fn take(&self, stand: &mut Stand, store: Store, key: Key) -> Answer<Desk> {
        close(stand).await?;
        let store = Arc::new(store);
        let desk = desk_of(&store).await?;
        self.idle.begin(minutes(&store).await?, Now::read());
        let place = store.place().file().to_owned();
        self.pass_on_changes(&store);
        self.keep_backed_up(&store);
        know_everybody(&store);
        *stand = Stand::Open { store, key };
        // A desk that cannot be remembered is open all the same; the next start asks for it.
        let _ = LastDesk { place }.write(&self.settings);
        Ok(desk)
    }
}

/// Reads what searching by facts and matching need, so that the first of them does not wait for it; after the page had
/// time to show its first list.
fn know_everybody(store: &Arc<Store>) {
    let store = Arc::clone(store);
    tokio::spawn(async move {
        tokio::time::sleep(FIRST_LIST).await;
        // Whoever asks later is told what was wrong.
        let _ = facts::facts(&store).await;
    });
}

/// A desk that is damaged is refused with its key kept: the key opens its backups.
async fn open_locked(stand: &mut Stand, place: Place, with: Unlock<'_>) -> Answer<(Store, Key)> {
    let opened = desk::open(place.clone(), with, Arc::new(SystemClock)).await;
    if let Err(error @ Error::Damaged(_)) = &opened
        && let Ok(key) = Store::find_key(&place, with)
    {
        let failure = Failure {
            code: error.code(),
            message: error.to_string(),
            field: None,
        };
        let key = Some(key);
        *stand = Stand::Refused { place, failure, key };
    }
    Ok(opened?)
}

/// The key of a desk that nobody had to unlock: in the key store, or a demo desk's.
pub(super) fn key_at_hand(place: &Place, keys: &dyn KeyStore) -> Answer<Key> {
    let demo = Header::read(place)?.is_some_and(|header| header.is_sealed() && header.demo);
    let with = if demo {
        Unlock::Passphrase(DEMO_PASSPHRASE)
    } else {
        Unlock::KeyStore(keys)
    };
    Ok(Store::find_key(place, with)?)
}

pub(super) async fn close(stand: &mut Stand) -> Answer<()> {
    if let Stand::Open { store, .. } = std::mem::replace(stand, Stand::Welcome) {
        store.close().await?;
    }
    Ok(())
}

/// A desk that was not open yet: it is called as its file is.
fn at_start(place: Place, wants: Wants) -> Stand {
    let name = place.file().file_stem().unwrap_or_default();
    Stand::Locked {
        name: name.to_string_lossy().into_owned(),
        place,
        wants,
        back: None,
    }
}

/// Whether the desk there opens with a passphrase.
pub(super) fn sealed(place: &Place) -> bool {
    Header::read(place).is_ok_and(|header| header.is_some_and(|header| header.is_sealed()))
}

/// The desk that waits for its passphrase or recovery code.
fn waiting(stand: &Stand) -> Answer<Place> {
    match stand {
        Stand::Locked { place, .. } | Stand::Refused { place, .. } => Ok(place.clone()),
        Stand::Welcome | Stand::Open { .. } => Err(Failure::no_desk()),
    }
}
