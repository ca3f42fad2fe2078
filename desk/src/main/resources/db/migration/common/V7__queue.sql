-- The queue: what is to be done about a group, what people did about it, and claims on their way to be
-- confirmed by a second person. Locks nothing but cell, for as long as its rows are copied.

-- A group as something to be done. It is named by its first cell; when groups are joined, one item
-- stays and the others point to it, so that the join can be undone.
CREATE TABLE queue_item (
  item_id       TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  state         TEXT    NOT NULL CHECK (state IN ('open', 'joined', 'claimed', 'closed')),
  joined_into   TEXT             REFERENCES queue_item (item_id),
  claim_id      TEXT             REFERENCES claim (claim_id),
  reason        TEXT             CHECK (reason IN ('opinion', 'forecast', 'satire', 'question', 'private', 'unclear', 'known', 'expired')),
  arrival       BIGINT  NOT NULL,
  since         TEXT    NOT NULL,
  last_day      TEXT    NOT NULL,
  more_than     INTEGER NOT NULL,
  growth        TEXT    NOT NULL CHECK (growth IN ('rising', 'steady', 'fading')),
  topic         TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  harm          TEXT    NOT NULL CHECK (harm IN ('unknown', 'none', 'some', 'serious', 'urgent')),
  checkability  TEXT    NOT NULL CHECK (checkability IN ('unknown', 'easy', 'hard', 'impossible')),
  assigned_to   TEXT,
  across        INTEGER NOT NULL CHECK (across IN (0, 1)),
  priority      BIGINT  NOT NULL,
  version       INTEGER NOT NULL,
  CHECK ((state = 'joined') = (joined_into IS NOT NULL)),
  CHECK ((state = 'claimed') = (claim_id IS NOT NULL)),
  CHECK ((state = 'closed') = (reason IS NOT NULL))
);
CREATE INDEX queue_item_order ON queue_item (desk_id, state, priority DESC, item_id);
CREATE INDEX queue_item_arrival ON queue_item (desk_id, state, arrival);
CREATE INDEX queue_item_assigned ON queue_item (assigned_to, state);
CREATE INDEX queue_item_joined ON queue_item (joined_into);

-- Where a cell stands in the queue.
CREATE TABLE queue_cell (
  cell_id       TEXT NOT NULL PRIMARY KEY REFERENCES cell (cell_id) ON DELETE CASCADE,
  item_id       TEXT NOT NULL REFERENCES queue_item (item_id)
);
CREATE INDEX queue_cell_item ON queue_cell (item_id);

-- What somebody did to items of the queue, and how they stood before, so that it can be undone.
CREATE TABLE queue_deed (
  deed_id       TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  kind          TEXT   NOT NULL CHECK (kind IN ('assign', 'sort', 'close', 'join', 'split')),
  done_by       TEXT   NOT NULL,
  done_at       BIGINT NOT NULL,
  undone_by     TEXT,
  undone_at     BIGINT,
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX queue_deed_done ON queue_deed (done_by, done_at);

CREATE TABLE queue_deed_item (
  deed_id       TEXT    NOT NULL REFERENCES queue_deed (deed_id),
  item_id       TEXT    NOT NULL REFERENCES queue_item (item_id),
  after_version INTEGER NOT NULL,
  state         TEXT    NOT NULL,
  reason        TEXT,
  topic         TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  harm          TEXT    NOT NULL,
  checkability  TEXT    NOT NULL,
  assigned_to   TEXT,
  PRIMARY KEY (deed_id, item_id)
);

CREATE TABLE queue_deed_link (
  deed_id       TEXT NOT NULL REFERENCES queue_deed (deed_id),
  kind          TEXT NOT NULL CHECK (kind IN ('must', 'cannot')),
  one_cell      TEXT NOT NULL,
  other_cell    TEXT NOT NULL,
  PRIMARY KEY (deed_id, kind, one_cell, other_cell)
);

-- What counts how much in the queue. Never changed: a new row is a new version, and all are public.
CREATE TABLE queue_weights (
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  version       INTEGER NOT NULL,
  set_on        TEXT    NOT NULL,
  set_by        TEXT,
  reach         INTEGER NOT NULL CHECK (reach BETWEEN 0 AND 100),
  growth        INTEGER NOT NULL CHECK (growth BETWEEN 0 AND 100),
  harm          INTEGER NOT NULL CHECK (harm BETWEEN 0 AND 100),
  checkability  INTEGER NOT NULL CHECK (checkability BETWEEN 0 AND 100),
  age           INTEGER NOT NULL CHECK (age BETWEEN 0 AND 100),
  why           TEXT    NOT NULL,
  PRIMARY KEY (desk_id, version)
);

-- A claim on its way: written by one person, confirmed or returned by another.
CREATE TABLE claim_proposal (
  proposal_id   TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  item_id       TEXT    NOT NULL REFERENCES queue_item (item_id),
  state         TEXT    NOT NULL CHECK (state IN ('draft', 'proposed', 'returned', 'confirmed', 'dropped')),
  kind          TEXT    NOT NULL CHECK (kind IN ('fact', 'opinion', 'forecast', 'satire', 'question')),
  topic         TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  proves_true   TEXT    NOT NULL,
  proves_false  TEXT    NOT NULL,
  written_by    TEXT    NOT NULL,
  written_at    BIGINT  NOT NULL,
  decided_by    TEXT,
  decided_at    BIGINT,
  note          TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  CHECK (decided_by IS NULL OR decided_by <> written_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state IN ('returned', 'confirmed')) = (decided_by IS NOT NULL))
);
CREATE INDEX claim_proposal_state ON claim_proposal (desk_id, state, written_at);
-- One that is being written or waits for a second person.
CREATE UNIQUE INDEX claim_proposal_stands ON claim_proposal (item_id) WHERE state IN ('draft', 'proposed', 'returned');

CREATE TABLE claim_proposal_text (
  proposal_id   TEXT NOT NULL REFERENCES claim_proposal (proposal_id),
  language      TEXT NOT NULL,
  text          TEXT NOT NULL,
  PRIMARY KEY (proposal_id, language)
);

-- What two people agreed about a claim of this desk: what would prove it true, and what false.
CREATE TABLE claim_scope (
  claim_id      TEXT    NOT NULL PRIMARY KEY REFERENCES claim (claim_id),
  place         TEXT    NOT NULL,
  proves_true   TEXT    NOT NULL CHECK (proves_true <> ''),
  proves_false  TEXT    NOT NULL CHECK (proves_false <> ''),
  written_by    TEXT    NOT NULL,
  confirmed_by  TEXT    NOT NULL,
  confirmed_on  TEXT    NOT NULL,
  across        INTEGER NOT NULL CHECK (across IN (0, 1)),
  CHECK (confirmed_by <> written_by)
);

-- Two groups that the engine takes for different things and somebody takes for one: a second person
-- decides.
CREATE TABLE join_proposal (
  proposal_id   TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  one_item      TEXT   NOT NULL REFERENCES queue_item (item_id),
  other_item    TEXT   NOT NULL REFERENCES queue_item (item_id),
  written_by    TEXT   NOT NULL,
  written_at    BIGINT NOT NULL,
  decided_by    TEXT,
  decided_at    BIGINT,
  joined        INTEGER CHECK (joined IN (0, 1)),
  CHECK (decided_by IS NULL OR decided_by <> written_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((decided_by IS NULL) = (joined IS NULL)),
  CHECK (one_item < other_item)
);
CREATE UNIQUE INDEX join_proposal_stands ON join_proposal (one_item, other_item) WHERE decided_by IS NULL;

-- Small tasks for a first day, made by whoever sorts the queue.
CREATE TABLE task (
  task_id       TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  item_id       TEXT    NOT NULL REFERENCES queue_item (item_id),
  kind          TEXT    NOT NULL CHECK (kind IN ('find-source', 'confirm-quote', 'find-place', 'translate')),
  hint          TEXT    NOT NULL,
  ask           TEXT    NOT NULL,
  made_at       BIGINT  NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('free', 'taken', 'done', 'accepted')),
  taken_by      TEXT,
  result        TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  CHECK ((state = 'free') = (taken_by IS NULL))
);
CREATE INDEX task_state ON task (desk_id, state, made_at);

-- Who keeps the desk on a day, and what they tell whoever comes next.
CREATE TABLE duty (
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  day           TEXT    NOT NULL,
  part          TEXT    NOT NULL CHECK (part IN ('morning', 'afternoon', 'night')),
  person_id     TEXT    NOT NULL,
  note          TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  PRIMARY KEY (desk_id, day, part, person_id)
);

-- Who has which group open, so that two people see each other. A minute old at most.
CREATE TABLE presence (
  subject       TEXT   NOT NULL,
  person_id     TEXT   NOT NULL,
  name          TEXT   NOT NULL,
  seen_at       BIGINT NOT NULL,
  PRIMARY KEY (subject, person_id)
);

-- What stands in cells already becomes something to be done.
INSERT INTO queue_item (item_id, desk_id, state, arrival, since, last_day, more_than, growth, topic, place, harm, checkability, across, priority, version)
SELECT cell_id, desk_id, 'open', 0, since, since, 0, 'steady', '', '', 'unknown', 'unknown', 0, 0, 0
  FROM cell;
INSERT INTO queue_cell (cell_id, item_id)
SELECT cell_id, cell_id
  FROM cell;
