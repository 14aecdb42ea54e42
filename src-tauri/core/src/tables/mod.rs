//! The one list of tables whose every change is journalled (and, later, travels between desks).
//! Numbers are given once and never again; a test holds the list against the migrated schema, and another the registers
//! against what is written down in `tests/data/registers.txt`.
//!
//! `updated_at` is in no register: it is told by the clocks.

mod acquaintances;
mod companies;
mod conferences;
mod files;
mod interactions;
mod lists;
mod people;
mod pipeline;
mod placements;
mod profiles;
mod programmes;
mod retention;
mod roles;
mod sync;

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
pub const COMPANY_ALIASES: i64 = 23;
pub const COMPANY_PROFILES: i64 = 24;
pub const COMPANY_HARDWARE: i64 = 25;
pub const COMPANY_CONTACTS: i64 = 26;
pub const OFF_LIMITS: i64 = 27;
pub const OVERRIDES: i64 = 28;
pub const ROLES: i64 = 29;
pub const ROLE_STATUSES: i64 = 30;
pub const ROLE_MANAGERS: i64 = 31;
pub const PIPELINE_TEMPLATES: i64 = 32;
pub const STAGES: i64 = 33;
pub const CANDIDACIES: i64 = 34;
pub const STAGE_MOVES: i64 = 35;
pub const SUBMITTALS: i64 = 36;
pub const OFFERS: i64 = 37;
pub const INTERACTIONS: i64 = 38;
pub const TASKS: i64 = 39;
pub const CADENCES: i64 = 40;
pub const TEXT_TEMPLATES: i64 = 41;
pub const RULES: i64 = 42;
pub const FILES: i64 = 43;
pub const FILE_CONTENTS: i64 = 44;
pub const SERIES: i64 = 45;
pub const EDITIONS: i64 = 46;
pub const EDITION_COSTS: i64 = 47;
pub const PROGRAMME_ITEMS: i64 = 48;
pub const PROGRAMME_SLOTS: i64 = 49;
pub const PROGRAMME_PEOPLE: i64 = 50;
pub const PROGRAMME_AUTHORS: i64 = 51;
pub const NOT_THE_SAME: i64 = 52;
pub const EDITION_CONTACTS: i64 = 53;
pub const CAPTURES: i64 = 54;
pub const EMPLOYMENTS: i64 = 55;
pub const ACQUAINTANCES: i64 = 56;
pub const PLACEMENTS: i64 = 57;
pub const INVOICES: i64 = 58;
pub const PAYMENTS: i64 = 59;
pub const REFERRAL_FEES: i64 = 60;
pub const FORECASTS: i64 = 61;
pub const RETENTION_TEMPLATES: i64 = 62;
pub const RETENTION_PLANS: i64 = 63;
pub const RETENTION_MARKS: i64 = 64;
pub const CHECK_INS: i64 = 65;
pub const PUT_OFF: i64 = 66;
pub const CONFLICT_VALUES: i64 = 67;
pub const COMEBACKS: i64 = 68;
pub const KEPT_HERE: i64 = 80;

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
    companies::COMPANY_ALIASES,
    companies::COMPANY_PROFILES,
    companies::COMPANY_HARDWARE,
    companies::COMPANY_CONTACTS,
    companies::OFF_LIMITS,
    companies::OVERRIDES,
    roles::ROLES,
    roles::ROLE_STATUSES,
    roles::ROLE_MANAGERS,
    pipeline::PIPELINE_TEMPLATES,
    pipeline::STAGES,
    pipeline::CANDIDACIES,
    pipeline::STAGE_MOVES,
    pipeline::SUBMITTALS,
    pipeline::OFFERS,
    interactions::INTERACTIONS,
    interactions::TASKS,
    interactions::CADENCES,
    interactions::TEXT_TEMPLATES,
    interactions::RULES,
    files::FILES,
    files::FILE_CONTENTS,
    conferences::SERIES,
    conferences::EDITIONS,
    conferences::EDITION_COSTS,
    programmes::PROGRAMME_ITEMS,
    programmes::PROGRAMME_SLOTS,
    programmes::PROGRAMME_PEOPLE,
    programmes::PROGRAMME_AUTHORS,
    programmes::NOT_THE_SAME,
    conferences::EDITION_CONTACTS,
    conferences::CAPTURES,
    acquaintances::EMPLOYMENTS,
    acquaintances::ACQUAINTANCES,
    placements::PLACEMENTS,
    placements::INVOICES,
    placements::PAYMENTS,
    placements::REFERRAL_FEES,
    placements::FORECASTS,
    retention::RETENTION_TEMPLATES,
    retention::RETENTION_PLANS,
    retention::RETENTION_MARKS,
    retention::CHECK_INS,
    retention::PUT_OFF,
    sync::CONFLICT_VALUES,
    people::COMEBACKS,
    sync::KEPT_HERE,
];
