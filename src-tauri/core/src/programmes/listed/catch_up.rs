//! What was done since everybody was read, brought in without reading everybody anew.

use super::everybody::{Linked, Listed, One, in_order};
use super::read::candidates;
use super::sql;
use crate::error::Result;
use crate::ids::Id;
use crate::namesakes::Form;
use crate::people::PersonId;
use crate::programmes::ProgrammePersonId;
use crate::programmes::desk::Desk;
use crate::programmes::kept::PersonRow;
use crate::programmes::sql as rows_of;
use crate::store::json;
use crate::taxonomy::Taxonomy;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// With more changed people and authors than this, everybody is read anew.
const AT_ONCE: u32 = 500;

impl Listed {
    /// The same, as of the transaction `conn` is in; none where what was done since asks for reading everybody anew.
    pub(super) async fn catch_up(
        mut self,
        conn: &mut SqliteConnection,
        field: &Taxonomy,
    ) -> Result<Option<Self>> {
        let seq = sql::seq(conn).await?;
        // Lower after a backup was brought back.
        if seq <= self.seq {
            return Ok((seq == self.seq).then_some(self));
        }
        if sql::asks_for_all(conn, self.seq).await? {
            return Ok(None);
        }
        let touched: HashSet<Id> = sql::touched(conn, self.seq, AT_ONCE.saturating_add(1))
            .await?
            .into_iter()
            .collect();
        if touched.len() > AT_ONCE as usize {
            return Ok(None);
        }
        self.seq = seq;
        let changed = match touched.is_empty() {
            true => Vec::new(),
            false => self.concerned(conn, &touched).await?,
        };
        if changed.is_empty() {
            return Ok(Some(self));
        }
        let keys: Vec<ProgrammePersonId> = changed.iter().map(|one| one.shown.id).collect();
        let rows = rows_of::some(conn, &json(&keys)?).await?;
        // Whoever is nobody's again may be anybody.
        let was = |one: &&Arc<One>| one.shown.person.is_some() && one.may_be.is_empty();
        let known: HashSet<ProgrammePersonId> = changed.iter().filter(was).map(|one| one.shown.id).collect();
        if rows
            .iter()
            .any(|row| row.person_id.is_none() && known.contains(&row.id))
        {
            return Ok(None);
        }
        let linked = Linked::read(conn, self.edition, &rows).await?;
        let maybe = changed.iter().flat_map(|one| &one.may_be).map(|person| person.id);
        let people: BTreeSet<PersonId> = maybe.chain(touched.iter().copied().map(PersonId)).collect();
        let desk = Desk::among(conn, &people, &mut self.crowd).await?;
        let open: Vec<&PersonRow> = rows.iter().filter(|row| row.person_id.is_none()).collect();
        let mut may_be = candidates(conn, open, &desk, &mut self.crowd).await?;
        let rows: HashMap<ProgrammePersonId, &PersonRow> = rows.iter().map(|row| (row.id, row)).collect();
        let mut all = Vec::clone(&self.all);
        for one in &mut all {
            let Some(row) = rows.get(&one.shown.id) else {
                continue;
            };
            let candidates = may_be.remove(&row.id).unwrap_or_default();
            Arc::make_mut(one).settle(linked.of(row), candidates, &self.pools, field);
        }
        in_order(&mut all);
        self.all = Arc::new(all);
        Ok(Some(self))
    }

    /// Of whom something may be said otherwise where these people and authors were changed: they themselves, whoever is
    /// or may be one of them, and whoever is called as one of them or has one's pages.
    async fn concerned(&self, conn: &mut SqliteConnection, touched: &HashSet<Id>) -> Result<Vec<Arc<One>>> {
        let keys = json(&touched)?;
        let mut filed: HashSet<String> = HashSet::new();
        for row in rows_of::desk_people(conn, &keys).await? {
            filed.extend(Form::of(&row.name).filed());
        }
        for (_, _, norm) in rows_of::norms_of(conn, &keys).await? {
            filed.insert(norm);
        }
        let concerns = |one: &&Arc<One>| {
            touched.contains(&one.shown.id.0)
                || one
                    .shown
                    .person
                    .iter()
                    .any(|person| touched.contains(&person.id.0))
                || one.may_be.iter().any(|person| touched.contains(&person.id.0))
                || one.sought.iter().any(|key| filed.contains(key))
        };
        Ok(self.all.iter().filter(concerns).cloned().collect())
    }
}
