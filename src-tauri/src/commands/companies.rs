//! Companies: what they are to us, what they run, and whom we know there.

use super::Here;
use crate::failure::Answer;
use roster_core::clients::{
    self, Company, CompanyContactId, CompanyField, CompanyHardwareId, CompanyList, CompanyQuery,
    ContactField, ContactHat, HardwareDraft, HardwareField, NewCompany,
};
use roster_core::companies::{AliasKind, CompanyAliasId, CompanyId};
use roster_core::people::PersonId;

#[tauri::command]
pub async fn list_companies(seat: Here<'_>, query: CompanyQuery) -> Answer<CompanyList> {
    Ok(clients::list_companies(&*seat.store().await?, &query).await?)
}

#[tauri::command]
pub async fn company(seat: Here<'_>, id: CompanyId) -> Answer<Company> {
    Ok(clients::company(&*seat.store().await?, id).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn create_company(seat: Here<'_>, company: NewCompany) -> Answer<CompanyId> {
    Ok(clients::create_company(&*seat.store().await?, &company).await?)
}

/// The steps of a career ladder to begin with, the first first.
#[tauri::command]
pub fn usual_ladder() -> Answer<Vec<String>> {
    Ok(clients::LADDER.map(str::to_owned).into())
}

/// `value`: as typed; of a choice its word, of workloads their words parted by blanks.
#[tauri::command]
pub async fn edit_company(seat: Here<'_>, id: CompanyId, field: CompanyField, value: String) -> Answer<()> {
    Ok(clients::edit_company(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn add_company_alias(
    seat: Here<'_>,
    company: CompanyId,
    kind: AliasKind,
    value: String,
) -> Answer<()> {
    Ok(clients::add_company_alias(&*seat.store().await?, company, kind, &value).await?)
}

#[tauri::command]
pub async fn remove_company_alias(seat: Here<'_>, id: CompanyAliasId) -> Answer<()> {
    Ok(clients::remove_company_alias(&*seat.store().await?, id).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn add_company_hardware(
    seat: Here<'_>,
    company: CompanyId,
    hardware: HardwareDraft,
) -> Answer<CompanyHardwareId> {
    Ok(clients::add_company_hardware(&*seat.store().await?, company, &hardware).await?)
}

#[tauri::command]
pub async fn edit_company_hardware(
    seat: Here<'_>,
    id: CompanyHardwareId,
    field: HardwareField,
    value: String,
) -> Answer<()> {
    Ok(clients::edit_company_hardware(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_company_hardware(seat: Here<'_>, id: CompanyHardwareId) -> Answer<()> {
    Ok(clients::remove_company_hardware(&*seat.store().await?, id).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn add_company_contact(
    seat: Here<'_>,
    company: CompanyId,
    person: PersonId,
    hat: Option<ContactHat>,
) -> Answer<CompanyContactId> {
    Ok(clients::add_company_contact(&*seat.store().await?, company, person, hat).await?)
}

#[tauri::command]
pub async fn edit_company_contact(
    seat: Here<'_>,
    id: CompanyContactId,
    field: ContactField,
    value: String,
) -> Answer<()> {
    Ok(clients::edit_company_contact(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_company_contact(seat: Here<'_>, id: CompanyContactId) -> Answer<()> {
    Ok(clients::remove_company_contact(&*seat.store().await?, id).await?)
}
