//! Who was placed, the money that comes of it, and what is to be expected.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::{pdf_name, printed, written};
use crate::seat::aside;
use roster_core::companies::CompanyId;
use roster_core::export;
use roster_core::people::PersonId;
use roster_core::pipeline::CandidacyId;
use roster_core::placements::{
    self, Forecast, GuaranteeClock, InvoiceField, InvoiceId, PaymentId, Placement, PlacementField,
    PlacementId, PlacementLine, PlacementList, PlacementStart, PlacementsAsked, ReferralFeeId, ReferralField,
    RoleInvoices, Statement, StatementAsked, TypedInvoice, TypedLeave, TypedPayment, TypedReferral,
};
use roster_core::roles::{FeeTerms, RoleId, StageKind};
use std::path::Path;

/// What a placement of this candidacy would start from, or the one there is.
#[tauri::command]
pub async fn placement_start(seat: Here<'_>, candidacy: CandidacyId) -> Answer<PlacementStart> {
    Ok(placements::placement_start(&*seat.store().await?, candidacy).await?)
}

/// `signed` and `start` as typed; empty: as the accepted offer says. Answers its key.
#[tauri::command]
pub async fn make_placement(
    seat: Here<'_>,
    candidacy: CandidacyId,
    signed: String,
    start: String,
) -> Answer<PlacementId> {
    Ok(placements::make_placement(&*seat.store().await?, candidacy, &signed, &start).await?)
}

#[tauri::command]
pub async fn placement(seat: Here<'_>, id: PlacementId) -> Answer<Placement> {
    Ok(placements::placement(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn list_placements(seat: Here<'_>, asked: PlacementsAsked) -> Answer<PlacementList> {
    Ok(placements::placements(&*seat.store().await?, &asked).await?)
}

#[tauri::command]
pub async fn person_placements(seat: Here<'_>, person: PersonId) -> Answer<Vec<PlacementLine>> {
    Ok(placements::placements_of(&*seat.store().await?, Some(person), None).await?)
}

#[tauri::command]
pub async fn company_placements(seat: Here<'_>, company: CompanyId) -> Answer<Vec<PlacementLine>> {
    Ok(placements::placements_of(&*seat.store().await?, None, Some(company)).await?)
}

#[tauri::command]
pub async fn edit_placement(
    seat: Here<'_>,
    id: PlacementId,
    field: PlacementField,
    value: String,
) -> Answer<()> {
    Ok(placements::edit_placement(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn set_placement_fee(seat: Here<'_>, id: PlacementId, terms: FeeTerms) -> Answer<()> {
    Ok(placements::set_placement_fee(&*seat.store().await?, id, &terms).await?)
}

#[tauri::command]
pub async fn remove_placement(seat: Here<'_>, id: PlacementId) -> Answer<()> {
    Ok(placements::remove_placement(&*seat.store().await?, id).await?)
}

/// What would go back with this last day, as typed.
#[tauri::command]
pub async fn if_left(seat: Here<'_>, id: PlacementId, left_on: String) -> Answer<GuaranteeClock> {
    Ok(placements::if_left(&*seat.store().await?, id, &left_on).await?)
}

/// With the credit, where money goes back.
#[tauri::command]
pub async fn leave_placement(seat: Here<'_>, id: PlacementId, leave: TypedLeave) -> Answer<()> {
    Ok(placements::leave(&*seat.store().await?, id, &leave).await?)
}

#[tauri::command]
pub async fn take_back_leave(seat: Here<'_>, id: PlacementId) -> Answer<()> {
    Ok(placements::take_back_leave(&*seat.store().await?, id).await?)
}

/// `by` null: nothing took its place.
#[tauri::command]
pub async fn set_replacement(seat: Here<'_>, id: PlacementId, by: Option<PlacementId>) -> Answer<()> {
    Ok(placements::set_replacement(&*seat.store().await?, id, by).await?)
}

/// What was asked for on a role before anybody was placed.
#[tauri::command]
pub async fn role_invoices(seat: Here<'_>, role: RoleId) -> Answer<RoleInvoices> {
    Ok(placements::role_invoices(&*seat.store().await?, role).await?)
}

#[tauri::command]
pub async fn add_invoice(seat: Here<'_>, invoice: TypedInvoice) -> Answer<InvoiceId> {
    Ok(placements::add_invoice(&*seat.store().await?, &invoice).await?)
}

/// Answers how many drafts were written.
#[tauri::command]
pub async fn propose_invoices(seat: Here<'_>, id: PlacementId) -> Answer<u32> {
    Ok(placements::propose_invoices(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn edit_invoice(seat: Here<'_>, id: InvoiceId, field: InvoiceField, value: String) -> Answer<()> {
    Ok(placements::edit_invoice(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_invoice(seat: Here<'_>, id: InvoiceId) -> Answer<()> {
    Ok(placements::remove_invoice(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn add_payment(seat: Here<'_>, invoice: InvoiceId, payment: TypedPayment) -> Answer<PaymentId> {
    Ok(placements::add_payment(&*seat.store().await?, invoice, &payment).await?)
}

#[tauri::command]
pub async fn remove_payment(seat: Here<'_>, id: PaymentId) -> Answer<()> {
    Ok(placements::remove_payment(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn add_referral_fee(
    seat: Here<'_>,
    placement: PlacementId,
    fee: TypedReferral,
) -> Answer<ReferralFeeId> {
    Ok(placements::add_referral_fee(&*seat.store().await?, placement, &fee).await?)
}

#[tauri::command]
pub async fn edit_referral_fee(
    seat: Here<'_>,
    id: ReferralFeeId,
    field: ReferralField,
    value: String,
) -> Answer<()> {
    Ok(placements::edit_referral_fee(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_referral_fee(seat: Here<'_>, id: ReferralFeeId) -> Answer<()> {
    Ok(placements::remove_referral_fee(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn statements(seat: Here<'_>, asked: StatementAsked) -> Answer<Vec<Statement>> {
    Ok(placements::statements(&*seat.store().await?, &asked).await?)
}

/// Asks where, writes statements as CSV; false when the dialog was closed.
#[tauri::command]
pub async fn export_statements(seat: Here<'_>, asked: StatementAsked) -> Answer<bool> {
    let told = placements::statements(&*seat.store().await?, &asked).await?;
    let lines = Statement::table(&told);
    let ask = Ask::save("Export statements", Path::new("Statements.csv")).of("CSV", &["csv"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    aside(move || export::table_to_file(&lines, &file)).await??;
    Ok(true)
}

/// Asks where, writes statements as PDF; null when the dialog was closed.
#[tauri::command]
pub async fn print_statements(seat: Here<'_>, asked: StatementAsked) -> Answer<Option<String>> {
    let store = seat.store().await?;
    let told = placements::statements(&store, &asked).await?;
    let (from, until) = asked.days(&store)?;
    let today = store.clock().day_of(store.clock().now_ms());
    let sheet = placements::statement_sheet(&told, &from, &until, &store.who().desk, today);
    let name = pdf_name(&sheet.title);
    let page = printed(sheet).await?;
    let ask = Ask::save("Save the statements", Path::new(&name)).of("PDF", &["pdf"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), page.pdf).await?;
    Ok(Some(file.display().to_string()))
}

#[tauri::command]
pub async fn forecast(seat: Here<'_>) -> Answer<Forecast> {
    Ok(placements::forecast(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn keep_forecast(seat: Here<'_>) -> Answer<()> {
    Ok(placements::keep_forecast(&*seat.store().await?).await?)
}

/// The first of a month; answers whether it was.
#[tauri::command]
pub async fn keep_forecast_of_month(seat: Here<'_>) -> Answer<bool> {
    Ok(placements::keep_forecast_of_month(&*seat.store().await?).await?)
}

/// `chance` as typed, as in `35%`; empty: as it was before anybody set it.
#[tauri::command]
pub async fn set_forecast_chance(seat: Here<'_>, kind: StageKind, chance: String) -> Answer<()> {
    Ok(placements::set_chance(&*seat.store().await?, kind, &chance).await?)
}
