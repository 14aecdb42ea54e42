//! Matching: everybody weighed against a wanted profile, each point with the sentence it stands for.
//!
//! Invariants:
//! - **What is weighed is [`Subject`] and nothing else**: claims about work, pay, company, pool, place and zone. Names,
//!   addresses, pictures, ages are not in it, so no rule can reach them.
//! - **Number and reasons are one arithmetic**: [`weigh`] goes through a person's claims once and hands each line to a
//!   [`Sink`]; one sink adds up, another writes sentences. The lines' points add up to the score, to the tenth.
//! - **Unknown is not bad and not good**: it earns [`NEUTRAL`] of its points, is said as something to ask, and lowers
//!   `known`. Only what is known to be missing keeps somebody out.
//! - Everything in [`rank`] is a pure function of its arguments; ties go by key, which says nothing of anybody.
//!
//! Not here: what a profile may ask for and how it is kept (wanted/), which words mean the same (taxonomy/).

mod asked;
mod bands;
mod best;
mod bonds;
mod gather;
mod like;
mod market;
mod offer;
#[cfg(test)]
mod pairs;
mod rank;
mod retention;
mod role;
mod run;
mod says;
mod sql;
mod subject;
mod tell;
mod trust;
mod warn;
mod weigh;
#[cfg(test)]
mod written;

pub use bands::{band, band_name};
pub use like::{Like, like};
pub use market::{FEW, MarketGroup, MarketPosition, percentile};
pub use offer::{FieldItem, field_items, suggest_items};
pub use rank::{MatchOut, MatchPage, MatchRow, Page, rank};
pub use role::{
    BriefCheck, BriefPart, BriefWarning, InPipeline, MayNotStay, RoleMatch, check_brief, match_role,
};
pub use run::{match_people, wanted_like};
pub use says::{MatchReason, ReasonKind, RestsOn};
pub use subject::Subject;

/// What the unknown earns of its points: less than the half of what could be, more than what is known to be missing.
/// A person of whom nothing is known then stands below whoever is known to fit half and above whoever is known not to.
pub(crate) const NEUTRAL: f32 = 0.4;
