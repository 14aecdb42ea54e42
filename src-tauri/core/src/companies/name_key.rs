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

/// Hosts where many companies have a page or a mailbox: networks, directories, free mail, builders of sites. The large
/// ones; by one of these, and what lies below it (`uk.linkedin.com`, `acme.github.io`), no two companies are one.
const SHARED: &[&str] = &[
    "126.com",
    "163.com",
    "angel.co",
    "aol.com",
    "bit.ly",
    "crunchbase.com",
    "docs.google.com",
    "drive.google.com",
    "facebook.com",
    "fb.com",
    "github.com",
    "github.io",
    "gitlab.com",
    "glassdoor.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "huggingface.co",
    "icloud.com",
    "indeed.com",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "live.com",
    "mail.ru",
    "me.com",
    "medium.com",
    "msn.com",
    "naver.com",
    "notion.site",
    "notion.so",
    "outlook.com",
    "pitchbook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "sites.google.com",
    "substack.com",
    "t-online.de",
    "t.co",
    "tiktok.com",
    "twitter.com",
    "vk.com",
    "web.de",
    "wellfound.com",
    "wikipedia.org",
    "wixsite.com",
    "wordpress.com",
    "wp.pl",
    "x.com",
    "xing.com",
    "yahoo.com",
    "yandex.ru",
    "ycombinator.com",
    "youtube.com",
    "zoominfo.com",
];

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
    if plain && !shared {
        host.to_owned()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{domain, name_key};
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
            ("https://spacex.com", "spacex.com"),
        ] {
            assert_eq!(domain(written), expected, "{written}");
        }
    }

    proptest! {
        #[test]
        fn nothing_written_panics_and_a_key_stays(name: String) {
            let key = name_key(&name);
            prop_assert_eq!(key.is_empty(), name.trim().is_empty());
            let _ = domain(&name);
        }
    }
}
