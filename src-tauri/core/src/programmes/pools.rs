//! The talent pool of an affiliation: as the desk has its people there, else by what the place is called.

use super::sql;
use crate::companies::name_key;
use crate::error::Result;
use crate::words::fold;
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// Words of a place's name and the pool they tell, the surest first.
const WORDS: [(&str, &[&str]); 8] = [
    (
        "hpc",
        &[
            "argonne",
            "oak ridge",
            "lawrence livermore",
            "lawrence berkeley",
            "los alamos",
            "sandia",
            "national lab",
            "supercomput",
            "riken",
            "julich",
            "cineca",
            "cscs",
            "nersc",
            "pawsey",
        ],
    ),
    (
        "neocloud",
        &[
            "coreweave",
            "lambda labs",
            "crusoe",
            "nebius",
            "together ai",
            "runpod",
            "vast.ai",
        ],
    ),
    (
        "cloud_ai",
        &[
            "amazon web services",
            "aws",
            "azure",
            "google cloud",
            "alibaba cloud",
            "oracle cloud",
        ],
    ),
    (
        "ai_lab",
        &[
            "openai",
            "anthropic",
            "deepmind",
            "mistral",
            "xai",
            "meta ai",
            "deepseek",
        ],
    ),
    (
        "chip",
        &[
            "nvidia",
            "amd",
            "intel",
            "qualcomm",
            "cerebras",
            "groq",
            "tenstorrent",
            "graphcore",
            "sambanova",
            "arm",
        ],
    ),
    (
        "trading",
        &[
            "citadel",
            "jane street",
            "two sigma",
            "hudson river",
            "jump trading",
            "optiver",
        ],
    ),
    (
        "big_tech",
        &[
            "google",
            "microsoft",
            "apple",
            "meta",
            "amazon",
            "alibaba",
            "bytedance",
            "tencent",
            "ibm",
        ],
    ),
    (
        "university",
        &[
            "universit",
            "college",
            "institute of technology",
            "school of",
            "eth zurich",
            "epfl",
            "kaist",
        ],
    ),
];

pub(super) struct Pools(HashMap<String, String>);

impl Pools {
    pub async fn read(conn: &mut SqliteConnection) -> Result<Self> {
        let mut most: HashMap<String, (i64, String)> = HashMap::new();
        for (company, pool, people) in sql::pools(conn).await? {
            let best = most.entry(company).or_default();
            if people > best.0 {
                *best = (people, pool);
            }
        }
        Ok(Self(
            most.into_iter()
                .map(|(company, (_, pool))| (company, pool))
                .collect(),
        ))
    }

    /// The key of the pool; '' where it is not known.
    pub fn of(&self, affiliation: &str) -> String {
        let parts = || {
            affiliation
                .split(';')
                .map(str::trim)
                .filter(|part| !part.is_empty())
        };
        if let Some(pool) = parts().find_map(|part| self.0.get(&name_key(part))) {
            return pool.clone();
        }
        parts()
            .find_map(|part| told(&fold(part)))
            .unwrap_or_default()
            .to_owned()
    }
}

fn told(place: &str) -> Option<&'static str> {
    let padded = format!(" {place} ");
    let has = |word: &str| match word.len() {
        // A short word is one of its own: `arm` is not in `pharma`.
        0..=5 => padded.contains(&format!(" {word} ")),
        _ => padded.contains(word),
    };
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| has(word)))
        .map(|(pool, _)| *pool)
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn places_tell_their_pool() {
        for (place, pool) in [
            ("oak ridge national laboratory", Some("hpc")),
            ("nvidia research", Some("chip")),
            ("google cloud", Some("cloud_ai")),
            ("google", Some("big_tech")),
            ("google deepmind", Some("ai_lab")),
            ("university of washington", Some("university")),
            ("pharma inc", None),
        ] {
            assert_eq!(told(place), pool, "{place}");
        }
    }
}
