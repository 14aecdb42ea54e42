//! What a client pays for a filled role: the terms as they are agreed and kept.

use crate::currency::Currency;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of [`FeeTerms`] this program writes, and the newest it reads.
pub const FEE_VERSION: u32 = 1;

/// Everything, in basis points: hundredths of a per cent.
pub const WHOLE_BP: u32 = 10_000;

/// Parts, steps of a guarantee and shares, at most: no agreement has more.
const MOST_LINES: usize = 12;
/// Ten years: longer nobody guarantees, or waits for money.
const MOST_DAYS: u32 = 3_650;
/// What one line holds, as everywhere.
const LINE: usize = 500;

crate::vocabulary::words! {
    /// What a fee is counted on.
    FeeBasis {
        Base = "base", "per cent of the base";
        FirstYear = "first_year", "per cent of the first year";
        Flat = "flat", "a flat amount";
    }
}

crate::vocabulary::words! {
    /// What the client gets where somebody leaves within the guarantee.
    Remedy {
        Refund = "refund", "refund";
        ProRata = "pro_rata", "refund by the days left";
        Replacement = "replacement", "replacement";
    }
}

crate::vocabulary::words! {
    /// What somebody gets a share of the fee for.
    SplitPart {
        Sourcer = "sourcer", "sourcer";
        AccountOwner = "account_owner", "account owner";
        Partner = "partner", "partner";
    }
}

/// A part of a retained fee, and what it is due on ("Shortlist").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct FeePart {
    pub label: String,
    pub bp: u32,
}

/// Up to and with this day after the start. `bp` is the share that goes back; 0 but for [`Remedy::Refund`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct GuaranteeStep {
    pub until_day: u32,
    pub remedy: Remedy,
    pub bp: u32,
}

/// Who gets how much of the fee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct FeeSplit {
    pub who: String,
    pub part: SplitPart,
    pub bp: u32,
}

/// The terms of a fee. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct FeeTerms {
    pub version: u32,
    pub basis: FeeBasis,
    /// 0 where the fee is flat.
    pub percent_bp: u32,
    #[ts(type = "number | null")]
    pub flat: Option<i64>,
    #[ts(type = "number | null")]
    pub minimum: Option<i64>,
    /// Paid before, and taken off.
    #[ts(type = "number | null")]
    pub project_fee: Option<i64>,
    /// Empty only where there is no amount.
    pub currency: String,
    /// None: all of it is due at the start.
    pub retained: Vec<FeePart>,
    /// By day, the first first; a refund never rises.
    pub guarantee: Vec<GuaranteeStep>,
    pub payment_days: Option<u32>,
    /// None: the whole fee stays with who earns it.
    pub splits: Vec<FeeSplit>,
}

impl Default for FeeTerms {
    /// The commonest contingent terms; each is the user's to change.
    fn default() -> Self {
        Self {
            version: FEE_VERSION,
            basis: FeeBasis::Base,
            percent_bp: 2_000,
            flat: None,
            minimum: None,
            project_fee: None,
            currency: String::new(),
            retained: Vec::new(),
            guarantee: vec![GuaranteeStep {
                until_day: 90,
                remedy: Remedy::ProRata,
                bp: 0,
            }],
            payment_days: Some(30),
            splits: Vec::new(),
        }
    }
}

impl FeeTerms {
    /// As the file has them. [`Error::Conflict`] where they were written by a newer program or are no terms.
    pub fn read(json: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let unreadable = |e: serde_json::Error| {
            Error::Conflict(format!(
                "These fee terms cannot be read ({e}). They stay as they are in the file."
            ))
        };
        let Versioned { version } = serde_json::from_str(json).map_err(unreadable)?;
        if version > FEE_VERSION {
            return Err(Error::Conflict(
                "These fee terms were saved by a newer Roster. Install that one to use them; they stay as they are."
                    .into(),
            ));
        }
        serde_json::from_str(json).map_err(unreadable)
    }

    /// [`Error::Invalid`] at the field that cannot be meant.
    pub fn check(&self) -> Result<()> {
        if self.version != FEE_VERSION {
            return Err(Error::invalid(
                "version",
                "These terms are of another Roster. Save them there anew.",
            ));
        }
        self.check_amounts()?;
        let parts: Vec<u32> = self.retained.iter().map(|part| part.bp).collect();
        for part in &self.retained {
            line(
                "retained",
                &part.label,
                "Say what each part is due on, as in “Shortlist”.",
            )?;
        }
        whole("retained", &parts, "The parts")?;
        let shares: Vec<u32> = self.splits.iter().map(|split| split.bp).collect();
        for split in &self.splits {
            line("splits", &split.who, "Say who gets each share.")?;
        }
        whole("splits", &shares, "The shares")?;
        if self.payment_days.is_some_and(|days| days > MOST_DAYS) {
            return Err(Error::invalid("payment_days", "Write at most 3,650 days."));
        }
        self.check_guarantee()
    }

    fn check_amounts(&self) -> Result<()> {
        match (self.basis, self.percent_bp, self.flat) {
            (FeeBasis::Flat, _, None) => {
                return Err(Error::invalid(
                    "flat",
                    "How much is the flat fee? Write an amount.",
                ));
            }
            (FeeBasis::Base | FeeBasis::FirstYear, 1..=WHOLE_BP, _) | (FeeBasis::Flat, _, Some(_)) => {}
            _ => {
                return Err(Error::invalid(
                    "percent_bp",
                    "A fee is more than 0% and at most 100%.",
                ));
            }
        }
        let amounts = [
            ("flat", self.flat.filter(|_| self.basis == FeeBasis::Flat)),
            ("minimum", self.minimum),
            ("project_fee", self.project_fee),
        ];
        for (field, amount) in amounts {
            let Some(amount) = amount else { continue };
            if amount < 0 {
                return Err(Error::invalid(field, "An amount is not below zero."));
            }
            if Currency::of(&self.currency).is_none() {
                return Err(Error::invalid(
                    "currency",
                    "In which currency are the amounts? Write its code: USD, EUR, CHF.",
                ));
            }
        }
        Ok(())
    }

    /// Steps go by day, and what goes back never rises: after a replacement, or after a share for the days left, comes
    /// no more than is left of it.
    fn check_guarantee(&self) -> Result<()> {
        let no = |reason: &str| Err(Error::invalid("guarantee", reason));
        if self.guarantee.len() > MOST_LINES {
            return no("Nobody reads more than 12 steps. Write fewer.");
        }
        let (mut last_day, mut most) = (0, WHOLE_BP);
        for step in &self.guarantee {
            if step.until_day <= last_day || step.until_day > MOST_DAYS {
                return no("Write the steps by day, each later than the one before, up to 3,650.");
            }
            match step.remedy {
                Remedy::Refund if step.bp == 0 || step.bp > WHOLE_BP => {
                    return no("A refund is more than 0% and at most 100%.");
                }
                Remedy::Refund if step.bp > most => {
                    return no("A later refund is not more than an earlier one.");
                }
                Remedy::Refund => most = step.bp,
                Remedy::ProRata if most < WHOLE_BP || last_day > 0 => {
                    return no("A refund by the days left runs from the start: make it the first step.");
                }
                // Nothing is left of it on its last day.
                Remedy::ProRata => most = 0,
                Remedy::Replacement => most = 0,
            }
            if step.remedy != Remedy::Refund && step.bp != 0 {
                return no("Only a refund has a share.");
            }
            last_day = step.until_day;
        }
        Ok(())
    }
}

fn line(field: &'static str, text: &str, missing: &str) -> Result<()> {
    if text.trim().is_empty() {
        return Err(Error::invalid(field, missing));
    }
    if text.chars().count() > LINE || text.chars().any(char::is_control) {
        return Err(Error::invalid(
            field,
            "That is too long for one line (500 letters).",
        ));
    }
    Ok(())
}

/// Nothing, or parts of more than nothing that are the whole together.
fn whole(field: &'static str, parts: &[u32], what: &str) -> Result<()> {
    if parts.len() > MOST_LINES {
        return Err(Error::invalid(field, "These are too many. Keep 12 at most."));
    }
    if parts.contains(&0) {
        return Err(Error::invalid(field, format!("{what} are more than 0% each.")));
    }
    let sum: u64 = parts.iter().map(|bp| u64::from(*bp)).sum();
    if !parts.is_empty() && sum != u64::from(WHOLE_BP) {
        return Err(Error::invalid(
            field,
            format!("{what} are {} together. Make them 100%.", percent(sum)),
        ));
    }
    Ok(())
}

/// 2250 basis points as `22.5%`.
pub fn percent(bp: u64) -> String {
    let (whole, rest) = (bp / 100, bp % 100);
    match rest {
        0 => format!("{whole}%"),
        rest if rest % 10 == 0 => format!("{whole}.{}%", rest / 10),
        rest => format!("{whole}.{rest:02}%"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn step(until_day: u32, remedy: Remedy, bp: u32) -> GuaranteeStep {
        GuaranteeStep {
            until_day,
            remedy,
            bp,
        }
    }

    #[test]
    fn what_is_kept_comes_back_and_nothing_is_passed_over() {
        let json = serde_json::to_string(&FeeTerms::default()).unwrap();
        assert_eq!(FeeTerms::read(&json).unwrap(), FeeTerms::default());
        let more = json.replacen('{', "{\"bounty\": 3, ", 1);
        assert!(FeeTerms::read(&more).unwrap_err().to_string().contains("bounty"));
        let newer = json.replacen("\"version\":1", "\"version\":2", 1);
        assert!(FeeTerms::read(&newer).unwrap_err().to_string().contains("newer"));
        assert!(FeeTerms::read("").is_err());
    }

    #[test]
    fn a_complaint_stands_at_its_field() {
        type Spoil = fn(&mut FeeTerms);
        let part = |bp| FeePart {
            label: "Signing".into(),
            bp,
        };
        assert_eq!(
            whole("retained", &[3_333, 3_333, 3_334], "").map_err(|_| ()),
            Ok(())
        );
        let cases: [(&str, Spoil); 13] = [
            ("version", |t| t.version = 2),
            ("percent_bp", |t| t.percent_bp = 0),
            ("percent_bp", |t| t.percent_bp = 10_001),
            ("flat", |t| t.basis = FeeBasis::Flat),
            ("minimum", |t| t.minimum = Some(-1)),
            ("currency", |t| t.minimum = Some(1)),
            ("currency", |t| {
                (t.project_fee, t.currency) = (Some(1), "Fr.".into());
            }),
            ("payment_days", |t| t.payment_days = Some(4_000)),
            ("splits", |t| {
                t.splits = vec![FeeSplit {
                    who: " ".into(),
                    part: SplitPart::Sourcer,
                    bp: 10_000,
                }];
            }),
            ("guarantee", |t| {
                t.guarantee = vec![step(30, Remedy::Refund, 5_000), step(60, Remedy::Refund, 6_000)];
            }),
            ("guarantee", |t| {
                t.guarantee = vec![step(30, Remedy::Replacement, 0), step(60, Remedy::Refund, 100)];
            }),
            ("guarantee", |t| {
                t.guarantee = vec![step(30, Remedy::Refund, 5_000), step(60, Remedy::ProRata, 0)];
            }),
            ("guarantee", |t| {
                t.guarantee = vec![step(30, Remedy::Refund, 5_000), step(30, Remedy::Replacement, 0)];
            }),
        ];
        for (field, spoil) in cases {
            let mut terms = FeeTerms::default();
            terms.check().unwrap();
            spoil(&mut terms);
            assert_eq!(terms.check().unwrap_err().field(), Some(field));
        }
        let short = FeeTerms {
            retained: vec![part(3_300), part(3_300), part(3_300)],
            ..FeeTerms::default()
        };
        let says = short.check().unwrap_err().to_string();
        assert_eq!(says, "The parts are 99% together. Make them 100%.");
    }

    #[test]
    fn shares_as_people_read_them() {
        for (bp, read) in [(2_000, "20%"), (2_250, "22.5%"), (3_333, "33.33%"), (5, "0.05%")] {
            assert_eq!(percent(bp), read);
        }
    }
}
