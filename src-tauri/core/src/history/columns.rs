//! What columns and addresses are called.

use super::told;
use crate::tables::{COMPANIES, CONTACT_POINTS, FIELD_ENTRIES, PEOPLE, TAGS};
use crate::taxonomy::Taxonomy;
use std::borrow::Cow;

/// What a column is called; none for what nobody typed.
pub(super) fn column(table: i64, column: &str) -> Option<Cow<'static, str>> {
    if let Some(told) = told::told(table) {
        return told.column(column).map(|column| told.field(column).into());
    }
    own_column(table, column).map(Cow::Borrowed)
}

/// What a column is called and how a value in it is read, for whoever lists rows. `currency`: the code that stands in the
/// row. None for what nobody typed.
pub fn words_of(
    table: i64,
    column: &str,
    value: &str,
    currency: &str,
    field: &Taxonomy,
) -> Option<(String, String)> {
    if let Some(told) = told::told(table) {
        let column = told.column(column)?;
        return Some((column.word.to_owned(), column.read(value, currency, field)));
    }
    Some((own_column(table, column)?.to_owned(), value.to_owned()))
}

/// Of the tables that are told in ways of their own.
pub(super) fn own_column(table: i64, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        (PEOPLE | COMPANIES | TAGS | FIELD_ENTRIES, "name") => "name",
        (PEOPLE, "given") => "given name",
        (PEOPLE, "family") => "family name",
        (PEOPLE, "title") => "title",
        (PEOPLE, "company_id") => "company",
        (PEOPLE, "team") => "team",
        (PEOPLE, "location") => "location",
        (PEOPLE, "time_zone") => "time zone",
        (PEOPLE, "pool") => "pool",
        (PEOPLE, "owner") => "owner",
        (PEOPLE, "source") => "source",
        (PEOPLE, "connected_on") => "connected on",
        (PEOPLE, "notes") => "notes",
        (CONTACT_POINTS, "label") => "label",
        (CONTACT_POINTS, "position") => "order of addresses",
        (CONTACT_POINTS, "value") => "address",
        (COMPANIES, "domain") => "domain",
        (COMPANIES, "relation") => "relation",
        (COMPANIES, "pool") => "pool",
        (COMPANIES, "part_of") => "parent company",
        (COMPANIES, "owner") => "owner",
        (COMPANIES, "notes") => "notes",
        (FIELD_ENTRIES, "same") => "other spellings",
        (FIELD_ENTRIES, "parts") => "parts",
        (FIELD_ENTRIES, "area") => "area",
        (FIELD_ENTRIES, "vendor") => "vendor",
        (FIELD_ENTRIES, "family") => "family",
        (FIELD_ENTRIES, "year") => "year",
        (FIELD_ENTRIES, "paths") => "folders",
        _ => return None,
    })
}

/// What an address of this kind is called.
pub(super) fn address(kind: &str) -> &'static str {
    match kind {
        "email" => "e-mail",
        "phone" => "phone",
        _ => "link",
    }
}
