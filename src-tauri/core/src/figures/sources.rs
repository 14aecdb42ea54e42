//! Which sources and which talent pools lead to something.

use super::rows::Card;
use super::share::share;
use super::table::{FigureColumn, FigureTable, FigureTableId};
use crate::roles::StageKind;
use std::collections::BTreeMap;

/// How many came, were submitted, interviewed, accepted.
type Counts = [u32; 4];

fn counts(card: &Card) -> Counts {
    [
        StageKind::Sourced,
        StageKind::Submitted,
        StageKind::Interviewing,
        StageKind::Accepted,
    ]
    .map(|kind| u32::from(card.reached(kind)))
}

/// The rows of a table, most accepted first.
fn rows(cards: &[&Card], of: impl Fn(&Card) -> String) -> Vec<Vec<String>> {
    let mut by: BTreeMap<String, Counts> = BTreeMap::new();
    for card in cards {
        let sums = by.entry(of(card)).or_default();
        for (sum, count) in sums.iter_mut().zip(counts(card)) {
            *sum += count;
        }
    }
    let mut all: Vec<(String, Counts)> = by.into_iter().collect();
    all.sort_by(|(a, one), (b, other)| {
        let order = |counts: &Counts| {
            let [came, submitted, interviewed, accepted] = *counts;
            [accepted, interviewed, submitted, came]
        };
        order(other).cmp(&order(one)).then_with(|| a.cmp(b))
    });
    all.into_iter()
        .map(|(name, [came, submitted, interviewed, accepted])| {
            vec![
                name,
                came.to_string(),
                submitted.to_string(),
                share(submitted, came),
                interviewed.to_string(),
                accepted.to_string(),
                share(accepted, came),
            ]
        })
        .collect()
}

fn columns(first: &str) -> Vec<FigureColumn> {
    vec![
        FigureColumn::text(first),
        FigureColumn::number("People"),
        FigureColumn::number("Submitted"),
        FigureColumn::number("Submitted of people"),
        FigureColumn::number("Interviewed"),
        FigureColumn::number("Accepted"),
        FigureColumn::number("Accepted of people"),
    ]
}

pub(super) fn by_source(cards: &[&Card]) -> FigureTable {
    FigureTable {
        id: FigureTableId::Sources,
        title: "Sources".into(),
        says: "The people of the funnel by where they came from: as said when they were added to the role, else their \
               own source. Each is counted once in every role they are in."
            .into(),
        columns: columns("Source"),
        rows: rows(cards, |card| match card.source.as_str() {
            "" => "Not said".to_owned(),
            source => source.to_owned(),
        }),
    }
}

/// `name`: what a pool's key is called.
pub(super) fn by_pool(cards: &[&Card], name: impl Fn(&str) -> String) -> FigureTable {
    FigureTable {
        id: FigureTableId::Pools,
        title: "Talent pools".into(),
        says: "The same people by the talent pool they are in today.".into(),
        columns: columns("Talent pool"),
        rows: rows(cards, |card| match card.pool.as_str() {
            "" => "Not said".to_owned(),
            pool => name(pool),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::invented::{card, cards};
    use super::*;
    use StageKind::{Accepted, Rejected, Sourced, Submitted};
    use proptest::prelude::*;

    #[test]
    fn what_leads_to_something_comes_first() {
        let cards = [
            card(0, 0, "GitHub", &[(Sourced, 0), (Rejected, 1)]),
            card(1, 0, "GitHub", &[(Sourced, 0), (Submitted, 1)]),
            card(2, 0, "", &[(Sourced, 0), (Accepted, 1)]),
        ];
        let all: Vec<&Card> = cards.iter().collect();
        assert_eq!(
            by_source(&all).rows,
            [
                ["Not said", "1", "1", "1 of 1", "1", "1", "1 of 1"],
                ["GitHub", "2", "1", "1 of 2", "0", "0", "0 of 2"]
            ]
        );
        assert_eq!(by_pool(&all, str::to_uppercase).rows.len(), 1);
    }

    proptest! {
        #[test]
        fn sources_and_pools_add_up_to_everybody(cards in cards()) {
            let all: Vec<&Card> = cards.iter().collect();
            for table in [by_source(&all), by_pool(&all, str::to_owned)] {
                let sum = |at: usize| -> u32 {
                    table.rows.iter().filter_map(|row| row.get(at)?.parse::<u32>().ok()).sum()
                };
                prop_assert_eq!(usize::try_from(sum(1)).ok(), Some(cards.len()));
                let accepted = cards.iter().filter(|card| card.reached(Accepted)).count();
                prop_assert_eq!(usize::try_from(sum(5)).ok(), Some(accepted));
            }
        }
    }
}
