//! What is known of those who are kept, for their risk: many people in a few statements, whatever their number.

mod market;
mod marks;
mod sql;

pub(super) use marks::Marks;

use super::due::touches;
use super::fee::{Terms, guarantee_end, total};
use super::risk::{Facts, Generations, MarketPlace, Said, Scales, turned};
use super::{PlacedId, check_in, sql as plans};
use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::day;
use crate::error::Result;
use crate::pay::Rate;
use crate::people::PersonId;
use crate::roles::FirstYear;
use crate::store::json;
use crate::taxonomy::{Kind, Taxonomy, band_of};
use chrono::{NaiveDate, TimeDelta};
use market::Market;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap};

/// Whom to gather.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Whoever is placed or kept close now, with what the day of today takes.
    Now,
    /// One person and who is placed at her clients, with all their past.
    Person(PersonId),
    /// Everybody ever placed, with all their past.
    Ever,
}

/// Somebody who is kept, with all that her risk is counted from.
#[derive(Debug)]
pub(super) struct Subject {
    pub placement: Option<PlacedId>,
    pub person: PersonId,
    pub name: String,
    pub company_id: Option<CompanyId>,
    pub company: String,
    pub role: String,
    pub start: Option<NaiveDate>,
    pub left: Option<NaiveDate>,
    pub left_by: String,
    pub guarantee_end: Option<NaiveDate>,
    pub fee: Option<(i64, Currency)>,
    /// By day.
    pub said: Vec<Said>,
    /// By day, check-ins too.
    touched: Vec<NaiveDate>,
    cliff: Option<NaiveDate>,
    pub wants: [Option<u8>; 5],
    cadence: Option<u32>,
    pub generations: Option<Generations>,
    pub scales: Option<Scales>,
    pub changed: Option<NaiveDate>,
    pub market: Option<MarketPlace>,
}

/// All of them.
#[derive(Debug)]
pub(super) struct Gathered {
    pub all: Vec<Subject>,
    pub rates: Vec<Rate>,
}

/// Older than this a check-in says nothing of the company any more.
const TURNED_DAYS: i64 = 180;

impl Subject {
    /// What is known of her on a day. What has no day (hardware, scale, pay) is as it is known now.
    pub fn facts(&self, on: NaiveDate, turned: u32) -> Facts<'_> {
        let until = self.said.partition_point(|said| said.on <= on);
        let past = self.said.get(..until).unwrap_or_default();
        let (last, before) = match past {
            [.., before, last] => (Some(last), Some(before)),
            [last] => (Some(last), None),
            [] => (None, None),
        };
        let touches = self.touched.partition_point(|day| *day <= on);
        let touch = touches.checked_sub(1).and_then(|at| self.touched.get(at));
        Facts {
            today: on,
            last,
            before,
            wants: self.wants,
            silent_since: touch.copied().or(self.start),
            cadence: self.cadence,
            generations: self.generations.as_ref(),
            scales: self.scales,
            changed: self.changed,
            market: self.market,
            start: self.start,
            cliff: self.cliff,
            turned,
        }
    }

    fn turned(&self, on: NaiveDate) -> bool {
        let there = self.left.is_none_or(|left| left > on);
        let facts = self.facts(on, 0);
        let last = facts.last.filter(|said| (on - said.on).num_days() <= TURNED_DAYS);
        there && last.is_some_and(|last| turned(facts.before, last, &self.wants))
    }
}

impl Gathered {
    /// How many turned at each client by that day.
    pub fn turned(&self, on: NaiveDate) -> HashMap<CompanyId, u32> {
        let mut all: HashMap<CompanyId, BTreeSet<PersonId>> = HashMap::new();
        for one in self
            .all
            .iter()
            .filter(|one| one.placement.is_some() && one.turned(on))
        {
            if let Some(company) = one.company_id {
                all.entry(company).or_default().insert(one.person);
            }
        }
        let counted = |people: BTreeSet<PersonId>| u32::try_from(people.len()).unwrap_or(u32::MAX);
        all.into_iter()
            .map(|(company, people)| (company, counted(people)))
            .collect()
    }
}

/// Gathers what is known on the day `today`.
pub(super) async fn gather(
    conn: &mut SqliteConnection,
    field: &Taxonomy,
    scope: Scope,
    today: NaiveDate,
) -> Result<Gathered> {
    let (gone, person) = match scope {
        Scope::Now => (false, None),
        Scope::Person(person) => (true, Some(person)),
        Scope::Ever => (true, None),
    };
    let rows = sql::subjects(conn, gone, person).await?;
    let people: BTreeSet<String> = rows.iter().map(|row| row.person_id.0.hex()).collect();
    let companies: BTreeSet<String> = rows
        .iter()
        .filter_map(|row| Some(row.company_id?.0.hex()))
        .collect();
    let (people, companies) = (json(&people)?, json(&companies)?);

    let most = if scope == Scope::Now { 2 } else { i64::MAX };
    let mut said: HashMap<PersonId, Vec<Said>> = HashMap::new();
    for row in sql::said(conn, &people, most).await? {
        if let Some(on) = day::of_kept(&row.on_day) {
            said.entry(row.person_id)
                .or_default()
                .push(what_is_said(&row, on));
        }
    }
    let mut touched: HashMap<PersonId, Vec<NaiveDate>> = HashMap::new();
    if scope == Scope::Now {
        let last = touches(plans::person_touches(conn).await?);
        touched.extend(last.into_iter().map(|(person, on)| (person, vec![on.min(today)])));
    } else {
        for (person, on) in sql::touch_days(conn, &people).await? {
            touched.entry(person).or_default().extend(day::of_kept(&on));
        }
        for (person, all) in &said {
            touched
                .entry(*person)
                .or_default()
                .extend(all.iter().map(|said| said.on));
        }
        touched.values_mut().for_each(|days| days.sort_unstable());
    }
    let wishes = sql::wishes(conn, &people).await?;
    let wants: HashMap<PersonId, [Option<u8>; 5]> =
        wishes.iter().map(|row| (row.person_id, cares(row))).collect();
    let mut cadences: HashMap<PersonId, (bool, u32)> = HashMap::new();
    for (person, own, days) in sql::cadences(conn, &people).await? {
        let held = cadences.entry(person).or_insert((own, days));
        if own {
            *held = (own, days);
        }
    }
    let known = newest(field, sql::hardware_known(conn, &people).await?);
    let fleets = sql::hardware_here(conn, &companies).await?;
    let here = newest(
        field,
        fleets.iter().map(|(id, key, _)| (*id, key.clone())).collect(),
    );
    let mut sizes: HashMap<CompanyId, u32> = HashMap::new();
    for (company, _, accelerators) in fleets {
        let size = accelerators.unwrap_or(0);
        let all = sizes.entry(company).or_default();
        *all = all.saturating_add(size);
    }
    let scales: HashMap<PersonId, u32> = sql::scales(conn, &people).await?.into_iter().collect();
    let changed: HashMap<PersonId, String> = sql::changed(conn, &people).await?.into_iter().collect();
    let rates = sql::rates(conn).await?;
    let mut market = Market::of(sql::paid(conn, &market::since(today)).await?, &rates, today);

    let mut terms = Terms::default();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let start = day::of_kept(&row.start_on);
        let year = Currency::of(&row.currency).map(|currency| FirstYear {
            base: row.base,
            bonus: row.bonus,
            equity: row.equity,
            sign_on: row.sign_on,
            currency,
        });
        let signed = terms.of(&row.fee);
        let generations = known
            .get(&row.person_id)
            .zip(row.company_id.and_then(|id| here.get(&id)));
        let own = scales.get(&row.person_id).and_then(|size| band_of(*size));
        let size = row.company_id.and_then(|id| band_of(*sizes.get(&id)?));
        let since = changed.get(&row.person_id).and_then(|on| first_day(on));
        let person = row.person_id;
        all.push(Subject {
            guarantee_end: signed
                .zip(start)
                .and_then(|(terms, start)| guarantee_end(terms, start)),
            fee: signed
                .zip(year.as_ref())
                .and_then(|(terms, year)| total(terms, year)),
            market: market.place(person, year.as_ref()),
            said: said.get(&person).cloned().unwrap_or_default(),
            touched: touched.get(&person).cloned().unwrap_or_default(),
            wants: wants.get(&person).copied().unwrap_or_default(),
            cadence: cadences.get(&person).map(|(_, days)| *days),
            generations: generations.map(|(known, here)| Generations {
                known: known.clone(),
                here: here.clone(),
            }),
            scales: own.zip(size).map(|(own, here)| Scales { own, here }),
            changed: since.max(start.filter(|_| row.placement_id.is_some())),
            cliff: day::of_kept(&row.cliff_on),
            left: day::of_kept(&row.left_on),
            start,
            placement: row.placement_id,
            person,
            name: row.name,
            company_id: row.company_id,
            company: row.company_name,
            role: row.role_title,
            left_by: row.left_by,
        });
    }
    Ok(Gathered { all, rates })
}

fn what_is_said(row: &sql::SaidRow, on: NaiveDate) -> Said {
    Said {
        on,
        levers: row.marks.levers(),
        approaches: row.approaches,
        flags: check_in::flags(&row.flags),
    }
}

/// What is ranked first matters most.
fn cares(row: &sql::WishRow) -> [Option<u8>; 5] {
    let ranks = [
        row.challenge_rank,
        row.hardware_rank,
        row.autonomy_rank,
        row.career_rank,
        row.pay_rank,
    ];
    ranks.map(|rank| rank.map(|rank| 6_u8.saturating_sub(rank).clamp(1, 5)))
}

/// The newest generation of each, with its year and name. What has no year (a family, a vendor) is passed over.
fn newest<K: Eq + std::hash::Hash>(field: &Taxonomy, rows: Vec<(K, String)>) -> HashMap<K, (u16, String)> {
    let mut all: HashMap<K, (u16, String)> = HashMap::new();
    for (whose, key) in rows {
        let item = field.item(Kind::Hardware, field.leads_to(Kind::Hardware, &key));
        let Some((year, name)) = item.and_then(|item| Some((item.year?, &item.name))) else {
            continue;
        };
        if all.get(&whose).is_none_or(|(known, _)| *known < year) {
            all.insert(whose, (year, name.clone()));
        }
    }
    all
}

/// The first day of what may be a month or a year alone.
fn first_day(kept: &str) -> Option<NaiveDate> {
    [kept, &format!("{kept}-01"), &format!("{kept}-01-01")]
        .into_iter()
        .find_map(day::of_kept)
}

/// So many days before.
pub(super) fn before(on: NaiveDate, days: u32) -> NaiveDate {
    on.checked_sub_signed(TimeDelta::days(days.into())).unwrap_or(on)
}
