package org.minhchung.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Under attack, and only then, lets whoever has solved a puzzle pass as always; gives a puzzle to
 * browsers that can solve one; and lets everybody else, people without scripts among them, wait in
 * a slower queue of their own. Nobody's address matters.
 */
final class AttackFilter extends OncePerRequestFilter {

  /** A browser that runs scripts says so, and is sent a puzzle instead of being kept waiting. */
  static final String CAN_PROVE = "Can-Prove";

  static final String PUZZLE = "Puzzle";
  static final String PROOF = "Proof";

  private static final Set<String> HEAVY =
      Set.of(
          "/vi/answer",
          "/en/answer",
          "/vi/leave",
          "/en/leave",
          "/api/v1/match",
          "/api/v1/messages");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Attack attack;
  private final Puzzles puzzles;
  private final Semaphore waiting;
  private final Semaphore slow;

  /**
   * @param slow how many without a proof work at once
   * @param waiting how many more of them may wait
   */
  AttackFilter(Attack attack, Puzzles puzzles, int slow, int waiting) {
    this.attack = attack;
    this.puzzles = puzzles;
    this.slow = new Semaphore(slow, true);
    this.waiting = new Semaphore(slow + waiting);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !HEAVY.contains(request.getRequestURI())
        || !attack.goesOn();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String proof = request.getHeader(PROOF);
    if (proof != null && puzzles.solved(proof)) {
      chain.doFilter(request, response);
    } else if (request.getHeader(CAN_PROVE) != null) {
      response.setHeader(PUZZLE, puzzles.puzzle());
      response.sendError(Refusal.BUSY.status());
    } else if (!waiting.tryAcquire()) {
      response.sendError(Refusal.BUSY.status());
    } else {
      try {
        slowly(request, response, chain);
      } finally {
        waiting.release();
      }
    }
  }

  private void slowly(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!seated()) {
      response.sendError(Refusal.BUSY.status());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      slow.release();
    }
  }

  /** How many wait in the slow line; for tests. */
  int waiting() {
    return slow.getQueueLength();
  }

  private boolean seated() {
    try {
      return slow.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
