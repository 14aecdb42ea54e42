//! What arrives of somebody who was erased, and is not taken in.

use super::gather::{What, goes};
use super::sql;
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Facet, Register, Table};
use crate::tables::{PROGRAMME_PEOPLE, REFERRAL_FEES};
use serde_json::Value;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap};

/// Who was erased, and which rows went, as a desk knows it while a file arrives.
#[derive(Debug, Default)]
pub(crate) struct Barred {
    /// Upper-case hex, as in values.
    people: HashMap<String, Id>,
    rows: HashMap<Id, (Id, What)>,
    /// Rows of hers that were met for the first time, with whose they are.
    met: Vec<(Id, Id)>,
}

/// What becomes of a value that arrives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Mended {
    AsItIs,
    /// It named her, or leads to her.
    To(String),
    /// Its row is hers.
    Goes(Id),
}

impl Barred {
    pub async fn of(conn: &mut SqliteConnection) -> Result<Self> {
        let people = sql::erased_people(conn).await?;
        let rows = sql::erased_rows(conn).await?;
        let known = |(id, of, what): (Id, Id, String)| Some((id, (of, What::of(&what)?)));
        Ok(Self {
            people: people
                .into_iter()
                .map(|id| (id.hex().to_uppercase(), id))
                .collect(),
            rows: rows.into_iter().filter_map(known).collect(),
            met: Vec::new(),
        })
    }

    pub fn nobody(&self) -> bool {
        self.people.is_empty()
    }

    /// Whether a row is known to be gone.
    pub fn is_gone(&self, id: &[u8; 16]) -> bool {
        let id = Id::from_bytes(*id);
        self.people.contains_key(&id.hex().to_uppercase())
            || matches!(self.rows.get(&id), Some((_, What::Hers | What::Gone)))
    }

    /// A row that turned out to be hers: it never comes back.
    pub fn goes(&mut self, id: &[u8; 16], person: Id) {
        let id = Id::from_bytes(*id);
        self.rows.insert(id, (person, What::Hers));
        self.met.push((id, person));
    }

    /// A value of a register of a row, as JSON, looked at.
    pub fn mend(&self, table: &Table, register: &Register, id: &[u8; 16], value: &str) -> Mended {
        if table.no == PROGRAMME_PEOPLE && register.facet == Facet::Contact && !value.is_empty() {
            return match self.rows.get(&Id::from_bytes(*id)) {
                Some((_, What::Bare)) => Mended::To(blank(register)),
                _ => Mended::AsItIs,
            };
        }
        let named = value
            .split('"')
            .filter(|part| part.len() == 32)
            .any(|part| self.people.contains_key(part));
        if !named {
            return Mended::AsItIs;
        }
        let Ok(Value::Array(mut columns)) = serde_json::from_str(value) else {
            return Mended::AsItIs;
        };
        for (name, column) in register.columns.iter().zip(&mut columns) {
            let Some(person) = column.as_str().and_then(|key| self.people.get(key)) else {
                continue;
            };
            if goes(table, name) {
                return Mended::Goes(*person);
            }
            *column = Value::Null;
        }
        let beside = match table.no {
            PROGRAMME_PEOPLE => Some(("linked_by", "")),
            REFERRAL_FEES => Some(("receiver", sql::NOBODY)),
            _ => None,
        };
        if let Some((name, text)) = beside
            && let Some(at) = register.columns.iter().position(|column| *column == name)
            && let Some(column) = columns.get_mut(at)
        {
            *column = Value::String(text.to_owned());
        }
        Mended::To(Value::Array(columns).to_string())
    }

    /// Keeps which rows were met, and answers whose they are: what else is here of them is to go.
    pub async fn remember(self, conn: &mut SqliteConnection) -> Result<BTreeSet<Id>> {
        for (row, person) in &self.met {
            sql::remember_row(conn, *row, *person).await?;
        }
        Ok(self.met.into_iter().map(|(_, person)| person).collect())
    }
}

/// A register with nothing in it.
fn blank(register: &Register) -> String {
    let empty = register.columns.iter().map(|_| Value::String(String::new()));
    Value::Array(empty.collect()).to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::erasure::gather::{ABOUT_HER, table};
    use crate::tables::{CAPTURES, INTERACTIONS};

    fn ana() -> Id {
        Id::derived("test", &[b"ana"])
    }

    fn barred() -> Barred {
        let author = Id::derived("test", &[b"author"]);
        Barred {
            people: HashMap::from([(ana().hex().to_uppercase(), ana())]),
            rows: HashMap::from([(author, (ana(), What::Bare))]),
            met: Vec::new(),
        }
    }

    fn mended(no: i64, register: u8, id: &str, value: &str) -> Mended {
        let table = table(no).unwrap();
        let register = table.registers.iter().find(|r| r.no == register).unwrap();
        let id = Id::derived("test", &[id.as_bytes()]);
        let bytes = id.bytes().try_into().unwrap();
        barred().mend(table, register, &bytes, value)
    }

    #[test]
    fn what_hangs_on_her_goes_and_what_names_her_is_mended() {
        let her = ana().hex().to_uppercase();
        let other = "0".repeat(32);
        for (no, register, id, value, expected) in [
            (
                INTERACTIONS,
                1,
                "i",
                format!(r#"["{her}","{her}",null,null]"#),
                Mended::Goes(ana()),
            ),
            (
                INTERACTIONS,
                1,
                "i",
                format!(r#"["{other}","{other}",null,null]"#),
                Mended::AsItIs,
            ),
            (
                INTERACTIONS,
                4,
                "i",
                r#"["She called."]"#.to_owned(),
                Mended::AsItIs,
            ),
            (CAPTURES, 3, "c", format!(r#"["{her}"]"#), Mended::Goes(ana())),
            (
                REFERRAL_FEES,
                2,
                "f",
                format!(r#"["{her}",""]"#),
                Mended::To(r#"[null,"Somebody who was erased"]"#.to_owned()),
            ),
            (
                PROGRAMME_PEOPLE,
                4,
                "author",
                format!(r#"["{her}","hand"]"#),
                Mended::To(r#"[null,""]"#.to_owned()),
            ),
            (
                PROGRAMME_PEOPLE,
                3,
                "author",
                r#"["","","","","","","ana@example.org"]"#.to_owned(),
                Mended::To(r#"["","","","","","",""]"#.to_owned()),
            ),
            (
                PROGRAMME_PEOPLE,
                3,
                "another",
                r#"["","","","","","","a@b.org"]"#.to_owned(),
                Mended::AsItIs,
            ),
        ] {
            assert_eq!(mended(no, register, id, &value), expected, "{no} {value}");
        }
    }

    #[test]
    fn columns_that_are_about_her_are_there() {
        for (no, column) in ABOUT_HER {
            assert!(
                table(no).unwrap().columns.iter().any(|c| c.name() == column),
                "{no} {column}"
            );
        }
    }
}
