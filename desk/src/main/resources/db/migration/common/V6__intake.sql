-- What comes in: sightings and reach, the way back to a message, what volunteers bring, keys of programs,
-- sealed addresses, and where automatic answers rest. Locks nothing: new tables.

-- claims ---------------------------------------------------------------------------------------

-- That a message says a claim, with the day and no more. It goes with its message. One that a person
-- took back keeps its row, so that whoever was answered by it can be told.
CREATE TABLE sighting (
  message_id    TEXT NOT NULL REFERENCES message (message_id) ON DELETE CASCADE,
  claim_id      TEXT NOT NULL REFERENCES claim (claim_id),
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  day           TEXT NOT NULL,
  left_on       TEXT,
  PRIMARY KEY (message_id, claim_id)
);
CREATE INDEX sighting_claim ON sighting (claim_id, message_id);

-- How many asked on a day, as the floor of a band: no smaller and no exact number is written anywhere.
CREATE TABLE claim_reach (
  claim_id      TEXT    NOT NULL REFERENCES claim (claim_id),
  day           TEXT    NOT NULL,
  more_than     INTEGER NOT NULL CHECK (more_than >= 10),
  PRIMARY KEY (claim_id, day)
);

CREATE TABLE cell_reach (
  cell_id       TEXT    NOT NULL REFERENCES cell (cell_id) ON DELETE CASCADE,
  day           TEXT    NOT NULL,
  more_than     INTEGER NOT NULL CHECK (more_than >= 10),
  PRIMARY KEY (cell_id, day)
);

-- matching -------------------------------------------------------------------------------------

-- Where nothing is answered automatically. A row is never changed but for being ended, once.
CREATE TABLE answer_stop (
  stop_id       TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  scope         TEXT   NOT NULL CHECK (scope IN ('claim', 'topic', 'desk')),
  subject       TEXT   NOT NULL,
  reason        TEXT   NOT NULL CHECK (reason IN ('readers', 'editor')),
  stopped_by    TEXT,
  stopped_at    BIGINT NOT NULL,
  resumed_by    TEXT,
  resumed_at    BIGINT,
  CHECK ((reason = 'editor') = (stopped_by IS NOT NULL)),
  CHECK ((resumed_by IS NULL) = (resumed_at IS NULL))
);
CREATE UNIQUE INDEX answer_stop_stands ON answer_stop (desk_id, scope, subject) WHERE resumed_at IS NULL;

-- intake ---------------------------------------------------------------------------------------

-- The way back to a message that was left: what its link and its code hash to.
CREATE TABLE message_return (
  message_id    TEXT NOT NULL PRIMARY KEY REFERENCES message (message_id) ON DELETE CASCADE,
  link_hash     TEXT NOT NULL UNIQUE,
  code_hash     TEXT NOT NULL UNIQUE
);

-- What a volunteer promised to tell somebody who is offline. Nothing here is about that person.
CREATE TABLE to_tell (
  message_id    TEXT NOT NULL PRIMARY KEY REFERENCES message (message_id) ON DELETE CASCADE,
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  teller        TEXT NOT NULL,
  day           TEXT NOT NULL,
  told_on       TEXT
);
CREATE INDEX to_tell_teller ON to_tell (teller, day);

-- How many messages came in batches on a day. Public.
CREATE TABLE batch_day (
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  day           TEXT    NOT NULL,
  messages      INTEGER NOT NULL CHECK (messages BETWEEN 1 AND 500),
  PRIMARY KEY (desk_id, day)
);

-- A program that may leave more messages than others. The key itself is shown once and kept nowhere.
CREATE TABLE api_key (
  key_id        TEXT NOT NULL PRIMARY KEY,
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  name          TEXT NOT NULL,
  key_hash      TEXT NOT NULL UNIQUE,
  made_by       TEXT NOT NULL,
  made_on       TEXT NOT NULL,
  revoked_by    TEXT,
  revoked_on    TEXT,
  CHECK ((revoked_by IS NULL) = (revoked_on IS NULL))
);

-- Where an answer is to go, sealed to the key of the day on which that key is destroyed (RFC 9180).
CREATE TABLE reply_address (
  reply_id      TEXT  NOT NULL PRIMARY KEY,
  desk_id       TEXT  NOT NULL REFERENCES desk (desk_id),
  claim_id      TEXT  NOT NULL REFERENCES claim (claim_id),
  channel_kind  TEXT  NOT NULL CHECK (channel_kind IN ('chat', 'mail', 'sms')),
  expires_on    TEXT  NOT NULL,
  encapsulated  BYTEA NOT NULL,
  sealed        BYTEA NOT NULL
);
CREATE INDEX reply_address_claim ON reply_address (claim_id);
CREATE INDEX reply_address_expires ON reply_address (expires_on);
