//! In which order matches are shown, where no column says so.

use super::sql;
use super::typed::{self, Asked, Reach, Term};
use crate::error::Result;
use crate::words;
use sqlx::SqliteConnection;
use std::collections::HashSet;

/// From the words typed outwards; one step where nothing is added to them.
fn steps(asked: &Asked) -> &'static [Reach] {
    if asked.is_wider() {
        &[Reach::Typed, Reach::Same, Reach::Near]
    } else {
        &[Reach::Near]
    }
}

/// Ranked one by one: who has the words typed comes before who has others for the same, and those before who has
/// something near. Among these first a name that starts with all that was typed; then one in which every word starts a
/// word of the name, whole words before beginnings; then what the name has the more of; then how well the words fit
/// elsewhere, or for other spellings whether they stand in the job or a tag. `among`: only these people.
pub(super) async fn best(
    conn: &mut SqliteConnection,
    asked: &Asked,
    among: Option<&[i64]>,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    let typed: Vec<&str> = asked
        .terms
        .iter()
        .flat_map(|term| match term {
            Term::Word { folded, .. } => std::slice::from_ref(folded).iter(),
            Term::Phrase(words) => words.iter(),
        })
        .map(String::as_str)
        .collect();
    let whole = typed.join(" ");
    let mut ranked: Vec<(Reach, u32, f64, String, i64)> = Vec::new();
    let mut rank = |(rid, key, cut, fit): (i64, String, Option<String>, f64), reach| {
        let name = cut.map_or(key, |name| words::fold(&name));
        ranked.push((reach, in_name(&name, &typed, &whole), fit, name, rid));
    };
    let expression = asked.expression(Reach::Typed);
    for person in sql::matches(conn, &expression, true, among).await? {
        rank(person, Reach::Typed);
    }
    if asked.is_wider() {
        let same = all(conn, &asked.expression(Reach::Same)).await?;
        let in_sight = all(conn, &asked.in_sight()).await?;
        let more = format!("({}) NOT ({expression})", asked.expression(Reach::Near));
        for (rid, key, cut, _) in sql::matches(conn, &more, false, among).await? {
            let reach = if same.contains(&rid) {
                Reach::Same
            } else {
                Reach::Near
            };
            let fit = if in_sight.contains(&rid) { 0.0 } else { 1.0 };
            rank((rid, key, cut, fit), reach);
        }
    }
    ranked.sort_by(|a, b| {
        a.0.cmp(&b.0)
            .then(b.1.cmp(&a.1))
            .then(a.2.total_cmp(&b.2))
            .then_with(|| a.3.cmp(&b.3))
            .then(a.4.cmp(&b.4))
    });
    let (skip, take) = (
        usize::try_from(offset).unwrap_or(usize::MAX),
        usize::try_from(limit).unwrap_or(0),
    );
    Ok(ranked
        .into_iter()
        .skip(skip)
        .take(take)
        .map(|(.., rid)| rid)
        .collect())
}

async fn all(conn: &mut SqliteConnection, expression: &str) -> Result<HashSet<i64>> {
    Ok(sql::matching(conn, expression).await?.into_iter().collect())
}

/// How much of what was typed the name carries: see [`best`].
fn in_name(name: &str, typed: &[&str], whole: &str) -> u32 {
    let words: Vec<&str> = name.split([' ', '-']).collect();
    let exact = typed.iter().filter(|t| words.contains(t)).count();
    let begun = typed
        .iter()
        .filter(|t| words.iter().any(|w| w.starts_with(**t)))
        .count();
    let tally = u32::try_from(exact + begun).unwrap_or(0);
    let every = if begun == typed.len() { 100 } else { 0 };
    let starts = if name.starts_with(whole) { 1_000 } else { 0 };
    starts + every + tally
}

/// For matches too many to rank: names that start with what was typed come first; then, step by step outwards, the
/// others, newest first.
pub(super) async fn names_first(
    conn: &mut SqliteConnection,
    asked: &Asked,
    text: &str,
    offset: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    let start = words::fold(text);
    let end = typed::behind(&start);
    let expression = asked.expression(Reach::Typed);
    let names = sql::Named {
        expression: &expression,
        start: &start,
        end: &end,
        // A name that starts with the words typed has them all, the last at least begun; the words of a phrase must
        // be there as wholes.
        all: asked.terms.iter().all(|term| matches!(term, Term::Word { .. })),
    };
    let named = sql::count_named(conn, &names).await?;
    let mut page = if offset < named {
        sql::named(conn, &names, offset, limit).await?
    } else {
        Vec::new()
    };
    let mut inner: Option<String> = None;
    for reach in steps(asked) {
        let short = limit - i64::try_from(page.len()).unwrap_or(limit);
        if short <= 0 {
            break;
        }
        let within = asked.expression(*reach);
        match &inner {
            None => page.extend(sql::not_named(conn, &names, (offset - named).max(0), short).await?),
            Some(inner) => {
                // Before them stand all who are further in, the names among them.
                let before = sql::count_matches(conn, inner).await?;
                let beyond = format!("({within}) NOT ({inner})");
                page.extend(sql::newest(conn, &beyond, (offset - before).max(0), short).await?);
            }
        }
        inner = Some(within);
    }
    Ok(page)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::in_name;

    #[test]
    fn the_name_that_was_meant_comes_first() {
        let order = [
            "ana kowalska",
            "kowalska ana",
            "banana kowalski",
            "mia anders",
            "peter smith",
        ];
        let score = |name: &str| in_name(name, &["ana"], "ana");
        let scores: Vec<u32> = order.iter().map(|n| score(n)).collect();
        assert!(scores[0] > scores[1] && scores[1] > scores[2], "{scores:?}");
        assert!(score("ana-maria ruiz") > score("mia ana-maria"));
    }
}
