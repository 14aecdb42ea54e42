//! What those found have in common, beside the list.

use super::fields::{Field, named};
use super::find::{Asking, Found};
use super::mean::{Beside, meant};
use super::read::Query;
use super::told::{QueryFacet, QueryFacetValue};
use super::values::{Value, values};
use crate::error::Result;
use crate::store::Store;
use crate::taxonomy;

/// The fields that are counted, what they are called there, and how many values are shown.
const FACETS: [(&str, &str, usize); 12] = [
    ("pool", "Talent pool", 11),
    ("company", "Company", 8),
    ("hw", "Hardware", 8),
    ("skill", "Skill", 8),
    ("scale", "Scale", 8),
    ("work", "Kind of work", 6),
    ("city", "Location", 6),
    ("stage", "Stage", 11),
    ("touched", "Last touched", 5),
    ("tag", "Tag", 8),
    ("owner", "Owner", 6),
    ("list", "List", 8),
];

/// What those whom a query finds have in each field, with how many it would find with that. Fields that nobody has
/// anything in are left out.
pub async fn people_facets(store: &Store, text: &str) -> Result<Vec<QueryFacet>> {
    let field = taxonomy::of(store).await?;
    let asking = Asking::of(store, &field, Query::of(text), false).await?;
    asking.with_lists(store).await?.over(store, facets).await
}

fn facets(found: &Found<'_>) -> Vec<QueryFacet> {
    let facet = |(field, name, shown): (&str, &str, usize)| {
        let values = counted(found, named(field)?, shown);
        (!values.is_empty()).then(|| QueryFacet {
            field: field.to_owned(),
            name: name.to_owned(),
            values,
        })
    };
    FACETS.into_iter().filter_map(facet).collect()
}

fn counted(found: &Found<'_>, field: &Field, shown: usize) -> Vec<QueryFacetValue> {
    let keys: Vec<String> = found.understood.keys.iter().map(|key| plain(key)).collect();
    let is_on = |part: &str| {
        let asked = part.split_once(':').filter(|_| !keys.is_empty());
        let meant =
            asked.and_then(|(name, value)| meant(&found.ground, name, value, &Beside::default()).ok());
        meant.is_some_and(|meant| keys.contains(&plain(&meant.key)))
    };
    let value = |Value { part, shown, people }| QueryFacetValue {
        on: is_on(&part),
        part,
        shown,
        people,
    };
    values(found, field)
        .into_iter()
        .filter(|value| value.people > 0)
        .take(shown)
        .map(value)
        .collect()
}

/// Two parts that read the same ask the same.
fn plain(part: &str) -> String {
    part.to_lowercase().replace('"', "")
}
