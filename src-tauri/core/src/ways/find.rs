//! The best ways from us to somebody.

use super::graph::{At, Graph, Today};
use super::shared::Sums;
use super::weigh;

/// From us: through whom, and to whom, last.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Route {
    pub steps: Vec<At>,
    pub worth: f32,
}

/// Kept while looking, so that there is something to choose from.
const KEPT: usize = 48;

/// Between two, the nearest are looked through, and of each the best of ours.
const BETWEEN: usize = 400;
const OF_EACH: usize = 4;

/// At most `most` ways to `to`, the best first, through different people as far as there are such.
pub(super) fn routes(graph: &Graph, to: At, today: Today, most: usize, sums: &mut Sums) -> Vec<Route> {
    let mut near = sums.near(graph, to, today);
    near.sort_unstable_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
    let mut found = Best::default();
    if graph.own(to) > 0.0 {
        found.take(vec![to], graph.own(to));
    }
    for (at, worth) in &near {
        let own = graph.own(*at);
        if own > 0.0 {
            found.take(vec![*at, to], own * worth);
        }
    }
    for (between, second) in near.iter().take(BETWEEN) {
        // Nobody of ours is worth more than the most.
        if graph.most * second <= found.least() {
            break;
        }
        let mut through: Vec<(At, f32)> = sums
            .near(graph, *between, today)
            .into_iter()
            .filter(|(at, _)| *at != to)
            .map(|(at, first)| (at, graph.own(at) * first * second))
            .filter(|(_, worth)| *worth > found.least())
            .collect();
        through.sort_unstable_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
        for (at, worth) in through.into_iter().take(OF_EACH) {
            // Who reaches her as well without anybody between needs nobody between.
            let alone = near
                .iter()
                .find(|(known, _)| *known == at)
                .map(|(_, tie)| graph.own(at) * tie);
            if alone.is_none_or(|alone| alone < worth) {
                found.take(vec![at, *between, to], worth);
            }
        }
    }
    different(found.all, most)
}

#[derive(Default)]
struct Best {
    all: Vec<Route>,
}

impl Best {
    /// What a way must be worth more than.
    fn least(&self) -> f32 {
        let last = if self.all.len() < KEPT {
            None
        } else {
            self.all.last()
        };
        last.map_or(weigh::LEAST / 10.0, |route| route.worth)
    }

    fn take(&mut self, steps: Vec<At>, worth: f32) {
        if worth <= self.least() {
            return;
        }
        let at = self.all.partition_point(|route| route.worth >= worth);
        self.all.insert(at, Route { steps, worth });
        self.all.truncate(KEPT);
    }
}

/// Whether a way may stand beside another, by who is between us and the end of each.
type Free = fn(&[At], &[At]) -> bool;

/// First those with nobody in common but whom they lead to, then those through different people of ours, then the rest.
fn different(sorted: Vec<Route>, most: usize) -> Vec<Route> {
    let mut chosen: Vec<Route> = Vec::new();
    let between = |route: &Route| {
        route
            .steps
            .split_last()
            .map(|(_, between)| between.to_vec())
            .unwrap_or_default()
    };
    let free_of: [Free; 3] = [
        |mine, theirs| !mine.iter().any(|at| theirs.contains(at)),
        |mine, theirs| mine.is_empty() || mine.first() != theirs.first(),
        |_, _| true,
    ];
    for free in free_of {
        for route in &sorted {
            if chosen.len() >= most {
                break;
            }
            let mine = between(route);
            if !chosen.contains(route) && chosen.iter().all(|other| free(&mine, &between(other))) {
                chosen.push(route.clone());
            }
        }
    }
    chosen.sort_by(|one, other| other.worth.total_cmp(&one.worth));
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(steps: &[At], worth: f32) -> Route {
        Route {
            steps: steps.to_vec(),
            worth,
        }
    }

    #[test]
    fn ways_go_through_different_people_as_far_as_there_are_such() {
        let sorted = vec![
            route(&[1, 9], 0.9),
            route(&[1, 5, 9], 0.8),
            route(&[1, 6, 9], 0.7),
            route(&[2, 5, 9], 0.6),
            route(&[3, 9], 0.1),
        ];
        let through = |most| -> Vec<Vec<At>> {
            let chosen = different(sorted.clone(), most);
            chosen.into_iter().map(|route| route.steps).collect()
        };
        assert_eq!(through(1), [vec![1, 9]]);
        assert_eq!(through(3), [vec![1, 9], vec![2, 5, 9], vec![3, 9]]);
        assert_eq!(through(4), [vec![1, 9], vec![1, 5, 9], vec![2, 5, 9], vec![3, 9]]);
        assert_eq!(through(9).len(), 5);
    }

    #[test]
    fn the_best_are_kept_in_order() {
        let mut best = Best::default();
        for at in 0_u16..200 {
            best.take(vec![u32::from(at)], f32::from(at * 37 % 200) / 200.0);
        }
        assert_eq!(best.all.len(), KEPT);
        assert!(
            best.all
                .windows(2)
                .all(|pair| matches!(pair, [a, b] if a.worth >= b.worth))
        );
        assert!(best.least() > 0.7);
    }
}
