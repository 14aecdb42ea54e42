//! What is known of somebody's work, as it is compared.

use super::Text;
use crate::pay::PayKind;
use crate::profiles::{Did, EvidenceKind, Level, Side};

/// Whoever has no claims has none of these.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claims {
    /// 0 to 4, in the order of [`crate::profiles::Work::ALL`].
    pub workload: [Option<u8>; 6],
    /// 0 to 3.
    pub ml_exposure: Option<u8>,
    pub side: Option<Side>,
    /// Ranks from 1, in the order of [`crate::profiles::Lever::ALL`].
    pub wishes: [Option<u8>; 5],
    pub scale: Box<[Scale]>,
    pub skills: Box<[Known]>,
    pub hardware: Box<[Known]>,
    pub projects: Box<[Project]>,
    /// The latest point of each kind.
    pub pay: Box<[Pay]>,
    /// How many failure stories of each domain, in the order of [`crate::profiles::Domain::ALL`].
    pub stories: [u8; 3],
    /// How many impacts, and how many of them somebody vouches for.
    pub impacts: u8,
    pub vouched: u8,
}

/// A skill or a kind of hardware that somebody knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// In the taxonomy.
    pub key: Text,
    /// 1 to 4, see [`crate::profiles::Depth`].
    pub depth: Option<u8>,
    /// A year.
    pub last_used: Option<u16>,
    /// The strongest evidence for it.
    pub backing: Option<EvidenceKind>,
}

/// A scale record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// In the largest job.
    pub accelerators: Option<u32>,
    pub fleet: Option<u32>,
    pub nodes: Option<u32>,
    /// Keys in the taxonomy.
    pub hardware: Text,
    pub fabric: Text,
    pub did: Option<Did>,
    /// The company's name.
    pub company: Text,
    /// Years.
    pub from: Option<u16>,
    pub to: Option<u16>,
    pub requests_per_day: Option<u64>,
    pub terabytes: Option<u32>,
    pub p99_ms: Option<u32>,
    pub backing: Option<EvidenceKind>,
}

impl Scale {
    /// The accelerators of the largest job, else of the fleet.
    pub fn size(&self) -> Option<u32> {
        self.accelerators.or(self.fleet)
    }
}

/// A contribution to an open-source project.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Project {
    /// In the taxonomy.
    pub key: Text,
    pub level: Option<Level>,
    pub commits: Option<u32>,
    /// Year of the last one.
    pub last: Option<u16>,
}

/// A year's pay, in minor units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pay {
    pub kind: PayKind,
    /// Base, bonus and equity together; none of them known: none.
    pub total: Option<i64>,
    pub base: Option<i64>,
    pub currency: Text,
    /// ISO date.
    pub as_of: Text,
}

impl Claims {
    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>()
            + size_of_val(&*self.scale)
            + size_of_val(&*self.skills)
            + size_of_val(&*self.hardware)
            + size_of_val(&*self.projects)
            + size_of_val(&*self.pay)
    }
}
