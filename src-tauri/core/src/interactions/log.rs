//! Something happened.

use super::allowed::{Outreach, allowed};
use super::{Direction, InteractionId, InteractionKind, is_outreach, sql};
use crate::companies::{self, CompanyId};
use crate::conferences::EditionId;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::numbers::thousands;
use crate::people::{self, PersonId};
use crate::roles::{self, RoleId};
use crate::store::{Store, Tx};
use crate::tasks::{self, NewTask, TaskId};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What happened, with whom and about what: at least one of the three.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewInteraction {
    /// One entry each.
    #[ts(type = "string[]")]
    pub people: Vec<PersonId>,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub kind: InteractionKind,
    /// None for a note, and where both spoke.
    pub direction: Option<Direction>,
    /// As typed: `yesterday 15:00`, `tue`; '' is now.
    pub when: String,
    /// The time zone where it is typed (`Europe/Zurich`); '': UTC.
    pub zone: String,
    pub text: String,
    pub outcome: String,
    /// Where it names a day (`send the brief on fri`), it becomes a task as well.
    pub next_step: String,
    /// The conference where it was said; it stands in the file.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub edition: Option<EditionId>,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Logged {
    #[ts(type = "string[]")]
    pub entries: Vec<InteractionId>,
    /// What the next step became, one for each person.
    #[ts(type = "string[]")]
    pub tasks: Vec<TaskId>,
}

/// As long may a text be.
const LONGEST: usize = 20_000;

/// Keeps what happened, for each of the people in one operation; where the next step names a day, with a task. An outreach that
/// the desk's rules stop needs a reason in `despite` ([`Error::NeedsReason`]). [`Error::Invalid`] at `about`, `when`, `text`,
/// `outcome` or `next_step`. People who are gone are passed over.
pub async fn log(store: &Store, new: &NewInteraction, despite: &str) -> Result<Logged> {
    check(new)?;
    store
        .write("log_interaction", "Logged something", async |tx| {
            let at = day::when("when", &new.when, tx.now, zone(&new.zone))?;
            let (done, label) = log_at(tx, new, at, despite).await?;
            tx.relabel(label);
            Ok(done)
        })
        .await
}

/// What can be told before anything is written: see [`log`].
fn check(new: &NewInteraction) -> Result<()> {
    let text = checked("text", &new.text)?;
    checked("outcome", &new.outcome)?;
    checked("next_step", &new.next_step)?;
    if new.kind == InteractionKind::Note && text.is_empty() {
        return Err(Error::invalid("text", "Write the note."));
    }
    Ok(())
}

/// As [`log`], within an operation, at this instant in UTC milliseconds. Answers how the operation speaks of it, too.
pub async fn log_at(
    tx: &mut Tx<'_>,
    new: &NewInteraction,
    at: i64,
    despite: &str,
) -> Result<(Logged, String)> {
    check(new)?;
    let people = with(tx, new).await?;
    let direction = new.direction.filter(|_| new.kind != InteractionKind::Note);
    if is_outreach(new.kind, direction) {
        let outreach = Outreach {
            people: &people,
            role: new.role,
            at,
            but: None,
        };
        allowed(tx, &outreach, despite).await?;
    }
    let whom = whom(tx, &people, new).await?;
    let mut done = Logged {
        entries: Vec::new(),
        tasks: Vec::new(),
    };
    let rows: Vec<Option<PersonId>> = match people.as_slice() {
        [] => vec![None],
        some => some.iter().map(|(id, _)| Some(*id)).collect(),
    };
    let today = day::kept(day::today(tx.now, zone(&new.zone)));
    for person in rows {
        let id = InteractionId(Id::new(tx.clock));
        let about = person
            .map(|id| id.0)
            .or(new.company.map(|id| id.0))
            .or(new.role.map(|id| id.0));
        let row = sql::Row {
            id,
            about: about.unwrap_or(id.0),
            person_id: person,
            company_id: new.company,
            role_id: new.role,
            edition_id: new.edition,
            kind: new.kind.kept().to_owned(),
            direction: direction.map(Direction::kept).unwrap_or_default().to_owned(),
            at,
            text: new.text.trim().to_owned(),
            outcome: new.outcome.trim().to_owned(),
            next_step: new.next_step.trim().to_owned(),
        };
        sql::insert(tx.conn, &row, tx.person, tx.now).await?;
        done.entries.push(id);
        if names_a_day(&row.next_step, &today)? {
            let task = NewTask {
                person,
                company: new.company,
                role: new.role,
                title: row.next_step.clone(),
                due_on: String::new(),
                today: today.clone(),
            };
            done.tasks
                .push(tasks::add(tx, &task).await.map_err(of_next_step)?.0);
        }
    }
    let kind = new.kind.shown();
    let label = match whom.as_str() {
        "" => format!("Logged a {kind}"),
        whom if new.kind == InteractionKind::Note => format!("Noted something on {whom}"),
        whom => format!("Logged a {kind} with {whom}"),
    };
    Ok((done, label))
}

/// The instant that is typed, in UTC milliseconds, on the clock of `zone`. [`Error::Invalid`] at `when`.
pub fn read_when(store: &Store, typed: &str, zone_name: &str) -> Result<i64> {
    day::when("when", typed, store.clock().now_ms(), zone(zone_name))
}

/// Whether the next step is for a day.
fn names_a_day(next_step: &str, today: &str) -> Result<bool> {
    let today = day::of_kept(today).unwrap_or_default();
    match tasks::read_task_line(next_step, today) {
        Ok(line) => Ok(!line.due_on.is_empty()),
        Err(error) => Err(of_next_step(error)),
    }
}

/// Whatever is wrong with the task is wrong with what was typed as the next step.
fn of_next_step(error: Error) -> Error {
    match error {
        Error::Invalid { reason, .. } => Error::invalid("next_step", reason),
        other => other,
    }
}

/// The people, stamped as changed, with their names.
async fn with(tx: &mut Tx<'_>, new: &NewInteraction) -> Result<Vec<(PersonId, String)>> {
    let mut people = Vec::new();
    for id in &new.people {
        if people.iter().any(|(there, _)| there == id) {
            continue;
        }
        match people::touch(tx, *id).await {
            Ok(name) => people.push((*id, name)),
            Err(Error::NotFound(_)) if new.people.len() > 1 => {}
            Err(error) => return Err(error),
        }
    }
    if people.is_empty() && new.company.is_none() && new.role.is_none() {
        return Err(Error::invalid("about", "With whom, or about what?"));
    }
    Ok(people)
}

/// How the operation speaks of them.
async fn whom(tx: &mut Tx<'_>, people: &[(PersonId, String)], new: &NewInteraction) -> Result<String> {
    match (people, new.company, new.role) {
        ([(_, name)], ..) => Ok(name.clone()),
        ([], _, Some(role)) => roles::title_of(tx.conn, role).await,
        ([], Some(company), _) => companies::names(tx.conn, &[company])
            .await?
            .pop()
            .map(|(_, name, _)| name)
            .ok_or(Error::NotFound("company")),
        ([], None, None) => Ok(String::new()),
        (many, ..) => Ok(format!("{} people", thousands(many.len() as u64))),
    }
}

pub(super) fn checked<'a>(field: &'static str, typed: &'a str) -> Result<&'a str> {
    let text = typed.trim();
    if text.chars().count() > LONGEST {
        return Err(Error::invalid(
            field,
            "That is too long for one entry (20,000 letters).",
        ));
    }
    Ok(text)
}

/// The clock somebody types by; one we do not know is read as UTC.
pub(super) fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::UTC)
}
