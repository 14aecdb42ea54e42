//! The key of a desk's file: 32 bytes from the OS's random source.

use crate::error::{Error, Result};
use zeroize::Zeroizing;

/// A raw 256-bit SQLCipher key. It is wiped from memory when dropped and never shows itself in logs.
///
/// What else there is of it while a desk is open: SQLCipher's own copies, which it wipes when a connection closes, and
/// the text of `PRAGMA key` in sqlx's options, which is let go of when the desk closes, but not wiped: those strings are
/// not ours. Nor are pages that the OS wrote to its swap file.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A new key from the OS.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        Ok(Self(bytes))
    }

    /// The key that was kept as these bytes; none unless there are 32.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(<[u8; 32]>::try_from(bytes).ok()?)))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What `PRAGMA key` takes to use the bytes as they are: <https://www.zetetic.net/sqlcipher/sqlcipher-api/#key>.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(70));
        text.push_str("\"x'");
        for byte in self.0.iter() {
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
