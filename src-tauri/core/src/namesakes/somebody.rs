//! Who is compared.

use super::Crowd;
use super::names::Form;
use super::places::Place;
use crate::ids::Id;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody can be known by for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdKind {
    OpenReview,
    Dblp,
    Orcid,
    Scholar,
    LinkedIn,
    Email,
    Homepage,
}

impl IdKind {
    /// Whether one person has only one of it: two different ones are two people then. Addresses and pages change.
    pub(super) fn is_one(self) -> bool {
        !matches!(self, Self::Email | Self::Homepage)
    }

    pub(super) fn shown(self) -> &'static str {
        match self {
            Self::OpenReview => "same OpenReview profile",
            Self::Dblp => "same DBLP page",
            Self::Orcid => "same ORCID",
            Self::Scholar => "same Google Scholar profile",
            Self::LinkedIn => "same LinkedIn profile",
            Self::Email => "same e-mail",
            Self::Homepage => "same homepage",
        }
    }
}

/// What is known of somebody. Any of it may be missing but the name.
#[derive(Debug, Clone, Default)]
pub struct Somebody {
    pub name: String,
    /// Where she works or worked, as written; several may stand in one, parted by `;`.
    pub places: Vec<String>,
    /// Of her e-mail, where it is her employer's.
    pub domains: Vec<String>,
    /// In the form they are compared by.
    pub ids: Vec<(IdKind, String)>,
    /// Keys of the names of those she wrote with ([`super::name_key`]).
    pub co_authors: Vec<String>,
    /// Where those work, as written.
    pub among: Vec<String>,
    /// What she writes on, folded.
    pub keywords: Vec<String>,
    /// Programmes she stands in.
    pub occasions: Vec<Id>,
}

/// [`Somebody`] as she is compared.
#[derive(Debug, Clone)]
pub struct Profile {
    pub(super) name: Form,
    pub(super) places: Vec<Place>,
    pub(super) domains: Vec<String>,
    pub(super) ids: BTreeSet<(IdKind, String)>,
    /// Key to the name as it may be shown.
    pub(super) co_authors: BTreeSet<String>,
    pub(super) among: BTreeMap<String, Place>,
    pub(super) keywords: BTreeSet<String>,
    pub(super) occasions: BTreeSet<Id>,
}

impl Profile {
    pub fn of(somebody: &Somebody, crowd: &mut Crowd) -> Self {
        let name = Form::of(&somebody.name);
        let mut places: Vec<Place> = Vec::new();
        for written in &somebody.places {
            for place in crowd.places_in(written).iter() {
                if !places.iter().any(|there| there.key == place.key) {
                    places.push(place.clone());
                }
            }
        }
        let mut among = BTreeMap::new();
        for written in &somebody.among {
            for place in crowd.places_in(written).iter() {
                among.insert(place.key.clone(), place.clone());
            }
        }
        Self {
            places,
            among,
            domains: somebody.domains.clone(),
            ids: somebody.ids.iter().cloned().collect(),
            co_authors: somebody
                .co_authors
                .iter()
                .filter(|key| **key != name.key())
                .cloned()
                .collect(),
            keywords: somebody.keywords.iter().cloned().collect(),
            occasions: somebody.occasions.iter().copied().collect(),
            name,
        }
    }

    /// Whether an id says that they are two.
    pub fn contradicts(&self, other: &Self) -> bool {
        let same = self.ids.intersection(&other.ids).any(|(kind, _)| kind.is_one());
        !same
            && self.ids.iter().any(|(kind, value)| {
                // DBLP's numbered spelling and its key are two ways to write one.
                let numbered = |value: &str| value.contains('/');
                kind.is_one()
                    && other
                        .ids
                        .iter()
                        .any(|(k, v)| k == kind && numbered(v) == numbered(value))
            })
    }

    /// Takes in what is known of the same person under another hat.
    pub fn join(&mut self, other: &Self) {
        for place in &other.places {
            if !self.places.iter().any(|there| there.key == place.key) {
                self.places.push(place.clone());
            }
        }
        self.domains.extend(other.domains.iter().cloned());
        self.ids.extend(other.ids.iter().cloned());
        self.co_authors.extend(other.co_authors.iter().cloned());
        self.among.extend(
            other
                .among
                .iter()
                .map(|(key, place)| (key.clone(), place.clone())),
        );
        self.keywords.extend(other.keywords.iter().cloned());
        self.occasions.extend(other.occasions.iter().copied());
    }
}
