//! Where and when they met.

use super::keywords::{ALONE, AT, MET, MET_WITH, NUMBERED, PLACES};
use super::{CaptureKind, Line};
use crate::day::{self, Lean};
use chrono::NaiveDate;

impl Line<'_> {
    pub(super) fn meetings(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            let end = if self.is_taken(at) { None } else { self.meeting(at) };
            at = end.unwrap_or(at + 1);
        }
    }

    /// `met at poster 214`, `met tue over lunch`, `booth 12`, `after her talk`.
    fn meeting(&mut self, at: usize) -> Option<usize> {
        let stop = self.run_end(at);
        let verb = MET.contains(&self.low(at));
        let mut next = at + usize::from(verb);
        if verb {
            while next < stop && MET_WITH.contains(&self.low(next)) {
                next += 1;
            }
        }
        let mut places: Vec<String> = Vec::new();
        let mut on = None;
        loop {
            if verb
                && on.is_none()
                && let Some((day, end)) = self.gone_by(next, stop)
            {
                (on, next) = (Some(day), end);
                continue;
            }
            match self.place(next, stop, at) {
                Some((end, place)) if end > next => {
                    next = end;
                    places.extend((!place.is_empty()).then_some(place));
                }
                _ => break,
            }
        }
        if next == at || !verb && places.is_empty() && self.said.edition.is_none() {
            return None;
        }
        // Once a line says where, a second place is a note.
        if !verb && !self.said.met_where.is_empty() {
            return None;
        }
        let place = places.join(", ");
        let mut meaning: Vec<String> = Vec::new();
        meaning.extend(on.map(day::shown));
        meaning.extend((!place.is_empty()).then(|| place.clone()));
        self.take(at..next, CaptureKind::Met, meaning.join(", "));
        self.said.met = true;
        self.said.met_on = self.said.met_on.or(on);
        if self.said.met_where.is_empty() {
            self.said.met_where = place;
        }
        Some(next)
    }

    /// A day that is past, from here.
    fn gone_by(&self, at: usize, stop: usize) -> Option<(NaiveDate, usize)> {
        let today = self.known.today;
        (at + 1..=stop.min(at + 3)).rev().find_map(|end| {
            let text = day::words(self.stretch(&(at..end)));
            let text: Vec<&str> = text.iter().map(String::as_str).collect();
            match day::reading(&text, today, Lean::Back, true) {
                day::Reading::Day(day) if day <= today => Some((day, end)),
                _ => None,
            }
        })
    }

    /// A place from here: behind a word such as `at`, or one that is a place by itself. `start`: where the piece begins.
    fn place(&mut self, at: usize, stop: usize, start: usize) -> Option<(usize, String)> {
        if at >= stop {
            return None;
        }
        let led = AT.contains(&self.low(at));
        let mut first = at + usize::from(led);
        while first < stop
            && matches!(
                self.low(first),
                "the" | "our" | "their" | "his" | "her" | "a" | "to"
            )
        {
            first += 1;
        }
        if led && first < stop {
            for end in self.ends(first, 3).rev() {
                if let Some(edition) = self.edition(self.called(first..end)) {
                    self.said.edition.get_or_insert(edition);
                    return Some((end, String::new()));
                }
            }
        }
        if NUMBERED.contains(&self.low(first)) && first + 1 < stop && self.is_number(first + 1) {
            return Some((first + 2, self.place_name(at, first, first + 2)));
        }
        let noun = (first..stop.min(first + 4)).find(|word| PLACES.contains(&self.low(word.to_owned())));
        let verb = MET.contains(&self.low(start));
        let is_company = self
            .ends(first, 3)
            .any(|end| self.company_called(self.called(first..end)).is_some());
        let end = match noun {
            Some(noun) if led => noun + 1,
            Some(noun)
                if noun == first && ALONE.contains(&self.low(first)) && self.whole_segment(start, stop) =>
            {
                stop
            }
            // Wherever that was: up to what is known to be something else.
            None if led && verb && !is_company => (first..stop)
                .find(|word| *word > first && self.is_strong(*word, stop))
                .unwrap_or(stop),
            _ => return None,
        };
        (end > first).then(|| (end, self.place_name(at, first, end)))
    }

    /// `poster 214` for `at the poster 214`, and `after her talk` as it stands.
    fn place_name(&self, at: usize, first: usize, end: usize) -> String {
        let from = match self.low(at) {
            "at" | "in" | "by" | "on" => first,
            _ => at,
        };
        self.called(from..end).to_owned()
    }

    fn is_number(&self, at: usize) -> bool {
        let text = self.word(at).trim_start_matches('#');
        text.chars().any(|c| c.is_ascii_digit()) && text.chars().count() <= 6
            || text.chars().count() == 1 && text.chars().all(char::is_uppercase)
    }

    /// These words, few of them, are all their segment has.
    fn whole_segment(&self, start: usize, stop: usize) -> bool {
        let segment = self.segment(start);
        let first = start == 0 || self.segment(start - 1) != segment;
        first && stop - start <= 3 && self.segment(stop) != segment
    }
}
