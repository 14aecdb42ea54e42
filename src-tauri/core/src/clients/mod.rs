//! What a company is to us: client, prospect, source or partner; what it runs and will run, how it decides, whom we know
//! there and who of them speaks for it.
//!
//! Invariants: a company has one profile, made when something of it is first known; what nobody knows is none or empty,
//! never zero; hardware is a key of the taxonomy and stays as it was written; a person is a company's contact once; a
//! company's people are those at it and at its parts.
//!
//! Not here: what a company is called and part of (companies/), who is off limits there (off_limits/), its roles (roles/).

mod contacts;
mod edit;
mod facts;
mod hardware;
mod known;
mod list;
mod planned;
mod read;
mod sql;

pub use contacts::{ContactField, add_company_contact, edit_company_contact, remove_company_contact};
pub use edit::{
    CompanyField, NewCompany, add_company_alias, create_company, edit_company, remove_company_alias,
};
pub use facts::{CompanyFacts, LADDER};
pub use hardware::{
    CompanyHardware, HardwareDraft, HardwareField, add_company_hardware, edit_company_hardware,
    remove_company_hardware,
};
pub use known::{PersonThere, TeamThere};
pub use list::{CompanyColumn, CompanyList, CompanyQuery, CompanyRow, CompanySort, list_companies};
pub use read::{Company, CompanyContact, CompanyPart, CompanyRole, company};

crate::ids::id!(
    /// The key of a piece of hardware of a company.
    CompanyHardwareId, "piece of hardware"
);
crate::ids::id!(
    /// The key of a contact of a company.
    CompanyContactId, "contact"
);

crate::vocabulary::words! {
    /// What a company is to us.
    CompanyRelation {
        Client = "client", "client";
        Prospect = "prospect", "prospect";
        Source = "source", "source";
        Partner = "partner", "partner agency";
    }
}

crate::vocabulary::words! {
    /// How far its AI infrastructure has come.
    InfraStage {
        None = "none", "none of its own";
        Buying = "buying", "buying";
        Building = "building", "building";
        Operating = "operating", "operating";
    }
}

crate::vocabulary::words! {
    /// What runs on it.
    CompanyWorkload {
        Llm = "llm", "language models";
        Vision = "vision", "vision";
        Recommender = "recommender", "recommenders";
        Speech = "speech", "speech";
        Science = "science", "science";
    }
}

crate::vocabulary::words! {
    /// What a contact does for a company towards us.
    ContactHat {
        HiringManager = "hiring_manager", "hiring manager";
        Talent = "talent", "talent partner";
        Executive = "executive", "executive";
        Billing = "billing", "billing";
        Referrer = "referrer", "referrer";
    }
}
