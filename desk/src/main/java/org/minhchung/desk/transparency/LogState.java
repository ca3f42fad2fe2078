package org.minhchung.desk.transparency;

import java.util.List;

/** How the desk's log stands. While it is not {@link Writing}, nothing new is shown. */
public sealed interface LogState {

  /** Nothing was ever entered; the log begins with the first entry. */
  record NotBegun() implements LogState {}

  /**
   * All that could be asked agrees.
   *
   * @param silent why some of those asked did not answer
   */
  record Writing(List<String> silent) implements LogState {
    public Writing {
      silent = List.copyOf(silent);
    }
  }

  /**
   * Something does not agree, so nothing is signed. What is published can be read.
   *
   * @param why in a sentence
   * @param catchUp what the operator can do
   */
  record ReadOnly(String why, String catchUp) implements LogState {}

  /** Something failed in a way that leaves open how far it came; a restart finds out. */
  record Stopped(String why) implements LogState {}
}
