//! Sizes in a sentence: "trained on 2,048 H100s", "a 512-node InfiniBand cluster", "50M requests/day".

use super::Hit;
use super::tokens::{Sentence, Token};
use crate::profiles::claim::ClaimDraft;
use crate::profiles::draft::{Reader, ScaleDraft, ScaleField};
use crate::profiles::line::words::is_fabric;
use crate::profiles::quantity;
use crate::taxonomy::Kind;
use std::ops::Range;

/// Words between a number and what is counted: `2,048 NVIDIA H100 GPUs`.
const BETWEEN: usize = 3;

/// What a number counts.
enum Counted {
    Accelerators(u32),
    Nodes(u32),
    Requests(u64),
    Terabytes(u32),
    P99(u32),
}

/// The scale records of a sentence: one for each piece of hardware with a number.
pub(super) fn scales(
    text: &str,
    sentence: &Sentence,
    hits: &[Hit<'_>],
    reader: Reader<'_>,
) -> Vec<(ClaimDraft, Range<usize>)> {
    let mut all: Vec<(ScaleDraft, Range<usize>)> = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let Some((counted, taken, hardware)) = counted(text, sentence, at, hits, reader) else {
            at += 1;
            continue;
        };
        let stretch = stretch(sentence, at, taken);
        at += taken;
        // Another number of accelerators is another record; what else is said belongs to the last one.
        let another = |scale: &ScaleDraft| {
            matches!(counted, Counted::Accelerators(_)) && scale.accelerators.or(scale.fleet).is_some()
        };
        if all.last().is_none_or(|(scale, _)| another(scale)) {
            all.push((ScaleDraft::default(), stretch.clone()));
        }
        if let Some((scale, place)) = all.last_mut() {
            place.end = stretch.end;
            if let Some(hardware) = hardware {
                scale.hardware = hardware;
            }
            match counted {
                Counted::Accelerators(n) if is_fleet(sentence, at, taken) => scale.fleet = Some(n),
                Counted::Accelerators(n) => scale.accelerators = Some(n),
                Counted::Nodes(n) => scale.nodes = Some(n),
                Counted::Requests(n) => scale.requests_per_day = Some(n),
                Counted::Terabytes(n) => scale.terabytes = Some(n),
                Counted::P99(n) => scale.p99_ms = Some(n),
            }
        }
    }
    let is_fabric = |hit: &&Hit<'_>| is_fabric(hit.item, reader.field);
    let fabric = hits.iter().find(is_fabric);
    let only = hits
        .iter()
        .filter(|hit| hit.item.kind == Kind::Hardware)
        .collect::<Vec<_>>();
    all.into_iter()
        .filter_map(|(mut scale, place)| {
            if let Some(fabric) = fabric {
                scale.fabric.clone_from(&fabric.item.key);
            }
            // Hardware that stands elsewhere in the sentence is meant where it is the only one.
            if let ([only], true) = (only.as_slice(), scale.hardware.is_empty()) {
                scale.hardware.clone_from(&only.item.key);
            }
            scale.did = sentence.did(place.start);
            scale.company.clone_from(&sentence.spell.company);
            scale.from.clone_from(&sentence.spell.from);
            scale.to.clone_from(&sentence.spell.to);
            // A number that cannot be is nobody's claim.
            scale
                .check(ScaleField::Accelerators)
                .is_ok()
                .then_some((ClaimDraft::Scale(scale), place))
        })
        .collect()
}

/// What the number at `at` counts, how many words that takes, and the hardware that is counted.
fn counted(
    text: &str,
    sentence: &Sentence,
    at: usize,
    hits: &[Hit<'_>],
    reader: Reader<'_>,
) -> Option<(Counted, usize, Option<String>)> {
    let token = sentence.tokens.get(at)?;
    let words = |taken: usize| {
        sentence.tokens.get(at + taken - 1)?;
        text.get(stretch(sentence, at, taken))
    };
    if token.folded == "p99" {
        let p99 = (at + 1..at + 6).find_map(|number| {
            let one = sentence.tokens.get(number)?;
            let two = sentence.tokens.get(number + 1);
            let is_number = one.raw.starts_with(|c: char| c.is_ascii_digit());
            let both = two
                .and_then(|two| text.get(one.at.start..two.at.end))
                .map(|both| (both, 2));
            is_number.then_some(())?;
            both.into_iter()
                .chain([(one.raw.as_str(), 1)])
                .find_map(|(words, taken)| {
                    let ms = quantity::milliseconds(words)
                        .ok()
                        .filter(|_| words.ends_with('s'))?;
                    Some((ms, number + taken - at))
                })
        });
        let changed = sentence.tokens.iter().any(|token| token.folded == "from");
        let (ms, taken) = p99.filter(|_| !changed)?;
        return Some((Counted::P99(ms), taken, None));
    }
    if !token.raw.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    for taken in (1..=4).rev() {
        let Some(words) = words(taken) else { continue };
        let unit = words.trim_start_matches(|c: char| !c.is_alphabetic());
        let says = ["req", "quer", "qps", "rps", "call"]
            .iter()
            .any(|unit_word| unit.to_lowercase().contains(unit_word));
        if let Some(requests) = quantity::requests_per_day(words).ok().filter(|_| says) {
            return Some((Counted::Requests(requests), taken, None));
        }
        let is_data = ["TB", "PB", "EB", "terabyte", "petabyte", "exabyte"]
            .iter()
            .any(|of| unit.starts_with(of));
        if let Some(terabytes) = quantity::terabytes(words).ok().filter(|_| is_data) {
            return Some((Counted::Terabytes(terabytes), taken, None));
        }
    }
    let number = quantity::accelerators(&token.raw).ok()?;
    let hit_at = |token: &Token| {
        hits.iter().find(|hit| {
            hit.item.kind == Kind::Hardware && (hit.at.start..hit.at.end).contains(&token.at.start)
        })
    };
    let mut hardware: Option<&Hit<'_>> = None;
    let mut last = at;
    for ahead in at + 1..=at + 1 + BETWEEN {
        let Some(next) = sentence.tokens.get(ahead) else {
            break;
        };
        match next.folded.as_str() {
            "node" | "nodes" | "server" | "servers" | "hosts" if hardware.is_none() || ahead == last + 1 => {
                return Some((
                    Counted::Nodes(number),
                    ahead + 1 - at,
                    hardware.map(|hit| hit.item.key.clone()),
                ));
            }
            "gpu" | "gpus" | "accelerator" | "accelerators" | "chips" | "tpus" | "cards" => {
                return Some((
                    Counted::Accelerators(number),
                    ahead + 1 - at,
                    hardware.map(|hit| hit.item.key.clone()),
                ));
            }
            _ => {}
        }
        match hit_at(next) {
            Some(hit) => {
                hardware = Some(hit);
                last = ahead;
            }
            // Between the two stand makers and adjectives, which begin with a capital: `NVIDIA`, `Cloud`, `SXM`.
            None if !next.raw.starts_with(char::is_uppercase) => break,
            None => {}
        }
    }
    let hit = hardware?;
    // `2024 H100` is a year beside a name, unless it was not out then.
    let is_year = token.raw.len() == 4
        && crate::profiles::when::year(&token.raw, reader.this_year).is_ok()
        && hit.item.year.is_none_or(|out| number + 1 >= out.into());
    (!is_year).then(|| {
        (
            Counted::Accelerators(number),
            last + 1 - at,
            Some(hit.item.key.clone()),
        )
    })
}

/// "a cluster of 10,000", "10,000 GPU fleet": all there were, not one job.
fn is_fleet(sentence: &Sentence, after: usize, taken: usize) -> bool {
    let from = (after - taken).saturating_sub(4);
    let around = sentence
        .tokens
        .get(from..sentence.tokens.len().min(after + 2))
        .unwrap_or_default();
    around.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "fleet" | "cluster" | "clusters" | "supercomputer"
        )
    })
}

fn stretch(sentence: &Sentence, at: usize, taken: usize) -> Range<usize> {
    let start = sentence.tokens.get(at).map_or(0, |token| token.at.start);
    let end = sentence
        .tokens
        .get(at + taken - 1)
        .map_or(start, |token| token.at.end);
    start..end
}
