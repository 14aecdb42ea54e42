//! A company made by hand, and what stands in its own row. What is given here is one line without blanks around it.

use super::alias::{AliasKind, free};
use super::{CompanyId, domain, name_key, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Tx, json};
use crate::taxonomy::{self, Kind};

/// What a company's row says beside its name and what it is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    Domain,
    /// As the file keeps it; which there are is for the caller to know.
    Relation,
    /// A key of the taxonomy.
    Pool,
    Owner,
    Notes,
}

/// Makes a company of this name. [`Error::Invalid`] at `name` where there is one already, or it is another's.
pub async fn create(tx: &mut Tx<'_>, name: &str) -> Result<CompanyId> {
    let id = CompanyId(Id::new(tx.clock));
    let key = checked_name(tx, id, name).await?;
    sql::insert(tx.conn, &json(&[(id.0.hex(), name, key, "")])?, tx.now).await?;
    Ok(id)
}

/// Gives a company another name, for everybody there; answers whether it was another. [`Error::Invalid`] at `name` where it is another company's.
pub async fn rename(tx: &mut Tx<'_>, id: CompanyId, name: &str) -> Result<bool> {
    let key = checked_name(tx, id, name).await?;
    sql::rename(tx.conn, id, name, &key).await
}

async fn checked_name(tx: &mut Tx<'_>, id: CompanyId, name: &str) -> Result<String> {
    if name.is_empty() {
        return Err(Error::invalid("name", "A company needs a name."));
    }
    free(tx, id, AliasKind::Name, "name", name).await
}

/// Sets what the row says. [`Error::Invalid`] at the field's own name.
pub async fn set_own(tx: &mut Tx<'_>, id: CompanyId, own: Own, value: &str) -> Result<()> {
    match own {
        Own::Domain if !value.is_empty() => {
            free(tx, id, AliasKind::Domain, "domain", value).await?;
            sql::set_own(tx.conn, id, own, &domain(value)).await
        }
        Own::Pool if !value.is_empty() && !taxonomy::knows(tx, Kind::Pool, value).await? => {
            Err(Error::invalid("pool", "There is no such talent pool."))
        }
        _ => sql::set_own(tx.conn, id, own, value).await,
    }
}

/// Makes a company part of another, or of none. [`Error::Invalid`] at `part_of` where that would go in a circle.
pub async fn set_part_of(tx: &mut Tx<'_>, id: CompanyId, whole: Option<CompanyId>) -> Result<()> {
    if let Some(whole) = whole
        && sql::is_beneath(tx.conn, whole, id).await?
    {
        let reason = if whole == id {
            "A company is no part of itself. Write the company it belongs to."
        } else {
            "That company is part of this one already, so this one can be no part of it."
        };
        return Err(Error::invalid("part_of", reason));
    }
    sql::set_part_of(tx.conn, id, whole).await
}

/// Stamps the company as changed now; answers its name. [`Error::NotFound`] where it is not in the desk.
pub async fn touch(tx: &mut Tx<'_>, id: CompanyId) -> Result<String> {
    sql::touch(tx.conn, id, tx.now)
        .await?
        .ok_or(Error::NotFound("company"))
}

/// What names are compared by; for whoever checks one before it is kept.
pub(super) fn norm_of(kind: AliasKind, value: &str) -> String {
    match kind {
        AliasKind::Name => name_key(value),
        AliasKind::Domain => domain(value),
    }
}
