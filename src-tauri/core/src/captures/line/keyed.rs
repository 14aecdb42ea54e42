//! What a word leads: wishes and tasks.

use super::keywords::{ACTS, ARTICLES, FOLLOW, NOT, wants};
use super::{CaptureKind, Line};
use crate::day::{self, Lean};
use crate::tasks::{TaskLine, read_task_line};
use crate::vocabulary::capital;
use chrono::Days;
use std::ops::Range;

/// What the task of a plain `follow up` is called.
pub(in crate::captures) const FOLLOW_UP: &str = "Follow up";

/// To follow up without a day is to do so within two.
const SOON: Days = Days::new(2);

impl Line<'_> {
    pub(super) fn keyed(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            if self.is_taken(at) {
                at += 1;
                continue;
            }
            let end = self.wish(at).or_else(|| self.task(at));
            at = end.unwrap_or(at + 1);
        }
    }

    fn before(&self, at: usize) -> &str {
        match at.checked_sub(1) {
            Some(before) if self.segment(before) == self.segment(at) => self.low(before),
            _ => "",
        }
    }

    /// A wish reaches to the end of its segment, or to what is to be done.
    fn wish(&mut self, at: usize) -> Option<usize> {
        if !wants(self.low(at), self.low(at + 1)) || NOT.contains(&self.before(at)) {
            return None;
        }
        let end = self.run_end(at);
        let end = (at + 2..end)
            .find(|word| !ARTICLES.contains(&self.before(*word)) && self.to_do(*word).is_some())
            .unwrap_or(end);
        let text = self.called(at..end).to_owned();
        self.take(at..end, CaptureKind::Wants, text.clone());
        self.said.wants.push(text);
        Some(end)
    }

    fn task(&mut self, at: usize) -> Option<usize> {
        if ARTICLES.contains(&self.before(at)) {
            return None;
        }
        let (words, task) = self.to_do(at)?;
        let meaning = match day::of_kept(&task.due_on) {
            Some(due) => format!("{}, {}", task.title, day::shown(due)),
            None => task.title.clone(),
        };
        let end = words.end;
        self.take(words, CaptureKind::Task, meaning);
        self.said.tasks.push(task);
        Some(end)
    }

    /// What is to be done from this word on: with a day, or where the segment begins with it.
    fn to_do(&self, at: usize) -> Option<(Range<usize>, TaskLine)> {
        let follows = FOLLOW.contains(&self.low(at));
        if !follows && !ACTS.contains(&self.low(at)) {
            return None;
        }
        let end = self.run_end(at);
        let read = |end: usize| read_task_line(self.stretch(&(at..end)), self.known.today).ok();
        let mut words = at..end;
        let mut task = read(end)?;
        // `follow up, fri`
        if task.due_on.is_empty() && follows && end < self.words.len() && !self.is_taken(end) {
            let next = self.run_end(end);
            if let Some(with) = self.a_day(end..next).and(read(next)) {
                (words, task) = (at..next, with);
            }
        }
        let first = at == 0 || self.segment(at - 1) != self.segment(at) || self.is_taken(at - 1);
        if task.due_on.is_empty() && !follows && (!first || at == 0) {
            return None;
        }
        if follows && task.due_on.is_empty() {
            task.due_on = self
                .known
                .today
                .checked_add_days(SOON)
                .map(day::kept)
                .unwrap_or_default();
        }
        task.title = match task.title.to_lowercase().as_str() {
            "follow" | "followup" | "follow-up" | "f/u" | "fu" | "follow up" => FOLLOW_UP.to_owned(),
            _ => title(&task.title),
        };
        Some((words, task))
    }

    /// The day that these words are, and nothing else.
    pub(super) fn a_day(&self, words: Range<usize>) -> Option<chrono::NaiveDate> {
        let text: Vec<String> = day::words(self.stretch(&words));
        let text: Vec<&str> = text.iter().map(String::as_str).collect();
        match day::reading(&text, self.known.today, Lean::Ahead, true) {
            day::Reading::Day(day) => Some(day),
            _ => None,
        }
    }
}

fn title(text: &str) -> String {
    let text = text
        .trim_start_matches("todo:")
        .trim_start_matches("task:")
        .trim();
    capital(text)
}
