-- What has been published or announced is never changed. Locks nothing: triggers on new tables.
-- Errors are of class 23 (integrity), as a broken constraint's are.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

CREATE TRIGGER publication_is_not_changed BEFORE UPDATE OR DELETE ON publication
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_not_emptied BEFORE TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER publication_shown_is_not_changed BEFORE UPDATE OR DELETE ON publication_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_shown_is_not_emptied BEFORE TRUNCATE ON publication_shown
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER outbox_is_not_updated BEFORE UPDATE ON outbox
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outbox_is_not_emptied BEFORE TRUNCATE ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row may go when its day has been noted and every reader has passed it.
CREATE FUNCTION refuse_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.change_number > COALESCE((SELECT MAX(change_number) FROM outbox_day), 0)
    OR old.change_number > (SELECT MIN(change_number) FROM outbox_cursor)
  THEN
    RAISE EXCEPTION 'outbox row is new, or not read by everybody'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN old;
END;
$$;

CREATE TRIGGER outbox_is_read_before_deleted BEFORE DELETE ON outbox
  FOR EACH ROW EXECUTE FUNCTION refuse_unread();

CREATE FUNCTION refuse_falling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.latest <= old.latest THEN
    RAISE EXCEPTION 'change_counter only rises' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER change_counter_only_rises BEFORE UPDATE ON change_counter
  FOR EACH ROW EXECUTE FUNCTION refuse_falling();
CREATE TRIGGER change_counter_is_not_deleted BEFORE DELETE ON change_counter
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_counter_is_not_emptied BEFORE TRUNCATE ON change_counter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
