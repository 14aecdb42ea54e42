//! What keeping a file would do: which rows come, which change, who is who.

use super::clock_there::There as ClockThere;
use super::desk::{Apart, Desk, Sought, sure};
use super::kept::{AuthorRow, ItemRow, PersonRow, SlotRow, add_lines, fill, renew};
use super::who::{self, Entry};
use super::{Author, Item, ProgrammeFile, ProgrammeItemId, ProgrammePersonId, sql};
use crate::conferences::Edition;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::namesakes::{AUTHORS, Crowd, DESK, IdKind, Profile};
use crate::store::Watch;
use crate::words::fold;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::atomic::Ordering;

/// Rows to be put, those that are new or changed only.
#[derive(Default)]
pub(super) struct Plan {
    pub items: Vec<ItemRow>,
    pub slots: Vec<SlotRow>,
    pub authors: Vec<AuthorRow>,
    pub people: Vec<PersonRow>,
    /// Keys of authorships and slots that are no longer.
    pub gone: Vec<Id>,
    pub told: Told,
}

/// In numbers.
#[derive(Default)]
pub(super) struct Told {
    pub items: u32,
    pub new_items: u32,
    pub changed_items: u32,
    pub authors: u32,
    pub new_people: u32,
    pub known: u32,
    pub likely: u32,
    pub slots: u32,
    /// Of other years, left out.
    pub other_years: u32,
    /// The years the file says, where the edition's is not among them.
    pub says: Vec<i32>,
}

pub(super) async fn plan(
    conn: &mut SqliteConnection,
    edition: &Edition,
    file: &ProgrammeFile,
    watch: &Watch<'_>,
) -> Result<Plan> {
    let mut plan = Plan::default();
    let items = of_the_year(&file.programme.items, edition.key.year, &mut plan.told);
    let step = |done: u64| {
        (watch.progress)(done, 4);
        match watch.stop.load(Ordering::Acquire) {
            true => Err(Error::Cancelled),
            false => Ok(()),
        }
    };
    step(0)?;
    let before = sql::items(conn, edition.id).await?;
    let ids = place(&items, &before, edition);
    plan_items(&items, &ids, before, edition, file, &mut plan);
    let slots = sql::slots(conn, edition.id).await?;
    plan_slots(&items, &ids, slots, edition, &mut plan);
    step(1)?;
    let authors = sql::authors(conn, edition.id).await?;
    let everybody = sql::everybody(conn).await?;
    let mut there = who::There::new();
    let keys: HashMap<ProgrammePersonId, &str> = everybody
        .iter()
        .map(|row| (row.id, row.name_key.as_str()))
        .collect();
    let at: HashMap<ProgrammeItemId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    for author in &authors {
        if let (Some(at), Some(key)) = (at.get(&author.item_id), keys.get(&author.programme_person_id)) {
            there
                .entry(*at)
                .or_default()
                .push(((*key).to_owned(), author.programme_person_id));
        }
    }
    let entries = who::entries(&items, &there, edition.id);
    let mut crowd = Crowd::of(AUTHORS);
    for entry in &entries {
        crowd.count_name(&entry.name);
        entry
            .somebody
            .places
            .iter()
            .for_each(|place| crowd.count_place(place));
    }
    let related = who::related(&everybody, &entries);
    let known: HashSet<ProgrammePersonId> = related.iter().map(|row| row.id).collect();
    for row in everybody.iter().filter(|row| !known.contains(&row.id)) {
        crowd.count_name(&row.name);
        crowd.count_place(&row.affiliation);
    }
    let apart: Apart = sql::told_apart(conn).await?.into_iter().collect();
    let somebodies = who::somebodies(conn, &related).await?;
    let profiles: Vec<(ProgrammePersonId, Profile)> = somebodies
        .iter()
        .map(|(id, one)| (*id, Profile::of(one, &mut crowd)))
        .collect();
    step(2)?;
    let (roots, profiles) = who::resolve(&entries, &profiles, &mut crowd, &apart);
    let rows = people(&items, &entries, &roots, related, edition);
    step(3)?;
    let of_root: HashMap<usize, ProgrammePersonId> =
        rows.iter().map(|(root, _, row)| (*root, row.id)).collect();
    let mut givers: HashMap<(usize, usize), ProgrammePersonId> = HashMap::new();
    for (entry, root) in entries.iter().zip(&roots) {
        let id = of_root.get(root);
        givers.extend(entry.at.iter().filter_map(|at| Some((*at, *id?))));
    }
    plan_authors(&items, &ids, &givers, authors, edition, &mut plan);
    link(conn, rows, &profiles, crowd, &apart, &mut plan).await?;
    step(4)?;
    Ok(plan)
}

/// Those of the edition's year; all of them where the file has none of it.
fn of_the_year(items: &[Item], year: i32, told: &mut Told) -> Vec<Item> {
    let years: BTreeSet<i32> = items.iter().filter_map(|item| item.year).collect();
    if !years.contains(&year) {
        told.says = years.into_iter().collect();
        return items.to_vec();
    }
    let kept: Vec<Item> = items
        .iter()
        .filter(|item| item.year.is_none_or(|of| of == year))
        .cloned()
        .collect();
    told.other_years = count(items.len() - kept.len());
    kept
}

/// Which row each item is: by its key, else by its title.
fn place(items: &[Item], before: &[ItemRow], edition: &Edition) -> Vec<ProgrammeItemId> {
    let by_key: HashMap<&str, ProgrammeItemId> =
        before.iter().map(|row| (row.key.as_str(), row.id)).collect();
    let title = |title: &str| Some(fold(title)).filter(|title| title.split(' ').count() > 2);
    let mut by_title: HashMap<String, Option<ProgrammeItemId>> = HashMap::new();
    for row in before {
        if let Some(title) = title(&row.title) {
            // A title that several have tells none of them.
            by_title
                .entry(title)
                .and_modify(|one| *one = None)
                .or_insert(Some(row.id));
        }
    }
    let keyed: HashSet<ProgrammeItemId> = items
        .iter()
        .filter_map(|item| by_key.get(item.key.as_str()).copied())
        .collect();
    let mut taken = keyed;
    let mut ids = Vec::with_capacity(items.len());
    for item in items {
        let known = by_key.get(item.key.as_str()).copied();
        let called = || title(&item.title).and_then(|title| by_title.get(&title).copied().flatten());
        let id = known
            .or_else(|| called().filter(|id| taken.insert(*id)))
            .unwrap_or_else(|| {
                let parts = [edition.id.0.bytes(), item.key.as_bytes()];
                ProgrammeItemId(Id::derived("roster 2026 programme item", &parts))
            });
        ids.push(id);
    }
    ids
}

fn text(value: &Option<String>) -> &str {
    value.as_deref().unwrap_or_default()
}

fn plan_items(
    items: &[Item],
    ids: &[ProgrammeItemId],
    before: Vec<ItemRow>,
    edition: &Edition,
    file: &ProgrammeFile,
    plan: &mut Plan,
) {
    let before: HashMap<ProgrammeItemId, ItemRow> = before.into_iter().map(|row| (row.id, row)).collect();
    plan.told.items = count(items.len());
    for (item, id) in items.iter().zip(ids) {
        let known = before.get(id);
        let mut row = known.cloned().unwrap_or_else(|| ItemRow {
            id: *id,
            edition_id: edition.id,
            key: item.key.clone(),
            title: String::new(),
            kind: item.kind.kept().to_owned(),
            topic: String::new(),
            keywords: String::new(),
            summary: String::new(),
            decision: String::new(),
            award: String::new(),
            link: String::new(),
            affiliations: String::new(),
            source: file.name.clone(),
        });
        renew(&mut row.title, &item.title);
        if item.kind != super::ProgrammeKind::Paper {
            renew(&mut row.kind, item.kind.kept());
        }
        for (known, new) in [
            (&mut row.topic, &item.topic),
            (&mut row.summary, &item.summary),
            (&mut row.decision, &item.decision),
            (&mut row.award, &item.award),
            (&mut row.link, &item.link),
        ] {
            renew(known, text(new));
        }
        add_lines(&mut row.keywords, &item.keywords);
        add_lines(&mut row.affiliations, &item.affiliations);
        if known != Some(&row) {
            match known {
                Some(_) => plan.told.changed_items += 1,
                None => plan.told.new_items += 1,
            }
            plan.items.push(row);
        }
    }
}

fn plan_slots(
    items: &[Item],
    ids: &[ProgrammeItemId],
    before: Vec<SlotRow>,
    edition: &Edition,
    plan: &mut Plan,
) {
    let there = ClockThere {
        zone: edition.time_zone.parse().ok(),
        days: edition.days(),
    };
    let mut known: HashMap<ProgrammeItemId, Vec<SlotRow>> = HashMap::new();
    for row in before {
        known.entry(row.item_id).or_default().push(row);
    }
    for (item, id) in items.iter().zip(ids).filter(|(item, _)| !item.slots.is_empty()) {
        let before = known.remove(id).unwrap_or_default();
        plan.told.slots += count(item.slots.len());
        for (position, slot) in (0_i64..).zip(&item.slots) {
            let read = slot.written.as_deref().and_then(|written| there.read(written));
            let parts = [id.0.bytes(), &position.to_be_bytes()];
            let row = SlotRow {
                id: Id::derived("roster 2026 programme slot", &parts),
                edition_id: edition.id,
                item_id: *id,
                position,
                kind: slot.kind.kept().to_owned(),
                session: text(&slot.session).to_owned(),
                room: text(&slot.room).to_owned(),
                poster: text(&slot.poster).to_owned(),
                starts: slot.starts.or(read.map(|(from, _)| from)),
                ends: slot.ends.or(read.and_then(|(_, to)| to)),
                written: text(&slot.written).to_owned(),
            };
            if !before.contains(&row) {
                plan.slots.push(row);
            }
        }
        plan.gone
            .extend(before.iter().skip(item.slots.len()).map(|row| row.id));
    }
}

/// The row of everybody in the file, with what the file adds to it, and which of the resolved she is.
fn people(
    items: &[Item],
    entries: &[Entry],
    roots: &[usize],
    related: Vec<&PersonRow>,
    edition: &Edition,
) -> Vec<(usize, Option<PersonRow>, PersonRow)> {
    // Those who stand in a programme come first among the resolved, in the order of their keys.
    let mut before: Vec<&PersonRow> = related;
    before.sort_by_key(|row| row.id);
    let mut at: HashMap<usize, usize> = HashMap::new();
    let mut all: Vec<(usize, Option<PersonRow>, PersonRow)> = Vec::new();
    for (entry, root) in entries.iter().zip(roots) {
        let here = *at.entry(*root).or_insert_with(|| {
            let known = before.get(*root).map(|row| (*row).clone());
            let row = known.clone().unwrap_or_else(|| {
                PersonRow::new(
                    ProgrammePersonId(key_of(entry, items, edition)),
                    &entry.name,
                    &entry.name_key,
                )
            });
            all.push((*root, known, row));
            all.len() - 1
        });
        let Some((_, _, row)) = all.get_mut(here) else {
            continue;
        };
        let authors = entry
            .at
            .iter()
            .filter_map(|(item, position)| items.get(*item)?.authors.get(*position));
        authors.for_each(|author| learn(row, author));
    }
    all
}

/// What she is known by when she first comes.
fn key_of(entry: &Entry, items: &[Item], edition: &Edition) -> Id {
    let named = entry
        .somebody
        .ids
        .iter()
        .filter(|(kind, _)| *kind != IdKind::Homepage)
        .min();
    match named {
        Some((kind, id)) => Id::derived(
            "roster 2026 programme person",
            &[format!("{kind:?}").as_bytes(), id.as_bytes()],
        ),
        None => {
            let (item, position) = entry.at.first().copied().unwrap_or_default();
            let key = items.get(item).map_or("", |item| item.key.as_str());
            let name = format!("{} {position}", entry.name_key);
            let parts = [edition.id.0.bytes(), key.as_bytes(), name.as_bytes()];
            Id::derived("roster 2026 programme person", &parts)
        }
    }
}

fn learn(row: &mut PersonRow, author: &Author) {
    renew(&mut row.affiliation, text(&author.affiliation));
    renew(&mut row.position, text(&author.position));
    for (known, new) in [
        (&mut row.openreview_id, &author.openreview_id),
        (&mut row.dblp_pid, &author.dblp_pid),
        (&mut row.orcid, &author.orcid),
        (&mut row.homepage, &author.homepage),
        (&mut row.scholar, &author.scholar),
        (&mut row.linkedin, &author.linkedin),
        (&mut row.email, &author.email),
    ] {
        fill(known, text(new));
    }
}

/// Who of them is in the desk for sure, and how many may be.
async fn link(
    conn: &mut SqliteConnection,
    rows: Vec<(usize, Option<PersonRow>, PersonRow)>,
    profiles: &[Profile],
    mut crowd: Crowd,
    apart: &Apart,
    plan: &mut Plan,
) -> Result<()> {
    let mut sought = Sought::default();
    rows.iter()
        .filter(|(_, _, row)| row.person_id.is_none())
        .for_each(|(_, _, row)| sought.add(row));
    let desk = Desk::read(conn, &sought, &mut crowd).await?;
    let crowd = crowd.within(DESK);
    plan.told.authors = count(rows.len());
    for (root, known, mut row) in rows {
        plan.told.new_people += u32::from(known.is_none());
        if row.person_id.is_none()
            && let Some(profile) = profiles.get(root)
        {
            let candidates = desk.candidates(row.id.0, profile, &crowd, apart);
            if let Some(one) = sure(&candidates) {
                row.person_id = Some(one.who);
                row.linked_by = if one.weighed.by_id { "id" } else { "likeness" }.to_owned();
            } else if candidates
                .first()
                .is_some_and(crate::namesakes::Candidate::is_likely)
            {
                plan.told.likely += 1;
            }
        }
        plan.told.known += u32::from(row.person_id.is_some());
        if known.as_ref() != Some(&row) {
            plan.people.push(row);
        }
    }
    Ok(())
}

/// Who gives what. A file that names fewer than are known adds to them; one that names as many or more says who they are.
fn plan_authors(
    items: &[Item],
    ids: &[ProgrammeItemId],
    givers: &HashMap<(usize, usize), ProgrammePersonId>,
    before: Vec<AuthorRow>,
    edition: &Edition,
    plan: &mut Plan,
) {
    let mut known: HashMap<ProgrammeItemId, Vec<AuthorRow>> = HashMap::new();
    for row in before {
        known.entry(row.item_id).or_default().push(row);
    }
    for (at, (item, id)) in items.iter().zip(ids).enumerate() {
        let before = known.remove(id).unwrap_or_default();
        let whole = item.authors.len() >= before.len();
        for (position, author) in item.authors.iter().enumerate() {
            let Some(person) = givers.get(&(at, position)).copied() else {
                continue;
            };
            let hers = before.iter().find(|row| row.programme_person_id == person);
            let place = match hers.filter(|_| !whole) {
                Some(row) => row.position,
                None if whole => i64::from(count(position)),
                None => continue,
            };
            let parts = [id.0.bytes(), &place.to_be_bytes()];
            let mut row = AuthorRow {
                id: Id::derived("roster 2026 programme author", &parts),
                edition_id: edition.id,
                item_id: *id,
                programme_person_id: person,
                position: place,
                written: author.written.clone(),
                affiliation: hers.map(|row| row.affiliation.clone()).unwrap_or_default(),
            };
            renew(&mut row.affiliation, text(&author.affiliation));
            if !before.contains(&row) {
                plan.authors.push(row);
            }
        }
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
