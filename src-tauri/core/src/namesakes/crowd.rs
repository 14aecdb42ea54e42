//! Everybody at hand, counted: which names and places many have.

use super::background;
use super::names::{Agreement, Form};
use super::places::{self, Place};
use std::collections::HashMap;
use std::sync::Arc;

/// So many people stand at the conferences of a field again and again. Among the authors of one year's large conference
/// about one in nine stands in another's programme, too: with some 3,400 in each, as if they were drawn from this many.
pub const AUTHORS: f64 = 30_000.0;

/// So many may be meant by a name in a desk: also those who build and run things and never publish.
pub const DESK: f64 = 100_000.0;

/// As how many counted people what is known beforehand weighs.
const BEFOREHAND: f64 = 1_000.0;

/// Of somebody counted this part is taken off: who was seen once was seen by luck, and is rarer than it looks (absolute
/// discounting, as for words of a language).
const BY_LUCK: f64 = 0.6;

/// No place is rarer than this.
const RAREST_PLACE: f64 = 0.002;

/// A place that two of three are at is not one that two thirds of the field are at: as if so many stood elsewhere.
const FEW_PLACES: f64 = 200.0;

/// Share of names that have a middle one at all, where another has.
const HAVE_A_MIDDLE: f64 = 0.1;

/// Who is at hand.
#[derive(Debug, Clone)]
pub struct Crowd {
    field: f64,
    names: f64,
    words: HashMap<String, u32>,
    whole: HashMap<String, u32>,
    initials: HashMap<char, u32>,
    placed: f64,
    places: HashMap<String, u32>,
    /// Texts that were read as places already.
    read: HashMap<String, Arc<[Place]>>,
}

impl Crowd {
    /// Nobody yet, of a `field` of so many ([`AUTHORS`], [`DESK`]).
    pub fn of(field: f64) -> Self {
        Self {
            field,
            names: 0.0,
            words: HashMap::new(),
            whole: HashMap::new(),
            initials: HashMap::new(),
            placed: 0.0,
            places: HashMap::new(),
            read: HashMap::new(),
        }
    }

    /// The same people, as part of another field.
    pub fn within(self, field: f64) -> Self {
        Self { field, ..self }
    }

    pub fn count_name(&mut self, written: &str) {
        self.count(&Form::of(written));
    }

    /// Counts a name; the same name again is counted only for how many are called so.
    pub fn count(&mut self, form: &Form) {
        let seen = self.whole.entry(form.key()).or_default();
        *seen += 1;
        if *seen > 1 {
            return;
        }
        self.names += 1.0;
        if let Some(initial) = form.first().chars().next() {
            *self.initials.entry(initial).or_default() += 1;
        }
        let words = form.words();
        for (at, word) in words.iter().enumerate() {
            if !words.iter().take(at).any(|before| before == word) {
                *self.words.entry(word.clone()).or_default() += 1;
            }
        }
    }

    /// Counts a place, once for each who is there.
    pub fn count_place(&mut self, written: &str) {
        for place in self.places_in(written).iter() {
            self.placed += 1.0;
            match self.places.get_mut(&place.key) {
                Some(count) => *count += 1,
                None => {
                    self.places.insert(place.key.clone(), 1);
                }
            }
        }
    }

    pub(super) fn places_in(&mut self, written: &str) -> Arc<[Place]> {
        if let Some(read) = self.read.get(written) {
            return Arc::clone(read);
        }
        let read: Arc<[Place]> = places::read(written).into();
        self.read.insert(written.to_owned(), Arc::clone(&read));
        read
    }

    /// How many at hand are called exactly so.
    pub(super) fn called(&self, form: &Form) -> u32 {
        self.whole.get(&form.key()).copied().unwrap_or(0)
    }

    /// How many in the field are to be expected under what two names have in common.
    pub(super) fn namesakes(&self, one: &Form, other: &Form, agreement: Agreement) -> f64 {
        let full = if one.starts_with_initial() { other } else { one };
        let first = if one.starts_with_initial() || other.starts_with_initial() {
            self.initial(full.first())
        } else {
            self.share(full.first())
                .max(background::least(full.first(), full.last()))
        };
        let mut share = first * self.share(full.last());
        if agreement == Agreement::Whole {
            for word in full.middle() {
                let of = if word.chars().count() == 1 {
                    self.initial(word)
                } else {
                    self.share(word)
                };
                share *= HAVE_A_MIDDLE * of.max(RAREST_PLACE);
            }
        }
        // Either of the two orders may be meant.
        let orders = if agreement == Agreement::Swapped { 2.0 } else { 1.0 };
        self.field * share * orders
    }

    /// As [`Self::namesakes`], of one name's key.
    pub(super) fn expected(&self, key: &str) -> f64 {
        let (first, last) = (
            key.split(' ').next().unwrap_or(""),
            key.rsplit(' ').next().unwrap_or(""),
        );
        self.field * self.share(first).max(background::least(first, last)) * self.share(last)
    }

    fn share(&self, word: &str) -> f64 {
        let counted = self.words.get(word).map_or(0.0, |count| f64::from(*count));
        let counted = (counted - BY_LUCK).max(1.0 - BY_LUCK);
        (counted + BEFOREHAND * background::share(word)) / (self.names + BEFOREHAND)
    }

    fn initial(&self, word: &str) -> f64 {
        let first = word
            .chars()
            .next()
            .and_then(|initial| self.initials.get(&initial));
        let counted = first.map_or(0.0, |count| f64::from(*count));
        (counted + BEFOREHAND * 0.06) / (self.names + BEFOREHAND)
    }

    /// The share of people who are there.
    pub(super) fn there(&self, place: &str) -> f64 {
        let counted = self.places.get(place).map_or(0.0, |count| f64::from(*count));
        (counted / (self.placed + FEW_PLACES)).max(RAREST_PLACE)
    }
}
