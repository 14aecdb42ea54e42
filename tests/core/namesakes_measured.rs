//! How well namesakes are told: `ROSTER_AUTHORS=<folder> cargo test -p roster-core --release --test core -- --ignored
//! namesakes_measured --nocapture`. The folder holds `*-authors.csv` with the columns read below; `openreview_id` says who
//! is one and is never shown to the matcher.

#![allow(clippy::print_stdout, reason = "a table for people to read")]

use roster_core::ids::Id;
use roster_core::namesakes::{AUTHORS, Candidate, Crowd, Known, LIKELY, Profile, SURE, Somebody, name_key};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

#[derive(serde::Deserialize, Clone)]
struct Row {
    paper_id: String,
    venue: String,
    year: String,
    name: String,
    affiliation: String,
    affiliation_domain: String,
    openreview_id: String,
}

/// A person as one edition and one affiliation know her, and who she is.
type Key = (String, String, String, String, String);

fn rows(folder: &Path) -> Vec<Row> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with("-authors.csv"))
        .flat_map(|file| {
            csv::Reader::from_path(file)
                .unwrap()
                .into_deserialize()
                .map(|row| row.unwrap())
        })
        .collect()
}

struct Pair {
    odds: f64,
    confidence: f64,
    same: bool,
    at: (usize, usize),
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
}

impl Score {
    fn take(&mut self, same: bool) {
        if same { self.right += 1 } else { self.wrong += 1 }
    }

    fn tell(&self, what: &str, all: usize) {
        let ratio = |part: usize, of: usize| if of == 0 { 1.0 } else { part as f64 / of as f64 };
        let (p, r) = (ratio(self.right, self.right + self.wrong), ratio(self.right, all));
        println!(
            "{what:<46} {:>5} right {:>4} wrong of {all:>5}   P {p:.4}  R {r:.4}  F1 {:.4}",
            self.right,
            self.wrong,
            2.0 * p * r / (p + r)
        );
    }
}

#[test]
#[ignore = "needs a folder of authors whose ids are known"]
fn namesakes_measured() {
    let rows = rows(Path::new(
        &std::env::var("ROSTER_AUTHORS").expect("ROSTER_AUTHORS names the folder"),
    ));
    let mut papers: HashMap<&str, Vec<&Row>> = HashMap::new();
    rows.iter()
        .for_each(|row| papers.entry(&row.paper_id).or_default().push(row));
    let mut people: BTreeMap<Key, Vec<&Row>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.openreview_id.starts_with('~')) {
        let key = [
            &row.openreview_id,
            &row.venue,
            &row.year,
            &row.name,
            &row.affiliation,
        ]
        .map(Clone::clone);
        people.entry(key.into()).or_default().push(row);
    }
    let began = std::time::Instant::now();
    let mut crowd = Crowd::of(AUTHORS);
    for (_, venue, year, name, affiliation) in people.keys() {
        let _ = (venue, year);
        crowd.count_name(name);
        crowd.count_place(affiliation);
    }
    rows.iter()
        .filter(|row| row.openreview_id.is_empty())
        .for_each(|row| crowd.count_name(&row.name));
    let keys: Vec<&Key> = people.keys().collect();
    let mut known = Known::default();
    let mut profiles = Vec::new();
    for (at, ((_, venue, year, name, affiliation), hers)) in people.iter().enumerate() {
        let with = hers.iter().flat_map(|row| &papers[row.paper_id.as_str()]);
        let others: Vec<&&Row> = with
            .filter(|other| name_key(&other.name) != name_key(name))
            .collect();
        let somebody = Somebody {
            name: name.clone(),
            places: Some(affiliation.clone())
                .filter(|place| !place.is_empty())
                .into_iter()
                .collect(),
            domains: hers
                .iter()
                .map(|row| row.affiliation_domain.clone())
                .filter(|d| !d.is_empty())
                .collect(),
            co_authors: others.iter().map(|row| name_key(&row.name)).collect(),
            among: others
                .iter()
                .map(|row| row.affiliation.clone())
                .filter(|place| !place.is_empty())
                .collect(),
            occasions: vec![Id::derived("measured", &[venue.as_bytes(), year.as_bytes()])],
            ..Somebody::default()
        };
        let profile = Profile::of(&somebody, &mut crowd);
        known.add(at, profile.clone());
        profiles.push(profile);
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for (at, profile) in profiles.iter().enumerate() {
        let found: Vec<Candidate<usize>> = known.each(profile, &crowd, |other| other <= at);
        pairs.extend(found.into_iter().map(|one| Pair {
            odds: one.weighed.odds,
            confidence: one.confidence,
            same: keys[at].0 == keys[one.who].0,
            at: (at, one.who),
        }));
    }
    println!(
        "{} people in {} rows, weighed in {:?}",
        people.len(),
        rows.len(),
        began.elapsed()
    );
    let mut ids: HashMap<&str, usize> = HashMap::new();
    keys.iter().for_each(|key| *ids.entry(&key.0).or_default() += 1);
    let all: usize = ids.values().map(|n| n * (n - 1) / 2).sum();
    let venues: BTreeSet<(&str, &str)> = keys.iter().map(|key| (key.1.as_str(), key.2.as_str())).collect();
    let (mut sure, mut asked) = (Score::default(), Score::default());
    for pair in &pairs {
        if pair.confidence >= SURE {
            sure.take(pair.same);
        }
        if pair.confidence >= LIKELY {
            asked.take(pair.same);
        }
    }
    sure.tell("sure, pair by pair", all);
    asked.tell("sure and asked, pair by pair", all);
    for threshold in [SURE, LIKELY] {
        together(&pairs, &keys, threshold)
            .tell(&format!("from {threshold}, what follows from others too"), all);
    }
    for one in &venues {
        for other in venues.iter().filter(|other| *other >= one) {
            let within = |(a, b): (usize, usize)| {
                let of = |at: usize| (keys[at].1.as_str(), keys[at].2.as_str());
                (of(a) == *one && of(b) == *other) || (of(a) == *other && of(b) == *one)
            };
            let (mut sure, mut asked, mut all) = (Score::default(), Score::default(), 0);
            for pair in pairs.iter().filter(|pair| within(pair.at)) {
                all += usize::from(pair.same);
                if pair.confidence >= SURE {
                    sure.take(pair.same);
                }
                if pair.confidence >= LIKELY {
                    asked.take(pair.same);
                }
            }
            sure.tell(
                &format!("  {} {} and {} {}: sure", one.0, one.1, other.0, other.1),
                all,
            );
            asked.tell("    with the asked", all);
        }
    }
    pairs.sort_by(|a, b| a.odds.total_cmp(&b.odds));
    for pair in pairs
        .iter()
        .filter(|pair| (pair.confidence >= LIKELY) != pair.same)
    {
        let (one, other) = (keys[pair.at.0], keys[pair.at.1]);
        println!(
            "  {:>6.2} {:<5} {} | {} {} | {} {}",
            pair.odds, pair.same, one.3, one.1, one.4, other.1, other.4
        );
    }
}

/// Who is one with whom by way of others.
fn together(pairs: &[Pair], keys: &[&Key], threshold: f64) -> Score {
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    fn root(parent: &[usize], mut at: usize) -> usize {
        while parent[at] != at {
            at = parent[at];
        }
        at
    }
    for pair in pairs.iter().filter(|pair| pair.confidence >= threshold) {
        let (one, other) = (root(&parent, pair.at.0), root(&parent, pair.at.1));
        parent[one] = other;
    }
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    (0..keys.len()).for_each(|at| groups.entry(root(&parent, at)).or_default().push(at));
    let mut score = Score::default();
    for group in groups.values() {
        for (at, one) in group.iter().enumerate() {
            group
                .iter()
                .skip(at + 1)
                .for_each(|other| score.take(keys[*one].0 == keys[*other].0));
        }
    }
    score
}
