//! A line cut into pieces, each with what it may mean by itself.

use super::words::{is_fabric, is_filler, part};
use crate::numbers::thousands;
use crate::profiles::draft::Reader;
use crate::profiles::{Depth, Did, quantity, when};
use crate::taxonomy::{Item, Kind, Taxonomy};
use crate::words::fold;
use std::ops::Range;

/// A stretch of bytes of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub at: Range<usize>,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Four digits that may be a year or a count.
    Number(u32),
    Accelerators(u32),
    Fleet(u32),
    Nodes(u32),
    Requests(u64),
    Terabytes(u32),
    P99(u32),
    /// Keys.
    Hardware(String),
    Fabric(String),
    Skill(String),
    Part(Option<Did>, Option<Depth>),
    Company(String),
    /// A year or a year and month each; empty: unknown.
    Years {
        from: String,
        to: String,
    },
    Filler,
    /// Not known; [`unknown`] says what may have been meant.
    Unknown,
    /// Not understood, and why.
    Wrong(String),
}

/// Words read as one name at most: `Text Generation Inference`, `remote direct memory access`.
const LONGEST: usize = 5;

struct Cutter<'a> {
    line: &'a str,
    tokens: Vec<Range<usize>>,
    reader: Reader<'a>,
}

/// The pieces of a line, in order.
pub(super) fn cut(line: &str, reader: Reader<'_>) -> Vec<Piece> {
    let cutter = Cutter {
        line,
        tokens: tokens(line),
        reader,
    };
    let (mut pieces, mut at) = (Vec::new(), 0);
    while at < cutter.tokens.len() {
        let (what, taken) = cutter.read(at);
        pieces.push(Piece {
            at: cutter.stretch(at, taken),
            what,
        });
        at += taken.max(1);
    }
    pieces
}

/// Nobody ran accelerators by the hundred before.
const FIRST_CLUSTERS: u16 = 2012;

/// Says of numbers that may be years what they are: a year, unless the hardware was not out then.
pub(super) fn tell_years(pieces: &mut [Piece], reader: Reader<'_>) {
    let out = pieces.iter().find_map(|piece| match &piece.what {
        What::Hardware(key) => reader.field.item(Kind::Hardware, key)?.year,
        _ => None,
    });
    let out = out.unwrap_or(FIRST_CLUSTERS);
    let mut sized = pieces
        .iter()
        .any(|piece| matches!(piece.what, What::Accelerators(_)));
    for piece in pieces {
        let What::Number(number) = piece.what else {
            continue;
        };
        if !sized && number + 1 < out.into() {
            piece.what = What::Accelerators(number);
            sized = true;
        } else {
            let year = number.to_string();
            piece.what = What::Years {
                from: year.clone(),
                to: year,
            };
        }
    }
}

/// Words parted by blanks and commas; `@` begins one, quotes hold one together, and `512xH100` is two.
fn tokens(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = line.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() || matches!(first, ',' | ';' | '·' | '|') {
            continue;
        }
        let quoted = first == '"' || first == '@' && rest.peek().is_some_and(|(_, next)| *next == '"');
        if quoted && first == '@' {
            rest.next();
        }
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.peek().copied() {
            let next_blank = line
                .get(at + c.len_utf8()..)
                .is_none_or(|after| after.is_empty() || after.starts_with(char::is_whitespace));
            let ends = if quoted {
                c == '"'
            } else {
                c.is_whitespace() || matches!(c, ';' | '|') || c == '@' || c == ',' && next_blank
            };
            if ends && !quoted {
                break;
            }
            rest.next();
            end = at + c.len_utf8();
            if ends {
                break;
            }
        }
        match times(line, start..end) {
            Some(at) => found.extend([start..at, at + times_sign(line, at)..end]),
            None => found.push(start..end),
        }
    }
    found
}

/// Where the × of `512xH100` stands.
fn times(line: &str, token: Range<usize>) -> Option<usize> {
    let text = line.get(token.clone())?;
    let digits = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '\'' | 'k' | 'K'))?;
    let (number, after) = text.split_at(digits);
    let sign = after.starts_with(['x', 'X', '×']);
    let named = after.chars().nth(1).is_some_and(char::is_alphabetic);
    (sign && named && number.starts_with(|c: char| c.is_ascii_digit())).then_some(token.start + digits)
}

fn times_sign(line: &str, at: usize) -> usize {
    line.get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(1, char::len_utf8)
}

impl<'a> Cutter<'a> {
    fn stretch(&self, at: usize, tokens: usize) -> Range<usize> {
        let start = self.tokens.get(at).map_or(0, |token| token.start);
        let end = self
            .tokens
            .get(at + tokens.max(1) - 1)
            .map_or(self.line.len(), |token| token.end);
        start..end
    }

    /// So many tokens from `at` on, as they stand; none beyond the end.
    fn text(&self, at: usize, tokens: usize) -> Option<&'a str> {
        self.tokens.get(at + tokens - 1)?;
        self.line.get(self.stretch(at, tokens))
    }

    fn folded(&self, at: usize) -> String {
        self.text(at, 1).map(fold).unwrap_or_default()
    }

    /// What stands at `at`, and how many tokens it takes.
    fn read(&self, at: usize) -> (What, usize) {
        let text = self.text(at, 1).unwrap_or_default();
        if text.starts_with('@') {
            return self.company(at);
        }
        self.labelled(at)
            .or_else(|| self.years(at))
            .or_else(|| self.part(at))
            .or_else(|| self.number(at))
            .or_else(|| self.named(at))
            .unwrap_or((What::Unknown, 1))
    }

    /// `@CoreWeave`, `@Lambda Labs`: up to the next word that means something else; in quotes, all of it.
    fn company(&self, at: usize) -> (What, usize) {
        let first = self.text(at, 1).unwrap_or_default();
        let quoted = first.starts_with("@\"");
        let bare = first == "@";
        let mut taken = 1 + usize::from(bare);
        while !quoted && !self.folded(at + taken).is_empty() && !self.means_something(at + taken) {
            taken += 1;
        }
        let name = self
            .text(at, taken.min(self.tokens.len() - at))
            .unwrap_or(first)
            .trim_start_matches('@')
            .trim()
            .trim_matches('"')
            .trim();
        let taken = taken.min(self.tokens.len() - at);
        if name.is_empty() {
            let message = "Write the company after the @, as in @CoreWeave.";
            return (What::Wrong(message.into()), taken);
        }
        (What::Company(name.to_owned()), taken)
    }

    fn means_something(&self, at: usize) -> bool {
        let text = self.text(at, 1).unwrap_or_default();
        text.starts_with('@')
            || self.labelled(at).is_some()
            || self.years(at).is_some()
            || self.part(at).is_some()
            || self.number(at).is_some()
            || matches!(self.named(at), Some((what, _)) if what != What::Filler)
    }

    /// A number behind a word that says what it is, or before one: `fleet 16k`, `p99 120ms`.
    fn labelled(&self, at: usize) -> Option<(What, usize)> {
        let word = self.folded(at);
        if word == "fleet" {
            let of = usize::from(self.folded(at + 1) == "of");
            return match self.text(at + 1 + of, 1).map(quantity::accelerators) {
                Some(Ok(fleet)) => Some((What::Fleet(fleet), 2 + of)),
                Some(Err(reason)) => Some((What::Wrong(reason), 2 + of)),
                None => Some((
                    What::Wrong("How large a fleet? Write it as in fleet 16k.".into()),
                    1,
                )),
            };
        }
        if word == "p99" {
            let read = |tokens| {
                quantity::milliseconds(self.text(at + 1, tokens)?)
                    .ok()
                    .map(|ms| (ms, tokens))
            };
            return Some(match read(2).or_else(|| read(1)) {
                Some((ms, tokens)) => (What::P99(ms), 1 + tokens),
                None => (What::Wrong("How long? Write it as in p99 120ms.".into()), 1),
            });
        }
        let is_size = |at: usize| {
            self.text(at, 1)
                .is_some_and(|text| quantity::accelerators(text).is_ok())
        };
        if self.folded(at + 1) == "fleet" && !is_size(at + 2) {
            let fleet = self
                .text(at, 1)
                .and_then(|text| quantity::accelerators(text).ok())?;
            return Some((What::Fleet(fleet), 2));
        }
        None
    }

    /// `2022-2024`, `2022-now`, `since 2023`, `until 2024`.
    fn years(&self, at: usize) -> Option<(What, usize)> {
        let this_year = self.reader.this_year;
        let read = |text: &str| when::when(text, this_year);
        let word = self.folded(at);
        if matches!(word.as_str(), "since" | "until" | "from" | "till") {
            let year = self.text(at + 1, 1)?;
            let what = match read(year) {
                Err(reason) => What::Wrong(reason),
                Ok(to) if word == "until" || word == "till" => What::Years {
                    from: String::new(),
                    to,
                },
                Ok(from) => What::Years {
                    from,
                    to: String::new(),
                },
            };
            return Some((what, 2));
        }
        let text = self.text(at, 1)?;
        let (from, to) = text.split_once(['-', '–', '—', '…'])?;
        let looks = from.len() == 4 && from.chars().all(|c| c.is_ascii_digit()) && to.len() != 2;
        if !looks {
            return None;
        }
        let open = matches!(to, "" | "now" | "today" | "present");
        let what = match (read(from), if open { Ok(String::new()) } else { read(to) }) {
            (Ok(from), Ok(to)) if to.is_empty() || from <= to => What::Years { from, to },
            (Ok(from), Ok(to)) => What::Wrong(format!("It cannot end ({to}) before it begins ({from}).")),
            (Err(reason), _) | (_, Err(reason)) => What::Wrong(reason),
        };
        Some((what, 1))
    }

    fn part(&self, at: usize) -> Option<(What, usize)> {
        let two = format!("{} {}", self.folded(at), self.folded(at + 1));
        if let Some((did, depth)) = part(&two) {
            return Some((What::Part(did, depth), 2));
        }
        let (did, depth) = part(&self.folded(at))?;
        Some((What::Part(did, depth), 1))
    }

    fn number(&self, at: usize) -> Option<(What, usize)> {
        let text = self.text(at, 1)?;
        if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '≈' | '-' | '−' | '.')) {
            return None;
        }
        let year = |text: &str| when::when(text, self.reader.this_year).ok();
        if text.len() == 4 && text.chars().all(|c| c.is_ascii_digit()) && year(text).is_some() {
            let counted = matches!(self.folded(at + 1).as_str(), "gpus" | "accelerators" | "chips");
            if !counted && self.measured(at).is_none() {
                return text.parse().ok().map(|number| (What::Number(number), 1));
            }
        }
        if text.len() == 7
            && let Some(month) = year(text)
        {
            return Some((
                What::Years {
                    from: month.clone(),
                    to: month,
                },
                1,
            ));
        }
        if let Some(measured) = self.measured(at) {
            return Some(measured);
        }
        match quantity::accelerators(text) {
            Ok(number) => Some((What::Accelerators(number), 1)),
            // `910B` and `3D torus` are names.
            Err(_) if self.named(at).is_some() => None,
            Err(reason) => Some((What::Wrong(reason), 1)),
        }
    }

    /// A number with its unit, which may be words of their own: `12M requests per day`. A second number is none.
    fn measured(&self, at: usize) -> Option<(What, usize)> {
        let unit = (1..4)
            .take_while(|behind| !self.folded(at + behind).starts_with(|c: char| c.is_ascii_digit()))
            .count();
        (1..=1 + unit)
            .rev()
            .find_map(|tokens| Some((measured(self.text(at, tokens)?)?, tokens)))
    }

    /// What the taxonomy knows: the longest name from here.
    fn named(&self, at: usize) -> Option<(What, usize)> {
        for tokens in (1..=LONGEST).rev() {
            let Some(text) = self.text(at, tokens) else {
                continue;
            };
            if let Some(item) = self.reader.meant(Kind::Hardware, text) {
                return Some((What::Hardware(item.key.clone()), tokens));
            }
            if let Some(item) = self.reader.meant(Kind::Skill, text) {
                return Some((skill(item, self.reader.field), tokens));
            }
        }
        is_filler(&self.folded(at)).then_some((What::Filler, 1))
    }
}

/// What is wrong with a word that nobody knows.
pub(super) fn unknown(text: &str, field: &Taxonomy) -> String {
    match nearest(text, field) {
        Some(name) => format!("“{text}” is not known. Was {name} meant?"),
        None => format!(
            "“{text}” is not known. A company is written as @{text}; a skill or hardware is added in the taxonomy."
        ),
    }
}

fn skill(item: &Item, field: &Taxonomy) -> What {
    if is_fabric(item, field) {
        What::Fabric(item.key.clone())
    } else {
        What::Skill(item.key.clone())
    }
}

/// A number with a unit that says what is measured.
fn measured(text: &str) -> Option<What> {
    let unit = text.trim_start_matches(|c: char| !c.is_alphabetic() && c != '/');
    if unit.is_empty() || quantity::count(text).is_ok() {
        return None;
    }
    if let Ok(nodes) = quantity::nodes(text) {
        return Some(What::Nodes(nodes));
    }
    if let Ok(accelerators) = quantity::accelerators(text) {
        return Some(What::Accelerators(accelerators));
    }
    if let Ok(requests) = quantity::requests_per_day(text) {
        return Some(What::Requests(requests));
    }
    if let Ok(terabytes) = quantity::terabytes(text) {
        return Some(What::Terabytes(terabytes));
    }
    quantity::milliseconds(text)
        .ok()
        .map(|_| What::Wrong(format!("What takes {text}? Write p99 {text}.")))
}

/// Less alike than this, nobody meant it.
const ALIKE: f64 = 0.75;

/// The name that is spelled most like this.
fn nearest<'a>(text: &str, field: &'a Taxonomy) -> Option<&'a str> {
    let folded = fold(text);
    let names = field
        .items(Kind::Hardware)
        .chain(field.items(Kind::Skill))
        .map(|item| {
            (
                strsim::normalized_damerau_levenshtein(&folded, &fold(&item.name)),
                item.name.as_str(),
            )
        });
    let (alike, name) = names.max_by(|one, other| one.0.total_cmp(&other.0))?;
    (alike >= ALIKE).then_some(name)
}

impl What {
    /// In a word or two, and in full.
    pub fn told(&self, is_scale: bool, field: &Taxonomy) -> (&'static str, String) {
        let many = |n: u32| thousands(n.into());
        match self {
            Self::Accelerators(n) | Self::Number(n) => (
                "largest job",
                format!("{} accelerators in the largest job", many(*n)),
            ),
            Self::Fleet(n) => ("fleet", format!("{} accelerators in all", many(*n))),
            Self::Nodes(n) => ("nodes", format!("{} nodes", many(*n))),
            Self::Requests(n) => ("served", format!("{} requests a day", thousands(*n))),
            Self::Terabytes(n) => ("data", format!("{} TB of data", many(*n))),
            Self::P99(n) => ("p99", format!("p99 of {} ms", many(*n))),
            Self::Hardware(key) => ("hardware", field.name(Kind::Hardware, key).to_owned()),
            Self::Fabric(key) if is_scale => ("fabric", field.name(Kind::Skill, key).to_owned()),
            Self::Fabric(key) | Self::Skill(key) => ("skill", field.name(Kind::Skill, key).to_owned()),
            Self::Part(Some(did), _) if is_scale => ("part in it", did.shown().to_owned()),
            Self::Part(_, depth) => ("depth", depth.map_or("", Depth::shown).to_owned()),
            Self::Company(name) => ("company", name.clone()),
            Self::Years { from, to } if from == to => ("year", from.clone()),
            Self::Years { from, to } if to.is_empty() => ("since", from.clone()),
            Self::Years { from, to } if from.is_empty() => ("until", to.clone()),
            Self::Years { from, to } => ("years", format!("{from} to {to}")),
            Self::Filler | Self::Unknown | Self::Wrong(_) => ("", String::new()),
        }
    }
}
