//! What is known of a person's work, pay and projects, and the desk's lists, in the words of the field: one table an entry,
//! one column a line. A column that is not named here is not told: nobody typed it.

use super::words::ThingKind;
use crate::pay::{self, Currency, PayKind};
use crate::profiles::{Depth, Did, Domain, EvidenceKind, Level, Side};
use crate::tables::{
    CONTRIBUTIONS, CONTRIBUTORS, EVIDENCE, EXCHANGE_RATES, FIELD_ENTRIES, HOTLIST_PEOPLE, HOTLISTS, IMPACTS,
    PAY_POINTS, PERSON_HARDWARE, PERSON_SKILLS, PROFILES, SAVED_SEARCHES, SCALE_RECORDS, STORIES,
    WANTED_PROFILES,
};
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

const TOLD: &[Told] = &[
    Told {
        table: PROFILES,
        kind: ThingKind::Person,
        one: "work profile",
        many: "work profiles",
        apart: true,
        columns: &[
            col("training", "training", Says::AsItIs),
            col("inference", "inference", Says::AsItIs),
            col("data", "data pipelines", Says::AsItIs),
            col("cost", "cost", Says::AsItIs),
            col("platform", "platform", Says::AsItIs),
            col("networking", "networking", Says::AsItIs),
            col("ml_exposure", "exposure to machine learning", Says::AsItIs),
            col("side", "side", Says::Word(|kept| Side::of(kept).map(Side::shown))),
            col("challenge_rank", "rank of technical challenge", Says::AsItIs),
            col("challenge_note", "note on technical challenge", Says::AsItIs),
            col("hardware_rank", "rank of hardware access", Says::AsItIs),
            col("hardware_note", "note on hardware access", Says::AsItIs),
            col("autonomy_rank", "rank of autonomy and impact", Says::AsItIs),
            col("autonomy_note", "note on autonomy and impact", Says::AsItIs),
            col("career_rank", "rank of career path", Says::AsItIs),
            col("career_note", "note on career path", Says::AsItIs),
            col("pay_rank", "rank of pay", Says::AsItIs),
            col("pay_note", "note on pay", Says::AsItIs),
        ],
    },
    Told {
        table: SCALE_RECORDS,
        kind: ThingKind::Person,
        one: "scale record",
        many: "scale records",
        apart: false,
        columns: &[
            col("accelerators", "accelerators", Says::AsItIs),
            col("fleet", "fleet", Says::AsItIs),
            col("nodes", "nodes", Says::AsItIs),
            col("hardware", "hardware", Says::Of(Kind::Hardware)),
            col("fabric", "fabric", Says::Of(Kind::Skill)),
            col("did", "part", Says::Word(|kept| Did::of(kept).map(Did::shown))),
            col("company_id", "company", Says::Named),
            col("from_on", "beginning", Says::AsItIs),
            col("to_on", "end", Says::AsItIs),
            col("requests_per_day", "requests per day", Says::AsItIs),
            col("terabytes", "terabytes", Says::AsItIs),
            col("p99_ms", "p99 in ms", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: PERSON_SKILLS,
        kind: ThingKind::Person,
        one: "skill",
        many: "skills",
        apart: false,
        columns: &[
            fixed("skill", "name", Says::Of(Kind::Skill)),
            col("depth", "depth", Says::Word(depth)),
            col("last_used", "last year", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: PERSON_HARDWARE,
        kind: ThingKind::Person,
        one: "piece of hardware",
        many: "pieces of hardware",
        apart: false,
        columns: &[
            fixed("hardware", "name", Says::Of(Kind::Hardware)),
            col("depth", "depth", Says::Word(depth)),
            col("last_used", "last year", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: STORIES,
        kind: ThingKind::Person,
        one: "failure story",
        many: "failure stories",
        apart: false,
        columns: &[
            col(
                "domain",
                "domain",
                Says::Word(|kept| Domain::of(kept).map(Domain::shown)),
            ),
            col("company_id", "company", Says::Named),
            col("happened_on", "date", Says::AsItIs),
            col("story", "text", Says::AsItIs),
        ],
    },
    Told {
        table: IMPACTS,
        kind: ThingKind::Person,
        one: "impact",
        many: "impacts",
        apart: false,
        columns: &[
            col("metric", "metric", Says::AsItIs),
            col("before_value", "value before", Says::AsItIs),
            col("after_value", "value after", Says::AsItIs),
            fixed("money_per_month", "money per month", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            col("company_id", "company", Says::Named),
            col("happened_on", "date", Says::AsItIs),
            col("verified_by", "voucher", Says::AsItIs),
        ],
    },
    Told {
        table: CONTRIBUTIONS,
        kind: ThingKind::Person,
        one: "contribution",
        many: "contributions",
        apart: false,
        columns: &[
            fixed("project", "project", Says::Of(Kind::Project)),
            fixed(
                "level",
                "level",
                Says::Word(|kept| Level::of(kept).map(Level::shown)),
            ),
            fixed("handle", "handle", Says::AsItIs),
            fixed("commits", "commits", Says::AsItIs),
            fixed("first_on", "first day", Says::AsItIs),
            fixed("last_on", "last day", Says::AsItIs),
            fixed("link", "link", Says::AsItIs),
        ],
    },
    Told {
        table: EVIDENCE,
        kind: ThingKind::Person,
        one: "piece of evidence",
        many: "pieces of evidence",
        apart: false,
        columns: &[
            fixed(
                "kind",
                "kind",
                Says::Word(|kept| EvidenceKind::of(kept).map(EvidenceKind::shown)),
            ),
            fixed("link", "link", Says::AsItIs),
            fixed("seen_on", "date", Says::AsItIs),
            fixed("words", "words", Says::AsItIs),
        ],
    },
    Told {
        table: PAY_POINTS,
        kind: ThingKind::Person,
        one: "point of pay",
        many: "points of pay",
        apart: false,
        columns: &[
            fixed(
                "kind",
                "kind",
                Says::Word(|kept| PayKind::of(kept).map(PayKind::shown)),
            ),
            fixed("base", "base", Says::Money),
            fixed("bonus", "bonus", Says::Money),
            fixed("equity", "equity per year", Says::Money),
            fixed("sign_on", "sign-on", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            fixed("as_of", "date", Says::AsItIs),
            fixed("source", "source", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: HOTLIST_PEOPLE,
        kind: ThingKind::Person,
        one: "place on a hotlist",
        many: "places on hotlists",
        apart: false,
        columns: &[fixed("hotlist_id", "hotlist", Says::Named)],
    },
    Told {
        table: EXCHANGE_RATES,
        kind: ThingKind::Rate,
        one: "exchange rate",
        many: "exchange rates",
        apart: false,
        columns: &[
            fixed("currency", "currency", Says::AsItIs),
            fixed("in_currency", "other currency", Says::AsItIs),
            fixed("billionths", "rate", Says::Rate),
            fixed("as_of", "date", Says::AsItIs),
        ],
    },
    Told {
        table: FIELD_ENTRIES,
        kind: ThingKind::Taxonomy,
        one: "entry of the taxonomy",
        many: "entries of the taxonomy",
        apart: false,
        columns: &[
            NAME,
            fixed("kind", "kind", Says::AsItIs),
            fixed("same", "other spellings", Says::Lines),
            fixed("parts", "parts", Says::Lines),
            fixed("kin", "kin", Says::Lines),
            fixed("area", "area", Says::AsItIs),
            fixed("vendor", "vendor", Says::AsItIs),
            fixed("family", "family", Says::AsItIs),
            fixed("year", "year", Says::AsItIs),
            fixed("skill", "skill shown", Says::Of(Kind::Skill)),
            fixed("paths", "paths", Says::Lines),
            fixed("weak", "weak signal", Says::Word(yes_or_no)),
            fixed("retired", "retirement", Says::Word(yes_or_no)),
            fixed("merged_into", "merge", Says::AsItIs),
        ],
    },
    Told {
        table: CONTRIBUTORS,
        kind: ThingKind::Contributor,
        one: "contributor",
        many: "contributors",
        apart: false,
        columns: &[
            NAME,
            fixed("project", "project", Says::Of(Kind::Project)),
            fixed("email", "e-mail", Says::AsItIs),
            fixed("handle", "handle", Says::AsItIs),
            fixed("commits", "commits", Says::AsItIs),
            fixed("person_id", "person", Says::Named),
            fixed("passed", "passing over", Says::Word(yes_or_no)),
        ],
    },
    Told {
        table: SAVED_SEARCHES,
        kind: ThingKind::Search,
        one: "saved search",
        many: "saved searches",
        apart: false,
        columns: &[NAME, fixed("query", "query", Says::AsItIs)],
    },
    Told {
        table: HOTLISTS,
        kind: ThingKind::Hotlist,
        one: "hotlist",
        many: "hotlists",
        apart: false,
        columns: &[NAME],
    },
    Told {
        table: WANTED_PROFILES,
        kind: ThingKind::Wanted,
        one: "wanted profile",
        many: "wanted profiles",
        apart: false,
        columns: &[
            NAME,
            fixed("wanted", "contents", Says::Changed),
            fixed("weights", "weights", Says::Changed),
        ],
    },
];

fn depth(kept: &str) -> Option<&'static str> {
    Depth::numbered(kept.parse().ok()?).map(Depth::shown)
}

fn yes_or_no(kept: &str) -> Option<&'static str> {
    match kept {
        "1" => Some("yes"),
        _ => Some("no"),
    }
}

/// How this table is told; none for those that are told in ways of their own ([`super::say`]).
pub(super) fn told(table: i64) -> Option<&'static Told> {
    TOLD.iter().find(|told| told.table == table)
}

/// Every table told so.
pub(super) fn all() -> &'static [Told] {
    TOLD
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
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::tables::{COMPANIES, CONTACT_POINTS, IMPORT_MAPPINGS, PEOPLE, PERSON_TAGS, TABLES, TAGS};

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
