package org.minhchung.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.MessagePurge;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.intake.ReplyAddresses;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.store.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promise 11: leaves messages and a reply address, moves the clock, lets the nightly jobs run, and
 * reads every byte again: deleted is gone from the file, its log and every row.
 */
class PurgeIT {

  private static final String OPINION = "qzymuakxwvbq";
  private static final String FACT = "qzhfomvbtxle";

  @TempDir private Path folder;

  @Test
  void whatIsDueIsOnNoByteOfTheDiskWhenTheJobsHaveRun() {
    try (WholeDesk desk = WholeDesk.start(folder, Map.of())) {
      leave(desk, FACT, ClaimKind.FACT);
      leave(desk, OPINION, ClaimKind.OPINION);
      assertThat(holds(desk.everything(), FACT)).isTrue();
      assertThat(holds(desk.everything(), OPINION)).isTrue();

      night(desk, 6);
      assertThat(holds(desk.everything(), OPINION)).isFalse();
      assertThat(holds(desk.everything(), FACT)).isTrue();
      assertThat(desk.everything().keySet()).anyMatch(file -> file.contains("-keys/reply/2"));

      night(desk, 29);
      assertThat(holds(desk.everything(), FACT)).isFalse();
      for (String table : List.of("message", "message_mask", "message_return", "sighting")) {
        assertThat(desk.everything().get("table " + table)).as(table).isEmpty();
      }

      night(desk, 89);
      assertThat(desk.everything().keySet()).noneMatch(file -> file.contains("-keys/reply/2"));
      assertThat(desk.everything().get("table reply_address")).isEmpty();
    }
    assertThat(holds(WholeDesk.everyByte(folder), FACT)).isFalse();
    assertThat(holds(WholeDesk.everyByte(folder), OPINION)).isFalse();
  }

  private static void leave(WholeDesk desk, String word, ClaimKind kind) {
    String reply =
        desk.json(
                "/api/v1/messages",
                "{\"text\":\"Chuyện %s ở bến, gọi 0912345678 ngay\"}".formatted(word))
            .body();
    var message = new MessageId(JsonMapper.shared().readTree(reply).get("id").stringValue());
    write(
        desk,
        () -> {
          ClaimId claim =
              desk.bean(Claims.class)
                  .add(
                      new NewClaim(
                          kind,
                          "",
                          "test",
                          kind.name(),
                          Map.of("vi", new ClaimText("Điều " + kind))));
          desk.bean(Sightings.class).record(claim, List.of(message));
          desk.bean(ReplyAddresses.class).keep(claim, ChannelKind.MAIL, "lan@example.org");
          return claim;
        });
  }

  /** What the jobs do in the night that many days on. */
  private static void night(WholeDesk desk, int days) {
    desk.move(Duration.ofDays(days));
    desk.bean(ReplyAddresses.class).purge();
    desk.bean(MessagePurge.class).run();
    desk.bean(Database.class).forget();
  }

  private static boolean holds(Map<String, String> everything, String word) {
    return everything.values().stream().anyMatch(all -> all.contains(word));
  }

  private static <T> T write(WholeDesk desk, Supplier<T> work) {
    return desk.bean(Records.class).write(work);
  }
}
