//! Keeps `people_facts` in line with the claims, in the transaction that changed them.

use super::sql;
use crate::error::Result;
use crate::store::Derived;
use sqlx::SqliteConnection;
use std::future::Future;
use std::pin::Pin;

/// What is derived from claims.
#[derive(Debug, Clone, Copy, Default)]
pub struct Refresh;

impl Derived for Refresh {
    fn refresh<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(sql::refresh(conn))
    }

    fn rebuild<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
        _: &'a (dyn Fn(u64, u64) + Send + Sync),
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(sql::rebuild(conn))
    }

    fn problems<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send + 'a>> {
        Box::pin(async {
            Ok(match sql::count_untrue(conn).await? {
                0 => Vec::new(),
                1 => vec!["What is known of 1 person's work is not kept as in the file.".into()],
                n => vec![format!(
                    "What is known of {n} people's work is not kept as in the file."
                )],
            })
        })
    }
}
