//! Several desks that hand each other files.

mod asked;
mod choices;
mod disclosed;
mod files;
mod folder;
mod histories;
mod inbox;
mod merging;
mod passphrase;
mod refused;
mod rules;
mod scope;
mod taken_back;
mod waiting;

use crate::a_desk::{Desk, Pocket, StoryClock, place_in};
use roster_core::desk;
use roster_core::store::{Watch, Who};
use roster_core::sync::{Arrival, Card, ExportWish, Leaving, add_desk, export_file, import_file, open_file};
use roster_core::tables::TABLES;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A new desk of somebody's.
pub async fn desk_of(person: &str) -> Desk {
    let (folder, pocket, clock) = (tempfile::tempdir().unwrap(), Pocket::default(), StoryClock::new());
    let who = Who {
        desk: format!("{person}'s desk"),
        person: person.into(),
        demo: false,
    };
    let (store, key) = desk::create(place_in(&folder), who, None, &pocket, clock.clone())
        .await
        .unwrap();
    Desk {
        store,
        key,
        pocket,
        clock,
        folder,
    }
}

/// Two desks that have each other's card.
pub async fn two_desks() -> (Desk, Desk) {
    let (ana, ben) = (desk_of("Ana").await, desk_of("Ben").await);
    meet(&ana, &ben).await;
    (ana, ben)
}

pub async fn meet(one: &Desk, other: &Desk) {
    add_desk(&one.store, &Card::of(&other.store)).await.unwrap();
    add_desk(&other.store, &Card::of(&one.store)).await.unwrap();
}

pub fn id(desk: &Desk) -> String {
    Card::of(&desk.store)
        .desk()
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

pub async fn writes(from: &Desk, wish: &ExportWish, name: &str) -> (PathBuf, Leaving) {
    let path = from.folder.path().join(name);
    let leaving = export_file(&from.store, wish, &path, &Watch::nobody())
        .await
        .unwrap();
    (path, leaving)
}

pub async fn takes(desk: &Desk, file: &Path) -> Arrival {
    let incoming = open_file(&desk.store, file).await.unwrap();
    import_file(&desk.store, &incoming, &Watch::nobody())
        .await
        .unwrap()
}

pub fn to(desk: &Desk) -> ExportWish {
    ExportWish {
        to: vec![id(desk)],
        ..ExportWish::default()
    }
}

/// What is new since `to` last was heard of goes there.
pub async fn sends(from: &Desk, other: &Desk) -> Arrival {
    let (file, _) = writes(from, &to(other), "out.roster").await;
    takes(other, &file).await
}

/// Each hears of the other until there is nothing new.
pub async fn talk(one: &Desk, other: &Desk) {
    for _ in 0..2 {
        sends(one, other).await;
        sends(other, one).await;
    }
}

/// What the desk holds, but for when rows were changed last: what must be the same everywhere.
pub async fn holds(desk: &Desk) -> BTreeMap<&'static str, Vec<String>> {
    let mut all = desk.everything().await;
    // Actors have other numbers elsewhere.
    all.remove("conflict_values");
    for table in TABLES
        .iter()
        .filter(|t| t.columns.iter().any(|c| c.name() == "updated_at"))
    {
        let at = table
            .columns
            .iter()
            .position(|c| c.name() == "updated_at")
            .unwrap();
        for row in all.get_mut(table.name).unwrap() {
            *row = without(row, at + 1);
        }
    }
    all
}

/// A row as SQL writes it, without its `at`th value.
fn without(row: &str, at: usize) -> String {
    let (mut quoted, mut values, mut value) = (false, Vec::new(), String::new());
    for sign in row.chars() {
        quoted ^= sign == '\'';
        if sign == ' ' && !quoted {
            values.push(std::mem::take(&mut value));
        } else {
            value.push(sign);
        }
    }
    values.push(value);
    values.remove(at);
    values.join(" ")
}

pub async fn agree(one: &Desk, other: &Desk) {
    let (a, b) = (holds(one).await, holds(other).await);
    for table in TABLES.iter().filter(|table| !table.registers.is_empty()) {
        assert_eq!(a[table.name], b[table.name], "{}", table.name);
    }
    one.is_sound().await;
    other.is_sound().await;
}
