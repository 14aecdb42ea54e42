//! Who a line of a file means: by e-mail, by GitHub handle, and that it is a person at all.

use crate::people::{email, link};
use crate::words::fold;

/// Where GitHub lets mail for people who keep their address to themselves end: `12345+login@…`, before 2017 `login@…`.
const NOREPLY: &str = "@users.noreply.github.com";

/// Programs that commit under a name of their own, besides those whose name ends in `[bot]`.
const BOTS: [&str; 22] = [
    "actions-user",
    "allcontributors",
    "bors",
    "codecov-commenter",
    "copybara-service",
    "dependabot",
    "dependabot-preview",
    "facebook-github-bot",
    "github-actions",
    "github",
    "greenkeeper",
    "k8s-ci-robot",
    "mergify",
    "pre-commit-ci",
    "pyre-bot",
    "pytorchbot",
    "pytorchmergebot",
    "pytorchupdatebot",
    "ray-bot",
    "renovate",
    "renovate-bot",
    "tensorflower-gardener",
];

/// By what somebody in a file is known. Empty: not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub name: String,
    /// In the form two are compared by.
    pub email: String,
    /// A GitHub handle in lower case.
    pub handle: String,
}

impl Identity {
    /// Of what a file says. An address that GitHub made up is a handle; one that can be nobody's is none.
    pub fn of(name: &str, email: &str, login: &str) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let (email, made_up) = match email.trim().to_lowercase().strip_suffix(NOREPLY) {
            Some(local) => (
                String::new(),
                local
                    .rsplit_once('+')
                    .map_or(local, |(_, login)| login)
                    .to_owned(),
            ),
            None => (email::normalise(email).unwrap_or_default(), String::new()),
        };
        let handle = if login.is_empty() {
            made_up
        } else {
            login.trim().to_lowercase()
        };
        Self { name, email, handle }
    }

    /// A program, not a person.
    pub fn is_bot(&self) -> bool {
        let name = self.name.to_lowercase();
        let of_github = self.email == "noreply@github.com";
        let named = |name: &str| {
            let plain = name.trim_end_matches("[bot]").replace(' ', "-");
            name.ends_with("[bot]") || BOTS.contains(&plain.as_str())
        };
        of_github || named(&name) || named(&self.handle)
    }

    /// By which two entries are one contributor: e-mail, else handle, else name. None where nothing is known.
    pub fn key(&self) -> Option<(&'static str, String)> {
        if !self.email.is_empty() {
            return Some(("e-mail", self.email.clone()));
        }
        if !self.handle.is_empty() {
            return Some(("handle", self.handle.clone()));
        }
        let name = fold(&self.name);
        (!name.is_empty()).then_some(("name", name))
    }
}

/// The page of this handle, in the form links are compared by; none where it can be nobody's.
pub(in crate::open_source) fn github_link(handle: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if handle.is_empty() || !handle.chars().all(plain) {
        return None;
    }
    let link = link::normalise(&format!("github.com/{handle}"))?;
    link.network.map(|_| link.norm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_known_by_address_handle_or_name() {
        for (name, email, login, key) in [
            (
                "Ana Ruiz",
                "Ana@Example.org",
                "",
                Some(("e-mail", "ana@example.org")),
            ),
            (
                "Ana Ruiz",
                "12345+ana-r@users.noreply.github.com",
                "",
                Some(("handle", "ana-r")),
            ),
            (
                "Ana Ruiz",
                "Ana-R@users.noreply.github.com",
                "",
                Some(("handle", "ana-r")),
            ),
            ("", "", "Ana-R", Some(("handle", "ana-r"))),
            ("Ana  Ruiz", "root@localhost", "", Some(("name", "ana ruiz"))),
            ("Ana Ruiz", "", "", Some(("name", "ana ruiz"))),
            ("", "", "", None),
        ] {
            let key = key.map(|(how, what)| (how, what.to_owned()));
            assert_eq!(
                Identity::of(name, email, login).key(),
                key,
                "{name} {email} {login}"
            );
        }
    }

    #[test]
    fn programs_are_told_from_people() {
        for (name, email, login, bot) in [
            (
                "dependabot[bot]",
                "49699333+dependabot[bot]@users.noreply.github.com",
                "",
                true,
            ),
            ("GitHub", "noreply@github.com", "", true),
            (
                "PyTorch MergeBot",
                "pytorchmergebot@users.noreply.github.com",
                "",
                true,
            ),
            ("", "", "renovate[bot]", true),
            ("pre-commit-ci", "", "", true),
            ("GitHub Actions", "action@github.com", "", true),
            ("Lee Talbot", "lee@example.org", "talbot", false),
            ("Robotina Abbot", "abbot@example.org", "", false),
        ] {
            assert_eq!(Identity::of(name, email, login).is_bot(), bot, "{name}");
        }
    }

    #[test]
    fn a_handle_leads_to_its_page() {
        assert_eq!(github_link("Ana-R").as_deref(), Some("github.com/ana-r"));
        for none in ["", "a/b", "orgs", "a b"] {
            assert_eq!(github_link(none), None, "{none}");
        }
    }
}
