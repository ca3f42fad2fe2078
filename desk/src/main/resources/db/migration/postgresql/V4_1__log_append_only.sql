-- What the log holds is never changed, has no gaps, and its head never falls back. Locks nothing:
-- triggers on new tables. refuse_change() is V1_1's.

CREATE FUNCTION refuse_gap_in_log_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.leaf_index <> COALESCE((SELECT MAX(leaf_index) + 1 FROM log_entry), 0) THEN
    RAISE EXCEPTION 'log_entry has no gaps' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER log_entry_has_no_gap BEFORE INSERT ON log_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_gap_in_log_entry();
CREATE TRIGGER log_entry_is_not_changed BEFORE UPDATE OR DELETE ON log_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_entry_is_not_emptied BEFORE TRUNCATE ON log_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_gap_in_log_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.leaf_index <> COALESCE((SELECT MAX(leaf_index) + 1 FROM log_shown), 0) THEN
    RAISE EXCEPTION 'log_shown has no gaps' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER log_shown_has_no_gap BEFORE INSERT ON log_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_gap_in_log_shown();
CREATE TRIGGER log_shown_is_not_changed BEFORE UPDATE OR DELETE ON log_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_shown_is_not_emptied BEFORE TRUNCATE ON log_shown
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_falling_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.size < old.size
    OR new.openings < old.openings
    OR (new.size = old.size AND new.checkpoint <> old.checkpoint)
  THEN
    RAISE EXCEPTION 'log_head only rises' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER log_head_only_rises BEFORE UPDATE ON log_head
  FOR EACH ROW EXECUTE FUNCTION refuse_falling_head();
CREATE TRIGGER log_head_is_not_deleted BEFORE DELETE ON log_head
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_head_is_not_emptied BEFORE TRUNCATE ON log_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
