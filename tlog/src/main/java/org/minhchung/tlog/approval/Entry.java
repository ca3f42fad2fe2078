package org.minhchung.tlog.approval;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.EntryBundle;
import org.minhchung.tlog.tree.Hash;

/**
 * An entry that a desk writes into its log: a first line {@value #FIRST}, then one canonical JSON
 * object with {@code approvals}, {@code digest}, {@code hour} and {@code subject}.
 *
 * <p>Being an entry says nothing of whether its signatures hold: {@link Assertion#flaw} does, and
 * {@code tlog-verify} looks at the keys' history too.
 *
 * @param hour when it was written; never before that of an earlier entry
 * @param subject what it is about
 * @param digest SHA-256(salt ‖ subject ‖ line feed ‖ content), see {@link #digest}: the challenge
 *     that all approvals answer
 * @param approvals in the order of {@link Subject#signedBy}
 */
public record Entry(Hour hour, Subject subject, Hash digest, List<Assertion> approvals) {

  private static final String FIRST = "minhchung/entry/v1";
  private static final byte[] FIRST_LINE = (FIRST + "\n").getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_APPROVALS = 8;

  /**
   * @throws IllegalArgumentException if the approvals' roles are not those the kind asks for, an
   *     open subject has another digest than its own, or the entry is longer than 65,535 bytes
   */
  public Entry {
    approvals = List.copyOf(approvals);
    if (!(subject instanceof Subject.Unknown)
        && !subject.signedBy().contains(approvals.stream().map(Assertion::role).toList())) {
      throw new IllegalArgumentException(
          "an entry of kind %s is signed by %s".formatted(subject.kind(), subject.signedBy()));
    }
    if (approvals.size() > MAX_APPROVALS) {
      throw new IllegalArgumentException("an entry has at most 8 approvals");
    }
    if (subject.isOpen() && !digest.equals(openDigest(subject))) {
      throw new IllegalArgumentException("an open subject has the digest of itself");
    }
    EntryBundle.checkLength(bytesOf(hour, subject, digest, approvals));
  }

  /** An entry whose subject says all there is. */
  public static Entry open(Hour hour, Subject subject, List<Assertion> approvals) {
    return new Entry(hour, subject, openDigest(subject), approvals);
  }

  /**
   * What people sign for content that is not in the entry.
   *
   * @param content the exact bytes of all that is shown
   */
  public static Hash digest(Salt salt, Subject subject, byte[] content) {
    return Digests.sha256(salt.bytes(), subject.bytes(), new byte[] {'\n'}, content);
  }

  /**
   * What people sign for a subject that hides nothing: the same with 32 zero bytes and no content.
   *
   * @throws IllegalArgumentException if the subject has content
   */
  public static Hash openDigest(Subject subject) {
    if (!subject.isOpen()) {
      throw new IllegalArgumentException(subject.kind() + " has content, and so a salt");
    }
    return digest(Salt.NONE, subject, new byte[0]);
  }

  /** As it stands in the log. */
  public byte[] bytes() {
    return bytesOf(hour, subject, digest, approvals);
  }

  /** Whether the bytes claim to be such an entry; a log may hold others. */
  public static boolean isClaimed(byte[] bytes) {
    return bytes.length >= FIRST_LINE.length
        && Arrays.equals(bytes, 0, FIRST_LINE.length, FIRST_LINE, 0, FIRST_LINE.length);
  }

  /**
   * @throws Malformed if the bytes are not such an entry, or in another spelling than the one
   *     allowed
   */
  public static Entry read(byte[] bytes) throws Malformed {
    if (!isClaimed(bytes) || bytes.length > EntryBundle.MAX_ENTRY_BYTES) {
      throw new Malformed("an entry begins with %s".formatted(FIRST));
    }
    try {
      var fields =
          new Fields(JsonReader.read(Arrays.copyOfRange(bytes, FIRST_LINE.length, bytes.length)));
      List<Json> items = fields.items("approvals");
      Assertion[] approvals = new Assertion[items.size()];
      for (int at = 0; at < approvals.length; at++) {
        approvals[at] = Assertion.read(items.get(at));
      }
      var read =
          new Entry(
              fields.hour("hour"),
              SubjectReader.read(fields.json("subject")),
              fields.hash("digest"),
              List.of(approvals));
      fields.end();
      if (!Arrays.equals(read.bytes(), bytes)) {
        throw new Malformed("an entry in another spelling than the one allowed");
      }
      return read;
    } catch (IllegalArgumentException e) {
      throw new Malformed(e.getMessage() == null ? "not an entry" : e.getMessage());
    }
  }

  private static byte[] bytesOf(
      Hour hour, Subject subject, Hash digest, List<Assertion> approvals) {
    var fields = new TreeMap<String, Json>();
    fields.put("approvals", new Json.Items(approvals.stream().map(Assertion::json).toList()));
    fields.put("digest", new Json.Text(digest.base64()));
    fields.put("hour", new Json.Text(hour.toString()));
    fields.put("subject", Json.Members.of(subject.fields()));
    String json = Json.write(Json.Members.of(fields));
    return (FIRST + "\n" + json).getBytes(StandardCharsets.US_ASCII);
  }
}
