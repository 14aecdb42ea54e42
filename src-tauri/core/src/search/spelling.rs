//! Mistyped names: which words of names are near enough to what was typed.

use super::sql;
use crate::error::Result;
use sqlx::SqliteConnection;

/// Neighbours tried for one word.
const NEIGHBOURS: usize = 5;

/// The three-letter stretches of a word, its start marked twice: a slip is rarest in the first letter.
pub(super) fn trigrams(word: &str) -> Vec<String> {
    let letters: Vec<char> = "^^".chars().chain(word.chars()).collect();
    let mut trigrams: Vec<String> = letters.windows(3).map(|w| w.iter().collect()).collect();
    trigrams.sort_unstable();
    trigrams.dedup();
    trigrams
}

/// How many slips (a letter too many, missing, wrong, or two changed about) a word of this length may hold.
/// Below four letters anything is near to everything.
pub(super) fn slips_allowed(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// Words of names near `typed`, nearest first, without itself.
pub(super) async fn neighbours(conn: &mut SqliteConnection, typed: &str) -> Result<Vec<String>> {
    let allowed = slips_allowed(typed.chars().count());
    if allowed == 0 {
        return Ok(Vec::new());
    }
    let near = sql::name_words_like(conn, &trigrams(typed), 200).await?;
    Ok(nearest(typed, near, allowed))
}

fn nearest(typed: &str, candidates: Vec<String>, allowed: usize) -> Vec<String> {
    let mut near: Vec<(usize, String)> = candidates
        .into_iter()
        .filter(|word| word != typed)
        .filter_map(|word| {
            // As somebody types, the end of the word is still to come: compare with as much of it as was typed.
            let so_far: String = word.chars().take(typed.chars().count()).collect();
            let distance = strsim::osa_distance(typed, &word).min(strsim::osa_distance(typed, &so_far));
            (distance <= allowed).then_some((distance, word))
        })
        .collect();
    near.sort();
    near.truncate(NEIGHBOURS);
    near.into_iter().map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, word: &str) -> bool {
        !nearest(typed, vec![word.to_owned()], slips_allowed(typed.chars().count())).is_empty()
    }

    #[test]
    fn slips_of_the_hand_are_near_and_other_names_are_not() {
        for (typed, word) in [
            ("kowlaska", "kowalska"),
            ("muller", "mueller"),
            ("jonh", "john"),
            ("schmit", "schmidt"),
            ("tanka", "tanaka"),
            ("kowalzk", "kowalski"),
        ] {
            assert!(near(typed, word), "{typed} {word}");
        }
        for (typed, word) in [
            ("ana", "ann"),
            ("lee", "leo"),
            ("smith", "schmidt"),
            ("maria", "marcus"),
        ] {
            assert!(!near(typed, word), "{typed} {word}");
        }
    }

    #[test]
    fn trigrams_mark_the_start() {
        assert_eq!(trigrams("anna"), ["^^a", "^an", "ann", "nna"]);
    }
}
