//! What the page is told of a query. Places in a text are UTF-16 units, end exclusive.

use serde::Serialize;
use ts_rs::TS;

/// A part of a query, of those that all must hold: a word, a phrase, a field, a group in parentheses, or what `OR` joins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryPart {
    pub from: u32,
    pub to: u32,
    /// As typed.
    pub text: String,
    /// Its full name; empty for words and groups.
    pub field: String,
    /// "at least 1,000 accelerators"
    pub says: String,
    pub negated: bool,
    /// Not: it is left out of the search, and a [`QueryProblem`] says why.
    pub known: bool,
}

/// Something in a query that is not understood, or that nobody in the desk has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryProblem {
    pub from: u32,
    pub to: u32,
    pub message: String,
    /// What could stand there instead.
    pub instead: Vec<String>,
}

/// What the query would find without one of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Without {
    /// The part.
    pub text: String,
    /// The query without it.
    pub query: String,
    pub total: u32,
}

/// What may stand at the caret, in place of what is between `from` and `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryCompletion {
    pub from: u32,
    pub to: u32,
    pub offers: Vec<QueryOffer>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryOffer {
    pub insert: String,
    pub shown: String,
    pub note: String,
    /// How many the rest of the query would find with it; none for a field that is yet to be filled.
    pub people: Option<u32>,
}

/// A field, and what those whom a query finds have in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryFacet {
    pub field: String,
    pub name: String,
    /// Most people first, but for what has an order of its own.
    pub values: Vec<QueryFacetValue>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryFacetValue {
    /// As it is added to the query.
    pub part: String,
    pub shown: String,
    /// How many the query would find with it.
    pub people: u32,
    /// It is in the query already.
    pub on: bool,
}

/// A field of the language, for the page that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct QueryFieldHelp {
    pub name: String,
    /// Other names for it.
    pub also: Vec<String>,
    pub group: String,
    pub says: String,
    pub examples: Vec<String>,
}
