//! Where the readers put what they find: cleaned, counted, the same thing only once.

use super::{Author, Item, Notice, Oddity, Programme, ProgrammeFormat, ProgrammeKind, Slot, names, refused};
use crate::error::Result;
use crate::words::fold;
use std::collections::{BTreeMap, HashMap};
use unicode_normalization::UnicodeNormalization as _;

/// Far more than any conference has.
const MOST_ITEMS: usize = 200_000;
/// Of all papers together.
const MOST_AUTHORS: usize = 2_000_000;
/// Characters of a title, a name, a room.
const LONGEST_LINE: usize = 1_000;
/// Characters of an abstract.
const LONGEST_TEXT: usize = 20_000;
/// Keywords, affiliations and slots of one paper.
const MOST_OF_ONE: usize = 1_000;
/// So many records are named in a notice.
const NAMED: usize = 10;

/// A programme that is being read.
#[derive(Default)]
pub(super) struct Gather {
    items: Vec<Item>,
    /// Where what has this key and this folded title stands.
    at: HashMap<(String, String), usize>,
    /// How many things came under a key.
    turns: HashMap<String, usize>,
    odd: BTreeMap<Oddity, (usize, Vec<usize>)>,
    authors: usize,
    /// The file is of a kind that never names authors: that one is missing is nothing odd.
    pub(super) without_authors: bool,
}

impl Gather {
    /// Something about `record`, counted from 1, is odd.
    pub(super) fn odd(&mut self, oddity: Oddity, record: usize) {
        let (count, records) = self.odd.entry(oddity).or_default();
        *count += 1;
        if records.len() < NAMED && records.last() != Some(&record) {
            records.push(record);
        }
    }

    /// Something about the whole file is odd.
    pub(super) fn file_odd(&mut self, oddity: Oddity) {
        self.odd.entry(oddity).or_default().0 += 1;
    }

    /// Takes what `record` holds. An item without a title is left out.
    pub(super) fn add(&mut self, record: usize, mut item: Item) -> Result<()> {
        item.title = self.line(record, &item.title).unwrap_or_default();
        if item.title.is_empty() {
            self.odd(Oddity::NoTitle, record);
            return Ok(());
        }
        self.add_untitled(record, item)
    }

    /// The same for a table whose papers have only a key.
    pub(super) fn add_untitled(&mut self, record: usize, mut item: Item) -> Result<()> {
        self.clean(record, &mut item);
        if item.authors.is_empty() && !self.without_authors {
            self.odd(Oddity::NoAuthors, record);
        }
        let folded = fold(&item.title);
        if item.key.is_empty() {
            item.key = match item.year {
                Some(year) => format!("{year} {folded}"),
                None => folded.clone(),
            };
        }
        let same = (item.key.clone(), folded);
        if let Some(known) = self.at.get(&same).and_then(|at| self.items.get_mut(*at)) {
            merge(known, item);
            self.odd(Oddity::Repeated, record);
            return Ok(());
        }
        self.at.insert(same, self.items.len());
        item.key = self.free(item.key, record);
        self.authors += item.authors.len();
        if self.items.len() >= MOST_ITEMS || self.authors > MOST_AUTHORS {
            return Err(refused(format!(
                "at record {record} there are more than {MOST_ITEMS} papers or {MOST_AUTHORS} authors; no conference has so many."
            )));
        }
        self.items.push(item);
        Ok(())
    }

    /// `key`, or with a number behind it where something else has it.
    fn free(&mut self, key: String, record: usize) -> String {
        let mut turn = self.turns.get(&key).copied().unwrap_or(0) + 1;
        let mut free = key.clone();
        if turn > 1 {
            self.odd(Oddity::SharedKey, record);
            free = format!("{key} ({turn})");
            while self.turns.contains_key(&free) {
                turn += 1;
                free = format!("{key} ({turn})");
            }
            self.turns.insert(free.clone(), 1);
        }
        self.turns.insert(key, turn);
        free
    }

    /// All that was added.
    pub(super) fn done(self, format: ProgrammeFormat, of_papers: bool) -> Programme {
        let notices = self.odd.into_iter().map(|(oddity, (count, records))| Notice {
            oddity,
            count,
            records,
        });
        Programme {
            format,
            of_papers,
            items: self.items,
            notices: notices.collect(),
        }
    }

    fn clean(&mut self, record: usize, item: &mut Item) {
        item.key = self.line(record, &item.key).unwrap_or_default();
        for text in [
            &mut item.topic,
            &mut item.decision,
            &mut item.award,
            &mut item.link,
            &mut item.venue,
        ] {
            self.tidy(record, text);
        }
        if let Some(summary) = item.summary.take() {
            item.summary = self.text(record, &summary);
        }
        let keywords = std::mem::take(&mut item.keywords);
        item.keywords = self.each_once(record, &keywords);
        let affiliations = std::mem::take(&mut item.affiliations);
        item.affiliations = self.each_once(record, &affiliations);
        for author in std::mem::take(&mut item.authors) {
            match self.author(record, author) {
                Some(author) => item.authors.push(author),
                None => self.odd(Oddity::NamelessAuthor, record),
            }
        }
        for slot in std::mem::take(&mut item.slots) {
            let slot = self.slot(record, slot);
            if slot
                != (Slot {
                    kind: slot.kind,
                    ..Slot::default()
                })
            {
                item.slots.push(slot);
            }
        }
    }

    fn author(&mut self, record: usize, mut author: Author) -> Option<Author> {
        author.written = self.line(record, &author.written)?;
        // A reader of a format with its own grammar of names has made the name already.
        let source = if author.name.is_empty() {
            &author.written
        } else {
            &author.name
        };
        let named = names::read(source);
        author.name = named.name;
        if author.dblp_pid.is_none() {
            author.dblp_pid = named.numbered;
        }
        for text in [
            &mut author.affiliation,
            &mut author.former_affiliation,
            &mut author.openreview_id,
            &mut author.dblp_pid,
            &mut author.homepage,
            &mut author.email,
            &mut author.position,
        ] {
            self.tidy(record, text);
        }
        author.name.chars().any(char::is_alphabetic).then_some(author)
    }

    fn slot(&mut self, record: usize, mut slot: Slot) -> Slot {
        for text in [
            &mut slot.session,
            &mut slot.room,
            &mut slot.poster,
            &mut slot.written,
        ] {
            self.tidy(record, text);
        }
        if slot
            .ends
            .is_some_and(|ends| slot.starts.is_none_or(|starts| ends <= starts))
        {
            slot.ends = None;
        }
        slot
    }

    fn tidy(&mut self, record: usize, text: &mut Option<String>) {
        if let Some(written) = text.take() {
            *text = self.line(record, &written);
        }
    }

    fn each_once(&mut self, record: usize, texts: &[String]) -> Vec<String> {
        let mut once: Vec<String> = Vec::with_capacity(texts.len());
        for text in texts {
            if let Some(line) = self.line(record, text)
                && !once.contains(&line)
                && once.len() < MOST_OF_ONE
            {
                once.push(line);
            }
        }
        once
    }

    fn line(&mut self, record: usize, text: &str) -> Option<String> {
        let (line, cut) = shortened(&line(text), LONGEST_LINE);
        if cut {
            self.odd(Oddity::Cut, record);
        }
        (!line.is_empty()).then_some(line)
    }

    fn text(&mut self, record: usize, text: &str) -> Option<String> {
        let paragraphs: Vec<String> = text
            .split("\n\n")
            .map(line)
            .filter(|paragraph| !paragraph.is_empty())
            .collect();
        let (text, cut) = shortened(&paragraphs.join("\n\n"), LONGEST_TEXT);
        if cut {
            self.odd(Oddity::Cut, record);
        }
        (!text.is_empty()).then_some(text)
    }
}

/// One line in one form, without signs that cannot be seen.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let start = line.len();
        if word.is_ascii() {
            line.push_str(word);
        } else {
            let seen = word
                .chars()
                .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}'));
            line.extend(seen.nfc());
        }
        if line.len() > start {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}

fn shortened(text: &str, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (text.get(..end).unwrap_or_default().trim_end().to_owned(), true),
        None => (text.to_owned(), false),
    }
}

/// What is known of an item becomes more by what another record says.
fn merge(known: &mut Item, more: Item) {
    if known.kind == ProgrammeKind::Paper || (more.kind > known.kind && more.kind != ProgrammeKind::Paper) {
        known.kind = more.kind;
    }
    for (known, more) in [
        (&mut known.topic, more.topic),
        (&mut known.summary, more.summary),
        (&mut known.decision, more.decision),
        (&mut known.award, more.award),
        (&mut known.link, more.link),
        (&mut known.venue, more.venue),
    ] {
        if known.is_none() {
            *known = more;
        }
    }
    known.year = known.year.or(more.year);
    add_new(&mut known.keywords, more.keywords);
    add_new(&mut known.affiliations, more.affiliations);
    add_new(&mut known.slots, more.slots);
    if known.authors.is_empty() {
        known.authors = more.authors;
    } else {
        let pairs = known.authors.iter_mut().zip(more.authors);
        pairs
            .filter(|(one, other)| one.name == other.name)
            .for_each(|(one, other)| fill(one, other));
    }
}

fn add_new<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
    for thing in more {
        if known.len() < MOST_OF_ONE && !known.contains(&thing) {
            known.push(thing);
        }
    }
}

fn fill(known: &mut Author, more: Author) {
    for (known, more) in [
        (&mut known.affiliation, more.affiliation),
        (&mut known.former_affiliation, more.former_affiliation),
        (&mut known.openreview_id, more.openreview_id),
        (&mut known.dblp_pid, more.dblp_pid),
        (&mut known.orcid, more.orcid),
        (&mut known.homepage, more.homepage),
        (&mut known.scholar, more.scholar),
        (&mut known.linkedin, more.linkedin),
        (&mut known.email, more.email),
        (&mut known.position, more.position),
    ] {
        if known.is_none() {
            *known = more;
        }
    }
}
