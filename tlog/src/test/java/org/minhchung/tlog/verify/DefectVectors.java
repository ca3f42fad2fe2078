package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileTree;

/**
 * Makes the files in {@code src/test/resources/defects}, each named for its defect: a tree of seven
 * entries, the entry at index 4, a log, and two witnesses that must both sign. Run {@link #main} to
 * write them again.
 */
final class DefectVectors {

  static final byte[] ENTRY = "entry 4".getBytes(UTF_8);

  private static final int SIZE = 7;
  private static final int INDEX = 4;
  private static final long TIME = 1_800_000_000L;
  private static final List<SigningKey> KEYS =
      List.of(SampleKeys.log(), SampleKeys.witness("a"), SampleKeys.witness("b"));

  private DefectVectors() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("policy"), policy());
    Files.write(folder.resolve("entry"), ENTRY);
    for (Map.Entry<String, byte[]> file : proofs().entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".tlog-proof"), file.getValue());
    }
  }

  static String policy() {
    var text = new StringBuilder();
    for (SigningKey key : KEYS.subList(0, 1)) {
      text.append("log ").append(key.verifier().text()).append('\n');
    }
    for (String name : List.of("a", "b")) {
      text.append("witness %s %s\n".formatted(name, SampleKeys.witness(name).verifier().text()));
    }
    return text + "group both all a b\nquorum both\n";
  }

  static Map<String, byte[]> proofs() throws IOException {
    Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
    var growing = new GrowingTree();
    for (int index = 0; index < SIZE; index++) {
      growing.add(("entry " + index).getBytes(UTF_8));
    }
    tiles.putAll(growing.takeGrown());
    var tree = new TileTree(path -> Optional.ofNullable(tiles.get(path)), SIZE);
    List<Hash> hashes = tree.inclusion(INDEX);
    Checkpoint head = new Checkpoint(SampleKeys.LOG, SIZE, tree.root());
    Note note = signed(head);
    Note another = signed(new Checkpoint(SampleKeys.LOG, SIZE, Hash.EMPTY));

    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("good", proof(INDEX, hashes, note));
    files.put("wrong-root", proof(INDEX, hashes, another));
    files.put(
        "wrong-size", proof(INDEX, hashes, signed(new Checkpoint(SampleKeys.LOG, 5, tree.root()))));
    files.put("wrong-index", proof(INDEX + 1, hashes, note));
    files.put("index-beyond-size", proof(SIZE, hashes, note));
    files.put("unused-hash", proof(INDEX, joined(hashes, Hash.EMPTY), note));
    files.put("missing-hash", proof(INDEX, hashes.subList(0, hashes.size() - 1), note));
    files.put(
        "swapped-signature",
        proof(
            INDEX,
            hashes,
            new Note(
                head.text(),
                List.of(another.lines().get(0), note.lines().get(1), note.lines().get(2)))));
    files.put("bad-signature-of-a-known-key", proof(INDEX, hashes, withFlippedWitness(note)));
    files.put(
        "too-few-witnesses",
        proof(INDEX, hashes, new Note(head.text(), note.lines().subList(0, 2))));
    files.put(
        "one-witness-twice",
        proof(
            INDEX,
            hashes,
            new Note(head.text(), note.lines().subList(0, 2))
                .with(List.of(SampleKeys.witness("a").sign(head.text(), TIME + 1)))));
    files.put(
        "not-signed-by-the-log",
        proof(INDEX, hashes, new Note(head.text(), note.lines().subList(1, 3))));
    return files;
  }

  private static Note signed(Checkpoint checkpoint) {
    return Note.sign(checkpoint.text(), KEYS, TIME);
  }

  private static Note withFlippedWitness(Note note) {
    List<Note.Line> lines = new ArrayList<>(note.lines());
    byte[] bad = lines.get(2).signature();
    bad[20] ^= 1;
    lines.set(2, new Note.Line(lines.get(2).name(), lines.get(2).id(), bad));
    return new Note(note.text(), lines);
  }

  private static List<Hash> joined(List<Hash> hashes, Hash more) {
    List<Hash> all = new ArrayList<>(hashes);
    all.add(more);
    return all;
  }

  private static byte[] proof(long index, List<Hash> hashes, Note note) {
    return new OfflineProof(index, hashes, new byte[0], note).bytes();
  }
}
