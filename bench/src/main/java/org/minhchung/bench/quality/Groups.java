package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Claims about one subject that differ in a number, a place or what they assert. They stay together
 * in every resample and every fold; a claim of no close group is a group of its own.
 */
public final class Groups {

  private static final String HEADING = "Close groups";

  /** {@code c003-c004-c005 (c006 also on stroke)}: both kinds of mention join the group. */
  private static final Pattern GROUP =
      Pattern.compile("([a-z]\\d{3}(?:-[a-z]\\d{3})+)(?:\\s+\\(([a-z]\\d{3})[^)]*\\))?");

  private final Map<String, String> groups;

  private Groups(Map<String, String> groups) {
    this.groups = groups;
  }

  /** Reads the paragraph that begins with {@value #HEADING}; without one nothing is close. */
  static Groups read(String readme) {
    Map<String, String> groups = new HashMap<>();
    int from = readme.indexOf(HEADING);
    if (from >= 0) {
      int end = readme.indexOf("\n\n", from);
      Matcher found = GROUP.matcher(readme.substring(from, end < 0 ? readme.length() : end));
      while (found.find()) {
        List<String> members = new ArrayList<>(List.of(found.group(1).split("-")));
        if (found.group(2) != null) {
          members.add(found.group(2));
        }
        members.forEach(member -> groups.put(member, members.getFirst()));
      }
    }
    return new Groups(groups);
  }

  /** The group of a claim, named by its first member. */
  String of(String claim) {
    return groups.getOrDefault(claim, claim);
  }
}
