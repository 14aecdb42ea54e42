//! What a company runs, how it decides and how one rises there: read as typed, and as it is shown.

use super::edit::CompanyField;
use super::{CompanyWorkload, InfraStage};
use crate::error::{Error, Result};
use crate::pay::{self, Currency};
use crate::people::{check_notes, checked_text};
use crate::profiles::quantity;
use serde::Serialize;
use ts_rs::TS;

/// A ladder to begin with, where a client has none: from the first job to the top of the trade, with a branch for those
/// who do not want to lead people (`field-article.txt`: from junior engineer to VP of an AI platform).
pub const LADDER: [&str; 6] = [
    "Junior infrastructure engineer",
    "Infrastructure engineer",
    "Senior engineer",
    "Staff engineer (IC) or engineering manager",
    "Principal engineer (IC) or director",
    "VP AI platform",
];

/// The facts as they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyFacts {
    pub infra_stage: Option<InfraStage>,
    /// Accelerators altogether.
    pub fleet: Option<u32>,
    /// "2,500,000 USD" a month; empty where nobody knows.
    pub spend: String,
    pub workloads: Vec<CompanyWorkload>,
    /// Whom the infrastructure reports to.
    pub reports_to: String,
    /// Who decides on architecture: 1 others, 5 the team itself.
    pub decision_rights: Option<u8>,
    pub decision_note: String,
    /// Researchers to engineers.
    pub researchers: String,
    /// The career ladder, a level a line.
    pub ladder: String,
    pub sponsor: String,
    pub challenge: String,
}

/// As the file has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Facts {
    pub infra_stage: String,
    pub fleet: Option<u32>,
    pub spend_per_month: Option<i64>,
    pub currency: String,
    pub workloads: String,
    pub reports_to: String,
    pub decision_rights: Option<u8>,
    pub decision_note: String,
    pub researchers: String,
    pub ladder: String,
    pub sponsor: String,
    pub challenge: String,
}

impl Facts {
    /// Sets what is typed. [`Error::Invalid`] at the field, [`Error::Internal`] for one that is no fact.
    pub fn set(&mut self, field: CompanyField, typed: &str) -> Result<()> {
        let at = field.kept();
        let line = || checked_text(at, typed);
        let empty = typed.trim().is_empty();
        match field {
            CompanyField::InfraStage => {
                if !empty && InfraStage::of(typed).is_none() {
                    return Err(Error::invalid(at, "There is no such stage."));
                }
                self.infra_stage = typed.to_owned();
            }
            CompanyField::Fleet if empty => self.fleet = None,
            CompanyField::Fleet => {
                let read = quantity::accelerators(typed.trim());
                self.fleet = Some(read.map_err(|reason| Error::invalid(at, reason))?);
            }
            CompanyField::Spend if empty => (self.spend_per_month, self.currency) = (None, String::new()),
            CompanyField::Spend => {
                let read = quantity::money_per_month(typed.trim());
                let money = read.map_err(|reason| Error::invalid(at, reason))?;
                (self.spend_per_month, self.currency) = (Some(money.minor), money.currency);
            }
            CompanyField::Workloads => self.workloads = workloads(at, typed)?,
            CompanyField::DecisionRights if empty => self.decision_rights = None,
            CompanyField::DecisionRights => {
                let rights = typed.trim().parse().ok().filter(|n| (1..=5).contains(n));
                self.decision_rights = Some(rights.ok_or_else(|| {
                    Error::invalid(at, "Write 1 where others decide, to 5 where the team does.")
                })?);
            }
            CompanyField::Ladder => {
                check_notes(typed)?;
                let levels = typed.lines().map(str::trim).filter(|level| !level.is_empty());
                self.ladder = levels.collect::<Vec<_>>().join("\n");
            }
            CompanyField::ReportsTo => self.reports_to = line()?,
            CompanyField::DecisionNote => self.decision_note = line()?,
            CompanyField::Researchers => self.researchers = line()?,
            CompanyField::Sponsor => self.sponsor = line()?,
            CompanyField::Challenge => self.challenge = line()?,
            other => return Err(Error::Internal(format!("{} is no fact", other.kept()))),
        }
        Ok(())
    }

    pub fn shown(self) -> CompanyFacts {
        let money = self.spend_per_month.zip(Currency::of(&self.currency));
        CompanyFacts {
            infra_stage: InfraStage::of(&self.infra_stage),
            fleet: self.fleet,
            spend: money
                .map(|(minor, currency)| pay::shown(minor, currency))
                .unwrap_or_default(),
            workloads: self
                .workloads
                .split(' ')
                .filter_map(CompanyWorkload::of)
                .collect(),
            reports_to: self.reports_to,
            decision_rights: self.decision_rights,
            decision_note: self.decision_note,
            researchers: self.researchers,
            ladder: self.ladder,
            sponsor: self.sponsor,
            challenge: self.challenge,
        }
    }
}

/// Words parted by blanks, in the order they are offered, each once.
fn workloads(at: &'static str, typed: &str) -> Result<String> {
    let mut words: Vec<CompanyWorkload> = typed
        .split_whitespace()
        .map(|word| {
            CompanyWorkload::of(word).ok_or_else(|| Error::invalid(at, format!("“{word}” is no workload.")))
        })
        .collect::<Result<_>>()?;
    words.sort();
    words.dedup();
    Ok(words.iter().map(|word| word.kept()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn facts_are_read_as_they_are_typed() {
        let mut facts = Facts::default();
        for (field, typed) in [
            (CompanyField::InfraStage, "building"),
            (CompanyField::Fleet, "16k GPUs"),
            (CompanyField::Spend, "2.5m USD"),
            (CompanyField::Workloads, "speech llm speech"),
            (CompanyField::DecisionRights, " 4 "),
            (CompanyField::Ladder, "Junior\n\n  Senior \nVP AI Platform"),
            (CompanyField::Researchers, "1  to 3"),
        ] {
            facts.set(field, typed).unwrap();
        }
        let shown = facts.clone().shown();
        assert_eq!(
            (
                shown.infra_stage,
                shown.fleet,
                shown.spend.as_str(),
                shown.decision_rights
            ),
            (Some(InfraStage::Building), Some(16_000), "2,500,000 USD", Some(4))
        );
        assert_eq!(shown.workloads, [CompanyWorkload::Llm, CompanyWorkload::Speech]);
        assert_eq!(
            (shown.ladder.as_str(), shown.researchers.as_str()),
            ("Junior\nSenior\nVP AI Platform", "1 to 3")
        );
        // What is shown is read as what it was.
        let before = facts.clone();
        facts.set(CompanyField::Spend, &shown.spend).unwrap();
        facts.set(CompanyField::Spend, "30m USD a year").unwrap();
        assert_eq!(facts, before);
        for field in [
            CompanyField::Spend,
            CompanyField::Fleet,
            CompanyField::DecisionRights,
        ] {
            facts.set(field, "").unwrap();
        }
        assert_eq!(
            (facts.fleet, facts.spend_per_month, facts.currency.as_str()),
            (None, None, "")
        );
    }

    #[test]
    fn what_cannot_be_read_is_refused_at_its_field() {
        let mut facts = Facts::default();
        for (field, typed) in [
            (CompanyField::InfraStage, "dreaming"),
            (CompanyField::Fleet, "many"),
            (CompanyField::Fleet, "0"),
            (CompanyField::Spend, "2.5m"),
            (CompanyField::Workloads, "llm chess"),
            (CompanyField::DecisionRights, "6"),
            (CompanyField::DecisionRights, "the CTO"),
        ] {
            let error = facts.set(field, typed).unwrap_err();
            assert_eq!(error.field(), Some(field.kept()), "{typed}");
        }
        assert_eq!(facts, Facts::default());
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,24}", at in 0_usize..CompanyField::ALL.len()) {
            if let Some(field) = CompanyField::ALL.get(at) {
                let _ = Facts::default().set(*field, &text);
            }
        }
    }
}
