//! What says itself what it is: e-mails, phones, links, tags, and what stands behind an @.

use super::{CaptureKind, Line, NamedEdition};
use crate::people::{ContactKind, checked_tag, email, link, phone};
use crate::words::fold;
use chrono::NaiveDate;
use std::ops::Range;

/// Words before an address that say which it is.
const LABELS: [&str; 22] = [
    "email", "e-mail", "mail", "mailto", "tel", "phone", "cell", "mobile", "mob", "ph", "whatsapp", "signal",
    "linkedin", "github", "gh", "web", "site", "url", "homepage", "profile", "scholar", "gitlab",
];
const PHONES: [&str; 8] = [
    "tel", "phone", "cell", "mobile", "mob", "ph", "whatsapp", "signal",
];

/// A number is written in so many words at most: `+44 (0)20 7946 00 18`.
const LONGEST: usize = 6;

impl Line<'_> {
    pub(super) fn sure(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            at = self.sure_at(at).unwrap_or(at + 1);
        }
    }

    /// Takes what stands at this word; answers where it ends.
    fn sure_at(&mut self, at: usize) -> Option<usize> {
        let text = self.word(at).trim_end_matches(['.', ':', ',']);
        if text.starts_with('@') {
            return self.behind_at(at);
        }
        if let Some(tag) = text.strip_prefix('#')
            && tag.chars().any(char::is_alphabetic)
            && let Ok(tag) = checked_tag(tag)
        {
            self.take(at..at + 1, CaptureKind::Tag, tag.clone());
            if !self.said.tags.contains(&tag) {
                self.said.tags.push(tag);
            }
            return Some(at + 1);
        }
        let address = text.trim_matches(['(', ')', '<', '>']);
        if email::normalise(address).is_some() {
            let value = address.trim_start_matches("mailto:").to_owned();
            self.take(self.with_label(at)..at + 1, CaptureKind::Email, value.clone());
            self.said.emails.push(value);
            return Some(at + 1);
        }
        if is_link(address) {
            let network = link::normalise(address).and_then(|link| link.network);
            self.take(
                self.with_label(at)..at + 1,
                CaptureKind::Link,
                network.unwrap_or("link"),
            );
            self.said.links.push(address.to_owned());
            return Some(at + 1);
        }
        let words = self.phone(at)?;
        let value = self.stretch(&words).trim_end_matches(['.', ':']).to_owned();
        let end = words.end;
        self.take(self.with_label(at)..end, CaptureKind::Phone, value.clone());
        self.said.phones.push(value);
        Some(end)
    }

    /// Where a label before this word begins, if there is one.
    fn with_label(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before)
                if !self.is_taken(before)
                    && self.segment(before) == self.segment(at)
                    && LABELS.contains(&self.low(before)) =>
            {
                before
            }
            _ => at,
        }
    }

    /// The words from here that are one phone number. Without its country's code it needs a label or the look of one.
    fn phone(&self, at: usize) -> Option<Range<usize>> {
        let first = self.word(at);
        let labelled = at
            .checked_sub(1)
            .is_some_and(|before| PHONES.contains(&self.low(before)));
        let abroad = first.starts_with('+') || first.starts_with("00") || first.starts_with("(+");
        // Fewer digits with as many signs are a day.
        let looks = |text: &str| {
            text.matches(['-', '.', '(', ')']).count() >= 2
                && text.chars().filter(char::is_ascii_digit).count() >= 9
        };
        if !(abroad || labelled || looks(first)) {
            return None;
        }
        let of_phone = |c: char| c.is_ascii_digit() || "+-()./".contains(c);
        let most = (at..self.words.len().min(at + LONGEST))
            .take_while(|word| {
                self.segment(*word) == self.segment(at)
                    && self.word(*word).trim_end_matches(':').chars().all(of_phone)
            })
            .count();
        (1..=most)
            .map(|count| at..at + count)
            .rfind(|words| is_phone(self.stretch(words).trim_end_matches('.'), abroad))
    }

    /// `@mlsys`, `@mlsys26`, `@NeurIPS 2026` is a conference; anything else a company, as in a claim's line.
    fn behind_at(&mut self, at: usize) -> Option<usize> {
        let bare = self.word(at) == "@";
        let first = at + usize::from(bare);
        let ends = self.ends(first, 4);
        for end in ends.clone().rev() {
            if let Some(edition) = self.edition(self.called(first..end)) {
                self.take(at..end, CaptureKind::Edition, edition.name.clone());
                self.said.edition.get_or_insert(edition);
                return Some(end);
            }
        }
        if bare || !self.said.company.is_empty() || self.called(first..first + 1).is_empty() {
            return None;
        }
        let known = ends
            .rev()
            .find_map(|end| Some((end, self.company_called(self.called(first..end))?)));
        let (end, company) = match known {
            Some((end, name)) => (end, name.to_owned()),
            None => (first + 1, self.called(first..first + 1).to_owned()),
        };
        self.take(at..end, CaptureKind::Company, company.clone());
        self.said.company = company;
        Some(end)
    }

    /// What these words call something, without the signs around.
    pub(super) fn called(&self, words: Range<usize>) -> &str {
        let text = self.stretch(&words);
        text.trim_start_matches('@')
            .trim_matches(['"', '.', ':', '!', '?'])
            .trim()
    }

    /// Where stretches from `at` may end: within its segment, of at most so many words.
    pub(super) fn ends(&self, at: usize, most: usize) -> std::ops::RangeInclusive<usize> {
        let segment = self.segment(at);
        let count = (at..self.words.len())
            .take_while(|word| self.segment(*word) == segment && !self.is_taken(*word))
            .take(most)
            .count();
        at + 1..=at + count
    }

    /// The edition called so: `mlsys`, `MLSys 2026`, `neurips-26`, `Hot Chips 2025`. Without a year it is the one nearest to
    /// today.
    pub(super) fn edition(&self, called: &str) -> Option<NamedEdition> {
        let squeezed: String = fold(called).chars().filter(|c| c.is_alphanumeric()).collect();
        let name = squeezed.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = squeezed.get(name.len()..).unwrap_or_default();
        let year = match digits.len() {
            0 => None,
            2 => Some(2000 + digits.parse::<i32>().ok()?),
            4 => Some(digits.parse::<i32>().ok()?),
            _ => return None,
        };
        let digits_off = |text: &str| {
            let text: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
            text.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()
        };
        let today = self.known.today;
        self.known
            .editions
            .iter()
            .filter(|one| {
                !name.is_empty()
                    && [&one.key, &one.name]
                        .iter()
                        .any(|called| digits_off(called) == name)
            })
            .filter(|one| year.is_none_or(|year| year == one.year))
            .min_by_key(|one| {
                let first = one.first.or_else(|| NaiveDate::from_ymd_opt(one.year, 7, 1));
                first.map_or(i64::MAX, |first| (first - today).num_days().abs())
            })
            .map(|one| NamedEdition {
                key: one.key.clone(),
                name: one.name.clone(),
            })
    }
}

/// A link that nobody writes by chance: with its scheme, of a network, or with a path.
fn is_link(word: &str) -> bool {
    let plain = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let path = word.split_once('/').is_some_and(|(host, path)| {
        let end = host.rsplit_once('.').map_or("", |(_, end)| end);
        !path.is_empty() && end.len() >= 2 && end.chars().all(|c| c.is_ascii_lowercase())
    });
    link::normalise(word).is_some_and(|link| plain || path || link.network.is_some())
}

fn is_phone(text: &str, abroad: bool) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && (phone::normalise(text, None).is_some()
            || !abroad && ContactKind::Phone.normalise(text).is_ok()
            || abroad && digits >= 9)
}
