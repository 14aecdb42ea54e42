//! What is built in: facts as they stood in November 2026, from public calls for papers and the
//! conferences' own pages. A date that was never more than a
//! month or a guess is not in it: better none than a wrong one. A series of which no date is
//! known for certain stands without editions. Time zones are those of the places.

use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

/// A conference that is held again and again, as the program knows it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BuiltIn {
    /// Its short name in addresses and commands: `mlsys`. Never changes.
    pub slug: String,
    pub field: super::ConferenceField,
    pub title: String,
    pub description: String,
    pub link: Option<String>,
    /// By year.
    pub editions: Vec<BuiltInEdition>,
}

/// One time it is held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BuiltInEdition {
    pub year: i32,
    pub place: String,
    /// IANA.
    pub zone: Option<String>,
    pub link: String,
    /// The first day, with `last`; none where the day is not known for certain.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: Option<NaiveDate>,
}

// That it can be read is held by the tests below.
static BUILT_IN: LazyLock<Vec<BuiltIn>> =
    LazyLock::new(|| serde_json::from_str(include_str!("built_in.json")).unwrap_or_default());

/// All that are built in.
pub(super) fn built_in() -> &'static [BuiltIn] {
    &BUILT_IN
}

/// The series of this slug.
pub(super) fn series(slug: &str) -> Option<&'static BuiltIn> {
    built_in().iter().find(|series| series.slug == slug)
}

impl BuiltIn {
    pub fn edition(&self, year: i32) -> Option<&BuiltInEdition> {
        self.editions.iter().find(|edition| edition.year == year)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use chrono::Datelike as _;
    use chrono_tz::Tz;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_built_in_reads() {
        let read: Vec<BuiltIn> = serde_json::from_str(include_str!("built_in.json")).unwrap();
        assert_eq!(read, built_in());
        assert!(read.len() >= 40);
        assert!(read.iter().map(|series| series.editions.len()).sum::<usize>() >= 120);
    }

    #[test]
    fn every_series_has_a_name_of_its_own() {
        let all = built_in();
        let slugs: BTreeSet<_> = all.iter().map(|series| series.slug.as_str()).collect();
        assert_eq!(slugs.len(), all.len());
        for series in all {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            assert!(series.slug.bytes().all(plain), "{}", series.slug);
            assert!(
                !series.title.is_empty() && !series.description.is_empty(),
                "{}",
                series.slug
            );
        }
        for wanted in [
            "neurips",
            "mlsys",
            "osdi",
            "sosp",
            "icml",
            "iclr",
            "asplos",
            "nsdi",
            "eurosys",
            "sc",
            "isc",
            "hpca",
            "isca",
            "micro",
            "ppopp",
            "hotchips",
            "sigcomm",
            "fast",
            "atc",
            "colm",
            "gtc",
            "pytorch-conference",
            "ray-summit",
            "kubecon-na",
            "kubecon-eu",
        ] {
            assert!(slugs.contains(wanted), "{wanted}");
        }
    }

    #[test]
    fn editions_are_in_their_year_and_end_after_they_begin() {
        for series in built_in() {
            let years: Vec<i32> = series.editions.iter().map(|edition| edition.year).collect();
            assert!(years.is_sorted_by(|a, b| a < b), "{}: {years:?}", series.slug);
            for edition in &series.editions {
                let called = format!("{} {}", series.slug, edition.year);
                assert!(
                    edition.year >= 2023 && edition.link.starts_with("https://"),
                    "{called}"
                );
                assert!(!edition.place.trim().is_empty(), "{called}");
                let zone = edition.zone.as_deref();
                assert!(
                    zone.is_none_or(|zone| zone.parse::<Tz>().is_ok()),
                    "{called}: {zone:?}"
                );
                assert_eq!(edition.first.is_some(), edition.last.is_some(), "{called}");
                if let (Some(first), Some(last)) = (edition.first, edition.last) {
                    assert!(
                        first <= last && (last - first).num_days() < 15,
                        "{called}: {first} to {last}"
                    );
                    assert_eq!(
                        (first.year(), last.year()),
                        (edition.year, edition.year),
                        "{called}"
                    );
                }
            }
        }
    }

    #[test]
    fn dates_that_cross_a_month_are_whole() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let all = built_in();
        for (slug, year, first, last) in [
            ("hpca", 2023, day(2023, 2, 25), day(2023, 3, 1)),
            ("sosp", 2026, day(2026, 9, 29), day(2026, 10, 2)),
            ("cgo", 2026, day(2026, 1, 31), day(2026, 2, 4)),
            ("neurips", 2023, day(2023, 12, 10), day(2023, 12, 16)),
            ("asplos", 2025, None, None),
        ] {
            let series = all.iter().find(|series| series.slug == slug).unwrap();
            let edition = series
                .editions
                .iter()
                .find(|edition| edition.year == year)
                .unwrap();
            assert_eq!((edition.first, edition.last), (first, last), "{slug} {year}");
        }
    }
}
