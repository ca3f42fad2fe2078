-- What has been published or announced is never changed. Locks nothing: triggers on new tables.
-- INSERT OR REPLACE fires the deleting trigger only with PRAGMA recursive_triggers, which the
-- desk's writer sets.

CREATE TRIGGER publication_is_not_updated BEFORE UPDATE ON publication
BEGIN
  SELECT RAISE(ABORT, 'publication is append-only');
END;

CREATE TRIGGER publication_is_not_deleted BEFORE DELETE ON publication
BEGIN
  SELECT RAISE(ABORT, 'publication is append-only');
END;

CREATE TRIGGER publication_shown_is_not_updated BEFORE UPDATE ON publication_shown
BEGIN
  SELECT RAISE(ABORT, 'publication_shown is append-only');
END;

CREATE TRIGGER publication_shown_is_not_deleted BEFORE DELETE ON publication_shown
BEGIN
  SELECT RAISE(ABORT, 'publication_shown is append-only');
END;

CREATE TRIGGER outbox_is_not_updated BEFORE UPDATE ON outbox
BEGIN
  SELECT RAISE(ABORT, 'outbox is append-only');
END;

-- A row may go when its day has been noted and every reader has passed it.
CREATE TRIGGER outbox_is_read_before_deleted BEFORE DELETE ON outbox
WHEN old.change_number > COALESCE((SELECT MAX(change_number) FROM outbox_day), 0)
  OR old.change_number > (SELECT MIN(change_number) FROM outbox_cursor)
BEGIN
  SELECT RAISE(ABORT, 'outbox row is new, or not read by everybody');
END;

CREATE TRIGGER change_counter_only_rises BEFORE UPDATE ON change_counter
WHEN new.latest <= old.latest
BEGIN
  SELECT RAISE(ABORT, 'change_counter only rises');
END;

CREATE TRIGGER change_counter_is_not_deleted BEFORE DELETE ON change_counter
BEGIN
  SELECT RAISE(ABORT, 'change_counter only rises');
END;
