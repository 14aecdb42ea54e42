//! The rules of risk as the desk keeps them: one number for each, and what to do about each reason.

use super::RiskKind;
use crate::error::{Error, Result};
use crate::people::checked_text;
use crate::retention::RetentionFlag;
use crate::rules;
use crate::store::{Store, json};
use crate::vocabulary::capital;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The version of [`RiskRules`] this program writes, and the newest it reads.
const VERSION: u32 = 1;

/// The desk's rule that keeps them.
const NAME: &str = "risk of leaving";

/// More suggestions for one reason nobody reads.
pub const ACTION_LIMIT: usize = 5;

macro_rules! keys {
    ($($word:ident = $kept:literal, $shown:literal, $usual:literal, $least:literal, $most:literal;)+) => {
        crate::vocabulary::words! {
            /// A number of the rules.
            RuleKey { $($word = $kept, $shown;)+ }
        }

        impl RuleKey {
            /// What holds where the desk says nothing. Judgement, each of them.
            pub fn usual(self) -> u32 {
                match self { $(Self::$word => $usual,)+ }
            }

            /// What can be meant.
            fn bounds(self) -> (u32, u32) {
                match self { $(Self::$word => ($least, $most),)+ }
            }
        }
    };
}

keys! {
    // A lever at 1 of 5 that matters most. Together 64: who is content with nothing is at risk for that alone.
    Challenge = "challenge", "Points: no technical challenge, and it matters most", 14, 0, 100;
    Hardware = "hardware", "Points: no hardware access, and it matters most", 14, 0, 100;
    Autonomy = "autonomy", "Points: no autonomy and impact, and it matters most", 12, 0, 100;
    Career = "career", "Points: no career path, and it matters most", 12, 0, 100;
    Pay = "pay", "Points: discontent with pay, and it matters most", 12, 0, 100;
    // A lever that matters most and fell by two weighs 2.
    TrendPoint = "trend_point", "Points: a lever that matters most fell by one since the check-in before", 5, 0, 100;
    TrendMost = "trend_most", "Points: at most for falling levers", 20, 0, 100;
    SilenceDays = "silence_days", "Days without a touch that are fine, where a person has no cadence", 90, 1, 3_650;
    SilenceMost = "silence_most", "Points: untouched for twice as long", 15, 0, 100;
    GenerationYear = "generation_year", "Points: each year the hardware is older than the newest the person knows", 4, 0, 100;
    GenerationMost = "generation_most", "Points: at most for hardware behind the field", 12, 0, 100;
    ScaleBand = "scale_band", "Points: each scale band below the largest the person has run", 4, 0, 100;
    ScaleMost = "scale_most", "Points: at most for smaller scale", 12, 0, 100;
    StallMonths = "stall_months", "Months without a new title or employer that are fine", 24, 1, 600;
    StallYear = "stall_year", "Points: each year beyond that", 4, 0, 100;
    StallMost = "stall_most", "Points: at most for no step for long", 10, 0, 100;
    MarketMost = "market_most", "Points: paid less than everybody the desk knows; none at the middle", 12, 0, 100;
    CliffDays = "cliff_days", "Days before the equity cliff, and half as many after it, that are watched", 60, 0, 365;
    Cliff = "cliff", "Points: within those days", 8, 0, 100;
    AnniversaryDays = "anniversary_days", "Days before an anniversary of the start that are watched", 30, 0, 180;
    Anniversary = "anniversary", "Points: within those days", 4, 0, 100;
    CompanyPerson = "company_person", "Points: each person at the client who turned, from the second on", 4, 0, 100;
    CompanyMost = "company_most", "Points: at most for others at the client", 12, 0, 100;
    Approach = "approach", "Points: each approach a month", 1, 0, 100;
    ApproachMost = "approach_most", "Points: at most for approaches", 8, 0, 100;
    ManagerLeft = "manager_left", "Points: the manager left", 10, 0, 100;
    Reorg = "reorg", "Points: re-organisation", 7, 0, 100;
    HardwareFreeze = "hardware_freeze", "Points: hardware freeze", 8, 0, 100;
    ReturnToOffice = "return_to_office", "Points: return to office", 8, 0, 100;
    Visa = "visa", "Points: visa in question", 6, 0, 100;
}

/// The rules: what the desk set, over what is usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskRules {
    version: u32,
    #[serde(default)]
    numbers: BTreeMap<RuleKey, u32>,
    #[serde(default)]
    actions: BTreeMap<RiskKind, Vec<String>>,
}

impl Default for RiskRules {
    fn default() -> Self {
        Self {
            version: VERSION,
            numbers: BTreeMap::new(),
            actions: BTreeMap::new(),
        }
    }
}

impl RiskRules {
    pub fn of(&self, key: RuleKey) -> u32 {
        self.numbers.get(&key).copied().unwrap_or_else(|| key.usual())
    }

    /// With a number in place of the one before. [`Error::Invalid`] at `value`.
    pub fn with(mut self, key: RuleKey, value: u32) -> Result<Self> {
        let (least, most) = key.bounds();
        if !(least..=most).contains(&value) {
            return Err(Error::invalid("value", format!("Write {least} to {most}.")));
        }
        if value == key.usual() {
            self.numbers.remove(&key);
        } else {
            self.numbers.insert(key, value);
        }
        Ok(self)
    }

    /// What could be done about a reason, each a task's title.
    pub fn actions(&self, kind: RiskKind) -> Vec<String> {
        match self.actions.get(&kind) {
            Some(own) => own.clone(),
            None => usual_actions(kind)
                .iter()
                .map(|&action| action.to_owned())
                .collect(),
        }
    }
}

/// What is usual to do about a reason.
fn usual_actions(kind: RiskKind) -> &'static [&'static str] {
    match kind {
        RiskKind::Challenge => &[
            "Ask the hiring manager for a harder problem to own",
            "Ask which system they would rebuild, and bring it to the client",
        ],
        RiskKind::Hardware => &[
            "Ask the client when there is time on newer hardware",
            "Get the hardware road-map with dates from the client",
        ],
        RiskKind::Autonomy => &["Ask the client for a seat where architecture is decided"],
        RiskKind::Career => &["Ask the client for the next level, what it takes and by when"],
        RiskKind::Pay => &["Ask the client for a pay review, with our own figures"],
        RiskKind::Trend => &["Call this week: ask what changed"],
        RiskKind::Silence => &["Call with nothing to sell: ask how it goes"],
        RiskKind::Generation => &["Tell the client what the hardware gap means for keeping people"],
        RiskKind::Scale => &["Ask the client about growth of the cluster, and who leads it"],
        RiskKind::Stall => &["Ask the client about a change of title or scope"],
        RiskKind::Market => &["Send the client our pay figures for this level"],
        RiskKind::Cliff => &["Ask before the cliff what would be a reason to stay after it"],
        RiskKind::Anniversary => &["Congratulate on the year, and ask about the next one"],
        RiskKind::Company => &["Talk to the client about what several of their people tell us"],
        RiskKind::Approaches => &["Ask what the approaches offer that the job does not"],
        RiskKind::Flags => &["Ask what it means for them, and the client what they do about it"],
    }
}

/// A rule as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RuleShown {
    pub key: RuleKey,
    pub says: String,
    pub value: u32,
    pub usual: u32,
    pub least: u32,
    pub most: u32,
}

/// The rules as they hold. [`Error::Conflict`] where a newer program wrote them.
pub(in crate::retention) async fn read(conn: &mut SqliteConnection) -> Result<RiskRules> {
    let Some(kept) = rules::value(conn, NAME).await?.filter(|kept| !kept.is_empty()) else {
        return Ok(RiskRules::default());
    };
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let unreadable = |e: serde_json::Error| {
        Error::Conflict(format!(
            "The rules of risk cannot be read ({e}). Take the usual ones to go on."
        ))
    };
    let Versioned { version } = serde_json::from_str(&kept).map_err(unreadable)?;
    if version > VERSION {
        return Err(Error::Conflict(
            "The rules of risk were saved by a newer Roster. Install that one, or take the usual ones."
                .into(),
        ));
    }
    serde_json::from_str(&kept).map_err(unreadable)
}

/// Every number of the rules, in the order they are told.
pub async fn risk_rules(store: &Store) -> Result<Vec<RuleShown>> {
    let rules = read(&mut *store.read().await?).await?;
    Ok(RuleKey::ALL
        .iter()
        .map(|key| {
            let (least, most) = key.bounds();
            RuleShown {
                key: *key,
                says: key.shown().to_owned(),
                value: rules.of(*key),
                usual: key.usual(),
                least,
                most,
            }
        })
        .collect())
}

/// Sets a number. [`Error::Invalid`] at `value`.
pub async fn set_risk_rule(store: &Store, key: RuleKey, value: u32) -> Result<()> {
    store
        .write("set_risk_rules", "Changed the rules of risk", async |tx| {
            let rules = read(tx.conn).await?.with(key, value)?;
            rules::set(tx, NAME, &json(&rules)?).await
        })
        .await
}

/// What is suggested where a reason tells, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ActionsShown {
    pub kind: RiskKind,
    pub says: String,
    /// One a line.
    pub actions: String,
    /// The desk's own.
    pub own: bool,
}

/// What is suggested for every reason.
pub async fn risk_actions(store: &Store) -> Result<Vec<ActionsShown>> {
    let rules = read(&mut *store.read().await?).await?;
    let shown = |kind: &RiskKind| ActionsShown {
        kind: *kind,
        says: capital(kind.shown()),
        actions: rules.actions(*kind).join("\n"),
        own: rules.actions.contains_key(kind),
    };
    Ok(RiskKind::ALL.iter().map(shown).collect())
}

/// Sets what to do about a reason, one a line; no line: nothing is suggested; as is usual: not the desk's own any more. [`Error::Invalid`] at `actions`.
pub async fn set_risk_action(store: &Store, kind: RiskKind, actions: &str) -> Result<()> {
    let lines = actions.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines
        .map(|line| checked_text("actions", line))
        .collect::<Result<Vec<String>>>()?;
    if lines.len() > ACTION_LIMIT {
        return Err(Error::invalid("actions", "Five suggestions are enough."));
    }
    store
        .write("set_risk_rules", "Changed what to do about a risk", async |tx| {
            let mut rules = read(tx.conn).await?;
            if lines == usual_actions(kind) {
                rules.actions.remove(&kind);
            } else {
                rules.actions.insert(kind, lines);
            }
            rules::set(tx, NAME, &json(&rules)?).await
        })
        .await
}

/// Back to what is usual, whatever is kept.
pub async fn reset_risk_rules(store: &Store) -> Result<()> {
    store
        .write("set_risk_rules", "Took the usual rules of risk", async |tx| {
            rules::set(tx, NAME, "").await
        })
        .await
}

impl RuleKey {
    /// The points of a flag.
    pub(super) fn of_flag(flag: RetentionFlag) -> Self {
        match flag {
            RetentionFlag::ManagerLeft => Self::ManagerLeft,
            RetentionFlag::Reorg => Self::Reorg,
            RetentionFlag::HardwareFreeze => Self::HardwareFreeze,
            RetentionFlag::ReturnToOffice => Self::ReturnToOffice,
            RetentionFlag::Visa => Self::Visa,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_within_its_bounds_and_is_not_written_down() {
        for key in RuleKey::ALL {
            let rules = RiskRules::default().with(*key, key.usual()).unwrap();
            assert_eq!(rules, RiskRules::default(), "{key:?}");
            let (_, most) = key.bounds();
            assert!(RiskRules::default().with(*key, most + 1).is_err());
        }
        for kind in RiskKind::ALL {
            assert!(!RiskRules::default().actions(*kind).is_empty());
        }
    }

    #[test]
    fn what_the_desk_set_is_read_again() {
        let rules = RiskRules::default().with(RuleKey::Visa, 30).unwrap();
        let again: RiskRules = serde_json::from_str(&json(&rules).unwrap()).unwrap();
        assert_eq!(again.of(RuleKey::Visa), 30);
        assert_eq!(again.of(RuleKey::Reorg), RuleKey::Reorg.usual());
    }
}
