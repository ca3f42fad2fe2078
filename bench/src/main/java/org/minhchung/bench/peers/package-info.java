/**
 * Other ways of finding a claim, on the same texts in the same run: bare Lucene, a table with
 * trigrams in PostgreSQL, and the query shapes of well-known desks in OpenSearch. What each is set
 * to is in docs/decisions/0093-peers.md. Whatever runs as a process of its own ends with the run.
 */
@NullMarked
package org.minhchung.bench.peers;

import org.jspecify.annotations.NullMarked;
