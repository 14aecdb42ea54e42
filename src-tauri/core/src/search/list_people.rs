//! A page of people: everybody in some order, or who matches a query.
//!
//! A query of nothing but words is answered by the full text and the list's own indexes; one with a field, or an order
//! that only the facts know, by one walk through everybody's facts.

use super::page::{
    LARGEST_PAGE, PeopleColumn, PeoplePage, PeopleQuery, PeopleSort, PersonRow, Spelled, Widened,
};
use super::query::{self, Asking, By, Query, QueryPart, QueryProblem, Without};
use super::rows::rows;
use super::typed::{self, Asked, Reach, Term};
use super::{order, spelling, sql};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use crate::words;
use sqlx::SqliteConnection;
use std::time::Instant;

/// Up to this many matches are ranked one by one; of more, names that start with what was typed come first and the
/// rest newest first, since nobody reads the order of thousands.
const RANKED: i64 = 2_000;

/// With fewer matches than this, neighbouring spellings are tried as well.
pub(super) const FEW: i64 = 5;

/// Parts of a query that are tried without, where nobody matches all.
const TRIED: usize = 12;

/// A page of the people that match `query`.
pub async fn list_people(store: &Store, query: &PeopleQuery) -> Result<PeoplePage> {
    list_ranking(store, query, RANKED).await
}

/// [`list_people`], with up to `ranked` matches ranked one by one: see [`RANKED`].
pub async fn list_ranking(store: &Store, query: &PeopleQuery, ranked: i64) -> Result<PeoplePage> {
    let started = Instant::now();
    let field = taxonomy::of(store).await?;
    let asked = Query::of(&query.text);
    let listed = query.sort.is_none_or(|sort| sort.by.key().is_some());
    let answer = if asked.is_plain() && listed {
        by_words(store, &field, query, asked, ranked).await?
    } else {
        by_facts(store, &field, query, asked, ranked).await?
    };
    let without = if answer.total == 0 {
        without(store, &query.text).await?
    } else {
        Vec::new()
    };
    let mut conn = store.read().await?;
    Ok(PeoplePage {
        total: count(answer.total),
        all: count(answer.all),
        rows: rows(&mut conn, &field, &answer.rids, &answer.words, today(store)).await?,
        spelled: answer.spelled,
        widened: Widened::of(&answer.words, &query.text),
        parts: answer.parts,
        problems: answer.problems,
        without,
        took_ms: started.elapsed().as_secs_f64() * 1e3,
    })
}

/// Who matches, and what there is to tell of the query.
struct Answer<'f> {
    total: i64,
    /// How many there are.
    all: i64,
    /// Those of the page, in their order.
    rids: Vec<i64>,
    words: Asked<'f>,
    spelled: Vec<Spelled>,
    parts: Vec<QueryPart>,
    problems: Vec<QueryProblem>,
}

const BY_NAME: PeopleSort = PeopleSort {
    by: PeopleColumn::Name,
    descending: false,
};

async fn by_words<'f>(
    store: &Store,
    field: &'f Taxonomy,
    query: &PeopleQuery,
    typed: Query,
    ranked: i64,
) -> Result<Answer<'f>> {
    let mut conn = store.read().await?;
    let all = sql::count_everybody(&mut conn).await?;
    let (offset, limit) = (i64::from(query.offset), i64::from(query.limit.min(LARGEST_PAGE)));
    let must_have = typed.must_have();
    let mut asked = asked_of(field, &must_have, query.exact);
    let mut spelled = Vec::new();
    let (total, rids) = if asked.is_empty() {
        let sort = query.sort.unwrap_or(BY_NAME);
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
            None if total <= ranked => order::best(&mut conn, &asked, None, offset, limit).await?,
            None => order::names_first(&mut conn, &asked, &must_have, offset, limit).await?,
        };
        (total, rids)
    };
    Ok(Answer {
        total,
        all,
        rids,
        words: asked,
        spelled,
        parts: query::plain(&typed),
        problems: Vec::new(),
    })
}

async fn by_facts<'f>(
    store: &Store,
    field: &'f Taxonomy,
    query: &PeopleQuery,
    typed: Query,
    ranked: i64,
) -> Result<Answer<'f>> {
    let asking = Asking::of(store, field, typed, query.exact).await?;
    let start = words::fold(&asking.query.must_have());
    let (offset, limit) = (query.offset as usize, query.limit.min(LARGEST_PAGE) as usize);
    let found = asking.over(store, |found| {
        let total = found.count();
        let sort = query.sort.or(found.sort());
        let by = match sort {
            Some(sort) => By::Column(sort),
            None if asking.words.is_empty() => By::Column(BY_NAME),
            None => By::Names(&start),
        };
        let best = sort.is_none() && asking.can_rank() && total <= ranked;
        let rids = if best {
            found.rids()
        } else {
            found.page(by, offset, limit)
        };
        let (parts, problems) = found.told();
        (total, found.all(), best, rids, parts, problems)
    });
    let (total, all, best, rids, parts, problems) = found.await?;
    let rids = if best {
        let mut conn = store.read().await?;
        let (offset, limit) = (i64::from(query.offset), i64::from(query.limit.min(LARGEST_PAGE)));
        order::best(&mut conn, &asking.words, Some(&rids), offset, limit).await?
    } else {
        rids
    };
    Ok(Answer {
        total,
        all,
        rids,
        words: asking.words,
        spelled: asking.spelled,
        parts,
        problems,
    })
}

/// What would be found without each part of a query that finds nobody.
async fn without(store: &Store, text: &str) -> Result<Vec<Without>> {
    let mut all = Vec::new();
    for (part, rest) in Query::of(text).without().into_iter().take(TRIED) {
        if Query::of(&rest).is_empty() {
            continue;
        }
        let total = query::count(store, &rest).await?;
        if total > 0 {
            all.push(Without {
                text: part,
                query: rest,
                total,
            });
        }
    }
    all.sort_by_key(|without| std::cmp::Reverse(without.total));
    Ok(all)
}

/// What was typed, with what the taxonomy says of it unless it is meant exactly.
pub(super) fn asked_of<'f>(field: &'f Taxonomy, text: &str, exact: bool) -> Asked<'f> {
    typed::asked(text, (!exact).then_some(field))
}

/// The keys of everybody who matches a query, for selecting them all; in no order.
pub async fn matching_people(store: &Store, text: &str) -> Result<Vec<PersonId>> {
    let field = taxonomy::of(store).await?;
    let query = Query::of(text);
    if !query.is_plain() {
        let asking = Asking::of(store, &field, query, false).await?;
        return asking.over(store, |found| found.ids()).await;
    }
    let mut conn = store.read().await?;
    let mut asked = asked_of(&field, &query.must_have(), false);
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
    let field = taxonomy::of(store).await?;
    let mut conn = store.read().await?;
    let mut done = 0;
    loop {
        let rids = page_by(&mut conn, None, BY_NAME, i64::from(done), i64::from(LARGEST_PAGE)).await?;
        if rids.is_empty() {
            return Ok(done);
        }
        done += count(i64::try_from(rids.len()).unwrap_or(i64::MAX));
        take(rows(&mut conn, &field, &rids, &Asked::default(), today(store)).await?)?;
    }
}

/// By a column that the list has.
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

fn today(store: &Store) -> chrono::NaiveDate {
    store.clock().day_of(store.clock().now_ms())
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Adds to each word that next to nobody has, and that the taxonomy does not know, the spellings near it; says which.
pub(super) async fn try_spellings(
    conn: &mut SqliteConnection,
    asked: &mut Asked<'_>,
) -> Result<Vec<Spelled>> {
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
