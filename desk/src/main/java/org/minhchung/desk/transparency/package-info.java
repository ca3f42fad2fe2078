/**
 * What the desk promised in public and cannot take back: its log, whose tiles and checkpoints
 * anybody may fetch.
 *
 * <p>Implements {@link org.minhchung.desk.kernel.PublicRecord}. May import publishing and tlog.
 * Knows nothing of what entries mean: it takes bytes, keeps their order, and says when readers can
 * fetch them.
 */
@NullMarked
package org.minhchung.desk.transparency;

import org.jspecify.annotations.NullMarked;
