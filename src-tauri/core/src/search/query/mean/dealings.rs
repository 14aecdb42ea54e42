//! What the desk has to do with somebody: stages, roles, clients, tasks, who is off limits.

use super::super::fields::{Field, Is};
use super::between::{Than, compared, than};
use super::texts::{Memo, Words, unquoted};
use super::{Ground, Meant, Reading, Wrong, days, nearest, written};
use crate::companies::name_key;
use crate::facts::{Card, Text, day_number};
use crate::roles::StageKind;
use crate::words::fold;
use std::rc::Rc;

/// Which stages count: a place for each of [`StageKind::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stages(u16);

impl Stages {
    fn of(holds: impl Fn(StageKind) -> bool) -> Self {
        let bits = StageKind::ALL.iter().filter(|kind| holds(**kind));
        Self(bits.fold(0, |all, kind| all | 1 << *kind as u16))
    }

    fn has(self, kind: StageKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

type CardTest<'a> = Rc<dyn Fn(&Card) -> bool + 'a>;

/// What fields side by side ask of a pipeline: one and the same must be all they say.
#[derive(Clone, Default)]
pub(in super::super) struct Cards<'a>(Vec<(Is, CardTest<'a>)>);

impl<'a> Cards<'a> {
    /// With what this part asks; as it is, where the part asks nothing of pipelines or is not understood.
    pub fn and(mut self, ground: &Ground<'a>, field: &Field, value: &str) -> Self {
        if matches!(field.is, Is::Stage | Is::Role | Is::Client)
            && let Ok(asked) = of_card(ground, field, value)
        {
            self.0.push((field.is, asked.test));
        }
        self
    }

    /// Without what these fields ask.
    pub fn but(mut self, fields: &[Is]) -> Self {
        self.0.retain(|(field, _)| !fields.contains(field));
        self
    }

    pub fn hold(&self, card: &Card) -> bool {
        self.0.iter().all(|(_, test)| test(card))
    }
}

/// What one field asks of a pipeline.
struct OfCard<'a> {
    key: String,
    says: String,
    test: CardTest<'a>,
}

impl<'a> OfCard<'a> {
    fn new(key: String, says: String, test: impl Fn(&Card) -> bool + 'a) -> Self {
        Self {
            key,
            says,
            test: Rc::new(test),
        }
    }
}

/// `stage:`, `role:` and `client:`: they are in a pipeline that is what this part and those beside it say.
pub(super) fn in_a_pipeline<'a>(
    ground: &Ground<'a>,
    field: &Field,
    value: &str,
    beside: &Cards<'a>,
) -> Reading<'a> {
    let OfCard { key, says, test } = of_card(ground, field, value)?;
    let beside = beside.clone();
    Ok(Meant::new(key, says, move |fact| {
        fact.dealings.as_ref().is_some_and(|dealings| {
            let mut cards = dealings.cards.iter();
            cards.any(|card| test(card) && beside.hold(card))
        })
    }))
}

fn of_card<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Result<OfCard<'a>, Wrong> {
    match field.is {
        Is::Role => called(ground, field, Of::Role, value),
        Is::Client => called(ground, field, Of::Client, value),
        _ => stage(ground, field, value),
    }
}

fn kind_of(typed: &str) -> Option<StageKind> {
    let typed = fold(typed);
    StageKind::ALL
        .iter()
        .copied()
        .find(|kind| kind.kept() == typed || fold(kind.shown()) == typed)
        .or(match typed.as_str() {
            "interview" | "interviewed" => Some(StageKind::Interviewing),
            "offered" => Some(StageKind::Offer),
            "placed" | "hired" => Some(StageKind::Accepted),
            _ => None,
        })
}

/// Kinds of stages, as they are written best and said; none for what is no kind of stage. Those in which it ended are in
/// no comparison.
fn read(value: &str) -> Option<(Stages, String, String)> {
    let (sign, rest) = than(value);
    let (typed, _) = unquoted(rest);
    if sign == Than::Bare && matches!(typed.to_lowercase().as_str(), "any" | "live") {
        let live = Stages::of(|kind| !matches!(kind, StageKind::Rejected | StageKind::Withdrawn));
        return Some((live, "any".to_owned(), "in a pipeline".to_owned()));
    }
    let kind = kind_of(typed)?;
    let (key, shown) = (kind.kept(), kind.shown());
    let is_way = |kind: StageKind| !matches!(kind, StageKind::Rejected | StageKind::Withdrawn);
    let on_the_way = |holds: fn(StageKind, StageKind) -> bool| {
        Stages::of(|one| is_way(one) && is_way(kind) && holds(one, kind))
    };
    Some(match sign {
        Than::Bare | Than::Equal => (
            Stages::of(|one| one == kind),
            key.to_owned(),
            format!("in the stage {shown}"),
        ),
        Than::AtLeast => (
            on_the_way(|one, least| one >= least),
            format!(">={key}"),
            format!("at {shown} or further"),
        ),
        Than::More => (
            on_the_way(|one, least| one > least),
            format!(">{key}"),
            format!("further than {shown}"),
        ),
        Than::AtMost => (
            on_the_way(|one, most| one <= most),
            format!("<={key}"),
            format!("at {shown} or before"),
        ),
        Than::Less => (
            on_the_way(|one, most| one < most),
            format!("<{key}"),
            format!("before {shown}"),
        ),
    })
}

/// `stage:submitted`, `stage:>=screened`, `stage:"Tech screen"`.
fn stage<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Result<OfCard<'a>, Wrong> {
    if let Some((stages, key, says)) = read(value) {
        let key = format!("{}:{key}", field.name);
        return Ok(OfCard::new(key, says, move |card| stages.has(card.kind)));
    }
    let (typed, _) = unquoted(value);
    let (_, rest) = compared(value);
    let texts = ground.facts.texts();
    let folded = fold(typed);
    let named = |card: &Card| texts.folded(card.stage) == folded;
    let anybody = || {
        let mut all = ground
            .facts
            .people()
            .iter()
            .filter_map(|fact| fact.dealings.as_ref());
        all.any(|dealings| dealings.cards.iter().any(named))
    };
    if folded.is_empty() || rest.is_some() || !anybody() {
        let names = || {
            StageKind::ALL
                .iter()
                .map(|kind| kind.kept())
                .chain(std::iter::once("any"))
        };
        return Err(Wrong::instead(
            format!(
                "No stage is called “{typed}”. Write the name of one, or one of {}.",
                names().collect::<Vec<_>>().join(", ")
            ),
            nearest(typed, names())
                .into_iter()
                .map(|name| format!("{}:{name}", field.name)),
        ));
    }
    let memo = Memo::of(ground, move |text| texts.folded(text) == folded);
    Ok(OfCard::new(
        written(field.name, typed, false),
        format!("in the stage {typed}"),
        move |card| memo.holds(card.stage),
    ))
}

/// Which text of a card a field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Of {
    Role,
    Client,
}

impl Of {
    pub fn text(self, card: &Card) -> Text {
        match self {
            Self::Role => card.role,
            Self::Client => card.client,
        }
    }
}

/// `role:"Staff Engineer"`, `client:tarnwick`: in quotes all of the name, else words of it.
fn called<'a>(ground: &Ground<'a>, field: &Field, of: Of, value: &str) -> Result<OfCard<'a>, Wrong> {
    let (typed, quoted) = unquoted(value);
    let texts = ground.facts.texts();
    let words = Words::of(typed, !quoted)
        .ok_or_else(|| Wrong::says(format!("Write a word after {}:.", field.name)))?;
    let key = name_key(typed);
    let memo = Memo::of(ground, move |text| {
        if quoted {
            name_key(texts.get(text)) == key
        } else {
            words.are_in(texts.folded(text))
        }
    });
    let says = match of {
        Of::Role => format!("in the role “{typed}”"),
        Of::Client => format!("in a role of “{typed}”"),
    };
    Ok(OfCard::new(
        written(field.name, typed, quoted),
        says,
        move |card| memo.holds(of.text(card)),
    ))
}

/// `due:today`, `due:overdue`, `due:<7d`, `due:any`.
pub(super) fn due<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (value, _) = unquoted(value);
    let (sign, rest) = than(value);
    let today = day_number(ground.today());
    let (from, to, says) = match (sign, rest.to_lowercase().as_str()) {
        (Than::Bare | Than::Equal, "any") => (i32::MIN, i32::MAX, "some day".to_owned()),
        (Than::Bare | Than::Equal, "overdue") => (i32::MIN, today - 1, "before today".to_owned()),
        (Than::Bare | Than::Equal, "today") => (today, today, "today".to_owned()),
        (Than::Bare | Than::Equal, "tomorrow") => (today + 1, today + 1, "tomorrow".to_owned()),
        (_, length) => {
            let ahead = days::length(length)?.ok_or_else(|| {
                Wrong::instead(
                    format!(
                        "“{value}” is no time something is due. Write today, tomorrow, overdue, any or <7d."
                    ),
                    ["today", "overdue", "<7d"].map(|word| format!("{}:{word}", field.name)),
                )
            })?;
            let (days, long) = ahead;
            match sign {
                Than::More => (today + days + 1, i32::MAX, format!("in more than {long}")),
                Than::AtLeast => (today + days, i32::MAX, format!("in {long} or more")),
                Than::Less => (i32::MIN, today + days - 1, format!("in less than {long}")),
                Than::AtMost | Than::Bare => (i32::MIN, today + days, format!("within {long}")),
                Than::Equal => (today + days, today + days, format!("in {long}")),
            }
        }
    };
    Ok(Meant::new(
        format!("{}:{}", field.name, value.to_lowercase()),
        format!("something due {says}"),
        move |fact| {
            let dealings = fact.dealings.as_ref();
            dealings.is_some_and(|dealings| dealings.due.iter().any(|day| (from..=to).contains(day)))
        },
    ))
}

pub(super) fn off_limits<'a>(ground: &Ground<'a>) -> Meant<'a> {
    let barred = ground.facts.barred(ground.today());
    Meant::new("offlimits".to_owned(), "off limits", move |fact| {
        barred.has(fact.id, fact.company_key)
    })
}

/// `not:offlimits`: the minus in words, as it is said.
pub(super) fn not<'a>(ground: &Ground<'a>, value: &str) -> Reading<'a> {
    let (typed, _) = unquoted(value);
    if fold(typed).replace(['-', '_', ' '], "") != "offlimits" {
        return Err(Wrong::instead(
            format!(
                "not: leaves out who is off limits, as in not:offlimits. To leave out “{typed}”, put a minus before it."
            ),
            ["not:offlimits".to_owned(), format!("-{typed}")],
        ));
    }
    let is = off_limits(ground);
    Ok(Meant::new(
        "not:offlimits".to_owned(),
        "not off limits",
        move |fact| !(is.test)(fact),
    ))
}
