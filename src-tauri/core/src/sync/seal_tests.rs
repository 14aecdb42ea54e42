//! Files that no desk of ours would write.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::clock::SystemClock;
use crate::store::{NoKeyStore, Place, Schema, Store, Who};
use crate::sync::Card;
use crate::sync::format::DeskLine;
use crate::tables::TABLES;
use std::sync::Arc;

/// A desk's identity, and its header of a file for itself.
async fn desk() -> (Identity, Header) {
    let folder = tempfile::tempdir().unwrap();
    let who = Who {
        desk: "Ana's desk".into(),
        person: "Ana".into(),
        demo: false,
    };
    let place = Place::new(folder.path().join("Ana.desk"));
    let schema = Schema {
        tables: TABLES,
        derived: Vec::new(),
    };
    let (store, _) = Store::create(
        place,
        who,
        Some("eight letters"),
        &NoKeyStore,
        schema,
        Arc::new(SystemClock),
    )
    .await
    .unwrap();
    let header = Header {
        roster: MAJOR,
        minor: 0,
        file: "00".repeat(16),
        at: 0,
        from: DeskLine::of(&Card::of(&store)),
        to: Vec::new(),
        left_out: Vec::new(),
        scope: None,
        asks: false,
        workspace: None,
        tables: Default::default(),
        facets: Default::default(),
        actors: Vec::new(),
        desks: Vec::new(),
        received: Vec::new(),
        erased: Vec::new(),
    };
    let identity = store.identity().clone();
    store.close().await.unwrap();
    (identity, header)
}

/// A file of these lines, sealed for the desk itself.
fn sealed(own: &Identity, write: impl FnOnce(&mut dyn Write)) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    let recipient = recipient(&own.recipient()).unwrap();
    let sealing = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        .unwrap()
        .wrap_output(BufWriter::new(file.reopen().unwrap()))
        .unwrap();
    let mut packing = zstd::Encoder::new(sealing, 1).unwrap();
    write(&mut packing);
    packing.finish().unwrap().finish().unwrap().flush().unwrap();
    file
}

fn refusal(own: &Identity, file: &tempfile::NamedTempFile) -> String {
    match read(
        file.path(),
        &Opens::Desk(own.clone()),
        &mut |_| Ok(true),
        &mut |_, _| Ok(()),
    ) {
        Ok(_) => "taken".to_owned(),
        Err(error) => error.to_string(),
    }
}

fn line(of: &impl serde::Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(of).unwrap();
    line.push(b'\n');
    line
}

/// The last line, as whoever has this key would write it.
fn end(signer: &Identity, before: &[u8], rows: u64) -> Vec<u8> {
    let hash = *blake3::hash(before).as_bytes();
    line(&EndLine {
        rows,
        blake3: hex(&hash),
        signature: hex(&signer.sign(&signed(&hash, rows))),
    })
}

#[tokio::test]
async fn only_what_its_sender_signed_is_read() {
    let ((own, header), (other, _)) = (desk().await, desk().await);
    let head = line(&header);
    let with_row = [&head[..], b"{}\n"].concat();
    let file = |parts: &[&[u8]]| {
        let all = parts.concat();
        sealed(&own, |into| into.write_all(&all).unwrap())
    };
    assert_eq!(refusal(&own, &file(&[&head, &end(&own, &head, 0)])), "taken");
    assert_eq!(
        refusal(&own, &file(&[&with_row, &end(&own, &with_row, 1)])),
        "taken"
    );
    // Signed by another; a row more than was signed; one fewer than is said; something behind the end.
    for parts in [
        [&head[..], &end(&other, &head, 0)],
        [&with_row, &end(&own, &head, 0)],
        [&head, &end(&own, &head, 1)],
        [&head, &[end(&own, &head, 0), b"{}\n".to_vec()].concat()],
    ] {
        assert!(refusal(&own, &file(&parts)).contains("altered"));
    }
    // An end that is missing, or half there.
    let whole_end = end(&own, &with_row, 1);
    let half = whole_end.get(..20).unwrap();
    for parts in [[&head[..], b""], [&with_row, b""], [&with_row, half]] {
        assert!(refusal(&own, &file(&parts)).contains("cut short"));
    }
    assert!(refusal(&own, &file(&[b""])).contains("cut short"));
    assert!(refusal(&own, &file(&[b"a letter\n"])).contains("no exchange file"));
    assert!(refusal(&other, &file(&[&head, &end(&own, &head, 0)])).contains("not for this desk"));
}

#[tokio::test]
async fn a_newer_version_is_told_from_damage() {
    let (own, mut header) = desk().await;
    header.roster = MAJOR + 1;
    let head = line(&header);
    let end = end(&own, &head, 0);
    let file = sealed(&own, |into| into.write_all(&[head, end].concat()).unwrap());
    assert!(refusal(&own, &file).contains("newer Roster"));
}

#[tokio::test]
async fn a_file_that_unpacks_without_end_is_not_read_to_its_end() {
    let (own, header) = desk().await;
    let row = [&vec![b' '; 1 << 20][..], b"\n"].concat();
    let bomb = sealed(&own, |into| {
        into.write_all(&line(&header)).unwrap();
        for _ in 0..200 {
            into.write_all(&row).unwrap();
        }
    });
    assert!(bomb.as_file().metadata().unwrap().len() < 100_000);
    assert!(refusal(&own, &bomb).contains("more than an exchange file can hold"));
}

#[tokio::test]
async fn a_file_is_read_again_only_as_it_was() {
    let (own, header) = desk().await;
    // Of the same number and sender, and signed, but another.
    let (one, other) = (
        [&line(&header)[..], b"{}\n"].concat(),
        [&line(&header)[..], b"[]\n"].concat(),
    );
    let file = |all: &[u8]| {
        let whole = [all, &end(&own, all, 1)].concat();
        sealed(&own, |into| into.write_all(&whole).unwrap())
    };
    let (file, changed) = (file(&one), file(&other));
    let hash = *blake3::hash(&one).as_bytes();
    let again = |file: &tempfile::NamedTempFile| {
        read_again(
            hash,
            file.path(),
            &Opens::Desk(own.clone()),
            &mut |_| Ok(true),
            &mut |_, _| Ok(()),
        )
    };
    assert!(again(&file).is_ok());
    assert!(again(&changed).unwrap_err().to_string().contains("altered"));
}

#[tokio::test]
async fn a_header_that_goes_on_and_on_is_not_read_to_its_end() {
    let (own, mut header) = desk().await;
    let whole = |header: &Header| {
        let head = line(header);
        let end = end(&own, &head, 0);
        sealed(&own, |into| into.write_all(&[head, end].concat()).unwrap())
    };
    header.received = vec!["a".repeat(17 << 20)];
    assert!(refusal(&own, &whole(&header)).contains("more than an exchange file can hold"));
    header.received = vec!["a".repeat(15 << 20)];
    assert_eq!(refusal(&own, &whole(&header)), "taken");
}

#[tokio::test]
async fn a_desk_writes_what_is_much_alike_and_reads_it_back() {
    let (own, header) = desk().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.roster");
    let mut writer = Writer::begin(&path, &SealedFor::Desks(&[]), &own, &header).unwrap();
    for _ in 0..100 {
        writer.row(&" ".repeat(1 << 20)).unwrap();
    }
    writer.finish(&own).unwrap();
    assert!(path.exists());
}
