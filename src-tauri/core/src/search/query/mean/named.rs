//! What the taxonomy names: skills, hardware, fabrics, projects, pools.

use super::between::{Between, Than, compared};
use super::claims::claims;
use super::sizes::Since;
use super::texts::{Memo, unquoted};
use super::{Ground, Meant, Reading, Wrong, nearest, written};
use crate::facts::{Known, Text};
use crate::profiles::{Depth, Level};
use crate::search::query::fields::Field;
use crate::taxonomy::{Item, Kind};
use crate::words::fold;

/// The area of the taxonomy whose skills are fabrics and what runs over them.
pub(in super::super) const NETWORKING: &str = "Networking";

/// The entry that is meant; else what may have been.
fn entry<'a>(
    ground: &Ground<'a>,
    field: &Field,
    kind: Kind,
    typed: &str,
    rest: &str,
    fits: impl Fn(&Item) -> bool,
) -> Result<&'a Item, Wrong> {
    let (plain, _) = unquoted(typed);
    if let Some(item) = ground.field.meant(kind, plain).filter(|item| fits(item)) {
        return Ok(item);
    }
    let what = match kind {
        Kind::Skill => "skill",
        Kind::Hardware => "hardware",
        Kind::Project => "open-source project",
        Kind::Pool => "talent pool",
    };
    let known = ground.field.items(kind).filter(|item| fits(item));
    let known: Vec<(&str, &str)> = known
        .flat_map(|item| {
            [
                (item.name.as_str(), item.key.as_str()),
                (item.key.as_str(), item.key.as_str()),
            ]
        })
        .collect();
    let mut keys: Vec<&str> = nearest(plain, known.iter().map(|(name, _)| *name))
        .into_iter()
        .filter_map(|near| known.iter().find(|(name, _)| *name == near).map(|(_, key)| *key))
        .collect();
    keys.dedup();
    let elsewhere = [
        (Kind::Skill, "skill"),
        (Kind::Hardware, "hw"),
        (Kind::Project, "oss"),
    ]
    .into_iter()
    .filter(|(_, name)| *name != field.name)
    .filter_map(|(other, name)| Some((name, ground.field.meant(other, plain)?)))
    .map(|(name, item)| format!("{}{rest}", written(name, &item.key, false)));
    let instead = keys
        .into_iter()
        .map(|key| format!("{}{rest}", written(field.name, short(key), false)))
        .chain(elsewhere)
        .chain([format!("\"{plain}\"")]);
    Err(Wrong::instead(
        format!("The taxonomy knows no {what} “{plain}”."),
        instead,
    ))
}

/// A project's key without its owner, as people call it.
pub(in super::super) fn short(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}

/// A depth by number or word, as a comparison.
fn depth(rest: Option<&str>) -> Result<Option<Between>, Wrong> {
    let read = |text: &str| {
        let word = Depth::of(&text.to_lowercase()).map(|depth| i64::from(depth.number()));
        let number = text.parse().ok().filter(|n| (1..=4).contains(n));
        word.or(number).ok_or_else(|| {
            format!("“{text}” is no depth. Write used, built, tuned, authored, or a number from 1 to 4.")
        })
    };
    rest.map(|rest| Between::read(rest, Than::AtLeast, read))
        .transpose()
}

fn depth_says(between: Option<Between>) -> String {
    let name = |n: i64| Depth::numbered(n).map_or("used", Depth::shown).to_owned();
    between.map_or_else(String::new, |between| format!(", {}", between.says(name)))
}

/// Whether something known is of this depth; one that nobody said is of none.
fn is_deep(known: &Known, depth: Option<Between>) -> bool {
    depth.is_none_or(|depth| known.depth.is_some_and(|here| depth.holds(here.into())))
}

fn rest_written(depth: Option<Between>) -> String {
    depth.map_or_else(String::new, Between::written)
}

/// The texts of a skill, and with a `~` those of its kin.
fn skill_texts(ground: &Ground<'_>, item: &Item, with_kin: bool) -> Vec<Text> {
    let kin = item.kin.iter().filter(|_| with_kin);
    std::iter::once(&item.key)
        .chain(kin)
        .filter_map(|key| ground.facts.texts().number_of(key))
        .collect()
}

/// What is typed without the sign for kin, and whether it had one.
fn near(typed: &str) -> (&str, bool) {
    let plain = typed.trim_matches('~');
    (plain, plain.len() < typed.len())
}

pub(super) fn skill<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, rest) = compared(value);
    let (plain, with_kin) = near(typed);
    let item = entry(
        ground,
        field,
        Kind::Skill,
        plain,
        rest.unwrap_or_default(),
        |_| true,
    )?;
    let depth = depth(rest)?;
    let keys = skill_texts(ground, item, with_kin);
    let tilde = if with_kin { "~" } else { "" };
    let nearby = if with_kin { " or near to it" } else { "" };
    Ok(Meant::new(
        format!("{}:{tilde}{}{}", field.name, item.key, rest_written(depth)),
        format!("{}{nearby}{}", item.name, depth_says(depth)),
        claims(move |claims| {
            claims
                .skills
                .iter()
                .any(|known| keys.contains(&known.key) && is_deep(known, depth))
        }),
    ))
}

pub(super) fn hardware<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, rest) = compared(value);
    let item = entry(
        ground,
        field,
        Kind::Hardware,
        typed,
        rest.unwrap_or_default(),
        |_| true,
    )?;
    let depth = depth(rest)?;
    let Ground {
        facts,
        field: taxonomy,
        ..
    } = *ground;
    let key = item.key.clone();
    let memo = Memo::of(ground, move |text| {
        taxonomy.is_within(facts.texts().get(text), &key)
    });
    Ok(Meant::new(
        format!("{}:{}{}", field.name, item.key, rest_written(depth)),
        format!("{}{}", item.name, depth_says(depth)),
        claims(move |claims| {
            let known = |known: &Known| is_deep(known, depth) && memo.holds(known.key);
            claims.hardware.iter().any(known)
                || depth.is_none() && claims.scale.iter().any(|scale| memo.holds(scale.hardware))
        }),
    ))
}

pub(super) fn fabric<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (plain, with_kin) = near(value);
    let item = entry(ground, field, Kind::Skill, plain, "", |item| {
        item.area == NETWORKING
    })?;
    let keys = skill_texts(ground, item, with_kin);
    let tilde = if with_kin { "~" } else { "" };
    let nearby = if with_kin { " or near to it" } else { "" };
    Ok(Meant::new(
        format!("{}:{tilde}{}", field.name, item.key),
        format!("{}{nearby}", item.name),
        claims(move |claims| {
            claims.scale.iter().any(|scale| keys.contains(&scale.fabric))
                || claims.skills.iter().any(|known| keys.contains(&known.key))
        }),
    ))
}

/// `oss:vllm`, `oss:vllm>=pr`, `oss:>=pr`
pub(super) fn project<'a>(ground: &Ground<'a>, field: &Field, value: &str, since: Since) -> Reading<'a> {
    let (typed, rest) = compared(value);
    let level = rest.map(|rest| level(field, typed, rest)).transpose()?;
    let item = if typed.is_empty() {
        None
    } else {
        Some(entry(
            ground,
            field,
            Kind::Project,
            typed,
            rest.unwrap_or_default(),
            |_| true,
        )?)
    };
    let key = item.and_then(|item| ground.facts.texts().number_of(&item.key));
    let any = item.is_none();
    let least = level.map_or_else(String::new, |level| format!(">={}", level.kept()));
    let how = level.map_or_else(String::new, |level| format!(", {} or more", level.shown()));
    let name = item.map_or("open source", |item| &item.name);
    Ok(Meant::new(
        format!(
            "{}:{}{least}",
            field.name,
            item.map_or("", |item| short(&item.key))
        ),
        format!("{name}{how}"),
        claims(move |claims| {
            claims.projects.iter().any(|project| {
                (any || Some(project.key) == key)
                    && level.is_none_or(|least| project.level >= Some(least))
                    && since.counts(project)
            })
        }),
    ))
}

fn level(field: &Field, project: &str, rest: &str) -> Result<Level, Wrong> {
    let (than, typed) = super::between::than(rest);
    let names = || Level::ALL.iter().map(|level| level.kept());
    let level = Level::of(&typed.to_lowercase()).filter(|_| than == Than::AtLeast);
    level.ok_or_else(|| {
        Wrong::instead(
            format!(
                "Levels are compared as in {}:{project}>=pr, with one of {}.",
                field.name,
                names().collect::<Vec<_>>().join(", ")
            ),
            nearest(typed, names())
                .into_iter()
                .map(|name| format!("{}:{project}>={name}", field.name)),
        )
    })
}

/// The pool somebody means: by its key, its name, or words of it that no other has.
fn meant<'a>(ground: &Ground<'a>, typed: &str) -> Option<&'a Item> {
    let plain = fold(typed).replace(['_', '-'], " ");
    let is = |pool: &&Item| pool.key.replace(['_', '-'], " ") == plain || fold(&pool.name) == plain;
    pools(ground).find(is).or_else(|| {
        let words = super::texts::Words::of(typed, true)?;
        let mut having = pools(ground).filter(|pool| words.are_in(&fold(&pool.name)));
        let one = having.next();
        one.filter(|_| having.next().is_none())
    })
}

fn pools<'a>(ground: &Ground<'a>) -> impl Iterator<Item = &'a Item> {
    ground.field.items(Kind::Pool)
}

pub(super) fn pool<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    let Some(pool) = meant(ground, typed) else {
        let words = super::texts::Words::of(typed, true);
        let having = pools(ground).filter(|pool| {
            words
                .as_ref()
                .is_some_and(|words| words.are_in(&fold(&pool.name)))
        });
        let all: Vec<&str> = pools(ground).map(|pool| pool.key.as_str()).collect();
        let instead = having
            .map(|pool| pool.key.as_str())
            .chain(nearest(typed, all.iter().copied()))
            .map(|id| format!("{}:{id}", field.name));
        return Err(Wrong::instead(
            format!(
                "“{typed}” is no talent pool, or several. Write one of {}.",
                all.join(", ")
            ),
            instead,
        ));
    };
    let key = ground.facts.texts().number_of(&pool.key);
    Ok(Meant::new(
        format!("{}:{}", field.name, pool.key),
        pool.name.as_str(),
        move |fact| Some(fact.pool) == key,
    ))
}
