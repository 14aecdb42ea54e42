//! From parts to a question that is asked of each person, and what there is to tell of the parts.

use super::bits::Bits;
use super::fields;
use super::lex::{Span, slice};
use super::mean::{Beside, Ground, Test, meant};
use super::parse::{Part, What, flat};
use super::read::{Query, words_beside};
use super::told::{QueryPart, QueryProblem};
use crate::facts::Fact;
use crate::search::page::PeopleSort;
use std::collections::HashMap;

/// What is asked of a person.
pub(super) enum Question<'a> {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// She is among those who have some words.
    Among(&'a Bits),
    Is(Test<'a>),
}

impl Question<'_> {
    /// Whether it holds for the person who stands there among the facts.
    pub fn holds(&self, at: usize, fact: &Fact) -> bool {
        match self {
            Self::All(all) => all.iter().all(|one| one.holds(at, fact)),
            Self::Any(any) => any.iter().any(|one| one.holds(at, fact)),
            Self::Not(not) => !not.holds(at, fact),
            Self::Among(bits) => bits.has(at),
            Self::Is(test) => test(fact),
        }
    }
}

/// A query understood.
pub(super) struct Understood<'a> {
    pub question: Question<'a>,
    pub sort: Option<PeopleSort>,
    pub parts: Vec<QueryPart>,
    pub problems: Vec<QueryProblem>,
    /// Of every field that must hold, as it is written best.
    pub keys: Vec<String>,
    /// What its parts say of the records that count.
    pub beside: Beside<'a>,
}

/// Understands `query`. `having`: who has which words, for each of [`Query::words`].
pub(super) fn understand<'a>(
    ground: &Ground<'a>,
    query: &'a Query,
    having: &'a HashMap<String, Bits>,
) -> Understood<'a> {
    let mut reader = Reader {
        ground,
        text: &query.text,
        having,
        sort: None,
        problems: Vec::new(),
        keys: Vec::new(),
    };
    let beside = reader.beside(&query.parts, &Beside::default());
    let mut questions = reader.words(&query.parts);
    let mut parts = Vec::with_capacity(query.parts.len());
    for part in &query.parts {
        let read = reader.part(part, &beside);
        parts.push(told(
            &query.text,
            part,
            read.as_ref().map(|read| read.says.as_str()),
        ));
        questions.extend(read.filter(|_| !is_word(part)).map(|read| read.question));
    }
    Understood {
        question: Question::All(questions),
        sort: reader.sort,
        parts,
        problems: reader.problems,
        keys: reader.keys,
        beside,
    }
}

/// The parts of a query of nothing but words.
pub(in super::super) fn plain(query: &Query) -> Vec<QueryPart> {
    query
        .parts
        .iter()
        .map(|part| told(&query.text, part, Some(&says_words(&query.text, part))))
        .collect()
}

fn says_words(text: &str, part: &Part) -> String {
    match &part.what {
        What::All(parts) => {
            let all: Vec<String> = parts.iter().map(|part| says_words(text, part)).collect();
            all.join(" and ")
        }
        _ => format!("“{}”", slice(text, &part.bare).trim_matches(super::lex::is_quote)),
    }
}

fn is_word(part: &Part) -> bool {
    !part.not && matches!(part.what, What::Word | What::Phrase)
}

fn told(text: &str, part: &Part, says: Option<&str>) -> QueryPart {
    let field = match &part.what {
        What::Field { name, .. } => slice(text, name),
        _ => "",
    };
    QueryPart {
        from: units(text, part.at.start),
        to: units(text, part.at.end),
        text: part.text(text).to_owned(),
        field: fields::named(field).map_or(field, |field| field.name).to_owned(),
        says: says.unwrap_or("not understood, so left out").to_owned(),
        negated: part.not,
        known: says.is_some(),
    }
}

/// A place in bytes in UTF-16 units.
pub(super) fn units(text: &str, at: usize) -> u32 {
    let before = slice(text, &(0..at));
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

struct Reader<'r, 'a> {
    ground: &'r Ground<'a>,
    text: &'a str,
    having: &'a HashMap<String, Bits>,
    sort: Option<PeopleSort>,
    problems: Vec<QueryProblem>,
    keys: Vec<String>,
}

struct Read<'a> {
    question: Question<'a>,
    says: String,
}

impl<'a> Reader<'_, 'a> {
    /// The words among these parts, as one question.
    fn words(&self, parts: &[Part]) -> Vec<Question<'a>> {
        let words = words_beside(self.text, parts);
        words
            .and_then(|words| self.having.get(&words))
            .map(Question::Among)
            .into_iter()
            .collect()
    }

    /// What the fields among these say of those beside them.
    fn beside(&self, parts: &[Part], beside: &Beside<'a>) -> Beside<'a> {
        flat(parts).into_iter().fold(beside.clone(), |beside, part| {
            let What::Field { name, value } = &part.what else {
                return beside;
            };
            let value = slice(self.text, value);
            match fields::named(slice(self.text, name)) {
                Some(field) if !part.not => Beside {
                    records: beside.records.and(self.ground, field, value),
                    since: beside.since.and(self.ground, field, value),
                    cards: beside.cards.and(self.ground, field, value),
                },
                _ => beside,
            }
        })
    }

    /// What counts for a part with a minus: of what stands beside it, the pipeline that its own fields say nothing of.
    /// `role:kernel -stage:rejected` leaves out who was rejected in that role, and `client:acme -client:lumen` whoever
    /// is in one of Lumen's.
    fn without(&self, part: &Part, beside: &Beside<'a>) -> Beside<'a> {
        let mut named = Vec::new();
        self.fields_in(part, &mut named);
        Beside {
            cards: beside.cards.clone().but(&named),
            ..Beside::default()
        }
    }

    fn fields_in(&self, part: &Part, named: &mut Vec<fields::Is>) {
        match &part.what {
            What::Word | What::Phrase => {}
            What::Field { name, .. } => {
                named.extend(fields::named(slice(self.text, name)).map(|field| field.is));
            }
            What::All(parts) | What::Any(parts) => {
                parts.iter().for_each(|part| self.fields_in(part, named));
            }
        }
    }

    /// None for what is not understood.
    fn part(&mut self, part: &Part, beside: &Beside<'a>) -> Option<Read<'a>> {
        let without = part.not.then(|| self.without(part, beside));
        let beside = without.as_ref().unwrap_or(beside);
        let keys = self.keys.len();
        let mut read = match &part.what {
            What::Word | What::Phrase => Read {
                question: Question::All(self.words(&[Part {
                    not: false,
                    ..part.clone()
                }])),
                says: says_words(self.text, part),
            },
            What::Field { name, value } => self.field(part, name, value, beside)?,
            What::All(parts) => {
                let beside = self.beside(parts, beside);
                let read = self.each(parts, &beside);
                let (questions, says) = read?;
                let words = self.words(parts);
                Read {
                    question: Question::All(words.into_iter().chain(questions).collect()),
                    says: says.join(" and "),
                }
            }
            What::Any(parts) => {
                let mut any = Vec::new();
                let mut says = Vec::new();
                for read in parts.iter().filter_map(|part| self.part(part, beside)) {
                    any.push(read.question);
                    says.push(read.says);
                }
                self.keys.truncate(keys);
                if any.is_empty() {
                    return None;
                }
                Read {
                    question: Question::Any(any),
                    says: says.join(" or "),
                }
            }
        };
        if part.not {
            self.keys.truncate(keys);
            read = Read {
                question: Question::Not(Box::new(read.question)),
                says: format!("not {}", read.says),
            };
        }
        Some(read)
    }

    /// The questions of these parts but for their words; none if none is understood.
    fn each(&mut self, parts: &[Part], beside: &Beside<'a>) -> Option<(Vec<Question<'a>>, Vec<String>)> {
        let mut questions = Vec::new();
        let mut says = Vec::new();
        for part in parts {
            if let Some(read) = self.part(part, beside) {
                says.push(read.says);
                if !is_word(part) {
                    questions.push(read.question);
                }
            }
        }
        (!says.is_empty()).then_some((questions, says))
    }

    fn field(&mut self, part: &Part, name: &Span, value: &Span, beside: &Beside<'a>) -> Option<Read<'a>> {
        let (typed, value) = (slice(self.text, name), slice(self.text, value));
        let at = &part.bare;
        let problem = |wrong: super::mean::Wrong| QueryProblem {
            from: units(self.text, at.start),
            to: units(self.text, at.end),
            message: wrong.message,
            instead: wrong.instead,
        };
        let is_order = fields::named(typed).is_some_and(|field| field.is == fields::Is::Sort);
        if part.not && is_order {
            // Nobody is left out by an order; the minus is meant for it.
            self.problems.push(QueryProblem {
                from: units(self.text, part.at.start),
                to: units(self.text, part.at.end),
                message: "Nobody is left out by an order. To turn it about, put the minus behind the colon."
                    .into(),
                instead: vec![format!("sort:-{}", value.trim_start_matches(['-', '−', '+']))],
            });
            return None;
        }
        match meant(self.ground, typed, value, beside) {
            Ok(meant) => {
                self.problems.extend(meant.doubt.map(problem));
                self.sort = self.sort.or(meant.sort);
                self.keys.push(meant.key);
                Some(Read {
                    question: Question::Is(meant.test),
                    says: meant.says,
                })
            }
            Err(wrong) => {
                self.problems.push(problem(wrong));
                None
            }
        }
    }
}
