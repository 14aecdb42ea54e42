//! A desk's card: what another desk must know to write files for it and to trust the files it writes.

use super::words::six_words;
use crate::error::{Error, Result};
use crate::store::{DeskId, Store};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

const BEGIN: &str = "-----BEGIN ROSTER CARD-----";
const END: &str = "-----END ROSTER CARD-----";

/// Longer names are cut: a card comes from somebody else.
const NAME: usize = 200;

/// No card is longer.
const LONGEST: usize = 16_384;

/// A desk's card. Nothing in it is secret; that it is the right one is told by its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What the desk is called.
    pub name: String,
    /// Who sits at it.
    pub person: String,
    /// What its signatures are checked with: Ed25519.
    pub verifying_key: [u8; 32],
    /// What files for it are sealed with: X25519.
    pub recipient: [u8; 32],
}

/// The JSON within a card's text.
#[derive(Serialize, Deserialize)]
struct Written {
    roster_card: u32,
    name: String,
    person: String,
    signs: String,
    opens: String,
}

impl Card {
    /// The card of an open desk.
    pub fn of(store: &Store) -> Self {
        let (who, identity) = (store.who(), store.identity());
        Self {
            name: who.desk.clone(),
            person: who.person.clone(),
            verifying_key: identity.verifying_key(),
            recipient: identity.recipient(),
        }
    }

    /// The desk's key in clocks and files.
    pub fn desk(&self) -> DeskId {
        desk_id(&self.verifying_key)
    }

    /// Six words, the same wherever this card is. Takes a tenth of a second, on purpose.
    pub fn words(&self) -> Result<String> {
        six_words(&self.verifying_key, &self.recipient)
    }

    /// The card as text, to paste into a mail or to keep as a file.
    pub fn text(&self) -> Result<String> {
        let written = Written {
            roster_card: 1,
            name: self.name.clone(),
            person: self.person.clone(),
            signs: hex(&self.verifying_key),
            opens: hex(&self.recipient),
        };
        let json = serde_json::to_vec(&written).map_err(|e| Error::Internal(e.to_string()))?;
        let mut text = format!("{BEGIN}\n");
        for (at, sign) in STANDARD.encode(json).chars().enumerate() {
            if at > 0 && at.is_multiple_of(64) {
                text.push('\n');
            }
            text.push(sign);
        }
        text.push_str(&format!("\n{END}\n"));
        Ok(text)
    }

    /// Reads a card out of a text, whatever stands around it and however its lines were broken.
    /// [`Error::Invalid`] where there is none.
    pub fn read(text: &str) -> Result<Self> {
        let refused = |reason: &str| Error::invalid("card", reason);
        let begun = text.split_once(BEGIN).ok_or_else(|| {
            refused(
                "There is no card in this text. Paste all of it, from BEGIN ROSTER CARD to END ROSTER CARD.",
            )
        })?;
        let (within, _) = begun.1.split_once(END).ok_or_else(|| {
            refused("This card is cut short. Paste all of it, to the line END ROSTER CARD.")
        })?;
        let altered = || refused("This card was altered on its way. Ask for it again.");
        // Mail programs quote and indent.
        let signs: String = within
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '>')
            .take(LONGEST)
            .collect();
        let json = STANDARD.decode(signs).map_err(|_| altered())?;
        let version: serde_json::Value = serde_json::from_slice(&json).map_err(|_| altered())?;
        if version.get("roster_card").and_then(serde_json::Value::as_u64) > Some(1) {
            return Err(refused(
                "This card is of a newer Roster. Install the newer Roster to add it.",
            ));
        }
        let written: Written = serde_json::from_value(version).map_err(|_| altered())?;
        let key = |hex: &str| -> Option<[u8; 32]> { unhex(hex)?.try_into().ok() };
        let card = Self {
            name: said(&written.name),
            person: said(&written.person),
            verifying_key: key(&written.signs).ok_or_else(altered)?,
            recipient: key(&written.opens).ok_or_else(altered)?,
        };
        if card.name.is_empty() || ed25519_dalek::VerifyingKey::from_bytes(&card.verifying_key).is_err() {
            return Err(altered());
        }
        Ok(card)
    }
}

/// What a desk is called in clocks and files: see [`crate::store::Identity::desk_id`].
pub(super) fn desk_id(verifying_key: &[u8; 32]) -> DeskId {
    let mut id = [0; 16];
    blake3::Hasher::new()
        .update(verifying_key)
        .finalize_xof()
        .fill(&mut id);
    id
}

/// A name as another desk gave it: one line, of bearable length.
pub(super) fn said(name: &str) -> String {
    let clean: String = name.chars().filter(|c| !c.is_control()).take(NAME).collect();
    clean.trim().to_owned()
}

/// Lower-case hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that hex digits tell.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn card() -> Card {
        let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]).verifying_key();
        Card {
            name: "Ana's desk, Köln".into(),
            person: "Ana".into(),
            verifying_key: key.to_bytes(),
            recipient: [9; 32],
        }
    }

    #[test]
    fn a_card_is_read_out_of_a_mail_that_quotes_it() {
        let text = card().text().unwrap();
        assert!(text.lines().all(|line| line.len() <= 64));
        assert_eq!(Card::read(&text).unwrap(), card());
        let quoted: String = text.lines().map(|line| format!("> {line}\r\n")).collect();
        assert_eq!(Card::read(&format!("Hi,\r\n{quoted}> Ana")).unwrap(), card());
    }

    #[test]
    fn what_is_no_card_is_refused_with_what_to_do() {
        let text = card().text().unwrap();
        let refused = |text: &str| Card::read(text).unwrap_err().to_string();
        assert!(refused("hello").contains("no card"));
        assert!(refused(text.split(END).next().unwrap()).contains("cut short"));
        let altered = text.replacen("ey", "eZ", 1);
        assert_ne!(altered, text);
        assert!(refused(&altered).contains("altered"), "{}", refused(&altered));
        let newer = STANDARD.encode(br#"{"roster_card":2}"#);
        assert!(refused(&format!("{BEGIN}\n{newer}\n{END}")).contains("newer"));
    }
}
