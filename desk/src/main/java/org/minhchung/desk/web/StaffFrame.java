package org.minhchung.desk.web;

import java.util.List;

/**
 * What the layout shows around a page behind the sign-in, beside the {@link Frame}. Templates read
 * it as {@code staff}.
 *
 * @param name what whoever is signed in is called, or empty before sign-in
 * @param items where they may go, in order
 * @param sheet address of the sheet of these pages
 * @param script address of their script
 */
public record StaffFrame(String name, List<Item> items, String sheet, String script) {

  /** Name of the request attribute and of the template variable. */
  public static final String NAME = "staff";

  public StaffFrame {
    items = List.copyOf(items);
  }

  /** One entry of the navigation: key of its words, and the whole path. */
  public record Item(String key, String path) {}
}
