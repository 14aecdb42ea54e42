//! Facts: what searching, counting and matching need of everybody, in memory.
//!
//! Read once from the file, then brought up to date from the journal: each asking reads which rows the operations since
//! changed, and takes those people anew. So nothing here is a second truth; it is what the file held when asked.
//!
//! Who is off limits hangs on the day: a small table of entries is kept, and asked for each day ([`Facts::barred`]).
//!
//! A person's work, pay and projects lie in one derived text each (`people_facts`, kept by [`Refresh`] in the
//! transaction that changed them), so that reading everybody is one walk through one table.
//!
//! Texts are kept once each and named by number ([`Text`]); a text has its folded form beside it. Keys of the taxonomy
//! are such texts, already led to where the desk merged them.
//!
//! Not here: what is asked (search/), how persons are weighed (matching/).

mod barred;
mod claims;
mod count;
mod dealings;
#[cfg(test)]
mod invented;
mod keep;
mod kept;
mod load;
mod refresh;
mod sql;
mod texts;

pub use crate::pay::Rate;
pub use barred::Barred;
pub use claims::{Claims, Known, Pay, Project, Scale};
pub use count::{FieldCount, field_counts};
pub use dealings::{Card, Dealings, day_number};
pub use keep::{Guard, facts};
pub use kept::Glance;
pub use refresh::Refresh;
pub use texts::{Text, Texts};

use crate::people::PersonId;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Everybody, in no order.
#[derive(Debug, Default)]
pub struct Facts {
    people: Vec<Fact>,
    by_rid: HashMap<i64, usize>,
    texts: Texts,
    rates: Vec<Rate>,
    entries: barred::Entries,
    /// The last operation these are true to.
    seq: i64,
}

/// A person. Texts that are empty are [`Text::NONE`].
#[derive(Debug, Clone)]
pub struct Fact {
    /// Her row in this file.
    pub rid: i64,
    pub id: PersonId,
    /// Folded, as are the two below.
    pub name: Text,
    pub email: Text,
    pub phone: Text,
    pub title: Text,
    pub company: Text,
    /// The company's key in hex.
    pub company_key: Text,
    pub team: Text,
    pub location: Text,
    pub time_zone: Text,
    /// The pool's key.
    pub pool: Text,
    pub owner: Text,
    pub source: Text,
    pub tags: Box<[Text]>,
    /// The keys of hotlists she is on, as hex.
    pub hotlists: Box<[Text]>,
    pub has_notes: bool,
    /// UTC milliseconds.
    pub created_at: i64,
    pub updated_at: i64,
    /// None: nothing is known of her work.
    pub claims: Option<Box<Claims>>,
    /// None: the desk has nothing to do with her yet.
    pub dealings: Option<Box<Dealings>>,
}

impl Facts {
    pub fn people(&self) -> &[Fact] {
        &self.people
    }

    /// Where in [`Self::people`] the person of this row stands.
    pub fn at(&self, rid: i64) -> Option<usize> {
        self.by_rid.get(&rid).copied()
    }

    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The desk's exchange rates, the newest first.
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// Who is off limits on a day.
    pub fn barred(&self, on: NaiveDate) -> Barred {
        self.entries.on(on)
    }

    /// Bytes of memory these take, near enough: what is counted is what grows with the people.
    pub fn bytes(&self) -> usize {
        let people: usize = self.people.iter().map(Fact::bytes).sum();
        people + self.texts.bytes() + self.by_rid.capacity() * (size_of::<(i64, usize)>() + 1)
    }

    fn take(&mut self, fact: Fact) {
        match self.by_rid.get(&fact.rid).copied() {
            Some(at) => {
                if let Some(there) = self.people.get_mut(at) {
                    *there = fact;
                }
            }
            None => {
                self.by_rid.insert(fact.rid, self.people.len());
                self.people.push(fact);
            }
        }
    }

    fn forget(&mut self, rid: i64) {
        let Some(at) = self.by_rid.remove(&rid) else {
            return;
        };
        self.people.swap_remove(at);
        if let Some(moved) = self.people.get(at) {
            self.by_rid.insert(moved.rid, at);
        }
    }
}

impl Fact {
    fn bytes(&self) -> usize {
        let claims = self.claims.as_ref().map_or(0, |claims| claims.bytes());
        let dealings = self.dealings.as_ref().map_or(0, |dealings| dealings.bytes());
        size_of::<Self>() + size_of_val(&*self.tags) + size_of_val(&*self.hotlists) + claims + dealings
    }
}
