//! A profile goes to a client.

use super::{Consent, Form, Route, SubmittalId, sql};
use crate::day::{self, Unit};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::off_limits::{self, Doing};
use crate::people::{self, checked_text};
use crate::pipeline::{self, CandidacyId};
use crate::roles::{self, StageKind};
use crate::sheet::Sheet;
use crate::store::{Store, json};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// So many days an introduction is ours at most: ten years.
pub(super) const MOST_DAYS: u32 = 3_653;

/// What is asked for a submittal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewSubmittal {
    /// As typed: "today", "12 Mar 2026".
    pub sent_on: String,
    /// Who at the client's; may be empty.
    pub sent_to: String,
    pub route: Route,
    pub consent: Consent,
    /// As typed; may be empty.
    pub consent_on: String,
    /// As typed: "365", "12 months"; empty: no ownership was agreed.
    pub owned_days: String,
    /// What proves it: "mail to Jo, 12 Mar, 09:14".
    pub evidence: String,
    pub note: String,
    /// The ISO date where it is typed.
    pub today: String,
}

/// The document as it goes out.
#[derive(Debug, Clone, Copy)]
pub struct Printed<'a> {
    pub form: Form,
    /// The number that stands on it.
    pub number: u32,
    pub sheet: &'a Sheet,
    /// BLAKE3 of its PDF in hex.
    pub digest: &'a str,
}

/// Records a submittal, and moves its card to the role's first stage of the submitted where it stands before it. Somebody
/// off limits needs a reason in `despite` ([`Error::NeedsReason`]). [`Error::Invalid`] at the field;
/// [`Error::Conflict`] where the number was given meanwhile.
pub async fn submit(
    store: &Store,
    candidacy: CandidacyId,
    new: &NewSubmittal,
    printed: Printed<'_>,
    despite: &str,
) -> Result<SubmittalId> {
    let today = today(&new.today)?;
    let sent = sent_day(&new.sent_on, today)?;
    let owned_days = owned_days(&new.owned_days, sent)?;
    let sent_on = day::kept(sent);
    let consent_on = consent_day(&new.consent_on, today)?;
    let (sent_to, evidence) = (
        checked_text("sent_to", &new.sent_to)?,
        checked_text("evidence", &new.evidence)?,
    );
    let note = checked_text("note", &new.note)?;
    let sheet = json(printed.sheet)?;
    store
        .write("submit", "Submitted somebody", async |tx| {
            let of = sql::candidacy(tx.conn, candidacy).await?;
            let of = of.ok_or(Error::NotFound("candidacy"))?;
            let name = people::touch(tx, of.person).await?;
            off_limits::may(tx, of.person, Doing::Submit, Some(of.role), despite).await?;
            if sql::next_number(tx.conn).await? != printed.number {
                return Err(Error::Conflict(
                    "Another profile was submitted meanwhile, and its number is on this one. Look at it again, then send it."
                        .into(),
                ));
            }
            let id = SubmittalId(Id::new(tx.clock));
            let row = sql::Row {
                id,
                candidacy_id: candidacy,
                person_id: of.person,
                role_id: of.role,
                number: printed.number,
                sent_on,
                sent_to,
                route: new.route.kept().to_owned(),
                consent: new.consent.kept().to_owned(),
                consent_on,
                form: printed.form.kept().to_owned(),
                owned_days,
                evidence,
                note,
                person: tx.person.to_owned(),
            };
            sql::insert(tx.conn, &row, &sheet, printed.digest, tx.now).await?;
            sql::given(tx.conn, printed.number).await?;
            pipeline::advance(tx, candidacy, StageKind::Submitted).await?;
            let title = roles::title_of(tx.conn, of.role).await?;
            tx.relabel(format!("Submitted {name} for {title}"));
            Ok(id)
        })
        .await
}

pub(super) fn today(iso: &str) -> Result<NaiveDate> {
    day::of_kept(iso).ok_or_else(|| Error::Internal(format!("“{iso}” is no date of today")))
}

/// The day it was sent on, as typed. [`Error::Invalid`] where it has not come yet: nothing is sent in advance.
pub(super) fn sent_day(typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    passed("sent_on", day::typed("sent_on", typed, today)?, today)
}

/// The day of consent as typed; empty where none is.
pub(super) fn consent_day(typed: &str, today: NaiveDate) -> Result<String> {
    match typed.trim() {
        "" => Ok(String::new()),
        typed => Ok(day::kept(passed(
            "consent_on",
            day::typed("consent_on", typed, today)?,
            today,
        )?)),
    }
}

fn passed(field: &'static str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate> {
    match day <= today {
        true => Ok(day),
        false => Err(Error::invalid(
            field,
            format!("{} has not come yet.", day::shown(day)),
        )),
    }
}

/// The days an introduction is ours as typed: "365", "90 days", and weeks, months and years from the day it was sent on.
/// None where nothing is typed.
pub(super) fn owned_days(typed: &str, sent: NaiveDate) -> Result<Option<u32>> {
    let no = |why| Err(Error::invalid("owned_days", why));
    let words = day::words(typed);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let counted = match words.as_slice() {
        [] => return Ok(None),
        [days] => day::amount(days).map(|n| (n, Unit::Day)),
        [n, of] => day::amount(n).zip(day::unit(of, true)),
        _ => None,
    };
    let until = counted.and_then(|(n, of)| day::stepped(sent, n, of, false));
    let Some(until) = until else {
        return no("Write the number of days, as in 365, or 12 months.");
    };
    match u32::try_from((until - sent).num_days()) {
        Ok(0) => no("Leave it empty where no ownership was agreed."),
        Ok(days) if days <= MOST_DAYS => Ok(Some(days)),
        _ => no("That is more than ten years. Write the number of days, as in 365."),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn days_of_ownership_are_read_whole_or_refused() {
        let sent = day::of_kept("2026-11-24").unwrap();
        for (typed, days) in [
            ("", None),
            (" 365 ", Some(365)),
            ("90 days", Some(90)),
            ("a year", Some(365)),
            ("1 year", Some(365)),
            ("6 months", Some(181)),
            ("2 weeks", Some(14)),
        ] {
            assert_eq!(owned_days(typed, sent).unwrap(), days, "{typed}");
        }
        for typed in [
            "0",
            "-1",
            "1.5 years",
            "365 or so",
            "some",
            "11 years",
            "3654",
            "12 months or 1 year",
        ] {
            assert_eq!(
                owned_days(typed, sent).unwrap_err().field(),
                Some("owned_days"),
                "{typed}"
            );
        }
    }
}
