-- Exchange files (see sync/FORMAT.md).
-- Desks whose files this one takes in and that it writes files for. Who they are stands in `desks`.
CREATE TABLE known_desks (
  desk       BLOB NOT NULL PRIMARY KEY REFERENCES desks (id),
  added_at   INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;

-- Files written here. `upto`: the local change up to which all is in it, or in a file before it; `left_out`: facets that
-- are not, one bit each.
CREATE TABLE sent_files (
  id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  at       INTEGER NOT NULL,
  upto     INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  rows     INTEGER NOT NULL,
  people   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For whom, and as the how-manieth for that desk; `heard`: it said that it has it.
CREATE TABLE sent_to (
  file   BLOB NOT NULL REFERENCES sent_files (id),
  desk   BLOB NOT NULL REFERENCES desks (id),
  number INTEGER NOT NULL CHECK (number > 0),
  heard  INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
  PRIMARY KEY (desk, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_to_by_file ON sent_to (file);

-- Files taken in, in that order. `complete`: with what was taken in before it, all that its desk had in its facets.
CREATE TABLE received_files (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  desk        BLOB NOT NULL REFERENCES desks (id),
  number      INTEGER NOT NULL CHECK (number > 0),
  at          INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  left_out    INTEGER NOT NULL,
  complete    INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
CREATE INDEX received_files_by_desk ON received_files (desk, number);

-- What live edits wrote that stands in no table: of rows that were removed, that wait for another row, or that this
-- version does not know. JSON; see sync/FORMAT.md. Edits that are live no more may be left in it.
CREATE TABLE set_aside (
  id       BLOB NOT NULL,
  facet    INTEGER NOT NULL,
  register INTEGER NOT NULL,
  actor    INTEGER NOT NULL,
  counter  INTEGER NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (id, facet, register, actor, counter)
) STRICT, WITHOUT ROWID;

-- Where several desks changed the same at once: what the live edits wrote whose value is not the one shown. `about`: what
-- the row hangs on.
CREATE TABLE conflict_values (
  rid      INTEGER PRIMARY KEY,
  id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about    BLOB NOT NULL CHECK (length(about) = 16),
  row_id   BLOB NOT NULL CHECK (length(row_id) = 16),
  table_no INTEGER NOT NULL,
  facet    INTEGER NOT NULL,
  register INTEGER NOT NULL,
  actor    INTEGER NOT NULL,
  counter  INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  value    TEXT NOT NULL
) STRICT;
CREATE INDEX conflict_values_by_row ON conflict_values (row_id, register);
CREATE INDEX conflict_values_by_about ON conflict_values (about);

-- What a removed row was, when it comes back.
CREATE INDEX changes_that_removed ON changes (id) WHERE kind = 'D';

-- Rows that are kept aside, whole or in part, until something that they name has arrived.
CREATE TABLE waiting (
  id       BLOB NOT NULL PRIMARY KEY,
  table_no INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Operations that took a file in. Of what such a one changed, the clocks before and after: whoever undoes it is as though
-- the file had never come, and whoever does it again as though it had just come. `clock` is NULL for what was not known.
CREATE TABLE merges (
  op   INTEGER PRIMARY KEY,
  file BLOB NOT NULL REFERENCES received_files (id)
) STRICT;
CREATE TABLE merged_clocks (
  op       INTEGER NOT NULL,
  id       BLOB NOT NULL,
  facet    INTEGER NOT NULL,
  table_no INTEGER NOT NULL,
  clock    BLOB,
  after    BLOB,
  PRIMARY KEY (op, id, facet)
) STRICT, WITHOUT ROWID;

-- What waited before such an operation: it waits again where that is taken back.
CREATE TABLE merged_waiting (
  op       INTEGER NOT NULL,
  id       BLOB NOT NULL,
  table_no INTEGER NOT NULL,
  PRIMARY KEY (op, id)
) STRICT, WITHOUT ROWID;
