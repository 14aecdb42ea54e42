//! Who edits: one opening of one desk's file.

use super::row_clock::ActorNo;
use crate::error::{Error, Result};
use crate::store::{Identity, Who};
use sqlx::SqliteConnection;

/// This opening of this desk's file. Drawn anew each time, so that a file that was copied, restored from a backup or
/// rolled back never makes the same dot twice.
#[derive(Debug)]
pub(in crate::store) struct Actor(i64);

impl Actor {
    /// A new one, from the OS's random source.
    pub fn draw() -> Result<Self> {
        let mut bytes = [0_u8; 8];
        getrandom::fill(&mut bytes).map_err(|e| Error::Internal(format!("no random numbers: {e}")))?;
        Ok(Self(i64::from_le_bytes(bytes)))
    }

    /// The number this file knows the actor by. Notes the actor, and the desk it belongs to, with its first edit.
    pub async fn number(&self, conn: &mut SqliteConnection, desk: &Identity, who: &Who) -> Result<ActorNo> {
        let known: Option<i64> = sqlx::query_scalar("SELECT no FROM actors WHERE random = ?")
            .bind(self.0)
            .fetch_optional(&mut *conn)
            .await?;
        let no = match known {
            Some(no) => no,
            None => self.note(conn, desk, who).await?,
        };
        u64::try_from(no).map_err(|_| Error::Damaged("The desk's file numbers its openings wrongly.".into()))
    }

    async fn note(&self, conn: &mut SqliteConnection, desk: &Identity, who: &Who) -> Result<i64> {
        let id = desk.desk_id();
        sqlx::query(
            "INSERT INTO desks (id, name, person, verifying_key, recipient) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, person = excluded.person",
        )
        .bind(id.as_slice())
        .bind(&who.desk)
        .bind(&who.person)
        .bind(desk.verifying_key().as_slice())
        .bind(desk.recipient().as_slice())
        .execute(&mut *conn)
        .await?;
        // What was written before desks had an identity was written here.
        sqlx::query("UPDATE actors SET desk = ? WHERE desk IS NULL")
            .bind(id.as_slice())
            .execute(&mut *conn)
            .await?;
        Ok(sqlx::query("INSERT INTO actors (random, desk) VALUES (?, ?)")
            .bind(self.0)
            .bind(id.as_slice())
            .execute(conn)
            .await?
            .last_insert_rowid())
    }
}
