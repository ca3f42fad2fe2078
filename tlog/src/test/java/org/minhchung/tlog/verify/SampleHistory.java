package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.minhchung.tlog.approval.Assertion;
import org.minhchung.tlog.approval.Bundle;
import org.minhchung.tlog.approval.Entry;
import org.minhchung.tlog.approval.Hour;
import org.minhchung.tlog.approval.Salt;
import org.minhchung.tlog.approval.SamplePeople;
import org.minhchung.tlog.approval.Subject;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileTree;

/**
 * The history of a desk for tests, entry by entry. An signs with Ed25519, Binh Nguyen with P-256;
 * both found the desk. Entries may be wrong on purpose.
 */
final class SampleHistory {

  static final String REAL = "example.com/log";
  static final String SAMPLE = "localhost";
  static final Salt SALT = SamplePeople.salt("a check");
  static final byte[] CONTENT =
      "{\"claim\":\"Nước lũ đã rút\",\"grade\":\"false\"}".getBytes(UTF_8);
  static final List<Hash> CAPTURES =
      List.of(Hash.ofLeaf("capture one".getBytes(UTF_8)), Hash.ofLeaf("two".getBytes(UTF_8)));

  private static final long TIME = 1_800_000_000L;

  final String origin;
  final List<byte[]> entries = new ArrayList<>();
  Hour hour = SamplePeople.DAY_ONE;

  SampleHistory(String origin) {
    this.origin = origin;
  }

  /** With both founders' keys. */
  static SampleHistory founded() {
    return new SampleHistory(REAL).founding("an").founding("binh nguyen");
  }

  SampleHistory after(long hours) {
    hour = hour.plusHours(hours);
    return this;
  }

  SampleHistory add(byte[] entry) {
    entries.add(entry);
    return this;
  }

  SampleHistory add(Entry entry) {
    return add(entry.bytes());
  }

  SampleHistory founding(String name) {
    return add(SamplePeople.founding(hour, origin, name));
  }

  /** A key that {@code editor} signed for. */
  SampleHistory added(String name, String editor) {
    return add(SamplePeople.signed(hour, registered(name), editor));
  }

  SampleHistory recovered(String name) {
    var subject = SamplePeople.registered(origin, name, Subject.KeyRegistered.Reason.RECOVERED);
    return add(Entry.open(hour, subject, List.of()));
  }

  SampleHistory retired(String name) {
    var subject =
        new Subject.KeyRetired(
            origin, SamplePeople.key(name).key().id(), Subject.KeyRetired.Cause.LOST);
    return add(Entry.open(hour, subject, List.of()));
  }

  SampleHistory published(String author, String editor) {
    return version(Subject.Version.Step.PUBLISHED, 1, author, editor);
  }

  SampleHistory version(Subject.Version.Step step, long number, String author, String editor) {
    return add(SamplePeople.signed(hour, version(step, number), SALT, CONTENT, author, editor));
  }

  /** A first version with these assertions in place of good ones. */
  SampleHistory published(List<Assertion> assertions) {
    Subject subject = version(Subject.Version.Step.PUBLISHED, 1);
    return add(new Entry(hour, subject, Entry.digest(SALT, subject, CONTENT), assertions));
  }

  SampleHistory hold(Subject.Hold.Act act, long lasts, String editor) {
    var subject = new Subject.Hold(origin, act, "tet-water", 1, hour.plusHours(lasts));
    return add(SamplePeople.signed(hour, subject, editor));
  }

  Hash digest() {
    return Entry.digest(SALT, version(Subject.Version.Step.PUBLISHED, 1), CONTENT);
  }

  Subject.KeyRegistered registered(String name) {
    return SamplePeople.registered(origin, name, Subject.KeyRegistered.Reason.ADDED);
  }

  Subject.Version version(Subject.Version.Step step, long number) {
    return new Subject.Version(
        origin,
        step,
        Subject.Version.Form.CHECK,
        "tet-water",
        number,
        CAPTURES.stream().map(SALT::ofCapture).toList());
  }

  SigningKey logKey() {
    return SampleKeys.key(origin, KeyKind.ED25519_LOG);
  }

  String policy() {
    return "log %s\nwitness w %s\nquorum w\n"
        .formatted(logKey().verifier().text(), SampleKeys.witness("w").verifier().text());
  }

  /** The last entry first, then all before it. */
  Bundle bundle() {
    return bundle(SALT, CONTENT, CAPTURES);
  }

  Bundle bundle(Salt salt, byte[] content, List<Hash> captures) {
    List<Integer> order = new ArrayList<>();
    order.add(entries.size() - 1);
    IntStream.range(0, entries.size() - 1).forEach(order::add);
    return new Bundle(
        content,
        salt,
        captures,
        order.stream().map(this::proven).toList(),
        policy().getBytes(UTF_8));
  }

  private Bundle.Proven proven(int index) {
    Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
    var growing = new GrowingTree();
    entries.forEach(growing::add);
    tiles.putAll(growing.takeGrown());
    var tree = new TileTree(path -> Optional.ofNullable(tiles.get(path)), entries.size());
    try {
      var head = new Checkpoint(origin, entries.size(), tree.root());
      Note note = Note.sign(head.text(), List.of(logKey(), SampleKeys.witness("w")), TIME);
      return new Bundle.Proven(
          entries.get(index), new OfflineProof(index, tree.inclusion(index), new byte[0], note));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
