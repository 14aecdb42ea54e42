//! What was made better, in a sentence: "cut p99 from 450 ms to 120 ms", "reduced training time by 20%", "saved $1.2M/month".

use super::tokens::{Sentence, Token};
use crate::numbers::thousands;
use crate::profiles::claim::ClaimDraft;
use crate::profiles::draft::ImpactDraft;
use crate::profiles::quantity::{self, Money};
use std::ops::Range;

/// Words of a metric at most: "mean time to recovery of training jobs".
const METRIC: usize = 8;

pub(super) fn impacts(text: &str, sentence: &Sentence) -> Vec<(ClaimDraft, Range<usize>)> {
    let tokens = &sentence.tokens;
    (0..tokens.len())
        .filter_map(|at| {
            let word = tokens.get(at)?.folded.as_str();
            let (mut impact, last) = if matches!(word, "saved" | "saving" | "saves" | "save") {
                saved(text, tokens, at)?
            } else {
                changed(text, tokens, at, direction(word)?)?
            };
            impact.company.clone_from(&sentence.spell.company);
            impact.happened_on = match sentence.spell.to.as_str() {
                "" => sentence.spell.from.clone(),
                to => to.to_owned(),
            };
            let place = tokens.get(at)?.at.start..tokens.get(last)?.at.end;
            Some((ClaimDraft::Impact(impact), place))
        })
        .collect()
}

/// "less" or "more".
fn direction(word: &str) -> Option<&'static str> {
    Some(match word {
        "reduced" | "reducing" | "reduce" | "cut" | "cutting" | "lowered" | "lowering" | "decreased"
        | "shortened" | "shrank" => "less",
        "improved" | "improving" | "increased" | "increasing" | "raised" | "raising" | "boosted" | "grew" => {
            "more"
        }
        _ => return None,
    })
}

/// Where, behind the verb at `at`, the metric ends and its change begins.
fn changed(text: &str, tokens: &[Token], at: usize, direction: &str) -> Option<(ImpactDraft, usize)> {
    let value = |token: &Token| {
        token.raw.starts_with(|c: char| c.is_ascii_digit())
            && (token.raw.ends_with('%') || token.raw.ends_with(['x', '×']) && token.raw.len() > 1)
    };
    let ends = (at + 2..=at + 1 + METRIC).find(|ahead| {
        tokens
            .get(*ahead)
            .is_some_and(|token| matches!(token.folded.as_str(), "by" | "from") || value(token))
    })?;
    let metric = text.get(tokens.get(at + 1)?.at.start..tokens.get(ends - 1)?.at.end)?;
    let metric = ["the ", "our ", "overall ", "their "]
        .iter()
        .fold(metric, |metric, word| metric.strip_prefix(word).unwrap_or(metric));
    let mut impact = ImpactDraft {
        metric: metric.to_owned(),
        ..ImpactDraft::default()
    };
    let how = tokens.get(ends)?;
    let last = match how.folded.as_str() {
        "from" => {
            let to =
                (ends + 2..=ends + 4).find(|to| tokens.get(*to).is_some_and(|token| token.folded == "to"))?;
            let before = text.get(tokens.get(ends + 1)?.at.start..tokens.get(to - 1)?.at.end)?;
            let first = tokens.get(to + 1)?;
            if !before.contains(|c: char| c.is_ascii_digit())
                || !first.raw.contains(|c: char| c.is_ascii_digit())
            {
                return None;
            }
            // The unit stands apart behind the second where it does behind the first.
            let unit = usize::from(to - ends > 2 && tokens.get(to + 2).is_some());
            before.clone_into(&mut impact.before);
            text.get(first.at.start..tokens.get(to + 1 + unit)?.at.end)?
                .clone_into(&mut impact.after);
            to + 1 + unit
        }
        "by" => {
            let by = (ends + 1..=ends + 3).find(|by| tokens.get(*by).is_some_and(value))?;
            impact.after = by_how_much(&tokens.get(by)?.raw, direction);
            by
        }
        _ => {
            impact.after = by_how_much(&how.raw, direction);
            ends
        }
    };
    Some((impact, last))
}

fn by_how_much(raw: &str, direction: &str) -> String {
    if raw.ends_with('%') {
        format!("{raw} {direction}")
    } else {
        raw.to_owned()
    }
}

/// "saved $1.2M/month", "saving about €400k a year".
fn saved(text: &str, tokens: &[Token], at: usize) -> Option<(ImpactDraft, usize)> {
    for first in at + 1..=at + 4 {
        for last in (first..=first + 4).rev() {
            let (Some(from), Some(to)) = (tokens.get(first), tokens.get(last)) else {
                continue;
            };
            let words = text.get(from.at.start..to.at.end)?;
            let months = words.to_lowercase();
            let says_when = ["month", "/mo", "year", "/yr", "annual"]
                .iter()
                .any(|when| months.contains(when));
            let Some(Money { minor, currency }) = quantity::money_per_month(words).ok().filter(|_| says_when)
            else {
                continue;
            };
            let impact = ImpactDraft {
                metric: "cost".to_owned(),
                money_per_month: Some(minor),
                currency,
                ..ImpactDraft::default()
            };
            return Some((impact, last));
        }
    }
    None
}

/// "1,200,000 USD a month"
pub(super) fn money(minor: i64, currency: &str) -> String {
    let of = 10_u64.pow(quantity::minor_digits(currency));
    let whole = (minor.unsigned_abs() + of / 2) / of;
    format!("{} {currency} a month", thousands(whole))
}
