//! How much a claim counts: what backs it raises it, its age lowers it.
//!
//! The figures are estimates of our own; they are said beside every claim they lessen. A claim that nobody but the
//! person vouches for still counts for most of itself: it is how nearly everything is known at first.

use crate::facts::Scale;
use crate::profiles::EvidenceKind;

/// A year after it was last used a claim is as good as new; it halves in so many years after that.
const FRESH: u16 = 1;
const HALVES_IN: f32 = 6.0;

/// What is left of a claim however old: people do not forget everything.
const LEFT: f32 = 0.5;

/// When it was is not known: as after some two years.
const WHEN_UNKNOWN: f32 = 0.9;

/// Of 1.
pub(super) fn trust(backing: Option<EvidenceKind>, last: Option<u16>, now_year: u16) -> f32 {
    backed(backing) * fresh(last, now_year)
}

/// The year a record ended; one that was begun and not ended goes on.
pub(super) fn record_year(record: &Scale, now_year: u16) -> Option<u16> {
    record.to.or_else(|| record.from.map(|_| now_year))
}

fn backed(backing: Option<EvidenceKind>) -> f32 {
    match backing {
        None | Some(EvidenceKind::Said) => 0.85,
        Some(EvidenceKind::Resume) => 0.88,
        Some(EvidenceKind::Paper) => 0.93,
        Some(EvidenceKind::Pr) => 0.95,
        Some(EvidenceKind::Maintainer) => 0.97,
        Some(EvidenceKind::Reference) => 0.98,
        Some(EvidenceKind::Interview) => 1.0,
    }
}

fn fresh(last: Option<u16>, now_year: u16) -> f32 {
    let Some(last) = last else {
        return WHEN_UNKNOWN;
    };
    let age = now_year.saturating_sub(last).saturating_sub(FRESH);
    0.5_f32.powf(f32::from(age) / HALVES_IN).max(LEFT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_raises_and_age_lowers() {
        let ladder: Vec<f32> = EvidenceKind::ALL
            .iter()
            .map(|kind| trust(Some(*kind), Some(2026), 2026))
            .collect();
        assert!(ladder.is_sorted() && ladder.last() == Some(&1.0));
        assert_eq!(
            trust(None, Some(2026), 2026),
            trust(Some(EvidenceKind::Said), Some(2026), 2026)
        );
        let ages: Vec<f32> = (2005..=2026).map(|year| fresh(Some(year), 2026)).collect();
        assert!(ages.is_sorted());
        assert_eq!(fresh(Some(2025), 2026), 1.0);
        assert!((fresh(Some(2019), 2026) - 0.5).abs() < 1e-6);
        assert_eq!(fresh(Some(1990), 2026), LEFT);
        assert_eq!(fresh(Some(2031), 2026), 1.0, "a year to come is not old");
    }
}
