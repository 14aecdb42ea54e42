//! A role made by hand.

use super::stages::insert_stages;
use super::templates::starting_stages;
use super::{RoleId, RoleStatus, sql};
use crate::companies;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::{Store, json};
use crate::wanted::{Wanted, Weights};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use ts_rs::TS;

/// What is asked for a new role.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewRole {
    pub title: String,
    /// The client's name; made where there is none.
    pub company: String,
}

/// Makes an open role with the stages every role starts with. [`Error::Invalid`] at `title` or `company`.
pub async fn create_role(store: &Store, new: &NewRole) -> Result<RoleId> {
    let title = checked_text("title", &new.title)?;
    if title.is_empty() {
        return Err(Error::invalid("title", "What is the role called?"));
    }
    let company = checked_text("company", &new.company)?;
    store
        .write("create_role", format!("Added the role {title}"), async |tx| {
            let company = companies::named(tx, &company)
                .await?
                .ok_or_else(|| Error::invalid("company", "Whose role is it? Write the client’s name."))?;
            let id = RoleId(Id::new(tx.clock));
            let row = sql::NewRow {
                id,
                company,
                title: &title,
                status: RoleStatus::Open.kept(),
                wanted: &json(&Wanted::default())?,
                weights: &json(&Weights::default())?,
                owner: tx.person,
                now: tx.now,
            };
            sql::insert(tx.conn, &row).await?;
            sql::insert_status(
                tx.conn,
                Id::new(tx.clock),
                id,
                RoleStatus::Open.kept(),
                "",
                tx.now,
            )
            .await?;
            let stages = starting_stages(tx.conn).await?;
            insert_stages(tx, id, &stages).await?;
            Ok(id)
        })
        .await
}

/// What a role is called. [`Error::NotFound`].
pub async fn title_of(conn: &mut SqliteConnection, role: RoleId) -> Result<String> {
    sql::title(conn, role).await?.ok_or(Error::NotFound("role"))
}
