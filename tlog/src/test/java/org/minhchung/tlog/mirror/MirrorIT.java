package org.minhchung.tlog.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.log.ServedLog;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.tree.TileTree;

/** A mirror before a real web server, honest and otherwise. */
class MirrorIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  @TempDir private Path folder;
  private Path home;
  private Path copy;
  private ServedLog served;
  private String said;

  @BeforeEach
  void serveALog() throws IOException {
    home = folder.resolve("home");
    copy = folder.resolve("copy");
    Files.writeString(
        folder.resolve("policy"),
        "log %s\nquorum none\n".formatted(SampleKeys.log().verifier().text()));
    ServedLog.grow(home, SampleLog.entries("day one", 300));
    served = new ServedLog(home);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void anHonestLogIsCopiedWhole() throws Exception {
    assertThat(run()).isEqualTo(Main.COPIED);

    assertThat(said).contains("has 300 entries, 300 of them new");
    assertCopied(300);
  }

  @Test
  void aFolderIsCopiedLikeAnAddress() throws Exception {
    assertThat(runFrom(home.resolve("log/public").toString(), PATIENCE)).isEqualTo(Main.COPIED);
    assertCopied(300);
  }

  @Test
  void aGrowingLogIsFollowedFromWhereTheCopyEnds() throws Exception {
    run();
    ServedLog.grow(home, SampleLog.entries("day two", 700));
    int before = served.asked();

    assertThat(run()).isEqualTo(Main.COPIED);
    assertThat(said).contains("has 1000 entries, 700 of them new");
    assertThat(served.asked() - before).as("files fetched for three bundles").isLessThan(16);
    assertCopied(1_000);
    assertThat(Files.exists(copy.resolve("public/tile/0/001.p"))).as("old partial tiles").isFalse();
    assertThat(run()).isEqualTo(Main.COPIED);
    assertThat(said).contains("0 of them new");
  }

  @Test
  void aCopyThatWasCutOffGoesOnAndForgetsNothing() throws Exception {
    ServedLog.grow(home, SampleLog.entries("day two", 70 * 256));
    served.instead("tile/entries/066", ServedLog.status(500));
    assertThat(run()).isEqualTo(Main.UNREADABLE);
    assertThat(Files.exists(copy.resolve("public/checkpoint"))).as("shown while cut off").isFalse();
    served.asItIs();
    int before = served.asked();

    assertThat(run()).isEqualTo(Main.COPIED);
    assertThat(served.asked() - before).as("only what comes after 64 bundles").isLessThan(32);
    assertCopied(300 + 70 * 256);
  }

  @Test
  void aForkIsSeenAndBothCheckpointsAreKept() throws Exception {
    run();
    Path other = folder.resolve("other");
    ServedLog.grow(other, SampleLog.entries("another day", 400));
    served.show(other);

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("FORKED");
    assertThat(copy.resolve("evidence")).isDirectoryContaining(file -> true);
    try (var kept = Files.list(copy.resolve("evidence"))) {
      assertThat(kept).hasSize(2);
    }
    assertCopied(300);
    served.show(home);
    assertThat(run()).as("what was seen first still stands").isEqualTo(Main.COPIED);
  }

  @Test
  void aForkOfTheSameSizeOrOfFewerEntriesIsSeenToo() throws Exception {
    run();
    for (int size : new int[] {300, 256, 77}) {
      Path other = folder.resolve("other" + size);
      ServedLog.grow(other, SampleLog.entries("another day", size));
      served.show(other);

      assertThat(run()).as("size %d", size).isEqualTo(Main.ALARM);
      assertThat(said).startsWith("FORKED");
    }
  }

  @Test
  void aForkIsSeenWhileTheCopyIsNotYetDone() throws Exception {
    served.instead("tile/entries/000", ServedLog.status(500));
    run();
    Path other = folder.resolve("other");
    ServedLog.grow(other, SampleLog.entries("another day", 400));
    served.asItIs();
    served.show(other);

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("FORKED");
  }

  @Test
  void aLogThatShrinksIsToldOf() throws Exception {
    byte[] before = Files.readAllBytes(home.resolve("log/public/checkpoint"));
    ServedLog.grow(home, SampleLog.entries("day two", 10));
    run();
    served.instead("checkpoint", ServedLog.bytes(before));

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("SHRANK").contains("310").contains("300");
    assertCopied(310);
  }

  @Test
  void aTruncatedTileIsNotCopied() throws Exception {
    byte[] tile = Files.readAllBytes(home.resolve("log/public/tile/entries/000"));
    served.instead(
        "tile/entries/000", ServedLog.bytes(java.util.Arrays.copyOf(tile, tile.length - 3)));

    assertThat(run()).isEqualTo(Main.UNREADABLE);
    assertThat(Files.exists(copy.resolve("public/tile/entries/000"))).isFalse();
  }

  @Test
  void anEntryThatWasNotSignedIsNotCopied() throws Exception {
    byte[] tile = Files.readAllBytes(home.resolve("log/public/tile/entries/000"));
    tile[10] ^= 1;
    served.instead("tile/entries/000", ServedLog.bytes(tile));

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("WRONG").contains("entries 0 to 255");
    assertThat(Files.exists(copy.resolve("public/tile/entries/000"))).isFalse();
  }

  @Test
  void aTileOfHashesThatWasNotSignedIsNoFork() throws Exception {
    run();
    ServedLog.grow(home, SampleLog.entries("day two", 300));
    byte[] tile = Files.readAllBytes(home.resolve("log/public/tile/0/001"));
    tile[32 * 43] ^= 1;
    served.instead("tile/0/001", ServedLog.bytes(tile));

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("WRONG");
    assertCopied(300);
  }

  @Test
  void aBodyWithoutEndIsCutOff() throws Exception {
    served.instead("checkpoint", ServedLog.endless());
    assertThat(run()).isEqualTo(Main.UNREADABLE);

    served.asItIs();
    served.instead("tile/entries/000", ServedLog.endless());
    assertThat(run()).isEqualTo(Main.UNREADABLE);
  }

  @Test
  void nobodyWaitsForEverForABodyThatDrips() throws Exception {
    served.instead("checkpoint", ServedLog.dripping());

    assertThat(runFrom(served.address(), IMPATIENCE)).isEqualTo(Main.UNREADABLE);
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    served.instead("checkpoint", ServedLog.redirect(served.address() + "/tile/0/000"));

    assertThat(run()).isEqualTo(Main.UNREADABLE);
    assertThat(said).contains("status 302");
  }

  @Test
  void aCheckpointNobodyInThePolicySignedIsRefused() throws Exception {
    Files.writeString(
        folder.resolve("policy"),
        "log %s\nquorum none\n".formatted(SampleKeys.logMlDsa().verifier().text()));

    assertThat(run()).isEqualTo(Main.ALARM);
    assertThat(said).startsWith("REFUSED");
    assertThat(Files.exists(copy.resolve("seen"))).isFalse();
  }

  @Test
  void aFolderDamagedAtItsEdgeIsCopiedAnew() throws Exception {
    run();
    Files.delete(copy.resolve("public/tile/0/001.p/44"));
    ServedLog.grow(home, SampleLog.entries("day two", 10));

    assertThat(run()).isEqualTo(Main.COPIED);
    assertThat(said).contains("310 of them new");
    assertCopied(310);
  }

  @Test
  void theWebhookIsCalledWithTheSentence() throws Exception {
    List<String> called = Collections.synchronizedList(new ArrayList<>());
    HttpServer hook =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/",
        exchange -> {
          try (exchange) {
            called.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    hook.start();
    try {
      String address = "http://localhost:%d/hook".formatted(hook.getAddress().getPort());
      run("--webhook", address);
      assertThat(called).as("all is well").isEmpty();
      served.instead("checkpoint", ServedLog.bytes("\"no\" note".getBytes(UTF_8)));
      run("--webhook", address);
    } finally {
      hook.stop(0);
    }
    assertThat(called).hasSize(1);
    assertThat(called.getFirst())
        .startsWith("{\"text\":\"UNREADABLE: not a checkpoint")
        .endsWith("\"found\":\"unreadable\"}");
  }

  @Test
  void aWebhookThatNobodyTakesChangesNoExitCode() throws Exception {
    served.instead("checkpoint", ServedLog.status(404));

    assertThat(run("--webhook", served.address() + "/nobody")).isEqualTo(Main.UNREADABLE);
    assertThat(said).contains("webhook").contains("status 404");
  }

  @Test
  void whatCannotBeUsedIsSaid() throws Exception {
    assertThat(main(List.of("policy"), PATIENCE)).isEqualTo(Main.UNREADABLE);
    assertThat(said).startsWith("Usage");
    assertThat(run("--webhook", "mailto:nobody@example.org")).isEqualTo(Main.UNREADABLE);
    assertThat(said).startsWith("This command cannot be used");
    assertThat(run("--lang", "vi")).isEqualTo(Main.COPIED);
    assertThat(said).startsWith("ĐÃ SAO CHÉP");
  }

  private int run(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(folder.resolve("policy").toString(), served.address(), copy.toString()));
    return main(arguments, PATIENCE);
  }

  private int runFrom(String place, Duration patience) throws Exception {
    return main(List.of(folder.resolve("policy").toString(), place, copy.toString()), patience);
  }

  private int main(List<String> arguments, Duration patience) throws Exception {
    var out = new ByteArrayOutputStream();
    int exit = Main.run(arguments, Locale.ENGLISH, new PrintStream(out, true, UTF_8), patience);
    said = out.toString(UTF_8);
    return exit;
  }

  private void assertCopied(long size) throws Exception {
    var tiles = new TileFolder(new DiskFiles(), copy.resolve("public"));
    Checkpoint own = Checkpoint.readText(Note.read(tiles.checkpoint().orElseThrow()).text());
    assertThat(own.size()).isEqualTo(size);
    SampleLog.whole(new TileTree(tiles, size), own.root());
  }
}
