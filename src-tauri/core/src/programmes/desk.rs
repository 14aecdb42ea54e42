//! The desk's people who may be somebody in a programme.

use super::kept::PersonRow;
use super::known_by;
use super::sql::{self, DeskRow};
use crate::error::Result;
use crate::ids::Id;
use crate::namesakes::{Candidate, Crowd, Form, Known, Profile, Somebody, name_key};
use crate::people::{self, PersonId};
use crate::store::json;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Two that somebody told apart, the lesser key first.
pub(super) type Apart = HashSet<(Id, Id)>;

pub(super) fn pair(one: Id, other: Id) -> (Id, Id) {
    if one < other { (one, other) } else { (other, one) }
}

pub(super) struct Desk {
    pub known: Known<PersonId>,
    pub people: HashMap<PersonId, DeskRow>,
    names: HashSet<String>,
}

/// What is to be looked for.
#[derive(Default)]
pub(super) struct Sought {
    keys: HashSet<String>,
    norms: BTreeSet<String>,
}

impl Sought {
    pub fn add(&mut self, row: &PersonRow) {
        self.keys.extend(Form::of(&row.name).sought());
        self.norms.extend(norms(row));
    }
}

/// Everything that leads to somebody, in the form the desk compares it by.
pub(super) fn norms(row: &PersonRow) -> impl Iterator<Item = String> {
    known_by::pages(row)
        .into_iter()
        .filter_map(|(kind, value, _)| kind.normalise(&value).ok())
}

impl Desk {
    /// Reads who may be one of those sought; everybody in the desk is counted into `crowd`.
    pub async fn read(conn: &mut SqliteConnection, sought: &Sought, crowd: &mut Crowd) -> Result<Self> {
        let mut ids: BTreeSet<PersonId> = BTreeSet::new();
        for (id, name, _) in people::called_and_working_at(conn).await? {
            let form = Form::of(&name);
            crowd.count(&form);
            if form.filed().iter().any(|key| sought.keys.contains(key)) {
                ids.insert(id);
            }
        }
        let norms: Vec<&str> = sought.norms.iter().map(String::as_str).collect();
        ids.extend(
            people::known_by(conn, &norms)
                .await?
                .into_iter()
                .map(|(_, id)| id),
        );
        let (people, all) = known_of(conn, &ids).await?;
        all.values()
            .flat_map(|somebody| &somebody.places)
            .for_each(|place| crowd.count_place(place));
        Ok(Self::of(people, &all, crowd))
    }

    /// These people of the desk alone, in a crowd that was counted before.
    pub async fn among(
        conn: &mut SqliteConnection,
        ids: &BTreeSet<PersonId>,
        crowd: &mut Crowd,
    ) -> Result<Self> {
        let (people, all) = known_of(conn, ids).await?;
        Ok(Self::of(people, &all, crowd))
    }

    fn of(people: HashMap<PersonId, DeskRow>, all: &BTreeMap<PersonId, Somebody>, crowd: &mut Crowd) -> Self {
        let mut known = Known::default();
        for (id, somebody) in all {
            let profile = Profile::of(somebody, crowd);
            known.add(*id, profile);
        }
        let names = people
            .values()
            .flat_map(|row| Form::of(&row.name).filed())
            .collect();
        Self { known, people, names }
    }

    /// Whether somebody in the desk may be called so.
    pub fn may_know(&self, name: &str) -> bool {
        Form::of(name).sought().iter().any(|key| self.names.contains(key))
    }

    /// Who of the desk somebody may be, the most likely first.
    pub fn candidates(
        &self,
        id: Id,
        profile: &Profile,
        crowd: &Crowd,
        apart: &Apart,
    ) -> Vec<Candidate<PersonId>> {
        self.known
            .candidates(profile, crowd, |person| apart.contains(&pair(id, person.0)))
    }
}

/// What tells of these people who they are; of those who are there.
async fn known_of(
    conn: &mut SqliteConnection,
    ids: &BTreeSet<PersonId>,
) -> Result<(HashMap<PersonId, DeskRow>, BTreeMap<PersonId, Somebody>)> {
    let keys = json(ids)?;
    let people: HashMap<PersonId, DeskRow> = sql::desk_people(conn, &keys)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut all: BTreeMap<PersonId, Somebody> = BTreeMap::new();
    for (id, row) in &people {
        let somebody = all.entry(*id).or_default();
        somebody.name.clone_from(&row.name);
        somebody
            .places
            .extend(Some(row.company.clone()).filter(|company| !company.is_empty()));
    }
    for (id, company) in sql::employers_of(conn, &keys).await? {
        all.entry(id).or_default().places.push(company);
    }
    for (id, kind, norm) in sql::norms_of(conn, &keys).await? {
        let somebody = all.entry(id).or_default();
        somebody
            .domains
            .extend(known_by::domain(&norm).filter(|_| kind == "email"));
        somebody.ids.extend(known_by::of_contact(&kind, &norm));
    }
    company(conn, &keys, &mut all).await?;
    all.retain(|id, _| people.contains_key(id));
    Ok((people, all))
}

/// With whom they wrote what is theirs already.
async fn company(
    conn: &mut SqliteConnection,
    keys: &str,
    all: &mut BTreeMap<PersonId, Somebody>,
) -> Result<()> {
    let linked = sql::linked_items(conn, keys).await?;
    let items: BTreeSet<_> = linked.iter().map(|(_, item, _)| item).collect();
    let mut givers: HashMap<_, Vec<(String, String)>> = HashMap::new();
    for (item, name, place) in sql::givers(conn, &json(&items)?).await? {
        givers.entry(item).or_default().push((name, place));
    }
    for (person, item, place) in linked {
        let somebody = all.entry(person).or_default();
        let own = name_key(&somebody.name);
        somebody
            .places
            .extend(Some(place).filter(|place| !place.is_empty()));
        for (name, place) in givers
            .get(&item)
            .into_iter()
            .flatten()
            .filter(|(name, _)| *name != own)
        {
            somebody.co_authors.push(name.clone());
            somebody
                .among
                .extend(Some(place.clone()).filter(|place| !place.is_empty()));
        }
    }
    Ok(())
}

/// The rule for the desk: a link makes what she wrote hers everywhere, so a name alone is not enough.
pub(super) fn sure(candidates: &[Candidate<PersonId>]) -> Option<&Candidate<PersonId>> {
    let [first, rest @ ..] = candidates else {
        return None;
    };
    let alone = !rest.iter().any(|other| other.weighed.by_id);
    (first.is_sure() && first.weighed.backed || first.weighed.by_id && alone).then_some(first)
}
