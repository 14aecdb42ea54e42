//! What people call days, months and spans, in English, German and French. Two letters alone are never a weekday: `do` and
//! `so` are other words, too.

use chrono::Weekday;

/// A span that days are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// By its name; `short`: by its first letter as well, as in `90d`.
pub fn unit(word: &str, short: bool) -> Option<Unit> {
    Some(match word {
        "day" | "days" | "tag" | "tage" | "tagen" | "jour" | "jours" => Unit::Day,
        "week" | "weeks" | "wk" | "wks" | "woche" | "wochen" | "semaine" | "semaines" => Unit::Week,
        "month" | "months" | "mo" | "mos" | "monat" | "monate" | "monaten" | "mois" => Unit::Month,
        "year" | "years" | "yr" | "yrs" | "jahr" | "jahre" | "jahren" | "an" | "ans" => Unit::Year,
        "d" if short => Unit::Day,
        "w" if short => Unit::Week,
        "m" if short => Unit::Month,
        "y" if short => Unit::Year,
        _ => return None,
    })
}

/// `3`, `three`, `a`.
pub fn amount(word: &str) -> Option<u32> {
    if !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    const WORDS: [&[&str]; 12] = [
        &["a", "an", "one", "ein", "eine", "einem", "einer", "un", "une"],
        &["two", "zwei", "deux"],
        &["three", "drei", "trois"],
        &["four", "vier", "quatre"],
        &["five", "fünf", "cinq"],
        &["six", "sechs"],
        &["seven", "sieben", "sept"],
        &["eight", "acht", "huit"],
        &["nine", "neun", "neuf"],
        &["ten", "zehn", "dix"],
        &["eleven", "elf", "onze"],
        &["twelve", "zwölf", "douze"],
    ];
    let at = WORDS.iter().position(|words| words.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// By its name, or the three letters English cuts it to.
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" | "monday" | "montag" | "lundi" => Weekday::Mon,
        "tue" | "tues" | "tuesday" | "dienstag" | "mardi" => Weekday::Tue,
        "wed" | "weds" | "wednesday" | "mittwoch" | "mercredi" => Weekday::Wed,
        "thu" | "thur" | "thurs" | "thursday" | "donnerstag" | "jeudi" => Weekday::Thu,
        "fri" | "friday" | "freitag" | "vendredi" => Weekday::Fri,
        "sat" | "saturday" | "samstag" | "samedi" => Weekday::Sat,
        "sun" | "sunday" | "sonntag" | "dimanche" => Weekday::Sun,
        _ => return None,
    })
}

/// From 1.
pub fn month(word: &str) -> Option<u32> {
    super::month(word).or(match word {
        "januar" | "jänner" | "janvier" => Some(1),
        "februar" | "février" | "fevrier" => Some(2),
        "märz" | "maerz" | "mars" => Some(3),
        "avril" => Some(4),
        "mai" => Some(5),
        "juni" | "juin" => Some(6),
        "juli" | "juillet" => Some(7),
        "août" | "aout" => Some(8),
        "septembre" => Some(9),
        "oktober" | "octobre" => Some(10),
        "novembre" => Some(11),
        "dezember" | "décembre" | "decembre" => Some(12),
        _ => None,
    })
}

/// `next`, in the three tongues.
pub fn is_next(word: &str) -> bool {
    word == "next"
        || word.starts_with("nächste")
        || ["prochain", "prochaine", "kommende", "kommenden"].contains(&word)
}

/// `last`, in the three tongues.
pub fn is_last(word: &str) -> bool {
    word == "last" || word.starts_with("letzte") || ["dernier", "dernière"].contains(&word)
}
