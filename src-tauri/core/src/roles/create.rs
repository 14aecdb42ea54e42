//! A role comes into the desk: by hand, from a kind of role, or from a work profile that was saved.

use super::stages::insert_stages;
use super::templates::starting_stages;
use super::{RoleId, RoleStatus, archetypes, edit, sql};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::profiles::Lever;
use crate::store::{Store, Tx, json};
use crate::wanted::{self, Wanted, WantedId, Weights};
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

/// What a new role begins with. All of it may be empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleStart {
    /// The key of a [`super::RoleTemplate`].
    pub archetype: String,
    /// A saved profile; it goes before the template's.
    #[ts(type = "string | null")]
    pub wanted: Option<WantedId>,
    /// Not signed yet: its clock stands until it is opened.
    pub draft: bool,
}

/// Makes an open role with the stages every role starts with. [`Error::Invalid`] at `title` or `company`.
pub async fn create_role(store: &Store, new: &NewRole) -> Result<RoleId> {
    create_role_from(store, new, &RoleStart::default()).await
}

/// Makes a role that begins with something; without a title it is called as such roles are. [`Error::Invalid`] at
/// `title`, `company`, `archetype` or `wanted`.
pub async fn create_role_from(store: &Store, new: &NewRole, start: &RoleStart) -> Result<RoleId> {
    let template = match start.archetype.as_str() {
        "" => None,
        key => Some(archetypes::template(key)?),
    };
    let typed = checked_text("title", &new.title)?;
    let title = match (typed.as_str(), template) {
        ("", Some(template)) => template.title.clone(),
        ("", None) => return Err(Error::invalid("title", "What is the role called?")),
        _ => typed,
    };
    let company = checked_text("company", &new.company)?;
    let (wanted, weights) = match (start.wanted, template) {
        (Some(saved), _) => {
            let saved = wanted::wanted_named(store, &saved.0.0.to_string()).await?;
            (own(saved.wanted), saved.weights)
        }
        (None, Some(template)) => (template.wanted.clone(), Weights::default()),
        (None, None) => (Wanted::default(), Weights::default()),
    };
    let status = if start.draft {
        RoleStatus::Draft
    } else {
        RoleStatus::Open
    };
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
                status: status.kept(),
                archetype: &start.archetype,
                brief: template.map_or("", |template| &template.brief),
                wanted: &json(&wanted)?,
                weights: &json(&weights)?,
                owner: tx.person,
                now: tx.now,
            };
            sql::insert(tx.conn, &row).await?;
            if let Some(template) = template {
                for lever in Lever::ALL {
                    let offer = template.levers.get(lever).copied();
                    edit::sql::set_lever(tx.conn, id, lever.kept(), offer, "", tx.now).await?;
                }
            }
            let entry = Id::new(tx.clock);
            sql::insert_status(tx.conn, entry, id, status.kept(), "", tx.now).await?;
            let stages = starting_stages(tx.conn).await?;
            insert_stages(tx, id, &stages).await?;
            Ok(id)
        })
        .await
}

/// Makes a draft role of a client within another operation: what it might ask for next.
pub async fn draft_role(tx: &mut Tx<'_>, company: CompanyId, title: &str) -> Result<RoleId> {
    let id = RoleId(Id::new(tx.clock));
    let row = sql::NewRow {
        id,
        company,
        title: &checked_text("title", title)?,
        status: RoleStatus::Draft.kept(),
        archetype: "",
        brief: "",
        wanted: &json(&Wanted::default())?,
        weights: &json(&Weights::default())?,
        owner: tx.person,
        now: tx.now,
    };
    sql::insert(tx.conn, &row).await?;
    let entry = Id::new(tx.clock);
    sql::insert_status(tx.conn, entry, id, RoleStatus::Draft.kept(), "", tx.now).await?;
    let stages = starting_stages(tx.conn).await?;
    insert_stages(tx, id, &stages).await?;
    Ok(id)
}

/// A profile without what is the role's own and its client's: title, pay, place, hardware there.
pub(super) fn own(wanted: Wanted) -> Wanted {
    let nothing = Wanted::default();
    Wanted {
        title: nothing.title,
        pay: nothing.pay,
        places: nothing.places,
        remote: nothing.remote,
        hardware_there: nothing.hardware_there,
        ..wanted
    }
}

/// What a role is called. [`Error::NotFound`].
pub async fn title_of(conn: &mut SqliteConnection, role: RoleId) -> Result<String> {
    sql::title(conn, role).await?.ok_or(Error::NotFound("role"))
}
