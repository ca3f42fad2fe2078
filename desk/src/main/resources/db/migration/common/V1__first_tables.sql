-- The first tables: the desk, claims, messages, publications, external reviews, the outbox.
-- Locks nothing: the database is new. Types are read alike by SQLite and PostgreSQL: times are epoch
-- milliseconds UTC, days are ISO dates as text, ids are UUID text, truth is 0 or 1.

-- kernel ---------------------------------------------------------------------------------------

CREATE TABLE desk (
  desk_id       TEXT    NOT NULL PRIMARY KEY,
  accent_light  TEXT    NOT NULL,
  accent_dark   TEXT    NOT NULL,
  logo          TEXT    NOT NULL,
  sample        INTEGER NOT NULL CHECK (sample IN (0, 1))
);

CREATE TABLE desk_text (
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  language      TEXT NOT NULL,
  name          TEXT NOT NULL,
  organisation  TEXT NOT NULL,
  controller    TEXT NOT NULL,
  imprint       TEXT NOT NULL,
  PRIMARY KEY (desk_id, language)
);

-- One row. Its number is the number of the last committed change: whoever raises it holds the row
-- until the end of the transaction, so numbers are dense and in the order of commits.
CREATE TABLE change_counter (
  only_one      INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  latest        BIGINT  NOT NULL
);
INSERT INTO change_counter (only_one, latest) VALUES (1, 0);

CREATE TABLE outbox (
  change_number BIGINT NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  topic         TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  payload       TEXT   NOT NULL
);

CREATE TABLE outbox_cursor (
  reader        TEXT   NOT NULL PRIMARY KEY,
  change_number BIGINT NOT NULL
);

-- The last change of each day: all that is known of a change's age, so that it can be forgotten.
CREATE TABLE outbox_day (
  day           TEXT   NOT NULL PRIMARY KEY,
  change_number BIGINT NOT NULL
);

-- db-scheduler's table, as its version 16 wants it. SQLite keeps its times as epoch milliseconds.
CREATE TABLE scheduled_tasks (
  task_name            TEXT    NOT NULL,
  task_instance        TEXT    NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT  NOT NULL,
  priority             SMALLINT,
  state                TEXT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- claims ---------------------------------------------------------------------------------------

CREATE TABLE claim (
  claim_id      TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  kind          TEXT    NOT NULL CHECK (kind IN ('fact', 'opinion', 'forecast', 'satire', 'question')),
  topic         TEXT    NOT NULL,
  source        TEXT    NOT NULL,
  source_id     TEXT    NOT NULL,
  created_at    BIGINT  NOT NULL,
  version       INTEGER NOT NULL,
  UNIQUE (desk_id, source, source_id)
);

CREATE TABLE claim_text (
  claim_id      TEXT NOT NULL REFERENCES claim (claim_id),
  language      TEXT NOT NULL,
  text          TEXT NOT NULL,
  PRIMARY KEY (claim_id, language)
);

CREATE TABLE message (
  message_id    TEXT NOT NULL PRIMARY KEY,
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  day           TEXT NOT NULL,
  channel_kind  TEXT NOT NULL CHECK (channel_kind IN ('web', 'api', 'proxy', 'batch', 'chat', 'mail', 'sms')),
  text          TEXT NOT NULL
);
CREATE INDEX message_day ON message (desk_id, day);

-- A masked number or address of a message, as a keyed hash: repeats of a scam match, and nobody can
-- be called from it.
CREATE TABLE message_mask (
  message_id    TEXT NOT NULL REFERENCES message (message_id),
  kind          TEXT NOT NULL,
  keyed_hash    TEXT NOT NULL,
  PRIMARY KEY (message_id, kind, keyed_hash)
);
CREATE INDEX message_mask_hash ON message_mask (keyed_hash);

-- matching -------------------------------------------------------------------------------------

-- Which claims can be answered, and when the answer holds; the claim index is built from it.
CREATE TABLE claim_answer (
  claim_id      TEXT   NOT NULL REFERENCES claim (claim_id),
  answered_by   TEXT   NOT NULL CHECK (answered_by IN ('check', 'external')),
  holds_from    BIGINT,
  holds_until   BIGINT,
  PRIMARY KEY (claim_id, answered_by)
);

CREATE TABLE claim_count (
  claim_id      TEXT   NOT NULL REFERENCES claim (claim_id),
  day           TEXT   NOT NULL,
  asked         BIGINT NOT NULL,
  answered      BIGINT NOT NULL,
  not_mine      BIGINT NOT NULL,
  PRIMARY KEY (claim_id, day)
);

-- verification ---------------------------------------------------------------------------------

CREATE TABLE external_review (
  review_id     TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  claim_id      TEXT   NOT NULL REFERENCES claim (claim_id),
  source        TEXT   NOT NULL,
  source_id     TEXT   NOT NULL,
  publisher     TEXT   NOT NULL,
  site          TEXT   NOT NULL,
  url           TEXT   NOT NULL,
  title         TEXT   NOT NULL,
  rating        TEXT   NOT NULL,
  reviewed_on   TEXT,
  language      TEXT   NOT NULL,
  claimant      TEXT,
  imported_at   BIGINT NOT NULL,
  UNIQUE (desk_id, source, source_id)
);
CREATE INDEX external_review_claim ON external_review (claim_id);

-- publishing -----------------------------------------------------------------------------------

-- Append-only: triggers refuse UPDATE and DELETE. A correction is a new row with the next version.
CREATE TABLE publication (
  publication_id TEXT    NOT NULL PRIMARY KEY,
  desk_id        TEXT    NOT NULL REFERENCES desk (desk_id),
  kind           TEXT    NOT NULL CHECK (kind IN ('check', 'explainer', 'statement', 'notice', 'relayed-notice')),
  slug           TEXT    NOT NULL,
  version        INTEGER NOT NULL CHECK (version >= 1),
  claim_id       TEXT    REFERENCES claim (claim_id),
  checked_on     TEXT    NOT NULL,
  holds_from     BIGINT,
  holds_until    BIGINT,
  sample         INTEGER NOT NULL CHECK (sample IN (0, 1)),
  canonical      BYTEA   NOT NULL,
  salt           BYTEA   NOT NULL,
  UNIQUE (desk_id, slug, version)
);
CREATE INDEX publication_claim ON publication (claim_id);

CREATE TABLE publication_shown (
  publication_id TEXT   NOT NULL PRIMARY KEY REFERENCES publication (publication_id),
  shown_at       BIGINT NOT NULL
);
