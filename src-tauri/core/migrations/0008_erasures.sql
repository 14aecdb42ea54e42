-- Erasure (see erasure/): who asked to be forgotten. What is kept of her names nobody: her key, hashes of her addresses
-- and the keys of her rows.

-- Nothing of it can be taken back.
ALTER TABLE operations ADD COLUMN for_good INTEGER NOT NULL DEFAULT 0 CHECK (for_good IN (0, 1));

-- `id` was her key. `desk` and `person`: where it was decided, and by whom. Only ever added to; where two desks decided it
-- apart, the earlier one counts.
CREATE TABLE erasures (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  at     INTEGER NOT NULL,
  desk   BLOB NOT NULL CHECK (length(desk) = 16),
  person TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What she was known by: a hash of each e-mail, phone and link, in the form it is compared by.
CREATE TABLE erased_addresses (
  address BLOB NOT NULL CHECK (length(address) = 16),
  erasure BLOB NOT NULL REFERENCES erasures (id),
  PRIMARY KEY (address, erasure)
) STRICT, WITHOUT ROWID;

-- Rows that never come back. 'hers': it hung on her, which every desk sees by itself; 'gone': it was about her and hung on
-- something else; 'bare': it stays, without what leads to her.
CREATE TABLE erased_rows (
  id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  erasure BLOB NOT NULL REFERENCES erasures (id),
  what    TEXT NOT NULL CHECK (what IN ('hers', 'gone', 'bare'))
) STRICT, WITHOUT ROWID;

-- Desks that have done it, each in its own words; `counts`: how many of what, as JSON by table.
CREATE TABLE erasures_done (
  erasure BLOB NOT NULL REFERENCES erasures (id),
  desk    BLOB NOT NULL CHECK (length(desk) = 16),
  name    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  counts  TEXT NOT NULL,
  PRIMARY KEY (erasure, desk)
) STRICT, WITHOUT ROWID;

-- Why somebody who had asked to be forgotten is here again. Never changed.
CREATE TABLE comebacks (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  reason     TEXT NOT NULL CHECK (reason <> ''),
  person     TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX comebacks_by_person ON comebacks (person_id);
