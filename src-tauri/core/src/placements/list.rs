//! Every placement, with its guarantee and its money.

use super::guarantee::{Clock, GuaranteeStands, clock};
use super::money::{MoneyOf, Totals};
use super::sql::{self, InvoiceRow, Row};
use super::{PlacementId, PlacementsShown};
use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::day;
use crate::error::Result;
use crate::pay::{Exchange, Rate};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use crate::words::fold;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::HashMap;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What the list can be ordered by.
    PlacementSort {
        Name = "name", "name";
        Role = "role", "role";
        Client = "client", "client";
        Signed = "signed_on", "signed";
        Start = "start_on", "start";
        Guarantee = "guarantee", "guarantee";
        Fee = "fee", "fee";
        Paid = "paid", "paid";
        Open = "open", "open";
    }
}

/// Which placements, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlacementsAsked {
    pub shown: PlacementsShown,
    /// Words of name, role or client; empty: all.
    pub words: String,
    pub sort: PlacementSort,
    pub descending: bool,
    /// A code: the sums are told in it, too, where the desk's rates lead there; empty: not asked for.
    pub in_currency: String,
}

/// Placements, and what they are together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlacementList {
    pub rows: Vec<PlacementLine>,
    /// Before any were left out.
    pub all: u32,
    /// One line a currency, of those shown.
    pub money: Vec<MoneyOf>,
    /// All of it in the currency asked for; none where that was not asked for or a rate is missing.
    pub together: Option<MoneyOf>,
    /// By which rates, or which one is missing.
    pub says: String,
}

/// A placement in a list. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlacementLine {
    #[ts(type = "string")]
    pub id: PlacementId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    #[ts(type = "string")]
    pub role: RoleId,
    pub title: String,
    #[ts(type = "string")]
    pub company: CompanyId,
    pub client: String,
    pub signed_on: String,
    pub start_on: String,
    pub left_on: String,
    pub guarantee: Clock,
    pub currency: String,
    pub digits: u8,
    /// None where it cannot be counted.
    #[ts(type = "number | null")]
    pub fee: Option<i64>,
    #[ts(type = "number")]
    pub paid: i64,
    #[ts(type = "number")]
    pub open: i64,
    #[ts(type = "number")]
    pub overdue: i64,
    /// One line a currency.
    pub money: Vec<MoneyOf>,
}

/// The placements asked for.
pub async fn placements(store: &Store, asked: &PlacementsAsked) -> Result<PlacementList> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let lines = lines(conn, None, None, today).await?;
    let all = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let wanted = fold(&asked.words);
    let mut rows: Vec<PlacementLine> = lines
        .into_iter()
        .filter(|line| line.is(asked.shown) && line.has(&wanted))
        .collect();
    order(&mut rows, asked.sort, asked.descending);
    let mut totals = Totals::default();
    for money in rows.iter().flat_map(|row| &row.money) {
        totals.add(money);
    }
    let money = totals.lines();
    let (together, says) = match Currency::of(&asked.in_currency) {
        Some(to) => together(&money, to, today, &sql::rates(conn).await?),
        None => (None, String::new()),
    };
    Ok(PlacementList {
        rows,
        all,
        money,
        together,
        says,
    })
}

/// Of a person or at a company, the newest first.
pub async fn placements_of(
    store: &Store,
    person: Option<PersonId>,
    company: Option<CompanyId>,
) -> Result<Vec<PlacementLine>> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let mut rows = lines(conn, person, company, today).await?;
    order(&mut rows, PlacementSort::Start, true);
    Ok(rows)
}

async fn lines(
    conn: &mut SqliteConnection,
    person: Option<PersonId>,
    company: Option<CompanyId>,
    today: NaiveDate,
) -> Result<Vec<PlacementLine>> {
    let rows = sql::all(conn, person, company).await?;
    let mut invoices: HashMap<PlacementId, Vec<InvoiceRow>> = HashMap::new();
    for invoice in sql::invoices(conn).await? {
        if let Some(placement) = invoice.placement_id {
            invoices.entry(placement).or_default().push(invoice);
        }
    }
    rows.iter()
        .map(|row| line(row, invoices.get(&row.id).map_or(&[], Vec::as_slice), today))
        .collect()
}

fn line(row: &Row, invoices: &[InvoiceRow], today: NaiveDate) -> Result<PlacementLine> {
    let currency = row.pay_in()?;
    let (terms, working, _) = row.counted()?;
    let mut totals = Totals::default();
    for invoice in invoices {
        totals.invoice(&invoice.counted(today));
    }
    totals.fee(&row.currency, working.as_ref().map_or(0, |fee| fee.due));
    let money = totals.lines();
    let own = money.iter().find(|line| line.currency == row.currency).cloned();
    let own = own.unwrap_or_default();
    Ok(PlacementLine {
        id: row.id,
        person: row.person_id,
        name: row.name.clone(),
        role: row.role_id,
        title: row.title.clone(),
        company: row.company_id,
        client: row.client.clone(),
        signed_on: row.signed_on.clone(),
        start_on: row.start_on.clone(),
        left_on: row.left_on.clone(),
        guarantee: clock(
            &terms,
            working.as_ref().map_or(0, |fee| fee.total),
            currency,
            day::of_kept(&row.start_on),
            day::of_kept(&row.left_on),
            today,
        ),
        currency: row.currency.clone(),
        digits: currency.digits(),
        fee: working.map(|fee| fee.total),
        paid: own.paid,
        open: own.open,
        overdue: own.overdue,
        money,
    })
}

impl PlacementLine {
    fn is(&self, shown: PlacementsShown) -> bool {
        match shown {
            PlacementsShown::All => true,
            PlacementsShown::Current => self.left_on.is_empty(),
            PlacementsShown::InGuarantee => {
                matches!(
                    self.guarantee.stands,
                    GuaranteeStands::Running | GuaranteeStands::Coming
                )
            }
            PlacementsShown::MoneyOpen => {
                let stays = self.left_on.is_empty();
                let waits =
                    |line: &MoneyOf| line.open != 0 || line.drafts != 0 || (stays && line.asked < line.fee);
                self.money.iter().any(waits)
            }
            PlacementsShown::Left => !self.left_on.is_empty(),
        }
    }

    fn has(&self, wanted: &str) -> bool {
        let text = fold(&format!("{} {} {}", self.name, self.title, self.client));
        wanted.split(' ').all(|word| text.contains(word))
    }
}

/// What is not known comes last, either way; amounts of several currencies by currency first, for they do not compare.
fn order(rows: &mut [PlacementLine], sort: PlacementSort, descending: bool) {
    let ends = |row: &PlacementLine| match row.guarantee.stands {
        GuaranteeStands::Running | GuaranteeStands::Coming => row.guarantee.ends_on.clone(),
        _ => String::new(),
    };
    let text = |row: &PlacementLine| match sort {
        PlacementSort::Name => fold(&row.name),
        PlacementSort::Role => fold(&row.title),
        PlacementSort::Client => fold(&row.client),
        PlacementSort::Signed => row.signed_on.clone(),
        PlacementSort::Start => row.start_on.clone(),
        PlacementSort::Guarantee => ends(row),
        PlacementSort::Fee | PlacementSort::Paid | PlacementSort::Open => row.currency.clone(),
    };
    let amount = |row: &PlacementLine| match sort {
        PlacementSort::Fee => row.fee,
        PlacementSort::Paid => Some(row.paid),
        PlacementSort::Open => Some(row.open),
        _ => Some(0),
    };
    rows.sort_by_cached_key(|row| (fold(&row.name), row.id));
    rows.sort_by(|a, b| {
        let (one, other) = (text(a), text(b));
        let turned = |order: std::cmp::Ordering| if descending { order.reverse() } else { order };
        let by_amount = (amount(a).is_none())
            .cmp(&amount(b).is_none())
            .then_with(|| turned(amount(a).cmp(&amount(b))));
        let is_money = matches!(
            sort,
            PlacementSort::Fee | PlacementSort::Paid | PlacementSort::Open
        );
        let by_text = if is_money {
            one.cmp(&other)
        } else {
            turned(one.cmp(&other))
        };
        one.is_empty()
            .cmp(&other.is_empty())
            .then(by_text)
            .then(by_amount)
    });
}

/// All of it in one currency, by the desk's own rates alone.
fn together(money: &[MoneyOf], to: Currency, today: NaiveDate, rates: &[Rate]) -> (Option<MoneyOf>, String) {
    let mut sum = MoneyOf {
        currency: to.code().to_owned(),
        digits: to.digits(),
        ..MoneyOf::default()
    };
    let mut by: Vec<String> = Vec::new();
    for line in money {
        let way = Currency::of(&line.currency).and_then(|from| Exchange::on(today, from, to, rates));
        let Some(way) = way else {
            let says = format!("No rate for {} in {}: not added", line.currency, to.code());
            return (None, says);
        };
        for (into, minor) in [
            (&mut sum.fee, line.fee),
            (&mut sum.asked, line.asked),
            (&mut sum.paid, line.paid),
            (&mut sum.open, line.open),
            (&mut sum.overdue, line.overdue),
            (&mut sum.drafts, line.drafts),
        ] {
            let Some(there) = way.of(minor) else {
                return (None, format!("Too much to be told in {}", to.code()));
            };
            *into = into.saturating_add(there);
        }
        if !way.said().is_empty() {
            by.push(way.said());
        }
    }
    let says = match by.is_empty() {
        true => String::new(),
        false => format!("By your rates: {}", by.join(", ")),
    };
    (Some(sum), says)
}
