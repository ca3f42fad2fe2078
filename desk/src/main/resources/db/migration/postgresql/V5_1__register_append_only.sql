-- What stands in the register and which sources were watched is never changed, and the register's rules hold
-- whoever writes: nobody confirms what they proposed, and the end of a link counts after thirty days.
-- Locks nothing but message, a moment, for one more kind of channel. refuse_change() is V1_1's.

CREATE TRIGGER register_entry_is_not_changed BEFORE UPDATE OR DELETE ON register_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_entry_is_not_emptied BEFORE TRUNCATE ON register_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER register_party_is_not_changed BEFORE UPDATE OR DELETE ON register_party
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_party_is_not_emptied BEFORE TRUNCATE ON register_party
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER register_link_is_not_changed BEFORE UPDATE OR DELETE ON register_link
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_link_is_not_emptied BEFORE TRUNCATE ON register_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER register_link_end_is_not_changed BEFORE UPDATE OR DELETE ON register_link_end
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_link_end_is_not_emptied BEFORE TRUNCATE ON register_link_end
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER register_decision_is_not_changed BEFORE UPDATE OR DELETE ON register_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_decision_is_not_emptied BEFORE TRUNCATE ON register_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER register_shown_is_not_changed BEFORE UPDATE OR DELETE ON register_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_shown_is_not_emptied BEFORE TRUNCATE ON register_shown
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER source_is_not_changed BEFORE UPDATE OR DELETE ON source
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_is_not_emptied BEFORE TRUNCATE ON source
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER source_end_is_not_changed BEFORE UPDATE OR DELETE ON source_end
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_end_is_not_emptied BEFORE TRUNCATE ON source_end
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER source_shown_is_not_changed BEFORE UPDATE OR DELETE ON source_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_shown_is_not_emptied BEFORE TRUNCATE ON source_shown
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.decided_by = (SELECT proposed_by FROM register_entry WHERE entry_id = new.entry_id) THEN
    RAISE EXCEPTION 'nobody decides on what they proposed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.decision = 'confirmed'
    AND new.effective_at < new.decided_at + 2592000000
    AND EXISTS (SELECT 1 FROM register_link_end WHERE entry_id = new.entry_id)
  THEN
    RAISE EXCEPTION 'the end of a link counts after thirty days' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER register_decision_keeps_the_rules BEFORE INSERT ON register_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_decision();

CREATE FUNCTION refuse_unconfirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1
                   FROM register_decision
                  WHERE entry_id = new.entry_id
                    AND decision = 'confirmed')
  THEN
    RAISE EXCEPTION 'only what is confirmed is shown' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER register_shows_what_is_confirmed BEFORE INSERT ON register_shown
  FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed();

ALTER TABLE message DROP CONSTRAINT message_channel_kind_check;
ALTER TABLE message ADD CONSTRAINT message_channel_kind_check
  CHECK (channel_kind IN ('web', 'api', 'proxy', 'batch', 'chat', 'mail', 'sms', 'feed'));
