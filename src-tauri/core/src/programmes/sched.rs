//! The calendar of a conference as Sched gives it away (`all.ics`): a `VEVENT` a talk, its speakers behind the title.
//!
//! Of iCalendar only what such files have is read here: folded lines, escaped texts, times in UTC, on the clock of a
//! named zone, or of the whole calendar. Nothing recurs at a conference.

use super::gather::Gather;
use super::virtual_site::kind;
use super::{Item, Oddity, ProgrammeKind, Slot, identity, refused, speakers, times};
use crate::error::Result;
use chrono_tz::Tz;

/// Words before the colon of a title that say how it is given, in lower case.
const SORTS: [(&str, ProgrammeKind); 16] = [
    ("keynote", ProgrammeKind::Keynote),
    ("sponsored keynote", ProgrammeKind::Keynote),
    ("keynote session", ProgrammeKind::Keynote),
    ("tutorial", ProgrammeKind::Tutorial),
    ("workshop", ProgrammeKind::Workshop),
    ("panel", ProgrammeKind::Panel),
    ("panel discussion", ProgrammeKind::Panel),
    ("fireside chat", ProgrammeKind::Panel),
    ("poster", ProgrammeKind::Poster),
    ("poster presentation", ProgrammeKind::Poster),
    ("poster session", ProgrammeKind::Poster),
    ("talk", ProgrammeKind::Talk),
    ("lightning talk", ProgrammeKind::Talk),
    ("sponsored session", ProgrammeKind::Talk),
    ("sponsor demo", ProgrammeKind::Talk),
    ("session", ProgrammeKind::Talk),
];
/// What is nobody's talk, in lower case.
const BREAKS: [&str; 10] = [
    "registration",
    "badge pick",
    "breakfast",
    "lunch",
    "coffee",
    "break",
    "reception",
    "networking",
    "solutions showcase",
    "evening event",
];

/// A property: `DTSTART;TZID=Europe/Paris:20260518T090000`.
struct Line<'a> {
    name: &'a str,
    parameters: &'a str,
    value: &'a str,
}

#[derive(Default)]
struct Event {
    number: usize,
    uid: String,
    summary: String,
    description: String,
    categories: String,
    location: String,
    url: String,
    starts: Option<times::When>,
    ends: Option<times::When>,
    written: String,
    lasts: Option<i64>,
    cancelled: bool,
}

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let lines = unfolded(source);
    let mut open: Vec<String> = Vec::new();
    let mut event: Option<Event> = None;
    let mut zone: Option<Tz> = None;
    let mut number = 0;
    for (at, text) in &lines {
        let Some(line) = property(text) else { continue };
        let name = line.name.to_ascii_uppercase();
        match name.as_str() {
            "BEGIN" => {
                let what = line.value.trim().to_ascii_uppercase();
                if what == "VEVENT" {
                    if event.is_some() {
                        return Err(refused(format!(
                            "record {number} (line {at}): it never ends before the next begins. Expected END:VEVENT."
                        )));
                    }
                    number += 1;
                    event = Some(Event {
                        number,
                        ..Event::default()
                    });
                } else {
                    open.push(what);
                }
            }
            "END" => {
                if line.value.trim().eq_ignore_ascii_case("VEVENT") {
                    if let Some(event) = event.take() {
                        take(event, gather)?;
                    }
                } else if open
                    .last()
                    .is_some_and(|within| line.value.trim().eq_ignore_ascii_case(within))
                {
                    open.pop();
                }
            }
            "X-WR-TIMEZONE" => zone = line.value.trim().parse().ok(),
            // What is within an alarm is not the event's.
            _ if open.last().is_some_and(|within| within == "VALARM") => {}
            name => {
                if let Some(event) = &mut event {
                    event.take(name, &line, zone);
                }
            }
        }
    }
    if event.is_some() || !open.is_empty() {
        return Err(refused(format!(
            "record {number} (line {}): the calendar breaks off. Expected END:VCALENDAR; fetch it again.",
            lines.last().map_or(0, |(at, _)| *at)
        )));
    }
    Ok(())
}

/// The lines of the file, continued ones put together, each with the number of its first.
fn unfolded(source: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in source.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ if line.is_empty() => {}
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

fn property(line: &str) -> Option<Line<'_>> {
    let mut quoted = false;
    let colon = line.bytes().position(|b| {
        quoted ^= b == b'"';
        b == b':' && !quoted
    })?;
    let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some(Line {
        name,
        parameters,
        value,
    })
}

impl Line<'_> {
    /// `\n`, `\,`, `\;` and `\\` as what they stand for.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                c => text.push(c),
            }
        }
        text
    }

    fn zone(&self) -> Option<Tz> {
        let zone = self.parameters.split(';').find_map(|p| p.strip_prefix("TZID="))?;
        zone.trim_matches('"').trim_start_matches('/').parse().ok()
    }

    fn when(&self, calendar: Option<Tz>) -> times::When {
        let zone = match self.parameters.contains("TZID=") {
            true => self.zone(),
            false => calendar,
        };
        times::calendar(self.value, zone)
    }
}

impl Event {
    fn take(&mut self, name: &str, line: &Line<'_>, zone: Option<Tz>) {
        match name {
            "UID" => self.uid = line.text(),
            "SUMMARY" => self.summary = line.text(),
            "DESCRIPTION" => self.description = line.text(),
            "CATEGORIES" => self.categories = line.text(),
            "LOCATION" => self.location = line.text(),
            "URL" => self.url = line.value.to_owned(),
            "DTSTART" => {
                self.starts = Some(line.when(zone));
                line.value.clone_into(&mut self.written);
            }
            "DTEND" => self.ends = Some(line.when(zone)),
            "DURATION" => self.lasts = times::duration(line.value),
            "STATUS" => self.cancelled = line.value.trim().eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }
}

fn take(event: Event, gather: &mut Gather) -> Result<()> {
    let record = event.number;
    if event.cancelled {
        gather.odd(Oddity::NotGiven, record);
        return Ok(());
    }
    let (sort, rest) = sort(&event.summary);
    let category = event.categories.to_lowercase();
    let is_break = |text: &str| BREAKS.iter().any(|word| text.starts_with(word));
    if sort.is_none() && (is_break(&category) || is_break(&rest.to_lowercase())) {
        gather.odd(Oddity::NotAPaper, record);
        return Ok(());
    }
    let kind = sort.or_else(|| kind(&category)).unwrap_or(ProgrammeKind::Talk);
    let mut title = rest.to_owned();
    let mut authors = Vec::new();
    if let Some((before, behind)) = rest.rsplit_once(" - ").or_else(|| rest.rsplit_once(" – ")) {
        match speakers::read(behind, sort.is_some()) {
            Some(found) => {
                authors = found;
                before.clone_into(&mut title);
            }
            None => gather.odd(Oddity::SpeakersUnread, record),
        }
    }
    let when = event.starts.unwrap_or(times::When::Nothing);
    let starts = when.noted(gather, record);
    let ends = event.ends.and_then(|ends| match ends {
        times::When::At(ms) => Some(ms),
        _ => None,
    });
    let slot = Slot {
        kind,
        session: None,
        room: Some(event.location),
        poster: None,
        starts,
        ends: ends.or_else(|| starts?.checked_add(event.lasts?)),
        written: (when == times::When::NoZone).then_some(event.written),
    };
    let item = Item {
        key: event.uid,
        title,
        kind,
        topic: Some(event.categories),
        summary: Some(event.description),
        link: identity::web(&event.url),
        authors,
        slots: vec![slot],
        ..Item::default()
    };
    gather.add(record, item)
}

/// What `Keynote: The Engine` says about itself, and the rest.
fn sort(summary: &str) -> (Option<ProgrammeKind>, &str) {
    let Some((before, behind)) = summary.split_once(':') else {
        return (None, summary);
    };
    let before = before
        .trim()
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    match SORTS.iter().find(|(word, _)| *word == before) {
        Some((_, kind)) => (Some(*kind), behind.trim()),
        None => (None, summary),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, ProgrammeFormat, ProgrammeKind, read};

    const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//EV//EN\r\nX-WR-TIMEZONE:UTC\r\n\
BEGIN:VEVENT\r\nUID:a1\r\nSUMMARY:Keynote: Scaling\\, Then Serving - Ada Ames\\, VP\\, Lab A &\r\n  Bob Blake\\, Lab B\r\nCATEGORIES:KEYNOTE SESSIONS\r\nLOCATION:Hall 1\\, Level 2\r\nDTSTART:20260518T160000Z\r\nDTEND:20260518T163000Z\r\nURL:https://x.sched.example/event/a1\r\nDESCRIPTION:One.\\n\\nTwo.\r\nBEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:b2\r\nSUMMARY:Batching: Part 2 - The Return\r\nDTSTART;TZID=America/New_York:20260518T090000\r\nDURATION:PT25M\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:c3\r\nSUMMARY:Coffee Break\r\nDTSTART:20260518T100000Z\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:d4\r\nSUMMARY:Gone\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:e5\r\nSUMMARY:Somewhere - Cy Clark\\, Lab C\r\nDTSTART;TZID=\"Nowhere/Land\":20260518T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn talks_their_speakers_and_times_are_read() {
        let programme = read("all.ics", CALENDAR.as_bytes()).unwrap();
        assert_eq!(programme.format, ProgrammeFormat::Calendar);
        let [keynote, part, somewhere] = programme.items.as_slice() else {
            panic!("{programme:?}")
        };
        assert_eq!(
            (keynote.title.as_str(), keynote.kind),
            ("Scaling, Then Serving", ProgrammeKind::Keynote)
        );
        assert_eq!(keynote.summary.as_deref(), Some("One.\n\nTwo."));
        let who: Vec<_> = keynote
            .authors
            .iter()
            .map(|a| (a.name.as_str(), a.position.as_deref(), a.affiliation.as_deref()))
            .collect();
        assert_eq!(
            who,
            [
                ("Ada Ames", Some("VP"), Some("Lab A")),
                ("Bob Blake", None, Some("Lab B"))
            ]
        );
        let slot = &keynote.slots[0];
        assert_eq!(slot.room.as_deref(), Some("Hall 1, Level 2"));
        assert_eq!(
            (slot.starts, slot.ends),
            (Some(1_779_120_000_000), Some(1_779_121_800_000))
        );
        assert_eq!(part.title, "Batching: Part 2 - The Return");
        // Nine in New York, twenty-five minutes.
        assert_eq!(
            (part.slots[0].starts, part.slots[0].ends),
            (Some(1_779_109_200_000), Some(1_779_110_700_000))
        );
        assert_eq!(somewhere.slots[0].written.as_deref(), Some("20260518T090000"));
        assert_eq!(
            programme.odd(),
            [
                (Oddity::NotGiven, vec![4]),
                (Oddity::NotAPaper, vec![3]),
                (Oddity::NoAuthors, vec![2]),
                (Oddity::TimeWithoutZone, vec![5]),
                (Oddity::SpeakersUnread, vec![2]),
            ]
        );
    }

    #[test]
    fn half_a_calendar_is_refused() {
        let half = CALENDAR.split("END:VEVENT").next().unwrap();
        let error = read("all.ics", half.as_bytes()).unwrap_err().to_string();
        assert!(
            error.contains("breaks off") && error.contains("record 1"),
            "{error}"
        );
        let nested = CALENDAR.replacen("END:VEVENT\r\n", "", 1);
        let error = read("all.ics", nested.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("never ends") && error.contains("line"), "{error}");
    }
}
