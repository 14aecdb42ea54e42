//! What searches and hotlists may be called.

use crate::error::{Error, Result};
use crate::words::fold;

const LONGEST: usize = 80;

/// A name in one line, less the signs that end it where it is asked for (`list:"…"`). [`Error::Invalid`] at `name` where
/// it is none, or stands for another of `others` already.
pub(super) fn checked<'a>(typed: &str, others: impl IntoIterator<Item = &'a str>) -> Result<String> {
    let name = typed
        .split(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '“' | '”' | '„'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if name.is_empty() {
        return Err(Error::invalid("name", "It needs a name."));
    }
    if name.chars().count() > LONGEST {
        return Err(Error::invalid(
            "name",
            "That is too long for a name (80 letters).",
        ));
    }
    match others.into_iter().find(|other| same(other, &name)) {
        Some(other) => Err(Error::invalid(
            "name",
            format!("There is one called “{other}” already. Choose another name."),
        )),
        None => Ok(name),
    }
}

/// Whether two names are one.
fn same(one: &str, other: &str) -> bool {
    let folded = fold(one);
    if folded.is_empty() {
        one == other
    } else {
        folded == fold(other)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::checked;

    #[test]
    fn names_are_tidied_and_stand_for_one() {
        assert_eq!(checked("  The “hot”\tones ", []).unwrap(), "The hot ones");
        assert_eq!(checked("🚀", ["🔥"]).unwrap(), "🚀");
        for (typed, others) in [
            (" \"\" ", vec![]),
            ("zürich", vec!["Berlin", "Zurich"]),
            ("🚀", vec!["🚀"]),
        ] {
            assert_eq!(
                checked(typed, others).unwrap_err().field(),
                Some("name"),
                "{typed}"
            );
        }
        assert!(checked(&"x".repeat(81), []).is_err());
    }
}
