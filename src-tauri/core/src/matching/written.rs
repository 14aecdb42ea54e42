//! People and wanted profiles written in a line, for the tests of matching: clauses parted by `;`.
//!
//! A person: `ran 512 h100 infiniband operated 2024 pr` · `skill cuda tuned 2025 interview` · `hw b200 2026` ·
//! `oss vllm-project/vllm maintainer 2026` · `work training=4 inference=1` · `side platform` · `pay expected 500000 USD`
//! · `pool hpc` · `at Meta` · `in Zurich, Switzerland` · `zone Europe/Zurich`.
//!
//! Wanted: `scale 2000-4000` · `soon 8000-` · `did operated` · `skill must cuda tuned` · `hw nice h100` · `fabric must
//! infiniband` · `oss nice vllm-project/vllm` · `there a100` · `work training=4` · `side both` · `versatile` ·
//! `place Zurich` · `remote` · `zone CET 2` · `pay 300000-400000 USD` · `pool nice hpc` · `not_at Meta`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use crate::facts::{Claims, Fact, Facts, Known, Pay, Project, Scale, Text};
use crate::pay::PayKind;
use crate::profiles::{Depth, Did, EvidenceKind, Level, Side, Work};
use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{Band, How, Span, Wanted, Wish};
use chrono::NaiveDate;

/// The day it is in every one of these tests.
pub(super) const NOW: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

fn clauses(line: &str) -> impl Iterator<Item = (&str, Vec<&str>, &str)> {
    let parts = line.split(';').map(str::trim).filter(|clause| !clause.is_empty());
    parts.map(|clause| {
        let (verb, rest) = clause.split_once(' ').unwrap_or((clause, ""));
        (
            verb,
            rest.split(' ').filter(|word| !word.is_empty()).collect(),
            rest,
        )
    })
}

fn is(kind: Kind, word: &str) -> bool {
    Taxonomy::built_in().item(kind, word).is_some()
}

fn depth(word: &str) -> Option<Depth> {
    Depth::ALL.iter().copied().find(|depth| depth.kept() == word)
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (1990..2100).contains(year))
}

/// A person as she is written.
pub(super) fn person(facts: &mut Facts, rid: i64, name: &str, line: &str) -> Fact {
    let text = facts.keeps(name);
    let mut fact = Fact::nobody(rid, name, text);
    let mut claims = Claims::default();
    let (mut ran, mut skills, mut hardware, mut projects, mut pay) = (vec![], vec![], vec![], vec![], vec![]);
    for (verb, words, rest) in clauses(line) {
        match verb {
            "ran" => ran.push(record(facts, &words)),
            "skill" => skills.push(known(facts, Kind::Skill, &words)),
            "hw" => hardware.push(known(facts, Kind::Hardware, &words)),
            "oss" => projects.push(Project {
                key: facts.keeps(words[0]),
                level: words.iter().find_map(|word| Level::of(word)),
                commits: None,
                last: words.iter().find_map(|word| year(word)),
            }),
            "work" => claims.workload = work(&words),
            "side" => claims.side = Some(Side::of(rest).unwrap()),
            "pay" => {
                let total = words[1].parse::<i64>().unwrap() * 100;
                pay.push(Pay {
                    kind: PayKind::of(words[0]).unwrap(),
                    total: Some(total),
                    base: Some(total),
                    currency: facts.keeps(words[2]),
                    as_of: facts.keeps("2026-01-01"),
                });
            }
            "pool" => fact.pool = facts.keeps(rest),
            "at" => fact.company = facts.keeps(rest),
            "in" => fact.location = facts.keeps(rest),
            "zone" => fact.time_zone = facts.keeps(rest),
            other => panic!("{other} in {line}"),
        }
    }
    claims.scale = ran.into();
    claims.skills = skills.into();
    claims.hardware = hardware.into();
    claims.projects = projects.into();
    claims.pay = pay.into();
    if claims != Claims::default() {
        fact.claims = Some(Box::new(claims));
    }
    fact
}

fn record(facts: &mut Facts, words: &[&str]) -> Scale {
    let mut scale = Scale {
        accelerators: None,
        fleet: None,
        nodes: None,
        hardware: Text::NONE,
        fabric: Text::NONE,
        did: None,
        company: Text::NONE,
        from: None,
        to: None,
        requests_per_day: None,
        terabytes: None,
        p99_ms: None,
        backing: None,
    };
    for (at, word) in words.iter().enumerate() {
        if at == 0 {
            scale.accelerators = Some(word.parse().unwrap());
        } else if let Some(company) = word.strip_prefix('@') {
            scale.company = facts.keeps(company);
        } else if is(Kind::Hardware, word) {
            scale.hardware = facts.keeps(word);
        } else if is(Kind::Skill, word) {
            scale.fabric = facts.keeps(word);
        } else if let Some(did) = Did::of(word) {
            scale.did = Some(did);
        } else if let Some(kind) = EvidenceKind::of(word) {
            scale.backing = Some(kind);
        } else {
            scale.to = Some(year(word).unwrap_or_else(|| panic!("{word}")));
        }
    }
    scale
}

fn known(facts: &mut Facts, kind: Kind, words: &[&str]) -> Known {
    assert!(is(kind, words[0]), "{}", words[0]);
    let mut known = Known {
        key: facts.keeps(words[0]),
        depth: None,
        last_used: None,
        backing: None,
    };
    for word in &words[1..] {
        if let Some(depth) = depth(word) {
            known.depth = Some(depth.number());
        } else if let Some(kind) = EvidenceKind::of(word) {
            known.backing = Some(kind);
        } else {
            known.last_used = Some(year(word).unwrap_or_else(|| panic!("{word}")));
        }
    }
    known
}

fn work(words: &[&str]) -> [Option<u8>; 6] {
    let mut mix = [None; 6];
    for word in words {
        let (kind, share) = word.split_once('=').unwrap();
        let at = Work::ALL.iter().position(|work| work.kept() == kind).unwrap();
        mix[at] = Some(share.parse().unwrap());
    }
    mix
}

/// A profile as it is written.
pub(super) fn wanted(line: &str) -> Wanted {
    let mut wanted = Wanted::default();
    for (verb, words, rest) in clauses(line) {
        match verb {
            "scale" => wanted.accelerators = span(rest),
            "soon" => wanted.in_a_year = span(rest),
            "did" => wanted.did = Did::of(rest),
            "skill" => wanted.skills.push(wish(&words)),
            "hw" => wanted.hardware.push(wish(&words)),
            "fabric" => wanted.fabrics.push(wish(&words)),
            "oss" => wanted.projects.push(wish(&words)),
            "pool" => wanted.pools.push(wish(&words)),
            "there" => wanted.hardware_there.push(rest.into()),
            "work" => wanted.workload = work(&words).map(Option::unwrap_or_default),
            "side" => wanted.side = Side::of(rest),
            "versatile" => wanted.versatile = true,
            "place" => wanted.places.push(rest.into()),
            "remote" => wanted.remote = true,
            "zone" => {
                wanted.time_zone = words[0].into();
                wanted.hours = words[1].parse().unwrap();
            }
            "pay" => {
                let (from, to) = words[0].split_once('-').unwrap();
                let sum = |end: &str| end.parse::<i64>().ok().map(|sum| sum * 100);
                wanted.pay = Band {
                    from: sum(from),
                    to: sum(to),
                    currency: words[1].into(),
                };
            }
            "not_at" => wanted.not_at.push(rest.into()),
            other => panic!("{other} in {line}"),
        }
    }
    wanted.check().unwrap();
    wanted
}

fn span(rest: &str) -> Span {
    let (from, to) = rest.split_once('-').unwrap();
    Span {
        from: from.parse().ok(),
        to: to.parse().ok(),
    }
}

fn wish(words: &[&str]) -> Wish {
    Wish {
        depth: words.get(2).and_then(|word| depth(word)),
        ..Wish::of(words[1], How::of(words[0]).unwrap())
    }
}
