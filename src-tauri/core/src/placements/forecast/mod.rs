//! What is to be expected, month by month, and what became of what was expected.
//!
//! The rule. Of every candidacy in an open role that has not ended and is no placement yet, the fee is counted from the
//! client's latest offer, where there is one that stands, else from the middle of the role's band taken as the base. It is
//! expected by the chance of its kind of stage ([`CHANCES`], the user's to change); where the chances of a role's
//! candidacies are together more than the openings it has left, each is cut in the same measure. She is taken to start on
//! the day of the offer, else on the role's "fill by", else after the ideal days of the stages before her (a week for one
//! that has none) and [`NOTICE`] days of notice; the fee falls due by the terms' days of payment after that, in no month
//! before this one. Of a placement, all that is open and not asked for yet is expected whole, in the month it is due;
//! of a role what was asked for before anybody is placed, and so much less of whoever may be.
//! Currencies are never added.

mod count;
mod kept;
mod read;
mod sql;

pub use count::{CHANCES, Chance, ForecastEntry, ForecastMonth, NOTICE};
pub use kept::{ForecastAgainst, keep_forecast, keep_forecast_of_month, set_chance};
pub use read::{Forecast, forecast};
