//! From what somebody typed as a company to the company.

use super::{CompanyId, name_key, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Store, Tx};
use crate::words::fold;
use std::collections::{BTreeMap, HashMap};

/// The company called `name`, made if there is none; none for an empty name.
pub async fn named(tx: &mut Tx<'_>, name: &str) -> Result<Option<CompanyId>> {
    Ok(named_all(tx, &[(name, "")]).await?.0.pop().flatten())
}

/// The companies with these names and domains (a domain may be empty), made where there are none. The same name
/// twice is the same company. Answers them in order, and how many were made.
pub async fn named_all(tx: &mut Tx<'_>, wanted: &[(&str, &str)]) -> Result<(Vec<Option<CompanyId>>, u64)> {
    let keys: Vec<(String, &str)> = wanted
        .iter()
        .map(|(name, domain)| (name_key(name), *domain))
        .collect();
    let known = sql::known(tx.conn, &json(&keys)?).await?;
    let mut by_key: HashMap<String, CompanyId> = HashMap::new();
    let mut by_domain: HashMap<String, CompanyId> = HashMap::new();
    for (id, key, domain) in known {
        by_key.entry(key).or_insert(id);
        if !domain.is_empty() {
            by_domain.entry(domain).or_insert(id);
        }
    }
    let mut fresh: BTreeMap<String, (String, &str, String, &str)> = BTreeMap::new();
    let mut found = Vec::with_capacity(wanted.len());
    for ((name, domain), (key, _)) in wanted.iter().zip(&keys) {
        let name = name.trim();
        if name.is_empty() && domain.is_empty() {
            found.push(None);
            continue;
        }
        // The name is what somebody wrote; the domain only helps where the name is new.
        let known = by_key
            .get(key)
            .filter(|_| !name.is_empty())
            .or_else(|| by_domain.get(*domain))
            .copied();
        let id = known.unwrap_or_else(|| {
            let id = CompanyId(Id::new(tx.clock));
            let shown = if name.is_empty() { *domain } else { name };
            let key = if name.is_empty() {
                name_key(domain)
            } else {
                key.clone()
            };
            fresh.insert(id.0.hex(), (id.0.hex(), shown, key.clone(), domain));
            by_key.insert(key, id);
            if !domain.is_empty() {
                by_domain.insert((*domain).to_owned(), id);
            }
            id
        });
        found.push(Some(id));
    }
    let fresh: Vec<_> = fresh.into_values().collect();
    sql::insert(tx.conn, &json(&fresh)?, tx.now).await?;
    Ok((found, fresh.len() as u64))
}

/// Names of companies that hold a word starting with `typed`, for completion; the ones with most people first.
pub async fn suggest_companies(store: &Store, typed: &str) -> Result<Vec<String>> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    sql::suggest(&mut *store.read().await?, &folded).await
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|e| Error::Internal(e.to_string()))
}
