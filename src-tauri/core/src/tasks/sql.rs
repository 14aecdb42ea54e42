//! The statements of tasks.

use super::{NewTask, TaskId};
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) async fn insert(
    conn: &mut SqliteConnection,
    id: TaskId,
    about: Id,
    new: &NewTask,
    title: &str,
    owner: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO tasks (id, about, person_id, company_id, role_id, title, due_on, owner, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
    )
    .bind(id)
    .bind(about)
    .bind(new.person)
    .bind(new.company)
    .bind(new.role)
    .bind(title)
    .bind(&new.due_on)
    .bind(owner)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
