package org.minhchung.tlog.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.minhchung.tlog.tree.Hash;

/** Who signs in tests: keys and signatures are the same on every run. */
public final class SamplePeople {

  public static final Hour DAY_ONE = new Hour(498_000);

  private SamplePeople() {}

  /** Editors have Ed25519 if their name is short, so that both kinds are used. */
  public static SampleKey key(String name) {
    SecureRandom random = random(name);
    return name.length() <= 4 ? SampleKey.ed25519(random) : SampleKey.p256(random);
  }

  public static Pseudonym pseudonym(String name) {
    byte[] hash = Digests.sha256(name.getBytes(UTF_8)).bytes();
    return new Pseudonym(HexFormat.of().formatHex(hash, 0, Pseudonym.DIGITS / 2));
  }

  public static Subject.KeyRegistered registered(
      String origin, String name, Subject.KeyRegistered.Reason reason) {
    return new Subject.KeyRegistered(
        origin,
        key(name).key(),
        pseudonym(name),
        Subject.KeyRegistered.Holder.EDITOR,
        Subject.KeyRegistered.Custody.DEVICE,
        reason);
  }

  public static Entry founding(Hour hour, String origin, String name) {
    return Entry.open(
        hour, registered(origin, name, Subject.KeyRegistered.Reason.FOUNDING), List.of());
  }

  /** An open subject, signed by one editor. */
  public static Entry signed(Hour hour, Subject subject, String editor) {
    Hash digest = Entry.openDigest(subject);
    return Entry.open(
        hour, subject, List.of(assertion(Assertion.Role.EDITOR, editor, digest, subject)));
  }

  /** A subject with content, signed by author and editor. */
  public static Entry signed(
      Hour hour, Subject subject, Salt salt, byte[] content, String author, String editor) {
    Hash digest = Entry.digest(salt, subject, content);
    return new Entry(
        hour,
        subject,
        digest,
        List.of(
            assertion(Assertion.Role.AUTHOR, author, digest, subject),
            assertion(Assertion.Role.EDITOR, editor, digest, subject)));
  }

  public static Assertion assertion(
      Assertion.Role role, String name, Hash digest, Subject subject) {
    return key(name).sign(role, digest, new Site(subject.origin()));
  }

  public static Salt salt(String name) {
    return Salt.random(random("salt of " + name));
  }

  /** What a browser would never write, signed all the same. */
  public static Assertion forged(
      Assertion.Role role, String name, String clientData, String host, byte flags) {
    return key(name).sign(role, clientData, new Site(host).hostHash(), flags);
  }

  static SecureRandom random(String name) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(name.getBytes(UTF_8));
      return random;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
