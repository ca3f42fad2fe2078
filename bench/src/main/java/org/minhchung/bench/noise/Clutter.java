package org.minhchung.bench.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What gathers around a text while it is passed on. */
final class Clutter {

  private final Map<String, List<String>> pieces;

  private Clutter(Map<String, List<String>> pieces) {
    this.pieces = pieces;
  }

  static Clutter read(String file) {
    Map<String, List<String>> pieces = new HashMap<>();
    for (String[] row : Rows.of(file)) {
      pieces.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
    }
    return new Clutter(pieces);
  }

  /**
   * Puts clutter around a text: a header in two of three, a greeting, up to two sentences of other
   * talk before it and one to three behind, calls to share, emoji, sometimes a link.
   */
  String around(String text, Random chance) {
    List<String> lines = new ArrayList<>();
    if (chance.nextInt(3) < 2) {
      lines.add(one("header", chance));
    }
    List<String> before = new ArrayList<>();
    before.add(one("greeting", chance) + (chance.nextBoolean() ? "" : " " + one("emoji", chance)));
    before.addAll(some("talk", chance.nextInt(3), chance));
    List<String> behind = new ArrayList<>();
    behind.add(one("call", chance) + " " + one("emoji", chance));
    behind.addAll(some("talk", 1 + chance.nextInt(3), chance));
    if (chance.nextInt(3) == 0) {
      behind.add(one("link", chance));
    }
    if (chance.nextBoolean()) {
      behind.add(one("closing", chance));
    }
    String gap = chance.nextBoolean() ? "\n" : ". ";
    lines.add(String.join(gap, before));
    lines.add(chance.nextInt(4) == 0 ? one("emoji", chance) + " " + text : text);
    lines.add(String.join(gap, behind));
    return String.join("\n", lines);
  }

  private List<String> some(String kind, int count, Random chance) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(one(kind, chance));
    }
    return some;
  }

  private String one(String kind, Random chance) {
    List<String> all = pieces.getOrDefault(kind, List.of());
    if (all.isEmpty()) {
      throw new IllegalStateException("no clutter of kind " + kind);
    }
    return all.get(chance.nextInt(all.size()));
  }
}
