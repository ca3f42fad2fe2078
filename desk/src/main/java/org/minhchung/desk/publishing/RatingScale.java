package org.minhchung.desk.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps a desk rates by. Data, not code: a desk brings its own, and every check names the scale
 * and the version it was rated by.
 *
 * @param id lower case ASCII letters and '-'; stays over versions
 * @param version 1 for the first; another one as soon as a label or an order changes
 * @param grades in order, keys and orders unique; at least two
 */
public record RatingScale(String id, int version, List<Grade> grades) {

  private static final String STANDARD = "rating-scale.json";

  /**
   * @throws IllegalArgumentException if there is no choice, or two grades share a key or an order
   */
  public RatingScale {
    grades = List.copyOf(grades);
    Set<String> keys = new HashSet<>();
    int last = 0;
    for (Grade grade : grades) {
      if (!keys.add(grade.key())) {
        throw new IllegalArgumentException("two grades have the key " + grade.key());
      }
      if (grade.order() <= last) {
        throw new IllegalArgumentException(
            "grades must stand in order, %s does not".formatted(grade.key()));
      }
      last = grade.order();
    }
    if (grades.size() < 2) {
      throw new IllegalArgumentException("a scale needs at least two grades");
    }
  }

  /** The scale that comes with the program. */
  public static RatingScale standard() {
    try (InputStream in = RatingScale.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the program came without " + STANDARD);
      }
      return read(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The grade of this key.
   *
   * @throws IllegalArgumentException if the scale has none
   */
  public Grade grade(String key) {
    return grades.stream()
        .filter(grade -> grade.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no grade %s, the scale has %s"
                        .formatted(key, grades.stream().map(Grade::key).toList())));
  }

  private static RatingScale read(JsonNode scale) {
    List<Grade> grades =
        scale
            .required("grades")
            .valueStream()
            .map(
                grade ->
                    new Grade(
                        grade.required("key").stringValue(),
                        grade.required("order").intValue(),
                        labels(grade.required("labels"))))
            .toList();
    return new RatingScale(
        scale.required("id").stringValue(), scale.required("version").intValue(), grades);
  }

  private static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new TreeMap<>();
    node.forEachEntry((language, label) -> labels.put(language, label.stringValue()));
    return labels;
  }
}
