-- What matters in this field: what people did, at what scale, on which silicon, and what backs it; what they earn; what
-- they gave to open source; the desk's own words beside the program's; searches and lists that are kept.
--
-- Skills, hardware, fabrics and projects are named by their keys in the taxonomy. A key stays as it was written, also
-- where an entry is later retired or merged into another. A number nobody knows is NULL.

ALTER TABLE people ADD COLUMN team TEXT NOT NULL DEFAULT '';

-- One row a person; its id is made from hers. Kinds of work from 0 (none) to 4 (all of it); exposure to machine learning
-- from 0 to 3; each wish its rank among the five, 1 the most wanted.
CREATE TABLE profiles (
  rid            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id      BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  training       INTEGER CHECK (training BETWEEN 0 AND 4),
  inference      INTEGER CHECK (inference BETWEEN 0 AND 4),
  data           INTEGER CHECK (data BETWEEN 0 AND 4),
  cost           INTEGER CHECK (cost BETWEEN 0 AND 4),
  platform       INTEGER CHECK (platform BETWEEN 0 AND 4),
  networking     INTEGER CHECK (networking BETWEEN 0 AND 4),
  ml_exposure    INTEGER CHECK (ml_exposure BETWEEN 0 AND 3),
  side           TEXT NOT NULL DEFAULT '' CHECK (side IN ('', 'platform', 'user', 'both')),
  challenge_rank INTEGER CHECK (challenge_rank BETWEEN 1 AND 5),
  challenge_note TEXT NOT NULL DEFAULT '',
  hardware_rank  INTEGER CHECK (hardware_rank BETWEEN 1 AND 5),
  hardware_note  TEXT NOT NULL DEFAULT '',
  autonomy_rank  INTEGER CHECK (autonomy_rank BETWEEN 1 AND 5),
  autonomy_note  TEXT NOT NULL DEFAULT '',
  career_rank    INTEGER CHECK (career_rank BETWEEN 1 AND 5),
  career_note    TEXT NOT NULL DEFAULT '',
  pay_rank       INTEGER CHECK (pay_rank BETWEEN 1 AND 5),
  pay_note       TEXT NOT NULL DEFAULT '',
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX profiles_by_person ON profiles (person_id);

-- What somebody ran, at one place: `accelerators` in the largest job, `fleet` all there were. `from_on` and `to_on` are
-- a year or a year and month; both empty: nobody knows.
CREATE TABLE scale_records (
  rid              INTEGER PRIMARY KEY,
  id               BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id        BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id       BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  accelerators     INTEGER CHECK (accelerators > 0),
  fleet            INTEGER CHECK (fleet > 0),
  nodes            INTEGER CHECK (nodes > 0),
  hardware         TEXT NOT NULL DEFAULT '',
  fabric           TEXT NOT NULL DEFAULT '',
  did              TEXT NOT NULL DEFAULT '' CHECK (did IN ('', 'used', 'on_call', 'operated', 'built', 'led')),
  from_on          TEXT NOT NULL DEFAULT '',
  to_on            TEXT NOT NULL DEFAULT '',
  requests_per_day INTEGER CHECK (requests_per_day > 0),
  terabytes        INTEGER CHECK (terabytes > 0),
  p99_ms           INTEGER CHECK (p99_ms > 0),
  note             TEXT NOT NULL DEFAULT '',
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX scale_records_by_person ON scale_records (person_id);
CREATE INDEX scale_records_by_company ON scale_records (company_id) WHERE company_id IS NOT NULL;

-- Depth: 1 used, 2 built, 3 tuned, 4 authored; NULL: said, and not how deep. The id is made of person and skill.
CREATE TABLE person_skills (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  skill      TEXT NOT NULL CHECK (skill <> ''),
  depth      INTEGER CHECK (depth BETWEEN 1 AND 4),
  last_used  INTEGER,
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX person_skills_by_person ON person_skills (person_id);

CREATE TABLE person_hardware (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  hardware   TEXT NOT NULL CHECK (hardware <> ''),
  depth      INTEGER CHECK (depth BETWEEN 1 AND 4),
  last_used  INTEGER,
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX person_hardware_by_person ON person_hardware (person_id);

-- A failure somebody dealt with, told in her words.
CREATE TABLE stories (
  rid         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id   BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  domain      TEXT NOT NULL CHECK (domain IN ('communication', 'memory', 'faults')),
  company_id  BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  happened_on TEXT NOT NULL DEFAULT '',
  story       TEXT NOT NULL CHECK (story <> ''),
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_person ON stories (person_id);
CREATE INDEX stories_by_company ON stories (company_id) WHERE company_id IS NOT NULL;

-- What somebody's work changed. Values before and after as written, with their unit ("31% MFU"); money a month in minor
-- units of `currency`.
CREATE TABLE impacts (
  rid             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id       BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  metric          TEXT NOT NULL CHECK (metric <> ''),
  before_value    TEXT NOT NULL DEFAULT '',
  after_value     TEXT NOT NULL DEFAULT '',
  money_per_month INTEGER,
  currency        TEXT NOT NULL DEFAULT '',
  company_id      BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  happened_on     TEXT NOT NULL DEFAULT '',
  verified_by     TEXT NOT NULL DEFAULT '',
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX impacts_by_person ON impacts (person_id);
CREATE INDEX impacts_by_company ON impacts (company_id) WHERE company_id IS NOT NULL;

-- What somebody gave to an open-source project. The id is made of person and project.
CREATE TABLE contributions (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  project    TEXT NOT NULL CHECK (project <> ''),
  level      TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'user', 'issue', 'pr', 'committer', 'maintainer')),
  handle     TEXT NOT NULL DEFAULT '',
  commits    INTEGER CHECK (commits >= 0),
  paths      TEXT NOT NULL DEFAULT '',
  first_on   TEXT NOT NULL DEFAULT '',
  last_on    TEXT NOT NULL DEFAULT '',
  link       TEXT NOT NULL DEFAULT '',
  source     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contributions_by_person ON contributions (person_id);

-- What backs a claim. `claim_id` is the row of any table above; `aspect` says which column of a profile, else ''. `words`
-- are those of the text it was read from.
CREATE TABLE evidence (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id   BLOB NOT NULL CHECK (length(claim_id) = 16),
  aspect     TEXT NOT NULL DEFAULT '',
  kind       TEXT NOT NULL CHECK (kind IN ('said', 'resume', 'pr', 'maintainer', 'paper', 'reference', 'interview')),
  link       TEXT NOT NULL DEFAULT '',
  seen_on    TEXT NOT NULL DEFAULT '',
  words      TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_person ON evidence (person_id);

-- What somebody earned, wants or was offered on a day: a year's money in minor units of `currency`; the sign-on once.
CREATE TABLE pay_points (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL CHECK (kind IN ('current', 'expected', 'offered', 'countered')),
  base       INTEGER CHECK (base >= 0),
  bonus      INTEGER CHECK (bonus >= 0),
  equity     INTEGER CHECK (equity >= 0),
  sign_on    INTEGER CHECK (sign_on >= 0),
  currency   TEXT NOT NULL CHECK (length(currency) = 3),
  as_of      TEXT NOT NULL,
  source     TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pay_points_by_person ON pay_points (person_id);

-- From `as_of` on, one of `currency` is worth so many billionths of one of `in_currency`. The user's own figures.
CREATE TABLE exchange_rates (
  rid         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  currency    TEXT NOT NULL CHECK (length(currency) = 3),
  in_currency TEXT NOT NULL CHECK (length(in_currency) = 3),
  billionths  INTEGER NOT NULL CHECK (billionths > 0),
  as_of       TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

-- What a desk changed in the taxonomy or added to it: the whole entry in place of the program's own of the same key.
-- Lists are one a line. `merged_into` is the key that claims on this one are read as from now on.
CREATE TABLE field_entries (
  rid         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind        TEXT NOT NULL CHECK (kind IN ('skill', 'hardware', 'project', 'pool')),
  key         TEXT NOT NULL CHECK (key <> ''),
  name        TEXT NOT NULL CHECK (name <> ''),
  same        TEXT NOT NULL DEFAULT '',
  parts       TEXT NOT NULL DEFAULT '',
  kin         TEXT NOT NULL DEFAULT '',
  area        TEXT NOT NULL DEFAULT '',
  vendor      TEXT NOT NULL DEFAULT '',
  family      TEXT NOT NULL DEFAULT '',
  year        INTEGER,
  skill       TEXT NOT NULL DEFAULT '',
  paths       TEXT NOT NULL DEFAULT '',
  weak        INTEGER NOT NULL DEFAULT 0 CHECK (weak IN (0, 1)),
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  merged_into TEXT NOT NULL DEFAULT '',
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

-- People of an open-source project as a file named them, whether they are in the desk or not. `person_id` is who it was
-- said to be; nobody of that key in the desk: nobody.
CREATE TABLE contributors (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  project    TEXT NOT NULL CHECK (project <> ''),
  name       TEXT NOT NULL DEFAULT '',
  email      TEXT NOT NULL DEFAULT '',
  handle     TEXT NOT NULL DEFAULT '',
  commits    INTEGER NOT NULL DEFAULT 0,
  paths      TEXT NOT NULL DEFAULT '',
  first_on   TEXT NOT NULL DEFAULT '',
  last_on    TEXT NOT NULL DEFAULT '',
  person_id  BLOB CHECK (length(person_id) = 16),
  passed     INTEGER NOT NULL DEFAULT 0 CHECK (passed IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contributors_by_project ON contributors (project, commits);
CREATE INDEX contributors_by_person ON contributors (person_id) WHERE person_id IS NOT NULL;

-- A search that is asked anew whenever it is looked at, and a list of people that stays as it is.
CREATE TABLE saved_searches (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  query      TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE hotlists (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE hotlist_people (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  hotlist_id BLOB NOT NULL REFERENCES hotlists (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX hotlist_people_by_hotlist ON hotlist_people (hotlist_id);
CREATE INDEX hotlist_people_by_person ON hotlist_people (person_id);

-- A work profile that is looked for, and how much each side of it weighs, both as JSON.
CREATE TABLE wanted_profiles (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  wanted     TEXT NOT NULL,
  weights    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Derived, as the list is: what is known of somebody's work, in one JSON text; nobody without any is in it.
CREATE TABLE people_facts (
  rid   INTEGER PRIMARY KEY,
  facts TEXT NOT NULL
) STRICT;
