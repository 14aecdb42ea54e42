//! E-mails, phones and links as they stand in cells, one or several.

use super::cell::several;
use crate::people::link::Link;
use crate::people::{email, link, phone};

/// The addresses in a cell with their plain forms; `Err`: the first piece that is none, for it would be lost.
pub(super) fn emails(cell: &str) -> Result<Vec<(&str, String)>, String> {
    // `Kowalska, Ana <ana@example.org>` is one.
    if let Some(norm) = email::normalise(cell) {
        return Ok(vec![(cell, norm)]);
    }
    let mut found = Vec::new();
    for part in several(cell, &[';', ',', '\n', '\r']) {
        if let Some(norm) = email::normalise(part) {
            found.push((part, norm));
            continue;
        }
        for word in several(part, &[' ', '\t']) {
            match email::normalise(word) {
                Some(norm) => found.push((word, norm)),
                None => return Err(format!("“{word}” is no e-mail address.")),
            }
        }
    }
    Ok(found)
}

/// The values in a cell of our own export: parted by a semicolon and a blank. A semicolon by itself may stand in one; it
/// parts where somebody has written values into the cell that are whole by themselves, which `is_whole` says.
fn ours(cell: &str, is_whole: impl Fn(&str) -> bool) -> Vec<&str> {
    cell.split("; ")
        .flat_map(|value| {
            let parts: Vec<&str> = several(value, &[';']).collect();
            if parts.iter().all(|part| is_whole(part)) {
                parts
            } else {
                several(value, &[]).collect()
            }
        })
        .collect()
}

/// The numbers in a cell; what cannot be read has an empty plain form, as when it is typed by hand.
/// `ours`: see [`super::entry::Plan`].
pub(super) fn phones<'a>(cell: &'a str, home: Option<&str>, is_ours: bool) -> Vec<(&'a str, String)> {
    let read = |number: &str| phone::normalise(number, home);
    if is_ours {
        let numbers = ours(cell, |part| read(part).is_some());
        return numbers
            .into_iter()
            .map(|number| (number, read(number).unwrap_or_default()))
            .collect();
    }
    let numbers = |cell: &'a str, parted_by: &'static [char]| -> Vec<(&'a str, String)> {
        several(cell, parted_by)
            .map(|number| (number, read(number).unwrap_or_default()))
            .collect()
    };
    let found = numbers(cell, &[';', '\n']);
    // Commas and slashes stand within numbers too: they part where every part is a number by itself.
    let parted = numbers(cell, &[',', '/', ';', '\n']);
    if parted.len() > found.len() && parted.iter().all(|(_, norm)| !norm.is_empty()) {
        return parted;
    }
    found
}

/// The links in a cell. `network` is the one the column is named after; a handle is made a link by it. `ours`: see
/// [`super::entry::Plan`].
pub(super) fn links(cell: &str, network: &str, is_ours: bool) -> Vec<(String, Option<Link>)> {
    if is_ours {
        let links = ours(cell, |part| {
            part.contains("://") && link::normalise(part).is_some()
        });
        return links.into_iter().map(|link| linked(link, network)).collect();
    }
    let mut found = Vec::new();
    for part in several(cell, &[' ', ';', '\n', '\t', '\r']) {
        let part = part.trim_end_matches(',');
        let parts: Vec<_> = part.split(',').map(|piece| linked(piece, network)).collect();
        // A comma may stand in a link.
        if parts.len() > 1 && parts.iter().all(|(_, read)| read.is_some()) {
            found.extend(parts);
        } else {
            found.push(linked(part, network));
        }
    }
    found
}

fn linked(value: &str, network: &str) -> (String, Option<Link>) {
    if let Some(read) = link::normalise(value) {
        return (value.to_owned(), Some(read));
    }
    let page = match network {
        "GitHub" => "https://github.com/",
        "GitLab" => "https://gitlab.com/",
        "X" => "https://x.com/",
        "Hugging Face" => "https://huggingface.co/",
        "Kaggle" => "https://www.kaggle.com/",
        "ORCID" => "https://orcid.org/",
        "LinkedIn" if value.starts_with("in/") => "https://www.linkedin.com/",
        _ => return (value.to_owned(), None),
    };
    let whole = format!("{page}{}", value.trim_start_matches(['@', '/']));
    match link::normalise(&whole) {
        Some(read) => (whole, Some(read)),
        None => (value.to_owned(), None),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{emails, links, phones};
    use proptest::prelude::*;

    #[test]
    fn several_addresses_in_a_cell_are_parted() {
        for (cell, expected) in [
            ("a@example.org", Ok(vec!["a@example.org"])),
            (
                "a@example.org; b@example.org",
                Ok(vec!["a@example.org", "b@example.org"]),
            ),
            (
                "a@example.org b@example.org",
                Ok(vec!["a@example.org", "b@example.org"]),
            ),
            (
                "Kowalska, Ana <a@example.org>",
                Ok(vec!["Kowalska, Ana <a@example.org>"]),
            ),
            (
                "a@example.org, foo",
                Err("“foo” is no e-mail address.".to_owned()),
            ),
        ] {
            let found = emails(cell).map(|all| all.into_iter().map(|(value, _)| value).collect::<Vec<_>>());
            assert_eq!(found, expected, "{cell}");
        }
    }

    #[test]
    fn numbers_are_read_in_their_country() {
        let norms = |cell, home| -> Vec<String> {
            phones(cell, home, false)
                .into_iter()
                .map(|(_, norm)| norm)
                .collect()
        };
        assert_eq!(
            norms("+41 44 668 18 00; +1 650-253-0000", None),
            ["+41446681800", "+16502530000"]
        );
        assert_eq!(norms("044/668 18 00", Some("CH")), ["+41446681800"]);
        assert_eq!(
            norms("+41446681800, +16502530000", None),
            ["+41446681800", "+16502530000"]
        );
        assert_eq!(
            phones("call me, later", None, false),
            [("call me, later", String::new())]
        );
    }

    #[test]
    fn values_of_our_own_may_hold_what_parts_others() {
        let values = |cell| -> Vec<String> { links(cell, "", true).into_iter().map(|(v, _)| v).collect() };
        assert_eq!(
            values("https://x.org/a;b; https://y.org/c,d"),
            ["https://x.org/a;b", "https://y.org/c,d"]
        );
        assert_eq!(
            values("https://x.org/a;https://y.org"),
            ["https://x.org/a", "https://y.org"]
        );
        let numbers = |cell| -> Vec<&str> { phones(cell, None, true).into_iter().map(|(v, _)| v).collect() };
        assert_eq!(
            numbers("+1 650-253-0000;ext=5; 044 668 18 00"),
            ["+1 650-253-0000;ext=5", "044 668 18 00"]
        );
    }

    #[test]
    fn links_and_handles_are_read() {
        let norms = |cell, network| -> Vec<String> {
            links(cell, network, false)
                .into_iter()
                .map(|(value, read)| read.map_or(value, |l| l.norm))
                .collect()
        };
        assert_eq!(
            norms("https://github.com/ana, linkedin.com/in/ana", ""),
            ["github.com/ana", "linkedin.com/in/ana"]
        );
        assert_eq!(norms("x.org/a,y.org/b", ""), ["x.org/a", "y.org/b"]);
        assert_eq!(norms("https://x.org/a,b", ""), ["x.org/a,b"]);
        assert_eq!(norms("@Ana", "GitHub"), ["github.com/ana"]);
        assert_eq!(norms("ana", ""), ["ana"]);
    }

    proptest! {
        #[test]
        fn no_cell_panics(cell: String) {
            let _ = (emails(&cell), phones(&cell, Some("DE"), true), links(&cell, "GitHub", false));
        }
    }
}
