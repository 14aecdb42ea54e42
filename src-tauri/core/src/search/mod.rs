//! Finding people: the list of everybody in any order, search as you type, and the query language over both
//! ([`query`]), which asks everybody's facts ([`crate::facts`]).
//!
//! Two derived tables carry words and orders, both kept in the transaction that changes a person ([`Refresh`]): `people_list`, one
//! row a person with a folded sort key for each column, and `people_words`, the full text. `name_words` holds every
//! word of every name, so that a mistyped name finds its neighbours.
//!
//! Plain words also find what the taxonomy says is the same or near; in quotes they find themselves.
//!
//! Not here: what a person is (people/), what searches and lists are kept (lists/), how well somebody fits (matching/).

mod kept;
mod list_people;
mod marks;
mod order;
mod page;
mod pool_map;
mod query;
mod rows;
mod saved;
mod spelling;
mod sql;
mod typed;

pub use kept::Refresh;
pub use list_people::{everybody, list_people, list_ranking, matching_people};
pub use marks::{FieldMarks, Mark, Snippet};
pub use page::{
    LARGEST_PAGE, PeopleColumn, PeoplePage, PeopleQuery, PeopleSort, PersonRow, Spelled, Widened,
};
pub use pool_map::{MapPage, MapQuery, MapRow, pool_map};
pub use query::{
    QueryCompletion, QueryFacet, QueryFacetValue, QueryFieldHelp, QueryOffer, QueryPart, QueryProblem,
    Without, complete_query, people_facets, query_fields,
};
pub use saved::{SavedSearch, hotlist_from_search, saved_searches};
