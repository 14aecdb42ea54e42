//! A role changed field by field.

pub(super) mod sql;

use super::create::own;
use super::{FeeTerms, Presence, RoleId, archetypes, read_band, title_of};
use crate::companies;
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::people::checked_text;
use crate::profiles::Lever;
use crate::store::{Store, Tx, json};
use crate::wanted::{Wanted, Weights};
use chrono::{Datelike as _, Days, Months, NaiveDate};

crate::vocabulary::words! {
    /// What of a role is typed.
    RoleField {
        Title = "title", "title";
        Client = "client", "client";
        Openings = "openings", "openings";
        Archetype = "archetype", "kind of role";
        Place = "place", "place";
        Presence = "presence", "presence";
        Confidential = "confidential", "confidentiality";
        ShownAs = "shown_as", "name shown";
        OpenedOn = "opened_on", "opening date";
        FillBy = "fill_by", "date to fill it by";
        Pay = "pay", "pay band";
        Brief = "brief", "brief";
        Owner = "owner", "owner";
    }
}

/// Nobody reads a longer brief.
const BRIEF: usize = 50_000;
/// More at once is a programme, not a role.
const MOST_OPENINGS: u32 = 999;

/// Sets a field as typed, on the day `today` (ISO) where it is typed. [`Error::Invalid`] at the field.
pub async fn edit_role(store: &Store, id: RoleId, field: RoleField, value: &str, today: &str) -> Result<()> {
    let today = day::of_kept(today)
        .ok_or_else(|| Error::invalid("today", "That is no date. Write it as in 2026-03-12."))?;
    changed(store, id, "edit_role", field.shown(), async |tx| {
        set(tx, id, field, value, today).await
    })
    .await
}

/// Sets what the role offers of a lever, 1 to 5, and a note on it. [`Error::Invalid`] at `offer` or `note`.
pub async fn set_lever(store: &Store, id: RoleId, lever: Lever, offer: Option<u8>, note: &str) -> Result<()> {
    if offer.is_some_and(|offer| !(1..=5).contains(&offer)) {
        return Err(Error::invalid("offer", "An offer is from 1 to 5."));
    }
    let note = checked_text("note", note)?;
    changed(store, id, "set_role_lever", lever.shown(), async |tx| {
        sql::set_lever(tx.conn, id, lever.kept(), offer, &note, tx.now).await
    })
    .await
}

/// Sets the terms of its fee; none: nothing is agreed. [`Error::Invalid`] at the field of the terms.
pub async fn set_fee(store: &Store, id: RoleId, terms: Option<&FeeTerms>) -> Result<()> {
    let kept = match terms {
        Some(terms) => {
            terms.check()?;
            json(terms)?
        }
        None => String::new(),
    };
    changed(store, id, "set_role_fee", "fee terms", async |tx| {
        sql::set_text(tx.conn, id, "fee", &kept, tx.now).await
    })
    .await
}

/// Sets what is wanted and how much it weighs. Title, pay, place and the client's hardware are the role's own and not
/// kept twice. [`Error::Invalid`] at the field of the profile.
pub async fn set_wanted(store: &Store, id: RoleId, wanted: &Wanted, weights: &Weights) -> Result<()> {
    let wanted = own(wanted.clone());
    wanted.check()?;
    weights.check()?;
    let (wanted, weights) = (json(&wanted)?, json(weights)?);
    changed(store, id, "set_role_wanted", "work profile", async |tx| {
        sql::set_text(tx.conn, id, "wanted", &wanted, tx.now).await?;
        sql::set_text(tx.conn, id, "weights", &weights, tx.now).await
    })
    .await
}

/// `op` is named once for each verb: the history finds operations by these names.
async fn changed(
    store: &Store,
    id: RoleId,
    op: &'static str,
    what: &str,
    change: impl AsyncFnOnce(&mut Tx<'_>) -> Result<()>,
) -> Result<()> {
    store
        .write(op, format!("Changed the {what} of a role"), async |tx| {
            let title = title_of(tx.conn, id).await?;
            tx.relabel(format!("Changed the {what} of {title}"));
            change(tx).await
        })
        .await
}

async fn set(tx: &mut Tx<'_>, id: RoleId, field: RoleField, value: &str, today: NaiveDate) -> Result<()> {
    let text = |of| checked_text(of, value);
    let (column, kept) = match field {
        RoleField::Title => {
            let title = text("title")?;
            if title.is_empty() {
                return Err(Error::invalid("title", "A role needs a title."));
            }
            ("title", title)
        }
        RoleField::Client => {
            let company = companies::named(tx, &text("client")?).await?;
            let company = company
                .ok_or_else(|| Error::invalid("client", "Whose role is it? Write the client’s name."))?;
            return sql::set_company(tx.conn, id, company, tx.now).await;
        }
        RoleField::Openings => return set_openings(tx, id, value).await,
        RoleField::Archetype => {
            if !value.is_empty() {
                archetypes::template(value)?;
            }
            ("archetype", value.to_owned())
        }
        RoleField::Place => ("place", text("place")?),
        RoleField::Presence => {
            if !value.is_empty() && Presence::of(value).is_none() {
                return Err(Error::invalid("presence", "On site, hybrid or remote?"));
            }
            ("presence", value.to_owned())
        }
        RoleField::Confidential => {
            return sql::set_number(tx.conn, id, "confidential", (value == "yes").into(), tx.now).await;
        }
        RoleField::ShownAs => ("shown_as", text("shown_as")?),
        RoleField::OpenedOn => (
            "opened_on",
            kept_day(value, |typed| day::typed("opened_on", typed, today))?,
        ),
        RoleField::FillBy => (
            "fill_by",
            kept_day(value, |typed| coming("fill_by", typed, today))?,
        ),
        RoleField::Pay => {
            let usual = sql::usual_currency(tx.conn, id)
                .await?
                .and_then(|code| Currency::of(&code));
            let band = read_band(value, usual)?;
            return sql::set_pay(tx.conn, id, &band, tx.now).await;
        }
        RoleField::Brief => {
            if value.len() > BRIEF && value.chars().count() > BRIEF {
                return Err(Error::invalid(
                    "brief",
                    "This brief is too long to be read (50,000 letters).",
                ));
            }
            ("brief", value.trim_end().to_owned())
        }
        RoleField::Owner => ("owner", text("owner")?),
    };
    sql::set_text(tx.conn, id, column, &kept, tx.now).await
}

async fn set_openings(tx: &mut Tx<'_>, id: RoleId, value: &str) -> Result<()> {
    let openings = value
        .trim()
        .parse::<u32>()
        .ok()
        .filter(|n| (1..=MOST_OPENINGS).contains(n));
    let openings =
        openings.ok_or_else(|| Error::invalid("openings", "How many are sought? Write 1 to 999."))?;
    sql::set_number(tx.conn, id, "openings", openings.into(), tx.now).await
}

fn kept_day(typed: &str, read: impl Fn(&str) -> Result<NaiveDate>) -> Result<String> {
    match typed.trim() {
        "" => Ok(String::new()),
        typed => read(typed).map(day::kept),
    }
}

/// A day to come: as [`day::typed`] reads it, and `in 6 weeks`, `tomorrow`; a day without a year is the next one there is.
fn coming(field: &'static str, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    let lower = typed.to_lowercase();
    let words: Vec<&str> = lower
        .trim()
        .trim_start_matches("in ")
        .split_whitespace()
        .collect();
    let ahead = match words.as_slice() {
        ["tomorrow"] => today.checked_add_days(Days::new(1)),
        [count, unit] => count
            .parse::<u32>()
            .ok()
            .and_then(|n| match unit.trim_end_matches('s') {
                "day" => today.checked_add_days(Days::new(n.into())),
                "week" => today.checked_add_days(Days::new(u64::from(n) * 7)),
                "month" => today.checked_add_months(Months::new(n)),
                _ => None,
            }),
        _ => None,
    };
    if let Some(day) = ahead.filter(|day| day.year() <= 9_999) {
        return Ok(day);
    }
    let day = day::typed(field, typed, today)?;
    let has_year = lower
        .split(|c: char| !c.is_ascii_digit())
        .any(|part| part.len() == 4);
    if has_year || day >= today {
        return Ok(day);
    }
    // 29 February may be some years ahead.
    let next = (1..9).find_map(|years| day.with_year(day.year() + years).filter(|day| *day >= today));
    Ok(next.unwrap_or(day))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_to_come_as_people_write_them() {
        let today = day::of_kept("2026-11-24").unwrap();
        for (typed, expected) in [
            ("2027-03-01", "2027-03-01"),
            ("12 mar", "2027-03-12"),
            ("30 nov", "2026-11-30"),
            ("today", "2026-11-24"),
            ("tomorrow", "2026-11-25"),
            ("in 6 weeks", "2027-01-05"),
            ("3 months", "2027-02-24"),
            ("in 10 days", "2026-12-04"),
            ("12 mar 2026", "2026-03-12"),
        ] {
            assert_eq!(
                day::kept(coming("fill_by", typed, today).unwrap()),
                expected,
                "{typed}"
            );
        }
        assert_eq!(
            coming("fill_by", "soon", today).unwrap_err().field(),
            Some("fill_by")
        );
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}|in [0-9]{1,12} (days|weeks|months)") {
            let _ = coming("fill_by", &text, NaiveDate::MIN);
            let _ = coming("fill_by", &text, day::of_kept("2026-11-24").unwrap());
        }
    }
}
