package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AttackFilterTest {

  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final Attack attack = new Attack(() -> now);
  private final Puzzles puzzles = new Puzzles(new Random(1), () -> now);
  private final AttackFilter filter = new AttackFilter(attack, puzzles, 1, 1);
  private final AtomicInteger served = new AtomicInteger();
  private FilterChain chain = (_, _) -> served.incrementAndGet();

  @Test
  void withoutAnAttackNobodyIsAskedForAnything() throws Exception {
    for (int i = 0; i < 9; i++) {
      attack.refused();
    }
    assertThat(send("Can-Prove", "1").getStatus()).isEqualTo(200);
    assertThat(served).hasValue(1);
  }

  @Test
  void tenRefusalsInTenSecondsAreAnAttackForAMinute() {
    for (int i = 0; i < 10; i++) {
      attack.refused();
    }
    assertThat(attack.goesOn()).isTrue();
    now = now.plusSeconds(60);
    assertThat(attack.goesOn()).isFalse();
    for (int i = 0; i < 9; i++) {
      attack.refused();
    }
    now = now.plusSeconds(10);
    attack.refused();
    assertThat(attack.goesOn()).isFalse();
  }

  @Test
  void aBrowserIsGivenAPuzzleAndPassesWithItsSolution() throws Exception {
    flood();
    MockHttpServletResponse asked = send("Can-Prove", "1");
    assertThat(asked.getStatus()).isEqualTo(429);
    assertThat(served).hasValue(0);

    String proof = PuzzlesTest.solution(asked.getHeader("Puzzle"), "saltsalt");
    assertThat(send("Proof", proof).getStatus()).isEqualTo(200);
    assertThat(served).hasValue(1);
  }

  @Test
  void whoRunsNoScriptsWaitsInALineOfTheirOwnAndIsServed() throws Exception {
    flood();
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    chain =
        (_, _) -> {
          inside.countDown();
          try {
            leave.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          served.incrementAndGet();
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<MockHttpServletResponse> first = threads.submit(() -> send("A", "b"));
      inside.await();
      Future<MockHttpServletResponse> second = threads.submit(() -> send("A", "b"));
      while (filter.waiting() < 1) {
        Thread.onSpinWait();
      }
      assertThat(send("A", "b").getStatus()).isEqualTo(429);
      leave.countDown();
      assertThat(first.get().getStatus()).isEqualTo(200);
      assertThat(second.get().getStatus()).isEqualTo(200);
    }
    assertThat(served).hasValue(2);
  }

  @Test
  void whatIsNotHeavyIsNeverHeldUp() throws Exception {
    flood();
    for (String path : new String[] {"/vi", "/vi/checks", "/vi/back", "/desk/vi/bring"}) {
      var request = new MockHttpServletRequest("POST", path);
      request.addHeader("Can-Prove", "1");
      var response = new MockHttpServletResponse();
      filter.doFilter(request, response, chain);
      assertThat(response.getStatus()).as(path).isEqualTo(200);
    }
  }

  @Test
  void theTurnstileTellsOfEachItTurnsAway() {
    var told = new AtomicInteger();
    var full = new Turnstile(1, 0, Duration.ZERO, told::incrementAndGet);
    Optional<Optional<String>> inner = full.pass(() -> full.pass(() -> "never"));

    assertThat(inner).contains(Optional.empty());
    assertThat(told).hasValue(1);
  }

  private void flood() {
    for (int i = 0; i < 10; i++) {
      attack.refused();
    }
  }

  private MockHttpServletResponse send(String header, String value) throws Exception {
    var request = new MockHttpServletRequest("POST", "/vi/answer");
    request.addHeader(header, value);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response;
  }
}
