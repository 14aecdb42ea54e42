//! Roles of clients: what they look for, pay and earn.

use super::Here;
use crate::failure::Answer;
use roster_core::history::{self, HistoryPage};
use roster_core::matching::{self, BriefCheck, Page, RoleMatch};
use roster_core::pay::Currency;
use roster_core::people::PersonId;
use roster_core::profiles::Lever;
use roster_core::roles::{
    self, FeeTerms, FeeWorking, NewRole, Refund, Role, RoleField, RoleId, RoleInList, RoleStart, RoleStatus,
    RoleTemplate, TypedYear,
};
use roster_core::wanted::{Wanted, Weights as MatchWeights};

/// Open ones first, each with how many are in its stages.
#[tauri::command]
pub async fn list_roles(seat: Here<'_>) -> Answer<Vec<RoleInList>> {
    Ok(roles::list_roles(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn role(seat: Here<'_>, id: RoleId) -> Answer<Role> {
    Ok(roles::role(&*seat.store().await?, id).await?)
}

/// Kinds of role to begin with.
#[tauri::command]
pub async fn role_templates() -> Answer<Vec<RoleTemplate>> {
    Ok(roles::templates().to_vec())
}

/// Answers its key.
#[tauri::command]
pub async fn create_role(seat: Here<'_>, role: NewRole, start: Option<RoleStart>) -> Answer<RoleId> {
    Ok(roles::create_role_from(&*seat.store().await?, &role, &start.unwrap_or_default()).await?)
}

/// `today`: the ISO date where it is typed.
#[tauri::command]
pub async fn edit_role(
    seat: Here<'_>,
    id: RoleId,
    field: RoleField,
    value: String,
    today: String,
) -> Answer<()> {
    Ok(roles::edit_role(&*seat.store().await?, id, field, &value, &today).await?)
}

/// `offer`: 1 to 5; null: nobody said.
#[tauri::command]
pub async fn set_role_lever(
    seat: Here<'_>,
    id: RoleId,
    lever: Lever,
    offer: Option<u8>,
    note: String,
) -> Answer<()> {
    Ok(roles::set_lever(&*seat.store().await?, id, lever, offer, &note).await?)
}

/// What a new agreement begins with.
#[tauri::command]
pub async fn default_fee_terms() -> Answer<FeeTerms> {
    Ok(FeeTerms::default())
}

/// `terms` null: nothing is agreed.
#[tauri::command]
pub async fn set_role_fee(seat: Here<'_>, id: RoleId, terms: Option<FeeTerms>) -> Answer<()> {
    Ok(roles::set_fee(&*seat.store().await?, id, terms.as_ref()).await?)
}

/// Title, pay, place and the client's hardware are the role's own and not kept twice.
#[tauri::command]
pub async fn set_role_wanted(
    seat: Here<'_>,
    id: RoleId,
    wanted: Wanted,
    weights: MatchWeights,
) -> Answer<()> {
    Ok(roles::set_wanted(&*seat.store().await?, id, &wanted, &weights).await?)
}

/// A role that was lost says why.
#[tauri::command]
pub async fn set_role_status(seat: Here<'_>, id: RoleId, status: RoleStatus, reason: String) -> Answer<()> {
    Ok(roles::set_status(&*seat.store().await?, id, status, &reason).await?)
}

#[tauri::command]
pub async fn add_role_manager(seat: Here<'_>, id: RoleId, person: PersonId) -> Answer<()> {
    Ok(roles::add_manager(&*seat.store().await?, id, person).await?)
}

#[tauri::command]
pub async fn remove_role_manager(seat: Here<'_>, id: RoleId, person: PersonId) -> Answer<()> {
    Ok(roles::remove_manager(&*seat.store().await?, id, person).await?)
}

/// With its pipeline; undo brings it back.
#[tauri::command]
pub async fn delete_role(seat: Here<'_>, id: RoleId) -> Answer<()> {
    Ok(roles::delete_role(&*seat.store().await?, id).await?)
}

/// The fee for an example's pay, with each step of the working.
#[tauri::command]
pub async fn fee_example(terms: FeeTerms, pay: TypedYear) -> Answer<FeeWorking> {
    Ok(roles::fee_of_typed(&terms, &pay)?)
}

/// What goes back of `fee`, in minor units, where somebody leaves on a day after the start.
#[tauri::command]
pub async fn fee_refund(terms: FeeTerms, fee: i64, currency: String, day: u32) -> Answer<Refund> {
    let unknown =
        || roster_core::Error::invalid("currency", "That is no currency. Write its code, as in EUR.");
    let currency = Currency::of(&currency).ok_or_else(unknown)?;
    Ok(roles::refund(&terms, fee, currency, day))
}

/// Everybody whom the search `within` finds, the best for the role first; an empty one finds everybody.
#[tauri::command]
pub async fn match_role(
    seat: Here<'_>,
    role: RoleId,
    within: String,
    offset: u32,
    limit: u32,
) -> Answer<RoleMatch> {
    let page = Page { offset, limit };
    Ok(matching::match_role(&*seat.store().await?, role, &within, page).await?)
}

/// What is weak about its brief, and where its band stands.
#[tauri::command]
pub async fn check_role_brief(seat: Here<'_>, role: RoleId) -> Answer<BriefCheck> {
    Ok(matching::check_brief(&*seat.store().await?, role).await?)
}

/// What was done to it, the newest first.
#[tauri::command]
pub async fn role_history(
    seat: Here<'_>,
    role: RoleId,
    before: Option<i64>,
    limit: u32,
) -> Answer<HistoryPage> {
    Ok(history::role_history(&*seat.store().await?, role, before, limit).await?)
}
