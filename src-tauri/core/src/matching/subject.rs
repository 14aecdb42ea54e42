//! What of a person is weighed.

use crate::facts::{Claims, Fact, Text};

/// A person as matching sees her. There is no name here, no address, nothing that says how old somebody is, or of what
/// gender, or from where.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub company: Text,
    /// The pool's key.
    pub pool: Text,
    pub location: Text,
    pub time_zone: Text,
    pub claims: Option<&'a Claims>,
}

impl<'a> Subject<'a> {
    pub fn of(fact: &'a Fact) -> Self {
        Self {
            company: fact.company,
            pool: fact.pool,
            location: fact.location,
            time_zone: fact.time_zone,
            claims: fact.claims.as_deref(),
        }
    }
}
