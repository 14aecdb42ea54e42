//! A wanted profile made ready: keys are texts by number, and for each text stands what it is to each wish. Weighing a
//! person then looks up and adds, and makes nothing.

use super::bands::Size;
use super::bonds::{self, Bond};
use super::says::Thing;
use crate::companies::name_key;
use crate::facts::{Facts, Text, Texts};
use crate::pay::{Currency, Exchange};
use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{How, MatchSide, Wanted, Weights, Wish};
use crate::words::fold;
use crate::zones::clock;
use chrono::{Datelike as _, NaiveDate, NaiveTime};
use std::collections::{BTreeMap, HashSet};

/// Points are counted in tenths; all sides together have so many.
pub(super) const WHOLE: u32 = 1_000;

/// Weights are taken a hundredfold, so that a part of one is still whole.
const FINE: u32 = 100;

/// Sides that rest on claims, which evidence backs and which age.
const CLAIMS: [MatchSide; 5] = [
    MatchSide::Scale,
    MatchSide::Skills,
    MatchSide::Hardware,
    MatchSide::Fabric,
    MatchSide::OpenSource,
];

/// A wish, and the tenths of a point it can earn: none where it is excluded or too common to say anything.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sought<'a> {
    pub wish: &'a Wish,
    pub of: u32,
    pub weak: bool,
}

/// What a text is to the wishes: which of them, and how it stands to it.
#[derive(Debug, Default)]
pub(super) struct Meaning {
    pub skills: Vec<(usize, Bond)>,
    pub fabrics: Vec<(usize, Bond)>,
    pub hardware: Vec<(usize, Bond)>,
    pub projects: Vec<(usize, Bond)>,
    /// Of hardware: its generation's year.
    pub year: Option<u16>,
}

/// The newest hardware the company has.
#[derive(Debug, Clone, Copy)]
pub(super) struct There<'a> {
    pub key: &'a str,
    pub year: u16,
}

pub(super) struct Asked<'a> {
    pub wanted: &'a Wanted,
    pub field: &'a Taxonomy,
    pub texts: &'a Texts,
    pub now_year: u16,
    pub size: Option<Size>,
    pub skills: Vec<Sought<'a>>,
    pub fabrics: Vec<Sought<'a>>,
    pub hardware: Vec<Sought<'a>>,
    pub projects: Vec<Sought<'a>>,
    pub there: Option<There<'a>>,
    /// Folded.
    pub places: Vec<String>,
    /// Minutes ahead of UTC.
    pub zone: Option<i32>,
    pub nice_pools: Vec<Text>,
    pub excluded_pools: Vec<Text>,
    pub of: Of,
    zones: Vec<(Text, Option<i32>)>,
    /// The way from each currency anybody has to the band's.
    currencies: Vec<(Text, Option<Exchange>)>,
    /// Companies nobody is to come from, as people have them.
    not_at: Vec<Text>,
    /// By number of a text: one more than its place in `meanings`; 0: it means nothing here.
    lookup: Vec<u16>,
    meanings: Vec<Meaning>,
}

/// The tenths of a point of what is no wish of a list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Of {
    pub scale: u32,
    pub mix: u32,
    pub side: u32,
    pub step: u32,
    pub backing: u32,
    pub place: u32,
    pub zone: u32,
    pub pay: u32,
    pub versatility: u32,
    pub pool: u32,
}

impl<'a> Asked<'a> {
    pub fn of(
        facts: &'a Facts,
        field: &'a Taxonomy,
        wanted: &'a Wanted,
        weights: &Weights,
        today: NaiveDate,
    ) -> Self {
        let texts = facts.texts();
        let sought = |wishes: &'a [Wish]| -> Vec<Sought<'a>> {
            wishes
                .iter()
                .map(|wish| Sought {
                    wish,
                    of: 0,
                    weak: false,
                })
                .collect()
        };
        let pools = |how| -> Vec<Text> {
            let pools = wanted.pools.iter().filter(|wish| wish.how == how);
            pools.filter_map(|wish| texts.number_of(&wish.key)).collect()
        };
        let mut asked = Self {
            wanted,
            field,
            texts,
            now_year: u16::try_from(today.year()).unwrap_or_default(),
            size: Size::of(wanted.accelerators, wanted.in_a_year, wanted.did),
            skills: sought(&wanted.skills),
            fabrics: sought(&wanted.fabrics),
            hardware: sought(&wanted.hardware),
            projects: sought(&wanted.projects),
            there: there(field, &wanted.hardware_there),
            places: wanted.places.iter().map(|place| fold(place)).collect(),
            zone: ahead(&wanted.time_zone, today),
            nice_pools: pools(How::Nice),
            excluded_pools: pools(How::Exclude),
            of: Of::default(),
            zones: Vec::new(),
            currencies: Vec::new(),
            not_at: Vec::new(),
            lookup: vec![0; texts.count()],
            meanings: Vec::new(),
        };
        for skill in &mut asked.skills {
            skill.weak = field
                .item(Kind::Skill, &skill.wish.key)
                .is_some_and(|item| item.weak);
        }
        asked.share_out(weights);
        asked.learn_bonds();
        asked.learn_people(facts, today);
        asked
    }

    pub fn sought(&self, thing: Thing) -> &[Sought<'a>] {
        match thing {
            Thing::Skill => &self.skills,
            Thing::Hardware => &self.hardware,
            Thing::Fabric => &self.fabrics,
            Thing::Project => &self.projects,
        }
    }

    /// What this text means for the wishes.
    pub fn meaning(&self, text: Text) -> Option<&Meaning> {
        let at = self.lookup.get(text.number()).copied().unwrap_or(0);
        self.meanings.get(usize::from(at.checked_sub(1)?))
    }

    /// Minutes ahead of UTC in a zone somebody has.
    pub fn minutes(&self, zone: Text) -> Option<i32> {
        let (_, minutes) = self.zones.iter().find(|(text, _)| *text == zone)?;
        *minutes
    }

    /// A sum in the band's currency; none where the desk has no rate.
    pub fn in_band(&self, minor: i64, currency: Text) -> Option<i64> {
        let (_, way) = self.currencies.iter().find(|(text, _)| *text == currency)?;
        way.as_ref()?.of(minor)
    }

    /// Whether nobody is to come from there.
    pub fn bars(&self, company: Text) -> bool {
        self.not_at.contains(&company)
    }

    /// Gives each side its part of the whole, and each of its lines a part of that: a must counts for two.
    fn share_out(&mut self, weights: &Weights) {
        use MatchSide as Side;
        let Self { wanted, of, .. } = self;
        let mut lines: Vec<(Side, u32, &mut u32)> = Vec::new();
        for (side, sought) in [
            (Side::Skills, &mut self.skills),
            (Side::Fabric, &mut self.fabrics),
            (Side::Hardware, &mut self.hardware),
            (Side::OpenSource, &mut self.projects),
        ] {
            for one in sought {
                match one.wish.how {
                    How::Exclude => {}
                    _ if one.weak => {}
                    How::Must => lines.push((side, 2, &mut one.of)),
                    How::Nice => lines.push((side, 1, &mut one.of)),
                }
            }
        }
        for (side, asked, times, of) in [
            (Side::Scale, self.size.is_some(), 1, &mut of.scale),
            (Side::Work, wanted.workload != [0; 6], 3, &mut of.mix),
            (Side::Work, wanted.side.is_some(), 1, &mut of.side),
            (Side::Hardware, self.there.is_some(), 1, &mut of.step),
            // Where remote work will do and no place is named, any place is as good.
            (Side::Place, !self.places.is_empty(), 1, &mut of.place),
            (Side::Place, self.zone.is_some(), 1, &mut of.zone),
            (Side::Pay, !wanted.pay.is_open(), 1, &mut of.pay),
            (Side::Versatility, wanted.versatile, 1, &mut of.versatility),
            (
                Side::Pool,
                wanted.pools.iter().any(|wish| wish.how == How::Nice),
                1,
                &mut of.pool,
            ),
        ] {
            if asked {
                lines.push((side, times, of));
            }
        }
        let is_asked = |side: &&Side| lines.iter().any(|(other, ..)| other == *side);
        // Evidence weighs beside the claims it backs: it has of its points what they have of theirs.
        let sum = |sides: Vec<&Side>| -> u32 { sides.into_iter().map(|side| weights.of(*side)).sum() };
        let all = sum(CLAIMS.iter().collect());
        let asked = sum(CLAIMS.iter().filter(is_asked).collect());
        let weigh = |side: &Side| match side {
            Side::Backing => weights.backing * FINE * asked / all.max(1),
            side if is_asked(&side) => weights.of(*side) * FINE,
            _ => 0,
        };
        let of_sides: Vec<u32> = Side::ALL.iter().map(weigh).collect();
        let of_sides = apportion(WHOLE, &of_sides);
        if asked > 0 {
            lines.push((Side::Backing, 1, &mut of.backing));
        }
        for (side, whole) in Side::ALL.iter().zip(of_sides) {
            let here = lines.iter_mut().filter(|(other, ..)| other == side);
            let here: Vec<(u32, &mut &mut u32)> = here.map(|(_, times, of)| (*times, of)).collect();
            let times: Vec<u32> = here.iter().map(|(times, _)| *times).collect();
            for ((_, of), points) in here.into_iter().zip(apportion(whole, &times)) {
                **of = points;
            }
        }
    }

    fn learn_bonds(&mut self) {
        let (field, wanted) = (self.field, self.wanted);
        for (at, wish) in wanted.skills.iter().enumerate() {
            let weak = self.skills.get(at).is_some_and(|skill| skill.weak);
            if weak && wish.how != How::Exclude {
                continue;
            }
            let skills = bonds::to_skill(field, &wish.key);
            let projects = bonds::projects_to_skill(field, &skills);
            self.learn(&skills, |meaning| &mut meaning.skills, at);
            self.learn(&projects, |meaning| &mut meaning.skills, at);
        }
        for (at, wish) in wanted.fabrics.iter().enumerate() {
            self.learn(
                &bonds::to_skill(field, &wish.key),
                |meaning| &mut meaning.fabrics,
                at,
            );
        }
        for (at, wish) in wanted.hardware.iter().enumerate() {
            self.learn(
                &bonds::to_hardware(field, &wish.key),
                |meaning| &mut meaning.hardware,
                at,
            );
        }
        for (at, wish) in wanted.projects.iter().enumerate() {
            self.learn(
                &bonds::to_project(field, &wish.key),
                |meaning| &mut meaning.projects,
                at,
            );
        }
        if self.there.is_some() {
            for item in field.items(Kind::Hardware) {
                let year = bonds::generation(field, item);
                if let Some(meaning) = self.meaning_of(&item.key) {
                    meaning.year = year;
                }
            }
        }
    }

    fn learn(
        &mut self,
        bonds: &BTreeMap<String, Bond>,
        list: impl Fn(&mut Meaning) -> &mut Vec<(usize, Bond)>,
        at: usize,
    ) {
        for (key, bond) in bonds {
            if let Some(meaning) = self.meaning_of(key) {
                list(meaning).push((at, *bond));
            }
        }
    }

    /// None where nobody has this key.
    fn meaning_of(&mut self, key: &str) -> Option<&mut Meaning> {
        let place = self.lookup.get_mut(self.texts.number_of(key)?.number())?;
        if *place == 0 {
            self.meanings.push(Meaning::default());
            *place = u16::try_from(self.meanings.len()).ok()?;
        }
        self.meanings.get_mut(usize::from(*place) - 1)
    }

    fn learn_people(&mut self, facts: &Facts, today: NaiveDate) {
        let band = Currency::of(&self.wanted.pay.currency);
        let not_at: Vec<String> = self
            .wanted
            .not_at
            .iter()
            .map(|company| name_key(company))
            .collect();
        let mut companies = HashSet::from([Text::NONE]);
        for person in facts.people() {
            // "Google LLC" is Google.
            if !not_at.is_empty()
                && companies.insert(person.company)
                && not_at.contains(&name_key(self.texts.get(person.company)))
            {
                self.not_at.push(person.company);
            }
            if self.zone.is_some() && !self.zones.iter().any(|(zone, _)| *zone == person.time_zone) {
                let minutes = ahead(self.texts.get(person.time_zone), today);
                self.zones.push((person.time_zone, minutes));
            }
            if self.wanted.pay.is_open() {
                continue;
            }
            for pay in person.claims.iter().flat_map(|claims| &claims.pay) {
                if !self
                    .currencies
                    .iter()
                    .any(|(currency, _)| *currency == pay.currency)
                {
                    let way = Currency::of(self.texts.get(pay.currency))
                        .zip(band)
                        .and_then(|(from, into)| Exchange::on(today, from, into, facts.rates()));
                    self.currencies.push((pay.currency, way));
                }
            }
        }
    }
}

/// Minutes ahead of UTC, by the clocks of this day.
fn ahead(zone: &str, today: NaiveDate) -> Option<i32> {
    let now = today.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    clock(zone, now).map(|(_, ahead)| ahead)
}

fn there<'a>(field: &Taxonomy, keys: &'a [String]) -> Option<There<'a>> {
    let with_years = keys.iter().filter_map(|key| {
        let year = bonds::generation(field, field.item(Kind::Hardware, key)?)?;
        Some(There { key, year })
    });
    with_years.max_by_key(|there| there.year)
}

/// `whole` in parts as `weights`, to the last: what rounding leaves goes to the largest remainders, the first of equals.
fn apportion(whole: u32, weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let part = |weight: u32| u64::from(whole) * u64::from(weight);
    let mut parts: Vec<u32> = weights
        .iter()
        .map(|weight| u32::try_from(part(*weight) / sum).unwrap_or(whole))
        .collect();
    let left = whole - parts.iter().sum::<u32>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(weights.get(*at).map_or(0, |weight| part(*weight) % sum)));
    for at in order.into_iter().take(left as usize) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::apportion;
    use proptest::prelude::*;

    #[test]
    fn the_whole_is_shared_out_to_the_last() {
        assert_eq!(apportion(1_000, &[1, 1, 1]), [334, 333, 333]);
        assert_eq!(apportion(1_000, &[20, 0, 60]), [250, 0, 750]);
        assert_eq!(apportion(10, &[0, 0]), [0, 0]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_given_to_who_weighs_nothing(whole in 0_u32..2_000, weights in prop::collection::vec(0_u32..1_001, 1..12)) {
            let parts = apportion(whole, &weights);
            if weights.iter().any(|weight| *weight > 0) {
                prop_assert_eq!(parts.iter().sum::<u32>(), whole);
            }
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert!(*weight > 0 || *part == 0);
            }
        }
    }
}
