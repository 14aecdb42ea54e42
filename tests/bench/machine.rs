//! What the figures were measured on. Linux says it in files; elsewhere only what the standard library knows is told.

use std::fs;
use std::path::Path;

pub fn told() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    format!("{} on {model}, {cores} cores", std::env::consts::OS)
}

/// Starts the peak anew, where the kernel lets a process do that.
pub fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

pub fn peak_memory() -> String {
    let kib =
        field("/proc/self/status", "VmHWM").and_then(|text| text.trim_end_matches(" kB").parse::<f64>().ok());
    kib.map_or_else(
        || "not known here".into(),
        |kib| format!("{:.0} MB", kib * 1024.0 / 1e6),
    )
}

/// A file's length with its write-ahead log's.
pub fn length(file: &Path) -> String {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let bytes = |path: &Path| fs::metadata(path).map_or(0, |m| m.len());
    let mb = |bytes: u64| bytes / 1_000_000;
    format!(
        "{} MB and {} MB of log",
        mb(bytes(file)),
        mb(bytes(Path::new(&log)))
    )
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim().to_owned())
}
