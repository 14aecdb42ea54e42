//! E-mail addresses: kept as typed, compared in one plain form.

use crate::mailto::percent;
use email_address::EmailAddress;
use std::str::FromStr as _;

/// Domains under which dots in the name do not tell two mailboxes apart:
/// <https://support.google.com/mail/answer/7436150>.
const DOTLESS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// Hosts of programs for applicants that give everybody an address of her own behind the plus of one mailbox.
const RELAYS: [&str; 7] = [
    "ashbyhq.com",
    "greenhouse.io",
    "greenhouse-mail.io",
    "lever.co",
    "recruitee.com",
    "smartrecruiters.com",
    "workablemail.com",
];

/// The form two addresses are compared by: lower case, without the part after a plus, Google's without dots. None
/// where `typed` is no address. `Ana <ana@example.org>` and `mailto:ana@example.org` are read too.
pub fn normalise(typed: &str) -> Option<String> {
    let bare = bare(typed);
    // A mailbox at a host with a name: nobody hands out `root@localhost` or `x@[10.0.0.1]`.
    let (local, domain) = bare.rsplit_once('@')?;
    if !domain.contains('.') || domain.starts_with('[') || EmailAddress::from_str(bare).is_err() {
        return None;
    }
    let (local, domain) = (local.to_lowercase(), domain.trim_end_matches('.').to_lowercase());
    let mailbox = match local.split_once('+') {
        Some((mailbox, _)) if !mailbox.is_empty() && !relayed(&domain) => mailbox,
        _ => &local,
    };
    if DOTLESS.contains(&domain.as_str()) {
        return Some(format!("{}@gmail.com", mailbox.replace('.', "")));
    }
    Some(format!("{mailbox}@{domain}"))
}

/// What writes to the address as it was typed; none where `typed` is no address. All but plain signs is percent-encoded
/// (RFC 6068), so that a name with a `?` or `&` in it cannot add a header.
pub fn mailto(typed: &str) -> Option<String> {
    normalise(typed)?;
    let (name, domain) = bare(typed).rsplit_once('@')?;
    Some(format!(
        "mailto:{}@{}",
        percent(name, b"+"),
        percent(domain, b"+")
    ))
}

fn relayed(domain: &str) -> bool {
    RELAYS.iter().any(|relay| {
        domain
            .strip_suffix(relay)
            .is_some_and(|below| below.is_empty() || below.ends_with('.'))
    })
}

/// The address inside what address books write around it.
fn bare(typed: &str) -> &str {
    let typed = typed.trim();
    let typed = match (typed.rfind('<'), typed.strip_suffix('>')) {
        (Some(open), Some(closed)) => closed.get(open + 1..).unwrap_or(typed),
        _ => typed,
    };
    typed.strip_prefix("mailto:").unwrap_or(typed).trim()
}

#[cfg(test)]
mod tests {
    use super::{mailto, normalise};
    use proptest::prelude::*;

    #[test]
    fn one_mailbox_has_one_form() {
        for (typed, expected) in [
            ("Ana@Example.ORG", "ana@example.org"),
            (" ana@example.org ", "ana@example.org"),
            ("Ana Kowalska <ana@example.org>", "ana@example.org"),
            ("mailto:ana@example.org", "ana@example.org"),
            ("ana+mlsys@example.org", "ana@example.org"),
            ("+ana@example.org", "+ana@example.org"),
            ("jobs+a1@reply.lever.co", "jobs+a1@reply.lever.co"),
            ("A.N.A@gmail.com", "ana@gmail.com"),
            ("ana@googlemail.com", "ana@gmail.com"),
            ("a.n.a@example.org", "a.n.a@example.org"),
            ("żółć@example.org", "żółć@example.org"),
        ] {
            assert_eq!(normalise(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_has_none() {
        for typed in [
            "",
            "ana",
            "ana@",
            "@example.org",
            "ana@localhost",
            "ana@[10.0.0.1]",
            "a b@example.org",
            "n/a",
        ] {
            assert_eq!(normalise(typed), None, "{typed}");
        }
    }

    #[test]
    fn mail_goes_to_what_was_typed_and_nowhere_else() {
        for (typed, expected) in [
            ("Ana.K+work@Firm.example", "mailto:Ana.K+work@Firm.example"),
            ("b.o.b@googlemail.com", "mailto:b.o.b@googlemail.com"),
            ("Ana <Ana@example.org>", "mailto:Ana@example.org"),
            ("mailto:ana@example.org", "mailto:ana@example.org"),
            ("a?bcc=evil@example.org", "mailto:a%3Fbcc%3Devil@example.org"),
            ("a&b#c%d@example.org", "mailto:a%26b%23c%25d@example.org"),
            ("ż@example.org", "mailto:%C5%BC@example.org"),
        ] {
            assert_eq!(mailto(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "ana", "a b@example.org", "ana@example.org?bcc=b@example.org"] {
            assert_eq!(mailto(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_adds_to_an_address(typed in "\\PC{1,12}@[a-z?&#]{1,8}\\.org\\PC{0,4}") {
            if let Some(mailto) = mailto(&typed) {
                let address = mailto.strip_prefix("mailto:").unwrap_or_default();
                prop_assert_eq!(address.matches('@').count(), 1);
                prop_assert!(!address.contains(['?', '&', '#', ' ', ':', '/']));
            }
        }

        #[test]
        fn nothing_typed_panics_and_a_plain_form_stays(typed: String) {
            if let Some(norm) = normalise(&typed) {
                prop_assert_eq!(normalise(&norm), Some(norm.clone()));
            }
        }
    }
}
