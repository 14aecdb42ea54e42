//! What stretches of any text may mean by themselves, whether or not they make a claim: for who reads more than claims.

use super::pieces::{self, What};
use crate::profiles::draft::Reader;
use crate::taxonomy::Kind;
use crate::words::words;
use std::ops::Range;

/// What a stretch may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A number that could count accelerators, or be anything.
    Number,
    /// A number with the unit that says what it counts.
    Measured,
    Hardware,
    Fabric,
    Skill,
    /// Hardware, a fabric or a skill that means something only beside others: `Ray`, `ib`; a vendor, who is a company as
    /// well, and a family, which is called like somebody (`Ada Lovelace`, `Hopper`).
    Doubtful,
    /// A part in a cluster, a depth, a year: nothing by itself.
    Part,
    /// `of`, `over`, `gpus`.
    Between,
    Nothing,
}

/// The stretches of a text, in bytes and in order.
pub fn meanings(text: &str, reader: Reader<'_>) -> Vec<(Range<usize>, Meaning)> {
    let alone = |at: &Range<usize>| {
        let here: Vec<_> = words(text.get(at.clone()).unwrap_or_default()).collect();
        !reader.field.expand(&here).is_empty()
    };
    let weak = |kind, key: &str| {
        let item = reader.field.item(kind, key);
        item.is_some_and(|item| item.weak || kind == Kind::Hardware && (item.is_vendor() || item.is_family()))
    };
    pieces::cut(text, reader)
        .into_iter()
        .map(|piece| {
            let said = text.get(piece.at.clone()).unwrap_or_default();
            let known = |meaning| {
                if alone(&piece.at) {
                    meaning
                } else {
                    Meaning::Doubtful
                }
            };
            let meaning = match &piece.what {
                What::Accelerators(_)
                    if said.chars().any(|c| c.is_alphabetic() && !matches!(c, 'k' | 'K')) =>
                {
                    Meaning::Measured
                }
                What::Accelerators(_) | What::Number(_) => Meaning::Number,
                What::Fleet(_) | What::Nodes(_) | What::Requests(_) | What::Terabytes(_) | What::P99(_) => {
                    Meaning::Measured
                }
                What::Hardware(key) if weak(Kind::Hardware, key) => Meaning::Doubtful,
                What::Hardware(_) => known(Meaning::Hardware),
                What::Fabric(_) => known(Meaning::Fabric),
                What::Skill(key) if weak(Kind::Skill, key) => Meaning::Doubtful,
                What::Skill(_) => known(Meaning::Skill),
                What::Part(..) | What::Years { .. } => Meaning::Part,
                What::Filler => Meaning::Between,
                What::Company(_) | What::Unknown | What::Wrong(_) => Meaning::Nothing,
            };
            (piece.at, meaning)
        })
        .collect()
}
