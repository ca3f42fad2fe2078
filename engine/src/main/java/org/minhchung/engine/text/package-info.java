/**
 * Tidying and folding of text, Vietnamese as people type it.
 *
 * <p>Pure functions: no Lucene, no I/O, no clock. Imports the JDK alone and knows nothing of claims
 * or scores.
 */
@NullMarked
package org.minhchung.engine.text;

import org.jspecify.annotations.NullMarked;
