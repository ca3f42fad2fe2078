package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  @Test
  void whoFindsItFullIsTurnedAwayAndTheWorkIsNotBegun() throws Exception {
    var turnstile = new Turnstile(1, 0, Duration.ofMinutes(1));
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first =
          threads.submit(
              () ->
                  turnstile.pass(
                      () -> {
                        inside.countDown();
                        await(leave);
                        return "first";
                      }));
      inside.await();

      assertThat(
              turnstile.pass(
                  () -> {
                    throw new AssertionError("begun");
                  }))
          .isEmpty();

      leave.countDown();
      assertThat(first.get()).contains("first");
    }
    assertThat(turnstile.pass(() -> "later")).contains("later");
  }

  @Test
  void whoWaitsTooLongIsTurnedAway() {
    var turnstile = new Turnstile(1, 1, Duration.ZERO);

    assertThat(turnstile.pass(() -> turnstile.pass(() -> "inner"))).contains(Optional.empty());
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    var turnstile = new Turnstile(1, 0, Duration.ZERO);

    assertThatThrownBy(
            () ->
                turnstile.pass(
                    () -> {
                      throw new IllegalStateException("planted");
                    }))
        .hasMessage("planted");
    assertThat(turnstile.pass(() -> "next")).contains("next");
  }

  @Test
  void aTurnstileLetsAtLeastOneIn() {
    assertThatThrownBy(() -> new Turnstile(0, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
