//! A clock as it is kept: numbers of as many bytes as they need (LEB128: seven bits a byte, the low ones first).
//!
//! ```text
//! context  n, n × (actor, counter)
//! born     1 or 0: whether there is one; dot
//! edited   n, n × (register, m, m × dot)
//! cuts     n, n × (actor, counter, facets, facets × (facet, context))     left out where there is none
//! dot      actor, counter, at in milliseconds since 2026 (zigzag)
//! ```
//! Lists are in ascending order, so that clocks that say the same are the same bytes.

use super::row_clock::{Context, Cut, Dot, RowClock};
use crate::error::{Error, Result};

/// 1 January 2026, UTC: what is stored of an instant is the distance from it.
const EPOCH: i64 = 1_767_225_600_000;

impl RowClock {
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16);
        put_context(&mut out, &self.context);
        put(&mut out, u64::from(self.born.is_some()));
        if let Some(dot) = self.born {
            put_dot(&mut out, dot);
        }
        put(&mut out, self.edited.len() as u64);
        for (register, dots) in &self.edited {
            put(&mut out, u64::from(*register));
            put(&mut out, dots.len() as u64);
            for dot in dots {
                put_dot(&mut out, *dot);
            }
        }
        if !self.cuts.is_empty() {
            put(&mut out, self.cuts.len() as u64);
            for ((actor, counter), cut) in &self.cuts {
                put(&mut out, *actor);
                put(&mut out, *counter);
                put(&mut out, cut.len() as u64);
                for (facet, context) in cut {
                    put(&mut out, u64::from(*facet));
                    put_context(&mut out, context);
                }
            }
        }
        out
    }

    pub(crate) fn unpack(bytes: &[u8]) -> Result<Self> {
        let mut rest = bytes;
        read_clock(&mut rest).filter(|_| rest.is_empty()).ok_or_else(|| {
            Error::Damaged("A row's clock in the desk's file is not one that Roster wrote.".into())
        })
    }
}

fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_context(out: &mut Vec<u8>, context: &Context) {
    put(out, context.len() as u64);
    for (actor, counter) in context {
        put(out, *actor);
        put(out, *counter);
    }
}

fn put_dot(out: &mut Vec<u8>, dot: Dot) {
    put(out, dot.actor);
    put(out, dot.counter);
    let since = dot.at.wrapping_sub(EPOCH);
    put(out, (since << 1 ^ since >> 63).cast_unsigned());
}

fn take(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        let bits = u64::from(byte & 0x7f);
        if bits << shift >> shift != bits {
            return None;
        }
        number |= bits << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn take_small(rest: &mut &[u8]) -> Option<u8> {
    u8::try_from(take(rest)?).ok()
}

fn take_context(rest: &mut &[u8]) -> Option<Context> {
    (0..take(rest)?)
        .map(|_| Some((take(rest)?, take(rest)?)))
        .collect()
}

fn take_dot(rest: &mut &[u8]) -> Option<Dot> {
    let (actor, counter, folded) = (take(rest)?, take(rest)?, take(rest)?);
    let since = (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed();
    Some(Dot {
        actor,
        counter,
        at: since.wrapping_add(EPOCH),
    })
}

fn read_clock(rest: &mut &[u8]) -> Option<RowClock> {
    let context = take_context(rest)?;
    let born = match take(rest)? {
        0 => None,
        _ => Some(take_dot(rest)?),
    };
    let edited = (0..take(rest)?)
        .map(|_| {
            let register = take_small(rest)?;
            let dots = (0..take(rest)?).map(|_| take_dot(rest)).collect::<Option<_>>()?;
            Some((register, dots))
        })
        .collect::<Option<_>>()?;
    let cuts = if rest.is_empty() { 0 } else { take(rest)? };
    let cuts = (0..cuts)
        .map(|_| {
            let dot = (take(rest)?, take(rest)?);
            let cut = (0..take(rest)?)
                .map(|_| Some((take_small(rest)?, take_context(rest)?)))
                .collect::<Option<Cut>>()?;
            Some((dot, cut))
        })
        .collect::<Option<_>>()?;
    Some(RowClock {
        context,
        born,
        edited,
        cuts,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dot() -> impl Strategy<Value = Dot> {
        (any::<u64>(), any::<u64>(), any::<i64>()).prop_map(|(actor, counter, at)| Dot { actor, counter, at })
    }

    fn context() -> impl Strategy<Value = Context> {
        prop::collection::btree_map(any::<u64>(), any::<u64>(), 0..4)
    }

    fn clock() -> impl Strategy<Value = RowClock> {
        let edited = prop::collection::btree_map(any::<u8>(), prop::collection::vec(dot(), 0..3), 0..4);
        let cut = prop::collection::btree_map(any::<u8>(), context(), 0..3);
        let cuts = prop::collection::btree_map(any::<(u64, u64)>(), cut, 0..3);
        (context(), prop::option::of(dot()), edited, cuts).prop_map(|(context, born, edited, cuts)| {
            RowClock {
                context,
                born,
                edited,
                cuts,
            }
        })
    }

    proptest! {
        #[test]
        fn a_clock_read_back_is_the_clock(clock in clock()) {
            prop_assert_eq!(RowClock::unpack(&clock.pack()).unwrap(), clock);
        }

        #[test]
        fn no_bytes_panic_or_take_more_memory_than_they_are(bytes: Vec<u8>) {
            let _ = RowClock::unpack(&bytes);
        }
    }

    #[test]
    fn a_row_just_made_takes_few_bytes() {
        // Actor 1's first edit, a year after the epoch.
        assert!(RowClock::born(1, EPOCH + 365 * 86_400_000).pack().len() <= 13);
    }

    #[test]
    fn what_is_cut_short_or_goes_on_is_no_clock() {
        let bytes = RowClock::born(300, EPOCH - 5).pack();
        for end in 0..bytes.len() {
            assert!(RowClock::unpack(bytes.get(..end).unwrap()).is_err(), "{end}");
        }
        let longer = [&*bytes, &[1]].concat();
        assert!(RowClock::unpack(&longer).is_err());
    }
}
