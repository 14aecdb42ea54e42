//! The forecast of today.

use super::count::{self, Chance, ForecastEntry, ForecastMonth, Stages};
use super::kept::{self, ForecastAgainst};
use super::sql;
use crate::currency::Currency;
use crate::day;
use crate::error::Result;
use crate::pipeline::CandidacyId;
use crate::placements::PlacementId;
use crate::placements::invoices::due;
use crate::placements::money::open;
use crate::placements::sql as placed;
use crate::roles::{self, FeeTerms, FirstYear, RoleId, StageKind};
use crate::store::Store;
use crate::wanted::Band;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// What is to be expected, and how it went so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Forecast {
    pub months: Vec<ForecastMonth>,
    /// What they are made of, month by month, the largest first.
    pub entries: Vec<ForecastEntry>,
    /// Candidacies left out because terms, offer and band do not say what they earn.
    pub uncounted: u32,
    pub chances: Vec<Chance>,
    /// What was forecast for months that have begun, against what came in them; the newest first.
    pub against: Vec<ForecastAgainst>,
}

/// What is to be expected as of today.
pub async fn forecast(store: &Store) -> Result<Forecast> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let (entries, uncounted) = entries(conn, today).await?;
    Ok(Forecast {
        months: count::months(&entries),
        entries,
        uncounted,
        chances: kept::chances(conn).await?,
        against: kept::against(conn, today).await?,
    })
}

/// Everything that is expected, and how many candidacies do not say what.
pub(super) async fn entries(
    conn: &mut SqliteConnection,
    today: NaiveDate,
) -> Result<(Vec<ForecastEntry>, u32)> {
    let (mut entries, uncounted) = on_their_way(conn, today).await?;
    entries.extend(signed(conn, today).await?);
    entries.sort_by(|a, b| {
        (&a.month, &a.currency, -a.expected, &a.name).cmp(&(&b.month, &b.currency, -b.expected, &b.name))
    });
    Ok((entries, uncounted))
}

async fn on_their_way(conn: &mut SqliteConnection, today: NaiveDate) -> Result<(Vec<ForecastEntry>, u32)> {
    let chances: HashMap<StageKind, u32> = kept::chances(conn)
        .await?
        .into_iter()
        .map(|chance| (chance.kind, chance.bp))
        .collect();
    let roles: HashMap<RoleId, sql::OpenRole> = sql::open_roles(conn)
        .await?
        .into_iter()
        .map(|role| (role.id, role))
        .collect();
    let mut stages = Stages::new();
    for (role, stage, kind, ideal) in sql::open_stages(conn).await? {
        let Some(kind) = StageKind::of(&kind) else {
            continue;
        };
        let ideal = ideal.and_then(|days| u32::try_from(days).ok());
        stages.entry(role).or_default().push((stage, kind, ideal));
    }
    // The last of several stands.
    let offers: HashMap<CandidacyId, sql::OpenOffer> = sql::open_offers(conn)
        .await?
        .into_iter()
        .map(|offer| (offer.candidacy, offer))
        .collect();
    let mut by_role: BTreeMap<RoleId, Vec<sql::Open>> = BTreeMap::new();
    for card in sql::open_cards(conn).await? {
        by_role.entry(card.role).or_default().push(card);
    }
    let mut asked = asked_before(conn).await?;
    let (mut entries, mut uncounted) = (Vec::new(), 0);
    for (id, cards) in by_role {
        let Some(role) = roles.get(&id) else { continue };
        let none = Vec::new();
        let of_role = stages.get(&id).unwrap_or(&none);
        let terms = Some(role.fee.as_str()).filter(|fee| !fee.is_empty());
        let terms = terms.and_then(|fee| FeeTerms::read(fee).ok());
        let kinds: Vec<StageKind> = cards
            .iter()
            .map(|card| StageKind::of(&card.kind).unwrap_or(StageKind::Sourced))
            .collect();
        let own: Vec<u32> = kinds
            .iter()
            .map(|kind| chances.get(kind).copied().unwrap_or(0))
            .collect();
        let left = u32::try_from((role.openings - role.placed).max(0)).unwrap_or(u32::MAX);
        let cut = count::within(left, &own);
        for ((card, kind), bp) in cards.into_iter().zip(kinds).zip(cut) {
            if bp == 0 {
                continue;
            }
            let offer = offers.get(&card.candidacy);
            let Some((whole, currency, from)) = terms.as_ref().and_then(|terms| worth(terms, role, offer))
            else {
                uncounted += 1;
                continue;
            };
            // What was asked for before is taken off once: the first who is placed has it counted in.
            let before = asked.get_mut(&(id, currency.code().to_owned()));
            let whole = before.map_or(whole, |left| {
                let taken = whole.min(*left).max(0);
                *left -= taken;
                whole - taken
            });
            let starts = offer.map_or("", |offer| &offer.start_on);
            let start = count::start(starts, &role.fill_by, of_role, card.stage, today);
            let days = terms.as_ref().and_then(|terms| terms.payment_days).unwrap_or(0);
            entries.push(ForecastEntry {
                month: count::month(start, days, today),
                name: card.name,
                title: card.title,
                client: card.client,
                kind: Some(kind),
                bp,
                expected: count::by_chance(whole, bp),
                whole,
                currency: currency.code().to_owned(),
                digits: currency.digits(),
                from: from.to_owned(),
            });
        }
    }
    Ok((entries, uncounted))
}

/// What was asked for on roles before anybody was placed, by currency: it is no part of what a placement will still bring.
async fn asked_before(conn: &mut SqliteConnection) -> Result<HashMap<(RoleId, String), i64>> {
    let mut asked: HashMap<(RoleId, String), i64> = HashMap::new();
    for one in placed::invoices(conn).await? {
        if one.placement_id.is_none() && one.amount > 0 {
            let sum = asked.entry((one.role_id, one.currency)).or_default();
            *sum = sum.saturating_add(one.amount);
        }
    }
    Ok(asked)
}

/// What is still to come where this offer is signed, else somebody in the middle of the band.
fn worth(
    terms: &FeeTerms,
    role: &sql::OpenRole,
    offer: Option<&sql::OpenOffer>,
) -> Option<(i64, Currency, &'static str)> {
    if let Some(offer) = offer {
        let currency = Currency::of(&offer.currency)?;
        let year = FirstYear {
            base: offer.base,
            bonus: offer.bonus,
            equity: offer.equity,
            sign_on: offer.sign_on,
            currency,
        };
        if let Ok(fee) = roles::fee(terms, &year) {
            return Some((fee.due, currency, "offer"));
        }
    }
    let band = Band {
        from: role.pay_from,
        to: role.pay_to,
        currency: role.currency.clone(),
    };
    let whole = roles::expected(terms, &band, 1)?;
    let due = whole.minor.saturating_sub(terms.project_fee.unwrap_or(0)).max(0);
    Some((due, whole.currency, "band"))
}

/// What placements and roles have still to bring: what is open, and what was not asked for yet.
async fn signed(conn: &mut SqliteConnection, today: NaiveDate) -> Result<Vec<ForecastEntry>> {
    let rows = placed::all(conn, None, None).await?;
    let invoices = placed::invoices(conn).await?;
    let mut of_placement: HashMap<PlacementId, Vec<&placed::InvoiceRow>> = HashMap::new();
    for one in &invoices {
        if let Some(id) = one.placement_id {
            of_placement.entry(id).or_default().push(one);
        }
    }
    let mut entries = Vec::new();
    let month = |iso: &str| {
        let due = day::of_kept(iso).unwrap_or(today);
        count::month(due, 0, today)
    };
    for row in &rows {
        let currency = row.pay_in()?;
        let own = || of_placement.get(&row.id).into_iter().flatten().copied();
        let mut put = |amount: i64, code: &str, due_on: &str, what: String| {
            if amount == 0 {
                return;
            }
            entries.push(ForecastEntry {
                month: month(due_on),
                name: row.name.clone(),
                title: row.title.clone(),
                client: row.client.clone(),
                kind: None,
                bp: roles::WHOLE_BP,
                expected: amount,
                whole: amount,
                currency: code.to_owned(),
                digits: Currency::of(code).map_or(2, Currency::digits),
                from: what,
            });
        };
        let (terms, working, _) = row.counted()?;
        let start_due = due(&row.start_on, Some(&terms));
        let asked = own().filter(|one| one.amount > 0 && one.currency == row.currency);
        let asked = asked.fold(0_i64, |sum, one| sum.saturating_add(one.amount));
        for one in own() {
            let due_on = if one.due_on.is_empty() {
                &start_due
            } else {
                &one.due_on
            };
            let what = if one.label.is_empty() {
                "invoice"
            } else {
                &one.label
            };
            put(open(one.amount, one.paid), &one.currency, due_on, what.to_owned());
        }
        // Also where she left: what goes back then has a credit of its own.
        let rest = working.map_or(0, |fee| fee.due.saturating_sub(asked).max(0));
        put(rest, currency.code(), &start_due, "not asked for yet".to_owned());
    }
    let called: HashMap<RoleId, (String, String)> = sql::asked_roles(conn)
        .await?
        .into_iter()
        .map(|(id, title, client)| (id, (title, client)))
        .collect();
    for one in invoices.iter().filter(|one| one.placement_id.is_none()) {
        let left = open(one.amount, one.paid);
        if left == 0 {
            continue;
        }
        let (title, client) = called.get(&one.role_id).cloned().unwrap_or_default();
        entries.push(ForecastEntry {
            month: month(&one.due_on),
            name: if one.label.is_empty() {
                "Invoice".to_owned()
            } else {
                one.label.clone()
            },
            title,
            client,
            kind: None,
            bp: roles::WHOLE_BP,
            expected: left,
            whole: left,
            currency: one.currency.clone(),
            digits: Currency::of(&one.currency).map_or(2, Currency::digits),
            from: "invoice of the role".to_owned(),
        });
    }
    Ok(entries)
}
