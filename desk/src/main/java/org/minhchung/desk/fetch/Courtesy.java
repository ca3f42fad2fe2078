package org.minhchung.desk.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/**
 * The door with the manners of a guest: asks {@code robots.txt} first (RFC 9309), and waits between
 * two calls to one host. For programs that return by themselves; a person who asks for one page now
 * goes through {@link Fetch}. Thread-safe; callers of one host wait for each other.
 */
public final class Courtesy {

  private static final Duration ROBOTS_LIVE = Duration.ofHours(12);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final Duration MOST_PAUSE = Duration.ofSeconds(30);
  private static final int MOST_HOSTS = 2_000;
  private static final List<String> OUR_NAME = List.of("minhchung");

  private final Fetch fetch;
  private final InstantSource clock;
  private final Pause pause;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Host> hosts = new LinkedHashMap<>(64, 0.75f, true);

  /** Waiting, so that a test need not. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  /** What we know of a host. Its lock is held while somebody asks it. */
  private static final class Host {
    private @Nullable BaseRobotRules rules;
    private Instant rulesUntil = Instant.MIN;
    private Instant next = Instant.MIN;
  }

  Courtesy(Fetch fetch, InstantSource clock, Pause pause) {
    this.fetch = fetch;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Asks once it is this host's turn.
   *
   * @throws InterruptedException if somebody ends the wait
   */
  public Fetched send(Call call) throws InterruptedException {
    Host host = host(call.address());
    synchronized (host) {
      BaseRobotRules rules = rules(host, call);
      if (rules.isDeferVisits()) {
        return new Refused(Reason.BUSY);
      }
      return rules.isAllowed(call.address().text())
          ? paced(host, call, rules.getCrawlDelay())
          : new Refused(Reason.NOT_WELCOME);
    }
  }

  private BaseRobotRules rules(Host host, Call call) throws InterruptedException {
    BaseRobotRules known = host.rules;
    if (known != null && clock.instant().isBefore(host.rulesUntil)) {
      return known;
    }
    WebAddress at = call.address().robots();
    Call asked = new Call(CallKind.ROBOTS, at, call.origin(), Validators.NONE);
    BaseRobotRules rules =
        switch (paced(host, asked, BaseRobotRules.UNSET_CRAWL_DELAY)) {
          case Fetched.Page page ->
              parser.parseContent(at.text(), page.body().copy(), page.mediaType(), OUR_NAME);
          case Fetched.Unchanged _ -> parser.failedFetch(304);
          case Refused refused -> withoutFile(refused);
        };
    host.rules = rules;
    host.rulesUntil = clock.instant().plus(ROBOTS_LIVE);
    return rules;
  }

  /**
   * A host that answers, yet has no such file, welcomes everybody; one that cannot answer is left
   * alone (RFC 9309, section 2.3.1).
   */
  private BaseRobotRules withoutFile(Refused refused) {
    return switch (refused.reason()) {
      case NOT_FOUND, WRONG_TYPE, TOO_MANY_REDIRECTS, WRONG_REDIRECT -> parser.failedFetch(404);
      case OTHER_ANSWER -> parser.failedFetch(refused.status());
      case PRIVATE_ADDRESS,
          ODD_PORT,
          NO_SUCH_HOST,
          NOT_REACHED,
          NOT_SECURE,
          TOO_SLOW,
          TOO_LARGE,
          WRONG_ENCODING,
          NOT_WELCOME,
          BUSY ->
          parser.failedFetch(503);
    };
  }

  private Fetched paced(Host host, Call call, long crawlDelay) throws InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(host.next)) {
      pause.sleep(Duration.between(now, host.next));
    }
    try {
      return fetch.send(call);
    } finally {
      host.next = clock.instant().plus(pauseOf(crawlDelay));
    }
  }

  /**
   * @param crawlDelay ms the host asks for, or {@link BaseRobotRules#UNSET_CRAWL_DELAY}
   */
  private static Duration pauseOf(long crawlDelay) {
    Duration asked = Duration.ofMillis(Math.clamp(crawlDelay, 0, MOST_PAUSE.toMillis()));
    return asked.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : asked;
  }

  private Host host(WebAddress address) {
    synchronized (hosts) {
      Host host = hosts.computeIfAbsent(address.robots().text(), _ -> new Host());
      if (hosts.size() > MOST_HOSTS) {
        hosts.remove(hosts.keySet().iterator().next());
      }
      return host;
    }
  }
}
