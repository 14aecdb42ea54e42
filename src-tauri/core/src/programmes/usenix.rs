//! A saved page of the technical sessions of a USENIX conference.
//!
//! Every paper is an `article.node-paper`, mostly within an `article.node-session`. Its people are one line:
//! `Alice Ames and Bob Blake, *Lab A;* Carol Clark, *Lab B*`. The names before an organisation belong to it, so here
//! affiliations are the authors' own. The times on the page are local and name no time zone.

use super::gather::{Gather, line};
use super::page::{Node, Page};
use super::virtual_site::is_award;
use super::{Author, Item, Oddity, ProgrammeKind, Slot, openreview, refused};
use crate::error::Result;

const SITE: &str = "https://www.usenix.org";
/// More than anybody works for at a time.
const MOST_ORGANISATIONS: usize = 8;
/// What may stand before the names.
const ROLES: [&str; 8] = [
    "moderator",
    "moderators",
    "panelist",
    "panelists",
    "speaker",
    "speakers",
    "chair",
    "co-chairs",
];

pub(super) fn read(source: &str, gather: &mut Gather) -> Result<()> {
    let lower = source.to_ascii_lowercase();
    if lower.contains("<html") && !lower.contains("</html>") {
        return Err(refused(
            "the page breaks off before its end. Expected </html>; save it again.",
        ));
    }
    let page = Page::new(source).ok_or_else(|| refused("the page is far larger than any of USENIX."))?;
    let venue = page
        .0
        .iter()
        .position(|node| node.name == "title")
        .map(|at| venue(&page.text(at)));
    let year = venue.as_deref().and_then(year);
    let mut session: Option<(usize, Slot)> = None;
    let mut covered = 0;
    let mut record = 0;
    for (at, node) in page.0.iter().enumerate() {
        if node.name != "article" {
            continue;
        }
        if node.is("node-session") {
            session = Some((node.end, slot(&page, at)));
        } else if node.is("node-paper") && at >= covered {
            covered = node.end;
            record += 1;
            let slot = session
                .as_ref()
                .filter(|(end, _)| at < *end)
                .map(|(_, slot)| slot);
            if slot.is_some_and(|slot| slot.written.is_some()) {
                gather.odd(Oddity::TimeWithoutZone, record);
            }
            let mut item = paper(&page, at, slot);
            item.venue.clone_from(&venue);
            item.year = year;
            gather.add(record, item)?;
        }
    }
    Ok(())
}

/// `OSDI '26` of `OSDI '26 Technical Sessions | USENIX`.
fn venue(title: &str) -> String {
    let name = title.split('|').next().unwrap_or_default();
    let end = ["technical sessions", "program", "conference"]
        .iter()
        .filter_map(|words| name.to_ascii_lowercase().find(words))
        .min()
        .unwrap_or(name.len());
    line(name.get(..end).unwrap_or(name))
}

/// The year of `OSDI '26` or `2026 USENIX …`.
fn year(venue: &str) -> Option<i32> {
    openreview::year(venue).or_else(|| {
        let figures = venue.split(['\'', '’', '‘']).nth(1)?.get(..2)?;
        figures.parse::<i32>().ok().map(|year| 2_000 + year)
    })
}

/// Where and when a session is; what its papers say is not its own.
fn slot(page: &Page, session: usize) -> Slot {
    let end = page
        .first(session, |node| node.name == "article")
        .unwrap_or(usize::MAX);
    let own = |fits: &dyn Fn(&Node) -> bool| {
        let (at, _) = page
            .within(session)
            .take_while(|(at, _)| *at < end)
            .find(|(_, node)| fits(node))?;
        Some(line(&page.text_before(at, end))).filter(|text| !text.is_empty())
    };
    Slot {
        session: own(&|node| matches!(node.name.as_str(), "h2" | "h3")),
        written: own(&|node| ["date", "time"].iter().any(|word| node.class.contains(word))),
        room: own(&|node| ["location", "room"].iter().any(|word| node.class.contains(word))),
        ..Slot::default()
    }
}

fn paper(page: &Page, at: usize, session: Option<&Slot>) -> Item {
    let heading = page.first(at, |node| node.name == "h2" || node.is("node-title"));
    let path = heading
        .and_then(|heading| page.first(heading, |node| node.name == "a" && !node.href.is_empty()))
        .and_then(|link| page.0.get(link))
        .map(|link| link.href.split(['?', '#']).next().unwrap_or_default().to_owned());
    let link = path.as_ref().map(|path| match path.starts_with('/') {
        true => format!("{SITE}{path}"),
        false => path.clone(),
    });
    let people = page.first(at, |node| node.is("field-name-field-paper-people-text"));
    let (authors, mut award) = people.map(|people| read_people(page, people)).unwrap_or_default();
    if award.is_none() {
        // It is a line of its own: what covers more is none.
        let texts = page
            .within(at)
            .filter(|(at, node)| matches!(node.name.as_str(), "em" | "strong" | "p") && node.end - at < 8);
        award = texts
            .map(|(at, _)| line(&page.text(at)))
            .find(|text| says_award(text));
    }
    let summary = page
        .first(at, |node| {
            node.class.contains("field-name-field-paper-description")
        })
        .map(|at| page.text(at))
        .filter(|text| !text.trim().is_empty());
    let title = heading.map(|at| page.text(at)).unwrap_or_default();
    let named = |text: Option<&str>| text.is_some_and(|text| text.to_lowercase().contains("keynote"));
    let kind = match () {
        () if named(Some(&title)) || named(session.and_then(|slot| slot.session.as_deref())) => {
            ProgrammeKind::Keynote
        }
        () if authors.is_empty() && summary.is_none() => ProgrammeKind::Talk,
        () => ProgrammeKind::Paper,
    };
    Item {
        // In a saved page links are whole, in a fetched one they are not.
        key: path
            .map(|path| path.strip_prefix(SITE).unwrap_or(&path).to_owned())
            .unwrap_or_default(),
        title,
        kind,
        summary,
        award,
        link: link.filter(|link| link.starts_with("http")),
        authors,
        slots: session
            .map(|slot| Slot { kind, ..slot.clone() })
            .into_iter()
            .collect(),
        ..Item::default()
    }
}

/// The line of an award: `Awarded Best Paper!`.
fn says_award(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.len() < 120
        && is_award(text)
        && (lower.starts_with("award")
            || text.ends_with('!')
            || lower.ends_with("award")
            || lower.ends_with("paper"))
}

fn read_people(page: &Page, at: usize) -> (Vec<Author>, Option<String>) {
    let mut people = People::default();
    let mut award = None;
    let mut skip = 0;
    for (at, node) in page.within(at) {
        if at < skip {
            continue;
        }
        match node.name.as_str() {
            "em" | "i" => {
                skip = node.end;
                let text = line(&page.text(at));
                if says_award(&text) {
                    award = Some(text);
                } else {
                    people.organisation(&text);
                }
            }
            "p" | "br" | "div" => people.close(),
            "" => people.say(&node.text),
            _ => {}
        }
    }
    people.close();
    let award_first = people
        .found
        .first()
        .is_some_and(|author| says_award(&author.written));
    if award_first {
        award = award.or_else(|| people.found.first().map(|author| author.written.clone()));
        people.found.remove(0);
    }
    (people.found, award)
}

/// The line of people, as far as it is read.
#[derive(Default)]
struct People {
    found: Vec<Author>,
    /// Names whose organisation has not come yet.
    waiting: String,
    /// Those the last organisation belongs to.
    last: usize,
    /// How many organisations they have beside their first.
    more: usize,
}

impl People {
    fn say(&mut self, text: &str) {
        let mut groups = text.split(';');
        self.waiting.push_str(groups.next().unwrap_or_default());
        for group in groups {
            self.close();
            self.waiting.push_str(group);
        }
    }

    /// The names so far work at `text`, or did.
    fn organisation(&mut self, text: &str) {
        let names = self.take_names();
        if names.is_empty() {
            // A second organisation of the same people.
            let more = text.trim_matches([';', ',', ' ']);
            let last = self.last;
            self.more += 1;
            if self.more > MOST_ORGANISATIONS {
                return;
            }
            for author in self.found.iter_mut().skip(last) {
                if let (Some(known), false) = (&mut author.affiliation, more.is_empty()) {
                    known.push_str("; ");
                    known.push_str(more);
                }
            }
            return;
        }
        (self.last, self.more) = (self.found.len(), 0);
        let text = text.trim_matches([';', ',', ' ']);
        let former = ["formerly of ", "formerly at ", "formerly "]
            .iter()
            .find_map(|before| {
                text.get(..before.len())
                    .filter(|start| start.eq_ignore_ascii_case(before))?;
                text.get(before.len()..)
            });
        for name in names {
            self.found.push(Author {
                written: name,
                affiliation: former.is_none().then(|| text.to_owned()),
                former_affiliation: former.map(str::to_owned),
                ..Author::default()
            });
        }
    }

    /// Whoever is still waiting has no organisation.
    fn close(&mut self) {
        let names = self.take_names();
        self.last = self.found.len();
        self.found.extend(names.into_iter().map(|written| Author {
            written,
            ..Author::default()
        }));
    }

    fn take_names(&mut self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let waiting = line(&std::mem::take(&mut self.waiting));
        let waiting = match waiting.split_once(':') {
            Some((role, names)) if ROLES.contains(&role.trim().to_lowercase().as_str()) => names,
            _ => &waiting,
        };
        for name in waiting.split(',').flat_map(|part| part.split(" and ")) {
            let name = name.trim();
            let name = name.strip_prefix("and ").unwrap_or(name).trim();
            let generation = matches!(
                name.trim_end_matches('.').to_lowercase().as_str(),
                "jr" | "sr" | "ii" | "iii"
            );
            match names.last_mut() {
                Some(before) if generation => {
                    before.push(' ');
                    before.push_str(name);
                }
                _ if name.chars().any(char::is_alphabetic) && name != "and" => names.push(name.to_owned()),
                _ => {}
            }
        }
        names
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::{Oddity, ProgrammeFormat, ProgrammeKind, read};
    use super::*;

    fn people(line: &str) -> Vec<(String, Option<String>)> {
        let page = Page::new(&format!("<div><p>{line}</p></div>")).unwrap();
        let (authors, _) = read_people(&page, 0);
        authors
            .into_iter()
            .map(|author| (author.written, author.affiliation))
            .collect()
    }

    #[test]
    fn names_belong_to_the_organisation_behind_them() {
        for (line, expected) in [
            (
                "Ada Ames and Bob Blake, <em>Lab A</em>; Cy Clark, <em>Lab B</em>",
                vec![
                    ("Ada Ames", "Lab A"),
                    ("Bob Blake", "Lab A"),
                    ("Cy Clark", "Lab B"),
                ],
            ),
            (
                "Ada Ames, <em>Lab A;</em> Bob Blake, Cy Clark, and Di Dale, <em>Lab B</em>",
                vec![
                    ("Ada Ames", "Lab A"),
                    ("Bob Blake", "Lab B"),
                    ("Cy Clark", "Lab B"),
                    ("Di Dale", "Lab B"),
                ],
            ),
            (
                "Ada Ames, <em>Lab A and Lab B;</em> Bob Blake, Jr., <em>Lab &amp; Co., Inc.</em>",
                vec![
                    ("Ada Ames", "Lab A and Lab B"),
                    ("Bob Blake Jr.", "Lab & Co., Inc."),
                ],
            ),
            (
                "Ada Ames, <em>Lab A</em> <em>Lab B</em>",
                vec![("Ada Ames", "Lab A; Lab B")],
            ),
            (
                "Ada Ames; Bob Blake, <em>Lab B</em>",
                vec![("Ada Ames", ""), ("Bob Blake", "Lab B")],
            ),
            ("Moderator: Ada Ames, <em>Lab A</em>", vec![("Ada Ames", "Lab A")]),
            ("Ada Ames, <em>Formerly of Lab A</em>", vec![("Ada Ames", "")]),
            ("Andrew Sandberg", vec![("Andrew Sandberg", "")]),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(name, at)| (name.to_owned(), Some(at.to_owned()).filter(|at| !at.is_empty())))
                .collect();
            assert_eq!(people(line), expected, "{line}");
        }
    }

    const SAVED: &str = r#"<!DOCTYPE html><html><head><title>OSDI '26 Technical Sessions | USENIX</title><script>var a = "<article class='node-paper'>";</script></head><body>
<article class="node node-session clearfix"><h2>Serving <span>Models</span></h2><div class="field-name-field-session-location">Grand Ballroom</div>
 <span class="date-display-single">9:00 am&ndash;10:20 am</span>
 <article id="node-1" class="node node-paper view-mode-schedule"><h2 class="node-title"><a href="/conference/osdi26/presentation/ames">Paged &amp; Shared</a></h2>
  <div class="field field-name-field-paper-people-text field-type-text-long"><div class="field-item odd"><p>Ada Ames, <em>Lab A;</em> Bob Blake, <em>Formerly of Lab B</em></p>
  <p><em>Awarded Best Paper!</em></p></div></div>
  <div class="field field-name-field-paper-description-long"><p>We share. Award-winning prose follows.</p></div></article>
 <article class="node node-paper"><h2><a href="/conference/osdi26/presentation/open">Opening Remarks</a></h2></article>
</article>
<article class="node node-paper"><h2><a href="https://www.usenix.org/conference/osdi26/presentation/key">Keynote: The Engine</a></h2>
 <div class="field-name-field-paper-people-text"><p>Cy Clark, <em>Lab C</em></p></div></article></body></html>"#;

    #[test]
    fn a_saved_page_is_read() {
        let programme = read("x.html", SAVED.as_bytes()).unwrap();
        assert_eq!(programme.format, ProgrammeFormat::Usenix);
        let [paper, remarks, keynote] = programme.items.as_slice() else {
            panic!("{programme:?}")
        };
        assert_eq!(
            (paper.title.as_str(), paper.kind),
            ("Paged & Shared", ProgrammeKind::Paper)
        );
        assert_eq!(
            paper.link.as_deref(),
            Some("https://www.usenix.org/conference/osdi26/presentation/ames")
        );
        assert_eq!(
            (paper.venue.as_deref(), paper.year),
            (Some("OSDI '26"), Some(2026))
        );
        assert_eq!(paper.award.as_deref(), Some("Awarded Best Paper!"));
        assert_eq!(paper.authors.len(), 2);
        assert_eq!(paper.authors[1].affiliation, None);
        assert_eq!(paper.authors[1].former_affiliation.as_deref(), Some("Lab B"));
        let slot = &paper.slots[0];
        assert_eq!(slot.session.as_deref(), Some("Serving Models"));
        assert_eq!(slot.room.as_deref(), Some("Grand Ballroom"));
        assert_eq!(slot.written.as_deref(), Some("9:00 am–10:20 am"));
        assert_eq!((remarks.kind, remarks.authors.len()), (ProgrammeKind::Talk, 0));
        assert_eq!((keynote.kind, keynote.slots.len()), (ProgrammeKind::Keynote, 0));
        assert_eq!(keynote.key, "/conference/osdi26/presentation/key");
        assert_eq!(
            programme.odd(),
            [
                (Oddity::NoAuthors, vec![2]),
                (Oddity::TimeWithoutZone, vec![1, 2])
            ]
        );
    }
}
