package org.minhchung.desk.people.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * Passkeys at rest, as Spring Security asks for them. The user handle of WebAuthn is the person's
 * id. Days, no times: when somebody signed in is nobody's business. Methods run in the caller's
 * transaction; safe to share between threads.
 */
@Repository
public class PasskeyStore implements UserCredentialRepository {

  private final JdbcClient db;
  private final InstantSource clock;

  public PasskeyStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public void save(CredentialRecord key) {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    Bytes attestation = key.getAttestationObject();
    db.sql(
            """
            INSERT INTO passkey (credential_id, account_id, public_key, attestation, signatures,
                                 verified, transports, may_be_copied, is_copied, label, since,
                                 last_used)
            VALUES (:id, :account, :key, :attestation, :signatures, :verified, :transports, :may, :is,
                    :label, :today, :today)
            ON CONFLICT (credential_id) DO UPDATE
               SET signatures = excluded.signatures,
                   verified   = excluded.verified,
                   is_copied  = excluded.is_copied,
                   last_used  = excluded.last_used
            """)
        .param("id", key.getCredentialId().toBase64UrlString())
        .param("account", person(key.getUserEntityUserId()).value())
        .param("key", key.getPublicKey().getBytes())
        .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
        .param("signatures", key.getSignatureCount())
        .param("verified", key.isUvInitialized() ? 1 : 0)
        .param(
            "transports",
            key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(",")))
        .param("may", key.isBackupEligible() ? 1 : 0)
        .param("is", key.isBackupState() ? 1 : 0)
        .param("label", key.getLabel())
        .param("today", today)
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return db.sql(
            """
            SELECT credential_id, account_id, public_key, attestation, signatures, verified,
                   transports, may_be_copied, is_copied, label, since, last_used
              FROM passkey
             WHERE credential_id = :id
            """)
        .param("id", id.toBase64UrlString())
        .query((row, _) -> key(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return of(person(handle));
  }

  /** A person's keys, the oldest first. */
  public List<CredentialRecord> of(PersonId person) {
    return db.sql(
            """
            SELECT credential_id, account_id, public_key, attestation, signatures, verified,
                   transports, may_be_copied, is_copied, label, since, last_used
              FROM passkey
             WHERE account_id = :account
             ORDER BY since, credential_id
            """)
        .param("account", person.value())
        .query((row, _) -> key(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    db.sql("DELETE FROM passkey WHERE credential_id = :id")
        .param("id", id.toBase64UrlString())
        .update();
  }

  /**
   * @return false if the person has no such key
   */
  public boolean delete(PersonId person, String id) {
    return db.sql("DELETE FROM passkey WHERE credential_id = :id AND account_id = :account")
            .param("id", id)
            .param("account", person.value())
            .update()
        == 1;
  }

  public void deleteAll(PersonId person) {
    db.sql("DELETE FROM passkey WHERE account_id = :account")
        .param("account", person.value())
        .update();
  }

  /** The user handle of WebAuthn for a person. */
  public static Bytes handle(PersonId person) {
    return new Bytes(person.value().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @throws IllegalArgumentException if the handle was not made here
   */
  public static PersonId person(Bytes handle) {
    return new PersonId(new String(handle.getBytes(), StandardCharsets.US_ASCII));
  }

  private static CredentialRecord key(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString("credential_id")))
        .userEntityUserId(handle(new PersonId(row.getString("account_id"))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("signatures"))
        .uvInitialized(row.getInt("verified") == 1)
        .transports(transports(row.getString("transports")))
        .backupEligible(row.getInt("may_be_copied") == 1)
        .backupState(row.getInt("is_copied") == 1)
        .label(row.getString("label"))
        .created(LocalDate.parse(row.getString("since")).atStartOfDay(ZoneOffset.UTC).toInstant())
        .lastUsed(
            LocalDate.parse(row.getString("last_used")).atStartOfDay(ZoneOffset.UTC).toInstant())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String values) {
    return Arrays.stream(values.split(","))
        .filter(value -> !value.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
