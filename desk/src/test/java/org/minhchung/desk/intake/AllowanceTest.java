package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.ChannelKind;

class AllowanceTest {

  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final Askers askers = new Askers(new Random(1), () -> now);
  private final Allowance allowance = new Allowance(() -> now);

  @Test
  void twoThousandBehindOneAddressInTenMinutesAreFarBelowIt() {
    for (int i = 0; i < 2_000; i++) {
      assertThat(allowance.take(from("192.0.2.1"), Allowance.ANYBODY)).isTrue();
      now = now.plusMillis(300);
    }
  }

  @Test
  void whoHasTakenAllWaitsAndNobodyElseDoes() {
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.take(from("192.0.2.1"), 3)).isTrue();
    }
    assertThat(allowance.take(from("192.0.2.1"), 3)).isFalse();
    assertThat(allowance.take(from("192.0.2.2"), 3)).isTrue();

    now = now.plusSeconds(600);
    assertThat(allowance.take(from("192.0.2.1"), 3)).isTrue();
  }

  private Asker from(String address) {
    return askers.ofAddress(ChannelKind.API, address);
  }
}
