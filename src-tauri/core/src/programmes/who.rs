//! Who of a file's authors is the same, and who of them stands in a programme already.

use super::desk::{Apart, pair};
use super::kept::PersonRow;
use super::sql;
use super::{Author, Item, ProgrammePersonId, known_by};
use crate::conferences::EditionId;
use crate::error::Result;
use crate::ids::Id;
use crate::namesakes::{Crowd, Form, IdKind, Known, Profile, Somebody, name_key};
use crate::store::json;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Somebody as one file knows her.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub name: String,
    pub name_key: String,
    pub somebody: Somebody,
    /// Items and her place among their authors.
    pub at: Vec<(usize, usize)>,
    /// Who she is, where she stands with that item already.
    pub there: Option<ProgrammePersonId>,
}

/// Who stands with an item already, by the key of her name.
pub(super) type There = HashMap<usize, Vec<(String, ProgrammePersonId)>>;

/// The authors of a file, each once: by an id, else by name and affiliation.
pub(super) fn entries(items: &[Item], there: &There, edition: EditionId) -> Vec<Entry> {
    let mut keys: HashMap<&str, String> = HashMap::new();
    for author in items.iter().flat_map(|item| &item.authors) {
        keys.entry(author.name.as_str())
            .or_insert_with(|| name_key(&author.name));
    }
    let key_of = |author: &Author| keys.get(author.name.as_str()).cloned().unwrap_or_default();
    let mut all: Vec<Entry> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    for (item_at, item) in items.iter().enumerate() {
        let names: Vec<String> = item.authors.iter().map(key_of).collect();
        for (position, (author, name)) in item.authors.iter().zip(&names).enumerate() {
            let ids = known_by::of_author(author);
            let hers = there
                .get(&item_at)
                .and_then(|all| all.iter().find(|(key, _)| key == name));
            let mut key = match (hers, ids.iter().find(|(kind, _)| *kind != IdKind::Homepage)) {
                (Some((_, id)), _) => format!("row {}", id.0.hex()),
                (None, Some((kind, id))) => format!("id {kind:?} {id}"),
                (None, None) => format!(
                    "name {name} {}",
                    author.affiliation.as_deref().unwrap_or_default()
                ),
            };
            let twice = |at: &usize| {
                all.get(*at)
                    .is_some_and(|entry| entry.at.iter().any(|(i, _)| *i == item_at))
            };
            if by_key.get(&key).is_some_and(twice) {
                key = format!("{key} {item_at} {position}");
            }
            let at = *by_key.entry(key).or_insert_with(|| {
                all.push(Entry {
                    name: author.name.clone(),
                    name_key: name.clone(),
                    there: hers.map(|(_, id)| *id),
                    ..Entry::default()
                });
                all.len() - 1
            });
            let Some(entry) = all.get_mut(at) else { continue };
            entry.at.push((item_at, position));
            let one = &mut entry.somebody;
            one.name.clone_from(&author.name);
            one.places.extend(author.affiliation.clone());
            one.domains
                .extend(author.email.as_deref().and_then(known_by::domain));
            one.ids.extend(ids);
            one.occasions = vec![edition.0];
            for (other, (with, name)) in item.authors.iter().zip(&names).enumerate() {
                if other != position {
                    one.co_authors.push(name.clone());
                    one.among.extend(with.affiliation.clone());
                }
            }
        }
    }
    all
}

/// Those in programmes already who may be one of the file's, with what they gave and with whom.
pub(super) async fn somebodies(
    conn: &mut SqliteConnection,
    rows: &[&PersonRow],
) -> Result<BTreeMap<ProgrammePersonId, Somebody>> {
    let ids: Vec<ProgrammePersonId> = rows.iter().map(|row| row.id).collect();
    let given = sql::given(conn, &json(&ids)?).await?;
    let items: BTreeSet<_> = given.iter().map(|one| one.item_id).collect();
    let mut givers: HashMap<_, Vec<(String, String)>> = HashMap::new();
    for (item, name, place) in sql::givers(conn, &json(&items)?).await? {
        givers.entry(item).or_default().push((name, place));
    }
    let mut all: BTreeMap<ProgrammePersonId, Somebody> = rows
        .iter()
        .map(|row| {
            let somebody = Somebody {
                name: row.name.clone(),
                places: Some(row.affiliation.clone())
                    .filter(|place| !place.is_empty())
                    .into_iter()
                    .collect(),
                domains: known_by::domain(&row.email).into_iter().collect(),
                ids: known_by::of_row(row),
                ..Somebody::default()
            };
            (row.id, somebody)
        })
        .collect();
    let names: HashMap<ProgrammePersonId, &str> =
        rows.iter().map(|row| (row.id, row.name_key.as_str())).collect();
    for one in given {
        let Some(somebody) = all.get_mut(&one.programme_person_id) else {
            continue;
        };
        somebody
            .places
            .extend(Some(one.affiliation).filter(|place| !place.is_empty()));
        somebody.occasions.push(one.edition_id.0);
        let own = names.get(&one.programme_person_id).copied().unwrap_or_default();
        for (name, place) in givers
            .get(&one.item_id)
            .into_iter()
            .flatten()
            .filter(|(name, _)| name != own)
        {
            somebody.co_authors.push(name.clone());
            somebody
                .among
                .extend(Some(place.clone()).filter(|place| !place.is_empty()));
        }
    }
    Ok(all)
}

/// Rows that share a name or an id with somebody in the file who is not placed yet.
pub(super) fn related<'a>(rows: &'a [PersonRow], entries: &[Entry]) -> Vec<&'a PersonRow> {
    let open = || entries.iter().filter(|entry| entry.there.is_none());
    let names: HashSet<String> = open().flat_map(|entry| Form::of(&entry.name).sought()).collect();
    let ids: HashSet<&(IdKind, String)> = open().flat_map(|entry| &entry.somebody.ids).collect();
    let placed: HashSet<ProgrammePersonId> = entries.iter().filter_map(|entry| entry.there).collect();
    rows.iter()
        .filter(|row| {
            placed.contains(&row.id)
                || Form::of(&row.name).filed().iter().any(|key| names.contains(key))
                || known_by::of_row(row).iter().any(|id| ids.contains(id))
        })
        .collect()
}

/// For each entry which one of all she is: of two that are one the same number; and of each number who stands in a
/// programme already. Nobody who does is made one with another who does.
pub(super) fn resolve(
    entries: &[Entry],
    there: &[(ProgrammePersonId, Profile)],
    crowd: &mut Crowd,
    apart: &Apart,
) -> (Vec<usize>, Vec<Profile>) {
    let offset = there.len();
    let mut known: Known<usize> = Known::default();
    let mut profiles: Vec<Profile> = there.iter().map(|(_, profile)| profile.clone()).collect();
    profiles.extend(entries.iter().map(|entry| Profile::of(&entry.somebody, crowd)));
    for (at, profile) in profiles.iter().enumerate() {
        known.add(at, profile.clone());
    }
    let mut one = Union::new(profiles, there);
    for (at, entry) in entries.iter().enumerate() {
        if let Some(to) = entry
            .there
            .and_then(|id| there.iter().position(|(row, _)| *row == id))
        {
            one.join(to, offset + at, apart);
        }
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (at, entry) in (offset..).zip(entries) {
        if entry.there.is_some() {
            continue;
        }
        let Some(profile) = one.profiles.get(at) else {
            continue;
        };
        let others = known.each(profile, crowd, |other| other == at);
        pairs.extend(
            others
                .iter()
                .filter(|other| other.is_sure())
                .map(|other| (other.weighed.odds, at, other.who)),
        );
    }
    pairs.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    for (_, at, other) in pairs {
        one.join(other, at, apart);
    }
    let roots = (offset..offset + entries.len()).map(|at| one.root(at)).collect();
    (roots, one.profiles)
}

/// Which are one, with all that is known of them together.
struct Union {
    parent: Vec<usize>,
    profiles: Vec<Profile>,
    rows: Vec<Option<ProgrammePersonId>>,
}

impl Union {
    fn new(profiles: Vec<Profile>, there: &[(ProgrammePersonId, Profile)]) -> Self {
        let mut rows: Vec<Option<ProgrammePersonId>> = there.iter().map(|(id, _)| Some(*id)).collect();
        rows.resize(profiles.len(), None);
        Self {
            parent: (0..profiles.len()).collect(),
            profiles,
            rows,
        }
    }

    fn root(&self, mut at: usize) -> usize {
        while let Some(up) = self.parent.get(at).copied().filter(|up| *up != at) {
            at = up;
        }
        at
    }

    fn row(&self, at: usize) -> Option<ProgrammePersonId> {
        self.rows.get(at).copied().flatten()
    }

    fn join(&mut self, one: usize, other: usize, apart: &Apart) {
        let (mut one, mut other) = (self.root(one), self.root(other));
        if self.row(other).is_some() {
            (one, other) = (other, one);
        }
        let (rows, known) = (
            (self.row(one), self.row(other)),
            self.profiles.get(other).cloned(),
        );
        let told_apart = |a: Id, b: Id| apart.contains(&pair(a, b));
        let bars = match rows {
            (Some(a), Some(b)) => a != b || told_apart(a.0, b.0),
            _ => false,
        };
        let (Some(known), Some(hers)) = (known, self.profiles.get_mut(one)) else {
            return;
        };
        if one == other || bars || hers.contradicts(&known) {
            return;
        }
        hers.join(&known);
        if let Some(parent) = self.parent.get_mut(other) {
            *parent = one;
        }
    }
}
