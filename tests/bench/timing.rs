//! Times of many runs of one thing.

use std::time::Instant;

#[derive(Default)]
pub struct Timing {
    ms: Vec<f64>,
    slowest: (f64, String),
}

impl Timing {
    pub fn took(&mut self, started: Instant, what: impl FnOnce() -> String) {
        let ms = started.elapsed().as_secs_f64() * 1e3;
        if ms > self.slowest.0 {
            self.slowest = (ms, what());
        }
        self.ms.push(ms);
    }

    pub fn tell(mut self, what: &str) {
        self.ms.sort_by(f64::total_cmp);
        println!(
            "{what:<46} median {:>7.2} ms   p95 {:>7.2} ms   max {:>7.2} ms   ({} runs; slowest: {})",
            self.at(50),
            self.at(95),
            self.at(100),
            self.ms.len(),
            self.slowest.1
        );
    }

    fn at(&self, percent: usize) -> f64 {
        let last = self.ms.len().saturating_sub(1);
        self.ms.get(last * percent / 100).copied().unwrap_or(0.0)
    }
}

/// Answers how many seconds it took.
pub fn once(what: &str, started: Instant) -> f64 {
    let seconds = started.elapsed().as_secs_f64();
    println!("{what:<46} {seconds:>14.2} s");
    seconds
}
