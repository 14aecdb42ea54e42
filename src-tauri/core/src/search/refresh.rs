//! Keeps the list and the full text in line with the people, in the transaction that changed them.

use super::check::{self, Entry};
use super::sql;
use crate::error::Result;
use crate::store::Derived;
use crate::words;
use sqlx::SqliteConnection;
use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;

/// Sort keys are cut here: nobody tells two rows apart by their 25th letter, and 13 indexes stay small.
pub(super) const KEY: usize = 24;

/// People a statement takes at a time: some 2 MB of JSON.
pub(super) const AT_ONCE: i64 = 2_000;

/// What the search slice derives from people.
#[derive(Debug, Clone, Copy, Default)]
pub struct Refresh;

impl Derived for Refresh {
    fn refresh<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(refresh(conn))
    }

    fn problems<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send + 'a>> {
        Box::pin(check::problems(conn))
    }
}

async fn refresh(conn: &mut SqliteConnection) -> Result<()> {
    sql::gather_stale(conn).await?;
    sql::forget_stale(conn).await?;
    let mut after = 0;
    loop {
        let people = sql::stale_people(conn, after, AT_ONCE).await?;
        let Some(last) = people.last() else { break };
        after = last.rid;
        let listed: Vec<Listed> = people.iter().map(Listed::of).collect();
        sql::list(conn, &listed).await?;
        let names: BTreeSet<String> = people.iter().flat_map(|p| name_words(&p.name)).collect();
        sql::learn_names(conn, &names).await?;
    }
    sql::drop_stale(conn).await
}

/// A person as full text and list need her.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Stale {
    pub rid: i64,
    pub name: String,
    pub title: String,
    pub company: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    pub owner: String,
    pub source: String,
    pub notes: String,
    /// Addresses, one a line, in the order of their kinds and positions.
    pub contacts: String,
    /// Tags, one a line, by name.
    pub tags: String,
    pub email: String,
    pub phone: String,
    pub created_at: i64,
    pub updated_at: i64,
}

/// A row of `people_list` and one of `people_words`.
#[derive(Debug, serde::Serialize)]
pub(super) struct Listed {
    rid: i64,
    name: String,
    title: String,
    company: String,
    location: String,
    pool: String,
    tags: String,
    email: String,
    phone: String,
    time_zone: String,
    owner: String,
    source: String,
    created: i64,
    updated: i64,
    w_name: String,
    w_work: String,
    w_contact: String,
    w_place: String,
    w_tags: String,
    w_notes: String,
}

impl Listed {
    pub(super) fn of(person: &Stale) -> Self {
        let text = |texts: &[&str]| {
            let mut out = String::new();
            for text in texts {
                words::indexed(text, &mut out);
            }
            out
        };
        Self {
            rid: person.rid,
            name: key(&person.name),
            title: key(&person.title),
            company: key(&person.company),
            location: key(&person.location),
            pool: key(&person.pool),
            tags: key(&person.tags),
            email: key(&person.email),
            phone: key(&person.phone),
            time_zone: key(&person.time_zone),
            owner: key(&person.owner),
            source: key(&person.source),
            created: person.created_at,
            updated: person.updated_at,
            w_name: text(&[&person.name]),
            w_work: text(&[&person.title, &person.company]),
            w_contact: text(&[&person.contacts]),
            w_place: text(&[&person.location, &person.time_zone, &person.source, &person.owner]),
            w_tags: text(&[&person.tags, &person.pool]),
            w_notes: text(&[&person.notes]),
        }
    }
}

impl Listed {
    /// The row of `people_list`.
    pub(super) fn entry(&self) -> Entry {
        Entry {
            rid: self.rid,
            name: self.name.clone(),
            title: self.title.clone(),
            company: self.company.clone(),
            location: self.location.clone(),
            pool: self.pool.clone(),
            tags: self.tags.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            time_zone: self.time_zone.clone(),
            owner: self.owner.clone(),
            source: self.source.clone(),
            created: self.created,
            updated: self.updated,
        }
    }

    /// The columns of the row of `people_words`.
    pub(super) fn words(&self) -> [&str; 6] {
        [
            &self.w_name,
            &self.w_work,
            &self.w_contact,
            &self.w_place,
            &self.w_tags,
            &self.w_notes,
        ]
    }
}

/// What a text is sorted by. A text of nothing but signs ("—") sorts by itself, not with the empty ones.
pub(super) fn key(text: &str) -> String {
    let folded = words::fold(text);
    let key = if folded.is_empty() { text.trim() } else { &folded };
    key.chars().take(KEY).collect()
}

fn name_words(name: &str) -> Vec<String> {
    words::words(name)
        .filter(|w| w.folded.len() > 2)
        .map(|w| w.folded)
        .collect()
}
