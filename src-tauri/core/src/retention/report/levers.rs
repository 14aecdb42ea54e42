//! What the placed say of what keeps them: means, and never one person's.

use super::sql::AnswerRow;
use super::{FEW_PEOPLE, mean};
use crate::companies::CompanyId;
use crate::profiles::Lever;
use crate::retention::PlacedId;
use crate::retention::gather::Subject;
use chrono::Months;
use std::collections::{BTreeSet, HashMap};

/// What was said earlier says nothing of how it stands.
pub(super) const FRESH: Months = Months::new(12);

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
    /// Recruiters a month, to the nearest whole one.
    pub approaches: Option<u32>,
    pub approaches_n: usize,
}

/// What somebody said of late of where she is.
#[derive(Debug, Default)]
pub(super) struct Answers {
    have: [Option<u8>; 5],
    want: [Option<u8>; 5],
    approaches: Option<u32>,
}

/// The newest answer to each question, by placement; who gave no mark gave no answer.
pub(super) fn answers(rows: Vec<AnswerRow>) -> HashMap<PlacedId, Answers> {
    let mut all: HashMap<PlacedId, Answers> = HashMap::new();
    // By day: what comes later stands.
    for row in rows {
        let marks = row.marks.levers();
        if row.approaches.is_none() && marks.iter().all(|(have, _)| have.is_none()) {
            continue;
        }
        let hers = all.entry(row.placement_id).or_default();
        let known = hers.have.iter_mut().zip(hers.want.iter_mut());
        for ((have, want), (now_have, now_want)) in known.zip(marks) {
            *have = now_have.or(*have);
            *want = now_want.or(*want);
        }
        hers.approaches = row.approaches.or(hers.approaches);
    }
    all
}

/// `here`: each once; `elsewhere`: at other houses, by house.
pub(super) fn levers(
    here: &[&Subject],
    elsewhere: &[(CompanyId, &Subject)],
    answers: &HashMap<PlacedId, Answers>,
) -> Levers {
    let of_one = |one: &Subject| answers.get(&one.placement?);
    let said: Vec<(&Answers, &Subject)> = here.iter().filter_map(|one| Some((of_one(one)?, *one))).collect();
    let others: Vec<(CompanyId, &Answers)> = elsewhere
        .iter()
        .filter_map(|(house, one)| Some((*house, of_one(one)?)))
        .collect();
    let each = Lever::ALL.iter().enumerate().map(|(at, lever)| {
        let of = |marks: &[Option<u8>; 5]| marks.get(at).copied().flatten();
        let have = || said.iter().filter_map(|(one, _)| of(&one.have));
        // What she ranked counts where no check-in says so.
        let want = said
            .iter()
            .filter_map(|(one, who)| of(&one.want).or(of(&who.wants)));
        let theirs = || others.iter().filter(|(_, one)| of(&one.have).is_some());
        let houses: BTreeSet<CompanyId> = theirs().map(|(house, _)| *house).collect();
        LeverTold {
            lever: *lever,
            n: have().count(),
            have: mean(have(), FEW_PEOPLE).map(blurred),
            want: mean(want, FEW_PEOPLE).map(blurred),
            elsewhere: mean(theirs().filter_map(|(_, one)| of(&one.have)), FEW_PEOPLE)
                .filter(|_| houses.len() > 1)
                .map(blurred),
        }
    });
    let counted = || said.iter().filter_map(|(one, _)| one.approaches);
    Levers {
        placed: here.len(),
        asked: said.len(),
        each: each.collect(),
        approaches: mean(counted(), FEW_PEOPLE).map(|tenths| (tenths + 5) / 10),
        approaches_n: counted().count(),
    }
}

/// In halves, and never at the ends: of a mean of 1.0 or 5.0 everybody would be known to have said so, and the difference
/// of two exact means is what the one said who came in between.
pub(super) fn blurred(tenths: u32) -> u32 {
    ((tenths * 2 + 5) / 10 * 5).clamp(LOWEST, HIGHEST)
}

/// "1.5 or less".
pub(super) const LOWEST: u32 = 15;
/// "4.5 or more".
pub(super) const HIGHEST: u32 = 45;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_says_of_nobody_what_she_said() {
        for (tenths, told) in [
            (10, 15),
            (12, 15),
            (17, 15),
            (18, 20),
            (34, 35),
            (38, 40),
            (43, 45),
            (50, 45),
        ] {
            assert_eq!(blurred(tenths), told, "{tenths}");
        }
    }

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
