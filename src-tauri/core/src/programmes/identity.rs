//! What tells one person from another in files: ids and addresses of profiles, brought to one form.
//! What does not look like one is none.

use super::Author;
use email_address::EmailAddress;

/// An address on the web.
pub(super) fn web(written: &str) -> Option<String> {
    let address = written.trim();
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https")
        && host.contains('.')
        && address.len() <= 2_000
        && !address
            .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\')))
    .then(|| address.to_owned())
}

/// An e-mail address that is shown whole: `****@lab.example` and a bare domain are none.
pub(super) fn email(written: &str) -> Option<String> {
    let address = written.trim();
    (!address.contains('*') && address.contains('@') && EmailAddress::is_valid(address))
        .then(|| address.to_owned())
}

/// `0000-0002-1825-0097`, with the last figure checked.
pub(super) fn orcid(written: &str) -> Option<String> {
    let last = written.trim().trim_end_matches('/').rsplit('/').next()?;
    let bare: String = last
        .chars()
        .filter(|c| *c != '-')
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if bare.len() != 16 || !last.is_ascii() {
        return None;
    }
    let (figures, check) = bare.split_at(15);
    let sum = figures
        .chars()
        .try_fold(0, |sum, c| c.to_digit(10).map(|figure| (sum + figure) * 2))?;
    let expected = match (12 - sum % 11) % 11 {
        10 => 'X',
        figure => char::from_digit(figure, 10)?,
    };
    check.starts_with(expected).then(|| {
        let groups: Vec<String> = bare
            .as_bytes()
            .chunks(4)
            .map(|g| String::from_utf8_lossy(g).into_owned())
            .collect();
        groups.join("-")
    })
}

/// `12/345` or `l/AdaLovelace`, from itself or from the address of the page.
pub(super) fn dblp_pid(written: &str) -> Option<String> {
    let written = written.trim();
    let pid = match written.split_once("/pid/") {
        Some((_, pid)) => pid,
        None if written.contains("://") => return None,
        None => written.strip_prefix("homepages/").unwrap_or(written),
    };
    let pid = pid.split(['?', '#']).next()?.trim_end_matches('/');
    let pid = [".html", ".xml", ".bib", ".rdf"]
        .iter()
        .find_map(|end| pid.strip_suffix(end))
        .unwrap_or(pid);
    let (first, second) = pid.split_once('/')?;
    let plain = |part: &str| {
        !part.is_empty() && part.len() < 80 && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    (plain(first) && plain(second)).then(|| pid.to_owned())
}

/// The address of a Google Scholar profile, from itself or from its id.
pub(super) fn scholar(written: &str) -> Option<String> {
    let written = written.trim();
    let id = match written.split_once("user=") {
        Some((_, id)) => id.split(['&', '#']).next()?,
        None => written,
    };
    let plain = id.len() == 12
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    plain.then(|| format!("https://scholar.google.com/citations?user={id}"))
}

/// The address of a LinkedIn profile, from itself or from its last part.
pub(super) fn linkedin(written: &str) -> Option<String> {
    let written = written.trim().trim_end_matches('/');
    let last = match written.split_once("/in/") {
        Some((before, last)) if before.contains("linkedin.") => last,
        Some(_) => return None,
        None if written.contains("://") => return None,
        None => written.trim_start_matches("in/"),
    };
    let last = last.split(['/', '?', '#']).next()?;
    let plain = !last.is_empty()
        && last.len() <= 200
        && last
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '%' | '.'));
    plain.then(|| format!("https://www.linkedin.com/in/{last}"))
}

/// What OpenReview calls an author: a profile (`~Ada_Lovelace1`), an e-mail address, or a page of DBLP.
pub(super) fn openreview(written: &str, author: &mut Author) -> bool {
    let id = written.trim();
    if id.starts_with('~') && id.len() > 1 && !id.contains(char::is_whitespace) {
        author.openreview_id = Some(id.to_owned());
    } else if let Some(email) = email(id) {
        author.email = Some(email);
    } else if id.contains("dblp.") {
        // A search for the name is no id.
        author.dblp_pid = dblp_pid(id);
    } else {
        return id.is_empty();
    }
    true
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn ids_come_in_one_form() {
        type Reader = fn(&str) -> Option<String>;
        for (reader, written, expected) in [
            (
                orcid as Reader,
                "0000-0002-1825-0097",
                Some("0000-0002-1825-0097"),
            ),
            (
                orcid,
                "https://orcid.org/0000-0002-1694-233x",
                Some("0000-0002-1694-233X"),
            ),
            (orcid, "0000-0002-1825-0098", None),
            (orcid, "0000-0002-1825", None),
            (orcid, "ööööööööööööööö1", None),
            (dblp_pid, "12/345", Some("12/345")),
            (
                dblp_pid,
                "https://dblp.org/pid/l/AdaLovelace.html",
                Some("l/AdaLovelace"),
            ),
            (
                dblp_pid,
                "https://dblp.uni-trier.de/pid/12/345-1",
                Some("12/345-1"),
            ),
            (dblp_pid, "homepages/12/345", Some("12/345")),
            (dblp_pid, "https://dblp.org/search?q=Ada%20Lovelace", None),
            (dblp_pid, "Ada Lovelace", None),
            (
                scholar,
                "https://scholar.google.de/citations?hl=de&user=AbCdEfGhIjKl&view=x",
                Some("https://scholar.google.com/citations?user=AbCdEfGhIjKl"),
            ),
            (
                scholar,
                "AbCdEfGhIjKl",
                Some("https://scholar.google.com/citations?user=AbCdEfGhIjKl"),
            ),
            (scholar, "https://scholar.google.com/", None),
            (
                linkedin,
                "http://linkedin.com/in/ada-l/",
                Some("https://www.linkedin.com/in/ada-l"),
            ),
            (
                linkedin,
                "https://de.linkedin.com/in/ada-l/?locale=en",
                Some("https://www.linkedin.com/in/ada-l"),
            ),
            (linkedin, "ada-l", Some("https://www.linkedin.com/in/ada-l")),
            (linkedin, "https://example.org/in/ada", None),
            (linkedin, "Ada Lovelace", None),
            (
                web,
                "https://ada.example.org/~ada",
                Some("https://ada.example.org/~ada"),
            ),
            (web, "javascript:alert(1)", None),
            (web, "https://a b.example", None),
            (email, "ada@lab.example", Some("ada@lab.example")),
            (email, "****@lab.example", None),
            (email, "lab.example", None),
        ] {
            assert_eq!(reader(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn an_author_of_openreview_is_told_by_what_there_is() {
        for (written, known) in [
            ("~Ada_Lovelace1", true),
            ("ada@lab.example", true),
            ("https://dblp.org/search/pid/api?q=author:Ada", true),
            ("", true),
            ("Ada Lovelace", false),
        ] {
            let mut author = Author::default();
            assert_eq!(openreview(written, &mut author), known, "{written}");
            assert!(author.dblp_pid.is_none());
        }
    }
}
