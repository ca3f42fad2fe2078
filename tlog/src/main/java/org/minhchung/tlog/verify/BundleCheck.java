package org.minhchung.tlog.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a bundle proves by itself: that its entries stand in one log, that the content is the one
 * signed, and that two people signed it with keys that were registered before.
 *
 * @param entry of the publication
 * @param index of that entry
 * @param checkpoint that all proofs lead to
 * @param witnesses that signed it
 * @param records what the entries tell
 */
record BundleCheck(
    LogEntry entry,
    long index,
    Checkpoint checkpoint,
    Map<String, Long> witnesses,
    Records records) {

  private static final long PATIENCE_SECONDS = 3_600;

  static BundleCheck of(Bundle bundle, Trust trust) throws Refuted, Unreadable {
    Bundle.Proven shown = bundle.entries().getFirst();
    Checkpoint checkpoint = shown.proof().checkpoint();
    for (Bundle.Proven proven : bundle.entries()) {
      if (!proven.proof().checkpoint().text().equals(checkpoint.text())) {
        throw new Refuted("two-checkpoints");
      }
      proven.proof().check(proven.entry());
    }
    LogEntry entry = read(shown);
    checkContent(bundle, entry, shown.proof().index());
    Map<String, Long> witnesses = trust.check(checkpoint);
    for (Bundle.Proven proven : bundle.entries().subList(1, bundle.entries().size())) {
      trust.check(proven.proof().checkpoint());
    }
    var records = new Records(checkpoint.origin(), Records.Extent.PART, latest(witnesses));
    List<Bundle.Proven> inOrder =
        bundle.entries().stream()
            .sorted(Comparator.comparingLong(proven -> proven.proof().index()))
            .toList();
    long last = -1;
    for (Bundle.Proven proven : inOrder) {
      if (proven.proof().index() == last) {
        throw new Unreadable("not-a-bundle");
      }
      last = proven.proof().index();
      records.take(last, proven.entry());
    }
    return new BundleCheck(entry, shown.proof().index(), checkpoint, witnesses, records);
  }

  /** The earliest witness, with an hour's patience for its clock. */
  static long latest(Map<String, Long> witnesses) {
    return witnesses.values().stream()
        .filter(time -> time > 0 && time < Long.MAX_VALUE - PATIENCE_SECONDS)
        .mapToLong(time -> time + PATIENCE_SECONDS)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static void checkContent(Bundle bundle, LogEntry entry, long index)
      throws Refuted, Unreadable {
    if (!entry.isVersion()) {
      throw new Refuted("shows-nothing", index);
    }
    if (!Arrays.equals(entry.digestOf(bundle.salt(), bundle.content()), entry.digest())) {
      throw new Refuted("wrong-content", index);
    }
    List<String> named = entry.evidence();
    if (named.size() != bundle.captures().size()) {
      throw new Refuted("wrong-captures", named.size(), bundle.captures().size());
    }
    for (int at = 0; at < named.size(); at++) {
      byte[] salted = Arrays.copyOf(bundle.salt(), 2 * Sha256.BYTES);
      System.arraycopy(bundle.captures().get(at), 0, salted, Sha256.BYTES, Sha256.BYTES);
      if (!Text.base64(new Sha256().of(salted)).equals(named.get(at))) {
        throw new Refuted("wrong-capture", at + 1);
      }
    }
  }

  private static LogEntry read(Bundle.Proven proven) throws Refuted {
    try {
      return LogEntry.read(proven.entry());
    } catch (Unreadable e) {
      throw new Refuted("misspelt-entry", proven.proof().index());
    }
  }
}
