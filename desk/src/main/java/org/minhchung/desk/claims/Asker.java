package org.minhchung.desk.claims;

import java.util.Arrays;

/**
 * Somebody who asks, for the length of a request: what lets the desk count a person once and tells
 * nobody who it is. Holds no address and no name, only a hash of them under a key that lives in
 * memory; never stored, never logged. Made by {@link Askers}.
 */
public final class Asker {

  /** Who is not counted: what comes in batches, from feeds, or through a volunteer. */
  public static final Asker UNCOUNTED = new Asker(ChannelKind.BATCH, new byte[0]);

  private final ChannelKind channel;
  private final byte[] blinded;

  Asker(ChannelKind channel, byte[] blinded) {
    this.channel = channel;
    this.blinded = blinded;
  }

  boolean counted() {
    return blinded.length > 0;
  }

  ChannelKind channel() {
    return channel;
  }

  byte[] blinded() {
    return blinded;
  }

  /** Whether it is the same, as far as can be told: within this process, this day, this channel. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Asker asker
        && channel == asker.channel
        && Arrays.equals(blinded, asker.blinded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blinded);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Asker";
  }
}
