//! People, and what they have in common.

use super::ours::Ours;
use super::stay::{Month, Stay, month};
use crate::ids::Id;
use crate::profiles::Level;
use chrono::{Datelike as _, NaiveDate};
use std::collections::HashMap;

/// Where somebody stands among the nodes.
pub(super) type At = u32;

/// A team's name, by number; 0: none.
pub(super) type Team = u32;

/// Somebody: of the desk, or of a programme.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub key: Id,
    pub of: Of,
    /// Companies, projects and papers, by number; each once.
    pub companies: Box<[u32]>,
    pub projects: Box<[u32]>,
    pub papers: Box<[u32]>,
    pub said: Vec<Said>,
    pub ours: Ours,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of {
    /// With those of the programmes who are her.
    Desk { faces: Vec<At> },
    /// With who she is in the desk.
    Programme { is: Option<At> },
    /// Who was deleted.
    Nobody,
}

/// That two know each other, at one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub other: At,
    pub kind: SaidKind,
    /// Whether it is her row: of an introduction, that she was brought.
    pub hers: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidKind {
    Introduced,
    WorkedWith,
    StudiedWith,
    Knows,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gave {
    pub node: At,
    pub level: Option<Level>,
    /// The year it ended, as far as is known.
    pub last: Option<i16>,
}

#[derive(Debug, Clone)]
pub(super) struct Paper {
    pub year: i16,
    pub authors: Box<[At]>,
}

/// The day all is weighed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Today {
    pub on: NaiveDate,
    pub day: i32,
    pub month: Month,
    pub year: i16,
}

impl Today {
    pub fn of(on: NaiveDate) -> Self {
        Self {
            on,
            day: days(on),
            month: month(on),
            year: i16::try_from(on.year()).unwrap_or(i16::MAX),
        }
    }
}

/// Days since 1970.
pub(super) fn days(day: NaiveDate) -> i32 {
    day.to_epoch_days()
}

#[derive(Debug, Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub by_key: HashMap<Id, At>,
    pub companies: Groups<Id, Stay>,
    pub projects: Groups<String, Gave>,
    pub papers: Vec<Paper>,
    pub teams: HashMap<String, Team>,
    /// What everybody is worth to us on [`Self::on`]; and the most that anybody is.
    pub own: Vec<f32>,
    pub most: f32,
    pub on: Option<NaiveDate>,
    /// The last operation this is true to.
    pub seq: i64,
}

/// What many have in common: by number, and by key.
#[derive(Debug)]
pub(super) struct Groups<K, M> {
    numbers: HashMap<K, u32>,
    all: Vec<(K, Vec<M>)>,
}

impl<K, M> Default for Groups<K, M> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            all: Vec::new(),
        }
    }
}

impl<K: Clone + Eq + std::hash::Hash, M> Groups<K, M> {
    pub fn number(&mut self, key: &K) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key.clone(), number);
        self.all.push((key.clone(), Vec::new()));
        number
    }

    pub fn join(&mut self, number: u32, member: M) {
        if let Some((_, members)) = self.all.get_mut(number as usize) {
            members.push(member);
        }
    }

    pub fn leave(&mut self, number: u32, stays: impl Fn(&M) -> bool) {
        if let Some((_, members)) = self.all.get_mut(number as usize) {
            members.retain(stays);
        }
    }

    pub fn members(&self, number: u32) -> &[M] {
        self.all
            .get(number as usize)
            .map(|(_, members)| members.as_slice())
            .unwrap_or_default()
    }

    pub fn key(&self, number: u32) -> Option<&K> {
        self.all.get(number as usize).map(|(key, _)| key)
    }

    fn bytes(&self) -> usize {
        let members: usize = self
            .all
            .iter()
            .map(|(_, members)| members.capacity() * size_of::<M>())
            .sum();
        members
            + self.all.capacity() * size_of::<(K, Vec<M>)>()
            + self.numbers.capacity() * size_of::<(K, u32)>()
    }
}

impl Graph {
    pub fn node(&self, at: At) -> Option<&Node> {
        self.nodes.get(at as usize)
    }

    pub fn node_mut(&mut self, at: At) -> Option<&mut Node> {
        self.nodes.get_mut(at as usize)
    }

    /// The node with this key, made where there is none.
    pub fn at(&mut self, key: Id, of: Of) -> At {
        if let Some(at) = self.by_key.get(&key) {
            return *at;
        }
        let at = At::try_from(self.nodes.len()).unwrap_or(At::MAX);
        self.by_key.insert(key, at);
        self.nodes.push(Node {
            key,
            of,
            companies: Box::default(),
            projects: Box::default(),
            papers: Box::default(),
            said: Vec::new(),
            ours: Ours::default(),
        });
        self.own.push(0.0);
        at
    }

    /// Who this is: of somebody in a programme who is in the desk, the one in the desk.
    pub fn who(&self, at: At) -> At {
        match self.node(at).map(|node| &node.of) {
            Some(Of::Programme { is: Some(person) }) => *person,
            _ => at,
        }
    }

    /// Whoever can be asked for by this key.
    pub fn found(&self, key: Id) -> Option<At> {
        let at = self.who(*self.by_key.get(&key)?);
        self.node(at).filter(|node| node.of != Of::Nobody).map(|_| at)
    }

    /// The papers of somebody, under whichever of her names.
    pub fn papers_of<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = (u32, &'a Paper)> {
        let faces: &[At] = match &node.of {
            Of::Desk { faces } => faces,
            _ => &[],
        };
        let own = node.papers.iter();
        let all = own.chain(
            faces
                .iter()
                .filter_map(|face| self.node(*face))
                .flat_map(|face| &*face.papers),
        );
        all.filter_map(|number| Some((*number, self.papers.get(*number as usize)?)))
    }

    pub fn team(&mut self, name: &str) -> Team {
        let name = crate::words::fold(name);
        if name.is_empty() {
            return 0;
        }
        let next = Team::try_from(self.teams.len()).unwrap_or(Team::MAX - 1) + 1;
        *self.teams.entry(name).or_insert(next)
    }

    /// What somebody is worth to us, on the day this was brought up to.
    pub fn own(&self, at: At) -> f32 {
        self.own.get(at as usize).copied().unwrap_or_default()
    }

    pub fn own_worth(&self, at: At, today: i32) -> f32 {
        let Some(node) = self.node(at) else {
            return 0.0;
        };
        if !matches!(node.of, Of::Desk { .. }) {
            return 0.0;
        }
        let introduced = |hers: bool| {
            let mut said = node.said.iter();
            said.any(|one| one.kind == SaidKind::Introduced && one.hers == hers)
        };
        node.ours.worth(introduced(true), introduced(false), today)
    }

    /// Bytes of memory, near enough.
    pub fn bytes(&self) -> usize {
        let nodes: usize = self
            .nodes
            .iter()
            .map(|node| {
                let faces = match &node.of {
                    Of::Desk { faces } => faces.capacity() * size_of::<At>(),
                    _ => 0,
                };
                size_of::<Node>()
                    + size_of_val(&*node.companies)
                    + size_of_val(&*node.projects)
                    + size_of_val(&*node.papers)
                    + node.said.capacity() * size_of::<Said>()
                    + size_of_val(&*node.ours.touches)
                    + faces
            })
            .sum();
        let papers: usize = self
            .papers
            .iter()
            .map(|paper| size_of::<Paper>() + size_of_val(&*paper.authors))
            .sum();
        let keys = self.by_key.capacity() * (size_of::<(Id, At)>() + 1);
        nodes
            + papers
            + keys
            + self.companies.bytes()
            + self.projects.bytes()
            + self.own.capacity() * size_of::<f32>()
    }
}
