//! A company made by hand; its fields set one by one.

use super::{CompanyRelation, sql};
use crate::companies::{self, AliasKind, CompanyAliasId, CompanyId, Own};
use crate::error::{Error, Result};
use crate::people::{check_notes, checked_text};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is asked for a new company.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewCompany {
    pub name: String,
    pub relation: Option<CompanyRelation>,
    /// May be empty.
    pub domain: String,
}

crate::vocabulary::words! {
    /// The fields of a company.
    CompanyField {
        Name = "name", "name";
        Domain = "domain", "domain";
        Relation = "relation", "relation";
        Pool = "pool", "pool";
        PartOf = "part_of", "parent company";
        Owner = "owner", "owner";
        Notes = "notes", "notes";
        InfraStage = "infra_stage", "stage of the infrastructure";
        Fleet = "fleet", "fleet";
        Spend = "spend", "GPU spend per month";
        Workloads = "workloads", "workloads";
        ReportsTo = "reports_to", "reporting line";
        DecisionRights = "decision_rights", "decision rights";
        DecisionNote = "decision_note", "note on decision rights";
        Researchers = "researchers", "ratio of researchers";
        Ladder = "ladder", "career ladder";
        Sponsor = "sponsor", "sponsor";
        Challenge = "challenge", "technical challenge";
    }
}

/// Makes a company. [`Error::Invalid`] at `name` where there is one of this name, or at `domain`.
pub async fn create_company(store: &Store, new: &NewCompany) -> Result<CompanyId> {
    let (name, domain) = (
        checked_text("name", &new.name)?,
        checked_text("domain", &new.domain)?,
    );
    store
        .write(
            "create_company",
            format!("Added the company {name}"),
            async |tx| {
                let id = companies::create(tx, &name).await?;
                if let Some(relation) = new.relation {
                    companies::set_own(tx, id, Own::Relation, relation.kept()).await?;
                }
                companies::set_own(tx, id, Own::Domain, &domain).await?;
                companies::set_own(tx, id, Own::Owner, tx.person).await?;
                Ok(id)
            },
        )
        .await
}

/// Sets one field as typed. The company it is part of is typed by its name, and made where there is none.
/// [`Error::Invalid`] at the field.
pub async fn edit_company(store: &Store, id: CompanyId, field: CompanyField, value: &str) -> Result<()> {
    store
        .write("edit_company", "Changed a company", async |tx| {
            set(tx, id, field, value).await?;
            if !tx.has_changed().await? {
                return Ok(());
            }
            let name = companies::touch(tx, id).await?;
            tx.relabel(format!("Changed the {} of {name}", field.shown()));
            Ok(())
        })
        .await
}

async fn set(tx: &mut Tx<'_>, id: CompanyId, field: CompanyField, value: &str) -> Result<()> {
    let line = || checked_text(field.kept(), value);
    match field {
        CompanyField::Name => companies::rename(tx, id, &line()?).await.map(drop),
        CompanyField::Domain => companies::set_own(tx, id, Own::Domain, &line()?).await,
        CompanyField::Relation if !value.is_empty() && CompanyRelation::of(value).is_none() => {
            Err(Error::invalid("relation", "There is no such relation."))
        }
        CompanyField::Relation => companies::set_own(tx, id, Own::Relation, value).await,
        CompanyField::Pool => companies::set_own(tx, id, Own::Pool, value).await,
        CompanyField::Owner => companies::set_own(tx, id, Own::Owner, &line()?).await,
        CompanyField::Notes => {
            check_notes(value)?;
            companies::set_own(tx, id, Own::Notes, value).await
        }
        CompanyField::PartOf => {
            let whole = companies::named(tx, &line()?).await?;
            companies::set_part_of(tx, id, whole).await
        }
        _ => {
            let before = sql::facts(tx.conn, id).await?.unwrap_or_default();
            let mut facts = before.clone();
            facts.set(field, value)?;
            if facts != before {
                sql::keep_facts(tx.conn, id, &facts, tx.now).await?;
            }
            Ok(())
        }
    }
}

/// Gives a company another name or domain. [`Error::Invalid`] at `alias`.
pub async fn add_company_alias(store: &Store, id: CompanyId, kind: AliasKind, typed: &str) -> Result<()> {
    let value = checked_text("alias", typed)?;
    store
        .write("add_company_alias", "Added another name", async |tx| {
            if companies::add_alias(tx, id, kind, &value).await? {
                let name = companies::touch(tx, id).await?;
                tx.relabel(format!("Added the {} {value} to {name}", kind.shown()));
            }
            Ok(())
        })
        .await
}

pub async fn remove_company_alias(store: &Store, id: CompanyAliasId) -> Result<()> {
    store
        .write("remove_company_alias", "Removed another name", async |tx| {
            let (company, value) = companies::remove_alias(tx, id).await?;
            let name = companies::touch(tx, company).await?;
            tx.relabel(format!("Removed {value} from {name}"));
            Ok(())
        })
        .await
}
