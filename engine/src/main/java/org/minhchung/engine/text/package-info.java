/**
 * Tidying and folding of text, Vietnamese as people type it.
 *
 * <p>{@link org.minhchung.engine.text.TextReader} reads, {@link org.minhchung.engine.text.Masking}
 * masks, {@link org.minhchung.engine.text.HelpCall} and {@link org.minhchung.engine.text.Language}
 * tell what was read. What people write stands in tables beside these classes, what spelling allows
 * in {@link org.minhchung.engine.text.Syllable}.
 *
 * <p>Pure functions: no Lucene, no I/O but its own tables, no clock. Imports the JDK alone and
 * knows nothing of claims or scores.
 */
@NullMarked
package org.minhchung.engine.text;

import org.jspecify.annotations.NullMarked;
