-- A stop of automatic answers is ended once and never changed otherwise. Locks nothing: triggers on a new table.

CREATE TRIGGER answer_stop_is_only_ended BEFORE UPDATE ON answer_stop
WHEN old.resumed_at IS NOT NULL
  OR new.resumed_at IS NULL
  OR new.stop_id <> old.stop_id
  OR new.desk_id <> old.desk_id
  OR new.scope <> old.scope
  OR new.subject <> old.subject
  OR new.reason <> old.reason
  OR new.stopped_by IS NOT old.stopped_by
  OR new.stopped_at <> old.stopped_at
BEGIN
  SELECT RAISE(ABORT, 'answer_stop is only ended');
END;

CREATE TRIGGER answer_stop_is_not_deleted BEFORE DELETE ON answer_stop
BEGIN
  SELECT RAISE(ABORT, 'answer_stop is only ended');
END;
