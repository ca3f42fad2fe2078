package org.minhchung.desk.matching;

/** How far the claim index is, for whoever starts the desk and whoever files an answer. */
public interface ClaimIndexState {

  /** Whether the index knows everything that was in the records when the desk started. */
  boolean ready();

  /** Looks at the outbox now instead of in a moment; called after a commit, never needed. */
  void wake();
}
