//! What the names of columns mean.

use super::Target;
use super::header_words::{LABELS, NAMES, NETWORKS, PHONES, PROTECTED, PROTECTED_WHOLE, PROTECTED_WORDS};
use crate::words::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a column's name says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub target: Target,
    /// For e-mails, phones and links: "work", "mobile", "GitHub"; empty: nothing.
    pub label: &'static str,
    pub protected: bool,
}

static MEANINGS: LazyLock<HashMap<&'static str, Target>> = LazyLock::new(|| {
    NAMES
        .iter()
        .flat_map(|(target, names)| names.split_whitespace().map(move |name| (name, *target)))
        .collect()
});

/// The words of a column's name: `firstName`, `first_name`, `First Name*` and `FIRST NAME` are two. Digits are left out.
fn name_words(header: &str) -> Vec<String> {
    let mut parted = String::with_capacity(header.len() + 8);
    let mut before_is_lower = false;
    for c in header.chars() {
        if c.is_uppercase() && before_is_lower {
            parted.push(' ');
        }
        before_is_lower = c.is_lowercase();
        parted.push(if c.is_alphabetic() { c } else { ' ' });
    }
    fold(&parted)
        .split(' ')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A column's name without anything but its letters and digits, folded: by this layouts and saved mappings know it.
pub(super) fn squeezed(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a column called `header` holds; none for a name that is not known.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let words = name_words(header);
    let whole = words.concat();
    if is_protected(&words, &whole) {
        return Some(Meaning {
            target: Target::Skip,
            label: "",
            protected: true,
        });
    }
    let known = |name: &str| MEANINGS.get(name).copied();
    let (target, label) = known(&whole)
        .map(|target| (target, ""))
        .or_else(|| phone(&whole).map(|label| (Target::Phone, label)))
        .or_else(|| labelled(&words))?;
    let label = if target == Target::Link {
        network(&whole)
    } else {
        label
    };
    Some(Meaning {
        target,
        label,
        protected: false,
    })
}

fn phone(whole: &str) -> Option<&'static str> {
    PHONES
        .iter()
        .find(|(name, _)| *name == whole)
        .map(|(_, label)| *label)
}

/// `Phone Work`, `workEmail`, `Telefon (geschäftlich)`: what is left without the label is an address of some kind.
fn labelled(words: &[String]) -> Option<(Target, &'static str)> {
    let label_of = |word: &String| {
        LABELS
            .iter()
            .find(|(name, _)| name == word)
            .map(|(_, label)| *label)
    };
    let label = words.iter().filter_map(label_of).find(|label| !label.is_empty());
    let rest: String = words
        .iter()
        .filter(|word| label_of(word).is_none())
        .map(String::as_str)
        .collect();
    let target = MEANINGS.get(rest.as_str()).copied()?;
    matches!(target, Target::Email | Target::Phone | Target::Link)
        .then_some((target, label.unwrap_or_default()))
}

fn network(whole: &str) -> &'static str {
    NETWORKS
        .iter()
        .find(|(name, _)| whole.contains(name))
        .map_or("", |(_, network)| *network)
}

fn is_protected(words: &[String], whole: &str) -> bool {
    PROTECTED_WHOLE.contains(&whole)
        || PROTECTED.iter().any(|part| whole.contains(part))
        || words.iter().any(|word| PROTECTED_WORDS.contains(&word.as_str()))
}

/// What each column of a header holds. German files call the family name "Name" beside a "Vorname".
pub(super) fn meanings(header: &[String]) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = header
        .iter()
        .map(|name| {
            meaning(name).unwrap_or(Meaning {
                target: Target::Skip,
                label: "",
                protected: false,
            })
        })
        .collect();
    let has = |found: &[Meaning], target| found.iter().any(|m| m.target == target);
    if has(&found, Target::Given) && !has(&found, Target::Family) {
        for (name, meaning) in header.iter().zip(&mut found) {
            if meaning.target == Target::FullName && squeezed(name) == "name" {
                meaning.target = Target::Family;
            }
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Target, meaning, meanings};
    use proptest::prelude::*;

    #[test]
    fn names_of_columns_are_understood() {
        for (header, target, label) in [
            ("First Name", Target::Given, ""),
            ("first_name", Target::Given, ""),
            ("firstName", Target::Given, ""),
            ("First name*", Target::Given, ""),
            ("Vorname", Target::Given, ""),
            ("Prénom", Target::Given, ""),
            ("Imię", Target::Given, ""),
            ("Nachname", Target::Family, ""),
            ("Apellidos", Target::Family, ""),
            ("Email Address", Target::Email, ""),
            ("E-Mail", Target::Email, ""),
            ("email2", Target::Email, ""),
            ("email_work", Target::Email, "work"),
            ("Personal Email", Target::Email, "home"),
            ("E-mail 1 - Value", Target::Email, ""),
            ("phoneHome", Target::Phone, "home"),
            ("phone_cell", Target::Phone, "mobile"),
            ("workPhone", Target::Phone, "work"),
            ("Mobile Phone", Target::Phone, "mobile"),
            ("Handy", Target::Phone, "mobile"),
            ("Telefon (geschäftlich)", Target::Phone, "work"),
            ("LinkedIn URL", Target::Link, "LinkedIn"),
            ("linkedin_url", Target::Link, "LinkedIn"),
            ("GitHub", Target::Link, "GitHub"),
            ("web_site", Target::Link, ""),
            ("Position", Target::Title, ""),
            ("Current Employer", Target::Company, ""),
            ("companyURL", Target::CompanyDomain, ""),
            ("address.city", Target::City, ""),
            ("address.address1", Target::Street, ""),
            ("PLZ", Target::Postcode, ""),
            ("owner.name", Target::Owner, ""),
            ("Connected On", Target::ConnectedOn, ""),
            ("keySkills", Target::Tags, ""),
            ("Job Stage", Target::Skip, ""),
        ] {
            let found = meaning(header).unwrap_or_else(|| panic!("{header}"));
            assert_eq!((found.target, found.label), (target, label), "{header}");
        }
        for header in ["", "customText1", "Ana Kowalska", "2024", "NVIDIA"] {
            assert_eq!(meaning(header), None, "{header}");
        }
    }

    #[test]
    fn protected_columns_go_nowhere() {
        for header in [
            "Gender",
            "ethnicity",
            "Race",
            "veteran",
            "disability_status",
            "dateOfBirth",
            "SSN",
            "Geburtsdatum",
            "Age",
            "Date of birth",
            "EEO: Race",
            "Marital Status",
            "Płeć",
            "Birth year",
            "year_of_birth",
        ] {
            let found = meaning(header).unwrap_or_else(|| panic!("{header}"));
            assert!(found.protected && found.target == Target::Skip, "{header}");
        }
        for header in ["Manager", "Page", "Trace", "Language", "Agent"] {
            assert!(!meaning(header).is_some_and(|m| m.protected), "{header}");
        }
    }

    #[test]
    fn a_name_beside_a_vorname_is_the_family_name() {
        let targets = |names: &[&str]| -> Vec<Target> {
            meanings(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>())
                .into_iter()
                .map(|m| m.target)
                .collect()
        };
        assert_eq!(targets(&["Name", "Vorname"]), [Target::Family, Target::Given]);
        assert_eq!(targets(&["Name", "Firma"]), [Target::FullName, Target::Company]);
        assert_eq!(
            targets(&["Name", "First name", "Last name"]),
            [Target::FullName, Target::Given, Target::Family]
        );
    }

    proptest! {
        #[test]
        fn no_name_panics(header: String) {
            let _ = meaning(&header);
        }
    }
}
