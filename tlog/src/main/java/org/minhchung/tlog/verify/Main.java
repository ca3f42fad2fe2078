package org.minhchung.tlog.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code java -jar tlog-verify.jar proof|bundle|log|consistency …}: what is proved, and what is
 * not, in plain words, Vietnamese or English.
 *
 * <p>Exit code 0: proved. 1: refuted. 2: something is missing or not in its format, so nothing is
 * proved and nothing refuted.
 */
public final class Main {

  static final int PROVED = 0;
  static final int REFUTED = 1;
  static final int UNREADABLE = 2;

  private static final int MAX_FILE = 1 << 20;

  private final List<Sentence> said = new ArrayList<>();

  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), Locale.getDefault(), out));
  }

  /** As the command line does, without ending the process. */
  static int run(List<String> arguments, Locale standard, PrintStream out) {
    List<String> words = new ArrayList<>(arguments);
    Locale language = standard.getLanguage().equals("vi") ? standard : Locale.ENGLISH;
    if (words.size() >= 2 && words.getFirst().equals("--lang")) {
      words.removeFirst();
      language = words.removeFirst().equals("vi") ? Locale.of("vi") : Locale.ENGLISH;
    }
    var main = new Main();
    int exit;
    try {
      main.verify(words);
      exit = PROVED;
    } catch (Refuted e) {
      main.said.clear();
      main.say("refuted");
      main.said.add(e.sentence);
      exit = REFUTED;
    } catch (Unreadable e) {
      main.said.clear();
      main.say("unreadable");
      main.said.add(e.sentence);
      exit = UNREADABLE;
    }
    for (Sentence sentence : main.said) {
      out.println(sentence.in(language));
    }
    return exit;
  }

  private void verify(List<String> words) throws Refuted, Unreadable {
    switch (words.isEmpty() ? "" : words.getFirst() + " " + (words.size() - 1)) {
      case "proof 3" -> proof(words.get(1), words.get(2), words.get(3));
      case "bundle 1" -> bundle(words.get(1), "");
      case "bundle 2" -> bundle(words.get(2), words.get(1));
      case "log 2" -> log(words.get(1), words.get(2));
      case "consistency 4" -> consistency(words.get(1), words.get(2), words.get(3), words.get(4));
      default -> throw new Unreadable("usage");
    }
  }

  private void proof(String policy, String proofFile, String entryFile) throws Refuted, Unreadable {
    Trust trust = Trust.read(Place.file(policy, MAX_FILE));
    ProofFile proof = ProofFile.read(Place.file(proofFile, MAX_FILE));
    byte[] entry = Place.file(entryFile, 65_535);
    proof.check(entry);
    Checkpoint checkpoint = proof.checkpoint();
    Map<String, Long> witnesses = trust.check(checkpoint);
    say("proved");
    say("entry-in-log", proof.index(), checkpoint.origin(), checkpoint.size());
    tell(checkpoint, witnesses);
    say("not-proved-truth");
  }

  private void bundle(String file, String policy) throws Refuted, Unreadable {
    Bundle bundle = Bundle.read(Place.file(file, Bundle.MAX_BYTES));
    boolean isOwnPolicy = !policy.isEmpty();
    Trust trust = Trust.read(isOwnPolicy ? Place.file(policy, MAX_FILE) : bundle.policy());
    BundleCheck check = BundleCheck.of(bundle, trust);
    LogEntry entry = check.entry();
    String origin = check.checkpoint().origin();
    say("proved");
    say(
        "bundle-version",
        entry.number("version"),
        entry.text("publication"),
        origin,
        check.index());
    switch (entry.kind()) {
      case "published" -> say("is-published");
      case "corrected" -> say("is-corrected");
      default -> say("is-withdrawn");
    }
    say("bundle-content", bundle.content().length);
    for (Approval approval : entry.approvals()) {
      Object[] holder = check.records().holderOf(approval.key());
      if (approval.role().equals("author")) {
        say("signed-by-author", holder);
      } else {
        say("signed-by-editor", holder);
      }
    }
    tellSample(origin, check.records());
    if (!bundle.captures().isEmpty()) {
      say("bundle-captures", bundle.captures().size());
    }
    tell(check.checkpoint(), check.witnesses());
    if (isOwnPolicy) {
      say("own-policy");
    } else {
      say("policy-of-bundle", String.join(" ", trust.logKeys()));
    }
    say("not-proved-history");
    say("not-proved-truth");
  }

  private void tellSample(String origin, Records records) throws Refuted {
    if (records.judged() > 0 && Site.of(origin).isSample()) {
      say("sample-origin", origin, records.sampleKeys());
    }
  }

  private void log(String policy, String where) throws Refuted, Unreadable {
    Trust trust = Trust.read(Place.file(policy, MAX_FILE));
    Place place = Place.of(where);
    Checkpoint checkpoint =
        Checkpoint.read(
            place
                .read("checkpoint", MAX_FILE)
                .orElseThrow(() -> new Unreadable("cannot-read", "checkpoint")));
    Map<String, Long> witnesses = trust.check(checkpoint);
    long latest = BundleCheck.latest(witnesses);
    var records = new Records(checkpoint.origin(), Records.Extent.WHOLE, latest);
    var successions = new Successions(checkpoint.origin(), trust.keysOf(checkpoint.origin()));
    WholeLog.check(place, checkpoint, records, successions);
    say("proved");
    say("whole-log", checkpoint.origin(), checkpoint.size());
    if (records.judged() > 0) {
      say("records-judged", records.judged(), records.versions(), records.keys());
      tellSample(checkpoint.origin(), records);
    }
    if (records.unknown() > 0) {
      say("records-unknown", records.unknown());
    }
    said.addAll(successions.said());
    tell(checkpoint, witnesses);
    say("not-proved-truth");
  }

  private void consistency(String policy, String oldFile, String newFile, String where)
      throws Refuted, Unreadable {
    Trust trust = Trust.read(Place.file(policy, MAX_FILE));
    Checkpoint before = Checkpoint.read(Place.file(oldFile, MAX_FILE));
    Checkpoint after = Checkpoint.read(Place.file(newFile, MAX_FILE));
    trust.check(before);
    Map<String, Long> witnesses = trust.check(after);
    if (!before.origin().equals(after.origin())) {
      throw new Refuted("two-logs", before.origin(), after.origin());
    }
    if (before.size() > after.size()) {
      throw new Refuted("shrunk", before.size(), after.size());
    }
    var tiles = new Tiles(Place.of(where), after.size());
    List<byte[]> hashes = GrowthProof.read(tiles, before.size(), after.size());
    Proofs.growth(before.size(), before.root(), after.size(), after.root(), hashes);
    say("proved");
    say("only-grew", after.origin(), before.size(), after.size());
    tell(after, witnesses);
    say("not-proved-truth");
  }

  private void tell(Checkpoint checkpoint, Map<String, Long> witnesses) {
    say("log-signed", checkpoint.origin());
    witnesses.forEach((name, time) -> say("witness-signed", name, Instant.ofEpochSecond(time)));
    if (witnesses.isEmpty()) {
      say("no-witness");
    }
  }

  private void say(String key, Object... values) {
    said.add(new Sentence(key, values));
  }
}
