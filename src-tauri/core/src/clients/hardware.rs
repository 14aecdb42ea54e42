//! Hardware a company has, or will have.

use super::planned::planned;
use super::{CompanyHardwareId, sql};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::profiles::quantity;
use crate::store::{Store, Tx};
use crate::taxonomy::{self, Kind, Taxonomy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A piece of hardware as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyHardware {
    #[ts(type = "string")]
    pub id: CompanyHardwareId,
    /// In the taxonomy.
    pub key: String,
    pub name: String,
    /// When its generation came.
    pub year: Option<u16>,
    pub accelerators: Option<u32>,
    /// "Q3 2027"; empty where it is there now.
    pub planned: String,
    pub note: String,
}

/// A piece of hardware as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HardwareDraft {
    pub hardware: String,
    pub accelerators: String,
    /// Empty: there now.
    pub planned: String,
    pub note: String,
}

crate::vocabulary::words! {
    /// What can be changed in a piece of hardware.
    HardwareField {
        Hardware = "hardware", "hardware";
        Accelerators = "accelerators", "number";
        Planned = "planned_on", "plan";
        Note = "note", "note";
    }
}

/// As the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: CompanyHardwareId,
    pub company_id: CompanyId,
    pub hardware: String,
    pub accelerators: Option<u32>,
    pub planned_on: String,
    pub note: String,
}

/// Adds a piece of hardware. [`Error::Invalid`] at `hardware`, `accelerators`, `planned_on` or `note`.
pub async fn add_company_hardware(
    store: &Store,
    company: CompanyId,
    draft: &HardwareDraft,
) -> Result<CompanyHardwareId> {
    let field = taxonomy::of(store).await?;
    store
        .write("add_company_hardware", "Added hardware", async |tx| {
            let mut row = Row {
                id: CompanyHardwareId(Id::new(tx.clock)),
                company_id: company,
                hardware: String::new(),
                accelerators: None,
                planned_on: String::new(),
                note: String::new(),
            };
            for (of, typed) in [
                (HardwareField::Hardware, &draft.hardware),
                (HardwareField::Accelerators, &draft.accelerators),
                (HardwareField::Planned, &draft.planned),
                (HardwareField::Note, &draft.note),
            ] {
                set(tx, &mut row, of, typed, &field)?;
            }
            sql::insert_hardware(tx.conn, &row, tx.now).await?;
            let name = companies::touch(tx, company).await?;
            let what = field.name(Kind::Hardware, &row.hardware);
            tx.relabel(match row.planned_on.is_empty() {
                true => format!("Added {what} to {name}"),
                false => format!("Added {what} to the plans of {name}"),
            });
            Ok(row.id)
        })
        .await
}

/// Changes one field. [`Error::Invalid`] at it.
pub async fn edit_company_hardware(
    store: &Store,
    id: CompanyHardwareId,
    of: HardwareField,
    value: &str,
) -> Result<()> {
    let field = taxonomy::of(store).await?;
    store
        .write("edit_company_hardware", "Changed hardware", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(tx, &mut row, of, value, &field)?;
            if row == before {
                return Ok(());
            }
            sql::update_hardware(tx.conn, &row, tx.now).await?;
            let name = companies::touch(tx, row.company_id).await?;
            let what = field.name(Kind::Hardware, &row.hardware);
            tx.relabel(format!("Changed the {} of {what} of {name}", of.shown()));
            Ok(())
        })
        .await
}

pub async fn remove_company_hardware(store: &Store, id: CompanyHardwareId) -> Result<()> {
    let field = taxonomy::of(store).await?;
    store
        .write("remove_company_hardware", "Removed hardware", async |tx| {
            let row = found(tx, id).await?;
            sql::delete_hardware(tx.conn, id).await?;
            let name = companies::touch(tx, row.company_id).await?;
            let what = field.name(Kind::Hardware, &row.hardware);
            tx.relabel(format!("Removed {what} from {name}"));
            Ok(())
        })
        .await
}

async fn found(tx: &mut Tx<'_>, id: CompanyHardwareId) -> Result<Row> {
    sql::hardware_row(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("piece of hardware"))
}

fn set(tx: &Tx<'_>, row: &mut Row, of: HardwareField, typed: &str, field: &Taxonomy) -> Result<()> {
    let at = of.kept();
    match of {
        HardwareField::Hardware => {
            let typed = checked_text(at, typed)?;
            if typed == row.hardware && !typed.is_empty() {
                return Ok(());
            }
            if typed.is_empty() {
                return Err(Error::invalid(at, "Which hardware? Write it as in H100."));
            }
            let meant = field.meant(Kind::Hardware, &typed).ok_or_else(|| {
                let reason =
                    format!("The taxonomy has no “{typed}”. Choose one it offers, or add it there first.");
                Error::invalid(at, reason)
            })?;
            row.hardware = meant.key.clone();
        }
        HardwareField::Accelerators if typed.trim().is_empty() => row.accelerators = None,
        HardwareField::Accelerators => {
            let read = quantity::accelerators(typed.trim());
            row.accelerators = Some(read.map_err(|reason| Error::invalid(at, reason))?);
        }
        HardwareField::Planned => row.planned_on = planned(typed, tx.clock.day_of(tx.now))?,
        HardwareField::Note => row.note = checked_text(at, typed)?,
    }
    Ok(())
}
