//! The best somebody has for each wish.

use super::bonds::Bond;
use super::says::Thing;
use crate::facts::Text;
use crate::profiles::{Depth, EvidenceKind, Level};
use crate::wanted::MOST_WISHES;

/// Where it is known from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Origin {
    /// A skill, or hardware, as she has it.
    Claim,
    /// A scale record at this company.
    Record(Text),
    Project(Option<Level>),
}

/// Something somebody has that stands to a wish.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub key: Text,
    pub origin: Origin,
    pub bond: Bond,
    /// 1 to 4.
    pub depth: Option<u8>,
    pub last: Option<u16>,
    pub backing: Option<EvidenceKind>,
    pub trust: f32,
    /// What it earns, of 1.
    pub share: f32,
}

/// For one wish.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Best {
    pub found: Option<Found>,
    /// Whether something meets it as deep as it is asked for, or as deep as nobody knows.
    pub met: bool,
    /// Whether she has the very thing, known to be as deep as asked for.
    pub has: bool,
}

impl Best {
    /// The first of two that earn the same stays.
    pub fn take(&mut self, found: Found, asked: Option<Depth>) {
        let deep_enough = match (asked, found.depth) {
            (Some(asked), Some(depth)) => depth >= asked.number(),
            _ => true,
        };
        self.met |= found.bond.meets() && deep_enough;
        let told = asked.is_none() || found.depth.is_some();
        self.has |= found.bond == Bond::Same && deep_enough && told;
        if self.found.is_none_or(|there| found.share > there.share) {
            self.found = Some(found);
        }
    }
}

/// The best for each wish of each list. One is used for person after person, so that none is made anew.
#[derive(Debug, Default)]
pub(super) struct Bests([[Best; MOST_WISHES]; Thing::ALL.len()]);

impl Bests {
    pub fn of(&self, thing: Thing) -> &[Best] {
        self.0.get(thing as usize).map_or(&[], |bests| bests.as_slice())
    }

    pub fn at(&mut self, thing: Thing, at: usize) -> Option<&mut Best> {
        self.0.get_mut(thing as usize)?.get_mut(at)
    }

    /// Forgets the first so many of a list.
    pub fn forget(&mut self, thing: Thing, first: usize) {
        if let Some(some) = self
            .0
            .get_mut(thing as usize)
            .and_then(|bests| bests.get_mut(..first))
        {
            some.fill(Best::default());
        }
    }
}

/// What a depth earns, of 1, where `asked` is asked for. Where none is, any will do, and deeper is a little better.
pub(super) fn depth_share(asked: Option<Depth>, depth: Option<u8>) -> f32 {
    const ANY: [f32; 4] = [0.7, 0.85, 0.95, 1.0];
    const SHORT: [f32; 4] = [1.0, 0.7, 0.45, 0.25];
    const UNTOLD: f32 = 0.7;
    let Some(depth) = depth else {
        return UNTOLD;
    };
    let at = |ladder: &[f32; 4], step: u8| ladder.get(usize::from(step)).copied().unwrap_or(0.0);
    match asked {
        None => at(&ANY, depth.saturating_sub(1)),
        Some(asked) => at(&SHORT, asked.number().saturating_sub(depth)),
    }
}

/// What taking part in a project earns, of 1: a maintainer decides what goes in, a user has read the manual.
pub(super) fn level_share(level: Option<Level>) -> f32 {
    match level {
        Some(Level::User) => 0.25,
        Some(Level::Issue) => 0.4,
        None => 0.5,
        Some(Level::Pr) => 0.75,
        Some(Level::Committer) => 0.9,
        Some(Level::Maintainer) => 1.0,
    }
}

/// How deep somebody knows what a project is about, who takes part in it so.
pub(super) fn level_depth(level: Option<Level>) -> Option<u8> {
    level.map(|level| match level {
        Level::User | Level::Issue => Depth::Used.number(),
        Level::Pr => Depth::Built.number(),
        Level::Committer => Depth::Tuned.number(),
        Level::Maintainer => Depth::Authored.number(),
    })
}

/// What backs a contribution is the repository itself.
pub(super) fn level_backing(level: Option<Level>) -> Option<EvidenceKind> {
    match level? {
        Level::Maintainer => Some(EvidenceKind::Maintainer),
        Level::Committer | Level::Pr => Some(EvidenceKind::Pr),
        Level::Issue | Level::User => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeper_earns_more() {
        for asked in [None, Some(Depth::Used), Some(Depth::Tuned), Some(Depth::Authored)] {
            let ladder: Vec<f32> = (1..=4).map(|depth| depth_share(asked, Some(depth))).collect();
            assert!(ladder.is_sorted(), "{asked:?}");
            assert_eq!(ladder.last(), Some(&1.0));
        }
        assert_eq!(depth_share(Some(Depth::Tuned), Some(3)), 1.0);
        let levels: Vec<f32> = Level::ALL.iter().map(|level| level_share(Some(*level))).collect();
        assert!(levels.is_sorted());
    }
}
