-- The desk's public log: what was said, in order, how far the log has come, and what is shown of it.
-- Locks nothing: new tables.

-- The exact bytes of each entry, and its place. The indices have no gaps; triggers see to it.
CREATE TABLE log_entry (
  leaf_index    BIGINT NOT NULL PRIMARY KEY CHECK (leaf_index >= 0),
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  kind          TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  canonical     BYTEA  NOT NULL
);

-- One row: the last checkpoint the log has signed. Each opening counts itself, so that a checkpoint
-- that a killed process left unforced is on the disk before anything is published from it.
CREATE TABLE log_head (
  only_one      INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  size          BIGINT  NOT NULL CHECK (size >= 0),
  checkpoint    BYTEA   NOT NULL,
  openings      BIGINT  NOT NULL
);

-- Entries that readers can fetch, whose subjects are therefore shown.
CREATE TABLE log_shown (
  leaf_index    BIGINT NOT NULL PRIMARY KEY REFERENCES log_entry (leaf_index),
  shown_at      BIGINT NOT NULL
);
