-- The first desk: people, their companies, tags, what was imported how, and the journal of every change.
--
-- Keys are UUIDv7 as 16 bytes. `rid` is this file's own row number: lists and full text point at it, it never
-- leaves the file. Instants are UTC milliseconds. Text that is empty is '', never NULL, so that a cleared field
-- and a field never filled are the same thing to the user.

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How this desk looks: columns, widths, theme. Not part of the journal.
CREATE TABLE settings (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  name_key   TEXT NOT NULL,
  domain     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX companies_by_name_key ON companies (name_key);
CREATE INDEX companies_by_domain ON companies (domain) WHERE domain <> '';

CREATE TABLE people (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name         TEXT NOT NULL CHECK (name <> ''),
  given        TEXT NOT NULL DEFAULT '',
  family       TEXT NOT NULL DEFAULT '',
  title        TEXT NOT NULL DEFAULT '',
  company_id   BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  location     TEXT NOT NULL DEFAULT '',
  time_zone    TEXT NOT NULL DEFAULT '',
  pool         TEXT NOT NULL DEFAULT '',
  owner        TEXT NOT NULL DEFAULT '',
  source       TEXT NOT NULL DEFAULT '',
  connected_on TEXT NOT NULL DEFAULT '',
  notes        TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_company ON people (company_id) WHERE company_id IS NOT NULL;

-- E-mails, phones and links. `norm` is what two are compared by; '' where `value` could not be read as one.
CREATE TABLE contact_points (
  rid       INTEGER PRIMARY KEY,
  id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  kind      TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'link')),
  value     TEXT NOT NULL CHECK (value <> ''),
  norm      TEXT NOT NULL,
  label     TEXT NOT NULL DEFAULT '',
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_points_by_person ON contact_points (person_id);
CREATE INDEX contact_points_by_norm ON contact_points (norm) WHERE norm <> '';

-- A tag's id is made from its key (see tags/): the same tag made on two desks is one tag.
CREATE TABLE tags (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person_tags (
  rid       INTEGER PRIMARY KEY,
  id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id    BLOB NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX person_tags_by_person ON person_tags (person_id, tag_id);
CREATE INDEX person_tags_by_tag ON person_tags (tag_id);

-- How a header was mapped the last time: `signature` is a hash of the header's folded cells.
CREATE TABLE import_mappings (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  signature  TEXT NOT NULL,
  mapping    TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX import_mappings_by_signature ON import_mappings (signature);

-- The journal: one row in `operations` for each thing the user did, one in `changes` for each row made or
-- removed and for each column changed. It is written by the store alone.
CREATE TABLE operations (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  name      TEXT NOT NULL,
  label     TEXT NOT NULL,
  person    TEXT NOT NULL,
  at        INTEGER NOT NULL,
  undoes    INTEGER REFERENCES operations (seq),
  undone_by INTEGER REFERENCES operations (seq)
) STRICT;

-- kind: I made, D removed (`old` is the whole row as JSON, bytes in hex), U one column changed.
-- `root` is what the row hangs on: a person for her e-mails, the row itself for a person.
CREATE TABLE changes (
  rid      INTEGER PRIMARY KEY,
  op       INTEGER NOT NULL REFERENCES operations (seq),
  table_no INTEGER NOT NULL,
  id       BLOB NOT NULL,
  root     BLOB NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('I', 'U', 'D')),
  col      TEXT,
  old      ANY,
  new      ANY
) STRICT;
CREATE INDEX changes_by_op ON changes (op);
CREATE INDEX changes_by_row ON changes (id);

-- Derived from the above, kept by the search slice in the same transaction, and made anew whenever wanted.
-- The list: one row a person, each sortable column as a folded key cut to 24 characters, '' where there is nothing.
CREATE TABLE people_list (
  rid       INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  title     TEXT NOT NULL,
  company   TEXT NOT NULL,
  location  TEXT NOT NULL,
  pool      TEXT NOT NULL,
  tags      TEXT NOT NULL,
  email     TEXT NOT NULL,
  phone     TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  owner     TEXT NOT NULL,
  source    TEXT NOT NULL,
  created   INTEGER NOT NULL,
  updated   INTEGER NOT NULL
) STRICT;
CREATE INDEX people_list_by_name ON people_list (name);
CREATE INDEX people_list_by_title ON people_list (title, name);
CREATE INDEX people_list_by_company ON people_list (company, name);
CREATE INDEX people_list_by_location ON people_list (location, name);
CREATE INDEX people_list_by_pool ON people_list (pool, name);
CREATE INDEX people_list_by_tags ON people_list (tags, name);
CREATE INDEX people_list_by_email ON people_list (email, name);
CREATE INDEX people_list_by_phone ON people_list (phone, name);
CREATE INDEX people_list_by_time_zone ON people_list (time_zone, name);
CREATE INDEX people_list_by_owner ON people_list (owner, name);
CREATE INDEX people_list_by_source ON people_list (source, name);
CREATE INDEX people_list_by_created ON people_list (created, name);
CREATE INDEX people_list_by_updated ON people_list (updated, name);

-- Full text. The program folds and cuts words itself (see search/words.rs) and hands over words parted by blanks;
-- the tokenizer only parts them again, so every sign that may stand inside a word is a token character here.
CREATE VIRTUAL TABLE people_words USING fts5 (
  name, work, contact, place, tags, notes,
  content = '', contentless_delete = 1, prefix = '1 2',
  tokenize = "unicode61 remove_diacritics 0 tokenchars '+#.@_-&'"
);
-- Words gathered in memory before they go to the file in one piece: a large import writes few pieces to be merged.
INSERT INTO people_words (people_words, rank) VALUES ('hashsize', 16777216);

-- Every word that was ever part of a name, and its trigrams: where a mistyped name finds its neighbours.
CREATE TABLE name_words (
  rid  INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE name_trigrams (
  trigram TEXT NOT NULL,
  word    INTEGER NOT NULL REFERENCES name_words (rid),
  PRIMARY KEY (trigram, word)
) STRICT, WITHOUT ROWID;
