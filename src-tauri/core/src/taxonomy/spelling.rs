//! A spelling, as it is shown and as it is found.

use crate::words;

/// A word or words that mean an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    shown: String,
    words: Vec<String>,
    /// Whether there are several: `H100s`.
    counted: bool,
}

impl Spelling {
    pub fn of(shown: &str) -> Self {
        Self {
            shown: shown.to_owned(),
            words: words::words(shown)
                .flat_map(|word| pieces(&word.folded))
                .collect(),
            counted: false,
        }
    }

    /// Of a thing that is counted: found in the plural as well.
    pub fn of_things(shown: &str) -> Self {
        Self {
            counted: true,
            ..Self::of(shown)
        }
    }

    /// As the field writes it.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Folded, joined words taken apart: the full text holds `megatron lm` for `Megatron-LM` too.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The words with blanks between them.
    pub fn phrase(&self) -> String {
        self.words.join(" ")
    }

    /// The words of the plural, with blanks between them.
    pub fn plural(&self) -> Option<String> {
        self.counted.then(|| format!("{}s", self.phrase()))
    }

    /// Whether these folded words are this spelling, in the singular or the plural.
    pub fn is<'a>(&self, here: impl ExactSizeIterator<Item = &'a str>) -> bool {
        let last = self.words.len().saturating_sub(1);
        here.len() == self.words.len()
            && here.zip(&self.words).enumerate().all(|(at, (here, word))| {
                here == word || at == last && self.counted && here.strip_suffix('s') == Some(word)
            })
    }
}

/// A folded word, taken apart where it is joined.
pub(super) fn pieces(folded: &str) -> Vec<String> {
    let parts: Vec<String> = words::parts(folded).map(str::to_owned).collect();
    if parts.is_empty() {
        vec![folded.to_owned()]
    } else {
        parts
    }
}
