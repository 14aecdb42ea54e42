//! Companies: employers, clients, labs, universities. They come into being when a person is said to work there, one
//! for each name (folded, without its legal form); where nobody wrote a name, one for each domain.
//!
//! Not here yet: what a company is to us (client, off-limits), its people's teams.

mod blind;
mod name;
mod name_key;
mod sql;

pub use blind::{blind_rules, company_profile_id, set_blind_rules};
pub use name::{Naming, named, named_all, names, respell, suggest_companies};
pub use name_key::{domain, name_key};

crate::ids::id!(
    /// The key of a company.
    CompanyId, "company"
);
