package org.minhchung.engine.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the next line of a file turned out to be. */
sealed interface Row {

  /**
   * A claim or a message.
   *
   * @param text not empty, at most {@value Rows#MOST_CODE_POINTS} code points
   * @param at null if the file does not say
   */
  record Filled(String id, String text, @Nullable Instant at) implements Row {}

  /**
   * Nothing more can be read from the file.
   *
   * @param sentence names file and line
   */
  record Refused(String sentence) implements Row {}

  /** The file ended as it should. */
  record End() implements Row {}
}
