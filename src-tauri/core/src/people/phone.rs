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

#[cfg(test)]
mod tests {
    use super::normalise;
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

    proptest! {
        #[test]
        fn nothing_typed_panics(typed: String) {
            let _ = normalise(&typed, Some("DE"));
        }
    }
}
