//! A person's work profile, whole, as her page shows it.

use super::badges::{self, Badge};
use super::claim::ClaimKind;
use super::draft::{ImpactDraft, KnownDraft, ScaleDraft, StoryDraft};
use super::set::profile_id;
use super::sql::{self, EvidenceRow, ImpactRow, KnownRow, Of, ProfileRow, ScaleRow, StoryRow};
use super::{ClaimId, Depth, Did, Domain, EvidenceId, EvidenceKind, Lever, Side, Work};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::Store;
use crate::taxonomy::{self, Kind, Taxonomy};
use serde::Serialize;
use sqlx::Connection as _;
use std::cmp::Reverse;
use std::collections::HashMap;
use ts_rs::TS;

/// What is known of somebody's work, and what backs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WorkProfile {
    #[ts(type = "string")]
    pub person: PersonId,
    /// The key of what the profile says by itself, for evidence on one of its aspects.
    #[ts(type = "string")]
    pub id: ClaimId,
    /// In the order of [`Work::ALL`].
    pub workload: Vec<Workload>,
    /// 0 to 3.
    pub ml_exposure: Option<u8>,
    pub exposure_backing: Backing,
    pub side: Option<Side>,
    pub side_backing: Backing,
    /// In the order of [`Lever::ALL`].
    pub wishes: Vec<Wish>,
    /// The largest first.
    pub scale: Vec<ScaleClaim>,
    /// The deepest first, then the most recent.
    pub skills: Vec<KnownClaim>,
    pub hardware: Vec<KnownClaim>,
    /// The latest first.
    pub stories: Vec<StoryClaim>,
    pub impacts: Vec<ImpactClaim>,
    pub badges: Vec<Badge>,
}

/// What backs a claim, the strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Backing {
    pub evidence: Vec<Evidence>,
    /// A reference or an interview says so too.
    pub verified: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Evidence {
    #[ts(type = "string")]
    pub id: EvidenceId,
    pub kind: EvidenceKind,
    /// In words.
    pub name: String,
    pub link: String,
    /// A day, a month or a year; empty: unknown.
    pub seen_on: String,
    /// Of the text it was read from.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Workload {
    pub work: Work,
    /// In words.
    pub name: String,
    /// 0 to 4.
    pub weight: Option<u8>,
    pub backing: Backing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Wish {
    pub lever: Lever,
    /// In words.
    pub name: String,
    /// 1 the most wanted.
    pub rank: Option<u8>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ScaleClaim {
    #[ts(type = "string")]
    pub id: ClaimId,
    pub record: ScaleDraft,
    /// As the taxonomy calls them; the key where it does not know them.
    pub hardware_name: String,
    pub fabric_name: String,
    pub backing: Backing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct KnownClaim {
    #[ts(type = "string")]
    pub id: ClaimId,
    pub known: KnownDraft,
    /// As the taxonomy calls it; the key where it does not know it.
    pub name: String,
    pub backing: Backing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StoryClaim {
    #[ts(type = "string")]
    pub id: ClaimId,
    pub story: StoryDraft,
    pub backing: Backing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ImpactClaim {
    #[ts(type = "string")]
    pub id: ClaimId,
    pub impact: ImpactDraft,
    pub backing: Backing,
}

/// What is known of this person's work; of somebody of whom nothing is, everything is unknown or empty.
pub async fn work_profile(store: &Store, person: PersonId) -> Result<WorkProfile> {
    let field = taxonomy::of(store).await?;
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let conn = &mut *conn.begin().await?;
    let row = sql::profile(conn, person).await?;
    let (scales, stories, impacts) = (
        sql::scales(conn, Of::Person(person)).await?,
        sql::stories(conn, Of::Person(person)).await?,
        sql::impacts(conn, Of::Person(person)).await?,
    );
    let skills = sql::known(conn, ClaimKind::Skill, Of::Person(person)).await?;
    let hardware = sql::known(conn, ClaimKind::Hardware, Of::Person(person)).await?;
    let mut backings = Backings::of(sql::evidence(conn, person).await?);
    let at: Vec<CompanyId> = scales
        .iter()
        .map(|row| row.company_id)
        .chain(stories.iter().map(|row| row.company_id))
        .chain(impacts.iter().map(|row| row.company_id))
        .flatten()
        .collect();
    let names: HashMap<CompanyId, String> = companies::names(conn, &at)
        .await?
        .into_iter()
        .map(|(id, name, _)| (id, name))
        .collect();
    let company = |id: Option<CompanyId>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();

    let id = profile_id(person);
    let workload = Work::ALL
        .iter()
        .map(|work| Workload {
            work: *work,
            name: work.shown().to_owned(),
            weight: row.as_ref().and_then(|row| number(row, work.kept())),
            backing: backings.take(id, work.kept()),
        })
        .collect();
    let mut profile = WorkProfile {
        person,
        id,
        workload,
        ml_exposure: row.as_ref().and_then(|row| row.ml_exposure),
        exposure_backing: backings.take(id, "ml_exposure"),
        side: row.as_ref().and_then(|row| Side::of(&row.side)),
        side_backing: backings.take(id, "side"),
        wishes: wishes(row.as_ref()),
        scale: scales
            .into_iter()
            .map(|row| ScaleClaim {
                id: row.id,
                hardware_name: field.name(Kind::Hardware, &row.hardware).to_owned(),
                fabric_name: field.name(Kind::Skill, &row.fabric).to_owned(),
                backing: backings.take(row.id, ""),
                record: scale_draft(row.clone(), company(row.company_id)),
            })
            .collect(),
        skills: known(skills, Kind::Skill, &field, &mut backings),
        hardware: known(hardware, Kind::Hardware, &field, &mut backings),
        stories: stories
            .into_iter()
            .map(|row| {
                Ok(StoryClaim {
                    id: row.id,
                    backing: backings.take(row.id, ""),
                    story: story_draft(row.clone(), company(row.company_id))?,
                })
            })
            .collect::<Result<_>>()?,
        impacts: impacts
            .into_iter()
            .map(|row| ImpactClaim {
                id: row.id,
                backing: backings.take(row.id, ""),
                impact: impact_draft(row.clone(), company(row.company_id)),
            })
            .collect(),
        badges: Vec::new(),
    };
    profile.order();
    profile.badges = badges::of(&profile, &field);
    Ok(profile)
}

impl WorkProfile {
    /// What says most comes first; of two that say the same, what was entered first.
    fn order(&mut self) {
        self.scale.sort_by_key(|claim| {
            let record = &claim.record;
            let size = record.accelerators.max(record.fleet);
            Reverse((size, record.nodes, record.did, record.to.clone()))
        });
        for known in [&mut self.skills, &mut self.hardware] {
            known.sort_by_key(|claim| Reverse((claim.known.depth, claim.known.last_used)));
        }
        self.stories
            .sort_by_key(|claim| Reverse(claim.story.happened_on.clone()));
        self.impacts
            .sort_by_key(|claim| Reverse(claim.impact.happened_on.clone()));
    }

    /// Every claim's backing.
    pub fn backings(&self) -> impl Iterator<Item = &Backing> {
        self.workload
            .iter()
            .map(|one| &one.backing)
            .chain([&self.exposure_backing, &self.side_backing])
            .chain(self.scale.iter().map(|one| &one.backing))
            .chain(self.skills.iter().chain(&self.hardware).map(|one| &one.backing))
            .chain(self.stories.iter().map(|one| &one.backing))
            .chain(self.impacts.iter().map(|one| &one.backing))
    }
}

/// Evidence by claim and aspect.
struct Backings(HashMap<(ClaimId, String), Vec<Evidence>>);

impl Backings {
    fn of(rows: Vec<EvidenceRow>) -> Self {
        let mut all: HashMap<(ClaimId, String), Vec<Evidence>> = HashMap::new();
        for row in rows {
            // The table lets no other word in.
            let Some(kind) = EvidenceKind::of(&row.kind) else {
                continue;
            };
            all.entry((row.claim_id, row.aspect)).or_default().push(Evidence {
                id: row.id,
                kind,
                name: kind.shown().to_owned(),
                link: row.link,
                seen_on: row.seen_on,
                words: row.words,
            });
        }
        Self(all)
    }

    fn take(&mut self, claim: ClaimId, aspect: &str) -> Backing {
        let mut evidence = self.0.remove(&(claim, aspect.to_owned())).unwrap_or_default();
        evidence.sort_by_key(|one| Reverse((one.kind, one.seen_on.clone())));
        let verifies = |one: &Evidence| matches!(one.kind, EvidenceKind::Reference | EvidenceKind::Interview);
        Backing {
            verified: evidence.iter().any(verifies),
            evidence,
        }
    }
}

fn known(rows: Vec<KnownRow>, kind: Kind, field: &Taxonomy, backings: &mut Backings) -> Vec<KnownClaim> {
    rows.into_iter()
        .map(|row| KnownClaim {
            id: row.id,
            name: field.name(kind, &row.key).to_owned(),
            backing: backings.take(row.id, ""),
            known: known_draft(row),
        })
        .collect()
}

/// The wishes of a profile; of none, unknown.
pub(super) fn wishes(row: Option<&ProfileRow>) -> Vec<Wish> {
    Lever::ALL
        .iter()
        .map(|lever| {
            let (rank, note) = row.map_or((None, ""), |row| match lever {
                Lever::Challenge => (row.challenge_rank, row.challenge_note.as_str()),
                Lever::Hardware => (row.hardware_rank, &row.hardware_note),
                Lever::Autonomy => (row.autonomy_rank, &row.autonomy_note),
                Lever::Career => (row.career_rank, &row.career_note),
                Lever::Pay => (row.pay_rank, &row.pay_note),
            });
            Wish {
                lever: *lever,
                name: lever.shown().to_owned(),
                rank,
                note: note.to_owned(),
            }
        })
        .collect()
}

/// A column of a profile that is a number.
pub(super) fn number(row: &ProfileRow, column: &str) -> Option<u8> {
    match Work::of(column) {
        Some(Work::Training) => row.training,
        Some(Work::Inference) => row.inference,
        Some(Work::Data) => row.data,
        Some(Work::Cost) => row.cost,
        Some(Work::Platform) => row.platform,
        Some(Work::Networking) => row.networking,
        None => row.ml_exposure.filter(|_| column == "ml_exposure"),
    }
}

/// Whether a profile says anything of this aspect.
pub(super) fn says(row: &ProfileRow, aspect: &str) -> bool {
    number(row, aspect).is_some() || aspect == "side" && !row.side.is_empty()
}

pub(super) fn scale_draft(row: ScaleRow, company: String) -> ScaleDraft {
    ScaleDraft {
        company,
        accelerators: row.accelerators,
        fleet: row.fleet,
        nodes: row.nodes,
        hardware: row.hardware,
        fabric: row.fabric,
        did: Did::of(&row.did),
        from: row.from_on,
        to: row.to_on,
        requests_per_day: row.requests_per_day.and_then(|n| u64::try_from(n).ok()),
        terabytes: row.terabytes,
        p99_ms: row.p99_ms,
        note: row.note,
    }
}

pub(super) fn known_draft(row: KnownRow) -> KnownDraft {
    KnownDraft {
        key: row.key,
        depth: row.depth.and_then(Depth::numbered),
        last_used: row.last_used,
        note: row.note,
    }
}

pub(super) fn story_draft(row: StoryRow, company: String) -> Result<StoryDraft> {
    Ok(StoryDraft {
        domain: Domain::of(&row.domain)
            .ok_or_else(|| Error::Internal(format!("a story of {}", row.domain)))?,
        company,
        happened_on: row.happened_on,
        story: row.story,
    })
}

pub(super) fn impact_draft(row: ImpactRow, company: String) -> ImpactDraft {
    ImpactDraft {
        metric: row.metric,
        before: row.before_value,
        after: row.after_value,
        money_per_month: row.money_per_month,
        currency: row.currency,
        company,
        happened_on: row.happened_on,
        verified_by: row.verified_by,
    }
}
