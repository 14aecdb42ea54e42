//! What stands in a cell: trimmed, several values parted, dates and countries read.

use crate::export::unguarded;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;

/// What programs and people write where there is nothing.
const PLACEHOLDERS: [&str; 5] = ["na", "none", "null", "nil", "unknown"];

/// The same with a sign in it, or that nobody is called: Na, Null, None and Nil are names of people, and so is Unknown.
const SIGNS: [&str; 13] = [
    "n/a",
    "#n/a",
    "n.a.",
    "-",
    "--",
    "---",
    "—",
    "–",
    "?",
    ".",
    "(none)",
    "(null)",
    "undefined",
];

/// The cell's text; empty where it says that there is nothing.
pub(super) fn text(cell: &str) -> &str {
    let text = name_text(cell);
    if is_one_of(text, &PLACEHOLDERS) { "" } else { text }
}

/// [`text`] of a cell that holds a name or a part of one.
pub(super) fn name_text(cell: &str) -> &str {
    let text = unguarded(cell.trim());
    if is_one_of(text, &SIGNS) { "" } else { text }
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    text.len() <= 9 && words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// In one line.
pub(super) fn line(cell: &str) -> String {
    let mut line = String::with_capacity(cell.len());
    for word in cell.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The values in a cell that may hold several.
pub(super) fn several<'a>(cell: &'a str, parted_by: &'static [char]) -> impl Iterator<Item = &'a str> {
    cell.split(parted_by).map(text).filter(|value| !value.is_empty())
}

/// The instant of a scan, in UTC milliseconds, on the clock of `zone` where the file names none. A day alone is its noon. None
/// where it is no time, or could be two days.
pub(super) fn instant(cell: &str, zone: Tz) -> Option<i64> {
    const TIMES: [&str; 8] = [
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
        "%d.%m.%Y %H:%M:%S",
        "%d.%m.%Y %H:%M",
        "%d %b %Y %H:%M",
        "%b %d, %Y %I:%M %p",
    ];
    // Where slashes part them, either may be the day.
    const EITHER: [[&str; 2]; 3] = [
        ["%m/%d/%Y %I:%M %p", "%d/%m/%Y %I:%M %p"],
        ["%m/%d/%Y %H:%M:%S", "%d/%m/%Y %H:%M:%S"],
        ["%m/%d/%Y %H:%M", "%d/%m/%Y %H:%M"],
    ];
    let cell = cell.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(cell)
        .or_else(|_| DateTime::parse_from_str(cell, "%Y-%m-%d %H:%M:%S%.f%:z"))
    {
        return Some(at.timestamp_millis());
    }
    let read = |format: &str| NaiveDateTime::parse_from_str(cell, format).ok();
    let two_days = || {
        let mut parts = cell.split('/').map(|part| part.trim().parse::<u32>().ok());
        let (one, other) = (parts.next().flatten(), parts.next().flatten());
        one.zip(other)
            .is_some_and(|(one, other)| one != other && one <= 12 && other <= 12)
    };
    if cell.contains('/') && two_days() {
        return None;
    }
    let at = TIMES
        .iter()
        .chain(EITHER.iter().flatten())
        .find_map(|format| read(format))
        .or_else(|| {
            NaiveDate::parse_from_str(&day(cell)?, "%Y-%m-%d")
                .ok()?
                .and_hms_opt(12, 0, 0)
        })?;
    let local = zone.from_local_datetime(&at).earliest();
    Some(local.map_or_else(|| at.and_utc().timestamp_millis(), |at| at.timestamp_millis()))
}

/// A day as ISO text: `15 Mar 2024`, `03/15/2024` (LinkedIn's old files: month first), `2024-03-15`, `15.03.2024`.
pub(super) fn day(cell: &str) -> Option<String> {
    // A time behind the day is no concern of ours.
    let first = cell.split(['T', ',']).next().unwrap_or_default().trim();
    let dated = first.split(' ').next().unwrap_or_default();
    let formats = [
        (first, "%d %b %Y"),
        (first, "%d %B %Y"),
        (dated, "%Y-%m-%d"),
        (dated, "%m/%d/%Y"),
        (dated, "%m/%d/%y"),
        (dated, "%d.%m.%Y"),
        (dated, "%d-%b-%y"),
        (dated, "%d-%b-%Y"),
    ];
    // chrono takes "%Y" for a year of two digits too: 24 would be the year 24.
    formats
        .iter()
        .find_map(|(text, format)| {
            NaiveDate::parse_from_str(text, format)
                .ok()
                .filter(|day| day.format("%Y").to_string().as_str() >= "1900")
        })
        .map(|day| day.format("%Y-%m-%d").to_string())
}

/// Countries by the names files call them, for reading phone numbers. Those whose people this desk is likely to meet.
const COUNTRIES: &[(&str, &str)] = &[
    ("argentina", "AR"),
    ("australia", "AU"),
    ("austria", "AT"),
    ("belgium", "BE"),
    ("brazil", "BR"),
    ("bulgaria", "BG"),
    ("canada", "CA"),
    ("chile", "CL"),
    ("china", "CN"),
    ("colombia", "CO"),
    ("croatia", "HR"),
    ("czech republic", "CZ"),
    ("czechia", "CZ"),
    ("denmark", "DK"),
    ("deutschland", "DE"),
    ("egypt", "EG"),
    ("espana", "ES"),
    ("estonia", "EE"),
    ("finland", "FI"),
    ("france", "FR"),
    ("germany", "DE"),
    ("great britain", "GB"),
    ("greece", "GR"),
    ("hong kong", "HK"),
    ("hungary", "HU"),
    ("iceland", "IS"),
    ("india", "IN"),
    ("indonesia", "ID"),
    ("iran", "IR"),
    ("ireland", "IE"),
    ("israel", "IL"),
    ("italy", "IT"),
    ("japan", "JP"),
    ("korea", "KR"),
    ("latvia", "LV"),
    ("lithuania", "LT"),
    ("luxembourg", "LU"),
    ("malaysia", "MY"),
    ("mexico", "MX"),
    ("netherlands", "NL"),
    ("new zealand", "NZ"),
    ("nigeria", "NG"),
    ("norway", "NO"),
    ("osterreich", "AT"),
    ("pakistan", "PK"),
    ("poland", "PL"),
    ("polska", "PL"),
    ("portugal", "PT"),
    ("republic of korea", "KR"),
    ("romania", "RO"),
    ("russia", "RU"),
    ("saudi arabia", "SA"),
    ("schweiz", "CH"),
    ("serbia", "RS"),
    ("singapore", "SG"),
    ("slovakia", "SK"),
    ("slovenia", "SI"),
    ("south africa", "ZA"),
    ("south korea", "KR"),
    ("spain", "ES"),
    ("suisse", "CH"),
    ("sweden", "SE"),
    ("switzerland", "CH"),
    ("taiwan", "TW"),
    ("the netherlands", "NL"),
    ("turkey", "TR"),
    ("turkiye", "TR"),
    ("uae", "AE"),
    ("uk", "GB"),
    ("ukraine", "UA"),
    ("united arab emirates", "AE"),
    ("united kingdom", "GB"),
    ("united states", "US"),
    ("united states of america", "US"),
    ("usa", "US"),
    ("vietnam", "VN"),
];

/// The ISO 3166 code of a country as written.
pub(super) fn country(written: &str) -> Option<String> {
    let folded = crate::words::fold(written).replace('.', "");
    if let Some((_, code)) = COUNTRIES.iter().find(|(name, _)| *name == folded) {
        return Some((*code).to_owned());
    }
    let is_code = folded.len() == 2 && folded.chars().all(|c| c.is_ascii_alphabetic());
    is_code.then(|| folded.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{country, day, instant, name_text, several, text};
    use proptest::prelude::*;

    #[test]
    fn nothing_is_written_in_many_ways() {
        for (cell, expected) in [
            (" Ana ", "Ana"),
            ("N/A", ""),
            ("-", ""),
            ("Unknown", ""),
            ("'+41 44 668 18 00", "+41 44 668 18 00"),
            ("'=1+1", "=1+1"),
            ("'t Hooft", "'t Hooft"),
            ("Nall", "Nall"),
        ] {
            assert_eq!(text(cell), expected, "{cell}");
        }
        for name in ["Na", "Null", "None", "Nil", "Unknown"] {
            assert_eq!((text(name), name_text(name)), ("", name));
        }
        for none in ["-", "--", "—", "n/a", "(null)", "#N/A"] {
            assert_eq!((text(none), name_text(none)), ("", ""), "{none}");
        }
        let values: Vec<&str> = several("a; b;;n/a ;c", &[';']).collect();
        assert_eq!(values, ["a", "b", "c"]);
    }

    #[test]
    fn scans_are_read_on_the_clock_they_were_made_by() {
        let zurich = "Europe/Zurich".parse().unwrap_or_default();
        for (cell, expected) in [
            ("2026-05-19T14:03:00Z", Some("2026-05-19T14:03:00+00:00")),
            ("2026-05-19 14:03", Some("2026-05-19T12:03:00+00:00")),
            ("19.05.2026 14:03:09", Some("2026-05-19T12:03:09+00:00")),
            ("05/19/2026 2:03 PM", Some("2026-05-19T12:03:00+00:00")),
            ("19/05/2026 14:03", Some("2026-05-19T12:03:00+00:00")),
            ("19 May 2026", Some("2026-05-19T10:00:00+00:00")),
            ("04/05/2026 14:03", None),
            ("soon", None),
        ] {
            let expected = expected.and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
            assert_eq!(
                instant(cell, zurich),
                expected.map(|at| at.timestamp_millis()),
                "{cell}"
            );
        }
    }

    #[test]
    fn days_are_read_as_programs_write_them() {
        for (cell, expected) in [
            ("15 Mar 2024", Some("2024-03-15")),
            ("5 March 2024", Some("2024-03-05")),
            ("03/15/2024", Some("2024-03-15")),
            ("3/5/2019, 4:11 PM", Some("2019-03-05")),
            ("2024-03-15T10:00:00Z", Some("2024-03-15")),
            ("2024-03-15 10:00", Some("2024-03-15")),
            ("15.03.2024", Some("2024-03-15")),
            ("1/1/16 0:00", Some("2016-01-01")),
            ("last spring", None),
            ("31 Feb 2024", None),
            ("", None),
        ] {
            assert_eq!(day(cell).as_deref(), expected, "{cell}");
        }
    }

    #[test]
    fn countries_are_read_by_name_and_code() {
        for (written, expected) in [
            ("Switzerland", Some("CH")),
            ("U.S.A.", Some("US")),
            ("de", Some("DE")),
            ("Österreich", Some("AT")),
            ("Atlantis", None),
            ("", None),
        ] {
            assert_eq!(country(written).as_deref(), expected, "{written}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_panics(cell: String) {
            let _ = (text(&cell), day(&cell), country(&cell));
        }
    }
}
