//! A query as it was typed, taken apart.

use super::lex::slice;
use super::parse::{Part, What, is_plain, parse, words_in};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Query {
    pub(super) text: String,
    pub(super) parts: Vec<Part>,
}

impl Query {
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            parts: parse(text),
        }
    }

    /// Nothing is asked: everybody is found.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Nothing but words, all of which must be there.
    pub fn is_plain(&self) -> bool {
        is_plain(&self.parts)
    }

    /// The words that must be there, each where it stands in the text; empty without any.
    pub fn must_have(&self) -> String {
        words_in(&self.text, &self.parts).unwrap_or_default()
    }

    /// Words that must be known of whom they are, each lot by itself.
    pub(super) fn words(&self) -> Vec<String> {
        let mut lots = Vec::new();
        gather(&self.text, &self.parts, &mut lots);
        lots
    }

    /// Whether somebody's lists matter.
    pub(super) fn asks_for_lists(&self) -> bool {
        fn any(text: &str, parts: &[Part]) -> bool {
            parts.iter().any(|part| match &part.what {
                What::All(parts) | What::Any(parts) => any(text, parts),
                What::Field { name, .. } => super::fields::named(slice(text, name))
                    .is_some_and(|field| field.is == super::fields::Is::List),
                What::Word | What::Phrase => false,
            })
        }
        any(&self.text, &self.parts)
    }

    /// Each part that must hold, and the query without it.
    pub fn without(&self) -> Vec<(String, String)> {
        self.parts
            .iter()
            .map(|part| {
                let before = slice(&self.text, &(0..part.at.start));
                let after = slice(&self.text, &(part.at.end..self.text.len()));
                let rest = format!("{} {}", before.trim_end(), after.trim_start());
                (part.text(&self.text).to_owned(), rest.trim().to_owned())
            })
            .collect()
    }
}

/// The words that stand directly among these parts; see [`words_in`].
pub(super) fn words_beside(text: &str, parts: &[Part]) -> Option<String> {
    let direct: Vec<Part> = parts
        .iter()
        .filter(|part| matches!(part.what, What::Word | What::Phrase))
        .cloned()
        .collect();
    words_in(text, &direct)
}

fn gather(text: &str, parts: &[Part], lots: &mut Vec<String>) {
    lots.extend(words_beside(text, parts));
    for part in parts {
        match &part.what {
            What::All(inner) => gather(text, inner, lots),
            What::Any(inner) => alone(text, inner, lots),
            What::Word | What::Phrase if part.not => alone(text, std::slice::from_ref(part), lots),
            What::Word | What::Phrase | What::Field { .. } => {}
        }
    }
}

/// The words of each of these by itself.
fn alone(text: &str, parts: &[Part], lots: &mut Vec<String>) {
    for part in parts {
        let one = Part {
            not: false,
            ..part.clone()
        };
        gather(text, &[one], lots);
    }
}
