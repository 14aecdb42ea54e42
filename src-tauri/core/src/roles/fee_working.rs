//! A fee counted from its terms and somebody's pay, each step with the sentence it stands for.
//!
//! Exact throughout: whole minor units, rounded once where a share is taken, a half up. Parts and splits go by largest
//! remainder, so that they are the whole together. Currencies are never added.

use super::fee::{FeeBasis, FeeTerms, GuaranteeStep, Remedy, SplitPart, WHOLE_BP, percent};
use crate::currency::Currency;
use crate::error::{Error, Result};
use crate::pay::{self, Amount, shown};
use crate::wanted::Band;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// What somebody is paid in the first year, in minor units. A part nobody knows is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstYear {
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: Currency,
}

/// A part of the fee, in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FeeLine {
    /// Who it is for, or what it is due on.
    pub label: String,
    pub part: Option<SplitPart>,
    pub bp: u32,
    #[ts(type = "number")]
    pub amount: i64,
}

/// What goes back in one step of the guarantee: `most` on its first day, `least` on its last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RefundLine {
    pub from_day: u32,
    pub until_day: u32,
    pub remedy: Remedy,
    #[ts(type = "number")]
    pub most: i64,
    #[ts(type = "number")]
    pub least: i64,
}

/// A fee and how it came about. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FeeWorking {
    pub currency: String,
    pub digits: u8,
    /// The whole fee.
    #[ts(type = "number")]
    pub total: i64,
    /// What is still to be paid of it, after the project fee.
    #[ts(type = "number")]
    pub due: i64,
    /// Of `due`.
    pub parts: Vec<FeeLine>,
    /// Of `total`.
    pub splits: Vec<FeeLine>,
    /// Of `total`.
    pub refunds: Vec<RefundLine>,
    pub payment_days: Option<u32>,
    /// "20% of 350,000 USD base = 70,000 USD", in the order it is counted.
    pub steps: Vec<String>,
}

/// What goes back where somebody leaves on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Refund {
    /// None: the guarantee is over, or there is none.
    pub remedy: Option<Remedy>,
    /// In minor units.
    #[ts(type = "number")]
    pub amount: i64,
    /// "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD".
    pub says: String,
}

/// The fee for somebody who is paid so. [`Error::Invalid`] at the field of `terms` that cannot be counted, or at `base`
/// where the pay is not known or too much.
pub fn fee(terms: &FeeTerms, pay: &FirstYear) -> Result<FeeWorking> {
    terms.check()?;
    same_currency(terms, pay.currency)?;
    let money = |minor: i64| shown(minor, pay.currency);
    let mut steps = Vec::new();
    let mut total = match terms.basis {
        FeeBasis::Flat => {
            let flat = terms.flat.unwrap_or(0);
            steps.push(format!("Flat fee: {}", money(flat)));
            flat
        }
        FeeBasis::Base => {
            let base = known_base(pay)?;
            let total = share(base, terms.percent_bp);
            let bp = percent(terms.percent_bp.into());
            steps.push(format!("{bp} of {} base = {}", money(base), money(total)));
            total
        }
        FeeBasis::FirstYear => {
            let year = first_year(pay, &mut steps)?;
            let total = share(year, terms.percent_bp);
            let bp = percent(terms.percent_bp.into());
            steps.push(format!("{bp} of {} first year = {}", money(year), money(total)));
            total
        }
    };
    if let Some(minimum) = terms.minimum.filter(|minimum| *minimum > total) {
        steps.push(format!("Less than the minimum, so {}", money(minimum)));
        total = minimum;
    }
    let paid = terms.project_fee.unwrap_or(0);
    let due = total.saturating_sub(paid).max(0);
    if paid > 0 {
        let less = format!("Less the project fee of {} = {}", money(paid), money(due));
        steps.push(if paid > total {
            format!("{less}: more was paid than is due")
        } else {
            less
        });
    }
    let labels = terms
        .retained
        .iter()
        .map(|part| (part.label.clone(), None, part.bp));
    let parts = lines(due, labels.collect());
    for part in &parts {
        let bp = percent(part.bp.into());
        steps.push(format!("{}: {bp} = {}", part.label, money(part.amount)));
    }
    let who = terms
        .splits
        .iter()
        .map(|one| (one.who.clone(), Some(one.part), one.bp));
    let splits = lines(total, who.collect());
    for split in &splits {
        let (bp, part) = (percent(split.bp.into()), split.part.map_or("", SplitPart::shown));
        steps.push(format!("{}, {part}: {bp} = {}", split.label, money(split.amount)));
    }
    let refunds = refunds(terms, total);
    steps.extend(refunds.iter().map(|line| refund_says(line, pay.currency)));
    Ok(FeeWorking {
        currency: pay.currency.code().to_owned(),
        digits: pay.currency.digits(),
        total,
        due,
        parts,
        splits,
        refunds,
        payment_days: terms.payment_days,
        steps,
    })
}

/// An example's pay as it is typed; what is empty is not known.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedYear {
    pub base: String,
    pub bonus: String,
    pub equity: String,
    pub sign_on: String,
    pub currency: String,
}

/// [`fee`] for pay as it is typed. [`Error::Invalid`] at its field too.
pub fn fee_of_typed(terms: &FeeTerms, typed: &TypedYear) -> Result<FeeWorking> {
    let currency = Currency::of(&typed.currency).or_else(|| Currency::of(&terms.currency));
    let read = |field, text: &String| match text.trim() {
        "" => Ok(None),
        text => pay::read(field, text, currency).map(Some),
    };
    let base = read("base", &typed.base)?;
    let share = pay::read_share("bonus", &typed.bonus, base.map(|base| base.minor))?;
    let bonus = match share.zip(base) {
        Some((minor, base)) => Some(Amount { minor, ..base }),
        None => read("bonus", &typed.bonus)?,
    };
    let parts = [
        base,
        bonus,
        read("equity", &typed.equity)?,
        read("sign_on", &typed.sign_on)?,
    ];
    let currency = parts.iter().flatten().map(|one| one.currency).next().or(currency);
    let currency = currency.ok_or_else(|| {
        Error::invalid(
            "base",
            "For which pay? Write an amount with its currency, as in 350k USD.",
        )
    })?;
    if parts.iter().flatten().any(|one| one.currency != currency) {
        return Err(Error::invalid("base", "Write all of the pay in one currency."));
    }
    let [base, bonus, equity, sign_on] = parts.map(|part| part.map(|one| one.minor));
    let year = FirstYear {
        base,
        bonus,
        equity,
        sign_on,
        currency,
    };
    fee(terms, &year)
}

/// What may be earned with so many openings: each at the middle of the band, taken as the base; a flat fee needs no band.
/// None where band or terms do not say.
pub fn expected(terms: &FeeTerms, band: &Band, openings: u32) -> Option<Amount> {
    let (code, base) = match terms.basis {
        FeeBasis::Flat => (&terms.currency, None),
        FeeBasis::Base | FeeBasis::FirstYear => (&band.currency, Some(middle(band)?)),
    };
    let currency = Currency::of(code)?;
    let year = FirstYear {
        base,
        bonus: None,
        equity: None,
        sign_on: None,
        currency,
    };
    let minor = fee(terms, &year).ok()?.total.checked_mul(openings.into())?;
    Some(Amount { minor, currency })
}

/// Of both ends, else the one there is.
pub(super) fn middle(band: &Band) -> Option<i64> {
    match (band.from, band.to) {
        (Some(from), Some(to)) => i64::try_from((i128::from(from) + i128::from(to)) / 2).ok(),
        (from, to) => from.or(to),
    }
}

/// What goes back of `fee` where somebody leaves on this day after the start, 0 the start itself.
pub fn refund(terms: &FeeTerms, fee: i64, currency: Currency, day: u32) -> Refund {
    let fee = fee.max(0);
    let Some(step) = terms.guarantee.iter().find(|step| day <= step.until_day) else {
        let says = match terms.guarantee.last() {
            Some(last) => format!("Day {day}: the guarantee ended on day {}.", last.until_day),
            None => "There is no guarantee.".to_owned(),
        };
        return Refund {
            remedy: None,
            amount: 0,
            says,
        };
    };
    let amount = goes_back(step, fee, day);
    let says = match step.remedy {
        Remedy::Replacement => format!("Day {day} of {}: a replacement, no money back", step.until_day),
        Remedy::Refund => format!(
            "Day {day}, up to {}: {} back = {}",
            step.until_day,
            percent(step.bp.into()),
            shown(amount, currency)
        ),
        Remedy::ProRata => {
            let (left, of) = (step.until_day - day, step.until_day);
            let bp = u64::from(left) * u64::from(WHOLE_BP) / u64::from(of.max(1));
            format!(
                "Day {day} of {of}: {left} of {of} days left, {} back = {}",
                percent(bp),
                shown(amount, currency)
            )
        }
    };
    Refund {
        remedy: Some(step.remedy),
        amount,
        says,
    }
}

/// `total` in parts of so many basis points each: whole minor units which are `total` together, where the points are
/// the whole. What rounding leaves over goes to the largest remainders, of equals to the first.
pub fn split(total: i64, shares: &[u32]) -> Vec<i64> {
    let (total, whole) = (i128::from(total.max(0)), i128::from(WHOLE_BP));
    let mut parts: Vec<i128> = shares.iter().map(|bp| total * i128::from(*bp) / whole).collect();
    let together: i128 = shares.iter().map(|bp| i128::from(*bp)).sum();
    let mut left = total * together / whole - parts.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| {
        let bp = shares.get(*at).copied().unwrap_or(0);
        Reverse(total * i128::from(bp) % whole)
    });
    for at in order {
        if left <= 0 {
            break;
        }
        if let Some(part) = parts.get_mut(at) {
            (*part, left) = (*part + 1, left - 1);
        }
    }
    parts
        .into_iter()
        .map(|part| i64::try_from(part).unwrap_or(i64::MAX))
        .collect()
}

/// Amounts of the terms are of the pay's currency, or there is nothing to compare them by.
fn same_currency(terms: &FeeTerms, pay: Currency) -> Result<()> {
    let of = Currency::of(&terms.currency);
    let flat = terms.flat.filter(|_| terms.basis == FeeBasis::Flat);
    for (field, what, amount) in [
        ("flat", "flat fee", flat),
        ("minimum", "minimum", terms.minimum),
        ("project_fee", "project fee", terms.project_fee),
    ] {
        if amount.is_some() && of != Some(pay) {
            return Err(Error::invalid(
                field,
                format!(
                    "The {what} is in {} and the pay in {}. Currencies are not added: write it in {}.",
                    terms.currency,
                    pay.code(),
                    pay.code()
                ),
            ));
        }
    }
    Ok(())
}

fn known_base(pay: &FirstYear) -> Result<i64> {
    let base = pay
        .base
        .ok_or_else(|| Error::invalid("base", "The fee is counted on the base. Write how much it is."))?;
    not_negative(base)
}

fn not_negative(amount: i64) -> Result<i64> {
    if amount < 0 {
        return Err(Error::invalid("base", "Pay is not below zero."));
    }
    Ok(amount)
}

/// Everything that is known of the first year, and a sentence of what it is made of where it is of several.
fn first_year(pay: &FirstYear, steps: &mut Vec<String>) -> Result<i64> {
    known_base(pay)?;
    let parts = [
        ("base", pay.base),
        ("bonus", pay.bonus),
        ("equity", pay.equity),
        ("sign-on", pay.sign_on),
    ];
    let (mut sum, mut said) = (0_i64, Vec::new());
    for (name, amount) in parts {
        let Some(amount) = amount else { continue };
        sum = sum
            .checked_add(not_negative(amount)?)
            .ok_or_else(|| Error::invalid("base", "That is too much for a year’s pay. Check the zeros."))?;
        said.push(format!("{} {name}", shown(amount, pay.currency)));
    }
    if said.len() > 1 {
        steps.push(format!("{} = {}", said.join(" + "), shown(sum, pay.currency)));
    }
    Ok(sum)
}

/// To the nearest minor unit, a half up. Never more than `amount`.
fn share(amount: i64, bp: u32) -> i64 {
    part_of(amount, bp.into(), WHOLE_BP.into())
}

/// `amount * over / under`, for 0 ≤ over ≤ under, to the nearest, a half up.
fn part_of(amount: i64, over: u64, under: u64) -> i64 {
    let (amount, over, under) = (i128::from(amount), i128::from(over), i128::from(under.max(1)));
    i64::try_from((amount * over * 2 + under) / (under * 2)).unwrap_or(i64::MAX)
}

fn lines(total: i64, of: Vec<(String, Option<SplitPart>, u32)>) -> Vec<FeeLine> {
    let shares: Vec<u32> = of.iter().map(|(.., bp)| *bp).collect();
    let amounts = split(total, &shares);
    of.into_iter()
        .zip(amounts)
        .map(|((label, part, bp), amount)| FeeLine {
            label,
            part,
            bp,
            amount,
        })
        .collect()
}

fn goes_back(step: &GuaranteeStep, fee: i64, day: u32) -> i64 {
    match step.remedy {
        Remedy::Refund => share(fee, step.bp),
        Remedy::ProRata => part_of(
            fee,
            step.until_day.saturating_sub(day).into(),
            step.until_day.into(),
        ),
        Remedy::Replacement => 0,
    }
}

fn refunds(terms: &FeeTerms, total: i64) -> Vec<RefundLine> {
    let mut from_day = 0;
    let mut lines = Vec::with_capacity(terms.guarantee.len());
    for step in &terms.guarantee {
        lines.push(RefundLine {
            from_day,
            until_day: step.until_day,
            remedy: step.remedy,
            most: goes_back(step, total, from_day),
            least: goes_back(step, total, step.until_day),
        });
        from_day = step.until_day.saturating_add(1);
    }
    lines
}

fn refund_says(line: &RefundLine, currency: Currency) -> String {
    let (from, until) = (line.from_day, line.until_day);
    match line.remedy {
        Remedy::Replacement => format!("Leaves on day {from} to {until}: a replacement, no money back"),
        Remedy::Refund => format!(
            "Leaves on day {from} to {until}: {} back",
            shown(line.most, currency)
        ),
        Remedy::ProRata => {
            let half = until / 2;
            let step = GuaranteeStep {
                until_day: until,
                remedy: Remedy::ProRata,
                bp: 0,
            };
            format!(
                "Leaves before day {until}: back by the days left (day {half}: {})",
                shown(goes_back(&step, line.most, half), currency)
            )
        }
    }
}

#[cfg(test)]
#[path = "fee_tests.rs"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests;
