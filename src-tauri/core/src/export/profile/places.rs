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

/// Short names that stand for a country at the end of a place. Some of them are a state's as well.
const CODES: &[(&str, &str)] = &[
    ("GB", "United Kingdom"),
    ("CA", "Canada"),
    ("MX", "Mexico"),
    ("IE", "Ireland"),
    ("DE", "Germany"),
    ("FR", "France"),
    ("CH", "Switzerland"),
    ("AT", "Austria"),
    ("NL", "Netherlands"),
    ("BE", "Belgium"),
    ("LU", "Luxembourg"),
    ("ES", "Spain"),
    ("PT", "Portugal"),
    ("IT", "Italy"),
    ("PL", "Poland"),
    ("CZ", "Czechia"),
    ("SK", "Slovakia"),
    ("HU", "Hungary"),
    ("RO", "Romania"),
    ("BG", "Bulgaria"),
    ("GR", "Greece"),
    ("SE", "Sweden"),
    ("NO", "Norway"),
    ("DK", "Denmark"),
    ("FI", "Finland"),
    ("IS", "Iceland"),
    ("EE", "Estonia"),
    ("LV", "Latvia"),
    ("LT", "Lithuania"),
    ("UA", "Ukraine"),
    ("RS", "Serbia"),
    ("HR", "Croatia"),
    ("SI", "Slovenia"),
    ("TR", "Turkey"),
    ("IL", "Israel"),
    ("AE", "United Arab Emirates"),
    ("SA", "Saudi Arabia"),
    ("QA", "Qatar"),
    ("IN", "India"),
    ("CN", "China"),
    ("HK", "Hong Kong"),
    ("TW", "Taiwan"),
    ("JP", "Japan"),
    ("KR", "South Korea"),
    ("SG", "Singapore"),
    ("VN", "Vietnam"),
    ("TH", "Thailand"),
    ("MY", "Malaysia"),
    ("ID", "Indonesia"),
    ("PH", "Philippines"),
    ("PK", "Pakistan"),
    ("BD", "Bangladesh"),
    ("AU", "Australia"),
    ("NZ", "New Zealand"),
    ("BR", "Brazil"),
    ("AR", "Argentina"),
    ("CL", "Chile"),
    ("CO", "Colombia"),
    ("ZA", "South Africa"),
    ("KE", "Kenya"),
    ("NG", "Nigeria"),
    ("EG", "Egypt"),
];

/// Cities of `America/…` zones that are in South America, and in Canada.
const SOUTH: &[&str] = &[
    "Sao_Paulo",
    "Buenos_Aires",
    "Argentina",
    "Santiago",
    "Bogota",
    "Lima",
    "Montevideo",
    "Caracas",
];
const CANADIAN: &[&str] = &[
    "Toronto",
    "Montreal",
    "Vancouver",
    "Edmonton",
    "Winnipeg",
    "Halifax",
    "Regina",
    "St_Johns",
    "Moncton",
];

/// Which of two readings a short name at the end of a place has: where the states are, or elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    States,
    Elsewhere,
    Unknown,
}

impl Where {
    /// By the person's zone; where she has none, by that of a city that has one of its own name.
    fn of(parts: &[&str], time_zone: &str) -> Self {
        let zone = match time_zone.trim() {
            "" => {
                let city = parts.first().map(|city| key(city)).unwrap_or_default();
                let named =
                    crate::zones::names().find(|zone| zone.rsplit('/').next().map(key) == Some(city.clone()));
                named.unwrap_or_default()
            }
            zone => zone,
        };
        let any = |cities: &[&str]| cities.iter().any(|city| zone.contains(city));
        match zone.split('/').next().unwrap_or_default() {
            "" => Self::Unknown,
            "America" | "Canada" if any(SOUTH) || any(CANADIAN) || zone.starts_with("Canada") => {
                Self::Elsewhere
            }
            "America" | "US" => Self::States,
            _ if zone == "Pacific/Honolulu" => Self::States,
            _ => Self::Elsewhere,
        }
    }
}

/// The signs between the parts of a place.
const BETWEEN: [char; 10] = [',', ';', '/', '(', ')', '|', '·', '•', '–', '—'];

fn parts(place: &str) -> Vec<&str> {
    place
        .split(BETWEEN)
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The country of a place as people write it: its last part that names one.
fn country(place: &str, time_zone: &str) -> Option<&'static str> {
    let parts = parts(place);
    let by_name = parts.iter().rev().find_map(|part| named(part));
    by_name.or_else(|| {
        let last = parts.last().filter(|_| parts.len() > 1)?;
        let of = |(_, all): &&(&str, &str)| all.split_whitespace().any(|state| key(state) == key(last));
        let state = STATES.iter().find(of).map(|(country, _)| *country);
        let coded = CODES
            .iter()
            .find(|(code, _)| key(code) == key(last))
            .map(|(_, of)| *of);
        match (state, coded) {
            (Some(state), Some(coded)) => match Where::of(&parts, time_zone) {
                Where::States => Some(state),
                Where::Elsewhere => Some(coded),
                // California is meant; with the others, nobody knows.
                Where::Unknown => (key(last) == "ca").then_some(state),
            },
            (state, coded) => state.or(coded),
        }
    })
}

fn named(part: &str) -> Option<&'static str> {
    let part = key(part);
    let same = |name: &str| key(name) == part;
    let own = COUNTRIES
        .iter()
        .find(|(name, _)| same(name))
        .map(|(name, _)| *name);
    own.or_else(|| ALSO.iter().find(|(name, _)| same(name)).map(|(_, of)| *of))
}

/// The part of the world of a country, else of a time zone's name (`Europe/Zurich`).
fn region(country: Option<&str>, time_zone: &str) -> Option<&'static str> {
    let of_country = country.and_then(|named| COUNTRIES.iter().find(|(name, _)| *name == named));
    if let Some((_, region)) = of_country {
        return Some(region);
    }
    Some(match time_zone.split('/').next()? {
        "Europe" => "Europe",
        "America" if SOUTH.iter().any(|city| time_zone.contains(city)) => "South America",
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
    let country = country(place, time_zone);
    match how {
        PlaceTold::Country => country.or_else(|| region(None, time_zone)),
        PlaceTold::Region => region(country, time_zone),
    }
    .unwrap_or_default()
}

/// Words around a city that are no part of its name.
const AROUND: &[&str] = &[
    "greater",
    "metropolitan",
    "metro",
    "area",
    "region",
    "the",
    "city",
    "of",
    "county",
    "downtown",
];
/// Parts of a place that are none.
const NOWHERE: &[&str] = &[
    "remote",
    "hybrid",
    "onsite",
    "anywhere",
    "worldwide",
    "global",
    "office",
    "earth",
];

/// Everything in a place and a time zone that is more exact than what is told of them, as people may write it.
pub(super) fn exact(place: &str, time_zone: &str, told: &str) -> Vec<String> {
    let tells = |part: &str| {
        key(part) == key(told)
            || NOWHERE.contains(&key(part).as_str())
            // The short name of what is told is no more exact than it.
            || !told.is_empty() && named(part) == Some(told)
    };
    let parts = parts(place);
    let mut all: Vec<String> = Vec::new();
    // "Seattle, WA" as one: two letters alone are a word of many meanings.
    for two in parts.windows(2).filter(|two| !two.iter().all(|part| tells(part))) {
        all.push(two.join(", "));
    }
    for part in parts.into_iter().filter(|part| !tells(part)) {
        all.push(part.to_owned());
        let core = core(part);
        if core != part && !tells(&core) {
            all.push(core);
        }
        if key(part).ends_with("bayarea") {
            all.push("Bay Area".to_owned());
        }
    }
    all.extend(of_zone(time_zone).into_iter().filter(|part| !tells(part)));
    // The short name of a state is a word of many meanings.
    all.retain(|part| key(part).chars().count() > 2);
    all
}

/// "Greater Seattle Area" is Seattle.
fn core(part: &str) -> String {
    let words: Vec<&str> = part
        .split([' ', '-', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    let around = |word: &&&str| AROUND.contains(&key(word).as_str());
    let from = words.iter().take_while(around).count();
    let mut to = words.len() - words.iter().rev().take_while(around).count();
    if key(part).ends_with("bayarea") {
        to = to.saturating_sub(1);
    }
    words.get(from..to).unwrap_or_default().join(" ")
}

/// The names of places in a zone's name, and the whole of it: all but the part of the world that it begins with.
fn of_zone(zone: &str) -> Vec<String> {
    let place = |part: &&str| part.chars().all(|c| c.is_alphabetic() || "_-'".contains(c));
    let parts: Vec<&str> = zone.split('/').map(str::trim).collect();
    let mut all = match parts.as_slice() {
        // "US/Eastern" and "Etc/GMT+1" have words in them that are no places.
        ["US" | "Canada" | "Etc", ..] => vec![zone.to_owned()],
        [whole] => {
            let short = whole.chars().all(|c| !c.is_lowercase());
            Some(*whole)
                .filter(|whole| !short && place(whole))
                .map(str::to_owned)
                .into_iter()
                .collect()
        }
        [_, rest @ ..] => {
            let names = rest
                .iter()
                .copied()
                .filter(place)
                .map(|part| part.replace('_', " "));
            [zone.to_owned()].into_iter().chain(names).collect()
        }
        [] => Vec::new(),
    };
    all.retain(|part| !part.is_empty());
    all
}
