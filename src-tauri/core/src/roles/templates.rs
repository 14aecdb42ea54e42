//! Pipelines under a name, which new roles start with.

use super::edit_stages::checked;
use super::{RoleId, StageDraft, default_stages, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::{Store, json};
use crate::words::fold;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::ids::id!(
    /// The key of a pipeline template.
    TemplateId, "pipeline template"
);

/// The rule of the desk that says which template new roles start with.
const STARTS_WITH: &str = "pipeline template";

/// A pipeline under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PipelineTemplate {
    #[ts(type = "string")]
    pub id: TemplateId,
    pub name: String,
    pub stages: Vec<StageDraft>,
    /// New roles start with it.
    pub starts: bool,
}

/// Every template, by name.
pub async fn pipeline_templates(store: &Store) -> Result<Vec<PipelineTemplate>> {
    templates(&mut *store.read().await?).await
}

async fn templates(conn: &mut SqliteConnection) -> Result<Vec<PipelineTemplate>> {
    let starts = sql::rule(conn, STARTS_WITH).await?.unwrap_or_default();
    let rows = sql::templates(conn).await?;
    rows.into_iter()
        .map(|(id, name, stages)| {
            Ok(PipelineTemplate {
                starts: id.0.hex() == starts,
                id,
                stages: serde_json::from_str(&stages)
                    .map_err(|e| Error::Internal(format!("pipeline template {name}: {e}")))?,
                name,
            })
        })
        .collect()
}

/// The stages a new role gets: those of the template the desk starts with, else [`default_stages`].
pub(super) async fn starting_stages(conn: &mut SqliteConnection) -> Result<Vec<StageDraft>> {
    let all = templates(conn).await?;
    let starts = all.into_iter().find(|template| template.starts);
    Ok(starts.map_or_else(default_stages, |template| template.stages))
}

/// Keeps stages under a name; `id`: in place of that template. Answers its key. [`Error::Invalid`] at `name`, `stages`
/// or at the field of a stage.
pub async fn save_pipeline_template(
    store: &Store,
    id: Option<TemplateId>,
    name: &str,
    stages: &[StageDraft],
) -> Result<TemplateId> {
    let name = checked_text("name", name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "It needs a name."));
    }
    let stages = stages.iter().map(checked).collect::<Result<Vec<StageDraft>>>()?;
    if stages.is_empty() {
        return Err(Error::invalid("stages", "A pipeline needs at least one stage."));
    }
    let kept = json(&stages)?;
    let label = format!("Saved the pipeline “{name}”");
    store
        .write("save_pipeline_template", label, async |tx| {
            let others = templates(tx.conn).await?;
            let taken = others
                .iter()
                .any(|other| Some(other.id) != id && fold(&other.name) == fold(&name));
            if taken {
                return Err(Error::invalid("name", "There is one of this name already."));
            }
            match id {
                Some(id) if !others.iter().any(|other| other.id == id) => {
                    Err(Error::NotFound("pipeline template"))
                }
                Some(id) => {
                    sql::update_template(tx.conn, id, &name, &kept, tx.now).await?;
                    Ok(id)
                }
                None => {
                    let id = TemplateId(Id::new(tx.clock));
                    sql::insert_template(tx.conn, id, &name, &kept, tx.now).await?;
                    Ok(id)
                }
            }
        })
        .await
}

/// Keeps a role's stages as they are under a name.
pub async fn template_of_role(store: &Store, role: RoleId, name: &str) -> Result<TemplateId> {
    let stages = sql::stages(&mut *store.read().await?, role).await?;
    let drafts: Vec<StageDraft> = stages
        .into_iter()
        .map(|stage| StageDraft {
            name: stage.name,
            kind: stage.kind,
            ideal_days: stage.ideal_days,
            max_days: stage.max_days,
        })
        .collect();
    save_pipeline_template(store, None, name, &drafts).await
}

/// Roles that were made from it keep their stages.
pub async fn delete_pipeline_template(store: &Store, id: TemplateId) -> Result<()> {
    store
        .write("delete_pipeline_template", "Deleted a pipeline", async |tx| {
            let all = templates(tx.conn).await?;
            let before = all.iter().find(|template| template.id == id);
            let before = before.ok_or(Error::NotFound("pipeline template"))?;
            sql::delete_template(tx.conn, id).await?;
            tx.relabel(format!("Deleted the pipeline “{}”", before.name));
            Ok(())
        })
        .await
}

/// New roles start with this template from now on; none: with what Roster brings along.
pub async fn start_with_template(store: &Store, id: Option<TemplateId>) -> Result<()> {
    store
        .write(
            "start_with_template",
            "Chose the pipeline of new roles",
            async |tx| {
                let all = templates(tx.conn).await?;
                let name = match id {
                    None => "the usual pipeline".to_owned(),
                    Some(id) => {
                        let chosen = all.iter().find(|template| template.id == id);
                        let chosen = chosen.ok_or(Error::NotFound("pipeline template"))?;
                        format!("“{}”", chosen.name)
                    }
                };
                let key = Id::derived("roster 2026 rule", &[STARTS_WITH.as_bytes()]);
                let value = id.map(|id| id.0.hex()).unwrap_or_default();
                sql::set_rule(tx.conn, key, STARTS_WITH, &value, tx.now).await?;
                tx.relabel(format!("New roles start with {name}"));
                Ok(())
            },
        )
        .await
}
