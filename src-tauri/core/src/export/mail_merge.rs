//! A text for many, as a table that mail programs merge from.

use super::guarded;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use crate::texts::{TextFor, texts_for};

const HEADER: [&str; 6] = ["Name", "First name", "Company", "E-mail", "Subject", "Text"];

/// Those who stop it are named up to this many.
const NAMED: usize = 3;

/// The table, with a line for each of these people: UTF-8 with its mark, commas, no cell that a spreadsheet would run.
/// [`Error::Invalid`] at `body` where a token has no value for somebody, at `email` where somebody has no address: then nobody is
/// written to. Answers the table and how many lines it has.
pub async fn mail_merge(
    store: &Store,
    people: &[PersonId],
    role: Option<RoleId>,
    subject: &str,
    body: &str,
) -> Result<(Vec<u8>, u32)> {
    let texts = texts_for(store, people, role, subject, body).await?;
    if texts.is_empty() {
        return Err(Error::NotFound("person"));
    }
    for text in &texts {
        text.whole()?;
    }
    let without: Vec<&str> = texts
        .iter()
        .filter(|t| t.email.is_empty())
        .map(|t| t.name.as_str())
        .collect();
    if !without.is_empty() {
        let mut named = without.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        if without.len() > NAMED {
            named = format!("{named} and {} more", without.len() - NAMED);
        }
        return Err(Error::invalid(
            "email",
            format!("No e-mail address is known of {named}."),
        ));
    }
    let lines = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    Ok((table(&texts)?, lines))
}

fn table(texts: &[TextFor]) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Error::Internal(error.to_string());
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    out.write_record(HEADER).map_err(|e| failed(&e))?;
    for text in texts {
        let cells = [
            &text.name,
            &text.first_name,
            &text.company,
            &text.email,
            &text.subject,
            &text.body,
        ];
        out.write_record(cells.map(|cell| guarded(cell).into_owned()))
            .map_err(|e| failed(&e))?;
    }
    out.into_inner().map_err(|e| failed(&e))
}
