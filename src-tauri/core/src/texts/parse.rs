//! Tokens in braces: what they are, and what stands in their place.
//!
//! `{first name}` is a token, `{first name|there}` one with what is written where there is no value (`{team|}`: nothing). Two
//! braces are one that is meant as such.

use crate::error::{Error, Result};

crate::vocabulary::words! {
    /// What a text can take from the desk.
    Token {
        FirstName = "first name", "first name";
        LastName = "last name", "last name";
        Name = "name", "name";
        Title = "title", "title";
        Company = "company", "company";
        Team = "team", "team";
        Location = "location", "location";
        Role = "role", "role";
        Client = "client", "client";
        Conference = "conference", "conference";
        ConferencePlace = "conference place", "conference place";
        MetAt = "met at", "met at";
        WhatWasSaid = "what was said", "what was said";
        MyName = "my name", "my name";
        MyFirstName = "my first name", "my first name";
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Token { token: Token, fallback: Option<&'a str> },
}

/// The pieces of a text. [`Error::Invalid`] at `field` where a brace is left open or a token is none.
fn pieces<'a>(field: &'static str, text: &'a str) -> Result<Vec<Piece<'a>>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        if !before.is_empty() {
            found.push(Piece::Words(before));
        }
        let sign = if brace.starts_with('{') { "{" } else { "}" };
        let after = brace.get(1..).unwrap_or_default();
        if let Some(after) = after.strip_prefix(sign) {
            found.push(Piece::Words(sign));
            rest = after;
            continue;
        }
        let inside = after.split_once('}').filter(|_| sign == "{");
        let Some((inside, after)) = inside.filter(|(inside, _)| !inside.contains(['{', '\n'])) else {
            return Err(Error::invalid(
                field,
                "A brace is left open. A token is written as in {first name}; for a brace itself write two.",
            ));
        };
        let (name, fallback) = match inside.split_once('|') {
            Some((name, fallback)) => (name, Some(fallback)),
            None => (inside, None),
        };
        found.push(Piece::Token {
            token: token(field, name)?,
            fallback,
        });
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    Ok(found)
}

fn token(field: &'static str, name: &str) -> Result<Token> {
    let name = name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
        .replace('_', " ");
    Token::of(&name).ok_or_else(|| {
        let known: Vec<String> = Token::ALL
            .iter()
            .map(|token| format!("{{{}}}", token.kept()))
            .collect();
        Error::invalid(
            field,
            format!("There is no {{{name}}}. There are {}.", known.join(", ")),
        )
    })
}

/// Whether a text reads. [`Error::Invalid`] at `field`.
pub(super) fn check(field: &'static str, text: &str) -> Result<()> {
    pieces(field, text).map(|_| ())
}

/// The text with its values in place; those tokens that have neither value nor fallback stay as they are and are answered, each
/// once. [`Error::Invalid`] at `field` where it does not read.
pub fn fill(
    field: &'static str,
    text: &str,
    value: impl Fn(Token) -> String,
) -> Result<(String, Vec<Token>)> {
    let mut filled = String::with_capacity(text.len());
    let mut missing = Vec::new();
    for piece in pieces(field, text)? {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Token { token, fallback } => match (value(token), fallback) {
                (value, _) if !value.trim().is_empty() => filled.push_str(value.trim()),
                (_, Some(fallback)) => filled.push_str(fallback),
                (_, None) => {
                    filled.push('{');
                    filled.push_str(token.kept());
                    filled.push('}');
                    if !missing.contains(&token) {
                        missing.push(token);
                    }
                }
            },
        }
    }
    Ok((filled, missing))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of_ana(token: Token) -> String {
        match token {
            Token::FirstName => " Ana ".into(),
            Token::Company => "Lumen {x}".into(),
            _ => String::new(),
        }
    }

    #[test]
    fn values_stand_where_their_tokens_stood() {
        for (text, expected, missing) in [
            ("Hi {first name},", "Hi Ana,", vec![]),
            ("Hi {First_Name | there},", "Hi Ana,", vec![]),
            ("Hi {last name|there},", "Hi there,", vec![]),
            ("At {company}{team|}.", "At Lumen {x}.", vec![]),
            (
                "{role} at {client}: {role}",
                "{role} at {client}: {role}",
                vec![Token::Role, Token::Client],
            ),
            ("{{role}} is {first name}", "{role} is Ana", vec![]),
            ("no token", "no token", vec![]),
            ("", "", vec![]),
        ] {
            assert_eq!(
                fill("body", text, of_ana).unwrap(),
                (expected.to_owned(), missing),
                "{text}"
            );
        }
        for (text, says) in [
            ("Hi {first name", "left open"),
            ("Hi first name}", "left open"),
            ("{a {name}", "left open"),
            ("{frist name}", "There is no {frist name}. There are {first name}"),
            ("{}", "There is no {}"),
            ("{|there}", "There is no {}"),
        ] {
            let error = fill("body", text, of_ana).unwrap_err();
            assert_eq!(error.field(), Some("body"));
            assert!(error.to_string().contains(says), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn plain_text_stays_as_it_is(text in "[^{}]{0,60}") {
            prop_assert_eq!(fill("body", &text, of_ana).unwrap(), (text, vec![]));
        }

        #[test]
        fn any_text_can_be_meant_as_such(text in "\\PC{0,40}") {
            let escaped = text.replace('{', "{{").replace('}', "}}");
            prop_assert_eq!(fill("body", &escaped, of_ana).unwrap(), (text, vec![]));
        }

        #[test]
        fn nothing_typed_panics(text in "[{}|a-c \\n]{0,30}") {
            let _ = fill("body", &text, of_ana);
        }
    }
}
