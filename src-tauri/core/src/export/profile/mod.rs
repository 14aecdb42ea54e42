//! Profiles of people for clients: from what is known of somebody's work and her match with a role to a page, named or
//! blind.
//!
//! Invariants: a blind page holds none of the facts in [`Hidden`]: what is known is replaced, never left out, and the
//! finished page is looked through again; what the recruiter typed herself is not changed but told ([`Leak`]), and
//! nothing leaves the desk while there is one. Pay is on it only where that was asked for.
//!
//! Not here: the record of what was sent (submittals/), the printing.

mod atoms;
mod beside;
mod compose;
mod employers;
mod gather;
mod handles;
mod hidden;
#[cfg(test)]
mod hidden_tests;
mod places;
#[cfg(test)]
mod places_tests;
mod rules;
mod scrub;
mod spend;
mod sql;
mod when;
mod years;
#[cfg(test)]
mod years_tests;

pub use beside::may_stand_beside;
pub use hidden::{Hidden, HiddenFact, HiddenKind, Leak, leaks};
pub use places::PlaceTold;
pub use rules::{BlindRules, ProfileAsk, ProfilePart, client_rules, keep_client_rules};

use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::pipeline::CandidacyId;
use crate::sheet::Sheet;
use crate::store::Store;
use crate::submittals::Form;
use serde::Serialize;
use ts_rs::TS;

/// A page as it would be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProfilePreview {
    pub sheet: Sheet,
    /// The number the submittal will have.
    pub number: u32,
    /// What is hidden; empty on a named page.
    pub hidden: Vec<HiddenFact>,
    /// What must go before it can be sent.
    pub leaks: Vec<Leak>,
}

/// What a new profile starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProfileStart {
    #[ts(type = "string")]
    pub client: CompanyId,
    pub client_name: String,
    pub rules: BlindRules,
    /// Names and e-mail addresses of the client's contacts and the role's hiring managers.
    pub receivers: Vec<Receiver>,
}

/// Somebody at the client's to send to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Receiver {
    pub name: String,
    /// May be empty.
    pub email: String,
}

/// The page that is asked for.
pub async fn profile(store: &Store, ask: &ProfileAsk) -> Result<ProfilePreview> {
    let material = gather::gather(store, ask.candidacy).await?;
    let hidden = (ask.form == Form::Blind).then(|| material.hidden(&ask.rules));
    let sheet = compose::compose(&material, ask, hidden.as_ref());
    let leaks = hidden.as_ref().map(|hidden| leaks(&sheet, hidden));
    Ok(ProfilePreview {
        sheet,
        number: material.number,
        hidden: hidden.map(|hidden| hidden.hers()).unwrap_or_default(),
        leaks: leaks.unwrap_or_default(),
    })
}

/// The page, or what stands in the way of sending it: [`Error::Conflict`] where something hidden is on it.
pub async fn profile_to_send(store: &Store, ask: &ProfileAsk) -> Result<ProfilePreview> {
    let preview = profile(store, ask).await?;
    match preview.leaks.first() {
        None => Ok(preview),
        Some(leak) => Err(told_all_the_same(
            leak,
            "Take it out, or send the profile with the name.",
        )),
    }
}

fn told_all_the_same(leak: &Leak, instead: &str) -> Error {
    Error::Conflict(format!(
        "“{}” would give the candidate away ({}), in “{}”. {instead}",
        leak.text,
        leak.what.shown(),
        leak.within
    ))
}

/// What a profile for this candidacy starts from.
pub async fn profile_start(store: &Store, candidacy: CandidacyId) -> Result<ProfileStart> {
    let (purpose, receivers) = {
        let conn = &mut *store.read().await?;
        let purpose = sql::purpose(conn, candidacy).await?;
        let purpose = purpose.ok_or(Error::NotFound("candidacy"))?;
        let receivers = sql::receivers(conn, purpose.client, purpose.role).await?;
        (purpose, receivers)
    };
    Ok(ProfileStart {
        rules: client_rules(store, purpose.client).await?,
        client: purpose.client,
        client_name: purpose.client_name,
        receivers: receivers
            .into_iter()
            .map(|(name, email)| Receiver { name, email })
            .collect(),
    })
}
