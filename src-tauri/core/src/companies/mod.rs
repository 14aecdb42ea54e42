//! Companies: employers, clients, labs, universities; what they are called and what they are parts of. They come into being
//! when a person is said to work there, one for each name (folded, without its legal form); where nobody wrote a name, one
//! for each domain.
//!
//! Invariants: a name, a domain or another name of one company is none of another's; what is typed as another name of a
//! company is that company, in every verb that takes a company's name; nothing is part of itself, over however many steps.
//!
//! Not here: what a company runs, its contacts and its page (clients/), who is off limits there (off_limits/).

mod alias;
mod blind;
mod edit;
mod name;
mod name_key;
mod sql;

pub use alias::{AliasKind, CompanyAlias, add_alias, aliases, remove_alias};
pub use blind::{blind_rules, company_profile_id, set_blind_rules};
pub use edit::{Own, create, rename, set_own, set_part_of, touch};
pub use name::{Naming, named, named_all, names, names_by_key, respell, suggest_companies};
pub use name_key::{domain, name_key};

crate::ids::id!(
    /// The key of a company.
    CompanyId, "company"
);
crate::ids::id!(
    /// The key of another name or domain of a company.
    CompanyAliasId, "other name"
);
