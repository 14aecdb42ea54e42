//! The lines of an exchange file, as JSON; told in full in `FORMAT.md`.

use super::card::{Card, hex, unhex};
use super::state::{Live, State};
use super::wish::Scope;
use crate::erasure::Erased;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::lists::HotlistId;
use crate::roles::RoleId;
use crate::store::{ActorNo, Context, Cut, DeskId, Dot, Facet, REMOVED};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Read by this version and refused by earlier ones.
pub(super) const MAJOR: u32 = 1;
/// What grows when something is added that earlier versions keep without understanding it.
pub(super) const MINOR: u32 = 1;

/// Every facet by its name in a file.
pub(super) const FACETS: [(Facet, &str); 7] = [
    (Facet::Core, "core"),
    (Facet::Contact, "contact"),
    (Facet::Pay, "pay"),
    (Facet::Notes, "notes"),
    (Facet::Evaluation, "evaluation"),
    (Facet::Documents, "documents"),
    (Facet::Commercial, "commercial"),
];

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Header {
    pub roster: u32,
    #[serde(default)]
    pub minor: u32,
    /// This file's own number, drawn at random.
    pub file: String,
    /// When it was written, UTC milliseconds.
    pub at: i64,
    pub from: DeskLine,
    pub to: Vec<To>,
    /// Facets that are not in it.
    pub left_out: Vec<String>,
    /// What it is about, where not about all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<ScopeLine>,
    /// It has no rows: its writer asks for what it has not got.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks: bool,
    /// Room for several sets of rows that are not to be mixed: this version knows of none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace: Option<String>,
    /// Each table's number.
    pub tables: BTreeMap<String, i64>,
    /// Each facet's number.
    pub facets: BTreeMap<String, u8>,
    /// Whose edits are in it; rows name them by their place in this list. The random number of an opening, in hex, and
    /// its desk.
    pub actors: Vec<(String, String)>,
    /// The desks of these.
    pub desks: Vec<DeskLine>,
    /// Files that `from` has taken in, with all before them, of those it writes for.
    pub received: Vec<String>,
    /// Everybody of whom `from` knows that she was erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Erased>,
}

/// A desk, in a header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DeskLine {
    pub desk: String,
    pub name: String,
    pub person: String,
    pub signs: String,
    pub opens: String,
}

/// One desk that a file is for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct To {
    pub desk: String,
    /// The how-manieth file for it.
    pub number: i64,
    /// What it must have taken in before, so that nothing is missing.
    pub after: Option<String>,
}

/// What a file is about, by the row's table and key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ScopeLine {
    pub of: String,
    pub id: String,
}

impl ScopeLine {
    pub fn of(scope: Scope) -> Self {
        let of = match scope {
            Scope::Role(_) => "roles",
            Scope::List(_) => "hotlists",
        };
        Self {
            of: of.to_owned(),
            id: hex(&scope.key()),
        }
    }

    /// None where this version knows no such scope.
    pub fn scope(&self) -> Option<Scope> {
        let id = Id(uuid::Uuid::from_bytes(key(&self.id)?));
        match self.of.as_str() {
            "roles" => Some(Scope::Role(RoleId(id))),
            "hotlists" => Some(Scope::List(HotlistId(id))),
            _ => None,
        }
    }
}

/// An actor's place in the header, its counter, when.
type DotLine = (u32, u64, i64);
/// A dot, and what it wrote.
type EditLine = (u32, u64, i64, Box<RawValue>);
type ContextLine = Vec<(u32, u64)>;
/// A removal's dot, and what it had seen of each facet.
type CutLine = (u32, u64, BTreeMap<u8, ContextLine>);

/// A row's facet.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RowLine {
    pub t: String,
    pub id: String,
    pub f: String,
    /// What was seen.
    c: ContextLine,
    /// The row's making.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<DotLine>,
    /// Registers as they were made.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    v: BTreeMap<u8, Box<RawValue>>,
    /// Registers that were edited since: each live edit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    e: BTreeMap<u8, Vec<EditLine>>,
    /// Live edits that took the row away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    x: Vec<CutLine>,
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EndLine {
    pub rows: u64,
    /// Of every byte before this line.
    pub blake3: String,
    /// See [`signed`].
    pub signature: String,
}

/// What is signed: no signature for anything else is one for this.
pub(super) fn signed(hash: &[u8; 32], rows: u64) -> Vec<u8> {
    let mut message = b"roster exchange file 1\n".to_vec();
    message.extend(hash);
    message.extend(rows.to_le_bytes());
    message
}

/// No opening edits a row more often: a greater number would leave none for the edits after it.
const MOST_EDITS: u64 = 1 << 53;

/// The end of the year 9999, UTC milliseconds: what is said to be later would stand before every edit to come.
const LATEST: i64 = 253_402_300_799_999;

/// A value that nobody wrote.
const NOTHING: &str = "null";

impl RowLine {
    /// `place`: of an actor, in the header.
    pub fn of(
        table: &str,
        facet: &str,
        id: &[u8; 16],
        state: &State<String>,
        place: &impl Fn(ActorNo) -> Result<u32>,
    ) -> Result<Self> {
        let raw = |value: &String| {
            let text = if value.is_empty() { NOTHING } else { value };
            RawValue::from_string(text.to_owned()).map_err(|e| Error::Internal(e.to_string()))
        };
        let context = |of: &Context| -> Result<ContextLine> {
            of.iter()
                .map(|(actor, count)| Ok((place(*actor)?, *count)))
                .collect()
        };
        let mut line = Self {
            t: table.to_owned(),
            id: hex(id),
            f: facet.to_owned(),
            c: context(&state.context)?,
            b: None,
            v: BTreeMap::new(),
            e: BTreeMap::new(),
            x: Vec::new(),
        };
        if let Some(born) = state.born {
            line.b = Some((place(born.actor)?, born.counter, born.at));
        }
        for (register, live) in &state.live {
            let mut edits = Vec::new();
            for (dot, value) in live {
                edits.push((place(dot.actor)?, dot.counter, dot.at, raw(value)?));
            }
            match (live.first_key_value(), state.born) {
                (Some((dot, value)), Some(born)) if live.len() == 1 && *dot == born => {
                    if !value.is_empty() {
                        line.v.insert(*register, raw(value)?);
                    }
                }
                _ => {
                    line.e.insert(*register, edits);
                }
            }
        }
        for ((actor, counter), cut) in &state.cuts {
            let seen = cut.iter().map(|(facet, of)| Ok((*facet, context(of)?)));
            line.x
                .push((place(*actor)?, *counter, seen.collect::<Result<_>>()?));
        }
        Ok(line)
    }

    /// The key, and the state with actors by this desk's own numbers. None where it cannot be.
    pub fn state(&self, actors: &[ActorNo]) -> Option<([u8; 16], State<String>)> {
        let actor = |place: &u32| actors.get(usize::try_from(*place).ok()?).copied();
        let context = |line: &ContextLine| -> Option<Context> {
            line.iter()
                .map(|(place, count)| Some((actor(place)?, *count)))
                .collect()
        };
        let text = |raw: &RawValue| match raw.get() {
            NOTHING => String::new(),
            text => text.to_owned(),
        };
        let mut state = State {
            context: context(&self.c)?,
            ..State::default()
        };
        if let Some((place, counter, at)) = &self.b {
            state.born = Some(Dot {
                actor: actor(place)?,
                counter: *counter,
                at: *at,
            });
        }
        for (register, value) in &self.v {
            state
                .live
                .insert(*register, Live::from([(state.born?, text(value))]));
        }
        for (register, edits) in &self.e {
            let mut live = Live::new();
            for (place, counter, at, value) in edits {
                let dot = Dot {
                    actor: actor(place)?,
                    counter: *counter,
                    at: *at,
                };
                live.insert(dot, text(value));
            }
            state.live.insert(*register, live);
        }
        for (place, counter, seen) in &self.x {
            let cut = seen.iter().map(|(facet, line)| Some((*facet, context(line)?)));
            state
                .cuts
                .insert((actor(place)?, *counter), cut.collect::<Option<Cut>>()?);
        }
        // Every live edit is one that was seen, and numbers leave room for those that come after them.
        let dots = state.live.values().flat_map(Live::keys).chain(&state.born);
        let seen = |dot: &Dot| {
            state
                .context
                .get(&dot.actor)
                .is_some_and(|count| dot.counter <= *count)
                && dot.counter > 0
                && dot.at <= LATEST
        };
        let few = |of: &Context| of.values().all(|count| *count <= MOST_EDITS);
        let few = few(&state.context) && state.cuts.values().flat_map(Cut::values).all(few);
        // A removal that is not live would take away what nobody removed.
        let removals = state.live.get(&REMOVED);
        let removed = |(actor, counter): &(ActorNo, u64)| {
            let mut live = removals.into_iter().flat_map(Live::keys);
            live.any(|dot| (dot.actor, dot.counter) == (*actor, *counter))
        };
        let sound = dots.into_iter().all(seen)
            && few
            && state
                .live
                .iter()
                .all(|(register, live)| *register < 64 && !live.is_empty())
            && state.cuts.keys().all(removed);
        let id = unhex(&self.id)?.try_into().ok()?;
        sound.then_some((id, state))
    }
}

impl DeskLine {
    pub fn of(card: &Card) -> Self {
        Self {
            desk: hex(&card.desk()),
            name: card.name.clone(),
            person: card.person.clone(),
            signs: hex(&card.verifying_key),
            opens: hex(&card.recipient),
        }
    }

    /// None where its keys are none, or not those of the desk it names.
    pub fn card(&self) -> Option<Card> {
        let key = |text: &str| -> Option<[u8; 32]> { unhex(text)?.try_into().ok() };
        let card = Card {
            name: super::card::said(&self.name),
            person: super::card::said(&self.person),
            verifying_key: key(&self.signs)?,
            recipient: key(&self.opens)?,
        };
        (hex(&card.desk()) == self.desk).then_some(card)
    }
}

/// A desk, or a file, by its key in a line.
pub(super) fn key(text: &str) -> Option<DeskId> {
    unhex(text)?.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn is_taken(rest: &str) -> bool {
        let line = format!(r#"{{"t":"people","f":"core","id":"{}",{rest}}}"#, "00".repeat(16));
        let row: RowLine = serde_json::from_str(&line).unwrap();
        row.state(&[7]).is_some()
    }

    #[test]
    fn a_row_that_no_desk_would_write_is_refused() {
        assert!(is_taken(r#""c":[[0,2]],"b":[0,1,5],"e":{"2":[[0,2,6,null]]}"#));
        assert!(is_taken(
            r#""c":[[0,2]],"b":[0,1,5],"e":{"0":[[0,2,6,null]]},"x":[[0,2,{"1":[[0,1]]}]]"#
        ));
        for rest in [
            r#""c":[[0,18446744073709551615]],"b":[0,1,5]"#,
            r#""c":[[0,2]],"b":[0,0,5]"#,
            r#""c":[[0,2]],"b":[0,3,5]"#,
            r#""c":[[0,2]],"b":[0,1,9223372036854775807]"#,
            r#""c":[[0,2]],"b":[0,1,5],"e":{"2":[]}"#,
            r#""c":[[0,2]],"b":[0,1,5],"x":[[0,2,{"1":[[0,1]]}]]"#,
            r#""c":[[1,2]]"#,
        ] {
            assert!(!is_taken(rest), "{rest}");
        }
    }
}
