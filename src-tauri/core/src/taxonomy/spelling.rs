//! A spelling, as it is shown and as it is found.

use crate::words;

/// A word or words that mean an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    shown: String,
    words: Vec<String>,
}

impl Spelling {
    pub fn of(shown: &str) -> Self {
        Self {
            shown: shown.to_owned(),
            words: words::words(shown)
                .flat_map(|word| pieces(&word.folded))
                .collect(),
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

    /// What ends in a capital or a digit is counted: `H100s`.
    fn is_counted(&self) -> bool {
        self.shown
            .ends_with(|last: char| last.is_ascii_uppercase() || last.is_ascii_digit())
    }

    /// The words of the plural, with blanks between them.
    pub fn plural(&self) -> Option<String> {
        self.is_counted().then(|| format!("{}s", self.phrase()))
    }

    /// Whether these folded words are this spelling, in the singular or the plural.
    pub fn is<'a>(&self, here: impl ExactSizeIterator<Item = &'a str>) -> bool {
        let last = self.words.len().saturating_sub(1);
        here.len() == self.words.len()
            && here.zip(&self.words).enumerate().all(|(at, (here, word))| {
                here == word || at == last && self.is_counted() && here.strip_suffix('s') == Some(word)
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
