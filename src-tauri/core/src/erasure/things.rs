//! What there can be of somebody, in the words of the field.

use crate::numbers::thousands;
use crate::tables::*;

/// What is counted together: one, many, and the tables.
pub(super) type Thing = (&'static str, &'static str, &'static [i64]);

/// In the order they are told. What only comes with something else (what is in a file, a step of a candidacy) is not counted.
pub(super) const THINGS: [Thing; 22] = [
    ("address", "addresses", &[CONTACT_POINTS]),
    ("tag", "tags", &[PERSON_TAGS]),
    ("employment", "employments", &[EMPLOYMENTS]),
    (
        "entry of the work profile",
        "entries of the work profile",
        &[
            PROFILES,
            SCALE_RECORDS,
            PERSON_SKILLS,
            PERSON_HARDWARE,
            STORIES,
            IMPACTS,
            CONTRIBUTIONS,
            EVIDENCE,
        ],
    ),
    ("point of pay", "points of pay", &[PAY_POINTS]),
    ("call, mail or note", "calls, mails and notes", &[INTERACTIONS]),
    ("task", "tasks", &[TASKS, CADENCES]),
    ("file", "files", &[FILES]),
    ("candidacy", "candidacies", &[CANDIDACIES]),
    ("submittal", "submittals", &[SUBMITTALS]),
    ("offer", "offers", &[OFFERS]),
    ("placement", "placements", &[PLACEMENTS]),
    (
        "invoice, payment or referral fee",
        "invoices, payments and referral fees",
        &[INVOICES, PAYMENTS, REFERRAL_FEES],
    ),
    (
        "check-in or step of staying in touch",
        "check-ins and steps of staying in touch",
        &[RETENTION_PLANS, RETENTION_MARKS, CHECK_INS],
    ),
    ("hotlist she is on", "hotlists she is on", &[HOTLIST_PEOPLE]),
    (
        "part as a contact or hiring manager",
        "parts as a contact or hiring manager",
        &[COMPANY_CONTACTS, ROLE_MANAGERS],
    ),
    ("acquaintance", "acquaintances", &[ACQUAINTANCES]),
    (
        "place on a contact list",
        "places on contact lists",
        &[EDITION_CONTACTS],
    ),
    ("captured line", "captured lines", &[CAPTURES]),
    (
        "entry in a list of contributors",
        "entries in lists of contributors",
        &[CONTRIBUTORS],
    ),
    (
        "rule about approaching her",
        "rules about approaching her",
        &[OFF_LIMITS, OVERRIDES, COMEBACKS, NOT_THE_SAME],
    ),
    ("value in conflict", "values in conflict", &[CONFLICT_VALUES]),
];

/// "3 employments"
pub(super) fn said((one, many, _): &Thing, count: i64) -> String {
    let number = thousands(count.unsigned_abs());
    format!("{number} {}", if count == 1 { one } else { many })
}

/// Whether the thing holds this table.
pub(super) fn holds((_, _, tables): &Thing, table: i64) -> bool {
    tables.contains(&table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_hangs_on_somebody_is_told() {
        // What comes with something else, or is told apart.
        let silent = [FILE_CONTENTS, STAGE_MOVES, PEOPLE];
        for table in TABLES.iter().filter(|t| ["person_id", "about"].contains(&t.root)) {
            let told = THINGS.iter().filter(|thing| holds(thing, table.no)).count();
            let expected = usize::from(!silent.contains(&table.no));
            assert_eq!(told, expected, "{}", table.name);
        }
        assert_eq!(said(&THINGS[1], 1), "1 tag");
    }
}
