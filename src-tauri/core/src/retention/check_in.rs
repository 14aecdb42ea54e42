//! A check-in is kept, changed, deleted.

use super::sql::CheckInRow;
use super::start::on;
use super::{CheckInChannel, CheckInId, CheckInSide, PlacedId, RetentionFlag, StepMark, StepTurn, mark, sql};
use crate::companies::{self, CompanyId};
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, check_notes, checked_text};
use crate::profiles::Lever;
use crate::roles::{self, RoleId};
use crate::store::{Store, Tx};
use crate::tasks::{self, NewTask, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody says of a lever: what she has, and how much she cares, from 1 to 5. None: not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LeverSaid {
    pub lever: Lever,
    pub have: Option<u8>,
    pub want: Option<u8>,
    pub note: String,
}

/// A check-in as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CheckInDraft {
    /// None: a new one.
    #[ts(type = "string | null")]
    pub id: Option<CheckInId>,
    pub side: CheckInSide,
    /// On the person's side.
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// On the client's side.
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    /// None, with her: her placement of now, where there is one.
    #[ts(type = "string | null")]
    pub placement: Option<PlacedId>,
    /// The turn of a step that this is; it is marked as done.
    pub step: Option<StepTurn>,
    /// As typed; '' is today.
    pub on_day: String,
    pub today: String,
    pub channel: Option<CheckInChannel>,
    pub levers: Vec<LeverSaid>,
    /// By so many recruiters a month; None: not asked.
    pub approaches: Option<u32>,
    pub approaches_note: String,
    pub flags: Vec<RetentionFlag>,
    /// Of the client, from 1 to 5.
    pub satisfaction: Option<u8>,
    pub plans: String,
    pub roadmap: String,
    pub needs: String,
    /// May name a day (`ask about B200 on fri`).
    pub next_step: String,
    /// The next step becomes a task as well.
    pub makes_task: bool,
    /// The client's new needs become a draft role as well.
    pub makes_role: bool,
}

/// A check-in as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CheckIn {
    #[ts(type = "string")]
    pub id: CheckInId,
    pub side: CheckInSide,
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub placement: Option<PlacedId>,
    pub on_day: String,
    pub channel: Option<CheckInChannel>,
    /// All five, in their order.
    pub levers: Vec<LeverSaid>,
    pub approaches: Option<u32>,
    pub approaches_note: String,
    pub flags: Vec<RetentionFlag>,
    pub satisfaction: Option<u8>,
    pub plans: String,
    pub roadmap: String,
    pub needs: String,
    pub next_step: String,
    /// Who held it.
    pub by: String,
}

/// What was kept, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SavedCheckIn {
    #[ts(type = "string")]
    pub id: CheckInId,
    #[ts(type = "string | null")]
    pub task: Option<TaskId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
}

/// More recruiters a month nobody counts.
const MOST_APPROACHES: u32 = 500;
/// A role's title is taken from the first line of the need, cut here.
const LONGEST_TITLE: usize = 120;

/// Keeps a check-in; with it, in the same operation, the mark on its step, a task of the next step and a draft role of the
/// client's needs. It is a touch by itself: nothing is logged beside it. [`Error::Invalid`] at `about`, `on_day`, `levers`,
/// `satisfaction`, `approaches`, `needs`, `next_step` or where a text is too long.
pub async fn save_check_in(store: &Store, draft: &CheckInDraft) -> Result<SavedCheckIn> {
    store
        .write("save_check_in", "Kept a check-in", async |tx| {
            let today = on(tx, &draft.today);
            let day = match draft.on_day.trim() {
                "" => today,
                typed => day::said("on_day", typed, today, Lean::Back)?,
            };
            if day > today {
                return Err(Error::invalid("on_day", "A check-in was held today or before."));
            }
            let row = row(tx, draft, &day::kept(day)).await?;
            let before = match draft.id {
                None => None,
                Some(id) => Some(
                    sql::check_in(tx.conn, id)
                        .await?
                        .ok_or(Error::NotFound("check-in"))?,
                ),
            };
            if before.as_ref() != Some(&row) {
                sql::put_check_in(tx.conn, &row, tx.now).await?;
            }
            let name = whose(tx, &row).await?;
            if let Some(step) = &draft.step {
                mark::put(tx, step, StepMark::Done, &row.on_day, "").await?;
            }
            let task = if draft.makes_task && !row.next_step.is_empty() {
                let new = NewTask {
                    person: row.person_id,
                    company: row.company_id,
                    title: row.next_step.clone(),
                    today: day::kept(today),
                    ..NewTask::default()
                };
                Some(tasks::add(tx, &new).await?.0)
            } else {
                None
            };
            let role = match (draft.makes_role, row.company_id) {
                (true, Some(client)) => Some(prospect(tx, client, &row.needs).await?),
                _ => None,
            };
            tx.relabel(match before {
                None => format!("Checked in with {name}"),
                Some(_) => format!("Changed a check-in with {name}"),
            });
            Ok(SavedCheckIn {
                id: row.id,
                task,
                role,
            })
        })
        .await
}

/// A draft role called after what the client needs.
async fn prospect(tx: &mut Tx<'_>, client: CompanyId, needs: &str) -> Result<RoleId> {
    let first = needs.lines().map(str::trim).find(|line| !line.is_empty());
    let title: String = first.unwrap_or_default().chars().take(LONGEST_TITLE).collect();
    if title.is_empty() {
        return Err(Error::invalid(
            "needs",
            "Write whom they need; the role is called after it.",
        ));
    }
    roles::draft_role(tx, client, &title).await
}

/// Stamps whom it is about; answers the name.
async fn whose(tx: &mut Tx<'_>, row: &CheckInRow) -> Result<String> {
    match (row.person_id, row.company_id) {
        (Some(person), _) => people::touch(tx, person).await,
        (None, Some(company)) => companies::touch(tx, company).await,
        (None, None) => Err(Error::NotFound("person")),
    }
}

/// The check-in as the file will have it.
async fn row(tx: &mut Tx<'_>, draft: &CheckInDraft, on_day: &str) -> Result<CheckInRow> {
    let nobody = || Error::invalid("about", "With whom was it?");
    let (person_id, company_id) = match draft.side {
        CheckInSide::Person => (Some(draft.person.ok_or_else(nobody)?), None),
        CheckInSide::Client => (None, Some(draft.company.ok_or_else(nobody)?)),
    };
    let placement_id = match (draft.placement, person_id) {
        (None, Some(person)) => sql::placed_now(tx.conn, person).await?,
        (placement, _) => placement,
    };
    if draft.approaches.is_some_and(|often| often > MOST_APPROACHES) {
        return Err(Error::invalid("approaches", "Write at most 500 a month."));
    }
    marked("satisfaction", draft.satisfaction)?;
    for text in [&draft.plans, &draft.roadmap, &draft.needs] {
        check_notes(text)?;
    }
    let mut flags = draft.flags.clone();
    flags.sort_unstable();
    flags.dedup();
    let flags: Vec<&str> = flags.into_iter().map(RetentionFlag::kept).collect();
    let of_person = |text: &str, field| match draft.side {
        CheckInSide::Person => checked_text(field, text),
        CheckInSide::Client => Ok(String::new()),
    };
    let of_client = |text: &str| match draft.side {
        CheckInSide::Client => text.trim().to_owned(),
        CheckInSide::Person => String::new(),
    };
    let mut row = CheckInRow {
        id: draft.id.unwrap_or_else(|| CheckInId(Id::new(tx.clock))),
        about: person_id
            .map(|id| id.0)
            .or(company_id.map(|id| id.0))
            .ok_or_else(nobody)?,
        person_id,
        company_id,
        placement_id,
        side: draft.side.kept().to_owned(),
        on_day: on_day.to_owned(),
        channel: draft
            .channel
            .map(CheckInChannel::kept)
            .unwrap_or_default()
            .to_owned(),
        challenge_have: None,
        challenge_want: None,
        challenge_note: String::new(),
        hardware_have: None,
        hardware_want: None,
        hardware_note: String::new(),
        autonomy_have: None,
        autonomy_want: None,
        autonomy_note: String::new(),
        career_have: None,
        career_want: None,
        career_note: String::new(),
        pay_have: None,
        pay_want: None,
        pay_note: String::new(),
        approaches: draft.approaches.filter(|_| draft.side == CheckInSide::Person),
        approaches_note: of_person(&draft.approaches_note, "approaches_note")?,
        flags: flags.join(" "),
        satisfaction: draft.satisfaction.filter(|_| draft.side == CheckInSide::Client),
        plans: of_client(&draft.plans),
        roadmap: of_client(&draft.roadmap),
        needs: of_client(&draft.needs),
        next_step: checked_text("next_step", &draft.next_step)?,
        person: tx.person.to_owned(),
    };
    if draft.side == CheckInSide::Person {
        for said in &draft.levers {
            marked("levers", said.have)?;
            marked("levers", said.want)?;
            let (have, want, note) = row.lever_mut(said.lever);
            (*have, *want) = (said.have, said.want);
            *note = checked_text("levers", &said.note)?;
        }
    }
    Ok(row)
}

/// From 1 to 5, or nothing.
fn marked(field: &'static str, mark: Option<u8>) -> Result<()> {
    match mark {
        None | Some(1..=5) => Ok(()),
        Some(_) => Err(Error::invalid(field, "Write 1 to 5, or nothing.")),
    }
}

impl CheckInRow {
    fn lever_mut(&mut self, lever: Lever) -> (&mut Option<u8>, &mut Option<u8>, &mut String) {
        match lever {
            Lever::Challenge => (
                &mut self.challenge_have,
                &mut self.challenge_want,
                &mut self.challenge_note,
            ),
            Lever::Hardware => (
                &mut self.hardware_have,
                &mut self.hardware_want,
                &mut self.hardware_note,
            ),
            Lever::Autonomy => (
                &mut self.autonomy_have,
                &mut self.autonomy_want,
                &mut self.autonomy_note,
            ),
            Lever::Career => (
                &mut self.career_have,
                &mut self.career_want,
                &mut self.career_note,
            ),
            Lever::Pay => (&mut self.pay_have, &mut self.pay_want, &mut self.pay_note),
        }
    }

    fn said(&self, lever: Lever) -> LeverSaid {
        let (have, want, note) = match lever {
            Lever::Challenge => (self.challenge_have, self.challenge_want, &self.challenge_note),
            Lever::Hardware => (self.hardware_have, self.hardware_want, &self.hardware_note),
            Lever::Autonomy => (self.autonomy_have, self.autonomy_want, &self.autonomy_note),
            Lever::Career => (self.career_have, self.career_want, &self.career_note),
            Lever::Pay => (self.pay_have, self.pay_want, &self.pay_note),
        };
        LeverSaid {
            lever,
            have,
            want,
            note: note.clone(),
        }
    }
}

impl From<CheckInRow> for CheckIn {
    fn from(row: CheckInRow) -> Self {
        Self {
            id: row.id,
            side: CheckInSide::of(&row.side).unwrap_or(CheckInSide::Person),
            person: row.person_id,
            company: row.company_id,
            placement: row.placement_id,
            channel: CheckInChannel::of(&row.channel),
            levers: Lever::ALL.iter().map(|lever| row.said(*lever)).collect(),
            approaches: row.approaches,
            flags: flags(&row.flags),
            satisfaction: row.satisfaction,
            on_day: row.on_day,
            approaches_note: row.approaches_note,
            plans: row.plans,
            roadmap: row.roadmap,
            needs: row.needs,
            next_step: row.next_step,
            by: row.person,
        }
    }
}

/// The flags as the file has them; a word that nobody knows any more is passed over.
pub(super) fn flags(kept: &str) -> Vec<RetentionFlag> {
    kept.split_whitespace().filter_map(RetentionFlag::of).collect()
}

/// Deletes a check-in; the steps it was for are due again, what else came of it stays.
pub async fn remove_check_in(store: &Store, id: CheckInId) -> Result<()> {
    store
        .write("remove_check_in", "Deleted a check-in", async |tx| {
            let row = sql::check_in(tx.conn, id)
                .await?
                .ok_or(Error::NotFound("check-in"))?;
            sql::delete_marks_of(tx.conn, id).await?;
            sql::delete_check_in(tx.conn, id).await?;
            let name = whose(tx, &row).await?;
            tx.relabel(format!("Deleted a check-in with {name}"));
            Ok(())
        })
        .await
}
