//! What two have in common, and what that is worth.

use super::graph::{At, Gave, Graph, Node, Paper, SaidKind, Team, Today};
use super::stay::{Overlap, Stay, overlap, years_since};
use super::weigh;

/// What one tie is, for the sentence that tells of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shared<'a> {
    Paper(&'a Paper),
    Company {
        number: u32,
        overlap: Overlap,
        team: bool,
    },
    Project {
        number: u32,
        one: Gave,
        other: Gave,
    },
    /// Whether it is the one's row.
    Said {
        kind: SaidKind,
        hers: bool,
    },
}

/// Every tie of `at`: with whom, and what it is worth.
pub(super) fn each_tie<'a>(
    graph: &'a Graph,
    at: At,
    today: Today,
    mut take: impl FnMut(At, f32, Shared<'a>),
) {
    let Some(node) = graph.node(at) else {
        return;
    };
    for (_, paper) in graph.papers_of(node) {
        let worth = weigh::paper(paper.authors.len(), years(today, paper.year));
        if worth >= weigh::LEAST {
            for author in &paper.authors {
                take_other(graph, at, *author, worth, Shared::Paper(paper), &mut take);
            }
        }
    }
    for number in &node.companies {
        colleagues(graph, at, *number, today, &mut take);
    }
    for number in &node.projects {
        together_in(graph, at, *number, today, &mut take);
    }
    said(node, &mut take);
}

fn take_other<'a>(
    graph: &'a Graph,
    at: At,
    other: At,
    worth: f32,
    shared: Shared<'a>,
    take: &mut impl FnMut(At, f32, Shared<'a>),
) {
    let other = graph.who(other);
    if other != at && worth >= weigh::LEAST {
        take(other, worth, shared);
    }
}

fn colleagues<'a>(
    graph: &'a Graph,
    at: At,
    number: u32,
    today: Today,
    take: &mut impl FnMut(At, f32, Shared<'a>),
) {
    let there = graph.companies.members(number);
    let crowd = people_of(there.iter().map(|stay| stay.node));
    for own in there.iter().filter(|stay| stay.node == at) {
        let in_team = team_size(there, own.team);
        if crowd > weigh::CROWD && !(1..=weigh::CROWD).contains(&in_team) {
            continue;
        }
        for other in there.iter().filter(|stay| stay.node != at) {
            let team = own.team != 0 && own.team == other.team;
            if crowd > weigh::CROWD && !team {
                continue;
            }
            if let Some(overlap) = overlap(own, other, today.month) {
                let ago = years_since(own, other, today.month);
                let worth = weigh::colleagues(overlap.months, ago, crowd, team.then_some(in_team));
                let shared = Shared::Company {
                    number,
                    overlap,
                    team,
                };
                take_other(graph, at, other.node, worth, shared, take);
            }
        }
    }
}

/// How many they are. What one person has of a group stands together.
fn people_of(nodes: impl Iterator<Item = At>) -> usize {
    let mut last = None;
    let mut people = 0;
    for node in nodes {
        people += usize::from(last != Some(node));
        last = Some(node);
    }
    people
}

fn team_size(there: &[Stay], team: Team) -> usize {
    if team == 0 {
        return 0;
    }
    people_of(
        there
            .iter()
            .filter(|stay| stay.team == team)
            .map(|stay| stay.node),
    )
}

fn together_in<'a>(
    graph: &'a Graph,
    at: At,
    number: u32,
    today: Today,
    take: &mut impl FnMut(At, f32, Shared<'a>),
) {
    let all = graph.projects.members(number);
    let crowd = people_of(all.iter().map(|gave| gave.node));
    if crowd > weigh::CROWD {
        return;
    }
    for own in all.iter().filter(|gave| gave.node == at) {
        for other in all.iter().filter(|gave| gave.node != at) {
            let last = [own.last, other.last].into_iter().flatten().min();
            let ago = last.map_or(0.0, |year| years(today, year));
            let worth = weigh::project([own.level, other.level], ago, crowd);
            let shared = Shared::Project {
                number,
                one: *own,
                other: *other,
            };
            take_other(graph, at, other.node, worth, shared, take);
        }
    }
}

fn said<'a>(node: &'a Node, take: &mut impl FnMut(At, f32, Shared<'a>)) {
    for said in &node.said {
        let worth = match said.kind {
            SaidKind::Introduced => weigh::INTRODUCED,
            SaidKind::WorkedWith => weigh::WORKED_WITH,
            SaidKind::StudiedWith => weigh::STUDIED_WITH,
            SaidKind::Knows => weigh::KNOWS,
        };
        let shared = Shared::Said {
            kind: said.kind,
            hers: said.hers,
        };
        take(said.other, worth, shared);
    }
}

fn years(today: Today, year: i16) -> f32 {
    f32::from(today.year.saturating_sub(year).max(0))
}

/// Sums ties up, for one after the other; as long as the graph.
pub(super) struct Sums {
    worth: Vec<f32>,
    touched: Vec<At>,
}

impl Sums {
    pub fn of(graph: &Graph) -> Self {
        Self {
            worth: vec![0.0; graph.nodes.len()],
            touched: Vec::new(),
        }
    }

    /// Everybody whom `at` knows and what all that ties them is worth, in no order.
    pub fn near(&mut self, graph: &Graph, at: At, today: Today) -> Vec<(At, f32)> {
        let Self { worth, touched } = self;
        each_tie(graph, at, today, |other, more, _| {
            if let Some(there) = worth.get_mut(other as usize) {
                if *there == 0.0 {
                    touched.push(other);
                }
                *there = weigh::together(*there, more);
            }
        });
        let mut near = Vec::with_capacity(touched.len());
        for other in touched.drain(..) {
            if let Some(there) = worth.get_mut(other as usize) {
                near.push((other, *there));
                *there = 0.0;
            }
        }
        near
    }
}
