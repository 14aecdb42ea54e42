//! One invented person.

use super::claims::{Claims, claims};
use super::dice::Dice;
use super::{names, notes, places, work};
use crate::ids::Id;
use crate::people::{ContactKind, ContactRecord, PersonId, PersonRecord};
use crate::words::fold;
use uuid::Builder;

/// What everybody invented says about where she comes from.
pub const SOURCE: &str = "Invented (demo)";

/// Colleagues who own some of the people.
const COLLEAGUES: [&str; 3] = ["Mira Osei", "Jonas Falk", "Dana Petrov"];

/// Over how long the people came to the desk: three years.
const SPAN_MS: i64 = 3 * 365 * 24 * 60 * 60 * 1_000;

/// A person, and what she needs before she can be put into a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invented {
    /// Her company is not in it yet.
    pub record: PersonRecord,
    /// Name and domain; empty: she has none.
    pub employer: (String, String),
    /// When she came to the desk, UTC milliseconds.
    pub made_at: i64,
    pub claims: Claims,
}

/// The person `number` of `of` that `seed` makes at the time `now`, at a desk where `owner` sits. Those with a
/// higher number came later.
pub fn invent(seed: u64, number: u32, of: u32, now: i64, owner: &str) -> Invented {
    let dice = &mut Dice::of(seed, number.into());
    let (name, given, family) = names::name(dice);
    let doing = work::work(dice);
    let place = places::somewhere(dice);
    let (pool, company, domain) = work::employer(dice);
    let employed = dice.percent(92);
    let made_at = came_at(dice, number, of, now);
    let id = id(dice, made_at);
    let handle = [&given, &family]
        .iter()
        .map(|part| fold(part).replace([' ', '.'], "-"))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");

    let mut contacts = Vec::new();
    let mut add = |kind: ContactKind, value: String, label: &str| {
        contacts.push(ContactRecord {
            norm: kind.normalise(&value).unwrap_or_default(),
            kind,
            value,
            label: label.to_owned(),
        });
    };
    if employed && dice.percent(70) {
        add(
            ContactKind::Email,
            format!("{}{number}@{domain}", handle.replace('-', ".")),
            "work",
        );
    }
    if dice.percent(45) {
        add(ContactKind::Email, format!("{handle}.{number}@example.org"), "");
    }
    if dice.percent(45) {
        add(ContactKind::Phone, places::phone(dice, place), "mobile");
    }
    if dice.percent(65) {
        add(
            ContactKind::Link,
            format!("linkedin.com/in/invented-{handle}-{number}"),
            "LinkedIn",
        );
    }
    if dice.percent(35) {
        add(
            ContactKind::Link,
            format!("github.com/invented-{number}"),
            "GitHub",
        );
    }

    let record = PersonRecord {
        name: name.full,
        given: name.given,
        family: name.family,
        title: if dice.percent(95) {
            work::title(dice, doing)
        } else {
            String::new()
        },
        location: if dice.percent(90) {
            place.name.to_owned()
        } else {
            String::new()
        },
        time_zone: if dice.percent(90) {
            place.zone.to_owned()
        } else {
            String::new()
        },
        pool: if employed { pool.to_owned() } else { String::new() },
        owner: match dice.below(100) {
            0..70 => owner.to_owned(),
            70..95 => dice.pick(&COLLEAGUES).to_owned(),
            _ => String::new(),
        },
        source: SOURCE.to_owned(),
        notes: notes::notes(dice),
        contacts,
        tags: work::tags(dice, doing),
        ..PersonRecord::empty(id)
    };
    Invented {
        record,
        employer: if employed {
            (company, domain)
        } else {
            Default::default()
        },
        made_at,
        claims: claims(seed, number, id, doing.craft, place.currency()),
    }
}

/// In the order of the numbers, at uneven steps.
fn came_at(dice: &mut Dice, number: u32, of: u32, now: i64) -> i64 {
    let step = SPAN_MS / i64::from(of.max(1));
    let jitter = i64::try_from(dice.below(step.max(1).unsigned_abs())).unwrap_or(0);
    (now - SPAN_MS + step * i64::from(number) + jitter).min(now)
}

/// A key as people made by hand have it, with thrown numbers where those have random ones.
fn id(dice: &mut Dice, made_at: i64) -> PersonId {
    let (high, low) = (dice.throw().to_le_bytes(), dice.throw().to_le_bytes());
    let mut random = [0_u8; 10];
    for (to, from) in random.iter_mut().zip(high.iter().chain(&low)) {
        *to = *from;
    }
    let ms = made_at.max(0).unsigned_abs();
    PersonId(Id(Builder::from_unix_timestamp_millis(ms, &random).into_uuid()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::people::pool;
    use std::collections::HashSet;

    const NOW: i64 = 1_790_000_000_000;

    fn some(seed: u64, count: u32) -> Vec<Invented> {
        (0..count).map(|n| invent(seed, n, count, NOW, "Ana")).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_people_and_another_makes_others() {
        let (once, again, others) = (some(7, 200), some(7, 200), some(8, 200));
        assert_eq!(once, again);
        let same = once
            .iter()
            .zip(&others)
            .filter(|(a, b)| a.record.name == b.record.name)
            .count();
        assert!(same < 10, "{same} of 200 share a name");
    }

    #[test]
    fn everybody_is_marked_as_invented_and_fits_the_desk() {
        for invented in some(1, 500) {
            let person = &invented.record;
            assert_eq!(person.source, SOURCE);
            assert!(!person.name.is_empty());
            assert!(
                person.pool.is_empty() || pool::named(&person.pool).is_some(),
                "{}",
                person.pool
            );
            assert!((NOW - SPAN_MS..=NOW).contains(&invented.made_at));
            assert!(person.time_zone.is_empty() || person.time_zone.contains('/'));
        }
    }

    #[test]
    fn addresses_lead_nowhere() {
        for person in some(2, 1_000) {
            assert!(person.employer.1.is_empty() || person.employer.1.ends_with(".example"));
            for contact in &person.record.contacts {
                let value = &contact.value;
                let reserved = match contact.kind {
                    ContactKind::Email => value.ends_with("@example.org") || value.ends_with(".example"),
                    ContactKind::Link => value.contains("/invented-"),
                    ContactKind::Phone => rings_nowhere(value),
                };
                assert!(reserved, "{value}");
                assert_eq!(
                    contact.kind.normalise(value).ok().as_ref(),
                    Some(&contact.norm),
                    "{value}"
                );
                assert!(
                    contact.kind == ContactKind::Phone || !contact.norm.is_empty(),
                    "{value}"
                );
            }
        }
    }

    fn rings_nowhere(number: &str) -> bool {
        let plain = number.replace(' ', "");
        let ranges = [
            ("+44207946", 4, '0'),
            ("+44161496", 4, '0'),
            ("+44131496", 4, '0'),
            ("+493023125", 3, ' '),
            ("+498999998", 3, ' '),
            ("+492214710", 3, ' '),
            ("+3319900", 4, ' '),
            ("+3346571", 4, ' '),
        ];
        let american = number
            .strip_prefix("+1 ")
            .is_some_and(|n| n.len() == 12 && n.get(3..10) == Some(" 555-01"));
        american
            || ranges.iter().any(|(start, digits, first)| {
                plain
                    .strip_prefix(start)
                    .is_some_and(|rest| rest.len() == *digits && (*first == ' ' || rest.starts_with(*first)))
            })
    }

    #[test]
    fn no_two_share_an_address_that_names_a_person() {
        let people = some(3, 1_500);
        let mut seen = HashSet::new();
        for contact in people.iter().flat_map(|p| &p.record.contacts) {
            if contact.kind != ContactKind::Phone {
                assert!(seen.insert(&contact.norm), "{}", contact.value);
            }
        }
        let ids: HashSet<_> = people.iter().map(|p| p.record.id).collect();
        assert_eq!(ids.len(), people.len());
    }

    #[test]
    fn people_are_as_uneven_as_in_life() {
        let people = some(4, 2_000);
        let share = |what: &dyn Fn(&Invented) -> bool| people.iter().filter(|p| what(p)).count();
        for (what, count) in [
            (
                "without e-mail",
                share(&|p| p.record.contacts.iter().all(|c| c.kind != ContactKind::Email)),
            ),
            ("without company", share(&|p| p.employer.0.is_empty())),
            ("without notes", share(&|p| p.record.notes.is_empty())),
            ("without tags", share(&|p| p.record.tags.is_empty())),
            ("of one name", share(&|p| p.record.family.is_empty())),
            (
                "in another script",
                share(&|p| p.record.name.chars().any(|c| c > '\u{2fff}')),
            ),
            ("with a particle", share(&|p| p.record.family.contains(' '))),
            ("with a long name", share(&|p| p.record.name.chars().count() > 40)),
        ] {
            assert!(count > 2 && count < 1_000, "{what}: {count} of 2,000");
        }
        let names: HashSet<_> = people.iter().map(|p| &p.record.name).collect();
        assert!(names.len() > 1_700, "{} names among 2,000", names.len());
    }
}
