//! The recovery code: the desk's key itself, written so that a person can print it, keep it and type it.
//!
//! 32 bytes of key and 3 bytes of check make 280 bits: 56 signs of Crockford's base 32
//! (<https://www.crockford.com/base32.html>), which has no I, L, O, U, in 14 groups of four. It opens the desk on any
//! computer, without key store, passphrase or header file.

use super::Key;
use crate::error::{Error, Result};
use zeroize::Zeroizing;

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_BYTES: usize = 3;

fn check(key: &[u8]) -> [u8; CHECK_BYTES] {
    let digest = blake3::derive_key("roster 2026 check of a recovery code", key);
    [digest[0], digest[1], digest[2]]
}

impl Key {
    /// The code to print.
    pub fn recovery_code(&self) -> Zeroizing<String> {
        let mut code = Zeroizing::new(String::with_capacity(70));
        let (mut held, mut bits, mut signs) = (0_u32, 0, 0);
        for byte in self.bytes().iter().chain(&check(self.bytes())) {
            held = held << 8 | u32::from(*byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                if signs > 0 && signs % 4 == 0 {
                    code.push('-');
                }
                signs += 1;
                let sign = SIGNS.get((held >> bits & 31) as usize).copied().unwrap_or(b'0');
                code.push(char::from(sign));
            }
        }
        code
    }

    /// Reads a code as somebody typed it: blanks, hyphens and case do not matter, O is 0, I and L are 1.
    pub fn from_recovery_code(typed: &str) -> Result<Self> {
        let wrong = |reason: String| Error::invalid("code", reason);
        let mut bytes = Zeroizing::new(Vec::with_capacity(35));
        let (mut held, mut bits, mut signs) = (0_u32, 0, 0);
        for sign in typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—'))
        {
            let plain = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = SIGNS
                .iter()
                .position(|s| char::from(*s) == plain)
                .and_then(|p| u32::try_from(p).ok())
                .ok_or_else(|| wrong(format!("“{sign}” cannot stand in a recovery code.")))?;
            held = held << 5 | value;
            bits += 5;
            signs += 1;
            if bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits & 0xff) as u8);
            }
        }
        if signs != 56 {
            return Err(wrong(format!(
                "A recovery code has 56 letters and digits; these are {signs}."
            )));
        }
        let (key, checked) = bytes.split_at(32);
        if checked != check(key) {
            return Err(wrong(
                "One or more signs are mistyped: the code does not add up.".into(),
            ));
        }
        Self::from_bytes(key).ok_or_else(|| wrong("That is no recovery code.".into()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_read_back_is_the_key(bytes: [u8; 32]) {
            let key = Key::from_bytes(&bytes).unwrap();
            let code = key.recovery_code();
            prop_assert_eq!(code.len(), 56 + 13);
            let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            let read = Key::from_recovery_code(&sloppy).unwrap();
            prop_assert_eq!(read.bytes(), &bytes);
        }

        #[test]
        fn one_mistyped_sign_is_noticed(bytes: [u8; 32], at in 0_usize..56, to in 0_usize..32) {
            let code = Key::from_bytes(&bytes).unwrap().recovery_code().replace('-', "");
            let mut signs = code.into_bytes();
            prop_assume!(signs[at] != SIGNS[to]);
            signs[at] = SIGNS[to];
            let typed = String::from_utf8(signs).unwrap();
            prop_assert!(Key::from_recovery_code(&typed).is_err());
        }

        #[test]
        fn nothing_typed_panics(typed: String) {
            let _ = Key::from_recovery_code(&typed);
        }
    }
}
