//! What ties somebody to us.

use super::weigh;
use crate::ids::Id;

/// Who spoke to whom, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TouchKind {
    Met,
    Called,
    HeardFrom,
    Wrote,
}

impl TouchKind {
    /// From an interaction's kind and direction.
    pub fn of(kind: &str, direction: &str) -> Option<Self> {
        match (kind, direction) {
            ("meeting", _) => Some(Self::Met),
            ("call", _) => Some(Self::Called),
            ("mail" | "message", "in") => Some(Self::HeardFrom),
            ("mail" | "message", _) => Some(Self::Wrote),
            _ => None,
        }
    }

    fn worth(self) -> f32 {
        match self {
            Self::Met => weigh::MET,
            Self::Called => weigh::CALLED,
            Self::HeardFrom => weigh::HEARD_FROM,
            Self::Wrote => weigh::WROTE,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Touch {
    pub kind: TouchKind,
    /// Days since 1970.
    pub day: i32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ours {
    /// In no order.
    pub touches: Box<[Touch]>,
    /// On LinkedIn.
    pub connected: bool,
    /// Whether she still is one.
    pub candidate: Option<bool>,
    /// Of this company.
    pub contact: Option<Id>,
}

impl Ours {
    /// 0 to 1; `brought`, `brings`: somebody introduced her to us, she introduced somebody.
    pub fn worth(&self, brought: bool, brings: bool, today: i32) -> f32 {
        let parts = [
            (self.connected, weigh::CONNECTED),
            (self.candidate == Some(true), weigh::CANDIDATE),
            (self.candidate == Some(false), weigh::WAS_CANDIDATE),
            (self.contact.is_some(), weigh::CONTACT),
            (brought, weigh::BROUGHT),
            (brings, weigh::BRINGS),
        ];
        let touches = self.touches.iter().map(|touch| {
            let days = today.saturating_sub(touch.day).clamp(0, 30_000);
            weigh::touch(
                touch.kind.worth(),
                f32::from(u16::try_from(days).unwrap_or(u16::MAX)),
            )
        });
        let all = parts
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, worth)| *worth)
            .chain(touches);
        let worth = all.fold(0.0, weigh::together);
        if worth < weigh::LEAST { 0.0 } else { worth }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_touch() -> impl Strategy<Value = Touch> {
        let kinds = vec![
            TouchKind::Met,
            TouchKind::Called,
            TouchKind::HeardFrom,
            TouchKind::Wrote,
        ];
        (prop::sample::select(kinds), 0..20_000_i32).prop_map(|(kind, day)| Touch { kind, day })
    }

    proptest! {
        #[test]
        fn another_touch_and_a_later_one_are_never_less(mut touches in prop::collection::vec(any_touch(), 1..20), more in any_touch()) {
            let worth = |touches: &[Touch]| Ours { touches: touches.into(), ..Ours::default() }.worth(false, false, 20_000);
            let before = worth(&touches);
            if let Some(first) = touches.first_mut() {
                first.day += 100;
            }
            let later = worth(&touches);
            touches.push(more);
            prop_assert!(later >= before - 1e-5);
            prop_assert!(worth(&touches) >= later - 1e-5);
        }
    }
}
