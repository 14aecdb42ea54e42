//! How senior somebody is, as her title has it.

crate::vocabulary::words! {
    /// Titles lie; for pay they are the one thing that points of pay of all houses have in common.
    TitleLevel {
        Early = "early", "Junior";
        Mid = "mid", "No level in the title";
        Senior = "senior", "Senior";
        Staff = "staff", "Staff";
        Principal = "principal", "Principal and above";
        Leads = "leads", "Managers and directors";
    }
}

/// Words of titles, the strongest first: a "senior staff engineer" is staff, a "senior manager" leads.
const WORDS: [(TitleLevel, &[&str]); 5] = [
    (
        TitleLevel::Leads,
        &[
            "manager",
            "director",
            "head",
            "vp",
            "svp",
            "evp",
            "president",
            "cto",
            "chief",
            "founder",
        ],
    ),
    (
        TitleLevel::Principal,
        &["principal", "distinguished", "fellow", "architect"],
    ),
    (TitleLevel::Staff, &["staff"]),
    (TitleLevel::Senior, &["senior", "sr", "lead"]),
    (
        TitleLevel::Early,
        &["junior", "jr", "intern", "graduate", "student", "trainee"],
    ),
];

impl TitleLevel {
    /// `title`: folded. None where there is no title: nothing is known then.
    pub fn of_title(title: &str) -> Option<Self> {
        let words = || title.split(|c: char| !c.is_alphanumeric());
        words().find(|word| !word.is_empty())?;
        let found = WORDS
            .iter()
            .find(|(_, of)| words().any(|word| of.contains(&word)))
            .map(|(level, _)| *level);
        Some(found.unwrap_or(Self::Mid))
    }

    /// Every level that a step of a career ladder names ("Staff engineer or engineering manager"). `step`: folded. None
    /// where it names none: ladders of numbers say nothing to us.
    pub fn all_in(step: &str) -> Vec<Self> {
        let words = || step.split(|c: char| !c.is_alphanumeric());
        let one = |word: &'_ str| word.strip_suffix('s').unwrap_or(word).to_owned();
        let named = |of: &[&str]| words().any(|word| of.contains(&word) || of.contains(&one(word).as_str()));
        WORDS
            .iter()
            .filter(|(_, of)| named(of))
            .map(|(level, _)| *level)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::TitleLevel::{self, *};

    #[test]
    fn a_step_of_a_ladder_may_name_several() {
        for (step, levels) in [
            ("staff engineer (ic) or engineering manager", &[Leads, Staff][..]),
            ("senior engineer", &[Senior]),
            ("engineering managers, directors", &[Leads]),
            ("svp infrastructure", &[Leads]),
            ("ic5", &[]),
        ] {
            assert_eq!(TitleLevel::all_in(step), levels, "{step}");
        }
    }

    #[test]
    fn the_strongest_word_of_a_title_tells() {
        for (title, level) in [
            ("senior ml engineer", Some(Senior)),
            ("sr. staff software engineer", Some(Staff)),
            ("senior engineering manager", Some(Leads)),
            ("principal research engineer", Some(Principal)),
            ("gpu cluster engineer", Some(Mid)),
            ("staffing partner", Some(Mid)),
            ("research intern", Some(Early)),
            ("", None),
            (" - ", None),
        ] {
            assert_eq!(TitleLevel::of_title(title), level, "{title}");
        }
    }
}
