//! Roles and their pipelines, on the command line.

use super::matching::told;
use super::words::Role;
use super::{Answered, say};
use crate::failure::Answer;
use roster_core::figures::{CardLine, RoleLine, card_lines, role_lines, role_meant};
use roster_core::matching::{Page, match_people};
use roster_core::roles::{RoleStatus, StageKind, role, wanted_of};
use roster_core::store::Store;
use serde_json::json;

pub async fn run(store: &Store, words: Role) -> Answer<Answered> {
    match words {
        Role::List => list(store).await,
        Role::Show { role } => show(store, &role).await,
        Role::Match { role, within, limit } => ranked(store, &role, &within, limit).await,
    }
}

async fn list(store: &Store) -> Answer<Answered> {
    let roles = role_lines(store).await?;
    let head = ["STATUS", "LIVE", "ACCEPTED", "OPENED", "ROLE", "CLIENT", "OWNER"].map(str::to_owned);
    let row = |role: &RoleLine| {
        let status = RoleStatus::of(&role.status);
        [
            status.map_or(&*role.status, |status| status.shown()),
            &role.live.to_string(),
            &format!("{} of {}", role.accepted, role.openings),
            &role.opened_on,
            &role.title,
            &role.client,
            &role.owner,
        ]
        .map(str::to_owned)
    };
    let rows: Vec<[String; 7]> = std::iter::once(head).chain(roles.iter().map(row)).collect();
    Ok(Answered {
        lines: if roles.is_empty() {
            Vec::new()
        } else {
            table(&rows)
        },
        json: json!({ "roles": roles }),
    })
}

async fn show(store: &Store, words: &str) -> Answer<Answered> {
    let line = role_meant(store, words).await?;
    let (told, cards) = (role(store, line.id).await?, card_lines(store, line.id).await?);
    let stages: Vec<(String, usize)> = StageKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.shown().to_owned(),
                cards.iter().filter(|card| card.kind == *kind).count(),
            )
        })
        .collect();
    let mut lines = vec![format!("{} · {}", told.title, told.client)];
    for (name, value) in [
        ("Status", told.status.shown().to_owned()),
        ("Opened", told.opened_on.clone()),
        ("Fill by", told.fill_by.clone()),
        (
            "Openings",
            format!("{} of {} filled", told.accepted, told.openings),
        ),
        ("Place", told.place.clone()),
        ("Pay", told.band.clone()),
        ("Owner", told.owner.clone()),
        ("Brief", told.brief.clone()),
    ] {
        if !value.is_empty() {
            lines.push(format!("{name:<10}{value}"));
        }
    }
    lines.push(String::new());
    lines.extend(
        stages
            .iter()
            .map(|(stage, people)| format!("{people:>4}  {stage}")),
    );
    Ok(Answered {
        lines,
        json: json!({ "role": told, "stages": stages.iter().map(|(stage, people)| json!({ "stage": stage, "people": people })).collect::<Vec<_>>() }),
    })
}

async fn ranked(store: &Store, words: &str, within: &str, limit: u32) -> Answer<Answered> {
    let line = role_meant(store, words).await?;
    let (wanted, weights) = wanted_of(&mut *store.read().await?, line.id).await?;
    let page = Page { offset: 0, limit };
    let found = match_people(store, &wanted, &weights, within, page).await?;
    for row in found.rows.iter().filter(|row| !row.off_limits.is_empty()) {
        say(&format!("{}: {}.", row.name, row.off_limits));
    }
    Ok(told(&wanted, &weights, &found))
}

/// Who is in a role's pipeline.
pub async fn pipeline(store: &Store, words: &str) -> Answer<Answered> {
    let role = role_meant(store, words).await?;
    let cards = card_lines(store, role.id).await?;
    let head = ["STAGE", "DAYS", "NAME", "OWNER", "SOURCE", "WHY IT ENDED"].map(str::to_owned);
    let row = |card: &CardLine| {
        [
            card.stage.as_str(),
            &format!("{:.0}", card.days.floor()),
            &card.name,
            &card.owner,
            &card.source,
            &card.reason,
        ]
        .map(str::to_owned)
    };
    let rows: Vec<[String; 6]> = std::iter::once(head).chain(cards.iter().map(row)).collect();
    Ok(Answered {
        lines: if cards.is_empty() {
            Vec::new()
        } else {
            table(&rows)
        },
        json: json!({ "role": role, "cards": cards }),
    })
}

/// Columns beneath one another, each as wide as its widest cell. Cells have no line breaks.
pub fn table<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..N).map(width).collect();
    rows.iter()
        .map(|row| {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:<width$}"));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_stand_beneath_one_another() {
        let rows = [["STAGE", "NAME"], ["Sourced", "Łucja"], ["Offer", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), ["STAGE    NAME", "Sourced  Łucja", "Offer"]);
    }
}
