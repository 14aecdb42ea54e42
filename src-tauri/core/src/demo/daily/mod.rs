//! The daily work of an invented desk: clients with roles, people in their pipelines, what was said to whom, what is
//! due. Every instant lies before the time it is invented at, and every key is made from the seed.

mod course;
mod orders;
mod rows;
mod sql;
mod talk;

pub(super) use rows::Somebody;

use super::dice::Dice;
use crate::companies;
use crate::error::Result;
use crate::store::Tx;
use rows::Daily;
use std::collections::HashSet;

/// With fewer people than these nobody has an order.
const FEWEST: usize = 20;

/// The dice of the daily work are thrown aside from everybody's own.
const ASIDE: u64 = 0xbb67_ae85_84ca_a73b;

/// How many roles a desk of so many people works on.
fn roles_of(people: usize) -> usize {
    match people {
        0..5_000 => (people / FEWEST).min(orders::ORDERS.len()),
        _ => (orders::ORDERS.len() + (people - 5_000) / 3_000).min(40),
    }
}

/// Puts the daily work of a desk of these people into it.
pub(super) async fn put(tx: &mut Tx<'_>, seed: u64, people: &[Somebody]) -> Result<()> {
    let count = roles_of(people.len());
    if count == 0 {
        return Ok(());
    }
    let dice = &mut Dice::of(seed ^ ASIDE, 0);
    let clients = orders::clients(dice, count);
    let named: Vec<(&str, &str)> = clients
        .iter()
        .map(|one| (one.name.as_str(), one.domain.as_str()))
        .collect();
    let (companies, _) = companies::named_all(tx, &named).await?;
    let mut daily = Daily::new(seed, tx.now, tx.person);
    for (client, company) in clients.iter().zip(companies) {
        if let Some(company) = company {
            daily.client(dice, client, company);
        }
    }
    let barred: HashSet<_> = daily.barred.iter().copied().collect();
    let free: Vec<&Somebody> = people
        .iter()
        .filter(|one| one.company.is_none_or(|company| !barred.contains(&company)))
        .collect();
    for no in 0..count {
        if let Some(role) = daily.role(dice, no)? {
            daily.cards(dice, &role, &free);
        }
    }
    daily.talk(dice, people);
    daily.bar_people(dice, people);
    // Numbered in the order of sending, whichever role came first here.
    daily.submittals.sort_by_key(|sent| sent.at);
    for (number, sent) in (1..).zip(&mut daily.submittals) {
        sent.number = number;
    }
    sql::insert(tx.conn, &daily).await
}
