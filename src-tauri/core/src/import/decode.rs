//! From the bytes of a file to text, and what a file is that holds no text.

use crate::error::{Error, Result};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The detector needs no more than this to make up its mind.
const LOOKED_AT: usize = 4 << 20;

/// A file as text.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    /// As the WHATWG names it.
    pub encoding: &'static str,
}

/// Reads `bytes` as text: as `label` says, else by its byte order mark, else as UTF-8 where it is that, else as the
/// old encoding it looks most like. What cannot be read becomes U+FFFD.
pub(super) fn decode(bytes: Vec<u8>, label: Option<&str>) -> Result<Decoded> {
    if let Some(label) = label {
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| Error::invalid("encoding", format!("“{label}” is no encoding known here.")))?;
        return Ok(decoded(&bytes, encoding));
    }
    if let Some((encoding, _)) = Encoding::for_bom(&bytes) {
        return Ok(decoded(&bytes, encoding));
    }
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return Ok(decoded(&bytes, encoding));
    }
    if let Some(kind) = not_text(&bytes) {
        return Err(Error::invalid("file", kind));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded {
            text,
            encoding: UTF_8.name(),
        }),
        Err(not_utf8) => {
            let bytes = not_utf8.into_bytes();
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            let looked_at = bytes.get(..LOOKED_AT).unwrap_or(&bytes);
            detector.feed(looked_at, looked_at.len() == bytes.len());
            Ok(decoded(&bytes, detector.guess(None, Utf8Detection::Deny)))
        }
    }
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
    }
}

/// UTF-16 whose mark was lost: in a table's Latin letters every second byte is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(4_096) & !1)?;
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = start.len() / 4;
    match (even, odd) {
        _ if start.len() < 8 => None,
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

/// What the file is instead of a table of text, and what to do about it.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let holds = |part: &[u8]| start.windows(part.len()).any(|w| w == part);
    let begins = |part: &[u8]| start.starts_with(part);
    if begins(b"PK\x03\x04") {
        return Some(if holds(b"xl/") || holds(b"[Content_Types].xml") {
            "This is an Excel or Office file. Save the sheet as “CSV UTF-8” in Excel, then import that."
        } else {
            "This is a zip archive. Unpack it, then import the CSV file in it (LinkedIn: Connections.csv)."
        });
    }
    let known: [(&[u8], &str); 8] = [
        (
            b"%PDF",
            "This is a PDF. Only tables as CSV or TSV can be imported.",
        ),
        (
            b"\xd0\xcf\x11\xe0",
            "This is an old Excel or Office file. Save the sheet as “CSV UTF-8” in Excel, then import that.",
        ),
        (
            b"SQLite format 3\0",
            "This is a database. Export its table as CSV, then import that.",
        ),
        (b"\x1f\x8b", "This is a compressed file. Unpack it first."),
        (b"\x89PNG", "This is a picture."),
        (b"\xff\xd8\xff", "This is a picture."),
        (
            b"{\\rtf",
            "This is a text document (RTF). Save its table as CSV, then import that.",
        ),
        (
            b"BEGIN:VCARD",
            "These are address cards (vCard). Export the contacts as CSV, then import that.",
        ),
    ];
    let lower = start.trim_ascii_start().to_ascii_lowercase();
    known
        .iter()
        .find_map(|(magic, kind)| begins(magic).then_some(*kind))
        .or_else(|| {
            let page = ["<!doctype", "<html", "<?xml", "<table"]
                .iter()
                .any(|tag| lower.starts_with(tag.as_bytes()));
            page.then_some("This is a web page or XML. Export the table as CSV, then import that.")
        })
        .or_else(|| {
            start
                .contains(&0)
                .then_some("This is no text. Only tables as CSV or TSV can be imported.")
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::decode;
    use proptest::prelude::*;

    #[test]
    fn old_and_new_encodings_are_read() {
        let utf16 = |bom: bool, big: bool| -> Vec<u8> {
            let text = if bom {
                "\u{feff}Name,Ort\nŁucja,Zürich"
            } else {
                "Name,Ort\nŁucja,Zürich"
            };
            text.encode_utf16()
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect()
        };
        for (bytes, label, encoding, holds) in [
            ("Łucja".as_bytes().to_vec(), None, "UTF-8", "Łucja"),
            ("\u{feff}Łucja".as_bytes().to_vec(), None, "UTF-8", "Łucja"),
            (utf16(true, false), None, "UTF-16LE", "Łucja,Zürich"),
            (utf16(true, true), None, "UTF-16BE", "Łucja,Zürich"),
            (utf16(false, false), None, "UTF-16LE", "Łucja,Zürich"),
            (
                b"Vorname;Ort\r\nJ\xfcrgen;K\xf6ln\r\nS\xf6ren;M\xfcnchen".to_vec(),
                None,
                "windows-1252",
                "Jürgen;Köln",
            ),
            (b"\xa3ucja".to_vec(), Some("iso-8859-2"), "ISO-8859-2", "Łucja"),
        ] {
            let decoded = decode(bytes, label).unwrap();
            assert_eq!(decoded.encoding, encoding);
            assert!(decoded.text.contains(holds), "{}", decoded.text);
            assert!(!decoded.text.starts_with('\u{feff}'));
        }
        assert_eq!(
            decode(b"a".to_vec(), Some("klingon")).unwrap_err().field(),
            Some("encoding")
        );
    }

    #[test]
    fn what_is_no_text_says_what_it_is() {
        for (bytes, says) in [
            (&b"PK\x03\x04....[Content_Types].xml"[..], "Excel"),
            (b"PK\x03\x04....Connections.csv", "zip"),
            (b"%PDF-1.7 x", "PDF"),
            (b"a\0b\0\0\0x", "no text"),
            (b"  <!DOCTYPE html><table>", "web page"),
            (b"BEGIN:VCARD\nVERSION:3.0", "vCard"),
        ] {
            let error = decode(bytes.to_vec(), None).unwrap_err();
            assert_eq!(error.field(), Some("file"));
            assert!(error.to_string().contains(says), "{error}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes: Vec<u8>) {
            let _ = decode(bytes, None);
        }
    }
}
