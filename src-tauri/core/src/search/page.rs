//! What is asked of the list, and what it answers.

use super::marks::{FieldMarks, Snippet};
use super::query::{QueryPart, QueryProblem, Without};
use super::typed::{self, Asked, Reach};
use crate::people::PersonId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list can show and be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum PeopleColumn {
    Name,
    Title,
    Company,
    Location,
    Pool,
    Tags,
    Email,
    Phone,
    TimeZone,
    Owner,
    Source,
    Created,
    Updated,
    Team,
    /// The largest.
    Scale,
    /// When somebody last spoke to them.
    Touched,
    /// The furthest they are in.
    Stage,
}

impl PeopleColumn {
    /// Its column in `people_list`; none for what is known from the facts alone.
    pub(super) fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Location => "location",
            Self::Pool => "pool",
            Self::Tags => "tags",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::TimeZone => "time_zone",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Team | Self::Scale | Self::Touched | Self::Stage => return None,
        })
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Created | Self::Updated)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeopleSort {
    pub by: PeopleColumn,
    pub descending: bool,
}

/// `text` is a query; empty: everybody. `sort` none: as the query says (`sort:`), else best first
/// while searching for words, else by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeopleQuery {
    pub text: String,
    pub sort: Option<PeopleSort>,
    pub offset: u32,
    /// At most [`LARGEST_PAGE`].
    pub limit: u32,
    /// Only the words typed, not what else means the same in this field.
    pub exact: bool,
}

/// A page is never larger than this, whatever is asked.
pub const LARGEST_PAGE: u32 = 1_000;

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeoplePage {
    /// How many match.
    pub total: u32,
    /// How many the desk holds.
    pub all: u32,
    pub rows: Vec<PersonRow>,
    /// Spellings that were tried because next to nothing was written so.
    pub spelled: Vec<Spelled>,
    /// What the taxonomy added to the words typed.
    pub widened: Option<Widened>,
    /// Of what the query is made.
    pub parts: Vec<QueryPart>,
    pub problems: Vec<QueryProblem>,
    /// Where nobody matches: what would be found without one of the parts, most first.
    pub without: Vec<Without>,
    /// Milliseconds in the core.
    pub took_ms: f64,
}

/// "kowlaska" was searched as "kowalska" too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Spelled {
    pub typed: String,
    pub tried: Vec<String>,
}

/// "rdma" was searched as "RoCE" and "InfiniBand" too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Widened {
    /// The words that were widened, as typed.
    pub typed: Vec<String>,
    /// What means the same first, then what is near; but single words before phrases.
    pub also: Vec<String>,
    /// The whole search with those words in quotes, which nothing is added to.
    pub only: String,
}

impl Widened {
    pub(super) fn of(asked: &Asked<'_>, text: &str) -> Option<Self> {
        let added = |known: &&typed::Known| known.spellings(Reach::Near).next().is_some();
        let mut widened = Self {
            typed: Vec::new(),
            also: Vec::new(),
            only: text.to_owned(),
        };
        for known in asked.known.iter().filter(added) {
            widened.typed.push(text.get(known.at.clone())?.to_owned());
            for spelling in known.spellings(Reach::Near) {
                // "NDR" says it for "NDR400".
                if !widened
                    .also
                    .iter()
                    .any(|also| spelling.shown().starts_with(also.as_str()))
                {
                    widened.also.push(spelling.shown().to_owned());
                }
            }
        }
        widened.also.sort_by_key(|also| also.contains(' '));
        for known in asked.known.iter().filter(added).rev() {
            widened.only.insert(known.at.end, '"');
            widened.only.insert(known.at.start, '"');
        }
        (!widened.also.is_empty()).then_some(widened)
    }
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PersonRow {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    /// The first address of each kind.
    pub email: String,
    pub phone: String,
    pub tags: Vec<String>,
    pub owner: String,
    pub source: String,
    pub team: String,
    /// Accelerators, the most she had in a job, else at a site.
    pub scale: Option<u32>,
    /// The newest three kinds she knows, by name.
    pub hardware: Vec<String>,
    /// She knows the platforms of two vendors, or both trains and serves.
    pub versatile: bool,
    /// UTC milliseconds; none: nobody spoke to her yet.
    #[ts(type = "number | null")]
    pub touched_at: Option<i64>,
    /// Where she is in pipelines: "Submitted · Kernels", the furthest first.
    pub stages: Vec<String>,
    /// Why she is off limits today; empty: she is not.
    pub off_limits: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub created_at: i64,
    #[ts(type = "number")]
    pub updated_at: i64,
    /// Where the searched words stand in the fields above; in `tags` as if a line break stood between each two.
    pub marks: Vec<FieldMarks>,
    /// A hit in something the row does not show.
    pub snippet: Option<Snippet>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::list_people::asked_of;
    use crate::taxonomy::Taxonomy;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_narrowed_is_not_widened_again(text in "((rdma|nvidia|hopper|deepspeed|zero|ray|IB|ł|[\"“„])[ ,]?){0,9}") {
            if let Some(widened) = Widened::of(&asked_of(Taxonomy::built_in(), &text, false), &text) {
                let narrowed = asked_of(Taxonomy::built_in(), &widened.only, false);
                prop_assert!(!narrowed.is_wider(), "{} from {text}", widened.only);
                prop_assert!(!asked_of(Taxonomy::built_in(), &text, true).is_wider());
            }
        }
    }
}
