//! What the desk has to do with somebody: pipelines, talk, tasks.

use super::Text;
use super::texts::Texts;
use crate::day;
use crate::error::{Error, Result};
use crate::roles::StageKind;
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

/// Whoever the desk has nothing to do with has none of these.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dealings {
    pub cards: Box<[Card]>,
    /// When she was last spoken or written to, or did so, in UTC milliseconds. A note is no touch.
    pub touched_at: Option<i64>,
    /// The days open tasks about her are due on, see [`day_number`]: the earliest first.
    pub due: Box<[i32]>,
}

/// A role's pipeline she is in, or was till it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    pub kind: StageKind,
    /// What the stage is called there.
    pub stage: Text,
    /// The role's title.
    pub role: Text,
    /// The client's name.
    pub client: Text,
}

/// A day as a number: one more for each day.
pub fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// As the statement in `sql.rs` writes it.
#[derive(Deserialize)]
struct Kept<'a> {
    #[serde(borrow)]
    cards: Vec<[std::borrow::Cow<'a, str>; 4]>,
    touched_at: Option<i64>,
    due: Vec<std::borrow::Cow<'a, str>>,
}

impl Dealings {
    pub(super) fn read(kept: &str, texts: &mut Texts) -> Result<Self> {
        let kept: Kept<'_> =
            serde_json::from_str(kept).map_err(|e| Error::Internal(format!("dealings: {e}")))?;
        let mut card = |[kind, stage, role, client]: &[std::borrow::Cow<'_, str>; 4]| {
            Ok(Card {
                kind: StageKind::of(kind).ok_or_else(|| Error::Internal(format!("stage kind {kind}")))?,
                stage: texts.keep(stage),
                role: texts.keep(role),
                client: texts.keep(client),
            })
        };
        let mut due: Vec<i32> = kept
            .due
            .iter()
            .filter_map(|due| day::of_kept(due).map(day_number))
            .collect();
        due.sort_unstable();
        Ok(Self {
            cards: kept.cards.iter().map(&mut card).collect::<Result<_>>()?,
            touched_at: kept.touched_at,
            due: due.into(),
        })
    }

    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + size_of_val(&*self.cards) + size_of_val(&*self.due)
    }
}

impl Card {
    /// Whether something is still to happen, or it ended well.
    pub fn is_live(self) -> bool {
        !matches!(self.kind, StageKind::Rejected | StageKind::Withdrawn)
    }
}
