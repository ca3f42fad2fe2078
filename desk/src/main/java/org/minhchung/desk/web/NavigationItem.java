package org.minhchung.desk.web;

import org.minhchung.desk.kernel.Right;

/**
 * A page that a room wants in the navigation behind the sign-in; a room gives it as a bean.
 *
 * @param right who sees it
 * @param path below {@code /desk/<language>}, beginning with a slash
 * @param key key of its words
 * @param order lower comes first; claims 10 to 19, intake 20 to 29, verification 30 to 39,
 *     publishing 40 to 49, people 90 to 99
 */
public record NavigationItem(Right right, String path, String key, int order) {

  public NavigationItem {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash, was " + path);
    }
  }
}
