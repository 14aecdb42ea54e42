//! How files spell the names of authors.

use super::gather::line;
use super::latex;

/// What stands behind a name and a comma without being a given name, in lower case without dots.
const GENERATIONS: [&str; 8] = ["jr", "sr", "junior", "senior", "ii", "iii", "iv", "v"];
/// Behind a comma, but no part of a name.
const DEGREES: [&str; 10] = [
    "phd", "ph d", "md", "msc", "bsc", "mba", "dphil", "dr", "prof", "eng",
];
/// Of both, what nobody is called.
const NEVER_GIVEN: [&str; 12] = [
    "phd", "ph d", "msc", "bsc", "mba", "dphil", "dr", "prof", "jr", "sr", "iii", "iv",
];

/// A name that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// In reading order.
    pub name: String,
    /// The spelling with DBLP's number, where it had one.
    pub numbered: Option<String>,
}

/// `Lovelace, Ada`, `Wei Wang 0001`, `J{\"o}rg M{\"u}ller*`.
pub(super) fn read(written: &str) -> Named {
    let plain = if written.contains(['\\', '{', '}']) {
        latex::plain(written)
    } else {
        written.to_owned()
    };
    let plain = line(&plain);
    let bare = plain
        .trim_end_matches(['*', '†', '‡', '§', '¶', ',', ';', ' '])
        .trim_start_matches([',', ';', ' ']);
    let (bare, numbered) = match without_number(bare) {
        Some(name) => (name, Some(bare.to_owned())),
        None => (bare, None),
    };
    Named {
        name: in_order(bare),
        numbered,
    }
}

/// The name of `Wei Wang 0001`: DBLP numbers people of one name with four digits.
pub(super) fn without_number(name: &str) -> Option<&str> {
    let (before, number) = name.rsplit_once(' ')?;
    let is_number = number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit());
    (is_number && before.chars().any(char::is_alphabetic)).then(|| before.trim_end())
}

/// `Lovelace, Ada` and `King, Jr., Martin` in reading order; degrees go. A family name alone is no name: what stands behind
/// one is given, also where it looks like a generation or a degree, as in `Hasan, Md` and `Sato, Ii`.
fn in_order(name: &str) -> String {
    let parts: Vec<&str> = name
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let Some((family, behind)) = parts.split_first() else {
        return name.to_owned();
    };
    let among = |words: &[&str], part: &str| words.contains(&part.replace('.', "").to_lowercase().as_str());
    let no_name = |part: &str| among(&DEGREES, part) || among(&GENERATIONS, part);
    let alone = !family.contains(' ') && behind.iter().all(|part| no_name(part));
    let first = behind.iter().position(|part| !among(&NEVER_GIVEN, part));
    let owed = first.filter(|_| alone);
    let (mut given, mut generation) = (Vec::new(), None);
    for (at, part) in behind.iter().enumerate() {
        if owed == Some(at) {
            given.push(*part);
        } else if generation.is_none() && among(&GENERATIONS, part) {
            generation = Some(*part);
        } else if !among(&DEGREES, part) {
            given.push(*part);
        }
    }
    let ordered = match given.as_slice() {
        [] => (*family).to_owned(),
        [given] => format!("{given} {family}"),
        // No grammar of names has more commas: as it is.
        all => format!("{family} {}", all.join(" ")),
    };
    match generation {
        Some(generation) => format!("{ordered} {generation}"),
        None => ordered,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_come_in_reading_order() {
        for (written, name, numbered) in [
            ("Ada Lovelace", "Ada Lovelace", None),
            ("Lovelace, Ada", "Ada Lovelace", None),
            ("  Lovelace ,  Ada  King ", "Ada King Lovelace", None),
            ("van der Berg, Jan", "Jan van der Berg", None),
            ("King, Jr., Martin Luther", "Martin Luther King Jr.", None),
            ("Martin Luther King, Jr.", "Martin Luther King Jr.", None),
            ("Ada Lovelace, PhD", "Ada Lovelace", None),
            ("Lovelace, PhD", "Lovelace", None),
            ("Lovelace, Prof.", "Lovelace", None),
            ("Sukarno, Jr.", "Sukarno Jr.", None),
            ("Lovelace, Ada, Ph.D.", "Ada Lovelace", None),
            ("Vu, V.", "V. Vu", None),
            ("Hasan, Md", "Md Hasan", None),
            ("Hasan, Md, PhD", "Md Hasan", None),
            ("Sato, Ii", "Ii Sato", None),
            ("Eng, Ada", "Ada Eng", None),
            ("Martin Luther King, IV", "Martin Luther King IV", None),
            ("Wei Wang 0001", "Wei Wang", Some("Wei Wang 0001")),
            ("Wang 0001", "Wang", Some("Wang 0001")),
            ("0001", "0001", None),
            ("Agent 47", "Agent 47", None),
            (r#"M{\"u}ller, J{\"o}rg"#, "Jörg Müller", None),
            ("Ada Lovelace*†", "Ada Lovelace", None),
            ("王伟", "王伟", None),
            ("Zoe\u{308} Ångström", "Zoë Ångström", None),
            ("Duc N.M Hoang", "Duc N.M Hoang", None),
            (",", "", None),
        ] {
            let numbered = numbered.map(str::to_owned);
            assert_eq!(
                read(written),
                Named {
                    name: name.into(),
                    numbered
                },
                "{written}"
            );
        }
    }

    proptest! {
        #[test]
        fn either_order_and_any_number_is_one_name(given in "[A-Z][a-zäöü]{1,8}( [A-Z]\\.)?", family in "[A-Z][a-zé]{2,9}", number in 0..10_000) {
            prop_assume!(!NEVER_GIVEN.contains(&given.to_lowercase().as_str()));
            let name = format!("{given} {family}");
            prop_assert_eq!(&read(&name).name, &name);
            prop_assert_eq!(&read(&format!("{family}, {given}")).name, &name);
            let numbered = format!("{name} {number:04}");
            prop_assert_eq!(read(&numbered), Named { name, numbered: Some(numbered) });
        }

        #[test]
        fn nothing_stops_it(written in ".{0,60}") {
            read(&written);
        }
    }
}
