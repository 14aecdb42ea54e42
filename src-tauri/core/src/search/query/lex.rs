//! A query cut into its signs. Nothing here can fail: what is no sign of the language is a word.

use super::fields;
use crate::words::words;
use std::ops::Range;

/// Where something stands in the text, in bytes.
pub(super) type Span = Range<usize>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    Open,
    Close,
    /// A minus before something, or `NOT`.
    Not,
    Or,
    And,
    /// With its quotes; one left open ends with the text.
    Phrase,
    Word,
    /// `name:value`, `name>=value`, or a name that stands for itself.
    Field {
        name: Span,
        value: Span,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub sign: Sign,
    pub at: Span,
}

const QUOTES: [char; 4] = ['"', '“', '”', '„'];

/// What begins an address and no field.
const SCHEMES: [&str; 9] = [
    "http", "https", "mailto", "tel", "ftp", "file", "urn", "doi", "skype",
];

pub(super) fn is_quote(c: char) -> bool {
    QUOTES.contains(&c)
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(first) = text.get(from..).and_then(|rest| rest.chars().next()) {
        let (sign, to) = sign(text, from, first);
        if let Some(sign) = sign {
            tokens.push(Token { sign, at: from..to });
        }
        from = to.max(from + first.len_utf8());
    }
    tokens
}

/// The sign at `from`, and where it ends; none for what says nothing.
fn sign(text: &str, from: usize, first: char) -> (Option<Sign>, usize) {
    let next = from + first.len_utf8();
    match first {
        '(' => (Some(Sign::Open), next),
        ')' => (Some(Sign::Close), next),
        _ if first.is_whitespace() => (None, next),
        _ if is_quote(first) => {
            let to = quoted(text, next);
            let says = words(slice(text, &(from..to))).next().is_some();
            (says.then_some(Sign::Phrase), to)
        }
        '-' | '−' => (negates(text, from, next).then_some(Sign::Not), next),
        _ => run(text, from),
    }
}

/// A minus stands by itself on its left and leans on something to its right.
fn negates(text: &str, from: usize, next: usize) -> bool {
    let before = slice(text, &(0..from)).chars().next_back();
    let after = slice(text, &(next..text.len())).chars().next();
    before.is_none_or(|c| c.is_whitespace() || c == '(')
        && after.is_some_and(|c| c.is_alphanumeric() || is_quote(c) || c == '(')
}

/// A word or a field.
fn run(text: &str, from: usize) -> (Option<Sign>, usize) {
    let to = end(text, from);
    let here = slice(text, &(from..to));
    let sign = match here {
        "OR" => Some(Sign::Or),
        "AND" => Some(Sign::And),
        "NOT" => Some(Sign::Not),
        _ if fields::stands_alone(here) => Some(Sign::Field {
            name: from..to,
            value: to..to,
        }),
        _ => None,
    };
    if let Some(sign) = sign {
        return (Some(sign), to);
    }
    if let Some((name, start)) = head(text, from, to) {
        let to = value_end(text, start, slice(text, &name));
        return (
            Some(Sign::Field {
                name,
                value: start..to,
            }),
            to,
        );
    }
    (words(here).next().map(|_| Sign::Word), to)
}

/// The name of a field and where its value starts.
fn head(text: &str, from: usize, to: usize) -> Option<(Span, usize)> {
    let here = slice(text, &(from..to));
    let length = here.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_')))?;
    let (name, behind) = here.split_at_checked(length)?;
    let known = fields::named(name).is_some();
    let at = from..from + length;
    if known && behind.starts_with(['>', '<', '=', '≥', '≤']) {
        return Some((at.clone(), at.end));
    }
    let value = behind.strip_prefix(':')?;
    let first = slice(text, &(at.end + 1..text.len())).chars().next();
    let plain = name.len() > 1 && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let filled = first.is_some_and(|c| !c.is_whitespace() && !matches!(c, ':' | ')' | '(' | '/'));
    let address = value.starts_with("//") || SCHEMES.contains(&name.to_ascii_lowercase().as_str());
    (known || plain && filled && !address).then(|| (at.clone(), at.end + 1))
}

/// Where the value that starts here ends: quotes in it may hold blanks, and a sum may be followed by its currency.
fn value_end(text: &str, start: usize, name: &str) -> usize {
    let mut to = start;
    while let Some(c) = slice(text, &(to..text.len())).chars().next() {
        if c.is_whitespace() || matches!(c, '(' | ')') {
            break;
        }
        to += c.len_utf8();
        if is_quote(c) {
            to = quoted(text, to);
        }
    }
    if to > start && fields::takes_currency(name) {
        let rest = slice(text, &(to..text.len()));
        let code = rest.trim_start();
        let length = code.find(|c: char| !c.is_alphanumeric()).unwrap_or(code.len());
        if rest.len() > code.len() && code.get(..length).is_some_and(fields::is_currency) {
            return to + rest.len() - code.len() + length;
        }
    }
    to
}

/// Behind the quote that closes what starts here.
fn quoted(text: &str, start: usize) -> usize {
    let rest = slice(text, &(start..text.len()));
    rest.char_indices()
        .find(|(_, c)| is_quote(*c))
        .map_or(text.len(), |(at, c)| start + at + c.len_utf8())
}

fn end(text: &str, from: usize) -> usize {
    let rest = slice(text, &(from..text.len()));
    rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c))
        .map_or(text.len(), |at| from + at)
}

/// What stands there; nothing for a place that is not in the text.
pub(super) fn slice<'a>(text: &'a str, at: &Span) -> &'a str {
    text.get(at.clone()).unwrap_or_default()
}
