//! A page to be printed: what is on it, not how it looks. Slices write sheets; the typesetter makes PDF of them.
//!
//! All text is plain text in any script: nothing in it is markup.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of [`Sheet`] this program writes.
pub const VERSION: u32 = 1;

/// One document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Sheet {
    pub version: u32,
    pub title: String,
    /// Under the title, smaller.
    pub subtitle: String,
    /// Short facts beside one another under the title: "10,000 GPUs", "B200".
    pub badges: Vec<String>,
    pub parts: Vec<SheetPart>,
    /// At the foot of every page, beside its number.
    pub foot: String,
}

/// What a sheet is made of, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum SheetPart {
    Heading {
        text: String,
    },
    Text {
        text: String,
    },
    /// A list of points.
    Points {
        points: Vec<String>,
    },
    /// Names and what stands beside them.
    Facts {
        facts: Vec<SheetFact>,
    },
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
        /// Columns of numbers, counted from 0.
        numbers: Vec<usize>,
    },
    /// Marks from 0 to `most`, all in tenths, as bars beneath one another.
    Bars {
        bars: Vec<SheetBar>,
        most: u32,
    },
}

/// A name and what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SheetFact {
    pub name: String,
    pub text: String,
}

/// A mark, drawn, in tenths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SheetBar {
    pub name: String,
    /// None: nothing is told.
    pub tenths: Option<u32>,
    /// What it is held against.
    pub mark: Option<u32>,
    /// The same in words, beside it.
    pub text: String,
}

impl Sheet {
    /// Every text on it, in order: what a reader could find there.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str(), self.subtitle.as_str()];
        texts.extend(self.badges.iter().map(String::as_str));
        for part in &self.parts {
            match part {
                SheetPart::Heading { text } | SheetPart::Text { text } => texts.push(text),
                SheetPart::Points { points } => texts.extend(points.iter().map(String::as_str)),
                SheetPart::Facts { facts } => {
                    texts.extend(facts.iter().flat_map(|fact| [fact.name.as_str(), &fact.text]));
                }
                SheetPart::Bars { bars, .. } => {
                    texts.extend(bars.iter().flat_map(|bar| [bar.name.as_str(), &bar.text]));
                }
                SheetPart::Table { head, rows, .. } => {
                    texts.extend(head.iter().chain(rows.iter().flatten()).map(String::as_str));
                }
            }
        }
        texts.push(&self.foot);
        texts
    }
}
