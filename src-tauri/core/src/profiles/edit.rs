//! One field of a claim, changed in place: to more or to less, as it says.

use super::ClaimId;
use super::claim::{ClaimKind, company, owner, reader};
use super::draft::{ImpactField, KnownField, Reader, ScaleField, StoryField};
use super::read::{self, WorkProfile};
use super::set;
use super::sql::{self, Of};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::people::{self, PersonId};
use crate::store::{Store, Tx};
use crate::taxonomy;

/// Sets a column of a claim or of a profile as it was kept before; a company by its name. Answers whose it is;
/// [`Error::NotFound`] where it is gone or no verb sets it.
pub async fn set_again(
    tx: &mut Tx<'_>,
    id: ClaimId,
    column: &str,
    kept: &str,
    reader: Reader<'_>,
) -> Result<PersonId> {
    const NONE: Error = Error::NotFound("field");
    if let Some((person, table)) = sql::owner(tx.conn, id).await?
        && table == "profiles"
    {
        set::set_again(tx, person, column, kept).await?;
        return Ok(person);
    }
    let column = if column == "company_id" { "company" } else { column };
    match owner(tx, id).await?.1 {
        ClaimKind::Scale => change_scale(tx, id, ScaleField::of(column).ok_or(NONE)?, kept, reader).await,
        ClaimKind::Skill | ClaimKind::Hardware => {
            change_known(tx, id, KnownField::of(column).ok_or(NONE)?, kept, reader).await
        }
        ClaimKind::Story => change_story(tx, id, StoryField::of(column).ok_or(NONE)?, kept, reader).await,
        ClaimKind::Impact => change_impact(tx, id, ImpactField::of(column).ok_or(NONE)?, kept, reader).await,
    }
}

/// The company that a field now names: the one there was, unless the name was changed.
async fn company_of(
    tx: &mut Tx<'_>,
    before: (Option<CompanyId>, &str),
    now: &str,
) -> Result<Option<CompanyId>> {
    if before.1 == now {
        return Ok(before.0);
    }
    companies::named(tx, now).await
}

/// Changes one field of a scale record.
pub async fn edit_scale(store: &Store, id: ClaimId, field: ScaleField, typed: &str) -> Result<WorkProfile> {
    let taxonomy = taxonomy::of(store).await?;
    let reader = reader(&taxonomy, store);
    let person = store
        .write("edit_claim", "Changed a scale record", async |tx| {
            change_scale(tx, id, field, typed, reader).await
        })
        .await?;
    read::work_profile(store, person).await
}

pub(super) async fn change_scale(
    tx: &mut Tx<'_>,
    id: ClaimId,
    field: ScaleField,
    typed: &str,
    reader: Reader<'_>,
) -> Result<PersonId> {
    let row = sql::scales(tx.conn, Of::Claim(id)).await?.pop();
    let row = row.ok_or(Error::NotFound("scale record"))?;
    let (person, company_id) = (row.person_id, row.company_id);
    let there = read::scale_draft(row, company(tx, company_id).await?);
    let mut scale = there.clone();
    scale.set(field, typed, reader)?;
    if scale != there {
        let company = company_of(tx, (company_id, &there.company), &scale.company).await?;
        sql::put_scale(tx.conn, (id, person, company), &scale, tx.now).await?;
        let name = people::touch(tx, person).await?;
        let said = there.said(reader.field);
        tx.relabel(format!("Changed the {} of {said} of {name}", field.shown()));
    }
    Ok(person)
}

/// Changes one field of a skill or a piece of hardware that somebody knows, to more or to less.
pub async fn edit_known(store: &Store, id: ClaimId, field: KnownField, typed: &str) -> Result<WorkProfile> {
    let taxonomy = taxonomy::of(store).await?;
    let reader = reader(&taxonomy, store);
    let person = store
        .write("edit_claim", "Changed a claim", async |tx| {
            change_known(tx, id, field, typed, reader).await
        })
        .await?;
    read::work_profile(store, person).await
}

pub(super) async fn change_known(
    tx: &mut Tx<'_>,
    id: ClaimId,
    field: KnownField,
    typed: &str,
    reader: Reader<'_>,
) -> Result<PersonId> {
    let (person, kind) = owner(tx, id).await?;
    let row = match kind {
        ClaimKind::Skill | ClaimKind::Hardware => sql::known(tx.conn, kind, Of::Claim(id)).await?.pop(),
        _ => None,
    };
    let there = read::known_draft(row.ok_or(Error::NotFound("skill"))?);
    let mut known = there.clone();
    known.set(field, typed, reader)?;
    if known != there {
        sql::put_known(tx.conn, (kind, id, person), &known, tx.now).await?;
        let name = people::touch(tx, person).await?;
        let shown = reader.field.name(kind.named(), &known.key);
        tx.relabel(format!("Changed the {} of {shown} of {name}", field.shown()));
    }
    Ok(person)
}

/// Changes one field of a failure story.
pub async fn edit_story(store: &Store, id: ClaimId, field: StoryField, typed: &str) -> Result<WorkProfile> {
    let taxonomy = taxonomy::of(store).await?;
    let reader = reader(&taxonomy, store);
    let person = store
        .write("edit_claim", "Changed a story", async |tx| {
            change_story(tx, id, field, typed, reader).await
        })
        .await?;
    read::work_profile(store, person).await
}

pub(super) async fn change_story(
    tx: &mut Tx<'_>,
    id: ClaimId,
    field: StoryField,
    typed: &str,
    reader: Reader<'_>,
) -> Result<PersonId> {
    let row = sql::stories(tx.conn, Of::Claim(id)).await?.pop();
    let row = row.ok_or(Error::NotFound("story"))?;
    let (person, company_id) = (row.person_id, row.company_id);
    let there = read::story_draft(row, company(tx, company_id).await?)?;
    let mut story = there.clone();
    story.set(field, typed, reader)?;
    if story != there {
        let company = company_of(tx, (company_id, &there.company), &story.company).await?;
        sql::put_story(tx.conn, (id, person, company), &story, tx.now).await?;
        let name = people::touch(tx, person).await?;
        let domain = there.domain.shown();
        tx.relabel(format!(
            "Changed the {} of a story of {domain} of {name}",
            field.shown()
        ));
    }
    Ok(person)
}

/// Changes one field of an impact.
pub async fn edit_impact(store: &Store, id: ClaimId, field: ImpactField, typed: &str) -> Result<WorkProfile> {
    let taxonomy = taxonomy::of(store).await?;
    let reader = reader(&taxonomy, store);
    let person = store
        .write("edit_claim", "Changed an impact", async |tx| {
            change_impact(tx, id, field, typed, reader).await
        })
        .await?;
    read::work_profile(store, person).await
}

pub(super) async fn change_impact(
    tx: &mut Tx<'_>,
    id: ClaimId,
    field: ImpactField,
    typed: &str,
    reader: Reader<'_>,
) -> Result<PersonId> {
    let row = sql::impacts(tx.conn, Of::Claim(id)).await?.pop();
    let row = row.ok_or(Error::NotFound("impact"))?;
    let (person, company_id) = (row.person_id, row.company_id);
    let there = read::impact_draft(row, company(tx, company_id).await?);
    let mut impact = there.clone();
    impact.set(field, typed, reader)?;
    if impact != there {
        let company = company_of(tx, (company_id, &there.company), &impact.company).await?;
        sql::put_impact(tx.conn, (id, person, company), &impact, tx.now).await?;
        let name = people::touch(tx, person).await?;
        tx.relabel(format!(
            "Changed the {} of the impact on {} of {name}",
            field.shown(),
            there.metric
        ));
    }
    Ok(person)
}
