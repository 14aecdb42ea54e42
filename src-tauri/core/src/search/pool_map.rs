//! Whom we know where: people by talent pool, by company within a pool, by team within a company. One walk over the
//! facts each time, for the level that is looked at.

use crate::error::Result;
use crate::facts::{self, Fact, Facts, Text};
use crate::people::pool;
use crate::profiles::is_versatile;
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// What is looked at: pools; the companies of `pool`; the teams of `company` in it. An empty text means those of whom
/// it is not known.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MapQuery {
    pub pool: Option<String>,
    pub company: Option<String>,
    /// Only people in whose pool, company or team this stands; empty: everybody.
    pub text: String,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MapPage {
    pub rows: Vec<MapRow>,
    /// How many rows there are.
    pub total: u32,
    /// How many people are in all of them.
    pub people: u32,
}

/// A pool, a company or a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MapRow {
    /// A pool's key; of others the name. Empty: it is not known which.
    pub key: String,
    pub name: String,
    pub people: u32,
    /// Of how many there is a scale record.
    pub with_scale: u32,
    /// Accelerators.
    pub largest: Option<u32>,
    pub versatile: u32,
    /// When one of them was changed last, UTC milliseconds.
    #[ts(type = "number")]
    pub newest: i64,
    /// How many companies or teams are in it, those not known left out.
    pub within: u32,
}

#[derive(Default)]
struct Tally {
    people: u32,
    with_scale: u32,
    largest: Option<u32>,
    versatile: u32,
    newest: i64,
    within: HashSet<Text>,
}

/// A page of the map: the most people first, those not known last.
pub async fn pool_map(store: &Store, query: &MapQuery) -> Result<MapPage> {
    let field = taxonomy::of(store).await?;
    let facts = facts::facts(store).await?;
    Ok(page(&facts, &field, query))
}

fn page(facts: &Facts, field: &Taxonomy, query: &MapQuery) -> MapPage {
    let texts = facts.texts();
    let mut sought = Sought::new(facts, field, &query.text);
    // A pool or a company that nobody is of has nobody in it.
    let only = |wanted: &Option<String>| wanted.as_deref().map(|text| texts.number_of(text));
    let (pool, company) = (only(&query.pool), only(&query.company));
    let mut tallies: HashMap<Text, Tally> = HashMap::new();
    for fact in facts.people() {
        let here = pool.is_none_or(|pool| pool == Some(fact.pool))
            && company.is_none_or(|company| company == Some(fact.company));
        if !here || !sought.is_in(fact) {
            continue;
        }
        let (row, within) = match (pool, company) {
            (None, _) => (fact.pool, fact.company),
            (_, None) => (fact.company, fact.team),
            _ => (fact.team, Text::NONE),
        };
        let tally = tallies.entry(row).or_default();
        tally.take(fact, facts, field);
        if !within.is_none() {
            tally.within.insert(within);
        }
    }
    let people = tallies.values().map(|tally| tally.people).sum();
    let mut rows: Vec<MapRow> = tallies
        .into_iter()
        .map(|(text, tally)| {
            let key = texts.get(text).to_owned();
            let name = match pool {
                None => pool::named(field, &key).to_owned(),
                Some(_) => key.clone(),
            };
            tally.row(key, name)
        })
        .collect();
    rows.sort_by(|a, b| {
        let order = |row: &MapRow| (row.key.is_empty(), std::cmp::Reverse(row.people));
        order(a)
            .cmp(&order(b))
            .then_with(|| fold(&a.name).cmp(&fold(&b.name)))
    });
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    MapPage {
        total: count(rows.len()),
        people,
        rows: rows
            .into_iter()
            .skip(query.offset as usize)
            .take(query.limit as usize)
            .collect(),
    }
}

impl Tally {
    fn take(&mut self, fact: &Fact, facts: &Facts, field: &Taxonomy) {
        self.people += 1;
        self.newest = self.newest.max(fact.updated_at);
        let Some(claims) = &fact.claims else { return };
        self.with_scale += u32::from(!claims.scale.is_empty());
        let largest = claims.scale.iter().filter_map(facts::Scale::size).max();
        self.largest = self.largest.max(largest);
        let of_skill = claims.hardware.iter().map(|known| known.key);
        let of_scale = claims.scale.iter().map(|scale| scale.hardware);
        let hardware = of_skill.chain(of_scale).map(|key| facts.texts().get(key));
        self.versatile += u32::from(is_versatile(claims.workload, hardware, field));
    }

    fn row(self, key: String, name: String) -> MapRow {
        MapRow {
            key,
            name,
            people: self.people,
            with_scale: self.with_scale,
            largest: self.largest,
            versatile: self.versatile,
            newest: self.newest,
            within: u32::try_from(self.within.len()).unwrap_or(u32::MAX),
        }
    }
}

/// Whose pool, company or team has the text in it. Each text is looked at once.
struct Sought<'a> {
    facts: &'a Facts,
    field: &'a Taxonomy,
    text: String,
    /// By number of the text, a pool's key apart from a name: none where it was not looked at yet.
    names: Vec<Option<bool>>,
    pools: HashMap<Text, bool>,
}

impl<'a> Sought<'a> {
    fn new(facts: &'a Facts, field: &'a Taxonomy, text: &str) -> Self {
        Self {
            facts,
            field,
            text: fold(text),
            names: vec![None; facts.texts().count()],
            pools: HashMap::new(),
        }
    }

    fn is_in(&mut self, fact: &Fact) -> bool {
        self.text.is_empty()
            || self.is_in_pool(fact.pool)
            || self.is_in_name(fact.company)
            || self.is_in_name(fact.team)
    }

    fn is_in_pool(&mut self, pool: Text) -> bool {
        let texts = self.facts.texts();
        let of = || fold(pool::named(self.field, texts.get(pool))).contains(&self.text);
        *self.pools.entry(pool).or_insert_with(of)
    }

    fn is_in_name(&mut self, name: Text) -> bool {
        let Some(seen) = self.names.get_mut(name.number()) else {
            return false;
        };
        *seen.get_or_insert_with(|| self.facts.texts().folded(name).contains(&self.text))
    }
}
