package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run gathers on its way to a report. Used by one thread. */
final class Findings {

  private final List<Report.Section> sections = new ArrayList<>();
  private final List<Aim> aims = new ArrayList<>();
  private final Map<String, Map<String, Figure>> beside = new HashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  void add(Report.Section section) {
    sections.add(section);
  }

  void add(Aim aim) {
    aims.add(aim);
  }

  /** The same aim as it turned out on another set: only its figure counts. */
  void addBeside(String set, Aim aim) {
    beside.computeIfAbsent(set, _ -> new HashMap<>()).put(aim.what(), aim.figure());
  }

  /** Says in a sentence what is not measured and why. */
  void leaveOut(String sentence) {
    leftOut.add(sentence);
  }

  Report report(String machine, String date, String commit, String scope, double seconds) {
    List<Aim> all = aims.stream().map(aim -> aim.beside(others(aim))).toList();
    return new Report(machine, date, commit, scope, seconds, leftOut, all, sections);
  }

  private List<Figure> others(Aim aim) {
    return HandSets.BESIDE.stream()
        .map(set -> beside.getOrDefault(set, Map.of()).getOrDefault(aim.what(), Figure.NONE))
        .toList();
  }
}
