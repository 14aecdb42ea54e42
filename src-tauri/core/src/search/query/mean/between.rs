//! Comparisons: `>=1000`, `<2k`, `1000..4000`, `=3`, `3`.

use super::Wrong;
use crate::profiles::quantity::Read;

/// What a number is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    AtLeast(i64),
    MoreThan(i64),
    AtMost(i64),
    LessThan(i64),
    Just(i64),
    FromTo(i64, i64),
}

/// A sign of comparison; none: what stands there is meant as the field means it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Than {
    AtLeast,
    More,
    AtMost,
    Less,
    Equal,
    Bare,
}

const SIGNS: [(&str, Than); 9] = [
    (">=", Than::AtLeast),
    ("=>", Than::AtLeast),
    ("≥", Than::AtLeast),
    ("<=", Than::AtMost),
    ("=<", Than::AtMost),
    ("≤", Than::AtMost),
    (">", Than::More),
    ("<", Than::Less),
    ("=", Than::Equal),
];

/// The sign a value begins with, and the rest of it.
pub(super) fn than(value: &str) -> (Than, &str) {
    let value = value.trim();
    SIGNS
        .iter()
        .find_map(|(sign, than)| Some((*than, value.strip_prefix(sign)?.trim())))
        .unwrap_or((Than::Bare, value))
}

/// A thing and what follows its first sign: `cuda>=2`.
pub(super) fn compared(value: &str) -> (&str, Option<&str>) {
    match value.find(['>', '<', '=', '≥', '≤']) {
        Some(at) => {
            let (thing, rest) = value.split_at(at);
            (thing.trim(), Some(rest))
        }
        None => (value.trim(), None),
    }
}

impl Between {
    /// Reads a comparison; `bare` is what a number by itself means.
    pub fn read(value: &str, bare: Than, read: impl Fn(&str) -> Read<i64>) -> Result<Self, Wrong> {
        let (sign, rest) = than(value);
        let number = |text: &str| read(text).map_err(Wrong::says);
        if sign == Than::Bare
            && let Some((least, most)) = rest.split_once("..")
        {
            return match (least.trim(), most.trim()) {
                ("", "") => Err(Wrong::says("Write a range as in 1000..4000.")),
                ("", most) => Ok(Self::AtMost(number(most)?)),
                (least, "") => Ok(Self::AtLeast(number(least)?)),
                (least, most) => {
                    let (least, most) = (number(least)?, number(most)?);
                    Ok(Self::FromTo(least.min(most), least.max(most)))
                }
            };
        }
        let n = number(rest)?;
        Ok(match if sign == Than::Bare { bare } else { sign } {
            Than::AtLeast => Self::AtLeast(n),
            Than::More => Self::MoreThan(n),
            Than::AtMost => Self::AtMost(n),
            Than::Less => Self::LessThan(n),
            Than::Equal | Than::Bare => Self::Just(n),
        })
    }

    pub fn holds(self, number: i64) -> bool {
        match self {
            Self::AtLeast(n) => number >= n,
            Self::MoreThan(n) => number > n,
            Self::AtMost(n) => number <= n,
            Self::LessThan(n) => number < n,
            Self::Just(n) => number == n,
            Self::FromTo(a, b) => (a..=b).contains(&number),
        }
    }

    /// "at least 1,000"
    pub fn says(self, number: impl Fn(i64) -> String) -> String {
        match self {
            Self::AtLeast(n) => format!("at least {}", number(n)),
            Self::MoreThan(n) => format!("more than {}", number(n)),
            Self::AtMost(n) => format!("at most {}", number(n)),
            Self::LessThan(n) => format!("less than {}", number(n)),
            Self::Just(n) => number(n),
            Self::FromTo(a, b) => format!("{} to {}", number(a), number(b)),
        }
    }

    /// The same numbers `times` as large.
    pub fn times(self, times: i64) -> Self {
        let of = |n: i64| n.saturating_mul(times);
        match self {
            Self::AtLeast(n) => Self::AtLeast(of(n)),
            Self::MoreThan(n) => Self::MoreThan(of(n)),
            Self::AtMost(n) => Self::AtMost(of(n)),
            Self::LessThan(n) => Self::LessThan(of(n)),
            Self::Just(n) => Self::Just(of(n)),
            Self::FromTo(a, b) => Self::FromTo(of(a), of(b)),
        }
    }

    /// As it is written: one way for each meaning.
    pub fn written(self) -> String {
        match self {
            Self::AtLeast(n) => format!(">={n}"),
            Self::MoreThan(n) => format!(">{n}"),
            Self::AtMost(n) => format!("<={n}"),
            Self::LessThan(n) => format!("<{n}"),
            Self::Just(n) => format!("={n}"),
            Self::FromTo(a, b) => format!("{a}..{b}"),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::profiles::quantity;

    #[test]
    fn comparisons_are_read_as_they_are_meant() {
        let read = |value: &str| {
            Between::read(value, Than::AtLeast, |text| {
                quantity::count(text).map(|n| i64::try_from(n).unwrap_or(i64::MAX))
            })
            .ok()
        };
        for (value, meant) in [
            ("1000", Some(Between::AtLeast(1_000))),
            (">=2k", Some(Between::AtLeast(2_000))),
            ("≥ 2k", Some(Between::AtLeast(2_000))),
            (">5", Some(Between::MoreThan(5))),
            ("<1,024", Some(Between::LessThan(1_024))),
            ("<=5", Some(Between::AtMost(5))),
            ("=5", Some(Between::Just(5))),
            ("1000..4k", Some(Between::FromTo(1_000, 4_000))),
            ("4k..1k", Some(Between::FromTo(1_000, 4_000))),
            ("4k..", Some(Between::AtLeast(4_000))),
            ("..4k", Some(Between::AtMost(4_000))),
            ("..", None),
            (">=many", None),
            ("", None),
        ] {
            assert_eq!(read(value), meant, "{value}");
        }
        assert!(
            Between::FromTo(1, 3).holds(3) && !Between::LessThan(3).holds(3) && Between::Just(3).holds(3)
        );
        assert!(
            Between::MoreThan(3).holds(4) && !Between::MoreThan(3).holds(3) && Between::AtMost(3).holds(3)
        );
    }
}
