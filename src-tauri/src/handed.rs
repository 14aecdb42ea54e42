//! A file that is opened with Roster while a window of it has the desk already: one process has a desk, so the second hands
//! the file to the first, through a note in the folder of the program's own settings, and ends.

use crate::last_desk::LastDesk;
use crate::seat::Seat;
use roster_core::store::Place;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often a window looks whether something was handed to it.
const LOOKS: Duration = Duration::from_millis(500);

/// A window that has not taken the note by then has no time for it, or is none.
const PATIENCE: Duration = Duration::from_secs(5);

fn note(settings: &Path) -> PathBuf {
    settings.join("open-file.json")
}

/// Hands `file` to the window that has the desk; false where none has it, or none took it.
pub fn hand_over(settings: &Path, desk: Option<&Path>, file: &Path) -> bool {
    let last = || LastDesk::read(settings).map(|last| last.place);
    let Some(desk) = desk.map(Path::to_owned).or_else(last) else {
        return false;
    };
    let note = note(settings);
    let said = serde_json::to_string(file).ok();
    if !Place::new(desk).is_in_use() || said.is_none_or(|said| std::fs::write(&note, said).is_err()) {
        return false;
    }
    let until = Instant::now() + PATIENCE;
    while note.exists() && Instant::now() < until {
        std::thread::sleep(LOOKS / 5);
    }
    // Whoever takes it later than that would open it behind somebody's back.
    std::fs::remove_file(&note).is_err()
}

/// Takes what is handed over, for as long as the program runs; `raise` brings the window forward.
pub async fn watch(seat: Arc<Seat>, raise: impl Fn()) {
    let mut looks = tokio::time::interval(LOOKS);
    loop {
        looks.tick().await;
        if let Some(file) = take(seat.settings()) {
            seat.drop_file(file);
            raise();
        }
    }
}

fn take(settings: &Path) -> Option<PathBuf> {
    let note = note(settings);
    let said = std::fs::read_to_string(&note).ok()?;
    let file = serde_json::from_str(&said).ok()?;
    std::fs::remove_file(&note).ok()?;
    Some(file)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{hand_over, note, take};
    use std::path::Path;

    #[test]
    fn a_note_is_taken_once_and_one_that_is_half_written_stays() {
        let settings = tempfile::tempdir().unwrap();
        assert_eq!(take(settings.path()), None);
        std::fs::write(note(settings.path()), "\"/a/b").unwrap();
        assert_eq!(take(settings.path()), None);
        std::fs::write(note(settings.path()), "\"/a/b.roster\"").unwrap();
        assert_eq!(take(settings.path()).as_deref(), Some(Path::new("/a/b.roster")));
        assert_eq!(take(settings.path()), None);
    }

    #[test]
    fn where_nobody_has_the_desk_nothing_is_handed_over() {
        let settings = tempfile::tempdir().unwrap();
        let desk = settings.path().join("Ana.desk");
        assert!(!hand_over(settings.path(), None, Path::new("/a/b.roster")));
        assert!(!hand_over(settings.path(), Some(&desk), Path::new("/a/b.roster")));
        assert!(!note(settings.path()).exists());
    }
}
