//! What two spellings of a company's name are compared by.

use crate::words::fold;

/// Legal forms that stand at the end of a name and tell nothing apart, folded.
const FORMS: [&str; 39] = [
    "ab",
    "ag",
    "aps",
    "as",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "eg",
    "gmbh",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "kk",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "mbh",
    "nv",
    "oy",
    "oyj",
    "plc",
    "private",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "spzoo",
    "srl",
];

/// The form two company names are compared by: folded, without its legal form, "and" and "&", or a leading "the".
/// `NVIDIA Corp.` and `Nvidia` are one; a name of nothing but a legal form stays as it is.
pub fn name_key(name: &str) -> String {
    // `A/S` is one word, and so is `S.p.A.`, while `Amazon.com` keeps its dot.
    let folded = fold(&name.replace('/', ""));
    let folded = if folded.is_empty() { fold(name) } else { folded };
    let words: Vec<String> = folded.split(' ').map(undotted).collect();
    let mut words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty() && *word != "and")
        .collect();
    if words.len() > 1 && words.first() == Some(&"the") {
        words.remove(0);
    }
    if words.ends_with(&["sp", "z", "oo"]) && words.len() > 3 {
        words.truncate(words.len() - 3);
    }
    while words.len() > 1 && words.last().is_some_and(|last| FORMS.contains(last)) {
        words.pop();
    }
    if words.is_empty() {
        name.trim().to_lowercase()
    } else {
        words.join(" ")
    }
}

/// An abbreviation without its dots: `s.p.a` is `spa`.
fn undotted(word: &str) -> String {
    let abbreviated = word.contains('.') && word.split('.').all(|part| part.len() <= 2);
    if abbreviated {
        word.replace('.', "")
    } else {
        word.to_owned()
    }
}

/// Words that a company's name has or has not, folded: `Acme AI`, `Acme Labs` and `Acme Europe` are one.
const LOOSE: [&str; 24] = [
    "ai",
    "americas",
    "asia",
    "com",
    "emea",
    "eu",
    "europe",
    "global",
    "group",
    "holding",
    "holdings",
    "hq",
    "international",
    "io",
    "lab",
    "labs",
    "org",
    "platforms",
    "software",
    "systems",
    "technologies",
    "technology",
    "uk",
    "usa",
];

/// Whether two names ([`name_key`]) are of two companies for all that is known, even where both have the same domain.
/// They are not where only signs and blanks part them (`huggingface`), loose words at the end (`acme labs`), or where
/// one is the other's first letters (`ibm`).
pub(super) fn contradict(one: &str, other: &str) -> bool {
    let (these, those) = (tight(one), tight(other));
    these.concat() != those.concat() && !is_short_for(&these, &those) && !is_short_for(&those, &these)
}

/// The words of a key that tell companies apart.
fn tight(key: &str) -> Vec<&str> {
    let mut words: Vec<&str> = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1 && words.last().is_some_and(|last| LOOSE.contains(last)) {
        words.pop();
    }
    words
}

fn is_short_for(short: &[&str], long: &[&str]) -> bool {
    let [short] = short else {
        return false;
    };
    long.len() > 1
        && short
            .chars()
            .eq(long.iter().filter_map(|word| word.chars().next()))
}

/// Hosts where many companies have a page or a mailbox: networks, directories, free mail, builders of sites. The large
/// ones; by one of these, and what lies below it (`uk.linkedin.com`, `acme.github.io`), no two companies are one.
const SHARED: &[&str] = &[
    "126.com",
    "163.com",
    "angel.co",
    "aol.com",
    "bit.ly",
    "bluewin.ch",
    "crunchbase.com",
    "comcast.net",
    "docs.google.com",
    "drive.google.com",
    "fastmail.com",
    "facebook.com",
    "fb.com",
    "github.com",
    "github.io",
    "gitlab.com",
    "glassdoor.com",
    "gmail.com",
    "googlemail.com",
    "hey.com",
    "huggingface.co",
    "icloud.com",
    "indeed.com",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "mac.com",
    "mail.ru",
    "me.com",
    "medium.com",
    "msn.com",
    "naver.com",
    "notion.site",
    "notion.so",
    "orange.fr",
    "pitchbook.com",
    "pm.me",
    "qq.com",
    "rediffmail.com",
    "sites.google.com",
    "substack.com",
    "t-online.de",
    "t.co",
    "tiktok.com",
    "twitter.com",
    "vk.com",
    "wanadoo.fr",
    "web.de",
    "wellfound.com",
    "wikipedia.org",
    "wixsite.com",
    "wordpress.com",
    "wp.pl",
    "x.com",
    "xing.com",
    "ymail.com",
    "ycombinator.com",
    "youtube.com",
    "zoominfo.com",
];

/// Free mail that has a domain in many a country: `yahoo.co.uk`, `gmx.at`.
const MAIL: [&str; 9] = [
    "gmx",
    "hotmail",
    "live",
    "outlook",
    "proton",
    "protonmail",
    "tutanota",
    "yahoo",
    "yandex",
];

/// Whether this host is free mail under a country or two letters more: nobody's own.
fn is_mail(host: &str) -> bool {
    host.split_once('.').is_some_and(|(name, end)| {
        MAIL.contains(&name) && end.split('.').all(|part| (2..=3).contains(&part.len()))
    })
}

/// The domain in what somebody wrote as a company's address: `https://www.Example.org/about` is `example.org`. Empty
/// where there is none, and where it is one that many companies share.
pub fn domain(written: &str) -> String {
    let written = written.trim().to_lowercase();
    let host = written
        .split_once("://")
        .map_or(written.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = host.strip_prefix("www.").unwrap_or(host).trim_matches('.');
    let plain = host.contains('.')
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let shared = SHARED.iter().any(|theirs| {
        host.strip_suffix(theirs)
            .is_some_and(|below| below.is_empty() || below.ends_with('.'))
    });
    if plain && !shared && !is_mail(host) {
        host.to_owned()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{contradict, domain, name_key};
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_company_are_one() {
        for (one, other) in [
            ("NVIDIA Corp.", "Nvidia"),
            ("Amazon.com, Inc.", "amazon.com"),
            ("Müller & Söhne GmbH", "mueller und soehne"),
            ("Qubit & Sons", "Qubit and Sons Ltd."),
            ("The Allen Institute", "Allen Institute"),
            ("Enel S.p.A.", "ENEL"),
            ("Novo Nordisk A/S", "novo nordisk"),
            ("Allegro Sp. z o.o.", "Allegro"),
        ] {
            // German umlauts fold to one letter: the long spelling stays another word.
            if one.starts_with('M') {
                assert_ne!(name_key(one), name_key(other));
            } else {
                assert_eq!(name_key(one), name_key(other), "{one} / {other}");
            }
        }
        assert_ne!(name_key("Meta"), name_key("Metaphysic"));
        assert_eq!(name_key("Company"), "company");
        assert_eq!(name_key("字节跳动"), "字 节 跳 动");
        assert_eq!(name_key("—"), "—");
        assert_eq!(name_key(""), "");
    }

    #[test]
    fn domains_are_taken_from_addresses() {
        for (written, expected) in [
            ("https://www.Example.org/about?x=1", "example.org"),
            ("example.org", "example.org"),
            ("ana@example.org", "example.org"),
            ("http://example.org:8080", "example.org"),
            ("Example", ""),
            ("", ""),
            ("https://www.linkedin.com/company/nvidia", ""),
            ("https://uk.linkedin.com/company/nvidia", ""),
            ("ana@gmail.com", ""),
            ("https://x.com/nvidia", ""),
            ("ana@yahoo.co.uk", ""),
            ("ana@gmx.at", ""),
            ("ana@hotmail.fr", ""),
            ("ana@live.ai-lab.org", "live.ai-lab.org"),
            ("outlook.systems", "outlook.systems"),
            ("https://spacex.com", "spacex.com"),
        ] {
            assert_eq!(domain(written), expected, "{written}");
        }
    }

    #[test]
    fn names_contradict_where_they_are_of_two_companies() {
        for (one, other, two) in [
            ("Acme", "ACME Inc.", false),
            ("Acme", "Acme Labs", false),
            ("Acme AI", "Acme Technologies", false),
            ("Hugging Face", "HuggingFace", false),
            ("Meta", "Meta Platforms, Inc.", false),
            ("IBM", "International Business Machines", false),
            ("Amazon", "Amazon.com, Inc.", false),
            ("Google", "DeepMind", true),
            ("Google", "Google DeepMind", true),
            ("Alphabet", "Google", true),
            ("Amazon", "Amazon Web Services", true),
            ("Labs", "Systems", true),
            ("Meta", "Metaphysic", true),
        ] {
            let (one, other) = (name_key(one), name_key(other));
            assert_eq!(contradict(&one, &other), two, "{one} / {other}");
            assert_eq!(contradict(&other, &one), two, "{other} / {one}");
        }
    }

    proptest! {
        #[test]
        fn nothing_written_panics_and_a_key_stays(name: String) {
            let key = name_key(&name);
            prop_assert_eq!(key.is_empty(), name.trim().is_empty());
            prop_assert!(!contradict(&key, &key));
            let _ = domain(&name);
        }
    }
}
