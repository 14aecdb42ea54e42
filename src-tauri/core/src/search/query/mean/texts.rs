//! Lines of text: where somebody works and lives, what she is called. Texts are folded once each, and each is looked
//! at once however many people have it.

use super::super::fields::{Field, Line};
use super::{Ground, Meant, Reading, Wrong, nearest, written};
use crate::companies;
use crate::facts::{Fact, Text};
use crate::words::fold;
use std::cell::Cell;

/// A question about texts, with the answers so far.
pub(in super::super) struct Memo<'a> {
    answers: Vec<Cell<Answer>>,
    test: Box<dyn Fn(Text) -> bool + 'a>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Unknown,
    Yes,
    No,
}

impl<'a> Memo<'a> {
    pub fn of(ground: &Ground<'a>, test: impl Fn(Text) -> bool + 'a) -> Self {
        Self {
            answers: vec![Cell::new(Answer::Unknown); ground.facts.texts().count()],
            test: Box::new(test),
        }
    }

    /// Never of a text that is not there.
    pub fn holds(&self, text: Text) -> bool {
        if text.is_none() {
            return false;
        }
        let Some(answer) = self.answers.get(text.number()) else {
            return false;
        };
        if answer.get() == Answer::Unknown {
            let holds = (self.test)(text);
            answer.set(if holds { Answer::Yes } else { Answer::No });
        }
        answer.get() == Answer::Yes
    }
}

/// What stands in a line.
pub(in super::super) struct Words {
    /// Folded, joined words taken apart.
    words: Vec<String>,
    /// The last may be the beginning of a word.
    begun: bool,
}

impl Words {
    pub fn of(typed: &str, begun: bool) -> Option<Self> {
        let words: Vec<String> = pieces(&fold(typed)).map(str::to_owned).collect();
        (!words.is_empty()).then_some(Self { words, begun })
    }

    /// Whether they stand in this folded text, one after the other.
    pub fn are_in(&self, folded: &str) -> bool {
        let Some((last, before)) = self.words.split_last() else {
            return false;
        };
        let mut from = pieces(folded);
        loop {
            let mut here = from.clone();
            let start = before.iter().all(|word| here.next() == Some(word.as_str()));
            let end = here
                .next()
                .is_some_and(|word| word == last || self.begun && word.starts_with(last.as_str()));
            if start && end {
                return true;
            }
            if from.next().is_none() {
                return false;
            }
        }
    }
}

/// The words of a folded text, joined ones taken apart.
fn pieces(folded: &str) -> impl Iterator<Item = &str> + Clone {
    folded
        .split([' ', '.', '@', '-', '_', '&'])
        .filter(|piece| !piece.is_empty())
}

/// Among more texts than these nobody looks for one that was meant: names and addresses are as many as people.
const MANY: usize = 10_000;

/// How a line is compared.
struct How {
    of: fn(&Fact) -> Text,
    /// A name: whole words, and in quotes all of it.
    is_name: bool,
    says: &'static str,
    nobody: &'static str,
}

fn how(line: Line) -> How {
    let how = |of, is_name, says, nobody| How {
        of,
        is_name,
        says,
        nobody,
    };
    match line {
        Line::Name => how(|fact| fact.name, false, "called", "Nobody is called"),
        Line::Title => how(|fact| fact.title, false, "title", "Nobody’s title has"),
        Line::Company => how(|fact| fact.company, true, "at", "Nobody works at"),
        Line::Team => how(
            |fact| fact.team,
            true,
            "in the team",
            "Nobody is in a team called",
        ),
        Line::Place => how(|fact| fact.location, false, "in", "Nobody lives in"),
        Line::Email => how(|fact| fact.email, false, "e-mail", "No e-mail address has"),
        Line::Phone => how(|fact| fact.phone, false, "phone", "No phone number has"),
        Line::Owner => how(|fact| fact.owner, true, "owned by", "Nobody is owned by"),
        Line::Source => how(|fact| fact.source, false, "from", "Nobody came from"),
    }
}

pub(in super::super) fn line_of(line: Line) -> fn(&Fact) -> Text {
    how(line).of
}

/// A value without its quotes, and whether it had any.
pub(super) fn unquoted(value: &str) -> (&str, bool) {
    let inner = value.trim_matches(super::super::lex::is_quote);
    (inner.trim(), inner.len() < value.len())
}

/// Whether a text is what was typed: by its words, or all of it.
fn by_name<'a>(ground: &Ground<'a>, typed: &str, quoted: bool) -> Option<Memo<'a>> {
    let texts = ground.facts.texts();
    if quoted {
        let key = companies::name_key(typed);
        return (!key.is_empty())
            .then(|| Memo::of(ground, move |text| companies::name_key(texts.get(text)) == key));
    }
    let words = Words::of(typed, false)?;
    Some(Memo::of(ground, move |text| words.are_in(texts.folded(text))))
}

pub(super) fn line<'a>(ground: &Ground<'a>, field: &Field, line: Line, value: &str) -> Reading<'a> {
    let (typed, quoted) = unquoted(value);
    let How {
        of,
        is_name,
        says,
        nobody,
    } = how(line);
    let (typed, quoted) = match line {
        Line::Owner if typed.eq_ignore_ascii_case("me") => (ground.me, true),
        _ => (typed, quoted),
    };
    let texts = ground.facts.texts();
    let memo = if is_name {
        by_name(ground, typed, quoted)
    } else {
        Words::of(typed, !quoted).map(|words| Memo::of(ground, move |text| words.are_in(texts.folded(text))))
    };
    let memo = memo.ok_or_else(|| Wrong::says(format!("Write a word after {}:.", field.name)))?;
    let anybody = ground.facts.people().iter().any(|fact| memo.holds(of(fact)));
    let meant = Meant::new(
        written(field.name, typed, quoted),
        format!("{says} “{typed}”"),
        move |fact| memo.holds(of(fact)),
    );
    Ok(meant.unless_nobody(anybody, || {
        let others = ground.distinct(of);
        let others = if others.len() > MANY { Vec::new() } else { others };
        Wrong::instead(
            format!("{nobody} “{typed}” in your desk."),
            nearest(typed, others.into_iter().map(|text| texts.get(text)))
                .into_iter()
                .map(|name| written(field.name, name, true)),
        )
    }))
}

/// Where she ran something, if it is not where she is.
pub(super) fn past<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, quoted) = unquoted(value);
    let memo = by_name(ground, typed, quoted)
        .ok_or_else(|| Wrong::says("Write a company after past:, as in past:google."))?;
    let test = move |fact: &Fact| {
        !memo.holds(fact.company)
            && fact
                .claims
                .as_ref()
                .is_some_and(|claims| claims.scale.iter().any(|scale| memo.holds(scale.company)))
    };
    Ok(Meant::new(
        written(field.name, typed, quoted),
        format!("at “{typed}” before"),
        test,
    ))
}

pub(super) fn tag<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    let texts = ground.facts.texts();
    let folded = fold(typed);
    let key = typed.to_owned();
    let memo = Memo::of(ground, move |text| {
        let tag = texts.get(text);
        tag == key || texts.folded(text) == folded && crate::people::same_tag(tag, &key)
    });
    if typed.is_empty() {
        return Err(Wrong::says("Write a tag after tag:, as in tag:hot."));
    }
    let people = ground.facts.people();
    let carries = |fact: &Fact, memo: &Memo<'_>| fact.tags.iter().any(|tag| memo.holds(*tag));
    let anybody = people.iter().any(|fact| carries(fact, &memo));
    let meant = Meant::new(
        written(field.name, typed, false),
        format!("tagged “{typed}”"),
        move |fact| carries(fact, &memo),
    );
    Ok(meant.unless_nobody(anybody, || {
        let mut tags: Vec<&str> = people
            .iter()
            .flat_map(|fact| &*fact.tags)
            .map(|tag| texts.get(*tag))
            .collect();
        tags.sort_unstable();
        tags.dedup();
        Wrong::instead(
            format!("Nobody has the tag “{typed}”."),
            nearest(typed, tags)
                .into_iter()
                .map(|tag| written(field.name, tag, false)),
        )
    }))
}

pub(super) fn list<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    let folded = fold(typed);
    let is = |name: &str| name == typed || !folded.is_empty() && fold(name) == folded;
    let Some(list) = ground.lists.iter().find(|list| is(&list.name)) else {
        let names = ground.lists.iter().map(|list| list.name.as_str());
        let wrong = Wrong::instead(
            format!("There is no list called “{typed}”."),
            nearest(typed, names)
                .into_iter()
                .map(|name| written(field.name, name, false)),
        );
        return Ok(Meant::new(
            written(field.name, typed, false),
            format!("on the list “{typed}”"),
            |_| false,
        )
        .unless_nobody(false, || wrong));
    };
    let key = ground.facts.texts().number_of(&list.id.0.hex());
    Ok(Meant::new(
        written(field.name, &list.name, false),
        format!("on the list “{}”", list.name),
        move |fact| key.is_some_and(|key| fact.hotlists.contains(&key)),
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn words_stand_side_by_side() {
        for (typed, begun, text, are_in) in [
            ("staff", false, "senior staff engineer", true),
            ("staf", false, "senior staff engineer", false),
            ("staf", true, "senior staff engineer", true),
            ("staff engineer", false, "senior staff engineer", true),
            ("senior engineer", false, "senior staff engineer", false),
            ("luc", false, "jean-luc picard", true),
            ("jean luc", false, "jean-luc picard", true),
            ("c++", false, "c++ engineer", true),
            ("c", false, "c++ engineer", false),
            ("example.org", false, "ana@example.org", true),
            ("example.com", false, "ana@example.org", false),
        ] {
            let words = Words::of(typed, begun).unwrap();
            assert_eq!(words.are_in(&fold(text)), are_in, "{typed} in {text}");
        }
        assert!(Words::of(" - ", false).is_none());
    }
}
