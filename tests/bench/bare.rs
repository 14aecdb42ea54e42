//! The same desk without triggers, journal and clocks: what it costs that nothing is lost is told against it.

use roster_core::Result;
use roster_core::clock::SystemClock;
use roster_core::search::Refresh;
use roster_core::store::{Derived, KeyStore, Place, Schema, Store, Table, Who};
use roster_core::tables::{IMPORT_MAPPINGS, PEOPLE, TABLES};
use sqlx::SqliteConnection;
use std::pin::Pin;
use std::sync::Arc;

/// An import keeps its mapping: that one row tells the store that something was done.
const NEXT_TO_NOTHING: &[Table] = TABLES.split_at(TABLES.len() - 1).1;

/// Derives the list and the full text as ever, from everybody instead of from whom the triggers caught.
struct Everybody;

impl Derived for Everybody {
    fn refresh<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO temp.touched (table_no, rid, id, root, kind) SELECT ?, rid, id, id, 'I' FROM people",
            )
            .bind(PEOPLE)
            .execute(&mut *conn)
            .await?;
            Refresh.refresh(&mut *conn).await?;
            sqlx::query("DELETE FROM temp.touched WHERE table_no = ?")
                .bind(PEOPLE)
                .execute(conn)
                .await?;
            Ok(())
        })
    }

    fn rebuild<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
        progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Refresh.rebuild(conn, progress)
    }

    fn problems<'a>(
        &'a self,
        _: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send + 'a>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

pub async fn desk(place: Place, who: Who, keys: &dyn KeyStore) -> Store {
    assert_eq!(NEXT_TO_NOTHING.first().map(|t| t.no), Some(IMPORT_MAPPINGS));
    let schema = Schema {
        tables: NEXT_TO_NOTHING,
        derived: vec![Arc::new(Everybody)],
    };
    Store::create(place, who, None, keys, schema, Arc::new(SystemClock))
        .await
        .unwrap()
        .0
}
