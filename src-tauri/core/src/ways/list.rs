//! Ways in to many: to each the best, and who of ours reaches most of them.

use super::find;
use super::graph::{At, Graph, Today};
use super::keep::{graph, today};
use super::shared::Sums;
use super::tell::{Raw, Teller, Way, WayPerson, raw_person};
use super::{WayStrength, WayTo, sql};
use crate::error::Result;
use crate::lists::HotlistId;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// To more than these it is not looked for.
const MOST: usize = 300;
/// Connectors told.
const CONNECTORS: usize = 12;
/// Ties worth less do not count for a connector.
const COUNTS: f32 = 0.08;
/// How many of those that a connector knows are named.
const NAMED: usize = 8;

/// To whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum WaysForList {
    People(#[ts(type = "string[]")] Vec<PersonId>),
    /// Whoever is in its pipeline and has not left it.
    Role(#[ts(type = "string")] RoleId),
    Hotlist(#[ts(type = "string")] HotlistId),
}

/// The best way in to one of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WaysOf {
    pub person: WayPerson,
    /// None: nobody is known to know her.
    pub way: Option<Way>,
}

/// Somebody of ours who knows some of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Connector {
    pub person: WayPerson,
    /// Her tie to us.
    pub strength: WayStrength,
    pub knows: u32,
    /// Those whom she knows best, by name.
    pub whom: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WaysFor {
    /// In the order asked for.
    pub people: Vec<WaysOf>,
    /// Who knows at least two of them, the best first.
    pub connectors: Vec<Connector>,
    /// How many were too many to look at.
    pub left_out: u32,
}

/// The best way in to each, and the best connectors.
pub async fn ways_for(store: &Store, list: &WaysForList) -> Result<WaysFor> {
    let people = match list {
        WaysForList::People(people) => people.clone(),
        WaysForList::Role(role) => sql::in_pipeline(&mut *store.read().await?, *role).await?,
        WaysForList::Hotlist(list) => sql::on_hotlist(&mut *store.read().await?, list.0).await?,
    };
    let today = today(store);
    let (ways, connectors) = {
        let graph = graph(store, today).await?;
        let targets = people.iter().take(MOST).filter_map(|id| graph.found(id.0));
        looked_for(&graph, targets.collect(), today)
    };
    let mut teller = Teller::default();
    for (who, way) in &ways {
        teller.wants(*who);
        way.iter().for_each(|way| teller.wants_way(way));
    }
    connectors.iter().for_each(|one| teller.wants(one.who));
    let told = teller.told(store, today).await?;
    let left_out = people.len().saturating_sub(MOST);
    Ok(WaysFor {
        people: ways
            .iter()
            .map(|(who, way)| WaysOf {
                person: told.person(*who),
                way: way.as_ref().map(|way| told.way(way)),
            })
            .collect(),
        connectors: connectors
            .into_iter()
            .map(|one| Connector {
                person: told.person(one.who),
                strength: WayStrength::worth(one.own),
                knows: u32::try_from(one.knows.len()).unwrap_or(u32::MAX),
                whom: one
                    .knows
                    .iter()
                    .take(NAMED)
                    .map(|(who, _)| told.person(*who).name)
                    .collect(),
            })
            .collect(),
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
    })
}

struct RawConnector {
    who: WayTo,
    own: f32,
    /// And what that tie is worth, the best first.
    knows: Vec<(WayTo, f32)>,
}

fn looked_for(
    graph: &Graph,
    targets: Vec<At>,
    today: Today,
) -> (Vec<(WayTo, Option<Raw>)>, Vec<RawConnector>) {
    let mut sums = Sums::of(graph);
    let mut ways = Vec::with_capacity(targets.len());
    let mut known: HashMap<At, Vec<(WayTo, f32)>> = HashMap::new();
    for at in targets {
        let who = raw_person(graph, at);
        for (other, worth) in sums.near(graph, at, today) {
            if worth >= COUNTS && graph.own(other) > 0.0 {
                known.entry(other).or_default().push((who, worth));
            }
        }
        let best = find::routes(graph, at, today, 1, &mut sums).pop();
        ways.push((who, best.map(|route| Raw::of(graph, &route, today, &mut sums))));
    }
    let reach = |at: At, knows: &[(WayTo, f32)]| {
        let all: f32 = knows.iter().map(|(_, worth)| worth).sum();
        graph.own(at) * all
    };
    let mut best: Vec<(At, Vec<(WayTo, f32)>)> =
        known.into_iter().filter(|(_, knows)| knows.len() > 1).collect();
    best.sort_by(|(one, a), (other, b)| reach(*other, b).total_cmp(&reach(*one, a)).then(one.cmp(other)));
    best.truncate(CONNECTORS);
    let connectors = best.into_iter().map(|(at, mut knows)| {
        knows.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        RawConnector {
            who: raw_person(graph, at),
            own: graph.own(at),
            knows,
        }
    });
    (ways, connectors.collect())
}
