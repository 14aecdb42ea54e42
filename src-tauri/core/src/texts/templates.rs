//! Texts that are kept.

use super::{TextId, parse, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A text as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct TextTemplate {
    #[ts(type = "string")]
    pub id: TextId,
    pub name: String,
    /// '' where it is no mail.
    pub subject: String,
    pub body: String,
}

/// As long may a text be.
const LONGEST: usize = 20_000;

/// Every text, by name.
pub async fn text_templates(store: &Store) -> Result<Vec<TextTemplate>> {
    sql::all(&mut *store.read().await?).await
}

/// Keeps a text, a new one where `id` is none; answers its key. [`Error::Invalid`] at `name`, `subject` or `body` where a name is
/// missing or another's, or a token does not read.
pub async fn save_text(
    store: &Store,
    id: Option<TextId>,
    name: &str,
    subject: &str,
    body: &str,
) -> Result<TextId> {
    let name = checked_text("name", name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "It needs a name."));
    }
    let subject = checked_text("subject", subject)?;
    parse::check("subject", &subject)?;
    let body = checked_body(body)?;
    store
        .write("save_text", format!("Saved the text “{name}”"), async |tx| {
            let all = sql::all(tx.conn).await?;
            if let Some(other) = all
                .iter()
                .find(|one| Some(one.id) != id && same(&one.name, &name))
            {
                return Err(Error::invalid(
                    "name",
                    format!(
                        "There is one called “{}” already. Choose another name.",
                        other.name
                    ),
                ));
            }
            let key = id.unwrap_or_else(|| TextId(Id::new(tx.clock)));
            if id.is_some() && !all.iter().any(|one| one.id == key) {
                return Err(Error::NotFound("text"));
            }
            let text = TextTemplate {
                id: key,
                name: name.clone(),
                subject: subject.clone(),
                body: body.to_owned(),
            };
            sql::put(tx.conn, &text, tx.now).await?;
            Ok(key)
        })
        .await
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// A body that reads. [`Error::Invalid`] at `body`.
pub(super) fn checked_body(body: &str) -> Result<&str> {
    if body.chars().count() > LONGEST {
        return Err(Error::invalid(
            "body",
            "That is too long for a text (20,000 letters).",
        ));
    }
    parse::check("body", body)?;
    Ok(body.trim_end())
}

pub async fn remove_text(store: &Store, id: TextId) -> Result<()> {
    store
        .write("remove_text", "Removed a text", async |tx| {
            let all = sql::all(tx.conn).await?;
            let text = all
                .iter()
                .find(|one| one.id == id)
                .ok_or(Error::NotFound("text"))?;
            tx.relabel(format!("Removed the text “{}”", text.name));
            sql::remove(tx.conn, id).await
        })
        .await
}
