//! The one list of tables whose every change is journalled (and, later, travels between desks).
//! Numbers are given once and never again; a test holds the list against the migrated schema, and another the registers
//! against what is written down in `tests/data/registers.txt`.
//!
//! `updated_at` is in no register: it is told by the clocks.

mod lists;
mod people;
mod profiles;

use crate::store::Table;

pub const COMPANIES: i64 = 1;
pub const PEOPLE: i64 = 2;
pub const CONTACT_POINTS: i64 = 3;
pub const TAGS: i64 = 4;
pub const PERSON_TAGS: i64 = 5;
pub const IMPORT_MAPPINGS: i64 = 6;
pub const PROFILES: i64 = 7;
pub const SCALE_RECORDS: i64 = 8;
pub const PERSON_SKILLS: i64 = 9;
pub const PERSON_HARDWARE: i64 = 10;
pub const STORIES: i64 = 11;
pub const IMPACTS: i64 = 12;
pub const CONTRIBUTIONS: i64 = 13;
pub const EVIDENCE: i64 = 14;
pub const PAY_POINTS: i64 = 15;
pub const EXCHANGE_RATES: i64 = 16;
pub const FIELD_ENTRIES: i64 = 17;
pub const CONTRIBUTORS: i64 = 18;
pub const SAVED_SEARCHES: i64 = 19;
pub const HOTLISTS: i64 = 20;
pub const HOTLIST_PEOPLE: i64 = 21;
pub const WANTED_PROFILES: i64 = 22;

/// Every table with user data, by number.
pub const TABLES: &[Table] = &[
    people::COMPANIES,
    people::PEOPLE,
    people::CONTACT_POINTS,
    people::TAGS,
    people::PERSON_TAGS,
    people::IMPORT_MAPPINGS,
    profiles::PROFILES,
    profiles::SCALE_RECORDS,
    profiles::PERSON_SKILLS,
    profiles::PERSON_HARDWARE,
    profiles::STORIES,
    profiles::IMPACTS,
    profiles::CONTRIBUTIONS,
    profiles::EVIDENCE,
    profiles::PAY_POINTS,
    lists::EXCHANGE_RATES,
    lists::FIELD_ENTRIES,
    lists::CONTRIBUTORS,
    lists::SAVED_SEARCHES,
    lists::HOTLISTS,
    lists::HOTLIST_PEOPLE,
    lists::WANTED_PROFILES,
];
