//! What a line of a score stands for: the parts of a sentence, and the sentence's kind.

use super::best::Found;
use crate::facts::{Scale, Text};
use crate::pay::PayKind;
use crate::profiles::Side;
use crate::wanted::{MatchSide, Wish};
use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What a reason is to the recruiter.
    ReasonKind {
        Risk = "risk", "risk";
        Good = "good", "good";
        Gap = "gap", "gap";
        Ask = "ask", "ask";
    }
}

/// One line of a score.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MatchReason {
    pub side: MatchSide,
    /// To the tenth. All reasons' points together are the score.
    pub points: f64,
    pub of: f64,
    pub says: String,
    /// Something in it is to be asked.
    pub ask: bool,
    pub kind: ReasonKind,
    /// What of it is not everybody's business, for whoever tells it further.
    #[serde(skip)]
    #[ts(skip)]
    pub rests_on: Option<RestsOn>,
}

/// Something a reason rests on that may have to be withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestsOn {
    Pay(PayKind),
    /// A part in a project; `unnamed`: what is said where the project is not to be named.
    Project {
        unnamed: String,
    },
}

/// Which list a wish stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Skill,
    Hardware,
    Fabric,
    Project,
}

impl Thing {
    /// In the order in which somebody is found to be out.
    pub const ALL: [Self; 4] = [Self::Skill, Self::Hardware, Self::Fabric, Self::Project];

    pub fn side(self) -> MatchSide {
        match self {
            Self::Skill => MatchSide::Skills,
            Self::Hardware => MatchSide::Hardware,
            Self::Fabric => MatchSide::Fabric,
            Self::Project => MatchSide::OpenSource,
        }
    }
}

/// Why somebody is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Barred {
    Company,
    Pool,
    /// Has, or lacks, the wish of this place in its list.
    Has(Thing, usize),
    Lacks(Thing, usize),
}

/// How pay stands to a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InBand {
    Below,
    Within,
    Above,
}

/// The parts of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) enum Says<'a> {
    /// The record that earns the most, and the largest one where it is so much larger than the role that it may bore.
    Ran {
        record: &'a Scale,
        trust: f32,
        bored: Option<u32>,
    },
    SizeUnknown,
    Has {
        thing: Thing,
        wish: &'a Wish,
        found: Found,
    },
    /// Among so many that are known.
    Lacks {
        thing: Thing,
        wish: &'a Wish,
        among: usize,
    },
    Unknown {
        thing: Thing,
        wish: &'a Wish,
    },
    Mix(&'a [Option<u8>; 6]),
    MixUnknown,
    OnSide(Option<Side>),
    /// Her newest hardware, and whether the company's is older.
    Step {
        hers: Text,
        back: bool,
    },
    StepUnknown,
    /// How many claims count, and how many of them somebody else vouches for.
    Backed {
        claims: u8,
        vouched: u8,
        newest: Option<u16>,
    },
    NothingBacked,
    Place {
        at: Text,
        fits: bool,
    },
    PlaceUnknown,
    Zone {
        zone: Text,
        hours: f32,
    },
    ZoneUnknown(Text),
    Pay {
        kind: PayKind,
        total: i64,
        currency: Text,
        is: InBand,
    },
    PayUnknown,
    NoRate(Text),
    Both {
        training: u8,
        inference: u8,
    },
    BothUnknown,
    InPool {
        pool: Text,
        nice: bool,
    },
    PoolUnknown,
}

impl Says<'_> {
    /// Something that can go wrong however well it fits.
    pub fn is_risk(&self) -> bool {
        matches!(
            self,
            Self::Ran { bored: Some(_), .. }
                | Self::Step { back: true, .. }
                | Self::Pay {
                    is: InBand::Above,
                    ..
                }
        )
    }

    /// Nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::SizeUnknown
                | Self::Unknown { .. }
                | Self::MixUnknown
                | Self::OnSide(None)
                | Self::StepUnknown
                | Self::NothingBacked
                | Self::PlaceUnknown
                | Self::ZoneUnknown(_)
                | Self::PayUnknown
                | Self::NoRate(_)
                | Self::BothUnknown
                | Self::PoolUnknown
        )
    }

    /// Something in it is to be asked, known as the rest may be.
    pub fn asks(&self) -> bool {
        self.is_unknown()
            || match self {
                Self::Ran { record, .. } => record.did.is_none(),
                Self::Has { wish, found, .. } => wish.depth.is_some() && found.depth.is_none(),
                Self::Mix(hers) => hers.iter().any(Option::is_none),
                _ => false,
            }
    }
}

/// From this share of its points on a reason is a good one.
const GOOD: f32 = 0.6;

/// A line of a score, in tenths of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub side: MatchSide,
    pub points: u32,
    pub of: u32,
    pub says: Says<'a>,
}

impl Line<'_> {
    pub fn kind(&self) -> ReasonKind {
        if self.says.is_risk() {
            ReasonKind::Risk
        } else if self.says.is_unknown() {
            ReasonKind::Ask
        } else if self.points as f32 >= GOOD * self.of as f32 {
            ReasonKind::Good
        } else {
            ReasonKind::Gap
        }
    }
}

/// Where the lines of a score go.
pub(super) trait Sink<'a> {
    fn take(&mut self, line: Line<'a>);
}

/// Where only the number is wanted.
impl Sink<'_> for () {
    fn take(&mut self, _: Line<'_>) {}
}

impl<'a> Sink<'a> for Vec<Line<'a>> {
    fn take(&mut self, line: Line<'a>) {
        self.push(line);
    }
}
