//! The page: its packages, its build, its checks.

use crate::Outcome;
use crate::house::House;
use crate::step::step;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Installs the UI's packages when the lock file is newer than what was installed by it.
pub fn packages(house: &House) -> Outcome {
    let ui = house.ui();
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&ui.join("package-lock.json")) {
        return Ok(());
    }
    step("the UI's packages", &mut house.npm(&["ci"]))
}

/// Builds the page into ui/dist when a source is newer than what was built.
pub fn build(house: &House) -> Outcome {
    let built = changed(&house.ui().join("dist/index.html"));
    if built.is_some() && built >= newest_source(&house.ui()) {
        return Ok(());
    }
    step("the UI's build", &mut house.npm(&["run", "--silent", "build"]))
}

/// When the newest of the page's sources was changed: all there is, less what tools wrote.
fn newest_source(ui: &Path) -> Option<SystemTime> {
    newest(ui, &["node_modules", "dist"])
}

/// The last change below `dir`, in folders and files alike (a folder's own time tells of a file that went away).
fn newest(dir: &Path, less: &[&str]) -> Option<SystemTime> {
    let mut found = if less.is_empty() { changed(dir) } else { None };
    for entry in fs::read_dir(dir).ok()?.flatten() {
        let name = entry.file_name();
        if less.iter().any(|skip| name == *skip) {
            continue;
        }
        let path = entry.path();
        found = found.max(if path.is_dir() {
            newest(&path, &[])
        } else {
            changed(&path)
        });
    }
    found
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::time::Duration;

    /// A folder of its own for one test, gone afterwards.
    struct Folder(PathBuf);
    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("roster-xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
        /// Writes a file last changed `age` seconds after the epoch.
        fn file(&self, name: &str, age: u64) {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "").unwrap();
            fs::File::options()
                .write(true)
                .open(&path)
                .unwrap()
                .set_modified(at(age))
                .unwrap();
        }
        fn folder(&self, name: &str, age: u64) {
            fs::File::open(self.0.join(name))
                .unwrap()
                .set_modified(at(age))
                .unwrap();
        }
    }
    impl Drop for Folder {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }
    fn at(age: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(age)
    }

    #[test]
    fn the_newest_source_counts_and_what_tools_wrote_does_not() {
        let ui = Folder::new("newest");
        ui.file("index.html", 100);
        ui.file("src/people/List.svelte", 300);
        ui.file("dist/index.html", 900);
        ui.file("node_modules/vite/index.js", 900);
        ui.folder("src/people", 200);
        ui.folder("src", 200);
        assert_eq!(newest_source(&ui.0), Some(at(300)));
    }

    #[test]
    fn a_file_that_went_away_shows_in_its_folder() {
        let ui = Folder::new("gone");
        ui.file("src/main.ts", 100);
        ui.folder("src", 500);
        assert_eq!(newest_source(&ui.0), Some(at(500)));
    }
}
