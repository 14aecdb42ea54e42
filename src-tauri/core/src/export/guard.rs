//! Spreadsheets run a cell that starts like a formula, whoever wrote it:
//! <https://owasp.org/www-community/attacks/CSV_Injection>. An apostrophe before it makes it text.

use std::borrow::Cow;

fn starts_like_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// `cell` so that no spreadsheet runs it.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    // A cell that has the apostrophe already gets a second one, so that taking one off gives back what was there.
    if starts_like_a_formula(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// What [`guarded`] was given.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if starts_like_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text() {
        for (cell, expected) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+41446681800", "'+41446681800"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("Ana", "Ana"),
            ("'t Hooft", "'t Hooft"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), expected);
        }
    }

    proptest! {
        #[test]
        fn a_guard_comes_off_again(cell in "['=+@\\ta-]{0,6}") {
            let guarded = guarded(&cell);
            prop_assert_eq!(unguarded(&guarded), cell.as_str());
            prop_assert!(!super::starts_like_a_formula(&guarded));
        }
    }
}
