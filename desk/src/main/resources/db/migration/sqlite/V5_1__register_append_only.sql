-- What stands in the register and which sources were watched is never changed, and the register's rules hold
-- whoever writes: nobody confirms what they proposed, and the end of a link counts after thirty days.
-- Locks nothing but message, rebuilt for one more kind of channel: as long as it takes to copy it.

CREATE TRIGGER register_entry_is_not_updated BEFORE UPDATE ON register_entry
BEGIN
  SELECT RAISE(ABORT, 'register_entry is append-only');
END;

CREATE TRIGGER register_entry_is_not_deleted BEFORE DELETE ON register_entry
BEGIN
  SELECT RAISE(ABORT, 'register_entry is append-only');
END;

CREATE TRIGGER register_party_is_not_updated BEFORE UPDATE ON register_party
BEGIN
  SELECT RAISE(ABORT, 'register_party is append-only');
END;

CREATE TRIGGER register_party_is_not_deleted BEFORE DELETE ON register_party
BEGIN
  SELECT RAISE(ABORT, 'register_party is append-only');
END;

CREATE TRIGGER register_link_is_not_updated BEFORE UPDATE ON register_link
BEGIN
  SELECT RAISE(ABORT, 'register_link is append-only');
END;

CREATE TRIGGER register_link_is_not_deleted BEFORE DELETE ON register_link
BEGIN
  SELECT RAISE(ABORT, 'register_link is append-only');
END;

CREATE TRIGGER register_link_end_is_not_updated BEFORE UPDATE ON register_link_end
BEGIN
  SELECT RAISE(ABORT, 'register_link_end is append-only');
END;

CREATE TRIGGER register_link_end_is_not_deleted BEFORE DELETE ON register_link_end
BEGIN
  SELECT RAISE(ABORT, 'register_link_end is append-only');
END;

CREATE TRIGGER register_decision_is_not_updated BEFORE UPDATE ON register_decision
BEGIN
  SELECT RAISE(ABORT, 'register_decision is append-only');
END;

CREATE TRIGGER register_decision_is_not_deleted BEFORE DELETE ON register_decision
BEGIN
  SELECT RAISE(ABORT, 'register_decision is append-only');
END;

CREATE TRIGGER register_shown_is_not_updated BEFORE UPDATE ON register_shown
BEGIN
  SELECT RAISE(ABORT, 'register_shown is append-only');
END;

CREATE TRIGGER register_shown_is_not_deleted BEFORE DELETE ON register_shown
BEGIN
  SELECT RAISE(ABORT, 'register_shown is append-only');
END;

CREATE TRIGGER source_is_not_updated BEFORE UPDATE ON source
BEGIN
  SELECT RAISE(ABORT, 'source is append-only');
END;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source
BEGIN
  SELECT RAISE(ABORT, 'source is append-only');
END;

CREATE TRIGGER source_end_is_not_updated BEFORE UPDATE ON source_end
BEGIN
  SELECT RAISE(ABORT, 'source_end is append-only');
END;

CREATE TRIGGER source_end_is_not_deleted BEFORE DELETE ON source_end
BEGIN
  SELECT RAISE(ABORT, 'source_end is append-only');
END;

CREATE TRIGGER source_shown_is_not_updated BEFORE UPDATE ON source_shown
BEGIN
  SELECT RAISE(ABORT, 'source_shown is append-only');
END;

CREATE TRIGGER source_shown_is_not_deleted BEFORE DELETE ON source_shown
BEGIN
  SELECT RAISE(ABORT, 'source_shown is append-only');
END;

CREATE TRIGGER register_decision_is_by_another BEFORE INSERT ON register_decision
WHEN new.decided_by = (SELECT proposed_by FROM register_entry WHERE entry_id = new.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody decides on what they proposed');
END;

CREATE TRIGGER register_link_end_counts_after_thirty_days BEFORE INSERT ON register_decision
WHEN new.decision = 'confirmed'
  AND new.effective_at < new.decided_at + 2592000000
  AND EXISTS (SELECT 1 FROM register_link_end WHERE entry_id = new.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'the end of a link counts after thirty days');
END;

CREATE TRIGGER register_shows_what_is_confirmed BEFORE INSERT ON register_shown
WHEN NOT EXISTS (SELECT 1
                   FROM register_decision
                  WHERE entry_id = new.entry_id
                    AND decision = 'confirmed')
BEGIN
  SELECT RAISE(ABORT, 'only what is confirmed is shown');
END;

-- A check cannot be changed in place: the rows wait beside it, and what points at them is looked at in the end.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE message_kept AS SELECT message_id, desk_id, day, channel_kind, text FROM message;
DROP TABLE message;
CREATE TABLE message (
  message_id    TEXT NOT NULL PRIMARY KEY,
  desk_id       TEXT NOT NULL REFERENCES desk (desk_id),
  day           TEXT NOT NULL,
  channel_kind  TEXT NOT NULL CHECK (channel_kind IN ('web', 'api', 'proxy', 'batch', 'chat', 'mail', 'sms', 'feed')),
  text          TEXT NOT NULL
);
INSERT INTO message SELECT message_id, desk_id, day, channel_kind, text FROM message_kept;
DROP TABLE message_kept;
CREATE INDEX message_day ON message (desk_id, day);
