package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.FileHeadStore;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.note.Succession;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;

/** Whole logs on the disk with entries of a desk and statements of succession in them. */
class DeskLogIT {

  private static final String LOG = SampleKeys.LOG;

  @TempDir private Path folder;
  private String said;

  @Test
  void aLogOfADeskIsJudgedByItsRules() throws IOException {
    SampleHistory good =
        new SampleHistory(LOG)
            .founding("an")
            .founding("binh nguyen")
            .published("an", "binh nguyen");
    good.add("not of a desk".getBytes(UTF_8));

    assertThat(check(good.entries)).isZero();
    assertThat(said)
        .contains("3 entries of the desk keep the rules: 1 versions")
        .contains("2 keys")
        .contains("SAMPLE: minhchung.example/log");
  }

  @Test
  void aLogWithOneApproverTwiceIsRefutedThoughItsTreeIsRight() throws IOException {
    SampleHistory twice =
        new SampleHistory(LOG).founding("an").founding("binh nguyen").published("an", "an");

    assertThat(check(twice.entries)).isEqualTo(1);
    assertThat(said).contains("Entry 2: the two who must sign are one person");
  }

  @Test
  void anEntryInAnotherSpellingIsRefuted() throws IOException {
    SampleHistory desk = new SampleHistory(LOG).founding("an");
    String entry = new String(desk.entries.getFirst(), UTF_8);

    assertThat(check(List.of((entry + "\n").getBytes(UTF_8)))).isEqualTo(1);
    assertThat(said).contains("Entry 0 claims to be a desk's");
  }

  @Test
  void aChangeOfKeysIsCheckedAndTold() throws IOException {
    List<byte[]> entries = new ArrayList<>(SampleLog.entries("entry", 300));
    SigningKey next = SampleKeys.key(LOG + "/", KeyKind.ED25519_LOG);
    entries.add(succession(entries, 280, LOG, SampleKeys.log(), SampleKeys.log()));

    assertThat(check(entries)).isZero();
    assertThat(said)
        .contains("At index 300 the log says that it goes on under other keys")
        .contains("The statement of succession at index 300 is signed by a key of the log");

    entries.set(300, succession(entries, 280, LOG + "/", SampleKeys.log(), next));
    assertThat(check(entries)).isZero();
    assertThat(said).contains("closed and goes on as minhchung.example/log/");
  }

  @Test
  void aSuccessionFromACheckpointThatNeverWasIsRefuted() throws IOException {
    List<byte[]> entries = new ArrayList<>(SampleLog.entries("entry", 300));
    List<byte[]> others = SampleLog.entries("other", 280);
    entries.add(succession(others, 280, LOG, SampleKeys.log(), SampleKeys.log()));

    assertThat(check(entries)).isEqualTo(1);
    assertThat(said).contains("Entry 300 names a checkpoint of 280 entries");
  }

  @Test
  void aSuccessionByStrangersOrWithoutItsSignaturesIsRefuted() throws IOException {
    List<byte[]> entries = new ArrayList<>(SampleLog.entries("entry", 3));
    SigningKey stranger = SampleKeys.key("stranger.example/log", KeyKind.ED25519_LOG);
    byte[] theirs =
        new Succession(
                new Checkpoint("stranger.example/log", 0, Hash.EMPTY),
                "stranger.example/log",
                List.of(stranger.verifier()))
            .sign(stranger, stranger);
    entries.add(theirs);

    assertThat(check(entries)).isEqualTo(1);
    assertThat(said).contains("is about other logs");

    String good =
        new String(succession(entries, 2, LOG, SampleKeys.log(), SampleKeys.log()), UTF_8);
    entries.set(3, good.replace(" 2 ", " 1 ").getBytes(UTF_8));
    assertThat(check(entries)).isEqualTo(1);
    assertThat(said).contains("not signed by those it names");
  }

  private static byte[] succession(
      List<byte[]> entries, int size, String origin, SigningKey old, SigningKey next) {
    var tree = new GrowingTree();
    entries.subList(0, size).forEach(tree::add);
    return new Succession(new Checkpoint(LOG, size, tree.root()), origin, List.of(next.verifier()))
        .sign(old, next);
  }

  private int check(List<byte[]> entries) throws IOException {
    var files = new DiskFiles();
    Path log = Files.createTempDirectory(folder, "log");
    var heads = new FileHeadStore(files, log.resolve("head"));
    var settings = new LogSettings(LOG, List.of(SampleKeys.log()), Clock.systemUTC());
    try (Log writing = SampleLog.writing(Log.create(files, log, heads, settings))) {
      SampleLog.append(writing, entries);
    }
    Path policy =
        Files.writeString(
            folder.resolve("policy"),
            "log %s\nquorum none\n".formatted(SampleKeys.log().verifier().text()));
    var out = new ByteArrayOutputStream();
    int exit =
        Main.run(
            List.of("log", policy.toString(), log.resolve("public").toString()),
            Locale.ENGLISH,
            new PrintStream(out, true, UTF_8));
    said = out.toString(UTF_8);
    return exit;
  }
}
