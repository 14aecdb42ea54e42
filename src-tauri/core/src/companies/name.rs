//! From what somebody typed as a company to the company.

use super::name_key::contradict;
use super::{CompanyId, name_key, sql};
use crate::clock::Clock;
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Store, Tx, json};
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// The company called `name`, made if there is none; none for an empty name.
pub async fn named(tx: &mut Tx<'_>, name: &str) -> Result<Option<CompanyId>> {
    Ok(named_all(tx, &[(name, "")]).await?.0.pop().flatten())
}

/// The companies with these names and domains (a domain may be empty), made where there are none. The same name
/// twice is the same company. Answers them in order, and how many were made.
pub async fn named_all(tx: &mut Tx<'_>, wanted: &[(&str, &str)]) -> Result<(Vec<Option<CompanyId>>, u64)> {
    let mut naming = Naming::of(tx.conn, wanted).await?;
    let found = wanted
        .iter()
        .map(|(name, domain)| naming.company(tx.clock, name, domain))
        .collect();
    let made = naming.make(tx, |_| true).await?;
    Ok((found, made))
}

/// Gives a company another spelling of its name, for everybody there; answers whether it was another. What is one of its
/// other names is no spelling of it, and changes nothing.
pub async fn respell(tx: &mut Tx<'_>, id: CompanyId, name: &str) -> Result<bool> {
    sql::respell(tx.conn, id, name, &name_key(name), tx.now).await
}

/// From names to companies for many at a time: those the desk has, and those that would have to be made.
pub struct Naming {
    by_key: HashMap<String, CompanyId>,
    /// With the keys of their names, the oldest first.
    by_domain: HashMap<String, Vec<(CompanyId, String)>>,
    fresh: Vec<Fresh>,
}

/// A company that is not in the desk yet.
struct Fresh {
    id: CompanyId,
    name: String,
    key: String,
    domain: String,
}

impl Naming {
    /// Looks up what the desk has of these names and domains.
    pub async fn of(conn: &mut SqliteConnection, wanted: &[(&str, &str)]) -> Result<Self> {
        let keys: Vec<(String, &str)> = wanted
            .iter()
            .map(|(name, domain)| (name_key(name), *domain))
            .collect();
        let mut by_key: HashMap<String, CompanyId> = HashMap::new();
        let mut by_domain: HashMap<String, Vec<(CompanyId, String)>> = HashMap::new();
        for (id, key, domain) in sql::known(conn, &json(&keys)?).await? {
            if !domain.is_empty() {
                by_domain.entry(domain).or_default().push((id, key.clone()));
            }
            by_key.entry(key).or_insert(id);
        }
        Ok(Self {
            by_key,
            by_domain,
            fresh: Vec::new(),
        })
    }

    /// The company with this name or domain, under the key it will be made with where it is new; none without both.
    ///
    /// The name is what somebody wrote, and goes first. One domain is one company, unless the names contradict each other
    /// ([`contradict`]): a group's companies share a domain (Google, DeepMind).
    pub fn company(&mut self, clock: &dyn Clock, name: &str, domain: &str) -> Option<CompanyId> {
        let name = name.trim();
        if name.is_empty() && domain.is_empty() {
            return None;
        }
        let shown = if name.is_empty() { domain } else { name };
        let key = name_key(shown);
        // A name that is but the domain says no more than it.
        let unnamed = name_key(domain);
        let by_domain = || {
            let there = self.by_domain.get(domain).into_iter().flatten();
            let same = |theirs: &str| {
                name.is_empty() || theirs == unnamed || key == unnamed || !contradict(theirs, &key)
            };
            there.filter(|(_, theirs)| same(theirs)).map(|(id, _)| id).next()
        };
        let known = self
            .by_key
            .get(&key)
            .filter(|_| !name.is_empty())
            .or_else(by_domain)
            .copied();
        Some(known.unwrap_or_else(|| {
            let id = CompanyId(Id::new(clock));
            self.fresh.push(Fresh {
                id,
                name: shown.to_owned(),
                key: key.clone(),
                domain: domain.to_owned(),
            });
            if !domain.is_empty() {
                self.by_domain
                    .entry(domain.to_owned())
                    .or_default()
                    .push((id, key.clone()));
            }
            self.by_key.insert(key, id);
            id
        }))
    }

    /// Makes those of the new companies that are wanted; answers how many.
    pub async fn make(self, tx: &mut Tx<'_>, wanted: impl Fn(CompanyId) -> bool) -> Result<u64> {
        let fresh: Vec<_> = self
            .fresh
            .iter()
            .filter(|company| wanted(company.id))
            .map(|c| (c.id.0.hex(), &c.name, &c.key, &c.domain))
            .collect();
        if !fresh.is_empty() {
            sql::insert(tx.conn, &json(&fresh)?, tx.now).await?;
        }
        Ok(fresh.len() as u64)
    }
}

/// Names and domains of these companies, in no order.
pub async fn names(
    conn: &mut SqliteConnection,
    ids: &[CompanyId],
) -> Result<Vec<(CompanyId, String, String)>> {
    let ids: Vec<String> = ids.iter().map(|id| id.0.hex()).collect();
    sql::names(conn, &json(&ids)?).await
}

/// Names of companies that hold a word starting with `typed`, for completion; the ones with most people first.
pub async fn suggest_companies(store: &Store, typed: &str) -> Result<Vec<String>> {
    let key = name_key(typed);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    sql::suggest(&mut *store.read().await?, &key).await
}

/// The names of the desk's companies with these keys ([`name_key`]), by the key that was asked for; another name of a company
/// leads to it.
pub async fn names_by_key(conn: &mut SqliteConnection, keys: &[String]) -> Result<HashMap<String, String>> {
    Ok(sql::names_by_key(conn, &json(&keys)?)
        .await?
        .into_iter()
        .collect())
}
