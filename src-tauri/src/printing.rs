//! Sheets as PDF, on a thread where it may take its time.

use crate::failure::Answer;
use crate::seat::aside;
use roster_core::Error;
use roster_core::sheet::Sheet;
use roster_core::whole_file::WholeFile;
use roster_typeset::Printed;
use std::io::Write as _;
use std::path::PathBuf;

/// The sheet as PDF.
pub async fn printed(sheet: Sheet) -> Answer<Printed> {
    let printed = aside(move || roster_typeset::pdf(&sheet)).await?;
    Ok(printed.map_err(|e| Error::Internal(e.to_string()))?)
}

/// What a page is called as a file. What parts folders in a client's or an edition's name parts none here.
pub fn pdf_name(title: &str) -> String {
    format!("{}.pdf", title.replace(['/', '\\'], "-"))
}

/// Writes a file whole or not at all.
pub async fn written(file: PathBuf, bytes: Vec<u8>) -> Answer<()> {
    let written = aside(move || {
        let mut whole = WholeFile::begin(&file)?;
        whole.file().write_all(&bytes).map_err(|e| Error::io(&file, &e))?;
        whole.finish()
    });
    Ok(written.await??)
}
