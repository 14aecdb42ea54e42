//! Sentences out of the parts of a reason. They speak of the work, not of her or him.

use super::asked::Asked;
use super::best::{Found, Origin};
use super::bonds::Bond;
use super::says::{Barred, InBand, Line, MatchReason, ReasonKind, RestsOn, Says, Thing};
use super::trust::record_year;
use crate::facts::{Scale, Text};
use crate::numbers::thousands;
use crate::pay::Currency;
use crate::people::pool;
use crate::profiles::{Depth, EvidenceKind, Level, Side, Work};
use crate::taxonomy::Kind;
use crate::vocabulary::capital;
use crate::wanted::{Span, Wish};
use crate::words;

impl Asked<'_> {
    pub fn reason(&self, line: &Line<'_>) -> MatchReason {
        MatchReason {
            side: line.side,
            points: f64::from(line.points) / 10.0,
            of: f64::from(line.of) / 10.0,
            says: self.sentence(&line.says),
            ask: line.says.asks(),
            kind: line.kind(),
            rests_on: match &line.says {
                Says::Pay { kind, .. } => Some(RestsOn::Pay(*kind)),
                Says::Has { thing, wish, found } => self.unnamed(*thing, wish, found),
                _ => None,
            },
        }
    }

    /// A part in a project without its name, which a skill may have as well.
    fn unnamed(&self, thing: Thing, wish: &Wish, found: &Found) -> Option<RestsOn> {
        let Origin::Project(level) = found.origin else {
            return None;
        };
        let wished = self.wished(thing, wish);
        let named = self.field.name(Kind::Project, self.texts.get(found.key));
        // `vllm-project/vllm` and the skill vLLM.
        let repository = named.rsplit('/').next().unwrap_or(named);
        let own = [named, repository]
            .map(words::fold)
            .contains(&words::fold(wished));
        let level = level.filter(|_| !own);
        let part = capital(&level_words(level, "an open-source project"));
        Some(RestsOn::Project {
            unnamed: match found.bond {
                _ if own => format!("{wished}, shown by work on open source"),
                Bond::Same => format!("{part}, so {wished}"),
                Bond::Carries { strength, .. } => {
                    format!("{part}, carries over to {wished}, {strength} of 100")
                }
                _ => format!("{part}, near to {wished}"),
            },
        })
    }

    fn sentence(&self, says: &Says<'_>) -> String {
        match says {
            Says::Ran { record, trust, bored } => self.ran(record, *trust, *bored),
            Says::SizeUnknown => "At what scale is not known: ask".to_owned(),
            Says::Has { thing, wish, found } => self.has(*thing, wish, found),
            Says::Lacks { thing, wish, among } => {
                let name = self.wished(*thing, wish);
                let (one, many) = match thing {
                    Thing::Skill => ("skill", "skills"),
                    Thing::Fabric => ("skill or fabric", "skills and fabrics"),
                    Thing::Hardware => ("kind of hardware", "kinds of hardware"),
                    Thing::Project => ("project", "projects"),
                };
                let known = if *among == 1 { one } else { many };
                format!("No {name} among {among} {known} known")
            }
            Says::Unknown { thing, wish } => format!("{} is not known: ask", self.wished(*thing, wish)),
            Says::Mix(hers) => self.mix(hers),
            Says::MixUnknown => "Which kinds of work is not known: ask".to_owned(),
            Says::OnSide(None) => "Platform side or user side is not known: ask".to_owned(),
            Says::OnSide(Some(side)) => {
                let asked = self.wanted.side.map_or("", Side::shown);
                format!("Worked on the {}, {asked} is asked for", side.shown()).replace("the both", "both")
            }
            Says::Step { hers, back } => self.step(*hers, *back),
            Says::StepUnknown => {
                "The hardware of today is not known: ask, or it may be a step back".to_owned()
            }
            Says::Backed {
                claims,
                vouched,
                newest,
            } => backed(*claims, *vouched, *newest),
            Says::NothingBacked => "Nothing is known that evidence could back: ask".to_owned(),
            Says::Place { at, fits } => {
                let at = self.texts.get(*at);
                let role = self.wanted.places.join(" or ");
                match (fits, self.wanted.remote) {
                    (true, _) => format!("In {at}, as the role"),
                    (false, true) => format!("In {at}, the role is in {role} or remote"),
                    (false, false) => format!("In {at}, the role is in {role}: would have to move"),
                }
            }
            Says::PlaceUnknown => "The place is not known: ask".to_owned(),
            Says::Zone { zone, hours } => {
                let zone = self.texts.get(*zone);
                let role = &self.wanted.time_zone;
                match (*hours, self.wanted.hours) {
                    (0.0, _) => format!("{zone}, the hours of {role}"),
                    (hours, within) if hours <= f32::from(within) => {
                        format!("{zone}, {hours} h from {role}, within {within} h")
                    }
                    (hours, within) => format!("{zone}, {hours} h from {role}, {within} h are asked for"),
                }
            }
            Says::ZoneUnknown(zone) if zone.is_none() => "The time zone is not known: ask".to_owned(),
            Says::ZoneUnknown(zone) => {
                format!(
                    "How far {} is from {} is not known: ask",
                    self.texts.get(*zone),
                    self.wanted.time_zone
                )
            }
            Says::Pay {
                kind,
                total,
                currency,
                is,
            } => {
                let verb = match kind {
                    crate::pay::PayKind::Current => "Earns",
                    _ => "Expects",
                };
                let sum = money(*total, self.texts.get(*currency));
                let band = self.band();
                match is {
                    InBand::Below => format!("{verb} {sum}, below the band of {band}"),
                    InBand::Within => format!("{verb} {sum}, within the band of {band}"),
                    InBand::Above => format!("{verb} {sum}, above the band of {band}: say it early"),
                }
            }
            Says::PayUnknown => "The pay is not known: ask".to_owned(),
            Says::NoRate(currency) => format!(
                "The pay is in {}, and there is no rate to {}: add one under exchange rates",
                self.texts.get(*currency),
                self.wanted.pay.currency
            ),
            Says::Both { training, inference } => {
                format!("Training {training} of 4 and inference {inference} of 4, both are asked for")
            }
            Says::BothUnknown => "Whether both training and inference is not known: ask".to_owned(),
            Says::InPool { pool, nice } => {
                let name = self.pool(self.texts.get(*pool));
                if *nice {
                    format!("From {name}, a pool that is preferred")
                } else {
                    format!("From {name}, not a pool that is preferred")
                }
            }
            Says::PoolUnknown => "The talent pool is not known".to_owned(),
        }
    }

    fn ran(&self, record: &Scale, trust: f32, bored: Option<u32>) -> String {
        let accelerators = record.size().unwrap_or_default();
        let mut says = record
            .did
            .map_or("worked with".to_owned(), |did| did.shown().to_owned());
        says.push_str(&format!(" {}", thousands(accelerators.into())));
        match self.texts.get(record.hardware) {
            "" => says.push_str(" accelerators"),
            key => says.push_str(&format!(" {}", self.field.name(Kind::Hardware, key))),
        }
        if !record.company.is_none() {
            says.push_str(&format!(" at {}", self.texts.get(record.company)));
        }
        says.push_str(&match (record.from, record.to) {
            (Some(from), Some(to)) if from != to => format!(" {from}–{to}"),
            (_, Some(to)) => format!(" {to}"),
            (Some(from), None) => format!(" since {from}"),
            (None, None) => String::new(),
        });
        let (now, soon) = (span(self.wanted.accelerators), span(self.wanted.in_a_year));
        let needs = match (now, soon) {
            (Some(now), Some(soon)) => Some(format!("{now}, {soon} in a year")),
            (Some(now), None) => Some(now),
            (None, Some(soon)) => Some(format!("{soon} in a year")),
            (None, None) => None,
        };
        if let Some(needs) = needs {
            let short = self.size.map_or(0, |size| size.short(accelerators));
            let short = match (short, bored) {
                (_, Some(most)) if most != accelerators => {
                    format!(
                        "more than two bands above it with {} at most, may be bored",
                        thousands(most.into())
                    )
                }
                (_, Some(_)) => "more than two bands above it, may be bored".to_owned(),
                (0, None) => "enough".to_owned(),
                (1, None) => "one band short".to_owned(),
                (n, None) => format!("{} bands short", number(n)),
            };
            says.push_str(&format!(", role needs {needs}: {short}"));
        }
        if let Some(asked) = self.wanted.did
            && record.did.is_some_and(|did| did < asked)
        {
            says.push_str(&format!("; not {}, which is asked for", did_noun(asked.shown())));
        }
        if record.did.is_none() {
            says.push_str("; what was done there is to be asked");
        }
        says.push_str(&counts(trust, record.backing, record_year(record, self.now_year)));
        capital(&says)
    }

    fn has(&self, thing: Thing, wish: &Wish, found: &Found) -> String {
        let wished = self.wished(thing, wish);
        let key = self.texts.get(found.key);
        let name = match (found.origin, thing) {
            (Origin::Project(_), _) => self.field.name(Kind::Project, key),
            (_, Thing::Hardware) => self.field.name(Kind::Hardware, key),
            _ => self.field.name(Kind::Skill, key),
        };
        let mut says = match found.origin {
            Origin::Claim => match found.depth.and_then(|depth| Depth::numbered(depth.into())) {
                Some(depth) => format!("{} {name}", depth.shown()),
                None => format!("knows {name}"),
            },
            Origin::Record(at) if at.is_none() => format!("ran {name}"),
            Origin::Record(at) => format!("ran {name} at {}", self.texts.get(at)),
            Origin::Project(level) => level_words(level, name),
        };
        let bond = match found.bond {
            // A contribution shows its skill.
            Bond::Same if name == wished || matches!(thing, Thing::Project) => String::new(),
            Bond::Same => format!(", so {wished}"),
            Bond::Near => format!(", near to {wished}"),
            Bond::Carries { strength, transfer } => {
                let transfer = self.field.transfers().get(usize::from(transfer));
                let why = transfer.map_or("", |transfer| &transfer.why);
                format!(", carries over to {wished}, {strength} of 100: {why}")
            }
            Bond::Newer(by) => format!(", newer than {wished} by {}", generations(by)),
            Bond::Beside => format!(", of the same generation as {wished}"),
            Bond::Older(by) => format!(", {} before {wished}", generations(by)),
            Bond::Coarser => format!("; whether {wished} is to be asked"),
            Bond::OtherVendor => format!(", another vendor’s than {wished}"),
        };
        says.push_str(&bond);
        match (wish.depth, found.depth) {
            (Some(asked), Some(depth)) if depth < asked.number() => {
                says.push_str(&format!("; {} is asked for", asked.shown()));
            }
            (Some(_), None) => says.push_str("; how deep is to be asked"),
            _ => {}
        }
        says.push_str(&counts(found.trust, found.backing, found.last));
        capital(&says)
    }

    fn mix(&self, hers: &[Option<u8>; 6]) -> String {
        let kinds = Work::ALL.iter().zip(self.wanted.workload).zip(hers);
        let parts: Vec<String> = kinds
            .filter(|((_, wanted), _)| *wanted > 0)
            .map(|((work, wanted), hers)| match hers {
                Some(hers) => format!("{} {hers}, {wanted} wanted", work.shown()),
                None => format!("{} not known, {wanted} wanted", work.shown()),
            })
            .collect();
        capital(&parts.join("; "))
    }

    fn step(&self, hers: Text, back: bool) -> String {
        let hers = self.field.name(Kind::Hardware, self.texts.get(hers));
        let there = self
            .there
            .map_or("", |there| self.field.name(Kind::Hardware, there.key));
        if back {
            format!("Has {hers}, the company’s newest is {there}: a step back in hardware")
        } else {
            format!("Has {hers}, the company has {there}: no step back")
        }
    }

    /// The name of what is wished for.
    fn wished<'n>(&'n self, thing: Thing, wish: &'n Wish) -> &'n str {
        let kind = match thing {
            Thing::Skill | Thing::Fabric => Kind::Skill,
            Thing::Hardware => Kind::Hardware,
            Thing::Project => Kind::Project,
        };
        self.field.name(kind, &wish.key)
    }

    fn pool<'n>(&'n self, key: &'n str) -> &'n str {
        pool::named(self.field, key)
    }

    fn band(&self) -> String {
        let band = &self.wanted.pay;
        let sum = |minor: i64| money(minor, &band.currency);
        match (band.from, band.to) {
            (Some(from), Some(to)) => format!("{} to {}", sum(from), sum(to)),
            (Some(from), None) => format!("{} and more", sum(from)),
            (None, Some(to)) => format!("up to {}", sum(to)),
            (None, None) => String::new(),
        }
    }

    /// Why so many are out: "312 have no CUDA" without the number.
    pub fn barred(&self, barred: Barred, people: u32) -> String {
        let (have, are) = if people == 1 {
            ("has", "is")
        } else {
            ("have", "are")
        };
        match barred {
            Barred::Company => {
                let at = self.wanted.not_at.join(" or ");
                format!("{are} at {at}")
            }
            Barred::Pool => format!("{are} of an excluded pool"),
            Barred::Has(thing, at) | Barred::Lacks(thing, at) => {
                let Some(sought) = self.sought(thing).get(at) else {
                    return String::new();
                };
                let name = self.wished(thing, sought.wish);
                match (barred, sought.wish.depth) {
                    (Barred::Has(..), _) => format!("{have} {name}, which is excluded"),
                    (_, Some(depth)) if depth > Depth::Used => {
                        format!(
                            "{have} no {name}, or not {} it",
                            depth.shown().trim_end_matches(" with")
                        )
                    }
                    _ if matches!(thing, Thing::Project) => format!("{have} nothing in {name}"),
                    _ => format!("{have} no {name}"),
                }
            }
        }
    }
}

/// Risks first, then what most is at stake in; of equals, as they were weighed.
pub(super) fn in_order(reasons: &mut [MatchReason]) {
    reasons.sort_by(|one, other| {
        let risk = |reason: &MatchReason| reason.kind != ReasonKind::Risk;
        risk(one).cmp(&risk(other)).then(other.of.total_cmp(&one.of))
    });
}

fn level_words(level: Option<Level>, project: &str) -> String {
    match level {
        None => format!("took part in {project}"),
        Some(Level::User) => format!("user of {project}"),
        Some(Level::Issue) => format!("reported issues in {project}"),
        Some(Level::Pr) => format!("merged PRs in {project}"),
        Some(Level::Committer) => format!("committer of {project}"),
        Some(Level::Maintainer) => format!("maintainer of {project}"),
    }
}

fn backed(claims: u8, vouched: u8, newest: Option<u16>) -> String {
    let claims = match claims {
        1 => "1 claim counts".to_owned(),
        n => format!("{n} claims count"),
    };
    let backed = match vouched {
        0 => "none backed by more than a résumé".to_owned(),
        n => format!("{n} backed by more than a résumé"),
    };
    match newest {
        Some(year) => format!("{claims}, {backed}; the newest of {year}"),
        None => format!("{claims}, {backed}; of no known year"),
    }
}

/// " (said so, 2019: counts 60%)"
fn counts(trust: f32, backing: Option<EvidenceKind>, last: Option<u16>) -> String {
    let by = backing.map_or("nothing backs it", EvidenceKind::shown);
    let when = last.map_or("year not known".to_owned(), |year| year.to_string());
    match (trust * 100.0).round() {
        100.0 => format!(" ({by}, {when})"),
        percent => format!(" ({by}, {when}: counts {percent}%)"),
    }
}

fn span(span: Span) -> Option<String> {
    let read = |n: u32| thousands(n.into());
    match (span.from, span.to) {
        (Some(from), Some(to)) if from == to => Some(read(from)),
        (Some(from), Some(to)) => Some(format!("{}–{}", read(from), read(to))),
        (Some(from), None) => Some(format!("{} and more", read(from))),
        (None, Some(to)) => Some(format!("up to {}", read(to))),
        (None, None) => None,
    }
}

/// Minor units in whole ones, with the currency's code.
fn money(minor: i64, currency: &str) -> String {
    let digits = Currency::of(currency).map_or(2, Currency::digits);
    let whole = minor.unsigned_abs() / 10_u64.pow(digits.into());
    format!("{currency} {}", thousands(whole))
}

fn number(n: u8) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven"];
    words
        .get(usize::from(n))
        .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

fn generations(n: u8) -> String {
    let noun = if n == 1 { "generation" } else { "generations" };
    format!("{} {noun}", number(n))
}

/// "on call for" and "led the building of" without what follows.
fn did_noun(shown: &str) -> &str {
    match shown {
        "on call for" => "on call",
        "led the building of" => "led",
        other => other,
    }
}
