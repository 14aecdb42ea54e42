//! Placements: who starts at a client's through us, what that earns, what came of it, and what is to be expected.
//!
//! Invariants: somebody accepted is placed once, by the terms as they were signed; what a fee comes to, how a guarantee
//! stands and whether an invoice is paid is counted from terms, days and payments, and never kept; money is whole minor
//! units and currencies are never added, another one is reached by the desk's own rates alone; a credit is an invoice
//! below zero, what is paid for it is below zero too. Labels of operations name no amounts.
//!
//! Not here: how a fee is counted (roles/), how the placed are kept.

mod edit;
mod ending;
mod forecast;
mod guarantee;
mod invoices;
mod leave;
mod list;
mod make;
mod money;
mod payments;
mod read;
mod referrals;
mod sql;
mod statement;
mod statement_read;

pub use edit::{PlacementField, edit_placement, set_placement_fee};
pub use ending::{GuaranteeEnding, OverdueInvoice, guarantees_ending, invoices_overdue};
pub use forecast::{
    CHANCES, Chance, Forecast, ForecastAgainst, ForecastEntry, ForecastMonth, NOTICE, forecast,
    keep_forecast, keep_forecast_of_month, set_chance,
};
pub use guarantee::{Clock as GuaranteeClock, GuaranteeStands};
pub use invoices::{InvoiceField, TypedInvoice, add_invoice, edit_invoice, propose_invoices, remove_invoice};
pub use leave::{TypedLeave, if_left, leave, set_replacement, take_back_leave};
pub use list::{PlacementLine, PlacementList, PlacementSort, PlacementsAsked, placements, placements_of};
pub use make::{PlacementStart, make_placement, placement_start, remove_placement};
pub use money::{InvoiceStands, MoneyOf};
pub use payments::{TypedPayment, add_payment, remove_payment};
pub use read::{Invoice, Payment, Placement, ReferralFee, RoleInvoices, placement, role_invoices};
pub use referrals::{ReferralField, TypedReferral, add_referral_fee, edit_referral_fee, remove_referral_fee};
pub use statement::{Statement, StatementLine, StatementSum, statement_sheet};
pub use statement_read::{StatementAsked, statements};

use crate::ids::Id;
use crate::pipeline::CandidacyId;

crate::ids::id!(
    /// The key of a placement.
    PlacementId, "placement"
);
crate::ids::id!(
    /// The key of an invoice.
    InvoiceId, "invoice"
);
crate::ids::id!(
    /// The key of a payment.
    PaymentId, "payment"
);
crate::ids::id!(
    /// The key of a referral fee.
    ReferralFeeId, "referral fee"
);
crate::ids::id!(
    /// The key of a forecast.
    ForecastId, "forecast"
);

/// Two desks that write down the same placement write down one.
pub fn placement_id(candidacy: CandidacyId) -> PlacementId {
    PlacementId(Id::derived("roster 2026 placement", &[candidacy.0.bytes()]))
}

crate::vocabulary::words! {
    /// Who ended it.
    LeftBy {
        Person = "person", "the person";
        Client = "client", "the client";
        Both = "both", "both together";
    }
}

crate::vocabulary::words! {
    /// What was settled where somebody left.
    Settled {
        Refund = "refund", "refund";
        ProRata = "pro_rata", "refund by the days left";
        Replacement = "replacement", "replacement";
        Nothing = "none", "nothing goes back";
    }
}

crate::vocabulary::words! {
    /// Which placements are asked for.
    PlacementsShown {
        All = "all", "All";
        Current = "current", "Current";
        InGuarantee = "in_guarantee", "In guarantee";
        MoneyOpen = "money_open", "Money open";
        Left = "left", "Left";
    }
}
