//! Everybody of a programme, read from the file.

use super::everybody::{Linked, Listed, One, folded, in_order};
use super::sql::{self, TitleRow};
use super::{MayBe, ProgrammeAt, ProgrammePerson, ProgrammeStanding};
use crate::conferences::{self, ConferenceField, EditionId};
use crate::error::Result;
use crate::namesakes::{AUTHORS, Crowd, DESK, Form, Profile, SURE, Weighed};
use crate::people::PersonId;
use crate::programmes::desk::{Apart, Desk, Sought, norms};
use crate::programmes::kept::PersonRow;
use crate::programmes::pools::Pools;
use crate::programmes::sql as rows_of;
use crate::programmes::{ProgrammeItemId, ProgrammePersonId, known_by, who};
use crate::store::json;
use crate::taxonomy::Taxonomy;
use crate::words::fold;
use sqlx::SqliteConnection;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

impl Listed {
    /// As of the transaction `conn` is in.
    pub(super) async fn read(
        conn: &mut SqliteConnection,
        edition: Option<EditionId>,
        field: &Taxonomy,
    ) -> Result<Self> {
        let seq = sql::seq(conn).await?;
        let known = Editions::read(conn).await?;
        let mut rows = match edition {
            Some(edition) => rows_of::of_edition(conn, edition).await?,
            None => rows_of::everybody(conn).await?,
        };
        let items: HashMap<ProgrammeItemId, TitleRow> = sql::titles(conn, edition)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let mut gives: HashMap<ProgrammePersonId, Vec<ProgrammeItemId>> = HashMap::new();
        for (person, item) in sql::who_gives(conn, edition).await? {
            gives.entry(person).or_default().push(item);
        }
        // Whom a corrected file no longer names stands in no programme.
        rows.retain(|row| gives.contains_key(&row.id));
        let mut papers: HashMap<ProgrammePersonId, i64> = HashMap::new();
        for (person, at, number) in sql::counts(conn, edition).await? {
            if known.systems.contains(&at) {
                *papers.entry(person).or_default() += number;
            }
        }
        let pools = Pools::read(conn).await?;
        let mut crowd = Crowd::of(AUTHORS);
        for row in &rows {
            crowd.count_name(&row.name);
            crowd.count_place(&row.affiliation);
        }
        let open: Vec<&PersonRow> = rows.iter().filter(|row| row.person_id.is_none()).collect();
        let mut sought = Sought::default();
        open.iter().for_each(|row| sought.add(row));
        let desk = Desk::read(conn, &sought, &mut crowd).await?;
        let mut crowd = crowd.within(DESK);
        let mut may_be = candidates(conn, open, &desk, &mut crowd).await?;
        let linked = Linked::read(conn, edition, &rows).await?;
        let mut all: Vec<Arc<One>> = Vec::with_capacity(rows.len());
        for row in &rows {
            let hers: Vec<_> = gives.remove(&row.id).unwrap_or_default();
            let hers: Vec<_> = hers.iter().filter_map(|item| items.get(item)).collect();
            let papers = papers.get(&row.id).copied().unwrap_or_default();
            let mut one = One::of(row, &hers, papers, &known);
            one.settle(
                linked.of(row),
                may_be.remove(&row.id).unwrap_or_default(),
                &pools,
                field,
            );
            all.push(Arc::new(one));
        }
        in_order(&mut all);
        Ok(Self {
            edition,
            seq,
            all: Arc::new(all),
            crowd,
            pools,
        })
    }
}

impl One {
    /// With what she gives; what the desk knows of her is settled after.
    fn of(row: &PersonRow, hers: &[&TitleRow], systems_papers: i64, known: &Editions) -> Self {
        let titles: Vec<String> = hers.iter().map(|item| item.title.clone()).collect();
        let joined =
            |of: fn(&TitleRow) -> &str| fold(&hers.iter().map(|item| of(item)).collect::<Vec<_>>().join(" "));
        Self {
            text: folded(&row.name, &row.affiliation, &titles),
            affiliation: fold(&row.affiliation),
            topics: joined(|item| &item.topic),
            keywords: joined(|item| &item.keywords),
            sought: Form::of(&row.name)
                .sought()
                .into_iter()
                .chain(norms(row))
                .collect(),
            pool: String::new(),
            may_be: Vec::new(),
            shown: ProgrammePerson {
                id: row.id,
                name: row.name.clone(),
                affiliation: row.affiliation.clone(),
                position: row.position.clone(),
                pool: String::new(),
                items: titles,
                at: known.of(hers.iter().map(|item| item.edition_id)),
                systems_papers: u32::try_from(systems_papers).unwrap_or(u32::MAX),
                standing: ProgrammeStanding::New,
                person: None,
                to_meet: false,
                candidate: false,
            },
        }
    }
}

impl Linked {
    pub(super) async fn read(
        conn: &mut SqliteConnection,
        edition: Option<EditionId>,
        rows: &[PersonRow],
    ) -> Result<Self> {
        let linked: Vec<PersonId> = rows.iter().filter_map(|row| row.person_id).collect();
        let linked = json(&linked)?;
        let people = rows_of::desk_people(conn, &linked).await?.into_iter();
        let dealings = sql::dealings(conn, edition, &linked).await?.into_iter();
        Ok(Self {
            people: people.map(|row| (row.id, row)).collect(),
            dealings: dealings
                .map(|(id, to_meet, candidate)| (id, (to_meet, candidate)))
                .collect(),
        })
    }
}

/// What is known of editions.
struct Editions {
    systems: HashSet<EditionId>,
    all: HashMap<EditionId, conferences::Edition>,
}

impl Editions {
    async fn read(conn: &mut SqliteConnection) -> Result<Self> {
        let all = conferences::conferences_in(conn).await?;
        let systems = all
            .iter()
            .filter(|series| series.field == Some(ConferenceField::Systems))
            .flat_map(|series| &series.editions)
            .map(|edition| edition.id)
            .collect();
        let all = all.into_iter().flat_map(|series| series.editions);
        Ok(Self {
            systems,
            all: all.map(|edition| (edition.id, edition)).collect(),
        })
    }

    /// Each of these once, the newest first.
    fn of(&self, ids: impl Iterator<Item = EditionId>) -> Vec<ProgrammeAt> {
        let ids: HashSet<EditionId> = ids.collect();
        let mut found: Vec<_> = ids.iter().filter_map(|id| self.all.get(id)).collect();
        found.sort_by(|a, b| b.key.year.cmp(&a.key.year).then_with(|| a.name.cmp(&b.name)));
        let told = |edition: &conferences::Edition| ProgrammeAt {
            key: edition.key.clone(),
            name: edition.name.clone(),
        };
        found.into_iter().map(told).collect()
    }
}

/// Whom of the desk those may be who are nobody's yet.
pub(super) async fn candidates(
    conn: &mut SqliteConnection,
    open: Vec<&PersonRow>,
    desk: &Desk,
    crowd: &mut Crowd,
) -> Result<HashMap<ProgrammePersonId, Vec<MayBe>>> {
    let apart: Apart = rows_of::told_apart(conn).await?.into_iter().collect();
    // Only of those who have a namesake it is asked with whom they wrote.
    let plain: Vec<&PersonRow> = open
        .into_iter()
        .filter(|row| desk.may_know(&row.name) || !known_by::of_row(row).is_empty())
        .collect();
    let mut found = HashMap::new();
    for (id, somebody) in who::somebodies(conn, &plain).await? {
        let profile = Profile::of(&somebody, crowd);
        let likely = desk
            .candidates(id.0, &profile, crowd, &apart)
            .into_iter()
            .filter(|one| one.is_likely());
        let people: Vec<MayBe> = likely
            .filter_map(|one| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "from 0 to 100"
                )]
                let confidence = (one.confidence.min(most(&one.weighed)) * 100.0) as u8;
                Some(MayBe::of(
                    desk.people.get(&one.who)?,
                    confidence,
                    one.weighed.reasons,
                ))
            })
            .collect();
        if !people.is_empty() {
            found.insert(id, people);
        }
    }
    Ok(found)
}

/// A name alone never links by itself, however rare it is: it is not shown as if it could.
fn most(weighed: &Weighed) -> f64 {
    match weighed.backed || weighed.by_id {
        true => 1.0,
        false => SURE - 0.05,
    }
}
