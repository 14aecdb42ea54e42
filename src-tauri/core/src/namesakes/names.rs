//! Names as they are compared: folded, without titles, in whatever order.

use crate::people::name;
use crate::words::fold;

/// The words of a name, given names first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    words: Vec<String>,
}

/// How two names agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    /// Word for word.
    Whole,
    /// One of them leaves out or shortens what stands in the middle.
    Middle,
    /// `Wang Wei` and `Wei Wang`.
    Swapped,
    /// `J. Smith` and `Jane Smith`.
    Initial,
}

/// The form two names are compared by: `Łukasz  J. O’Brien` is `lukasz j obrien`.
pub fn name_key(written: &str) -> String {
    Form::of(written).key()
}

impl Form {
    pub fn of(written: &str) -> Self {
        let parts = name::parse(written);
        let mut words = words(&parts.given);
        words.extend(self::words(&parts.family));
        if words.is_empty() {
            words = self::words(&parts.full);
        }
        Self { words }
    }

    pub fn key(&self) -> String {
        self.words.join(" ")
    }

    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    pub(super) fn middle(&self) -> &[String] {
        self.words.get(1..self.words.len().max(2) - 1).unwrap_or_default()
    }

    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// A name of one word is many people's.
    pub(super) fn is_whole(&self) -> bool {
        self.words.len() > 1
    }

    pub(super) fn starts_with_initial(&self) -> bool {
        is_initial(self.first())
    }

    /// What this name is filed under: whoever may agree with it is filed under one of what it is [`Self::sought`] by.
    pub fn filed(&self) -> Vec<String> {
        if !self.is_whole() {
            return Vec::new();
        }
        let which = if self.starts_with_initial() { "i" } else { "s" };
        vec![self.pair(), format!("{which}:{}", self.short())]
    }

    pub fn sought(&self) -> Vec<String> {
        if !self.is_whole() {
            return Vec::new();
        }
        let short = self.short();
        let mut keys = vec![self.pair(), format!("i:{short}")];
        if self.starts_with_initial() {
            keys.push(format!("s:{short}"));
        }
        keys
    }

    /// Names that may agree have one of these in common: `smith|jane` in the order of letters, and with the initial.
    pub(super) fn pair(&self) -> String {
        let (one, other) = (self.first(), self.last());
        if one < other {
            format!("{one}|{other}")
        } else {
            format!("{other}|{one}")
        }
    }

    pub(super) fn short(&self) -> String {
        let initial: String = self.first().chars().take(1).collect();
        format!("{initial}.{}", self.last())
    }

    /// None: they are not one name.
    pub(super) fn agrees(&self, other: &Self) -> Option<Agreement> {
        if !self.is_whole() || !other.is_whole() {
            return None;
        }
        if self.words == other.words {
            return Some(Agreement::Whole);
        }
        let swapped = self.words.len() == 2
            && other.words.len() == 2
            && self.first() == other.last()
            && self.last() == other.first();
        if swapped {
            return Some(Agreement::Swapped);
        }
        if self.last() != other.last() || !may_be(self.middle(), other.middle()) {
            return None;
        }
        if self.first() == other.first() {
            return Some(Agreement::Middle);
        }
        shortens(self.first(), other.first()).then_some(Agreement::Initial)
    }
}

fn words(text: &str) -> Vec<String> {
    let plain = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    // `J.-P.` and `J.P.` are two initials, `Xiao-Ming` is `Xiaoming`.
    let folded = fold(text);
    let apart = folded.split(' ').flat_map(|word| {
        let initials = word.split(['.', '-']).all(|part| part.chars().count() <= 1);
        let parts: Vec<String> = if initials {
            word.split(['.', '-']).map(plain).collect()
        } else {
            vec![plain(word)]
        };
        parts
    });
    apart.filter(|word| !word.is_empty()).collect()
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

fn shortens(one: &str, other: &str) -> bool {
    (is_initial(one) && other.starts_with(one)) || (is_initial(other) && one.starts_with(other))
}

/// Whether what stands in the middle does not contradict: nothing, an initial, or the same words.
fn may_be(one: &[String], other: &[String]) -> bool {
    let joined = |words: &[String]| words.concat();
    one.is_empty()
        || other.is_empty()
        || joined(one) == joined(other)
        || one.iter().zip(other).all(|(a, b)| a == b || shortens(a, b))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_agree_as_people_write_them() {
        use Agreement::{Initial, Middle, Swapped, Whole};
        for (one, other, expected) in [
            ("Wei Wang", "wei WANG", Some(Whole)),
            ("Wei Wang", "Wang Wei", Some(Swapped)),
            ("Wang, Wei", "Wei Wang", Some(Whole)),
            ("Łukasz Żółć", "Lukasz Zolc", Some(Whole)),
            ("Xiao-Ming Li", "Xiaoming Li", Some(Whole)),
            ("Noah A. Smith", "Noah Smith", Some(Middle)),
            ("Noah A. Smith", "Noah Ann Smith", Some(Middle)),
            ("Noah A. Smith", "Noah B. Smith", None),
            ("J. Smith", "Jane Smith", Some(Initial)),
            ("J. P. Smith", "Jean Paul Smith", Some(Initial)),
            ("J.-P. Serre", "J.P. Serre", Some(Whole)),
            ("J. Smith", "Kate Smith", None),
            ("Dr. Jane Smith, PhD", "Jane Smith", Some(Whole)),
            ("Jane Smith", "Jane Smyth", None),
            ("Madonna", "Madonna", None),
            ("王伟", "王伟", Some(Whole)),
        ] {
            let (one_form, other_form) = (Form::of(one), Form::of(other));
            assert_eq!(one_form.agrees(&other_form), expected, "{one} and {other}");
            assert_eq!(other_form.agrees(&one_form), expected, "{other} and {one}");
        }
    }

    proptest! {
        #[test]
        fn whoever_agrees_shares_a_key(one in "[a-c]{1,3}( [a-c]{1,2}){1,2}", other in "[a-c]{1,3}( [a-c]{1,2}){1,2}") {
            let (one, other) = (Form::of(&one), Form::of(&other));
            let agreement = one.agrees(&other);
            prop_assert_eq!(agreement, other.agrees(&one));
            if agreement.is_some() {
                prop_assert!(one.sought().iter().any(|key| other.filed().contains(key)));
            }
        }

        #[test]
        fn any_name_is_compared(one: String, other: String) {
            let _ = Form::of(&one).agrees(&Form::of(&other));
        }
    }
}
