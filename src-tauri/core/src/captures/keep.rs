//! A line is kept, with all it says.

use super::line::{FOLLOW_UP, Said};
use super::read::{Found, find};
use super::sql::{self, Row};
use super::{CaptureId, wish};
use crate::companies::{self, name_key};
use crate::conferences::{EditionKey, keep_edition};
use crate::contact_lists::{ContactCapacity, MeetWish, Met, add_in, meet};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::interactions::{self, InteractionKind, NewInteraction};
use crate::people::{self, ContactKind, ContactRecord, PersonId, PersonRecord, name, same_tag};
use crate::profiles::add_said;
use crate::programmes::{ProgrammePersonId, bring_in};
use crate::store::{Store, Tx};
use crate::tasks::{self, NewTask, TaskLine};
use crate::taxonomy::{self, Taxonomy};
use crate::vocabulary::capital;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// About whom a line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "who", content = "id", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum CaptureWhom {
    /// Who is sure, else somebody new; where somebody is called so and nobody is sure, it waits.
    #[default]
    Likely,
    New,
    Known(#[ts(type = "string")] PersonId),
    /// An author of the edition's programme, who comes into the desk with it.
    Author(#[ts(type = "string")] ProgrammePersonId),
    /// It waits until somebody says.
    Later,
}

/// A line as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewCapture {
    pub line: String,
    /// The ISO date where it is typed; '': where the desk stands.
    pub today: String,
    /// The time zone there (`Europe/Zurich`); '': UTC.
    pub zone: String,
    pub whom: CaptureWhom,
    /// Where it is typed, where the line does not say it; none: the edition that runs.
    pub edition: Option<EditionKey>,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Captured {
    #[ts(type = "string")]
    pub id: CaptureId,
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// Hers; '' where it is about nobody yet.
    pub name: String,
    /// She is new in the desk.
    pub made: bool,
    /// It waits to be sorted.
    pub open: bool,
    /// What disagreed with the desk and is kept as a note.
    pub doubts: Vec<String>,
}

/// A line longer than this is a letter.
const LONGEST: usize = 2_000;

/// Keeps a line with all it says as one operation. Whatever of it cannot be kept as what it is, the line itself is: it then
/// stands open. [`Error::Invalid`] at `line` where there is none, or it is too long.
pub async fn capture(store: &Store, new: &NewCapture) -> Result<Captured> {
    checked(&new.line)?;
    let field = taxonomy::of(store).await?;
    let id = CaptureId(Id::new(store.clock()));
    let whole = store
        .write("capture", "Captured a line", async |tx| {
            let row = fresh(tx, id, &new.line);
            keep(tx, row, new, &field).await
        })
        .await;
    match whole {
        Err(Error::Invalid { .. } | Error::NotFound(_) | Error::Conflict(_) | Error::NeedsReason(_)) => {
            let later = NewCapture {
                whom: CaptureWhom::Later,
                edition: None,
                ..new.clone()
            };
            store
                .write("capture", "Captured a line", async |tx| {
                    let row = fresh(tx, id, &later.line);
                    stands_open(tx, row).await
                })
                .await
        }
        done => done,
    }
}

fn fresh(tx: &Tx<'_>, id: CaptureId, line: &str) -> Row {
    Row {
        id,
        line: line.trim().to_owned(),
        at: tx.now,
        edition_id: None,
        person_id: None,
        standing: "open".to_owned(),
        person: tx.person.to_owned(),
    }
}

pub(super) fn checked(line: &str) -> Result<()> {
    let letters = line.trim().chars().count();
    if letters == 0 {
        return Err(Error::invalid(
            "line",
            "Write a line first: a name, and what you want to remember.",
        ));
    }
    if letters > LONGEST {
        return Err(Error::invalid(
            "line",
            "That is too long for one line (2,000 letters).",
        ));
    }
    Ok(())
}

async fn stands_open(tx: &mut Tx<'_>, row: Row) -> Result<Captured> {
    sql::put(tx.conn, &row, tx.now).await?;
    tx.relabel("Captured a line to be sorted");
    Ok(Captured {
        id: row.id,
        person: None,
        name: String::new(),
        made: false,
        open: true,
        doubts: Vec::new(),
    })
}

/// Keeps what a line says, and the line: as what `row` is, about whom `new` says.
pub(super) async fn keep(
    tx: &mut Tx<'_>,
    mut row: Row,
    new: &NewCapture,
    field: &Taxonomy,
) -> Result<Captured> {
    let today = day::of_kept(&new.today).unwrap_or_else(|| tx.clock.day_of(tx.now));
    let found = find(tx.conn, field, &new.line, today, new.edition.as_ref()).await?;
    let edition = match &found.edition {
        Some(one) => {
            let key = EditionKey::try_from(one.key.clone())?;
            let kept = keep_edition(tx, &key).await?;
            row.edition_id = Some(kept.id);
            Some((key, kept.name))
        }
        None => None,
    };
    let whom = match new.whom {
        CaptureWhom::Likely if found.candidates.sure.is_none() && found.candidates.namesakes => {
            CaptureWhom::Later
        }
        CaptureWhom::Likely => found.likely(),
        // Nobody can be made of a line without a name.
        CaptureWhom::New if found.reading.said.person.is_empty() => CaptureWhom::Later,
        whom => whom,
    };
    let source = match &edition {
        Some((_, name)) => format!("Captured at {name}"),
        None => "Captured".to_owned(),
    };
    let said = &found.reading.said;
    let (person, name, doubts) = match whom {
        CaptureWhom::Later | CaptureWhom::Likely => return stands_open(tx, row).await,
        CaptureWhom::New => made(tx, said, &source).await?,
        CaptureWhom::Known(id) => known(tx, id, said).await?,
        CaptureWhom::Author(id) => {
            let person = bring_in(tx, edition.as_ref().map(|(key, _)| key), id, &said.company).await?;
            known(tx, person, said).await?
        }
    };
    row.person_id = Some(person);
    row.standing = "sorted".to_owned();
    sql::put(tx.conn, &row, tx.now).await?;
    add_said(tx, person, &said.claims, field, &row.line).await?;
    wish::keep(tx, person, &said.wants).await?;
    let kept = Kept {
        person,
        at: match said.met_on {
            Some(on) if on < today => {
                let zone = new.zone.parse().unwrap_or(chrono_tz::Tz::UTC);
                day::when("line", &day::kept(on), tx.now, zone)?
            }
            _ => row.at,
        },
        today: day::kept(today),
        capacity: matches!(whom, CaptureWhom::Author(_)).then_some(ContactCapacity::Author),
        new,
    };
    kept.happened(
        tx,
        &found,
        edition.as_ref().map(|(key, _)| key),
        row.edition_id,
        &doubts,
    )
    .await?;
    tx.relabel(match &edition {
        Some((_, edition)) => format!("Captured {name} at {edition}"),
        None => format!("Captured {name}"),
    });
    Ok(Captured {
        id: row.id,
        person: Some(person),
        name,
        made: matches!(whom, CaptureWhom::New | CaptureWhom::Author(_)),
        open: false,
        doubts,
    })
}

/// What a line says of somebody who is in the desk by now.
struct Kept<'a> {
    person: PersonId,
    /// When they met.
    at: i64,
    today: String,
    /// What she is there as, where the programme says it.
    capacity: Option<ContactCapacity>,
    new: &'a NewCapture,
}

impl Kept<'_> {
    /// The meeting or the note, the contact list, and what is to be done.
    async fn happened(
        &self,
        tx: &mut Tx<'_>,
        found: &Found,
        edition: Option<&EditionKey>,
        edition_id: Option<crate::conferences::EditionId>,
        doubts: &[String],
    ) -> Result<()> {
        let said = &found.reading.said;
        let notes = text(said, doubts);
        let with_place: Vec<&str> = [said.met_where.as_str(), notes.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let with_place = capital(&with_place.join("\n"));
        let met_there = edition.is_some() && !found.ahead;
        let met = said.met || met_there;
        if met || !with_place.is_empty() {
            let log = NewInteraction {
                people: vec![self.person],
                company: None,
                role: None,
                kind: if met {
                    InteractionKind::Meeting
                } else {
                    InteractionKind::Note
                },
                direction: None,
                when: String::new(),
                zone: self.new.zone.clone(),
                text: with_place,
                outcome: String::new(),
                next_step: String::new(),
                edition: edition_id,
            };
            interactions::log_at(tx, &log, self.at, "").await?;
        }
        // At a conference the contact list reminds of it: one reminder is enough.
        let reminds = |task: &&TaskLine| {
            met_there && task.title == FOLLOW_UP && !task.due_on.is_empty() && task.repeats.is_empty()
        };
        let follow_up = said.tasks.iter().find(reminds);
        if let Some(edition) = edition {
            if found.ahead {
                let wish = MeetWish {
                    why: notes,
                    capacity: self.capacity,
                    ..MeetWish::default()
                };
                add_in(tx, edition, &[self.person], &wish).await?;
            } else {
                let met = Met {
                    at: self.at,
                    met_where: said.met_where.clone(),
                    note: notes,
                    capacity: self.capacity,
                    follow_up_on: follow_up.map(|task| task.due_on.clone()),
                    ..Met::default()
                };
                meet(tx, edition, self.person, &met).await?;
            }
        }
        for task in said.tasks.iter().filter(|task| Some(*task) != follow_up) {
            let repeats = !task.repeats.is_empty();
            let task = NewTask {
                person: Some(self.person),
                company: None,
                role: None,
                title: if repeats {
                    format!("{} {}", task.title, task.repeats_shown)
                } else {
                    task.title.clone()
                },
                due_on: if repeats {
                    String::new()
                } else {
                    task.due_on.clone()
                },
                today: self.today.clone(),
            };
            tasks::add(tx, &task).await?;
        }
        Ok(())
    }
}

/// Wishes, notes and doubts, one a line.
fn text(said: &Said, doubts: &[String]) -> String {
    let all = said.wants.iter().chain(&said.notes).chain(doubts);
    all.map(|text| capital(text)).collect::<Vec<_>>().join("\n")
}

/// Somebody new.
async fn made(tx: &mut Tx<'_>, said: &Said, source: &str) -> Result<(PersonId, String, Vec<String>)> {
    let full = people::checked_text("name", &said.person)?;
    let parts = name::parse(&full);
    let id = PersonId(Id::new(tx.clock));
    let person = PersonRecord {
        name: parts.full.clone(),
        given: parts.given,
        family: parts.family,
        title: people::checked_text("title", &said.title)?,
        company: companies::named(tx, &people::checked_text("company", &said.company)?).await?,
        owner: tx.person.to_owned(),
        source: source.to_owned(),
        contacts: contacts(said),
        tags: said.tags.clone(),
        ..PersonRecord::empty(id)
    };
    people::insert(tx, &[person], None).await?;
    Ok((id, parts.full, Vec::new()))
}

/// Somebody the desk knows: what it has not is added, and what it has otherwise stays and is told.
async fn known(tx: &mut Tx<'_>, id: PersonId, said: &Said) -> Result<(PersonId, String, Vec<String>)> {
    let before = people::records(tx.conn, &[id])
        .await?
        .pop()
        .ok_or(Error::NotFound("person"))?;
    let mut now = before.clone();
    let mut doubts = Vec::new();
    if !said.company.is_empty() {
        match now.company {
            None => {
                now.company = companies::named(tx, &people::checked_text("company", &said.company)?).await?
            }
            Some(there) => {
                let there = companies::names(tx.conn, &[there])
                    .await?
                    .pop()
                    .map(|(_, name, _)| name);
                let there = there.unwrap_or_default();
                let same = companies::names_by_key(tx.conn, &[name_key(&said.company)]).await?;
                let same =
                    same.values().any(|name| *name == there) || name_key(&said.company) == name_key(&there);
                if !same {
                    doubts.push(format!("Company given: {} (in the desk: {there})", said.company));
                }
            }
        }
    }
    if now.title.is_empty() {
        now.title = people::checked_text("title", &said.title)?;
    } else if !said.title.is_empty() && !now.title.eq_ignore_ascii_case(&said.title) {
        doubts.push(format!(
            "Title given: {} (in the desk: {})",
            said.title, now.title
        ));
    }
    for contact in contacts(said) {
        let same = |has: &ContactRecord| {
            has.kind == contact.kind
                && (has.value == contact.value || !has.norm.is_empty() && has.norm == contact.norm)
        };
        if !now.contacts.iter().any(same) {
            now.contacts.push(contact);
        }
    }
    for tag in &said.tags {
        if !now.tags.iter().any(|has| same_tag(has, tag)) {
            now.tags.push(tag.clone());
        }
    }
    people::update(tx, &[(&before, &now)]).await?;
    Ok((id, now.name, doubts))
}

fn contacts(said: &Said) -> Vec<ContactRecord> {
    let all = [
        (ContactKind::Email, &said.emails),
        (ContactKind::Phone, &said.phones),
        (ContactKind::Link, &said.links),
    ];
    let mut found: Vec<ContactRecord> = Vec::new();
    for (kind, values) in all {
        for value in values {
            let norm = kind.normalise(value).unwrap_or_default();
            let same = |has: &ContactRecord| has.value == *value || !norm.is_empty() && has.norm == norm;
            if found.iter().any(same) {
                continue;
            }
            let network = people::link::normalise(value).and_then(|link| link.network);
            found.push(ContactRecord {
                kind,
                value: value.clone(),
                label: network
                    .filter(|_| kind == ContactKind::Link)
                    .unwrap_or_default()
                    .to_owned(),
                norm,
            });
        }
    }
    found
}
