//! Sheets to PDF, on this machine and without a network.
//!
//! A sheet's text is handed to the template as data, never as markup: whatever somebody is called cannot change the page.
//! One font is part of the program; scripts it lacks are set in a font of the computer, and where there is none that is
//! said, never printed as boxes.

mod fonts;
mod page;

pub use page::{Printed, TypesetError, pdf};
