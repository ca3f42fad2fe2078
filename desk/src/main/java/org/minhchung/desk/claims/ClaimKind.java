package org.minhchung.desk.claims;

/** What a sentence is. Only a fact can be rated. */
public enum ClaimKind {
  FACT,
  OPINION,
  FORECAST,
  SATIRE,
  QUESTION
}
