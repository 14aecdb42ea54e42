//! `people_facts.facts`, as the statement in `sql.rs` writes it: arrays in the order of the fields here.

use super::texts::Texts;
use super::{Claims, Known, Pay, Project, Scale, Text};
use crate::error::{Error, Result};
use crate::pay::PayKind;
use crate::profiles::{Did, EvidenceKind, Level, Side};
use crate::taxonomy::{Kind, Taxonomy};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Kept<'a> {
    #[serde(borrow)]
    profile: Option<KeptProfile<'a>>,
    scale: Vec<KeptScale<'a>>,
    skills: Vec<KeptKnown<'a>>,
    hardware: Vec<KeptKnown<'a>>,
    projects: Vec<KeptProject<'a>>,
    pay: Vec<KeptPay<'a>>,
    stories: [u32; 3],
    /// All, and those that somebody vouches for.
    impacts: [u32; 2],
}

#[derive(Deserialize)]
struct KeptProfile<'a>([Option<u8>; 6], Option<u8>, &'a str, [Option<u8>; 5]);

/// Accelerators, fleet, nodes; hardware, fabric, did, company's key in hex; years; requests, terabytes, milliseconds;
/// kinds of evidence.
#[derive(Deserialize)]
struct KeptScale<'a>(
    [Option<i64>; 3],
    #[serde(borrow)] [&'a str; 4],
    [&'a str; 2],
    [Option<i64>; 3],
    &'a str,
);

/// Key, depth, year, kinds of evidence.
#[derive(Deserialize)]
struct KeptKnown<'a>(&'a str, Option<u8>, Option<i64>, &'a str);

/// Key, level, commits, last day.
#[derive(Deserialize)]
struct KeptProject<'a>(&'a str, &'a str, Option<i64>, &'a str);

/// Kind, base, bonus, equity, currency, day. The newest last.
#[derive(Deserialize)]
struct KeptPay<'a>(&'a str, [Option<i64>; 3], &'a str, &'a str);

/// What must be known to read a text.
pub(super) struct Reader<'a> {
    pub texts: &'a mut Texts,
    /// Names of companies by key in hex.
    pub companies: &'a HashMap<String, Text>,
    /// Where keys lead: the desk's.
    pub field: &'a Taxonomy,
}

impl Reader<'_> {
    pub fn claims(&mut self, facts: &str) -> Result<Claims> {
        let kept = kept(facts)?;
        let mut claims = Claims {
            scale: kept.scale.iter().map(|one| self.scale(one)).collect(),
            skills: self.known(Kind::Skill, &kept.skills),
            hardware: self.known(Kind::Hardware, &kept.hardware),
            projects: kept
                .projects
                .iter()
                .map(|KeptProject(key, level, commits, last)| Project {
                    key: self.key(Kind::Project, key),
                    level: Level::of(level),
                    commits: small(*commits),
                    last: year(last),
                })
                .collect(),
            pay: self.pay(&kept.pay),
            stories: kept.stories.map(|n| u8::try_from(n).unwrap_or(u8::MAX)),
            ..Claims::default()
        };
        [claims.impacts, claims.vouched] = kept.impacts.map(|n| u8::try_from(n).unwrap_or(u8::MAX));
        if let Some(KeptProfile(workload, ml_exposure, side, wishes)) = kept.profile {
            claims.workload = workload;
            claims.ml_exposure = ml_exposure;
            claims.side = Side::of(side);
            claims.wishes = wishes;
        }
        Ok(claims)
    }

    fn key(&mut self, kind: Kind, key: &str) -> Text {
        if key.is_empty() {
            return Text::NONE;
        }
        self.texts.keep(self.field.leads_to(kind, key))
    }

    /// Two that lead to one are one, with the more of each.
    fn known(&mut self, kind: Kind, kept: &[KeptKnown<'_>]) -> Box<[Known]> {
        let mut all: Vec<Known> = Vec::with_capacity(kept.len());
        for KeptKnown(key, depth, last_used, backing) in kept {
            let one = Known {
                key: self.key(kind, key),
                depth: *depth,
                last_used: last_used.and_then(|year| u16::try_from(year).ok()),
                backing: strongest(backing),
            };
            match all.iter_mut().find(|there| there.key == one.key) {
                Some(there) => {
                    there.depth = there.depth.max(one.depth);
                    there.last_used = there.last_used.max(one.last_used);
                    there.backing = there.backing.max(one.backing);
                }
                None => all.push(one),
            }
        }
        all.into()
    }

    fn scale(&mut self, kept: &KeptScale<'_>) -> Scale {
        let KeptScale(
            [accelerators, fleet, nodes],
            [hardware, fabric, did, company],
            [from, to],
            served,
            backing,
        ) = kept;
        let [requests, terabytes, p99_ms] = served;
        Scale {
            accelerators: small(*accelerators),
            fleet: small(*fleet),
            nodes: small(*nodes),
            hardware: self.key(Kind::Hardware, hardware),
            fabric: self.key(Kind::Skill, fabric),
            did: Did::of(did),
            company: self.companies.get(*company).copied().unwrap_or(Text::NONE),
            from: year(from),
            to: year(to),
            requests_per_day: requests.and_then(|n| u64::try_from(n).ok()),
            terabytes: small(*terabytes),
            p99_ms: small(*p99_ms),
            backing: strongest(backing),
        }
    }

    /// The latest of each kind.
    fn pay(&mut self, kept: &[KeptPay<'_>]) -> Box<[Pay]> {
        let mut latest: Vec<Pay> = Vec::new();
        for KeptPay(kind, [base, bonus, equity], currency, as_of) in kept {
            let Some(kind) = PayKind::of(kind) else {
                continue;
            };
            let parts = [base, bonus, equity];
            let known = parts.iter().any(|part| part.is_some());
            let total = parts
                .iter()
                .filter_map(|part| **part)
                .fold(0_i64, i64::saturating_add);
            latest.retain(|point| point.kind != kind);
            latest.push(Pay {
                kind,
                total: known.then_some(total),
                base: *base,
                currency: self.texts.keep(currency),
                as_of: self.texts.keep(as_of),
            });
        }
        latest.into()
    }
}

/// What a list shows of somebody's work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// Accelerators of the largest record.
    pub scale: Option<u32>,
    /// Keys and the year last used, of what she knows and of what she ran.
    pub hardware: Vec<(String, Option<u16>)>,
    /// 0 to 4.
    pub training: Option<u8>,
    pub inference: Option<u8>,
}

impl Glance {
    /// From the text in `people_facts`.
    pub fn of(facts: &str) -> Result<Self> {
        let kept = kept(facts)?;
        let known = kept.hardware.iter().map(|KeptKnown(key, _, last_used, _)| {
            let used = last_used.and_then(|year| u16::try_from(year).ok());
            ((*key).to_owned(), used)
        });
        let ran = kept
            .scale
            .iter()
            .filter(|KeptScale(_, [hardware, ..], ..)| !hardware.is_empty())
            .map(|KeptScale(_, [hardware, ..], [from, to], ..)| {
                ((*hardware).to_owned(), year(to).or(year(from)))
            });
        let [training, inference, ..] = kept
            .profile
            .as_ref()
            .map_or([None; 6], |KeptProfile(workload, ..)| *workload);
        Ok(Self {
            scale: kept
                .scale
                .iter()
                .filter_map(|KeptScale([accelerators, fleet, _], ..)| small(accelerators.or(*fleet)))
                .max(),
            hardware: known.chain(ran).collect(),
            training,
            inference,
        })
    }
}

fn kept(facts: &str) -> Result<Kept<'_>> {
    serde_json::from_str(facts).map_err(|e| Error::Internal(format!("facts: {e}")))
}

fn small(number: Option<i64>) -> Option<u32> {
    number.map(|n| u32::try_from(n).unwrap_or(u32::MAX))
}

/// The year at the beginning of a day, a month or a year.
fn year(when: &str) -> Option<u16> {
    when.get(..4)?.parse().ok()
}

fn strongest(kinds: &str) -> Option<EvidenceKind> {
    kinds.split(',').filter_map(EvidenceKind::of).max()
}
