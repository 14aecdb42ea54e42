//! Whose spelling it is.

use super::Taxonomy;
use super::items::{Item, Kind};
use super::spelling::Spelling;
use crate::error::{Error, Result};

/// Kinds whose words are looked up together: a skill and a piece of hardware of one spelling would both be lost to the
/// search, which could not tell which is meant.
fn together(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Skill | Kind::Hardware => &[Kind::Skill, Kind::Hardware],
        Kind::Project => &[Kind::Project],
        Kind::Pool => &[Kind::Pool],
    }
}

/// [`Error::Invalid`] at `name` or `same` where another entry that is offered, or one merged into such, is spelled so.
/// Words that mean nothing alone may be of several.
pub(super) fn spelled_alone(field: &Taxonomy, item: &Item) -> Result<()> {
    let others: Vec<(&Item, String)> = together(item.kind)
        .iter()
        .flat_map(|kind| field.every_item(*kind))
        .filter_map(|other| {
            Some((
                other,
                field.item(other.kind, field.leads_to(other.kind, &other.key))?,
            ))
        })
        .filter(|(other, whole)| {
            let own = |of: &Item| of.kind == item.kind && of.key == item.key;
            !whole.retired && !own(other) && !own(whole)
        })
        .flat_map(|(other, whole)| {
            other
                .spellings()
                .map(move |spelling| (whole, Spelling::of(spelling).phrase()))
        })
        .collect();
    for (at, spelling) in item.spellings().enumerate() {
        let phrase = Spelling::of(spelling).phrase();
        if field.never_alone.contains(&phrase) {
            continue;
        }
        if let Some((whole, _)) = others.iter().find(|(_, other)| *other == phrase) {
            return Err(taken(at, spelling, whole));
        }
    }
    Ok(())
}

fn taken(at: usize, spelling: &str, whole: &Item) -> Error {
    let name = &whole.name;
    let is_its_name = Spelling::of(spelling).phrase() == Spelling::of(name).phrase();
    let reason = match (at, is_its_name) {
        (0, true) => format!("There is an entry “{name}” already. Change that one, or choose another name."),
        (_, true) => format!("“{name}” is an entry of its own. Take it out here, or merge the two."),
        (_, false) => format!("“{spelling}” belongs to {name}. Take it out there, or merge the two."),
    };
    Error::invalid(if at == 0 { "name" } else { "same" }, reason)
}
