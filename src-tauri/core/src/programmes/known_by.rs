//! What programmes and the desk know somebody by for certain, in one form.

use super::Author;
use super::kept::PersonRow;
use crate::companies;
use crate::namesakes::IdKind;
use crate::people::{ContactKind, email, link};

/// Networks' pages, and what stands before the id in the form links are compared by.
const PAGES: [(&str, IdKind); 5] = [
    ("openreview.net/profile?id=", IdKind::OpenReview),
    ("dblp.org/pid/", IdKind::Dblp),
    ("orcid.org/", IdKind::Orcid),
    ("scholar.google.com/citations?user=", IdKind::Scholar),
    ("linkedin.com/in/", IdKind::LinkedIn),
];

/// The id that an address of the desk is, given in the form it is compared by.
pub(super) fn of_contact(kind: &str, norm: &str) -> Option<(IdKind, String)> {
    if kind == "email" {
        return Some((IdKind::Email, norm.to_owned()));
    }
    let page = PAGES.iter().find_map(|(before, kind)| {
        let id = norm.strip_prefix(before)?;
        Some((*kind, plain(id)))
    });
    // GitHub and its like are a person's, too, but no programme names them.
    page.or_else(|| Some((IdKind::Homepage, norm.to_owned())))
}

fn plain(id: &str) -> String {
    id.trim_end_matches(".html").to_lowercase()
}

/// What an author of a file is known by.
pub(super) fn of_author(author: &Author) -> Vec<(IdKind, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    of(&[
        (IdKind::OpenReview, text(&author.openreview_id)),
        (IdKind::Dblp, text(&author.dblp_pid)),
        (IdKind::Orcid, text(&author.orcid)),
        (IdKind::Scholar, text(&author.scholar)),
        (IdKind::LinkedIn, text(&author.linkedin)),
        (IdKind::Email, text(&author.email)),
        (IdKind::Homepage, text(&author.homepage)),
    ])
}

/// What somebody in a programme is known by.
pub(super) fn of_row(row: &PersonRow) -> Vec<(IdKind, String)> {
    of(&[
        (IdKind::OpenReview, row.openreview_id.clone()),
        (IdKind::Dblp, row.dblp_pid.clone()),
        (IdKind::Orcid, row.orcid.clone()),
        (IdKind::Scholar, row.scholar.clone()),
        (IdKind::LinkedIn, row.linkedin.clone()),
        (IdKind::Email, row.email.clone()),
        (IdKind::Homepage, row.homepage.clone()),
    ])
}

fn of(written: &[(IdKind, String)]) -> Vec<(IdKind, String)> {
    let known = written.iter().filter(|(_, value)| !value.is_empty());
    let read = known.filter_map(|(kind, value)| match kind {
        IdKind::Email => Some((*kind, email::normalise(value)?)),
        IdKind::OpenReview | IdKind::Dblp | IdKind::Orcid => Some((*kind, plain(value))),
        IdKind::Scholar | IdKind::LinkedIn | IdKind::Homepage => {
            of_contact("link", &link::normalise(value)?.norm)
        }
    });
    read.collect()
}

/// Her address and her pages, as they would be typed, with what they are called.
pub(super) fn pages(row: &PersonRow) -> Vec<(ContactKind, String, &'static str)> {
    let dblp = row.dblp_pid.contains('/');
    let made = [
        (ContactKind::Email, "", &row.email, ""),
        (ContactKind::Link, "", &row.linkedin, "LinkedIn"),
        (ContactKind::Link, "", &row.homepage, "Homepage"),
        (ContactKind::Link, "", &row.scholar, "Google Scholar"),
        (
            ContactKind::Link,
            "https://openreview.net/profile?id=",
            &row.openreview_id,
            "OpenReview",
        ),
        (ContactKind::Link, "https://dblp.org/pid/", &row.dblp_pid, "DBLP"),
        (ContactKind::Link, "https://orcid.org/", &row.orcid, "ORCID"),
    ];
    made.into_iter()
        .filter(|(.., value, label)| !value.is_empty() && (*label != "DBLP" || dblp))
        .map(|(kind, before, value, label)| (kind, format!("{before}{value}"), label))
        .collect()
}

/// The domain of an employer's mail; none of free mail.
pub(super) fn domain(email: &str) -> Option<String> {
    let (_, host) = email.rsplit_once('@')?;
    Some(companies::domain(host)).filter(|domain| !domain.is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_programme_and_a_desk_name_ids_alike() {
        let author = Author {
            openreview_id: Some("~Ada_Lovelace1".into()),
            dblp_pid: Some("12/345".into()),
            orcid: Some("0000-0002-1825-0097".into()),
            scholar: Some("https://scholar.google.com/citations?user=AbCdEfGhIjKl".into()),
            linkedin: Some("https://www.linkedin.com/in/ada-l".into()),
            email: Some("Ada+x@lab.example".into()),
            homepage: Some("https://www.ada.example/".into()),
            ..Author::default()
        };
        let desk = [
            ("email", "ada@lab.example"),
            ("link", "https://openreview.net/profile?id=~Ada_Lovelace1"),
            ("link", "dblp.org/pid/12/345.html"),
            ("link", "https://orcid.org/0000-0002-1825-0097"),
            ("link", "scholar.google.com/citations?user=AbCdEfGhIjKl&hl=de"),
            ("link", "linkedin.com/in/ada-l/"),
            ("link", "ada.example"),
        ];
        let mut hers: Vec<_> = desk
            .iter()
            .map(|(kind, typed)| {
                let norm = match *kind {
                    "email" => email::normalise(typed).unwrap(),
                    _ => link::normalise(typed).unwrap().norm,
                };
                of_contact(kind, &norm).unwrap()
            })
            .collect();
        let mut its = of_author(&author);
        hers.sort();
        its.sort();
        assert_eq!(its, hers);
    }

    #[test]
    fn free_mail_is_no_employers() {
        assert_eq!(domain("ada@lab.example").as_deref(), Some("lab.example"));
        assert_eq!(domain("ada@gmail.com"), None);
    }
}
