//! The key of a desk's file, and with it the desk's identity.

use super::Identity;
use crate::error::{Error, Result};
use zeroize::Zeroizing;

/// A raw 256-bit SQLCipher key, with the [`Identity`] of the desk where that is kept with it: a recovery code does not
/// hold one. Both are wiped from memory when dropped and never show themselves in logs.
///
/// What else there is of the key while a desk is open: SQLCipher's own copies, which it wipes when a connection closes,
/// and the text of `PRAGMA key` in sqlx's options, which is let go of when the desk closes, but not wiped: those strings
/// are not ours. Nor are pages that the OS wrote to its swap file.
#[derive(Clone)]
pub struct Key {
    file: Zeroizing<[u8; 32]>,
    identity: Option<Identity>,
}

impl Key {
    /// A new key and a new identity from the OS's random source.
    pub fn random() -> Result<Self> {
        let identity = Some(Identity::random()?);
        let mut file = Zeroizing::new([0_u8; 32]);
        getrandom::fill(file.as_mut()).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        Ok(Self { file, identity })
    }

    /// Another key for the same desk.
    pub fn renewed(&self) -> Result<Self> {
        Ok(Self {
            identity: self.identity.clone(),
            ..Self::random()?
        })
    }

    /// The key that was kept as these bytes: 32 of the file's key, and behind them the identity, which the first Roster
    /// did not have. None if they are neither.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (file, identity) = bytes.split_at_checked(32)?;
        Some(Self {
            file: Zeroizing::new(file.try_into().ok()?),
            identity: match identity {
                [] => None,
                _ => Some(Identity::from_bytes(identity)?),
            },
        })
    }

    /// What [`Self::from_bytes`] reads.
    pub(super) fn kept(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(32 + Identity::LENGTH));
        bytes.extend_from_slice(self.file.as_ref());
        if let Some(identity) = &self.identity {
            bytes.extend_from_slice(identity.bytes());
        }
        bytes
    }

    /// Makes an identity where none was kept. Answers whether it did: it is to be kept then.
    pub(super) fn settle_identity(&mut self) -> Result<bool> {
        let new = self.identity.is_none();
        if new {
            self.identity = Some(Identity::random()?);
        }
        Ok(new)
    }

    pub(super) fn identity(&self) -> Result<&Identity> {
        let none = || Error::Internal("a desk is opened without its identity".into());
        self.identity.as_ref().ok_or_else(none)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.file
    }

    /// What `PRAGMA key` takes to use the bytes as they are: <https://www.zetetic.net/sqlcipher/sqlcipher-api/#key>.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(70));
        text.push_str("\"x'");
        for byte in self.file.iter() {
            for nibble in [byte >> 4, byte & 0xf] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        text.push_str("'\"");
        text
    }

    /// Tells keys apart without giving them away: what the header keeps, so that a wrong key is known from a damaged
    /// file before SQLite is asked.
    pub(super) fn mark(&self) -> String {
        let digest = blake3::derive_key("roster 2026 mark of a desk's key", self.bytes());
        digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}
