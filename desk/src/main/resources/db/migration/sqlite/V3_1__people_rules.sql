-- What the tables of V3 cannot say by themselves. Locks nothing: triggers on new tables.

-- Who keeps the accounts does not judge, at any moment of a membership.
CREATE TRIGGER administrators_do_not_judge BEFORE INSERT ON membership
WHEN EXISTS (
  SELECT 1
    FROM membership
   WHERE account_id = new.account_id
     AND (until_at IS NULL OR until_at > new.from_at)
     AND (new.until_at IS NULL OR new.until_at > from_at)
     AND ((role = 'administrator' AND new.role IN ('contributor', 'verifier', 'editor'))
       OR (new.role = 'administrator' AND role IN ('contributor', 'verifier', 'editor'))))
BEGIN
  SELECT RAISE(ABORT, 'an administrator cannot be contributor, verifier or editor');
END;

CREATE TRIGGER membership_only_ends_sooner BEFORE UPDATE ON membership
WHEN new.membership_id <> old.membership_id
  OR new.account_id <> old.account_id
  OR new.role <> old.role
  OR new.from_at <> old.from_at
  OR new.given_by IS NOT old.given_by
  OR new.until_at IS NULL
  OR new.until_at > old.until_at
BEGIN
  SELECT RAISE(ABORT, 'a membership only ends sooner');
END;

CREATE TRIGGER membership_is_not_deleted BEFORE DELETE ON membership
BEGIN
  SELECT RAISE(ABORT, 'a membership only ends sooner');
END;

CREATE TRIGGER one_time_link_works_once BEFORE UPDATE ON one_time_link
WHEN old.used_at IS NOT NULL OR new.used_at IS NULL OR new.token_hash <> old.token_hash
  OR new.roles <> old.roles OR new.account_id IS NOT old.account_id
BEGIN
  SELECT RAISE(ABORT, 'a link works once');
END;

-- Accounts one click opens exist on the demo's desk alone.
CREATE TRIGGER sample_accounts_on_a_sample_desk BEFORE INSERT ON account
WHEN new.sample = 1
  AND NOT EXISTS (SELECT 1 FROM desk WHERE desk_id = new.desk_id AND sample = 1)
BEGIN
  SELECT RAISE(ABORT, 'a sample account needs a sample desk');
END;

CREATE TRIGGER account_stays_what_it_is BEFORE UPDATE ON account
WHEN new.sample <> old.sample OR new.desk_id <> old.desk_id OR new.account_id <> old.account_id
BEGIN
  SELECT RAISE(ABORT, 'an account stays sample or real');
END;

CREATE TRIGGER sample_sessions_of_sample_accounts BEFORE INSERT ON staff_session
WHEN new.manner = 'sample'
  AND NOT EXISTS (SELECT 1 FROM account WHERE account_id = new.account_id AND sample = 1)
BEGIN
  SELECT RAISE(ABORT, 'one click opens sample accounts alone');
END;

CREATE TRIGGER session_stays_whose_it_is BEFORE UPDATE ON staff_session
WHEN new.account_id <> old.account_id OR new.manner <> old.manner OR new.token_hash <> old.token_hash
BEGIN
  SELECT RAISE(ABORT, 'a session stays whose it is');
END;

CREATE TRIGGER sample_desk_stays_sample BEFORE UPDATE ON desk
WHEN old.sample = 1 AND new.sample = 0
  AND EXISTS (SELECT 1 FROM account WHERE desk_id = old.desk_id AND sample = 1)
BEGIN
  SELECT RAISE(ABORT, 'a desk with sample accounts stays a sample');
END;

CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
