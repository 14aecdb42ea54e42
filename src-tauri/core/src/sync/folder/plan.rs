//! What one look at a shared folder comes to: what is there, and what this desk knows, against what to do. Pure.

use crate::store::DeskId;
use std::collections::{HashMap, HashSet};

/// So long after the last change a file is written: whoever types is not interrupted by one after each field.
pub(super) const QUIET: i64 = 20_000;

/// So long after the first change that has not gone out one is written, however much is going on.
pub(super) const AT_LAST: i64 = 300_000;

/// So many files of this desk's own in the folder are replaced by one with everything.
pub(super) const MANY: usize = 20;

/// A file in the folder, by its first line; only what is there to be acted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct There {
    /// As it is called in the folder, whatever it was called when it was written.
    pub name: String,
    pub file: DeskId,
    /// When it was written, by its desk's clock.
    pub at: i64,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Written here.
    Own,
    /// For this desk, of one that it trusts.
    News,
    /// For others, or not to be listened to.
    Others,
}

/// A file that was written into the folder, as this desk remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub seq: i64,
    pub file: DeskId,
    /// For whom, and whether each said that it has it, or a later one.
    pub to: HashMap<DeskId, bool>,
}

/// What this desk knows.
#[derive(Debug, Default)]
pub(super) struct Knows {
    /// Files that were taken in with all before them.
    pub complete: HashSet<DeskId>,
    /// Files that were written into the folder, the earliest first.
    pub written: Vec<Written>,
    /// Desks that are trusted.
    pub trusted: Vec<DeskId>,
    /// When the first and the last change were made, or rows came in, of which nothing has gone out yet; none where all has.
    pub unsent: Option<(i64, i64)>,
    /// Desks that ask for what they have not got, or never had a file.
    pub asking: HashSet<DeskId>,
}

/// What to do.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Steps {
    /// Files to take in, in this order.
    pub take: Vec<String>,
    pub write: Option<Write>,
    /// Own files that all have, by name.
    pub remove: Vec<String>,
    /// When there will be something to write, where nothing else happens.
    pub next_at: Option<i64>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Write {
    /// One file with everything in place of all that are there.
    pub everything: bool,
    /// Of each desk, the file of this desk's own that it builds on, because it is in the folder with all before it.
    pub on: HashMap<DeskId, i64>,
}

/// Decides. `now`: UTC milliseconds.
pub(super) fn steps(there: &[There], knows: &Knows, now: i64) -> Steps {
    let mut news: Vec<&There> = there.iter().filter(|file| file.kind == Kind::News).collect();
    // In the order in which they were written; of a file that lies there twice, one.
    news.sort_by(|a, b| (a.at, a.file, &a.name).cmp(&(b.at, b.file, &b.name)));
    news.dedup_by_key(|file| file.file);
    let take = news
        .into_iter()
        .filter(|file| !knows.complete.contains(&file.file))
        .map(|file| file.name.clone())
        .collect();
    let own: HashSet<DeskId> = there
        .iter()
        .filter(|file| file.kind == Kind::Own)
        .map(|file| file.file)
        .collect();
    let has_it = |written: &Written| {
        let heard = |desk: &DeskId| written.to.get(desk).copied();
        knows.trusted.iter().all(|desk| heard(desk).unwrap_or(true))
    };
    let done: HashSet<DeskId> = knows
        .written
        .iter()
        .filter(|written| has_it(written))
        .map(|written| written.file)
        .collect();
    let remove = there
        .iter()
        .filter(|file| file.kind == Kind::Own && done.contains(&file.file))
        .map(|file| file.name.clone())
        .collect();
    let due = knows.unsent.map(|(first, last)| match last > now {
        // The clock was set back.
        true => now,
        false => last.saturating_add(QUIET).min(first.saturating_add(AT_LAST)),
    });
    let anybody = !knows.trusted.is_empty();
    let write = (anybody && (due.is_some_and(|due| due <= now) || !knows.asking.is_empty())).then(|| Write {
        everything: own.difference(&done).count() >= MANY,
        on: knows
            .trusted
            .iter()
            .filter_map(|desk| Some((*desk, on(*desk, knows, &own)?)))
            .collect(),
    });
    Steps {
        take,
        next_at: match write {
            Some(_) => None,
            None => due.filter(|_| anybody),
        },
        write,
        remove,
    }
}

/// The last file for a desk, where that and all that it has not said it has lie in the folder.
fn on(desk: DeskId, knows: &Knows, own: &HashSet<DeskId>) -> Option<i64> {
    if knows.asking.contains(&desk) {
        // What it asks for is sent anew.
        return None;
    }
    let mut waiting = knows
        .written
        .iter()
        .filter(|written| written.to.get(&desk) == Some(&false))
        .peekable();
    waiting.peek()?;
    let mut last = None;
    for written in waiting {
        if !own.contains(&written.file) {
            return None;
        }
        last = Some(written.seq);
    }
    last
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    const BEN: DeskId = [2; 16];
    const EVE: DeskId = [3; 16];

    fn file(name: &str, no: u8, at: i64, kind: Kind) -> There {
        There {
            name: name.into(),
            file: [no; 16],
            at,
            kind,
        }
    }

    fn written(seq: i64, ben: bool, eve: bool) -> Written {
        Written {
            seq,
            file: [u8::try_from(seq).unwrap(); 16],
            to: HashMap::from([(BEN, ben), (EVE, eve)]),
        }
    }

    fn knows() -> Knows {
        Knows {
            trusted: vec![BEN, EVE],
            ..Knows::default()
        }
    }

    #[test]
    fn news_are_taken_in_as_they_were_written_and_once() {
        let there = [
            file("b (conflicted copy).roster", 9, 20, Kind::News),
            file("b.roster", 9, 20, Kind::News),
            file("renamed", 8, 10, Kind::News),
            file("had.roster", 7, 5, Kind::News),
            file("for-eve.roster", 6, 1, Kind::Others),
            file("own.roster", 5, 1, Kind::Own),
        ];
        let knows = Knows {
            complete: HashSet::from([[7; 16]]),
            ..knows()
        };
        let steps = steps(&there, &knows, 100);
        assert_eq!(steps.take, ["renamed", "b (conflicted copy).roster"]);
        assert_eq!((steps.write, steps.remove.len()), (None, 0));
    }

    #[test]
    fn changes_go_out_when_it_is_quiet_or_at_last() {
        let at = |first: i64, last: i64, now: i64| {
            let knows = Knows {
                unsent: Some((first, last)),
                ..knows()
            };
            let steps = steps(&[], &knows, now);
            (steps.write.is_some(), steps.next_at)
        };
        assert_eq!(at(0, 0, QUIET - 1), (false, Some(QUIET)));
        assert_eq!(at(0, 0, QUIET), (true, None));
        assert_eq!(at(0, AT_LAST - 1, AT_LAST - 1), (false, Some(AT_LAST)));
        assert_eq!(at(0, AT_LAST - 1, AT_LAST), (true, None));
        // There is nobody to write for.
        let alone = Knows {
            unsent: Some((0, 0)),
            ..Knows::default()
        };
        assert_eq!(steps(&[], &alone, AT_LAST), Steps::default());
    }

    #[test]
    fn what_everybody_has_is_removed_whatever_it_is_called() {
        let there = [
            file("1.roster", 1, 1, Kind::Own),
            file("two.roster", 2, 2, Kind::Own),
            file("3.roster", 3, 3, Kind::Own),
        ];
        let knows = Knows {
            written: vec![
                written(1, true, true),
                written(2, true, true),
                written(3, true, false),
            ],
            ..knows()
        };
        assert_eq!(steps(&there, &knows, 0).remove, ["1.roster", "two.roster"]);
        // Whoever was revoked is not waited for.
        let knows = Knows {
            trusted: vec![BEN],
            ..knows
        };
        assert_eq!(steps(&there, &knows, 0).remove.len(), 3);
    }

    #[test]
    fn a_file_builds_on_what_lies_there_and_on_nothing_that_is_gone() {
        let on = |there: &[There], asking: HashSet<DeskId>| {
            let knows = Knows {
                written: vec![written(1, true, false), written(2, false, false)],
                unsent: Some((0, 0)),
                asking,
                ..knows()
            };
            let write = steps(there, &knows, AT_LAST).write.unwrap();
            (write.on.get(&BEN).copied(), write.on.get(&EVE).copied())
        };
        let both = [file("1", 1, 1, Kind::Own), file("2", 2, 2, Kind::Own)];
        assert_eq!(on(&both, HashSet::new()), (Some(2), Some(2)));
        assert_eq!(on(&both[1..], HashSet::new()), (Some(2), None));
        assert_eq!(on(&both[..1], HashSet::new()), (None, None));
        assert_eq!(on(&both, HashSet::from([BEN])), (None, Some(2)));
    }

    #[test]
    fn many_files_become_one() {
        let there: Vec<There> = (0..MANY)
            .map(|n| file(&n.to_string(), u8::try_from(n).unwrap(), 0, Kind::Own))
            .collect();
        let knows = Knows {
            unsent: Some((0, 0)),
            ..knows()
        };
        assert!(steps(&there, &knows, AT_LAST).write.unwrap().everything);
        assert!(!steps(&there[1..], &knows, AT_LAST).write.unwrap().everything);
    }
}
