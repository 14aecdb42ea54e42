//! What people earn, want and were offered: dated points with a source, and the desk's own exchange rates.
//!
//! Invariants: money is whole minor units of an ISO 4217 currency; a part nobody knows is none, never zero; base, bonus
//! and equity are a year's, the sign-on is paid once and in no yearly total; a day is an ISO date. Another currency is
//! reached by the desk's own rates alone ([`Exchange`], one way for pages, searches and matching); where they do not lead there, that is said.
//!
//! Labels of operations name no amounts: they are read by whoever gets the desk's history, also without its pay.
//!
//! Not here: a role's band, and how pay weighs in a match (matching/).

mod convert;
mod decimal;
mod edit;
mod history;
mod money;
mod rates;
mod sql;

pub use crate::currency::Currency;
pub use convert::{Converted, Exchange, convert};
pub use edit::{PayField, TypedPay, add_pay, edit_pay, remove_pay};
pub use history::{PayHistory, PayPoint, pay_history};
pub use money::{Amount, plain, read, read_share, shown};
pub use rates::{BILLION, ExchangeRate, Rate, TypedRate, list_rates, remove_rate, set_rate, written};

crate::ids::id!(
    /// The key of a point of pay.
    PayPointId, "point of pay"
);
crate::ids::id!(
    /// The key of an exchange rate.
    RateId, "rate"
);

crate::vocabulary::words! {
    /// What a point of pay says.
    PayKind {
        Current = "current", "current";
        Expected = "expected", "expected";
        Offered = "offered", "offered";
        Countered = "countered", "countered";
    }
}
