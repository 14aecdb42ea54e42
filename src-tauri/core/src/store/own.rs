//! Connections that are closed before they are gone.
//!
//! sqlx closes a connection that is merely dropped on a thread of its own, at leisure. A process that ends meanwhile
//! crashes: SQLCipher and OpenSSL clear their memory at exit (`sqlcipher_extra_shutdown`, `OPENSSL_cleanup`) while that
//! thread still needs it. So whoever drops one, on whatever way out, waits for it here.

use crate::Result;
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use std::ops::{Deref, DerefMut};

/// A connection beside those that the store lends.
pub(crate) struct Own(
    /// None once it was closed or taken.
    Option<SqliteConnection>,
);

impl Own {
    /// The options should not need the file's pages (the key, where temporary tables lie): where it does not read, that
    /// is better found by the first query, on a connection that is ours to close.
    pub(super) async fn connect(options: &SqliteConnectOptions) -> sqlx::Result<Self> {
        Ok(Self(Some(SqliteConnection::connect_with(options).await?)))
    }

    /// What is left of it has nothing to close.
    pub(super) fn take(&mut self) -> Self {
        Self(self.0.take())
    }

    /// Closes it and tells what went wrong.
    pub(crate) async fn close(mut self) -> Result<()> {
        match self.0.take() {
            Some(conn) => Ok(conn.close().await?),
            None => Ok(()),
        }
    }
}

impl Deref for Own {
    type Target = SqliteConnection;

    #[expect(
        clippy::expect_used,
        reason = "whoever takes it has no more use for what is left"
    )]
    fn deref(&self) -> &SqliteConnection {
        self.0.as_ref().expect("open until it is closed or taken")
    }
}

impl DerefMut for Own {
    #[expect(
        clippy::expect_used,
        reason = "whoever takes it has no more use for what is left"
    )]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.0.as_mut().expect("open until it is closed or taken")
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        if let Some(conn) = self.0.take() {
            // Its own thread closes it, so this waits for nothing that the runtime would have to do meanwhile. What it
            // may have to tell, whoever drops it does not ask.
            let _ = futures_executor::block_on(conn.close());
        }
    }
}
