//! Who hires for a role.

use super::{RoleId, sql, title_of};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::store::Store;

/// The same person named for the same role on two desks is one when they meet.
fn manager_id(role: RoleId, person: PersonId) -> Id {
    Id::derived("roster 2026 role manager", &[role.0.bytes(), person.0.bytes()])
}

/// Names somebody of the desk as who hires. [`Error::NotFound`] where either is gone.
pub async fn add_manager(store: &Store, role: RoleId, person: PersonId) -> Result<()> {
    store
        .write("add_role_manager", "Named a hiring manager", async |tx| {
            let title = title_of(tx.conn, role).await?;
            let name = sql::person(tx.conn, person)
                .await?
                .ok_or(Error::NotFound("person"))?;
            tx.relabel(format!("Named {name} as hiring manager of {title}"));
            sql::insert_manager(tx.conn, manager_id(role, person), role, person, tx.now).await
        })
        .await
}

/// Takes somebody off again; she stays in the desk.
pub async fn remove_manager(store: &Store, role: RoleId, person: PersonId) -> Result<()> {
    store
        .write("remove_role_manager", "Took off a hiring manager", async |tx| {
            let title = title_of(tx.conn, role).await?;
            if let Some(name) = sql::person(tx.conn, person).await? {
                tx.relabel(format!("Took {name} off the hiring managers of {title}"));
            }
            sql::delete_manager(tx.conn, manager_id(role, person)).await
        })
        .await
}
