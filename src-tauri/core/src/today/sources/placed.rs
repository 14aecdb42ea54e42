//! Of placements: check-ins that are due, guarantees that end, money that is late.

use super::{Ask, Waits};
use crate::day;
use crate::error::{Error, Result};
use crate::pay::{self, Currency};
use crate::placements::{PlacementId, guarantees_ending, invoices_overdue};
use crate::retention::{CheckInSide, DueStep, PlacedId, StepTurn, due_between};
use crate::today::{TodayAbout, TodayKind, says};
use chrono::Days;
use sqlx::SqliteConnection;

/// A guarantee is seen this long before it ends: time to hear how she does while the client can still say so
/// (`field-map.md`, P18–22).
const BEFORE_THE_END: u64 = 14;

/// The key of a check-in among the check-ins.
pub fn key_of(step: &DueStep) -> String {
    format!("{}:{}:{}", step.plan.0.hex(), step.step, step.turn)
}

pub fn title_of(step: &DueStep) -> String {
    match step.side {
        CheckInSide::Person => format!("Check in with {}", step.name),
        CheckInSide::Client if step.company.is_empty() => format!("Ask the client of {}", step.name),
        CheckInSide::Client => format!("Ask {} how {} does", step.company, step.name),
    }
}

/// Steps of plans that are due, with the person and with the client.
pub async fn check_ins(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let due = due_between(conn, &day::kept(ask.today), &day::kept(ask.until), ask.day_of).await?;
    let waits = due.into_iter().filter_map(|step| {
        let on = day::of_kept(&step.due_on)?;
        let (key, title) = (key_of(&step), title_of(&step));
        let reason = format!("{}: {}", step.label, says::due(on, ask.today).to_lowercase());
        let about = TodayAbout {
            // The client is asked where the client is.
            person: Some(step.person)
                .filter(|_| step.side == CheckInSide::Person || step.company_id.is_none()),
            person_name: step.name,
            company: step.company_id,
            company_name: step.company,
            placement: step.placement.map(|PlacedId(id)| PlacementId(id)),
            step: Some(StepTurn {
                plan: step.plan,
                step: step.step,
                turn: step.turn,
            }),
            ..TodayAbout::default()
        };
        let waits = Waits::new(TodayKind::CheckIn, &key, title, reason);
        Some(waits.on(Some(on)).about(about))
    });
    Ok(waits.collect())
}

/// Guarantees that end within two weeks.
pub async fn guarantees(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let last = ask.until.checked_add_days(Days::new(BEFORE_THE_END));
    let until = day::kept(last.unwrap_or(ask.until));
    let ending = guarantees_ending(conn, &day::kept(ask.today), &until).await?;
    let waits = ending.into_iter().filter_map(|one| {
        let ends = day::of_kept(&one.ends_on)?;
        let key = format!("{}:{}", one.placement.0.hex(), one.ends_on);
        let title = format!("The guarantee for {} ends", one.name);
        let about = TodayAbout {
            person: Some(one.person),
            person_name: one.name,
            company_name: one.company,
            placement: Some(one.placement),
            ..TodayAbout::default()
        };
        let waits = Waits::new(TodayKind::Guarantee, &key, title, says::ends(ends, ask.today));
        let seen = ends.checked_sub_days(Days::new(BEFORE_THE_END));
        Some(waits.on(seen).about(about))
    });
    Ok(waits.collect())
}

/// Invoices whose day is over and that are not paid in full.
pub async fn invoices(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let overdue = invoices_overdue(conn, &day::kept(ask.today)).await?;
    let waits = overdue.into_iter().map(|one| {
        let currency = Currency::of(&one.currency)
            .ok_or_else(|| Error::Damaged(format!("“{}” is no currency of an invoice.", one.currency)))?;
        let on = day::of_kept(&one.due_on);
        let money = pay::shown(one.amount, currency);
        let reason = match on {
            Some(on) => format!("{money} open. {}", says::due(on, ask.today)),
            None => format!("{money} open"),
        };
        let about = TodayAbout {
            role: Some(one.role),
            placement: one.placement,
            ..TodayAbout::default()
        };
        let title = format!("Money is late: {}", one.label);
        let waits = Waits::new(TodayKind::Invoice, &one.invoice.0.hex(), title, reason);
        Ok(waits.on(on).about(about))
    });
    waits.collect()
}
