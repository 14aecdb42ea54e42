//! Figures of the desk's pipelines, their tables and pictures as files.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::aside;
use roster_core::export;
use roster_core::figures::{self, FigureTableId, Figures, FiguresAsked};
use std::path::Path;

/// `zone`: the page's time zone, by which days and weeks are counted.
#[tauri::command]
pub async fn figures(seat: Here<'_>, asked: FiguresAsked, zone: String) -> Answer<Figures> {
    Ok(figures::figures(&*seat.store().await?, &asked, &zone).await?)
}

/// Asks where, writes a table as CSV; false when the dialog was closed.
#[tauri::command]
pub async fn export_figures(
    seat: Here<'_>,
    asked: FiguresAsked,
    zone: String,
    table: FigureTableId,
) -> Answer<bool> {
    let told = figures::figures(&*seat.store().await?, &asked, &zone).await?;
    let lines = told.table(table)?.lines();
    let name = format!("{}.csv", table.shown());
    let ask = Ask::save("Export figures", Path::new(&name)).of("CSV", &["csv"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    aside(move || export::table_to_file(&lines, &file)).await??;
    Ok(true)
}

/// Asks where, writes a PNG that the page drew; false when the dialog was closed.
#[tauri::command]
pub async fn save_picture(seat: Here<'_>, name: String, png: Vec<u8>) -> Answer<bool> {
    let name = format!("{name}.png");
    let ask = Ask::save("Save picture", Path::new(&name)).of("PNG", &["png"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    aside(move || export::picture_to_file(&png, &file)).await??;
    Ok(true)
}
