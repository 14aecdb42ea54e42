//! Who fits a role, and what is weak about its brief.

use super::asked::Asked;
use super::best::Bests;
use super::gather::gather;
use super::market::{MarketPosition, position};
use super::rank::{MatchPage, Page, rank};
use super::retention::stays;
use super::run::{people_within, today, with_names};
use super::says::Thing;
use super::sql;
use super::warn::{warnings, weak_musts};
use crate::error::Result;
use crate::facts::{Facts, facts};
use crate::numbers::thousands;
use crate::people::PersonId;
use crate::roles::{self, Role, RoleId};
use crate::store::{Store, json};
use crate::taxonomy::{self, Kind, Taxonomy};
use crate::wanted::{How, Wanted, Weights};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Who fits a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleMatch {
    pub page: MatchPage,
    /// Of the page's people those in the pipeline, with their stage.
    pub there: Vec<InPipeline>,
    /// Of the page's people those who may not stay, with why.
    pub stays: Vec<MayNotStay>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct InPipeline {
    #[ts(type = "string")]
    pub person: PersonId,
    pub stage: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MayNotStay {
    #[ts(type = "string")]
    pub person: PersonId,
    pub says: Vec<String>,
}

/// What stands out about a role's brief.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BriefCheck {
    /// How many are in the desk.
    pub people: u32,
    /// How many are not ruled out: nobody knows of them that a must-have is missing.
    pub possible: u32,
    /// How many are known to have every must-have.
    pub have_all: u32,
    pub warnings: Vec<BriefWarning>,
    pub market: MarketPosition,
}

crate::vocabulary::words! {
    /// Where in a brief something is missing.
    BriefPart {
        Wanted = "wanted", "what is wanted";
        Scale = "scale", "scale";
        Pay = "pay", "pay";
        Levers = "levers", "what is offered";
        Fee = "fee", "fee";
        Client = "client", "client";
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BriefWarning {
    pub part: BriefPart,
    /// What, and why it matters.
    pub says: String,
}

/// Ranks everybody whom `within` finds by what a role looks for. Its title, pay, place and its client's hardware are
/// weighed with it. [`crate::Error::NotFound`], [`crate::Error::Conflict`] where its profile cannot be read.
pub async fn match_role(store: &Store, role: RoleId, within: &str, page: Page) -> Result<RoleMatch> {
    let (wanted, weights, offers) = {
        let conn = &mut *store.read().await?;
        let (wanted, weights) = roles::wanted_of(conn, role).await?;
        let role = roles::read(conn, role, store.clock().now_ms()).await?;
        let offers: Vec<Option<u8>> = role.levers.iter().map(|lever| lever.offer).collect();
        (wanted, weights, offers)
    };
    let within = people_within(store, within).await?;
    let field = taxonomy::of(store).await?;
    let (mut page, stays) = {
        let facts = facts(store).await?;
        let page = rank(
            &facts,
            &field,
            &wanted,
            &weights,
            today(store),
            within.as_ref(),
            page,
        )?;
        let stays = may_not_stay(&facts, &page, &offers);
        (page, stays)
    };
    let shown: Vec<PersonId> = page.rows.iter().map(|row| row.id).collect();
    with_names(store, &mut page).await?;
    let keys: Vec<String> = shown.iter().map(|id| id.0.hex()).collect();
    let there = sql::in_pipeline(&mut *store.read().await?, role, &json(&keys)?).await?;
    Ok(RoleMatch { page, there, stays })
}

fn may_not_stay(facts: &Facts, page: &MatchPage, offers: &[Option<u8>]) -> Vec<MayNotStay> {
    let by_id: HashMap<PersonId, usize> = page
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id, at))
        .collect();
    let mut found: Vec<(usize, MayNotStay)> = facts
        .people()
        .iter()
        .filter_map(|fact| {
            let at = by_id.get(&fact.id)?;
            let says = stays(offers, &fact.claims.as_ref()?.wishes);
            let note = MayNotStay {
                person: fact.id,
                says,
            };
            (!note.says.is_empty()).then_some((*at, note))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, note)| note).collect()
}

/// Counts whom a role's must-haves leave, and says what its brief lacks.
pub async fn check_brief(store: &Store, id: RoleId) -> Result<BriefCheck> {
    let (role, wanted, weights) = {
        let conn = &mut *store.read().await?;
        let role = roles::read(conn, id, store.clock().now_ms()).await?;
        let (wanted, weights) = roles::wanted_of(conn, id).await?;
        (role, wanted, weights)
    };
    let field = taxonomy::of(store).await?;
    let facts = facts(store).await?;
    let today = today(store);
    let ranked = rank(&facts, &field, &wanted, &weights, today, None, Page::default())?;
    let asked = Asked::of(&facts, &field, &wanted, &weights, today);
    let counted = Counted {
        people: u32::try_from(facts.people().len()).unwrap_or(u32::MAX),
        possible: ranked.total,
        ..musts(&asked, &facts, &field)
    };
    let market = position(&facts, &wanted, today);
    Ok(BriefCheck {
        people: counted.people,
        possible: counted.possible,
        have_all: counted.have_all,
        warnings: weak(&role, &wanted, &weights, &field, &counted, &market),
        market,
    })
}

/// How many a brief leaves.
#[derive(Debug, Clone, Default)]
struct Counted {
    people: u32,
    possible: u32,
    have_all: u32,
    /// Names of must-haves that nobody is known to have.
    nobody: Vec<String>,
}

/// Who is known to have the must-haves that say anything.
fn musts(asked: &Asked<'_>, facts: &Facts, field: &Taxonomy) -> Counted {
    let sought: Vec<(Thing, usize, String)> = Thing::ALL
        .into_iter()
        .flat_map(|thing| {
            let kind = match thing {
                Thing::Skill | Thing::Fabric => Kind::Skill,
                Thing::Hardware => Kind::Hardware,
                Thing::Project => Kind::Project,
            };
            let musts = asked.sought(thing).iter().enumerate();
            let musts = musts.filter(|(_, one)| one.wish.how == How::Must && !one.weak);
            musts.map(move |(at, one)| (thing, at, field.name(kind, &one.wish.key).to_owned()))
        })
        .collect();
    let mut having = vec![0_u32; sought.len()];
    let (mut bests, mut have_all) = (Bests::default(), 0);
    for claims in facts.people().iter().filter_map(|fact| fact.claims.as_deref()) {
        gather(asked, claims, &mut bests);
        let mut all = true;
        for ((thing, at, _), having) in sought.iter().zip(&mut having) {
            let met = bests.of(*thing).get(*at).is_some_and(|best| best.met);
            *having += u32::from(met);
            all &= met;
        }
        have_all += u32::from(all && !sought.is_empty());
    }
    let nobody = sought.into_iter().zip(having).filter(|(_, having)| *having == 0);
    Counted {
        have_all,
        nobody: nobody.map(|((.., name), _)| name).collect(),
        ..Counted::default()
    }
}

/// What is weak about a brief, what matters most first.
fn weak(
    role: &Role,
    wanted: &Wanted,
    weights: &Weights,
    field: &Taxonomy,
    counted: &Counted,
    market: &MarketPosition,
) -> Vec<BriefWarning> {
    let mut found = Vec::new();
    let mut say = |part, says: String| found.push(BriefWarning { part, says });
    let people = thousands(counted.people.into());
    let wishes = [
        &wanted.skills,
        &wanted.hardware,
        &wanted.fabrics,
        &wanted.projects,
    ];
    let must = wishes
        .iter()
        .any(|wishes| wishes.iter().any(|wish| wish.how == How::Must));
    match weak_musts(field, wanted) {
        Some(only) => say(
            BriefPart::Wanted,
            format!(
                "Only {only} required: {} of {people} people match. Require what tells people apart, such as CUDA or InfiniBand.",
                thousands(counted.possible.into())
            ),
        ),
        None if !must => say(
            BriefPart::Wanted,
            format!("Nothing is a must-have: none of the {people} people is ruled out by what they know."),
        ),
        None => {}
    }
    for name in &counted.nobody {
        say(
            BriefPart::Wanted,
            format!(
                "Nobody is known to have {name}, which is a must-have (0 of {people}). Is it one on the first day?"
            ),
        );
    }
    if wanted.accelerators.is_open() && wanted.in_a_year.is_open() {
        say(
            BriefPart::Scale,
            "No scale is given. A hundred accelerators and ten thousand are different jobs.".to_owned(),
        );
    }
    if role.pay.is_open() {
        say(
            BriefPart::Pay,
            "No pay band is given: nobody can be held against a budget, and no fee can be expected."
                .to_owned(),
        );
    }
    for group in market.groups.iter().rev().filter(|group| group.below).take(1) {
        let whom = if group.name == "Everybody" {
            "everybody whose pay is known".to_owned()
        } else {
            format!("people of {}", group.name)
        };
        say(
            BriefPart::Pay,
            format!("The budget is below the market for {whom}. {}", group.says),
        );
    }
    if role.levers.iter().all(|lever| lever.offer.is_none()) {
        say(
            BriefPart::Levers,
            "Nothing is said of what the role offers beside pay. People of this field move for challenge, hardware and a say.".to_owned(),
        );
    }
    if role.confidential && role.shown_as.is_empty() {
        say(
            BriefPart::Client,
            "The client is confidential, and nothing is written in its place.".to_owned(),
        );
    }
    if role.fee.is_none() {
        say(BriefPart::Fee, "No fee is agreed.".to_owned());
    }
    // What the match page says of its own first warning stands above with its numbers.
    let others = warnings(field, wanted, weights).into_iter();
    for says in others.filter(|says| !says.starts_with("Only ")) {
        say(BriefPart::Wanted, says);
    }
    found
}
