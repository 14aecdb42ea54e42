//! An exchange file's wrapping: age around zstd around lines, the last of which signs all before it.

use super::card::{hex, unhex};
use super::format::{EndLine, Header, MAJOR, key, signed};
use super::opens::{Opens, Passphrase};
use super::refusals::{
    BY_PASSPHRASE, FOR_OTHERS, altered, cut_short, newer, not_ours, of_another_workspace, too_large,
    too_much_work,
};
use crate::error::{Error, Result};
use crate::store::{DeskId, Identity};
use crate::whole_file::WholeFile;
use bech32::{ToBase32 as _, Variant};
use ed25519_dalek::{Signature, VerifyingKey};
use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// How hard zstd tries: its own usual. Higher levels save a few percent and take several times as long.
const LEVEL: i32 = 3;

/// A line longer than this is none of ours: a kept file of 50 MB in hex, and room.
const LONGEST_LINE: u64 = 256 << 20;

/// Nor is a header: it names desks and openings, of which there are not many.
const LONGEST_HEADER: u64 = 16 << 20;

/// Unpacked, a file is no longer than this...
const LONGEST: u64 = 64 << 30;

/// ...and, past the first of these bytes, not more than so many times as long as packed. Real ones come to 10 or 20.
const FREE: u64 = 64 << 20;
const RATIO: u64 = 400;

/// Packed.
const LARGEST: u64 = 16 << 30;

pub(super) fn age_key(prefix: &str, bytes: &[u8; 32]) -> Result<Zeroizing<String>> {
    bech32::encode(prefix, bytes.to_base32(), Variant::Bech32)
        .map(Zeroizing::new)
        .map_err(|e| Error::Internal(e.to_string()))
}

fn recipient(bytes: &[u8; 32]) -> Result<age::x25519::Recipient> {
    age_key("age", bytes)?.parse().map_err(|_| {
        Error::invalid(
            "desk",
            "This desk's card has a key that nothing can be sealed with. Ask for its card again.",
        )
    })
}

/// Whom a file is sealed for.
pub(super) enum SealedFor<'a> {
    /// Desks, by their X25519 keys, and this desk itself.
    Desks(&'a [[u8; 32]]),
    /// Whoever has it.
    Passphrase(&'a Passphrase),
}

type Packing = zstd::Encoder<'static, age::stream::StreamWriter<BufWriter<File>>>;

/// A file being written.
pub(super) struct Writer {
    whole: WholeFile,
    path: PathBuf,
    packing: Packing,
    hash: blake3::Hasher,
    rows: u64,
    opens: Opens,
}

impl Writer {
    /// Begins a file that is to become `path`. This desk can open it, too: it reads it through before it takes its name.
    pub fn begin(path: &Path, sealed_for: &SealedFor<'_>, own: &Identity, header: &Header) -> Result<Self> {
        let mut whole = WholeFile::begin(path)?;
        let file = whole.file().try_clone().map_err(|e| Error::io(path, &e))?;
        let mut all: Vec<Box<dyn age::Recipient>> = Vec::new();
        let opens = match sealed_for {
            SealedFor::Desks(desks) => {
                for bytes in [own.recipient()].iter().chain(*desks) {
                    all.push(Box::new(recipient(bytes)?));
                }
                Opens::Desk(own.clone())
            }
            SealedFor::Passphrase(phrase) => {
                all.push(Box::new(phrase.recipient()));
                Opens::Passphrase((*phrase).clone())
            }
        };
        let sealing = age::Encryptor::with_recipients(all.iter().map(Box::as_ref))
            .map_err(|e| Error::Internal(e.to_string()))?
            .wrap_output(BufWriter::with_capacity(1 << 18, file))
            .map_err(|e| Error::io(path, &e))?;
        let packing = zstd::Encoder::new(sealing, LEVEL).map_err(|e| Error::io(path, &e))?;
        let mut writer = Self {
            whole,
            path: path.to_owned(),
            packing,
            hash: blake3::Hasher::new(),
            rows: 0,
            opens,
        };
        writer.line(header)?;
        Ok(writer)
    }

    /// Writes a row.
    pub fn row(&mut self, row: &impl serde::Serialize) -> Result<()> {
        self.rows += 1;
        self.line(row)
    }

    fn line(&mut self, of: &impl serde::Serialize) -> Result<()> {
        let mut line = serde_json::to_vec(of).map_err(|e| Error::Internal(e.to_string()))?;
        line.push(b'\n');
        self.hash.update(&line);
        self.packing
            .write_all(&line)
            .map_err(|e| Error::io(&self.path, &e))
    }

    /// Signs the file, brings it to the disk, reads it through, and gives it its name.
    pub fn finish(mut self, own: &Identity) -> Result<()> {
        let hash = *self.hash.finalize().as_bytes();
        let end = EndLine {
            rows: self.rows,
            blake3: hex(&hash),
            signature: hex(&own.sign(&signed(&hash, self.rows))),
        };
        self.line(&end)?;
        let io = |e: std::io::Error| Error::io(&self.path, &e);
        let sealing = self.packing.finish().map_err(io)?;
        let file = sealing.finish().map_err(io)?;
        let file = file.into_inner().map_err(|e| io(e.into_error()))?;
        file.sync_all().map_err(io)?;
        // Without the limits that guard against others' files: what this desk holds may well be larger.
        let again = read_within(
            u64::MAX,
            self.whole.meanwhile(),
            &self.opens,
            &mut |_| Ok(true),
            &mut |_, _| Ok(()),
        )?;
        if (again.rows, again.hash) != (self.rows, Some(hash)) {
            return Err(Error::Damaged(
                "The exchange file did not read back as it was written: the disk may be failing. No file was left; try another disk.".into(),
            ));
        }
        self.whole.finish()
    }
}

/// Reads with limits, and hashes what it reads.
struct Unpacked<R> {
    inner: R,
    read: u64,
    most: u64,
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(into)?;
        self.read += count as u64;
        if self.read > self.most {
            return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, "too large"));
        }
        Ok(count)
    }
}

/// What a read file says of itself.
pub(super) struct Sealed {
    pub header: Header,
    pub rows: u64,
    /// BLAKE3 over all but the last line; None where reading ended at the header.
    pub hash: Option<[u8; 32]>,
}

/// Reads a file through to its signature: the header goes to `header`, which says whether to go on, then each row to
/// `row` with how many of the file's bytes were read. Whoever acts on rows waits for the end: only then is it known
/// that they are what their sender wrote. [`Error::Invalid`], saying why, where the file is not to be taken.
pub(super) fn read(
    path: &Path,
    opens: &Opens,
    header: &mut dyn FnMut(&Header) -> Result<bool>,
    row: &mut dyn FnMut(&str, u64) -> Result<()>,
) -> Result<Sealed> {
    read_within(RATIO, path, opens, header, row)
}

/// Reads a file again, whose first reading found `hash`: refused where it is another by now.
pub(super) fn read_again(
    hash: [u8; 32],
    path: &Path,
    opens: &Opens,
    header: &mut dyn FnMut(&Header) -> Result<bool>,
    row: &mut dyn FnMut(&str, u64) -> Result<()>,
) -> Result<()> {
    match read(path, opens, header, row)?.hash {
        Some(again) if again == hash => Ok(()),
        _ => Err(altered()),
    }
}

/// `ratio`: how many times its own length it may unpack to.
fn read_within(
    ratio: u64,
    path: &Path,
    opens: &Opens,
    header: &mut dyn FnMut(&Header) -> Result<bool>,
    row: &mut dyn FnMut(&str, u64) -> Result<()>,
) -> Result<Sealed> {
    let io = |e: std::io::Error| Error::io(path, &e);
    let file = File::open(path).map_err(io)?;
    let size = file.metadata().map_err(io)?.len();
    if size > LARGEST {
        return Err(too_large());
    }
    let place = file.try_clone().map_err(io)?;
    let opened = age::Decryptor::new_buffered(BufReader::with_capacity(1 << 18, file)).map_err(unsealing)?;
    let by_passphrase = opened.is_scrypt();
    let stream = opened
        .decrypt(std::iter::once(opens.identity()?.as_ref()))
        .map_err(|error| match error {
            age::DecryptError::NoMatchingKeys => opens.refused(by_passphrase).refusal(),
            age::DecryptError::DecryptionFailed if by_passphrase => opens.refused(true).refusal(),
            age::DecryptError::ExcessiveWork { .. } => too_much_work(),
            other => unsealing(other),
        })?;
    let stream = zstd::Decoder::new(stream).map_err(unpacking)?;
    let mut lines = BufReader::with_capacity(
        1 << 18,
        Unpacked {
            inner: stream,
            read: 0,
            most: LONGEST.min(FREE.saturating_add(size.saturating_mul(ratio))),
        },
    );
    let mut hash = blake3::Hasher::new();
    let mut line = Vec::new();
    next(&mut lines, &mut line, LONGEST_HEADER)?;
    let head = first(&line)?;
    if !header(&head)? {
        return Ok(Sealed {
            header: head,
            rows: 0,
            hash: None,
        });
    }
    let mut rows = 0;
    loop {
        let before = std::mem::take(&mut line);
        hash.update(&before);
        hash.update(b"\n");
        if rows > 0 {
            let text = std::str::from_utf8(&before).map_err(|_| altered())?;
            row(text, position(&place))?;
        }
        next(&mut lines, &mut line, LONGEST_LINE)?;
        // The last line is told by its beginning, which no row has.
        if line.starts_with(b"{\"rows\":") {
            break;
        }
        rows += 1;
    }
    let end: EndLine = serde_json::from_slice(&line).map_err(|_| altered())?;
    let hash = *hash.finalize().as_bytes();
    if end.rows != rows || end.blake3 != hex(&hash) {
        return Err(altered());
    }
    let sender = key_of(&head).ok_or_else(altered)?;
    let signature = unhex(&end.signature).and_then(|bytes| Signature::from_slice(&bytes).ok());
    let signature = signature.ok_or_else(altered)?;
    sender
        .verify_strict(&signed(&hash, rows), &signature)
        .map_err(|_| altered())?;
    // Nothing may follow, within or behind.
    let mut more = [0];
    if lines.read(&mut more).map_err(unpacking)? > 0 {
        return Err(altered());
    }
    Ok(Sealed {
        header: head,
        rows,
        hash: Some(hash),
    })
}

/// How far a file was read.
fn position(mut file: &File) -> u64 {
    std::io::Seek::stream_position(&mut file).unwrap_or(0)
}

fn next(lines: &mut impl std::io::BufRead, line: &mut Vec<u8>, longest: u64) -> Result<()> {
    line.clear();
    let mut limited = lines.take(longest);
    limited.read_until(b'\n', line).map_err(unpacking)?;
    match line.pop() {
        Some(b'\n') => Ok(()),
        Some(_) if line.len() as u64 + 1 >= longest => Err(too_large()),
        _ => Err(cut_short()),
    }
}

/// The header, once it is known that this version reads such files.
fn first(line: &[u8]) -> Result<Header> {
    let said: serde_json::Value = serde_json::from_slice(line).map_err(|_| not_ours())?;
    let major = said
        .get("roster")
        .and_then(serde_json::Value::as_u64)
        .ok_or_else(not_ours)?;
    if major > u64::from(MAJOR) {
        return Err(newer());
    }
    let header: Header = serde_json::from_value(said).map_err(|_| altered())?;
    match &header.workspace {
        Some(workspace) => Err(of_another_workspace(workspace)),
        None => Ok(header),
    }
}

/// The key that signs a file, where it is that of the desk the header names.
fn key_of(header: &Header) -> Option<VerifyingKey> {
    let card = header.from.card()?;
    VerifyingKey::from_bytes(&card.verifying_key).ok()
}

/// The sender's key, as the header names it.
pub(super) fn sender(header: &Header) -> Option<DeskId> {
    key(&header.from.desk)
}

/// Whether a file was refused because this desk's key does not open it.
pub(super) fn is_for_others(refused: &Error) -> bool {
    refused
        .field()
        .is_some_and(|field| [FOR_OTHERS, BY_PASSPHRASE].contains(&field))
}

fn unsealing(error: age::DecryptError) -> Error {
    use age::DecryptError::{InvalidHeader, Io, UnknownFormat};
    match error {
        InvalidHeader | UnknownFormat => not_ours(),
        Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => cut_short(),
        _ => altered(),
    }
}

/// What age and zstd say of a stream that does not read.
fn unpacking(error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::FileTooLarge => too_large(),
        std::io::ErrorKind::UnexpectedEof => cut_short(),
        _ => altered(),
    }
}

#[cfg(test)]
#[path = "seal_tests.rs"]
mod tests;
