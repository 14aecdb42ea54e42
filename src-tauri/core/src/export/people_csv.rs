//! Everybody as one table that spreadsheets open and the import reads back.

use super::guarded;
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::people::{self, ContactKind, PersonId, PersonRecord};
use crate::search::{LARGEST_PAGE, PeopleQuery, PersonRow, list_people};
use crate::store::Store;
use chrono::{DateTime, SecondsFormat};
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

/// The columns; by their names the import knows the file (its layout "Roster export").
const HEADER: [&str; 19] = [
    "Name",
    "First name",
    "Last name",
    "Title",
    "Company",
    "Company domain",
    "E-mails",
    "Phones",
    "Links",
    "Location",
    "Time zone",
    "Pool",
    "Tags",
    "Owner",
    "Source",
    "Connected on",
    "Notes",
    "Created",
    "Updated",
];

/// Between several values in a cell.
const BETWEEN: &str = "; ";

/// Writes everybody, by name, with all that is known of her; answers how many. UTF-8 with its mark, by which Excel
/// knows it; commas; no cell that a spreadsheet would run. `progress` is told how many of how many.
///
/// The desk is read page by page: who comes or goes meanwhile may be in it or not.
pub async fn people_csv(
    store: &Store,
    mut out: impl Write + Send,
    progress: &(dyn Fn(u32, u32) + Send + Sync),
) -> Result<u32> {
    out.write_all("\u{feff}".as_bytes())
        .map_err(|e| failed(&e.into()))?;
    let mut out = csv::Writer::from_writer(out);
    out.write_record(HEADER).map_err(|e| failed(&e))?;
    let mut done = 0;
    loop {
        let page = list_people(
            store,
            &PeopleQuery {
                offset: done,
                limit: LARGEST_PAGE,
                ..PeopleQuery::default()
            },
        )
        .await?;
        if page.rows.is_empty() {
            break;
        }
        let (records, domains) = whole(store, &page.rows).await?;
        for row in &page.rows {
            if let Some(person) = records.get(&row.id) {
                let domain = person.company.and_then(|id| domains.get(&id));
                let cells = cells(row, person, domain.map_or("", String::as_str));
                out.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))
                    .map_err(|e| failed(&e))?;
            }
        }
        done += u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
        progress(done, page.all);
    }
    out.flush().map_err(|e| failed(&e.into()))?;
    Ok(done)
}

/// All that is kept of these people, and the domains of their companies.
async fn whole(
    store: &Store,
    rows: &[PersonRow],
) -> Result<(HashMap<PersonId, PersonRecord>, HashMap<CompanyId, String>)> {
    let mut conn = store.read().await?;
    let ids: Vec<PersonId> = rows.iter().map(|row| row.id).collect();
    let records: HashMap<PersonId, PersonRecord> = people::records(&mut conn, &ids)
        .await?
        .into_iter()
        .map(|person| (person.id, person))
        .collect();
    let employers: Vec<CompanyId> = records.values().filter_map(|person| person.company).collect();
    let domains = companies::names(&mut conn, &employers)
        .await?
        .into_iter()
        .map(|(id, _, domain)| (id, domain))
        .collect();
    Ok((records, domains))
}

/// A person's cells, in the order of [`HEADER`].
fn cells(row: &PersonRow, person: &PersonRecord, domain: &str) -> [String; 19] {
    let all = |kind: ContactKind| {
        let of_kind = person.contacts.iter().filter(|c| c.kind == kind);
        of_kind
            .map(|c| c.value.as_str())
            .collect::<Vec<_>>()
            .join(BETWEEN)
    };
    [
        person.name.clone(),
        person.given.clone(),
        person.family.clone(),
        person.title.clone(),
        row.company.clone(),
        domain.to_owned(),
        all(ContactKind::Email),
        all(ContactKind::Phone),
        all(ContactKind::Link),
        person.location.clone(),
        person.time_zone.clone(),
        person.pool.clone(),
        person.tags.join(BETWEEN),
        person.owner.clone(),
        person.source.clone(),
        person.connected_on.clone(),
        person.notes.clone(),
        instant(row.created_at),
        instant(row.updated_at),
    ]
}

fn instant(ms: i64) -> String {
    DateTime::from_timestamp_millis(ms)
        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

fn failed(error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(error) => Error::io(Path::new("the export"), error),
        _ => Error::Internal(error.to_string()),
    }
}
