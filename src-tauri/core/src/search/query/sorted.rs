//! A page of those found, in the order of a column or by name: only the rows before the page's end are put in order.

use crate::facts::{Fact, Facts, Text};
use crate::search::page::{PeopleColumn, PeopleSort};
use std::cmp::Ordering;

/// What people are put in order by.
#[derive(Debug, Clone, Copy)]
pub(in super::super) enum By<'a> {
    Column(PeopleSort),
    /// Folded names that begin so come first, by name; the others after them, the newest first.
    Names(&'a str),
}

/// Where somebody stands. Most are told apart by what is here, without looking at their texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    last: bool,
    first: u64,
    at: usize,
}

/// Row numbers of the page.
pub(in super::super) fn page(
    facts: &Facts,
    people: &[usize],
    by: By<'_>,
    offset: usize,
    limit: usize,
) -> Vec<i64> {
    let person = |at: usize| facts.people().get(at);
    let mut keys: Vec<Key> = people
        .iter()
        .filter_map(|at| Some(key(facts, person(*at)?, by, *at)))
        .collect();
    let compare = |a: &Key, b: &Key| match (person(a.at), person(b.at)) {
        (Some(one), Some(other)) => compare(facts, by, (a, one), (b, other)),
        _ => Ordering::Equal,
    };
    let end = offset.saturating_add(limit).min(keys.len());
    if end < keys.len() {
        keys.select_nth_unstable_by(end, compare);
        keys.truncate(end);
    }
    keys.sort_unstable_by(compare);
    keys.iter()
        .skip(offset)
        .filter_map(|key| Some(person(key.at)?.rid))
        .collect()
}

fn key(facts: &Facts, fact: &Fact, by: By<'_>, at: usize) -> Key {
    let (last, first) = match by {
        By::Names(start) => {
            let name = facts.texts().folded(fact.name);
            let named = name.starts_with(start);
            (!named, if named { start_of(name) } else { 0 })
        }
        By::Column(sort) => match value(facts, fact, sort.by) {
            Value::Text(text) => (text.is_empty(), start_of(text)),
            Value::Number(number) => (number.is_none(), number.unwrap_or_default()),
        },
    };
    Key { last, first, at }
}

/// The first eight bytes, which compare as the text does.
fn start_of(text: &str) -> u64 {
    let mut bytes = [0; 8];
    for (byte, of) in bytes.iter_mut().zip(text.bytes()) {
        *byte = of;
    }
    u64::from_be_bytes(bytes)
}

enum Value<'a> {
    Text(&'a str),
    Number(Option<u64>),
}

fn value<'a>(facts: &'a Facts, fact: &Fact, column: PeopleColumn) -> Value<'a> {
    let line = |text| Value::Text(shown(facts, text));
    // An instant before 1970 does not come up; one would stand with the first.
    let instant = |at: i64| Value::Number(Some(u64::try_from(at).unwrap_or_default()));
    match column {
        PeopleColumn::Name => line(fact.name),
        PeopleColumn::Title => line(fact.title),
        PeopleColumn::Company => line(fact.company),
        PeopleColumn::Team => line(fact.team),
        PeopleColumn::Location => line(fact.location),
        PeopleColumn::Pool => line(fact.pool),
        PeopleColumn::Tags => line(fact.tags.first().copied().unwrap_or(Text::NONE)),
        PeopleColumn::Email => line(fact.email),
        PeopleColumn::Phone => line(fact.phone),
        PeopleColumn::TimeZone => line(fact.time_zone),
        PeopleColumn::Owner => line(fact.owner),
        PeopleColumn::Source => line(fact.source),
        PeopleColumn::Created => instant(fact.created_at),
        PeopleColumn::Updated => instant(fact.updated_at),
        PeopleColumn::Scale => Value::Number(largest(fact)),
        PeopleColumn::Touched => Value::Number(touched(fact)),
        PeopleColumn::Stage => Value::Number(furthest(fact)),
    }
}

/// What a text is sorted by. One of nothing but signs is sorted by itself, not with the empty ones.
fn shown(facts: &Facts, text: Text) -> &str {
    match facts.texts().folded(text) {
        "" => facts.texts().get(text).trim(),
        folded => folded,
    }
}

fn touched(fact: &Fact) -> Option<u64> {
    let at = fact.dealings.as_ref()?.touched_at?;
    Some(u64::try_from(at).unwrap_or_default())
}

/// The furthest of the stages she is in.
fn furthest(fact: &Fact) -> Option<u64> {
    let cards = &fact.dealings.as_ref()?.cards;
    let live = cards.iter().filter(|card| card.is_live());
    live.map(|card| card.kind as u64).max()
}

fn largest(fact: &Fact) -> Option<u64> {
    let scale = &fact.claims.as_ref()?.scale;
    scale
        .iter()
        .filter_map(|record| record.size())
        .max()
        .map(u64::from)
}

/// As the list's own table sorts: empty cells last either way, then by name, then by row.
fn compare(facts: &Facts, by: By<'_>, (a, one): (&Key, &Fact), (b, other): (&Key, &Fact)) -> Ordering {
    let name = |fact: &Fact| shown(facts, fact.name);
    let named = || name(one).cmp(name(other)).then(one.rid.cmp(&other.rid));
    let first = a.last.cmp(&b.last);
    match by {
        By::Names(_) if a.last && b.last => other.rid.cmp(&one.rid),
        By::Names(_) => first.then(a.first.cmp(&b.first)).then_with(named),
        By::Column(sort) => {
            let order = a
                .first
                .cmp(&b.first)
                .then_with(|| texts(facts, sort.by, one, other))
                .then_with(named);
            first.then(if sort.descending { order.reverse() } else { order })
        }
    }
}

fn texts(facts: &Facts, column: PeopleColumn, one: &Fact, other: &Fact) -> Ordering {
    if column == PeopleColumn::Tags {
        let folded = |tag: &Text| shown(facts, *tag);
        return one.tags.iter().map(folded).cmp(other.tags.iter().map(folded));
    }
    match (value(facts, one, column), value(facts, other, column)) {
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}
