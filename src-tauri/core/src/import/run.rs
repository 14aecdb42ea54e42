//! The import itself: rows in batches, all of them one operation.

use super::cell;
use super::entry::{Entry, Plan, Reading};
use super::mapping::remember;
use super::merge::{fresh, merged};
use super::rows::{Row, Rows};
use super::who::{Around, Names, Standing, Who, norms, who};
use super::{Draft, ImportMode, ImportReport, Mapping, RefusedRow};
use crate::companies::{CompanyId, Naming};
use crate::conferences::{EditionKey, keep_edition};
use crate::contact_lists::{Met, meet};
use crate::day;
use crate::error::Result;
use crate::forgotten::{forgotten, said};
use crate::ids::Id;
use crate::people::{self, ContactKind, PersonId, PersonRecord};
use crate::store::{Store, Tx, Watch};
use chrono_tz::Tz;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

/// Rows that go to the file together: large enough that statements cost nothing beside rows, small enough that a
/// stop is heard at once.
const BATCH: usize = 1_000;

/// Rows read before whoever waits for the database is let go on: a millisecond's worth.
const TURN: u64 = 16;

/// Why a row with a quote that is never closed is refused.
pub(super) const UNCLOSED: &str = "A quote in this row is never closed.";

/// Brings the file's people into the desk as one operation, which one undo takes back. With `dry_run` everything is
/// done and taken back, so what is reported is exactly what would happen.
///
/// [`Error::Invalid`] where the mapping does not fit the file; [`Error::Cancelled`], with nothing kept, when stopped.
/// Rows that cannot be taken are in the report, and the rest goes on.
pub async fn import(
    store: &Store,
    draft: &Draft,
    mapping: &Mapping,
    dry_run: bool,
    watch: &Watch<'_>,
) -> Result<ImportReport> {
    let started = Instant::now();
    let plan = Plan::new(draft, mapping)?;
    let work = async |tx: &mut Tx<'_>| run(tx, draft, mapping, &plan, watch).await;
    let mut report = if dry_run {
        store.rehearse(work).await?
    } else {
        store.write("import_people", "Imported people", work).await?
    };
    report.dry_run = dry_run;
    report.took_ms = started.elapsed().as_secs_f64() * 1e3;
    Ok(report)
}

async fn run(
    tx: &mut Tx<'_>,
    draft: &Draft,
    mapping: &Mapping,
    plan: &Plan,
    watch: &Watch<'_>,
) -> Result<ImportReport> {
    tx.stop_when(Arc::clone(&watch.stop)).await?;
    let mut names = Names::default();
    for (id, name, company) in people::called_and_working_at(tx.conn).await? {
        names.add(&name, company, id);
    }
    let there = match &mapping.edition {
        Some(key) => Some(There::of(tx, key).await?),
        None => None,
    };
    let mut import = Import {
        mapping,
        there,
        met: Vec::new(),
        source: draft.layout().map_or_else(|| draft.file_name(), str::to_owned),
        names,
        report: ImportReport::default(),
    };
    let mut rows = draft.rows();
    let mut batch = read(&mut rows, plan).await;
    let mut done = 0;
    loop {
        (watch.progress)(done, draft.row_count());
        if batch.rows == 0 {
            break;
        }
        done += batch.rows;
        // The database works on a thread of its own: the next rows are read meanwhile.
        let (taken, next) = tokio::join!(import.take(tx, batch), read(&mut rows, plan));
        taken?;
        batch = next;
    }
    remember(tx, draft, mapping).await?;
    let mut report = std::mem::take(&mut import.report);
    report.errors.sort_by_key(|refused| refused.line);
    let at = import.there.map(|there| there.name).unwrap_or_default();
    tx.relabel(match at.as_str() {
        "" => label(&report, &draft.file_name()),
        at => format!("{}, met at {at}", label(&report, &draft.file_name())),
    });
    Ok(report)
}

/// Rows that were read and not yet decided about.
#[derive(Default)]
struct Batch {
    rows: u64,
    entries: Vec<Entry>,
    refused: Vec<RefusedRow>,
    /// Rows that name nobody.
    nobody: u32,
}

/// Reads the next rows, giving way again and again.
async fn read(rows: &mut Rows<'_>, plan: &Plan) -> Batch {
    let mut batch = Batch::default();
    while batch.entries.len() < BATCH
        && let Some((line, row)) = rows.next()
    {
        batch.rows += 1;
        let reading = match &row {
            Row::Cells(cells) => plan.read(line, cells),
            Row::Unclosed(_) => Reading::Refused(UNCLOSED.to_owned()),
        };
        match reading {
            Reading::Entry(entry) => batch.entries.push(*entry),
            Reading::Nobody => batch.nobody += 1,
            Reading::Refused(reason) => batch.refused.push(RefusedRow { line, reason }),
        }
        if batch.rows.is_multiple_of(TURN) {
            tokio::task::yield_now().await;
        }
    }
    batch
}

fn label(report: &ImportReport, file: &str) -> String {
    let people = |count: u32| {
        if count == 1 {
            "1 person".to_owned()
        } else {
            format!("{count} people")
        }
    };
    match (report.created, report.updated) {
        (0, 0) => format!("Read {file}: nobody new"),
        (0, updated) => format!("Updated {} from {file}", people(updated)),
        (created, 0) => format!("Imported {} from {file}", people(created)),
        (created, updated) => format!("Imported {} from {file} ({updated} updated)", people(created)),
    }
}

/// Where all of a file were met.
struct There {
    key: EditionKey,
    name: String,
    zone: Tz,
    /// For whom no time is given.
    usual: i64,
}

impl There {
    async fn of(tx: &mut Tx<'_>, key: &EditionKey) -> Result<Self> {
        let edition = keep_edition(tx, key).await?;
        let zone = edition.zone();
        let first = edition.days().map(|(first, _)| day::kept(first));
        let usual = first.and_then(|first| cell::instant(&first, zone));
        Ok(Self {
            key: key.clone(),
            name: edition.name,
            zone,
            usual: usual.map_or(tx.now, |first| first.min(tx.now)),
        })
    }

    /// What a row says of the meeting; a time that cannot be read is kept as it stands.
    fn met(&self, entry: &Entry, source: &str) -> Met {
        let mut notes = entry.met.notes.clone();
        let at = cell::instant(&entry.met.at, self.zone);
        if at.is_none() && !entry.met.at.is_empty() {
            notes.push(format!("Scanned: {}", entry.met.at));
        }
        Met {
            at: at.unwrap_or(self.usual),
            note: notes.join("\n"),
            priority: entry.met.priority,
            source: source.to_owned(),
            ..Met::default()
        }
    }
}

/// An import under way.
struct Import<'a> {
    mapping: &'a Mapping,
    there: Option<There>,
    /// Who was met, of the rows in hand.
    met: Vec<(PersonId, Met)>,
    /// Where somebody new comes from, if her row does not say.
    source: String,
    names: Names,
    report: ImportReport,
}

impl Import<'_> {
    fn is_met(&mut self, entry: &Entry, person: PersonId) {
        if let Some(there) = &self.there {
            self.met.push((person, there.met(entry, &self.source)));
        }
    }

    fn refuse(&mut self, line: u64, reason: String) {
        self.report.errors.push(RefusedRow { line, reason });
    }

    async fn take(&mut self, tx: &mut Tx<'_>, batch: Batch) -> Result<()> {
        self.report.skipped += batch.nobody;
        self.report.errors.extend(batch.refused);
        let wanted: Vec<(&str, &str)> = batch
            .entries
            .iter()
            .map(|entry| (entry.company.as_str(), entry.company_domain.as_str()))
            .collect();
        let mut naming = Naming::of(tx.conn, &wanted).await?;
        let entries: Vec<(Entry, Option<CompanyId>)> = batch
            .entries
            .into_iter()
            .map(|entry| {
                let company = naming.company(tx.clock, &entry.company, &entry.company_domain);
                (entry, company)
            })
            .collect();
        let mut around = self.around(tx, &entries).await?;
        let all = entries.iter().flat_map(|(entry, _)| norms(entry));
        let asked = forgotten(tx.conn, all).await?;
        for (entry, company) in &entries {
            // An address that somebody has again is hers: she came back.
            let mut own = norms(entry).filter(|norm| around.behind(norm).is_empty());
            match own.find_map(|norm| asked.get(norm)) {
                Some(at) => self.refuse(entry.line, said(tx.clock, *at)),
                None => self.row(tx, &mut around, entry, *company),
            }
        }
        self.keep(tx, around, naming).await
    }

    /// Whoever any of the rows may mean.
    async fn around(&self, tx: &mut Tx<'_>, entries: &[(Entry, Option<CompanyId>)]) -> Result<Around> {
        let mut around = Around::default();
        let all: HashSet<&str> = entries.iter().flat_map(|(entry, _)| norms(entry)).collect();
        let all: Vec<&str> = all.into_iter().collect();
        let mut ids: HashSet<PersonId> = HashSet::new();
        for (norm, id) in people::known_by(tx.conn, &all).await? {
            around.known_by(&norm, id);
            ids.insert(id);
        }
        for (entry, company) in entries {
            ids.extend(self.names.of(&entry.name, *company));
        }
        let ids: Vec<PersonId> = ids.into_iter().collect();
        for person in people::records(tx.conn, &ids).await? {
            around.people.insert(
                person.id,
                Standing {
                    before: Some(person.clone()),
                    now: person,
                },
            );
        }
        Ok(around)
    }

    /// Decides about one row, in memory.
    fn row(&mut self, tx: &Tx<'_>, around: &mut Around, entry: &Entry, company: Option<CompanyId>) {
        match who(entry, company, around, &self.names, self.mapping.when_both) {
            Who::Anothers(id, kind) => {
                let what = if kind == ContactKind::Email {
                    "e-mail"
                } else {
                    "profile"
                };
                let whose = around.person(id).map_or("another person", |p| p.name.as_str());
                self.refuse(entry.line, format!("This {what} is {whose}’s."));
            }
            Who::Several(people) => {
                let named: Vec<&str> = people
                    .iter()
                    .filter_map(|id| around.person(*id))
                    .map(|p| p.name.as_str())
                    .collect();
                let reason = format!(
                    "Its addresses are those of different people: {}.",
                    named.join(" and ")
                );
                self.refuse(entry.line, reason);
            }
            Who::Nobody if self.mapping.mode == ImportMode::UpdateOnly => self.report.skipped += 1,
            Who::Known(_) if self.mapping.mode == ImportMode::CreateOnly => self.report.skipped += 1,
            Who::Nobody => {
                let person = fresh(
                    entry,
                    PersonId(Id::new(tx.clock)),
                    company,
                    &self.source,
                    tx.person,
                );
                self.report.created += 1;
                around.made.push(person.id);
                self.names.meant(entry, person.id);
                self.is_met(entry, person.id);
                self.stands(around, None, person);
            }
            Who::Known(id) => {
                let Some(standing) = around.people.remove(&id) else {
                    return self.refuse(entry.line, "The person it means was not found.".to_owned());
                };
                match merged(&standing.now, entry, company, self.mapping.when_both) {
                    Err(reason) => {
                        self.refuse(entry.line, reason);
                        around.people.insert(id, standing);
                    }
                    Ok(now) if now == standing.now => {
                        self.names.meant(entry, id);
                        self.is_met(entry, id);
                        self.report.unchanged += 1;
                        around.people.insert(id, standing);
                    }
                    Ok(now) => {
                        self.names.meant(entry, id);
                        self.is_met(entry, id);
                        self.report.updated += 1;
                        self.stands(around, standing.before, now);
                    }
                }
            }
        }
    }

    /// The rows below see the person as she is now.
    fn stands(&mut self, around: &mut Around, before: Option<PersonRecord>, now: PersonRecord) {
        for contact in now.contacts.iter().filter(|c| !c.norm.is_empty()) {
            around.known_by(&contact.norm, now.id);
        }
        self.names.add(&now.name, now.company, now.id);
        around.people.insert(now.id, Standing { before, now });
    }

    /// Brings the batch into the file.
    async fn keep(&mut self, tx: &mut Tx<'_>, mut around: Around, naming: Naming) -> Result<()> {
        let mut made = Vec::with_capacity(around.made.len());
        for id in &around.made {
            made.extend(around.people.remove(id).map(|standing| standing.now));
        }
        let changed: Vec<(&PersonRecord, &PersonRecord)> = around
            .people
            .values()
            .filter_map(|standing| Some((standing.before.as_ref()?, &standing.now)))
            .filter(|(before, now)| before != now)
            .collect();
        let employers: HashSet<CompanyId> = made
            .iter()
            .chain(changed.iter().map(|(_, now)| *now))
            .filter_map(|person| person.company)
            .collect();
        let companies = naming.make(tx, |id| employers.contains(&id)).await?;
        self.report.companies_created += u32::try_from(companies).unwrap_or(u32::MAX);
        if !made.is_empty() {
            people::insert(tx, &made, None).await?;
        }
        if !changed.is_empty() {
            people::update(tx, &changed).await?;
        }
        if let Some(there) = &self.there {
            for (person, met) in self.met.drain(..) {
                meet(tx, &there.key, person, &met).await?;
            }
        }
        Ok(())
    }
}
