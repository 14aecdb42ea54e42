//! The market as the desk has seen it.

use super::Here;
use crate::failure::Answer;
use roster_core::market::{self, Market, MarketAsked, TypedBand};

/// `zone`: the page's time zone, by which days and months are counted.
#[tauri::command]
pub async fn market(seat: Here<'_>, asked: MarketAsked, zone: String) -> Answer<Market> {
    Ok(market::market(&*seat.store().await?, &asked, &zone).await?)
}

/// As they can be typed again.
#[tauri::command]
pub async fn reference_bands(seat: Here<'_>) -> Answer<Vec<TypedBand>> {
    Ok(market::typed_bands(&*seat.store().await?).await?)
}

/// None brings the program's own back.
#[tauri::command]
pub async fn set_reference_bands(seat: Here<'_>, bands: Option<Vec<TypedBand>>) -> Answer<()> {
    Ok(market::set_reference_bands(&*seat.store().await?, bands).await?)
}
