package org.minhchung.desk.intake;

import java.util.List;

/** A page that was to be a feed. */
sealed interface Feed {

  /**
   * It is one.
   *
   * @param items in the feed's order; may be empty
   */
  record Items(List<FeedItem> items) implements Feed {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * It cannot be read.
   *
   * @param why key of the sentence
   */
  record Unreadable(String why) implements Feed {}
}
