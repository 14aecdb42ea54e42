//! Cards as rows: of one role, or of all that are live.

use super::cards::{BoardCard, Maker};
use super::sql;
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::off_limits;
use crate::people::PersonId;
use crate::pipeline::{Lateness, holds};
use crate::roles::{RoleId, Stage, StageKind};
use crate::store::Store;
use crate::taxonomy;
use crate::words::fold;
use serde::{Deserialize, Serialize};
use sqlx::Connection as _;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

crate::vocabulary::words! {
    /// Which cards are wanted by what they wait for.
    CardsWaiting {
        Client = "client", "waiting for the client";
        Us = "us", "waiting for us";
        Overdue = "overdue", "overdue";
    }
}

crate::vocabulary::words! {
    /// What cards are sorted by.
    CardColumn {
        Name = "name", "name";
        Company = "company", "company";
        Role = "role", "role";
        Client = "client", "client";
        Stage = "stage", "stage";
        Days = "days", "days in the stage";
        Scale = "scale", "scale";
        Task = "task", "next task";
        Owner = "owner", "owner";
        Source = "source", "source";
    }
}

/// How rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardSort {
    pub by: CardColumn,
    pub descending: bool,
}

/// Which cards are wanted. Empty: all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export_to = "bindings.ts")]
pub struct CardsQuery {
    /// One role's, ended ones among them; none: of every live role those that have not ended.
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub waiting: Option<CardsWaiting>,
    pub owner: Option<String>,
    #[ts(type = "string | null")]
    pub client: Option<CompanyId>,
    pub kind: Option<StageKind>,
    /// Words in name, title, company or role.
    pub words: String,
    /// None: by role, stage and place.
    pub sort: Option<CardSort>,
    pub offset: u32,
    pub limit: u32,
}

/// A card with the role it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardListing {
    pub card: BoardCard,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    pub client: String,
    pub stage: String,
    pub kind: StageKind,
}

/// A client there are cards for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ClientName {
    #[ts(type = "string")]
    pub id: CompanyId,
    pub name: String,
}

/// A page of cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardPage {
    /// How many are wanted, and how many there are without any filter.
    pub total: u32,
    pub all: u32,
    pub rows: Vec<CardListing>,
    /// Who and which clients there are to choose from.
    pub owners: Vec<String>,
    pub clients: Vec<ClientName>,
}

/// More than a screen shows is never asked for at once.
const MOST: u32 = 1_000;

/// The cards that are wanted, sorted, a page of them.
pub async fn list_cards(store: &Store, query: &CardsQuery) -> Result<CardPage> {
    let now = store.clock().now_ms();
    let mut conn = store.read().await?;
    let mut at = conn.begin().await?;
    let listed = sql::listed(&mut at, query.role).await?;
    let field = taxonomy::at(store, &mut at).await?;
    let owners: BTreeSet<String> = listed.iter().map(|one| one.row.owner.clone()).collect();
    let clients: BTreeMap<(String, CompanyId), ()> = listed
        .iter()
        .map(|one| ((one.client.clone(), one.client_id), ()))
        .collect();
    let all = count(listed.len());
    let mut maker = Maker {
        field: &field,
        stages: listed
            .iter()
            .map(|one| Ok((one.row.stage, stage(one)?)))
            .collect::<Result<HashMap<_, _>>>()?,
        holds: holds(&mut at, query.role, now).await?,
        stops: HashMap::new(),
        values: None,
        now,
    };
    let mut wanted = Vec::new();
    for one in listed {
        let kind = kind(&one)?;
        let (client_id, position) = (one.client_id, one.position);
        let listing = CardListing {
            role: one.row.role,
            role_title: one.role_title,
            client: one.client,
            stage: one.stage_name,
            kind,
            card: maker.card(one.row)?,
        };
        if query.wants(&listing, client_id) {
            wanted.push((listing, position));
        }
    }
    if let Some(sort) = query.sort {
        wanted.sort_by(|a, b| in_order(sort, a, b));
    }
    let total = count(wanted.len());
    let offset = usize::try_from(query.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(query.limit.min(MOST)).unwrap_or(usize::MAX);
    let mut rows: Vec<CardListing> = wanted
        .into_iter()
        .skip(offset)
        .take(limit)
        .map(|(listing, _)| listing)
        .collect();
    let people: Vec<PersonId> = rows.iter().map(|row| row.card.person).collect();
    maker.stops = off_limits::stops(&mut at, &people, store.clock().day_of(now)).await?;
    for row in &mut rows {
        if let Some(stop) = maker.stops.get(&row.card.person) {
            row.card.off_limits.clone_from(&stop.why);
        }
    }
    Ok(CardPage {
        total,
        all,
        rows,
        owners: owners.into_iter().filter(|owner| !owner.is_empty()).collect(),
        clients: clients
            .into_keys()
            .map(|(name, id)| ClientName { id, name })
            .collect(),
    })
}

impl CardsQuery {
    fn wants(&self, one: &CardListing, client: CompanyId) -> bool {
        let waits = match self.waiting {
            None => true,
            Some(CardsWaiting::Client) => one.kind.waits_for_client(),
            Some(CardsWaiting::Us) => !one.kind.waits_for_client() && !one.kind.is_end(),
            Some(CardsWaiting::Overdue) => one.card.lateness == Lateness::Overdue,
        };
        let of = |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|wanted| wanted == is);
        waits
            && of(&self.owner, &one.card.owner)
            && self.client.is_none_or(|wanted| wanted == client)
            && self.kind.is_none_or(|wanted| wanted == one.kind)
            && self.says(one)
    }

    fn says(&self, one: &CardListing) -> bool {
        let words = fold(&self.words);
        if words.is_empty() {
            return true;
        }
        let card = &one.card;
        let said = [
            &card.name,
            &card.title,
            &card.company,
            &one.role_title,
            &one.client,
        ]
        .map(|text| fold(text))
        .join(" ");
        words.split(' ').all(|word| said.contains(word))
    }
}

/// A card with the position of its stage.
type Placed = (CardListing, i64);

/// What nobody said comes last, whichever way; of two alike the first by name.
fn in_order(CardSort { by, descending }: CardSort, a: &Placed, b: &Placed) -> Ordering {
    let texts = |of: fn(&CardListing) -> &str| {
        let key = |(one, _): &Placed| Some(fold(of(one))).filter(|text| !text.is_empty());
        known_first(key(a), key(b), descending)
    };
    let ((one, at), (other, other_at)) = (a, b);
    let (card, beside) = (&one.card, &other.card);
    let names = |descending| {
        let key = |name: &str| Some(fold(name)).filter(|text| !text.is_empty());
        known_first(key(&card.name), key(&beside.name), descending)
    };
    match by {
        CardColumn::Name => return names(descending),
        CardColumn::Company => texts(|one| &one.card.company),
        CardColumn::Role => texts(|one| &one.role_title),
        CardColumn::Client => texts(|one| &one.client),
        // Where the columns of two roles differ, what the stages mean.
        CardColumn::Stage => known_first(Some((one.kind, at)), Some((other.kind, other_at)), descending),
        CardColumn::Days => known_first(Some(card.days), Some(beside.days), descending),
        CardColumn::Scale => known_first(card.scale, beside.scale, descending),
        // A task without a day is after those with one, and before no task.
        CardColumn::Task => {
            let dated = |card: &BoardCard| {
                let due = card.task.as_ref().map(|task| task.due_on.clone());
                due.filter(|day| !day.is_empty())
            };
            known_first(dated(card), dated(beside), descending)
                .then(card.task.is_none().cmp(&beside.task.is_none()))
        }
        CardColumn::Owner => texts(|one| &one.card.owner),
        CardColumn::Source => texts(|one| &one.card.source),
    }
    .then_with(|| names(false))
}

fn known_first<T: Ord>(a: Option<T>, b: Option<T>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

fn kind(one: &sql::Listed) -> Result<StageKind> {
    StageKind::of(&one.kind).ok_or_else(|| Error::Internal(format!("stage kind {}", one.kind)))
}

fn stage(one: &sql::Listed) -> Result<Stage> {
    Ok(Stage {
        id: one.row.stage,
        name: one.stage_name.clone(),
        kind: kind(one)?,
        ideal_days: one.ideal_days,
        max_days: one.max_days,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
