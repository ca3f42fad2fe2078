-- Letters on their way, and where people of the desk want to be told what waits for them. Locks
-- nothing: new tables.

-- A row goes when its letter was handed to the mail server, or after two days.
CREATE TABLE letter (
  letter_id     TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  recipient     TEXT    NOT NULL,
  language      TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  text          TEXT    NOT NULL,
  due_at        BIGINT  NOT NULL,
  made_at       BIGINT  NOT NULL,
  tries         INTEGER NOT NULL
);
CREATE INDEX letter_due ON letter (due_at, letter_id);

-- Only for whoever wants it, in their own settings.
CREATE TABLE alert_address (
  person_id     TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  address       TEXT   NOT NULL,
  language      TEXT   NOT NULL CHECK (language IN ('vi', 'en')),
  told          TEXT   NOT NULL
);

-- When somebody last looked at the queue, to the quarter of an hour; so that silence can be told.
CREATE TABLE queue_look (
  desk_id       TEXT   NOT NULL PRIMARY KEY REFERENCES desk (desk_id),
  looked_at     BIGINT NOT NULL
);
