//! Whom we know at a company and at its parts, by team.

use super::sql;
use crate::companies::CompanyId;
use crate::error::Result;
use crate::people::{CompanyRef, PersonId};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A team of the company, or of a part of it, and who of it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TeamThere {
    pub company: CompanyRef,
    /// Empty: of whom it is not known.
    pub team: String,
    pub people: u32,
    /// Some of them, those changed last first.
    pub some: Vec<PersonThere>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PersonThere {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
}

/// How many of a team are named.
const NAMED: i64 = 6;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub company_id: CompanyId,
    pub company: String,
    pub team: String,
    pub people: u32,
    pub id: PersonId,
    pub name: String,
    pub title: String,
}

/// The company's own teams first, then its parts'; the largest first, those of no known team last.
pub(super) async fn teams(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<TeamThere>> {
    let mut teams: Vec<TeamThere> = Vec::new();
    for row in sql::people_by_team(conn, company, NAMED).await? {
        let person = PersonThere {
            id: row.id,
            name: row.name,
            title: row.title,
        };
        match teams.last_mut() {
            Some(last) if last.company.id == row.company_id && last.team == row.team => {
                last.some.push(person)
            }
            _ => teams.push(TeamThere {
                company: CompanyRef {
                    id: row.company_id,
                    name: row.company,
                },
                team: row.team,
                people: row.people,
                some: vec![person],
            }),
        }
    }
    Ok(teams)
}
