package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;

/** What a run gathers on its way to a report. Used by one thread. */
final class Findings {

  private final List<Report.Section> sections = new ArrayList<>();
  private final List<Aim> aims = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  void add(Report.Section section) {
    sections.add(section);
  }

  void add(Aim aim) {
    aims.add(aim);
  }

  /** Says in a sentence what is not measured and why. */
  void leaveOut(String sentence) {
    leftOut.add(sentence);
  }

  Report report(String machine, String date, String commit, String scope, double seconds) {
    return new Report(machine, date, commit, scope, seconds, leftOut, aims, sections);
  }
}
