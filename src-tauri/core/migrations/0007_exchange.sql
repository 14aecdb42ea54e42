-- Exchange files (see sync/FORMAT.md).
-- Desks whose files this one takes in and that it writes files for. Who they are stands in `desks`.
CREATE TABLE known_desks (
  desk       BLOB NOT NULL PRIMARY KEY REFERENCES desks (id),
  added_at   INTEGER NOT NULL,
  revoked_at INTEGER,
  -- When it asked for what it has not got, where nothing was written for it since.
  asked_at   INTEGER
) STRICT, WITHOUT ROWID;

-- Files written here. `upto`: the local change up to which all is in it, or in a file before it; `left_out`: facets that
-- are not, one bit each; `scope`: the role or the list that it is about, NULL where it is about all; `for_whom`: who has
-- the passphrase, where it is sealed with one; `folder`: it was written into the shared folder, and is not known to have
-- gone from there.
CREATE TABLE sent_files (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  at       INTEGER NOT NULL,
  upto     INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  scope    BLOB,
  for_whom TEXT NOT NULL,
  folder   INTEGER NOT NULL DEFAULT 0 CHECK (folder IN (0, 1)),
  rows     INTEGER NOT NULL,
  people   INTEGER NOT NULL
) STRICT;

-- Of a file with a scope, what was within that; of one without, who was held back from it. Of whoever comes into what is
-- sent, all is sent.
CREATE TABLE sent_parts (
  file INTEGER NOT NULL REFERENCES sent_files (seq),
  id   BLOB NOT NULL,
  PRIMARY KEY (file, id)
) STRICT, WITHOUT ROWID;

-- Of whom something was in a file; of which facets, one bit each.
CREATE TABLE disclosures (
  person BLOB NOT NULL,
  file   INTEGER NOT NULL REFERENCES sent_files (seq),
  facets INTEGER NOT NULL,
  PRIMARY KEY (person, file)
) STRICT, WITHOUT ROWID;

-- People of whom nothing leaves this desk; nor does this. Whoever was removed stays in it, for her removal would leave.
CREATE TABLE kept_here (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  whom       BLOB NOT NULL UNIQUE CHECK (length(whom) = 16),
  created_at INTEGER NOT NULL
) STRICT;

-- What was done outside the desk's file stays done: it cannot be undone.
ALTER TABLE operations ADD COLUMN stays INTEGER NOT NULL DEFAULT 0 CHECK (stays IN (0, 1));

-- For whom, and as the how-manieth for that desk; `heard`: it said that it has it.
CREATE TABLE sent_to (
  file   INTEGER NOT NULL REFERENCES sent_files (seq),
  desk   BLOB NOT NULL REFERENCES desks (id),
  number INTEGER NOT NULL CHECK (number > 0),
  heard  INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
  PRIMARY KEY (desk, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_to_by_file ON sent_to (file);

-- Files taken in, in that order. `number`: 0 where it was written for nobody by name; `after`: the file that it builds on;
-- `complete`: with what was taken in before it, all that its desk had in its facets and its scope.
CREATE TABLE received_files (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  desk        BLOB NOT NULL REFERENCES desks (id),
  number      INTEGER NOT NULL CHECK (number >= 0),
  at          INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  left_out    INTEGER NOT NULL,
  scope       BLOB,
  after       BLOB,
  rows        INTEGER NOT NULL,
  complete    INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
CREATE INDEX received_files_by_desk ON received_files (desk, number);
CREATE INDEX received_files_by_after ON received_files (after);

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

-- Where this desk exchanges files with others: a folder that something else brings to them. `wrote`: the last file that
-- was written there.
CREATE TABLE shared_folder (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  path  TEXT NOT NULL,
  wrote INTEGER REFERENCES sent_files (seq)
) STRICT;

-- Files there that were not taken in, as they were when that was found: not read again until they are others.
CREATE TABLE folder_refused (
  name     TEXT NOT NULL PRIMARY KEY,
  bytes    INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  why      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
