-- Conferences: which there are, who speaks there, whom to meet and who was met; what was caught in a line on the way; and
-- how people come to know each other.

-- A series of the desk's own, or what the desk changed of a built-in one: '' is as it is built in. The id is made from the
-- slug.
CREATE TABLE series (
  rid         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  slug        TEXT NOT NULL CHECK (slug <> ''),
  title       TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  link        TEXT NOT NULL DEFAULT '',
  field       TEXT NOT NULL DEFAULT '' CHECK (field IN ('', 'systems', 'learning', 'hpc', 'industry')),
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

-- One year of a series, as far as the desk has to do with it: '' is as it is built in; `name`: `MLSys 2026`. The id is made from series and year.
-- `time_zone`: IANA, of what programmes write without one.
CREATE TABLE editions (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  series     TEXT NOT NULL CHECK (series <> ''),
  year       INTEGER NOT NULL,
  name       TEXT NOT NULL CHECK (name <> ''),
  place      TEXT NOT NULL DEFAULT '',
  link       TEXT NOT NULL DEFAULT '',
  time_zone  TEXT NOT NULL DEFAULT '',
  first_on   TEXT NOT NULL DEFAULT '',
  last_on    TEXT NOT NULL DEFAULT '',
  plan       TEXT NOT NULL DEFAULT '' CHECK (plan IN ('', 'going', 'monitoring')),
  notes      TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- What going there costs, in minor units.
CREATE TABLE edition_costs (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  edition_id BLOB NOT NULL REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  what       TEXT NOT NULL CHECK (what <> ''),
  amount     INTEGER NOT NULL CHECK (amount >= 0),
  currency   TEXT NOT NULL CHECK (length(currency) = 3),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX edition_costs_by_edition ON edition_costs (edition_id);

-- A paper or talk. The id is made from edition and key; keywords and affiliations one a line; `source`: the file.
CREATE TABLE programme_items (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  edition_id   BLOB NOT NULL REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  key          TEXT NOT NULL CHECK (key <> ''),
  title        TEXT NOT NULL DEFAULT '',
  kind         TEXT NOT NULL,
  topic        TEXT NOT NULL DEFAULT '',
  keywords     TEXT NOT NULL DEFAULT '',
  summary      TEXT NOT NULL DEFAULT '',
  decision     TEXT NOT NULL DEFAULT '',
  award        TEXT NOT NULL DEFAULT '',
  link         TEXT NOT NULL DEFAULT '',
  affiliations TEXT NOT NULL DEFAULT '',
  source       TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_items_by_edition ON programme_items (edition_id);

-- Every time something is given. The id is made from item and position. `starts`, `ends`: UTC ms; `written`: as the file
-- has it, where that names no time zone.
CREATE TABLE programme_slots (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  edition_id BLOB NOT NULL REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  item_id    BLOB NOT NULL REFERENCES programme_items (id) DEFERRABLE INITIALLY DEFERRED,
  position   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  session    TEXT NOT NULL DEFAULT '',
  room       TEXT NOT NULL DEFAULT '',
  poster     TEXT NOT NULL DEFAULT '',
  starts     INTEGER,
  ends       INTEGER,
  written    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_slots_by_item ON programme_slots (item_id);
CREATE INDEX programme_slots_by_edition ON programme_slots (edition_id);

-- Somebody who writes or speaks at conferences; no person of the desk's until somebody wants her to be. `name_key`: what
-- two names are compared by; ids and links in the form they are compared by. The id is made from what she is known by when
-- she first comes. `person_id`: who she is, in the desk; `sure`: 1 linked by an id, 2 by likeness, 3 said by somebody.
CREATE TABLE programme_people (
  rid           INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name          TEXT NOT NULL CHECK (name <> ''),
  name_key      TEXT NOT NULL,
  affiliation   TEXT NOT NULL DEFAULT '',
  position      TEXT NOT NULL DEFAULT '',
  openreview_id TEXT NOT NULL DEFAULT '',
  dblp_pid      TEXT NOT NULL DEFAULT '',
  orcid         TEXT NOT NULL DEFAULT '',
  homepage      TEXT NOT NULL DEFAULT '',
  scholar       TEXT NOT NULL DEFAULT '',
  linkedin      TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  person_id     BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  linked_by     TEXT NOT NULL DEFAULT '' CHECK (linked_by IN ('', 'id', 'likeness', 'hand')),
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_people_by_name ON programme_people (name_key);
CREATE INDEX programme_people_by_person ON programme_people (person_id) WHERE person_id IS NOT NULL;

-- Who wrote or gives what, in order from 0. The id is made from item and position.
CREATE TABLE programme_authors (
  rid                 INTEGER PRIMARY KEY,
  id                  BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  edition_id          BLOB NOT NULL REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  item_id             BLOB NOT NULL REFERENCES programme_items (id) DEFERRABLE INITIALLY DEFERRED,
  programme_person_id BLOB NOT NULL REFERENCES programme_people (id) DEFERRABLE INITIALLY DEFERRED,
  position            INTEGER NOT NULL,
  written             TEXT NOT NULL DEFAULT '',
  affiliation         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_authors_by_edition ON programme_authors (edition_id);
CREATE INDEX programme_authors_by_item ON programme_authors (item_id);
CREATE INDEX programme_authors_by_person ON programme_authors (programme_person_id);

-- Two that somebody said are not the same, whatever they are called; the lesser key first. The id is made from both.
CREATE TABLE not_the_same (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  one_id     BLOB NOT NULL CHECK (length(one_id) = 16),
  other_id   BLOB NOT NULL CHECK (length(other_id) = 16),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX not_the_same_by_one ON not_the_same (one_id);
CREATE INDEX not_the_same_by_other ON not_the_same (other_id);

-- Whom to meet at an edition, and what came of it. The id is made from edition and person. Priority 1 is the highest.
CREATE TABLE edition_contacts (
  rid            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  edition_id     BLOB NOT NULL REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  person_id      BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  standing       TEXT NOT NULL CHECK (standing IN ('to_meet', 'met', 'followed_up', 'no')),
  priority       INTEGER CHECK (priority BETWEEN 1 AND 3),
  why            TEXT NOT NULL DEFAULT '',
  capacity       TEXT NOT NULL DEFAULT '' CHECK (capacity IN ('', 'author', 'speaker', 'organiser', 'attendee', 'exhibitor')),
  met_at         INTEGER,
  met_where      TEXT NOT NULL DEFAULT '',
  follow_up_on   TEXT NOT NULL DEFAULT '',
  followed_up_at INTEGER,
  note           TEXT NOT NULL DEFAULT '',
  source         TEXT NOT NULL DEFAULT '',
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX edition_contacts_by_edition ON edition_contacts (edition_id);
CREATE INDEX edition_contacts_by_person ON edition_contacts (person_id);
CREATE INDEX edition_contacts_by_follow_up ON edition_contacts (follow_up_on) WHERE standing = 'met';

-- A line as it was caught, and who it was about. 'open': nobody has looked at what could not be read.
CREATE TABLE captures (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  line       TEXT NOT NULL CHECK (line <> ''),
  at         INTEGER NOT NULL,
  edition_id BLOB REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  standing   TEXT NOT NULL CHECK (standing IN ('open', 'sorted', 'dropped')),
  person     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX captures_open ON captures (at) WHERE standing = 'open';
CREATE INDEX captures_by_person ON captures (person_id) WHERE person_id IS NOT NULL;

-- Where somebody worked or works. Days are a year, a month or a day; '' where nobody said; `to_on` '' with `now` 1: still.
CREATE TABLE employments (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  title      TEXT NOT NULL DEFAULT '',
  team       TEXT NOT NULL DEFAULT '',
  from_on    TEXT NOT NULL DEFAULT '',
  to_on      TEXT NOT NULL DEFAULT '',
  now        INTEGER NOT NULL DEFAULT 0 CHECK (now IN (0, 1)),
  note       TEXT NOT NULL DEFAULT '',
  source     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX employments_by_person ON employments (person_id);
CREATE INDEX employments_by_company ON employments (company_id);

-- Two people who know each other; 'introduced': `other_id` brought `person_id` to us. The id is made from both and the kind.
CREATE TABLE acquaintances (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  other_id   BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL CHECK (kind IN ('introduced', 'worked_with', 'studied_with', 'knows')),
  since_on   TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (person_id <> other_id)
) STRICT;
CREATE INDEX acquaintances_by_person ON acquaintances (person_id);
CREATE INDEX acquaintances_by_other ON acquaintances (other_id);

-- The conference something was said at.
ALTER TABLE interactions ADD COLUMN edition_id BLOB REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX interactions_by_edition ON interactions (edition_id) WHERE edition_id IS NOT NULL;
