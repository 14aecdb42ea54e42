//! Speakers as calendars write them behind the title of a talk: `Ada Ames, Staff Engineer, Lab A & Bob Blake, Lab B`.

use super::Author;

/// What belongs to the name of a company though a comma stands before it, without dots.
const COMPANY_ENDS: [&str; 8] = ["inc", "llc", "ltd", "corp", "co", "gmbh", "lp", "plc"];
/// Words in small letters that names have.
const PARTICLES: [&str; 12] = [
    "van", "von", "der", "den", "de", "la", "del", "da", "di", "bin", "al", "dos",
];
/// Said instead of a name.
const NOBODY: [&str; 6] = [
    "tba",
    "tbd",
    "tbc",
    "to be announced",
    "speaker tba",
    "speaker to be announced",
];

/// Who speaks; none where `text` does not read as people. `sure` is whether it must be people even without a comma.
pub(super) fn read(text: &str, sure: bool) -> Option<Vec<Author>> {
    let mut found = Vec::new();
    for one in people(text) {
        let mut parts: Vec<String> = Vec::new();
        for part in one.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let bare = part.trim_end_matches('.').to_lowercase();
            match parts.last_mut() {
                Some(before) if COMPANY_ENDS.contains(&bare.as_str()) => {
                    before.push_str(", ");
                    before.push_str(part);
                }
                _ => parts.push(part.to_owned()),
            }
        }
        let (name, rest) = parts.split_first()?;
        if NOBODY.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        if !is_name(name) {
            return None;
        }
        let (affiliation, role) = match rest {
            [] => (None, None),
            [company] => (Some(company.clone()), None),
            [role @ .., company] => (Some(company.clone()), Some(role.join(", "))),
        };
        found.push(Author {
            written: name.clone(),
            affiliation,
            position: role,
            ..Author::default()
        });
    }
    let said = sure || found.iter().any(|author| author.affiliation.is_some());
    said.then_some(found)
}

/// One text per person: cut at `;` and at every `&` or `and` that has a name behind it.
fn people(text: &str) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for group in text.split(';') {
        let mut fresh = true;
        for piece in group.replace(" and ", " & ").split(" & ") {
            let first = piece.split(',').next().unwrap_or_default();
            match people.last_mut() {
                // Half of a company: `Ernst & Young`.
                Some(before) if !fresh && !is_name(first) => {
                    before.push_str(" & ");
                    before.push_str(piece.trim());
                }
                _ => people.push(piece.trim().to_owned()),
            }
            fresh = false;
        }
    }
    people.retain(|one| !one.is_empty());
    people
}

/// Two to five words, each with a capital or of a script without capitals, and no figures.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts_well = |word: &&str| {
        let first = word.trim_start_matches(['(', '"', '“', '\'']).chars().next();
        first.is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
            || PARTICLES.contains(word)
    };
    let one_sign_names = words.len() == 1
        && text
            .chars()
            .all(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    (one_sign_names || (2..=5).contains(&words.len()))
        && words.iter().all(starts_well)
        && !text.contains(|c: char| c.is_numeric() || matches!(c, ':' | '?' | '!' | '/' | '@'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_companies() {
        type Read<'a> = Vec<(&'a str, &'a str, &'a str)>;
        let cases: [(&str, bool, Option<Read<'_>>); 12] = [
            (
                "Ada Ames, Staff Engineer, Lab A & Bob Blake, Lab B",
                false,
                Some(vec![
                    ("Ada Ames", "Staff Engineer", "Lab A"),
                    ("Bob Blake", "", "Lab B"),
                ]),
            ),
            (
                "Ada Ames, Lab A; Bob Blake, Lab B",
                false,
                Some(vec![("Ada Ames", "", "Lab A"), ("Bob Blake", "", "Lab B")]),
            ),
            (
                "Ada Ames, Ernst & Young",
                false,
                Some(vec![("Ada Ames", "", "Ernst & Young")]),
            ),
            (
                "Ada Ames, Lab A, Inc. & Jan van der Berg, Lab B",
                false,
                Some(vec![
                    ("Ada Ames", "", "Lab A, Inc."),
                    ("Jan van der Berg", "", "Lab B"),
                ]),
            ),
            // Whose Lab B is, the calendar does not say.
            (
                "Ada Ames & Bob Blake, Lab B",
                false,
                Some(vec![("Ada Ames", "", ""), ("Bob Blake", "", "Lab B")]),
            ),
            (
                "Ada Ames, VP, Research and Systems, Lab A",
                false,
                Some(vec![("Ada Ames", "VP, Research & Systems", "Lab A")]),
            ),
            ("Part Two", false, None),
            ("Ada Ames", true, Some(vec![("Ada Ames", "", "")])),
            ("Speaker TBA", true, Some(vec![])),
            ("what comes next, and why", false, None),
            ("Hall 4, Level 2", false, None),
            ("王伟, Lab A", false, Some(vec![("王伟", "", "Lab A")])),
        ];
        for (text, sure, expected) in cases {
            let found = read(text, sure);
            let shown = found.as_ref().map(|all| {
                let parts = |author: &Author| {
                    (
                        author.written.clone(),
                        author.position.clone().unwrap_or_default(),
                        author.affiliation.clone().unwrap_or_default(),
                    )
                };
                all.iter().map(parts).collect::<Vec<_>>()
            });
            let expected = expected.map(|all| {
                all.into_iter()
                    .map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()))
                    .collect()
            });
            assert_eq!(shown, expected, "{text}");
        }
    }
}
