//! A claim of any kind: its key, its table, and how it is added, changed and removed.

use super::draft::{ImpactDraft, ImpactField, KnownDraft, Reader, ScaleDraft, ScaleField, StoryDraft};
use super::evidence::{self, Backed};
use super::read::{self, WorkProfile};
use super::sql::{self, Of};
use super::{ClaimId, Domain, EvidenceKind, when};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId};
use crate::store::{Store, Tx};
use crate::taxonomy::{self, Kind, Taxonomy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A claim of any kind, as it is about to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "claim", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ClaimDraft {
    Scale(ScaleDraft),
    Skill(KnownDraft),
    Hardware(KnownDraft),
    Story(StoryDraft),
    Impact(ImpactDraft),
}

/// What a claim is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClaimKind {
    Scale,
    Skill,
    Hardware,
    Story,
    Impact,
}

impl ClaimKind {
    const ALL: [Self; 5] = [
        Self::Scale,
        Self::Skill,
        Self::Hardware,
        Self::Story,
        Self::Impact,
    ];

    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Scale => "scale_records",
            Self::Skill => "person_skills",
            Self::Hardware => "person_hardware",
            Self::Story => "stories",
            Self::Impact => "impacts",
        }
    }

    /// Of skills and hardware: where the taxonomy's key stands.
    pub(super) fn key_column(self) -> &'static str {
        match self {
            Self::Hardware => "hardware",
            _ => "skill",
        }
    }

    pub(super) fn named(self) -> Kind {
        match self {
            Self::Hardware => Kind::Hardware,
            _ => Kind::Skill,
        }
    }

    fn derived(self, person: PersonId, key: &str) -> ClaimId {
        let kind = match self {
            Self::Hardware => "roster 2026 hardware of a person",
            _ => "roster 2026 skill of a person",
        };
        ClaimId(Id::derived(kind, &[person.0.bytes(), key.as_bytes()]))
    }
}

/// The key of the row that says this person has this skill: two desks that say so apart make one row.
pub fn skill_id(person: PersonId, skill: &str) -> ClaimId {
    ClaimKind::Skill.derived(person, skill)
}

/// The key of the row that says this person knows this hardware.
pub fn hardware_id(person: PersonId, hardware: &str) -> ClaimId {
    ClaimKind::Hardware.derived(person, hardware)
}

/// Whose claim it is, and of which kind; [`Error::NotFound`] where it is none of this slice's.
pub(super) async fn owner(tx: &mut Tx<'_>, id: ClaimId) -> Result<(PersonId, ClaimKind)> {
    let (person, table) = sql::owner(tx.conn, id).await?.ok_or(Error::NotFound("claim"))?;
    let kind = ClaimKind::ALL.into_iter().find(|kind| kind.table() == table);
    Ok((person, kind.ok_or(Error::NotFound("claim"))?))
}

/// Adds a claim, and what backs it. A skill or hardware that is there already becomes deeper and more recent where
/// this says so; [`Error::Invalid`] where it says nothing new.
pub async fn add_claim(
    store: &Store,
    person: PersonId,
    claim: &ClaimDraft,
    backed: Option<&Backed>,
) -> Result<WorkProfile> {
    let field = taxonomy::of(store).await?;
    store
        .write("add_claim", "Added a claim", async |tx| {
            let name = people::touch(tx, person).await?;
            let (id, said) = add(tx, person, claim, &field, &name).await?;
            if let Some(backed) = backed {
                evidence::insert(tx, person, id, "", backed).await?;
            }
            tx.relabel(said);
            Ok(())
        })
        .await?;
    read::work_profile(store, person).await
}

/// Adds claims that somebody made of herself in a line, within an operation; what is claimed already is left as it is.
pub async fn add_said(
    tx: &mut Tx<'_>,
    person: PersonId,
    claims: &[ClaimDraft],
    field: &Taxonomy,
    line: &str,
) -> Result<()> {
    if claims.is_empty() {
        return Ok(());
    }
    let name = people::touch(tx, person).await?;
    let backed = Backed {
        kind: EvidenceKind::Said,
        link: String::new(),
        seen_on: String::new(),
        words: line.to_owned(),
    };
    for claim in claims {
        if is_claimed(tx, person, claim).await? {
            continue;
        }
        let (id, _) = add(tx, person, claim, field, &name).await?;
        evidence::insert(tx, person, id, "", &backed).await?;
    }
    Ok(())
}

/// Whether she has it: a skill or hardware however deep, a scale record with the same numbers.
async fn is_claimed(tx: &mut Tx<'_>, person: PersonId, claim: &ClaimDraft) -> Result<bool> {
    Ok(match claim {
        ClaimDraft::Skill(known) => {
            let id = skill_id(person, &known.key);
            !sql::known(tx.conn, ClaimKind::Skill, Of::Claim(id))
                .await?
                .is_empty()
        }
        ClaimDraft::Hardware(known) => {
            let id = hardware_id(person, &known.key);
            !sql::known(tx.conn, ClaimKind::Hardware, Of::Claim(id))
                .await?
                .is_empty()
        }
        ClaimDraft::Scale(new) => {
            let there = sql::scales(tx.conn, Of::Person(person)).await?;
            there.into_iter().any(|row| {
                let has = read::scale_draft(row, String::new());
                (has.accelerators, has.fleet, has.nodes, &has.hardware)
                    == (new.accelerators, new.fleet, new.nodes, &new.hardware)
            })
        }
        ClaimDraft::Story(_) | ClaimDraft::Impact(_) => false,
    })
}

/// Adds an impact; its money as typed: `$1.2M/month`.
pub async fn add_impact(
    store: &Store,
    person: PersonId,
    impact: &ImpactDraft,
    money: &str,
) -> Result<WorkProfile> {
    let mut impact = impact.clone();
    let field = taxonomy::of(store).await?;
    impact.set(ImpactField::Money, money, reader(&field, store))?;
    add_claim(store, person, &ClaimDraft::Impact(impact), None).await
}

/// Removes a claim with what backs it.
pub async fn remove_claim(store: &Store, id: ClaimId) -> Result<WorkProfile> {
    let field = taxonomy::of(store).await?;
    let person = store
        .write("remove_claim", "Removed a claim", async |tx| {
            let (person, kind) = owner(tx, id).await?;
            let said = said(tx, kind, id, &field).await?;
            forget_evidence(tx, person, id).await?;
            sql::delete_claim(tx.conn, kind, id).await?;
            let name = people::touch(tx, person).await?;
            tx.relabel(format!("Removed {said} from {name}"));
            Ok(person)
        })
        .await?;
    read::work_profile(store, person).await
}

/// Removes all that backs a claim: for whoever removes the claim itself.
pub async fn forget_evidence(tx: &mut Tx<'_>, person: PersonId, claim: ClaimId) -> Result<()> {
    sql::delete_evidence_of(tx.conn, person, claim, None).await
}

/// What is needed to read a claim at this desk, now.
pub fn reader<'a>(field: &'a Taxonomy, store: &Store) -> Reader<'a> {
    Reader {
        field,
        this_year: when::year_of(store.clock().now_ms()),
    }
}

/// Keeps the claim; answers its key and what was done, for the journal.
async fn add(
    tx: &mut Tx<'_>,
    person: PersonId,
    claim: &ClaimDraft,
    field: &Taxonomy,
    name: &str,
) -> Result<(ClaimId, String)> {
    let reader = Reader {
        field,
        this_year: when::year_of(tx.now),
    };
    let id = ClaimId(Id::new(tx.clock));
    let said = match claim {
        ClaimDraft::Scale(scale) => {
            scale.check(ScaleField::Accelerators)?;
            let company = companies::named(tx, &scale.company).await?;
            sql::put_scale(tx.conn, (id, person, company), scale, tx.now).await?;
            scale.said(field)
        }
        ClaimDraft::Story(story) => {
            let story = story.clone().checked(reader)?;
            let company = companies::named(tx, &story.company).await?;
            sql::put_story(tx.conn, (id, person, company), &story, tx.now).await?;
            format!("a story of {}", story.domain.shown())
        }
        ClaimDraft::Impact(impact) => {
            let impact = impact.clone().checked(reader)?;
            let company = companies::named(tx, &impact.company).await?;
            sql::put_impact(tx.conn, (id, person, company), &impact, tx.now).await?;
            format!("the impact on {}", impact.metric)
        }
        ClaimDraft::Skill(known) => return add_known(tx, person, ClaimKind::Skill, known, field, name).await,
        ClaimDraft::Hardware(known) => {
            return add_known(tx, person, ClaimKind::Hardware, known, field, name).await;
        }
    };
    Ok((id, format!("Added {said} to {name}")))
}

async fn add_known(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: ClaimKind,
    new: &KnownDraft,
    field: &Taxonomy,
    name: &str,
) -> Result<(ClaimId, String)> {
    let id = kind.derived(person, &new.key);
    let shown = field.name(kind.named(), &new.key);
    let Some(row) = sql::known(tx.conn, kind, Of::Claim(id)).await?.pop() else {
        sql::put_known(tx.conn, (kind, id, person), new, tx.now).await?;
        return Ok((id, format!("Added {shown} to {name}")));
    };
    let there = read::known_draft(row);
    let more = KnownDraft {
        key: there.key.clone(),
        depth: there.depth.max(new.depth),
        last_used: there.last_used.max(new.last_used),
        note: if there.note.is_empty() {
            new.note.clone()
        } else {
            there.note.clone()
        },
    };
    if more == there {
        let how = match there.how() {
            how if how.is_empty() => String::new(),
            how => format!(": {how}"),
        };
        return Err(Error::invalid(
            "line",
            format!("{name} has {shown} already{how}. To say less than that, change it in its row."),
        ));
    }
    sql::put_known(tx.conn, (kind, id, person), &more, tx.now).await?;
    Ok((id, format!("Changed {shown} of {name} to {}", more.how())))
}

/// What a claim says, for the journal.
async fn said(tx: &mut Tx<'_>, kind: ClaimKind, id: ClaimId, field: &Taxonomy) -> Result<String> {
    const GONE: Error = Error::NotFound("claim");
    let of = Of::Claim(id);
    Ok(match kind {
        ClaimKind::Scale => {
            let row = sql::scales(tx.conn, of).await?.pop().ok_or(GONE)?;
            let company = company(tx, row.company_id).await?;
            read::scale_draft(row, company).said(field)
        }
        ClaimKind::Skill | ClaimKind::Hardware => {
            let row = sql::known(tx.conn, kind, of).await?.pop().ok_or(GONE)?;
            field.name(kind.named(), &row.key).to_owned()
        }
        ClaimKind::Story => {
            let row = sql::stories(tx.conn, of).await?.pop().ok_or(GONE)?;
            let domain = Domain::of(&row.domain).map_or("", Domain::shown);
            format!("a story of {domain}")
        }
        ClaimKind::Impact => {
            let row = sql::impacts(tx.conn, of).await?.pop().ok_or(GONE)?;
            format!("the impact on {}", row.metric)
        }
    })
}

pub(super) async fn company(tx: &mut Tx<'_>, id: Option<CompanyId>) -> Result<String> {
    let ids: Vec<CompanyId> = id.into_iter().collect();
    let mut names = companies::names(tx.conn, &ids).await?;
    Ok(names.pop().map_or_else(String::new, |(_, name, _)| name))
}
