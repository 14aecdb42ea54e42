//! A person's claims, each taken to the wishes it stands to.

use super::asked::{Asked, Meaning};
use super::best::{Bests, Found, Origin, depth_share, level_backing, level_depth, level_share};
use super::bonds::Bond;
use super::says::Thing;
use super::trust::{record_year, trust};
use crate::facts::{Claims, Known, Project, Scale, Text};
use crate::profiles::{Depth, Did, EvidenceKind};

/// Whoever has so many skills written down has her skills written down: what is not among them is missing, not unknown.
const ENOUGH: usize = 3;

/// How much of each list is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    skills: usize,
    hardware: usize,
    fabrics: usize,
    projects: usize,
}

impl Written {
    /// Among how many others a thing is missing; none where too few are known to say so.
    pub fn among(self, thing: Thing) -> Option<usize> {
        let (known, enough) = match thing {
            Thing::Skill => (self.skills, ENOUGH),
            Thing::Hardware => (self.hardware, 1),
            Thing::Fabric if self.fabrics > 0 => (self.fabrics, 1),
            // Fabrics are skills too: whose skills are known, her fabrics are.
            Thing::Fabric => (self.skills, ENOUGH),
            Thing::Project => (self.projects, 1),
        };
        (known >= enough).then_some(known)
    }
}

/// Fills `bests` with the best of these claims for each wish.
pub(super) fn gather(asked: &Asked<'_>, claims: &Claims, bests: &mut Bests) -> Written {
    for thing in Thing::ALL {
        bests.forget(thing, asked.sought(thing).len());
    }
    let mut taker = Taker { asked, bests };
    for skill in &claims.skills {
        taker.known(skill, &[Thing::Skill, Thing::Fabric]);
    }
    for hardware in &claims.hardware {
        taker.known(hardware, &[Thing::Hardware]);
    }
    let (mut parts, mut fabrics) = (0, 0);
    for (at, record) in claims.scale.iter().enumerate() {
        taker.record(record, record.hardware, &[Thing::Hardware]);
        taker.record(record, record.fabric, &[Thing::Skill, Thing::Fabric]);
        // Two records on one kind of hardware are one kind known.
        let mut before = claims.scale.iter().take(at);
        let mut known = claims.hardware.iter();
        let part = record.hardware;
        let new = !known.any(|known| known.key == part) && !before.clone().any(|one| one.hardware == part);
        parts += usize::from(new && !part.is_none());
        let fabric = record.fabric;
        fabrics += usize::from(!fabric.is_none() && !before.any(|one| one.fabric == fabric));
    }
    for project in &claims.projects {
        taker.project(project);
    }
    Written {
        skills: claims.skills.len() + claims.projects.len(),
        hardware: claims.hardware.len() + parts,
        fabrics,
        projects: claims.projects.len(),
    }
}

struct Taker<'t, 'a> {
    asked: &'t Asked<'a>,
    bests: &'t mut Bests,
}

/// A claim before it is held against a wish.
struct Held {
    key: Text,
    origin: Origin,
    depth: Option<u8>,
    last: Option<u16>,
    backing: Option<EvidenceKind>,
    trust: f32,
}

impl Taker<'_, '_> {
    fn known(&mut self, known: &Known, things: &[Thing]) {
        let held = Held {
            key: known.key,
            origin: Origin::Claim,
            depth: known.depth,
            last: known.last_used,
            backing: known.backing,
            trust: trust(known.backing, known.last_used, self.asked.now_year),
        };
        self.hold(&held, things);
    }

    /// Whoever ran a cluster knows its hardware and its fabric.
    fn record(&mut self, record: &Scale, key: Text, things: &[Thing]) {
        let last = record_year(record, self.asked.now_year);
        let depth = record.did.map(|did| match did {
            Did::Used | Did::OnCall => Depth::Used.number(),
            Did::Operated | Did::Built | Did::Led => Depth::Built.number(),
        });
        let held = Held {
            key,
            origin: Origin::Record(record.company),
            depth,
            last,
            backing: record.backing,
            trust: trust(record.backing, last, self.asked.now_year),
        };
        self.hold(&held, things);
    }

    fn project(&mut self, project: &Project) {
        let backing = level_backing(project.level);
        let held = Held {
            key: project.key,
            origin: Origin::Project(project.level),
            depth: level_depth(project.level),
            last: project.last,
            backing,
            trust: trust(backing, project.last, self.asked.now_year),
        };
        self.hold(&held, &[Thing::Skill, Thing::Project]);
    }

    fn hold(&mut self, held: &Held, things: &[Thing]) {
        let Some(meaning) = self.asked.meaning(held.key) else {
            return;
        };
        for thing in things {
            for (at, bond) in meaning.bonds(*thing) {
                self.take(held, *thing, *at, *bond);
            }
        }
    }

    fn take(&mut self, held: &Held, thing: Thing, at: usize, bond: Bond) {
        let Some(sought) = self.asked.sought(thing).get(at) else {
            return;
        };
        let asked = sought.wish.depth;
        let how = match (thing, held.origin) {
            (Thing::Project, Origin::Project(level)) => level_share(level),
            _ => depth_share(asked, held.depth),
        };
        let found = Found {
            key: held.key,
            origin: held.origin,
            bond,
            depth: held.depth,
            last: held.last,
            backing: held.backing,
            trust: held.trust,
            share: bond.factor() * how * held.trust,
        };
        if let Some(best) = self.bests.at(thing, at) {
            best.take(found, asked);
        }
    }
}

impl Meaning {
    fn bonds(&self, thing: Thing) -> &[(usize, Bond)] {
        match thing {
            Thing::Skill => &self.skills,
            Thing::Hardware => &self.hardware,
            Thing::Fabric => &self.fabrics,
            Thing::Project => &self.projects,
        }
    }
}
