//! Chance that repeats itself: the same seed throws the same numbers, on every machine and for ever.

/// SplitMix64, by Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014); constants as
/// in Vigna's public-domain reference, <https://prng.di.unimi.it/splitmix64.c>. Good enough to invent people, and
/// nothing that has to stay secret may hang on it.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of the person `number`: of their own, so that asking for more people changes nobody.
    pub(super) fn of(seed: u64, number: u64) -> Self {
        let mut dice = Self(seed);
        Self(dice.throw() ^ number.wrapping_mul(0xd1b5_4a32_d192_ed03))
    }

    pub(super) fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to `end` - 1; 0 for an `end` of 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.throw().checked_rem(end).unwrap_or(0)
    }

    pub(super) fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// One of these, each as likely.
    pub(super) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len() as u64);
        usize::try_from(at)
            .ok()
            .and_then(|at| from.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// One of these, the first ones far more often: as employers and places are in life.
    pub(super) fn pick_early<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let reach = self.below(from.len() as u64) + 1;
        let at = self.below(reach);
        usize::try_from(at)
            .ok()
            .and_then(|at| from.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// One word of a list written as one text; `_` stands for a blank inside a word.
    pub(super) fn word(&mut self, list: &str) -> String {
        let count = list.split_whitespace().count() as u64;
        let at = usize::try_from(self.below(count)).unwrap_or(0);
        list.split_whitespace()
            .nth(at)
            .unwrap_or_default()
            .replace('_', " ")
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn throws_what_the_reference_throws() {
        // The first numbers of splitmix64.c from a state of 1234567.
        let mut dice = Dice(1_234_567);
        let thrown: Vec<u64> = (0..3).map(|_| dice.throw()).collect();
        assert_eq!(
            thrown,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn picks_from_nothing_and_from_one() {
        let mut dice = Dice::of(1, 1);
        assert_eq!(dice.pick::<&str>(&[]), "");
        assert_eq!(dice.pick(&["only"]), "only");
        assert_eq!(dice.word("van_der_Berg"), "van der Berg");
    }
}
