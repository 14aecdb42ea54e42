//! GitHub's contributors as JSON: `GET /repos/{owner}/{repo}/contributors`, with `anon=1` or without, one page or several
//! one behind the other; and its `stats/contributors`, which has weeks.
//! <https://docs.github.com/en/rest/repos/repos#list-repository-contributors>

use super::gather::Gather;
use super::who::Identity;
use crate::day;
use crate::error::{Error, Result};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    login: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default, rename = "type")]
    kind: String,
    contributions: Option<u32>,
    /// Of `stats/contributors`.
    total: Option<u32>,
    author: Option<Author>,
    #[serde(default)]
    weeks: Vec<Week>,
}

#[derive(Deserialize)]
struct Author {
    login: String,
    #[serde(default, rename = "type")]
    kind: String,
}

/// Its first second and its commits.
#[derive(Deserialize)]
struct Week {
    w: i64,
    c: u32,
}

pub(super) fn read(text: &str, gather: &mut Gather<'_>) -> Result<()> {
    let mut number = 0_u64;
    for page in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        let page = page.map_err(|e| {
            Error::invalid(
                "file",
                format!("This JSON breaks off or is damaged at line {}.", e.line()),
            )
        })?;
        match page {
            Value::Array(entries) => {
                for entry in entries {
                    number += 1;
                    if !take(entry, gather) {
                        gather.refuse(
                            format!("Entry {number}"),
                            "No login or name with a number of commits.",
                        );
                    }
                }
            }
            Value::Object(answer) => {
                let said = answer.get("message").and_then(Value::as_str);
                return Err(Error::invalid(
                    "file",
                    said.map_or_else(
                        || "This JSON is no list of contributors.".to_owned(),
                        |said| format!("This is no list of contributors; GitHub answered: “{said}”."),
                    ),
                ));
            }
            _ => return Err(Error::invalid("file", "This JSON is no list of contributors.")),
        }
    }
    Ok(())
}

fn take(entry: Value, gather: &mut Gather<'_>) -> bool {
    let Ok(entry) = serde_json::from_value::<Entry>(entry) else {
        return false;
    };
    let (login, kind) = match &entry.author {
        Some(author) => (&author.login, &author.kind),
        None => (&entry.login, &entry.kind),
    };
    let Some(commits) = entry.contributions.or(entry.total) else {
        return false;
    };
    // What GitHub itself calls a bot is one, whatever its name.
    let login = if kind == "Bot" && !login.ends_with("[bot]") {
        format!("{login}[bot]")
    } else {
        login.clone()
    };
    let worked = || entry.weeks.iter().filter(|week| week.c > 0);
    let day_of = |week: Option<&Week>| {
        week.map(|week| day::kept(day::of_instant(week.w.saturating_mul(1_000))))
            .unwrap_or_default()
    };
    let (first, last) = (
        worked().min_by_key(|week| week.w),
        worked().max_by_key(|week| week.w),
    );
    let who = Identity::of(&entry.name, &entry.email, &login);
    gather.take(&who, commits, &day_of(first), &day_of(last))
}
