//! Among many, those who may be somebody.

use super::crowd::Crowd;
use super::somebody::{IdKind, Profile};
use super::weigh::{Weighed, weigh};
use std::collections::{BTreeSet, HashMap};

/// From this probability on two are one without asking.
pub const SURE: f64 = 0.95;

/// From this on it is worth asking.
pub const LIKELY: f64 = 0.75;

/// More than this many of one name are not looked at one by one.
const MOST: usize = 200;

/// Who may be whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<K> {
    pub who: K,
    /// From 0 to 1, with the other candidates' parts taken off.
    pub confidence: f64,
    pub weighed: Weighed,
}

impl<K> Candidate<K> {
    pub fn is_sure(&self) -> bool {
        self.confidence >= SURE
    }

    pub fn is_likely(&self) -> bool {
        self.confidence >= LIKELY
    }
}

/// People to be found by their ids and names.
#[derive(Debug, Clone)]
pub struct Known<K> {
    all: Vec<(K, Profile)>,
    by_id: HashMap<(IdKind, String), Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl<K> Default for Known<K> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            by_id: HashMap::new(),
            by_name: HashMap::new(),
        }
    }
}

impl<K: Copy + PartialEq> Known<K> {
    pub fn add(&mut self, who: K, profile: Profile) {
        let at = self.all.len();
        for id in &profile.ids {
            self.by_id.entry(id.clone()).or_default().push(at);
        }
        for key in profile.name.filed() {
            self.by_name.entry(key).or_default().push(at);
        }
        self.all.push((who, profile));
    }

    /// Those who may be `somebody`, of whom she is one at most, the most likely first; `apart` says who is known not to be.
    pub fn candidates(
        &self,
        somebody: &Profile,
        crowd: &Crowd,
        apart: impl Fn(K) -> bool,
    ) -> Vec<Candidate<K>> {
        shared(self.weighed(somebody, crowd, apart))
    }

    /// As [`Self::candidates`], each by herself: among them one person may stand more than once.
    pub fn each(&self, somebody: &Profile, crowd: &Crowd, apart: impl Fn(K) -> bool) -> Vec<Candidate<K>> {
        let weighed = self.weighed(somebody, crowd, apart).into_iter();
        weighed.flat_map(|one| shared(vec![one])).collect()
    }

    fn weighed(&self, somebody: &Profile, crowd: &Crowd, apart: impl Fn(K) -> bool) -> Vec<(K, Weighed)> {
        let mut at: BTreeSet<usize> = BTreeSet::new();
        for id in &somebody.ids {
            at.extend(self.by_id.get(id).into_iter().flatten());
        }
        for key in somebody.name.sought() {
            at.extend(self.by_name.get(&key).into_iter().flatten().take(MOST));
        }
        let looked = at.into_iter().filter_map(|at| self.all.get(at));
        looked
            .filter(|(who, _)| !apart(*who))
            .filter_map(|(who, profile)| Some((*who, weigh(somebody, profile, crowd)?)))
            .collect()
    }
}

/// Each one's part of what is certain: somebody is one of them or none.
pub(super) fn shared<K>(weighed: Vec<(K, Weighed)>) -> Vec<Candidate<K>> {
    let all: f64 = weighed.iter().map(|(_, one)| one.odds.exp()).sum();
    let mut candidates: Vec<Candidate<K>> = weighed
        .into_iter()
        .map(|(who, weighed)| Candidate {
            who,
            confidence: weighed.odds.exp() / (1.0 + all),
            weighed,
        })
        .collect();
    candidates.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    candidates
}

#[cfg(test)]
mod tests;
