//! The arithmetic: a person's claims against what is asked, line by line.

use super::NEUTRAL;
use super::asked::Asked;
use super::best::{Best, Bests};
use super::gather::{Written, gather};
use super::says::{Barred, InBand, Line, Says, Sink, Thing};
use super::subject::Subject;
use super::trust::{record_year, trust};
use crate::facts::Claims;
use crate::pay::PayKind;
use crate::profiles::{EvidenceKind, Side};
use crate::wanted::{How, MatchSide};
use crate::zones::distance;
use std::sync::LazyLock;

/// A score and how much of it rests on something known, both in tenths of a point of [`super::asked::WHOLE`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub points: u32,
    pub known: u32,
}

/// What something that is known to be missing still earns: no list is ever whole.
const MISSING: f32 = 0.1;

/// Who works on the one side of a platform where the other is asked for, or on one where both are.
const OTHER_SIDE: f32 = 0.2;
const ONE_SIDE: f32 = 0.5;

/// Elsewhere, where the role is at one place: people move, if rarely; where remote work will do, that is nearly as good.
const ELSEWHERE: f32 = 0.1;
const REMOTE: f32 = 0.85;

/// What is left for who asks just more than the most a role pays, and by how much more nothing is.
const ABOVE: f32 = 0.5;
const FAR_ABOVE: f32 = 0.25;

/// Both training and inference from 3 of 4 on is as versatile as anybody.
const VERSATILE: f32 = 3.0;

/// Of whom nothing is known.
static NOTHING: LazyLock<Claims> = LazyLock::new(Claims::default);

/// Weighs `who`; answers why she is out, where she is. `bests` is scratch: what it held is forgotten.
pub(super) fn weigh<'a>(
    asked: &Asked<'a>,
    who: &Subject<'a>,
    bests: &mut Bests,
    sink: &mut impl Sink<'a>,
) -> Result<Sum, Barred> {
    let claims = who.claims.unwrap_or(&NOTHING);
    let written = gather(asked, claims, bests);
    barred(asked, who, bests, written)?;
    let mut tally = Tally {
        sum: Sum::default(),
        backing: Backing::default(),
        sink,
    };
    tally.scale(asked, claims);
    tally.wishes(asked, Thing::Skill, bests, written);
    tally.work(asked, claims);
    tally.wishes(asked, Thing::Hardware, bests, written);
    tally.step(asked, claims);
    tally.wishes(asked, Thing::Fabric, bests, written);
    tally.wishes(asked, Thing::Project, bests, written);
    tally.backed(asked);
    tally.place(asked, who);
    tally.pay(asked, claims);
    tally.versatility(asked, claims);
    tally.pool(asked, who);
    Ok(tally.sum)
}

/// The first thing that keeps her out, if there is one. What is not known keeps nobody out.
fn barred(asked: &Asked<'_>, who: &Subject<'_>, bests: &Bests, written: Written) -> Result<(), Barred> {
    if asked.bars(who.company) {
        return Err(Barred::Company);
    }
    if asked.excluded_pools.contains(&who.pool) {
        return Err(Barred::Pool);
    }
    for thing in Thing::ALL {
        for (at, (sought, best)) in asked.sought(thing).iter().zip(bests.of(thing)).enumerate() {
            match sought.wish.how {
                How::Exclude if best.has => return Err(Barred::Has(thing, at)),
                How::Must if !best.met && !sought.weak && written.is_missing(thing, best) => {
                    return Err(Barred::Lacks(thing, at));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

impl Written {
    /// Whether what is wished for is known to be missing, or not to be as deep as asked for.
    fn is_missing(self, thing: Thing, best: &Best) -> bool {
        let shallow = best.found.is_some_and(|found| found.bond.meets());
        shallow || self.among(thing).is_some()
    }
}

/// How sure the claims are that counted: tenths of points, weighed by it.
#[derive(Default)]
struct Backing {
    of: u32,
    known: u32,
    sure: f32,
    claims: u8,
    vouched: u8,
    newest: Option<u16>,
}

impl Backing {
    /// Least that [`trust`] ever answers, near enough: from here on sureness is counted.
    const LEAST: f32 = 0.4;

    fn claim(&mut self, of: u32, sure: f32, backing: Option<EvidenceKind>, last: Option<u16>) {
        self.of += of;
        self.known += of;
        self.sure += of as f32 * ((sure - Self::LEAST) / (1.0 - Self::LEAST)).clamp(0.0, 1.0);
        self.claims = self.claims.saturating_add(1);
        if backing > Some(EvidenceKind::Resume) {
            self.vouched = self.vouched.saturating_add(1);
        }
        self.newest = self.newest.max(last);
    }

    fn unknown(&mut self, of: u32) {
        self.of += of;
        self.sure += of as f32 * NEUTRAL;
    }

    fn missing(&mut self, of: u32) {
        self.of += of;
        self.known += of;
    }
}

struct Tally<'s, S> {
    sum: Sum,
    backing: Backing,
    sink: &'s mut S,
}

impl<'a, S: Sink<'a>> Tally<'_, S> {
    /// A line that earns `share` of its points, `known` of which rest on something. Nothing is said of what weighs nothing.
    fn line(&mut self, side: MatchSide, of: u32, share: f32, known: f32, says: Says<'a>) {
        if of == 0 {
            return;
        }
        let part = |share: f32| (share.clamp(0.0, 1.0) * of as f32).round() as u32;
        let points = part(share);
        self.sum.points += points;
        self.sum.known += part(known);
        self.sink.take(Line {
            side,
            points,
            of,
            says,
        });
    }

    fn known(&mut self, side: MatchSide, of: u32, share: f32, says: Says<'a>) {
        self.line(side, of, share, 1.0, says);
    }

    fn ask(&mut self, side: MatchSide, of: u32, says: Says<'a>) {
        self.line(side, of, NEUTRAL, 0.0, says);
    }

    fn scale(&mut self, asked: &Asked<'a>, claims: &'a Claims) {
        let (Some(size), of) = (asked.size, asked.of.scale) else {
            return;
        };
        let mut best: Option<(f32, f32, &'a crate::facts::Scale)> = None;
        let mut largest = 0;
        for record in &claims.scale {
            let Some(accelerators) = record.size() else {
                continue;
            };
            largest = largest.max(accelerators);
            let sure = trust(
                record.backing,
                record_year(record, asked.now_year),
                asked.now_year,
            );
            let share = size.share(accelerators) * size.role(record.did) * sure;
            if best.is_none_or(|(there, ..)| share > there) {
                best = Some((share, sure, record));
            }
        }
        let Some((share, sure, record)) = best else {
            self.backing.unknown(of);
            return self.ask(MatchSide::Scale, of, Says::SizeUnknown);
        };
        let left = size.boredom(largest);
        let says = Says::Ran {
            record,
            trust: sure,
            bored: (left < 1.0).then_some(largest),
        };
        self.backing
            .claim(of, sure, record.backing, record_year(record, asked.now_year));
        self.known(MatchSide::Scale, of, share * left, says);
    }

    fn wishes(&mut self, asked: &Asked<'a>, thing: Thing, bests: &Bests, written: Written) {
        let side = thing.side();
        for (sought, best) in asked.sought(thing).iter().zip(bests.of(thing)) {
            let (wish, of) = (sought.wish, sought.of);
            match (best.found, written.among(thing)) {
                (Some(found), _) => {
                    self.backing.claim(of, found.trust, found.backing, found.last);
                    self.known(side, of, found.share, Says::Has { thing, wish, found });
                }
                (None, Some(among)) => {
                    self.backing.missing(of);
                    self.known(side, of, MISSING, Says::Lacks { thing, wish, among });
                }
                (None, None) => {
                    self.backing.unknown(of);
                    self.ask(side, of, Says::Unknown { thing, wish });
                }
            }
        }
    }

    fn work(&mut self, asked: &Asked<'a>, claims: &'a Claims) {
        let (mut whole, mut earned, mut known) = (0.0, 0.0, 0.0);
        for (wanted, hers) in asked.wanted.workload.iter().zip(claims.workload) {
            let wanted = f32::from(*wanted);
            whole += wanted;
            match hers {
                Some(hers) => {
                    earned += f32::from(hers).min(wanted);
                    known += wanted;
                }
                None => earned += wanted * NEUTRAL,
            }
        }
        if known > 0.0 {
            let says = Says::Mix(&claims.workload);
            self.line(MatchSide::Work, asked.of.mix, earned / whole, known / whole, says);
        } else {
            self.ask(MatchSide::Work, asked.of.mix, Says::MixUnknown);
        }
        let share = match (asked.wanted.side, claims.side) {
            (Some(wanted), Some(hers)) if wanted == hers || hers == Side::Both => 1.0,
            (Some(Side::Both), Some(_)) => ONE_SIDE,
            (Some(_), Some(_)) => OTHER_SIDE,
            _ => return self.ask(MatchSide::Work, asked.of.side, Says::OnSide(None)),
        };
        self.known(MatchSide::Work, asked.of.side, share, Says::OnSide(claims.side));
    }

    /// Whether the company's hardware would be a step back from hers.
    fn step(&mut self, asked: &Asked<'a>, claims: &Claims) {
        let Some(there) = asked.there else {
            return;
        };
        let known = claims.hardware.iter().map(|known| known.key);
        let newest = known
            .chain(claims.scale.iter().map(|record| record.hardware))
            .filter_map(|key| Some((asked.meaning(key)?.year?, key)))
            .max_by_key(|(year, _)| *year);
        let of = asked.of.step;
        let Some((year, hers)) = newest else {
            return self.ask(MatchSide::Hardware, of, Says::StepUnknown);
        };
        let back = year > there.year;
        let share = if back { 0.0 } else { 1.0 };
        self.known(MatchSide::Hardware, of, share, Says::Step { hers, back });
    }

    fn backed(&mut self, asked: &Asked<'a>) {
        let Backing {
            of,
            known,
            sure,
            claims,
            vouched,
            newest,
        } = self.backing;
        if of == 0 || known == 0 {
            return self.ask(MatchSide::Backing, asked.of.backing, Says::NothingBacked);
        }
        let says = Says::Backed {
            claims,
            vouched,
            newest,
        };
        let of = of as f32;
        self.line(
            MatchSide::Backing,
            asked.of.backing,
            sure / of,
            known as f32 / of,
            says,
        );
    }

    fn place(&mut self, asked: &Asked<'a>, who: &Subject<'a>) {
        let of = asked.of.place;
        if who.location.is_none() {
            self.ask(MatchSide::Place, of, Says::PlaceUnknown);
        } else {
            let here = asked.texts.folded(who.location);
            let fits = asked.places.iter().any(|place| has_words(here, place));
            let share = match (fits, asked.wanted.remote) {
                (true, _) => 1.0,
                (false, true) => REMOTE,
                (false, false) => ELSEWHERE,
            };
            let at = who.location;
            self.known(MatchSide::Place, of, share, Says::Place { at, fits });
        }
        let (Some(there), of) = (asked.zone, asked.of.zone) else {
            return;
        };
        let zone = who.time_zone;
        let Some(hers) = asked.minutes(zone) else {
            return self.ask(MatchSide::Place, of, Says::ZoneUnknown(zone));
        };
        let hours = distance(hers, there) as f32 / 60.0;
        let beyond = (hours - f32::from(asked.wanted.hours)).max(0.0);
        // Each hour beyond what was asked for takes a fifth.
        self.known(
            MatchSide::Place,
            of,
            1.0 - beyond / 5.0,
            Says::Zone { zone, hours },
        );
    }

    /// What she expects, else what she has, against the band.
    fn pay(&mut self, asked: &Asked<'a>, claims: &Claims) {
        let (band, of) = (&asked.wanted.pay, asked.of.pay);
        if of == 0 {
            return;
        }
        let point = |kind| {
            claims
                .pay
                .iter()
                .find(|pay| pay.kind == kind && pay.total.is_some())
        };
        let Some(pay) = point(PayKind::Expected).or_else(|| point(PayKind::Current)) else {
            return self.ask(MatchSide::Pay, of, Says::PayUnknown);
        };
        let total = pay.total.unwrap_or_default();
        let Some(sum) = asked.in_band(total, pay.currency) else {
            return self.ask(MatchSide::Pay, of, Says::NoRate(pay.currency));
        };
        let (share, is) = match band.to {
            Some(most) if sum > most => {
                let above = (sum - most) as f32 / most.max(1) as f32;
                (ABOVE * (1.0 - above / FAR_ABOVE).max(0.0), InBand::Above)
            }
            _ if band.from.is_some_and(|least| sum < least) => (1.0, InBand::Below),
            _ => (1.0, InBand::Within),
        };
        let says = Says::Pay {
            kind: pay.kind,
            total,
            currency: pay.currency,
            is,
        };
        self.known(MatchSide::Pay, of, share, says);
    }

    /// Both training and inference (`field-map.md`: versatility is the lesser of the two).
    fn versatility(&mut self, asked: &Asked<'a>, claims: &Claims) {
        let of = asked.of.versatility;
        let [training, inference, ..] = claims.workload;
        let both = match (training, inference) {
            (Some(training), Some(inference)) => (training, inference),
            (Some(0), None) | (None, Some(0)) => (0, 0),
            _ => return self.ask(MatchSide::Versatility, of, Says::BothUnknown),
        };
        let (training, inference) = both;
        let share = f32::from(training.min(inference)) / VERSATILE;
        let says = Says::Both { training, inference };
        self.known(MatchSide::Versatility, of, share, says);
    }

    fn pool(&mut self, asked: &Asked<'a>, who: &Subject<'a>) {
        let (of, pool) = (asked.of.pool, who.pool);
        if pool.is_none() {
            return self.ask(MatchSide::Pool, of, Says::PoolUnknown);
        }
        let nice = asked.nice_pools.contains(&pool);
        let share = if nice { 1.0 } else { 0.0 };
        self.known(MatchSide::Pool, of, share, Says::InPool { pool, nice });
    }
}

/// Whether these words stand in `text` as whole words, both folded.
fn has_words(text: &str, words: &str) -> bool {
    let ends = |at: usize| {
        text.get(at..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    !words.is_empty()
        && text.match_indices(words).any(|(at, _)| {
            let begins = at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' '));
            begins && ends(at + words.len())
        })
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn a_place_is_whole_words() {
        for (text, words, has) in [
            ("zurich switzerland", "zurich", true),
            ("zurich switzerland", "switzerland", true),
            ("new york usa", "york", true),
            ("yorkshire", "york", false),
            ("zurich", "", false),
        ] {
            assert_eq!(has_words(text, words), has, "{words} in {text}");
        }
    }
}
