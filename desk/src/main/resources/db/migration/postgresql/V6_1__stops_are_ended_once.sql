-- A stop of automatic answers is ended once and never changed otherwise. Locks nothing: triggers on a new table.

CREATE FUNCTION refuse_all_but_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.resumed_at IS NOT NULL
    OR new.resumed_at IS NULL
    OR (new.stop_id, new.desk_id, new.scope, new.subject, new.reason, new.stopped_at)
       <> (old.stop_id, old.desk_id, old.scope, old.subject, old.reason, old.stopped_at)
    OR new.stopped_by IS DISTINCT FROM old.stopped_by
  THEN
    RAISE EXCEPTION 'answer_stop is only ended' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER answer_stop_is_only_ended BEFORE UPDATE ON answer_stop
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_ending();
CREATE TRIGGER answer_stop_is_not_deleted BEFORE DELETE ON answer_stop
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER answer_stop_is_not_emptied BEFORE TRUNCATE ON answer_stop
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
