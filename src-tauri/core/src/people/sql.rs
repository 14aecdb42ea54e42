//! The statements of the people slice.

use super::contacts::ContactKind;
use super::record::{ContactRecord, PersonRecord};
use super::tag::TagCount;
use super::{ContactPoint, ContactPointId, PersonId};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::store::{places, rows_at_once};
use crate::tables::TABLES;
use sqlx::{AssertSqlSafe, SqliteConnection};

#[derive(Debug, sqlx::FromRow)]
pub(super) struct PersonSource {
    pub id: PersonId,
    pub name: String,
    pub given: String,
    pub family: String,
    pub title: String,
    pub company_id: Option<CompanyId>,
    pub company: String,
    pub team: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    pub owner: String,
    pub source: String,
    pub connected_on: String,
    pub notes: String,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Each with the instant she is said to have come.
pub(super) async fn insert_people(
    conn: &mut SqliteConnection,
    people: &[(&PersonRecord, i64)],
) -> Result<()> {
    for people in people.chunks(rows_at_once(16)) {
        let places = places(people.len(), 16);
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT INTO people (id, name, given, family, title, company_id, team, location, time_zone,
                                 pool, owner, source, connected_on, notes, created_at, updated_at)
             VALUES {places}"
        )))
        .persistent(people.len() == 1);
        for (person, at) in people {
            insert = insert
                .bind(person.id)
                .bind(&person.name)
                .bind(&person.given)
                .bind(&person.family)
                .bind(&person.title)
                .bind(person.company)
                .bind(&person.team)
                .bind(&person.location)
                .bind(&person.time_zone)
                .bind(&person.pool)
                .bind(&person.owner)
                .bind(&person.source)
                .bind(&person.connected_on)
                .bind(&person.notes)
                .bind(at)
                .bind(at);
        }
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Each with its key, whom it belongs to and its place among hers.
pub(super) async fn insert_contacts(
    conn: &mut SqliteConnection,
    contacts: &[(ContactPointId, PersonId, &ContactRecord, i64)],
) -> Result<()> {
    for contacts in contacts.chunks(rows_at_once(7)) {
        let places = places(contacts.len(), 7);
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT INTO contact_points (id, person_id, kind, value, norm, label, position)
             VALUES {places}"
        )))
        .persistent(contacts.len() == 1);
        for (id, person, contact, position) in contacts {
            insert = insert
                .bind(id)
                .bind(person)
                .bind(contact.kind)
                .bind(&contact.value)
                .bind(&contact.norm)
                .bind(&contact.label)
                .bind(position);
        }
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

/// `people`: pairs of arrays, see [`PersonRecord::row`].
pub(super) async fn update_people(conn: &mut SqliteConnection, people: &str) -> Result<()> {
    sqlx::query(
        "UPDATE people
         SET name = new.value ->> '$[0][1]', given = new.value ->> '$[0][2]', family = new.value ->> '$[0][3]',
             title = new.value ->> '$[0][4]', company_id = unhex(new.value ->> '$[0][5]'), location = new.value ->> '$[0][6]',
             time_zone = new.value ->> '$[0][7]', pool = new.value ->> '$[1][0]', owner = new.value ->> '$[1][1]',
             source = new.value ->> '$[1][2]', connected_on = new.value ->> '$[1][3]', notes = new.value ->> '$[1][4]',
             updated_at = new.value ->> '$[1][6]', team = new.value ->> '$[1][7]'
         FROM json_each(?) AS new
         WHERE people.id = unhex(new.value ->> '$[0][0]')",
    )
    .bind(people)
    .execute(conn)
    .await?;
    Ok(())
}

/// `contacts`: arrays of key, person, contact, and how many of the same list come before it. They go behind those the
/// person has.
pub(super) async fn append_contacts(conn: &mut SqliteConnection, contacts: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO contact_points (id, person_id, kind, value, norm, label, position)
         SELECT unhex(new.value ->> 0), unhex(new.value ->> 1), new.value ->> '$[2].kind', new.value ->> '$[2].value',
                new.value ->> '$[2].norm', new.value ->> '$[2].label',
                (new.value ->> 3) + (SELECT coalesce(max(c.position), -1) + 1 FROM contact_points c
                                     WHERE c.person_id = unhex(new.value ->> 1))
         FROM json_each(?) AS new",
    )
    .bind(contacts)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn called_and_working_at(
    conn: &mut SqliteConnection,
) -> Result<Vec<(PersonId, String, Option<CompanyId>)>> {
    Ok(
        sqlx::query_as("SELECT id, name, company_id FROM people ORDER BY rid")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn people(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<PersonSource>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.given, p.family, p.title, p.company_id, coalesce(c.name, '') AS company, p.team, p.location, p.time_zone,
                p.pool, p.owner, p.source, p.connected_on, p.notes, p.created_at, p.updated_at
         FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn contacts_of(
    conn: &mut SqliteConnection,
    ids: &str,
) -> Result<Vec<(PersonId, ContactKind, String, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, kind, value, norm, label
         FROM contact_points
         WHERE person_id IN (SELECT unhex(value) FROM json_each(?))
         ORDER BY person_id, position, rid",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn tags_of(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT pt.person_id, t.name
         FROM person_tags pt JOIN tags t ON t.id = pt.tag_id
         WHERE pt.person_id IN (SELECT unhex(value) FROM json_each(?))
         ORDER BY t.name",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn contact_points(
    conn: &mut SqliteConnection,
    person: PersonId,
) -> Result<Vec<ContactPoint>> {
    Ok(sqlx::query_as(
        "SELECT id, kind, value, norm, label
         FROM contact_points
         WHERE person_id = ?
         ORDER BY kind, position, rid",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn known_by(conn: &mut SqliteConnection, norms: &str) -> Result<Vec<(String, PersonId)>> {
    Ok(sqlx::query_as(
        "SELECT norm, person_id
         FROM contact_points
         WHERE norm <> '' AND norm IN (SELECT value FROM json_each(?))
         ORDER BY rid",
    )
    .bind(norms)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn count(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM people")
        .fetch_one(conn)
        .await?)
}

/// `column` is one of the slice's own names, never typed text.
pub(super) async fn set_column(
    conn: &mut SqliteConnection,
    person: PersonId,
    column: &'static str,
    value: &str,
) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE people SET {column} = ? WHERE id = ?"
    )))
    .bind(value)
    .bind(person)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn set_company(
    conn: &mut SqliteConnection,
    person: PersonId,
    company: Option<CompanyId>,
) -> Result<()> {
    sqlx::query("UPDATE people SET company_id = ? WHERE id = ?")
        .bind(company)
        .bind(person)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn touch(conn: &mut SqliteConnection, person: PersonId, now: i64) -> Result<()> {
    sqlx::query("UPDATE people SET updated_at = ? WHERE id = ?")
        .bind(now)
        .bind(person)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn owner_of(
    conn: &mut SqliteConnection,
    contact: ContactPointId,
) -> Result<Option<(PersonId, ContactKind, String, String)>> {
    Ok(
        sqlx::query_as("SELECT person_id, kind, value, label FROM contact_points WHERE id = ?")
            .bind(contact)
            .fetch_optional(conn)
            .await?,
    )
}

/// Kind, value and plain form.
pub(super) async fn address(
    conn: &mut SqliteConnection,
    contact: ContactPointId,
) -> Result<Option<(ContactKind, String, String)>> {
    Ok(
        sqlx::query_as("SELECT kind, value, norm FROM contact_points WHERE id = ?")
            .bind(contact)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) async fn next_position(conn: &mut SqliteConnection, person: PersonId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(position), -1) + 1 FROM contact_points WHERE person_id = ?")
            .bind(person)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn update_contact(
    conn: &mut SqliteConnection,
    id: ContactPointId,
    to: &ContactRecord,
) -> Result<()> {
    sqlx::query("UPDATE contact_points SET value = ?, norm = ?, label = ? WHERE id = ?")
        .bind(&to.value)
        .bind(&to.norm)
        .bind(&to.label)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete_contact(conn: &mut SqliteConnection, id: ContactPointId) -> Result<()> {
    sqlx::query("DELETE FROM contact_points WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts one address before the others of its kind.
pub(super) async fn put_first(
    conn: &mut SqliteConnection,
    person: PersonId,
    kind: ContactKind,
    id: ContactPointId,
) -> Result<()> {
    sqlx::query(
        "UPDATE contact_points
         SET position = (SELECT min(position) - 1 FROM contact_points WHERE person_id = ?1 AND kind = ?2)
         WHERE id = ?3 AND EXISTS (SELECT 1 FROM contact_points o, contact_points me
                                   WHERE me.id = ?3 AND o.person_id = ?1 AND o.kind = ?2 AND o.id <> ?3 AND o.position <= me.position)",
    )
    .bind(person)
    .bind(kind)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes people with what hangs on them; answers how many there were. `people`: hex keys.
pub(super) async fn delete_people(conn: &mut SqliteConnection, people: &str) -> Result<u64> {
    // What only names her stays: who wrote a paper is its author still, and a line that was caught is a line still. Whom
    // somebody else knows goes: nobody is left to be known. A placement that hers took the place of has none again, and what was asked for on
    // a role before she was placed hangs on the role.
    for change in [
        "UPDATE programme_people SET person_id = NULL, linked_by = ''
         WHERE person_id IN (SELECT unhex(value) FROM json_each(?))",
        "UPDATE captures SET person_id = NULL WHERE person_id IN (SELECT unhex(value) FROM json_each(?))",
        "UPDATE referral_fees
         SET receiver = (SELECT name FROM people p WHERE p.id = receiver_id), receiver_id = NULL
         WHERE receiver_id IN (SELECT unhex(value) FROM json_each(?))",
        "UPDATE check_ins SET placement_id = NULL
         WHERE placement_id IN (SELECT id FROM placements
                                WHERE person_id IN (SELECT unhex(value) FROM json_each(?)))",
        "UPDATE placements SET replaced_by = NULL
         WHERE replaced_by IN (SELECT id FROM placements
                               WHERE person_id IN (SELECT unhex(value) FROM json_each(?)))",
        "UPDATE invoices SET placement_id = NULL
         WHERE person_id IS NULL
           AND placement_id IN (SELECT id FROM placements WHERE person_id IN (SELECT unhex(value) FROM json_each(?)))",
        "DELETE FROM acquaintances WHERE other_id IN (SELECT unhex(value) FROM json_each(?))",
    ] {
        sqlx::query(change).bind(people).execute(&mut *conn).await?;
    }
    // What may be about a company or a role instead hangs on her where it is about her.
    for table in TABLES
        .iter()
        .filter(|table| ["person_id", "about"].contains(&table.root))
    {
        let delete = format!(
            "DELETE FROM {} WHERE {} IN (SELECT unhex(value) FROM json_each(?))",
            table.name, table.root
        );
        sqlx::query(AssertSqlSafe(delete))
            .bind(people)
            .execute(&mut *conn)
            .await?;
    }
    Ok(
        sqlx::query("DELETE FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(people)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}

/// `tags`: arrays of key and name. Tags that are there keep the spelling they have.
pub(super) async fn insert_tags(conn: &mut SqliteConnection, tags: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO tags (id, name, created_at)
         SELECT unhex(value ->> 0), value ->> 1, ?2
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(tags)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `links`: arrays of key, person and tag. Answers how many were new.
pub(super) async fn insert_person_tags(conn: &mut SqliteConnection, links: &str) -> Result<u64> {
    Ok(sqlx::query(
        "INSERT INTO person_tags (id, person_id, tag_id)
         SELECT unhex(value ->> 0), unhex(value ->> 1), unhex(value ->> 2)
         FROM json_each(?)
         WHERE true
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(links)
    .execute(conn)
    .await?
    .rows_affected())
}

/// `links`: hex keys.
pub(super) async fn delete_person_tags(conn: &mut SqliteConnection, links: &str) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM person_tags WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(links)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}

pub(super) async fn existing(conn: &mut SqliteConnection, people: &str) -> Result<Vec<PersonId>> {
    Ok(
        sqlx::query_scalar("SELECT id FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(people)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn tag_counts(conn: &mut SqliteConnection) -> Result<Vec<TagCount>> {
    Ok(sqlx::query_as(
        "SELECT t.name, count(*) AS people
         FROM tags t JOIN person_tags pt ON pt.tag_id = t.id
         GROUP BY t.id
         ORDER BY people DESC, t.name",
    )
    .fetch_all(conn)
    .await?)
}
