//! What the program asks of the world outside it: the OS's file dialogs, its key store, the user's other programs.
//! Behind one trait, so that tests answer in the user's place.

use roster_core::store::{KeyStore, OsKeyStore};
use roster_core::{Error, Result};
use std::path::{Path, PathBuf};

/// A file dialog.
#[derive(Debug, Clone)]
pub struct Ask {
    title: &'static str,
    /// The name it proposes, when saving.
    name: String,
    /// What such files are called, and their endings. None: every file.
    kind: Option<(&'static str, &'static [&'static str])>,
}

impl Ask {
    /// For a file that is there.
    pub fn open(title: &'static str) -> Self {
        Self {
            title,
            name: String::new(),
            kind: None,
        }
    }

    /// Where to write; proposes the name of `file`.
    pub fn save(title: &'static str, file: &Path) -> Self {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Self {
            title,
            name,
            kind: None,
        }
    }

    /// Shows such files first.
    pub fn of(self, what: &'static str, endings: &'static [&'static str]) -> Self {
        Self {
            kind: Some((what, endings)),
            ..self
        }
    }
}

/// The world outside.
pub trait Outside: Send + Sync {
    fn keys(&self) -> &dyn KeyStore;
    /// Asks for a file that is there; none when the user closes the dialog. An error where no dialog can be shown.
    fn open_file(&self, ask: &Ask) -> Result<Option<PathBuf>>;
    /// Asks where to write; none when the user closes the dialog. An error where no dialog can be shown.
    fn save_file(&self, ask: &Ask) -> Result<Option<PathBuf>>;
    /// Asks for a folder that is there; none when the user closes the dialog. An error where no dialog can be shown.
    fn pick_folder(&self, ask: &Ask) -> Result<Option<PathBuf>>;
    /// Hands a link, mail or phone to the program the user has for it.
    fn follow(&self, link: &str) -> Result<()>;
    /// Shows a notification on the desktop. An error where there is nobody to show it.
    fn notify(&self, title: &str, body: &str) -> Result<()>;
}

/// The real one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Os;

/// The dialog, where one can be shown: a desktop's portal is asked over the session's bus, else zenity shows it. With
/// neither, rfd would answer as if the user had closed it.
fn shown(ask: &Ask) -> Result<rfd::FileDialog> {
    let on_path = |dir: PathBuf| dir.join("zenity").is_file();
    let zenity = || std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(on_path));
    let bus = || {
        std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
            || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|dir| Path::new(&dir).join("bus").exists())
    };
    if cfg!(target_os = "linux") && !bus() && !zenity() {
        return Err(Error::invalid(
            "file",
            "This desktop shows no file dialogs. Install the package zenity, or drop a file on the window to import it.",
        ));
    }
    let dialog = rfd::FileDialog::new()
        .set_title(ask.title)
        .set_file_name(&ask.name);
    Ok(match ask.kind {
        Some((what, endings)) => dialog.add_filter(what, endings).add_filter("All files", &["*"]),
        None => dialog,
    })
}

impl Outside for Os {
    fn keys(&self) -> &dyn KeyStore {
        &OsKeyStore
    }

    fn open_file(&self, ask: &Ask) -> Result<Option<PathBuf>> {
        scripted().map_or_else(|| Ok(shown(ask)?.pick_file()), Ok)
    }

    fn save_file(&self, ask: &Ask) -> Result<Option<PathBuf>> {
        scripted().map_or_else(|| Ok(shown(ask)?.save_file()), Ok)
    }

    fn pick_folder(&self, ask: &Ask) -> Result<Option<PathBuf>> {
        scripted().map_or_else(|| Ok(shown(ask)?.pick_folder()), Ok)
    }

    fn follow(&self, link: &str) -> Result<()> {
        open::that_detached(link).map_err(|e| Error::Io {
            path: link.into(),
            reason: format!("no program opened it ({e})"),
        })
    }

    fn notify(&self, title: &str, body: &str) -> Result<()> {
        // Desktops may read a body as markup: names are to stand there as they are.
        let plain = body
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let body = if cfg!(target_os = "linux") {
            plain.as_str()
        } else {
            body
        };
        let shown = notify_rust::Notification::new()
            .appname("Roster")
            .summary(title)
            .body(body)
            .show();
        // What it says stays out of the error: errors are written down.
        shown
            .map(|_| ())
            .map_err(|_| Error::Internal("the desktop shows no notifications".into()))
    }
}

/// In a debug build the journeys answer file dialogs in advance: each takes one line off the top of the file that
/// `ROSTER_TEST_PICKS` names; an empty line closes the dialog. What is handed to users has no such door.
#[cfg(debug_assertions)]
fn scripted() -> Option<Option<PathBuf>> {
    let script = std::env::var_os("ROSTER_TEST_PICKS")?;
    let lines = std::fs::read_to_string(&script).unwrap_or_default();
    let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
    // A pick that cannot be taken off would be given twice: the journey is to fail then.
    let taken = std::fs::write(&script, rest).is_ok();
    Some((taken && !first.is_empty()).then(|| first.into()))
}

#[cfg(not(debug_assertions))]
fn scripted() -> Option<Option<PathBuf>> {
    None
}
