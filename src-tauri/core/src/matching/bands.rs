//! Scale on a log axis: bands of accelerators, and what somebody did with them.

use crate::numbers::thousands;
use crate::profiles::Did;
use crate::wanted::Span;

/// Upper ends of the bands: 1–8, –64, –256, –1k, –4k, –16k, –64k, more (`product.md`).
const ENDS: [u32; 7] = [8, 64, 256, 1_024, 4_096, 16_384, 65_536];

/// What is earned so many bands short of what is asked: another size is another job, two bands short a new one.
const SHORT: [f32; 4] = [1.0, 0.65, 0.3, 0.1];

/// How much of the share the size in twelve months has, where it is asked for: the job begins with today's.
const SOON: f32 = 0.25;

/// More bands above the role than this is a risk: such people leave what bores them (the field's own experience).
const BORED: u8 = 2;

/// What each further band above takes away, and what is left at least.
const BOREDOM: f32 = 0.2;
const LEFT: f32 = 0.4;

/// 0 to 7.
pub fn band(accelerators: u32) -> u8 {
    u8::try_from(ENDS.iter().take_while(|end| accelerators > **end).count()).unwrap_or(7)
}

/// The first and the last of the band that so many are in; the largest has no last.
pub(super) fn ends(accelerators: u32) -> (u32, Option<u32>) {
    let at = usize::from(band(accelerators));
    let before = at.checked_sub(1).and_then(|before| ENDS.get(before));
    (before.map_or(1, |end| end + 1), ENDS.get(at).copied())
}

/// "257–1,024 accelerators", "65,537 accelerators or more": the band that so many are in.
pub fn band_name(accelerators: u32) -> String {
    match ends(accelerators) {
        (from, Some(to)) => format!("{}–{} accelerators", thousands(from.into()), thousands(to.into())),
        (from, None) => format!("{} accelerators or more", thousands(from.into())),
    }
}

/// What a role asks of scale, in bands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    /// At least, now and in twelve months.
    now: u8,
    soon: Option<u8>,
    /// At most, of both.
    most: Option<u8>,
    did: Option<Did>,
}

impl Size {
    /// None: nothing is asked for.
    pub fn of(now: Span, soon: Span, did: Option<Did>) -> Option<Self> {
        if now.is_open() && soon.is_open() && did.is_none() {
            return None;
        }
        let least = |span: Span| span.from.or(span.to).map(band);
        let most = |span: Span| span.to.or(span.from).map(band);
        // "From 2,000" is open above: nobody is too large for it.
        let open_above = |span: Span| span.from.is_some() && span.to.is_none();
        Some(Self {
            now: least(now).or(least(soon)).unwrap_or(0),
            soon: least(soon),
            most: if open_above(now) || open_above(soon) {
                None
            } else {
                most(now).max(most(soon))
            },
            did,
        })
    }

    /// How many bands short `accelerators` are of what is asked now.
    pub fn short(self, accelerators: u32) -> u8 {
        self.now.saturating_sub(band(accelerators))
    }

    /// What a record of this size earns, of 1.
    pub fn share(self, accelerators: u32) -> f32 {
        let at = |short: u8| SHORT.get(usize::from(short)).copied().unwrap_or(0.0);
        let now = at(self.short(accelerators));
        match self.soon {
            Some(soon) => now * (1.0 - SOON) + at(soon.saturating_sub(band(accelerators))) * SOON,
            None => now,
        }
    }

    /// What is left, of 1, for who has run so many: below 1 where the role may bore her.
    pub fn boredom(self, accelerators: u32) -> f32 {
        let above = |most| band(accelerators).saturating_sub(most);
        let beyond = self.most.map_or(0, |most| above(most).saturating_sub(BORED));
        (1.0 - BOREDOM * f32::from(beyond)).max(LEFT)
    }

    /// What having done this earns, of 1. Where the role says what it needs, whoever did as much has all of it.
    pub fn role(self, did: Option<Did>) -> f32 {
        let worth = did.map_or(UNTOLD, worth);
        self.did
            .map_or(worth, |asked| (worth / self::worth(asked)).min(1.0))
    }
}

/// Who used a cluster has seen it; who built one has answered for it.
fn worth(did: Did) -> f32 {
    match did {
        Did::Used => 0.6,
        Did::OnCall => 0.7,
        Did::Operated => 0.85,
        Did::Built => 0.95,
        Did::Led => 1.0,
    }
}

/// Nobody knows what she did there: as who was on call for it.
const UNTOLD: f32 = 0.7;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn size(from: u32, to: u32) -> Size {
        let now = Span {
            from: Some(from),
            to: Some(to),
        };
        Size::of(now, Span::default(), None).unwrap()
    }

    #[test]
    fn bands_are_the_fields_own() {
        for (accelerators, at) in [
            (1, 0),
            (8, 0),
            (9, 1),
            (64, 1),
            (256, 2),
            (1_024, 3),
            (1_025, 4),
            (4_096, 4),
            (16_384, 5),
            (65_536, 6),
            (65_537, 7),
            (u32::MAX, 7),
        ] {
            assert_eq!(band(accelerators), at, "{accelerators}");
        }
    }

    #[test]
    fn short_is_counted_in_bands() {
        let role = size(2_000, 4_000);
        assert_eq!(
            (role.short(512), role.short(2_048), role.short(100_000)),
            (1, 0, 0)
        );
        assert!(role.share(4_000) > role.share(512) && role.share(512) > role.share(100));
        assert_eq!(role.share(1), 0.0);
    }

    #[test]
    fn what_comes_in_a_year_counts_a_little() {
        let soon = Size::of(
            Span {
                from: Some(64),
                to: Some(64),
            },
            Span {
                from: Some(1_024),
                to: Some(1_024),
            },
            None,
        )
        .unwrap();
        assert!(soon.share(64) < soon.share(1_024) && soon.share(64) > 0.75);
    }

    #[test]
    fn boredom_begins_beyond_two_bands() {
        let role = size(1, 8);
        assert_eq!((role.boredom(64), role.boredom(256)), (1.0, 1.0));
        assert!((role.boredom(1_000) - 0.8).abs() < 1e-6);
        assert_eq!(role.boredom(u32::MAX), LEFT);
        let open = Size::of(
            Span {
                from: Some(8),
                to: None,
            },
            Span::default(),
            None,
        )
        .unwrap();
        assert_eq!(open.boredom(u32::MAX), 1.0);
    }

    #[test]
    fn what_was_done_is_worth_more_the_more_it_was() {
        let role = size(1, 8);
        let all: Vec<f32> = Did::ALL.iter().map(|did| role.role(Some(*did))).collect();
        assert!(all.is_sorted() && all.first() < all.last());
        let built = Size::of(Span::default(), Span::default(), Some(Did::Operated)).unwrap();
        assert_eq!(
            (built.role(Some(Did::Operated)), built.role(Some(Did::Led))),
            (1.0, 1.0)
        );
        assert!(built.role(Some(Did::Used)) < built.role(None));
    }
}
