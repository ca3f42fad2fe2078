package org.minhchung.tlog.approval;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.minhchung.tlog.note.Base64Text;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

/**
 * One person's signature over a digest, as a WebAuthn authenticator gives it (level 2, section
 * 7.2).
 *
 * @param role in which they sign
 * @param key its {@link ApprovalKey#id}
 * @param authenticator the authenticator's data, 37 bytes: no extension is asked for
 * @param client the client data as the browser wrote them, 1 to 4,096 bytes
 * @param signature 1 to 128 bytes
 */
public record Assertion(
    Role role, Hash key, byte[] authenticator, byte[] client, byte[] signature) {

  static final int AUTHENTICATOR_BYTES = 37;
  private static final int MAX_SIGNATURE_BYTES = 128;
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int BACKUP_ELIGIBLE = 0x08;
  private static final int BACKED_UP = 0x10;
  private static final int MORE_FOLLOWS = 0xc0;

  /** In which a person signs. */
  public enum Role {
    /** Who wrote it; with the key of a verifier or an editor. */
    AUTHOR,
    /** Who answers for it; with the key of an editor. */
    EDITOR
  }

  /**
   * @throws IllegalArgumentException if a part is empty or too long
   */
  public Assertion {
    authenticator = authenticator.clone();
    client = client.clone();
    signature = signature.clone();
    if (authenticator.length != AUTHENTICATOR_BYTES
        || client.length == 0
        || client.length > ClientData.MAX_BYTES
        || signature.length == 0
        || signature.length > MAX_SIGNATURE_BYTES) {
      throw new IllegalArgumentException(
          "an assertion has authenticator data of 37 bytes, client data of 1 to 4096 and a"
              + " signature of 1 to 128, had %d, %d and %d"
                  .formatted(authenticator.length, client.length, signature.length));
    }
  }

  @Override
  public byte[] authenticator() {
    return authenticator.clone();
  }

  @Override
  public byte[] client() {
    return client.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /**
   * The challenge that a browser is asked to have signed, and tells in its client data.
   *
   * @param digest of an entry, {@link Entry#digest}
   */
  public static String challenge(Hash digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes());
  }

  /**
   * What keeps it from being a signature of this key over this digest on this site; empty if
   * nothing does. The counter is not looked at: keys that are kept on several devices have none.
   */
  public Optional<Flaw> flaw(ApprovalKey with, Hash digest, Site site) {
    if (!key.equals(with.id())) {
      return Optional.of(Flaw.ANOTHER_KEY);
    }
    ClientData told;
    try {
      told = ClientData.read(client);
    } catch (Malformed e) {
      return Optional.of(Flaw.CLIENT_DATA);
    }
    if (!told.type().equals("webauthn.get") || told.isCrossOrigin()) {
      return Optional.of(Flaw.WRONG_CEREMONY);
    }
    if (!told.challenge().equals(challenge(digest))) {
      return Optional.of(Flaw.WRONG_CHALLENGE);
    }
    Hash host = Hash.of(Arrays.copyOf(authenticator, Hash.BYTES));
    if (!site.isOriginOf(told.origin()) || !host.equals(site.hostHash())) {
      return Optional.of(Flaw.WRONG_SITE);
    }
    int flags = authenticator[Hash.BYTES];
    boolean isBackedUpOnly = (flags & BACKED_UP) != 0 && (flags & BACKUP_ELIGIBLE) == 0;
    if ((flags & MORE_FOLLOWS) != 0 || isBackedUpOnly) {
      return Optional.of(Flaw.AUTHENTICATOR_DATA);
    }
    if ((flags & PRESENT) == 0 || (flags & VERIFIED) == 0) {
      return Optional.of(Flaw.NOBODY_VERIFIED);
    }
    return with.verifies(signedBytes(authenticator, client), signature)
        ? Optional.empty()
        : Optional.of(Flaw.WRONG_SIGNATURE);
  }

  static byte[] signedBytes(byte[] authenticator, byte[] client) {
    byte[] signed = Arrays.copyOf(authenticator, authenticator.length + Hash.BYTES);
    System.arraycopy(Digests.sha256(client).bytes(), 0, signed, authenticator.length, Hash.BYTES);
    return signed;
  }

  Json json() {
    var byName = new TreeMap<String, Json>();
    byName.put("authenticator", new Json.Text(Base64Text.write(authenticator)));
    byName.put("client", new Json.Text(Base64Text.write(client)));
    byName.put("key", new Json.Text(key.base64()));
    byName.put("role", Fields.spelled(role));
    byName.put("signature", new Json.Text(Base64Text.write(signature)));
    return new Json.Members(byName);
  }

  static Assertion read(Json json) throws Malformed {
    var fields = new Fields(json);
    var read =
        new Assertion(
            fields.choice("role", Role.class),
            fields.hash("key"),
            fields.bytes("authenticator"),
            fields.bytes("client"),
            fields.bytes("signature"));
    fields.end();
    return read;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assertion that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "%s by key %s".formatted(role.name().toLowerCase(Locale.ROOT), key);
  }
}
