//! A page of people: everybody in some order, or who matches a query.

use super::page::{
    LARGEST_PAGE, PeopleColumn, PeoplePage, PeopleQuery, PeopleSort, PersonRow, Spelled, Widened,
};
use super::rows::rows;
use super::typed::{self, Asked, Reach, Term};
use super::{order, spelling, sql};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use crate::taxonomy::Taxonomy;
use sqlx::SqliteConnection;
use std::time::Instant;

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
    let mut conn = store.read().await?;
    let all = sql::count_everybody(&mut conn).await?;
    let (offset, limit) = (i64::from(query.offset), i64::from(query.limit.min(LARGEST_PAGE)));
    let mut asked = read(&query.text, query.exact);
    let mut spelled = Vec::new();
    let (total, rids) = if asked.is_empty() {
        let sort = query.sort.unwrap_or(PeopleSort {
            by: PeopleColumn::Name,
            descending: false,
        });
        (all, page_by(&mut conn, None, sort, offset, limit).await?)
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
                page_by(&mut conn, among, sort, offset, limit).await?
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
        parts: Vec::new(),
        problems: Vec::new(),
        without: Vec::new(),
        took_ms: started.elapsed().as_secs_f64() * 1e3,
    })
}

/// What was typed, with what the taxonomy says of it unless it is meant exactly.
fn read(text: &str, exact: bool) -> Asked {
    typed::asked(text, (!exact).then(Taxonomy::built_in))
}

/// The keys of everybody who matches what was typed, for selecting them all; in no order.
pub async fn matching_people(store: &Store, text: &str) -> Result<Vec<PersonId>> {
    let mut conn = store.read().await?;
    let mut asked = read(text, false);
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
            "name",
            false,
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

async fn page_by(
    conn: &mut SqliteConnection,
    matching: Option<&str>,
    sort: PeopleSort,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    let column = sort.by.key().unwrap_or("name");
    sql::page_by(
        conn,
        matching,
        column,
        sort.by.is_number(),
        sort.descending,
        offset,
        limit,
    )
    .await
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Adds to each word that next to nobody has, and that the taxonomy does not know, the spellings near it; says which.
async fn try_spellings(conn: &mut SqliteConnection, asked: &mut Asked) -> Result<Vec<Spelled>> {
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
