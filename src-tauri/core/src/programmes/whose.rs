//! What a file says of itself: that it can be nothing but a programme, and of which edition.

use super::{Item, ProgrammeFile, ProgrammeFormat};
use crate::conferences::{self, Conference, EditionKey};
use crate::error::Result;
use crate::store::Store;
use crate::words::fold;
use std::collections::HashMap;

impl ProgrammeFile {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn format(&self) -> ProgrammeFormat {
        self.programme.format
    }

    /// Whether it can be nothing else. A table of names and titles may list people, with the conference where each was met;
    /// one of papers that names a conference and a year in every row does not.
    pub fn is_surely(&self) -> bool {
        let programme = &self.programme;
        let placed = |item: &Item| item.venue.is_some() && item.year.is_some();
        programme.format != ProgrammeFormat::Table
            || programme.of_papers && programme.items.iter().all(placed)
    }
}

/// The edition the file is of, where it names one that is known here.
pub async fn edition_named(store: &Store, file: &ProgrammeFile) -> Result<Option<EditionKey>> {
    let all = conferences::conferences(store).await?;
    Ok(named(&file.programme.items, &all))
}

/// The edition most of the items name. Pure.
fn named(items: &[Item], all: &[Conference]) -> Option<EditionKey> {
    let mut said: HashMap<(&str, i32), usize> = HashMap::new();
    for item in items {
        if let Some((venue, year)) = item
            .venue
            .as_deref()
            .and_then(|venue| Some((venue, item.year.or_else(|| year(venue))?)))
        {
            *said.entry((venue, year)).or_default() += 1;
        }
    }
    let mut votes: HashMap<&EditionKey, usize> = HashMap::new();
    for ((venue, year), many) in said {
        let key = series(venue, all).and_then(|series| {
            let mut editions = series.editions.iter();
            editions.find(|edition| edition.key.year == year)
        });
        if let Some(edition) = key {
            *votes.entry(&edition.key).or_default() += many;
        }
    }
    let most = votes
        .into_iter()
        .max_by_key(|(key, many)| (*many, key.to_string()));
    most.filter(|(_, many)| many * 2 > items.len())
        .map(|(key, _)| key.clone())
}

/// The series a venue names, by its title or its short name: of several the one that says most.
fn series<'a>(venue: &str, all: &'a [Conference]) -> Option<&'a Conference> {
    // `OSDI '26`, `OSDI26` and `MLSys 2025 poster` name it in words of their own.
    let plain: String = fold(venue)
        .chars()
        .map(|sign| if sign.is_alphabetic() { sign } else { ' ' })
        .collect();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let padded = format!(" {} ", words(&plain));
    let says = |series: &Conference| -> usize {
        [fold(&series.title), series.slug.replace('-', " ")]
            .iter()
            .filter(|name| padded.contains(&format!(" {} ", words(name))))
            .map(String::len)
            .max()
            .unwrap_or_default()
    };
    let (series, said) = all
        .iter()
        .map(|series| (series, says(series)))
        .max_by_key(|(_, said)| *said)?;
    (said > 0).then_some(series)
}

/// The year a venue names: `MLSys 2025 poster`.
fn year(venue: &str) -> Option<i32> {
    venue
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .find_map(|digits| digits.parse().ok().filter(|year| (1990..=2100).contains(year)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_people_is_no_programme_for_sure() {
        let surely =
            |name: &str, text: &str| ProgrammeFile::of(name, text.as_bytes()).map(|file| file.is_surely());
        let table = "Conference,Year,Title,Author,Affiliation\nMLSys,2026,Rings,Ana Kowalska,\n";
        assert!(surely("a.csv", table).unwrap());
        assert!(
            surely(
                "a.bib",
                "@inproceedings{a,\n author={Lovelace, Ada},\n title={Rings},\n}\n"
            )
            .unwrap()
        );
        let met = "Name,Title,Company,Email,Conference,Year\nAna Kowalska,Engineer,Northlake,a@x.example,MLSys,2026\n";
        assert!(!surely("met.csv", met).unwrap());
        assert!(!surely("a.csv", "Author,Title\nAna Kowalska,Engineer\n").unwrap());
    }
}
