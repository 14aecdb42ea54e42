//! Everybody as one table that spreadsheets open and the import reads back.

use super::guarded;
use super::sql::{self, Dated};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::people::{self, ContactKind, PersonId, PersonRecord};
use crate::store::Store;
use chrono::{DateTime, SecondsFormat};
use sqlx::{Connection as _, SqliteConnection};
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

/// The columns; by their names the import knows the file (its layout "Roster export").
const HEADER: [&str; 20] = [
    "Name",
    "First name",
    "Last name",
    "Title",
    "Company",
    "Company domain",
    "Team",
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

/// People that are read and written together.
const TOGETHER: usize = 500;

/// Writes everybody, by name, with all that is known of her; answers how many. UTF-8 with its mark, by which Excel
/// knows it; commas; no cell that a spreadsheet would run. The desk is written as it is when this begins, whoever
/// comes or goes meanwhile.
pub async fn people_csv(store: &Store, mut out: impl Write + Send) -> Result<u32> {
    out.write_all("\u{feff}".as_bytes())
        .map_err(|e| failed(&e.into()))?;
    let mut out = csv::Writer::from_writer(out);
    out.write_record(HEADER).map_err(|e| failed(&e))?;
    let mut reader = store.read().await?;
    let mut as_it_is = reader.begin().await?;
    let everybody = sql::everybody(&mut as_it_is).await?;
    let mut written = 0;
    for some in everybody.chunks(TOGETHER) {
        let (records, employers) = whole(&mut as_it_is, some).await?;
        for dated in some {
            let Some(person) = records.get(&dated.id) else {
                continue;
            };
            let employer = person.company.and_then(|id| employers.get(&id));
            let cells = cells(dated, person, employer);
            out.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))
                .map_err(|e| failed(&e))?;
            written += 1;
        }
    }
    out.flush().map_err(|e| failed(&e.into()))?;
    Ok(written)
}

/// A company's name and domain.
type Employer = (String, String);

/// All that is kept of these people, and their companies.
async fn whole(
    conn: &mut SqliteConnection,
    some: &[Dated],
) -> Result<(HashMap<PersonId, PersonRecord>, HashMap<CompanyId, Employer>)> {
    let ids: Vec<PersonId> = some.iter().map(|dated| dated.id).collect();
    let records: HashMap<PersonId, PersonRecord> = people::records(conn, &ids)
        .await?
        .into_iter()
        .map(|person| (person.id, person))
        .collect();
    let employers: Vec<CompanyId> = records.values().filter_map(|person| person.company).collect();
    let employers = companies::names(conn, &employers)
        .await?
        .into_iter()
        .map(|(id, name, domain)| (id, (name, domain)))
        .collect();
    Ok((records, employers))
}

/// A person's cells, in the order of [`HEADER`].
fn cells(dated: &Dated, person: &PersonRecord, employer: Option<&Employer>) -> [String; 20] {
    let (company, domain) = employer.cloned().unwrap_or_default();
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
        company,
        domain,
        person.team.clone(),
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
        instant(dated.created_at),
        instant(dated.updated_at),
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
