//! The key store of the OS: Keychain, Credential Manager, Secret Service.

use super::Key;
use crate::error::{Error, Result};
use zeroize::Zeroizing;

/// Where keys may be kept outside the desk's folder.
pub trait KeyStore: Send + Sync {
    /// Whether a store answers at all. Asks the OS: up to tens of milliseconds, or a dialog to unlock it.
    fn answers(&self) -> bool;
    /// The key kept under `desk`; none if the store has none. [`Error::NoKeyStore`] if no store answers.
    fn get(&self, desk: &str) -> Result<Option<Key>>;
    /// Keeps `key` under `desk`.
    fn put(&self, desk: &str, key: &Key) -> Result<()>;
}

/// The one this computer has.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsKeyStore;

/// What every entry of ours is filed under.
const SERVICE: &str = "app.roster.desk";

impl OsKeyStore {
    fn entry(desk: &str) -> Result<keyring::Entry> {
        keyring::Entry::new(SERVICE, desk).map_err(|e| no_store(&e))
    }
}

fn no_store(error: &keyring::Error) -> Error {
    Error::NoKeyStore(format!(
        "The key store of this computer does not answer ({error})."
    ))
}

impl KeyStore for OsKeyStore {
    fn answers(&self) -> bool {
        // Some systems start the store only when it is asked for something: ask for an entry nobody made.
        Self::entry("is anybody there")
            .is_ok_and(|entry| matches!(entry.get_secret(), Ok(_) | Err(keyring::Error::NoEntry)))
    }

    fn get(&self, desk: &str) -> Result<Option<Key>> {
        match Self::entry(desk)?.get_secret().map(Zeroizing::new) {
            Ok(bytes) => Ok(Key::from_bytes(&bytes)),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(no_store(&error)),
        }
    }

    fn put(&self, desk: &str, key: &Key) -> Result<()> {
        let entry = Self::entry(desk)?;
        entry.set_secret(&key.kept()).map_err(|e| no_store(&e))?;
        // A store that takes a key and does not give it back would lose the desk: look before anything is written.
        match self.get(desk)? {
            Some(kept) if kept.kept() == key.kept() => Ok(()),
            _ => Err(Error::NoKeyStore(
                "The key store of this computer took the key but does not give it back.".into(),
            )),
        }
    }
}

/// No store: a passphrase is used instead.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeyStore;

impl KeyStore for NoKeyStore {
    fn answers(&self) -> bool {
        false
    }

    fn get(&self, _: &str) -> Result<Option<Key>> {
        Err(Error::NoKeyStore("There is no key store here.".into()))
    }

    fn put(&self, _: &str, _: &Key) -> Result<()> {
        Err(Error::NoKeyStore("There is no key store here.".into()))
    }
}
