//! What opens a file: a desk's key, or a passphrase that somebody was told.

use super::refusals::NotOpened;
use super::seal::age_key;
use crate::error::{Error, Result};
use crate::store::Identity;
use zeroize::Zeroizing;

/// A shorter passphrase is tried out too quickly, whatever is done about it.
const SHORTEST: usize = 12;

/// scrypt's work, as the public tool has it: 2^18, a quarter of a gigabyte, about a second.
const WORK: u8 = 18;

/// A file that asks for more was made to keep this desk busy.
const MOST_WORK: u8 = 19;

/// A passphrase, wiped from memory when dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// As it was typed, without blanks around it.
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim().to_owned()))
    }

    /// [`Error::Invalid`] where a file sealed with it would be opened by trying.
    pub(super) fn is_long_enough(&self) -> Result<()> {
        if self.0.chars().count() < SHORTEST {
            return Err(Error::invalid(
                "passphrase",
                format!(
                    "A passphrase for a file has at least {SHORTEST} characters: four or five words do. No file was written."
                ),
            ));
        }
        Ok(())
    }

    fn secret(&self) -> age::secrecy::SecretString {
        age::secrecy::SecretString::from(self.0.as_str().to_owned())
    }

    pub(super) fn recipient(&self) -> age::scrypt::Recipient {
        let mut recipient = age::scrypt::Recipient::new(self.secret());
        recipient.set_work_factor(WORK);
        recipient
    }
}

/// What opens a file.
#[derive(Clone)]
pub(super) enum Opens {
    Desk(Identity),
    Passphrase(Passphrase),
}

impl Opens {
    pub fn identity(&self) -> Result<Box<dyn age::Identity>> {
        match self {
            Self::Desk(own) => {
                let key = age_key("age-secret-key-", &own.opening_key())?.to_uppercase();
                let key: age::x25519::Identity =
                    key.parse().map_err(|e: &str| Error::Internal(e.to_owned()))?;
                Ok(Box::new(key))
            }
            Self::Passphrase(phrase) => {
                let mut identity = age::scrypt::Identity::new(phrase.secret());
                identity.set_max_work_factor(MOST_WORK);
                Ok(Box::new(identity))
            }
        }
    }

    /// What a key that does not open a file means. `by_passphrase`: whether the file is sealed with one.
    pub fn refused(&self, by_passphrase: bool) -> NotOpened {
        match (self, by_passphrase) {
            (Self::Desk(_), true) => NotOpened::NeedsPassphrase,
            (Self::Desk(_), false) => NotOpened::NotForThisDesk,
            (Self::Passphrase(_), true) => NotOpened::OtherPassphrase,
            (Self::Passphrase(_), false) => NotOpened::HasNoPassphrase,
        }
    }
}

impl std::fmt::Debug for Opens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opens(…)")
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
