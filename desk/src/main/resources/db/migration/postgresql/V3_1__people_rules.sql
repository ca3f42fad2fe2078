-- What the tables of V3 cannot say by themselves. Locks nothing: triggers on new tables.
-- Errors are of class 23 (integrity), as a broken constraint's are.

-- Who keeps the accounts does not judge, at any moment of a membership. The account's row is held,
-- so that two who give at once see each other.
CREATE FUNCTION refuse_judging_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM account WHERE account_id = new.account_id FOR UPDATE;
  IF EXISTS (
    SELECT 1
      FROM membership
     WHERE account_id = new.account_id
       AND (until_at IS NULL OR until_at > new.from_at)
       AND (new.until_at IS NULL OR new.until_at > from_at)
       AND ((role = 'administrator' AND new.role IN ('contributor', 'verifier', 'editor'))
         OR (new.role = 'administrator' AND role IN ('contributor', 'verifier', 'editor'))))
  THEN
    RAISE EXCEPTION 'an administrator cannot be contributor, verifier or editor'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER administrators_do_not_judge BEFORE INSERT ON membership
  FOR EACH ROW EXECUTE FUNCTION refuse_judging_administrators();

CREATE TRIGGER membership_only_ends_sooner BEFORE UPDATE ON membership
  FOR EACH ROW
  WHEN (new.membership_id <> old.membership_id
    OR new.account_id <> old.account_id
    OR new.role <> old.role
    OR new.from_at <> old.from_at
    OR new.given_by IS DISTINCT FROM old.given_by
    OR new.until_at IS NULL
    OR new.until_at > old.until_at)
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER membership_is_not_deleted BEFORE DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER membership_is_not_emptied BEFORE TRUNCATE ON membership
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER one_time_link_works_once BEFORE UPDATE ON one_time_link
  FOR EACH ROW
  WHEN (old.used_at IS NOT NULL OR new.used_at IS NULL OR new.token_hash <> old.token_hash
    OR new.roles <> old.roles OR new.account_id IS DISTINCT FROM old.account_id)
  EXECUTE FUNCTION refuse_change();

-- Accounts one click opens exist on the demo's desk alone.
CREATE FUNCTION refuse_sample_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM desk WHERE desk_id = new.desk_id AND sample = 1) THEN
    RAISE EXCEPTION 'a sample account needs a sample desk'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER sample_accounts_on_a_sample_desk BEFORE INSERT ON account
  FOR EACH ROW WHEN (new.sample = 1) EXECUTE FUNCTION refuse_sample_account();

CREATE TRIGGER account_stays_what_it_is BEFORE UPDATE ON account
  FOR EACH ROW
  WHEN (new.sample <> old.sample OR new.desk_id <> old.desk_id OR new.account_id <> old.account_id)
  EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_sample_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM account WHERE account_id = new.account_id AND sample = 1) THEN
    RAISE EXCEPTION 'one click opens sample accounts alone'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER sample_sessions_of_sample_accounts BEFORE INSERT ON staff_session
  FOR EACH ROW WHEN (new.manner = 'sample') EXECUTE FUNCTION refuse_sample_session();

CREATE TRIGGER session_stays_whose_it_is BEFORE UPDATE ON staff_session
  FOR EACH ROW
  WHEN (new.account_id <> old.account_id OR new.manner <> old.manner
    OR new.token_hash <> old.token_hash)
  EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_real_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM account WHERE desk_id = old.desk_id AND sample = 1) THEN
    RAISE EXCEPTION 'a desk with sample accounts stays a sample'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END;
$$;

CREATE TRIGGER sample_desk_stays_sample BEFORE UPDATE ON desk
  FOR EACH ROW WHEN (old.sample = 1 AND new.sample = 0) EXECUTE FUNCTION refuse_real_desk();

CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
