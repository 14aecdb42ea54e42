//! A picture as a file.

use crate::error::{Error, Result};
use crate::whole_file::WholeFile;
use std::io::Write as _;
use std::path::Path;

/// What every PNG begins with.
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];

/// Larger than any picture of figures; what is larger is none.
pub const LARGEST_PICTURE: usize = 16 * 1024 * 1024;

/// Writes a PNG to `path`. [`Error::Invalid`] at `picture` for what is no PNG, or too large for a picture of figures.
pub fn picture_to_file(png: &[u8], path: &Path) -> Result<()> {
    if png.len() > LARGEST_PICTURE {
        return Err(Error::invalid(
            "picture",
            "This picture is too large to be saved.",
        ));
    }
    if !png.starts_with(&SIGNATURE) {
        return Err(Error::invalid(
            "picture",
            "This is no picture that could be saved.",
        ));
    }
    let mut whole = WholeFile::begin(path)?;
    whole.file().write_all(png).map_err(|e| Error::io(path, &e))?;
    whole.finish()?;
    Ok(())
}
