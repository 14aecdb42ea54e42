//! Figures: how the desk's pipelines do over a stretch of time, by role and by source, and what was done at the desk.
//!
//! Invariants: every figure stands in a table with the sentence that says how it is counted; of fewer than [`FEW`] no
//! share is told in per cent, and how many there were stands beside each; a role's time on hold is in no time it takes;
//! everything but reading the rows is a pure function of them.
//!
//! Not here: the stages and moves themselves (roles/, pipeline/), writing a table to a file (export/).

mod activity;
mod all;
mod funnel;
mod orders;
mod period;
mod returns;
mod rows;
mod share;
mod sources;
mod sql;
mod stays;
mod table;

pub use activity::{Activities, ActivityKind, ActivityPoint};
pub use all::{FigureChoice, Figures, figures};
pub use funnel::FunnelStep;
pub use orders::{CardLine, RoleLine, card_lines, role_lines, role_meant};
pub use period::{FiguresAsked, FiguresSpan, Period};
pub use returns::{ConferenceReturn, MoneySum, conference_return};
pub use share::FEW;
pub use stays::StageTime;
pub use table::{FigureColumn, FigureTable, FigureTableId};
