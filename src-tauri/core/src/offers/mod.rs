//! Offers and counters of a candidacy, with what each comes to.
//!
//! Invariants: money is whole minor units of the offer's own currency; a part nobody named is none, never zero; base,
//! bonus and equity are a year's, the sign-on is paid once and in the first year only; two currencies are held against
//! each other by the desk's own rates alone, and where these do not lead there, that is said. Labels of operations name
//! no amounts.
//!
//! Not here: what a person earns and wants (pay/): an offer is no point of pay.

mod compare;
mod edit;
mod list;
mod make;
mod sql;

pub use compare::{Against, Stands};
pub use edit::{OfferField, answer_offer, edit_offer, remove_offer};
pub use list::{Offer, OfferTable, offers_of};
pub use make::{TypedOffer, add_offer};

crate::ids::id!(
    /// The key of an offer.
    OfferId, "offer"
);

crate::vocabulary::words! {
    /// Who put it on the table.
    MadeBy {
        Client = "client", "the client";
        Person = "person", "the person";
    }
}

crate::vocabulary::words! {
    /// What was said to it.
    OfferAnswer {
        Accepted = "accepted", "accepted";
        Declined = "declined", "declined";
        Countered = "countered", "countered";
    }
}
