//! The market as this desk has seen it: what people are paid, by what tells them apart and over time; how many are wanted
//! and how many there are; how the network grows.
//!
//! Invariants: every figure stands with the number it is counted from, and of fewer than [`crate::matching::FEW`] points none is given;
//! amounts of several currencies meet only by the desk's own rates as of today, and what these do not reach is left out and
//! counted; nothing here comes from anywhere but the desk. The reference bands alone are told by somebody: a start is in the
//! program (`product.md`: one author's figures, undated), the rest is the user's.
//!
//! Not here: where one role's band stands (matching/), how one person's pay went (pay/).

mod bands;
mod demand;
mod growth;
mod look;
mod pay;
mod quarter;
mod sql;

pub use bands::{ReferenceBand, TypedBand, reference_bands, set_reference_bands, typed_bands};
pub use demand::{PlatformLine, WorkLine};
pub use growth::GrowthMonth;
pub use look::{Market, MarketAsked, market};
pub use pay::{PayGroup, PayInQuarter};

crate::vocabulary::words! {
    /// By what pay is told apart.
    PayBy {
        Level = "level", "level";
        Pool = "pool", "talent pool";
        Scale = "scale", "scale";
        Hardware = "hardware", "hardware";
        Work = "work", "work";
    }
}

crate::vocabulary::words! {
    /// Of which time.
    MarketSpan {
        Year = "year", "last 12 months";
        TwoYears = "two_years", "last 24 months";
        All = "all", "since the beginning";
    }
}
