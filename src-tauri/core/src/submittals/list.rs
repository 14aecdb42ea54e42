//! Submittals as pages show them.

use super::{Consent, Form, Route, SubmittalId, own, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::RoleId;
use crate::sheet::Sheet;
use crate::store::Store;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A profile that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Submittal {
    #[ts(type = "string")]
    pub id: SubmittalId,
    pub number: u32,
    #[ts(type = "string")]
    pub candidacy: CandidacyId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub person_name: String,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    #[ts(type = "string")]
    pub company: CompanyId,
    pub company_name: String,
    /// ISO date.
    pub sent_on: String,
    pub sent_to: String,
    pub route: Route,
    pub consent: Consent,
    /// ISO date, or empty.
    pub consent_on: String,
    pub form: Form,
    pub owned_days: Option<u32>,
    /// The last day this one owns the introduction, an ISO date; empty where none was agreed or an earlier one owns it.
    pub owned_until: String,
    pub evidence: String,
    pub note: String,
    /// Who submitted.
    pub by: String,
    /// What it can be printed from is kept.
    pub printable: bool,
}

/// The submittals of a candidacy, a role or a person, the newest first.
pub async fn submittals_of(store: &Store, of: Id) -> Result<Vec<Submittal>> {
    let conn = &mut *store.read().await?;
    let rows = sql::of(conn, of).await?;
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let owned = own::owned(conn, &people).await?;
    rows.into_iter()
        .map(|row| {
            let until = owned.get(&row.number).copied();
            shown(row, until)
        })
        .collect()
}

fn shown(row: sql::Listed, until: Option<NaiveDate>) -> Result<Submittal> {
    let unknown = |what: &str, word: &str| Error::Damaged(format!("“{word}” is no {what} of a submittal."));
    Ok(Submittal {
        route: Route::of(&row.route).ok_or_else(|| unknown("route", &row.route))?,
        consent: Consent::of(&row.consent).ok_or_else(|| unknown("consent", &row.consent))?,
        form: Form::of(&row.form).ok_or_else(|| unknown("form", &row.form))?,
        owned_until: until.map(day::kept).unwrap_or_default(),
        id: row.id,
        number: row.number,
        candidacy: row.candidacy_id,
        person: row.person_id,
        person_name: row.person_name,
        role: row.role_id,
        role_title: row.role_title,
        company: row.company_id,
        company_name: row.company_name,
        sent_on: row.sent_on,
        sent_to: row.sent_to,
        consent_on: row.consent_on,
        owned_days: row.owned_days,
        evidence: row.evidence,
        note: row.note,
        by: row.by,
        printable: row.printable,
    })
}

/// The number the next submittal of this desk gets.
pub async fn next_number(conn: &mut SqliteConnection) -> Result<u32> {
    sql::next_number(conn).await
}

/// How many submittals a role has.
pub async fn count_for(conn: &mut SqliteConnection, role: RoleId) -> Result<u32> {
    sql::count(conn, role).await
}

/// A document as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSheet {
    pub candidacy: CandidacyId,
    pub form: Form,
    pub by: String,
    pub number: u32,
    pub sheet: Sheet,
    /// BLAKE3 of its PDF in hex.
    pub digest: String,
    pub role: String,
    pub sent_to: String,
}

/// The document that was sent. [`Error::Conflict`] where none was kept, or a newer program kept it.
pub async fn sent_sheet(store: &Store, id: SubmittalId) -> Result<KeptSheet> {
    let row = sql::sheet(&mut *store.read().await?, id).await?;
    let row = row.ok_or(Error::NotFound("submittal"))?;
    if row.sheet.is_empty() {
        return Err(Error::Conflict(
            "No document was kept with this submittal.".into(),
        ));
    }
    let sheet: Sheet = serde_json::from_str(&row.sheet).map_err(|e| {
        Error::Conflict(format!(
            "This document was kept by another Roster and cannot be read ({e}). It stays as it is."
        ))
    })?;
    Ok(KeptSheet {
        candidacy: row.candidacy_id,
        form: Form::of(&row.form).unwrap_or(Form::Blind),
        by: row.by,
        number: row.number,
        sheet,
        digest: row.digest,
        role: row.role,
        sent_to: row.sent_to,
    })
}

/// What a document is known by: its BLAKE3 in hex.
pub fn digest(document: &[u8]) -> String {
    blake3::hash(document).to_hex().to_string()
}
