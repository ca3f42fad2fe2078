package org.minhchung.bench.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of which people know what it says.
 *
 * @param id of the row, unique in its set
 * @param at when it came in, or null
 * @param claims the claims it repeats; empty if none is known
 * @param kind as the set's own file calls it
 * @param near of a message that repeats nothing, the claim it must not be taken for; else empty
 * @param group rows of one group rise and fall together: figures resample groups, not rows
 */
public record TestMessage(
    String id,
    String text,
    @Nullable Instant at,
    List<String> claims,
    String kind,
    String near,
    String group) {

  public TestMessage {
    claims = List.copyOf(claims);
  }

  boolean repeats() {
    return !claims.isEmpty();
  }

  public TestMessage saying(String other) {
    return new TestMessage(id, other, at, claims, kind, near, group);
  }

  TestMessage ofKind(String other) {
    return new TestMessage(id, text, at, claims, other, near, group);
  }

  /** The same message where its claim is not known. */
  TestMessage leftOut() {
    return new TestMessage(id, text, at, List.of(), Kinds.LEFT_OUT, "", group);
  }
}
