//! What gives somebody away whoever she is: addresses, links, numbers and handles.

use super::hidden::HiddenKind;
use super::years::digit;
use std::ops::Range;

/// A number with fewer digits is no phone number.
pub(super) const PHONE_DIGITS: usize = 7;

/// Endings of names on the internet that people write without a scheme. File names and version numbers have none.
const ENDINGS: &[&str] = &[
    "academy",
    "ae",
    "agency",
    "ai",
    "am",
    "app",
    "ar",
    "at",
    "au",
    "bd",
    "berlin",
    "bg",
    "bio",
    "biz",
    "blog",
    "br",
    "ca",
    "capital",
    "cat",
    "cc",
    "ch",
    "cl",
    "cloud",
    "club",
    "cn",
    "co",
    "codes",
    "com",
    "computer",
    "cv",
    "cz",
    "de",
    "dev",
    "digital",
    "dk",
    "edu",
    "ee",
    "eg",
    "email",
    "engineer",
    "engineering",
    "es",
    "eu",
    "expert",
    "fi",
    "fm",
    "fr",
    "fun",
    "fyi",
    "gg",
    "gl",
    "gov",
    "gr",
    "guru",
    "hk",
    "hr",
    "hu",
    "icu",
    "id",
    "ie",
    "il",
    "im",
    "in",
    "info",
    "ink",
    "institute",
    "io",
    "it",
    "jp",
    "ke",
    "kr",
    "lat",
    "li",
    "lol",
    "london",
    "lt",
    "lu",
    "lv",
    "ly",
    "me",
    "mil",
    "moe",
    "mx",
    "my",
    "name",
    "net",
    "network",
    "ng",
    "ninja",
    "nl",
    "no",
    "nu",
    "nyc",
    "nz",
    "online",
    "org",
    "page",
    "ph",
    "photo",
    "photos",
    "pk",
    "pl",
    "pro",
    "pt",
    "qa",
    "ren",
    "ro",
    "rocks",
    "ru",
    "sa",
    "science",
    "se",
    "sg",
    "site",
    "sk",
    "so",
    "social",
    "software",
    "solutions",
    "space",
    "store",
    "studio",
    "systems",
    "tech",
    "technology",
    "th",
    "to",
    "tokyo",
    "top",
    "tr",
    "tv",
    "tw",
    "ua",
    "uk",
    "us",
    "vc",
    "vip",
    "vn",
    "website",
    "wiki",
    "wtf",
    "xyz",
    "za",
    "zone",
];

/// Endings that are words as well, or of files: of the internet where something follows them.
const WITH_PATH: &[&str] = &[
    "as", "be", "is", "la", "life", "link", "live", "news", "one", "rs", "run", "sh", "st", "team", "tools",
    "work", "works", "world",
];

/// Where her own numbers stand, however they are grouped.
pub(super) fn known_phones(text: &str, phones: &[String]) -> Vec<Range<usize>> {
    if phones.is_empty() {
        return Vec::new();
    }
    let all = phones_in(text, phones).into_iter();
    all.filter(|range| {
        let digits: String = text
            .get(range.clone())
            .unwrap_or_default()
            .chars()
            .filter_map(|c| char::from_digit(digit(c)?, 10))
            .collect();
        is_known(&digits, phones)
    })
    .collect()
}

/// Whether these digits end as one of her numbers does: the country may be written or not.
fn is_known(digits: &str, phones: &[String]) -> bool {
    phones.iter().any(|phone| {
        let tail = phone
            .get(phone.len().saturating_sub(PHONE_DIGITS)..)
            .unwrap_or(phone);
        digits.contains(tail)
    })
}

/// Signs that part one thing from the next within a word.
const BETWEEN: &str = ",;|()<>[]{}\"“”*";

/// `text` with every address, link, handle and phone number told only as such. `phones`: digits of numbers that are known.
pub(super) fn addresses(text: &str, phones: &[String]) -> String {
    let mut out = text.to_owned();
    for (what, range) in addresses_in(text, phones).into_iter().rev() {
        out.replace_range(range, &format!("({} withheld)", what.shown()));
    }
    out
}

/// Where they stand, in order, none over another.
pub(super) fn addresses_in(text: &str, phones: &[String]) -> Vec<(HiddenKind, Range<usize>)> {
    let mut found: Vec<(HiddenKind, Range<usize>)> = Vec::new();
    for (start, word) in words(text) {
        in_word(word, start, &mut found);
    }
    for mut number in phones_in(text, phones) {
        let (within, apart): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(_, other)| number.start < other.end && other.start < number.end);
        found = apart;
        match within.as_slice() {
            // A number in an address is part of it.
            [(what, whole)] if whole.start <= number.start && number.end <= whole.end => {
                found.push((*what, whole.clone()));
            }
            // What a number reaches out of goes with it: a half of a number is a number still.
            others => {
                for (_, other) in others {
                    number = number.start.min(other.start)..number.end.max(other.end);
                }
                found.push((HiddenKind::Phone, number));
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// The word without the signs around it, and where it begins in it.
fn bare(word: &str) -> (usize, &str) {
    let bare = word.trim_start_matches(|c: char| "([<{\"'“‘*_,;:".contains(c));
    let at = word.len() - bare.len();
    (
        at,
        bare.trim_end_matches(|c: char| ")]>}\"'”’*_,;:.!?…".contains(c)),
    )
}

/// The whole of a word, else its parts: "site:lucjaz.dev", "lucjaz.dev,github.com/x".
fn in_word(word: &str, start: usize, found: &mut Vec<(HiddenKind, Range<usize>)>) {
    let (at, whole) = bare(word);
    if let Some(what) = address(whole) {
        found.push((what, start + at..start + at + whole.len()));
        return;
    }
    let mut from = 0;
    for part in word.split_inclusive(|c: char| BETWEEN.contains(c)) {
        let begins = part
            .char_indices()
            .filter(|(_, c)| ":/='’–—".contains(*c))
            .map(|(at, c)| at + c.len_utf8());
        let first = [0].into_iter().chain(begins).find_map(|begin| {
            let (at, bare) = bare(part.get(begin..)?);
            Some((begin + at, bare, address(bare)?))
        });
        if let Some((at, bare, what)) = first {
            let at = start + from + at;
            found.push((what, at..at + bare.len()));
        }
        from += part.len();
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace).scan(0, |at, word| {
        // The blank behind a word may be longer than a byte: what stands where is read off the text itself.
        let start = *at;
        let blank = text
            .get(start + word.len()..)
            .and_then(|rest| rest.chars().next());
        *at = start + word.len() + blank.map_or(0, char::len_utf8);
        Some((start, word))
    })
}

fn address(word: &str) -> Option<HiddenKind> {
    let lower = word.to_lowercase();
    if let Some((user, host)) = lower.split_once('@') {
        let named = |part: &str| part.chars().any(char::is_alphanumeric);
        return match (named(user), named(host)) {
            (true, true) => Some(HiddenKind::Email),
            (false, true) => Some(HiddenKind::Handle),
            _ => None,
        };
    }
    if lower.contains("://") || lower.starts_with("www.") || lower.starts_with("mailto:") {
        return Some(HiddenKind::Link);
    }
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    let plain = |c: char| c.is_alphanumeric() || "-._".contains(c);
    let named = name.starts_with(char::is_alphanumeric)
        && name.chars().any(char::is_alphabetic)
        && name.chars().all(plain);
    let follows = lower.get(host.len()..).is_some_and(|rest| rest.len() > 1);
    let ends = ENDINGS.contains(&ending) || follows && WITH_PATH.contains(&ending);
    (named && ends).then_some(HiddenKind::Link)
}

/// Words before a number that say it is one to call.
const CALLED: &[&str] = &["tel", "phone", "mobile", "call", "whatsapp", "fax"];

/// Digits one after the other.
struct Group {
    range: Range<usize>,
    digits: String,
}

/// Numbers to call.
fn phones_in(text: &str, phones: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(digit) = digit(c).and_then(|digit| char::from_digit(digit, 10)) {
            let end = at + c.len_utf8();
            match groups.last_mut().filter(|group| group.range.end == at) {
                Some(group) => {
                    group.range.end = end;
                    group.digits.push(digit);
                }
                None => groups.push(Group {
                    range: at..end,
                    digits: digit.to_string(),
                }),
            }
        } else if !" ()-./\u{a0}\u{2009}\u{202f}\u{2010}\u{2011}".contains(c) {
            found.extend(called(text, &std::mem::take(&mut groups), phones));
        }
    }
    found.extend(called(text, &groups, phones));
    found
}

/// Which of these groups, between which nothing but such signs stands, are numbers to call.
fn called(text: &str, groups: &[Group], phones: &[String]) -> Vec<Range<usize>> {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
        return Vec::new();
    };
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let head = text.get(..first.range.start).unwrap_or_default();
    let plus = head.chars().next_back().filter(|c| matches!(c, '+' | '＋'));
    let dialled = plus.is_some() || digits.starts_with("00");
    let said = head.trim_end_matches(|c: char| " :.(".contains(c)).to_lowercase();
    let said = said
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    // A long number alone may be a count; one that is not dialled is written in groups that begin with a 0 or stand in
    // brackets, or in the groups of North America.
    let grouped = (9..=15).contains(&digits.len())
        && groups.len() > 1
        && (digits.starts_with('0') || head.ends_with('('));
    if is_known(&digits, phones)
        || grouped
        || (dialled || CALLED.contains(&said)) && digits.len() >= PHONE_DIGITS
    {
        let from = first.range.start - plus.map_or(0, char::len_utf8);
        return std::iter::once(from..last.range.end).collect();
    }
    american(text, groups)
}

/// `415-555-0132`, `1 415 555 0132`. Of numbers parted by blanks alone those are none that are counts of machines.
fn american(text: &str, groups: &[Group]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, three) in groups.windows(3).enumerate() {
        let [area, exchange, line] = three else { continue };
        let lengths = [area, exchange, line].map(|group| group.digits.len());
        let dialling = |group: &Group| !group.digits.starts_with(['0', '1']);
        let count = |group: &Group| group.digits.parse().is_ok_and(|n: u32| n.is_multiple_of(8));
        let signs = text.get(area.range.start..line.range.end).unwrap_or_default();
        let signed = signs.contains(['-', '.', ')', '\u{2010}', '\u{2011}']);
        let counts = three.iter().all(count) && !signed;
        if lengths != [3, 3, 4] || !dialling(area) || !dialling(exchange) || counts {
            continue;
        }
        let country = at.checked_sub(1).and_then(|at| groups.get(at));
        let from = country
            .filter(|group| group.digits == "1")
            .map_or(area.range.start, |group| group.range.start);
        if found.last().is_none_or(|there| there.end <= from) {
            found.push(from..line.range.end);
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_withheld_whoever_has_them() {
        for (text, expected) in [
            ("Write to ana@lumen.example now", "Write to (e-mail withheld) now"),
            ("See https://x.org/a?b=c.", "See (link withheld)."),
            ("(github.com/ana)", "((link withheld))"),
            ("ask @anaK, she knows", "ask (handle withheld), she knows"),
            ("call +41 44 668 18 00 or", "call (phone withheld) or"),
            ("0041446681800", "(phone withheld)"),
            ("(044) 668 18 00 55", "((phone withheld)"),
            ("ran 2048 4096 8192 GPUs", "ran 2048 4096 8192 GPUs"),
            ("llama.cpp, node.js and v1.5", "llama.cpp, node.js and v1.5"),
            ("10,000–20,000 H100", "10,000–20,000 H100"),
            ("100000000000 requests", "100000000000 requests"),
            ("site:lucjaz.dev", "site:(link withheld)"),
            ("lucjaz.dev,github.com/x", "(link withheld),(link withheld)"),
            ("see:ana@lumen.example.", "(e-mail withheld)."),
            ("(x|lucjaz.cloud/about)", "(x|(link withheld))"),
            (
                "lucjaz.engineering or lucjaz.is/here",
                "(link withheld) or (link withheld)",
            ),
            ("It worked.is that so, main.rs?", "It worked.is that so, main.rs?"),
            ("415-555-0132", "(phone withheld)"),
            (
                "415.555.0132 or 1-415-555-0132",
                "(phone withheld) or (phone withheld)",
            ),
            ("415 555 0132 / 256 512 1024", "(phone withheld) / 256 512 1024"),
            ("(415) 555-0132", "((phone withheld)"),
            ("tel: 4155550132", "tel: (phone withheld)"),
            ("@+41 0446681800.2023 or", "(phone withheld) or"),
            ("a0446681800@x.org", "(e-mail withheld)"),
        ] {
            assert_eq!(addresses(text, &[]), expected, "{text}");
        }
        let known = ["41446681800".to_owned()];
        assert_eq!(addresses("at 446 68-18.00", &known), "at (phone withheld)");
    }

    proptest! {
        #[test]
        fn nothing_is_left_and_nothing_panics(text in "\\PC{0,40}|([a-z@.:/ ]|2023|since | in |\\+41 |0446681800|-05){0,12}") {
            let bare = addresses(&text, &[]);
            prop_assert!(addresses_in(&bare, &[]).is_empty(), "{text:?} -> {bare:?}");
        }
    }
}
