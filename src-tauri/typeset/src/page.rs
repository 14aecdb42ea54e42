//! From a sheet to the bytes of a PDF.

use crate::fonts::{self, Fonts};
use roster_core::sheet::Sheet;
use std::collections::BTreeSet;
use std::fmt;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const TEMPLATE: &str = include_str!("page.typ");

/// A page that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: usize,
    /// Letters that no font of the program and none of this computer has; they are missing on the page.
    pub lacking: BTreeSet<char>,
}

/// The template failed: a fault of the program, with what the typesetter said.
#[derive(Debug)]
pub struct TypesetError(String);

impl fmt::Display for TypesetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the page could not be set: {}", self.0)
    }
}

impl std::error::Error for TypesetError {}

/// Sets a sheet on A4 pages. The same sheet is the same bytes, on whatever day.
pub fn pdf(sheet: &Sheet) -> Result<Printed, TypesetError> {
    let fault = |said: String| TypesetError(said);
    let fonts = fonts::holding(sheet.texts().into_iter());
    let data = serde_json::json!({ "sheet": sheet, "families": fonts.families });
    let data = serde_json::to_vec(&data).map_err(|e| fault(e.to_string()))?;
    let file = |name: &str| -> Result<FileId, TypesetError> {
        let path = VirtualPath::new(name).map_err(|e| TypesetError(format!("{e:?}")))?;
        Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
    };
    let main = file("/page.typ")?;
    let lacking = fonts.lacking.clone();
    let page = Page {
        library: LazyHash::new(Library::default()),
        main: Source::new(main, TEMPLATE.to_owned()),
        data: (file("/sheet.json")?, Bytes::new(data)),
        fonts,
    };
    let said = |errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>| {
        let all: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
        TypesetError(all.join("; "))
    };
    let document: PagedDocument = typst::compile(&page).output.map_err(said)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Roster".to_owned())),
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(said)?;
    Ok(Printed {
        pdf,
        pages: document.pages().len(),
        lacking,
    })
}

/// All the typesetter can see: the template, the sheet, the fonts. No disk, no clock, no packages.
struct Page {
    library: LazyHash<Library>,
    main: Source,
    data: (FileId, Bytes),
    fonts: Fonts,
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (data, bytes) = &self.data;
        if id == *data {
            return Ok(bytes.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use roster_core::sheet::{SheetBar, SheetFact, SheetPart};
    use std::process::Command;

    fn sheet(title: &str) -> Sheet {
        Sheet {
            title: title.into(),
            subtitle: "Staff engineer".into(),
            badges: vec!["10,000 GPUs".into(), "B200".into()],
            foot: "Submittal 7".into(),
            parts: vec![
                SheetPart::Heading {
                    text: "What she ran".into(),
                },
                SheetPart::Points {
                    points: vec!["#set page(fill: red) *bold* $x$ \\ [x]".into()],
                },
                SheetPart::Facts {
                    facts: vec![SheetFact {
                        name: "Place".into(),
                        text: "Zürich".into(),
                    }],
                },
                SheetPart::Table {
                    head: vec!["Part".into(), "A year".into()],
                    rows: vec![vec!["Base".into(), "300,000 USD".into()]],
                    numbers: vec![1],
                },
                SheetPart::Bars {
                    bars: vec![
                        SheetBar {
                            name: "Autonomy".into(),
                            tenths: Some(34),
                            mark: Some(46),
                            text: "3.4; matters 4.6".into(),
                        },
                        SheetBar {
                            name: "Pay".into(),
                            tenths: None,
                            mark: None,
                            text: "fewer than 4 people said".into(),
                        },
                    ],
                    most: 50,
                },
            ],
            ..Sheet::default()
        }
    }

    /// What a reader finds in it.
    fn read(pdf: &[u8]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.pdf");
        std::fs::write(&file, pdf).unwrap();
        let out = Command::new("pdftotext")
            .arg("-layout")
            .arg(&file)
            .arg("-")
            .output()
            .unwrap();
        String::from_utf8(out.stdout).unwrap()
    }

    #[test]
    fn everything_on_a_sheet_is_read_back_and_nothing_in_it_is_markup() {
        let printed = pdf(&sheet("Łukasz Žižka (Константин)")).unwrap();
        assert_eq!((printed.pages, printed.lacking.len()), (1, 0));
        let text = read(&printed.pdf);
        for part in [
            "Łukasz Žižka (Константин)",
            "10,000 GPUs",
            "#set page(fill: red) *bold* $x$ \\ [x]",
            "Zürich",
            "300,000 USD",
            "3.4; matters 4.6",
            "fewer than 4 people said",
            "Submittal 7",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn the_same_sheet_is_the_same_bytes() {
        assert_eq!(pdf(&sheet("A")).unwrap().pdf, pdf(&sheet("A")).unwrap().pdf);
    }

    #[test]
    fn a_letter_that_nothing_has_is_said() {
        // A private-use letter: no font is to have it.
        let printed = pdf(&sheet("A\u{10FFF0}")).unwrap();
        assert_eq!(printed.lacking.into_iter().collect::<String>(), "\u{10FFF0}");
    }

    #[test]
    fn a_long_sheet_runs_over_pages() {
        let mut long = sheet("A");
        long.parts = vec![SheetPart::Points {
            points: vec!["One more point of many.".repeat(8); 80],
        }];
        assert!(pdf(&long).unwrap().pages > 1);
    }
}
