//! Every statement in every `sql.rs` (and in the store), prepared against the migrated schema.

use crate::a_desk::a_desk;
use sqlx::{AssertSqlSafe, Executor as _};
use std::fs;
use std::path::{Path, PathBuf};

/// What begins a statement.
const VERBS: [&str; 5] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];

/// Tables that the writing connection alone has while it writes, and those of a backup beside the desk.
const ONLY_AT_TIMES: &str = "
    CREATE TEMP TABLE touched (seq INTEGER PRIMARY KEY, table_no, rid, id, root, kind, col, old, new);
    CREATE TEMP TABLE stale (rid INTEGER PRIMARY KEY);
    CREATE TEMP TABLE stale_facts (rid INTEGER PRIMARY KEY);
    CREATE TEMP TABLE reverting (table_no, id, root, was, is_now, removed, keep);
    CREATE TEMP TABLE kept (table_no, id, col);
    CREATE TEMP TABLE theirs (root, table_no, id, col);
    CREATE TEMP TABLE registry (table_no, col, facet, bit);
    CREATE TEMP TABLE facets (table_no, facet, main, others, bits);
    CREATE TEMP TABLE moving (id, table_no, facet, bits, gone, clock, seen);
    CREATE TEMP TABLE moved (facet, bits, gone, clock, seen, now);
    CREATE TEMP TABLE unmerging (id, table_no, facet, clock);
    CREATE TEMP TABLE arrived (table_no, id);
    CREATE TEMP TABLE erasing (table_no, id, root, what);
    CREATE TEMP TABLE departed (table_no, id);
    ATTACH DATABASE ':memory:' AS was KEY '';
    CREATE TABLE was.operations (seq, at, name);";

/// The string literals of a source, without escapes read: SQL needs none.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> = source
        .lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n").replace("\\\"", "\u{1}").replace("'\"'", "");
    code.split('"')
        .skip(1)
        .step_by(2)
        .map(|text| text.replace('\u{1}', "\""))
        .collect()
}

/// Every source below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() {
            found.extend(sources(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn statements() -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let store = src.join("store");
    let mut found = Vec::new();
    for file in sources(&src) {
        // The triggers are put together and made whenever a desk is opened.
        if file.ends_with("capture.rs") || !(file.starts_with(&store) || file.ends_with("sql.rs")) {
            continue;
        }
        for text in literals(&fs::read_to_string(&file).unwrap()) {
            let text = text.trim().to_owned();
            if VERBS.iter().any(|verb| text.starts_with(verb)) {
                found.push((file.clone(), text));
            }
        }
    }
    found
}

#[tokio::test]
async fn every_statement_fits_the_schema() {
    let desk = a_desk().await.closes().await;
    let mut conn = desk.behind_its_back().await;
    conn.execute(ONLY_AT_TIMES).await.unwrap();
    let mut prepared = 0;
    for (file, sql) in statements() {
        // Put together at run time: the other stories run these.
        if sql.contains('{') {
            continue;
        }
        let explained = conn.execute(AssertSqlSafe(format!("EXPLAIN {sql}"))).await;
        if let Err(error) = explained {
            panic!("{}: {error}\n{sql}", file.display());
        }
        prepared += 1;
    }
    assert!(prepared > 40, "only {prepared} statements were found");
}
