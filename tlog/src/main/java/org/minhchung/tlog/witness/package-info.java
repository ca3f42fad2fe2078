/**
 * Witnesses: who signs a checkpoint after seeing that the log only grew (C2SP tlog-witness), and
 * how a log asks them.
 *
 * <p>Knows tree, note, files, and of the writer its ports alone.
 */
@NullMarked
package org.minhchung.tlog.witness;

import org.jspecify.annotations.NullMarked;
