//! What may be meant by the word under the caret.

use super::pieces::{self, What};
use super::span;
use super::words::{OFFERED, is_fabric};
use crate::profiles::draft::Reader;
use crate::taxonomy::{Item, Kind};
use crate::words::fold;
use serde::Serialize;
use std::ops::Range;
use ts_rs::TS;

/// What can be put in place of a stretch of the line, in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LineOffer {
    pub start: u32,
    pub end: u32,
    pub insert: String,
    pub name: String,
    /// "hardware", "fabric", "skill", "company", "part in it".
    pub what: String,
}

/// What is looked for.
pub(in crate::profiles) enum Wanted {
    /// A company that begins so; it is put over this stretch with an @.
    Company {
        typed: String,
        start: u32,
        end: u32,
    },
    Words(Vec<LineOffer>),
}

const AT_MOST: usize = 8;

/// What is being typed at the caret, which is counted in UTF-16 units.
pub(in crate::profiles) fn wanted(line: &str, caret: u32, reader: Reader<'_>) -> Wanted {
    let caret = bytes(line, caret);
    let before = line.get(..caret).unwrap_or(line);
    if let Some(at) = before.rfind('@')
        && let Some(typed) = company(before, at, reader)
    {
        let (start, end) = span(line, &(at..caret));
        return Wanted::Company { typed, start, end };
    }
    let start = before
        .rfind(|c: char| c.is_whitespace() || c == ',')
        .map_or(0, |at| at + 1);
    Wanted::Words(words(line, start..caret, reader))
}

/// What is typed after the @, unless the company has ended: with quotes, or with a word that means something.
fn company(before: &str, at: usize, reader: Reader<'_>) -> Option<String> {
    let typed = before.get(at + 1..)?;
    let whole = typed.trim_start_matches('"');
    if typed.starts_with('"') && whole.contains('"') {
        return None;
    }
    let last = pieces::cut(before, reader).pop()?;
    let open = last.at.start <= at && !before.ends_with("  ");
    open.then(|| whole.trim().to_owned())
}

fn words(line: &str, at: Range<usize>, reader: Reader<'_>) -> Vec<LineOffer> {
    let typed = fold(line.get(at.clone()).unwrap_or_default());
    if typed.is_empty() {
        return Vec::new();
    }
    let (start, end) = span(line, &at);
    let offer = |insert: &str, name: &str, what: &str| LineOffer {
        start,
        end,
        insert: insert.to_owned(),
        name: name.to_owned(),
        what: what.to_owned(),
    };
    let begins = |name: &str| {
        let name = fold(name);
        name.starts_with(&typed) || name.split([' ', '-']).any(|word| word.starts_with(&typed))
    };
    let what = |item: &Item| match item.kind {
        Kind::Hardware if item.family.is_empty() => "vendor",
        Kind::Hardware => "hardware",
        _ if is_fabric(item, reader.field) => "fabric",
        _ => "skill",
    };
    let mut offers: Vec<LineOffer> = OFFERED
        .iter()
        .filter(|(word, _)| word.starts_with(&typed))
        .map(|(word, what)| offer(word, word, what))
        .collect();
    let spelled = [Kind::Hardware, Kind::Skill]
        .into_iter()
        .filter_map(|kind| reader.meant(kind, &typed));
    let mut named: Vec<&Item> = reader
        .field
        .items(Kind::Hardware)
        .chain(reader.field.items(Kind::Skill))
        .filter(|item| begins(&item.name))
        .collect();
    // A name that begins so stands before one that has such a word within; a second piece of hardware after the rest.
    let others = pieces::cut(line.get(..at.start).unwrap_or_default(), reader);
    let has_hardware = others.iter().any(|piece| matches!(piece.what, What::Hardware(_)));
    named.sort_by_key(|item| {
        let second = has_hardware && item.kind == Kind::Hardware;
        (
            second,
            !fold(&item.name).starts_with(&typed),
            item.weak,
            item.name.len(),
        )
    });
    for item in spelled.chain(named) {
        let insert = item.name.replace(' ', "-");
        let insert = if reader
            .meant(item.kind, &insert)
            .is_some_and(|found| found.key == item.key)
        {
            insert
        } else {
            item.name.clone()
        };
        let one = offer(&insert, &item.name, what(item));
        if !offers.contains(&one) {
            offers.push(one);
        }
    }
    offers.truncate(AT_MOST);
    offers
}

/// Where so many UTF-16 units end, in bytes.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}
