package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.matching.store.ClaimCounts;

class AskedCounterIT {

  private static final ClaimId FLOOD = new ClaimId("0195f3a0-0000-7000-8000-000000000001");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  private Instant now = Instant.parse("2026-11-22T16:59:59Z");
  private FiledClaims claims;
  private boolean down;

  @BeforeEach
  void file() {
    claims = new FiledClaims(database);
    claims.file(FLOOD, "Nước lũ về");
  }

  @Test
  void nothingIsWrittenBeforeItIsTimeAndThenTheSums() {
    AskedCounter counter = counter();
    counter.asked(FLOOD);
    counter.answered(FLOOD);
    counter.answered(FLOOD);
    counter.notMine(FLOOD);
    assertThat(claims.counts()).isEmpty();

    counter.write();
    counter.write();
    assertThat(claims.counts()).containsExactly(FLOOD.value() + " 2026-11-22 3/2/1");
  }

  @Test
  void theDayEndsAtMidnightInVietNam() {
    AskedCounter counter = counter();
    counter.asked(FLOOD);
    now = now.plusSeconds(1);
    counter.asked(FLOOD);
    counter.write();

    assertThat(claims.counts())
        .containsExactly(FLOOD.value() + " 2026-11-22 1/0/0", FLOOD.value() + " 2026-11-23 1/0/0");
  }

  @Test
  void whatIsNoClaimIsNotCountedAndKeepsNothingElseFromBeingCounted() {
    AskedCounter counter = counter();
    for (int i = 0; i < 500; i++) {
      counter.notMine(new ClaimId("made-up-" + i));
    }
    counter.notMine(FLOOD);
    counter.write();

    assertThat(claims.counts()).containsExactly(FLOOD.value() + " 2026-11-22 0/0/1");
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenTheNextTime() {
    AskedCounter counter = counter();
    counter.asked(FLOOD);
    down = true;
    assertThatThrownBy(counter::write).isInstanceOf(IllegalStateException.class);
    counter.asked(FLOOD);
    down = false;
    counter.write();

    assertThat(claims.counts()).containsExactly(FLOOD.value() + " 2026-11-22 2/0/0");
  }

  @Test
  void manyThreadsLoseNoCount() {
    AskedCounter counter = counter();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.execute(
            () -> {
              for (int k = 0; k < 1_000; k++) {
                counter.asked(FLOOD);
                if (k % 300 == 0) {
                  counter.write();
                }
              }
            });
      }
    }
    counter.write();

    assertThat(claims.counts()).containsExactly(FLOOD.value() + " 2026-11-22 4000/0/0");
  }

  private AskedCounter counter() {
    Records failing =
        new Records() {
          @Override
          public <T> T write(Supplier<T> work) {
            if (down) {
              throw new IllegalStateException("the database is away");
            }
            return database.records().write(work);
          }

          @Override
          public <T> T read(Supplier<T> work) {
            return database.records().read(work);
          }
        };
    return new AskedCounter(
        failing, new ClaimCounts(database.jdbc()), claims::byIds, () -> now, ZONE);
  }
}
