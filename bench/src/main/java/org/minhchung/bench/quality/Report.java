package org.minhchung.bench.quality;

import java.util.List;

/**
 * What a run found.
 *
 * @param machine the machine in one line
 * @param date the day of the run, UTC, as {@code 2026-11-28}
 * @param commit of the repository, or {@code unknown}
 * @param scope what was run: {@code whole}, {@code fast} or the sets and kinds that were chosen
 * @param leftOut what could not be measured and why, in sentences
 */
record Report(
    String machine,
    String date,
    String commit,
    String scope,
    double seconds,
    List<String> leftOut,
    List<Aim> aims,
    List<Section> sections) {

  Report {
    leftOut = List.copyOf(leftOut);
    aims = List.copyOf(aims);
    sections = List.copyOf(sections);
  }

  /**
   * One set, or one question put to it.
   *
   * @param words what is measured and how, for a reader; plain text
   */
  record Section(String title, String words, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }
  }
}
