//! What people earn and want, and the desk's exchange rates.

use super::Here;
use crate::failure::Answer;
use roster_core::pay::{self, ExchangeRate, PayField, PayHistory, PayPointId, RateId, TypedPay, TypedRate};
use roster_core::people::PersonId;

/// `in_currency`: the code of what totals are turned into by the desk's rates; empty: the usual one.
#[tauri::command]
pub async fn pay_history(seat: Here<'_>, person: PersonId, in_currency: String) -> Answer<PayHistory> {
    Ok(pay::pay_history(&*seat.store().await?, person, &in_currency).await?)
}

/// Answers the new point's key.
#[tauri::command]
pub async fn add_pay(seat: Here<'_>, person: PersonId, point: TypedPay) -> Answer<PayPointId> {
    Ok(pay::add_pay(&*seat.store().await?, person, &point).await?)
}

/// `today`: the ISO date where it is typed.
#[tauri::command]
pub async fn edit_pay(
    seat: Here<'_>,
    id: PayPointId,
    field: PayField,
    value: String,
    today: String,
) -> Answer<()> {
    Ok(pay::edit_pay(&*seat.store().await?, id, field, &value, &today).await?)
}

#[tauri::command]
pub async fn remove_pay(seat: Here<'_>, id: PayPointId) -> Answer<()> {
    Ok(pay::remove_pay(&*seat.store().await?, id).await?)
}

/// Pair by pair, the newest first.
#[tauri::command]
pub async fn list_rates(seat: Here<'_>) -> Answer<Vec<ExchangeRate>> {
    Ok(pay::list_rates(&*seat.store().await?).await?)
}

/// A pair has one rate a day: set again, it is changed.
#[tauri::command]
pub async fn set_rate(seat: Here<'_>, rate: TypedRate) -> Answer<Vec<ExchangeRate>> {
    Ok(pay::set_rate(&*seat.store().await?, &rate).await?)
}

#[tauri::command]
pub async fn remove_rate(seat: Here<'_>, id: RateId) -> Answer<Vec<ExchangeRate>> {
    Ok(pay::remove_rate(&*seat.store().await?, id).await?)
}
