//! The list of tables whose changes are kept, against the file as it is made.

use crate::a_desk::a_desk;
use roster_core::store::Column;
use roster_core::tables::TABLES;
use std::collections::{BTreeMap, BTreeSet};

/// Tables with no user data, each with the reason.
const NOT_KEPT: [(&str, &str); 8] = [
    ("meta", "the desk itself"),
    ("settings", "how this desk looks"),
    ("operations", "the journal"),
    ("changes", "the journal"),
    ("people_list", "derived"),
    ("people_words", "derived"),
    ("name_words", "derived"),
    ("name_trigrams", "derived"),
];

#[tokio::test]
async fn no_table_and_no_column_with_user_data_is_left_out() {
    let desk = a_desk().await;
    let mut conn = desk.store.read().await.unwrap();
    // Shadow tables of the full text belong to it.
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    let there: BTreeSet<&str> = tables.iter().map(String::as_str).collect();
    let listed: BTreeSet<&str> = TABLES
        .iter()
        .map(|t| t.name)
        .chain(NOT_KEPT.map(|(name, _)| name))
        .collect();
    assert_eq!(there, listed);

    for table in TABLES {
        let columns: Vec<(String, String)> = sqlx::query_as("SELECT name, type FROM pragma_table_info(?)")
            .bind(table.name)
            .fetch_all(&mut *conn)
            .await
            .unwrap();
        let there: BTreeMap<&str, bool> = columns
            .iter()
            .map(|(name, kind)| (name.as_str(), kind == "BLOB"))
            .filter(|(name, _)| !["rid", "id"].contains(name))
            .collect();
        let listed: BTreeMap<&str, bool> = table
            .columns
            .iter()
            .map(|column| match column {
                Column::Plain(name) => (*name, false),
                Column::Bytes(name) => (*name, true),
            })
            .collect();
        assert_eq!(there, listed, "{}", table.name);
        assert!(
            table.root == "id" || there.contains_key(table.root),
            "{}",
            table.name
        );
    }
}

#[test]
fn numbers_and_names_are_given_once() {
    let numbers: BTreeSet<i64> = TABLES.iter().map(|t| t.no).collect();
    let names: BTreeSet<&str> = TABLES.iter().map(|t| t.name).collect();
    assert_eq!((numbers.len(), names.len()), (TABLES.len(), TABLES.len()));
}
