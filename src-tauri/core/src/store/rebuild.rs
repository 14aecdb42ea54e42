//! Making anew what is derived from user data: lists and full text.

use super::Store;
use super::back_up::Watch;
use super::write::{Changed, STEPS};
use crate::error::Result;
use sqlx::SqliteConnection;
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Store {
    /// Empties the derived tables and fills them from everything, in one transaction. Nothing of the user's changes, so
    /// the journal has no entry of it; open views are told to look anew.
    pub async fn rebuild_derived(&self, watch: &Watch<'_>) -> Result<()> {
        let mut writer = self.writing().await?;
        let stop = Arc::clone(&watch.stop);
        writer
            .lock_handle()
            .await?
            .set_progress_handler(STEPS, move || !stop.load(Ordering::Relaxed));
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *writer).await?;
        let done = self.derive_anew(&mut writer, watch).await;
        self.conclude(&mut writer, done, "COMMIT").await?;
        // What is kept in memory was read from what was wrong, and no entry of the journal would have it read anew.
        self.forget_alongside();
        self.version.fetch_add(1, Ordering::Release);
        // Names no table: anything may look different now.
        let _ = self.changed.send(Arc::new(Changed {
            op: "rebuild".into(),
            label: "Made the list and the search anew".into(),
            tables: Vec::new(),
            roots: Vec::new(),
        }));
        let _ = sqlx::raw_sql("PRAGMA shrink_memory").execute(&mut *writer).await;
        Ok(())
    }

    async fn derive_anew(&self, conn: &mut SqliteConnection, watch: &Watch<'_>) -> Result<()> {
        for derived in &self.schema.derived {
            derived.rebuild(conn, watch.progress).await?;
        }
        Ok(())
    }
}
