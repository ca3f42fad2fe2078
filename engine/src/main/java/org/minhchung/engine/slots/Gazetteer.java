package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.engine.text.Fold;

/** The places of {@code places.tsv}, whose header says what its columns mean, and their names. */
final class Gazetteer {

  /**
   * A place under one of its names.
   *
   * @param ordinary whether the name is an ordinary word too
   * @param plain whether it is no other word even without accents
   */
  record Listed(Site site, boolean ordinary, boolean plain) {}

  private static final String COUNTRY = "viet nam";

  private final Map<String, Set<String>> regions = new LinkedHashMap<>();
  private final Map<String, String> merged = new HashMap<>();
  private final Map<String, Set<String>> towns = new HashMap<>();
  private final List<String[]> rows = Rows.of("places.tsv");

  private Gazetteer() {
    for (String[] row : rows) {
      switch (row[0]) {
        case "region" -> regions.put(name(row[2]), members(row[1]));
        case "province" -> merged.put(name(row[2]), Fold.fold(row[1]));
        case "towns" -> {
          for (String names : row[2].split("; ")) {
            towns.computeIfAbsent(name(names), _ -> new HashSet<>()).add(Fold.fold(row[1]));
          }
        }
        default -> {}
      }
    }
  }

  /** All names, each with what it stands for. */
  static Phrases<Listed> names() {
    Gazetteer gazetteer = new Gazetteer();
    Phrases<Listed> phrases = new Phrases<>();
    Set<String> added = new HashSet<>();
    for (String[] row : gazetteer.rows) {
      for (String names : row[2].split("; ")) {
        Site site = gazetteer.site(row[0], name(names));
        for (String written : names.split("\\|")) {
          boolean plain = written.endsWith("!");
          boolean ordinary = written.startsWith("~");
          String bare = written.replace("~", "").replace("!", "").replace("'", "").strip();
          if (added.add(bare)) {
            phrases.add(
                bare.replace(".", " ").replace(" - ", " "), new Listed(site, ordinary, plain));
          }
        }
      }
    }
    return phrases;
  }

  private Site site(String level, String name) {
    return switch (level) {
      case "country" -> new Site(name, Site.Level.COUNTRY, Set.of(), "");
      case "region" -> new Site(name, Site.Level.REGION, overlapping(name), "");
      case "province" -> province(name);
      case "towns" -> town(name);
      default -> throw new IllegalStateException("no such level in places.tsv: " + level);
    };
  }

  private Site province(String name) {
    String today = merged.getOrDefault(name, name);
    return new Site(name, Site.Level.PROVINCE, regionsOf(name), today.equals(name) ? "" : today);
  }

  private Site town(String name) {
    Set<String> within = new HashSet<>();
    for (String province : towns.getOrDefault(name, Set.of())) {
      within.add(province);
      within.add(merged.getOrDefault(province, province));
      within.addAll(regionsOf(province));
    }
    return new Site(name, Site.Level.TOWN, within, "");
  }

  private Set<String> regionsOf(String province) {
    Set<String> found = new HashSet<>(Set.of(COUNTRY));
    regions.forEach(
        (region, members) -> {
          if (members.contains(province)) {
            found.add(region);
          }
        });
    return found;
  }

  private Set<String> overlapping(String region) {
    Set<String> own = regions.getOrDefault(region, Set.of());
    Set<String> found = new HashSet<>(Set.of(COUNTRY));
    regions.forEach(
        (other, members) -> {
          if (members.stream().anyMatch(own::contains)) {
            found.add(other);
          }
        });
    return found;
  }

  private static Set<String> members(String provinces) {
    List<String> names = new ArrayList<>();
    for (String province : provinces.split("; ")) {
      names.add(Fold.fold(province));
    }
    return names.stream().collect(Collectors.toUnmodifiableSet());
  }

  /** The first of the names, folded, without its marks. */
  private static String name(String names) {
    return Fold.fold(names.split("\\|")[0].replace("~", "").replace("!", "").strip());
  }
}
