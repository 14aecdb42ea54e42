//! What is known of a person's work, pay and projects, and the desk's lists, in the words of the field: one table an entry,
//! one column a line. A column that is not named here is not told: nobody typed it.

mod companies;
mod conferences;
mod interactions;
mod lists;
mod people;
mod pipeline;
mod placements;
mod roles;

use super::words::ThingKind;
use crate::day;
use crate::pay::{self, Currency};
use crate::taxonomy::{Kind, Taxonomy};

/// How a value is read.
#[derive(Clone, Copy)]
pub(super) enum Says {
    AsItIs,
    /// A list, one a line.
    Lines,
    /// What it holds is long and made for the program: that it changed is said, not how.
    Changed,
    /// A key of a company, a person or a list.
    Named,
    /// A key in the taxonomy.
    Of(Kind),
    /// A word of the program's own.
    Word(fn(&str) -> Option<&'static str>),
    /// Minor units of the row's own `currency`.
    Money,
    /// Billionths of the other currency.
    Rate,
    /// UTC milliseconds: its day.
    Instant,
    /// Its place among others, from 0. Nothing to say of a row that is made: somewhere it had to be.
    Order,
}

pub(super) struct Column {
    pub name: &'static str,
    /// Within "… of a scale record".
    pub word: &'static str,
    pub says: Says,
    /// A plain verb sets it, so an old value can be put back.
    pub back: bool,
}

pub(super) struct Told {
    pub table: i64,
    pub kind: ThingKind,
    pub one: &'static str,
    pub many: &'static str,
    /// Each column is said by itself when the row is made: it is part of the person, no thing of its own.
    pub apart: bool,
    pub columns: &'static [Column],
}

const fn col(name: &'static str, word: &'static str, says: Says) -> Column {
    Column {
        name,
        word,
        says,
        back: true,
    }
}

/// No verb sets it by itself.
const fn fixed(name: &'static str, word: &'static str, says: Says) -> Column {
    Column {
        name,
        word,
        says,
        back: false,
    }
}

const NAME: Column = fixed("name", "name", Says::AsItIs);

fn yes_or_no(kept: &str) -> Option<&'static str> {
    match kept {
        "1" => Some("yes"),
        _ => Some("no"),
    }
}

/// How this table is told; none for those that are told in ways of their own ([`super::say`]).
pub(super) fn told(table: i64) -> Option<&'static Told> {
    all().find(|told| told.table == table)
}

/// Every table told so.
pub(super) fn all() -> impl Iterator<Item = &'static Told> {
    const PARTS: [&[Told]; 8] = [
        people::TOLD,
        lists::TOLD,
        companies::TOLD,
        roles::TOLD,
        pipeline::TOLD,
        interactions::TOLD,
        conferences::TOLD,
        placements::TOLD,
    ];
    PARTS.into_iter().flatten()
}

impl Told {
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        // Through the table, which lives as long as the program.
        told(self.table)?
            .columns
            .iter()
            .find(|column| column.name == name)
    }

    /// What a column of it is called where the thing it belongs to is not named: "depth of a skill".
    pub fn field(&self, column: &Column) -> String {
        let own = self.apart || self.kind != ThingKind::Person;
        if own {
            return column.word.to_owned();
        }
        let article = if self.one.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        format!("{} of {article} {}", column.word, self.one)
    }
}

impl Column {
    /// A value as it is read, as far as it needs no names of things. `currency`: the code that stands in its row.
    pub fn read(&self, value: &str, currency: &str, field: &Taxonomy) -> String {
        match self.says {
            Says::AsItIs | Says::Named => value.to_owned(),
            Says::Lines => value.lines().collect::<Vec<_>>().join(", "),
            Says::Changed => String::new(),
            Says::Of(kind) => field.name(kind, value).to_owned(),
            Says::Word(_) if value.is_empty() => String::new(),
            Says::Word(of) => of(value).unwrap_or(value).to_owned(),
            Says::Money => match (value.parse(), Currency::of(currency)) {
                (Ok(minor), Some(currency)) => pay::shown(minor, currency),
                _ => value.to_owned(),
            },
            Says::Rate => value.parse().map_or_else(|_| value.to_owned(), pay::written),
            Says::Order => value
                .parse::<u32>()
                .map_or_else(|_| value.to_owned(), |place| place.saturating_add(1).to_string()),
            Says::Instant => value
                .parse()
                .map_or_else(|_| value.to_owned(), |ms| day::shown(day::of_instant(ms))),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::tables::{
        COMPANIES, CONTACT_POINTS, EXCHANGE_RATES, FIELD_ENTRIES, FILE_CONTENTS, IMPACTS, IMPORT_MAPPINGS,
        PAY_POINTS, PEOPLE, PERSON_SKILLS, PERSON_TAGS, PROFILES, SCALE_RECORDS, TABLES, TAGS,
        WANTED_PROFILES,
    };

    #[test]
    fn every_table_is_told_and_every_column_is_one() {
        for table in TABLES {
            let own = [
                PEOPLE,
                COMPANIES,
                CONTACT_POINTS,
                TAGS,
                PERSON_TAGS,
                IMPORT_MAPPINGS,
                FILE_CONTENTS,
            ];
            assert_eq!(
                told(table.no).is_none(),
                own.contains(&table.no),
                "{}",
                table.name
            );
            let Some(told) = told(table.no) else { continue };
            assert_eq!(
                told.kind == ThingKind::Person,
                table.root == "person_id",
                "{}",
                table.name
            );
            for column in told.columns {
                let there = table.columns.iter().any(|c| c.name() == column.name);
                assert!(there, "{}.{}", table.name, column.name);
            }
            // What nobody typed, or what stands in the thing's own name.
            let silent = [
                "person_id",
                "created_at",
                "updated_at",
                "claim_id",
                "aspect",
                "key",
                "source",
                "paths",
                "first_on",
                "last_on",
                // Told by the row they hang on, or kept for the program.
                "about",
                "role_id",
                "company_id",
                "candidacy_id",
                "norm",
                "from_kind",
                "to_kind",
                "entered_at",
                "place",
                "digest",
                "person",
                "at",
                // Of conferences and programmes: what their key is made of, or as the file has it.
                "affiliation",
                "affiliations",
                "award",
                "dblp_pid",
                "decision",
                "edition_id",
                "email",
                "ends",
                "homepage",
                "item_id",
                "keywords",
                "kind",
                "link",
                "linked_by",
                "linkedin",
                "name_key",
                "openreview_id",
                "orcid",
                "position",
                "poster",
                "scholar",
                "series",
                "slug",
                "summary",
                "written",
                "year",
                // Of placements: what they hang on.
                "placement_id",
                "invoice_id",
                "plan_id",
                "turn",
                "entry",
                // Of values in conflict: which edit wrote what.
                "row_id",
                "table_no",
                "facet",
                "register",
                "actor",
                "counter",
            ];
            for column in table.columns {
                let told = told.column(column.name()).is_some();
                assert!(
                    told || silent.contains(&column.name()),
                    "{}.{}",
                    table.name,
                    column.name()
                );
            }
        }
    }

    #[test]
    fn values_are_read_in_words() {
        let field = Taxonomy::built_in();
        for (table, column, value, read) in [
            (PERSON_SKILLS, "depth", "3", "tuned"),
            (SCALE_RECORDS, "did", "led", "led the building of"),
            (SCALE_RECORDS, "did", "", ""),
            (SCALE_RECORDS, "hardware", "h100", "H100"),
            (SCALE_RECORDS, "hardware", "ours", "ours"),
            (PAY_POINTS, "base", "40000000", "400,000 USD"),
            (PAY_POINTS, "base", "", ""),
            (EXCHANGE_RATES, "billionths", "1083400000", "1.0834"),
            (FIELD_ENTRIES, "retired", "1", "yes"),
            (WANTED_PROFILES, "wanted", "{}", ""),
        ] {
            let said = told(table)
                .and_then(|told| told.column(column))
                .map(|c| c.read(value, "USD", field));
            assert_eq!(said.as_deref(), Some(read), "{column} {value}");
        }
    }

    #[test]
    fn a_field_is_said_with_what_it_belongs_to() {
        for (table, column, field) in [
            (PERSON_SKILLS, "depth", "depth of a skill"),
            (IMPACTS, "happened_on", "date of an impact"),
            (PROFILES, "side", "side"),
        ] {
            let told = told(table).unwrap();
            assert_eq!(told.field(told.column(column).unwrap()), field);
        }
    }
}
