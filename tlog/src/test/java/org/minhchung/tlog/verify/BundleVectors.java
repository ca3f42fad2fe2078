package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.tlog.approval.Assertion;
import org.minhchung.tlog.approval.Entry;
import org.minhchung.tlog.approval.SamplePeople;
import org.minhchung.tlog.approval.Subject;
import org.minhchung.tlog.tree.Hash;

/**
 * Makes the files {@code src/test/resources/defects/*.bundle}, each named for its defect. Run
 * {@link #main} to write them again.
 */
final class BundleVectors {

  private static final byte TOUCHED = 0x05;

  private BundleVectors() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, byte[]> file : bundles().entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".bundle"), file.getValue());
    }
  }

  static Map<String, byte[]> bundles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    SampleHistory good = SampleHistory.founded().published("an", "binh nguyen");
    files.put("good", bytes(good));
    files.put("good-added-key", bytes(added(72)));
    files.put("good-sample", bytes(sample(SampleHistory.SAMPLE)));
    files.put("young-key", bytes(added(71)));
    files.put("sample-key-on-a-real-origin", bytes(sample(SampleHistory.REAL)));
    files.put("one-approver-twice", bytes(SampleHistory.founded().published("an", "an")));
    files.put("unregistered-key", bytes(SampleHistory.founded().published("an", "chi")));
    files.put(
        "retired-key", bytes(SampleHistory.founded().retired("an").published("an", "binh nguyen")));
    files.put("swapped-signature", bytes(swapped()));
    files.put("wrong-challenge", bytes(forged("example.com", challenge(Hash.EMPTY), "")));
    files.put("wrong-origin", bytes(forged("example.org", challenge(good.digest()), "")));
    files.put(
        "cross-origin",
        bytes(forged("example.com", challenge(good.digest()), ",\"crossOrigin\":true")));
    files.put(
        "double-name-in-client-data",
        bytes(forged("example.com", challenge(good.digest()), ",\"type\":\"webauthn.get\"")));
    files.put("unknown-algorithm", bytes(onAnotherCurve()));
    files.put("not-canonical", bytes(respelt("\"approvals\":[]", "\"approvals\": []")));
    files.put(
        "double-name",
        bytes(
            respelt("\"reason\":\"founding\"", "\"reason\":\"founding\",\"reason\":\"founding\"")));
    files.put("trailing-bytes", bytes(respelt("}}", "}} ")));
    byte[] changed = SampleHistory.CONTENT.clone();
    changed[2] ^= 1;
    files.put(
        "changed-content",
        good.bundle(SampleHistory.SALT, changed, SampleHistory.CAPTURES).bytes());
    files.put(
        "wrong-salt",
        good.bundle(SamplePeople.salt("another"), SampleHistory.CONTENT, SampleHistory.CAPTURES)
            .bytes());
    files.put(
        "swapped-captures",
        good.bundle(SampleHistory.SALT, SampleHistory.CONTENT, SampleHistory.CAPTURES.reversed())
            .bytes());
    files.put("not-a-version", bytes(SampleHistory.founded()));
    return files;
  }

  /** With a last line that fits, as whoever changes a bundle would write it. */
  static byte[] summed(byte[] bytes) {
    int sum = new String(bytes, ISO_8859_1).lastIndexOf("sum ");
    byte[] before = Arrays.copyOf(bytes, Math.max(sum, 0));
    byte[] line = ("sum " + Text.base64(new Sha256().of(before)) + "\n").getBytes(US_ASCII);
    byte[] all = Arrays.copyOf(before, before.length + line.length);
    System.arraycopy(line, 0, all, before.length, line.length);
    return all;
  }

  private static byte[] bytes(SampleHistory history) {
    return history.bundle().bytes();
  }

  private static SampleHistory added(long waited) {
    return SampleHistory.founded().added("chi", "an").after(waited).published("chi", "an");
  }

  private static SampleHistory sample(String origin) {
    var history = new SampleHistory(origin);
    for (String name : List.of("an", "binh nguyen")) {
      var subject =
          new Subject.KeyRegistered(
              origin,
              SamplePeople.key(name).key(),
              SamplePeople.pseudonym(name),
              Subject.KeyRegistered.Holder.EDITOR,
              Subject.KeyRegistered.Custody.SAMPLE,
              Subject.KeyRegistered.Reason.FOUNDING);
      history.add(Entry.open(history.hour, subject, List.of()));
    }
    return history.published("an", "binh nguyen");
  }

  /** The editor's signature under the author's name, and the other way round. */
  private static SampleHistory swapped() {
    SampleHistory history = SampleHistory.founded();
    Subject subject = history.version(Subject.Version.Step.PUBLISHED, 1);
    Assertion author =
        SamplePeople.assertion(Assertion.Role.AUTHOR, "an", history.digest(), subject);
    Assertion editor =
        SamplePeople.assertion(Assertion.Role.EDITOR, "binh nguyen", history.digest(), subject);
    return history.published(List.of(withSignature(author, editor), withSignature(editor, author)));
  }

  private static Assertion withSignature(Assertion of, Assertion signature) {
    return new Assertion(
        of.role(), of.key(), of.authenticator(), of.client(), signature.signature());
  }

  private static String challenge(Hash digest) {
    return Assertion.challenge(digest);
  }

  private static SampleHistory forged(String host, String challenge, String more) {
    SampleHistory history = SampleHistory.founded();
    Subject subject = history.version(Subject.Version.Step.PUBLISHED, 1);
    String client =
        "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://%s\"%s}"
            .formatted(challenge, host, more);
    return history.published(
        List.of(
            SamplePeople.assertion(Assertion.Role.AUTHOR, "an", history.digest(), subject),
            SamplePeople.forged(Assertion.Role.EDITOR, "binh nguyen", client, host, TOUCHED)));
  }

  /** The key's curve is secp256k1, and the entry's digest fits it. */
  private static SampleHistory onAnotherCurve() {
    String ours = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE";
    String theirs = "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEAAAA";
    SampleHistory history = respelt(ours, theirs);
    try {
      LogEntry entry = LogEntry.read(history.entries.get(1));
      String digest = Text.base64(entry.digestOf(new byte[32], new byte[0]));
      String spelt = new String(history.entries.get(1), US_ASCII);
      history.entries.set(1, spelt.replace(Text.base64(entry.digest()), digest).getBytes(US_ASCII));
      return history;
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** A good history whose second entry is spelled otherwise before it is logged. */
  private static SampleHistory respelt(String from, String to) {
    SampleHistory good = SampleHistory.founded().published("an", "binh nguyen");
    String entry = new String(good.entries.get(1), US_ASCII);
    if (!entry.contains(from)) {
      throw new AssertionError(entry);
    }
    List<byte[]> entries = new ArrayList<>(good.entries);
    good.entries.clear();
    good.entries.add(entries.get(0));
    good.entries.add(entry.replace(from, to).getBytes(UTF_8));
    good.entries.add(entries.get(2));
    return good;
  }
}
