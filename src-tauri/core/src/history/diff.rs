//! Two texts, line by line: what went, what came, and a little of what stands around it.

use serde::Serialize;
use ts_rs::TS;

/// A line of the one, of the other, or of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Line {
    pub how: LineHow,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum LineHow {
    Same,
    Old,
    New,
    /// Lines that are the same and are left out.
    Gap,
}

/// Lines around a change that are shown for the eye to find it.
const AROUND: usize = 2;

/// Pairs of lines that are compared one by one; beyond them the one text is shown as replaced by the other.
const PAIRS: usize = 1_000_000;

/// The lines of `old` and `new` that differ, with some around them.
pub(super) fn lines(old: &str, new: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (
        old.get(before..).unwrap_or_default(),
        new.get(before..).unwrap_or_default(),
    );
    let after = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut all: Vec<(LineHow, &str)> = old
        .iter()
        .take(before)
        .map(|line| (LineHow::Same, *line))
        .collect();
    let middle = |rest: &[&'_ str]| rest.len() - after;
    all.extend(differing(
        old_rest.get(..middle(old_rest)).unwrap_or_default(),
        new_rest.get(..middle(new_rest)).unwrap_or_default(),
    ));
    all.extend(
        new_rest
            .iter()
            .skip(middle(new_rest))
            .map(|line| (LineHow::Same, *line)),
    );
    without_gaps(&all)
}

/// By the longest common subsequence.
fn differing<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(LineHow, &'a str)> {
    let replaced = || {
        let went = old.iter().map(|line| (LineHow::Old, *line));
        went.chain(new.iter().map(|line| (LineHow::New, *line))).collect()
    };
    if old.len().saturating_mul(new.len()) > PAIRS {
        return replaced();
    }
    // `common[i][j]`: how many lines `old[i..]` and `new[j..]` share, in order.
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    let at = |common: &[u32], i: usize, j: usize| common.get(i * width + j).copied().unwrap_or(0);
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let best = if one == other {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(cell) = common.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    loop {
        match (old.get(i), new.get(j)) {
            (Some(one), Some(other)) if one == other => {
                out.push((LineHow::Same, *one));
                (i, j) = (i + 1, j + 1);
            }
            (Some(one), other) if other.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) => {
                out.push((LineHow::Old, *one));
                i += 1;
            }
            (_, Some(other)) => {
                out.push((LineHow::New, *other));
                j += 1;
            }
            _ => return out,
        }
    }
}

/// Leaves out what is far from any change.
fn without_gaps(all: &[(LineHow, &str)]) -> Vec<Line> {
    let changed: Vec<usize> = all
        .iter()
        .enumerate()
        .filter(|(_, (how, _))| *how != LineHow::Same)
        .map(|(at, _)| at)
        .collect();
    let mut out: Vec<Line> = Vec::new();
    for (at, (how, text)) in all.iter().enumerate() {
        let next = changed.partition_point(|c| *c < at);
        let near = |c: Option<&usize>| c.is_some_and(|c| c.abs_diff(at) <= AROUND);
        if near(changed.get(next)) || near(next.checked_sub(1).and_then(|before| changed.get(before))) {
            out.push(Line {
                how: *how,
                text: (*text).to_owned(),
            });
        } else if out.last().is_none_or(|last| last.how != LineHow::Gap) {
            out.push(Line {
                how: LineHow::Gap,
                text: String::new(),
            });
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::{LineHow, lines};
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> Vec<String> {
        let sign = |how| match how {
            LineHow::Same => " ",
            LineHow::Old => "-",
            LineHow::New => "+",
            LineHow::Gap => "…",
        };
        lines(old, new)
            .into_iter()
            .map(|line| format!("{}{}", sign(line.how), line.text))
            .collect()
    }

    #[test]
    fn what_went_and_what_came() {
        assert_eq!(shown("", "one"), ["+one"]);
        assert_eq!(shown("one", ""), ["-one"]);
        assert_eq!(
            shown("one\ntwo\nthree", "one\n2\nthree"),
            [" one", "-two", "+2", " three"]
        );
        assert_eq!(shown("a\nb\nc", "b\nc\nd"), ["-a", " b", " c", "+d"]);
        assert!(shown("same", "same").iter().all(|line| line == "…"));
    }

    #[test]
    fn what_is_far_from_any_change_is_left_out() {
        let old: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        let mut new = old.clone();
        new[10] = "ten".into();
        assert_eq!(
            shown(&old.join("\n"), &new.join("\n")),
            ["…", " 8", " 9", "-10", "+ten", " 11", " 12", "…"]
        );
    }

    proptest! {
        #[test]
        fn each_side_can_be_read_off(old in "[ab\n]{0,12}", new in "[ab\n]{0,12}") {
            let found = lines(&old, &new);
            let side = |not: LineHow| -> Vec<String> {
                found.iter().filter(|l| l.how != not && l.how != LineHow::Gap).map(|l| l.text.clone()).collect()
            };
            if !found.iter().any(|l| l.how == LineHow::Gap) {
                prop_assert_eq!(side(LineHow::New), old.lines().collect::<Vec<_>>());
                prop_assert_eq!(side(LineHow::Old), new.lines().collect::<Vec<_>>());
            }
        }
    }
}
