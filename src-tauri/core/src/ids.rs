//! Row keys: UUIDv7, 16 bytes in the file, text with hyphens outside.

use crate::clock::Clock;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use uuid::{NoContext, Timestamp, Uuid};

/// The key of one kind of thing. The kind is told by a newtype of the slice that owns it.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $thing:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub $crate::ids::Id);

        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;
            fn from_str(text: &str) -> $crate::error::Result<Self> {
                $crate::ids::Id::parse(text, $thing).map(Self)
            }
        }
    };
}
pub(crate) use id;

/// A key of any thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Id(pub Uuid);

impl Id {
    /// A new key: the clock's time in its first 48 bits, so that rows made later sort later.
    pub fn new(clock: &dyn Clock) -> Self {
        let ms = clock.now_ms().max(0).unsigned_abs();
        let at = Timestamp::from_unix(
            NoContext,
            ms / 1000,
            u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000,
        );
        Self(Uuid::new_v7(at))
    }

    /// The key that `parts` always make: what two desks make apart becomes one row when they meet.
    pub fn derived(kind: &str, parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key(kind);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut bytes = [0_u8; 16];
        hasher.finalize_xof().fill(&mut bytes);
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// Reads a key as the page or a script wrote it; `thing` names what it is for, in the error.
    pub fn parse(text: &str, thing: &'static str) -> Result<Self> {
        Uuid::parse_str(text)
            .map(Self)
            .map_err(|_| Error::NotFound(thing))
    }

    /// The key with these bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// 32 hex digits: how keys travel to SQL in lists.
    pub fn hex(self) -> String {
        self.0.simple().to_string()
    }

    /// The bytes in the file.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
