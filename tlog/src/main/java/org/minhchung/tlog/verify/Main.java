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
 * {@code java -jar tlog-verify.jar proof|log|consistency …}: what is proved, and what is not, in
 * plain words, Vietnamese or English.
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
      case "log 2" -> log(words.get(1), words.get(2));
      case "consistency 4" -> consistency(words.get(1), words.get(2), words.get(3), words.get(4));
      default -> throw new Unreadable("usage");
    }
  }

  private void proof(String policy, String proofFile, String entryFile) throws Refuted, Unreadable {
    Trust trust = Trust.read(Place.file(policy, MAX_FILE));
    ProofFile proof = ProofFile.read(Place.file(proofFile, MAX_FILE));
    byte[] entry = Place.file(entryFile, 65_535);
    byte[] leaf = new Sha256().leaf(entry, 0, entry.length);
    Checkpoint checkpoint = proof.checkpoint();
    byte[] root = Proofs.root(leaf, proof.index(), checkpoint.size(), proof.hashes());
    if (!Arrays.equals(root, checkpoint.root())) {
      throw new Refuted("wrong-root");
    }
    Map<String, Long> witnesses = trust.check(checkpoint);
    say("proved");
    say("entry-in-log", proof.index(), checkpoint.origin(), checkpoint.size());
    tell(checkpoint, witnesses);
    say("not-proved-truth");
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
    WholeLog.check(place, checkpoint);
    say("proved");
    say("whole-log", checkpoint.origin(), checkpoint.size());
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
