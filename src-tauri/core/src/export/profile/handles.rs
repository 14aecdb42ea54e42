//! The name somebody goes by on the internet, as a link or an e-mail address has it.

use super::atoms::key;
use super::hidden::is_everyday;

/// Hosts where people have pages of their own, and the parts of the way before her name.
const HOSTS: &[(&str, &[&str])] = &[
    ("linkedin.com", &["in", "pub"]),
    ("github.com", &[]),
    ("gist.github.com", &[]),
    ("gitlab.com", &[]),
    ("bitbucket.org", &[]),
    ("codeberg.org", &[]),
    ("sr.ht", &[]),
    ("huggingface.co", &[]),
    ("x.com", &[]),
    ("twitter.com", &[]),
    ("t.me", &[]),
    ("kaggle.com", &[]),
    ("medium.com", &[]),
    ("dev.to", &[]),
    ("keybase.io", &[]),
    ("instagram.com", &[]),
    ("facebook.com", &[]),
    ("threads.net", &[]),
    ("youtube.com", &[]),
    ("speakerdeck.com", &[]),
    ("slideshare.net", &[]),
    ("leetcode.com", &["u"]),
    ("bsky.app", &["profile"]),
    ("reddit.com", &["user", "u"]),
    ("pypi.org", &["user"]),
    ("crates.io", &["users"]),
    ("hub.docker.com", &["u"]),
    ("npmjs.com", &[]),
    ("dblp.org", &["pid"]),
];

/// Hosts that give everybody a name before their own.
const BEFORE: &[&str] = &[
    "github.io",
    "gitlab.io",
    "medium.com",
    "substack.com",
    "blogspot.com",
    "wordpress.com",
    "hashnode.dev",
    "vercel.app",
    "netlify.app",
    "pages.dev",
    "bsky.social",
    "bearblog.dev",
    "tumblr.com",
];

/// Parts of the way on such hosts that are the host's own, and mailboxes that are nobody's.
const COMMON: &[&str] = &[
    "admin",
    "apps",
    "blog",
    "career",
    "careers",
    "channel",
    "collections",
    "company",
    "datasets",
    "docs",
    "events",
    "explore",
    "features",
    "feed",
    "help",
    "index",
    "learn",
    "login",
    "main",
    "marketplace",
    "models",
    "office",
    "orgs",
    "organizations",
    "papers",
    "posts",
    "pricing",
    "privacy",
    "public",
    "questions",
    "recruiting",
    "school",
    "search",
    "settings",
    "sales",
    "signup",
    "share",
    "spaces",
    "sponsors",
    "status",
    "support",
    "topics",
    "trending",
    "watch",
    "www",
];

/// The name in a link; none where it has none, or one that is a word.
pub(super) fn in_link(link: &str) -> Option<String> {
    let (host, path) = parts(link);
    let mut path = path.split('/').filter(|part| !part.is_empty());
    let before = BEFORE
        .iter()
        .find_map(|of| host.strip_suffix(of)?.strip_suffix('.'));
    if let Some(label) = before.filter(|label| *label != "www") {
        return checked(label.rsplit('.').next()?);
    }
    let known = HOSTS.iter().find(|(of, _)| {
        let above = host.strip_suffix(of);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    });
    let first = path.next();
    match known {
        Some((_, [])) => checked(first?),
        Some((_, before)) => {
            let first = first.filter(|first| before.contains(first));
            first.and_then(|_| checked(path.next()?))
        }
        // Her own page by her own name; elsewhere only what says it is a name.
        None => match first {
            None => checked(host.rsplit_once('.')?.0.rsplit('.').next()?),
            Some(first) if first.starts_with(['@', '~']) => checked(first),
            Some(_) => None,
        },
    }
}

/// The link as it is written without what every link has: `lucjaz.dev/cv`.
pub(super) fn plain(link: &str) -> String {
    let (host, path) = parts(link);
    format!("{host}{path}").trim_end_matches('/').to_owned()
}

/// The name before the `@`.
pub(super) fn in_email(email: &str) -> Option<String> {
    let (name, _) = email.split_once('@')?;
    checked(name.split('+').next()?)
}

fn parts(link: &str) -> (String, &str) {
    let link = link.trim();
    let bare = link.split_once("://").map_or(link, |(_, bare)| bare);
    let bare = bare.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = bare.split_at(bare.find('/').unwrap_or(bare.len()));
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    (
        host.strip_prefix("www.").map_or(host.clone(), str::to_owned),
        path,
    )
}

fn checked(name: &str) -> Option<String> {
    let name = name.trim_matches(['@', '~', ' ']);
    let key = key(name);
    let telling = key.chars().count() > 2 && !is_everyday(&key) && !COMMON.contains(&key.as_str());
    telling.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_where_a_host_has_it() {
        for (link, name) in [
            ("https://www.linkedin.com/in/lucjaz/", Some("lucjaz")),
            ("linkedin.com/in/lucjaz/details/experience?x=1", Some("lucjaz")),
            ("https://ch.linkedin.com/in/lucjaz#about", Some("lucjaz")),
            ("https://linkedin.com/company/lumen", None),
            ("https://github.com/lucjaz/fastcache", Some("lucjaz")),
            ("github.com/lucjaz?tab=repositories", Some("lucjaz")),
            ("https://huggingface.co/lucjaz/models", Some("lucjaz")),
            ("https://x.com/lucjaz", Some("lucjaz")),
            ("https://twitter.com/@lucjaz/status/1", Some("lucjaz")),
            ("https://bsky.app/profile/lucjaz.dev", Some("lucjaz.dev")),
            ("https://lucjaz.github.io/about/", Some("lucjaz")),
            ("https://lucjaz.dev", Some("lucjaz")),
            ("https://lucjaz.dev/about", None),
            ("https://mastodon.example/@lucjaz", Some("lucjaz")),
            ("https://arxiv.org/abs/2301.00001", None),
            ("https://github.com/orgs/lumen", None),
            ("https://github.com/about", None),
            ("", None),
        ] {
            assert_eq!(in_link(link).as_deref(), name, "{link}");
        }
        assert_eq!(plain("https://www.lucjaz.dev/cv/?x#y"), "lucjaz.dev/cv");
        assert_eq!(in_email("lucja+jobs@x.example").as_deref(), Some("lucja"));
        assert_eq!(in_email("info@x.example"), None);
    }
}
