-- Who works here: accounts, roles with dates, ways of signing in, sessions; and who did what. Locks
-- nothing: new tables. Secrets are kept as hashes, or sealed under a key outside the records.

-- Somebody who works at the desk. The name is their own choice; no address, no number.
CREATE TABLE account (
  account_id    TEXT    NOT NULL PRIMARY KEY,
  desk_id       TEXT    NOT NULL REFERENCES desk (desk_id),
  name          TEXT    NOT NULL,
  name_folded   TEXT    NOT NULL,
  language      TEXT    NOT NULL CHECK (language IN ('vi', 'en')),
  since         TEXT    NOT NULL,
  sample        INTEGER NOT NULL CHECK (sample IN (0, 1)),
  UNIQUE (desk_id, name_folded)
);

-- A role, from one moment until another. Given by somebody else, or by nobody: the first link of a
-- new desk, or the operator on the machine. Never changed but for ending sooner.
CREATE TABLE membership (
  membership_id TEXT   NOT NULL PRIMARY KEY,
  account_id    TEXT   NOT NULL REFERENCES account (account_id),
  role          TEXT   NOT NULL CHECK (role IN ('contributor', 'verifier', 'editor', 'coordinator', 'auditor', 'administrator')),
  from_at       BIGINT NOT NULL,
  until_at      BIGINT,
  given_by      TEXT   REFERENCES account (account_id),
  CHECK (given_by <> account_id),
  CHECK (until_at >= from_at)
);
CREATE INDEX membership_account ON membership (account_id);

-- What a new desk, an invitation and a reset have in common: an address that works once.
CREATE TABLE one_time_link (
  link_id       TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  token_hash    TEXT   NOT NULL UNIQUE,
  kind          TEXT   NOT NULL CHECK (kind IN ('set-up', 'invitation', 'reset')),
  account_id    TEXT   REFERENCES account (account_id),
  roles         TEXT   NOT NULL,
  roles_until   BIGINT,
  made_by       TEXT   REFERENCES account (account_id),
  expires_at    BIGINT NOT NULL,
  used_at       BIGINT,
  CHECK ((kind = 'reset') = (account_id IS NOT NULL)),
  CHECK (kind <> 'set-up' OR made_by IS NULL),
  CHECK (made_by <> account_id)
);

CREATE TABLE passkey (
  credential_id TEXT    NOT NULL PRIMARY KEY,
  account_id    TEXT    NOT NULL REFERENCES account (account_id),
  public_key    BYTEA   NOT NULL,
  attestation   BYTEA   NOT NULL,
  signatures    BIGINT  NOT NULL,
  verified      INTEGER NOT NULL CHECK (verified IN (0, 1)),
  transports    TEXT    NOT NULL,
  may_be_copied INTEGER NOT NULL CHECK (may_be_copied IN (0, 1)),
  is_copied     INTEGER NOT NULL CHECK (is_copied IN (0, 1)),
  label         TEXT    NOT NULL,
  since         TEXT    NOT NULL,
  last_used     TEXT    NOT NULL
);
CREATE INDEX passkey_account ON passkey (account_id);

CREATE TABLE password (
  account_id    TEXT   NOT NULL PRIMARY KEY REFERENCES account (account_id),
  hash          TEXT   NOT NULL,
  code_secret   TEXT   NOT NULL,
  last_step     BIGINT NOT NULL,
  since         TEXT   NOT NULL
);

CREATE TABLE recovery_code (
  account_id    TEXT   NOT NULL REFERENCES account (account_id),
  code_hash     TEXT   NOT NULL,
  used_at       BIGINT,
  PRIMARY KEY (account_id, code_hash)
);

-- Wrong tries by password, for an account or for a browser it knows; never for an address.
CREATE TABLE slow_down (
  subject       TEXT    NOT NULL PRIMARY KEY,
  failures      INTEGER NOT NULL,
  until_at      BIGINT  NOT NULL
);

-- Who is signed in where. No address and no user agent: a name the person gave the browser.
CREATE TABLE staff_session (
  session_id    TEXT   NOT NULL PRIMARY KEY,
  token_hash    TEXT   NOT NULL UNIQUE,
  account_id    TEXT   NOT NULL REFERENCES account (account_id),
  browser       TEXT   NOT NULL,
  manner        TEXT   NOT NULL CHECK (manner IN ('passkey', 'password', 'recovery', 'link', 'provider', 'sample')),
  since         TEXT   NOT NULL,
  seen_at       BIGINT NOT NULL,
  ends_at       BIGINT NOT NULL
);
CREATE INDEX staff_session_account ON staff_session (account_id);

-- An account of the organisation's own provider, tied to one here by the provider's subject.
CREATE TABLE provider_account (
  issuer        TEXT NOT NULL,
  subject       TEXT NOT NULL,
  account_id    TEXT NOT NULL REFERENCES account (account_id),
  since         TEXT NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (account_id, issuer)
);

-- Who did what, by ids and names of fields. What is about a message or its like has a day alone.
CREATE TABLE audit (
  audit_id      TEXT   NOT NULL PRIMARY KEY,
  desk_id       TEXT   NOT NULL REFERENCES desk (desk_id),
  day           TEXT   NOT NULL,
  noted_at      BIGINT,
  account_id    TEXT   NOT NULL REFERENCES account (account_id),
  action        TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  fields        TEXT   NOT NULL
);
CREATE INDEX audit_day ON audit (desk_id, day);
CREATE INDEX audit_account ON audit (account_id);
