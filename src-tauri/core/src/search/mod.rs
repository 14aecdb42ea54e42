//! Finding people: the list of everybody in any order, and search as you type.
//!
//! Two derived tables carry it, both kept in the transaction that changes a person ([`Refresh`]): `people_list`, one
//! row a person with a folded sort key for each column, and `people_words`, the full text. `name_words` holds every
//! word of every name, so that a mistyped name finds its neighbours.
//!
//! Plain words also find what the taxonomy says is the same or near; in quotes they find themselves.
//!
//! Not here: what a person is (people/), what was typed into a field.

mod check;
mod list_people;
mod marks;
mod order;
mod pool_map;
mod refresh;
mod spelling;
mod sql;
mod typed;
mod versatile;

pub use list_people::{
    LARGEST_PAGE, PeopleColumn, PeoplePage, PeopleQuery, PeopleSort, PersonRow, Spelled, Widened, everybody,
    list_people, list_ranking, matching_people,
};
pub use marks::{FieldMarks, Mark, Snippet};
pub use pool_map::{MapPage, MapQuery, MapRow, pool_map};
pub use refresh::Refresh;
