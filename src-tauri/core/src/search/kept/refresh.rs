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
pub(in super::super) const KEY: usize = 24;

/// People taken at a time: as many as fit one statement, since each statement more makes a piece of full text more.
pub(super) const AT_ONCE: i64 = 4_500;

/// With so many stale people, and at least a third of the list, its indexes are made anew: sorting all keys once is
/// quicker than finding the place of each in 13 indexes.
const MANY: i64 = 5_000;

/// Entries made at a stretch: a millisecond's worth.
const TURN: usize = 32;

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

    fn rebuild<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
        progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(rebuild(conn, progress))
    }

    fn wipe<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(wipe(conn))
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
    let stale = sql::count_stale(conn).await?;
    let anew = stale >= MANY && stale * 3 >= sql::count_listed(conn).await?;
    let indexes = if anew {
        sql::drop_indexes(conn).await?
    } else {
        Vec::new()
    };
    sql::forget_stale(conn).await?;
    keep_stale(conn, &|_| {}).await?;
    sql::make_indexes(conn, indexes).await?;
    sql::drop_stale(conn).await
}

/// Everything anew: nothing that is there is trusted.
async fn rebuild(conn: &mut SqliteConnection, progress: &(dyn Fn(u64, u64) + Send + Sync)) -> Result<()> {
    let indexes = sql::drop_indexes(conn).await?;
    sql::forget_everything(conn).await?;
    let total = u64::try_from(sql::count_stale(conn).await?).unwrap_or(0);
    keep_stale(conn, &|done| progress(done, total)).await?;
    sql::make_indexes(conn, indexes).await?;
    sql::drop_stale(conn).await
}

/// Parts of names that nobody has any more are forgotten, and the full text is written anew: until then it only marks what
/// was deleted.
async fn wipe(conn: &mut SqliteConnection) -> Result<()> {
    let names = sql::all_names(conn).await?;
    let had: BTreeSet<String> = names.iter().flat_map(|name| name_words(name)).collect();
    let known = sql::known_name_words(conn).await?;
    let orphans: Vec<i64> = known
        .into_iter()
        .filter(|(_, word)| !had.contains(word))
        .map(|(rid, _)| rid)
        .collect();
    sql::forget_name_words(conn, &orphans).await?;
    sql::rewrite_words(conn).await
}

/// Makes the entries of everybody in `temp.stale`, who have none.
async fn keep_stale(conn: &mut SqliteConnection, told: &(dyn Fn(u64) + Send + Sync)) -> Result<()> {
    let mut done = 0;
    let mut people = sql::stale_people(conn, 0, AT_ONCE).await?;
    let mut listed = entries(&people).await;
    while let Some(last) = people.last() {
        let next = sql::stale_people(conn, last.rid, AT_ONCE).await?;
        // The database works on a thread of its own: the next entries are made meanwhile.
        let (kept, made) = tokio::join!(keep(conn, &people, &listed), entries(&next));
        kept?;
        done += people.len() as u64;
        told(done);
        (people, listed) = (next, made);
    }
    Ok(())
}

/// What the list and the full text hold of these people, made with many a pause for whoever waits for the database.
async fn entries(people: &[Stale]) -> Vec<Listed> {
    let mut listed = Vec::with_capacity(people.len());
    for some in people.chunks(TURN) {
        listed.extend(some.iter().map(Listed::of));
        tokio::task::yield_now().await;
    }
    listed
}

async fn keep(conn: &mut SqliteConnection, people: &[Stale], listed: &[Listed]) -> Result<()> {
    sql::list(conn, listed).await?;
    let names: BTreeSet<String> = people.iter().flat_map(|p| name_words(&p.name)).collect();
    sql::learn_names(conn, &names).await
}

/// A person as full text and list need her.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Stale {
    pub rid: i64,
    pub name: String,
    pub title: String,
    pub company: String,
    pub team: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    pub owner: String,
    pub source: String,
    pub notes: String,
    /// Addresses, each behind its kind and a blank, parted by U+001E, in the order of their kinds and positions.
    pub contacts: String,
    /// Tags, one a line, by name.
    pub tags: String,
    pub created_at: i64,
    pub updated_at: i64,
}

/// A row of `people_list` and one of `people_words`.
#[derive(Debug)]
pub(super) struct Listed {
    pub rid: i64,
    /// Name, title, company, location, pool, tags, e-mail, phone, time zone, owner, source.
    pub keys: [String; 11],
    pub created: i64,
    pub updated: i64,
    /// Name, work, contact, place, tags, notes.
    pub words: [String; 6],
}

impl Stale {
    /// Kinds and addresses.
    fn contacts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.contacts
            .split('\u{1e}')
            .filter_map(|contact| contact.split_once(' '))
    }

    /// The first address of this kind; empty where there is none.
    fn first(&self, kind: &str) -> &str {
        self.contacts()
            .find(|(of, _)| *of == kind)
            .map_or("", |(_, value)| value)
    }
}

impl Listed {
    pub(super) fn of(person: &Stale) -> Self {
        let addresses: Vec<&str> = person.contacts().map(|(_, value)| value).collect();
        let text = |texts: &[&str]| {
            let mut out = String::new();
            for text in texts {
                words::indexed(text, &mut out);
            }
            out
        };
        Self {
            rid: person.rid,
            keys: [
                &person.name,
                &person.title,
                &person.company,
                &person.location,
                &person.pool,
                &person.tags,
                person.first("email"),
                person.first("phone"),
                &person.time_zone,
                &person.owner,
                &person.source,
            ]
            .map(key),
            created: person.created_at,
            updated: person.updated_at,
            words: [
                text(&[&person.name]),
                text(&[&person.title, &person.company, &person.team]),
                text(&addresses),
                text(&[&person.location, &person.time_zone, &person.source, &person.owner]),
                text(&[&person.tags, &person.pool]),
                text(&[&person.notes]),
            ],
        }
    }
}

impl Listed {
    /// The row of `people_list`.
    pub(super) fn entry(&self) -> Entry {
        let [
            name,
            title,
            company,
            location,
            pool,
            tags,
            email,
            phone,
            time_zone,
            owner,
            source,
        ] = self.keys.clone();
        Entry {
            rid: self.rid,
            name,
            title,
            company,
            location,
            pool,
            tags,
            email,
            phone,
            time_zone,
            owner,
            source,
            created: self.created,
            updated: self.updated,
        }
    }

    /// The columns of the row of `people_words`.
    pub(super) fn words(&self) -> [&str; 6] {
        self.words.each_ref().map(String::as_str)
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
