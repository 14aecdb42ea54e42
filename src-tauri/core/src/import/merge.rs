//! What a row makes of the person it means: pure.

use super::WhenBoth;
use super::entry::Entry;
use crate::companies::CompanyId;
use crate::people::{ContactRecord, PersonId, PersonRecord, check_notes, same_tag};

/// Somebody new. `source` and `owner` stand where the row names none.
pub(super) fn fresh(
    entry: &Entry,
    id: PersonId,
    company: Option<CompanyId>,
    source: &str,
    owner: &str,
) -> PersonRecord {
    let or = |value: &String, usual: &str| {
        if value.is_empty() {
            usual.to_owned()
        } else {
            value.clone()
        }
    };
    PersonRecord {
        name: entry.name.clone(),
        given: entry.given.clone(),
        family: entry.family.clone(),
        title: entry.title.clone(),
        company,
        team: entry.team.clone(),
        location: entry.location.clone(),
        time_zone: entry.time_zone.clone(),
        owner: or(&entry.owner, owner),
        source: or(&entry.source, source),
        connected_on: entry.connected_on.clone(),
        notes: entry.notes.join("\n\n"),
        contacts: entry.contacts.clone(),
        tags: entry.tags.clone(),
        ..PersonRecord::empty(id)
    }
}

/// The person with what the row adds. Addresses, tags and notes are added and never taken away; a name changes only
/// where the file's values go before. `Err` says why the row cannot be taken.
pub(super) fn merged(
    person: &PersonRecord,
    entry: &Entry,
    company: Option<CompanyId>,
    when: WhenBoth,
) -> Result<PersonRecord, String> {
    let mut now = person.clone();
    let set = |field: &mut String, value: &String| {
        if !value.is_empty() && (field.is_empty() || when == WhenBoth::Overwrite) {
            field.clone_from(value);
        }
    };
    name(&mut now, entry, when);
    set(&mut now.title, &entry.title);
    set(&mut now.team, &entry.team);
    set(&mut now.location, &entry.location);
    set(&mut now.time_zone, &entry.time_zone);
    set(&mut now.owner, &entry.owner);
    set(&mut now.source, &entry.source);
    set(&mut now.connected_on, &entry.connected_on);
    if company.is_some() && (now.company.is_none() || when == WhenBoth::Overwrite) {
        now.company = company;
    }
    for note in &entry.notes {
        if !holds(&now.notes, note) {
            if !now.notes.is_empty() {
                now.notes.push_str("\n\n");
            }
            now.notes.push_str(note);
        }
    }
    if now.notes.len() > person.notes.len() && check_notes(&now.notes).is_err() {
        return Err(format!(
            "The notes of {} would become too long (200,000 letters).",
            person.name
        ));
    }
    for contact in &entry.contacts {
        if !now.contacts.iter().any(|has| same_address(has, contact)) {
            now.contacts.push(contact.clone());
        }
    }
    for tag in &entry.tags {
        if !now.tags.iter().any(|has| same_tag(has, tag)) {
            now.tags.push(tag.clone());
        }
    }
    Ok(now)
}

/// Whether the notes have these lines, one after the other: "interested" is not said by "Not interested".
fn holds(notes: &str, note: &str) -> bool {
    let lines = |text: &str| -> Vec<String> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        text.trim().lines().map(|line| line.trim().to_owned()).collect()
    };
    let (there, new) = (lines(notes), lines(note));
    new.is_empty() || there.windows(new.len()).any(|lines| lines == new)
}

/// Given and family name follow the name: they are set apart from it only where the file has them in columns.
fn name(now: &mut PersonRecord, entry: &Entry, when: WhenBoth) {
    if entry.name.is_empty() {
        return;
    }
    if when == WhenBoth::Overwrite && (now.name != entry.name || entry.parted) {
        now.name.clone_from(&entry.name);
        now.given.clone_from(&entry.given);
        now.family.clone_from(&entry.family);
    } else if now.given.is_empty() && now.family.is_empty() && now.name == entry.name {
        now.given.clone_from(&entry.given);
        now.family.clone_from(&entry.family);
    }
}

fn same_address(one: &ContactRecord, other: &ContactRecord) -> bool {
    one.kind == other.kind && (one.value == other.value || (!one.norm.is_empty() && one.norm == other.norm))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Entry, WhenBoth, fresh, merged};
    use crate::ids::Id;
    use crate::people::{ContactKind, ContactRecord, PersonId, PersonRecord};
    use proptest::prelude::*;

    fn id() -> PersonId {
        PersonId(Id::derived("test", &[b"ana"]))
    }

    fn email(value: &str) -> ContactRecord {
        ContactRecord {
            kind: ContactKind::Email,
            value: value.into(),
            norm: value.to_lowercase(),
            label: String::new(),
        }
    }

    fn ana() -> PersonRecord {
        PersonRecord {
            name: "Ana Kowalska".into(),
            given: "Ana".into(),
            family: "Kowalska".into(),
            title: "Engineer".into(),
            notes: "Met in Vienna.".into(),
            contacts: vec![email("ana@example.org")],
            tags: vec!["hot".into()],
            ..PersonRecord::empty(id())
        }
    }

    #[test]
    fn fills_or_overwrites_and_never_takes_away() {
        let entry = Entry {
            name: "Ana K.".into(),
            given: "Ana".into(),
            family: "K.".into(),
            title: "Staff Engineer".into(),
            location: "Zürich".into(),
            notes: vec!["Met in Vienna.".into(), "Speaks Polish.".into()],
            contacts: vec![email("ANA@example.org"), email("ana@home.example")],
            tags: vec!["Hot".into(), "gpu".into()],
            ..Entry::default()
        };
        let filled = merged(&ana(), &entry, None, WhenBoth::FillEmpty).unwrap();
        assert_eq!(
            (filled.name.as_str(), filled.title.as_str()),
            ("Ana Kowalska", "Engineer")
        );
        assert_eq!(filled.location, "Zürich");
        let over = merged(&ana(), &entry, None, WhenBoth::Overwrite).unwrap();
        assert_eq!(
            (over.name.as_str(), over.title.as_str()),
            ("Ana K.", "Staff Engineer")
        );
        for now in [filled, over] {
            assert_eq!(now.notes, "Met in Vienna.\n\nSpeaks Polish.");
            assert_eq!(now.contacts.len(), 2);
            assert_eq!(now.tags, ["hot", "gpu"]);
        }
    }

    #[test]
    fn a_note_is_there_only_in_whole_lines() {
        let now = "Not interested.\r\n\r\nMet in Vienna. \nSpeaks Polish.";
        for (note, there) in [
            ("interested", false),
            ("Not interested.", true),
            ("Met in Vienna.\nSpeaks Polish.", true),
            ("Vienna.", false),
            ("Speaks Polish.\nMore.", false),
        ] {
            assert_eq!(super::holds(now, note), there, "{note}");
        }
    }

    fn any_entry() -> impl Strategy<Value = Entry> {
        let text = "[a-c]{0,2}";
        (
            text,
            text,
            text,
            proptest::collection::vec("[a-c]{1,2}", 0..3),
            proptest::collection::vec("[a-c]", 0..3),
            any::<bool>(),
        )
            .prop_map(|(given, title, location, notes, tags, parted)| Entry {
                name: format!("{given} x"),
                given,
                family: "x".into(),
                parted,
                title,
                location,
                notes,
                contacts: tags
                    .iter()
                    .map(|tag| email(&format!("{tag}@example.org")))
                    .collect(),
                tags,
                ..Entry::default()
            })
    }

    proptest! {
        #[test]
        fn the_same_row_twice_changes_nothing_more(first in any_entry(), second in any_entry(), over: bool) {
            let when = if over { WhenBoth::Overwrite } else { WhenBoth::FillEmpty };
            let person = fresh(&first, id(), None, "file", "me");
            prop_assert_eq!(&merged(&person, &first, None, when).unwrap(), &person);
            let once = merged(&person, &second, None, when).unwrap();
            prop_assert_eq!(merged(&once, &second, None, when).unwrap(), once);
        }
    }
}
