//! Six words for a desk's keys, to be compared by voice: who reads the same six on both screens has the right card.
//!
//! The words are our own 256: short, said by everybody, and no two that sound alike in a bad line. Lists that others
//! use (BIP 39, EFF's, PGP's) are longer than needed, under licences of their own, or in crates that bring more code
//! than these lines. Six of them are 48 bits. That nobody finds another key with the same six by trying, each try is
//! made dear: Argon2id over 64 MiB, as for a passphrase (RFC 9106). Trying 2^47 keys of a tenth of a second each takes
//! some 400,000 years of one processor's time.

use crate::error::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};

const WORDS: &str = "\
    acorn album alley amber angle ankle apple apron arch arrow atlas attic aunt badge bacon bagel baker \
    banjo barn basil beach bean bear beard berry bison blade blanket bloom board boot bottle bowl brass \
    bread brick bridge broom brush bucket bugle bull butter cabin cable cactus camel candle canoe canvas \
    carbon cargo carpet castle cedar cello chain chalk cherry chess circus clay cliff clock cloud clover \
    coach cobra coffee comet copper coral cotton crab crane crown cube curtain daisy deck denim desert \
    diamond dolphin donkey dragon drum eagle echo elbow ember engine falcon feather fence fern ferry \
    fiddle finger flag flame flute forest fossil fox frost fudge galaxy garden garlic gecko ghost ginger \
    glacier glove goat gold grape gravel guitar hammer harbor harp hazel hedge helmet heron hockey honey \
    horn hotel igloo indigo island ivory jacket jaguar jazz jelly jewel jungle kayak kettle kitten koala \
    ladder lagoon lamp lava lemon lettuce lilac lion lizard lobster locket lotus lumber magnet mango \
    maple marble meadow melon mirror monkey moon mosaic moss mouse museum nectar needle nest nickel \
    nutmeg oasis ocean olive onion opera orange orbit orchid otter oven oyster paddle palm panda paper \
    parrot pearl pebble pencil pepper piano pickle pigeon pilot pine planet plum pocket pony potato \
    prism pumpkin puzzle quail quartz rabbit radio raven ribbon river robin rocket rose ruby saddle \
    salmon sand satin saturn scarf shadow shell silver sketch snow spider spoon spruce squash stone \
    storm sugar swan table tiger timber toast tomato topaz tower trumpet tulip tunnel turtle umbrella \
    valley velvet violin walnut zebra";

/// How many are compared.
const COMPARED: usize = 6;

/// Never changed: the words of a desk are the same in every version.
const SALT: &[u8] = b"roster desk words 1";

/// The six words of a desk with these keys.
pub(super) fn six_words(verifying_key: &[u8; 32], recipient: &[u8; 32]) -> Result<String> {
    let failed = |e: argon2::Error| Error::Internal(format!("no words could be made: {e}"));
    let params = Params::new(64 * 1024, 3, 1, Some(COMPARED)).map_err(failed)?;
    let mut chosen = [0_u8; COMPARED];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(&[*verifying_key, *recipient].concat(), SALT, &mut chosen)
        .map_err(failed)?;
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let said = chosen
        .iter()
        .filter_map(|at| words.get(usize::from(*at)).copied());
    Ok(said.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_byte_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = WORDS.split_whitespace().collect();
        assert_eq!((WORDS.split_whitespace().count(), words.len()), (256, 256));
    }

    #[test]
    fn the_words_of_a_desk_never_change() {
        let said = six_words(&[7; 32], &[9; 32]).unwrap();
        assert_eq!(said.split(' ').count(), 6);
        assert_eq!(said, "engine attic kitten blanket kettle blade");
        assert_ne!(said, six_words(&[7; 32], &[8; 32]).unwrap());
    }
}
