//! What is erased is kept in a small file beside the desk's, so that a backup from before, brought back, forgets again.
//!
//! Sealed with XChaCha20-Poly1305 under a key made from this desk's own: nobody else reads it, and one that somebody else
//! wrote is not heard. A desk that got new keys hears of it again from the others only.

use super::apply;
use super::told::{Erased, Here, hear, told};
use crate::error::{Error, Result};
use crate::store::{Store, Tx};
use crate::whole_file::write_whole;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use std::collections::BTreeSet;
use std::io::ErrorKind;

/// Bytes before what is sealed.
const NONCE: usize = 24;

fn cipher(store: &Store) -> XChaCha20Poly1305 {
    let own = store.identity().opening_key();
    let key = blake3::derive_key("roster erasures beside a desk 1", own.as_slice());
    XChaCha20Poly1305::new(&key.into())
}

/// What follows an erasure, once it is done: it is kept beside the desk, and the file is wiped. [`Error::Conflict`] where
/// either cannot be done now, saying so: the erasure holds, and both are tried again when the desk is opened.
pub(crate) async fn finish(store: &Store) -> Result<()> {
    let kept = keep_beside(store).await;
    let wiped = store.wipe().await;
    kept.and(wiped).map_err(|error| {
        Error::Conflict(format!(
            "The erasure is done and holds. What follows it could not be done now, and is tried again when this desk is opened next: the file is wiped, and a note beside it keeps old backups from bringing her back. The reason: {error}"
        ))
    })
}

/// Writes beside the desk what is erased. Nothing where nobody is.
pub(crate) async fn keep_beside(store: &Store) -> Result<()> {
    let all = told(&mut *store.read().await?).await?;
    if all.is_empty() {
        return Ok(());
    }
    let text = serde_json::to_vec(&all).map_err(|e| Error::Internal(e.to_string()))?;
    let mut sealed = vec![0_u8; NONCE];
    getrandom::fill(&mut sealed).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
    let body = cipher(store).encrypt(XNonce::from_slice(&sealed), text.as_slice());
    sealed.extend(body.map_err(|_| Error::Internal("erasures could not be sealed".into()))?);
    write_whole(&store.place().erasures(), &sealed)
}

/// Makes an opened desk forget whoever was erased before it was what it is now: a backup was brought back. What followed an
/// erasure and could not be done then is done now; where that fails again, it is tried the next time.
pub(crate) async fn heard_beside(store: &Store) -> Result<()> {
    let beside = read(store)?;
    let here = ids(&told(&mut *store.read().await?).await?);
    if !ids(&beside).is_subset(&here) {
        let own = Here::of(store);
        store
            .write(
                "erase_person",
                "Erased again who was erased before",
                async |tx: &mut Tx<'_>| {
                    let people = hear(tx, &beside).await?;
                    apply(tx, &own, &people).await?;
                    Ok(())
                },
            )
            .await?;
    }
    if !here.is_subset(&ids(&beside)) || store.wipe_is_due().await? {
        let _ = finish(store).await;
    }
    Ok(())
}

fn ids(all: &[Erased]) -> BTreeSet<String> {
    all.iter().map(|one| one.id.clone()).collect()
}

/// What the file says; nothing where there is none, or it is not this desk's.
fn read(store: &Store) -> Result<Vec<Erased>> {
    let path = store.place().erasures();
    let sealed = match std::fs::read(&path) {
        Ok(sealed) => sealed,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(Error::io(&path, &e)),
    };
    let open = sealed
        .split_at_checked(NONCE)
        .and_then(|(nonce, body)| cipher(store).decrypt(XNonce::from_slice(nonce), body).ok());
    Ok(open
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default())
}
