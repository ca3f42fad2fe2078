package org.minhchung.engine.lucene;

import org.jspecify.annotations.Nullable;

/** What was found in the index folder. */
public sealed interface Opened {

  /** It was built as this program builds it, and every byte is as it was written. */
  record Ready(LuceneClaimIndex index) implements Opened {}

  /**
   * It has to be built from the records.
   *
   * @param reason for the operator, in a sentence
   * @param meanwhile answers until then, if it can be read at all; nothing may be written to it
   */
  record MustRebuild(String reason, @Nullable LuceneClaimIndex meanwhile) implements Opened {}
}
