//! What is coming up: guarantees that end, invoices that are late.

use super::money::open;
use super::{InvoiceId, PlacementId, guarantee, sql};
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::roles::{FeeTerms, RoleId};
use sqlx::SqliteConnection;

/// A guarantee that ends on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuaranteeEnding {
    pub placement: PlacementId,
    pub person: PersonId,
    pub name: String,
    pub company: String,
    pub ends_on: String,
}

/// An invoice whose day has passed. `amount` in minor units of `currency`: what is still to come; credits are none of
/// these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverdueInvoice {
    pub invoice: InvoiceId,
    /// None: it hangs on the role alone.
    pub placement: Option<PlacementId>,
    pub role: RoleId,
    pub label: String,
    pub amount: i64,
    pub currency: String,
    pub due_on: String,
}

/// Guarantees of whoever has not left that end from one ISO day to another, both included; the first first.
pub async fn guarantees_ending(
    conn: &mut SqliteConnection,
    from: &str,
    until: &str,
) -> Result<Vec<GuaranteeEnding>> {
    let mut ending = Vec::new();
    for row in sql::all(conn, None, None).await? {
        if !row.left_on.is_empty() || row.start_on.is_empty() {
            continue;
        }
        // Terms of a newer program hide no other placement's end.
        let Ok(terms) = FeeTerms::read(&row.fee) else {
            continue;
        };
        let Some(ends) = guarantee::ends_on(&terms, day::of_kept(&row.start_on)) else {
            continue;
        };
        let ends_on = day::kept(ends);
        if ends_on.as_str() >= from && ends_on.as_str() <= until {
            ending.push(GuaranteeEnding {
                placement: row.id,
                person: row.person_id,
                name: row.name,
                company: row.client,
                ends_on,
            });
        }
    }
    ending.sort_by(|a, b| (&a.ends_on, &a.name).cmp(&(&b.ends_on, &b.name)));
    Ok(ending)
}

/// Invoices that were issued, were due before this ISO day, and are not paid in full; the oldest first.
pub async fn invoices_overdue(conn: &mut SqliteConnection, today: &str) -> Result<Vec<OverdueInvoice>> {
    let mut late: Vec<OverdueInvoice> = sql::invoices(conn)
        .await?
        .into_iter()
        .filter(|row| row.amount > 0 && !row.issued_on.is_empty() && !row.due_on.is_empty())
        .filter(|row| row.due_on.as_str() < today && open(row.amount, row.paid) > 0)
        .map(|row| OverdueInvoice {
            invoice: row.id,
            placement: row.placement_id,
            role: row.role_id,
            amount: open(row.amount, row.paid),
            label: row.label,
            currency: row.currency,
            due_on: row.due_on,
        })
        .collect();
    late.sort_by(|a, b| (&a.due_on, a.invoice).cmp(&(&b.due_on, b.invoice)));
    Ok(late)
}
