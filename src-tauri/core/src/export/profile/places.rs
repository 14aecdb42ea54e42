//! Where somebody is, told only as the country or the part of the world.

use super::atoms::key;

/// Countries where such people live, with the part of the world each is in.
const COUNTRIES: &[(&str, &str)] = &[
    ("United States", "North America"),
    ("Canada", "North America"),
    ("Mexico", "North America"),
    ("United Kingdom", "Europe"),
    ("Ireland", "Europe"),
    ("Germany", "Europe"),
    ("France", "Europe"),
    ("Switzerland", "Europe"),
    ("Austria", "Europe"),
    ("Netherlands", "Europe"),
    ("Belgium", "Europe"),
    ("Luxembourg", "Europe"),
    ("Spain", "Europe"),
    ("Portugal", "Europe"),
    ("Italy", "Europe"),
    ("Poland", "Europe"),
    ("Czechia", "Europe"),
    ("Slovakia", "Europe"),
    ("Hungary", "Europe"),
    ("Romania", "Europe"),
    ("Bulgaria", "Europe"),
    ("Greece", "Europe"),
    ("Sweden", "Europe"),
    ("Norway", "Europe"),
    ("Denmark", "Europe"),
    ("Finland", "Europe"),
    ("Iceland", "Europe"),
    ("Estonia", "Europe"),
    ("Latvia", "Europe"),
    ("Lithuania", "Europe"),
    ("Ukraine", "Europe"),
    ("Serbia", "Europe"),
    ("Croatia", "Europe"),
    ("Slovenia", "Europe"),
    ("Turkey", "Europe"),
    ("Russia", "Europe"),
    ("Israel", "the Middle East"),
    ("United Arab Emirates", "the Middle East"),
    ("Saudi Arabia", "the Middle East"),
    ("Qatar", "the Middle East"),
    ("India", "Asia"),
    ("China", "Asia"),
    ("Hong Kong", "Asia"),
    ("Taiwan", "Asia"),
    ("Japan", "Asia"),
    ("South Korea", "Asia"),
    ("Singapore", "Asia"),
    ("Vietnam", "Asia"),
    ("Thailand", "Asia"),
    ("Malaysia", "Asia"),
    ("Indonesia", "Asia"),
    ("Philippines", "Asia"),
    ("Pakistan", "Asia"),
    ("Bangladesh", "Asia"),
    ("Australia", "Oceania"),
    ("New Zealand", "Oceania"),
    ("Brazil", "South America"),
    ("Argentina", "South America"),
    ("Chile", "South America"),
    ("Colombia", "South America"),
    ("South Africa", "Africa"),
    ("Kenya", "Africa"),
    ("Nigeria", "Africa"),
    ("Egypt", "Africa"),
];

/// Other names and short ones.
const ALSO: &[(&str, &str)] = &[
    ("USA", "United States"),
    ("US", "United States"),
    ("U.S.", "United States"),
    ("America", "United States"),
    ("UK", "United Kingdom"),
    ("England", "United Kingdom"),
    ("Scotland", "United Kingdom"),
    ("Wales", "United Kingdom"),
    ("Great Britain", "United Kingdom"),
    ("Deutschland", "Germany"),
    ("Schweiz", "Switzerland"),
    ("Suisse", "Switzerland"),
    ("Österreich", "Austria"),
    ("Czech Republic", "Czechia"),
    ("Polska", "Poland"),
    ("The Netherlands", "Netherlands"),
    ("Türkiye", "Turkey"),
    ("UAE", "United Arab Emirates"),
    ("Korea", "South Korea"),
    ("Republic of Korea", "South Korea"),
    ("PRC", "China"),
    ("España", "Spain"),
    ("Italia", "Italy"),
    ("Sverige", "Sweden"),
    ("Danmark", "Denmark"),
];

/// States and provinces that stand where a country would.
const STATES: &[(&str, &str)] = &[
    (
        "United States",
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH \
     OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC California Washington Texas Massachusetts Oregon Colorado Illinois",
    ),
    ("Canada", "ON QC BC AB MB SK NS NB Ontario Quebec"),
];

/// The country of a place as people write it: its last part that names one.
fn country(place: &str) -> Option<&'static str> {
    let named = |part: &str| {
        let part = key(part);
        let same = |name: &str| key(name) == part;
        let own = COUNTRIES
            .iter()
            .find(|(name, _)| same(name))
            .map(|(name, _)| *name);
        own.or_else(|| ALSO.iter().find(|(name, _)| same(name)).map(|(_, of)| *of))
    };
    let parts: Vec<&str> = place.split([',', ';', '/', '(', ')']).map(str::trim).collect();
    parts.iter().rev().find_map(|part| named(part)).or_else(|| {
        let last = parts.last().filter(|_| parts.len() > 1)?;
        let of = |(_, all): &&(&str, &str)| all.split_whitespace().any(|state| key(state) == key(last));
        STATES.iter().find(of).map(|(country, _)| *country)
    })
}

/// The part of the world of a country, else of a time zone's name (`Europe/Zurich`).
fn region(country: Option<&str>, time_zone: &str) -> Option<&'static str> {
    let of_country = country.and_then(|named| COUNTRIES.iter().find(|(name, _)| *name == named));
    if let Some((_, region)) = of_country {
        return Some(region);
    }
    let south = [
        "Sao_Paulo",
        "Buenos_Aires",
        "Santiago",
        "Bogota",
        "Lima",
        "Montevideo",
        "Caracas",
    ];
    Some(match time_zone.split('/').next()? {
        "Europe" => "Europe",
        "America" if south.iter().any(|city| time_zone.contains(city)) => "South America",
        "America" | "US" | "Canada" => "North America",
        "Asia" => "Asia",
        "Australia" | "Pacific" => "Oceania",
        "Africa" => "Africa",
        _ => return None,
    })
}

crate::vocabulary::words! {
    /// How much of a place is told.
    PlaceTold {
        Region = "region", "part of the world";
        Country = "country", "country";
    }
}

/// What is told of a place instead of it; empty where nothing is known that may be.
pub(super) fn told(place: &str, time_zone: &str, how: PlaceTold) -> &'static str {
    let country = country(place);
    match how {
        PlaceTold::Country => country.or_else(|| region(None, time_zone)),
        PlaceTold::Region => region(country, time_zone),
    }
    .unwrap_or_default()
}

/// The parts of a place that are more exact than what is told of it.
pub(super) fn exact<'a>(place: &'a str, told: &str) -> Vec<&'a str> {
    place
        .split([',', ';', '/', '(', ')'])
        .map(str::trim)
        .filter(|part| !part.is_empty() && key(part) != key(told))
        // The short name of what is told is no more exact than it.
        .filter(|part| country(part) != Some(told) || told.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_as_its_country_or_part_of_the_world() {
        for (place, zone, in_country, in_region) in [
            ("Zürich, Switzerland", "Europe/Zurich", "Switzerland", "Europe"),
            (
                "San Francisco, CA",
                "America/Los_Angeles",
                "United States",
                "North America",
            ),
            ("Seattle, WA, USA", "", "United States", "North America"),
            ("London", "Europe/London", "Europe", "Europe"),
            ("Toronto, ON", "", "Canada", "North America"),
            ("Singapore", "", "Singapore", "Asia"),
            ("Schweiz", "", "Switzerland", "Europe"),
            ("somewhere", "", "", ""),
            ("", "America/Sao_Paulo", "South America", "South America"),
        ] {
            assert_eq!(told(place, zone, PlaceTold::Country), in_country, "{place}");
            assert_eq!(told(place, zone, PlaceTold::Region), in_region, "{place}");
        }
        assert_eq!(exact("Zürich, Switzerland", "Switzerland"), ["Zürich"]);
        assert_eq!(exact("Seattle, WA, USA", "United States"), ["Seattle", "WA"]);
        assert_eq!(exact("Zürich, Switzerland", "Europe"), ["Zürich", "Switzerland"]);
    }
}
