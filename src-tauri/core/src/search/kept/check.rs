//! Are the list and the full text true to the people?

use super::refresh::{AT_ONCE, Listed};
use super::sql;
use crate::error::Result;
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// A row of `people_list`.
#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Entry {
    pub rid: i64,
    pub name: String,
    pub title: String,
    pub company: String,
    pub location: String,
    pub pool: String,
    pub tags: String,
    pub email: String,
    pub phone: String,
    pub time_zone: String,
    pub owner: String,
    pub source: String,
    pub created: i64,
    pub updated: i64,
}

/// Makes every entry anew beside the one that is there. Of the full text, which keeps no texts, the number of words
/// is compared.
pub(super) async fn problems(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let mut untrue = sql::count_unlisted(conn).await?;
    let mut after = 0;
    loop {
        let people = sql::all_people(conn, after, AT_ONCE).await?;
        let Some(last) = people.last().map(|person| person.rid) else {
            break;
        };
        let entries: HashMap<i64, Entry> = sql::entries(conn, after, last)
            .await?
            .into_iter()
            .map(|entry| (entry.rid, entry))
            .collect();
        let counts: HashMap<i64, Vec<u8>> = sql::word_counts(conn, after, last).await?.into_iter().collect();
        for listed in people.iter().map(Listed::of) {
            let made = listed.entry();
            // Who has no entry was counted above.
            let untrue_here = entries.get(&made.rid).is_some_and(|entry| {
                *entry != made
                    || counts
                        .get(&made.rid)
                        .is_none_or(|packed| !agree(&listed.words(), packed))
            });
            untrue += i64::from(untrue_here);
        }
        after = last;
    }
    Ok(match untrue {
        0 => Vec::new(),
        1 => vec!["1 person is not in the list as in the file.".into()],
        _ => vec![format!(
            "{untrue} people are not in the list as they are in the file."
        )],
    })
}

/// Whether the columns have as many words as FTS5 counted. Only plain letters are sure to be counted alike: what else
/// is a letter, its tokenizer knows by an older table.
fn agree(columns: &[&str], packed: &[u8]) -> bool {
    let counts = unpacked(packed);
    counts.len() == columns.len()
        && columns
            .iter()
            .zip(counts)
            .all(|(words, count)| !words.is_ascii() || words.split_ascii_whitespace().count() as u64 == count)
}

/// Numbers as SQLite packs them: seven bits a byte, the highest first, a set top bit where more follow.
fn unpacked(packed: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    let mut number = 0_u64;
    for byte in packed {
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            numbers.push(number);
            number = 0;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::{agree, unpacked};

    #[test]
    fn words_are_counted_as_the_full_text_packs_them() {
        assert_eq!(unpacked(&[0, 5, 0x81, 0x00, 0x82, 0x01]), [0, 5, 128, 257]);
        assert!(agree(&["", "a b", "王"], &[0, 2, 7]));
        assert!(!agree(&["", "a b"], &[0, 3]));
        assert!(!agree(&["", "a b"], &[0]));
    }
}
