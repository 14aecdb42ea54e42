-- History: what happened to a thing is found by what its rows hang on. That finds the later changes of a single row as
-- well, since what a row hangs on never changes.
DROP INDEX changes_by_row;
CREATE INDEX changes_by_root ON changes (root);

-- Clocks (see store/clocks): who had seen what of a row when it was changed.
-- Every desk this one knows of, itself among them.
CREATE TABLE desks (
  id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name          TEXT NOT NULL,
  person        TEXT NOT NULL,
  verifying_key BLOB NOT NULL CHECK (length(verifying_key) = 32),
  recipient     BLOB NOT NULL CHECK (length(recipient) = 32)
) STRICT, WITHOUT ROWID;

-- One opening of one desk's file, by a random number; clocks name it by `no`, which never leaves this file. `desk` is
-- NULL for what this desk wrote before it had an identity, until its first write with one.
CREATE TABLE actors (
  no     INTEGER PRIMARY KEY,
  random INTEGER NOT NULL UNIQUE,
  desk   BLOB REFERENCES desks (id)
) STRICT;

-- One for each row and facet, packed; see store/clocks/packed.rs. Rows that were removed keep theirs.
CREATE TABLE clocks (
  local_change INTEGER PRIMARY KEY AUTOINCREMENT,
  id           BLOB NOT NULL,
  table_no     INTEGER NOT NULL,
  facet        INTEGER NOT NULL,
  clock        BLOB NOT NULL,
  UNIQUE (id, facet)
) STRICT;

-- What is there already was made by actor 1, with its first edit, at the beginning of 2026. Nobody else has seen it.
INSERT INTO actors (no, random)
SELECT 1, random() WHERE EXISTS (SELECT 1 FROM operations);
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 1, 1, x'0101010101010000' FROM companies ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 2, 1, x'0101010101010000' FROM people ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 2, 4, x'0101010101010000' FROM people WHERE notes <> '' ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 3, 2, x'0101010101010000' FROM contact_points ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 4, 1, x'0101010101010000' FROM tags ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 5, 1, x'0101010101010000' FROM person_tags ORDER BY rid;
INSERT INTO clocks (id, table_no, facet, clock)
SELECT id, 6, 1, x'0101010101010000' FROM import_mappings ORDER BY rid;
