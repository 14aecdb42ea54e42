//! Links: kept as typed, compared by the page they lead to; and which of them name a person.

/// A link in the form two are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Host, path and query without what does not change the page: `linkedin.com/in/ana-kowalska`.
    pub norm: String,
    /// The network it is a person's own profile of ("LinkedIn"); none for any other page, a company's there too.
    pub network: Option<&'static str>,
}

/// A network with a page for each person.
struct Network {
    name: &'static str,
    host: &'static str,
    /// What stands before the handle; the handle is one segment of the path.
    before: &'static str,
    /// First segments that are no handle.
    not: &'static [&'static str],
}

const NETWORKS: [Network; 12] = [
    Network {
        name: "LinkedIn",
        host: "linkedin.com",
        before: "in/",
        not: &[],
    },
    Network {
        name: "GitHub",
        host: "github.com",
        before: "",
        not: &["orgs", "topics", "search", "features", "about", "sponsors"],
    },
    Network {
        name: "GitLab",
        host: "gitlab.com",
        before: "",
        not: &["groups", "explore"],
    },
    Network {
        name: "X",
        host: "x.com",
        before: "",
        not: &["i", "home", "search", "intent"],
    },
    Network {
        name: "Hugging Face",
        host: "huggingface.co",
        before: "",
        not: &["models", "datasets", "spaces", "papers", "docs"],
    },
    Network {
        name: "ORCID",
        host: "orcid.org",
        before: "",
        not: &[],
    },
    Network {
        name: "Google Scholar",
        host: "scholar.google.com",
        before: "citations?user=",
        not: &[],
    },
    Network {
        name: "OpenReview",
        host: "openreview.net",
        before: "profile?id=",
        not: &[],
    },
    Network {
        name: "DBLP",
        host: "dblp.org",
        before: "pid/",
        not: &[],
    },
    Network {
        name: "Kaggle",
        host: "kaggle.com",
        before: "",
        not: &["competitions", "datasets", "code", "models", "c"],
    },
    Network {
        name: "Stack Overflow",
        host: "stackoverflow.com",
        before: "users/",
        not: &[],
    },
    Network {
        name: "Mastodon",
        host: "mastodon.social",
        before: "@",
        not: &[],
    },
];

/// Queries that say whose profile it is; all other parts of a network's query are campaign and session marks.
const TELLING: [(&str, &str); 2] = [("scholar.google.com", "user"), ("openreview.net", "id")];

/// Parts of any query that only say whence somebody came.
const WHENCE: [&str; 4] = ["trk", "ref", "fbclid", "gclid"];

/// The link that `typed` is; none where it is none. The scheme may be missing.
pub fn normalise(typed: &str) -> Option<Link> {
    let typed = typed.trim();
    let rest = match typed.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") =>
        {
            rest
        }
        Some(_) => return None,
        None => typed,
    };
    if rest.contains(char::is_whitespace) {
        return None;
    }
    let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
    let address = address.split('#').next().unwrap_or_default();
    let query = query.split('#').next().unwrap_or_default();
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let host = plain_host(host)?;
    let path = decoded(path.trim_matches('/'));
    let mut norm = host.clone();
    if !path.is_empty() {
        norm.push('/');
        norm.push_str(&path);
    }
    if let Some((_, key)) = TELLING.iter().find(|(at, _)| *at == host)
        && let Some(value) = query
            .split('&')
            .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
    {
        norm.push_str(&format!("?{key}={}", decoded(value)));
    } else if !NETWORKS.iter().any(|network| network.host == host) {
        // Elsewhere a query may be all that tells two pages apart.
        let telling: Vec<&str> = query.split('&').filter(|pair| tells(pair)).collect();
        if !telling.is_empty() {
            norm.push_str(&format!("?{}", telling.join("&")));
        }
    }
    Some(profile(&norm).unwrap_or(Link { norm, network: None }))
}

/// The page that was typed: as typed with its scheme, else under `https`. None where it is no link, or another scheme's.
pub fn url(typed: &str) -> Option<String> {
    let typed = typed.trim();
    match typed.split_once("://") {
        Some((scheme, rest)) => {
            let web = ["http", "https"]
                .iter()
                .any(|web| scheme.eq_ignore_ascii_case(web));
            let plain = !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control());
            (web && plain).then(|| typed.to_owned())
        }
        None => normalise(typed).map(|_| format!("https://{typed}")),
    }
}

fn tells(pair: &str) -> bool {
    let key = pair.split('=').next().unwrap_or_default().to_lowercase();
    !pair.is_empty() && !key.starts_with("utm_") && !WHENCE.contains(&key.as_str())
}

/// Host in lower case, without port, `www.`, a language or a phone's edition; none where it is none.
fn plain_host(host: &str) -> Option<String> {
    let host = host
        .split(':')
        .next()
        .unwrap_or_default()
        .trim_matches('.')
        .to_lowercase();
    let plain = host.contains('.')
        && !host.contains("..")
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && host
            .rsplit('.')
            .next()
            .is_some_and(|top| top.chars().all(char::is_alphabetic) && top.chars().count() > 1);
    if !plain {
        return None;
    }
    let host = ["www.", "m.", "mobile."]
        .iter()
        .find_map(|edition| host.strip_prefix(edition))
        .unwrap_or(&host);
    // `de.linkedin.com`, `uk.linkedin.com`.
    let host = match host.strip_suffix(".linkedin.com") {
        Some(country) if country.len() <= 3 => "linkedin.com",
        _ => host,
    };
    Some(if host == "twitter.com" {
        "x.com".to_owned()
    } else {
        host.to_owned()
    })
}

/// A profile as its network, its prefix and its handle, whatever stands behind it (`/en`, `/detail/contact-info`).
/// Handles of all these networks are the same in any case.
fn profile(norm: &str) -> Option<Link> {
    let network = NETWORKS.iter().find(|n| {
        norm.strip_prefix(n.host)
            .is_some_and(|rest| rest.strip_prefix('/').is_some_and(|p| p.starts_with(n.before)))
    })?;
    let handle = norm
        .strip_prefix(network.host)?
        .strip_prefix('/')?
        .strip_prefix(network.before)?;
    let mut segments = handle.split('/').filter(|segment| !segment.is_empty());
    let mut handle = segments.next()?.to_lowercase();
    // DBLP's keys have two segments. A second one on GitHub is a repository, which has many authors.
    match (network.name, segments.next()) {
        ("DBLP", Some(second)) => {
            handle = format!("{handle}/{}", second.trim_end_matches(".html").to_lowercase())
        }
        ("GitHub" | "GitLab" | "Hugging Face" | "Kaggle", Some(_)) => return None,
        _ => {}
    }
    if network.not.contains(&handle.as_str()) {
        return None;
    }
    let norm = format!("{}/{}{handle}", network.host, network.before);
    Some(Link {
        norm,
        network: Some(network.name),
    })
}

/// Percent signs read back where what they stand for is text: `m%C3%BCller` is `müller`.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'%', [high, low, more @ ..]) => {
                match (char::from(*high).to_digit(16), char::from(*low).to_digit(16)) {
                    (Some(high), Some(low)) => {
                        bytes.push(u8::try_from(high << 4 | low).unwrap_or(b'?'));
                        rest = more;
                    }
                    _ => {
                        bytes.push(b'%');
                        rest = after;
                    }
                }
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    let plain = |text: &String| !text.chars().any(|c| c.is_control() || c.is_whitespace());
    String::from_utf8(bytes)
        .ok()
        .filter(plain)
        .unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{normalise, url};
    use proptest::prelude::*;

    #[test]
    fn one_profile_has_one_form() {
        for (typed, expected) in [
            (
                "https://www.linkedin.com/in/Ana-Kowalska/",
                "linkedin.com/in/ana-kowalska",
            ),
            (
                "http://de.linkedin.com/in/ana-kowalska?trk=x#top",
                "linkedin.com/in/ana-kowalska",
            ),
            ("linkedin.com/in/ana-kowalska/en", "linkedin.com/in/ana-kowalska"),
            (
                "https://www.linkedin.com/in/m%C3%BCller",
                "linkedin.com/in/müller",
            ),
            ("https://github.com/Ana", "github.com/ana"),
            ("https://twitter.com/ana?s=20", "x.com/ana"),
            (
                "https://scholar.google.com/citations?hl=en&user=AbC-1",
                "scholar.google.com/citations?user=abc-1",
            ),
            (
                "https://openreview.net/profile?id=~Ana_K1",
                "openreview.net/profile?id=~ana_k1",
            ),
            ("https://dblp.org/pid/12/345-1.html", "dblp.org/pid/12/345-1"),
            (
                "https://orcid.org/0000-0002-1825-0097",
                "orcid.org/0000-0002-1825-0097",
            ),
        ] {
            let link = normalise(typed).unwrap();
            assert_eq!(link.norm, expected, "{typed}");
            assert!(link.network.is_some(), "{typed}");
        }
    }

    #[test]
    fn a_page_that_many_share_names_nobody() {
        for (typed, expected) in [
            (
                "https://github.com/vllm-project/vllm",
                "github.com/vllm-project/vllm",
            ),
            ("https://github.com/orgs/pytorch", "github.com/orgs/pytorch"),
            ("https://Example.org/Team/?utm_source=x", "example.org/Team"),
            ("https://x.org/p?id=1&utm_source=y#top", "x.org/p?id=1"),
            ("https://x.org/p?fbclid=1&id=2&gclid=3&trk=4", "x.org/p?id=2"),
            (
                "https://www.linkedin.com/company/nvidia",
                "linkedin.com/company/nvidia",
            ),
        ] {
            let link = normalise(typed).unwrap();
            assert_eq!(link.norm, expected, "{typed}");
            assert_eq!(link.network, None, "{typed}");
        }
    }

    #[test]
    fn what_is_no_link_has_none() {
        for typed in [
            "",
            "ana",
            "javascript:alert(1)",
            "ftp://example.org",
            "my site.org",
            "1.2",
            "http://",
            "n/a",
        ] {
            assert_eq!(normalise(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_page_that_was_typed_is_opened() {
        for (typed, expected) in [
            (
                "scholar.google.com/citations?hl=en&user=AbC-1",
                "https://scholar.google.com/citations?hl=en&user=AbC-1",
            ),
            (
                "example.org/profile.php?id=5",
                "https://example.org/profile.php?id=5",
            ),
            (" www.example.net/Ana ", "https://www.example.net/Ana"),
            ("http://Example.org/#Top", "http://Example.org/#Top"),
            ("HTTPS://example.org", "HTTPS://example.org"),
            ("http://intranet/ana", "http://intranet/ana"),
        ] {
            assert_eq!(url(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in [
            "",
            "ana",
            "javascript:alert(1)",
            "javascript://example.org/%0Aalert(1)",
            "file:///etc/passwd",
            "http://",
            "https://example.org/a b",
        ] {
            assert_eq!(url(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn only_pages_are_opened(typed: String) {
            if let Some(url) = url(&typed) {
                let url = url.to_lowercase();
                prop_assert!(url.starts_with("https://") || url.starts_with("http://"));
            }
        }

        #[test]
        fn nothing_typed_panics_and_a_plain_form_stays(typed in "(https?://)?[a-z%A-Z0-9./?=&#~-]{0,40}") {
            if let Some(link) = normalise(&typed) {
                let again = normalise(&link.norm).map(|l| l.network);
                prop_assert_eq!(again, Some(link.network));
            }
        }
    }
}
