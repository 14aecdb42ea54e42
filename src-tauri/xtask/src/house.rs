//! Where things lie: the checkout, the builds, the tools.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout this task was called in, and the folder its builds go to.
pub struct House {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl House {
    /// Cargo says where this crate's manifest is; the checkout is two folders above. Asked when run, not when built:
    /// a target folder outlives the checkout it was filled from.
    pub fn find() -> Result<Self, String> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .ok_or("Start tasks with `cargo xtask`, so that cargo can say where the checkout is.")?;
        let root = Path::new(&manifest)
            .ancestors()
            .nth(2)
            .ok_or("The xtask crate is not where it belongs, in src-tauri/xtask.")?
            .to_owned();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) if !dir.is_empty() => env::current_dir()
                .map_err(|e| format!("The current folder is gone: {e}"))?
                .join(dir),
            _ => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The folder of the page's sources.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Roster itself, as built with `profile` ("debug", "release" or "dist").
    pub fn roster(&self, profile: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("roster{}", env::consts::EXE_SUFFIX))
    }

    /// `program` in the checkout's root. What cargo told *this* program about its own package is taken back, so that
    /// what it starts sees the environment it would see from a shell.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    /// Cargo with these arguments: the one this task was started with.
    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(args);
        command
    }

    /// Npm in the UI's folder.
    pub fn npm(&self, args: &[&str]) -> Command {
        let mut command = self.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.current_dir(self.ui()).args(args);
        command
    }

    /// One of the programs that the UI's packages bring, started in the root.
    pub fn ui_program(&self, name: &str) -> Command {
        let file = if cfg!(windows) {
            format!("{name}.cmd")
        } else {
            name.to_owned()
        };
        self.command(self.ui().join("node_modules").join(".bin").join(file))
    }
}
