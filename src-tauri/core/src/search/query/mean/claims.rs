//! Kinds of work, evidence, stories, impact.

use super::between::{Between, Than, compared, than};
use super::{Meant, Reading, Wrong, nearest, texts};
use crate::facts::{Claims, Fact};
use crate::profiles::quantity::Read;
use crate::profiles::{Domain, EvidenceKind, Side, Work};
use crate::search::query::fields::Field;

/// From how much on a kind of work is a real part of what somebody does.
const REAL: i64 = 2;

pub(super) fn claims<'a>(test: impl Fn(&Claims) -> bool + 'a) -> impl Fn(&Fact) -> bool + 'a {
    move |fact| fact.claims.as_ref().is_some_and(|claims| test(claims))
}

/// A number from none to `most`.
fn up_to(most: i64) -> impl Fn(&str) -> Read<i64> {
    move |text| {
        text.trim()
            .parse()
            .ok()
            .filter(|n| (0..=most).contains(n))
            .ok_or_else(|| format!("“{text}” is no number from 0 to {most}. Write it as in >=2."))
    }
}

/// `training:>=3`
pub(super) fn kind<'a>(work: Work, value: &str) -> Reading<'a> {
    let (value, _) = texts::unquoted(value);
    let between = Between::read(value, Than::AtLeast, up_to(4))?;
    Ok(much(work, between))
}

fn much<'a>(work: Work, between: Between) -> Meant<'a> {
    let at = work as usize;
    Meant::new(
        format!("work:{}{}", work.kept(), between.written()),
        format!("{} {} of 4", work.shown(), between.says(|n| n.to_string())),
        claims(move |claims| {
            let much = claims.workload.get(at).copied().flatten();
            much.is_some_and(|much| between.holds(much.into()))
        }),
    )
}

/// `work:inference>=3`, `work:inference`
pub(super) fn any_kind<'a>(value: &str) -> Reading<'a> {
    let (value, _) = texts::unquoted(value);
    let (typed, rest) = compared(value);
    let plain = typed.to_lowercase();
    let Some(work) = Work::of(&plain) else {
        let names = || Work::ALL.iter().map(|work| work.kept());
        return Err(Wrong::instead(
            format!(
                "“{typed}” is no kind of work. Write one of {}.",
                names().collect::<Vec<_>>().join(", ")
            ),
            nearest(typed, names())
                .into_iter()
                .map(|name| format!("work:{name}{}", rest.unwrap_or_default())),
        ));
    };
    let between = match rest {
        Some(rest) => Between::read(rest, Than::AtLeast, up_to(4))?,
        None => Between::AtLeast(REAL),
    };
    Ok(much(work, between))
}

pub(super) fn exposure<'a>(field: &Field, value: &str) -> Reading<'a> {
    let (value, _) = texts::unquoted(value);
    let between = Between::read(value, Than::Equal, up_to(3))?;
    Ok(Meant::new(
        format!("{}:{}", field.name, between.written()),
        format!("machine learning {} of 3", between.says(|n| n.to_string())),
        claims(move |claims| claims.ml_exposure.is_some_and(|much| between.holds(much.into()))),
    ))
}

/// One of the words of an enum of the profile.
macro_rules! word {
    ($field:expr, $of:ty, $typed:expr, $what:literal) => {{
        let (typed, _) = texts::unquoted($typed);
        let plain = typed.to_lowercase().replace('é', "e");
        <$of>::of(&plain).ok_or_else(|| {
            let names = || <$of>::ALL.iter().map(|word| word.kept());
            Wrong::instead(
                format!(
                    concat!("“{}” is no ", $what, ". Write one of {}."),
                    typed,
                    names().collect::<Vec<_>>().join(", ")
                ),
                nearest(typed, names())
                    .into_iter()
                    .map(|name| format!("{}:{name}", $field.name)),
            )
        })
    }};
}

pub(super) fn side<'a>(field: &Field, value: &str) -> Reading<'a> {
    let side = word!(field, Side, value, "side")?;
    Ok(Meant::new(
        format!("{}:{}", field.name, side.kept()),
        side.shown(),
        claims(move |claims| claims.side == Some(side) || claims.side == Some(Side::Both)),
    ))
}

/// Everything that backs what is known of her work.
pub(super) fn backings(claims: &Claims) -> impl Iterator<Item = EvidenceKind> + '_ {
    let known = claims
        .skills
        .iter()
        .chain(&claims.hardware)
        .map(|known| known.backing);
    known
        .chain(claims.scale.iter().map(|scale| scale.backing))
        .flatten()
}

pub(super) fn evidence<'a>(field: &Field, value: &str) -> Reading<'a> {
    let (_, typed) = than(value);
    let least = word!(field, EvidenceKind, typed, "kind of evidence")?;
    Ok(Meant::new(
        format!("{}:{}", field.name, least.kept()),
        format!("backed by: {}, or better", least.shown()),
        claims(move |claims| backings(claims).any(|kind| kind >= least)),
    ))
}

/// By more than her own word and her own résumé.
pub(super) fn verified<'a>(field: &Field) -> Meant<'a> {
    Meant::new(
        field.name.to_owned(),
        "backed by more than their own word",
        claims(|claims| claims.vouched > 0 || backings(claims).any(|kind| kind > EvidenceKind::Resume)),
    )
}

fn count(text: &str) -> Read<i64> {
    up_to(255)(text)
}

fn is_number(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '>' | '<' | '=' | '≥' | '≤'))
}

pub(super) fn stories<'a>(field: &Field, value: &str) -> Reading<'a> {
    if is_number(value) {
        let between = Between::read(value, Than::AtLeast, count)?;
        return Ok(Meant::new(
            format!("{}:{}", field.name, between.written()),
            format!("{} failure stories", between.says(|n| n.to_string())),
            claims(move |claims| between.holds(claims.stories.iter().map(|n| i64::from(*n)).sum())),
        ));
    }
    let domain = word!(field, Domain, value, "kind of failure")?;
    let at = domain as usize;
    Ok(Meant::new(
        format!("{}:{}", field.name, domain.kept()),
        format!("a story of {}", domain.shown()),
        claims(move |claims| claims.stories.get(at).is_some_and(|n| *n > 0)),
    ))
}

pub(super) fn impact<'a>(field: &Field, value: &str) -> Reading<'a> {
    let (value, _) = texts::unquoted(value);
    if value.eq_ignore_ascii_case("verified") {
        return Ok(Meant::new(
            format!("{}:verified", field.name),
            "impact that somebody vouches for",
            claims(|claims| claims.vouched > 0),
        ));
    }
    let between = Between::read(value, Than::AtLeast, count)
        .map_err(|wrong| Wrong::instead(wrong.message, [format!("{}:verified", field.name)]))?;
    Ok(Meant::new(
        format!("{}:{}", field.name, between.written()),
        format!("{} impacts", between.says(|n| n.to_string())),
        claims(move |claims| between.holds(claims.impacts.into())),
    ))
}
