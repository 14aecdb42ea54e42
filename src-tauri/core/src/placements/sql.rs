//! The statements of placements and their money.

use super::{InvoiceId, PaymentId, PlacementId, ReferralFeeId};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::pay::Rate;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// A placement as the file has it, with the names it is shown by.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: PlacementId,
    pub candidacy_id: CandidacyId,
    pub person_id: PersonId,
    pub role_id: RoleId,
    pub company_id: CompanyId,
    pub signed_on: String,
    pub start_on: String,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
    pub fee: String,
    pub cliff_on: String,
    pub left_on: String,
    pub left_by: String,
    pub left_reason: String,
    pub remedy: String,
    pub replaced_by: Option<PlacementId>,
    pub note: String,
    pub name: String,
    pub title: String,
    pub client: String,
    pub owner: String,
}

pub(super) async fn one(conn: &mut SqliteConnection, id: PlacementId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT l.id, l.candidacy_id, l.person_id, l.role_id, l.company_id, l.signed_on, l.start_on, l.base, l.bonus,
                l.equity, l.sign_on, l.currency, l.fee, l.cliff_on, l.left_on, l.left_by, l.left_reason, l.remedy,
                l.replaced_by, l.note, p.name, r.title, w.name AS client, r.owner
         FROM placements l JOIN people p ON p.id = l.person_id JOIN roles r ON r.id = l.role_id
         JOIN companies w ON w.id = l.company_id
         WHERE l.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Of a person or a company; all for neither.
pub(super) async fn all(
    conn: &mut SqliteConnection,
    person: Option<PersonId>,
    company: Option<CompanyId>,
) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT l.id, l.candidacy_id, l.person_id, l.role_id, l.company_id, l.signed_on, l.start_on, l.base, l.bonus,
                l.equity, l.sign_on, l.currency, l.fee, l.cliff_on, l.left_on, l.left_by, l.left_reason, l.remedy,
                l.replaced_by, l.note, p.name, r.title, w.name AS client, r.owner
         FROM placements l JOIN people p ON p.id = l.person_id JOIN roles r ON r.id = l.role_id
         JOIN companies w ON w.id = l.company_id
         WHERE (?1 IS NULL OR l.person_id = ?1) AND (?2 IS NULL OR l.company_id = ?2)
         ORDER BY l.rid",
    )
    .bind(person)
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO placements (id, candidacy_id, person_id, role_id, company_id, signed_on, start_on, base, bonus, equity,
                                 sign_on, currency, fee, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)",
    )
    .bind(row.id)
    .bind(row.candidacy_id)
    .bind(row.person_id)
    .bind(row.role_id)
    .bind(row.company_id)
    .bind(&row.signed_on)
    .bind(&row.start_on)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.fee)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE placements
         SET signed_on = ?2, start_on = ?3, base = ?4, bonus = ?5, equity = ?6, sign_on = ?7, currency = ?8, fee = ?9,
             cliff_on = ?10, left_on = ?11, left_by = ?12, left_reason = ?13, remedy = ?14, replaced_by = ?15, note = ?16,
             updated_at = ?17
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.signed_on)
    .bind(&row.start_on)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.fee)
    .bind(&row.cliff_on)
    .bind(&row.left_on)
    .bind(&row.left_by)
    .bind(&row.left_reason)
    .bind(&row.remedy)
    .bind(row.replaced_by)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// A placement goes with what hangs on it; what only names it names none again, and parts that were asked for before it
/// hang on the role as they did.
pub(super) async fn delete(conn: &mut SqliteConnection, id: PlacementId) -> Result<()> {
    for change in [
        "UPDATE invoices SET placement_id = NULL WHERE placement_id = ? AND person_id IS NULL",
        "DELETE FROM invoices WHERE placement_id = ?",
        "DELETE FROM referral_fees WHERE placement_id = ?",
        "UPDATE placements SET replaced_by = NULL WHERE replaced_by = ?",
        "DELETE FROM retention_marks WHERE plan_id IN (SELECT id FROM retention_plans WHERE placement_id = ?)",
        "DELETE FROM retention_plans WHERE placement_id = ?",
        "UPDATE check_ins SET placement_id = NULL WHERE placement_id = ?",
        "DELETE FROM placements WHERE id = ?",
    ] {
        sqlx::query(change).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}

/// An accepted candidacy, with what a placement of it starts from.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Candidate {
    pub person: PersonId,
    pub name: String,
    pub role: RoleId,
    pub title: String,
    pub company: CompanyId,
    pub client: String,
    pub kind: String,
    pub fee: String,
    pub currency: String,
    pub owner: String,
}

pub(super) async fn candidate(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<Candidate>> {
    Ok(sqlx::query_as(
        "SELECT c.person_id AS person, p.name, c.role_id AS role, r.title, r.company_id AS company, w.name AS client, s.kind,
                r.fee, r.currency, r.owner
         FROM candidacies c JOIN people p ON p.id = c.person_id JOIN stages s ON s.id = c.stage_id
         JOIN roles r ON r.id = c.role_id JOIN companies w ON w.id = r.company_id
         WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// What an offer pays.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct OfferPay {
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
    pub start_on: String,
    pub answered_on: String,
}

pub(super) async fn accepted(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<OfferPay>> {
    Ok(sqlx::query_as(
        "SELECT base, bonus, equity, sign_on, currency, start_on, answered_on FROM offers
         WHERE candidacy_id = ? AND answer = 'accepted' ORDER BY made_on DESC, id DESC LIMIT 1",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// What was asked for on the role before anybody was placed is counted into this placement.
pub(super) async fn take_over(
    conn: &mut SqliteConnection,
    role: RoleId,
    placement: PlacementId,
    now: i64,
) -> Result<u64> {
    let done = sqlx::query(
        "UPDATE invoices SET placement_id = ?2, updated_at = ?3 WHERE role_id = ?1 AND placement_id IS NULL",
    )
    .bind(role)
    .bind(placement)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// An invoice as the file has it, with what came for it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct InvoiceRow {
    pub id: InvoiceId,
    pub about: Id,
    pub person_id: Option<PersonId>,
    pub role_id: RoleId,
    pub placement_id: Option<PlacementId>,
    pub number: String,
    pub label: String,
    pub amount: i64,
    pub currency: String,
    pub issued_on: String,
    pub due_on: String,
    pub note: String,
    pub paid: i64,
}

pub(super) async fn invoice(conn: &mut SqliteConnection, id: InvoiceId) -> Result<Option<InvoiceRow>> {
    Ok(sqlx::query_as(
        "SELECT i.id, i.about, i.person_id, i.role_id, i.placement_id, i.number, i.label, i.amount, i.currency, i.issued_on,
                i.due_on, i.note, (SELECT coalesce(sum(y.amount), 0) FROM payments y WHERE y.invoice_id = i.id) AS paid
         FROM invoices i WHERE i.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Of a placement, the first issued first, drafts last.
pub(super) async fn invoices_of(conn: &mut SqliteConnection, id: PlacementId) -> Result<Vec<InvoiceRow>> {
    Ok(sqlx::query_as(
        "SELECT i.id, i.about, i.person_id, i.role_id, i.placement_id, i.number, i.label, i.amount, i.currency, i.issued_on,
                i.due_on, i.note, (SELECT coalesce(sum(y.amount), 0) FROM payments y WHERE y.invoice_id = i.id) AS paid
         FROM invoices i WHERE i.placement_id = ? ORDER BY i.issued_on = '', i.issued_on, i.due_on, i.rid",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// Of a role, those of no placement.
pub(super) async fn invoices_of_role(conn: &mut SqliteConnection, id: RoleId) -> Result<Vec<InvoiceRow>> {
    Ok(sqlx::query_as(
        "SELECT i.id, i.about, i.person_id, i.role_id, i.placement_id, i.number, i.label, i.amount, i.currency, i.issued_on,
                i.due_on, i.note, (SELECT coalesce(sum(y.amount), 0) FROM payments y WHERE y.invoice_id = i.id) AS paid
         FROM invoices i WHERE i.role_id = ? AND i.placement_id IS NULL
         ORDER BY i.issued_on = '', i.issued_on, i.due_on, i.rid",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// Every invoice there is.
pub(super) async fn invoices(conn: &mut SqliteConnection) -> Result<Vec<InvoiceRow>> {
    Ok(sqlx::query_as(
        "WITH came (invoice, paid) AS (SELECT invoice_id, sum(amount) FROM payments GROUP BY invoice_id)
         SELECT i.id, i.about, i.person_id, i.role_id, i.placement_id, i.number, i.label, i.amount, i.currency, i.issued_on,
                i.due_on, i.note, coalesce(y.paid, 0) AS paid
         FROM invoices i LEFT JOIN came y ON y.invoice = i.id ORDER BY i.rid",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert_invoice(conn: &mut SqliteConnection, row: &InvoiceRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO invoices (id, about, person_id, role_id, placement_id, number, label, amount, currency, issued_on,
                               due_on, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.person_id)
    .bind(row.role_id)
    .bind(row.placement_id)
    .bind(&row.number)
    .bind(&row.label)
    .bind(row.amount)
    .bind(&row.currency)
    .bind(&row.issued_on)
    .bind(&row.due_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update_invoice(conn: &mut SqliteConnection, row: &InvoiceRow, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE invoices SET number = ?2, label = ?3, amount = ?4, issued_on = ?5, due_on = ?6, note = ?7, updated_at = ?8
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.number)
    .bind(&row.label)
    .bind(row.amount)
    .bind(&row.issued_on)
    .bind(&row.due_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_invoice(conn: &mut SqliteConnection, id: InvoiceId) -> Result<()> {
    sqlx::query("DELETE FROM invoices WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct PaymentRow {
    pub id: PaymentId,
    pub about: Id,
    pub invoice_id: InvoiceId,
    pub amount: i64,
    pub currency: String,
    pub paid_on: String,
    pub note: String,
}

pub(super) async fn payment(conn: &mut SqliteConnection, id: PaymentId) -> Result<Option<PaymentRow>> {
    Ok(sqlx::query_as(
        "SELECT id, about, invoice_id, amount, currency, paid_on, note FROM payments WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Of these invoices (hex keys), the first that came first.
pub(super) async fn payments(conn: &mut SqliteConnection, invoices: &str) -> Result<Vec<PaymentRow>> {
    Ok(sqlx::query_as(
        "SELECT id, about, invoice_id, amount, currency, paid_on, note FROM payments
         WHERE invoice_id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY paid_on, rid",
    )
    .bind(invoices)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert_payment(conn: &mut SqliteConnection, row: &PaymentRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO payments (id, about, invoice_id, amount, currency, paid_on, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.invoice_id)
    .bind(row.amount)
    .bind(&row.currency)
    .bind(&row.paid_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_payment(conn: &mut SqliteConnection, id: PaymentId) -> Result<()> {
    sqlx::query("DELETE FROM payments WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct ReferralRow {
    pub id: ReferralFeeId,
    pub person_id: PersonId,
    pub placement_id: PlacementId,
    pub receiver_id: Option<PersonId>,
    pub receiver: String,
    pub amount: i64,
    pub currency: String,
    pub due_on: String,
    pub paid_on: String,
    pub note: String,
    /// Of somebody of the desk.
    pub name: String,
}

pub(super) async fn referral(conn: &mut SqliteConnection, id: ReferralFeeId) -> Result<Option<ReferralRow>> {
    Ok(sqlx::query_as(
        "SELECT f.id, f.person_id, f.placement_id, f.receiver_id, f.receiver, f.amount, f.currency, f.due_on, f.paid_on,
                f.note, coalesce(p.name, '') AS name
         FROM referral_fees f LEFT JOIN people p ON p.id = f.receiver_id WHERE f.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn referrals(conn: &mut SqliteConnection, id: PlacementId) -> Result<Vec<ReferralRow>> {
    Ok(sqlx::query_as(
        "SELECT f.id, f.person_id, f.placement_id, f.receiver_id, f.receiver, f.amount, f.currency, f.due_on, f.paid_on,
                f.note, coalesce(p.name, '') AS name
         FROM referral_fees f LEFT JOIN people p ON p.id = f.receiver_id WHERE f.placement_id = ? ORDER BY f.rid",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_referral(conn: &mut SqliteConnection, row: &ReferralRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO referral_fees (id, person_id, placement_id, receiver_id, receiver, amount, currency, due_on, paid_on,
                                    note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
         ON CONFLICT (id) DO UPDATE
         SET receiver_id = ?4, receiver = ?5, amount = ?6, currency = ?7, due_on = ?8, paid_on = ?9, note = ?10,
             updated_at = ?11",
    )
    .bind(row.id)
    .bind(row.person_id)
    .bind(row.placement_id)
    .bind(row.receiver_id)
    .bind(&row.receiver)
    .bind(row.amount)
    .bind(&row.currency)
    .bind(&row.due_on)
    .bind(&row.paid_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_referral(conn: &mut SqliteConnection, id: ReferralFeeId) -> Result<()> {
    sqlx::query("DELETE FROM referral_fees WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn rates(conn: &mut SqliteConnection) -> Result<Vec<Rate>> {
    Ok(
        sqlx::query_as("SELECT currency, in_currency, billionths, as_of FROM exchange_rates")
            .fetch_all(conn)
            .await?,
    )
}

/// Payments up to a day for what is of a placement, each with its own and the day it counts from, the first that came first.
/// What was paid on the role before anybody was placed is earned when somebody is.
pub(super) async fn payments_until(
    conn: &mut SqliteConnection,
    until: &str,
) -> Result<Vec<(PlacementId, i64, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT i.placement_id, y.amount, y.currency,
                iif(i.person_id IS NULL, max(y.paid_on, l.signed_on), y.paid_on) AS counts_on
         FROM payments y JOIN invoices i ON i.id = y.invoice_id JOIN placements l ON l.id = i.placement_id
         WHERE counts_on <= ? ORDER BY counts_on, y.rid",
    )
    .bind(until)
    .fetch_all(conn)
    .await?)
}
