//! Who a desk is to other desks: a pair of keys that signs what it hands out, and one that opens what it is handed.
//!
//! Kept with the desk's key, outside its file: whoever is given a copy of the file is another desk.

use crate::error::{Error, Result};
use ed25519_dalek::{Signer as _, SigningKey};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// The secret halves, wiped from memory when dropped.
#[derive(Clone)]
pub struct Identity(Zeroizing<[u8; Identity::LENGTH]>);

/// A desk as other desks name it: the first 16 bytes of BLAKE3 over its verifying key.
pub type DeskId = [u8; 16];

impl Identity {
    /// 32 bytes of Ed25519 (RFC 8032), 32 of X25519 (RFC 7748).
    pub(super) const LENGTH: usize = 64;

    /// A new one, from the OS's random source.
    pub(super) fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; Self::LENGTH]);
        getrandom::fill(bytes.as_mut()).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        Ok(Self(bytes))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    pub(super) fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    fn halves(&self) -> (Zeroizing<[u8; 32]>, Zeroizing<[u8; 32]>) {
        let mut halves = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        let (signing, opening) = self.0.split_at(32);
        halves.0.copy_from_slice(signing);
        halves.1.copy_from_slice(opening);
        halves
    }

    /// What others check this desk's signatures with.
    pub fn verifying_key(&self) -> [u8; 32] {
        SigningKey::from_bytes(&self.halves().0)
            .verifying_key()
            .to_bytes()
    }

    /// What others seal files for this desk with.
    pub fn recipient(&self) -> [u8; 32] {
        PublicKey::from(&StaticSecret::from(*self.halves().1)).to_bytes()
    }

    /// Opens what was sealed for this desk.
    pub(crate) fn opening_key(&self) -> Zeroizing<[u8; 32]> {
        self.halves().1
    }

    /// This desk's signature of a message: Ed25519.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.halves().0).sign(message).to_bytes()
    }

    /// What this desk is called in clocks and exchange files.
    pub fn desk_id(&self) -> DeskId {
        let mut id = [0; 16];
        blake3::Hasher::new()
            .update(&self.verifying_key())
            .finalize_xof()
            .fill(&mut id);
        id
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// The first test vector of RFC 8032, 7.1, and Alice's keys of RFC 7748, 6.1.
    #[test]
    fn public_halves_are_those_of_the_standards() {
        let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\
                      77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"
            .replace(' ', "");
        let identity = Identity::from_bytes(&super::super::hex::unhex(&secret).unwrap()).unwrap();
        assert_eq!(
            super::super::hex::hex(&identity.verifying_key()),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        assert_eq!(
            super::super::hex::hex(&identity.recipient()),
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
        );
    }
}
