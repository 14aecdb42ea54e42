//! Texts kept once each.

use crate::words;
use std::collections::HashMap;
use std::sync::Arc;

/// A text of [`Texts`], by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(u32);

impl Text {
    /// The empty one.
    pub const NONE: Self = Self(0);

    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Its number, for tables with a place for each text: less than [`Texts::count`].
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

/// Every text there is. None is ever taken out: what people no longer have is let go of when all is read anew.
#[derive(Debug)]
pub struct Texts {
    all: Vec<Both>,
    by_text: HashMap<Arc<str>, Text>,
}

#[derive(Debug)]
struct Both {
    text: Arc<str>,
    /// The same allocation where folding changes nothing.
    folded: Arc<str>,
}

impl Default for Texts {
    fn default() -> Self {
        let mut texts = Self {
            all: Vec::new(),
            by_text: HashMap::new(),
        };
        texts.keep("");
        texts
    }
}

impl Texts {
    /// The number of this text, new or not.
    pub(super) fn keep(&mut self, text: &str) -> Text {
        self.kept(text, |text| {
            let folded = words::fold(text);
            if *folded == **text {
                Arc::clone(text)
            } else {
                folded.into()
            }
        })
    }

    /// The number of a text that is folded already, as the list's keys are: folding 300,000 names and addresses anew
    /// would take longer than reading them.
    pub(super) fn keep_folded(&mut self, text: &str) -> Text {
        self.kept(text, Arc::clone)
    }

    fn kept(&mut self, text: &str, fold: impl FnOnce(&Arc<str>) -> Arc<str>) -> Text {
        if let Some(known) = self.by_text.get(text) {
            return *known;
        }
        let number = Text(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        let text: Arc<str> = text.into();
        let folded = fold(&text);
        self.all.push(Both {
            text: Arc::clone(&text),
            folded,
        });
        self.by_text.insert(text, number);
        number
    }

    /// The number of this text, if anybody has it.
    pub fn number_of(&self, text: &str) -> Option<Text> {
        self.by_text.get(text).copied()
    }

    pub fn get(&self, text: Text) -> &str {
        self.all.get(text.number()).map_or("", |both| &both.text)
    }

    /// As [`crate::words::fold`] makes it.
    pub fn folded(&self, text: Text) -> &str {
        self.all.get(text.number()).map_or("", |both| &both.folded)
    }

    pub fn count(&self) -> usize {
        self.all.len()
    }

    pub(super) fn bytes(&self) -> usize {
        // The counts before each text, and the table's own.
        let texts: usize = self
            .all
            .iter()
            .map(|both| {
                let folded = if Arc::ptr_eq(&both.text, &both.folded) {
                    0
                } else {
                    both.folded.len() + 16
                };
                both.text.len() + 16 + folded
            })
            .sum();
        texts
            + self.all.capacity() * size_of::<Both>()
            + self.by_text.capacity() * (size_of::<(Arc<str>, Text)>() + 1)
    }
}
