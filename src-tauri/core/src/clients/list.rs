//! The list of companies: counted, searched and sorted in one statement, a page at a time.

use super::{CompanyRelation, sql};
use crate::companies::{CompanyId, name_key};
use crate::error::Result;
use crate::off_limits;
use crate::people::{CompanyRef, pool};
use crate::store::{Store, json};
use crate::taxonomy;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::vocabulary::words! {
    /// What the list can be sorted by.
    CompanyColumn {
        Name = "name", "name";
        Relation = "relation", "relation";
        Pool = "pool", "pool";
        People = "people", "people";
        Roles = "roles", "open roles";
        Owner = "owner", "owner";
        Updated = "updated", "updated";
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanySort {
    pub by: CompanyColumn,
    pub descending: bool,
}

/// What is looked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyQuery {
    /// Words of a name or of another name, or how a domain begins; empty: all.
    pub text: String,
    pub relation: Option<CompanyRelation>,
    /// Only those in this pool, by its key.
    pub pool: Option<String>,
    /// Only those off limits today.
    pub off_limits: bool,
    /// None: clients, prospects, partners, sources, the others; each with the most people known there first.
    pub sort: Option<CompanySort>,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyList {
    pub rows: Vec<CompanyRow>,
    /// How many the query finds.
    pub total: u32,
    /// How many there are.
    pub all: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyRow {
    #[ts(type = "string")]
    pub id: CompanyId,
    pub name: String,
    pub domain: String,
    pub part_of: Option<CompanyRef>,
    pub relation: Option<CompanyRelation>,
    /// Its name.
    pub pool: String,
    pub owner: String,
    /// Known there and at its parts.
    pub people: u32,
    pub open_roles: u32,
    /// Why it is off limits today; empty where it is not.
    pub off_limits: String,
    /// Until which ISO date; empty: no end, or not off limits.
    pub off_until: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// More rows than this are never handed out at a time.
const PAGE_AT_MOST: u32 = 1_000;

/// A page of the companies that a query finds.
pub async fn list_companies(store: &Store, query: &CompanyQuery) -> Result<CompanyList> {
    let field = taxonomy::of(store).await?;
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let off = off_limits::companies_off(conn, today).await?;
    let asked = sql::Asked {
        words: name_key(&query.text),
        domain: query.text.trim().to_lowercase(),
        relation: query.relation.map(CompanyRelation::kept),
        pool: query.pool.as_deref(),
        among: match query.off_limits {
            true => Some(json(&off.keys().map(|id| id.0.hex()).collect::<Vec<_>>())?),
            false => None,
        },
        sort: query.sort,
        offset: query.offset,
        limit: query.limit.min(PAGE_AT_MOST),
    };
    let (total, all) = sql::count_companies(conn, &asked).await?;
    let rows = sql::list(conn, &asked).await?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let stop = off.get(&row.id);
            CompanyRow {
                part_of: row.part_of.map(|id| CompanyRef {
                    id,
                    name: row.part_of_name,
                }),
                relation: CompanyRelation::of(&row.relation),
                pool: pool::named(&field, &row.pool).to_owned(),
                off_limits: stop.map(|stop| stop.why.clone()).unwrap_or_default(),
                off_until: stop.map(|stop| stop.until.clone()).unwrap_or_default(),
                id: row.id,
                name: row.name,
                domain: row.domain,
                owner: row.owner,
                people: row.people,
                open_roles: row.open_roles,
                updated_at: row.updated_at,
            }
        })
        .collect();
    Ok(CompanyList { rows, total, all })
}
