//! Scale bands: 100 accelerators and 10,000 are different jobs (`product.md`: scale).

use serde::Serialize;
use ts_rs::TS;

/// Accelerators from `from` up to the next band's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "ScaleBand")]
pub struct Band {
    pub from: u32,
    /// The last that is in it; none: there is no end.
    pub to: Option<u32>,
    /// As a person reads it, within a sentence.
    pub name: &'static str,
}

/// From the smallest. "1k" is 1,024: clusters are built of machines by powers of two.
pub const BANDS: [Band; 8] = [
    band(1, Some(8), "1–8"),
    band(9, Some(64), "9–64"),
    band(65, Some(256), "65–256"),
    band(257, Some(1_024), "257–1k"),
    band(1_025, Some(4_096), "1k–4k"),
    band(4_097, Some(16_384), "4k–16k"),
    band(16_385, Some(65_536), "16k–64k"),
    band(65_537, None, "over 64k"),
];

const fn band(from: u32, to: Option<u32>, name: &'static str) -> Band {
    Band { from, to, name }
}

/// Where among [`BANDS`] so many accelerators belong; none for none.
pub fn band_of(accelerators: u32) -> Option<usize> {
    BANDS.iter().rposition(|band| band.from <= accelerators)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn bands_follow_one_another() {
        for pair in BANDS.windows(2) {
            assert_eq!(pair[0].to.map(|to| to + 1), Some(pair[1].from));
        }
        for (accelerators, name) in [
            (1, "1–8"),
            (8, "1–8"),
            (9, "9–64"),
            (512, "257–1k"),
            (1_024, "257–1k"),
            (1_025, "1k–4k"),
            (65_536, "16k–64k"),
            (65_537, "over 64k"),
            (u32::MAX, "over 64k"),
        ] {
            assert_eq!(
                band_of(accelerators).map(|at| BANDS[at].name),
                Some(name),
                "{accelerators}"
            );
        }
        assert_eq!(band_of(0), None);
    }
}
