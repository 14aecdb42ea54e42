//! Fills an empty desk with invented people.

use super::claims::Claims;
use super::daily::{self, Somebody};
use super::person::{Invented, invent};
use super::sql;
use crate::companies;
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people::{self, PersonRecord};
use crate::store::{Store, Tx};
use std::sync::atomic::{AtomicBool, Ordering};

/// People put in at a time; `told` hears of each such step, and `stop` is looked at.
const AT_ONCE: u32 = 2_000;

/// Puts `count` invented people and the daily work with them into a desk that has none, as one operation. `told` hears how many are in so far.
/// [`Error::Conflict`] where there are people already; [`Error::Cancelled`], and nobody is in, once `stop` is set.
pub async fn fill(
    store: &Store,
    count: u32,
    seed: u64,
    stop: &AtomicBool,
    mut told: impl FnMut(u32),
) -> Result<()> {
    let label = format!("Invented {} people", thousands(count.into()));
    store
        .write("demo", label, async |tx| {
            if people::count_people(store).await? > 0 {
                return Err(Error::Conflict(
                    "There are people in this desk. Invented ones go into a new desk only, so that nobody takes them for real.".into(),
                ));
            }
            let mut done = 0;
            let mut there = Vec::new();
            while done < count {
                if stop.load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                let end = count.min(done.saturating_add(AT_ONCE));
                let batch = (done..end).map(|n| invent(seed, n, count, tx.now, tx.person)).collect();
                there.extend(put(tx, batch).await?);
                done = end;
                told(done);
            }
            daily::put(tx, seed, &there).await
        })
        .await
}

async fn put(tx: &mut Tx<'_>, invented: Vec<Invented>) -> Result<Vec<Somebody>> {
    let employers: Vec<(&str, &str)> = invented
        .iter()
        .map(|one| (one.employer.0.as_str(), one.employer.1.as_str()))
        .collect();
    let (companies, _) = companies::named_all(tx, &employers).await?;
    let made_at: Vec<i64> = invented.iter().map(|one| one.made_at).collect();
    let mut claims = Claims::default();
    let mut people: Vec<PersonRecord> = Vec::with_capacity(invented.len());
    for (one, company) in invented.into_iter().zip(companies) {
        claims.add(one.claims);
        people.push(PersonRecord {
            company,
            ..one.record
        });
    }
    people::insert(tx, &people, Some(&made_at)).await?;
    sql::insert(tx.conn, &claims, tx.now).await?;
    let somebody = |one: &PersonRecord| Somebody {
        id: one.id,
        name: one.name.clone(),
        title: one.title.clone(),
        company: one.company,
    };
    Ok(people.iter().map(somebody).collect())
}
