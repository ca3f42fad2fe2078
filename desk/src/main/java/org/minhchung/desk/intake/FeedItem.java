package org.minhchung.desk.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one piece: never who wrote it.
 *
 * @param key the feed's own id of it, else its link; not empty
 * @param title without markup, may be empty
 * @param link as it stands in the feed, may be empty
 * @param published null if the feed does not say
 */
record FeedItem(String key, String title, String link, @Nullable Instant published) {}
