//! The desk's backups as the window sees them: the day's by itself, others when asked for, and the way back.

use super::opening::{close, key_at_hand};
use super::{Desk, DeskState, Seat, Stand, aside, lock};
use crate::failure::{Answer, Failure};
use crate::outside::Ask;
use roster_core::backup::{Differences, compare};
use roster_core::clock::SystemClock;
use roster_core::store::{Backup, Check, Key, Place, Saved, Store, Unlock, Watch, Why};
use roster_core::{Error, desk};
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;
use ts_rs::TS;

/// The first screen stands by then.
const AFTER_START: Duration = Duration::from_secs(5);

/// Told while a backup, a restore or a rebuild runs.
const PROGRESS: &str = "backup-progress";

/// How often a window that stays open looks whether a day has gone by.
const LOOK: Duration = Duration::from_secs(3_600);

/// The backups of the open desk.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Backups {
    pub folder: String,
    /// The folder is the one beside the desk: on the same disk.
    pub beside: bool,
    /// Newest first.
    pub list: Vec<Backup>,
    /// Why the day's backup could not be made; it is tried again every hour and at the next start.
    pub failed: Option<String>,
}

/// A restored desk, open.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RestoredDesk {
    pub desk: Desk,
    /// What the desk was before.
    pub kept: Backup,
}

/// What can be done for a desk that is damaged.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Rescue {
    pub folder: String,
    /// The newest backup that reads whole, if there is one.
    pub backup: Option<Backup>,
}

/// What backing up shares with the task that makes the day's.
#[derive(Default)]
pub(super) struct Copying {
    /// Set to stop what runs.
    stop: Arc<AtomicBool>,
    failed: Arc<Mutex<Option<String>>>,
    /// Where what could be read of a damaged desk was saved.
    saved: Mutex<Option<PathBuf>>,
}

impl Seat {
    /// Why the day's backup could not be made.
    pub(super) fn backup_failed(&self) -> Option<String> {
        lock(&self.copying.failed).clone()
    }

    pub async fn backups(&self) -> Answer<Backups> {
        let store = self.store().await?;
        let failed = self.backup_failed();
        aside(move || {
            let place = store.place();
            let folder = place.backup_folder();
            Ok(Backups {
                beside: folder == place.default_backup_folder(),
                folder: folder.display().to_string(),
                list: place.backups()?,
                failed,
            })
        })
        .await?
    }

    /// Makes a backup now. Progress comes as `backup-progress`.
    pub async fn back_up(&self) -> Answer<Backup> {
        let _at_work = self.idle.at_work();
        let store = self.store().await?;
        let told = self.tell_progress(PROGRESS);
        let made = store.back_up(Why::Asked, &self.watch(&told)).await?;
        lock(&self.copying.failed).take();
        (self.tell)("backups", Value::Null);
        Ok(made)
    }

    /// Stops the backup, restore or rebuild under way.
    pub fn stop_copying(&self) {
        self.copying.stop.store(true, Ordering::Release);
    }

    /// Asks for the folder where backups go from now on; none when the dialog was closed.
    pub async fn choose_backup_folder(self: &Arc<Self>) -> Answer<Option<Backups>> {
        self.store().await?;
        let seat = Arc::clone(self);
        let ask = Ask::open("Where to keep backups");
        let Some(folder) = aside(move || seat.outside.pick_folder(&ask)).await?? else {
            return Ok(None);
        };
        self.keep_backups_in(Some(folder)).await.map(Some)
    }

    /// Backups go beside the desk again.
    pub async fn keep_backups_beside(&self) -> Answer<Backups> {
        self.keep_backups_in(None).await
    }

    /// Held alone: what keeps the key writes the same header, and a dialog leaves time for the desk to be locked.
    async fn keep_backups_in(&self, folder: Option<PathBuf>) -> Answer<Backups> {
        let stand = self.stand.write().await;
        let Stand::Open { store, .. } = &*stand else {
            return Err(Failure::no_desk());
        };
        store.place().keep_backups_in(folder)?;
        drop(stand);
        self.backups().await
    }

    pub async fn compare_backup(&self, name: &str) -> Answer<Differences> {
        let store = self.store().await?;
        let backup = store.place().backup_named(name)?;
        Ok(compare(&store, &backup).await?)
    }

    /// Puts a backup in the place of the open desk; what the desk is now is kept as a backup.
    pub async fn restore(&self, name: &str) -> Answer<RestoredDesk> {
        let _at_work = self.idle.at_work();
        let mut stand = self.stand.write().await;
        let Stand::Open { store, key } = &*stand else {
            return Err(Failure::no_desk());
        };
        let (store, key) = (Arc::clone(store), key.clone());
        let backup = store.place().backup_named(name)?;
        let told = self.tell_progress(PROGRESS);
        let restored = desk::restore(&store, &key, &backup, Arc::new(SystemClock), &self.watch(&told)).await;
        match restored {
            Ok(restored) => {
                let desk = self.take(&mut stand, restored.store, key).await?;
                Ok(RestoredDesk {
                    desk,
                    kept: restored.kept,
                })
            }
            Err(error) => {
                // Where it had been closed already, what was there before is opened again.
                if matches!(store.read().await, Err(Error::Closed)) {
                    self.reopen(&mut stand, store.place().clone(), key).await;
                }
                Err(error.into())
            }
        }
    }

    /// Opens with the key what was just closed, or refuses it.
    pub(super) async fn reopen(&self, stand: &mut Stand, place: Place, key: Key) {
        let clock = Arc::new(SystemClock);
        let opened = desk::open(place.clone(), Unlock::Key(&key), clock).await;
        let taken = match opened {
            Ok((store, key)) => self.take(stand, store, key).await.map(|_| ()),
            Err(error) => Err(error.into()),
        };
        if let Err(failure) = taken {
            *stand = Stand::Refused {
                place,
                failure,
                key: Some(key),
            };
        }
    }

    pub async fn check(&self, full: bool) -> Answer<Check> {
        let _at_work = self.idle.at_work();
        let store = self.store().await?;
        Ok(if full {
            store.check().await?
        } else {
            store.check_quickly().await?
        })
    }

    /// Makes the list and the full text anew. Progress comes as `backup-progress`.
    pub async fn rebuild(&self) -> Answer<()> {
        let _at_work = self.idle.at_work();
        let store = self.store().await?;
        let told = self.tell_progress(PROGRESS);
        Ok(store.rebuild_derived(&self.watch(&told)).await?)
    }

    /// What can be done for the damaged desk: reads every backup until one is whole.
    pub async fn rescue(&self) -> Answer<Rescue> {
        let (place, key) = self.at_hand().await?;
        Ok(Rescue {
            folder: place.backup_folder().display().to_string(),
            backup: desk::newest_good(&place, &key).await?,
        })
    }

    /// Puts a backup in the place of the damaged desk, which is kept beside it under another name.
    pub async fn restore_damaged(&self, name: &str) -> Answer<DeskState> {
        let _at_work = self.idle.at_work();
        let (place, key) = self.at_hand().await?;
        let mut stand = self.stand.write().await;
        let backup = place.backup_named(name)?;
        let (store, _) = desk::restore_damaged(&place, &key, &backup, Arc::new(SystemClock)).await?;
        self.take(&mut stand, store, key).await?;
        drop(stand);
        self.state().await
    }

    /// Asks where, and saves what can still be read of the desk into a new one; none when the dialog was closed.
    pub async fn salvage(self: &Arc<Self>) -> Answer<Option<Saved>> {
        let (place, _) = self.at_hand().await?;
        let proposed = place.file().with_extension("saved.desk");
        let ask = Ask::save("Where to keep what can still be read", &proposed).of("Roster desk", &["desk"]);
        let Some(file) = self.save_file(ask).await? else {
            return Ok(None);
        };
        let _at_work = self.idle.at_work();
        let (place, key) = self.at_hand().await?;
        let told = self.tell_progress(PROGRESS);
        let to = Place::new(&file);
        let mut stand = self.stand.write().await;
        let open = matches!(&*stand, Stand::Open { .. });
        if open {
            close(&mut stand).await?;
        }
        let saved = desk::salvage(&place, &key, to, Arc::new(SystemClock), &self.watch(&told)).await;
        if open {
            self.reopen(&mut stand, place, key).await;
        }
        let saved = saved?;
        *lock(&self.copying.saved) = Some(file);
        Ok(Some(saved))
    }

    /// Opens the desk that [`Self::salvage`] made.
    pub async fn open_saved(&self) -> Answer<DeskState> {
        let saved = lock(&self.copying.saved).take();
        let file = saved.ok_or(Error::NotFound("saved desk"))?;
        let (_, key) = self.at_hand().await?;
        let mut stand = self.stand.write().await;
        self.reopen(&mut stand, Place::new(file), key).await;
        drop(stand);
        self.state().await
    }

    /// The desk that is open or was refused as damaged, with the key that fits it.
    async fn at_hand(&self) -> Answer<(Place, Key)> {
        match &*self.stand.read().await {
            Stand::Refused {
                place,
                key: Some(key),
                ..
            } => Ok((place.clone(), key.clone())),
            Stand::Refused { place, key: None, .. } => {
                Ok((place.clone(), key_at_hand(place, self.outside.keys())?))
            }
            Stand::Open { store, key } => Ok((store.place().clone(), key.clone())),
            Stand::Welcome | Stand::Locked { .. } => Err(Failure::no_desk()),
        }
    }

    /// Makes the day's backup when it is due, in the background, for as long as the desk is open.
    pub(super) fn keep_backed_up(&self, store: &Arc<Store>) {
        let store = Arc::downgrade(store);
        let (failed, tell) = (Arc::clone(&self.copying.failed), Arc::clone(&self.tell));
        lock(&failed).take();
        tokio::spawn(async move {
            tokio::time::sleep(AFTER_START).await;
            while let Some(made) = daily(&store).await {
                if let Some(outcome) = made {
                    *lock(&failed) = outcome.err().map(|error| error.to_string());
                    tell("backups", Value::Null);
                }
                tokio::time::sleep(LOOK).await;
            }
        });
    }

    fn watch<'a>(&self, told: &'a (dyn Fn(u64, u64) + Send + Sync)) -> Watch<'a> {
        self.copying.stop.store(false, Ordering::Release);
        Watch {
            progress: told,
            stop: Arc::clone(&self.copying.stop),
        }
    }
}

/// None once the desk is closed; inside, nothing where no backup is due.
async fn daily(store: &Weak<Store>) -> Option<Option<Result<Backup, Error>>> {
    let store = store.upgrade()?;
    let made = match store.backup_due().await {
        Ok(false) => return Some(None),
        Ok(true) => store.back_up(Why::Daily, &Watch::nobody()).await,
        Err(error) => Err(error),
    };
    match made {
        // It was closed meanwhile: the next start makes it.
        Err(Error::Closed | Error::Cancelled) => None,
        made => Some(Some(made)),
    }
}
