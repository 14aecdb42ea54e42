//! Phone numbers: kept as typed, compared as E.164.

use phonenumber::Mode;
use phonenumber::country;

/// Longer than any number with its extension is written.
const LONGEST: usize = 64;

/// `typed` as E.164 (`+41446681800`); none where it cannot be read as a number that exists. A number without its
/// country's code is read as one of `home`, an ISO 3166 code, where that is known. Extensions are left out: two people
/// behind one switchboard share what remains, so a phone alone names nobody (see the import).
pub fn normalise(typed: &str, home: Option<&str>) -> Option<String> {
    let typed = typed.trim();
    if typed.len() > LONGEST {
        return None;
    }
    // "00" is how most of the world dials "+"; no national number begins with it.
    let international = typed.strip_prefix("00").map(|rest| format!("+{rest}"));
    let typed = international.as_deref().unwrap_or(typed);
    let home = home.and_then(|code| code.to_uppercase().parse::<country::Id>().ok());
    let number = phonenumber::parse(home, typed).ok()?;
    number
        .is_valid()
        .then(|| number.format().mode(Mode::E164).to_string())
}

/// What dials the number: its E.164 form where it has one (`norm`, or what `typed` reads as), else the digits as typed.
/// An extension is dialled by hand once somebody answers: it never becomes part of the number.
pub fn tel(typed: &str, norm: &str) -> Option<String> {
    let read = || normalise(typed, None).or_else(|| normalise(&without_extension(typed), None));
    let known = Some(norm.to_owned())
        .filter(|norm| !norm.is_empty())
        .or_else(read);
    if let Some(number) = known {
        return Some(format!("tel:{number}"));
    }
    let bare = without_extension(typed);
    let plus = if bare.trim_start().starts_with('+') {
        "+"
    } else {
        ""
    };
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| format!("tel:{plus}{digits}"))
}

/// `650 253 0000 ext. 123` and `+44 (0)20 7946 0018` as they are dialled from abroad: up to the first letter, `#` or
/// `;` behind a digit, and without the nought that is dialled at home alone.
fn without_extension(typed: &str) -> String {
    let typed = typed.trim();
    let typed = typed.strip_prefix("tel:").unwrap_or(typed);
    let mut digits = false;
    let end = typed.find(|c: char| {
        digits |= c.is_ascii_digit();
        digits && (c.is_alphabetic() || matches!(c, '#' | ';' | ','))
    });
    let number = typed.get(..end.unwrap_or(typed.len())).unwrap_or(typed);
    if number.starts_with('+') || number.starts_with("00") {
        number.replacen("(0)", "", 1)
    } else {
        number.to_owned()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{normalise, tel};
    use proptest::prelude::*;

    #[test]
    fn one_number_has_one_form() {
        for (typed, home, expected) in [
            ("+41 44 668 18 00", None, Some("+41446681800")),
            ("0041 44 668 18 00", None, Some("+41446681800")),
            ("044 668 18 00", Some("ch"), Some("+41446681800")),
            ("tel:+1-650-253-0000", None, Some("+16502530000")),
            ("(650) 253-0000", Some("US"), Some("+16502530000")),
            ("650 253 0000", None, None),
            ("12", Some("US"), None),
            ("call me", None, None),
            ("", None, None),
        ] {
            assert_eq!(normalise(typed, home).as_deref(), expected, "{typed}");
        }
    }

    /// The crate's metadata is older than the samples': so many of the 1,769 are read differently, counted 2026-11:
    /// toll-free numbers of Belarus, Kazakhstan and Lithuania, and one Chinese number that was none.
    const DIFFER: usize = 15;

    #[test]
    fn numbers_of_every_region_are_read_as_they_should_be() {
        let samples =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/phones/phones-dev.csv");
        let mut differ = Vec::new();
        for row in csv::Reader::from_path(samples).unwrap().records() {
            let row = row.unwrap();
            let cell = |at: usize| row.get(at).unwrap();
            let expected = Some(cell(4)).filter(|_| cell(5) == "True");
            let found = normalise(cell(3), Some(cell(0)));
            if found.as_deref() != expected {
                differ.push(format!("{row:?}: {found:?}"));
            }
        }
        assert!(differ.len() <= DIFFER, "{}: {differ:#?}", differ.len());
    }

    #[test]
    fn the_number_itself_is_dialled() {
        for (typed, norm, expected) in [
            ("+44 (0)20 7946 0018", "", "tel:+442079460018"),
            ("+44 (0)20 7946 0018", "+442079460018", "tel:+442079460018"),
            ("0044 (0)20 7946 0018", "", "tel:+442079460018"),
            ("+1 650-253-0000 x123", "", "tel:+16502530000"),
            ("+1 650 253 0000 ext. 123", "", "tel:+16502530000"),
            ("+1 650 253 0000;ext=123", "", "tel:+16502530000"),
            ("650 253 0000 x123", "", "tel:6502530000"),
            ("(650) 253-0000 ext. 123", "", "tel:6502530000"),
            ("650 253 0000 #12", "", "tel:6502530000"),
            ("650 253 0000", "+16502530000", "tel:+16502530000"),
            ("+999 (0)12 34 56", "", "tel:+999123456"),
        ] {
            assert_eq!(tel(typed, norm).as_deref(), Some(expected), "{typed}");
        }
        assert_eq!(tel("x", ""), None);
    }

    proptest! {
        #[test]
        fn what_is_dialled_is_digits(typed: String) {
            if let Some(tel) = tel(&typed, "") {
                let number = tel.strip_prefix("tel:").unwrap();
                prop_assert!(number.strip_prefix('+').unwrap_or(number).chars().all(|c| c.is_ascii_digit()));
            }
        }

        #[test]
        fn nothing_typed_panics(typed: String) {
            let _ = normalise(&typed, Some("DE"));
        }
    }
}
