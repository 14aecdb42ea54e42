//! What is odd about a wanted profile, said before anybody is weighed.

use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{How, MatchSide, Wanted, Weights, Wish};

/// One or two sentences each.
pub(super) fn warnings(field: &Taxonomy, wanted: &Wanted, weights: &Weights) -> Vec<String> {
    let mut warnings = Vec::new();
    let weak = |wish: &&Wish| field.item(Kind::Skill, &wish.key).is_some_and(|item| item.weak);
    let name = |kind, wish: &Wish| field.name(kind, &wish.key).to_owned();
    if let Some(only) = weak_musts(field, wanted) {
        warnings.push(format!(
            "Only {only} required: everybody matches. Require what tells people apart, such as CUDA or InfiniBand."
        ));
    } else {
        let common: Vec<String> = wanted
            .skills
            .iter()
            .filter(|wish| weak(wish) && wish.how != How::Exclude)
            .map(|wish| name(Kind::Skill, wish))
            .collect();
        if !common.is_empty() {
            warnings.push(format!(
                "{} too common to say anything: no points, and nobody is out for lack of it.",
                are(&common)
            ));
        }
    }
    for (kind, wishes) in [
        (Kind::Skill, &wanted.skills),
        (Kind::Skill, &wanted.fabrics),
        (Kind::Hardware, &wanted.hardware),
        (Kind::Project, &wanted.projects),
    ] {
        for wish in wishes.iter().filter(|wish| field.item(kind, &wish.key).is_none()) {
            warnings.push(format!(
                "The taxonomy does not know “{}”: only people with exactly that are found.",
                wish.key
            ));
        }
    }
    for side in MatchSide::ALL {
        if weights.of(*side) == 0 && is_asked(wanted, *side) {
            warnings.push(format!(
                "{} asked for and weighs nothing: it only keeps people out where it must.",
                are(&[side.shown().to_owned()])
            ));
        }
    }
    if !wanted.time_zone.is_empty() && crate::zones::clock(&wanted.time_zone, 0).is_none() {
        warnings.push(format!(
            "The time zone “{}” is not known and left out. Write it as in Europe/Zurich or CET.",
            wanted.time_zone
        ));
    }
    warnings
}

/// "Python and CS degree are", where nothing but what is too common to say anything is required; none where more is, or
/// nothing.
pub(super) fn weak_musts(field: &Taxonomy, wanted: &Wanted) -> Option<String> {
    let must = |wish: &&Wish| wish.how == How::Must;
    let others = [&wanted.hardware, &wanted.fabrics, &wanted.projects];
    if others.iter().any(|wishes| wishes.iter().any(|wish| must(&wish))) {
        return None;
    }
    let mut names = Vec::new();
    for wish in wanted.skills.iter().filter(must) {
        let item = field.item(Kind::Skill, &wish.key).filter(|item| item.weak)?;
        names.push(item.name.clone());
    }
    (!names.is_empty()).then(|| are(&names))
}

fn is_asked(wanted: &Wanted, side: MatchSide) -> bool {
    match side {
        MatchSide::Scale => {
            !wanted.accelerators.is_open() || !wanted.in_a_year.is_open() || wanted.did.is_some()
        }
        MatchSide::Skills => !wanted.skills.is_empty(),
        MatchSide::Work => wanted.workload != [0; 6] || wanted.side.is_some(),
        MatchSide::Hardware => !wanted.hardware.is_empty() || !wanted.hardware_there.is_empty(),
        MatchSide::Fabric => !wanted.fabrics.is_empty(),
        MatchSide::OpenSource => !wanted.projects.is_empty(),
        // Always beside the others.
        MatchSide::Backing => false,
        MatchSide::Place => !wanted.places.is_empty() || !wanted.time_zone.is_empty(),
        MatchSide::Pay => !wanted.pay.is_open(),
        MatchSide::Versatility => wanted.versatile,
        MatchSide::Pool => wanted.pools.iter().any(|wish| wish.how == How::Nice),
    }
}

/// "Python is", "Python and CS degree are".
fn are(names: &[String]) -> String {
    let capital = |text: &str| -> String {
        let mut letters = text.chars();
        letters.next().map_or(String::new(), |first| {
            first.to_uppercase().chain(letters).collect()
        })
    };
    match names {
        [] => String::new(),
        [one] => format!("{} is", capital(one)),
        [first @ .., last] => format!("{} and {last} are", capital(&first.join(", "))),
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    fn of(wanted: &Wanted) -> Vec<String> {
        warnings(Taxonomy::built_in(), wanted, &Weights::default())
    }

    #[test]
    fn only_weak_must_haves_match_everybody() {
        let must = |key| Wish::of(key, How::Must);
        let wanted = Wanted {
            skills: vec![must("python"), must("cs-degree")],
            ..Wanted::default()
        };
        assert!(of(&wanted)[0].starts_with("Only Python and CS degree are required: everybody matches."));
        let more = Wanted {
            skills: vec![must("python"), must("cuda")],
            ..Wanted::default()
        };
        assert!(of(&more)[0].starts_with("Python is too common"));
        let fine = Wanted {
            skills: vec![must("cuda")],
            ..Wanted::default()
        };
        assert_eq!(of(&fine), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_count_is_said() {
        let odd = Wanted {
            hardware: vec![Wish::of("h1000", How::Nice)],
            time_zone: "Mars".into(),
            ..Wanted::default()
        };
        let warnings = of(&odd);
        assert!(
            warnings[0].contains("h1000") && warnings[1].contains("Mars"),
            "{warnings:?}"
        );
        let light = Weights {
            hardware: 0,
            ..Weights::default()
        };
        let hardware = Wanted {
            hardware: vec![Wish::of("h100", How::Nice)],
            ..Wanted::default()
        };
        let said = super::warnings(Taxonomy::built_in(), &hardware, &light);
        assert!(said[0].starts_with("Hardware is asked for and weighs nothing"));
    }
}
