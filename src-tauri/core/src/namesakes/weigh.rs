//! What speaks for two being one, and what against it.

use super::crowd::Crowd;
use super::names::Agreement;
use super::places::{Likeness, Place};
use super::somebody::Profile;
use crate::numbers::thousands;

/// How likely two are one, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// Logarithm of the odds.
    pub odds: f64,
    /// An id both have decided it.
    pub by_id: bool,
    /// Something besides the name speaks for it.
    pub backed: bool,
    /// For people, what weighs most first: `same name and NVIDIA`.
    pub reasons: Vec<String>,
}

/// Odds of two who have an id in common. Ids are typed and guessed wrong at times.
const SAME_ID: f64 = 12.0;

/// Of those who are one, so many write the same place on both; of those whose places differ, so many moved.
const SAME_PLACE: f64 = 0.5;
const PART_OF_PLACE: f64 = 0.2;
const OTHER_PLACE: f64 = 0.5;
/// The same in one programme: of those with two papers in it one in twenty-two writes another place, and three in five of
/// those who are two do; one in seventy leaves it out once, and one in three of those who are two.
const OTHER_PLACE_THERE: f64 = 0.07;
const NO_PLACE_THERE: f64 = 0.045;
const NO_PLACE: f64 = 0.8;
/// No place that merely goes together with another is rarer than this.
const RAREST_PART: f64 = 0.005;

/// Half of those who are one have a co-author in both; by chance it is one pair of papers in a hundred, and the more
/// often the more people are called like that co-author.
const CO_AUTHOR: f64 = 0.5;
const CO_AUTHOR_BY_CHANCE: f64 = 0.008;
const CO_AUTHOR_CALLED_SO: f64 = 0.000_5;
/// Each further one. They come together: a group is at most so much.
const FURTHER_CO_AUTHOR: f64 = 5.0;
const FURTHER_COMMON_CO_AUTHOR: f64 = 2.0;
const MOST_OF_CO_AUTHORS: f64 = 8.0;
/// Half of the others who are one have a co-author where they themselves work on the other side, one in seven two
/// co-authors in the same place. One in three has nothing of the kind.
const AMONG: f64 = 0.5;
const AMONG_BOTH: f64 = 0.15;
const AMONG_BY_CHANCE: f64 = 0.02;
const AMONG_OTHERS: f64 = 0.3;
/// Where it is not known among whom: a little, for no co-author is common.
const NO_CO_AUTHOR: f64 = 0.6;

/// Names in another order or shortened are right that often: people keep to one spelling, in one field above all.
const MIDDLE: f64 = 0.15;
const SWAPPED: f64 = 0.3;
const INITIAL: f64 = 0.3;

const SAME_DOMAIN: f64 = 0.5;
const KEYWORD: f64 = 2.0;

/// None: they are not one, by an id or because they are not called alike.
pub fn weigh(one: &Profile, other: &Profile, crowd: &Crowd) -> Option<Weighed> {
    let agreement = one.name.agrees(&other.name);
    if let Some(decided) = by_ids(one, other, agreement) {
        return decided;
    }
    let agreement = agreement?;
    let expected = crowd.namesakes(&one.name, &other.name, agreement);
    let mut told = Told {
        odds: -expected.ln(),
        ..Told::default()
    };
    told.odds += match agreement {
        Agreement::Whole => 0.0,
        Agreement::Middle => MIDDLE.ln(),
        Agreement::Swapped => SWAPPED.ln(),
        Agreement::Initial => INITIAL.ln(),
    };
    places(one, other, crowd, &mut told);
    domains(one, other, &mut told);
    company(one, other, crowd, &mut told);
    keywords(one, other, &mut told);
    let backed = !told.reasons.is_empty();
    let mut reasons = told.reasons;
    reasons.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut reasons: Vec<String> = reasons.into_iter().map(|(_, reason)| reason).collect();
    name(one, other, crowd, agreement, expected, &mut reasons);
    reasons.extend(told.against);
    Some(Weighed {
        odds: told.odds,
        by_id: false,
        backed,
        reasons,
    })
}

#[derive(Default)]
struct Told {
    odds: f64,
    reasons: Vec<(f64, String)>,
    against: Vec<String>,
}

impl Told {
    fn for_it(&mut self, times: f64, reason: String) {
        self.odds += times.ln();
        self.reasons.push((times, reason));
    }
}

/// What ids say, where they say anything: some: decided, with none for "not one".
fn by_ids(one: &Profile, other: &Profile, agreement: Option<Agreement>) -> Option<Option<Weighed>> {
    let same = one.ids.intersection(&other.ids).find(|(kind, _)| {
        // A page or an address may be a group's.
        let related = agreement.is_some()
            || one.name.last() == other.name.last()
            || one.name.first() == other.name.first();
        kind.is_one() || related
    });
    if let Some((kind, _)) = same {
        return Some(Some(Weighed {
            odds: SAME_ID,
            by_id: true,
            backed: true,
            reasons: vec![kind.shown().to_owned()],
        }));
    }
    one.contradicts(other).then_some(None)
}

fn places(one: &Profile, other: &Profile, crowd: &Crowd, told: &mut Told) {
    let there = one.occasions.intersection(&other.occasions).next().is_some();
    if one.places.is_empty() || other.places.is_empty() {
        if one.places.is_empty() != other.places.is_empty() {
            told.odds += if there { NO_PLACE_THERE } else { NO_PLACE }.ln();
        }
        return;
    }
    let mut best: Option<(f64, &Place)> = None;
    for mine in &one.places {
        for yours in &other.places {
            let times = match mine.like(yours) {
                Some(Likeness::Same) => SAME_PLACE / crowd.there(&mine.key),
                Some(Likeness::Part) => {
                    let more = crowd.there(&mine.key).max(crowd.there(&yours.key));
                    PART_OF_PLACE / more.max(RAREST_PART)
                }
                None => continue,
            };
            let shown = if mine.shown.len() <= yours.shown.len() {
                mine
            } else {
                yours
            };
            if best.is_none_or(|(most, _)| times > most) {
                best = Some((times, shown));
            }
        }
    }
    match best {
        Some((times, place)) => told.for_it(times.max(1.0), format!("same name and {}", place.shown)),
        None => {
            told.odds += if there { OTHER_PLACE_THERE } else { OTHER_PLACE }.ln();
            if let (Some(mine), Some(yours)) = (one.places.first(), other.places.first()) {
                told.against
                    .push(format!("{} here, {} there", mine.shown, yours.shown));
            }
        }
    }
}

fn domains(one: &Profile, other: &Profile, told: &mut Told) {
    // A place both name has said it already.
    if let Some(domain) = one.domains.iter().find(|domain| other.domains.contains(domain))
        && told.reasons.is_empty()
    {
        told.for_it(SAME_DOMAIN / AMONG_BY_CHANCE, format!("both write from {domain}"));
    }
}

/// The company they keep.
fn company(one: &Profile, other: &Profile, crowd: &Crowd, told: &mut Told) {
    let mut common: Vec<(f64, &String)> = one
        .co_authors
        .intersection(&other.co_authors)
        .filter(|key| key.contains(' '))
        .map(|key| (crowd.expected(key), key))
        .collect();
    common.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    if let Some((rarest, _)) = common.first() {
        let first = CO_AUTHOR / (CO_AUTHOR_BY_CHANCE + CO_AUTHOR_CALLED_SO * rarest);
        let further = common.iter().skip(1).map(|(expected, _)| {
            if *expected < 1.0 {
                FURTHER_CO_AUTHOR.ln()
            } else {
                FURTHER_COMMON_CO_AUTHOR.ln()
            }
        });
        let times = (first.ln() + further.sum::<f64>()).min(MOST_OF_CO_AUTHORS).exp();
        let names: Vec<String> = common.iter().take(3).map(|(_, key)| titled(key)).collect();
        let reason = match common.len() {
            1 => format!("a co-author in common: {}", names.concat()),
            many => format!("{} co-authors in common: {}", counted(many), names.join(", ")),
        };
        told.for_it(times, reason);
        return;
    }
    if one.co_authors.is_empty() || other.co_authors.is_empty() {
        return;
    }
    if one.among.is_empty() || other.among.is_empty() {
        told.odds += NO_CO_AUTHOR.ln();
        return;
    }
    let mut best: Option<(f64, &Place)> = None;
    let mut take = |times: f64, place| {
        if best.is_none_or(|(most, _)| times > most) {
            best = Some((times, place));
        }
    };
    for (me, her) in [(one, other), (other, one)] {
        for mine in &me.places {
            let here = her.places.iter().any(|place| place.key == mine.key);
            if let Some(place) = her.among.get(&mine.key).filter(|_| !here) {
                let chance = crowd.there(&mine.key) * count(her.among.len());
                take(AMONG / chance.max(AMONG_BY_CHANCE), place);
            }
        }
    }
    let own = |key: &String| {
        one.places
            .iter()
            .chain(&other.places)
            .any(|place| place.key == *key)
    };
    for (key, place) in one
        .among
        .iter()
        .filter(|(key, _)| other.among.contains_key(*key) && !own(key))
    {
        let chance = crowd.there(key) * count(one.among.len().max(other.among.len()));
        take(AMONG_BOTH / chance.max(AMONG_BY_CHANCE), place);
    }
    match best {
        Some((times, place)) if times > 1.0 => {
            told.for_it(times, format!("writes with people of {}", place.shown));
        }
        Some(_) => told.odds += 0.8_f64.ln(),
        None => told.odds += AMONG_OTHERS.ln(),
    }
}

fn keywords(one: &Profile, other: &Profile, told: &mut Told) {
    if let Some(keyword) = one.keywords.intersection(&other.keywords).next() {
        told.for_it(KEYWORD, format!("both on {keyword}"));
    }
}

/// What the name itself says, last of what speaks for it.
fn name(
    one: &Profile,
    other: &Profile,
    crowd: &Crowd,
    agreement: Agreement,
    expected: f64,
    reasons: &mut Vec<String>,
) {
    match agreement {
        Agreement::Whole => {}
        Agreement::Middle => reasons.push("a middle name only in one of them".to_owned()),
        Agreement::Swapped => reasons.push("given and family name the other way round".to_owned()),
        Agreement::Initial => reasons.push("only an initial in one of them".to_owned()),
    }
    let called = crowd.called(&one.name).max(crowd.called(&other.name));
    if called > 2 && expected > 0.05 {
        reasons.push(format!(
            "a name many people have: {} here",
            thousands(called.into())
        ));
    } else if expected > 0.3 {
        reasons.push("a name many people have".to_owned());
    } else if expected < 0.02 && agreement == Agreement::Whole {
        reasons.push("same name, and a rare one".to_owned());
    } else if reasons.is_empty() {
        reasons.push("same name".to_owned());
    }
}

/// A key as a name: `ada lovelace` is `Ada Lovelace`.
fn titled(key: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    key.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn counted(number: usize) -> String {
    const WORDS: [&str; 9] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    number
        .checked_sub(2)
        .and_then(|at| WORDS.get(at))
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
