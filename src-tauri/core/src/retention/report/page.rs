//! A report as a page.

use super::levers::{HIGHEST, LOWEST, LeverTold, Levers};
use super::place::{Autonomy, Career, Hardware, Pay};
use super::{FEW_PEOPLE, ReportAsked, ReportPart, Told, advice, tenths};
use crate::clients::LADDER;
use crate::day;
use crate::sheet::{self, Sheet, SheetBar, SheetFact, SheetPart};
use crate::vocabulary::capital;

/// The best mark, in tenths.
const BEST: u32 = 50;

pub(super) fn page(client: &str, told: &Told, asked: &ReportAsked, desk: &str) -> Sheet {
    let mut parts = vec![SheetPart::Facts { facts: stay(told) }];
    let words = asked.words.trim();
    if !words.is_empty() {
        parts.extend([heading("In short"), text(words.to_owned())]);
    }
    let shown = ReportPart::ALL
        .iter()
        .filter(|part| !asked.without.contains(part));
    for part in shown {
        let of = match part {
            ReportPart::Levers => levers(&told.levers),
            ReportPart::Hardware => hardware(&told.hardware),
            ReportPart::Autonomy => autonomy(&told.autonomy),
            ReportPart::Career => career(&told.career),
            ReportPart::Pay => pay(told.pay.as_ref()),
            ReportPart::Advice => what_to_do(advice::advice(told, &asked.without)),
        };
        parts.push(heading(&capital(part.shown())));
        parts.extend(of);
    }
    Sheet {
        version: sheet::VERSION,
        title: format!("Keeping people at {client}"),
        subtitle: format!("Retention report, {}", day::shown(told.today)),
        badges: Vec::new(),
        parts,
        foot: format!("{desk} · {}", day::shown(told.today)),
    }
}

fn heading(text: &str) -> SheetPart {
    SheetPart::Heading {
        text: text.to_owned(),
    }
}

fn text(text: String) -> SheetPart {
    SheetPart::Text { text }
}

fn fact(name: &str, text: String) -> SheetFact {
    SheetFact {
        name: name.to_owned(),
        text,
    }
}

/// What is known alone: nothing empty is printed.
fn known(facts: impl IntoIterator<Item = Option<SheetFact>>) -> Vec<SheetFact> {
    facts.into_iter().flatten().collect()
}

fn or_unknown(facts: Vec<SheetFact>, unknown: &str) -> SheetPart {
    match facts.is_empty() {
        true => text(unknown.to_owned()),
        false => SheetPart::Facts { facts },
    }
}

fn stay(told: &Told) -> Vec<SheetFact> {
    let stay = &told.stay;
    let since = stay
        .since
        .map(|since| format!(", the first on {}", day::shown(since)))
        .unwrap_or_default();
    let elsewhere = stay
        .a_year_elsewhere
        .map(|of| format!(" (at our other clients {}% of {})", of.percent(), of.n))
        .unwrap_or_default();
    known([
        Some(fact(
            "Placed",
            match stay.placed {
                0 => "nobody yet".to_owned(),
                placed => format!("{placed}{since}"),
            },
        )),
        (stay.placed > 0).then(|| fact("There now", stay.there.to_string())),
        stay.a_year
            .map(|of| fact("Stayed a year", format!("{} of {}{elsewhere}", of.count, of.n))),
        // Who talked with us is hers to tell, where it could be one.
        (told.levers.asked >= FEW_PEOPLE).then(|| {
            let Levers { asked, placed, .. } = told.levers;
            fact(
                "Talked with",
                format!("{asked} of {placed} in the last twelve months"),
            )
        }),
    ])
}

fn levers(levers: &Levers) -> Vec<SheetPart> {
    if levers.each.iter().all(|one| one.have.is_none()) {
        return vec![text(format!(
            "Fewer than {FEW_PEOPLE} of the people we placed have told us in the last twelve months how it stands. What \
             so few say is not told: it would be known who said it."
        ))];
    }
    let bars = levers.each.iter().map(|one| SheetBar {
        name: capital(one.lever.shown()),
        tenths: one.have,
        mark: one.have.and(one.want),
        text: said(one),
    });
    let mut parts = vec![SheetPart::Bars {
        bars: bars.collect(),
        most: BEST,
    }];
    if let Some(often) = levers.approaches {
        parts.push(text(format!(
            "Recruiters call each of them about {} times a month (the mean of {}).",
            often, levers.approaches_n
        )));
    }
    parts.push(text(format!(
        "From 1 to 5, the mean of what the people we placed said in the last twelve months, in halves; the mark is how \
         much it matters to them. Nothing here is what one person said: of fewer than {FEW_PEOPLE} nothing is told."
    )));
    parts
}

/// "3.5; matters 4.5 or more; elsewhere 4.0; 7 people".
fn said(one: &LeverTold) -> String {
    let Some(have) = one.have else {
        return format!("fewer than {FEW_PEOPLE} people said");
    };
    let want = one.want.map(|want| format!("matters {}", about(want)));
    let elsewhere = one.elsewhere.map(|mean| format!("elsewhere {}", about(mean)));
    let parts = [
        Some(about(have)),
        want,
        elsewhere,
        Some(format!("{} people", one.n)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// 45 as "4.5 or more", where it stands for all above.
pub(super) fn about(mean: u32) -> String {
    match mean {
        LOWEST => format!("{} or less", tenths(mean)),
        HIGHEST => format!("{} or more", tenths(mean)),
        _ => tenths(mean),
    }
}

fn hardware(hardware: &Hardware) -> Vec<SheetPart> {
    let lines = |all: &[String]| (!all.is_empty()).then(|| all.join(", "));
    let facts = known([
        lines(&hardware.has).map(|has| fact("Has", has)),
        lines(&hardware.planned).map(|planned| fact("Will have", planned)),
        hardware
            .scale
            .map(|scale| fact("Size", format!("{scale} accelerators"))),
        hardware
            .field
            .as_ref()
            .filter(|_| hardware.newest.is_some())
            .map(|(year, names)| fact("The field’s newest", format!("{} ({year})", names.join(", ")))),
        hardware.others_newer.map(|of| {
            fact(
                "Others",
                format!("{} of {} we know have a newer generation", of.count, of.n),
            )
        }),
        hardware.know_newer.map(|of| {
            fact(
                "The placed",
                format!("{} of {} know a newer generation", of.count, of.n),
            )
        }),
        hardware
            .ran_larger
            .map(|of| fact("Have run larger", format!("{} of {}", of.count, of.n))),
    ]);
    vec![or_unknown(
        facts,
        "We do not know yet what you have and what is planned.",
    )]
}

fn autonomy(autonomy: &Autonomy) -> Vec<SheetPart> {
    let filled = |name: &str, text: &str| (!text.is_empty()).then(|| fact(name, text.to_owned()));
    let others = autonomy
        .others
        .map(|(mean, n)| format!("; at {n} others {}", tenths(mean)))
        .unwrap_or_default();
    let facts = known([
        filled("Reports to", &autonomy.reports_to),
        autonomy.rights.map(|rights| {
            let says = "1 others decide, 5 the team does";
            fact("Decides", format!("{rights} of 5 ({says}){others}"))
        }),
        filled("Researchers", &autonomy.researchers),
    ]);
    vec![or_unknown(
        facts,
        "We do not know yet who decides on the architecture.",
    )]
}

fn career(career: &Career) -> Vec<SheetPart> {
    let mut facts = known([
        (!career.sponsor.is_empty()).then(|| fact("Sponsor", career.sponsor.clone())),
        career.stalled.map(|of| {
            let text = format!("{} of {} for more than {} months", of.count, of.n, career.months);
            fact("Same title", text)
        }),
    ]);
    if !career.ladder.is_empty() {
        facts.insert(0, fact("Ladder", career.ladder.join(" → ")));
        return vec![SheetPart::Facts { facts }];
    }
    let mut parts = vec![text(
        "No career ladder is written down. One to begin with:".to_owned(),
    )];
    parts.push(SheetPart::Points {
        points: LADDER.map(str::to_owned).into(),
    });
    if !facts.is_empty() {
        parts.push(SheetPart::Facts { facts });
    }
    parts
}

fn pay(pay: Option<&Pay>) -> Vec<SheetPart> {
    vec![text(match pay {
        Some(pay) => format!(
            "In the middle the people we placed are paid more than about {}% of those whose pay we know (of {} placed, each \
             held against at least {} others).",
            pay.above, pay.n, pay.others
        ),
        None => {
            format!("The pay of fewer than {FEW_PEOPLE} of the people we placed can be held against others’.")
        }
    })]
}

fn what_to_do(points: Vec<String>) -> Vec<SheetPart> {
    if points.is_empty() {
        return vec![text("Nothing that we know of is short. Keep asking.".to_owned())];
    }
    vec![
        SheetPart::Points { points },
        text(
            "This is our judgement, from what people told us and from what we know of the place.".to_owned(),
        ),
    ]
}
