//! Whether two names may be one person's, and which addresses say who somebody is. Pure.

use crate::people::{ContactKind, ContactRecord, link, name};
use crate::words::fold;

/// Mailboxes that belong to a desk and not to a person, before their @.
const ROLES: &str = " info jobs job careers career hr office contact sales admin administrator team hello hi mail email \
    recruiting recruitment recruiter recruiters talent hiring people support help service noreply no-reply donotreply \
    enquiries inquiries applications apply bewerbung karriere personal kontakt post praca kariera biuro rekrutacja \
    emploi recrutement contacto empleo press media marketing billing accounts postmaster webmaster root abuse ";

/// Networks that give a page to one human being: nobody else has it, whatever she is called there.
const OF_ONE: [&str; 4] = ["LinkedIn", "ORCID", "DBLP", "OpenReview"];

/// A mailbox several people read.
pub(super) fn is_role(norm: &str) -> bool {
    norm.split_once('@')
        .is_some_and(|(mailbox, _)| ROLES.contains(&format!(" {mailbox} ")))
}

/// The network of a profile.
pub(super) fn network(contact: &ContactRecord) -> Option<&'static str> {
    (contact.kind == ContactKind::Link).then(|| link::normalise(&contact.norm)?.network)?
}

/// Whether the address says who somebody is: an e-mail of her own or a profile. A phone may be a switchboard, a page
/// a firm's.
pub(super) fn names_a_person(contact: &ContactRecord) -> bool {
    match contact.kind {
        ContactKind::Email => !contact.norm.is_empty() && !is_role(&contact.norm),
        ContactKind::Link => network(contact).is_some(),
        ContactKind::Phone => false,
    }
}

/// Whether it says so by itself. A mailbox may be a couple's, a page on GitHub a firm's: there names must agree too.
pub(super) fn decides_alone(contact: &ContactRecord) -> bool {
    network(contact).is_some_and(|network| OF_ONE.contains(&network))
}

/// A name as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Called {
    whole: String,
    given: String,
    family: String,
}

impl Called {
    /// Where nobody has parted a name, it is parted here.
    pub fn new(whole: &str, given: &str, family: &str) -> Self {
        let folded = |given: &str, family: &str| Self {
            whole: fold(whole),
            given: fold(given),
            family: fold(family),
        };
        if given.is_empty() && family.is_empty() {
            let parts = name::parse(whole);
            folded(&parts.given, &parts.family)
        } else {
            folded(given, family)
        }
    }

    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// Whether they may be one person who shares an e-mail with herself: one of the two names is the same (she married,
    /// she is called Bob), or they stand the other way round, or one is in signs the other is not.
    pub fn agrees(&self, other: &Self) -> bool {
        let same = |one: &str, other: &str| !one.is_empty() && one == other;
        self.whole.is_empty()
            || other.whole.is_empty()
            || same(&self.whole, &other.whole)
            || self.whole.is_ascii() != other.whole.is_ascii()
            || self.shares_family(other)
            || self.shares_given(other)
            || same(&self.given, &other.family)
            || same(&self.family, &other.given)
    }

    /// Whether they may be one person behind a number that several people have.
    pub fn agrees_in_both(&self, other: &Self) -> bool {
        (!self.whole.is_empty() && self.whole == other.whole)
            || (self.shares_family(other) && self.shares_given(other))
    }

    /// Family names are equal, or one of two joined ones is. Signs of Han and Hangul stand for nothing by themselves.
    fn shares_family(&self, other: &Self) -> bool {
        if self.family.is_empty() || other.family.is_empty() {
            return false;
        }
        let long = |family: &str, word: &str| {
            let mut words = family.split([' ', '-']);
            family.is_ascii() && word.chars().count() > 3 && words.any(|w| w == word)
        };
        self.family == other.family
            || self
                .family
                .split([' ', '-'])
                .any(|word| long(&other.family, word))
    }

    /// First given names are equal, or one is the initial of the other.
    fn shares_given(&self, other: &Self) -> bool {
        if self.given.is_empty() || other.given.is_empty() {
            return false;
        }
        if !self.given.is_ascii() || !other.given.is_ascii() {
            return self.given == other.given;
        }
        let first = |given: &str| {
            let word = given.split([' ', '.']).find(|word| !word.is_empty());
            word.unwrap_or_default().replace('-', "")
        };
        let (one, two) = (first(&self.given), first(&other.given));
        let initial = |one: &str, two: &str| one.chars().count() == 1 && two.starts_with(one);
        one == two || initial(&one, &two) || initial(&two, &one)
    }
}

#[cfg(test)]
mod tests {
    use super::{Called, is_role};
    use proptest::prelude::*;

    #[test]
    fn names_of_one_person_agree() {
        let called = |name: &str| Called::new(name, "", "");
        for (one, other, agree, in_both) in [
            ("Ana Kowalska", "Ana Nowak", true, false),
            ("Ana Kowalska", "Ana Kowalska-Nowak", true, true),
            ("Bob Smith", "Robert Smith", true, false),
            ("A. Kowalska", "Ana Kowalska", true, true),
            ("Ana M. Kowalska", "Ana Kowalska", true, true),
            ("Wei Wang", "Wang Wei", true, false),
            ("王伟", "Wei Wang", true, false),
            ("", "Ana Kowalska", true, false),
            ("Ana Kowalska", "Ben Li", false, false),
            ("Min Li", "Wei Li", true, false),
            ("Maria de la Cruz", "Pedro de la Rosa", false, false),
            ("王伟", "王芳", true, false),
            ("王伟", "李伟明", false, false),
            ("王伟", "王伟明", true, false),
            ("J.R. Tolkien", "John Tolkien", true, true),
        ] {
            let (one, other) = (called(one), called(other));
            assert_eq!(one.agrees(&other), agree, "{one:?} {other:?}");
            assert_eq!(one.agrees_in_both(&other), in_both, "{one:?} {other:?}");
        }
    }

    #[test]
    fn mailboxes_of_a_desk_are_nobodys() {
        for norm in ["info@example.org", "jobs@example.org", "no-reply@example.org"] {
            assert!(is_role(norm), "{norm}");
        }
        for norm in ["ana@example.org", "jobs+a1@reply.lever.co", "infoana@example.org"] {
            assert!(!is_role(norm), "{norm}");
        }
    }

    proptest! {
        #[test]
        fn agreeing_goes_both_ways(one in "[A-C]?[a-b]{0,2}[ .-]?[a-c王伟]{0,3}", other in "[A-C]?[a-b]{0,2}[ .-]?[a-c王伟]{0,3}") {
            let (one, other) = (Called::new(&one, "", ""), Called::new(&other, "", ""));
            prop_assert_eq!(one.agrees(&other), other.agrees(&one));
            prop_assert_eq!(one.agrees_in_both(&other), other.agrees_in_both(&one));
        }
    }
}
