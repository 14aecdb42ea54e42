//! The best ways in to one person, told.

use super::find::{self, Route};
use super::graph::{At, Graph, Of, Today};
use super::keep::{graph, today};
use super::says::{self, Names, Reason};
use super::shared::Sums;
use super::{WayStrength, WayTo, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::off_limits;
use crate::people::PersonId;
use crate::store::{Store, json};
use crate::taxonomy;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// How many ways are told.
const WAYS: usize = 5;

/// Somebody on a way, or at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WayPerson {
    pub who: WayTo,
    pub name: String,
    pub title: String,
    pub company: String,
    /// "Off limits until 3 May 2027 (client; set by Ana)"; '' where she may be approached.
    pub off_limits: String,
}

/// From the one before (the first: from us) to this person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WayStep {
    pub person: WayPerson,
    pub strength: WayStrength,
    /// Sentences, the strongest reason first.
    pub reasons: Vec<String>,
}

/// From us to somebody, who is the last step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Way {
    pub steps: Vec<WayStep>,
    pub strength: WayStrength,
    /// 0 to 1: what its ties are worth, multiplied.
    pub worth: f32,
}

/// The best ways in to somebody.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WaysIn {
    pub person: WayPerson,
    /// At most five, the best first.
    pub ways: Vec<Way>,
    /// With how many people she is tied at all.
    pub near: u32,
}

/// The best ways in to somebody, at most three steps each. [`Error::NotFound`] where she is not there.
pub async fn ways_in(store: &Store, to: WayTo) -> Result<WaysIn> {
    let today = today(store);
    let (person, near, ways) = {
        let graph = graph(store, today).await?;
        let at = graph.found(key(to)).ok_or(Error::NotFound("person"))?;
        let mut sums = Sums::of(&graph);
        let near = sums.near(&graph, at, today).len();
        let routes = find::routes(&graph, at, today, WAYS, &mut sums);
        let ways: Vec<Raw> = routes
            .iter()
            .map(|route| Raw::of(&graph, route, today, &mut sums))
            .collect();
        (raw_person(&graph, at), near, ways)
    };
    let mut teller = Teller::default();
    teller.wants(person);
    ways.iter().for_each(|way| teller.wants_way(way));
    let told = teller.told(store, today).await?;
    Ok(WaysIn {
        person: told.person(person),
        ways: ways.iter().map(|way| told.way(way)).collect(),
        near: u32::try_from(near).unwrap_or(u32::MAX),
    })
}

pub(super) fn key(to: WayTo) -> Id {
    match to {
        WayTo::Person(id) => id.0,
        WayTo::Programme(id) => id,
    }
}

/// Who a node is, outside of the graph.
pub(super) fn raw_person(graph: &Graph, at: At) -> WayTo {
    match graph.node(at) {
        Some(node) if matches!(node.of, Of::Programme { .. }) => WayTo::Programme(node.key),
        node => WayTo::Person(PersonId(node.map_or(Id::derived("nobody", &[]), |node| node.key))),
    }
}

/// A way before names are known.
pub(super) struct Raw {
    steps: Vec<(WayTo, f32, Vec<Reason>)>,
    worth: f32,
}

impl Raw {
    pub fn of(graph: &Graph, route: &Route, today: Today, sums: &mut Sums) -> Self {
        let mut before: Option<At> = None;
        let mut steps = Vec::with_capacity(route.steps.len());
        for at in &route.steps {
            let (worth, reasons) = match before {
                None => (graph.own(*at), says::to_us(graph, *at)),
                Some(one) => {
                    let near = sums.near(graph, one, today);
                    let tie = near
                        .iter()
                        .find(|(other, _)| other == at)
                        .map_or(0.0, |(_, worth)| *worth);
                    (tie, says::between(graph, one, *at, today))
                }
            };
            steps.push((raw_person(graph, *at), worth, reasons));
            before = Some(*at);
        }
        Self {
            steps,
            worth: route.worth,
        }
    }
}

/// Gathers what must be named, and names it.
#[derive(Default)]
pub(super) struct Teller {
    people: HashSet<WayTo>,
    companies: HashSet<Id>,
}

impl Teller {
    pub fn wants(&mut self, who: WayTo) {
        self.people.insert(who);
    }

    pub fn wants_reasons(&mut self, reasons: &[Reason]) {
        self.companies.extend(reasons.iter().filter_map(Reason::company));
    }

    pub fn wants_way(&mut self, way: &Raw) {
        for (who, _, reasons) in &way.steps {
            self.wants(*who);
            self.wants_reasons(reasons);
        }
    }

    pub async fn told(self, store: &Store, today: Today) -> Result<Told> {
        let field = taxonomy::of(store).await?;
        let conn = &mut *store.read().await?;
        let hex = |ids: Vec<Id>| json(&ids.into_iter().map(Id::hex).collect::<Vec<_>>());
        let people = hex(self.people.iter().map(|who| key(*who)).collect())?;
        let named = sql::people_named(conn, &people).await?;
        let companies = hex(self.companies.into_iter().collect())?;
        let companies = sql::companies_named(conn, &companies).await?;
        let ids: Vec<PersonId> = self
            .people
            .iter()
            .filter_map(|who| match who {
                WayTo::Person(id) => Some(*id),
                WayTo::Programme(_) => None,
            })
            .collect();
        let stops = off_limits::stops(conn, &ids, today.on).await?;
        Ok(Told {
            people: named.into_iter().map(|row| (row.0, row)).collect(),
            off: stops.into_iter().map(|(id, stop)| (id.0, stop.why)).collect(),
            companies: companies.into_iter().collect(),
            field,
        })
    }
}

pub(super) struct Told {
    people: HashMap<Id, sql::NameRow>,
    off: HashMap<Id, String>,
    companies: HashMap<Id, String>,
    field: std::sync::Arc<taxonomy::Taxonomy>,
}

impl Told {
    pub fn person(&self, who: WayTo) -> WayPerson {
        let (_, name, title, company) = self.people.get(&key(who)).cloned().unwrap_or_else(|| {
            let none = String::new;
            (key(who), none(), none(), none())
        });
        WayPerson {
            who,
            name,
            title,
            company,
            off_limits: self.off.get(&key(who)).cloned().unwrap_or_default(),
        }
    }

    pub fn reasons(&self, reasons: &[Reason], one: &str, other: &str) -> Vec<String> {
        let names = Names {
            companies: &self.companies,
            field: &self.field,
        };
        reasons
            .iter()
            .map(|reason| reason.told(&names, one, other))
            .collect()
    }

    pub fn way(&self, way: &Raw) -> Way {
        let mut before = String::new();
        let mut steps = Vec::with_capacity(way.steps.len());
        for (who, worth, reasons) in &way.steps {
            let person = self.person(*who);
            let reasons = self.reasons(reasons, &before, &person.name);
            before.clone_from(&person.name);
            steps.push(WayStep {
                person,
                strength: WayStrength::worth(*worth),
                reasons,
            });
        }
        Way {
            steps,
            strength: WayStrength::worth(way.worth),
            worth: way.worth,
        }
    }
}
