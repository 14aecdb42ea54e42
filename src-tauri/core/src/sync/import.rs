//! Taking an exchange file in: read through and checked first, then all of it as one operation.

use super::arrive::{Arrived, Arriving, Counts};
use super::card::{Card, hex};
use super::format::{FACETS, Header, key};
use super::opens::{Opens, Passphrase};
use super::reading::Reading;
use super::refusals::altered;
use super::seal::{Sealed, read, sender};
use super::sent::bit;
use super::wish::Scope;
use super::{hanging, sent, sql};
use crate::erasure::{self, Barred, Here};
use crate::error::{Error, Result};
use crate::store::{ActorNo, Identity, Store, Tx, Watch};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::mpsc;
use ts_rs::TS;

/// Batches read ahead.
const AHEAD: usize = 3;

/// A file that was read through: it is for this desk, of one that it knows, whole and as it was written.
#[derive(Debug, Clone)]
pub struct Incoming {
    path: PathBuf,
    header: Header,
    rows: u64,
    sender: Card,
    number: i64,
    /// Of all that was signed: what is taken in must be what was checked.
    hash: [u8; 32],
    opens: Opens,
}

/// What a passphrase opened.
#[derive(Debug, Clone)]
pub enum Opened {
    /// A file of a desk that is known here.
    Known(Box<Incoming>),
    /// A file, whole and signed, of a desk whose card was not added. Its card: somebody compares the six words, adds it, and
    /// opens the file again.
    Stranger(Card),
}

/// What this desk says of a file now.
struct Met {
    number: i64,
    /// The file that it builds on.
    after: Option<[u8; 16]>,
    /// Whether everything that it builds on is here.
    complete: bool,
    received_at: Option<i64>,
}

/// What a file brings, or would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Arrival {
    /// The desk it is from, and who sits there.
    pub from: String,
    pub person: String,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub written_at: i64,
    /// The how-manieth of its desk for this one.
    #[ts(type = "number")]
    pub number: i64,
    /// When it was taken in before, if it was: it brings nothing then.
    #[ts(type = "number | null")]
    pub received_at: Option<i64>,
    /// False where a file before it has not arrived: what that holds may be missing until the next one.
    pub complete: bool,
    /// Numbers of earlier files of that desk that have not arrived.
    #[ts(type = "number[]")]
    pub missing: Vec<i64>,
    /// Facets that its desk left out.
    pub left_out: Vec<String>,
    /// What it is about, where not about all.
    #[ts(optional)]
    pub scope: Option<Scope>,
    /// Its desk asks for what it has not got: the next file for it has that in it.
    #[ts(as = "Option<bool>", optional)]
    pub asks: bool,
    /// By table, where there is something.
    pub tables: Vec<ArrivalOf>,
    /// What was changed on several desks at once, and waits in the inbox.
    pub conflicts: u32,
    /// Of a newer Roster, kept and handed on without being understood.
    pub unknown: u32,
    /// People of whom something is here and who were erased on another desk: what is here of them goes for good.
    pub erased: u32,
}

/// What a file brings of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ArrivalOf {
    /// The table: `people`, `companies`, `tags`.
    pub what: String,
    pub new: u32,
    pub changed: u32,
    pub removed: u32,
    pub conflicts: u32,
}

/// Reads a file through and checks it; nothing is taken in. [`Error::Invalid`], saying why, where it is not for this desk,
/// of an unknown or revoked one, altered, cut short, of a newer version, or too large.
pub async fn open_file(store: &Store, path: &Path) -> Result<Incoming> {
    open(path, Opens::Desk(store.identity().clone()))
        .await?
        .known(store)
        .await
}

/// Reads a file that is sealed with a passphrase through and checks it; nothing is taken in. [`Error::Invalid`] as
/// [`open_file`], and where the passphrase does not open it.
pub async fn open_with_passphrase(store: &Store, path: &Path, passphrase: &Passphrase) -> Result<Opened> {
    let read = open(path, Opens::Passphrase(passphrase.clone())).await?;
    let card = read.header.from.card().ok_or_else(altered)?;
    let mut conn = store.read().await?;
    let known = sql::known_desks(&mut conn).await?;
    drop(conn);
    if card.desk() != store.identity().desk_id() && !known.iter().any(|row| row.id == card.desk()) {
        return Ok(Opened::Stranger(card));
    }
    Ok(Opened::Known(Box::new(read.known(store).await?)))
}

/// A file that was read through.
struct Whole {
    path: PathBuf,
    opens: Opens,
    header: Header,
    rows: u64,
    hash: [u8; 32],
}

async fn open(path: &Path, opens: Opens) -> Result<Whole> {
    let (file, key) = (path.to_owned(), opens.clone());
    let Sealed { header, rows, hash } =
        aside(move || read(&file, &key, &mut |_| Ok(true), &mut |_, _| Ok(()))).await?;
    Ok(Whole {
        path: path.to_owned(),
        opens,
        header,
        rows,
        hash: hash.ok_or_else(altered)?,
    })
}

impl Whole {
    /// The file, where it is for this desk and of one that it knows.
    async fn known(self, store: &Store) -> Result<Incoming> {
        let mut conn = store.read().await?;
        let Met { number, .. } = meet(&mut conn, &self.header, &self.opens, store.identity()).await?;
        Ok(Incoming {
            path: self.path,
            rows: self.rows,
            number,
            hash: self.hash,
            sender: self.header.from.card().ok_or_else(altered)?,
            header: self.header,
            opens: self.opens,
        })
    }
}

/// Whether the file is for this desk, of one that it knows and trusts, and what of it was taken in before.
async fn meet(
    conn: &mut SqliteConnection,
    header: &Header,
    opens: &Opens,
    identity: &Identity,
) -> Result<Met> {
    let own = hex(&identity.desk_id());
    let from = sender(header).ok_or_else(altered)?;
    let known = sql::known_desks(conn).await?;
    let said = header.from.card().ok_or_else(altered)?;
    if hex(&from) == own {
        return Err(Error::invalid(
            "file",
            "This file was written by this desk itself: all that is in it is here already. Hand it to the desks that it is for. Nothing was taken in.",
        ));
    }
    match known.iter().find(|row| row.id == from) {
        None => {
            return Err(Error::invalid(
                "file",
                format!(
                    "This file is from a desk that is not known here; it calls itself “{}” of {}. If you know whose it is, add that desk's card, compare the six words, and take the file in again. Nothing was taken in.",
                    said.name, said.person
                ),
            ));
        }
        Some(row) if row.revoked_at.is_some() => {
            return Err(Error::invalid(
                "file",
                format!(
                    "This file is from “{}”, which was revoked here. Add its card again if it is to be trusted. Nothing was taken in.",
                    row.name
                ),
            ));
        }
        Some(_) => {}
    }
    let id = key(&header.file).ok_or_else(altered)?;
    let received_at = sql::received_at(conn, &id).await?;
    if matches!(opens, Opens::Passphrase(_)) && header.to.is_empty() {
        return Ok(Met {
            number: 0,
            after: None,
            complete: true,
            received_at,
        });
    }
    let to = header.to.iter().find(|to| to.desk == own).ok_or_else(|| {
        Error::invalid(
            "file",
            "This file names other desks, not this one. Ask its sender for a file for this desk. Nothing was taken in.",
        )
    })?;
    let after = match to.after.as_deref().map(key) {
        None => None,
        Some(Some(before)) => Some(before),
        Some(None) => return Err(altered()),
    };
    let complete = match &after {
        None => true,
        Some(before) => sql::has_complete(conn, before).await?,
    };
    Ok(Met {
        number: if header.asks { 0 } else { to.number.max(1) },
        after,
        complete,
        received_at,
    })
}

impl Incoming {
    /// The desk that wrote it.
    pub fn sender(&self) -> &Card {
        &self.sender
    }

    /// How many rows are in it, each facet counted apart.
    pub fn rows(&self) -> u64 {
        self.rows
    }
}

/// What taking the file in would change: done, and taken back.
pub async fn preview(store: &Store, file: &Incoming, watch: &Watch<'_>) -> Result<Arrival> {
    let (identity, here) = (store.identity().clone(), Here::of(store));
    store
        .rehearse(async |tx: &mut Tx<'_>| run(tx, file, &identity, &here, watch).await)
        .await
}

/// Takes the file in, as one operation that one undo takes back; but not whom it erases. The same file again brings nothing.
///
/// [`Error::Invalid`] where it is not what [`open_file`] read, or its desk was revoked since; [`Error::Cancelled`], with
/// nothing kept, when stopped.
pub async fn import_file(store: &Store, file: &Incoming, watch: &Watch<'_>) -> Result<Arrival> {
    let (identity, here) = (store.identity().clone(), Here::of(store));
    let label = format!("Took in a file from {}", file.sender.name);
    let arrival = store
        .write("import_exchange", label, async |tx: &mut Tx<'_>| {
            run(tx, file, &identity, &here, watch).await
        })
        .await?;
    if arrival.erased > 0 {
        erasure::finish(store).await?;
    } else if !file.header.erased.is_empty() {
        erasure::keep_beside(store).await?;
    }
    Ok(arrival)
}

async fn run(
    tx: &mut Tx<'_>,
    file: &Incoming,
    identity: &Identity,
    here: &Here,
    watch: &Watch<'_>,
) -> Result<Arrival> {
    tx.stop_when(Arc::clone(&watch.stop)).await?;
    tx.merges();
    hanging::begin(tx.conn).await?;
    let header = &file.header;
    // Whom this desk trusts, and what is here, may have changed since the file was opened.
    let met = meet(tx.conn, header, &file.opens, identity).await?;
    let actors = actors(tx.conn, header).await?;
    let mut erased = erasure::hear(tx, &header.erased).await?;
    let barred = Barred::of(tx.conn).await?;
    let mut arriving = Arriving::new(ranks(tx.conn).await?, sql::operation(tx.conn).await?, barred);
    let size = std::fs::metadata(&file.path).map(|m| m.len()).unwrap_or(0);
    let (batches, mut read_ahead) = mpsc::channel::<(Arrived, u64)>(AHEAD);
    let reading = Reading {
        path: file.path.clone(),
        opens: file.opens.clone(),
        expected: header.file.clone(),
        hash: file.hash,
        facets: header.facets.clone(),
        tables: header.tables.clone(),
        actors,
        stop: Arc::clone(&watch.stop),
    };
    let reader = tokio::task::spawn_blocking(move || reading.run(&batches));
    while let Some((batch, position)) = read_ahead.recv().await {
        (watch.progress)(position.min(size), size);
        // What cannot be kept is not dropped in silence: whoever reads is let go, and all is taken back.
        arriving.take(tx, batch).await.map_err(unfit)?;
    }
    let read = reader.await.map_err(|e| Error::Internal(e.to_string()))?;
    read?;
    hanging::settle(tx, &mut arriving).await.map_err(unfit)?;
    // What hangs on somebody who was erased and came before its row was known to be hers goes as well.
    erased.extend(std::mem::take(&mut arriving.barred).remember(tx.conn).await?);
    let erased = erasure::apply(tx, here, &erased).await?;
    note(tx, file, &met).await?;
    let changed = tx.has_changed().await?;
    let id = key(&header.file).ok_or_else(altered)?;
    sql::keep_merge(tx.conn, arriving.op, &id, changed).await?;
    arrival(tx, file, &met, arriving, erased).await
}

/// A value that no desk would keep there is the sender's fault, or a forger's.
fn unfit(error: Error) -> Error {
    match error {
        Error::Internal(reason) if reason.contains("constraint failed") => Error::invalid(
            "file",
            format!(
                "Something in this file cannot be kept ({reason}). Nothing was taken in. Tell its sender."
            ),
        ),
        other => other,
    }
}

/// Notes that the file is here, and what its sender has of ours.
async fn note(tx: &mut Tx<'_>, file: &Incoming, met: &Met) -> Result<()> {
    let header = &file.header;
    let id = key(&header.file).ok_or_else(altered)?;
    let desk = file.sender.desk();
    sql::rename_desk(tx.conn, &file.sender).await?;
    if !header.to.is_empty() {
        sent::sql::note_heard(tx.conn, &desk, &header.received).await?;
    }
    if header.asks {
        // It brings nothing, and is no file that others would build on.
        return sent::sql::note_asked(tx.conn, &desk, tx.now).await;
    }
    let left_out = header.left_out.iter().map(|name| {
        let no = FACETS
            .iter()
            .find(|(_, known)| known == name)
            .map(|(facet, _)| *facet as u8);
        // A facet of a newer version is left out by its number there.
        no.or_else(|| header.facets.get(name).copied()).map_or(0, bit)
    });
    let received = sql::ReceivedFile {
        id: &id,
        desk: &desk,
        number: file.number,
        at: header.at,
        received_at: tx.now,
        left_out: left_out.fold(0, |bits, one| bits | one),
        scope: match &header.scope {
            Some(scope) => Some(key(&scope.id).ok_or_else(altered)?),
            None => None,
        },
        after: met.after,
        rows: file.rows.cast_signed(),
        complete: met.complete,
    };
    sql::note_received(tx.conn, &received).await
}

async fn arrival(
    tx: &mut Tx<'_>,
    file: &Incoming,
    met: &Met,
    arriving: Arriving,
    erased: u32,
) -> Result<Arrival> {
    let tables: Vec<ArrivalOf> = arriving
        .counts
        .iter()
        .filter(|(_, counts)| **counts != Counts::default())
        .map(|(what, counts)| ArrivalOf {
            what: (*what).to_owned(),
            new: counts.new,
            changed: counts.changed,
            removed: counts.removed,
            conflicts: counts.conflicts,
        })
        .collect();
    let missing = sql::missing(tx.conn, &file.sender.desk()).await?;
    Ok(Arrival {
        from: file.sender.name.clone(),
        person: file.sender.person.clone(),
        written_at: file.header.at,
        number: file.number,
        received_at: met.received_at,
        complete: met.complete,
        missing: missing
            .into_iter()
            .filter(|number| *number < file.number)
            .collect(),
        left_out: file.header.left_out.clone(),
        scope: file
            .header
            .scope
            .as_ref()
            .and_then(super::format::ScopeLine::scope),
        asks: file.header.asks,
        conflicts: tables.iter().map(|of| of.conflicts).sum(),
        unknown: arriving.unknown,
        erased,
        tables,
    })
}

/// The header's actors by this desk's own numbers, noted with their desks where they are new.
async fn actors(conn: &mut SqliteConnection, header: &Header) -> Result<Vec<ActorNo>> {
    let mut cards: HashMap<&str, Card> = HashMap::new();
    for line in header.desks.iter().chain([&header.from]) {
        cards.insert(&line.desk, line.card().ok_or_else(altered)?);
    }
    let known: HashMap<i64, ActorNo> = sql::actors(conn)
        .await?
        .into_iter()
        .map(|(no, random, _)| (random, no.unsigned_abs()))
        .collect();
    let mut numbers = Vec::with_capacity(header.actors.len());
    for (random, desk) in &header.actors {
        let random =
            super::card::unhex(random).and_then(|bytes| Some(i64::from_be_bytes(bytes.try_into().ok()?)));
        let random = random.ok_or_else(altered)?;
        if let Some(no) = known.get(&random) {
            numbers.push(*no);
            continue;
        }
        let card = cards.get(desk.as_str()).ok_or_else(altered)?;
        sql::note_desk(conn, card).await?;
        numbers.push(sql::note_actor(conn, random, &card.desk()).await?);
    }
    Ok(numbers)
}

/// Of every actor: its desk, and its random number.
async fn ranks(conn: &mut SqliteConnection) -> Result<HashMap<ActorNo, (Vec<u8>, i64)>> {
    let all = sql::actors(conn).await?;
    let rank = |(no, random, desk): (i64, i64, Option<Vec<u8>>)| {
        (no.unsigned_abs(), (desk.unwrap_or_default(), random))
    };
    Ok(all.into_iter().map(rank).collect())
}

/// Runs what blocks on a thread where it may.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Internal(e.to_string()))?
}
