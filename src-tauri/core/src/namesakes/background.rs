//! What is known of names before anybody was counted: some are many people's, wherever the field meets.

/// Of 100,000 people with a paper in the field, how many have this family name: the most frequent ones, rounded, as
/// censuses have them and as East and South Asia, Europe and America are among authors.
const FAMILY: [(&str, u32); 96] = [
    ("ahmed", 120),
    ("ali", 160),
    ("bai", 200),
    ("cai", 380),
    ("cao", 400),
    ("chang", 350),
    ("chen", 2600),
    ("cheng", 550),
    ("choi", 300),
    ("cui", 250),
    ("das", 150),
    ("deng", 380),
    ("ding", 400),
    ("dong", 350),
    ("du", 400),
    ("fan", 350),
    ("fang", 350),
    ("feng", 420),
    ("fu", 350),
    ("gao", 550),
    ("garcia", 120),
    ("gong", 220),
    ("gu", 350),
    ("guo", 650),
    ("gupta", 260),
    ("han", 450),
    ("hao", 150),
    ("he", 800),
    ("hong", 220),
    ("hou", 170),
    ("hu", 800),
    ("huang", 1300),
    ("jain", 160),
    ("jia", 230),
    ("jiang", 800),
    ("jin", 400),
    ("johnson", 90),
    ("jones", 80),
    ("kim", 1000),
    ("kong", 200),
    ("kumar", 420),
    ("lee", 1000),
    ("lei", 170),
    ("li", 2900),
    ("liang", 420),
    ("liao", 220),
    ("lim", 150),
    ("lin", 900),
    ("liu", 2700),
    ("long", 150),
    ("lu", 750),
    ("luo", 500),
    ("lv", 150),
    ("ma", 650),
    ("mao", 170),
    ("meng", 210),
    ("miao", 100),
    ("mueller", 80),
    ("muller", 90),
    ("nguyen", 500),
    ("pan", 420),
    ("park", 600),
    ("patel", 130),
    ("peng", 420),
    ("qi", 200),
    ("qian", 250),
    ("qin", 250),
    ("ren", 300),
    ("russo", 70),
    ("shah", 150),
    ("sharma", 220),
    ("shen", 500),
    ("shi", 450),
    ("singh", 400),
    ("smith", 170),
    ("song", 550),
    ("su", 350),
    ("sun", 900),
    ("tan", 420),
    ("tang", 550),
    ("tian", 300),
    ("tran", 160),
    ("wang", 3300),
    ("wei", 350),
    ("wen", 200),
    ("wu", 1300),
    ("xiao", 400),
    ("xie", 450),
    ("xu", 1300),
    ("yang", 1500),
    ("ye", 400),
    ("yu", 800),
    ("zhang", 3000),
    ("zhao", 950),
    ("zhou", 950),
    ("zhu", 750),
];

/// Of 100,000, for a word of a name that nothing is known of.
const RARE: f64 = 10.0;

/// Given names in Pinyin: there are some four hundred syllables, and names of two of them are a few thousand.
const ONE_SYLLABLE: f64 = 0.002;
const TWO_SYLLABLES: f64 = 0.000_4;

const INITIALS: [&str; 23] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w",
];

const FINALS: [&str; 35] = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "iao", "ian", "uai", "uan", "ai", "an", "ao", "ei",
    "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "ve", "a", "e", "i", "o", "u",
    "v", "ue",
];

/// The share of people who have this word in their name, before anybody was counted.
pub(super) fn share(word: &str) -> f64 {
    let known = FAMILY.binary_search_by_key(&word, |(name, _)| name);
    let of = known
        .ok()
        .and_then(|at| FAMILY.get(at))
        .map_or(RARE, |(_, of)| f64::from(*of));
    of / 100_000.0
}

/// No given name is rarer than this, where both are written in Pinyin: many signs share a spelling.
pub(super) fn least(given: &str, family: &str) -> f64 {
    match (syllables(given), syllables(family)) {
        (Some(1), Some(1)) => ONE_SYLLABLE,
        (Some(2), Some(1)) => TWO_SYLLABLES,
        _ => 0.0,
    }
}

/// How many syllables of Pinyin a word is, at least; none if it is no such word.
fn syllables(word: &str) -> Option<usize> {
    fn rest(word: &str, left: usize) -> Option<usize> {
        if word.is_empty() {
            return Some(0);
        }
        if left == 0 {
            return None;
        }
        let begins = INITIALS.iter().filter_map(|initial| word.strip_prefix(initial));
        let whole = begins.chain(word.starts_with(['a', 'e', 'o']).then_some(word));
        let after = whole.flat_map(|of| FINALS.iter().filter_map(|end| of.strip_prefix(end)));
        after
            .filter_map(|after| rest(after, left - 1))
            .min()
            .map(|more| more + 1)
    }
    (word.len() >= 2).then(|| rest(word, 2)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_searched() {
        assert!(FAMILY.is_sorted_by_key(|(name, _)| name));
        assert!(share("wang") > share("smith") && share("smith") > share("lovelace"));
    }

    #[test]
    fn pinyin_is_told_by_its_syllables() {
        for (word, expected) in [
            ("wei", Some(1)),
            ("zhang", Some(1)),
            ("tianyi", Some(2)),
            ("yiming", Some(2)),
            ("xian", Some(1)),
            ("anqi", Some(2)),
            ("alessio", None),
            ("smith", None),
            ("noah", None),
            ("a", None),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
        assert!(least("tianyi", "zhou") > 0.0 && least("wei", "zhou") > least("tianyi", "zhou"));
        assert!(least("jane", "smith") == 0.0);
    }
}
