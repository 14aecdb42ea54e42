//! What waits, as the window shows it, and what the desktop is told of it.

use super::{Seat, aside};
use crate::failure::Answer;
use roster_core::Error;
use roster_core::today::{NoticeMode, Noticed, TodayList, TodayQuery, notice, today};
use std::sync::Arc;

/// The settings of the desk that say how much a notification tells, and what the last one told.
const MODE: &str = "today.notice";
const LAST: &str = "today.noticed";

impl Seat {
    pub async fn today(&self, query: &TodayQuery) -> Answer<TodayList> {
        let failed = self.backup_failed();
        Ok(today(&*self.store().await?, query, failed.as_deref()).await?)
    }

    /// Tells the desktop what waits, if somebody wants that and it was not told that day; whether it was shown. Nothing
    /// hangs on it: where no desktop shows it, the list is on the screen all the same.
    pub async fn tell_today(self: &Arc<Self>, query: &TodayQuery, turned: bool) -> Answer<bool> {
        let store = self.store().await?;
        let mode = store.setting(MODE).await?;
        let mode = mode.and_then(|mode| NoticeMode::of(&mode)).unwrap_or_default();
        if mode == NoticeMode::Off {
            return Ok(false);
        }
        let last: Noticed = match store.setting(LAST).await? {
            // What cannot be read was written by another Roster: it tells once too often at most.
            Some(last) => serde_json::from_str(&last).unwrap_or_default(),
            None => Noticed::default(),
        };
        let list = self.today(query).await?;
        let Some((said, told)) = notice(mode, &last, &query.today, turned, &list.entries) else {
            return Ok(false);
        };
        let told = serde_json::to_string(&told).map_err(|e| Error::Internal(e.to_string()))?;
        store.save_setting(LAST, &told).await?;
        let seat = Arc::clone(self);
        let shown = aside(move || seat.outside.notify(&said.title, &said.body)).await?;
        Ok(shown.is_ok())
    }
}
