package org.minhchung.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The history that entries of a desk tell, entry by entry, and the rules each must keep: whose keys
 * may sign, and what may follow what (docs/log-format.md, "Who may sign").
 *
 * <p>Holds something for each key and 16 to 32 bytes for each version, and nothing for any other
 * entry.
 */
final class Records {

  private static final long WAIT = 72;
  private static final long WAIT_ALONE = 30 * 24;
  private static final long LONGEST_HOLD = 72;
  private static final int FOUNDERS = 2;

  /** Whether all entries from the first are told, or some of them. */
  enum Extent {
    WHOLE,
    PART
  }

  /** A key in the history, by whom it is, and from which hour it signs. */
  private static final class Signer {
    final long index;
    final String pseudonym;
    final int person;
    final boolean isEditor;
    final Spki key;
    final long registered;
    final long ready;
    boolean isRetired;

    Signer(long index, LogEntry entry, int person, Spki key, long ready) {
      this.index = index;
      this.pseudonym = entry.text("pseudonym");
      this.person = person;
      this.isEditor = entry.text("holder").equals("editor");
      this.key = key;
      this.registered = entry.hour();
      this.ready = ready;
    }
  }

  /** An editor's hold that nobody has confirmed or ended yet. */
  private record OpenHold(String until, String pseudonym) {}

  private final String origin;
  private final Extent extent;
  private final long latestSeconds;
  private final Map<String, Signer> signers = new HashMap<>();
  private final List<String> persons = new ArrayList<>();
  private final Map<String, OpenHold> holds = new HashMap<>();
  private final Versions versions = new Versions();
  private int founders;
  private long lastHour;
  private long judged;
  private long unknown;
  private long sampleKeys;

  /**
   * @param latestSeconds no entry may tell an hour that began after it; seconds since 1970
   */
  Records(String origin, Extent extent, long latestSeconds) {
    this.origin = origin;
    this.extent = extent;
    this.latestSeconds = latestSeconds;
  }

  long judged() {
    return judged;
  }

  long unknown() {
    return unknown;
  }

  long versions() {
    return versions.count();
  }

  long keys() {
    return signers.size();
  }

  long sampleKeys() {
    return sampleKeys;
  }

  /** The pseudonym and the index of a key that is registered. */
  Object[] holderOf(String key) {
    Signer signer = signers.get(key);
    return signer == null ? new Object[] {"?", "?"} : new Object[] {signer.pseudonym, signer.index};
  }

  /** Takes the next entry that claims to be a desk's. */
  LogEntry take(long index, byte[] bytes) throws Refuted {
    LogEntry entry;
    try {
      entry = LogEntry.read(bytes);
    } catch (Unreadable e) {
      throw new Refuted("misspelt-entry", index);
    }
    if (!entry.text("origin").equals(origin)) {
      throw new Refuted("entry-of-another-log", index, entry.text("origin"));
    }
    if (entry.hour() < lastHour) {
      throw new Refuted("hour-fell", index);
    }
    if (entry.hour() * 3_600 > latestSeconds) {
      throw new Refuted("hour-ahead", index);
    }
    lastHour = entry.hour();
    if (!entry.isKnown()) {
      unknown++;
      return entry;
    }
    if (entry.isOpen()
        && !Arrays.equals(entry.digest(), entry.digestOf(new byte[32], new byte[0]))) {
      throw new Refuted("wrong-open-digest", index);
    }
    List<Signer> by = checkApprovals(index, entry);
    judge(index, entry, by);
    judged++;
    return entry;
  }

  private List<Signer> checkApprovals(long index, LogEntry entry) throws Refuted {
    List<Signer> by = new ArrayList<>();
    for (Approval approval : entry.approvals()) {
      Signer signer = signers.get(approval.key());
      if (signer == null) {
        throw new Refuted("unregistered-key", index);
      }
      if (signer.isRetired) {
        throw new Refuted("retired-key", index);
      }
      if (entry.hour() < signer.ready) {
        throw new Refuted(
            "young-key", index, signer.ready - signer.registered, entry.hour() - signer.registered);
      }
      if (approval.role().equals("editor") && !signer.isEditor) {
        throw new Refuted("not-an-editor", index);
      }
      approval.check(index, signer.key, entry.digest(), Site.of(origin));
      by.add(signer);
    }
    if (by.size() == 2 && by.get(0).pseudonym.equals(by.get(1).pseudonym)) {
      throw new Refuted("one-approver-twice", index);
    }
    return by;
  }

  private void judge(long index, LogEntry entry, List<Signer> by) throws Refuted {
    switch (entry.kind()) {
      case "key-registered" -> register(index, entry, by);
      case "key-retired" -> retire(index, entry);
      case "published", "corrected", "withdrawn" -> version(index, entry, by);
      case "held", "hold-confirmed", "hold-ended" -> hold(index, entry, by.getFirst());
      case "redacted" -> mustExist(index, entry);
      case "appeal-answered" -> appeal(index, entry, by);
      default -> {}
    }
  }

  private void register(long index, LogEntry entry, List<Signer> by) throws Refuted {
    Spki key;
    byte[] spki;
    try {
      spki = Text.base64(entry.text("spki"), "spki");
      key = Spki.read(spki);
    } catch (Unreadable e) {
      throw new Refuted("unknown-algorithm", index);
    }
    if (entry.text("custody").equals("sample")) {
      if (!Site.of(origin).isSample()) {
        throw new Refuted("sample-key", index, origin);
      }
      sampleKeys++;
    }
    String pseudonym = entry.text("pseudonym");
    long ready = entry.hour() + wait(index, entry, by);
    if (!persons.contains(pseudonym)) {
      persons.add(pseudonym);
    }
    var signer = new Signer(index, entry, persons.indexOf(pseudonym), key, ready);
    if (signers.putIfAbsent(Text.base64(new Sha256().of(spki)), signer) != null) {
      throw new Refuted("key-twice", index);
    }
  }

  private long wait(long index, LogEntry entry, List<Signer> by) throws Refuted {
    String pseudonym = entry.text("pseudonym");
    if (entry.text("reason").equals("founding")) {
      founders++;
      if (versions.count() > 0) {
        throw new Refuted("founding-too-late", index);
      }
      if (founders > FOUNDERS || persons.contains(pseudonym)) {
        throw new Refuted("too-many-founders", index);
      }
      return 0;
    }
    boolean isRecovered = entry.text("reason").equals("recovered");
    if (isRecovered && extent == Extent.WHOLE && !persons.contains(pseudonym)) {
      throw new Refuted("recovered-stranger", index);
    }
    if (by.isEmpty()) {
      if (isAnotherEditor(pseudonym)) {
        throw new Refuted("recovered-alone", index);
      }
      return WAIT_ALONE;
    }
    if (by.getFirst().pseudonym.equals(pseudonym)) {
      throw new Refuted("vouched-for-oneself", index);
    }
    return WAIT;
  }

  private boolean isAnotherEditor(String than) {
    return signers.values().stream()
        .anyMatch(signer -> signer.isEditor && !signer.isRetired && !signer.pseudonym.equals(than));
  }

  private void retire(long index, LogEntry entry) throws Refuted {
    Signer signer = signers.get(entry.text("key"));
    if (signer != null) {
      signer.isRetired = true;
    } else if (extent == Extent.WHOLE) {
      throw new Refuted("unregistered-key", index);
    }
  }

  private void version(long index, LogEntry entry, List<Signer> by) throws Refuted {
    String publication = entry.text("publication");
    long number = entry.number("version");
    boolean isNext =
        versions.signers(publication, number).length == 0
            && (number == 1 || versions.signers(publication, number - 1).length > 0);
    if (extent == Extent.WHOLE && !isNext) {
      throw new Refuted("version-out-of-order", index, publication, number);
    }
    versions.add(publication, number, by.get(0).person, by.get(1).person);
  }

  private void hold(long index, LogEntry entry, Signer editor) throws Refuted {
    mustExist(index, entry);
    long until;
    try {
      until = LogEntry.hourOf(entry.text("until"));
    } catch (Unreadable e) {
      throw new Refuted("misspelt-entry", index);
    }
    String version = entry.text("publication") + "/" + entry.number("version");
    if (entry.kind().equals("held")) {
      if (until < entry.hour() || until > entry.hour() + LONGEST_HOLD) {
        throw new Refuted("hold-too-long", index);
      }
      holds.put(version, new OpenHold(entry.text("until"), editor.pseudonym));
      return;
    }
    OpenHold open = holds.remove(version);
    if (extent == Extent.WHOLE && (open == null || !open.until.equals(entry.text("until")))) {
      throw new Refuted("no-such-hold", index);
    }
    if (open != null && open.pseudonym.equals(editor.pseudonym)) {
      throw new Refuted("one-approver-twice", index);
    }
  }

  private void appeal(long index, LogEntry entry, List<Signer> by) throws Refuted {
    int[] signed = mustExist(index, entry);
    if (entry.text("answered-by").equals("another-editor")
        && Arrays.stream(signed).anyMatch(person -> person == by.getFirst().person)) {
      throw new Refuted("judge-in-own-cause", index);
    }
  }

  private int[] mustExist(long index, LogEntry entry) throws Refuted {
    int[] signed = versions.signers(entry.text("publication"), entry.number("version"));
    if (extent == Extent.WHOLE && signed.length == 0) {
      throw new Refuted(
          "version-out-of-order", index, entry.text("publication"), entry.number("version"));
    }
    return signed;
  }
}
