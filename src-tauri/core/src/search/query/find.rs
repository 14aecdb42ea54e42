//! From a query to whom it finds: words are asked of the full text, everything else of the facts, in one walk through
//! everybody.

use super::bits::Bits;
use super::mean::Ground;
use super::read::Query;
use super::sorted::{self, By};
use super::told::{QueryPart, QueryProblem};
use super::understand::{Understood, understand};
use crate::error::Result;
use crate::facts::{Fact, Facts, facts};
use crate::lists::{self, Hotlist};
use crate::people::PersonId;
use crate::search::list_people::{FEW, asked_of, try_spellings};
use crate::search::page::{PeopleSort, Spelled};
use crate::search::sql;
use crate::search::typed::{Asked, Reach};
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use std::collections::HashMap;

/// A query with what had to be read from the file for it.
pub(in super::super) struct Asking<'f> {
    field: &'f Taxonomy,
    pub query: Query,
    /// The words that must be there, for marking and ranking.
    pub words: Asked<'f>,
    pub spelled: Vec<Spelled>,
    /// Row numbers of those who have some words.
    having: HashMap<String, Vec<i64>>,
    lists: Vec<Hotlist>,
    now: i64,
    me: String,
}

impl<'f> Asking<'f> {
    pub async fn of(store: &Store, field: &'f Taxonomy, query: Query, exact: bool) -> Result<Self> {
        let mut conn = store.read().await?;
        let mut words = asked_of(field, &query.must_have(), exact);
        let mut spelled = Vec::new();
        if !words.is_empty() && sql::count_matches(&mut conn, &words.expression(Reach::Near)).await? < FEW {
            spelled = try_spellings(&mut conn, &mut words).await?;
        }
        let mut having = HashMap::new();
        for lot in query.words() {
            let asked = if lot == query.must_have() {
                words.expression(Reach::Near)
            } else {
                asked_of(field, &lot, exact).expression(Reach::Near)
            };
            let rids = sql::matching(&mut conn, &asked).await?;
            having.insert(lot, rids);
        }
        let lists = if query.asks_for_lists() {
            lists::hotlists(store).await?
        } else {
            Vec::new()
        };
        Ok(Self {
            field,
            query,
            words,
            spelled,
            having,
            lists,
            now: store.clock().now_ms(),
            me: store.who().person.clone(),
        })
    }

    /// Whether all words that must be there were asked as one, so that whoever is found can be ranked by them. Those of
    /// a group in parentheses are asked by themselves, and may be read otherwise than beside the others.
    pub fn can_rank(&self) -> bool {
        self.having.contains_key(&self.query.must_have())
    }

    /// Works on what the facts say; nothing may be waited for meanwhile, so that others get newer ones.
    pub async fn over<T>(&self, store: &Store, work: impl FnOnce(&Found<'_>) -> T) -> Result<T> {
        let facts = facts(store).await?;
        let having = self
            .having
            .iter()
            .map(|(lot, rids)| (lot.clone(), bits(&facts, rids)))
            .collect();
        let ground = Ground {
            facts: &facts,
            field: self.field,
            lists: &self.lists,
            now: self.now,
            clock: store.clock(),
            me: &self.me,
        };
        let understood = understand(&ground, &self.query, &having);
        let people: Vec<usize> = facts
            .people()
            .iter()
            .enumerate()
            .filter(|(at, fact)| understood.question.holds(*at, fact))
            .map(|(at, _)| at)
            .collect();
        Ok(work(&Found {
            ground,
            understood,
            people,
        }))
    }

    /// The same with everybody's lists by name, for counting them.
    pub async fn with_lists(mut self, store: &Store) -> Result<Self> {
        self.lists = lists::hotlists(store).await?;
        Ok(self)
    }
}

/// Whom a query finds.
pub(in super::super) struct Found<'a> {
    pub(super) ground: Ground<'a>,
    pub(super) understood: Understood<'a>,
    /// Where they stand among the facts.
    pub(super) people: Vec<usize>,
}

impl Found<'_> {
    pub fn sort(&self) -> Option<PeopleSort> {
        self.understood.sort
    }

    pub fn told(&self) -> (Vec<QueryPart>, Vec<QueryProblem>) {
        (self.understood.parts.clone(), self.understood.problems.clone())
    }

    pub(super) fn facts(&self) -> impl Iterator<Item = &Fact> {
        let all = self.ground.facts.people();
        self.people.iter().filter_map(|at| all.get(*at))
    }

    pub fn count(&self) -> i64 {
        i64::try_from(self.people.len()).unwrap_or(i64::MAX)
    }

    /// How many the desk has.
    pub fn all(&self) -> i64 {
        i64::try_from(self.ground.facts.people().len()).unwrap_or(i64::MAX)
    }

    pub fn rids(&self) -> Vec<i64> {
        self.facts().map(|fact| fact.rid).collect()
    }

    pub fn ids(&self) -> Vec<PersonId> {
        self.facts().map(|fact| fact.id).collect()
    }

    /// Row numbers of a page.
    pub fn page(&self, by: By<'_>, offset: usize, limit: usize) -> Vec<i64> {
        sorted::page(self.ground.facts, &self.people, by, offset, limit)
    }
}

fn bits(facts: &Facts, rids: &[i64]) -> Bits {
    let mut bits = Bits::none(facts.people().len());
    // Who came to the desk after the facts were read is in the next answer.
    for at in rids.iter().filter_map(|rid| facts.at(*rid)) {
        bits.add(at);
    }
    bits
}

/// How many a query finds.
pub async fn count(store: &Store, text: &str) -> Result<u32> {
    let field = taxonomy::of(store).await?;
    let query = Query::of(text);
    let counted = if query.is_plain() {
        let words = asked_of(&field, &query.must_have(), false);
        let mut conn = store.read().await?;
        if words.is_empty() {
            sql::count_everybody(&mut conn).await?
        } else {
            sql::count_matches(&mut conn, &words.expression(Reach::Near)).await?
        }
    } else {
        let asking = Asking::of(store, &field, query, false).await?;
        asking.over(store, |found| found.count()).await?
    };
    Ok(u32::try_from(counted).unwrap_or(u32::MAX))
}
