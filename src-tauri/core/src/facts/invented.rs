//! Facts of people who are in no desk, for tests of what is done with facts.

use super::{Fact, Facts, Rate, Text};
use crate::ids::Id;
use crate::people::PersonId;

impl Facts {
    pub(crate) fn keeps(&mut self, text: &str) -> Text {
        self.texts.keep(text)
    }

    pub(crate) fn has_rate(&mut self, currency: &str, in_currency: &str, billionths: i64) {
        self.rates.push(Rate {
            currency: currency.into(),
            in_currency: in_currency.into(),
            billionths,
            as_of: "2026-01-01".into(),
        });
    }

    pub(crate) fn has(&mut self, fact: Fact) {
        self.take(fact);
    }
}

impl Fact {
    /// Somebody of whom nothing is known.
    pub(crate) fn nobody(rid: i64, id: &str, name: Text) -> Self {
        Self {
            rid,
            id: PersonId(Id::derived("somebody in a test", &[id.as_bytes()])),
            name,
            email: Text::NONE,
            phone: Text::NONE,
            title: Text::NONE,
            company: Text::NONE,
            company_key: Text::NONE,
            team: Text::NONE,
            location: Text::NONE,
            time_zone: Text::NONE,
            pool: Text::NONE,
            owner: Text::NONE,
            source: Text::NONE,
            tags: Box::default(),
            hotlists: Box::default(),
            has_notes: false,
            created_at: 0,
            updated_at: 0,
            claims: None,
            dealings: None,
        }
    }
}
