//! The end of a command that had a desk open.
//!
//! A connection that says it is closed is so; the thread it lived on still has to go, and takes OpenSSL's memory of it along.
//! A process that ends in that instant clears the same memory a second time (`OPENSSL_cleanup`) and crashes, once in some
//! hundred times on a machine with much to do. So the command waits for those threads.

use std::thread::sleep;
use std::time::Duration;

/// They take microseconds; a machine that does not get to them in a second will not crash any sooner.
const LONGEST_MS: u32 = 1_000;

/// Comes back once no thread of a connection is left.
pub fn when_connections_are_gone() {
    for _ in 0..LONGEST_MS {
        if !lives("sqlx-sqlite") {
            return;
        }
        sleep(Duration::from_millis(1));
    }
}

/// Whether a thread whose name begins so is there. Only Linux says.
fn lives(name: &str) -> bool {
    let Ok(threads) = std::fs::read_dir("/proc/self/task") else {
        return false;
    };
    threads
        .flatten()
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("comm")).ok())
        .any(|called| called.starts_with(name))
}

#[cfg(test)]
#[cfg(target_os = "linux")]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::lives;
    use std::sync::mpsc::channel;

    #[test]
    fn a_thread_is_seen_until_it_is_gone() {
        let (end, ended) = channel::<()>();
        let named = std::thread::Builder::new().name("seen-by-roster".into());
        let thread = named.spawn(move || ended.recv()).unwrap();
        assert!(lives("seen-by-roster"));
        drop(end);
        let _ = thread.join().unwrap();
        // A thread that was waited for may still be listed for an instant.
        let gone = (0..1_000).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(1));
            !lives("seen-by-roster")
        });
        assert!(gone);
    }
}
