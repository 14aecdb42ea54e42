//! The fonts of a page: those of the program, and what the computer has for other scripts.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");

/// What a page may be set in.
pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// Families in the order they are tried.
    pub families: Vec<String>,
    /// Letters that no font here has.
    pub lacking: BTreeSet<char>,
}

fn own() -> &'static [Font] {
    static OWN: OnceLock<Vec<Font>> = OnceLock::new();
    OWN.get_or_init(|| {
        [REGULAR, BOLD]
            .into_iter()
            .flat_map(|font| Font::iter(Bytes::new(font)))
            .collect()
    })
}

/// The computer's fonts, by what they are; their data stays on the disk until one is needed.
fn computers() -> &'static fontdb::Database {
    static FOUND: OnceLock<fontdb::Database> = OnceLock::new();
    FOUND.get_or_init(|| {
        let mut found = fontdb::Database::new();
        found.load_system_fonts();
        found
    })
}

fn has(font: &Font, letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || font.info().coverage.contains(letter as u32)
}

/// Fonts that hold all of these texts, as far as there are any.
pub fn holding<'a>(texts: impl Iterator<Item = &'a str>) -> Fonts {
    let mut fonts = own().to_vec();
    let mut lacking: BTreeSet<char> = texts
        .flat_map(str::chars)
        .filter(|letter| !fonts.iter().any(|font| has(font, *letter)))
        .collect();
    if !lacking.is_empty() {
        let database = computers();
        let mut faces: Vec<&fontdb::FaceInfo> = database.faces().collect();
        // An upright one of common weight before a bold or slanted one, and always in the same order.
        faces.sort_by_key(|face| {
            let slanted = face.style != fontdb::Style::Normal;
            let odd_weight = face.weight.0.abs_diff(400);
            (
                slanted,
                face.monospaced,
                odd_weight,
                face.post_script_name.clone(),
            )
        });
        for face in faces {
            if lacking.is_empty() {
                break;
            }
            let font = database.with_face_data(face.id, |data, index| {
                covers(data, index, &lacking).then(|| Font::new(Bytes::new(data.to_vec()), index))
            });
            let Some(font) = font.flatten().flatten() else {
                continue;
            };
            lacking.retain(|letter| !has(&font, *letter));
            fonts.push(font);
        }
    }
    let mut families: Vec<String> = Vec::new();
    for font in &fonts {
        let family = font.info().family.to_string();
        if !families.contains(&family) {
            families.push(family);
        }
    }
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        families,
        lacking,
    }
}

/// Whether a face has any of these letters.
fn covers(data: &[u8], index: u32, letters: &BTreeSet<char>) -> bool {
    ttf_parser::Face::parse(data, index)
        .is_ok_and(|face| letters.iter().any(|letter| face.glyph_index(*letter).is_some()))
}
