//! Plans under a name, which new ones start with.

use super::{RetentionStep, default_steps, sql, step};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::{Store, json};
use crate::words::fold;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::ids::id!(
    /// The key of a template of check-ins.
    RetentionTemplateId, "template of check-ins"
);

/// Steps under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RetentionTemplate {
    /// None: what Roster brings along, which is there where the desk has none called so.
    #[ts(type = "string | null")]
    pub id: Option<RetentionTemplateId>,
    pub name: String,
    pub steps: Vec<RetentionStep>,
}

/// What plans begin with where nobody chooses: the desk's own of this name, else what Roster brings along.
const USUAL: &str = "Usual";

/// Every template: the usual one, then the others by name.
pub async fn retention_templates(store: &Store) -> Result<Vec<RetentionTemplate>> {
    let mut others = templates(&mut *store.read().await?).await?;
    let mut all = vec![take_usual(&mut others)];
    all.append(&mut others);
    Ok(all)
}

/// Takes the usual one out of the desk's own.
fn take_usual(own: &mut Vec<RetentionTemplate>) -> RetentionTemplate {
    match own.iter().position(|one| fold(&one.name) == fold(USUAL)) {
        Some(at) => own.remove(at),
        None => RetentionTemplate {
            id: None,
            name: USUAL.to_owned(),
            steps: default_steps(),
        },
    }
}

async fn templates(conn: &mut SqliteConnection) -> Result<Vec<RetentionTemplate>> {
    let rows = sql::templates(conn).await?;
    rows.into_iter()
        .map(|(id, name, steps)| {
            Ok(RetentionTemplate {
                id: Some(id),
                steps: read(&steps)?,
                name,
            })
        })
        .collect()
}

/// Steps as the file has them.
pub(super) fn read(steps: &str) -> Result<Vec<RetentionStep>> {
    serde_json::from_str(steps).map_err(|e| Error::Internal(format!("steps of a plan: {e}")))
}

/// The steps of this template; none: the usual ones.
pub(super) async fn steps_of(
    conn: &mut SqliteConnection,
    id: Option<RetentionTemplateId>,
) -> Result<Vec<RetentionStep>> {
    let mut all = templates(conn).await?;
    let Some(id) = id else {
        return Ok(take_usual(&mut all).steps);
    };
    let one = all.into_iter().find(|template| template.id == Some(id));
    Ok(one.ok_or(Error::NotFound("template of check-ins"))?.steps)
}

/// Keeps steps under a name; `id`: in place of that template. Answers its key. Plans that were made from it keep theirs.
/// [`Error::Invalid`] at `name` or `steps`.
pub async fn save_retention_template(
    store: &Store,
    id: Option<RetentionTemplateId>,
    name: &str,
    steps: &[RetentionStep],
) -> Result<RetentionTemplateId> {
    let name = checked_text("name", name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "It needs a name."));
    }
    let kept = json(&step::checked(steps)?)?;
    let label = format!("Saved the plan of check-ins “{name}”");
    store
        .write("save_retention_template", label, async |tx| {
            let others = templates(tx.conn).await?;
            let taken = others
                .iter()
                .any(|other| other.id != id && fold(&other.name) == fold(&name));
            if taken {
                return Err(Error::invalid("name", "There is one of this name already."));
            }
            if id.is_some() && !others.iter().any(|other| other.id == id) {
                return Err(Error::NotFound("template of check-ins"));
            }
            let id = id.unwrap_or_else(|| RetentionTemplateId(Id::new(tx.clock)));
            sql::put_template(tx.conn, id, &name, &kept, tx.now).await?;
            Ok(id)
        })
        .await
}

/// Plans that were made from it keep their steps.
pub async fn delete_retention_template(store: &Store, id: RetentionTemplateId) -> Result<()> {
    store
        .write(
            "delete_retention_template",
            "Deleted a plan of check-ins",
            async |tx| {
                let all = templates(tx.conn).await?;
                let before = all.iter().find(|template| template.id == Some(id));
                let before = before.ok_or(Error::NotFound("template of check-ins"))?;
                sql::delete_template(tx.conn, id).await?;
                tx.relabel(format!("Deleted the plan of check-ins “{}”", before.name));
                Ok(())
            },
        )
        .await
}
