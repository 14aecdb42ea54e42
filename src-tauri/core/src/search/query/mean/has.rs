//! What is known of somebody at all; and the order to show people in.

use super::texts::unquoted;
use super::{Meant, Reading, Wrong, nearest};
use crate::facts::{Claims, Fact};
use crate::search::page::{PeopleColumn, PeopleSort};
use crate::search::query::fields::Field;

/// What may be known, by name.
pub(in super::super) const HAS: &[&str] = &[
    "email", "phone", "notes", "tags", "scale", "hardware", "skills", "pay", "title", "company", "location",
    "team", "evidence", "oss", "pool", "tz", "owner", "source",
];

const ALSO: &[(&str, &str)] = &[
    ("mail", "email"),
    ("e-mail", "email"),
    ("tag", "tags"),
    ("hw", "hardware"),
    ("skill", "skills"),
    ("city", "location"),
    ("place", "location"),
    ("at", "company"),
    ("project", "oss"),
    ("note", "notes"),
    ("timezone", "tz"),
];

/// Whether this is known; none for what has no such name.
fn has(name: &str) -> Option<fn(&Fact) -> bool> {
    fn of(fact: &Fact, test: fn(&Claims) -> bool) -> bool {
        fact.claims.as_ref().is_some_and(|claims| test(claims))
    }
    Some(match name {
        "email" => |fact| !fact.email.is_none(),
        "phone" => |fact| !fact.phone.is_none(),
        "notes" => |fact| fact.has_notes,
        "tags" => |fact| !fact.tags.is_empty(),
        "title" => |fact| !fact.title.is_none(),
        "company" => |fact| !fact.company.is_none(),
        "location" => |fact| !fact.location.is_none(),
        "team" => |fact| !fact.team.is_none(),
        "pool" => |fact| !fact.pool.is_none(),
        "tz" => |fact| !fact.time_zone.is_none(),
        "owner" => |fact| !fact.owner.is_none(),
        "source" => |fact| !fact.source.is_none(),
        "scale" => |fact| {
            of(fact, |claims| {
                claims.scale.iter().any(|scale| scale.size().is_some())
            })
        },
        "hardware" => |fact| {
            of(fact, |claims| {
                !claims.hardware.is_empty() || claims.scale.iter().any(|scale| !scale.hardware.is_none())
            })
        },
        "skills" => |fact| of(fact, |claims| !claims.skills.is_empty()),
        "pay" => |fact| of(fact, |claims| !claims.pay.is_empty()),
        "oss" => |fact| of(fact, |claims| !claims.projects.is_empty()),
        "evidence" => |fact| of(fact, |claims| super::claims::backings(claims).next().is_some()),
        _ => return None,
    })
}

pub(super) fn known<'a>(field: &Field, value: &str, wanted: bool) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    let plain = typed.to_lowercase();
    let name = ALSO
        .iter()
        .find(|(also, _)| *also == plain)
        .map_or(plain.as_str(), |(_, name)| name);
    let Some(has) = has(name) else {
        return Err(Wrong::instead(
            format!(
                "“{typed}” is nothing that is had or missing. Write one of {}.",
                HAS.join(", ")
            ),
            nearest(typed, HAS.iter().copied())
                .into_iter()
                .map(|name| format!("{}:{name}", field.name)),
        ));
    };
    let says = if wanted {
        format!("{name} known")
    } else {
        format!("no {name} known")
    };
    Ok(Meant::new(format!("{}:{name}", field.name), says, move |fact| {
        has(fact) == wanted
    }))
}

/// The columns of the list by the names people call them.
const COLUMNS: &[(&str, PeopleColumn)] = &[
    ("name", PeopleColumn::Name),
    ("title", PeopleColumn::Title),
    ("company", PeopleColumn::Company),
    ("team", PeopleColumn::Team),
    ("scale", PeopleColumn::Scale),
    ("location", PeopleColumn::Location),
    ("city", PeopleColumn::Location),
    ("pool", PeopleColumn::Pool),
    ("tags", PeopleColumn::Tags),
    ("email", PeopleColumn::Email),
    ("phone", PeopleColumn::Phone),
    ("tz", PeopleColumn::TimeZone),
    ("owner", PeopleColumn::Owner),
    ("source", PeopleColumn::Source),
    ("touched", PeopleColumn::Touched),
    ("stage", PeopleColumn::Stage),
    ("added", PeopleColumn::Created),
    ("created", PeopleColumn::Created),
    ("updated", PeopleColumn::Updated),
    ("changed", PeopleColumn::Updated),
];

pub(in super::super) fn column(name: &str) -> Option<PeopleColumn> {
    let found = COLUMNS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, column)| *column)
}

/// Names to sort by.
pub(in super::super) fn columns() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(name, _)| *name)
}

pub(super) fn sort<'a>(field: &Field, value: &str) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    let plain = typed.trim_start_matches(['-', '−', '+']);
    let descending = typed.starts_with(['-', '−']);
    let minus = if descending { "-" } else { "" };
    let Some(by) = column(plain) else {
        return Err(Wrong::instead(
            format!("People are not sorted by “{plain}”. Write a column of the list, as in sort:scale."),
            nearest(plain, columns())
                .into_iter()
                .map(|name| format!("{}:{minus}{name}", field.name)),
        ));
    };
    let says = if descending {
        format!("sorted by {plain}, the other way round")
    } else {
        format!("sorted by {plain}")
    };
    let mut meant = Meant::new(format!("{}:{minus}{plain}", field.name), says, |_| true);
    meant.sort = Some(PeopleSort { by, descending });
    Ok(meant)
}
