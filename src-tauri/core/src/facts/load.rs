//! From rows to facts.

use super::barred::Entries;
use super::kept::Reader;
use super::{Dealings, Fact, Facts, Text, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::{Store, json};
use crate::taxonomy::{Kind, Taxonomy};
use crate::words::fold;
use sqlx::SqliteConnection;
use std::collections::{HashMap, HashSet};

/// People read at a time.
const AT_ONCE: i64 = 5_000;

/// People taken at a stretch: a tenth of a millisecond's worth.
const TURN: usize = 32;

/// With more changed people than this, everybody is read anew: it takes a second or two for 100,000.
const MANY: usize = 10_000;

/// A person as the file has her.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Source {
    rid: i64,
    id: PersonId,
    /// As the list sorts by them.
    name: String,
    email: String,
    phone: String,
    /// What the list's key may be but the beginning of.
    whole_name: Option<String>,
    whole_email: Option<String>,
    whole_phone: Option<String>,
    title: String,
    company_id: Option<CompanyId>,
    team: String,
    location: String,
    time_zone: String,
    pool: String,
    owner: String,
    source: String,
    has_notes: bool,
    created_at: i64,
    updated_at: i64,
    facts: Option<String>,
    dealings: Option<String>,
    /// One a line.
    tags: Option<String>,
    hotlists: Option<String>,
}

/// The key itself, unless it may be cut.
fn whole(key: String, whole: Option<String>) -> String {
    whole
        .map(|whole| fold(&whole))
        .filter(|folded| !folded.is_empty())
        .unwrap_or(key)
}

impl Facts {
    /// Everybody, as of the transaction `conn` is in. [`Error::Closed`] where `store` is closed meanwhile.
    pub(super) async fn read(store: &Store, conn: &mut SqliteConnection, field: &Taxonomy) -> Result<Self> {
        let mut facts = Self {
            seq: sql::seq(conn).await?,
            rates: sql::rates(conn).await?,
            ..Self::default()
        };
        facts.read_entries(conn).await?;
        let companies = facts.companies(conn).await?;
        let mut some = sql::everybody(conn, 0, AT_ONCE).await?;
        while let Some(last) = some.last() {
            if store.is_closing() {
                return Err(Error::Closed);
            }
            // The database works on a thread of its own: the next are read meanwhile.
            let (next, taken) = tokio::join!(
                sql::everybody(conn, last.rid, AT_ONCE),
                facts.take_all(some, &companies, field)
            );
            taken?;
            some = next?;
        }
        Ok(facts)
    }

    /// With many a pause for whoever waits for the database.
    async fn take_all(
        &mut self,
        some: Vec<Source>,
        companies: &HashMap<String, Text>,
        field: &Taxonomy,
    ) -> Result<()> {
        for (at, source) in some.into_iter().enumerate() {
            let fact = self.fact(source, companies, field)?;
            self.take(fact);
            if at % TURN == 0 {
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    }

    /// Brings these facts up to the transaction `conn` is in. Nothing has changed where this fails or is dropped.
    pub(super) async fn catch_up(
        &mut self,
        store: &Store,
        conn: &mut SqliteConnection,
        field: &Taxonomy,
    ) -> Result<()> {
        let seq = sql::seq(conn).await?;
        let beside = sql::changed_beside(conn, self.seq).await?;
        let limit = i64::try_from(MANY + 1).unwrap_or(i64::MAX);
        let changed = sql::changed_people(conn, self.seq, limit).await?;
        if beside.taxonomy || changed.len() > MANY {
            *self = Self::read(store, conn, field).await?;
            return Ok(());
        }
        let rates = if beside.rates {
            Some(sql::rates(conn).await?)
        } else {
            None
        };
        let rids: Vec<i64> = changed.iter().filter_map(|(_, rid)| *rid).collect();
        let companies = if rids.is_empty() {
            HashMap::new()
        } else {
            self.companies(conn).await?
        };
        let sources = sql::these(conn, &json(&rids)?).await?;
        let mut fresh = Vec::with_capacity(sources.len());
        for source in sources {
            fresh.push(self.fact(source, &companies, field)?);
        }
        // The last of what may fail.
        if beside.off_limits {
            self.read_entries(conn).await?;
        }
        let ids: HashSet<PersonId> = changed.into_iter().map(|(id, _)| id).collect();
        let old: Vec<i64> = self
            .people
            .iter()
            .filter(|fact| ids.contains(&fact.id))
            .map(|fact| fact.rid)
            .collect();
        for rid in old {
            self.forget(rid);
        }
        for fact in fresh {
            self.take(fact);
        }
        if let Some(rates) = rates {
            self.rates = rates;
        }
        self.seq = seq;
        Ok(())
    }

    async fn read_entries(&mut self, conn: &mut SqliteConnection) -> Result<()> {
        let (entries, parts) = (sql::off_limits(conn).await?, sql::parts(conn).await?);
        self.entries = Entries::of(entries, parts, &mut self.texts);
        Ok(())
    }

    async fn companies(&mut self, conn: &mut SqliteConnection) -> Result<HashMap<String, Text>> {
        let named = sql::companies(conn).await?;
        Ok(named
            .into_iter()
            .map(|(id, name)| (id, self.texts.keep(&name)))
            .collect())
    }

    fn fact(&mut self, source: Source, companies: &HashMap<String, Text>, field: &Taxonomy) -> Result<Fact> {
        let claims = match &source.facts {
            Some(facts) => {
                let mut reader = Reader {
                    texts: &mut self.texts,
                    companies,
                    field,
                };
                Some(Box::new(reader.claims(facts)?))
            }
            None => None,
        };
        let texts = &mut self.texts;
        let dealings = match &source.dealings {
            Some(kept) => Some(Box::new(Dealings::read(kept, texts)?)),
            None => None,
        };
        let company_key = match source.company_id {
            Some(id) => texts.keep(&id.0.hex()),
            None => Text::NONE,
        };
        let mut lines = |text: Option<String>| -> Box<[Text]> {
            text.iter()
                .flat_map(|text| text.lines())
                .map(|line| texts.keep(line))
                .collect()
        };
        let (tags, hotlists) = (lines(source.tags), lines(source.hotlists));
        let company = source
            .company_id
            .and_then(|id| companies.get(&id.0.hex()))
            .copied();
        Ok(Fact {
            rid: source.rid,
            id: source.id,
            name: texts.keep_folded(&whole(source.name, source.whole_name)),
            email: texts.keep_folded(&whole(source.email, source.whole_email)),
            phone: texts.keep_folded(&whole(source.phone, source.whole_phone)),
            title: texts.keep(&source.title),
            company: company.unwrap_or(Text::NONE),
            company_key,
            team: texts.keep(&source.team),
            location: texts.keep(&source.location),
            time_zone: texts.keep(&source.time_zone),
            pool: texts.keep(field.leads_to(Kind::Pool, &source.pool)),
            owner: texts.keep(&source.owner),
            source: texts.keep(&source.source),
            tags,
            hotlists,
            has_notes: source.has_notes,
            created_at: source.created_at,
            updated_at: source.updated_at,
            claims,
            dealings,
        })
    }
}
