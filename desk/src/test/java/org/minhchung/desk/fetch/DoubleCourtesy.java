package org.minhchung.desk.fetch;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Good manners towards a web that a test invents; nobody waits. */
public final class DoubleCourtesy {

  private final AtomicInteger asked = new AtomicInteger();
  private final Courtesy courtesy;

  /**
   * @param web what stands at an address; null where nothing does
   */
  public DoubleCourtesy(Function<String, @Nullable Fetched> web, InstantSource clock) {
    courtesy =
        new Courtesy(
            call -> {
              asked.incrementAndGet();
              Fetched there = web.apply(call.address().text());
              return there == null
                  ? new Fetched.Refused(Fetched.Reason.NOT_FOUND, 404, null)
                  : there;
            },
            clock,
            _ -> {});
  }

  public Courtesy courtesy() {
    return courtesy;
  }

  /** Calls that went out, those for robots.txt too. */
  public int asked() {
    return asked.get();
  }
}
