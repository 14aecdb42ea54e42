//! One line that becomes one claim: `h100 2048 built infiniband 2024 @CoreWeave`, `nccl tuned 2025`.
//!
//! Words stand in any order. Each is read as one thing, and the reading says as what; what is not understood is said with
//! its place and what was likely meant. A line with a size, a place or what was served is a scale record; a skill or a
//! piece of hardware with a depth is a claim of its own. Nothing here writes.

mod complete;
mod meanings;
mod pieces;
mod verbs;
pub(super) mod words;

pub use complete::LineOffer;
pub use meanings::{Meaning, meanings};
pub use verbs::{add_claim_line, complete_claim_line, read_claim_line};

use super::claim::ClaimDraft;
use super::draft::{KnownDraft, Reader, ScaleDraft, ScaleField};
use super::{Depth, Did};
use pieces::{Piece, What};
use serde::Serialize;
use std::ops::Range;
use ts_rs::TS;

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LineReading {
    /// None: nothing is claimed yet, and `missing` says what to write.
    pub claim: Option<ClaimDraft>,
    /// "2,048 H100 at CoreWeave"
    pub said: String,
    pub missing: String,
    pub words: Vec<LineWord>,
    pub problems: Vec<LineProblem>,
}

/// A stretch of the line, in UTF-16 units, and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LineWord {
    pub start: u32,
    pub end: u32,
    /// In a word or two: "largest job".
    pub label: String,
    /// "2,048 accelerators in the largest job"
    pub meaning: String,
}

/// A stretch of the line that was not understood, in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LineProblem {
    pub start: u32,
    pub end: u32,
    pub message: String,
}

const EMPTY: &str =
    "Write what somebody ran or knows, as in h100 2048 built infiniband 2024 @CoreWeave, or nccl tuned 2025.";

/// What this line says.
pub fn read_line(line: &str, reader: Reader<'_>) -> LineReading {
    let mut pieces = pieces::cut(line, reader);
    pieces::tell_years(&mut pieces, reader);
    let is_scale = is_scale(&pieces);
    let mut taken = Taken::default();
    for piece in &mut pieces {
        if piece.what == What::Unknown {
            let text = line.get(piece.at.clone()).unwrap_or_default();
            piece.what = What::Wrong(pieces::unknown(text, reader.field));
        }
        if let Err(message) = taken.take(&piece.what, is_scale) {
            piece.what = What::Wrong(message);
        }
    }
    let mut reading = LineReading::default();
    for piece in &pieces {
        let (start, end) = span(line, &piece.at);
        match &piece.what {
            What::Wrong(message) => reading.problems.push(LineProblem {
                start,
                end,
                message: message.clone(),
            }),
            What::Filler => {}
            what => {
                let (label, meaning) = what.told(is_scale, reader.field);
                reading.words.push(LineWord {
                    start,
                    end,
                    label: label.to_owned(),
                    meaning,
                });
            }
        }
    }
    reading.claim = taken.claim(is_scale);
    match &reading.claim {
        Some(ClaimDraft::Scale(scale)) => {
            reading.said = scale.said(reader.field);
            if let Err(error) = scale.check(ScaleField::Accelerators) {
                let (start, end) = span(line, &sizes(&pieces));
                reading.problems.push(LineProblem {
                    start,
                    end,
                    message: error.to_string(),
                });
            }
        }
        Some(ClaimDraft::Skill(known)) => {
            reading.said = known_said(known, crate::taxonomy::Kind::Skill, reader)
        }
        Some(ClaimDraft::Hardware(known)) => {
            reading.said = known_said(known, crate::taxonomy::Kind::Hardware, reader);
        }
        _ if reading.problems.is_empty() => reading.missing = missing(&pieces),
        _ => {}
    }
    reading
}

fn known_said(known: &KnownDraft, kind: crate::taxonomy::Kind, reader: Reader<'_>) -> String {
    let name = reader.field.name(kind, &known.key);
    match known.how() {
        how if how.is_empty() => name.to_owned(),
        how => format!("{name}: {how}"),
    }
}

fn missing(pieces: &[Piece]) -> String {
    if pieces.is_empty() {
        return EMPTY.to_owned();
    }
    "Name the hardware, how many, or a skill.".to_owned()
}

/// A size, a place, what was served, or a part that only clusters have.
fn is_scale(pieces: &[Piece]) -> bool {
    let has = |of: fn(&What) -> bool| pieces.iter().any(|piece| of(&piece.what));
    let sized = has(|what| {
        matches!(
            what,
            What::Accelerators(_)
                | What::Fleet(_)
                | What::Nodes(_)
                | What::Requests(_)
                | What::Terabytes(_)
                | What::P99(_)
                | What::Company(_)
        )
    });
    let hardware = has(|what| matches!(what, What::Hardware(_)));
    let fabric = has(|what| matches!(what, What::Fabric(_)));
    let ran = has(|what| matches!(what, What::Part(Some(_), None)));
    sized || hardware && (fabric || ran) || fabric && ran
}

/// Where the sizes stand; all of it where there are none.
fn sizes(pieces: &[Piece]) -> Range<usize> {
    let sized = |piece: &&Piece| {
        matches!(
            piece.what,
            What::Accelerators(_) | What::Fleet(_) | What::Nodes(_) | What::Years { .. }
        )
    };
    pieces
        .iter()
        .rev()
        .find(sized)
        .or(pieces.last())
        .map_or(0..0, |piece| piece.at.clone())
}

/// What the pieces come to.
#[derive(Default)]
struct Taken {
    scale: ScaleDraft,
    hardware: Option<String>,
    skill: Option<String>,
    depth: Option<Depth>,
    years: bool,
}

const ONE_LINE: &str = "A line is one claim. Write this in a line of its own.";

impl Taken {
    fn take(&mut self, what: &What, is_scale: bool) -> Result<(), String> {
        let scale = &mut self.scale;
        match what {
            What::Accelerators(n) => once(
                &mut scale.accelerators,
                *n,
                "A second number: say what it counts, as in fleet 16k or 256 nodes.",
            ),
            What::Fleet(n) => once(&mut scale.fleet, *n, ONE_LINE),
            What::Nodes(n) => once(&mut scale.nodes, *n, ONE_LINE),
            What::Requests(n) => once(&mut scale.requests_per_day, *n, ONE_LINE),
            What::Terabytes(n) => once(&mut scale.terabytes, *n, ONE_LINE),
            What::P99(n) => once(&mut scale.p99_ms, *n, ONE_LINE),
            What::Hardware(key) if self.hardware.is_none() => {
                if !is_scale && self.skill.is_some() {
                    return Err(ONE_LINE.into());
                }
                scale.hardware.clone_from(key);
                self.hardware = Some(key.clone());
                Ok(())
            }
            What::Fabric(key) if is_scale => {
                if !scale.fabric.is_empty() {
                    return Err(ONE_LINE.into());
                }
                scale.fabric.clone_from(key);
                Ok(())
            }
            What::Fabric(key) | What::Skill(key)
                if !is_scale && self.hardware.is_none() && self.skill.is_none() =>
            {
                self.skill = Some(key.clone());
                Ok(())
            }
            What::Hardware(_) | What::Fabric(_) | What::Skill(_) => Err(ONE_LINE.into()),
            What::Company(name) => {
                if !scale.company.is_empty() {
                    return Err("A second company. Write it in a line of its own.".into());
                }
                scale.company.clone_from(name);
                Ok(())
            }
            What::Part(did, depth) => self.part(*did, *depth, is_scale),
            What::Years { from, to } => {
                if self.years {
                    return Err("A second date. Write both in one, as in 2022-2024.".into());
                }
                self.years = true;
                self.scale.from.clone_from(from);
                self.scale.to.clone_from(to);
                Ok(())
            }
            What::Number(_) | What::Filler | What::Unknown | What::Wrong(_) => Ok(()),
        }
    }

    fn part(&mut self, did: Option<Did>, depth: Option<Depth>, is_scale: bool) -> Result<(), String> {
        if is_scale {
            let did = did.ok_or("That is how deep somebody knows a thing. A cluster one used, was on call for, operated, built or led.")?;
            return once(
                &mut self.scale.did,
                did,
                "One line says one part: used, on call, operated, built or led.",
            );
        }
        let depth = depth.ok_or("That is a part in a cluster: add how many accelerators, or where. A skill is used, built, tuned or authored.")?;
        once(
            &mut self.depth,
            depth,
            "One line says one depth: used, built, tuned or authored.",
        )
    }

    fn claim(self, is_scale: bool) -> Option<ClaimDraft> {
        if is_scale {
            return Some(ClaimDraft::Scale(self.scale));
        }
        let last_used = [&self.scale.to, &self.scale.from]
            .into_iter()
            .find_map(|when| when.get(..4)?.parse().ok());
        let known = |key| KnownDraft {
            key,
            depth: self.depth,
            last_used,
            note: String::new(),
        };
        match (self.skill, self.hardware) {
            (Some(key), _) => Some(ClaimDraft::Skill(known(key))),
            (_, Some(key)) => Some(ClaimDraft::Hardware(known(key))),
            _ => None,
        }
    }
}

fn once<T>(place: &mut Option<T>, value: T, twice: &str) -> Result<(), String> {
    if place.is_some() {
        return Err(twice.to_owned());
    }
    *place = Some(value);
    Ok(())
}

/// A stretch of bytes in UTF-16 units, as the page counts.
pub(super) fn span(text: &str, at: &Range<usize>) -> (u32, u32) {
    let units = |end: usize| {
        text.get(..end).map_or(0, |before| {
            u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
        })
    };
    (units(at.start), units(at.end))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
