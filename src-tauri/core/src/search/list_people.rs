//! A page of people: everybody in some order, or who matches what was typed.

use super::marks::{self, FieldMarks, Snippet};
use super::typed::{self, Asked, Reach, Term};
use super::{order, spelling, sql};
use crate::error::Result;
use crate::people::{PersonId, notes_as_text};
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::HashMap;
use std::time::Instant;
use ts_rs::TS;

/// What the list can show and be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum PeopleColumn {
    Name,
    Title,
    Company,
    Location,
    Pool,
    Tags,
    Email,
    Phone,
    TimeZone,
    Owner,
    Source,
    Created,
    Updated,
}

impl PeopleColumn {
    /// Its column in `people_list`.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Location => "location",
            Self::Pool => "pool",
            Self::Tags => "tags",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::TimeZone => "time_zone",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Created => "created",
            Self::Updated => "updated",
        }
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Created | Self::Updated)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeopleSort {
    pub by: PeopleColumn,
    pub descending: bool,
}

/// `text` empty: everybody. `sort` none: best first while searching, else by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeopleQuery {
    pub text: String,
    pub sort: Option<PeopleSort>,
    pub offset: u32,
    /// At most [`LARGEST_PAGE`].
    pub limit: u32,
    /// Only the words typed, not what else means the same in this field.
    pub exact: bool,
}

/// A page is never larger than this, whatever is asked.
pub const LARGEST_PAGE: u32 = 1_000;

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PeoplePage {
    /// How many match.
    pub total: u32,
    /// How many the desk holds.
    pub all: u32,
    pub rows: Vec<PersonRow>,
    /// Spellings that were tried because next to nothing was written so.
    pub spelled: Vec<Spelled>,
    /// What the taxonomy added to the words typed.
    pub widened: Option<Widened>,
    /// Milliseconds in the core.
    pub took_ms: f64,
}

/// "kowlaska" was searched as "kowalska" too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Spelled {
    pub typed: String,
    pub tried: Vec<String>,
}

/// "rdma" was searched as "RoCE" and "InfiniBand" too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Widened {
    /// The words that were widened, as typed.
    pub typed: Vec<String>,
    /// What means the same first, then what is near; but single words before phrases.
    pub also: Vec<String>,
    /// The whole search with those words in quotes, which nothing is added to.
    pub only: String,
}

impl Widened {
    fn of(asked: &Asked<'_>, text: &str) -> Option<Self> {
        let added = |known: &&typed::Known<'_>| known.spellings(Reach::Near).next().is_some();
        let mut widened = Self {
            typed: Vec::new(),
            also: Vec::new(),
            only: text.to_owned(),
        };
        for known in asked.known.iter().filter(added) {
            widened.typed.push(text.get(known.at.clone())?.to_owned());
            for spelling in known.spellings(Reach::Near) {
                // "NDR" says it for "NDR400".
                if !widened
                    .also
                    .iter()
                    .any(|also| spelling.shown().starts_with(also.as_str()))
                {
                    widened.also.push(spelling.shown().to_owned());
                }
            }
        }
        widened.also.sort_by_key(|also| also.contains(' '));
        for known in asked.known.iter().filter(added).rev() {
            widened.only.insert(known.at.end, '"');
            widened.only.insert(known.at.start, '"');
        }
        (!widened.also.is_empty()).then_some(widened)
    }
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PersonRow {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    /// The first address of each kind.
    pub email: String,
    pub phone: String,
    pub tags: Vec<String>,
    pub owner: String,
    pub source: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub created_at: i64,
    #[ts(type = "number")]
    pub updated_at: i64,
    /// Where the searched words stand in the fields above; in `tags` as if a line break stood between each two.
    pub marks: Vec<FieldMarks>,
    /// A hit in something the row does not show.
    pub snippet: Option<Snippet>,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct RowSource {
    rid: i64,
    id: PersonId,
    name: String,
    title: String,
    company: String,
    team: String,
    location: String,
    time_zone: String,
    pool: String,
    owner: String,
    source: String,
    created_at: i64,
    updated_at: i64,
    tags: sqlx::types::Json<Vec<String>>,
    /// Kind and value, in order.
    contacts: sqlx::types::Json<Vec<(String, String)>>,
}

/// Up to this many matches are ranked one by one; of more, names that start with what was typed come first and the
/// rest newest first, since nobody reads the order of thousands.
const RANKED: i64 = 2_000;

/// With fewer matches than this, neighbouring spellings are tried as well.
const FEW: i64 = 5;

/// A page of the people that match `query`.
pub async fn list_people(store: &Store, query: &PeopleQuery) -> Result<PeoplePage> {
    list_ranking(store, query, RANKED).await
}

/// [`list_people`], with up to `ranked` matches ranked one by one: see [`RANKED`].
pub async fn list_ranking(store: &Store, query: &PeopleQuery, ranked: i64) -> Result<PeoplePage> {
    let started = Instant::now();
    let field = taxonomy::of(store).await?;
    let mut conn = store.read().await?;
    let all = sql::count_everybody(&mut conn).await?;
    let (offset, limit) = (i64::from(query.offset), i64::from(query.limit.min(LARGEST_PAGE)));
    let mut asked = read(&field, &query.text, query.exact);
    let mut spelled = Vec::new();
    let (total, rids) = if asked.is_empty() {
        let sort = query.sort.unwrap_or(PeopleSort {
            by: PeopleColumn::Name,
            descending: false,
        });
        (
            all,
            sql::page_by(&mut conn, None, sort.by, sort.descending, offset, limit).await?,
        )
    } else {
        let mut total = sql::count_matches(&mut conn, &asked.expression(Reach::Near)).await?;
        if total < FEW {
            spelled = try_spellings(&mut conn, &mut asked).await?;
            if !spelled.is_empty() {
                total = sql::count_matches(&mut conn, &asked.expression(Reach::Near)).await?;
            }
        }
        let rids = match query.sort {
            Some(sort) => {
                let expression = asked.expression(Reach::Near);
                // Where everybody matches, the list's own index has the order.
                let among = (total < all).then_some(expression.as_str());
                sql::page_by(&mut conn, among, sort.by, sort.descending, offset, limit).await?
            }
            None if total <= ranked => order::best(&mut conn, &asked, offset, limit).await?,
            None => order::names_first(&mut conn, &asked, &query.text, offset, limit).await?,
        };
        (total, rids)
    };
    let rows = rows(&mut conn, &rids, &asked).await?;
    Ok(PeoplePage {
        total: count(total),
        all: count(all),
        rows,
        spelled,
        widened: Widened::of(&asked, &query.text),
        took_ms: started.elapsed().as_secs_f64() * 1e3,
    })
}

/// What was typed, with what the taxonomy says of it unless it is meant exactly.
fn read<'a>(field: &'a Taxonomy, text: &str, exact: bool) -> Asked<'a> {
    typed::asked(text, (!exact).then_some(field))
}

/// The keys of everybody who matches what was typed, for selecting them all; in no order.
pub async fn matching_people(store: &Store, text: &str) -> Result<Vec<PersonId>> {
    let field = taxonomy::of(store).await?;
    let mut conn = store.read().await?;
    let mut asked = read(&field, text, false);
    if asked.is_empty() {
        return sql::keys(&mut conn, None).await;
    }
    if sql::count_matches(&mut conn, &asked.expression(Reach::Near)).await? < FEW {
        try_spellings(&mut conn, &mut asked).await?;
    }
    sql::keys(&mut conn, Some(&asked.expression(Reach::Near))).await
}

/// Everybody, for an export: pages of the list by name, each handed to `take`.
pub async fn everybody(store: &Store, mut take: impl FnMut(Vec<PersonRow>) -> Result<()>) -> Result<u32> {
    let mut conn = store.read().await?;
    let mut done = 0;
    loop {
        let rids = sql::page_by(
            &mut conn,
            None,
            PeopleColumn::Name,
            false,
            i64::from(done),
            i64::from(LARGEST_PAGE),
        )
        .await?;
        if rids.is_empty() {
            return Ok(done);
        }
        done += count(i64::try_from(rids.len()).unwrap_or(i64::MAX));
        take(rows(&mut conn, &rids, &Asked::default()).await?)?;
    }
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Adds to each word that next to nobody has, and that the taxonomy does not know, the spellings near it; says which.
async fn try_spellings(conn: &mut SqliteConnection, asked: &mut Asked<'_>) -> Result<Vec<Spelled>> {
    let mut spelled = Vec::new();
    for at in 0..asked.terms.len() {
        if asked.knows(at) {
            continue;
        }
        let Some(term @ Term::Word { .. }) = asked.terms.get_mut(at) else {
            continue;
        };
        let few = sql::count_matches(conn, &typed::one(term)).await? < FEW;
        if let Term::Word { folded, also } = term
            && few
        {
            *also = spelling::neighbours(conn, folded).await?;
            if !also.is_empty() {
                spelled.push(Spelled {
                    typed: folded.clone(),
                    tried: also.clone(),
                });
            }
        }
    }
    Ok(spelled)
}

async fn rows(conn: &mut SqliteConnection, rids: &[i64], asked: &Asked<'_>) -> Result<Vec<PersonRow>> {
    let mut by_rid: HashMap<i64, RowSource> = sql::rows(conn, rids)
        .await?
        .into_iter()
        .map(|row| (row.rid, row))
        .collect();
    let sources: Vec<RowSource> = rids.iter().filter_map(|rid| by_rid.remove(rid)).collect();
    let mut rows: Vec<PersonRow> = Vec::with_capacity(sources.len());
    let mut hidden = Vec::new();
    for (at, source) in sources.into_iter().enumerate() {
        let rid = source.rid;
        let (row, unmet) = row(source, asked);
        if unmet {
            hidden.push((at, rid));
        }
        rows.push(row);
    }
    if !hidden.is_empty() {
        let rids: Vec<i64> = hidden.iter().map(|(_, rid)| *rid).collect();
        let notes: HashMap<i64, String> = sql::notes(conn, &rids).await?.into_iter().collect();
        for (at, rid) in hidden {
            if let (Some(row), Some(notes)) = (rows.get_mut(at), notes.get(&rid)) {
                row.snippet = marks::snippet("notes", &notes_as_text(notes), asked);
            }
        }
    }
    Ok(rows)
}

/// The row, marked, and whether a term is met by nothing in it.
fn row(source: RowSource, asked: &Asked<'_>) -> (PersonRow, bool) {
    let first = |kind: &str| {
        source
            .contacts
            .iter()
            .find(|(k, _)| k == kind)
            .map(|(_, v)| v.clone())
            .unwrap_or_default()
    };
    let (email, phone) = (first("email"), first("phone"));
    let mut met = vec![false; asked.terms.len()];
    let tags = source.tags.join("\n");
    let fields = [
        ("name", source.name.as_str()),
        ("title", &source.title),
        ("company", &source.company),
        ("location", &source.location),
        ("email", &email),
        ("phone", &phone),
        ("time_zone", &source.time_zone),
        ("pool", &source.pool),
        ("owner", &source.owner),
        ("source", &source.source),
        ("tags", &tags),
    ];
    let mut marked = Vec::new();
    if !asked.is_empty() {
        for (field, text) in fields {
            let marks = marks::mark(text, asked, &mut met);
            if !marks.is_empty() {
                marked.push(FieldMarks {
                    field: field.to_owned(),
                    marks,
                });
            }
        }
    }
    // Another address than the first, or a team: shown as a snippet, since it is at hand.
    let snippet = if met.iter().all(|m| *m) {
        None
    } else {
        source
            .contacts
            .iter()
            .filter(|(_, value)| *value != email && *value != phone)
            .map(|(kind, value)| (kind.as_str(), value.as_str()))
            .chain([("team", source.team.as_str())])
            .find_map(|(field, text)| marks::snippet(field, text, asked))
    };
    let unmet = snippet.is_none() && met.iter().any(|m| !m);
    let row = PersonRow {
        id: source.id,
        name: source.name,
        title: source.title,
        company: source.company,
        location: source.location,
        time_zone: source.time_zone,
        pool: source.pool,
        email,
        phone,
        tags: source.tags.0,
        owner: source.owner,
        source: source.source,
        created_at: source.created_at,
        updated_at: source.updated_at,
        marks: marked,
        snippet,
    };
    (row, unmet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_narrowed_is_not_widened_again(text in "((rdma|nvidia|hopper|deepspeed|zero|ray|IB|ł|[\"“„])[ ,]?){0,9}") {
            if let Some(widened) = Widened::of(&read(Taxonomy::built_in(), &text, false), &text) {
                let narrowed = read(Taxonomy::built_in(), &widened.only, false);
                prop_assert!(!narrowed.is_wider(), "{} from {text}", widened.only);
                prop_assert!(!read(Taxonomy::built_in(), &text, true).is_wider());
            }
        }
    }
}
