package org.minhchung.desk.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.store.PasswordStore;
import org.minhchung.desk.web.Turnstile;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The way in for who has no passkey: a password and a code of six digits that changes every half
 * minute (RFC 6238), each code once; and ten recovery codes for the day the phone is gone.
 */
public final class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int CODES = 10;
  private static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;

  /** Letters and digits that nobody confuses (Crockford's Base32, lower case). */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet, 2025). */
  private final Argon2PasswordEncoder hashing = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

  /** Hashing takes memory and a core: two at once, a few more wait, a flood is turned away. */
  private final Turnstile turnstile = new Turnstile(2, 16, Duration.ofSeconds(5));

  private final PasswordStore store;
  private final Records records;
  private final PeopleKey key;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final String nobodys;

  Passwords(
      PasswordStore store,
      Records records,
      PeopleKey key,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.key = key;
    this.random = random;
    this.clock = clock;
    this.nobodys = hash(Secret.drawn(random).value());
  }

  /** Whether somebody may choose it: {@value #SHORTEST} to {@value #LONGEST} characters. */
  public static boolean longEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** A new secret for codes: 160 bits, Base32 without padding (RFC 4226, section 4). */
  public String newCodeSecret() {
    return IntStream.range(0, 32)
        .mapToObj(_ -> String.valueOf(BASE32.charAt(random.nextInt(32))))
        .reduce("", String::concat);
  }

  /** Whether the six digits are the code of this secret now, or half a minute off. */
  public boolean fits(String codeSecret, String digits) {
    return step(codeSecret, digits).isPresent();
  }

  /**
   * Keeps what somebody chose, in the caller's write transaction; {@code hash} from {@link #hash}.
   */
  public void keep(PersonId person, String hash, String codeSecret) {
    store.keep(person, new PasswordStore.Kept(hash, key.seal(codeSecret), 0), today());
  }

  public boolean has(PersonId person) {
    return store.of(person).isPresent();
  }

  public boolean forget(PersonId person) {
    return store.delete(person);
  }

  /** Argon2id; takes some 50 ms, so before a write transaction and not in it. */
  public String hash(String password) {
    return String.valueOf(hashing.encode(password));
  }

  /** What came of a try. */
  public enum Tried {
    RIGHT,
    WRONG,
    /** Too many are trying at once; nothing was looked at. */
    BUSY
  }

  /**
   * Whether password and code are this person's. Takes as long for nobody as for somebody, and each
   * code counts once.
   */
  public Tried tries(Optional<PersonId> person, String password, String digits) {
    Optional<PasswordStore.Kept> kept = person.flatMap(store::of);
    String hash = kept.map(PasswordStore.Kept::hash).orElse(nobodys);
    if (password.length() > LONGEST) {
      return Tried.WRONG;
    }
    Optional<Boolean> same = turnstile.pass(() -> hashing.matches(password, hash));
    if (same.isEmpty()) {
      return Tried.BUSY;
    }
    if (!same.get() || kept.isEmpty()) {
      return Tried.WRONG;
    }
    OptionalLong step =
        key.open(kept.get().sealedSecret())
            .map(it -> step(it, digits))
            .orElse(OptionalLong.empty());
    return step.isPresent()
            && records.write(() -> store.step(person.orElseThrow(), step.getAsLong()))
        ? Tried.RIGHT
        : Tried.WRONG;
  }

  /** New recovery codes in the place of all earlier ones, shown once and kept as hashes. */
  public List<String> newRecoveryCodes(PersonId person) {
    List<String> fresh = IntStream.range(0, CODES).mapToObj(_ -> recoveryCode()).toList();
    records.write(
        () -> {
          store.keepCodes(person, fresh.stream().map(this::recoveryHash).toList());
          return person;
        });
    return fresh;
  }

  /** Uses a recovery code up. */
  public boolean recovers(PersonId person, String code) {
    return records.write(() -> store.useCode(person, recoveryHash(code), clock.instant()));
  }

  public int recoveryCodesLeft(PersonId person) {
    return store.codesLeft(person);
  }

  /** Forgets password and recovery codes, in the caller's write transaction. */
  void forgetAll(PersonId person) {
    store.delete(person);
    store.deleteCodes(person);
  }

  /** Four groups of four: 80 bits. */
  private String recoveryCode() {
    return IntStream.range(0, 16)
        .mapToObj(i -> (i > 0 && i % 4 == 0 ? "-" : "") + LETTERS.charAt(random.nextInt(32)))
        .reduce("", String::concat);
  }

  private String recoveryHash(String code) {
    return key.hash(
        "recovery",
        code.toLowerCase(Locale.ROOT)
            .replace('o', '0')
            .replace('i', '1')
            .replace('l', '1')
            .replaceAll("[^0-9a-z]", ""));
  }

  private OptionalLong step(String codeSecret, String digits) {
    String typed = digits.replaceAll("\\s", "");
    Key secret = new SecretKeySpec(base32(codeSecret), codes.getAlgorithm());
    long now = clock.instant().getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(now - 1, now + 1)
        .filter(step -> same(typed, code(secret, step)))
        .findFirst();
  }

  private String code(Key secret, long step) {
    try {
      return codes.generateOneTimePasswordString(
          secret, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String one, String other) {
    return java.security.MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] base32(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long held = 0;
    int bits = 0;
    int at = 0;
    for (char letter : text.toCharArray()) {
      held = held << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (held >> bits);
        held &= (1L << bits) - 1;
      }
    }
    return bytes;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
