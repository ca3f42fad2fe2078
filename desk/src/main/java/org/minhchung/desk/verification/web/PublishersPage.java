package org.minhchung.desk.verification.web;

import java.util.List;

/**
 * The list of publishers.
 *
 * @param publishers by name; may be empty
 */
record PublishersPage(List<Row> publishers) {

  PublishersPage {
    publishers = List.copyOf(publishers);
  }

  /**
   * One publisher.
   *
   * @param controllers who stands next above it, each with how; may be empty
   */
  record Row(String path, String name, String site, String imprint, List<String> controllers) {
    Row {
      controllers = List.copyOf(controllers);
    }
  }

  public boolean empty() {
    return publishers.isEmpty();
  }
}
