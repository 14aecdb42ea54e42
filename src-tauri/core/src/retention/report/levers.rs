//! What the placed say of what keeps them: means, and never one person's.

use super::{FEW_PEOPLE, mean};
use crate::profiles::Lever;
use crate::retention::gather::Subject;
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

/// What was said earlier says nothing of how it stands.
const FRESH: Months = Months::new(12);

/// A lever this much worse than it matters is short. In tenths of a mark.
const SHORT: u32 = 10;
/// From here on it is good, however much it matters.
const GOOD: u32 = 40;
/// Where nobody said how much it matters: worse than the middle is short.
const MIDDLE: u32 = 30;

/// A lever over many people, in tenths of a mark from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LeverTold {
    pub lever: Lever,
    /// How many answered.
    pub n: usize,
    pub have: Option<u32>,
    pub want: Option<u32>,
    /// What the placed at our other clients have.
    pub elsewhere: Option<u32>,
}

impl LeverTold {
    /// By how much it is worse than it should be, weighed by how much it matters; none where it is not short.
    pub fn short(&self) -> Option<u32> {
        let have = self.have?;
        let want = self.want.unwrap_or(MIDDLE + SHORT - 1);
        (have < GOOD && have + SHORT <= want).then(|| (want - have) * want)
    }
}

/// All levers, and who was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Levers {
    /// Placed here now.
    pub placed: usize,
    /// Of them, who said something in the last year.
    pub asked: usize,
    pub each: Vec<LeverTold>,
    /// Recruiters a month, in tenths.
    pub approaches: Option<u32>,
    pub approaches_n: usize,
}

/// What somebody said of late.
struct Answers {
    have: [Option<u8>; 5],
    want: [Option<u8>; 5],
    approaches: Option<u32>,
}

/// The newest answer to each question; none where nothing was said in the last year.
fn answers(one: &Subject, since: NaiveDate) -> Option<Answers> {
    let mut fresh = one.said.iter().filter(|said| said.on >= since).peekable();
    fresh.peek()?;
    let mut all = Answers {
        have: [None; 5],
        want: one.wants,
        approaches: None,
    };
    // By day: what comes later stands.
    for said in fresh {
        let known = all.have.iter_mut().zip(all.want.iter_mut());
        for ((have, want), (now_have, now_want)) in known.zip(&said.levers) {
            *have = now_have.or(*have);
            *want = now_want.or(*want);
        }
        all.approaches = said.approaches.or(all.approaches);
    }
    Some(all)
}

pub(super) fn levers(here: &[&Subject], elsewhere: &[&Subject], today: NaiveDate) -> Levers {
    let since = today.checked_sub_months(FRESH).unwrap_or(today);
    let said: Vec<Answers> = here.iter().filter_map(|one| answers(one, since)).collect();
    let others: Vec<(_, Answers)> = elsewhere
        .iter()
        .filter_map(|one| Some((one.company_id, answers(one, since)?)))
        .collect();
    let each = Lever::ALL.iter().enumerate().map(|(at, lever)| {
        let of = |marks: &[Option<u8>; 5]| marks.get(at).copied().flatten();
        let have = || said.iter().filter_map(|one| of(&one.have));
        let theirs = || others.iter().filter(|(_, one)| of(&one.have).is_some());
        let clients: BTreeSet<_> = theirs().map(|(company, _)| *company).collect();
        LeverTold {
            lever: *lever,
            n: have().count(),
            have: mean(have(), FEW_PEOPLE),
            want: mean(said.iter().filter_map(|one| of(&one.want)), FEW_PEOPLE),
            elsewhere: mean(theirs().filter_map(|(_, one)| of(&one.have)), FEW_PEOPLE)
                .filter(|_| clients.len() > 1),
        }
    });
    let counted = || said.iter().filter_map(|one| one.approaches);
    Levers {
        placed: here.len(),
        asked: said.len(),
        each: each.collect(),
        approaches: mean(counted(), FEW_PEOPLE),
        approaches_n: counted().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_is_what_is_worse_than_it_matters() {
        let told = |have, want| LeverTold {
            lever: Lever::Pay,
            n: 4,
            have,
            want,
            elsewhere: None,
        };
        for (have, want, short) in [
            (Some(30), Some(40), Some(400)),
            (Some(31), Some(40), None),
            (Some(20), Some(25), None),
            (Some(39), Some(50), Some(550)),
            (Some(40), Some(50), None),
            (Some(29), None, Some(390)),
            (Some(30), None, None),
            (None, Some(50), None),
        ] {
            assert_eq!(told(have, want).short(), short, "{have:?} {want:?}");
        }
    }
}
