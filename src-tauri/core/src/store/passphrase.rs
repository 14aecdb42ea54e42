//! A desk's key sealed under a passphrase: Argon2id makes the sealing key, XChaCha20-Poly1305 seals.

use super::Key;
use super::hex::{hex, unhex};
use crate::error::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// The least a passphrase may have, in characters: NIST SP 800-63B asks for 8.
pub const SHORTEST: usize = 8;

/// What is needed, beside the passphrase, to open the seal. Kept in the header file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sealed {
    /// Argon2id memory in KiB, passes and lanes.
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    nonce: String,
    key: String,
}

impl Sealed {
    /// Seals `key`. 64 MiB and 3 passes: the second choice of RFC 9106, section 4, for machines whose memory is
    /// also wanted for other things.
    pub fn seal(key: &Key, passphrase: &str) -> Result<Self> {
        if passphrase.trim().chars().count() < SHORTEST {
            return Err(Error::invalid(
                "passphrase",
                format!("Use at least {SHORTEST} characters."),
            ));
        }
        let mut random = [0_u8; 40];
        getrandom::fill(&mut random).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        let (salt, nonce) = random.split_at(16);
        let mut sealed = Self {
            memory_kib: 65_536,
            passes: 3,
            lanes: 1,
            salt: hex(salt),
            nonce: hex(nonce),
            key: String::new(),
        };
        let cipher = sealed.cipher(passphrase, salt)?;
        let bytes = cipher
            .encrypt(XNonce::from_slice(nonce), key.kept().as_slice())
            .map_err(|_| Error::Internal("the key could not be sealed".into()))?;
        sealed.key = hex(&bytes);
        Ok(sealed)
    }

    /// Opens the seal, or says that the passphrase is not the one.
    pub fn open(&self, passphrase: &str) -> Result<Key> {
        let spoilt = || {
            Error::Damaged(
                "The file beside the desk that holds its sealed key is damaged. Use the recovery code."
                    .into(),
            )
        };
        let salt = unhex(&self.salt).ok_or_else(spoilt)?;
        let nonce = unhex(&self.nonce).filter(|n| n.len() == 24).ok_or_else(spoilt)?;
        let sealed = unhex(&self.key).ok_or_else(spoilt)?;
        let bytes = self
            .cipher(passphrase, &salt)?
            .decrypt(XNonce::from_slice(&nonce), sealed.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongKey("That is not the passphrase of this desk. Check capitals and the keyboard's language, or use the recovery code.".into()))?;
        Key::from_bytes(&bytes).ok_or_else(spoilt)
    }

    fn cipher(&self, passphrase: &str, salt: &[u8]) -> Result<XChaCha20Poly1305> {
        // A header from a stranger must not make the program eat all memory.
        if self.memory_kib > 1 << 18 || self.passes > 16 || self.lanes > 16 {
            return Err(Error::Damaged(
                "The file beside the desk asks for more memory than any Roster wrote.".into(),
            ));
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|e| Error::Damaged(format!("The file beside the desk is not readable: {e}.")))?;
        // One text may be typed as different code points on different keyboards: NFKC makes them one.
        let typed = Zeroizing::new(passphrase.nfkc().collect::<String>());
        let mut key = Zeroizing::new([0_u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(typed.as_bytes(), salt, key.as_mut())
            .map_err(|e| Error::Damaged(format!("The file beside the desk is not readable: {e}.")))?;
        XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(|e| Error::Internal(e.to_string()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn opens_with_the_same_words_only() {
        let key = Key::random().unwrap();
        let sealed = Sealed::seal(&key, "vier Züge nach Köln").unwrap();
        assert_eq!(sealed.open("vier Züge nach Köln").unwrap().bytes(), key.bytes());
        // The same letters from a keyboard that sends u and the dots apart.
        assert_eq!(
            sealed.open("vier Zu\u{308}ge nach Ko\u{308}ln").unwrap().bytes(),
            key.bytes()
        );
        assert!(matches!(
            sealed.open("vier züge nach Köln"),
            Err(Error::WrongKey(_))
        ));
    }

    #[test]
    fn short_passphrases_are_refused_at_the_field() {
        let error = Sealed::seal(&Key::random().unwrap(), "  abc   ").unwrap_err();
        assert_eq!(error.field(), Some("passphrase"));
    }

    #[test]
    fn a_spoilt_header_is_told_from_a_wrong_passphrase() {
        let mut sealed = Sealed::seal(&Key::random().unwrap(), "long enough").unwrap();
        sealed.salt = "zz".into();
        assert!(matches!(sealed.open("long enough"), Err(Error::Damaged(_))));
        sealed.salt = "00".repeat(16);
        sealed.memory_kib = u32::MAX;
        assert!(matches!(sealed.open("long enough"), Err(Error::Damaged(_))));
    }
}
