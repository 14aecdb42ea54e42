//! The query language.

mod told;
mod versatile;

pub use told::{
    QueryCompletion, QueryFacet, QueryFacetValue, QueryFieldHelp, QueryOffer, QueryPart, QueryProblem,
    Without,
};
pub use versatile::versatile;

use crate::error::Result;
use crate::store::Store;

pub async fn complete_query(_: &Store, _: &str, _: u32) -> Result<QueryCompletion> {
    Ok(QueryCompletion {
        from: 0,
        to: 0,
        offers: Vec::new(),
    })
}
pub async fn people_facets(_: &Store, _: &str) -> Result<Vec<QueryFacet>> {
    Ok(Vec::new())
}
pub fn query_fields() -> Vec<QueryFieldHelp> {
    Vec::new()
}
pub async fn count(store: &Store, text: &str) -> Result<u32> {
    Ok(u32::try_from(super::matching_people(store, text).await?.len()).unwrap_or(u32::MAX))
}
