//! Finding people, and what is kept for finding them, on the command line.

use super::{Answered, say};
use crate::failure::Answer;
use roster_core::lists::hotlists;
use roster_core::search::{PeoplePage, PeopleQuery, PersonRow, QueryProblem, list_people, saved_searches};
use roster_core::store::Store;
use serde_json::json;

/// Who a query finds. What of it is not understood is said, and the rest is searched.
pub async fn search(store: &Store, text: String, limit: u32, exact: bool) -> Answer<Answered> {
    let query = PeopleQuery {
        text,
        sort: None,
        offset: 0,
        limit,
        exact,
    };
    let page = list_people(store, &query).await?;
    for line in page
        .problems
        .iter()
        .flat_map(|problem| told(&query.text, problem))
    {
        say(&line);
    }
    notes(&page).iter().for_each(|note| say(note));
    let line = |row: &PersonRow| [&*row.name, &*row.title, &*row.company].join("\t");
    Ok(Answered {
        lines: page.rows.iter().map(line).collect(),
        json: json!({
            "total": page.total, "people": page.rows, "widened": page.widened,
            "problems": page.problems, "without": page.without,
        }),
    })
}

/// A problem under the query it is in.
fn told(query: &str, problem: &QueryProblem) -> Vec<String> {
    let mut units = 0;
    let mut under = String::new();
    for letter in query.chars() {
        let inside = (problem.from..problem.to).contains(&units);
        under.push(if inside { '^' } else { ' ' });
        units += u32::try_from(letter.len_utf16()).unwrap_or(1);
    }
    let mut lines = vec![
        query.replace(['\n', '\t'], " "),
        format!("{} {}", under.trim_end(), problem.message),
    ];
    if !problem.instead.is_empty() {
        lines.push(format!("Instead: {}", problem.instead.join(" or ")));
    }
    lines
}

fn notes(page: &PeoplePage) -> Vec<String> {
    let widened = page.widened.iter().map(|widened| {
        let also = widened.also.join(", ");
        format!("Also finding {also}. With --exact only the words typed.")
    });
    let without = page
        .without
        .iter()
        .map(|without| format!("Nobody. Without {}: {}.", without.text, without.total));
    widened.chain(without).collect()
}

/// Saved searches with how many they find now, and lists with how many are on them.
pub async fn lists(store: &Store) -> Answer<Answered> {
    let (searches, lists) = (saved_searches(store).await?, hotlists(store).await?);
    let of_searches = searches
        .iter()
        .map(|search| format!("search\t{}\t{}\t{}", search.name, search.people, search.query));
    let of_lists = lists
        .iter()
        .map(|list| format!("list\t{}\t{}", list.name, list.people));
    Ok(Answered {
        lines: of_searches.chain(of_lists).collect(),
        json: json!({ "searches": searches, "lists": lists }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_stands_under_its_part() {
        let problem = QueryProblem {
            from: 3,
            to: 12,
            message: "There is no field “skil”.".into(),
            instead: vec!["skill:cuda".into(), "\"skil cuda\"".into()],
        };
        assert_eq!(
            told("🚀 skil:cuda Ł", &problem),
            [
                "🚀 skil:cuda Ł",
                "  ^^^^^^^^^ There is no field “skil”.",
                "Instead: skill:cuda or \"skil cuda\"",
            ]
        );
    }
}
