//! Scale: numbers of the records, what somebody did there and when.

use super::between::{Between, Than};
use super::{Ground, Meant, Reading, Wrong, nearest, texts};
use crate::facts::{Fact, Project, Scale};
use crate::numbers::thousands;
use crate::profiles::{Did, quantity, when};
use crate::search::query::fields::{Field, Is, Size};

/// Which records count.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in super::super) struct Records {
    /// This or more.
    did: Option<Did>,
    years: Option<Between>,
}

/// Which contributions count: those of this year or later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in super::super) struct Since(pub Option<u16>);

impl Records {
    /// What this part says of records; nothing, if it is not understood or says nothing of them.
    pub fn and(self, ground: &Ground<'_>, field: &Field, value: &str) -> Self {
        match field.is {
            Is::Did => Self {
                did: did(value).ok().or(self.did),
                ..self
            },
            Is::Years => Self {
                years: years(ground, value).ok().or(self.years),
                ..self
            },
            _ => self,
        }
    }

    fn count(self, scale: &Scale) -> bool {
        self.did.is_none_or(|did| scale.did >= Some(did))
            && self.years.is_none_or(|years| was_in(scale, years))
    }
}

impl Since {
    pub fn and(self, ground: &Ground<'_>, field: &Field, value: &str) -> Self {
        match field.is {
            Is::Since => Self(year(ground, value).ok().or(self.0)),
            _ => self,
        }
    }

    pub fn counts(self, project: &Project) -> bool {
        self.0.is_none_or(|since| project.last >= Some(since))
    }
}

/// Whether any of the record's years is one of these. Of one year that is not known, the other stands.
fn was_in(scale: &Scale, years: Between) -> bool {
    let (Some(from), Some(to)) = (scale.from.or(scale.to), scale.to.or(scale.from)) else {
        return false;
    };
    (from..=to.max(from)).any(|year| years.holds(year.into()))
}

fn did(value: &str) -> Result<Did, Wrong> {
    let (_, typed) = super::between::than(value);
    let (typed, _) = texts::unquoted(typed);
    let plain = typed.to_lowercase().replace([' ', '-'], "_");
    Did::of(&plain).ok_or_else(|| {
        let names = || Did::ALL.iter().map(|did| did.kept());
        Wrong::instead(
            format!(
                "“{typed}” is nothing done with a cluster. Write one of {}.",
                names().collect::<Vec<_>>().join(", ")
            ),
            nearest(typed, names())
                .into_iter()
                .map(|name| format!("scale.role:{name}")),
        )
    })
}

fn years(ground: &Ground<'_>, value: &str) -> Result<Between, Wrong> {
    let this = ground.this_year();
    Between::read(value, Than::Equal, |text| when::year(text, this).map(i64::from))
}

fn year(ground: &Ground<'_>, value: &str) -> Result<u16, Wrong> {
    let (_, typed) = super::between::than(value);
    when::year(typed, ground.this_year()).map_err(Wrong::says)
}

/// What a size is called, how it is read, of which record it is, and whether the least of several says most.
struct Measure {
    unit: &'static str,
    read: fn(&str) -> quantity::Read<i64>,
    of: fn(&Scale) -> Option<i64>,
    bare: Than,
    /// Of the file's unit in one of this.
    times: i64,
}

fn measure(size: Size) -> Measure {
    let more = |unit, read, of| Measure {
        unit,
        read,
        of,
        bare: Than::AtLeast,
        times: 1,
    };
    match size {
        Size::Accelerators => more(
            "accelerators",
            |t| quantity::accelerators(t).map(i64::from),
            |s| s.size().map(i64::from),
        ),
        Size::Fleet => more(
            "accelerators at the site",
            |t| quantity::accelerators(t).map(i64::from),
            |s| s.fleet.map(i64::from),
        ),
        Size::Nodes => more(
            "machines",
            |t| quantity::nodes(t).map(i64::from),
            |s| s.nodes.map(i64::from),
        ),
        Size::Requests => more(
            "requests a day",
            |t| quantity::requests_per_day(t).map(whole),
            |s| s.requests_per_day.map(whole),
        ),
        Size::Queries => Measure {
            times: 86_400,
            ..more("requests a second", by_the_second, |s| {
                s.requests_per_day.map(whole)
            })
        },
        Size::Terabytes => more(
            "terabytes",
            |t| quantity::terabytes(t).map(i64::from),
            |s| s.terabytes.map(i64::from),
        ),
        Size::Petabytes => more(
            "terabytes",
            |t| in_petabytes(t).map(i64::from),
            |s| s.terabytes.map(i64::from),
        ),
        Size::P99 => Measure {
            bare: Than::AtMost,
            ..more(
                "ms at the 99th percentile",
                |t| quantity::milliseconds(t).map(i64::from),
                |s| s.p99_ms.map(i64::from),
            )
        },
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn by_the_second(typed: &str) -> quantity::Read<i64> {
    let plain = typed.to_lowercase();
    let plain = ["qps", "rps", "/s"]
        .iter()
        .find_map(|unit| plain.strip_suffix(unit))
        .unwrap_or(&plain);
    quantity::count(plain).map(whole)
}

fn in_petabytes(typed: &str) -> quantity::Read<u32> {
    if typed.ends_with(|c: char| c.is_ascii_digit()) {
        quantity::terabytes(&format!("{typed} PB"))
    } else {
        quantity::terabytes(typed)
    }
}

/// The largest there is is compared, of a time the shortest.
pub(super) fn size<'a>(field: &Field, size: Size, value: &str, records: Records) -> Reading<'a> {
    let Measure {
        unit,
        read,
        of,
        bare,
        times,
    } = measure(size);
    let (value, _) = texts::unquoted(value);
    let typed = Between::read(value, bare, read)?;
    let between = typed.times(times);
    let test = move |fact: &Fact| {
        let Some(claims) = &fact.claims else {
            return false;
        };
        let all = claims
            .scale
            .iter()
            .filter(|scale| records.count(scale))
            .filter_map(of);
        let most = if size == Size::P99 { all.min() } else { all.max() };
        most.is_some_and(|most| between.holds(most))
    };
    let number = |n: i64| thousands(n.unsigned_abs());
    Ok(Meant::new(
        format!("{}:{}", field.name, typed.written()),
        format!("{} {unit}", typed.says(number)),
        test,
    ))
}

/// A record of this kind, of those that the parts beside it leave.
pub(super) fn record<'a>(ground: &Ground<'a>, field: &Field, value: &str, records: Records) -> Reading<'a> {
    let (key, says) = match field.is {
        Is::Did => {
            let did = did(value)?;
            let more = if did == Did::Led { "" } else { " or more" };
            (did.kept().to_owned(), format!("{} a cluster{more}", did.shown()))
        }
        _ => {
            let years = years(ground, value)?;
            (
                years.written(),
                format!("ran something in {}", years.says(|year| year.to_string())),
            )
        }
    };
    let records = records.and(ground, field, value);
    Ok(Meant::new(format!("{}:{key}", field.name), says, move |fact| {
        fact.claims
            .as_ref()
            .is_some_and(|claims| claims.scale.iter().any(|scale| records.count(scale)))
    }))
}

pub(super) fn since<'a>(ground: &Ground<'a>, field: &Field, value: &str, since: Since) -> Reading<'a> {
    let year = year(ground, value)?;
    let since = since.and(ground, field, value);
    Ok(Meant::new(
        format!("{}:{year}", field.name),
        format!("active in open source since {year}"),
        move |fact| {
            fact.claims
                .as_ref()
                .is_some_and(|claims| claims.projects.iter().any(|project| since.counts(project)))
        },
    ))
}
