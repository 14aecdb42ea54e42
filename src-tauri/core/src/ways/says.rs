//! Why two are tied, and why somebody is to us: gathered while the graph is looked at, told once names are known.

use super::graph::{At, Graph, Of, SaidKind, Today};
use super::ours::TouchKind;
use super::shared::{Shared, each_tie};
use super::stay::{Month, Overlap};
use crate::day;
use crate::ids::Id;
use crate::open_source;
use crate::profiles::Level;
use crate::taxonomy::Taxonomy;
use chrono::NaiveDate;
use std::collections::HashMap;

/// One of the reasons of a tie.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reason {
    Papers {
        count: u32,
        last: i16,
    },
    Company {
        company: Id,
        overlap: Overlap,
        team: bool,
        now: bool,
    },
    Project {
        project: String,
        levels: [Option<Level>; 2],
    },
    /// Who introduced whom: whether the one was brought by the other.
    Introduced {
        brought: bool,
    },
    WorkedTogether,
    StudiedTogether,
    KnowEachOther,
    /// Ours: how often, whether all of it was written by us, the last day.
    Touched {
        times: u32,
        unanswered: bool,
        last: i32,
    },
    Connected,
    Candidate {
        still: bool,
    },
    SpeaksFor(Id),
    WasBrought,
    Brings,
}

/// Why the one and the other are tied, the strongest reason first.
pub(super) fn between(graph: &Graph, one: At, other: At, today: Today) -> Vec<Reason> {
    let mut papers: (u32, i16, f32) = (0, i16::MIN, 0.0);
    let mut all: Vec<(Reason, f32)> = Vec::new();
    each_tie(graph, one, today, |with, worth, shared| {
        if with != other {
            return;
        }
        let reason = match shared {
            Shared::Paper(paper) => {
                papers = (
                    papers.0 + 1,
                    papers.1.max(paper.year),
                    super::weigh::together(papers.2, worth),
                );
                return;
            }
            Shared::Company {
                number,
                overlap,
                team,
            } => graph.companies.key(number).map(|company| Reason::Company {
                company: *company,
                overlap,
                team,
                now: overlap.to.is_none() && is_now(graph, number, [one, other]),
            }),
            Shared::Project {
                number,
                one: mine,
                other: theirs,
            } => graph.projects.key(number).map(|project| Reason::Project {
                project: project.clone(),
                levels: [mine.level, theirs.level],
            }),
            Shared::Said { kind, hers } => Some(match kind {
                SaidKind::Introduced => Reason::Introduced { brought: hers },
                SaidKind::WorkedWith => Reason::WorkedTogether,
                SaidKind::StudiedWith => Reason::StudiedTogether,
                SaidKind::Knows => Reason::KnowEachOther,
            }),
        };
        all.extend(reason.map(|reason| (reason, worth)));
    });
    if papers.0 > 0 {
        let (count, last, worth) = papers;
        all.push((Reason::Papers { count, last }, worth));
    }
    all.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let mut reasons: Vec<Reason> = all.into_iter().map(|(reason, _)| reason).collect();
    reasons.dedup();
    reasons
}

fn is_now(graph: &Graph, company: u32, both: [At; 2]) -> bool {
    let there = graph.companies.members(company);
    both.iter()
        .all(|at| there.iter().any(|stay| stay.node == *at && stay.now))
}

/// Why somebody is tied to us.
pub(super) fn to_us(graph: &Graph, at: At) -> Vec<Reason> {
    let Some(node) = graph.node(at).filter(|node| matches!(node.of, Of::Desk { .. })) else {
        return Vec::new();
    };
    let ours = &node.ours;
    let mut all = Vec::new();
    if let Some(last) = ours.touches.iter().map(|touch| touch.day).max() {
        all.push(Reason::Touched {
            times: u32::try_from(ours.touches.len()).unwrap_or(u32::MAX),
            unanswered: ours.touches.iter().all(|touch| touch.kind == TouchKind::Wrote),
            last,
        });
    }
    all.extend(ours.contact.map(Reason::SpeaksFor));
    all.extend(ours.candidate.map(|still| Reason::Candidate { still }));
    let introduced = |hers: bool| {
        let mut said = node.said.iter();
        said.any(|one| one.kind == SaidKind::Introduced && one.hers == hers)
    };
    if introduced(false) {
        all.push(Reason::Brings);
    }
    if introduced(true) {
        all.push(Reason::WasBrought);
    }
    if ours.connected {
        all.push(Reason::Connected);
    }
    all
}

/// What reasons name.
pub(super) struct Names<'a> {
    pub companies: &'a HashMap<Id, String>,
    pub field: &'a Taxonomy,
}

impl Reason {
    pub fn company(&self) -> Option<Id> {
        match self {
            Self::Company { company, .. } | Self::SpeaksFor(company) => Some(*company),
            _ => None,
        }
    }

    /// As a sentence without its subject: the step says whom it is about. `one`, `other`: what they are called.
    pub fn told(&self, names: &Names<'_>, one: &str, other: &str) -> String {
        let company = |id: &Id| names.companies.get(id).map_or("the same company", String::as_str);
        match self {
            Self::Papers { count: 1, last } => format!("wrote a paper together in {last}"),
            Self::Papers { count, last } => format!("wrote {count} papers together, the last in {last}"),
            Self::Company {
                company: id,
                overlap,
                team,
                now,
            } => {
                let team = if *team { ", in the same team" } else { "" };
                format!("both at {} {}{team}", company(id), time(*overlap, *now))
            }
            Self::Project { project, levels } => {
                let name = open_source::named(names.field, project).name;
                match levels {
                    [Some(one), Some(other)] if one == other && *one >= Level::Committer => {
                        format!("both {}s of {name}", one.shown())
                    }
                    [Some(one), Some(other)] if one != other => {
                        format!("both gave to {name}: {} and {}", one.shown(), other.shown())
                    }
                    _ => format!("both gave to {name}"),
                }
            }
            Self::Introduced { brought: true } => format!("{other} introduced {one} to us"),
            Self::Introduced { brought: false } => format!("{one} introduced {other} to us"),
            Self::WorkedTogether => "worked together".into(),
            Self::StudiedTogether => "studied together".into(),
            Self::KnowEachOther => "know each other".into(),
            Self::Touched {
                times,
                unanswered,
                last,
            } => {
                let times = match times {
                    1 => "once".to_owned(),
                    2 => "twice".to_owned(),
                    n => format!("{n} times"),
                };
                let last = NaiveDate::from_epoch_days(*last)
                    .map(day::shown)
                    .unwrap_or_default();
                if *unanswered {
                    format!("you wrote {times} without an answer, last on {last}")
                } else {
                    format!("in touch {times}, last on {last}")
                }
            }
            Self::Connected => "connected on LinkedIn".into(),
            Self::Candidate { still: true } => "in a pipeline of yours".into(),
            Self::Candidate { still: false } => "was in a pipeline of yours".into(),
            Self::SpeaksFor(id) => format!("speaks for {}", company(id)),
            Self::WasBrought => "was introduced to you".into(),
            Self::Brings => "introduced people to you".into(),
        }
    }
}

/// `2019–2021`, `since 2019`, `now`, or that nobody knows.
fn time(overlap: Overlap, now: bool) -> String {
    let year = |month: Month| i32::from(month).div_euclid(12);
    match (overlap.from, overlap.to) {
        (Some(from), Some(to)) if year(from) == year(to) => format!("in {}", year(from)),
        (Some(from), Some(to)) => format!("{}–{}", year(from), year(to)),
        (Some(from), None) if now => format!("since {}", year(from)),
        _ if now => "now".into(),
        _ => "at some time".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_together_is_told_in_years() {
        let at = |from: Option<Month>, to: Option<Month>| Overlap {
            months: None,
            from,
            to,
        };
        for (overlap, now, told) in [
            (at(Some(2019 * 12), Some(2021 * 12 + 11)), false, "2019–2021"),
            (at(Some(2019 * 12), Some(2019 * 12 + 3)), false, "in 2019"),
            (at(Some(2019 * 12 + 11), None), true, "since 2019"),
            (at(None, None), true, "now"),
            (at(None, None), false, "at some time"),
        ] {
            assert_eq!(time(overlap, now), told);
        }
    }
}
