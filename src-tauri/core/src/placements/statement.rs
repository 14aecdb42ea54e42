//! Who gets how much of which placement: by what came for it, and by what was signed.
//!
//! What came goes by the shares of the terms, counted on all that came so far: after every payment each has his share of
//! the whole to the minor unit, and what all have is what came. What goes back takes from each in the same way.

use super::PlacementId;
use crate::currency::Currency;
use crate::day;
use crate::pay;
use crate::roles::{FeeSplit, SplitPart, percent, split};
use crate::sheet::{self, Sheet, SheetPart};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// What somebody gets in a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Statement {
    pub who: String,
    pub lines: Vec<StatementLine>,
    /// One a currency; never added.
    pub sums: Vec<StatementSum>,
}

/// Of one placement. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StatementLine {
    #[ts(type = "string")]
    pub placement: PlacementId,
    pub name: String,
    pub client: String,
    /// None: the whole fee stays with whoever earns it.
    pub part: Option<SplitPart>,
    pub bp: u32,
    pub signed_on: String,
    /// Of the fee, where it was signed in this time; else 0.
    #[ts(type = "number")]
    pub signed: i64,
    /// Of what came in this time, less what went back.
    #[ts(type = "number")]
    pub earned: i64,
    pub currency: String,
    pub digits: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StatementSum {
    pub currency: String,
    pub digits: u8,
    #[ts(type = "number")]
    pub signed: i64,
    #[ts(type = "number")]
    pub earned: i64,
}

/// Each one's share of what came in a time: `before` came before it, `by_then` with it.
pub(super) fn shares(before: i64, by_then: i64, bps: &[u32]) -> Vec<i64> {
    let then = signed_split(by_then, bps);
    let had = signed_split(before, bps);
    then.iter()
        .zip(&had)
        .map(|(then, had)| then.saturating_sub(*had))
        .collect()
}

/// As [`split`], of less than nothing too.
fn signed_split(total: i64, bps: &[u32]) -> Vec<i64> {
    let parts = split(total.saturating_abs(), bps);
    match total < 0 {
        true => parts.into_iter().map(|part| -part).collect(),
        false => parts,
    }
}

/// Who gets a share; the whole to `owner` where the terms say nothing.
pub(super) fn receivers(splits: &[FeeSplit], owner: &str) -> Vec<(String, Option<SplitPart>, u32)> {
    if splits.is_empty() {
        let who = if owner.is_empty() { "The desk" } else { owner };
        return vec![(who.to_owned(), None, crate::roles::WHOLE_BP)];
    }
    splits
        .iter()
        .map(|one| (one.who.clone(), Some(one.part), one.bp))
        .collect()
}

/// Lines under their receivers, by name; a receiver's by day.
pub(super) fn grouped(mut lines: Vec<(String, StatementLine)>) -> Vec<Statement> {
    lines.sort_by(|a, b| (&a.0, &a.1.signed_on, &a.1.name).cmp(&(&b.0, &b.1.signed_on, &b.1.name)));
    let mut all: Vec<Statement> = Vec::new();
    for (who, line) in lines {
        if all.last().is_none_or(|last| last.who != who) {
            all.push(Statement {
                who,
                lines: Vec::new(),
                sums: Vec::new(),
            });
        }
        if let Some(last) = all.last_mut() {
            last.add(line);
        }
    }
    all
}

impl Statement {
    fn add(&mut self, line: StatementLine) {
        let at = self.sums.iter().position(|sum| sum.currency == line.currency);
        let at = at.unwrap_or_else(|| {
            self.sums.push(StatementSum {
                currency: line.currency.clone(),
                digits: line.digits,
                signed: 0,
                earned: 0,
            });
            self.sums.len() - 1
        });
        if let Some(sum) = self.sums.get_mut(at) {
            sum.signed = sum.signed.saturating_add(line.signed);
            sum.earned = sum.earned.saturating_add(line.earned);
        }
        self.lines.push(line);
    }

    /// A head and its lines, for a file: amounts as plain numbers, the currency beside them.
    pub fn table(statements: &[Self]) -> Vec<Vec<String>> {
        let head = [
            "Who",
            "Person",
            "Client",
            "Part",
            "Share",
            "Signed on",
            "Signed",
            "Earned",
            "Currency",
        ];
        let mut lines = vec![head.map(str::to_owned).to_vec()];
        for statement in statements {
            for line in &statement.lines {
                lines.push(vec![
                    statement.who.clone(),
                    line.name.clone(),
                    line.client.clone(),
                    line.part_shown().to_owned(),
                    percent(line.bp.into()),
                    line.signed_on.clone(),
                    plain(line.signed, &line.currency),
                    plain(line.earned, &line.currency),
                    line.currency.clone(),
                ]);
            }
        }
        lines
    }
}

impl StatementLine {
    fn part_shown(&self) -> &'static str {
        self.part.map_or("whole fee", SplitPart::shown)
    }
}

/// Without marks between thousands, so that a spreadsheet reads a number.
fn plain(minor: i64, code: &str) -> String {
    match Currency::of(code) {
        Some(currency) => pay::plain(minor, currency).replace(',', ""),
        None => minor.to_string(),
    }
}

/// Statements as a page to be printed. `desk`: whose it is; days are ISO dates.
pub fn statement_sheet(
    statements: &[Statement],
    from: &str,
    until: &str,
    desk: &str,
    printed_on: NaiveDate,
) -> Sheet {
    let shown = |iso: &str| day::of_kept(iso).map_or_else(|| iso.to_owned(), day::shown);
    let mut parts = Vec::new();
    for statement in statements {
        parts.push(SheetPart::Heading {
            text: statement.who.clone(),
        });
        let mut rows: Vec<Vec<String>> = statement.lines.iter().map(row).collect();
        for sum in &statement.sums {
            let mut last = vec![String::new(); 4];
            if let Some(first) = last.first_mut() {
                *first = "Together".to_owned();
            }
            last.push(super::money::said(sum.signed, &sum.currency));
            last.push(super::money::said(sum.earned, &sum.currency));
            rows.push(last);
        }
        parts.push(SheetPart::Table {
            head: ["Placement", "Client", "Part", "Signed on", "Signed", "Earned"]
                .map(str::to_owned)
                .into(),
            rows,
            numbers: vec![4, 5],
        });
    }
    if parts.is_empty() {
        parts.push(SheetPart::Text {
            text: "Nothing was signed and nothing came in this time.".to_owned(),
        });
    } else {
        parts.push(SheetPart::Text {
            text: "Signed: the share of the fee, where the placement was signed in this time. Earned: the share of what \
                   the client paid in this time, less what went back. Currencies are not added."
                .to_owned(),
        });
    }
    let title = match statements {
        [one] => format!("Statement for {}", one.who),
        _ => "Statements".to_owned(),
    };
    Sheet {
        version: sheet::VERSION,
        title,
        subtitle: format!("{} to {}", shown(from), shown(until)),
        badges: Vec::new(),
        parts,
        foot: format!("{desk} · {}", day::shown(printed_on)),
    }
}

fn row(line: &StatementLine) -> Vec<String> {
    let part = match line.part {
        Some(part) => format!("{}, {}", part.shown(), percent(line.bp.into())),
        None => "whole fee".to_owned(),
    };
    let signed_on = day::of_kept(&line.signed_on).map(day::shown).unwrap_or_default();
    vec![
        line.name.clone(),
        line.client.clone(),
        part,
        signed_on,
        super::money::said(line.signed, &line.currency),
        super::money::said(line.earned, &line.currency),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_of_what_came() {
        assert_eq!(shares(0, 13_500_000, &[6_000, 4_000]), [8_100_000, 5_400_000]);
        assert_eq!(
            shares(13_500_000, 6_750_000, &[6_000, 4_000]),
            [-4_050_000, -2_700_000]
        );
        assert_eq!(shares(0, 100, &[3_333, 3_333, 3_334]), [33, 33, 34]);
    }

    proptest! {
        #[test]
        fn what_all_get_is_what_came(payments in prop::collection::vec(-1_000_000_i64..1_000_000, 1..12), cut in 1_u32..9_999) {
            let bps = [cut, 10_000 - cut];
            let (mut came, mut had) = (0, vec![0_i64, 0]);
            for payment in payments {
                let got = shares(came, came + payment, &bps);
                prop_assert_eq!(got.iter().sum::<i64>(), payment);
                came += payment;
                had = had.iter().zip(&got).map(|(had, got)| had + got).collect();
                prop_assert_eq!(&had, &signed_split(came, &bps));
            }
        }
    }
}
