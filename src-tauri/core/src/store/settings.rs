//! How this desk looks: the page's own choices, outside the journal.

use super::Store;
use crate::error::{Error, Result};

impl Store {
    /// What was set under `key`; none if nothing was.
    pub async fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut conn = self.read().await?;
        Ok(sqlx::query_scalar("SELECT value FROM settings WHERE key = ?")
            .bind(key)
            .fetch_optional(&mut *conn)
            .await?)
    }

    /// Sets `key`. At most 64 KiB: settings are the page's, and the page is not trusted with more.
    pub async fn save_setting(&self, key: &str, value: &str) -> Result<()> {
        if key.len() > 100 || value.len() > 65_536 {
            return Err(Error::invalid("setting", "That is more than a setting may hold."));
        }
        let mut writer = self.writing().await?;
        sqlx::query("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bind(key)
            .bind(value)
            .execute(&mut *writer)
            .await?;
        Ok(())
    }
}
