-- The register of publishers and who controls them, and the sources the desk watches. Locks nothing: new
-- tables.

-- verification ---------------------------------------------------------------------------------

-- Something that somebody proposes to say in the register: exactly one of the next three tables has its
-- words. Empty proposed_by: the operator, from a file.
CREATE TABLE register_entry (
  entry_id      TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  proposed_by   TEXT   NOT NULL,
  proposed_at   BIGINT NOT NULL
);

-- A publisher, or who controls one. The newest entry of a party says how it is now.
CREATE TABLE register_party (
  entry_id      TEXT NOT NULL PRIMARY KEY REFERENCES register_entry (entry_id),
  party_id      TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('publisher', 'organisation', 'office')),
  name          TEXT NOT NULL,
  site          TEXT NOT NULL,
  imprint       TEXT NOT NULL,
  CHECK (imprint <> ''),
  CHECK (kind <> 'publisher' OR site <> '')
);
CREATE INDEX register_party_party ON register_party (party_id);

CREATE TABLE register_link (
  entry_id      TEXT NOT NULL PRIMARY KEY REFERENCES register_entry (entry_id),
  controlled    TEXT NOT NULL,
  controller    TEXT NOT NULL,
  control       TEXT NOT NULL CHECK (control IN ('owner', 'funder', 'director')),
  since         TEXT NOT NULL,
  source        TEXT NOT NULL,
  CHECK (controlled <> controller)
);

-- The link is named by its own entry.
CREATE TABLE register_link_end (
  entry_id      TEXT NOT NULL PRIMARY KEY REFERENCES register_entry (entry_id),
  link_id       TEXT NOT NULL REFERENCES register_link (entry_id),
  reason        TEXT NOT NULL
);

-- What a second person said to it. Content and salt are what the entry in the log holds the hash of.
CREATE TABLE register_decision (
  entry_id      TEXT   NOT NULL PRIMARY KEY REFERENCES register_entry (entry_id),
  decision      TEXT   NOT NULL CHECK (decision IN ('confirmed', 'dropped')),
  decided_by    TEXT   NOT NULL,
  decided_at    BIGINT NOT NULL,
  effective_at  BIGINT,
  content       BYTEA,
  salt          BYTEA,
  leaf_index    BIGINT,
  CHECK ((decision = 'confirmed') = (effective_at IS NOT NULL)),
  CHECK ((decision = 'confirmed') = (content IS NOT NULL)),
  CHECK ((decision = 'confirmed') = (salt IS NOT NULL)),
  CHECK ((decision = 'confirmed') = (leaf_index IS NOT NULL)),
  CHECK (effective_at IS NULL OR effective_at >= decided_at)
);

-- Readers can fetch its entry from the log, so it is part of the register.
CREATE TABLE register_shown (
  entry_id      TEXT   NOT NULL PRIMARY KEY REFERENCES register_decision (entry_id),
  shown_at      BIGINT NOT NULL
);

-- intake ---------------------------------------------------------------------------------------

-- What the desk watches, and why. Never changed: another address is another source.
CREATE TABLE source (
  source_id     TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  party_id      TEXT   NOT NULL,
  address       TEXT   NOT NULL,
  why           TEXT   NOT NULL,
  added_by      TEXT   NOT NULL,
  added_at      BIGINT NOT NULL,
  content       BYTEA  NOT NULL,
  salt          BYTEA  NOT NULL,
  leaf_index    BIGINT NOT NULL
);

CREATE TABLE source_end (
  source_id     TEXT   NOT NULL PRIMARY KEY REFERENCES source (source_id),
  why           TEXT   NOT NULL,
  ended_by      TEXT   NOT NULL,
  ended_at      BIGINT NOT NULL,
  content       BYTEA  NOT NULL,
  salt          BYTEA  NOT NULL,
  leaf_index    BIGINT NOT NULL
);

-- A source, or its end, whose entry readers can fetch from the log.
CREATE TABLE source_shown (
  leaf_index    BIGINT NOT NULL PRIMARY KEY,
  source_id     TEXT   NOT NULL REFERENCES source (source_id),
  shown_at      BIGINT NOT NULL
);

-- How it went the last time, and when it is asked again.
CREATE TABLE source_health (
  source_id     TEXT    NOT NULL PRIMARY KEY REFERENCES source (source_id),
  etag          TEXT    NOT NULL,
  last_modified TEXT    NOT NULL,
  body_hash     TEXT    NOT NULL,
  asked_at      BIGINT,
  next_at       BIGINT  NOT NULL,
  success_at    BIGINT,
  last_item     TEXT,
  trouble       TEXT    NOT NULL,
  failures      INTEGER NOT NULL CHECK (failures >= 0)
);
CREATE INDEX source_health_next ON source_health (next_at);

-- What a source has said, so that it is taken once: a hash of its id or link, and the last day it was
-- still in the feed.
CREATE TABLE source_seen (
  source_id     TEXT NOT NULL REFERENCES source (source_id),
  item_hash     TEXT NOT NULL,
  day           TEXT NOT NULL,
  PRIMARY KEY (source_id, item_hash)
);
CREATE INDEX source_seen_day ON source_seen (day);

-- An item that became a message: where it stands, on the page of an institution in the register. It goes
-- with its message.
CREATE TABLE source_item (
  message_id    TEXT NOT NULL PRIMARY KEY REFERENCES message (message_id) ON DELETE CASCADE,
  source_id     TEXT NOT NULL REFERENCES source (source_id),
  link          TEXT NOT NULL,
  day           TEXT NOT NULL
);
CREATE INDEX source_item_source ON source_item (source_id, day);
