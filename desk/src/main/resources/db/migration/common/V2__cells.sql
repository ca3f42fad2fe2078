-- Messages grouped as they stream in, and what people decided about that. Locks nothing: new tables.

-- What the engine put together, or a person set apart. A group is the cells that links join.
CREATE TABLE cell (
  cell_id       TEXT NOT NULL PRIMARY KEY,
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  since         TEXT NOT NULL
);

CREATE TABLE cell_message (
  message_id    TEXT NOT NULL PRIMARY KEY REFERENCES message (message_id),
  cell_id       TEXT NOT NULL REFERENCES cell (cell_id)
);
CREATE INDEX cell_message_cell ON cell_message (cell_id);

-- A person's decision about two cells: one question (must) or two (cannot). It is never changed but
-- for being undone, once.
CREATE TABLE cell_link (
  link_id       TEXT   NOT NULL PRIMARY KEY,
  kind          TEXT   NOT NULL CHECK (kind IN ('must', 'cannot')),
  one_cell      TEXT   NOT NULL REFERENCES cell (cell_id),
  other_cell    TEXT   NOT NULL REFERENCES cell (cell_id),
  decided_by    TEXT   NOT NULL,
  decided_at    BIGINT NOT NULL,
  undone_by     TEXT,
  undone_at     BIGINT,
  CHECK (one_cell < other_cell),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX cell_link_one ON cell_link (one_cell);
CREATE INDEX cell_link_other ON cell_link (other_cell);
-- Two nodes that decide the same at once write it once.
CREATE UNIQUE INDEX cell_link_stands ON cell_link (kind, one_cell, other_cell) WHERE undone_at IS NULL;

-- Grouping begins with what is left from now on: what came before was announced to nobody.
INSERT INTO outbox_cursor (reader, change_number)
SELECT 'grouping', latest
  FROM change_counter;
