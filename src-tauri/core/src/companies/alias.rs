//! Other names and domains of a company: whoever types one of them means it.

use super::edit::norm_of;
use super::{CompanyAliasId, CompanyId, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Tx;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What a company can have several of.
    AliasKind {
        Name = "name", "name";
        Domain = "domain", "domain";
    }
}

/// Another name or domain of a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyAlias {
    #[ts(type = "string")]
    pub id: CompanyAliasId,
    pub kind: AliasKind,
    pub value: String,
}

/// Gives a company another name or domain; nothing where it has it. [`Error::Invalid`] at `alias` where it is no domain,
/// or is another company's.
pub async fn add_alias(tx: &mut Tx<'_>, company: CompanyId, kind: AliasKind, value: &str) -> Result<bool> {
    if value.is_empty() {
        return Err(Error::invalid(
            "alias",
            format!("Write the other {}.", kind.shown()),
        ));
    }
    let norm = free(tx, company, kind, "alias", value).await?;
    let id = Id::derived(
        "roster 2026 other name of a company",
        &[company.0.bytes(), kind.kept().as_bytes(), norm.as_bytes()],
    );
    let alias = CompanyAlias {
        id: CompanyAliasId(id),
        kind,
        value: match kind {
            AliasKind::Name => value.to_owned(),
            AliasKind::Domain => norm.clone(),
        },
    };
    sql::insert_alias(tx.conn, company, &alias, &norm, tx.now).await
}

/// Takes it away; answers whose it was, and what it said.
pub async fn remove_alias(tx: &mut Tx<'_>, id: CompanyAliasId) -> Result<(CompanyId, String)> {
    sql::delete_alias(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("other name"))
}

/// Names before domains.
pub async fn aliases(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<CompanyAlias>> {
    let kept = sql::aliases(conn, company).await?;
    kept.into_iter()
        .map(|(id, kind, value)| {
            let kind = AliasKind::of(&kind).ok_or_else(|| Error::Internal(format!("other {kind}")))?;
            Ok(CompanyAlias { id, kind, value })
        })
        .collect()
}

/// What the value is compared by, where no other company has it. [`Error::Invalid`] at `field` otherwise.
pub(super) async fn free(
    tx: &mut Tx<'_>,
    company: CompanyId,
    kind: AliasKind,
    field: &'static str,
    value: &str,
) -> Result<String> {
    let norm = norm_of(kind, value);
    if norm.is_empty() {
        return Err(Error::invalid(
            field,
            format!("“{value}” is no domain of one company. Write it as in example.com."),
        ));
    }
    let Some((whose, is_alias)) = sql::taken(tx.conn, company, kind.kept(), &norm).await? else {
        return Ok(norm);
    };
    let noun = kind.shown();
    Err(Error::invalid(
        field,
        match (kind, is_alias) {
            (AliasKind::Name, false) if field == "name" => {
                format!("There is a company {whose} already. Names of companies are not shared.")
            }
            (AliasKind::Name, false) => format!(
                "{whose} is a company of its own here. Open it and make it a part of this one instead."
            ),
            (AliasKind::Domain, false) => {
                format!("{norm} is the domain of {whose}. Take it away there first.")
            }
            (_, true) => format!("“{value}” is another {noun} of {whose}. Take it away there first."),
        },
    ))
}
