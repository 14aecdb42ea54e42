//! From rows to the graph, all of them or those of a few.

use super::graph::{At, Gave, Graph, Of, Paper, Said, SaidKind, Today, days};
use super::ours::{Ours, Touch, TouchKind};
use super::sql;
use super::stay::Stay;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::profiles::Level;
use crate::store::{Store, json};
use crate::taxonomy::{self, Kind};
use sqlx::SqliteConnection;
use std::collections::{HashMap, HashSet};

/// With more changed than this, all is read anew.
const MANY: usize = 1_000;

/// What hangs on people, by whose it is.
#[derive(Default)]
struct Rows {
    jobs: HashMap<Id, Vec<sql::JobRow>>,
    runs: HashMap<Id, Vec<sql::RunRow>>,
    gave: HashMap<Id, Vec<sql::GaveRow>>,
    touches: HashMap<Id, Vec<Touch>>,
    candidates: HashMap<Id, bool>,
    contacts: HashMap<Id, Id>,
}

fn by_whose<T>(rows: Vec<T>, whose: impl Fn(&T) -> Id) -> HashMap<Id, Vec<T>> {
    let mut all: HashMap<Id, Vec<T>> = HashMap::new();
    for row in rows {
        all.entry(whose(&row)).or_default().push(row);
    }
    all
}

impl Rows {
    async fn read(store: &Store, conn: &mut SqliteConnection, these: Option<&str>) -> Result<Self> {
        let field = taxonomy::at(store, conn).await?;
        let clock = store.clock();
        let mut rows = Self {
            jobs: by_whose(sql::jobs(conn, these).await?, |row| row.0),
            runs: by_whose(sql::runs(conn, these).await?, |row| row.0),
            gave: by_whose(sql::gave(conn, these).await?, |row| row.0),
            contacts: sql::contacts(conn, these).await?.into_iter().collect(),
            ..Self::default()
        };
        for (id, kind, direction, at) in sql::touches(conn, these).await? {
            if let Some(kind) = TouchKind::of(&kind, &direction) {
                let day = days(clock.day_of(at));
                rows.touches.entry(id).or_default().push(Touch { kind, day });
            }
        }
        for (_, project, ..) in rows.gave.values_mut().flatten() {
            let merged = field.leads_to(Kind::Project, project).to_owned();
            *project = merged;
        }
        for (id, live) in sql::candidates(conn, these).await? {
            *rows.candidates.entry(id).or_default() |= live;
        }
        Ok(rows)
    }
}

impl Graph {
    /// Everything, as of the transaction `conn` is in. [`Error::Closed`] where `store` is closed meanwhile.
    pub(super) async fn read(store: &Store, conn: &mut SqliteConnection, today: Today) -> Result<Self> {
        let mut graph = Self {
            seq: sql::seq(conn).await?,
            ..Self::default()
        };
        let people = sql::people(conn, None).await?;
        let mut rows = Rows::read(store, conn, None).await?;
        for (at, person) in people.into_iter().enumerate() {
            if at % 256 == 0 {
                if store.is_closing() {
                    return Err(Error::Closed);
                }
                tokio::task::yield_now().await;
            }
            graph.take(person, &mut rows);
        }
        for said in sql::said(conn, None).await? {
            graph.say(&said);
        }
        for face in sql::faces(conn, None).await? {
            graph.face(face);
        }
        graph.read_papers(conn).await?;
        graph.weigh_all(today);
        Ok(graph)
    }

    /// Brings this up to the transaction `conn` is in, and to the day. Nothing has changed where this fails.
    pub(super) async fn catch_up(
        &mut self,
        store: &Store,
        conn: &mut SqliteConnection,
        today: Today,
    ) -> Result<()> {
        let seq = sql::seq(conn).await?;
        let changed = sql::changed(conn, self.seq, MANY).await?;
        if changed.much {
            *self = Self::read(store, conn, today).await?;
            return Ok(());
        }
        let hex = |ids: &[Id]| json(&ids.iter().map(|id| id.hex()).collect::<Vec<_>>());
        let these = hex(&changed.people)?;
        let (people, mut rows, said) = if changed.people.is_empty() {
            Default::default()
        } else {
            (
                sql::people(conn, Some(&these)).await?,
                Rows::read(store, conn, Some(&these)).await?,
                sql::said(conn, Some(&these)).await?,
            )
        };
        let faces = if changed.faces.is_empty() {
            Vec::new()
        } else {
            sql::faces(conn, Some(&hex(&changed.faces)?)).await?
        };
        if changed.papers {
            self.read_papers(conn).await?;
        }
        let mut new: HashSet<At> = HashSet::new();
        for id in &changed.people {
            // What was about a company or a role has that one's key.
            if let Some(at) = self.by_key.get(id).copied() {
                new.extend(self.let_go(at));
                new.insert(at);
            }
        }
        let left: HashSet<Id> = people.iter().map(|person| person.0).collect();
        for gone in changed.people.iter().filter(|id| !left.contains(*id)) {
            self.is_nobody(*gone);
        }
        for person in people {
            new.insert(self.take(person, &mut rows));
        }
        for said in &said {
            new.extend(self.say(said));
        }
        let there: HashSet<Id> = faces.iter().map(|(id, _)| *id).collect();
        for gone in changed.faces.iter().filter(|id| !there.contains(*id)) {
            self.face((*gone, None));
            self.is_nobody(*gone);
        }
        for face in faces {
            self.face(face);
        }
        self.seq = seq;
        if self.on == Some(today.on) {
            for at in new {
                self.weigh(at, today);
            }
        } else {
            self.weigh_all(today);
        }
        Ok(())
    }

    /// Who was deleted. What hung on her is let go of before.
    fn is_nobody(&mut self, id: Id) {
        if let Some(node) = self.by_key.get(&id).copied().and_then(|at| self.node_mut(at)) {
            node.of = Of::Nobody;
        }
    }

    /// What everybody is worth to us on this day.
    pub(super) fn weigh_all(&mut self, today: Today) {
        self.most = 0.0;
        let nodes = At::try_from(self.nodes.len()).unwrap_or(At::MAX);
        for at in 0..nodes {
            self.weigh(at, today);
        }
        self.on = Some(today.on);
    }

    fn weigh(&mut self, at: At, today: Today) {
        let worth = self.own_worth(at, today.day);
        if let Some(own) = self.own.get_mut(at as usize) {
            *own = worth;
        }
        // Only ever too much when somebody is worth less than she was: a bound still.
        self.most = self.most.max(worth);
    }

    /// A person with all that hangs on her. She is new, or was let go of.
    fn take(&mut self, (id, company, team, connected): sql::PersonRow, rows: &mut Rows) -> At {
        let at = self.at(id, Of::Desk { faces: Vec::new() });
        let jobs = rows.jobs.remove(&id).unwrap_or_default();
        let runs = rows.runs.remove(&id).unwrap_or_default();
        let mut companies: Vec<u32> = Vec::new();
        for (company, stay) in self.stays(at, company, &team, &jobs, &runs) {
            let number = self.companies.number(&company);
            self.companies.join(number, stay);
            companies.push(number);
        }
        companies.sort_unstable();
        companies.dedup();
        let mut projects: Vec<u32> = Vec::new();
        for (_, project, level, last_on) in rows.gave.remove(&id).unwrap_or_default() {
            let number = self.projects.number(&project);
            let gave = Gave {
                node: at,
                level: Level::of(&level),
                last: last_on.get(..4).and_then(|year| year.parse().ok()),
            };
            self.projects.join(number, gave);
            projects.push(number);
        }
        let ours = Ours {
            touches: rows.touches.remove(&id).unwrap_or_default().into(),
            connected,
            candidate: rows.candidates.remove(&id),
            contact: rows.contacts.remove(&id),
        };
        if let Some(node) = self.node_mut(at) {
            if node.of == Of::Nobody {
                node.of = Of::Desk { faces: Vec::new() };
            }
            node.companies = companies.into();
            node.projects = projects.into();
            node.ours = ours;
        }
        at
    }

    /// Where somebody was and is. What was said as a job goes before what follows from a scale record and from where she is
    /// now: of one company only the best of these.
    fn stays(
        &mut self,
        at: At,
        company: Option<Id>,
        team: &str,
        jobs: &[sql::JobRow],
        runs: &[sql::RunRow],
    ) -> Vec<(Id, Stay)> {
        let mut stays: Vec<(Id, Stay)> = Vec::new();
        for (_, at_company, team, from_on, to_on, now) in jobs {
            let team = self.team(team);
            // Who is shown at a company, and of whom nobody said when she left, is there still.
            let still = *now || (company == Some(*at_company) && to_on.is_empty());
            stays.push((*at_company, Stay::of(at, team, from_on, to_on, still)));
        }
        for (_, at_company, from_on, to_on) in runs {
            if jobs.iter().any(|job| job.1 == *at_company) {
                continue;
            }
            let run = Stay::of(at, 0, from_on, to_on, false);
            match stays.iter_mut().find(|(there, _)| there == at_company) {
                // An end that is not known of one is not known of both.
                Some((_, stay)) => {
                    stay.from = stay.from.zip(run.from).map(|(one, other)| one.min(other));
                    stay.to = stay.to.zip(run.to).map(|(one, other)| one.max(other));
                }
                None => stays.push((*at_company, run)),
            }
        }
        let Some(company) = company else {
            return stays;
        };
        let team = self.team(team);
        let ran_there = !jobs.iter().any(|job| job.1 == company);
        let there = stays
            .iter_mut()
            .find(|(id, stay)| *id == company && (stay.now || ran_there));
        match there {
            Some((_, stay)) => {
                stay.now = true;
                if stay.team == 0 {
                    stay.team = team;
                }
            }
            None => stays.push((company, Stay::of(at, team, "", "", true))),
        }
        stays
    }

    /// Takes away all that hangs on somebody of the desk; answers whom that changes besides.
    fn let_go(&mut self, at: At) -> Vec<At> {
        let Some(node) = self.node_mut(at) else {
            return Vec::new();
        };
        let (companies, projects) = (
            std::mem::take(&mut node.companies),
            std::mem::take(&mut node.projects),
        );
        node.ours = Ours::default();
        let (hers, theirs): (Vec<Said>, Vec<Said>) = std::mem::take(&mut node.said)
            .into_iter()
            .partition(|said| said.hers);
        node.said = theirs;
        for number in companies {
            self.companies.leave(number, |stay| stay.node != at);
        }
        for number in projects {
            self.projects.leave(number, |gave| gave.node != at);
        }
        for said in &hers {
            if let Some(other) = self.node_mut(said.other) {
                other.said.retain(|back| back.other != at || back.hers);
            }
        }
        hers.into_iter().map(|said| said.other).collect()
    }

    /// Two know each other; answers both.
    fn say(&mut self, (person, other, kind): &(Id, Id, String)) -> Vec<At> {
        let kind = match kind.as_str() {
            "introduced" => SaidKind::Introduced,
            "worked_with" => SaidKind::WorkedWith,
            "studied_with" => SaidKind::StudiedWith,
            _ => SaidKind::Knows,
        };
        let both = [person, other].map(|id| self.by_key.get(id).copied());
        let [Some(one), Some(two)] = both else {
            return Vec::new();
        };
        for (at, other, hers) in [(one, two, true), (two, one, false)] {
            if let Some(node) = self.node_mut(at) {
                node.said.push(Said { other, kind, hers });
            }
        }
        vec![one, two]
    }

    /// Somebody of a programme is this person of the desk, or nobody there.
    fn face(&mut self, (id, person): (Id, Option<Id>)) {
        let face = self.at(id, Of::Programme { is: None });
        let is = person.and_then(|person| self.by_key.get(&person).copied());
        let before = match self.node_mut(face) {
            Some(node) => match std::mem::replace(&mut node.of, Of::Programme { is }) {
                Of::Programme { is } => is,
                _ => None,
            },
            None => None,
        };
        if let Some(Of::Desk { faces }) = before.and_then(|at| self.node_mut(at)).map(|node| &mut node.of) {
            faces.retain(|at| *at != face);
        }
        if let Some(Of::Desk { faces }) = is.and_then(|at| self.node_mut(at)).map(|node| &mut node.of) {
            faces.push(face);
        }
    }

    async fn read_papers(&mut self, conn: &mut SqliteConnection) -> Result<()> {
        let rows = sql::authorships(conn).await?;
        let mut papers: Vec<Paper> = Vec::new();
        let mut of: HashMap<At, Vec<u32>> = HashMap::new();
        for one in rows.chunk_by(|one, next| one.0 == next.0) {
            let Some((_, year, _)) = one.first() else {
                continue;
            };
            let number = u32::try_from(papers.len()).unwrap_or(u32::MAX);
            let mut authors: Vec<At> = Vec::with_capacity(one.len());
            for (.., author) in one {
                authors.push(self.at(*author, Of::Programme { is: None }));
            }
            for author in &authors {
                of.entry(*author).or_default().push(number);
            }
            papers.push(Paper {
                year: i16::try_from(*year).unwrap_or(i16::MAX),
                authors: authors.into(),
            });
        }
        for node in &mut self.nodes {
            node.papers = Box::default();
        }
        for (at, numbers) in of {
            if let Some(node) = self.node_mut(at) {
                node.papers = numbers.into();
            }
        }
        self.papers = papers;
        Ok(())
    }
}
