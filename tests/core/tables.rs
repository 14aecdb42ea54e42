//! The list of tables whose changes are kept, against the file as it is made.

use crate::a_desk::a_desk;
use roster_core::store::{Column, Register};
use roster_core::tables::TABLES;
use std::collections::{BTreeMap, BTreeSet};

/// Tables with no user data, each with the reason.
const NOT_KEPT: [(&str, &str); 29] = [
    ("meta", "the desk itself"),
    ("settings", "how this desk looks"),
    ("operations", "the journal"),
    ("changes", "the journal"),
    ("desks", "whose clocks they are"),
    ("actors", "whose clocks they are"),
    ("clocks", "the clocks"),
    ("set_aside", "the clocks"),
    ("waiting", "the clocks"),
    ("merges", "the clocks"),
    ("merged_clocks", "the clocks"),
    ("merged_waiting", "the clocks"),
    ("known_desks", "whom this desk trusts"),
    ("sent_files", "what went where"),
    ("sent_to", "what went where"),
    ("sent_parts", "what went where"),
    ("disclosures", "what went where"),
    ("shared_folder", "where files are exchanged"),
    ("folder_refused", "where files are exchanged"),
    ("received_files", "what came from where"),
    ("erasures", "for good"),
    ("erased_addresses", "for good"),
    ("erased_rows", "for good"),
    ("erasures_done", "for good"),
    ("people_facts", "derived"),
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
                Column::Plain(name) | Column::Later(name) => (*name, false),
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

/// What travels between desks is written down once and only ever added to: files that other desks hold name it so.
#[test]
fn registers_are_those_that_were_written_down_and_no_column_is_left_out() {
    let written = include_str!("../data/registers.txt");
    let written: Vec<&str> = written.lines().filter(|line| !line.starts_with('#')).collect();
    let mut there = Vec::new();
    for table in TABLES {
        for register in table.registers {
            let Register {
                no,
                facet,
                policy,
                columns,
            } = register;
            let (table_no, name, facet_no) = (table.no, table.name, *facet as u8);
            assert!((1..=62).contains(no), "{name}: a register's bit must fit");
            there.push(format!(
                "{table_no} {name} {no} {facet_no} {facet:?} {policy:?} {}",
                columns.join(" ")
            ));
        }
        let travels: Vec<&str> = table.registers.iter().flat_map(|r| r.columns).copied().collect();
        let once: BTreeSet<&str> = travels.iter().copied().collect();
        assert_eq!(
            once.len(),
            travels.len(),
            "{}: a column in two registers",
            table.name
        );
        if ["conflict_values", "kept_here"].contains(&table.name) {
            // Each desk makes the one of what travels, and the other is of what does not.
            assert!(travels.is_empty());
            continue;
        }
        let stays: Vec<&str> = table
            .columns
            .iter()
            .map(Column::name)
            .filter(|name| !once.contains(name))
            .collect();
        assert!(
            stays.iter().all(|name| *name == "updated_at"),
            "{}: {stays:?}",
            table.name
        );
    }
    let new: Vec<_> = there
        .iter()
        .filter(|line| !written.contains(&line.as_str()))
        .collect();
    assert!(
        new.is_empty(),
        "write these down in tests/data/registers.txt: {new:#?}"
    );
    let lost: Vec<_> = written
        .iter()
        .filter(|line| !there.iter().any(|t| t == *line))
        .collect();
    assert!(lost.is_empty(), "other desks know these: {lost:#?}");
}
