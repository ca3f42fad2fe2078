-- What the log holds is never changed, has no gaps, and its head never falls back. Locks nothing:
-- triggers on new tables.

CREATE TRIGGER log_entry_has_no_gap BEFORE INSERT ON log_entry
WHEN new.leaf_index <> COALESCE((SELECT MAX(leaf_index) + 1 FROM log_entry), 0)
BEGIN
  SELECT RAISE(ABORT, 'log_entry has no gaps');
END;

CREATE TRIGGER log_entry_is_not_updated BEFORE UPDATE ON log_entry
BEGIN
  SELECT RAISE(ABORT, 'log_entry is append-only');
END;

CREATE TRIGGER log_entry_is_not_deleted BEFORE DELETE ON log_entry
BEGIN
  SELECT RAISE(ABORT, 'log_entry is append-only');
END;

CREATE TRIGGER log_shown_has_no_gap BEFORE INSERT ON log_shown
WHEN new.leaf_index <> COALESCE((SELECT MAX(leaf_index) + 1 FROM log_shown), 0)
BEGIN
  SELECT RAISE(ABORT, 'log_shown has no gaps');
END;

CREATE TRIGGER log_shown_is_not_updated BEFORE UPDATE ON log_shown
BEGIN
  SELECT RAISE(ABORT, 'log_shown is append-only');
END;

CREATE TRIGGER log_shown_is_not_deleted BEFORE DELETE ON log_shown
BEGIN
  SELECT RAISE(ABORT, 'log_shown is append-only');
END;

CREATE TRIGGER log_head_only_rises BEFORE UPDATE ON log_head
WHEN new.size < old.size
  OR new.openings < old.openings
  OR (new.size = old.size AND new.checkpoint <> old.checkpoint)
BEGIN
  SELECT RAISE(ABORT, 'log_head only rises');
END;

CREATE TRIGGER log_head_is_not_deleted BEFORE DELETE ON log_head
BEGIN
  SELECT RAISE(ABORT, 'log_head only rises');
END;
