/**
 * Copies of a log outside the hands of who writes it.
 *
 * <p>A {@link org.minhchung.tlog.mirror.Mirror} copies and watches; a {@link
 * org.minhchung.tlog.mirror.MirrorObserver} asks one how much it has seen; {@link
 * org.minhchung.tlog.mirror.CatchUp} gives a log back from one. Knows tree, note, files and the
 * ports of the writer. Trusts nothing that it reads: what is stored leads to a root that the log
 * has signed.
 */
@NullMarked
package org.minhchung.tlog.mirror;

import org.jspecify.annotations.NullMarked;
