//! What may stand at the caret: names of fields, and values with how many have them.

use super::fields::{FIELDS, Field, Is, named, stands_alone};
use super::find::{Asking, Found};
use super::lex::{Sign, Token, slice, tokens};
use super::mean::{Words, columns};
use super::read::Query;
use super::told::{QueryCompletion, QueryOffer};
use super::understand::units;
use super::values::{Value, tested, values};
use crate::error::Result;
use crate::profiles::{Depth, Level};
use crate::store::Store;
use crate::taxonomy::{self, Kind};
use crate::words::fold;

/// How many are offered at a time.
const OFFERED: usize = 10;

/// What is asked for most, for whoever has not typed anything.
const FIRST: [&str; 10] = [
    "skill", "hw", "scale", "net", "work", "oss", "pool", "company", "city", "pay",
];

/// Fields whose values are offered for a word that is typed without one.
const BY_WORD: [&str; 9] = [
    "skill", "hw", "net", "oss", "pool", "company", "city", "tag", "list",
];

/// Of each of them as many.
const OF_EACH: usize = 2;

/// What may stand at `caret`, a place in UTF-16 units.
pub async fn complete_query(store: &Store, text: &str, caret: u32) -> Result<QueryCompletion> {
    let caret = bytes(text, caret);
    let token = tokens(text)
        .into_iter()
        .find(|token| token.at.start < caret && caret <= token.at.end);
    let (at, typed) = match &token {
        Some(Token {
            sign: Sign::Word | Sign::Field { .. },
            at,
        }) => (at.clone(), slice(text, &(at.start..caret))),
        // Within quotes anything may stand.
        Some(Token {
            sign: Sign::Phrase, ..
        }) => return Ok(nothing(text, caret)),
        _ => (caret..caret, ""),
    };
    let field = match &token {
        Some(Token {
            sign: Sign::Field { name, .. },
            ..
        }) if name.end < caret => {
            let behind = slice(text, &(name.end..caret));
            named(slice(text, name)).map(|field| (field, behind.strip_prefix(':').unwrap_or(behind)))
        }
        _ => None,
    };
    let known = taxonomy::of(store).await?;
    let offers = match field {
        Some((field, value)) => {
            let asking = Asking::of(store, &known, Query::of(&rest(text, caret)), false).await?;
            let asking = asking.with_lists(store).await?;
            asking.over(store, |found| of_field(found, field, value)).await?
        }
        None if typed.chars().count() < 2 => names(typed),
        None => {
            let asking = Asking::of(store, &known, Query::of(&rest(text, caret)), false).await?;
            let asking = asking.with_lists(store).await?;
            let mut offers = names(typed);
            offers.extend(asking.over(store, |found| of_word(found, typed)).await?);
            offers.truncate(OFFERED);
            offers
        }
    };
    Ok(QueryCompletion {
        from: units(text, at.start),
        to: units(text, at.end),
        offers,
    })
}

fn nothing(text: &str, caret: usize) -> QueryCompletion {
    let at = units(text, caret);
    QueryCompletion {
        from: at,
        to: at,
        offers: Vec::new(),
    }
}

/// A place in UTF-16 units in bytes; one inside a letter is before it.
fn bytes(text: &str, caret: u32) -> usize {
    let mut left = caret as usize;
    for (at, letter) in text.char_indices() {
        if left < letter.len_utf16() {
            return at;
        }
        left -= letter.len_utf16();
    }
    text.len()
}

/// The query without the part the caret is in.
fn rest(text: &str, caret: usize) -> String {
    let query = Query::of(text);
    let part = query
        .parts
        .iter()
        .position(|part| part.at.start < caret && caret <= part.at.end);
    part.and_then(|at| query.without().into_iter().nth(at))
        .map_or_else(|| text.to_owned(), |(_, rest)| rest)
}

/// Fields that begin so; without a letter those that are asked for most.
fn names(typed: &str) -> Vec<QueryOffer> {
    let typed = typed.to_ascii_lowercase();
    let offer = |field: &Field, name: &str| {
        let insert = if stands_alone(field.name) {
            name.to_owned()
        } else {
            format!("{name}:")
        };
        QueryOffer {
            shown: insert.clone(),
            insert,
            note: field.says.to_owned(),
            people: None,
        }
    };
    let begun = |field: &'static Field| {
        let mut all = std::iter::once(&field.name).chain(field.also);
        all.find(|name| name.starts_with(&typed))
            .map(|name| offer(field, name))
    };
    if typed.is_empty() {
        return FIRST
            .iter()
            .filter_map(|name| Some(offer(named(name)?, name)))
            .collect();
    }
    FIELDS.iter().filter_map(begun).take(OFFERED).collect()
}

/// Values of many fields that a word without a field may mean.
fn of_word(found: &Found<'_>, typed: &str) -> Vec<QueryOffer> {
    let mut offers: Vec<QueryOffer> = BY_WORD
        .iter()
        .filter_map(|name| named(name))
        .flat_map(|field| {
            matching(found, field, typed)
                .into_iter()
                .filter(|value| value.people > 0)
                .take(OF_EACH)
                .map(|value| offered(value, field.name))
        })
        .collect();
    offers.sort_by_key(|offer| std::cmp::Reverse(offer.people));
    offers
}

fn offered(value: Value, note: &str) -> QueryOffer {
    QueryOffer {
        insert: value.part,
        shown: value.shown,
        note: note.to_owned(),
        people: Some(value.people),
    }
}

fn of_field(found: &Found<'_>, field: &Field, typed: &str) -> Vec<QueryOffer> {
    if field.is == Is::Sort {
        return orders(field, typed);
    }
    let mut offers: Vec<QueryOffer> = deeper(found, field, typed)
        .into_iter()
        .chain(matching(found, field, typed))
        .map(|value| offered(value, ""))
        .collect();
    offers.truncate(OFFERED);
    offers
}

/// How deep, where the thing is there already: `skill:cuda>=built`.
fn deeper(found: &Found<'_>, field: &Field, typed: &str) -> Vec<Value> {
    let thing = typed.split(['>', '<', '=']).next().unwrap_or_default();
    let field_of = found.ground.field;
    let known = match field.is {
        Is::Skill => field_of.meant(Kind::Skill, thing.trim_matches('~')).is_some(),
        Is::Hardware => field_of.meant(Kind::Hardware, thing).is_some(),
        Is::Project => field_of.meant(Kind::Project, thing).is_some(),
        _ => false,
    };
    if !known {
        return Vec::new();
    }
    let words: Vec<&str> = match field.is {
        Is::Project => Level::ALL.iter().map(|level| level.kept()).collect(),
        _ => Depth::ALL.iter().map(|depth| depth.kept()).collect(),
    };
    let part = |rest: &str| {
        let value = format!("{thing}{rest}");
        (format!("{}:{value}", field.name), value)
    };
    let parts = std::iter::once(part("")).chain(words.iter().map(|word| part(&format!(">={word}"))));
    tested(
        found,
        parts.filter(|(_, value)| value.starts_with(typed)).collect(),
    )
}

/// Values that begin so, or one of whose words does; and what the taxonomy knows though nobody found has it.
fn matching(found: &Found<'_>, field: &Field, typed: &str) -> Vec<Value> {
    let plain = typed.trim_start_matches(super::lex::is_quote);
    let words = Words::of(plain, true);
    let start = plain.to_lowercase();
    let begins = |value: &Value| {
        let (_, written) = value.part.split_once(':').unwrap_or_default();
        plain.is_empty()
            || written.trim_matches('"').to_lowercase().starts_with(&start)
            || words
                .as_ref()
                .is_some_and(|words| words.are_in(&fold(&value.shown)))
    };
    let mut all = values(found, field);
    for value in unheld(found, field, plain) {
        if !all.iter().any(|there| there.part == value.part) {
            all.push(value);
        }
    }
    // What is meant by another name comes first.
    let meant = meant_by(found, field, plain);
    let (first, others): (Vec<Value>, Vec<Value>) = all
        .into_iter()
        .partition(|value| meant.as_ref() == Some(&value.part));
    first
        .into_iter()
        .chain(others.into_iter().filter(begins))
        .collect()
}

fn kind_of(field: &Field) -> Option<Kind> {
    match field.is {
        Is::Skill | Is::Fabric => Some(Kind::Skill),
        Is::Hardware => Some(Kind::Hardware),
        Is::Project => Some(Kind::Project),
        _ => None,
    }
}

fn meant_by(found: &Found<'_>, field: &Field, typed: &str) -> Option<String> {
    let kind = kind_of(field)?;
    let item = found.ground.field.meant(kind, typed)?;
    Some(super::mean::written(field.name, &called(kind, &item.key), false))
}

fn called(kind: Kind, key: &str) -> String {
    match kind {
        Kind::Project => super::mean::short(key).to_owned(),
        _ => key.to_owned(),
    }
}

/// What the taxonomy knows beyond what the desk has.
fn unheld(found: &Found<'_>, field: &Field, typed: &str) -> Vec<Value> {
    let Some(kind) = kind_of(field).filter(|_| !typed.is_empty()) else {
        return Vec::new();
    };
    let fits = |area: &str| field.is != Is::Fabric || area == super::mean::NETWORKING;
    let items = found.ground.field.items(kind);
    items
        .filter(|item| fits(&item.area))
        .map(|item| Value {
            part: super::mean::written(field.name, &called(kind, &item.key), false),
            shown: item.name.clone(),
            people: 0,
        })
        .collect()
}

fn orders(field: &Field, typed: &str) -> Vec<QueryOffer> {
    let minus = if typed.starts_with('-') { "-" } else { "" };
    let begun = typed.trim_start_matches('-').to_lowercase();
    columns()
        .filter(|name| name.starts_with(&begun))
        .map(|name| QueryOffer {
            insert: format!("{}:{minus}{name}", field.name),
            shown: format!("{minus}{name}"),
            note: String::new(),
            people: None,
        })
        .take(OFFERED)
        .collect()
}
