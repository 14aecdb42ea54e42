//! Locking the desk by hand, after idle minutes, and before the machine sleeps; and a new key for it.
//!
//! A locked desk is a closed desk: no connection, no key in memory ([`Key`](roster_core::store::Key) says what is beyond
//! reach), no file being imported, and a page that was made anew. All that is remembered is where its file is and, by
//! ids, where the user stood.
//!
//! What is being typed is saved first: the page is asked to, and has a moment for it ([`Seat::lock_soon`]). What a field
//! will not take, such as an address without its @, and what stands in a dialog that was not confirmed, is lost.

use super::{NewDesk, Now, Seat, Stand, Wants, desk_of, lock};
use crate::failure::{Answer, Failure};
use roster_core::Error;
use roster_core::store::{Header, Place, RekeyProgress, Store};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// Told when the desk was locked: the page is to be made anew.
pub const LOCKED: &str = "locked";

/// Told when the desk is about to be locked: the page saves what is being typed, then calls `lock_desk`.
const LOCK_SOON: &str = "lock-soon";

/// How long the page has to save what is being typed. Longer than any save, short for somebody who waits.
const TO_SAVE: Duration = Duration::from_secs(3);

/// The same before the machine sleeps: logind waits for five seconds at most, and the file is still to be closed.
pub const BEFORE_SLEEP: Duration = Duration::from_secs(2);

/// How often it is asked whether anybody is there.
const LOOKS: Duration = Duration::from_secs(5);

/// Where the length of idleness is kept, in minutes.
const AFTER: &str = "lock.after";
/// The lengths to choose from; 0 is never.
const CHOICES: [u32; 6] = [0, 1, 5, 15, 30, 60];
/// Long enough for a telephone call at the desk.
const USUAL: u32 = 15;

/// As much as the page may leave of where it stood.
const LONGEST_BACK: usize = 100;

impl Seat {
    /// Locks the open desk, at once: an import, a new key or a restore that is under way is stopped, and nothing of it kept.
    /// Nothing happens where no desk is open. `back` is handed out again with the locked desk.
    pub async fn lock(&self, back: Option<String>) -> Answer<()> {
        self.stop.store(true, Ordering::Release);
        self.stop_copying();
        let mut stand = self.stand.write().await;
        let Stand::Open { store, .. } = &*stand else {
            return Ok(());
        };
        let (store, place) = (Arc::clone(store), store.place().clone());
        // With the stand that goes, the desk's key leaves memory.
        *stand = Stand::Locked {
            name: store.who().desk.clone(),
            wants: wants(&place),
            place,
            back: back.filter(|back| back.len() <= LONGEST_BACK),
        };
        self.idle.end();
        self.forget();
        (self.tell)(LOCKED, serde_json::Value::Null);
        self.locked.notify_waiters();
        // Whoever asks where the program stands, the new page first of all, waits until the file is closed.
        Ok(store.close().await?)
    }

    /// Asks the page to save what is being typed and to lock the desk. A page that has not done it within `limit` is
    /// waited for no longer.
    pub async fn lock_soon(&self, limit: Duration) -> Answer<()> {
        match self.stand.try_read() {
            Ok(stand) if matches!(&*stand, Stand::Open { .. }) => {}
            Ok(_) => return Ok(()),
            // A new key or a restore holds the desk: the page could save nothing before it is stopped.
            Err(_) => return self.lock(None).await,
        }
        let locked = self.locked.notified();
        tokio::pin!(locked);
        // From here on it hears, whether or not it is waited for yet.
        locked.as_mut().enable();
        (self.tell)(LOCK_SOON, serde_json::Value::Null);
        let _ = tokio::time::timeout(limit, locked).await;
        self.lock(None).await
    }

    /// Locks the desk if nobody has been there for as long as its user chose.
    pub async fn lock_if_idle(&self, now: Now) -> Answer<()> {
        if self.idle.is_up(now) {
            self.lock_soon(TO_SAVE).await?;
        }
        Ok(())
    }

    /// Looks every few seconds whether anybody is there, for as long as the program runs. The time is kept here and not
    /// in the page: a page that hangs is locked all the same.
    pub async fn watch_the_clock(self: Arc<Self>) {
        let mut looks = tokio::time::interval(LOOKS);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            looks.tick().await;
            // What failed was the closing of the file; the desk is locked, and unlocking it will tell.
            let _ = self.lock_if_idle(Now::read()).await;
        }
    }

    /// After how many idle minutes the open desk is locked; 0: never.
    pub async fn lock_after(&self) -> Answer<u32> {
        minutes(&*self.store().await?).await
    }

    pub async fn set_lock_after(&self, choice: u32) -> Answer<()> {
        if !CHOICES.contains(&choice) {
            return Err(Error::invalid("minutes", "A desk cannot be locked after so many minutes.").into());
        }
        let store = self.store().await?;
        store.save_setting(AFTER, &choice.to_string()).await?;
        self.idle.begin(choice, Now::read());
        Ok(())
    }

    /// A new key for the open desk, and so a new recovery code; see [`Store::rekey`]. Told how far it is as
    /// `rekey-progress`. The desk is open afterwards, whatever came of it, unless it cannot be opened.
    pub async fn rekey(&self, passphrase: Option<&str>) -> Answer<NewDesk> {
        let _at_work = self.idle.at_work();
        let mut stand = self.stand.write().await;
        // Only now: what is being stopped by a lock that was first stays stopped.
        self.stop.store(false, Ordering::Release);
        let Stand::Open { store, key: old } = &*stand else {
            return Err(Failure::no_desk());
        };
        let (store, old, place) = (Arc::clone(store), old.clone(), store.place().clone());
        let told = |progress: RekeyProgress| {
            if let Ok(progress) = serde_json::to_value(progress) {
                (self.tell)("rekey-progress", progress);
            }
        };
        let keys = self.outside.keys();
        let done = store.rekey(&old, passphrase, keys, &told, &self.stop).await;
        let key = done.as_ref().unwrap_or(&old).clone();
        self.reopen(&mut stand, place, key).await;
        match &*stand {
            Stand::Open { store, key } => {
                done?;
                Ok(NewDesk {
                    desk: desk_of(store).await?,
                    recovery_code: key.recovery_code().to_string(),
                })
            }
            Stand::Refused { failure, .. } => Err(failure.clone()),
            _ => Err(Failure::no_desk()),
        }
    }

    /// Lets go of everything that was read from files or chosen for the desk that is left.
    pub(super) fn forget(&self) {
        lock(&self.draft).take();
        self.project_file.forget();
        self.programme_file.forget();
        self.exchange_file.forget();
        lock(&self.dropped).take();
        lock(&self.chosen).take();
    }
}

/// What opens the desk at `place`, by what lies beside it.
pub(super) fn wants(place: &Place) -> Wants {
    match Header::read(place) {
        Ok(Some(header)) if header.is_sealed() && header.demo => Wants::Nothing,
        Ok(Some(header)) if header.is_sealed() => Wants::Passphrase,
        Ok(Some(_)) => Wants::KeyStore,
        Ok(None) | Err(_) => Wants::RecoveryCode,
    }
}

/// After how many idle minutes this desk is locked. What cannot be read as a number was not written by us: the usual
/// length is the safe one then.
pub(super) async fn minutes(store: &Store) -> Answer<u32> {
    let usual = if store.who().demo { 0 } else { USUAL };
    let chosen = store.setting(AFTER).await?;
    Ok(chosen.and_then(|chosen| chosen.parse().ok()).unwrap_or(usual))
}
